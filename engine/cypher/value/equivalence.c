// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/equivalence.h"

#include "engine/cypher/value/comparison.h"
#include "engine/cypher/value/ordering.h"
#include "engine/cypher/value/temporal.h"

#include <math.h>
#include <string.h>

bool attrib_cypher_equivalent(const CypherValue *a, const CypherValue *b)
{
  if (a->kind == CYPHER_STRING && b->kind == CYPHER_STRING) {
    return attrib_text_equal(a->as.text, b->as.text);
  }
  // The total order is zero for equivalent values alone.
  return attrib_cypher_order(a, b) == 0;
}

// The mixing step of splitmix64.
static uint64_t mix(uint64_t hash, uint64_t word)
{
  hash = (hash ^ word) + UINT64_C(0x9e3779b97f4a7c15);
  hash = (hash ^ (hash >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  hash = (hash ^ (hash >> 27)) * UINT64_C(0x94d049bb133111eb);
  return hash ^ (hash >> 31);
}

static uint64_t hash_text(uint64_t hash, AttribText text)
{
  hash = mix(hash, text.length);
  for (size_t i = 0; i < text.length; i += sizeof(uint64_t)) {
    const size_t rest = text.length - i;
    uint64_t word = 0;
    memcpy(&word, text.data + i, rest < sizeof(word) ? rest : sizeof(word));
    hash = mix(hash, word);
  }
  return hash;
}

// A float that is an integer hashes as that integer; all NaN are one.
static uint64_t hash_float(uint64_t hash, double real)
{
  if (isnan(real)) {
    return mix(hash, UINT64_MAX);
  }
  if (real >= -0x1p63 && real < 0x1p63 && trunc(real) == real) {
    return mix(hash, (uint64_t)(int64_t)real);
  }
  uint64_t bits;
  memcpy(&bits, &real, sizeof(bits));
  return mix(hash, bits);
}

static uint64_t hash_value(uint64_t hash, const CypherValue *value);

static uint64_t hash_list(uint64_t hash, const CypherValue *list)
{
  hash = mix(hash, list->as.list.count);
  for (size_t i = 0; i < list->as.list.count; i++) {
    hash = hash_value(hash, &list->as.list.items[i]);
  }
  return hash;
}

static uint64_t hash_map(uint64_t hash, const CypherMap *map)
{
  hash = mix(hash, map->count);
  for (uint32_t i = 0; i < map->count; i++) {
    const CypherMapEntry *const entry = &map->entries[map->by_key[i]];
    hash = hash_value(hash_text(hash, entry->key), &entry->value);
  }
  return hash;
}

static uint64_t hash_path(uint64_t hash, const CypherPath *path)
{
  hash = mix(hash, path->nodes[0].index);
  for (uint32_t i = 0; i < path->length; i++) {
    hash = mix(hash, path->edges[i].index);
    hash = mix(hash, path->nodes[i + 1].index);
  }
  return hash;
}

static uint64_t hash_temporal(uint64_t hash, const CypherTemporal *temporal)
{
  hash = mix(hash, (uint64_t)temporal->kind);
  hash = mix(hash, (uint64_t)temporal->offset);
  hash = mix(hash, (uint64_t)temporal->months);
  hash = mix(hash, (uint64_t)temporal->days);
  hash = mix(hash, (uint64_t)temporal->seconds);
  return mix(hash, (uint64_t)temporal->nanoseconds);
}

static uint64_t hash_value(uint64_t hash, const CypherValue *value)
{
  hash = mix(hash, value->kind == CYPHER_FLOAT ? CYPHER_INTEGER : value->kind);
  switch (value->kind) {
  case CYPHER_NULL: break;
  case CYPHER_MAP: return hash_map(hash, value->as.map);
  case CYPHER_NODE: return mix(hash, value->as.node.index);
  case CYPHER_EDGE: return mix(hash, value->as.edge.index);
  case CYPHER_LIST: return hash_list(hash, value);
  case CYPHER_PATH: return hash_path(hash, value->as.path);
  case CYPHER_TEMPORAL: return hash_temporal(hash, value->as.temporal);
  case CYPHER_STRING: return hash_text(hash, value->as.text);
  case CYPHER_BOOLEAN: return mix(hash, value->as.boolean);
  case CYPHER_INTEGER: return mix(hash, (uint64_t)value->as.integer);
  case CYPHER_FLOAT: return hash_float(hash, value->as.real);
  }
  return hash;
}

uint64_t attrib_cypher_hash(const CypherValue *value)
{
  return hash_value(0, value);
}
