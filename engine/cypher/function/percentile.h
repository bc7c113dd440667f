// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_FUNCTION_PERCENTILE_H
#define ATTRIB_CYPHER_FUNCTION_PERCENTILE_H

#include "engine/cypher/value/value.h"

/// Set the error, and return its status, where `percentile` is no number from 0 to 1.
AttribStatus attrib_cypher_percentile_check(CypherContext *context, const CypherValue *percentile);

/// The number below which that part of `count` numbers lies; null where there are none. The first
/// interpolates between the two neighbours, the second gives the nearest that is there.
/// ATTRIB_NO_MEMORY; ATTRIB_LIMIT with the error set.
AttribStatus attrib_cypher_percentile_continuous(CypherContext *context, const CypherValue *numbers,
                                                 size_t count, double percentile, CypherValue *out);
AttribStatus attrib_cypher_percentile_discrete(CypherContext *context, const CypherValue *numbers,
                                               size_t count, double percentile, CypherValue *out);

#endif // ATTRIB_CYPHER_FUNCTION_PERCENTILE_H
