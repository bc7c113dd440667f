// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/ordering.h"

#include "engine/cypher/value/comparison.h"
#include "engine/cypher/value/temporal.h"

#include <math.h>

// The order of the kinds; numbers are one.
static const int ranks[] = {
    [CYPHER_MAP] = 0,     [CYPHER_NODE] = 1,     [CYPHER_EDGE] = 2,   [CYPHER_LIST] = 3,
    [CYPHER_PATH] = 4,    [CYPHER_TEMPORAL] = 5, [CYPHER_STRING] = 6, [CYPHER_BOOLEAN] = 7,
    [CYPHER_INTEGER] = 8, [CYPHER_FLOAT] = 8,    [CYPHER_NULL] = 9,
};

static int order_counts(size_t a, size_t b)
{
  return (a > b) - (a < b);
}

static bool is_nan(const CypherValue *value)
{
  return value->kind == CYPHER_FLOAT && isnan(value->as.real);
}

static int order_numbers(const CypherValue *a, const CypherValue *b)
{
  switch (attrib_cypher_compare_numbers(a, b)) {
  case CYPHER_LESS: return -1;
  case CYPHER_SAME: return 0;
  case CYPHER_GREATER: return 1;
  case CYPHER_UNORDERED:
  case CYPHER_INCOMPARABLE: break;
  }
  return (int)is_nan(a) - (int)is_nan(b);
}

static int order_lists(const CypherValue *a, const CypherValue *b)
{
  const size_t left = a->as.list.count;
  const size_t right = b->as.list.count;
  for (size_t i = 0; i < left && i < right; i++) {
    const int order = attrib_cypher_order(&a->as.list.items[i], &b->as.list.items[i]);
    if (order) {
      return order;
    }
  }
  return order_counts(left, right);
}

// The number of entries decides, then the keys in their order, then the values in that order.
static int order_maps(const CypherMap *a, const CypherMap *b)
{
  int order = order_counts(a->count, b->count);
  for (uint32_t i = 0; i < a->count && !order; i++) {
    order = attrib_text_compare(a->entries[a->by_key[i]].key, b->entries[b->by_key[i]].key);
  }
  for (uint32_t i = 0; i < a->count && !order; i++) {
    order = attrib_cypher_order(&a->entries[a->by_key[i]].value, &b->entries[b->by_key[i]].value);
  }
  return order;
}

// As lists of nodes and edges in turn.
static int order_paths(const CypherPath *a, const CypherPath *b)
{
  int order = order_counts(a->nodes[0].index, b->nodes[0].index);
  for (uint32_t i = 0; i < a->length && i < b->length && !order; i++) {
    order = order_counts(a->edges[i].index, b->edges[i].index);
    order = order ? order : order_counts(a->nodes[i + 1].index, b->nodes[i + 1].index);
  }
  return order ? order : order_counts(a->length, b->length);
}

int attrib_cypher_order(const CypherValue *a, const CypherValue *b)
{
  const int order = ranks[a->kind] - ranks[b->kind];
  if (order) {
    return order;
  }
  switch (a->kind) {
  case CYPHER_NULL: return 0;
  case CYPHER_MAP: return order_maps(a->as.map, b->as.map);
  case CYPHER_NODE: return order_counts(a->as.node.index, b->as.node.index);
  case CYPHER_EDGE: return order_counts(a->as.edge.index, b->as.edge.index);
  case CYPHER_LIST: return order_lists(a, b);
  case CYPHER_PATH: return order_paths(a->as.path, b->as.path);
  case CYPHER_TEMPORAL: return attrib_temporal_order(a->as.temporal, b->as.temporal);
  case CYPHER_STRING: return attrib_text_compare(a->as.text, b->as.text);
  case CYPHER_BOOLEAN: return (int)a->as.boolean - (int)b->as.boolean;
  case CYPHER_INTEGER:
  case CYPHER_FLOAT: break;
  }
  return order_numbers(a, b);
}
