// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/diagnostics.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const AttribProblem key_problem = {"E012", ATTRIB_ERROR, "an unknown key", ""};
static const AttribProblem id_problem = {"E021", ATTRIB_ERROR, "an id is declared twice", ""};
static const AttribProblem quote_problem = {"W101", ATTRIB_WARNING, "no quote", ""};

static AttribDiagnostics list;
static AttribBuffer out;

static int enter(void **state)
{
  (void)state;
  attrib_diagnostics_init(&list);
  attrib_buffer_init(&out);
  return 0;
}

static int leave(void **state)
{
  (void)state;
  attrib_buffer_clear(&out);
  attrib_diagnostics_clear(&list);
  return 0;
}

static uint32_t add_path(const char *path)
{
  uint32_t file = UINT32_MAX;
  assert_int_equal(attrib_diagnostics_add_path(&list, attrib_text(path), &file), ATTRIB_SUCCESS);
  return file;
}

// Report a finding at a place of a file, with its source line (NULL: none).
static void report(const AttribProblem *problem, AttribPlace place, const char *source)
{
  assert_int_equal(attrib_diagnostics_report(&list, problem, place, "something is wrong"),
                   ATTRIB_SUCCESS);
  AttribDiagnostic *const item = attrib_vector_at(&list.items, list.items.length - 1);
  item->source = attrib_text(source);
}

static void assert_text(AttribDiagnosticsStyle style, const char *expected)
{
  attrib_buffer_truncate(&out, 0);
  attrib_buffer_add_string(&out, "");
  assert_int_equal(attrib_diagnostics_write_text(&list, style, &out), ATTRIB_SUCCESS);
  assert_string_equal(out.data, expected);
}

static const AttribDiagnosticsStyle plain = {.colour = false, .width = 80};
static const AttribDiagnosticsStyle narrow = {.colour = false,
                                              .width = 48}; // 40 columns for the line itself

// What stands below the first line for a finding in line 3.
static void assert_excerpt(AttribDiagnosticsStyle style, uint32_t column, uint32_t length,
                           const char *source, const char *expected)
{
  attrib_diagnostics_clear(&list);
  report(&key_problem, (AttribPlace){add_path("x.yaml"), 3, column, length}, source);
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_buffer_add_format(&text, "x.yaml:3:%u: error: something is wrong [E012]\n%s",
                           (unsigned)column, expected);
  assert_int_equal(text.status, ATTRIB_SUCCESS);
  assert_text(style, text.data);
  attrib_buffer_clear(&text);
}

static void writes_nothing_for_no_findings(void **state)
{
  (void)state;
  assert_text(plain, "");
}

static void writes_as_compilers_do(void **state)
{
  (void)state;
  const uint32_t file = add_path("2021.yaml");
  const uint32_t other = add_path("actors/china.yaml");
  report(&key_problem, (AttribPlace){file, 12, 5, 4}, "    acct: accuse");
  assert_int_equal(attrib_diagnostics_hint(&list, "did you mean `act`?"), ATTRIB_SUCCESS);
  report(&id_problem, (AttribPlace){file, 20, 3, 2}, "  cn:");
  assert_int_equal(
      attrib_diagnostics_relate(&list, (AttribPlace){other, 3, 1, 2}, "first declared here"),
      ATTRIB_SUCCESS);
  report(&quote_problem, (AttribPlace){file, 31, 3, 1}, "  x:");
  assert_text(plain, "2021.yaml:12:5: error: something is wrong [E012]\n"
                     "   12 |     acct: accuse\n"
                     "      |     ^~~~\n"
                     "      hint: did you mean `act`?\n"
                     "2021.yaml:20:3: error: something is wrong [E021]\n"
                     "   20 |   cn:\n"
                     "      |   ^~\n"
                     "actors/china.yaml:3:1: note: first declared here\n"
                     "2021.yaml:31:3: warning: something is wrong [W101]\n"
                     "   31 |   x:\n"
                     "      |   ^\n");
}

static void writes_whole_files_and_lines(void **state)
{
  (void)state;
  const uint32_t file = add_path("x.yaml");
  report(&key_problem, (AttribPlace){file, 0, 0, 0}, NULL);
  assert_int_equal(attrib_diagnostics_hint(&list, "save it"), ATTRIB_SUCCESS);
  report(&key_problem, (AttribPlace){file, 7, 0, 0}, "by: us");
  report(&key_problem, (AttribPlace){file, 8, 2, 1}, NULL);
  report(&key_problem, (AttribPlace){99, 0, 0, 0}, NULL);
  assert_text(plain, "x.yaml: error: something is wrong [E012]\n"
                     "      hint: save it\n"
                     "x.yaml:7: error: something is wrong [E012]\n"
                     "    7 | by: us\n"
                     "x.yaml:8:2: error: something is wrong [E012]\n"
                     "error: something is wrong [E012]\n");
}

static void puts_the_root_before_each_path(void **state)
{
  (void)state;
  const uint32_t file = add_path("2021.yaml");
  const uint32_t other = add_path("actors/china.yaml");
  report(&key_problem, (AttribPlace){file, 12, 5, 4}, NULL);
  assert_int_equal(attrib_diagnostics_relate(&list, (AttribPlace){other, 3, 1, 2}, "first here"),
                   ATTRIB_SUCCESS);
  report(&key_problem, (AttribPlace){file, 0, 0, 0}, NULL);
  report(&key_problem, (AttribPlace){99, 0, 0, 0}, NULL);
  AttribDiagnosticsStyle style = plain;
  style.root = ATTRIB_TEXT("../k\x1B b/");
  assert_text(style, "../k\\x1B b/2021.yaml:12:5: error: something is wrong [E012]\n"
                     "../k\\x1B b/actors/china.yaml:3:1: note: first here\n"
                     "../k\\x1B b/2021.yaml: error: something is wrong [E012]\n"
                     "error: something is wrong [E012]\n");
}

static void joins_root_and_path(void **state)
{
  (void)state;
  static const char *const rows[][2] = {
      {"", "a/b.yaml"},      {".", "a/b.yaml"},           {"./", "a/b.yaml"},
      {"/", "/a/b.yaml"},    {"//", "/a/b.yaml"},         {"/kb", "/kb/a/b.yaml"},
      {"kb", "kb/a/b.yaml"}, {"kb//", "kb/a/b.yaml"},     {"./kb", "./kb/a/b.yaml"},
      {"..", "../a/b.yaml"}, {"../kb/", "../kb/a/b.yaml"}};
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    attrib_buffer_truncate(&out, 0);
    attrib_diagnostics_write_path(attrib_text(rows[i][0]), ATTRIB_TEXT("a/b.yaml"), &out);
    assert_int_equal(out.status, ATTRIB_SUCCESS);
    assert_string_equal(out.data, rows[i][1]);
  }
}

static void widens_the_gutter_for_long_numbers(void **state)
{
  (void)state;
  report(&key_problem, (AttribPlace){add_path("x.yaml"), 1234567, 1, 2}, "by: us");
  assert_int_equal(attrib_diagnostics_hint(&list, "h"), ATTRIB_SUCCESS);
  assert_text(plain, "x.yaml:1234567:1: error: something is wrong [E012]\n"
                     "1234567 | by: us\n"
                     "        | ^~\n"
                     "        hint: h\n");
}

static void expands_tabs(void **state)
{
  (void)state;
  // A tab reaches to the next column that 8 divides.
  assert_excerpt(plain, 2, 2, "\tby:\tus",
                 "    3 |         by:     us\n"
                 "      |         ^~\n");
  assert_excerpt(plain, 6, 2, "\tby:\tus",
                 "    3 |         by:     us\n"
                 "      |                 ^~\n");
  assert_excerpt(plain, 5, 2, "\tby:\tus",
                 "    3 |         by:     us\n"
                 "      |            ^~~~~~\n");
}

static void aligns_below_wide_characters(void **state)
{
  (void)state;
  // Each of the four takes two columns.
  assert_excerpt(plain, 4, 2, "\xE5\x87\xAD\xE7\xA9\xBA: \xE6\x8D\x8F\xE9\x80\xA0",
                 "    3 | \xE5\x87\xAD\xE7\xA9\xBA: \xE6\x8D\x8F\xE9\x80\xA0\n"
                 "      |      ^~~\n");
  assert_excerpt(plain, 5, 2, "\xE5\x87\xAD\xE7\xA9\xBA: \xE6\x8D\x8F\xE9\x80\xA0",
                 "    3 | \xE5\x87\xAD\xE7\xA9\xBA: \xE6\x8D\x8F\xE9\x80\xA0\n"
                 "      |       ^~~~\n");
}

static void aligns_below_combining_characters(void **state)
{
  (void)state;
  // An e and its accent are two code points in one column.
  assert_excerpt(plain, 3, 2, "e\xCC\x81xyz",
                 "    3 | e\xCC\x81xyz\n"
                 "      |  ^~\n");
}

static void keeps_the_underline_on_the_line(void **state)
{
  (void)state;
  assert_excerpt(plain, 4, 1, "by:",
                 "    3 | by:\n"
                 "      |    ^\n");
  assert_excerpt(plain, 90, 7, "by:",
                 "    3 | by:\n"
                 "      |    ^\n");
  assert_excerpt(plain, 2, 90, "by:",
                 "    3 | by:\n"
                 "      |  ^~\n");
  assert_excerpt(plain, 2, 0, "by:",
                 "    3 | by:\n"
                 "      |  ^\n");
  assert_excerpt(plain, UINT32_MAX, UINT32_MAX, "by:",
                 "    3 | by:\n"
                 "      |    ^\n");
}

static void escapes_what_could_act(void **state)
{
  (void)state;
  const uint32_t file = add_path("a\x1B[31m\n\xE2\x80\xAE.yaml");
  report(&key_problem, (AttribPlace){file, 3, 5, 1}, "x\x1B[m\xE2\x80\xAE\xFFy\xC2\x85z");
  AttribDiagnostic *const item = attrib_vector_at(&list.items, 0);
  item->message = ATTRIB_TEXT("me\x1Bssage");
  item->hint = ATTRIB_TEXT("hi\nnt");
  item->label = ATTRIB_TEXT("la\tbel");
  item->other = item->place;
  // The caret is below the override, the fifth character, which takes eight columns.
  assert_text(plain, "a\\x1B[31m\\n\\u{202E}.yaml:3:5: error: me\\x1Bssage [E012]\n"
                     "    3 | x\\x1B[m\\u{202E}\\xFFy\\u{85}z\n"
                     "      |        ^~~~~~~~\n"
                     "      hint: hi\\nnt\n"
                     "a\\x1B[31m\\n\\u{202E}.yaml:3:5: note: la\\tbel\n");
}

static void colours_on_demand(void **state)
{
  (void)state;
  const uint32_t file = add_path("x.yaml");
  report(&key_problem, (AttribPlace){file, 3, 1, 2}, "by: us");
  assert_int_equal(attrib_diagnostics_hint(&list, "h"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_diagnostics_relate(&list, (AttribPlace){file, 1, 0, 0}, "here"),
                   ATTRIB_SUCCESS);
  report(&quote_problem, (AttribPlace){file, 0, 0, 0}, NULL);
  assert_text((AttribDiagnosticsStyle){.colour = true, .width = 80},
              "\x1B[1mx.yaml:3:1:\x1B[0m \x1B[1;31merror:\x1B[0m something is wrong [E012]\n"
              "    3 | by: us\n"
              "      | \x1B[1;32m^~\x1B[0m\n"
              "      \x1B[1mhint:\x1B[0m h\n"
              "\x1B[1mx.yaml:1:\x1B[0m \x1B[1;36mnote:\x1B[0m here\n"
              "\x1B[1mx.yaml:\x1B[0m \x1B[1;35mwarning:\x1B[0m something is wrong [W101]\n");
}

static const char sixty_columns[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX";

static void shows_a_line_that_just_fits(void **state)
{
  (void)state;
  assert_excerpt(narrow, 40, 1, "0123456789abcdefghijklmnopqrstuvwxyzABCD",
                 "    3 | 0123456789abcdefghijklmnopqrstuvwxyzABCD\n"
                 "      |                                        ^\n");
}

static void cuts_a_long_line_at_its_end(void **state)
{
  (void)state;
  assert_excerpt(narrow, 5, 3, sixty_columns,
                 "    3 | 0123456789abcdefghijklmnopqrstuvwxyzA...\n"
                 "      |     ^~~\n");
  assert_excerpt(narrow, 36, 2, sixty_columns,
                 "    3 | 0123456789abcdefghijklmnopqrstuvwxyzA...\n"
                 "      |                                    ^~\n");
  assert_excerpt(narrow, 3, 50, sixty_columns,
                 "    3 | 0123456789abcdefghijklmnopqrstuvwxyzA...\n"
                 "      |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n");
}

static void cuts_a_long_line_at_its_beginning(void **state)
{
  (void)state;
  assert_excerpt(narrow, 58, 2, sixty_columns,
                 "    3 | ...nopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX\n"
                 "      |                                      ^~\n");
  assert_excerpt(narrow, 61, 1, sixty_columns,
                 "    3 | ...opqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX\n"
                 "      |                                        ^\n");
}

// A third of the forty columns stands before the caret, the mark not counted.
static void cuts_a_long_line_at_both_ends(void **state)
{
  (void)state;
  char line[201];
  for (int i = 0; i < 200; ++i) {
    line[i] = (char)('0' + i / 10 % 10);
  }
  line[200] = '\0';
  assert_excerpt(narrow, 101, 10, line,
                 "    3 | ...8889999999999000000000011111111112...\n"
                 "      |                 ^~~~~~~~~~\n");
  assert_excerpt(narrow, 101, 60, line,
                 "    3 | ...8889999999999000000000011111111112...\n"
                 "      |                 ^~~~~~~~~~~~~~~~~~~~~\n");
}

// Sixty characters of two columns: none is cut in half, and the caret is still below its own.
static void cuts_between_wide_characters(void **state)
{
  (void)state;
  AttribBuffer line;
  attrib_buffer_init(&line);
  for (int i = 0; i < 60; ++i) {
    attrib_buffer_add_string(&line, i == 30 ? "\xE6\x8D\x8F" : "\xE5\x87\xAD");
  }
  assert_int_equal(line.status, ATTRIB_SUCCESS);
  assert_excerpt(narrow, 31, 1, line.data,
                 "    3 | ..."
                 "\xE5\x87\xAD\xE5\x87\xAD\xE5\x87\xAD\xE5\x87\xAD\xE5\x87\xAD\xE5\x87\xAD"
                 "\xE6\x8D\x8F"
                 "\xE5\x87\xAD\xE5\x87\xAD\xE5\x87\xAD\xE5\x87\xAD\xE5\x87\xAD\xE5\x87\xAD"
                 "\xE5\x87\xAD\xE5\x87\xAD\xE5\x87\xAD...\n"
                 "      |                ^~\n");
  attrib_buffer_clear(&line);
}

static void takes_80_columns_unless_told(void **state)
{
  (void)state;
  char line[101];
  memset(line, 'x', 100);
  line[100] = '\0';
  report(&key_problem, (AttribPlace){add_path("x.yaml"), 3, 1, 1}, line);
  assert_int_equal(attrib_diagnostics_write_text(
                       &list, (AttribDiagnosticsStyle){.colour = false, .width = 0}, &out),
                   ATTRIB_SUCCESS);
  const char *const excerpt = strchr(out.data, '\n') + 1;
  assert_int_equal(strcspn(excerpt, "\n"), 80);
}

// However narrow, twenty columns of the line are shown.
static void shows_something_at_any_width(void **state)
{
  (void)state;
  assert_excerpt((AttribDiagnosticsStyle){.colour = false, .width = 1}, 31, 1, sixty_columns,
                 "    3 | ...opqrstuvwxyzAB...\n"
                 "      |          ^\n");
}

static void reports_what_memory_did_not_suffice_for(void **state)
{
  (void)state;
  report(&key_problem, (AttribPlace){add_path("x.yaml"), 3, 1, 1}, "by: us");
  out.status = ATTRIB_NO_MEMORY;
  assert_int_equal(attrib_diagnostics_write_text(&list, plain, &out), ATTRIB_NO_MEMORY);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(writes_nothing_for_no_findings),
      CASE(writes_as_compilers_do),
      CASE(writes_whole_files_and_lines),
      CASE(puts_the_root_before_each_path),
      CASE(joins_root_and_path),
      CASE(widens_the_gutter_for_long_numbers),
      CASE(expands_tabs),
      CASE(aligns_below_wide_characters),
      CASE(aligns_below_combining_characters),
      CASE(keeps_the_underline_on_the_line),
      CASE(escapes_what_could_act),
      CASE(colours_on_demand),
      CASE(shows_a_line_that_just_fits),
      CASE(cuts_a_long_line_at_its_end),
      CASE(cuts_a_long_line_at_its_beginning),
      CASE(cuts_a_long_line_at_both_ends),
      CASE(cuts_between_wide_characters),
      CASE(takes_80_columns_unless_told),
      CASE(shows_something_at_any_width),
      CASE(reports_what_memory_did_not_suffice_for),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
