// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The four relations: the examples of CIP2016-06-14, and their laws over random values.

#include "engine/cypher/value/comparison.h"
#include "engine/cypher/value/equality.h"
#include "engine/cypher/value/equivalence.h"
#include "engine/cypher/value/ordering.h"
#include "engine/cypher/value/temporal.h"
#include "engine/cypher/value/tuples.h"
#include "tests/unit/cypher_small.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { values_drawn = 220 };

static void test_the_order_of_kinds(void **state)
{
  (void)state;
  static const AttribNode nodes[] = {{0}, {1}};
  static const AttribEdge edges[] = {{0}};
  static const CypherPath path = {nodes, edges, 1};
  SmallCypher small;
  attrib_small_cypher_init(&small);
  const CypherValue ascending[] = {
      attrib_small_value(&small, "{}"),
      attrib_small_value(&small, "{a: 1}"),
      attrib_small_value(&small, "{b: 0}"),
      attrib_cypher_node((AttribNode){3}),
      attrib_cypher_edge((AttribEdge){1}),
      attrib_small_value(&small, "[]"),
      attrib_small_value(&small, "['a']"),
      attrib_small_value(&small, "['a', 1]"),
      attrib_small_value(&small, "[1]"),
      attrib_small_value(&small, "[1, 'a']"),
      attrib_small_value(&small, "[1, null]"),
      attrib_small_value(&small, "[null, 1]"),
      attrib_cypher_path(&path),
      attrib_small_value(&small, "datetime('2021-01-01T00:00+01:00')"),
      attrib_small_value(&small, "datetime('2021-01-01T00:00Z')"),
      attrib_small_value(&small, "localdatetime('2020-01-01')"),
      attrib_small_value(&small, "date('2019-01-01')"),
      attrib_small_value(&small, "time('12:00+01:00')"),
      attrib_small_value(&small, "time('12:00Z')"),
      attrib_small_value(&small, "localtime('11:00')"),
      attrib_small_value(&small, "duration('P30D')"),
      attrib_small_value(&small, "duration('P1M')"),
      attrib_small_value(&small, "''"),
      attrib_small_value(&small, "'b'"),
      attrib_small_value(&small, "false"),
      attrib_small_value(&small, "true"),
      attrib_small_value(&small, "-1 / 0.0"),
      attrib_small_value(&small, "-9223372036854775808"),
      attrib_small_value(&small, "-0.5"),
      attrib_small_value(&small, "0"),
      attrib_small_value(&small, "9007199254740992.0"),
      attrib_small_value(&small, "9007199254740993"),
      attrib_small_value(&small, "1 / 0.0"),
      attrib_small_value(&small, "0.0 / 0.0"),
      attrib_small_value(&small, "null"),
  };
  const int count = sizeof(ascending) / sizeof(*ascending);
  for (int i = 0; i < count; i++) {
    for (int j = 0; j < count; j++) {
      const int order = attrib_cypher_order(&ascending[i], &ascending[j]);
      assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
    }
  }
  attrib_small_cypher_clear(&small);
}

static void assert_equivalent(SmallCypher *small, const char *a, const char *b, bool expected)
{
  const CypherValue left = attrib_small_value(small, a);
  const CypherValue right = attrib_small_value(small, b);
  assert_int_equal(attrib_cypher_equivalent(&left, &right), expected);
  if (expected) {
    assert_int_equal(attrib_cypher_hash(&left), attrib_cypher_hash(&right));
  }
}

static void test_equivalence(void **state)
{
  (void)state;
  SmallCypher small;
  attrib_small_cypher_init(&small);
  assert_equivalent(&small, "null", "null", true);
  assert_equivalent(&small, "0.0 / 0.0", "-(0.0 / 0.0)", true);
  assert_equivalent(&small, "1", "1.0", true);
  assert_equivalent(&small, "0", "-0.0", true);
  assert_equivalent(&small, "-9223372036854775808", "-9223372036854775808.0", true);
  assert_equivalent(&small, "9223372036854775807", "9223372036854775808.0", false);
  assert_equivalent(&small, "1", "true", false);
  assert_equivalent(&small, "1", "'1'", false);
  assert_equivalent(&small, "[1, null]", "[1.0, null]", true);
  assert_equivalent(&small, "[]", "[null]", false);
  assert_equivalent(&small, "{a: 1, b: null}", "{b: null, a: 1.0}", true);
  assert_equivalent(&small, "{a: 1}", "{a: 1, b: null}", false);
  attrib_small_cypher_clear(&small);
}

typedef struct {
  SmallCypher small;
  uint64_t random;
} Draw;

static uint32_t draw(Draw *from, uint32_t below)
{
  from->random = from->random * 6364136223846793005U + 1442695040888963407U;
  return (uint32_t)((from->random >> 33) % below);
}

static CypherValue draw_number(Draw *from)
{
  static const int64_t integers[] = {0,
                                     1,
                                     -1,
                                     2,
                                     INT64_MAX,
                                     INT64_MIN,
                                     INT64_MAX - 1,
                                     INT64_C(9007199254740992),
                                     INT64_C(9007199254740993)};
  static const double reals[] = {0.0,    -0.0,    1.0,      1.5,       0x1p63, -0x1p63,
                                 0x1p53, 0x1p300, HUGE_VAL, -HUGE_VAL, 0.1};
  if (draw(from, 8) == 0) {
    return attrib_cypher_float((double)NAN);
  }
  return draw(from, 2) ? attrib_cypher_integer(integers[draw(from, 9)])
                       : attrib_cypher_float(reals[draw(from, 11)]);
}

static CypherValue draw_value(Draw *from, uint32_t depth);

static CypherValue draw_list(Draw *from, uint32_t depth)
{
  CypherValue out;
  const uint32_t count = draw(from, 3);
  CypherValue *const items = attrib_arena_array(&from->small.arena, count, sizeof(*items));
  for (uint32_t i = 0; i < count; i++) {
    items[i] = draw_value(from, depth - 1);
  }
  assert_int_equal(attrib_cypher_list(&from->small.context, items, count, &out), ATTRIB_SUCCESS);
  return out;
}

static CypherValue draw_map(Draw *from, uint32_t depth)
{
  static const AttribText keys[] = {ATTRIB_TEXT_INIT("a"), ATTRIB_TEXT_INIT("b"),
                                    ATTRIB_TEXT_INIT("")};
  CypherValue out;
  CypherMapEntry entries[3];
  const uint32_t count = draw(from, 3);
  for (uint32_t i = 0; i < count; i++) {
    entries[i] = (CypherMapEntry){keys[draw(from, 3)], draw_value(from, depth - 1)};
  }
  assert_int_equal(attrib_cypher_map(&from->small.context, entries, count, &out), ATTRIB_SUCCESS);
  return out;
}

static CypherValue draw_path(Draw *from)
{
  const uint32_t length = draw(from, 2);
  AttribNode *const nodes = attrib_arena_array(&from->small.arena, length + 1, sizeof(*nodes));
  AttribEdge *const edges = attrib_arena_array(&from->small.arena, length, sizeof(*edges));
  CypherPath *const path = attrib_arena_array(&from->small.arena, 1, sizeof(*path));
  for (uint32_t i = 0; i <= length; i++) {
    nodes[i].index = draw(from, 2);
  }
  for (uint32_t i = 0; i < length; i++) {
    edges[i].index = draw(from, 2);
  }
  *path = (CypherPath){nodes, edges, length};
  return attrib_cypher_path(path);
}

static CypherValue draw_temporal(Draw *from)
{
  static const int32_t offsets[] = {0, 3600, -3600};
  CypherTemporal *const temporal = attrib_arena_array(&from->small.arena, 1, sizeof(*temporal));
  temporal->kind = (CypherTemporalKind)draw(from, CYPHER_DURATION + 1);
  if (temporal->kind == CYPHER_DURATION) {
    temporal->months = (int64_t)draw(from, 3) - 1;
    temporal->days = (int64_t)draw(from, 3) * 30;
    temporal->seconds = (int64_t)draw(from, 2) * CYPHER_DAY_SECONDS;
  } else {
    temporal->days = attrib_temporal_has_date(temporal->kind) ? (int64_t)draw(from, 2) : 0;
    temporal->nanoseconds = attrib_temporal_has_time(temporal->kind)
                                ? (int64_t)draw(from, 3) * 3600 * CYPHER_NANOSECONDS
                                : 0;
    temporal->offset = attrib_temporal_has_zone(temporal->kind) ? offsets[draw(from, 3)] : 0;
  }
  return (CypherValue){.kind = CYPHER_TEMPORAL, .as.temporal = temporal};
}

static CypherValue draw_value(Draw *from, uint32_t depth)
{
  static const AttribText texts[] = {ATTRIB_TEXT_INIT(""), ATTRIB_TEXT_INIT("a"),
                                     ATTRIB_TEXT_INIT("ab"), ATTRIB_TEXT_INIT("b")};
  switch (draw(from, depth ? 13 : 7)) {
  case 0: return attrib_cypher_null();
  case 1: return attrib_cypher_boolean(draw(from, 2));
  case 2: return attrib_cypher_string(texts[draw(from, 4)]);
  case 3: return attrib_cypher_node((AttribNode){draw(from, 2)});
  case 4: return attrib_cypher_edge((AttribEdge){draw(from, 2)});
  case 5: return draw_number(from);
  case 6: return draw_temporal(from);
  case 7: return draw_path(from);
  case 8:
  case 9: return draw_map(from, depth);
  default: return draw_list(from, depth);
  }
}

static bool holds_null_or_nan(const CypherValue *value)
{
  if (value->kind == CYPHER_LIST) {
    for (size_t i = 0; i < value->as.list.count; i++) {
      if (holds_null_or_nan(&value->as.list.items[i])) {
        return true;
      }
    }
  }
  if (value->kind == CYPHER_MAP) {
    for (uint32_t i = 0; i < value->as.map->count; i++) {
      if (holds_null_or_nan(&value->as.map->entries[i].value)) {
        return true;
      }
    }
  }
  return value->kind == CYPHER_NULL || (value->kind == CYPHER_FLOAT && isnan(value->as.real));
}

static int sign_of(int order)
{
  return (order > 0) - (order < 0);
}

// The laws that two values obey.
static void assert_lawful(const CypherValue *a, const CypherValue *b)
{
  const int order = sign_of(attrib_cypher_order(a, b));
  const bool equivalent = attrib_cypher_equivalent(a, b);
  const CypherTruth equal = attrib_cypher_equal(a, b);
  const CypherComparison comparison = attrib_cypher_compare(a, b);
  assert_int_equal(sign_of(attrib_cypher_order(b, a)), -order);
  assert_int_equal(equivalent, order == 0);
  assert_int_equal(equivalent, attrib_cypher_equivalent(b, a));
  assert_int_equal(equal, attrib_cypher_equal(b, a));
  if (equivalent) {
    assert_int_equal(attrib_cypher_hash(a), attrib_cypher_hash(b));
    assert_true(equal == CYPHER_TRUE || holds_null_or_nan(a));
  }
  if (equal == CYPHER_TRUE) {
    assert_true(equivalent);
  }
  if (comparison == CYPHER_SAME) {
    assert_true(equal == CYPHER_TRUE);
  }
  // A null inside of a list sorts last, but makes a comparison unknown.
  if (comparison == CYPHER_LESS || comparison == CYPHER_GREATER) {
    assert_int_equal(order, comparison == CYPHER_LESS ? -1 : 1);
  }
}

// Whatever comes after `b` comes after what comes before it.
static void assert_transitive(const CypherValue *a, const CypherValue *b, const CypherValue *values)
{
  if (attrib_cypher_order(a, b) > 0) {
    return;
  }
  for (int i = 0; i < values_drawn; i++) {
    assert_true(attrib_cypher_order(b, &values[i]) > 0 || attrib_cypher_order(a, &values[i]) <= 0);
  }
}

static void test_the_relations_are_lawful(void **state)
{
  (void)state;
  static CypherValue values[values_drawn];
  Draw from = {.random = 20210719};
  attrib_small_cypher_init(&from.small);
  for (int i = 0; i < values_drawn; i++) {
    values[i] = draw_value(&from, 3);
  }
  for (int i = 0; i < values_drawn; i++) {
    assert_int_equal(attrib_cypher_order(&values[i], &values[i]), 0);
    for (int j = 0; j < values_drawn; j++) {
      assert_lawful(&values[i], &values[j]);
      assert_transitive(&values[i], &values[j], values);
    }
  }
  attrib_small_cypher_clear(&from.small);
}

static void test_tuples_are_numbered_by_equivalence(void **state)
{
  (void)state;
  static CypherValue firsts[values_drawn];
  Draw from = {.random = 7};
  CypherTuples tuples;
  uint32_t distinct = 0;
  attrib_small_cypher_init(&from.small);
  attrib_cypher_tuples_init(&tuples, 1);
  for (int i = 0; i < values_drawn; i++) {
    const CypherValue value = draw_value(&from, 1);
    uint32_t expected = 0;
    uint32_t number;
    bool is_new;
    while (expected < distinct && !attrib_cypher_equivalent(&firsts[expected], &value)) {
      expected++;
    }
    assert_int_equal(
        attrib_cypher_tuples_add(&tuples, &from.small.context, &value, &number, &is_new),
        ATTRIB_SUCCESS);
    assert_int_equal(number, expected);
    assert_int_equal(is_new, expected == distinct);
    firsts[expected] = is_new ? value : firsts[expected];
    distinct += is_new;
  }
  assert_int_equal(tuples.count, distinct);
  assert_true(distinct > 20 && distinct < values_drawn);
  for (uint32_t i = 0; i < distinct; i++) {
    assert_true(attrib_cypher_equivalent(attrib_cypher_tuples_at(&tuples, i), &firsts[i]));
  }
  attrib_small_cypher_clear(&from.small);
}

static void test_tuples_without_values_are_one(void **state)
{
  (void)state;
  SmallCypher small;
  CypherTuples tuples;
  uint32_t number = 9;
  bool is_new = false;
  attrib_small_cypher_init(&small);
  attrib_cypher_tuples_init(&tuples, 0);
  assert_int_equal(attrib_cypher_tuples_add(&tuples, &small.context, NULL, &number, &is_new),
                   ATTRIB_SUCCESS);
  assert_true(is_new && number == 0);
  assert_int_equal(attrib_cypher_tuples_add(&tuples, &small.context, NULL, &number, &is_new),
                   ATTRIB_SUCCESS);
  assert_true(!is_new && number == 0 && tuples.count == 1);
  attrib_small_cypher_clear(&small);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_the_order_of_kinds),
      cmocka_unit_test(test_equivalence),
      cmocka_unit_test(test_the_relations_are_lawful),
      cmocka_unit_test(test_tuples_are_numbered_by_equivalence),
      cmocka_unit_test(test_tuples_without_values_are_one),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
