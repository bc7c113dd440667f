// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// From a node over a number of edges, no edge twice.

#include "engine/cypher/eval.h"
#include "engine/cypher/step.h"

#include <string.h>

/// One edge of the trail, and where it goes on from behind it.
typedef struct {
  AttribEdge edge;
  AttribNode node; ///< behind the edge
  CypherStepper stepper;
} Level;

typedef struct {
  CypherPlan plan;
  CypherExpansion expansion;
  Level *levels; ///< levels[0] is the start, without an edge
  uint32_t capacity;
  uint32_t length; ///< edges of the trail
  bool active;     ///< there is a trail to go on from
  bool fresh;      ///< the trail as it is was not looked at yet
} Long;

static AttribStatus open_long(CypherPlan *plan, CypherExec *exec)
{
  ((Long *)plan)->active = false;
  return attrib_plan_open(plan->child, exec);
}

static AttribStatus grow(Long *plan, CypherExec *exec)
{
  if (plan->length + 1 < plan->capacity) {
    return ATTRIB_SUCCESS;
  }
  const uint32_t capacity = plan->capacity ? plan->capacity * 2 : 8;
  void *levels;
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, capacity, sizeof(Level), &levels));
  if (plan->capacity) {
    memcpy(levels, plan->levels, plan->capacity * sizeof(Level));
  }
  plan->levels = levels;
  plan->capacity = capacity;
  return ATTRIB_SUCCESS;
}

static AttribStatus push(Long *plan, CypherExec *exec, AttribEdge edge, AttribNode node)
{
  ATTRIB_TRY(grow(plan, exec));
  plan->length++;
  Level *const level = &plan->levels[plan->length];
  level->edge = edge;
  level->node = node;
  attrib_stepper_init(&level->stepper, plan->expansion.edge, plan->expansion.reversed);
  attrib_stepper_begin(&level->stepper, exec, node);
  plan->fresh = true;
  return ATTRIB_SUCCESS;
}

static AttribStatus begin_row(Long *plan, CypherExec *exec, bool *found)
{
  AttribNode node;
  bool is_node = false;
  *found = true;
  while (*found && !is_node) {
    ATTRIB_TRY(attrib_plan_next(plan->plan.child, exec, found));
    if (*found) {
      ATTRIB_TRY(attrib_step_node(exec, plan->expansion.from, &node, &is_node));
    }
  }
  plan->active = *found;
  if (!*found) {
    return ATTRIB_SUCCESS;
  }
  plan->length = 0;
  ATTRIB_TRY(grow(plan, exec));
  plan->levels[0].node = node;
  attrib_stepper_init(&plan->levels[0].stepper, plan->expansion.edge, plan->expansion.reversed);
  attrib_stepper_begin(&plan->levels[0].stepper, exec, node);
  plan->fresh = true;
  return ATTRIB_SUCCESS;
}

static bool is_on_trail(const Long *plan, AttribEdge edge)
{
  for (uint32_t i = 1; i <= plan->length; i++) {
    if (plan->levels[i].edge.index == edge.index) {
      return true;
    }
  }
  return false;
}

// Put one more edge on the trail, or take the last one off; nothing is left to try once it is empty.
static AttribStatus advance(Long *plan, CypherExec *exec)
{
  const CypherBoundEdge *const pattern = plan->expansion.edge;
  AttribEdge edge;
  AttribNode node;
  Level *const last = &plan->levels[plan->length];
  while (plan->length < pattern->to && attrib_stepper_next(&last->stepper, exec, &edge, &node)) {
    bool holds;
    ATTRIB_TRY(attrib_cypher_tick(exec->context));
    if (is_on_trail(plan, edge) || attrib_step_is_taken(exec, &plan->expansion, edge)) {
      continue;
    }
    exec->frame[pattern->step] = attrib_cypher_edge(edge);
    ATTRIB_TRY(attrib_cypher_holds(exec, pattern->each, &holds));
    if (holds) {
      return push(plan, exec, edge, node);
    }
  }
  plan->active = plan->length > 0;
  plan->length -= plan->active ? 1 : 0;
  return ATTRIB_SUCCESS;
}

// The edges as a list in the order of the pattern.
static AttribStatus make_list(const Long *plan, CypherExec *exec, CypherValue *out)
{
  void *memory;
  const uint32_t length = plan->length;
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, length, sizeof(CypherValue), &memory));
  CypherValue *const items = memory;
  for (uint32_t i = 0; i < length; i++) {
    const uint32_t at = plan->expansion.reversed ? length - i : i + 1;
    items[i] = attrib_cypher_edge(plan->levels[at].edge);
  }
  return attrib_cypher_list(exec->context, items, length, out);
}

static bool fits(const Long *plan, const CypherExec *exec)
{
  const CypherValue *const known = &exec->frame[plan->expansion.to];
  const AttribNode node = plan->levels[plan->length].node;
  return plan->length >= plan->expansion.edge->from && plan->length <= plan->expansion.edge->to &&
         (!plan->expansion.into ||
          (known->kind == CYPHER_NODE && known->as.node.index == node.index));
}

static AttribStatus give(const Long *plan, CypherExec *exec)
{
  if (plan->expansion.wanted) {
    ATTRIB_TRY(make_list(plan, exec, &exec->frame[plan->expansion.edge->slot]));
  }
  exec->frame[plan->expansion.to] = attrib_cypher_node(plan->levels[plan->length].node);
  return ATTRIB_SUCCESS;
}

static AttribStatus next_long(CypherPlan *base, CypherExec *exec, bool *found)
{
  Long *const plan = (Long *)base;
  for (;;) {
    if (plan->active && plan->fresh) {
      plan->fresh = false;
      if (fits(plan, exec)) {
        *found = true;
        return give(plan, exec);
      }
    }
    ATTRIB_TRY(plan->active ? advance(plan, exec) : begin_row(plan, exec, found));
    if (!plan->active && !plan->fresh) {
      ATTRIB_TRY(begin_row(plan, exec, found));
    }
    if (!plan->active) {
      *found = false;
      return ATTRIB_SUCCESS;
    }
  }
}

// A list of edges that is there already: the trail is given

static const CypherValue *item_at(const Long *plan, const CypherValue *list, size_t index)
{
  const size_t count = list->as.list.count;
  return &list->as.list.items[plan->expansion.reversed ? count - 1 - index : index];
}

// Go over one given edge from the trail's end.
static AttribStatus follow(Long *plan, CypherExec *exec, const CypherValue *item, bool *fits_on)
{
  AttribEdge edge;
  AttribNode node;
  *fits_on = false;
  if (item->kind != CYPHER_EDGE) {
    return ATTRIB_SUCCESS;
  }
  CypherStepper stepper = plan->levels[plan->length].stepper;
  while (!*fits_on && attrib_stepper_next(&stepper, exec, &edge, &node)) {
    *fits_on = edge.index == item->as.edge.index && !is_on_trail(plan, edge) &&
               !attrib_step_is_taken(exec, &plan->expansion, edge);
  }
  if (!*fits_on) {
    return ATTRIB_SUCCESS;
  }
  exec->frame[plan->expansion.edge->step] = attrib_cypher_edge(edge);
  ATTRIB_TRY(attrib_cypher_holds(exec, plan->expansion.edge->each, fits_on));
  return *fits_on ? push(plan, exec, edge, node) : ATTRIB_SUCCESS;
}

static AttribStatus next_given(CypherPlan *base, CypherExec *exec, bool *found)
{
  Long *const plan = (Long *)base;
  const CypherValue *const list = &exec->frame[plan->expansion.edge->slot];
  bool fits_on = false;
  do {
    ATTRIB_TRY(begin_row(plan, exec, found));
    fits_on = *found && list->kind == CYPHER_LIST;
    for (size_t i = 0; fits_on && i < list->as.list.count; i++) {
      ATTRIB_TRY(follow(plan, exec, item_at(plan, list, i), &fits_on));
    }
    fits_on = fits_on && fits(plan, exec);
  } while (*found && !fits_on);
  if (*found) {
    exec->frame[plan->expansion.to] = attrib_cypher_node(plan->levels[plan->length].node);
  }
  return ATTRIB_SUCCESS;
}

static void describe_long(const CypherPlan *plan, AttribBuffer *out)
{
  attrib_step_describe(&((const Long *)plan)->expansion, out);
}

static const CypherPlanRow long_row = {"ExpandLong", open_long, next_long, describe_long};
static const CypherPlanRow given_row = {"FollowEdges", open_long, next_given, describe_long};

CypherPlan *attrib_plan_long(AttribArena *arena, CypherPlan *child, CypherExpansion expansion)
{
  const CypherPlanRow *const row = expansion.edge->is_bound ? &given_row : &long_row;
  Long *const plan = attrib_plan_new(arena, sizeof(Long), row, child);
  if (!plan) {
    return NULL;
  }
  plan->expansion = expansion;
  return &plan->plan;
}
