// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/bind/bound.h"

/// A visit of slots on its way through an expression.
typedef struct {
  CypherSlotVisit *visit;
  void *data;
} Walk;

static void walk_query(const Walk *walk, const CypherBoundQuery *query);

static void walk_expr(const Walk *walk, const CypherBound *bound)
{
  if (!bound) {
    return;
  }
  if (bound->kind == CYPHER_BOUND_SLOT) {
    walk->visit(walk->data, bound->slot);
  }
  for (uint32_t i = 0; i < bound->arg_count; i++) {
    walk_expr(walk, bound->args[i]);
  }
  if (bound->subplan) {
    walk_query(walk, bound->subplan->query);
  }
}

static void walk_conditions(const Walk *walk, CypherConditions conditions)
{
  for (uint32_t i = 0; i < conditions.count; i++) {
    walk_expr(walk, conditions.items[i]);
  }
}

static void walk_match(const Walk *walk, const CypherBoundMatch *match)
{
  for (uint32_t i = 0; i < match->pattern_count; i++) {
    const CypherBoundPattern *const pattern = &match->patterns[i];
    for (uint32_t j = 0; j <= pattern->edge_count; j++) {
      walk->visit(walk->data, pattern->nodes[j].slot);
    }
    for (uint32_t j = 0; j < pattern->edge_count; j++) {
      walk->visit(walk->data, pattern->edges[j].slot);
      walk_conditions(walk, pattern->edges[j].each);
    }
  }
  walk_conditions(walk, match->conditions);
}

static void walk_projection(const Walk *walk, const CypherBoundProjection *projection)
{
  for (uint32_t i = 0; i < projection->item_count; i++) {
    walk_expr(walk, projection->items[i].value);
  }
  for (uint32_t i = 0; i < projection->aggregate_count; i++) {
    for (uint32_t j = 0; j < projection->aggregates[i].arg_count; j++) {
      walk_expr(walk, projection->aggregates[i].args[j]);
    }
  }
  for (uint32_t i = 0; i < projection->sort_count; i++) {
    walk_expr(walk, projection->sorts[i].value);
  }
  walk_conditions(walk, projection->conditions);
}

static void walk_call(const Walk *walk, const CypherBoundCall *call)
{
  for (uint32_t i = 0; i < call->procedure->parameter_count; i++) {
    walk_expr(walk, call->args[i]);
  }
  walk_conditions(walk, call->conditions);
}

static void walk_clause(const Walk *walk, const CypherBoundClause *clause)
{
  switch (clause->kind) {
  case CYPHER_CLAUSE_MATCH: walk_match(walk, &clause->as.match); break;
  case CYPHER_CLAUSE_UNWIND: walk_expr(walk, clause->as.unwind.list); break;
  case CYPHER_CLAUSE_CALL: walk_call(walk, &clause->as.call); break;
  case CYPHER_CLAUSE_WITH:
  case CYPHER_CLAUSE_RETURN: walk_projection(walk, &clause->as.projection); break;
  case CYPHER_CLAUSE_CREATE: break;
  }
}

static void walk_query(const Walk *walk, const CypherBoundQuery *query)
{
  for (uint32_t i = 0; i < query->part_count; i++) {
    for (uint32_t j = 0; j < query->parts[i].clause_count; j++) {
      walk_clause(walk, &query->parts[i].clauses[j]);
    }
  }
}

void attrib_cypher_bound_slots(const CypherBound *bound, CypherSlotVisit *visit, void *data)
{
  const Walk walk = {visit, data};
  walk_expr(&walk, bound);
}
