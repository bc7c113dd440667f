// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/quote_place.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/// Look for a quote in the record whose id stands at a line and column; expect a place, or line 0
/// where it is to be left alone.
static void assert_place(const char *bytes, AttribPlace record, const char *quote,
                         AttribPlace expected)
{
  AttribPlace place = {7, 0, 0, 0};
  attrib_quote_place(attrib_text(bytes), record, attrib_text(quote), &place);
  assert_int_equal(place.file, 7);
  assert_int_equal(place.line, expected.line);
  assert_int_equal(place.column, expected.column);
  assert_int_equal(place.length, expected.length);
}

#define RECORD(line, column) ((AttribPlace){7, line, column, 1})
#define AT(line, column, length) ((AttribPlace){7, line, column, length})
#define NOWHERE ((AttribPlace){7, 0, 0, 0})

static void test_longest_beginning(void **state)
{
  (void)state;
  const char *const bytes = "claims:\n"
                            "  a:\n"
                            "    note: likely before\n"
                            "    quote: >-\n"
                            "      likely behind\n"
                            "      the hack\n";
  assert_place(bytes, RECORD(2, 3), "likely behind the hack", AT(5, 7, 13));
  assert_place(bytes, RECORD(2, 3), "likely before", AT(3, 11, 13));
  assert_place(bytes, RECORD(2, 3), "surely", NOWHERE);
}

static void test_only_in_the_record(void **state)
{
  (void)state;
  const char *const bytes = "  a:\n"
                            "    quote: the hack\n"
                            "\n"
                            "# the hack of others\n"
                            "  b:\n"
                            "    quote: the hack of others\n";
  assert_place(bytes, RECORD(1, 3), "the hack of others", AT(4, 3, 18));
  assert_place(bytes, RECORD(5, 3), "the hack of others", AT(6, 12, 18));
  assert_place(bytes, RECORD(1, 3), "others", AT(4, 15, 6));
}

static void test_columns_are_code_points(void **state)
{
  (void)state;
  assert_place("a: {name: Ä, quote: “née”}", RECORD(1, 1), "“née”", AT(1, 21, 5));
}

static void test_lines_as_libyaml_counts_them(void **state)
{
  (void)state;
  assert_place("a:\r\n b\r c\xC2\x85 d\xE2\x80\xA8 quoted", RECORD(1, 1), "quoted", AT(5, 2, 6));
}

static void test_too_little_is_nothing(void **state)
{
  (void)state;
  assert_place("a: the\n", RECORD(1, 1), "there", NOWHERE);
  assert_place("a: the\n", RECORD(1, 1), "the", AT(1, 4, 3));
  assert_place("", RECORD(1, 1), "the", NOWHERE);
  assert_place("a: the\n", RECORD(0, 0), "the", NOWHERE);
  assert_place("a: the\n", RECORD(9, 1), "the", NOWHERE);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_longest_beginning),
      cmocka_unit_test(test_only_in_the_record),
      cmocka_unit_test(test_columns_are_code_points),
      cmocka_unit_test(test_lines_as_libyaml_counts_them),
      cmocka_unit_test(test_too_little_is_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
