// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_BIND_BIND_H
#define ATTRIB_CYPHER_BIND_BIND_H

#include "engine/cypher/array.h"
#include "engine/cypher/bind/bound.h"
#include "engine/cypher/run.h"

// What the parts of the binder share; for them alone.

/// What a name stands for.
typedef struct {
  CypherName name;
  uint32_t slot;
  CypherType type;
} CypherVariable;

/// The names that are known at a place: its own, and those of the scope around it.
typedef struct CypherScope {
  struct CypherScope *parent;
  CypherArray variables; ///< of CypherVariable
} CypherScope;

/// The grouping that an expression is computed after: where it stands in an item with an aggregate, or
/// behind a grouping or DISTINCT.
typedef struct {
  const CypherScope *input;      ///< whose variables only keys and aggregates may use
  const CypherExpr *const *keys; ///< as they were written
  const CypherBoundItem *items;  ///< what they became
  uint32_t count;
  bool simple_only;       ///< only a key that is a variable or a property of one stands for itself
  bool adds;              ///< whether new aggregates may come
  CypherArray aggregates; ///< of CypherBoundAggregate
} CypherGrouping;

/// A query being bound.
typedef struct {
  const CypherRequest *request;
  const AttribGraph *graph;
  CypherContext *context; ///< for values of the query's arena, and errors
  AttribArena *arena;
  AttribCypherError *error;
  CypherScope *scope;
  uint32_t slot_count;
  CypherArray subplans; ///< of CypherSubplan *
  CypherGrouping *grouping;
  bool aggregates;   ///< whether an aggregating function may stand here
  bool in_aggregate; ///< among the arguments of one
  bool constant;     ///< no variable may stand here
  bool predicate;    ///< a pattern may stand here
  bool closed;       ///< the pattern being bound may use variables, and make none
} CypherBinder;

/// What binding a query gives.
typedef struct {
  CypherBoundQuery *query;
  uint32_t slot_count;  ///< of its row
  CypherArray subplans; ///< of CypherSubplan *: all queries in expressions
} CypherBinding;

/// Bind a query.
AttribStatus attrib_cypher_bind(const CypherRequest *request, CypherContext *context,
                                const CypherQuery *query, CypherBinding *out);

// Names

const CypherVariable *attrib_scope_find(const CypherScope *scope, AttribText name);
/// The same without the scopes around it.
const CypherVariable *attrib_scope_find_own(const CypherScope *scope, AttribText name);
AttribStatus attrib_scope_add(CypherBinder *binder, CypherScope *scope, CypherVariable variable);
/// Add a variable of the current scope with a slot of its own.
AttribStatus attrib_binder_declare(CypherBinder *binder, CypherName name, CypherType type,
                                   uint32_t *slot);
/// The names in scope that resemble `name`, as the end of a message: `; did you mean x?`, or "".
void attrib_scope_suggest(const CypherScope *scope, AttribText name, char *out, size_t size);

// Failing

/// A SyntaxError at compile time.
CypherFault attrib_binder_fault(const char *detail, CypherRange range);

/// Fail where `bound` can be none of `kinds` (null aside). `what` is what it is for: "AND".
AttribStatus attrib_binder_require(CypherBinder *binder, const CypherBound *bound,
                                   CypherKinds kinds, const char *what);

// Building

AttribStatus attrib_binder_make(CypherBinder *binder, CypherBoundKind kind, CypherRange range,
                                CypherBound **out);
AttribStatus attrib_binder_slot(CypherBinder *binder, uint32_t slot, CypherType type,
                                CypherRange range, const CypherBound **out);
/// Room for `count` arguments, none there yet; NULL when out of memory.
const CypherBound **attrib_binder_args(CypherBinder *binder, uint32_t count);
/// A call of an operator.
AttribStatus attrib_binder_operate(CypherBinder *binder, CypherOp op, const CypherBound *left,
                                   const CypherBound *right, const CypherBound **out);
AttribStatus attrib_binder_and(CypherBinder *binder, CypherArray *conditions,
                               const CypherBound *more);
AttribStatus attrib_binder_labels(CypherBinder *binder, const CypherLabels *labels,
                                  const CypherBoundLabels **out);

// Binding

AttribStatus attrib_bind_expression(CypherBinder *binder, const CypherExpr *expr,
                                    const CypherBound **out);
/// A condition: a boolean, in which patterns may stand.
AttribStatus attrib_bind_condition(CypherBinder *binder, const CypherExpr *expr,
                                   const CypherBound **out);
/// Add a condition to others, its AND taken apart. Nothing where `expr` is NULL.
AttribStatus attrib_bind_conditions(CypherBinder *binder, const CypherExpr *expr,
                                    CypherArray *conditions);
/// An expression as it stands in a local scope with one more variable, without aggregates.
AttribStatus attrib_bind_call(CypherBinder *binder, const CypherExpr *expr, CypherBound **out);
AttribStatus attrib_bind_local(CypherBinder *binder, const CypherExpr *expr, CypherBound **out);
AttribStatus attrib_bind_inner(CypherBinder *binder, const CypherExpr *expr, CypherBound **out);
AttribStatus attrib_bind_match(CypherBinder *binder, const CypherPattern *patterns, uint32_t count,
                               const CypherExpr *where, CypherBoundMatch *out);
AttribStatus attrib_bind_projection(CypherBinder *binder, const CypherClause *clause,
                                    CypherBoundProjection *out);
AttribStatus attrib_bind_procedure(CypherBinder *binder, const CypherClause *clause, bool alone,
                                   CypherBoundCall *out);
AttribStatus attrib_bind_query(CypherBinder *binder, const CypherQuery *query, bool inner,
                               CypherBoundQuery **out);

/// Whether an aggregating function is called in `expr`, queries in it aside.
bool attrib_cypher_has_aggregate(const CypherExpr *expr);

/// A new array of the collected items.
#define CYPHER_TAKE(array, Type) ((const Type *)(array).items)

#endif // ATTRIB_CYPHER_BIND_BIND_H
