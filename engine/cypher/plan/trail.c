// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/plan/trail.h"

#include "engine/cypher/plan/eval.h"

#include <string.h>

static AttribStatus grow(CypherTrail *trail, CypherExec *exec)
{
  if (trail->length + 1 < trail->capacity) {
    return ATTRIB_SUCCESS;
  }
  const uint32_t capacity = trail->capacity ? trail->capacity * 2 : 8;
  void *steps;
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, capacity, sizeof(CypherTrailStep), &steps));
  if (trail->capacity) {
    memcpy(steps, trail->steps, trail->capacity * sizeof(CypherTrailStep));
  }
  trail->steps = steps;
  trail->capacity = capacity;
  return ATTRIB_SUCCESS;
}

static void set_step(CypherTrail *trail, const CypherExec *exec, AttribEdge edge, AttribNode node)
{
  CypherTrailStep *const step = &trail->steps[trail->length];
  step->edge = edge;
  step->node = node;
  attrib_stepper_init(&step->stepper, trail->expansion->edge, trail->expansion->reversed);
  attrib_stepper_begin(&step->stepper, exec, node);
}

AttribStatus attrib_trail_begin(CypherTrail *trail, CypherExec *exec, AttribNode node)
{
  trail->length = 0;
  ATTRIB_TRY(grow(trail, exec));
  set_step(trail, exec, (AttribEdge){UINT32_MAX}, node);
  return ATTRIB_SUCCESS;
}

static bool has_edge(const CypherTrail *trail, AttribEdge edge)
{
  for (uint32_t i = 1; i <= trail->length; i++) {
    if (trail->steps[i].edge.index == edge.index) {
      return true;
    }
  }
  return false;
}

// Add an edge unless it was passed before or its conditions do not hold.
static AttribStatus try_edge(CypherTrail *trail, CypherExec *exec, AttribEdge edge, AttribNode node,
                             bool *grown)
{
  const CypherBoundEdge *const pattern = trail->expansion->edge;
  *grown = false;
  ATTRIB_TRY(attrib_cypher_tick(exec->context));
  if (has_edge(trail, edge) || attrib_step_is_taken(exec, trail->expansion, edge)) {
    return ATTRIB_SUCCESS;
  }
  exec->frame[pattern->step] = attrib_cypher_edge(edge);
  ATTRIB_TRY(attrib_cypher_holds(exec, pattern->each, grown));
  if (!*grown) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(grow(trail, exec));
  trail->length++;
  set_step(trail, exec, edge, node);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_trail_extend(CypherTrail *trail, CypherExec *exec, bool *grown)
{
  AttribEdge edge;
  AttribNode node;
  *grown = false;
  while (!*grown && attrib_stepper_next(&trail->steps[trail->length].stepper, exec, &edge, &node)) {
    ATTRIB_TRY(try_edge(trail, exec, edge, node, grown));
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_trail_follow(CypherTrail *trail, CypherExec *exec, AttribEdge edge, bool *grown)
{
  AttribEdge next;
  AttribNode node;
  CypherStepper stepper = trail->steps[trail->length].stepper;
  *grown = false;
  while (attrib_stepper_next(&stepper, exec, &next, &node)) {
    if (next.index == edge.index) {
      return try_edge(trail, exec, edge, node, grown);
    }
  }
  return ATTRIB_SUCCESS;
}

AttribNode attrib_trail_end(const CypherTrail *trail)
{
  return trail->steps[trail->length].node;
}

AttribStatus attrib_trail_list(const CypherTrail *trail, CypherExec *exec, CypherValue *out)
{
  void *memory;
  const uint32_t length = trail->length;
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, length, sizeof(CypherValue), &memory));
  CypherValue *const items = memory;
  for (uint32_t i = 0; i < length; i++) {
    const uint32_t at = trail->expansion->reversed ? length - i : i + 1;
    items[i] = attrib_cypher_edge(trail->steps[at].edge);
  }
  return attrib_cypher_list(exec->context, items, length, out);
}

AttribStatus attrib_trail_begin_row(CypherTrail *trail, CypherExec *exec, CypherPlan *child,
                                    bool *found)
{
  AttribNode node;
  bool is_node = false;
  *found = true;
  while (*found && !is_node) {
    ATTRIB_TRY(attrib_plan_next(child, exec, found));
    if (*found) {
      ATTRIB_TRY(attrib_step_node(exec, trail->expansion->from, &node, &is_node));
    }
  }
  return *found ? attrib_trail_begin(trail, exec, node) : ATTRIB_SUCCESS;
}
