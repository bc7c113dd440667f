// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_COMPARISON_H
#define ATTRIB_CYPHER_VALUE_COMPARISON_H

#include "engine/cypher/value/value.h"

/// How two values compare by `<`, `<=`, `>`, `>=`.
typedef enum {
  CYPHER_LESS,
  CYPHER_SAME,
  CYPHER_GREATER,
  CYPHER_UNORDERED,    ///< all four are false: a NaN is among two numbers
  CYPHER_INCOMPARABLE, ///< all four are null
} CypherComparison;

/// Compare (openCypher CIP2016-06-14): numbers by their mathematical value, strings by code points,
/// false before true, lists item by item, where the first pair that differs decides. Nulls, maps,
/// nodes, edges, paths and values of different types are incomparable.
CypherComparison attrib_cypher_compare(const CypherValue *a, const CypherValue *b);

/// The same for two numbers: an integer and a float are compared exactly, also where no double has
/// the integer's value.
CypherComparison attrib_cypher_compare_numbers(const CypherValue *a, const CypherValue *b);

#endif // ATTRIB_CYPHER_VALUE_COMPARISON_H
