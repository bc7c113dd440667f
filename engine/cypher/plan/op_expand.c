// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// From a node over one edge.

#include "engine/cypher/plan/step.h"

typedef struct {
  CypherPlan plan;
  CypherExpansion expansion;
  CypherStepper stepper;
} Expand;

static AttribStatus open_expand(CypherPlan *plan, CypherExec *exec)
{
  ((Expand *)plan)->stepper.done = true;
  return attrib_plan_open(plan->child, exec);
}

// Take the next row from below and begin at its node; rows where that is null have no edges.
static AttribStatus begin_row(Expand *expand, CypherExec *exec, bool *found)
{
  AttribNode node;
  bool is_node = false;
  *found = true;
  while (*found && !is_node) {
    ATTRIB_TRY(attrib_plan_next(expand->plan.child, exec, found));
    if (*found) {
      ATTRIB_TRY(attrib_step_node(exec, expand->expansion.from, &node, &is_node));
    }
  }
  if (*found) {
    attrib_stepper_begin(&expand->stepper, exec, node);
  }
  return ATTRIB_SUCCESS;
}

static bool step(Expand *expand, CypherExec *exec)
{
  const CypherExpansion *const expansion = &expand->expansion;
  const CypherValue *const known = &exec->frame[expansion->to];
  AttribEdge edge;
  AttribNode node;
  while (attrib_stepper_next(&expand->stepper, exec, &edge, &node)) {
    const bool fits =
        !expansion->into || (known->kind == CYPHER_NODE && known->as.node.index == node.index);
    if (fits && !attrib_step_is_taken(exec, expansion, edge)) {
      exec->frame[expansion->edge->slot] = attrib_cypher_edge(edge);
      exec->frame[expansion->to] = attrib_cypher_node(node);
      return true;
    }
  }
  return false;
}

static AttribStatus next_expand(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Expand *const expand = (Expand *)plan;
  *found = true;
  while (*found && !step(expand, exec)) {
    ATTRIB_TRY(begin_row(expand, exec, found));
  }
  return ATTRIB_SUCCESS;
}

static void describe_expand(const CypherPlan *plan, AttribBuffer *out)
{
  attrib_step_describe(&((const Expand *)plan)->expansion, out);
}

static const CypherPlanRow expand_row = {"Expand", open_expand, next_expand, describe_expand};
static const CypherPlanRow into_row = {"ExpandInto", open_expand, next_expand, describe_expand};

CypherPlan *attrib_plan_expand(AttribArena *arena, CypherPlan *child, CypherExpansion expansion)
{
  const CypherPlanRow *const row = expansion.into ? &into_row : &expand_row;
  Expand *const expand = attrib_plan_new(arena, sizeof(Expand), row, child);
  if (!expand) {
    return NULL;
  }
  expand->expansion = expansion;
  attrib_stepper_init(&expand->stepper, expansion.edge, expansion.reversed);
  return &expand->plan;
}

// The ends of an edge that is there already

typedef struct {
  CypherPlan plan;
  CypherExpansion expansion;
  bool from_bound;
  uint32_t tried; ///< 0: along the edge is next, 1: against it, 2: nothing
} Ends;

static AttribStatus open_ends(CypherPlan *plan, CypherExec *exec)
{
  ((Ends *)plan)->tried = 2;
  return attrib_plan_open(plan->child, exec);
}

static bool end_fits(const CypherExec *exec, uint32_t slot, bool bound, AttribNode node)
{
  const CypherValue *const value = &exec->frame[slot];
  return !bound || (value->kind == CYPHER_NODE && value->as.node.index == node.index);
}

// Go over the edge along it, or against it; false where the pattern's direction forbids that, or a node
// that is known is another.
static bool pass(Ends *ends, CypherExec *exec, AttribEdge edge, bool along)
{
  const CypherExpansion *const expansion = &ends->expansion;
  const AttribGraph *const graph = exec->context->graph;
  const AttribNode source = attrib_edge_source(graph, edge);
  const AttribNode target = attrib_edge_target(graph, edge);
  const AttribNode from = along ? source : target;
  const AttribNode to = along ? target : source;
  const CypherDirection wanted = along ? CYPHER_RIGHT : CYPHER_LEFT;
  const CypherDirection direction = expansion->edge->direction;
  if ((direction != CYPHER_BOTH && direction != wanted) ||
      (!along && direction == CYPHER_BOTH && source.index == target.index) ||
      (expansion->from == expansion->to && source.index != target.index) ||
      !end_fits(exec, expansion->from, ends->from_bound, from) ||
      !end_fits(exec, expansion->to, expansion->into, to)) {
    return false;
  }
  exec->frame[expansion->from] = attrib_cypher_node(from);
  exec->frame[expansion->to] = attrib_cypher_node(to);
  return true;
}

static bool may_pass(const Ends *ends, const CypherExec *exec, const CypherValue *value)
{
  return value->kind == CYPHER_EDGE &&
         attrib_step_type_fits(exec->context->graph, ends->expansion.edge, value->as.edge) &&
         !attrib_step_is_taken(exec, &ends->expansion, value->as.edge);
}

static AttribStatus check_edge(CypherExec *exec, const CypherValue *value)
{
  if (value->kind == CYPHER_EDGE || value->kind == CYPHER_NULL) {
    return ATTRIB_SUCCESS;
  }
  return attrib_cypher_fail(exec->context, CYPHER_TYPE_ERROR, "InvalidArgumentType",
                            "a pattern wants a relationship, not %s",
                            attrib_cypher_kind_name(value->kind));
}

static AttribStatus next_ends(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Ends *const ends = (Ends *)plan;
  const CypherValue *const value = &exec->frame[ends->expansion.edge->slot];
  for (;;) {
    while (ends->tried < 2) {
      const bool along = ends->tried++ == 0;
      if (may_pass(ends, exec, value) && pass(ends, exec, value->as.edge, along)) {
        *found = true;
        return ATTRIB_SUCCESS;
      }
    }
    ATTRIB_TRY(attrib_plan_next(plan->child, exec, found));
    if (!*found) {
      return ATTRIB_SUCCESS;
    }
    ATTRIB_TRY(check_edge(exec, value));
    ends->tried = 0;
  }
}

static void describe_ends(const CypherPlan *plan, AttribBuffer *out)
{
  attrib_step_describe(&((const Ends *)plan)->expansion, out);
}

static const CypherPlanRow ends_row = {"EdgeEnds", open_ends, next_ends, describe_ends};

CypherPlan *attrib_plan_ends(AttribArena *arena, CypherPlan *child, CypherExpansion expansion,
                             bool from_bound)
{
  Ends *const ends = attrib_plan_new(arena, sizeof(Ends), &ends_row, child);
  if (!ends) {
    return NULL;
  }
  ends->expansion = expansion;
  ends->from_bound = from_bound;
  return &ends->plan;
}
