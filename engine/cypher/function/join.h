// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_FUNCTION_JOIN_H
#define ATTRIB_CYPHER_FUNCTION_JOIN_H

#include "engine/cypher/value/value.h"

/// Whether `+` of two values that are not null joins them: where one is a list, or one a string and
/// the other a string or a number.
bool attrib_cypher_can_join(const CypherValue *a, const CypherValue *b);

/// The two lists, or texts, one behind the other; what is no list goes to its end of the other,
/// as one item. ATTRIB_NO_MEMORY; ATTRIB_LIMIT with the error set.
AttribStatus attrib_cypher_join(CypherContext *context, const CypherValue *a, const CypherValue *b,
                                CypherValue *out);

#endif // ATTRIB_CYPHER_FUNCTION_JOIN_H
