// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_BIND_BOUND_H
#define ATTRIB_CYPHER_BIND_BOUND_H

#include "engine/cypher/function/aggregate.h"
#include "engine/cypher/function/function.h"
#include "engine/cypher/function/operator.h"
#include "engine/cypher/parse/ast.h"
#include "engine/cypher/procedure.h"

/// A query after binding: names are slots of one row, in which every variable of the whole query, and
/// of the queries in it, has a place of its own; functions are rows of their table, constants values.

typedef struct CypherBound CypherBound;
typedef struct CypherBoundQuery CypherBoundQuery;
typedef struct CypherPlan CypherPlan;

/// No slot.
#define CYPHER_NO_SLOT UINT32_MAX

typedef enum {
  CYPHER_BOUND_CONSTANT,      ///< `value`: a literal or a parameter
  CYPHER_BOUND_SLOT,          ///< `slot`
  CYPHER_BOUND_CALL,          ///< `function` of args, also an operator
  CYPHER_BOUND_AND,           ///< of args, three-valued
  CYPHER_BOUND_OR,            ///< of args, three-valued
  CYPHER_BOUND_LIST,          ///< of args
  CYPHER_BOUND_MAP,           ///< of args by `keys`
  CYPHER_BOUND_PROPERTY,      ///< `symbol` of args[0]
  CYPHER_BOUND_INDEX,         ///< args[0] [ args[1] ]
  CYPHER_BOUND_SLICE,         ///< args[0] [ args[1] .. args[2] ]; either bound may be NULL
  CYPHER_BOUND_LABELS,        ///< args[0] has `labels`
  CYPHER_BOUND_CASE,          ///< args as in CYPHER_EXPR_CASE
  CYPHER_BOUND_COMPREHENSION, ///< `slot` runs over args[0]; args[1] filters, args[2] is collected
  CYPHER_BOUND_QUANTIFIER,    ///< `slot` runs over args[0]; args[1] is tested
  CYPHER_BOUND_REDUCE,     ///< `slot` begins as args[0], `slot2` runs over args[1], args[2] follows
  CYPHER_BOUND_PATH,       ///< of nodes and edges in turn; an edge may be a list of them
  CYPHER_BOUND_PROJECTION, ///< args[0] { … }: keys[i] with args[i + 1], `.*` where both are none
  CYPHER_BOUND_SUBQUERY,   ///< `subplan` is run: EXISTS, COUNT, or COLLECT of its only column
} CypherBoundKind;

/// A test of labels or of an edge's type, its names looked up.
typedef struct CypherBoundLabels {
  int kind; ///< as in CypherLabels
  CypherSymbol symbol;
  const struct CypherBoundLabels *left;
  const struct CypherBoundLabels *right;
} CypherBoundLabels;

/// A query in an expression; the planner adds its plan.
typedef struct {
  CypherBoundQuery *query;
  CypherPlan *plan;
} CypherSubplan;

struct CypherBound {
  CypherBoundKind kind;
  CypherRange range;
  CypherType type;
  CypherQuantifier quantifier;
  CypherSubquery subquery;
  uint32_t slot;
  uint32_t slot2;
  CypherValue value;
  AttribText parameter; ///< the name of the parameter that a constant was
  const CypherFunction *function;
  CypherSymbol symbol;
  const CypherBoundLabels *labels;
  const AttribText *keys;
  const CypherBound **args;
  uint32_t arg_count;
  CypherSubplan *subplan;
};

/// Conditions that all must hold.
typedef struct {
  const CypherBound **items;
  uint32_t count;
} CypherConditions;

typedef struct {
  uint32_t slot;
  bool is_bound;                   ///< before its clause
  AttribText name;                 ///< empty where it has none
  const CypherBoundLabels *labels; ///< NULL: any; stands among the conditions as well
} CypherBoundNode;

typedef struct {
  uint32_t slot; ///< an edge, or a list of edges where it is long
  bool is_bound; ///< before its clause
  AttribText name;
  CypherDirection direction;
  const CypherBoundLabels *types; ///< NULL: any
  bool is_long;
  uint32_t from;
  uint32_t to;
  uint32_t step;         ///< the slot that each edge of a long one stands in while it is tested
  CypherConditions each; ///< of a long one: what holds for each edge
} CypherBoundEdge;

typedef struct {
  CypherShortest shortest;
  CypherBoundNode *nodes;
  CypherBoundEdge *edges;
  uint32_t edge_count;
  const CypherBound *path; ///< the path's value, or NULL where it has no name
  uint32_t path_slot;
} CypherBoundPattern;

typedef struct {
  bool optional;
  const CypherBoundPattern *patterns;
  uint32_t pattern_count;
  CypherConditions conditions;
  uint32_t
      first_slot; ///< of what the clause binds, which is null where an optional one finds nothing
  uint32_t end_slot; ///< behind the last of it
} CypherBoundMatch;

typedef struct {
  AttribText name;
  uint32_t slot;
  const CypherBound *value; ///< a CYPHER_BOUND_SLOT of the same slot where a variable is passed on
  bool has_aggregate;       ///< computed after grouping, from keys and aggregates
} CypherBoundItem;

typedef struct {
  const CypherExpr *source; ///< as it was written
  uint32_t slot;
  const CypherAggregate *aggregate;
  bool distinct;
  const CypherBound **args;
  uint32_t arg_count;
} CypherBoundAggregate;

typedef struct {
  const CypherBound *value;
  bool descending;
} CypherBoundSort;

typedef struct {
  const CypherBoundItem *items;
  uint32_t item_count;
  bool grouped;
  const CypherBoundAggregate *aggregates;
  uint32_t aggregate_count;
  bool distinct;
  const CypherBoundSort *sorts;
  uint32_t sort_count;
  const CypherBound *skip;
  const CypherBound *limit;
  CypherConditions conditions; ///< of WITH … WHERE
} CypherBoundProjection;

typedef struct {
  const CypherBound *list;
  uint32_t slot;
} CypherBoundUnwind;

typedef struct {
  const CypherProcedure *procedure;
  const CypherBound **args;
  const uint32_t *slots; ///< one for each of the procedure's columns, or CYPHER_NO_SLOT
  CypherConditions conditions;
} CypherBoundCall;

typedef struct {
  CypherClauseKind kind; ///< WITH also for RETURN
  union {
    CypherBoundMatch match;
    CypherBoundUnwind unwind;
    CypherBoundProjection projection;
    CypherBoundCall call;
  } as;
} CypherBoundClause;

typedef struct {
  const CypherBoundClause *clauses;
  uint32_t clause_count;
  const uint32_t *slots; ///< of its columns
} CypherBoundPart;

struct CypherBoundQuery {
  const CypherBoundPart *parts;
  uint32_t part_count;
  bool all; ///< UNION ALL
  const AttribText *names;
  const uint32_t *slots; ///< of the columns; those of the only part, or of their own
  uint32_t column_count;
};

/// Append the bound query, one thing a line.
void attrib_cypher_bound_print(const CypherBoundQuery *query, AttribBuffer *out);

/// Append an expression on one line; a variable is `#slot`.
void attrib_cypher_bound_print_expr(const CypherBound *bound, AttribBuffer *out);

/// Visit every slot that an expression, or a query in it, reads or writes.
typedef void CypherSlotVisit(void *data, uint32_t slot);
void attrib_cypher_bound_slots(const CypherBound *bound, CypherSlotVisit *visit, void *data);

#endif // ATTRIB_CYPHER_BIND_BOUND_H
