// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Copies of values, from one arena to another.

#include "engine/cypher/value/temporal.h"
#include "engine/cypher/value/value.h"

#include <string.h>

static AttribStatus copy_list(CypherContext *context, const CypherValue *list, CypherValue *out)
{
  const size_t count = list->as.list.count;
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, count, sizeof(CypherValue), &memory));
  CypherValue *const items = memory;
  for (size_t i = 0; i < count; i++) {
    ATTRIB_TRY(attrib_cypher_copy(context, &list->as.list.items[i], &items[i]));
  }
  return attrib_cypher_list(context, items, count, out);
}

static AttribStatus copy_map(CypherContext *context, const CypherMap *map, CypherValue *out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, map->count, sizeof(CypherMapEntry), &memory));
  CypherMapEntry *const entries = memory;
  for (uint32_t i = 0; i < map->count; i++) {
    CypherValue key;
    ATTRIB_TRY(attrib_cypher_string_copy(context, map->entries[i].key, &key));
    entries[i].key = key.as.text;
    ATTRIB_TRY(attrib_cypher_copy(context, &map->entries[i].value, &entries[i].value));
  }
  return attrib_cypher_map(context, entries, map->count, out);
}

static AttribStatus copy_items(CypherContext *context, const void *items, size_t count,
                               const void **out)
{
  void *copy;
  ATTRIB_TRY(attrib_cypher_allocate(context, count, sizeof(uint32_t), &copy));
  if (count) {
    memcpy(copy, items, count * sizeof(uint32_t));
  }
  *out = copy;
  return ATTRIB_SUCCESS;
}

_Static_assert(sizeof(AttribNode) == sizeof(uint32_t) && sizeof(AttribEdge) == sizeof(uint32_t),
               "the ids of a path are copied as numbers");

static AttribStatus copy_path(CypherContext *context, const CypherPath *path, CypherValue *out)
{
  const void *nodes;
  const void *edges;
  void *copy;
  ATTRIB_TRY(copy_items(context, path->nodes, (size_t)path->length + 1, &nodes));
  ATTRIB_TRY(copy_items(context, path->edges, path->length, &edges));
  ATTRIB_TRY(attrib_cypher_allocate(context, 1, sizeof(CypherPath), &copy));
  *(CypherPath *)copy = (CypherPath){.nodes = nodes, .edges = edges, .length = path->length};
  *out = attrib_cypher_path(copy);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_copy(CypherContext *context, const CypherValue *value, CypherValue *out)
{
  switch (value->kind) {
  case CYPHER_STRING: return attrib_cypher_string_copy(context, value->as.text, out);
  case CYPHER_LIST: return copy_list(context, value, out);
  case CYPHER_MAP: return copy_map(context, value->as.map, out);
  case CYPHER_PATH: return copy_path(context, value->as.path, out);
  case CYPHER_TEMPORAL: return attrib_temporal_value(context, value->as.temporal, out);
  case CYPHER_NULL:
  case CYPHER_NODE:
  case CYPHER_EDGE:
  case CYPHER_BOOLEAN:
  case CYPHER_INTEGER:
  case CYPHER_FLOAT: break;
  }
  *out = *value;
  return ATTRIB_SUCCESS;
}
