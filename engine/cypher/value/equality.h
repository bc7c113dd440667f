// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_EQUALITY_H
#define ATTRIB_CYPHER_VALUE_EQUALITY_H

#include "engine/cypher/value/value.h"

/// True, false, or unknown: what is null as a value.
typedef enum { CYPHER_FALSE, CYPHER_TRUE, CYPHER_UNKNOWN } CypherTruth;

/// `a = b` (openCypher CIP2016-06-14): unknown where either is null. Numbers are equal by their
/// mathematical value, NaN to none. Lists and maps are equal by their items, false where one pair
/// of these is, else unknown where one pair is. Values of different types are not equal.
CypherTruth attrib_cypher_equal(const CypherValue *a, const CypherValue *b);

/// The value of a truth, and the truth of a boolean or null (unknown for any other type).
CypherValue attrib_cypher_truth(CypherTruth truth);
CypherTruth attrib_cypher_truth_of(const CypherValue *value);

#endif // ATTRIB_CYPHER_VALUE_EQUALITY_H
