// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Functions, worked out by hand.

#include "engine/cypher/function/aggregate.h"
#include "engine/cypher/function/function.h"
#include "tests/unit/cypher_small.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define CHECK(cases) attrib_small_check_all(cases, sizeof(cases) / sizeof(*(cases)))

static void test_the_rows_are_in_order(void **state)
{
  (void)state;
  size_t i = 0;
  for (; attrib_cypher_function_at(i); i++) {
    const CypherFunction *const row = attrib_cypher_function_at(i);
    const CypherFunction *const next = attrib_cypher_function_at(i + 1);
    assert_ptr_equal(attrib_cypher_function_find(attrib_text(row->name)), row);
    assert_true(!next || attrib_cypher_name_compare(attrib_text(row->name), next->name) < 0);
    assert_true(row->least <= row->most);
  }
  assert_true(i > 60);
}

static void test_names_are_found_in_any_case(void **state)
{
  (void)state;
  assert_non_null(attrib_cypher_function_find(attrib_text("TOUPPER")));
  assert_ptr_equal(attrib_cypher_function_find(attrib_text("ToUpper")),
                   attrib_cypher_function_find(attrib_text("toUpper")));
  assert_null(attrib_cypher_function_find(attrib_text("")));
  assert_null(attrib_cypher_function_find(attrib_text("toUppe")));
  assert_null(attrib_cypher_function_find(attrib_text("toUpperx")));
  assert_null(attrib_cypher_function_find((AttribText){"abs\0", 4}));
}

static void test_lists(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"size([1, null])", "2"},
      {"size('äö')", "2"},
      {"size(null)", "null"},
      {"size(1)", "!TypeError InvalidArgumentValue"},
      {"isEmpty([])", "true"},
      {"isEmpty({a: 1})", "false"},
      {"isEmpty('')", "true"},
      {"head([1, 2])", "1"},
      {"head([])", "null"},
      {"last([1, 2])", "2"},
      {"last([])", "null"},
      {"tail([1, 2, 3])", "[2, 3]"},
      {"tail([])", "[]"},
      {"reverse([1, 2, 3])", "[3, 2, 1]"},
      {"reverse('aäb')", "'bäa'"},
      {"coalesce(null, 1, 2)", "1"},
      {"coalesce(null, null)", "null"},
      {"nullIf(1, 1.0)", "null"},
      {"nullIf(1, 2)", "1"},
      {"exists(null)", "false"},
      {"exists(false)", "true"},
      {"keys({b: 1, a: null})", "['b', 'a']"},
      {"properties({b: 1})", "{b: 1}"},
      {"properties(1)", "!TypeError InvalidArgumentValue"},
      {"labels(1)", "!TypeError InvalidArgumentValue"},
      {"labels(null)", "null"},
      {"type(0)", "!TypeError InvalidArgumentValue"},
      {"nodes(null)", "null"},
  };
  CHECK(cases);
}

static void test_range(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"range(0, 3)", "[0, 1, 2, 3]"},
      {"range(3, 0)", "[]"},
      {"range(10, -10, -3)", "[10, 7, 4, 1, -2, -5, -8]"},
      {"range(0, 1, 2)", "[0]"},
      {"range(9223372036854775806, 9223372036854775807)",
       "[9223372036854775806, 9223372036854775807]"},
      {"range(-9223372036854775808, 9223372036854775807, 9223372036854775807)",
       "[-9223372036854775808, -1, 9223372036854775806]"},
      {"size(range(0, -9223372036854775808, -9223372036854775808))", "2"},
      {"range(0, 1, 0)", "!ArgumentError NumberOutOfRange"},
      {"range(0.0, 1)", "!ArgumentError InvalidArgumentType"},
      {"range(true, 1, 1)", "!ArgumentError InvalidArgumentType"},
      {"range(-9223372036854775808, 9223372036854775807)", "!Limit Limit"},
      {"range(null, 1)", "null"},
  };
  CHECK(cases);
}

static void test_strings(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"left('äöü', 2)", "'äö'"},
      {"left('a', 9223372036854775807)", "'a'"},
      {"left('a', -1)", "!ArgumentError NumberOutOfRange"},
      {"left(null, 1)", "null"},
      {"right('äöü', 2)", "'öü'"},
      {"right('a', 5)", "'a'"},
      {"right('abc', 0)", "''"},
      {"substring('äöü', 1)", "'öü'"},
      {"substring('äöü', 1, 1)", "'ö'"},
      {"substring('abc', 5)", "''"},
      {"substring('abc', 1, 9)", "'bc'"},
      {"substring('abc', -1)", "!ArgumentError NumberOutOfRange"},
      {"trim('\\u00A0 a b\\n')", "'a b'"},
      {"trim('  ')", "''"},
      {"lTrim(' a ')", "'a '"},
      {"rTrim(' a ')", "' a'"},
      {"toUpper('straße ä')", "'STRASSE Ä'"},
      {"toLower('ÄB')", "'äb'"},
      {"replace('banana', 'an', 'x')", "'bxxa'"},
      {"replace('abc', 'z', 'x')", "'abc'"},
      {"replace('aä', '', '-')", "'-a-ä-'"},
      {"replace('', '', '-')", "'-'"},
      {"replace('abc', 'abc', '')", "''"},
      {"split('a,b,,c', ',')", "['a', 'b', '', 'c']"},
      {"split('a,b;c', [',', ';'])", "['a', 'b', 'c']"},
      {"split('', ',')", "['']"},
      {"split(',', ',')", "['', '']"},
      {"split('aäb', '')", "['a', 'ä', 'b']"},
      {"split('abc', 'abc')", "['', '']"},
      {"split('a', [1])", "!TypeError InvalidArgumentValue"},
      {"split(null, ',')", "null"},
      {"normalize('a\\u0308')", "'ä'"},
      {"char_length('äb')", "2"},
      {"toUpper(1)", "!TypeError InvalidArgumentValue"},
  };
  CHECK(cases);
}

static void test_conversions(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"toInteger('42')", "42"},
      {"toInteger('-1.7')", "-1"},
      {"toInteger(' 7 ')", "7"},
      {"toInteger('foo')", "null"},
      {"toInteger('')", "null"},
      {"toInteger(2.9)", "2"},
      {"toInteger(-2.9)", "-2"},
      {"toInteger(true)", "1"},
      {"toInteger('9223372036854775807')", "9223372036854775807"},
      {"toInteger('-9223372036854775808')", "-9223372036854775808"},
      {"toInteger('9223372036854775808')", "!ArithmeticError IntegerOverflow"},
      {"toInteger(1e300)", "!ArithmeticError IntegerOverflow"},
      {"toInteger(0.0 / 0.0)", "!ArithmeticError IntegerOverflow"},
      {"toInteger([])", "!TypeError InvalidArgumentValue"},
      {"toIntegerOrNull([])", "null"},
      {"toIntegerOrNull(1e300)", "null"},
      {"toIntegerOrNull('5')", "5"},
      {"toFloat('5')", "5.0"},
      {"toFloat('1e3')", "1000.0"},
      {"toFloat('NaN')", "NaN"},
      {"toFloat('x')", "null"},
      {"toFloat(3)", "3.0"},
      {"toFloat(true)", "!TypeError InvalidArgumentValue"},
      {"toFloatOrNull(true)", "null"},
      {"toBoolean('TRUE')", "true"},
      {"toBoolean(' false ')", "false"},
      {"toBoolean('tru')", "null"},
      {"toBoolean(0)", "false"},
      {"toBoolean(1.0)", "!TypeError InvalidArgumentValue"},
      {"toString(1)", "'1'"},
      {"toString(1.0)", "'1.0'"},
      {"toString(true)", "'true'"},
      {"toString('x')", "'x'"},
      {"toString(null)", "null"},
      {"toString([])", "!TypeError InvalidArgumentValue"},
      {"toStringOrNull({})", "null"},
      {"toIntegerList(['1', 'x', null, [], 2.5])", "[1, null, null, null, 2]"},
      {"toStringList([1, 'x', true])", "['1', 'x', 'true']"},
      {"toFloatList([1, 'x'])", "[1.0, null]"},
      {"toBooleanList(['true', 1, 1.5])", "[true, true, null]"},
  };
  CHECK(cases);
}

static void test_numbers(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"abs(-3)", "3"},
      {"abs(-3.5)", "3.5"},
      {"abs(-9223372036854775808)", "!ArithmeticError IntegerOverflow"},
      {"ceil(1.2)", "2.0"},
      {"floor(-1.2)", "-2.0"},
      {"floor(3)", "3.0"},
      {"round(2.5)", "3.0"},
      {"round(-2.5)", "-2.0"},
      {"round(-2.51)", "-3.0"},
      {"round(0.49999999999999994)", "0.0"},
      {"round(3.14159, 2)", "3.14"},
      {"round(1.005, 2)", "1.01"},
      {"round(-1.005, 2)", "-1.01"},
      {"round(9.995, 2)", "10.0"},
      {"round(1.249, 1, 'UP')", "1.3"},
      {"round(1.25, 1, 'HALF_DOWN')", "1.2"},
      {"round(1.25, 1, 'HALF_EVEN')", "1.2"},
      {"round(1.35, 1, 'HALF_EVEN')", "1.4"},
      {"round(-1.21, 1, 'CEILING')", "-1.2"},
      {"round(-1.21, 1, 'FLOOR')", "-1.3"},
      {"round(-1.29, 1, 'DOWN')", "-1.2"},
      {"round(0.001, 1, 'UP')", "0.1"},
      {"round(0.001, 0, 'CEILING')", "1.0"},
      {"round(0.001, 1)", "0.0"},
      {"round(1e300, 3)", "1e+300"},
      {"round(1 / 0.0)", "Inf"},
      {"round(1.5, -1)", "!ArgumentError NumberOutOfRange"},
      {"round(1.5, 1, 'SIDEWAYS')", "!ArgumentError InvalidArgumentValue"},
      {"sign(-2.5)", "-1"},
      {"sign(0)", "0"},
      {"sqrt(12.96)", "3.6"},
      {"sqrt(-1)", "NaN"},
      {"log(0)", "-Inf"},
      {"exp(0)", "1.0"},
      {"log10(1000)", "3.0"},
      {"pi()", "3.141592653589793"},
      {"e()", "2.718281828459045"},
      {"degrees(pi())", "180.0"},
      {"radians(180)", "3.141592653589793"},
      {"atan2(0, -1)", "3.141592653589793"},
      {"haversin(0)", "0.0"},
      {"sin(0)", "0.0"},
      {"cot(0)", "Inf"},
      {"isNaN(0.0 / 0.0)", "true"},
      {"isNaN(1)", "false"},
      {"sin(null)", "null"},
      {"sin('a')", "!TypeError InvalidArgumentValue"},
      {"0.0 <= rand() < 1.0", "true"},
      {"rand() = rand()", "false"},
  };
  CHECK(cases);
}

static void test_the_kinds_of_arguments(void **state)
{
  (void)state;
  const CypherFunction *const substring = attrib_cypher_function_find(attrib_text("substring"));
  const CypherKinds null = CYPHER_KINDS(CYPHER_NULL);
  assert_int_equal(attrib_cypher_function_accepts(substring, 0),
                   CYPHER_KINDS(CYPHER_STRING) | null);
  assert_int_equal(attrib_cypher_function_accepts(substring, 1),
                   CYPHER_KINDS(CYPHER_INTEGER) | null);
  assert_int_equal(attrib_cypher_function_accepts(substring, 2),
                   CYPHER_KINDS(CYPHER_INTEGER) | null);
}

// The page of the docs, in lower case; the caller's to free.
static char *read_page(void)
{
  FILE *const file = fopen("docs/cypher-functions.md", "rb");
  char *const page = calloc(1, 65536);
  assert_non_null(file);
  assert_non_null(page);
  assert_true(fread(page, 1, 65535, file) > 1000);
  fclose(file);
  for (char *c = page; *c; c++) {
    *c = (char)(*c >= 'A' && *c <= 'Z' ? *c - 'A' + 'a' : *c);
  }
  return page;
}

static bool is_on_page(const char *page, const char *name)
{
  char call[64];
  snprintf(call, sizeof(call), "`%s(", name);
  for (char *c = call; *c; c++) {
    *c = (char)(*c >= 'A' && *c <= 'Z' ? *c - 'A' + 'a' : *c);
  }
  return strstr(page, call) != NULL;
}

static void test_the_docs_have_all(void **state)
{
  (void)state;
  char *const page = read_page();
  for (size_t i = 0; attrib_cypher_function_at(i); i++) {
    const CypherFunction *const row = attrib_cypher_function_at(i);
    // What needs a clock is refused; the page says it of one kind.
    if (!row->is_volatile && !is_on_page(page, row->name)) {
      fail_msg("docs/cypher-functions.md has no %s()", row->name);
    }
  }
  for (size_t i = 0; attrib_cypher_aggregate_at(i); i++) {
    const CypherFunction *const row = attrib_cypher_aggregate_row(attrib_cypher_aggregate_at(i));
    if (!is_on_page(page, row->name)) {
      fail_msg("docs/cypher-functions.md has no %s()", row->name);
    }
  }
  free(page);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_the_rows_are_in_order),
      cmocka_unit_test(test_names_are_found_in_any_case),
      cmocka_unit_test(test_lists),
      cmocka_unit_test(test_range),
      cmocka_unit_test(test_strings),
      cmocka_unit_test(test_conversions),
      cmocka_unit_test(test_numbers),
      cmocka_unit_test(test_the_kinds_of_arguments),
      cmocka_unit_test(test_the_docs_have_all),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
