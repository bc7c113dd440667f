// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_ORDERING_H
#define ATTRIB_CYPHER_VALUE_ORDERING_H

#include "engine/cypher/value/value.h"

/// The total order of ORDER BY, min and max (openCypher CIP2016-06-14): negative, zero or positive.
/// Ascending: maps, nodes, edges, lists, paths, temporal values, strings, booleans, numbers, NaN, null. Zero for
/// equivalent values alone.
int attrib_cypher_order(const CypherValue *a, const CypherValue *b);

#endif // ATTRIB_CYPHER_VALUE_ORDERING_H
