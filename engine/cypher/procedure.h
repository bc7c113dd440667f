// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_PROCEDURE_H
#define ATTRIB_CYPHER_PROCEDURE_H

#include "engine/cypher/context.h"
#include "engine/cypher/value/value.h"

/// A parameter or a column of a procedure.
typedef struct {
  AttribText name;
  CypherKinds kinds; ///< what it takes or gives; CYPHER_NULL among them where null is allowed
} CypherField;

/// Rows that a procedure gives: `count` times as many values as it has columns.
typedef struct {
  const CypherValue *values;
  size_t count;
} CypherProcedureRows;

/// A procedure that CALL runs: one row of a registry.
typedef struct CypherProcedure {
  AttribText name; ///< with its name space; a query may write it in any case
  const CypherField *parameters;
  uint32_t parameter_count;
  const CypherField *columns; ///< none: it is only run, each row goes on
  uint32_t column_count;
  /// Give the rows for `arguments`, as many as there are parameters and of their kinds; the values
  /// must live as long as the query. Fails as CypherEvaluate does.
  AttribStatus (*run)(const struct CypherProcedure *procedure, CypherContext *context,
                      const CypherValue *arguments, CypherProcedureRows *out);
  const void *data; ///< the procedure's own
} CypherProcedure;

/// Procedures to be called besides the built-in ones.
typedef struct {
  const CypherProcedure *items;
  uint32_t count;
} CypherProcedures;

/// The procedure of that name among `others` and the built-in ones; NULL where there is none.
const CypherProcedure *attrib_cypher_procedure_find(CypherProcedures others, AttribText name);

/// The built-in procedure at `index`, for documentation; NULL past the last.
const CypherProcedure *attrib_cypher_procedure_at(uint32_t index);

#endif // ATTRIB_CYPHER_PROCEDURE_H
