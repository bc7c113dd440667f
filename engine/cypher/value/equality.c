// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/equality.h"

#include "engine/cypher/value/comparison.h"
#include "engine/cypher/value/temporal.h"

#include <string.h>

CypherValue attrib_cypher_truth(CypherTruth truth)
{
  return truth == CYPHER_UNKNOWN ? attrib_cypher_null()
                                 : attrib_cypher_boolean(truth == CYPHER_TRUE);
}

CypherTruth attrib_cypher_truth_of(const CypherValue *value)
{
  if (value->kind != CYPHER_BOOLEAN) {
    return CYPHER_UNKNOWN;
  }
  return value->as.boolean ? CYPHER_TRUE : CYPHER_FALSE;
}

static CypherTruth truth_if(bool condition)
{
  return condition ? CYPHER_TRUE : CYPHER_FALSE;
}

static CypherTruth lists_equal(const CypherValue *a, const CypherValue *b)
{
  if (a->as.list.count != b->as.list.count) {
    return CYPHER_FALSE;
  }
  CypherTruth truth = CYPHER_TRUE;
  for (size_t i = 0; i < a->as.list.count; i++) {
    const CypherTruth item = attrib_cypher_equal(&a->as.list.items[i], &b->as.list.items[i]);
    if (item == CYPHER_FALSE) {
      return CYPHER_FALSE;
    }
    truth = item == CYPHER_UNKNOWN ? CYPHER_UNKNOWN : truth;
  }
  return truth;
}

static CypherTruth maps_equal(const CypherMap *a, const CypherMap *b)
{
  if (a->count != b->count) {
    return CYPHER_FALSE;
  }
  CypherTruth truth = CYPHER_TRUE;
  for (uint32_t i = 0; i < a->count; i++) {
    const CypherMapEntry *const left = &a->entries[a->by_key[i]];
    const CypherMapEntry *const right = &b->entries[b->by_key[i]];
    if (!attrib_text_equal(left->key, right->key)) {
      return CYPHER_FALSE;
    }
    const CypherTruth entry = attrib_cypher_equal(&left->value, &right->value);
    if (entry == CYPHER_FALSE) {
      return CYPHER_FALSE;
    }
    truth = entry == CYPHER_UNKNOWN ? CYPHER_UNKNOWN : truth;
  }
  return truth;
}

static bool paths_equal(const CypherPath *a, const CypherPath *b)
{
  return a->length == b->length && a->nodes[0].index == b->nodes[0].index &&
         (a->length == 0 ||
          (memcmp(a->edges, b->edges, a->length * sizeof(*a->edges)) == 0 &&
           memcmp(a->nodes, b->nodes, (a->length + (size_t)1) * sizeof(*a->nodes)) == 0));
}

CypherTruth attrib_cypher_equal(const CypherValue *a, const CypherValue *b)
{
  if (a->kind == CYPHER_NULL || b->kind == CYPHER_NULL) {
    return CYPHER_UNKNOWN;
  }
  if (attrib_cypher_is_number(a) && attrib_cypher_is_number(b)) {
    return truth_if(attrib_cypher_compare_numbers(a, b) == CYPHER_SAME);
  }
  if (a->kind != b->kind) {
    return CYPHER_FALSE;
  }
  switch (a->kind) {
  case CYPHER_MAP: return maps_equal(a->as.map, b->as.map);
  case CYPHER_NODE: return truth_if(a->as.node.index == b->as.node.index);
  case CYPHER_EDGE: return truth_if(a->as.edge.index == b->as.edge.index);
  case CYPHER_LIST: return lists_equal(a, b);
  case CYPHER_PATH: return truth_if(paths_equal(a->as.path, b->as.path));
  case CYPHER_TEMPORAL: return truth_if(attrib_temporal_order(a->as.temporal, b->as.temporal) == 0);
  case CYPHER_STRING: return truth_if(attrib_text_equal(a->as.text, b->as.text));
  case CYPHER_BOOLEAN: return truth_if(a->as.boolean == b->as.boolean);
  case CYPHER_NULL:
  case CYPHER_INTEGER:
  case CYPHER_FLOAT: break;
  }
  return CYPHER_UNKNOWN;
}
