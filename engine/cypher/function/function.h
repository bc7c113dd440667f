// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_FUNCTION_FUNCTION_H
#define ATTRIB_CYPHER_FUNCTION_FUNCTION_H

#include "engine/cypher/context.h"
#include "engine/cypher/value/value.h"

/// How often the last parameter may come: any number of times.
enum { CYPHER_MANY = 255, CYPHER_PARAMETERS = 3 };

/// Compute a value of arguments that their row accepts. `out` may be one of the arguments; it is
/// untouched on failure, when the error of the context is set (unless memory ran out).
typedef AttribStatus CypherEvaluate(CypherContext *context, const CypherValue *arguments,
                                    size_t count, CypherValue *out);

/// A function, or an operator: one row of a table.
typedef struct {
  const char *name;         ///< as the documentation writes it; a query may write it in any case
  CypherEvaluate *evaluate; ///< to be called by attrib_cypher_call() alone
  uint8_t least;            ///< fewest arguments
  uint8_t most;             ///< most arguments, or CYPHER_MANY
  bool is_strict;           ///< null where any argument is null, and then not evaluated
  bool is_volatile;         ///< gives another value each time: rand()
  /// The kinds that each argument may have; an argument that can have none of these is an error at
  /// compile time. Those that are not said are as the last one. Null is in all of them.
  CypherKinds accepts[CYPHER_PARAMETERS];
  CypherType gives; ///< what the result may be
} CypherFunction;

/// Call a function or an operator: null where it is strict and an argument is null, a TypeError
/// where an argument is of a kind that it does not accept, else what it evaluates to. The number of
/// arguments must be within its bounds. Failures and `out` as of CypherEvaluate.
AttribStatus attrib_cypher_call(CypherContext *context, const CypherFunction *function,
                                const CypherValue *arguments, size_t count, CypherValue *out);

/// What attrib_cypher_call() checks first: the TypeError of an argument of a wrong kind.
AttribStatus attrib_cypher_check_arguments(CypherContext *context, const CypherFunction *function,
                                           const CypherValue *arguments, size_t count);

/// The row of a function by its name, without regard to case; NULL where there is none.
const CypherFunction *attrib_cypher_function_find(AttribText name);

/// The order of a name of a query and of a row's, without regard to (ASCII) case.
int attrib_cypher_name_compare(AttribText name, const char *row_name);

/// All functions, for documentation and suggestions, in order of their names; the row at `index`,
/// or NULL past the last.
const CypherFunction *attrib_cypher_function_at(size_t index);

/// What the argument at `index` may be.
CypherKinds attrib_cypher_function_accepts(const CypherFunction *function, size_t index);

#endif // ATTRIB_CYPHER_FUNCTION_FUNCTION_H
