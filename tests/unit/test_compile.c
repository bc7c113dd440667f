// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Record files become units, each on its own: what is in one, what is held against which record. The findings themselves are those
// of tests/golden/check.

#include "engine/record/unit.h"
#include "tests/unit/records.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static AttribDiagnostics diagnostics;
static AttribInterner *interner;
static AttribUnit unit;

static int enter(void **state)
{
  (void)state;
  uint32_t file = 0;
  attrib_diagnostics_init(&diagnostics);
  interner = attrib_interner_new();
  attrib_unit_init(&unit, interner);
  return attrib_diagnostics_add_path(&diagnostics, ATTRIB_TEXT("f"), &file) == ATTRIB_SUCCESS ? 0
                                                                                              : -1;
}

static int leave(void **state)
{
  (void)state;
  attrib_unit_clear(&unit);
  attrib_interner_free(interner);
  attrib_diagnostics_clear(&diagnostics);
  return 0;
}

static void compile(const char *records)
{
  assert_int_equal(
      attrib_unit_compile(&unit, attrib_text(records), ATTRIB_SHAPE_FILE, &diagnostics, 0),
      ATTRIB_SUCCESS);
}

static void compile_again(const char *records)
{
  leave(NULL);
  enter(NULL);
  compile(records);
}

// The items below one, as `name=A [with(us=support)]`.
static void show_items(uint32_t first, uint32_t end, AttribBuffer *out)
{
  for (uint32_t i = first; i < end; i = attrib_unit_item(&unit, i)->end) {
    static const char *const signs[] = {"", "{", "", "["};
    const AttribItem *const item = attrib_unit_item(&unit, i);
    attrib_buffer_add_format(out, "%s%u:%s%.*s", i > first ? " " : "", (unsigned)item->field,
                             signs[item->form], ATTRIB_TEXT_ARGS(attrib_unit_text(&unit, item)));
    if (item->form != ATTRIB_ITEM_SCALAR) {
      attrib_buffer_add_char(out, '(');
      show_items(i + 1, item->end, out);
      attrib_buffer_add_char(out, ')');
    }
  }
}

static void assert_items(const char *expected)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  show_items(0, (uint32_t)unit.items.length, &out);
  attrib_records_assert_text(&out, expected);
}

// The ids of the records that have an error, and whether the whole file has one.
static void assert_bad(const char *ids, bool useless)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  for (size_t i = 0; i < unit.bad.length; ++i) {
    const uint32_t item = *(const uint32_t *)attrib_vector_at(&unit.bad, i);
    attrib_buffer_add_string(&out, i > 0 ? " " : "");
    attrib_buffer_add(&out, attrib_unit_text(&unit, attrib_unit_item(&unit, item)));
  }
  attrib_records_assert_text(&out, ids);
  assert_int_equal(unit.useless, useless);
}

static void makes_nothing_of_nothing(void **state)
{
  (void)state;
  compile("");
  assert_items("0:{()");
  assert_bad("", false);
  compile_again("# only a comment\n");
  assert_items("0:{()");
  assert_int_equal(diagnostics.errors, 0);
}

static void numbers_fields_as_the_schema_does(void **state)
{
  (void)state;
  // Fields of a file: cite, actors …; of an actor: name, kind, aliases, country, part-of.
  compile("actors:\n"
          "  a:\n"
          "    part-of: [b, {from: 2021, actor: c}]\n"
          "    kind: state\n"
          "    name: A\n"
          "cite: s\n");
  assert_items("0:{(1:a(4:b 4:{(1:2021 0:c) 1:state 0:A) 0:s)");
  assert_int_equal(attrib_unit_count(&unit, 1, ATTRIB_KEY_PART_OF), 2);
  assert_int_equal(attrib_unit_item(&unit, unit.cite)->line, 6);
  // The number of the word `state` in its vocabulary.
  const uint32_t kind = attrib_unit_find(&unit, 1, ATTRIB_KEY_KIND);
  assert_int_equal(attrib_unit_item(&unit, kind)->value, 0);
}

static void keeps_keys_that_are_the_analysts(void **state)
{
  (void)state;
  compile("claims:\n"
          "  c: {act: accuse, by: a, against: b, with: {d: support},\n"
          "      x-own: {e: [f]}, refs: {g: h}}\n");
  assert_items("0:{(3:c(0:accuse 1:a 4:b 3:d(3:support) 255:x-own(255:{(255:e(255:[(255:f)))) "
               "22:g(22:h)))");
}

static void holds_errors_against_their_record(void **state)
{
  (void)state;
  compile("actors:\n"
          "  a: {name: A, kind: sate}\n"
          "  b: {name: B, kind: state}\n"
          "  C: {name: C, kind: state}\n"
          "  d:\n"
          "  e: [f]\n"
          "  g: *h\n"
          "  i: {name: I, kind: state, note: \"\\0\"}\n");
  assert_bad("a C d e g i", false);
}

static void holds_other_errors_against_the_file(void **state)
{
  (void)state;
  static const char *const texts[] = {
      "actor: {b: {name: B, kind: state}}\nactors: {a: {name: A, kind: state}}\n",
      "cite: {at: p. 1}\nactors: {a: {name: A, kind: state}}\n",
      "actors: {a: {name: A, kind: state}, *b : {}}\n",
      "actors: {a: {name: A, kind: state}}\nactors: {}\n",
      "actors: {a: {name: A, kind: state}}\n---\n",
      "# \xE2\x80\xAE\nactors: {a: {name: A, kind: state}}\n",
      "actors:\n  a: {name: A, kind: state}\n b: {name: B, kind: state}\n",
  };
  for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    compile_again(texts[i]);
    assert_bad("", true);
    assert_int_equal(diagnostics.errors, 1);
  }
}

static void stands_in_for_what_was_refused(void **state)
{
  (void)state;
  // Nothing more is said of what is there, though wrongly: neither missing, nor twice, nor needed by the act.
  compile("claims:\n"
          "  a: {act: accuse, by: [*x, *y], against: [], cite: [[s]], quote: }\n"
          "  b: {act: *x, by: {}, cite: \"\\0\"}\n"
          "sources:\n"
          "  s: {title: {}}\n"
          "actors:\n"
          "  c: {name: {d: e}, kind: [state]}\n");
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_records_show_findings(&diagnostics, &out);
  static const char alias[] = "E008 aliases are not allowed; write the value out, or quote a text "
                              "that begins with `*`\n";
  char expected[2000];
  snprintf(expected, sizeof(expected),
           "f:2:25: %sf:2:29: %s"
           "f:2:43: E014 an empty list; fill it, or leave it out\n"
           "f:2:54: E015 expected one value of the list, found a list\n"
           "f:2:60: E014 `quote` has no value; give the key a value, or leave it out; inside {…} a "
           "text with a comma must be quoted, else YAML cuts it there\n"
           "f:3:12: %s"
           "f:3:20: E015 expected the id of a record, found a map\n"
           "f:3:30: E004 an escape makes the control character U+0000; delete the escape\n"
           "f:5:14: E015 expected a text, found a map\n"
           "f:7:13: E015 expected a text, found a map\n"
           "f:7:27: E015 expected one value, found a list\n",
           alias, alias, alias);
  attrib_records_assert_text(&out, expected);
}

static void says_nothing_of_what_comes_after_a_fault_in_yaml(void **state)
{
  (void)state;
  compile("actors:\n"
          "  a: {name: A, kind: state}\n"
          "  b:\n"
          "    name: B: C\n");
  // That b has no kind cannot be known.
  assert_int_equal(diagnostics.errors, 1);
  assert_bad("b", true);
}

static void finds_dates_alone_and_in_maps(void **state)
{
  (void)state;
  compile("incidents:\n"
          "  a: {name: A, began: 2021-07-19, ended: {as-written: today, date: 2021-07-20},\n"
          "      disclosed: soon}\n");
  AttribDate date = {0, 0, 0};
  AttribDate expected = {0, 0, 0};
  assert_int_equal(diagnostics.errors, 1);
  assert_true(attrib_unit_date(&unit, 1, ATTRIB_KEY_BEGAN, &date));
  assert_int_equal(attrib_date_parse(ATTRIB_TEXT("2021-07-19"), &expected, NULL), ATTRIB_SUCCESS);
  assert_int_equal(date.earliest, expected.earliest);
  assert_true(attrib_unit_date(&unit, 1, ATTRIB_KEY_ENDED, &date));
  assert_int_equal(date.earliest, expected.earliest + 1);
  assert_false(attrib_unit_date(&unit, 1, ATTRIB_KEY_DISCLOSED, &date));
  assert_false(attrib_unit_date(&unit, 1, ATTRIB_KEY_SAID, &date));
}

static void refuses_a_file_of_too_many_values(void **state)
{
  (void)state;
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_buffer_add_string(&text, "actors:\n  a: {name: A, kind: state}\nx-list: [");
  for (int i = 0; i < 4000000; ++i) {
    attrib_buffer_add_string(&text, "a,");
  }
  attrib_buffer_add_string(&text, "a]\n");
  compile(text.data);
  attrib_buffer_clear(&text);
  assert_items("");
  assert_true(unit.useless);
  attrib_records_show_findings(&diagnostics, &text);
  // The file, the actor and its two fields, the key and the list are six; the last that there is room for is named.
  attrib_records_assert_text(&text, "f:3:7999996: E034 too many keys and values in one file; cut "
                                    "the file into several\n");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(makes_nothing_of_nothing),
      CASE(numbers_fields_as_the_schema_does),
      CASE(keeps_keys_that_are_the_analysts),
      CASE(holds_errors_against_their_record),
      CASE(holds_other_errors_against_the_file),
      CASE(stands_in_for_what_was_refused),
      CASE(says_nothing_of_what_comes_after_a_fault_in_yaml),
      CASE(finds_dates_alone_and_in_maps),
      CASE(refuses_a_file_of_too_many_values),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
