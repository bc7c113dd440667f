// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_EQUIVALENCE_H
#define ATTRIB_CYPHER_VALUE_EQUIVALENCE_H

#include "engine/cypher/value/value.h"

/// Whether DISTINCT and grouping take two values as one: equality where null and NaN are each
/// equivalent to themselves. 1 and 1.0 are equivalent, and 0.0 and -0.0.
bool attrib_cypher_equivalent(const CypherValue *a, const CypherValue *b);

/// A hash that is the same for equivalent values.
uint64_t attrib_cypher_hash(const CypherValue *value);

#endif // ATTRIB_CYPHER_VALUE_EQUIVALENCE_H
