// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_TUPLES_H
#define ATTRIB_CYPHER_VALUE_TUPLES_H

#include "engine/cypher/value/value.h"

/// Tuples of values, each once by equivalence, numbered from 0 in order of appearance; they live in
/// the arena of a context. For DISTINCT, and for the keys of groups.
typedef struct {
  CypherValue *values; ///< `width` for each tuple
  uint64_t *hashes;
  uint32_t *slots; ///< a hash table of numbers + 1
  size_t width;
  size_t capacity; ///< of tuples; there are twice as many slots
  uint32_t count;
} CypherTuples;

/// No tuples yet, of `width` values each (0 makes all tuples one).
void attrib_cypher_tuples_init(CypherTuples *tuples, size_t width);

/// Find or add a tuple, always with the same context; its values are copied as plain structs.
/// `*number` and `*is_new` are set. ATTRIB_NO_MEMORY; ATTRIB_LIMIT with the error set.
AttribStatus attrib_cypher_tuples_add(CypherTuples *tuples, CypherContext *context,
                                      const CypherValue *values, uint32_t *number, bool *is_new);

/// The values of a tuple, valid until the next addition; `number` below `count`.
const CypherValue *attrib_cypher_tuples_at(const CypherTuples *tuples, uint32_t number);

#endif // ATTRIB_CYPHER_VALUE_TUPLES_H
