// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Doubles as text, and back.

#include "engine/base/real.h"

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_writes(double real, const char *expected)
{
  char text[ATTRIB_REAL_SIZE];
  attrib_real_text(real, text);
  assert_string_equal(text, expected);
}

static void test_the_fewest_digits(void **state)
{
  (void)state;
  assert_writes(0.1, "0.1");
  assert_writes(0.1 + 0.2, "0.30000000000000004");
  assert_writes(1.0, "1");
  assert_writes(-0.0, "-0");
  assert_writes(1e22, "1e+22");
  assert_writes(-1.5e-305, "-1.5e-305");
  assert_writes(5e-324, "5e-324");
  assert_writes(DBL_MAX, "1.7976931348623157e+308");
  assert_writes((double)NAN, "NaN");
  assert_writes(-HUGE_VAL, "-Infinity");
}

static void assert_reads(const char *text, double expected)
{
  double real = 77;
  assert_true(attrib_real_read(attrib_text(text), &real));
  assert_true(real == expected);
}

static void assert_refuses(const char *text)
{
  double real = 77;
  assert_false(attrib_real_read(attrib_text(text), &real));
  assert_true(real == 77);
}

static void test_decimal_numbers_are_read(void **state)
{
  (void)state;
  assert_reads("1", 1);
  assert_reads("-1.5e3", -1500);
  assert_reads(".5", 0.5);
  assert_reads("5.", 5);
  assert_reads("+1E-2", 0.01);
  assert_reads("1e999", HUGE_VAL);
}

static void test_other_text_is_refused(void **state)
{
  (void)state;
  static const char *const texts[] = {"",    "-",  ".",   "e5",  "1e",  "1e+", "1 ",   " 1",
                                      "0x1", "1f", "--1", "inf", "nan", "1,5", "1.5.5"};
  for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
    assert_refuses(texts[i]);
  }
  char many[1002];
  for (size_t i = 0; i < sizeof(many); i++) {
    many[i] = '1';
  }
  double real = 77;
  assert_false(attrib_real_read((AttribText){many, 1001}, &real));
  assert_true(attrib_real_read((AttribText){many, 300}, &real));
  assert_true(real > 1e299);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_the_fewest_digits),
      cmocka_unit_test(test_decimal_numbers_are_read),
      cmocka_unit_test(test_other_text_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
