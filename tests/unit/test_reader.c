// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The YAML subset of the record format: which events a text gives, and what is said of a text that is refused.

#include "engine/record/reader.h"
#include "tests/unit/records.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static AttribDiagnostics diagnostics;

static int enter(void **state)
{
  (void)state;
  uint32_t file = 0;
  attrib_diagnostics_init(&diagnostics);
  return attrib_diagnostics_add_path(&diagnostics, ATTRIB_TEXT("f"), &file) == ATTRIB_SUCCESS ? 0
                                                                                              : -1;
}

static int leave(void **state)
{
  (void)state;
  attrib_diagnostics_clear(&diagnostics);
  return 0;
}

// `{ a 'b' [ ] }`: an event after the other; quoted texts in quotes, refused ones as `?`.
static void show_event(const AttribEvent *event, AttribBuffer *out)
{
  static const char *const signs[] = {"", "[", "]", "{", "}", ""};
  attrib_buffer_add_string(out, out->length > 0 ? " " : "");
  attrib_buffer_add_string(out, event->in_braces ? "~" : "");
  if (event->type != ATTRIB_EVENT_SCALAR) {
    attrib_buffer_add_string(out, signs[event->type]);
  } else if (event->refused) {
    attrib_buffer_add_string(out, "?");
  } else {
    attrib_buffer_add_format(out, event->plain ? "%.*s" : "'%.*s'", ATTRIB_TEXT_ARGS(event->text));
  }
}

static bool read_all(AttribText bytes, AttribBuffer *out)
{
  AttribReader *const reader = attrib_reader_new(bytes, &diagnostics, 0);
  assert_non_null(reader);
  AttribEvent event;
  do {
    assert_int_equal(attrib_reader_next(reader, &event), ATTRIB_SUCCESS);
    if (event.type != ATTRIB_EVENT_END) {
      show_event(&event, out);
    }
  } while (event.type != ATTRIB_EVENT_END);
  // And it stays ended.
  assert_int_equal(attrib_reader_next(reader, &event), ATTRIB_SUCCESS);
  assert_int_equal(event.type, ATTRIB_EVENT_END);
  const bool gave_up = attrib_reader_gave_up(reader);
  attrib_reader_free(reader);
  return gave_up;
}

static void assert_read_bytes(AttribText bytes, const char *events, const char *findings)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  const bool gave_up = read_all(bytes, &out);
  attrib_records_assert_text(&out, events);
  attrib_records_show_findings(&diagnostics, &out);
  attrib_records_assert_text(&out, findings);
  assert_true(gave_up || diagnostics.errors == 0 || strstr(findings, "E006") == NULL);
  // For the next text of the same test.
  leave(NULL);
  enter(NULL);
}

static void assert_read(const char *text, const char *events)
{
  assert_read_bytes(attrib_text(text), events, "");
}

static void assert_refused(const char *text, const char *events, const char *findings)
{
  assert_read_bytes(attrib_text(text), events, findings);
}

// What is read

static void reads_nothing(void **state)
{
  (void)state;
  assert_read_bytes((AttribText){NULL, 0}, "", "");
  assert_read("", "");
  assert_read("\n", "");
  assert_read("# a comment\n  # another", "");
  assert_read("---\n", "");
  assert_read("---\n...\n", "");
  assert_read("\xEF\xBB\xBF", "");
}

static void reads_lists_and_maps(void **state)
{
  (void)state;
  assert_read("a: b\nc:\n  - d\n  - {e: f}\n", "{ a b c [ d { ~e ~f ~} ] }");
  assert_read("[a, [b], {c: d}]", "[ ~a ~[ ~b ~] ~{ ~c ~d ~} ~]");
  assert_read("? a\n: b\n", "{ a b }");
  assert_read("a:\nb: ''\n", "{ a  b '' }");
}

static void reads_texts_of_every_style(void **state)
{
  (void)state;
  assert_read("a: b c\n", "{ a b c }");
  assert_read("a: 'it''s'\n", "{ a 'it's' }");
  assert_read("a: \"x\\ty\\u00e9\"\n", "{ a 'x\ty\xC3\xA9' }");
  assert_read("a: |\n  b\n  c\n", "{ a 'b\nc\n' }");
  assert_read("a: >-\n  b\n  c\n", "{ a 'b c' }");
  assert_read("a: b\n  c\n", "{ a b c }");
  assert_read("a: \xE5\x87\xAD\n", "{ a \xE5\x87\xAD }");
}

static void reads_line_ends_of_every_sort(void **state)
{
  (void)state;
  assert_read("a: b\r\nc: d\r\n", "{ a b c d }");
  assert_read("a: b\rc: d\r", "{ a b c d }");
  assert_read("a: b\nc: d", "{ a b c d }");
}

static void takes_a_mark_at_the_beginning(void **state)
{
  (void)state;
  assert_read("\xEF\xBB\xBF"
              "a: b\n",
              "{ a b }");
  assert_read("%YAML 1.2\n---\na: b\n", "{ a b }");
  assert_read("--- # comment\na: b\n...\n", "{ a b }");
}

static void tells_places(void **state)
{
  (void)state;
  AttribReader *const reader =
      attrib_reader_new(ATTRIB_TEXT("\xEF\xBB\xBF"
                                    "\xC3\xA9: \"b c\"\n  # x\nd:\n  - e\n"),
                        &diagnostics, 0);
  static const struct {
    uint32_t line;
    uint32_t column;
    uint32_t length;
  } places[] = {{1, 1, 1}, {1, 1, 1}, {1, 4, 5}, {3, 1, 1}, {4, 3, 1}, {4, 5, 1}};
  for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); ++i) {
    AttribEvent event;
    assert_int_equal(attrib_reader_next(reader, &event), ATTRIB_SUCCESS);
    assert_int_equal(event.place.line, places[i].line);
    assert_int_equal(event.place.column, places[i].column);
    assert_int_equal(event.place.length, places[i].length);
  }
  attrib_reader_free(reader);
}

static void skips_what_is_inside(void **state)
{
  (void)state;
  AttribReader *const reader =
      attrib_reader_new(ATTRIB_TEXT("a: {b: [c, {d: e}], f: g}\nh: i\n"), &diagnostics, 0);
  AttribEvent event;
  for (int i = 0; i < 3; ++i) {
    assert_int_equal(attrib_reader_next(reader, &event), ATTRIB_SUCCESS);
  }
  assert_int_equal(event.type, ATTRIB_EVENT_MAP);
  assert_int_equal(attrib_reader_skip(reader, event), ATTRIB_SUCCESS);
  assert_int_equal(attrib_reader_next(reader, &event), ATTRIB_SUCCESS);
  assert_true(attrib_text_equal(event.text, ATTRIB_TEXT("h")));
  // Nothing for a text.
  assert_int_equal(attrib_reader_skip(reader, event), ATTRIB_SUCCESS);
  assert_int_equal(attrib_reader_next(reader, &event), ATTRIB_SUCCESS);
  assert_true(attrib_text_equal(event.text, ATTRIB_TEXT("i")));
  attrib_reader_free(reader);
}

// What is refused and passed over

static void refuses_anchors_aliases_and_tags(void **state)
{
  (void)state;
  assert_refused("a: &x [b]\nc: *x\nd: !!str e\n*x : f\n", "{ a [ ~b ~] c ? d e ? f }",
                 "f:1:4: E008 anchors are not allowed; write the value out\n"
                 "f:2:4: E008 aliases are not allowed; write the value out, or quote a text that "
                 "begins with `*`\n"
                 "f:3:4: E009 tags are not allowed; leave it out; quote a text that begins with "
                 "`!`\n"
                 "f:4:1: E008 aliases are not allowed; write the value out, or quote a text that "
                 "begins with `*`\n");
  assert_refused("a: &x !y {b: c}\n", "{ a { ~b ~c ~} }",
                 "f:1:4: E008 anchors are not allowed; write the value out\n"
                 "f:1:4: E009 tags are not allowed; leave it out; quote a text that begins with "
                 "`!`\n");
}

static void refuses_tag_directives(void **state)
{
  (void)state;
  assert_refused("# x\n%TAG ! tag:x,2021:\n---\na: !b c\n", "",
                 "f:2:1: E009 tags are not allowed; leave the line out; indent it where it "
                 "belongs to a text\n");
  assert_refused("a: b\r%TAG ! !\r", "",
                 "f:2:1: E009 tags are not allowed; leave the line out; indent it where it "
                 "belongs to a text\n");
  assert_read("a: x\n  %TAG b\n", "{ a x %TAG b }");
}

static void refuses_a_second_document(void **state)
{
  (void)state;
  assert_refused("a: b\n---\nc: d\n", "{ a b }",
                 "f:2:1: E007 a second document begins here; put it into a file of its own\n");
  assert_refused("a: b\n...\n---\n", "{ a b }",
                 "f:3:1: E007 a second document begins here; put it into a file of its own\n");
}

// Characters

static void refuses_other_encodings(void **state)
{
  (void)state;
  static const char utf16[] = "f:0:0: E003 the file is UTF-16 or UTF-32, not UTF-8; save it as "
                              "UTF-8\n";
  assert_read_bytes(ATTRIB_TEXT("\xFF\xFE"
                                "a\0:\0"),
                    "", utf16);
  assert_read_bytes(ATTRIB_TEXT("\xFE\xFF\0a\0:"), "", utf16);
  assert_read_bytes(ATTRIB_TEXT("a\0:\0 \0b\0"), "", utf16);
  assert_read_bytes(ATTRIB_TEXT("\0a\0:\0 \0b"), "", utf16);
  assert_read_bytes(ATTRIB_TEXT("a\0"), "", utf16);
  assert_read_bytes(ATTRIB_TEXT("\xFF\xFE\0\0a\0\0\0"), "", utf16);
}

static void refuses_what_is_not_utf8(void **state)
{
  (void)state;
  // Latin 1, overlong, a surrogate, past the end, cut short.
  assert_refused("a: caf\xE9\nb: caf\xE9\n", "",
                 "f:1:7: E003 byte 0xE9 is not UTF-8; save the file as UTF-8\n");
  assert_refused("a: \xC0\xAF\n", "",
                 "f:1:4: E003 byte 0xC0 is not UTF-8; save the file as UTF-8\n");
  assert_refused("a: \xED\xA0\x80\n", "",
                 "f:1:4: E003 byte 0xED is not UTF-8; save the file as UTF-8\n");
  assert_refused("a: \xF4\x90\x80\x80\n", "",
                 "f:1:4: E003 byte 0xF4 is not UTF-8; save the file as UTF-8\n");
  assert_refused("\xC3\xA9: \xE5\x87", "",
                 "f:1:4: E003 byte 0xE5 is not UTF-8; save the file as UTF-8\n");
}

static void names_control_characters(void **state)
{
  (void)state;
  assert_refused("a: \x1B[31m\nb: \x7F\n# \xC2\x85\n", "",
                 "f:1:4: E004 control character U+001B; delete it\n"
                 "f:2:4: E004 control character U+007F; delete it\n"
                 "f:3:3: E004 control character U+0085; delete it\n");
  assert_read_bytes(ATTRIB_TEXT("ab: \0c\n"), "",
                    "f:1:5: E004 control character U+0000; delete it\n");
  assert_refused("\xEF\xBB\xBF\xEF\xBB\xBF"
                 "a: b\n",
                 "", "f:1:1: E004 control character U+FEFF; delete it\n");
  assert_refused("a: b\xEF\xBB\xBF\n", "", "f:1:5: E004 control character U+FEFF; delete it\n");
  assert_refused("a: \xEF\xBF\xBE\n", "", "f:1:4: E004 control character U+FFFE; delete it\n");
}

static void names_ten_of_many(void **state)
{
  (void)state;
  AttribBuffer out;
  attrib_buffer_init(&out);
  read_all(ATTRIB_TEXT("\1\1\1\1\1\1\1\1\1\1\1\1\1\1"), &out);
  assert_int_equal(diagnostics.errors, 10);
  assert_null(out.data);
  attrib_buffer_clear(&out);
}

static void reads_on_past_what_reorders_text(void **state)
{
  (void)state;
  // In a comment, in a key, in a value: each is said once, and texts that have one mean nothing.
  assert_refused("# \xE2\x80\xAE\na: \"b\xE2\x81\xA6\"\nc\xE2\x80\xAC: d\n", "{ a ? ? d }",
                 "f:1:3: E005 bidirectional control U+202E; delete it\n"
                 "f:2:6: E005 bidirectional control U+2066; delete it\n"
                 "f:3:2: E005 bidirectional control U+202C; delete it\n");
  assert_read("a: \xE2\x80\x8F\xD7\x90\xE2\x80\x8D\n", "{ a \xE2\x80\x8F\xD7\x90\xE2\x80\x8D }");
}

static void names_what_escapes_make(void **state)
{
  (void)state;
  assert_refused(
      "a: \"\\u202E\"\nb: \"\\0\"\nc: \"x\\e[1m\"\nd: \"\\N\"\ne: \"\\uFEFF\"\nf: '\\0'\n",
      "{ a ? b ? c ? d ? e ? f '\\0' }",
      "f:1:4: E005 an escape makes the bidirectional control U+202E; delete the escape\n"
      "f:2:4: E004 an escape makes the control character U+0000; delete the escape\n"
      "f:3:4: E004 an escape makes the control character U+001B; delete the escape\n"
      "f:4:4: E004 an escape makes the control character U+0085; delete the escape\n"
      "f:5:4: E004 an escape makes the control character U+FEFF; delete the escape\n");
}

static void counts_lines_as_yaml_does(void **state)
{
  (void)state;
  // CR alone, CR LF, the line separators.
  assert_refused("# a\r# b\r\n# c\n# d\xE2\x80\xA8# e\xE2\x80\xA9#\x01", "",
                 "f:6:2: E004 control character U+0001; delete it\n");
}

// Bounds

static void nest(AttribBuffer *text, const char *open, const char *close, int depth)
{
  for (int i = 0; i < depth; ++i) {
    attrib_buffer_add_string(text, open);
  }
  attrib_buffer_add_string(text, "x");
  for (int i = 0; i < depth; ++i) {
    attrib_buffer_add_string(text, close);
  }
}

static uint32_t errors_at_depth(const char *open, const char *close, int depth)
{
  AttribBuffer text;
  AttribBuffer out;
  attrib_buffer_init(&text);
  attrib_buffer_init(&out);
  nest(&text, open, close, depth);
  read_all(attrib_buffer_text(&text), &out);
  attrib_buffer_clear(&text);
  attrib_buffer_clear(&out);
  const uint32_t errors = diagnostics.errors;
  leave(NULL);
  enter(NULL);
  return errors;
}

static void nests_64_deep(void **state)
{
  (void)state;
  static const char *const ways[][2] = {{"[", "]"}, {"{a: ", "}"}, {"- ", ""}, {"? ", ""}};
  for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); ++i) {
    assert_int_equal(errors_at_depth(ways[i][0], ways[i][1], 64), 0);
    assert_int_equal(errors_at_depth(ways[i][0], ways[i][1], 65), 1);
  }
}

static void says_where_it_is_too_deep(void **state)
{
  (void)state;
  AttribBuffer text;
  AttribBuffer out;
  attrib_buffer_init(&text);
  attrib_buffer_init(&out);
  attrib_buffer_add_string(&text, "a: ");
  nest(&text, "[", "]", 64);
  assert_true(read_all(attrib_buffer_text(&text), &out));
  attrib_buffer_clear(&text);
  attrib_buffer_clear(&out);
  attrib_records_show_findings(&diagnostics, &out);
  // The map is one level, so the 64th bracket is the 65th level.
  attrib_records_assert_text(&out, "f:1:67: E011 nested more than 64 deep; a record needs no more "
                                   "than six\n");
}

static void takes_64_kib_of_text(void **state)
{
  (void)state;
  AttribBuffer text;
  AttribBuffer out;
  attrib_buffer_init(&text);
  attrib_buffer_init(&out);
  attrib_buffer_add_repeated(&text, 'x', 65536);
  assert_false(read_all(attrib_buffer_text(&text), &out));
  assert_int_equal(out.length, 65536);
  assert_int_equal(diagnostics.errors, 0);
  attrib_buffer_clear(&out);
  attrib_buffer_add_char(&text, 'x');
  read_all(attrib_buffer_text(&text), &out);
  attrib_records_assert_text(&out, "?");
  attrib_buffer_clear(&text);
  attrib_records_show_findings(&diagnostics, &out);
  attrib_records_assert_text(
      &out, "f:1:1: E034 a text of more than 64 KiB; quote less, and cite the source\n");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(reads_nothing),
      CASE(reads_lists_and_maps),
      CASE(reads_texts_of_every_style),
      CASE(reads_line_ends_of_every_sort),
      CASE(takes_a_mark_at_the_beginning),
      CASE(tells_places),
      CASE(skips_what_is_inside),
      CASE(refuses_anchors_aliases_and_tags),
      CASE(refuses_tag_directives),
      CASE(refuses_a_second_document),
      CASE(refuses_other_encodings),
      CASE(refuses_what_is_not_utf8),
      CASE(names_control_characters),
      CASE(names_ten_of_many),
      CASE(reads_on_past_what_reorders_text),
      CASE(names_what_escapes_make),
      CASE(counts_lines_as_yaml_does),
      CASE(nests_64_deep),
      CASE(says_where_it_is_too_deep),
      CASE(takes_64_kib_of_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
