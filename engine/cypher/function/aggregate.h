// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_FUNCTION_AGGREGATE_H
#define ATTRIB_CYPHER_FUNCTION_AGGREGATE_H

#include "engine/cypher/function/function.h"

/// An aggregating function: one row of a table. `count(*)` is the row of `count` without arguments.
typedef struct CypherAggregate CypherAggregate;

/// The row of an aggregating function by its name, without regard to case; NULL for none.
const CypherAggregate *attrib_cypher_aggregate_find(AttribText name);

/// The row at `index`, or NULL past the last.
const CypherAggregate *attrib_cypher_aggregate_at(size_t index);

/// Its name, its numbers of arguments, and the kinds of arguments and result, for the binder and
/// the documentation; there is nothing to evaluate.
const CypherFunction *attrib_cypher_aggregate_row(const CypherAggregate *aggregate);

/// What one group has gathered so far; it lives in the arena of the context that made it.
typedef struct CypherGathered CypherGathered;

/// Nothing gathered yet. ATTRIB_NO_MEMORY, ATTRIB_LIMIT.
AttribStatus attrib_cypher_aggregate_begin(CypherContext *context, const CypherAggregate *aggregate,
                                           bool is_distinct, CypherGathered **out);

/// Take the arguments of one more row, which must live as long as what is gathered. `context` must
/// have the arena of attrib_cypher_aggregate_begin().
AttribStatus attrib_cypher_aggregate_add(CypherContext *context, CypherGathered *gathered,
                                         const CypherValue *arguments, size_t count);

/// The value of everything added; call it once.
AttribStatus attrib_cypher_aggregate_end(CypherContext *context, CypherGathered *gathered,
                                         CypherValue *out);

#endif // ATTRIB_CYPHER_FUNCTION_AGGREGATE_H
