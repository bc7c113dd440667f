// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Aggregating functions: nulls, DISTINCT, overflow, the errors of a percentile.

#include "engine/cypher/function/aggregate.h"
#include "tests/unit/cypher_small.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/// Adds the items of a list, each a list of arguments where there are several, and ends.
static AttribStatus aggregate(SmallCypher *small, const char *name, bool is_distinct,
                              const char *list, CypherValue *out)
{
  const CypherAggregate *const function = attrib_cypher_aggregate_find(attrib_text(name));
  const CypherValue items = attrib_small_value(small, list);
  const bool is_wide = attrib_cypher_aggregate_row(function)->least == 2;
  CypherGathered *gathered;
  ATTRIB_TRY(attrib_cypher_aggregate_begin(&small->context, function, is_distinct, &gathered));
  for (size_t i = 0; i < items.as.list.count; i++) {
    const CypherValue *const item = &items.as.list.items[i];
    ATTRIB_TRY(attrib_cypher_aggregate_add(&small->context, gathered,
                                           is_wide ? item->as.list.items : item, is_wide ? 2 : 1));
  }
  return attrib_cypher_aggregate_end(&small->context, gathered, out);
}

typedef struct {
  const char *name;
  const char *list;
  const char *expected; ///< with `!` the detail of an error
  bool is_distinct;
} Case;

static void check(const Case *row)
{
  SmallCypher small;
  CypherValue value;
  attrib_small_cypher_init(&small);
  const AttribStatus status = aggregate(&small, row->name, row->is_distinct, row->list, &value);
  if (row->expected[0] == '!') {
    assert_int_equal(status, ATTRIB_BAD_ARGUMENT);
    assert_string_equal(small.error.detail, row->expected + 1);
  } else {
    assert_int_equal(status, ATTRIB_SUCCESS);
    attrib_small_assert_value(&value, row->expected);
  }
  attrib_small_cypher_clear(&small);
}

static void test_the_functions(void **state)
{
  (void)state;
  static const Case cases[] = {
      {"count", "[1, null, 'a', 1]", "3", false},
      {"count", "[1, null, 1.0, null]", "1", true},
      {"count", "[]", "0", false},
      {"sum", "[]", "0", false},
      {"sum", "[null]", "0", false},
      {"sum", "[1, 2, null]", "3", false},
      {"sum", "[1, 2.5]", "3.5", false},
      {"sum", "[2, 2, 2.0, 3]", "5", true},
      {"sum", "[9223372036854775807, 1]", "!IntegerOverflow", false},
      {"sum", "[1, 'a']", "!InvalidArgumentValue", false},
      {"avg", "[]", "null", false},
      {"avg", "[1, 2, null]", "1.5", false},
      {"avg", "[9223372036854775807, 9223372036854775807]", "9.223372036854776e+18", false},
      {"avg", "[1, 1, 4]", "2.5", true},
      {"min", "[]", "null", false},
      {"min", "[3, null, 2.0, 2]", "2.0", false},
      {"min", "[1, 'a', null, [1, 2], 0.2, 'b']", "[1, 2]", false},
      {"max", "[1, 'a', null, [1, 2], 0.2, 'b']", "1", false},
      {"max", "['a', 'B', null]", "'a'", false},
      {"max", "[null]", "null", false},
      {"collect", "[1, null, [null], 1]", "[1, [null], 1]", false},
      {"collect", "[1, null, 1.0, 'a', 'a']", "[1, 'a']", true},
      {"collect", "[]", "[]", false},
      {"stDev", "[]", "0.0", false},
      {"stDev", "[5]", "0.0", false},
      {"stDev", "[1, 2, 3, 4, null]", "1.2909944487358056", false},
      {"stDevP", "[1, 3]", "1.0", false},
      {"stDevP", "[1, 1, 3]", "1.0", true},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
    check(&cases[i]);
  }
}

static void test_percentiles(void **state)
{
  (void)state;
  static const Case cases[] = {
      {"percentileDisc", "[[10.0, 0.0], [20.0, 0.0], [30.0, 0.0]]", "10.0", false},
      {"percentileDisc", "[[30, 0.5], [10, 0.5], [20, 0.5], [null, 0.5]]", "20", false},
      {"percentileDisc", "[[1, 1], [2, 1]]", "2", false},
      {"percentileDisc", "[[1, 0.5], [2, 0.5], [3, 0.5], [4, 0.5]]", "2", false},
      {"percentileCont", "[[1, 0.5], [2, 0.5], [3, 0.5], [4, 0.5]]", "2.5", false},
      {"percentileCont", "[[30.0, 0.5], [10.0, 0.5], [20.0, 0.5]]", "20.0", false},
      {"percentileCont", "[[10, 1.0], [20, 1.0]]", "20.0", false},
      {"percentileCont", "[[10, 0.25]]", "10.0", false},
      {"percentileCont", "[[1, 0.5], [1, 0.5], [1, 0.5], [3, 0.5]]", "2.0", true},
      {"percentileCont", "[]", "null", false},
      {"percentileDisc", "[[null, 0.5]]", "null", false},
      {"percentileCont", "[[1, 1.1]]", "!NumberOutOfRange", false},
      {"percentileCont", "[[1, -1]]", "!NumberOutOfRange", false},
      {"percentileDisc", "[[0.9, 3]]", "!NumberOutOfRange", false},
      {"percentileDisc", "[[1, 0.0 / 0.0]]", "!NumberOutOfRange", false},
      {"percentileDisc", "[[1, null]]", "!InvalidArgumentType", false},
      {"percentileDisc", "[['a', 0.5]]", "!InvalidArgumentValue", false},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
    check(&cases[i]);
  }
}

static void test_rows_are_counted_without_arguments(void **state)
{
  (void)state;
  SmallCypher small;
  CypherGathered *gathered;
  CypherValue value;
  attrib_small_cypher_init(&small);
  const CypherAggregate *const count = attrib_cypher_aggregate_find(attrib_text("COUNT"));
  assert_int_equal(attrib_cypher_aggregate_begin(&small.context, count, false, &gathered),
                   ATTRIB_SUCCESS);
  for (int i = 0; i < 3; i++) {
    assert_int_equal(attrib_cypher_aggregate_add(&small.context, gathered, NULL, 0),
                     ATTRIB_SUCCESS);
  }
  assert_int_equal(attrib_cypher_aggregate_end(&small.context, gathered, &value), ATTRIB_SUCCESS);
  attrib_small_assert_value(&value, "3");
  attrib_small_cypher_clear(&small);
}

static void test_the_rows(void **state)
{
  (void)state;
  size_t i = 0;
  for (; attrib_cypher_aggregate_at(i); i++) {
    const CypherFunction *const row = attrib_cypher_aggregate_row(attrib_cypher_aggregate_at(i));
    assert_ptr_equal(attrib_cypher_aggregate_find(attrib_text(row->name)),
                     attrib_cypher_aggregate_at(i));
    assert_null(attrib_cypher_function_find(attrib_text(row->name)));
  }
  assert_int_equal(i, 10);
  assert_null(attrib_cypher_aggregate_find(attrib_text("size")));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_the_functions),
      cmocka_unit_test(test_percentiles),
      cmocka_unit_test(test_rows_are_counted_without_arguments),
      cmocka_unit_test(test_the_rows),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
