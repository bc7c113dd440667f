// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/plan/plan.h"

void *attrib_plan_new(AttribArena *arena, size_t size, const CypherPlanRow *row, CypherPlan *child)
{
  CypherPlan *const plan = attrib_arena_array(arena, 1, size);
  if (plan) {
    plan->row = row;
    plan->child = child;
    plan->depth = child ? child->depth + 1 : 1;
  }
  return plan;
}

AttribStatus attrib_plan_open(CypherPlan *plan, CypherExec *exec)
{
  return plan->row->open(plan, exec);
}

AttribStatus attrib_plan_next(CypherPlan *plan, CypherExec *exec, bool *found)
{
  ATTRIB_TRY(attrib_cypher_tick(exec->context));
  return plan->row->next(plan, exec, found);
}

static void print_line(const CypherPlan *plan, uint32_t level, AttribBuffer *out)
{
  attrib_buffer_add_repeated(out, ' ', (size_t)level * 2);
  attrib_buffer_add_string(out, plan->row->name);
  const size_t length = out->length;
  if (plan->row->describe) {
    attrib_buffer_add_char(out, ' ');
    plan->row->describe(plan, out);
  }
  if (out->length == length + 1) {
    attrib_buffer_truncate(out, length);
  }
  attrib_buffer_add_char(out, '\n');
}

static void print(const CypherPlan *plan, uint32_t level, AttribBuffer *out)
{
  for (; plan; plan = plan->child) {
    print_line(plan, level, out);
    if (plan->inner) {
      print(plan->inner, level + 1, out);
    }
  }
}

void attrib_plan_print(const CypherPlan *plan, AttribBuffer *out)
{
  print(plan, 0, out);
}
