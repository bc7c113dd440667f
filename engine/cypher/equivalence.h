// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_EQUIVALENCE_H
#define ATTRIB_CYPHER_EQUIVALENCE_H

#include "engine/cypher/value.h"

/// Whether DISTINCT and grouping take two values as one: equality where null and NaN are each
/// equivalent to themselves. 1 and 1.0 are equivalent, and 0.0 and -0.0.
bool attrib_cypher_equivalent(const CypherValue *a, const CypherValue *b);

/// A hash that is the same for equivalent values.
uint64_t attrib_cypher_hash(const CypherValue *value);

/// Different tuples of values, numbered from 0 in order of appearance; they live in an arena.
typedef struct {
  AttribArena *arena;
  CypherValue *values; ///< `width` for each tuple
  uint64_t *hashes;
  uint32_t *slots; ///< a hash table of numbers + 1
  size_t width;
  size_t capacity; ///< of tuples
  size_t slot_count;
  uint32_t count;
} CypherTuples;

/// No tuples yet, of `width` values each (0 makes all tuples one).
void attrib_cypher_tuples_init(CypherTuples *tuples, AttribArena *arena, size_t width);

/// Find or add a tuple; the values are copied as plain structs. `*number` is set, and `*is_new`.
/// ATTRIB_NO_MEMORY, ATTRIB_LIMIT past 2^32 - 2 tuples.
AttribStatus attrib_cypher_tuples_add(CypherTuples *tuples, const CypherValue *values,
                                      uint32_t *number, bool *is_new);

/// The values of a tuple, valid until the next addition; `number` below `count`.
const CypherValue *attrib_cypher_tuples_at(const CypherTuples *tuples, uint32_t number);

#endif // ATTRIB_CYPHER_EQUIVALENCE_H
