// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The shortest trail between two nodes, or all of them, among those for which conditions hold.
//
// Distances to the end come first, by breadth. Then trails of one length after the other are tried by
// depth, none further than its distance allows: without conditions only shortest ones are looked at.

#include "engine/cypher/plan/eval.h"
#include "engine/cypher/plan/trail.h"

#include <string.h>

typedef struct {
  CypherPlan plan;
  CypherExpansion expansion;
  const CypherBoundPattern *pattern;
  CypherConditions conditions;
  CypherBoundEdge edge; ///< as the pattern's, of any length where that is one
  CypherTrail trail;
  uint32_t *distances; ///< to the end, by node; UINT32_MAX where it cannot be reached
  uint32_t *queue;
  uint32_t length; ///< of the trails that are tried now
  bool active;
  bool was_cut; ///< a trail could be longer
  bool has_given;
} Shortest;

static AttribStatus open_shortest(CypherPlan *plan, CypherExec *exec)
{
  Shortest *const shortest = (Shortest *)plan;
  const uint32_t count = attrib_graph_node_count(exec->context->graph);
  shortest->active = false;
  if (!shortest->distances) {
    void *memory;
    ATTRIB_TRY(
        attrib_cypher_allocate(exec->context, (size_t)count + 1, 2 * sizeof(uint32_t), &memory));
    shortest->distances = memory;
    shortest->queue = shortest->distances + count;
  }
  return attrib_plan_open(plan->child, exec);
}

// Distances to `end`, against the direction of the trail.
static AttribStatus measure(Shortest *shortest, CypherExec *exec, AttribNode end)
{
  const CypherBoundEdge *const pattern = &shortest->edge;
  const size_t count = attrib_graph_node_count(exec->context->graph);
  CypherStepper stepper;
  uint32_t head = 0;
  uint32_t tail = 0;
  memset(shortest->distances, 0xFF, count * sizeof(uint32_t));
  shortest->distances[end.index] = 0;
  shortest->queue[tail++] = end.index;
  attrib_stepper_init(&stepper, pattern, !shortest->expansion.reversed);
  while (head < tail) {
    const AttribNode node = {shortest->queue[head++]};
    AttribEdge edge;
    AttribNode next;
    attrib_stepper_begin(&stepper, exec, node);
    while (attrib_stepper_next(&stepper, exec, &edge, &next)) {
      bool holds;
      ATTRIB_TRY(attrib_cypher_tick(exec->context));
      exec->frame[pattern->step] = attrib_cypher_edge(edge);
      ATTRIB_TRY(attrib_cypher_holds(exec, pattern->each, &holds));
      if (holds && shortest->distances[next.index] == UINT32_MAX) {
        shortest->distances[next.index] = shortest->distances[node.index] + 1;
        shortest->queue[tail++] = next.index;
      }
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus begin_row(Shortest *shortest, CypherExec *exec, bool *found)
{
  AttribNode end;
  bool is_node = false;
  ATTRIB_TRY(attrib_trail_begin_row(&shortest->trail, exec, shortest->plan.child, found));
  if (!*found) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_step_node(exec, shortest->expansion.to, &end, &is_node));
  shortest->active = is_node;
  if (!is_node) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(measure(shortest, exec, end));
  const uint32_t distance = shortest->distances[attrib_trail_end(&shortest->trail).index];
  shortest->active = distance != UINT32_MAX && distance <= shortest->edge.to;
  shortest->length = distance > shortest->edge.from ? distance : shortest->edge.from;
  shortest->has_given = false;
  shortest->was_cut = false;
  return ATTRIB_SUCCESS;
}

// Whether the trail may still become one of the length that is tried.
static bool may_reach(Shortest *shortest)
{
  const uint32_t distance = shortest->distances[attrib_trail_end(&shortest->trail).index];
  const uint32_t length = shortest->trail.length;
  if (distance == UINT32_MAX) {
    return false;
  }
  const bool within = length <= shortest->length && distance <= shortest->length - length;
  shortest->was_cut = shortest->was_cut || !within;
  return within;
}

// Go on to the next trail of the length, by depth; none where they are all done.
static AttribStatus next_trail(Shortest *shortest, CypherExec *exec, bool *found)
{
  CypherTrail *const trail = &shortest->trail;
  *found = false;
  while (!*found) {
    bool grown;
    ATTRIB_TRY(attrib_trail_extend(trail, exec, &grown));
    if (!grown && trail->length == 0) {
      return ATTRIB_SUCCESS;
    }
    if (!grown || !may_reach(shortest)) {
      trail->length--;
    } else {
      *found = trail->length == shortest->length &&
               shortest->distances[attrib_trail_end(trail).index] == 0;
    }
  }
  return ATTRIB_SUCCESS;
}

// Put the trail into the frame, and see whether the conditions hold.
static AttribStatus judge(const Shortest *shortest, CypherExec *exec, bool *holds)
{
  CypherValue *const edges = &exec->frame[shortest->pattern->edges[0].slot];
  ATTRIB_TRY(attrib_trail_list(&shortest->trail, exec, edges));
  if (!shortest->pattern->edges[0].is_long) {
    *edges = edges->as.list.items[0];
  }
  if (shortest->pattern->path) {
    ATTRIB_TRY(attrib_cypher_eval(exec, shortest->pattern->path,
                                  &exec->frame[shortest->pattern->path_slot]));
  }
  return attrib_cypher_holds(exec, shortest->conditions, holds);
}

// All trails of the length are done: try longer ones, unless some were given or there are none.
static AttribStatus lengthen(Shortest *shortest, CypherExec *exec)
{
  shortest->active =
      !shortest->has_given && shortest->was_cut && shortest->length < shortest->edge.to;
  shortest->length++;
  shortest->was_cut = false;
  return attrib_trail_begin(&shortest->trail, exec, shortest->trail.steps[0].node);
}

static AttribStatus step(Shortest *shortest, CypherExec *exec, bool *found)
{
  bool is_trail = shortest->length == 0;
  bool holds = false;
  if (!is_trail) {
    ATTRIB_TRY(next_trail(shortest, exec, &is_trail));
  } else if (shortest->has_given) {
    is_trail = false;
  }
  if (!is_trail) {
    return lengthen(shortest, exec);
  }
  ATTRIB_TRY(judge(shortest, exec, &holds));
  if (shortest->length == 0 && !holds) {
    shortest->was_cut = true;
    return lengthen(shortest, exec);
  }
  *found = holds;
  shortest->has_given = shortest->has_given || holds;
  if (holds && shortest->pattern->shortest == CYPHER_SHORTEST) {
    shortest->active = false;
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus next_shortest(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Shortest *const shortest = (Shortest *)plan;
  *found = false;
  while (!*found) {
    if (shortest->active) {
      ATTRIB_TRY(step(shortest, exec, found));
      continue;
    }
    bool has_row;
    ATTRIB_TRY(begin_row(shortest, exec, &has_row));
    if (!has_row) {
      return ATTRIB_SUCCESS;
    }
  }
  return ATTRIB_SUCCESS;
}

static void describe_shortest(const CypherPlan *plan, AttribBuffer *out)
{
  const Shortest *const shortest = (const Shortest *)plan;
  attrib_step_describe(&shortest->expansion, out);
  for (uint32_t i = 0; i < shortest->conditions.count; i++) {
    attrib_buffer_add_string(out, i > 0 ? " AND " : " with ");
    attrib_cypher_bound_print_expr(shortest->conditions.items[i], out);
  }
}

static const CypherPlanRow one_row = {"Shortest", open_shortest, next_shortest, describe_shortest};
static const CypherPlanRow all_row = {"AllShortest", open_shortest, next_shortest,
                                      describe_shortest};

CypherPlan *attrib_plan_shortest(AttribArena *arena, CypherPlan *child, CypherExpansion expansion,
                                 const CypherBoundPattern *pattern, CypherConditions conditions)
{
  const CypherPlanRow *const row = pattern->shortest == CYPHER_SHORTEST ? &one_row : &all_row;
  Shortest *const shortest = attrib_plan_new(arena, sizeof(Shortest), row, child);
  if (!shortest) {
    return NULL;
  }
  shortest->edge = *expansion.edge;
  shortest->expansion = expansion;
  shortest->expansion.edge = &shortest->edge;
  shortest->expansion.earlier_count = 0;
  shortest->pattern = pattern;
  shortest->conditions = conditions;
  shortest->trail.expansion = &shortest->expansion;
  return &shortest->plan;
}
