// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// From a node over a number of edges, no edge twice.

#include "engine/cypher/plan/trail.h"

typedef struct {
  CypherPlan plan;
  CypherExpansion expansion;
  CypherTrail trail;
  bool active; ///< there is a trail to go on from
  bool fresh;  ///< the trail as it is was not looked at yet
} Long;

static AttribStatus open_long(CypherPlan *plan, CypherExec *exec)
{
  ((Long *)plan)->active = false;
  return attrib_plan_open(plan->child, exec);
}

// Put one more edge on the trail, or take the last one off; nothing is left to try once it is empty.
static AttribStatus advance(Long *plan, CypherExec *exec)
{
  bool grown = false;
  if (plan->trail.length < plan->expansion.edge->to) {
    ATTRIB_TRY(attrib_trail_extend(&plan->trail, exec, &grown));
  }
  plan->fresh = grown;
  if (!grown) {
    plan->active = plan->trail.length > 0;
    plan->trail.length -= plan->active ? 1 : 0;
  }
  return ATTRIB_SUCCESS;
}

static bool fits(const Long *plan, const CypherExec *exec)
{
  const CypherExpansion *const expansion = &plan->expansion;
  const CypherValue *const known = &exec->frame[expansion->to];
  const AttribNode node = attrib_trail_end(&plan->trail);
  return plan->trail.length >= expansion->edge->from && plan->trail.length <= expansion->edge->to &&
         (!expansion->into || (known->kind == CYPHER_NODE && known->as.node.index == node.index));
}

static AttribStatus give(const Long *plan, CypherExec *exec)
{
  exec->frame[plan->expansion.to] = attrib_cypher_node(attrib_trail_end(&plan->trail));
  return plan->expansion.wanted
             ? attrib_trail_list(&plan->trail, exec, &exec->frame[plan->expansion.edge->slot])
             : ATTRIB_SUCCESS;
}

static AttribStatus next_long(CypherPlan *base, CypherExec *exec, bool *found)
{
  Long *const plan = (Long *)base;
  for (;;) {
    if (plan->active) {
      ATTRIB_TRY(advance(plan, exec));
    }
    if (!plan->active) {
      ATTRIB_TRY(attrib_trail_begin_row(&plan->trail, exec, base->child, found));
      plan->active = plan->fresh = *found;
      if (!*found) {
        return ATTRIB_SUCCESS;
      }
    }
    if (plan->fresh && fits(plan, exec)) {
      *found = true;
      return give(plan, exec);
    }
  }
}

// A list of edges that is there already: the trail is given

static AttribStatus follow_list(Long *plan, CypherExec *exec, const CypherValue *list,
                                bool *fits_on)
{
  const size_t count = list->as.list.count;
  *fits_on = list->kind == CYPHER_LIST;
  for (size_t i = 0; *fits_on && i < count; i++) {
    const CypherValue *const item =
        &list->as.list.items[plan->expansion.reversed ? count - 1 - i : i];
    *fits_on = item->kind == CYPHER_EDGE;
    if (*fits_on) {
      ATTRIB_TRY(attrib_trail_follow(&plan->trail, exec, item->as.edge, fits_on));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus next_given(CypherPlan *base, CypherExec *exec, bool *found)
{
  Long *const plan = (Long *)base;
  const CypherValue *const list = &exec->frame[plan->expansion.edge->slot];
  bool fits_on = false;
  do {
    ATTRIB_TRY(attrib_trail_begin_row(&plan->trail, exec, base->child, found));
    if (!*found) {
      return ATTRIB_SUCCESS;
    }
    ATTRIB_TRY(follow_list(plan, exec, list, &fits_on));
  } while (!fits_on || !fits(plan, exec));
  exec->frame[plan->expansion.to] = attrib_cypher_node(attrib_trail_end(&plan->trail));
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
  plan->trail.expansion = &plan->expansion;
  return &plan->plan;
}
