// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/comparison.h"

#include "engine/cypher/value/temporal.h"

#include <math.h>

static CypherComparison comparison_of(int order)
{
  return order < 0 ? CYPHER_LESS : order > 0 ? CYPHER_GREATER : CYPHER_SAME;
}

static CypherComparison reversed(CypherComparison comparison)
{
  return comparison == CYPHER_LESS      ? CYPHER_GREATER
         : comparison == CYPHER_GREATER ? CYPHER_LESS
                                        : comparison;
}

static CypherComparison compare_floats(double a, double b)
{
  if (isnan(a) || isnan(b)) {
    return CYPHER_UNORDERED;
  }
  return comparison_of((a > b) - (a < b));
}

// Converting the integer to a double would round it, and make two different numbers the same.
static CypherComparison compare_integer_with_float(int64_t integer, double real)
{
  if (isnan(real)) {
    return CYPHER_UNORDERED;
  }
  if (real >= 0x1p63) {
    return CYPHER_LESS;
  }
  if (real < -0x1p63) {
    return CYPHER_GREATER;
  }
  const double whole = trunc(real);
  const int64_t other = (int64_t)whole;
  if (integer != other) {
    return integer < other ? CYPHER_LESS : CYPHER_GREATER;
  }
  return compare_floats(whole, real);
}

CypherComparison attrib_cypher_compare_numbers(const CypherValue *a, const CypherValue *b)
{
  if (a->kind == CYPHER_INTEGER && b->kind == CYPHER_INTEGER) {
    return comparison_of((a->as.integer > b->as.integer) - (a->as.integer < b->as.integer));
  }
  if (a->kind == CYPHER_INTEGER) {
    return compare_integer_with_float(a->as.integer, b->as.real);
  }
  if (b->kind == CYPHER_INTEGER) {
    return reversed(compare_integer_with_float(b->as.integer, a->as.real));
  }
  return compare_floats(a->as.real, b->as.real);
}

static CypherComparison compare_lists(const CypherValue *a, const CypherValue *b)
{
  const size_t left = a->as.list.count;
  const size_t right = b->as.list.count;
  for (size_t i = 0; i < left && i < right; i++) {
    const CypherComparison item = attrib_cypher_compare(&a->as.list.items[i], &b->as.list.items[i]);
    if (item != CYPHER_SAME) {
      return item;
    }
  }
  return comparison_of((left > right) - (left < right));
}

// Durations have no order: a month has no number of days. Nor have values of different kinds.
static CypherComparison compare_temporals(const CypherTemporal *a, const CypherTemporal *b)
{
  if (a->kind != b->kind || a->kind == CYPHER_DURATION) {
    return CYPHER_INCOMPARABLE;
  }
  return comparison_of(attrib_temporal_order(a, b));
}

CypherComparison attrib_cypher_compare(const CypherValue *a, const CypherValue *b)
{
  if (attrib_cypher_is_number(a) && attrib_cypher_is_number(b)) {
    return attrib_cypher_compare_numbers(a, b);
  }
  if (a->kind != b->kind) {
    return CYPHER_INCOMPARABLE;
  }
  switch (a->kind) {
  case CYPHER_LIST: return compare_lists(a, b);
  case CYPHER_STRING: return comparison_of(attrib_text_compare(a->as.text, b->as.text));
  case CYPHER_TEMPORAL: return compare_temporals(a->as.temporal, b->as.temporal);
  case CYPHER_BOOLEAN: return comparison_of((int)a->as.boolean - (int)b->as.boolean);
  case CYPHER_NULL:
  case CYPHER_MAP:
  case CYPHER_NODE:
  case CYPHER_EDGE:
  case CYPHER_PATH:
  case CYPHER_INTEGER:
  case CYPHER_FLOAT: break;
  }
  return CYPHER_INCOMPARABLE;
}
