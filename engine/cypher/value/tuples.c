// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/tuples.h"

#include "engine/cypher/value/equivalence.h"

#include <string.h>

enum { first_capacity = 8 };

void attrib_cypher_tuples_init(CypherTuples *tuples, size_t width)
{
  *tuples = (CypherTuples){.width = width};
}

static uint64_t hash_tuple(const CypherValue *values, size_t width)
{
  uint64_t hash = 0;
  for (size_t i = 0; i < width; i++) {
    hash = hash * 31 + attrib_cypher_hash(&values[i]);
  }
  return hash;
}

static bool same_tuple(const CypherValue *a, const CypherValue *b, size_t width)
{
  for (size_t i = 0; i < width; i++) {
    if (!attrib_cypher_equivalent(&a[i], &b[i])) {
      return false;
    }
  }
  return true;
}

// The slot of a tuple, or the free one where it belongs.
static uint32_t *find_slot(const CypherTuples *tuples, const CypherValue *values, uint64_t hash)
{
  const size_t mask = tuples->capacity * 2 - 1;
  size_t at = (size_t)(hash ^ (hash >> 32)) & mask;
  while (tuples->slots[at]) {
    const uint32_t number = tuples->slots[at] - 1;
    if (tuples->hashes[number] == hash &&
        same_tuple(attrib_cypher_tuples_at(tuples, number), values, tuples->width)) {
      break;
    }
    at = (at + 1) & mask;
  }
  return &tuples->slots[at];
}

static void place_all(const CypherTuples *tuples)
{
  const size_t mask = tuples->capacity * 2 - 1;
  for (uint32_t number = 0; number < tuples->count; number++) {
    const uint64_t hash = tuples->hashes[number];
    size_t at = (size_t)(hash ^ (hash >> 32)) & mask;
    while (tuples->slots[at]) {
      at = (at + 1) & mask;
    }
    tuples->slots[at] = number + 1;
  }
}

static AttribStatus grow(CypherTuples *tuples, CypherContext *context)
{
  const size_t capacity = tuples->capacity ? tuples->capacity * 2 : first_capacity;
  void *values;
  void *hashes;
  void *slots;
  if (capacity > UINT32_MAX / 2) {
    return attrib_cypher_fail(context, CYPHER_LIMIT_ERROR, "Limit",
                              "there are too many different rows");
  }
  const size_t tuple_size = tuples->width * sizeof(CypherValue);
  ATTRIB_TRY(attrib_cypher_allocate(context, capacity, tuple_size, &values));
  ATTRIB_TRY(attrib_cypher_allocate(context, capacity, sizeof(uint64_t), &hashes));
  ATTRIB_TRY(attrib_cypher_allocate(context, capacity * 2, sizeof(uint32_t), &slots));
  if (tuples->count) {
    memcpy(values, tuples->values, tuples->count * tuple_size);
    memcpy(hashes, tuples->hashes, tuples->count * sizeof(uint64_t));
  }
  tuples->values = values;
  tuples->hashes = hashes;
  tuples->slots = slots;
  tuples->capacity = capacity;
  place_all(tuples);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_tuples_add(CypherTuples *tuples, CypherContext *context,
                                      const CypherValue *values, uint32_t *number, bool *is_new)
{
  if (tuples->count == tuples->capacity) {
    ATTRIB_TRY(grow(tuples, context));
  }
  const uint64_t hash = hash_tuple(values, tuples->width);
  uint32_t *const slot = find_slot(tuples, values, hash);
  *is_new = *slot == 0;
  if (*is_new) {
    for (size_t i = 0; i < tuples->width; i++) {
      tuples->values[tuples->count * tuples->width + i] = values[i];
    }
    tuples->hashes[tuples->count] = hash;
    *slot = ++tuples->count;
  }
  *number = *slot - 1;
  return ATTRIB_SUCCESS;
}

const CypherValue *attrib_cypher_tuples_at(const CypherTuples *tuples, uint32_t number)
{
  return tuples->values + number * tuples->width;
}
