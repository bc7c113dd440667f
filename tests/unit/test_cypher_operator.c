// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Operators, worked out by hand from openCypher 9 and CIP2016-06-14.

#include "tests/unit/cypher_small.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(cases) attrib_small_check_all(cases, sizeof(cases) / sizeof(*(cases)))

static void test_equality(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"1 = 1.0", "true"},
      {"9007199254740993 = 9007199254740992.0", "false"},
      {"9223372036854775807 = 9223372036854775808.0", "false"},
      {"0.0 = -0.0", "true"},
      {"0.0 / 0.0 = 0.0 / 0.0", "false"},
      {"0.0 / 0.0 <> 0.0 / 0.0", "true"},
      {"1 = '1'", "false"},
      {"1 <> '1'", "true"},
      {"null = null", "null"},
      {"null <> 1", "null"},
      {"[1, 2] = [1, 2.0]", "true"},
      {"[1, 2] = [1]", "false"},
      {"[1, 2] = [null, 2]", "null"},
      {"[1, 2] = [null, 3]", "false"},
      {"[1] = 1", "false"},
      {"[[1], [2, null]] = [[1], [2, null]]", "null"},
      {"{a: 1, b: 2} = {b: 2, a: 1.0}", "true"},
      {"{a: 1} = {a: 1, b: null}", "false"},
      {"{a: null} = {a: null}", "null"},
      {"{a: null, b: 1} = {a: null, b: 2}", "false"},
      {"{} = {}", "true"},
      {"true = false", "false"},
  };
  CHECK(cases);
}

static void test_comparison(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"1 < 1.5", "true"},
      {"1 <= 1.0", "true"},
      {"9007199254740993 > 9007199254740992.0", "true"},
      {"9223372036854775807 < 9223372036854775808.0", "true"},
      {"-9223372036854775808 >= -9223372036854775808.0", "true"},
      {"-9223372036854775808 > -1e300", "true"},
      {"1 < 1 / 0.0", "true"},
      {"0.0 / 0.0 < 1", "false"},
      {"0.0 / 0.0 >= 0.0 / 0.0", "false"},
      {"0.0 / 0.0 < 'a'", "null"},
      {"'a' < 'b'", "true"},
      {"'Z' < 'a'", "true"},
      {"'a' < 'ab'", "true"},
      {"'\\uFF5E' < '\U0001F600'", "true"},
      {"false < true", "true"},
      {"1 < 'a'", "null"},
      {"1 < null", "null"},
      {"{} < {}", "null"},
      {"[1, 0] >= [1]", "true"},
      {"[1, null] >= [1]", "true"},
      {"[1, 2] >= [1, null]", "null"},
      {"[1, 'a'] >= [1, null]", "null"},
      {"[1, 2] >= [3, null]", "false"},
      {"[1, 'a'] < [1, 2]", "null"},
      {"1 < 2 < 3", "true"},
      {"1 < 3 < 2", "false"},
      {"1 < null < 0", "null"},
  };
  CHECK(cases);
}

static void test_logic(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"true AND null", "null"},
      {"false AND null", "false"},
      {"null AND false", "false"},
      {"true OR null", "true"},
      {"null OR false", "null"},
      {"false OR false", "false"},
      {"true XOR true", "false"},
      {"true XOR null", "null"},
      {"true XOR false XOR true XOR true", "true"},
      {"NOT null", "null"},
      {"NOT true", "false"},
      {"null IS NULL", "true"},
      {"1 IS NOT NULL", "true"},
      {"true AND 1", "!TypeError InvalidArgumentType"},
      {"false AND 1", "!TypeError InvalidArgumentType"},
      {"NOT 'a'", "!TypeError InvalidArgumentType"},
  };
  CHECK(cases);
}

static void test_arithmetic(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"1 + 2", "3"},
      {"1 + 2.0", "3.0"},
      {"7 / 2", "3"},
      {"-7 / 2", "-3"},
      {"-7 % 2", "-1"},
      {"7 % -2", "1"},
      {"7.5 % 2", "1.5"},
      {"2 ^ 3", "8.0"},
      {"4 ^ 0.5", "2.0"},
      {"1 / 0.0", "Inf"},
      {"-1 / 0.0", "-Inf"},
      {"1 / -0.0", "-Inf"},
      {"0 / 0.0", "NaN"},
      {"-0.0", "-0.0"},
      {"-(0)", "0"},
      {"null + 1", "null"},
      {"1 - null", "null"},
      {"null ^ 2", "null"},
      {"-null", "null"},
      {"9223372036854775807 + 1", "!ArithmeticError IntegerOverflow"},
      {"-9223372036854775808 - 1", "!ArithmeticError IntegerOverflow"},
      {"-9223372036854775808 + 9223372036854775807", "-1"},
      {"3037000500 * 3037000500", "!ArithmeticError IntegerOverflow"},
      {"4611686018427387904 * -2", "-9223372036854775808"},
      {"4611686018427387904 * 2", "!ArithmeticError IntegerOverflow"},
      {"-4611686018427387904 * 2", "-9223372036854775808"},
      {"0 * -9223372036854775808", "0"},
      {"-9223372036854775808 / -1", "!ArithmeticError IntegerOverflow"},
      {"-9223372036854775808 % -1", "0"},
      {"-(-9223372036854775808)", "!ArithmeticError IntegerOverflow"},
      {"1 / 0", "!ArithmeticError DivisionByZero"},
      {"1 % 0", "!ArithmeticError DivisionByZero"},
      {"1 - 'a'", "!TypeError InvalidArgumentType"},
      {"true * 2", "!TypeError InvalidArgumentType"},
  };
  CHECK(cases);
}

static void test_joining(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"'a' + 'b'", "'ab'"},
      {"'' + ''", "''"},
      {"'a' + 1", "'a1'"},
      {"1.0 + 'a'", "'1.0a'"},
      {"[1] + [2, 3]", "[1, 2, 3]"},
      {"[1] + 2", "[1, 2]"},
      {"1 + [2]", "[1, 2]"},
      {"[] + []", "[]"},
      {"[[1]] + [2]", "[[1], 2]"},
      {"['a'] + 'b'", "['a', 'b']"},
      {"[1] + null", "null"},
      {"'a' + null", "null"},
      {"'a' + true", "!TypeError InvalidArgumentType"},
      {"true + false", "!TypeError InvalidArgumentType"},
      {"{} + {}", "!TypeError InvalidArgumentType"},
  };
  CHECK(cases);
}

static void test_membership(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"1 IN [1, 2]", "true"},
      {"1 IN [1.0]", "true"},
      {"3 IN [1, null, 3]", "true"},
      {"4 IN [1, null, 3]", "null"},
      {"4 IN []", "false"},
      {"null IN []", "false"},
      {"null IN [1]", "null"},
      {"1 IN null", "null"},
      {"[1, 2] IN [[null, 2]]", "null"},
      {"[1, 2] IN [1, [1, 2, null]]", "false"},
      {"1 IN 1", "!TypeError InvalidArgumentType"},
  };
  CHECK(cases);
}

static void test_texts(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"'abc' STARTS WITH 'ab'", "true"}, {"'abc' STARTS WITH ''", "true"},
      {"'abc' ENDS WITH 'bc'", "true"},   {"'abc' ENDS WITH 'abcd'", "false"},
      {"'abc' CONTAINS 'b'", "true"},     {"'aab' CONTAINS 'ab'", "true"},
      {"'' CONTAINS ''", "true"},         {"'' CONTAINS 'a'", "false"},
      {"'abc' CONTAINS null", "null"},    {"1 STARTS WITH 1", "null"},
      {"[] ENDS WITH 'a'", "null"},
  };
  CHECK(cases);
}

static void test_access(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"[1, 2, 3][0]", "1"},
      {"[1, 2, 3][-1]", "3"},
      {"[1, 2, 3][3]", "null"},
      {"[1, 2, 3][-4]", "null"},
      {"[1][9223372036854775807]", "null"},
      {"[1][-9223372036854775808]", "null"},
      {"[1][null]", "null"},
      {"null[1]", "null"},
      {"[1]['a']", "!TypeError ListElementAccessByNonInteger"},
      {"[1][1.0]", "!TypeError ListElementAccessByNonInteger"},
      {"{a: 1}['a']", "1"},
      {"{a: 1}['b']", "null"},
      {"{a: 1}[0]", "!TypeError MapElementAccessByNonString"},
      {"1[0]", "!TypeError InvalidArgumentType"},
      {"{a: 1}.a", "1"},
      {"{a: 1}.A", "null"},
      {"null.a", "null"},
      {"(1).a", "!TypeError InvalidArgumentType"},
      {"[1, 2, 3][1..]", "[2, 3]"},
      {"[1, 2, 3][..-1]", "[1, 2]"},
      {"[1, 2, 3][-2..5]", "[2, 3]"},
      {"[1, 2, 3][2..1]", "[]"},
      {"[1, 2, 3][null..1]", "null"},
      {"[1, 2, 3][-9223372036854775808..9223372036854775807]", "[1, 2, 3]"},
      {"null[0..1]", "null"},
      {"'abc'[0..1]", "!TypeError InvalidArgumentType"},
      {"[1]['a'..]", "!TypeError InvalidArgumentType"},
  };
  CHECK(cases);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_equality), cmocka_unit_test(test_comparison),
      cmocka_unit_test(test_logic),    cmocka_unit_test(test_arithmetic),
      cmocka_unit_test(test_joining),  cmocka_unit_test(test_membership),
      cmocka_unit_test(test_texts),    cmocka_unit_test(test_access),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
