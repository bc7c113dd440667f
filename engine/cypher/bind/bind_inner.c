// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Queries and patterns in expressions.

#include "engine/cypher/bind/bind.h"

// What an inner query must not inherit from the expression that it stands in.
typedef struct {
  CypherScope *scope;
  bool aggregates;
  bool in_aggregate;
  bool closed;
  bool predicate;
} Outer;

static Outer enter(CypherBinder *binder, CypherScope *scope)
{
  const Outer outer = {binder->scope, binder->aggregates, binder->in_aggregate, binder->closed,
                       binder->predicate};
  if (scope) {
    binder->scope = scope;
  }
  binder->aggregates = false;
  binder->in_aggregate = false;
  binder->closed = false;
  binder->predicate = false;
  return outer;
}

static void leave(CypherBinder *binder, Outer outer)
{
  binder->scope = outer.scope;
  binder->aggregates = outer.aggregates;
  binder->in_aggregate = outer.in_aggregate;
  binder->closed = outer.closed;
  binder->predicate = outer.predicate;
}

static AttribStatus make_subquery(CypherBinder *binder, const CypherExpr *expr,
                                  CypherSubquery subquery, CypherBoundQuery *query,
                                  CypherBound **out)
{
  CypherSubplan *const subplan = attrib_arena_array(binder->arena, 1, sizeof(CypherSubplan));
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_SUBQUERY, expr->range, out));
  if (!subplan) {
    return ATTRIB_NO_MEMORY;
  }
  subplan->query = query;
  ATTRIB_TRY(attrib_cypher_array_add_pointer(binder->arena, &binder->subplans, subplan));
  (*out)->subquery = subquery;
  (*out)->subplan = subplan;
  static const CypherKind kinds[] = {
      [CYPHER_SUBQUERY_EXISTS] = CYPHER_BOOLEAN,
      [CYPHER_SUBQUERY_COUNT] = CYPHER_INTEGER,
      [CYPHER_SUBQUERY_COLLECT] = CYPHER_LIST,
  };
  (*out)->type.kinds = CYPHER_KINDS(kinds[subquery]);
  return ATTRIB_SUCCESS;
}

// A query of one MATCH, which gives `value` (none where it is NULL).
static AttribStatus make_query(CypherBinder *binder, const CypherBoundMatch *match,
                               const CypherBound *value, CypherBoundQuery **out)
{
  CypherBoundClause *const clauses =
      attrib_arena_array(binder->arena, 2, sizeof(CypherBoundClause));
  CypherBoundItem *const item = attrib_arena_array(binder->arena, 1, sizeof(CypherBoundItem));
  CypherBoundPart *const part = attrib_arena_array(binder->arena, 1, sizeof(CypherBoundPart));
  CypherBoundQuery *const query = attrib_arena_array(binder->arena, 1, sizeof(CypherBoundQuery));
  if (!clauses || !item || !part || !query) {
    return ATTRIB_NO_MEMORY;
  }
  clauses[0] = (CypherBoundClause){.kind = CYPHER_CLAUSE_MATCH, .as.match = *match};
  *item = (CypherBoundItem){.name = ATTRIB_TEXT("value"), .value = value};
  if (value) {
    item->slot = binder->slot_count++;
    clauses[1].kind = CYPHER_CLAUSE_WITH;
    clauses[1].as.projection.items = item;
    clauses[1].as.projection.item_count = 1;
  }
  part->clauses = clauses;
  part->clause_count = value ? 2 : 1;
  part->slots = &item->slot;
  query->parts = part;
  query->part_count = 1;
  query->names = &item->name;
  query->slots = &item->slot;
  query->column_count = value ? 1 : 0;
  *out = query;
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_pattern(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  CypherScope scope = {.parent = binder->scope};
  CypherBoundMatch match;
  CypherBoundQuery *query;
  const CypherBound *value = NULL;
  const bool comprehension = expr->kind == CYPHER_EXPR_PATTERN_COMPREHENSION;
  const Outer outer = enter(binder, &scope);
  binder->closed = !comprehension;
  ATTRIB_TRY(
      attrib_bind_match(binder, expr->pattern, 1, comprehension ? expr->args[0] : NULL, &match));
  binder->closed = false;
  if (comprehension) {
    ATTRIB_TRY(attrib_bind_expression(binder, expr->args[1], &value));
  }
  ATTRIB_TRY(make_query(binder, &match, value, &query));
  leave(binder, outer);
  ATTRIB_TRY(make_subquery(
      binder, expr, comprehension ? CYPHER_SUBQUERY_COLLECT : CYPHER_SUBQUERY_EXISTS, query, out));
  (*out)->type.items = comprehension ? value->type.kinds : 0;
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_subquery(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  CypherBoundQuery *query;
  const Outer outer = enter(binder, NULL);
  ATTRIB_TRY(attrib_bind_query(binder, expr->query, true, &query));
  leave(binder, outer);
  if (expr->subquery == CYPHER_SUBQUERY_COLLECT && query->column_count != 1) {
    return attrib_cypher_error_set(binder->error,
                                   attrib_binder_fault("InvalidClauseComposition", expr->range),
                                   "COLLECT takes a query that returns one column");
  }
  return make_subquery(binder, expr, expr->subquery, query, out);
}

AttribStatus attrib_bind_inner(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  return expr->kind == CYPHER_EXPR_SUBQUERY ? bind_subquery(binder, expr, out)
                                            : bind_pattern(binder, expr, out);
}
