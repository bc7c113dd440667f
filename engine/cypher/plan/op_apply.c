// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Plans that run other plans: OPTIONAL MATCH, UNION; and procedures.

#include "engine/cypher/plan/eval.h"

// For each row the rows of another plan; where it gives none, one row with nulls

typedef struct {
  CypherPlan plan;
  uint32_t first_slot;
  uint32_t end_slot;
  bool is_running;
  bool has_given;
} Optional;

static AttribStatus open_optional(CypherPlan *plan, CypherExec *exec)
{
  ((Optional *)plan)->is_running = false;
  return attrib_plan_open(plan->child, exec);
}

static AttribStatus begin_inner(Optional *optional, CypherExec *exec, bool *found)
{
  ATTRIB_TRY(attrib_plan_next(optional->plan.child, exec, found));
  optional->is_running = *found;
  optional->has_given = false;
  return *found ? attrib_plan_open(optional->plan.inner, exec) : ATTRIB_SUCCESS;
}

static AttribStatus next_optional(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Optional *const optional = (Optional *)plan;
  for (;;) {
    if (!optional->is_running) {
      ATTRIB_TRY(begin_inner(optional, exec, found));
    }
    if (!optional->is_running) {
      return ATTRIB_SUCCESS;
    }
    ATTRIB_TRY(attrib_plan_next(plan->inner, exec, found));
    if (*found) {
      optional->has_given = true;
      return ATTRIB_SUCCESS;
    }
    optional->is_running = false;
    if (!optional->has_given) {
      for (uint32_t i = optional->first_slot; i < optional->end_slot; i++) {
        exec->frame[i] = attrib_cypher_null();
      }
      *found = true;
      return ATTRIB_SUCCESS;
    }
  }
}

static const CypherPlanRow optional_row = {"Optional", open_optional, next_optional, NULL};

CypherPlan *attrib_plan_optional(AttribArena *arena, CypherPlan *child, CypherPlan *inner,
                                 uint32_t first_slot, uint32_t end_slot)
{
  Optional *const optional = attrib_plan_new(arena, sizeof(Optional), &optional_row, child);
  if (!optional) {
    return NULL;
  }
  optional->plan.inner = inner;
  optional->plan.depth += inner->depth;
  optional->first_slot = first_slot;
  optional->end_slot = end_slot;
  return &optional->plan;
}

// The rows of several plans, one after the other

typedef struct {
  CypherPlan plan;
  const CypherBoundQuery *query;
  CypherPlan **plans;
  uint32_t current;
} Union;

static AttribStatus open_union(CypherPlan *plan, CypherExec *exec)
{
  Union *const all = (Union *)plan;
  all->current = 0;
  return attrib_plan_open(all->plans[0], exec);
}

static AttribStatus next_union(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Union *const all = (Union *)plan;
  const CypherBoundQuery *const query = all->query;
  ATTRIB_TRY(attrib_plan_next(all->plans[all->current], exec, found));
  while (!*found && all->current + 1 < query->part_count) {
    all->current++;
    ATTRIB_TRY(attrib_plan_open(all->plans[all->current], exec));
    ATTRIB_TRY(attrib_plan_next(all->plans[all->current], exec, found));
  }
  for (uint32_t i = 0; *found && i < query->column_count; i++) {
    exec->frame[query->slots[i]] = exec->frame[query->parts[all->current].slots[i]];
  }
  return ATTRIB_SUCCESS;
}

static const CypherPlanRow union_row = {"Union", open_union, next_union, NULL};

// For the printer each plan is the inner one of a link in a chain.
static const CypherPlanRow part_row = {"Part", NULL, NULL, NULL};

CypherPlan *attrib_plan_union(AttribArena *arena, const CypherBoundQuery *query, CypherPlan **plans)
{
  Union *const all = attrib_plan_new(arena, sizeof(Union), &union_row, NULL);
  if (!all) {
    return NULL;
  }
  all->query = query;
  all->plans = plans;
  for (uint32_t i = query->part_count; i-- > 0;) {
    CypherPlan *const part = attrib_plan_new(arena, sizeof(CypherPlan), &part_row, all->plan.child);
    if (!part) {
      return NULL;
    }
    part->inner = plans[i];
    all->plan.child = part;
    all->plan.depth = plans[i]->depth > all->plan.depth ? plans[i]->depth : all->plan.depth;
  }
  return &all->plan;
}

// The rows that a procedure gives, for each row

typedef struct {
  CypherPlan plan;
  const CypherBoundCall *call;
  CypherProcedureRows rows;
  size_t next;
  bool has_row;
} Call;

static AttribStatus open_call(CypherPlan *plan, CypherExec *exec)
{
  ((Call *)plan)->has_row = false;
  return attrib_plan_open(plan->child, exec);
}

static bool takes(CypherKinds kinds, CypherValue *value)
{
  if (kinds & CYPHER_KINDS(value->kind)) {
    return true;
  }
  if (value->kind == CYPHER_INTEGER && kinds & CYPHER_KINDS(CYPHER_FLOAT)) {
    *value = attrib_cypher_float((double)value->as.integer);
    return true;
  }
  return false;
}

static AttribStatus run_procedure(Call *call, CypherExec *exec)
{
  const CypherProcedure *const procedure = call->call->procedure;
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, procedure->parameter_count, sizeof(CypherValue),
                                    &memory));
  CypherValue *const args = memory;
  for (uint32_t i = 0; i < procedure->parameter_count; i++) {
    ATTRIB_TRY(attrib_cypher_eval(exec, call->call->args[i], &args[i]));
    exec->context->range = call->call->args[i]->range;
    if (!takes(procedure->parameters[i].kinds, &args[i])) {
      return attrib_cypher_fail(exec->context, CYPHER_ARGUMENT_ERROR, "InvalidArgumentType",
                                "the procedure takes no such value as %s",
                                attrib_cypher_kind_name(args[i].kind));
    }
  }
  return procedure->run(procedure, exec->context, args, &call->rows);
}

// A procedure without columns lets each row pass.
static bool step_call(Call *call, CypherExec *exec)
{
  const CypherProcedure *const procedure = call->call->procedure;
  const size_t count = procedure->column_count ? call->rows.count : 1;
  if (!call->has_row || call->next >= count) {
    return false;
  }
  const CypherValue *const row = call->rows.values + call->next * procedure->column_count;
  for (uint32_t i = 0; i < procedure->column_count; i++) {
    if (call->call->slots[i] != CYPHER_NO_SLOT) {
      exec->frame[call->call->slots[i]] = row[i];
    }
  }
  call->next++;
  return true;
}

static AttribStatus next_call(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Call *const call = (Call *)plan;
  while (!step_call(call, exec)) {
    ATTRIB_TRY(attrib_plan_next(plan->child, exec, found));
    call->has_row = *found;
    call->next = 0;
    if (!*found) {
      return ATTRIB_SUCCESS;
    }
    ATTRIB_TRY(run_procedure(call, exec));
  }
  *found = true;
  return ATTRIB_SUCCESS;
}

static void describe_call(const CypherPlan *plan, AttribBuffer *out)
{
  attrib_buffer_add(out, ((const Call *)plan)->call->procedure->name);
}

static const CypherPlanRow call_row = {"Call", open_call, next_call, describe_call};

CypherPlan *attrib_plan_call(AttribArena *arena, CypherPlan *child, const CypherBoundCall *call)
{
  Call *const plan = attrib_plan_new(arena, sizeof(Call), &call_row, child);
  if (!plan) {
    return NULL;
  }
  plan->call = call;
  return &plan->plan;
}
