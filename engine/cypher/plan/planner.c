// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/array.h"
#include "engine/cypher/plan/plan.h"

/// A query being planned.
typedef struct {
  CypherContext *context;
  CypherStart start;
  CypherPlan *plan;
} Planner;

static AttribStatus put(Planner *planner, CypherPlan *plan)
{
  if (!plan) {
    return ATTRIB_NO_MEMORY;
  }
  planner->plan = plan;
  return ATTRIB_SUCCESS;
}

static AttribStatus put_filter(Planner *planner, CypherConditions conditions)
{
  return conditions.count
             ? put(planner, attrib_plan_filter(planner->context->arena, planner->plan, conditions))
             : ATTRIB_SUCCESS;
}

static AttribStatus plan_match(Planner *planner, const CypherBoundMatch *match)
{
  CypherContext *const context = planner->context;
  if (!match->optional) {
    return attrib_plan_match(context, planner->start, match, &planner->plan);
  }
  CypherPlan *inner = attrib_plan_argument(context->arena);
  if (!inner) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(attrib_plan_match(context, planner->start, match, &inner));
  return put(planner, attrib_plan_optional(context->arena, planner->plan, inner, match->first_slot,
                                           match->end_slot));
}

// What a sort keeps

/// Slots, each once.
typedef struct {
  AttribArena *arena;
  CypherArray slots; ///< of uint32_t
  AttribStatus status;
} SlotSet;

static void add_slot(void *data, uint32_t slot)
{
  SlotSet *const set = data;
  const uint32_t *const slots = set->slots.items;
  for (uint32_t i = 0; i < set->slots.count; i++) {
    if (slots[i] == slot) {
      return;
    }
  }
  if (set->status == ATTRIB_SUCCESS) {
    set->status = attrib_cypher_array_add(set->arena, &set->slots, &slot, sizeof(slot));
  }
}

static AttribStatus list_items(Planner *planner, const CypherBoundProjection *projection,
                               SlotSet *set)
{
  *set = (SlotSet){.arena = planner->context->arena};
  for (uint32_t i = 0; i < projection->item_count; i++) {
    add_slot(set, projection->items[i].slot);
  }
  return set->status;
}

static AttribStatus put_sort(Planner *planner, const CypherBoundProjection *projection)
{
  SlotSet kept;
  if (!projection->sort_count) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(list_items(planner, projection, &kept));
  for (uint32_t i = 0; i < projection->conditions.count; i++) {
    attrib_cypher_bound_slots(projection->conditions.items[i], add_slot, &kept);
  }
  ATTRIB_TRY(kept.status);
  return put(planner, attrib_plan_sort(planner->context->arena, planner->plan, projection,
                                       kept.slots.items, kept.slots.count));
}

// Group, project, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE
static AttribStatus plan_projection(Planner *planner, const CypherBoundProjection *projection)
{
  AttribArena *const arena = planner->context->arena;
  SlotSet items;
  if (projection->grouped) {
    ATTRIB_TRY(put(planner, attrib_plan_group(arena, planner->plan, projection)));
  }
  ATTRIB_TRY(put(planner, attrib_plan_project(arena, planner->plan, projection->items,
                                              projection->item_count, projection->grouped)));
  if (projection->distinct) {
    ATTRIB_TRY(list_items(planner, projection, &items));
    ATTRIB_TRY(put(
        planner, attrib_plan_distinct(arena, planner->plan, items.slots.items, items.slots.count)));
  }
  ATTRIB_TRY(put_sort(planner, projection));
  if (projection->skip) {
    ATTRIB_TRY(put(planner, attrib_plan_skip(arena, planner->plan, projection->skip)));
  }
  if (projection->limit) {
    ATTRIB_TRY(put(planner, attrib_plan_limit(arena, planner->plan, projection->limit)));
  }
  return put_filter(planner, projection->conditions);
}

static AttribStatus plan_call(Planner *planner, const CypherBoundCall *call)
{
  ATTRIB_TRY(put(planner, attrib_plan_call(planner->context->arena, planner->plan, call)));
  return put_filter(planner, call->conditions);
}

static AttribStatus plan_clause(Planner *planner, const CypherBoundClause *clause)
{
  AttribArena *const arena = planner->context->arena;
  switch (clause->kind) {
  case CYPHER_CLAUSE_MATCH: return plan_match(planner, &clause->as.match);
  case CYPHER_CLAUSE_UNWIND:
    return put(planner, attrib_plan_unwind(arena, planner->plan, &clause->as.unwind));
  case CYPHER_CLAUSE_CALL: return plan_call(planner, &clause->as.call);
  case CYPHER_CLAUSE_WITH:
  case CYPHER_CLAUSE_RETURN: return plan_projection(planner, &clause->as.projection);
  case CYPHER_CLAUSE_CREATE: break;
  }
  return ATTRIB_BAD_ARGUMENT;
}

AttribStatus attrib_plan_too_deep(CypherContext *context)
{
  const CypherFault fault = {CYPHER_SYNTAX_ERROR, CYPHER_COMPILE_TIME, "NestingTooDeep", {0, 0}};
  return attrib_cypher_error_set(context->error, fault,
                                 "the query has too many clauses and patterns");
}

static AttribStatus plan_part(CypherContext *context, CypherStart start,
                              const CypherBoundPart *part, CypherPlan **out)
{
  Planner planner = {context, start, attrib_plan_argument(context->arena)};
  if (!planner.plan) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < part->clause_count; i++) {
    ATTRIB_TRY(plan_clause(&planner, &part->clauses[i]));
    if (planner.plan->depth > CYPHER_MAX_PLAN_DEPTH) {
      return attrib_plan_too_deep(context);
    }
  }
  *out = planner.plan;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_plan_query(CypherContext *context, CypherStart start,
                               const CypherBoundQuery *query, CypherPlan **out)
{
  AttribArena *const arena = context->arena;
  CypherPlan **const plans = attrib_arena_array(arena, query->part_count, sizeof(CypherPlan *));
  if (!plans) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < query->part_count; i++) {
    ATTRIB_TRY(plan_part(context, start, &query->parts[i], &plans[i]));
  }
  *out = plans[0];
  if (query->part_count > 1) {
    *out = attrib_plan_union(arena, query, plans);
    if (*out && !query->all) {
      *out = attrib_plan_distinct(arena, *out, query->slots, query->column_count);
    }
  }
  return *out ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}
