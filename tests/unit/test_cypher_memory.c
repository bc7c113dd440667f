// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Memory that runs out while expressions are evaluated: no crash, no leak, and no wrong value.

#include "engine/base/alloc.h"
#include "engine/cypher/function/aggregate.h"
#include "engine/cypher/function/regex.h"
#include "tests/tck/constant.h"
#include "tests/unit/cypher_small.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

// How many more pieces of memory there are, and how many are in use. The allocator of
// engine/base/alloc.h is replaced here.
static uint32_t pieces = UINT32_MAX;
static int64_t in_use;

static void *count_piece(void *pointer)
{
  in_use += pointer ? 1 : 0;
  return pointer;
}

static bool take_piece(void)
{
  return pieces && pieces--;
}

void *attrib_alloc(size_t size)
{
  return take_piece() ? count_piece(malloc(size ? size : 1)) : NULL;
}

void *attrib_alloc_array(size_t count, size_t size)
{
  return take_piece() ? count_piece(calloc(count ? count : 1, size ? size : 1)) : NULL;
}

void *attrib_realloc_array(void *old, size_t count, size_t size)
{
  if (!take_piece()) {
    return NULL;
  }
  void *const resized = realloc(old, count && size ? count * size : 1);
  in_use += !old && resized ? 1 : 0;
  return resized;
}

void attrib_free(void *pointer)
{
  in_use -= pointer ? 1 : 0;
  free(pointer);
}

// Large enough that each needs blocks of its own.
static const char *const expressions[] = {
    "size(range(0, 5000) + range(0, 5000))",
    "size(split(replace('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '', toUpper('xyz')), 'X'))",
    "['abc' =~ 'a.c', 'abc' =~ '(?i)A.*', 'x' =~ '[^x]']",
    "reverse(toStringList(range(0, 3000)))[0]",
    "{a: range(0, 3000), b: {c: 1}}['b']",
    "normalize('a\\u0308')",
    "date.truncate('month', date('2021-07-19')) + duration('P1M')",
};

static void test_expressions(void **state)
{
  (void)state;
  for (size_t i = 0; i < sizeof(expressions) / sizeof(*expressions); i++) {
    AttribStatus status = ATTRIB_NO_MEMORY;
    for (uint32_t given = 0; status != ATTRIB_SUCCESS; given++) {
      SmallCypher small;
      CypherValue value;
      attrib_small_cypher_init(&small);
      pieces = given;
      status = attrib_tck_constant_text(&small.context, attrib_text(expressions[i]), &value);
      assert_true(status == ATTRIB_SUCCESS || status == ATTRIB_NO_MEMORY);
      pieces = UINT32_MAX;
      attrib_small_cypher_clear(&small);
      assert_int_equal(in_use, 0);
      assert_true(given < 1000);
    }
  }
}

static AttribStatus collect(CypherContext *context, CypherValue *out)
{
  CypherGathered *gathered;
  ATTRIB_TRY(attrib_cypher_aggregate_begin(
      context, attrib_cypher_aggregate_find(attrib_text("collect")), true, &gathered));
  for (int64_t i = 0; i < 2000; i++) {
    const CypherValue value = attrib_cypher_integer(i % 700);
    ATTRIB_TRY(attrib_cypher_aggregate_add(context, gathered, &value, 1));
  }
  return attrib_cypher_aggregate_end(context, gathered, out);
}

static void test_aggregates(void **state)
{
  (void)state;
  AttribStatus status = ATTRIB_NO_MEMORY;
  for (uint32_t given = 0; status != ATTRIB_SUCCESS; given++) {
    SmallCypher small;
    CypherValue value;
    attrib_small_cypher_init(&small);
    pieces = given;
    status = collect(&small.context, &value);
    assert_true(status == ATTRIB_NO_MEMORY ||
                (status == ATTRIB_SUCCESS && value.as.list.count == 700));
    pieces = UINT32_MAX;
    attrib_small_cypher_clear(&small);
    assert_int_equal(in_use, 0);
    assert_true(given < 1000);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_expressions),
      cmocka_unit_test(test_aggregates),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
