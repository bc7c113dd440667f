// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Operators that look at one row at a time.

#include "engine/cypher/plan/eval.h"

static AttribStatus open_child(CypherPlan *plan, CypherExec *exec)
{
  return attrib_plan_open(plan->child, exec);
}

// Rows for which conditions hold

typedef struct {
  CypherPlan plan;
  CypherConditions conditions;
} Filter;

static AttribStatus next_filter(CypherPlan *plan, CypherExec *exec, bool *found)
{
  const Filter *const filter = (const Filter *)plan;
  bool holds;
  do {
    ATTRIB_TRY(attrib_plan_next(plan->child, exec, found));
    holds = true;
    if (*found) {
      ATTRIB_TRY(attrib_cypher_holds(exec, filter->conditions, &holds));
    }
  } while (!holds);
  return ATTRIB_SUCCESS;
}

static void describe_filter(const CypherPlan *plan, AttribBuffer *out)
{
  const CypherConditions conditions = ((const Filter *)plan)->conditions;
  for (uint32_t i = 0; i < conditions.count; i++) {
    attrib_buffer_add_string(out, i > 0 ? " AND " : "");
    attrib_cypher_bound_print_expr(conditions.items[i], out);
  }
}

static const CypherPlanRow filter_row = {"Filter", open_child, next_filter, describe_filter};

CypherPlan *attrib_plan_filter(AttribArena *arena, CypherPlan *child, CypherConditions conditions)
{
  Filter *const filter = attrib_plan_new(arena, sizeof(Filter), &filter_row, child);
  if (!filter) {
    return NULL;
  }
  filter->conditions = conditions;
  return &filter->plan;
}

// One value put into a slot

typedef struct {
  CypherPlan plan;
  const CypherBound *value;
  uint32_t slot;
} Assign;

static AttribStatus next_assign(CypherPlan *plan, CypherExec *exec, bool *found)
{
  const Assign *const assign = (const Assign *)plan;
  ATTRIB_TRY(attrib_plan_next(plan->child, exec, found));
  return *found ? attrib_cypher_eval(exec, assign->value, &exec->frame[assign->slot])
                : ATTRIB_SUCCESS;
}

static void describe_assign(const CypherPlan *plan, AttribBuffer *out)
{
  const Assign *const assign = (const Assign *)plan;
  attrib_buffer_add_format(out, "#%u = ", (unsigned)assign->slot);
  attrib_cypher_bound_print_expr(assign->value, out);
}

static const CypherPlanRow assign_row = {"Assign", open_child, next_assign, describe_assign};

CypherPlan *attrib_plan_assign(AttribArena *arena, CypherPlan *child, const CypherBound *value,
                               uint32_t slot)
{
  Assign *const assign = attrib_plan_new(arena, sizeof(Assign), &assign_row, child);
  if (!assign) {
    return NULL;
  }
  assign->value = value;
  assign->slot = slot;
  return &assign->plan;
}

// The values of a WITH or RETURN

typedef struct {
  CypherPlan plan;
  const CypherBoundItem *items;
  uint32_t count;
  bool aggregates_only; ///< the others are in their slots already
} Project;

static bool is_computed(const Project *project, const CypherBoundItem *item)
{
  const bool passed = item->value->kind == CYPHER_BOUND_SLOT && item->value->slot == item->slot;
  return !passed && (item->has_aggregate || !project->aggregates_only);
}

static AttribStatus next_project(CypherPlan *plan, CypherExec *exec, bool *found)
{
  const Project *const project = (const Project *)plan;
  ATTRIB_TRY(attrib_plan_next(plan->child, exec, found));
  for (uint32_t i = 0; *found && i < project->count; i++) {
    const CypherBoundItem *const item = &project->items[i];
    if (is_computed(project, item)) {
      ATTRIB_TRY(attrib_cypher_eval(exec, item->value, &exec->frame[item->slot]));
    }
  }
  return ATTRIB_SUCCESS;
}

static void describe_project(const CypherPlan *plan, AttribBuffer *out)
{
  const Project *const project = (const Project *)plan;
  const char *joint = "";
  for (uint32_t i = 0; i < project->count; i++) {
    const CypherBoundItem *const item = &project->items[i];
    if (is_computed(project, item)) {
      attrib_buffer_add_format(out, "%s#%u = ", joint, (unsigned)item->slot);
      attrib_cypher_bound_print_expr(item->value, out);
      joint = ", ";
    }
  }
}

static const CypherPlanRow project_row = {"Project", open_child, next_project, describe_project};

CypherPlan *attrib_plan_project(AttribArena *arena, CypherPlan *child, const CypherBoundItem *items,
                                uint32_t count, bool aggregates_only)
{
  Project *const project = attrib_plan_new(arena, sizeof(Project), &project_row, child);
  if (!project) {
    return NULL;
  }
  project->items = items;
  project->count = count;
  project->aggregates_only = aggregates_only;
  return &project->plan;
}

// One row for each item of a list

typedef struct {
  CypherPlan plan;
  const CypherBoundUnwind *unwind;
  CypherValue list;
  size_t next;
} Unwind;

static AttribStatus open_unwind(CypherPlan *plan, CypherExec *exec)
{
  ((Unwind *)plan)->list = attrib_cypher_null();
  return attrib_plan_open(plan->child, exec);
}

static size_t item_count(const CypherValue *list)
{
  return list->kind == CYPHER_LIST ? list->as.list.count : list->kind == CYPHER_NULL ? 0 : 1;
}

// A value that is no list is taken as a list of itself, null as an empty one.
static AttribStatus next_unwind(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Unwind *const unwind = (Unwind *)plan;
  *found = true;
  while (*found && unwind->next >= item_count(&unwind->list)) {
    unwind->next = 0;
    unwind->list = attrib_cypher_null();
    ATTRIB_TRY(attrib_plan_next(plan->child, exec, found));
    if (*found) {
      ATTRIB_TRY(attrib_cypher_eval(exec, unwind->unwind->list, &unwind->list));
    }
  }
  if (*found) {
    const bool is_list = unwind->list.kind == CYPHER_LIST;
    exec->frame[unwind->unwind->slot] =
        is_list ? unwind->list.as.list.items[unwind->next] : unwind->list;
    unwind->next++;
  }
  return ATTRIB_SUCCESS;
}

static void describe_unwind(const CypherPlan *plan, AttribBuffer *out)
{
  const CypherBoundUnwind *const unwind = ((const Unwind *)plan)->unwind;
  attrib_buffer_add_format(out, "#%u IN ", (unsigned)unwind->slot);
  attrib_cypher_bound_print_expr(unwind->list, out);
}

static const CypherPlanRow unwind_row = {"Unwind", open_unwind, next_unwind, describe_unwind};

CypherPlan *attrib_plan_unwind(AttribArena *arena, CypherPlan *child,
                               const CypherBoundUnwind *unwind)
{
  Unwind *const plan = attrib_plan_new(arena, sizeof(Unwind), &unwind_row, child);
  if (!plan) {
    return NULL;
  }
  plan->unwind = unwind;
  return &plan->plan;
}
