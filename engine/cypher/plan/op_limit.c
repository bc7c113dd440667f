// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// SKIP and LIMIT.

#include "engine/cypher/plan/eval.h"

#include <inttypes.h>

typedef struct {
  CypherPlan plan;
  const CypherBound *count;
  int64_t left; ///< rows still to be left out, or to be given
} Limit;

static AttribStatus fail(CypherExec *exec, const CypherBound *count, const char *detail,
                         const char *message)
{
  exec->context->range = count->range;
  return attrib_cypher_fail(exec->context, CYPHER_SYNTAX_ERROR, detail, "%s", message);
}

static AttribStatus open_limit(CypherPlan *plan, CypherExec *exec)
{
  Limit *const limit = (Limit *)plan;
  CypherValue value;
  ATTRIB_TRY(attrib_cypher_eval(exec, limit->count, &value));
  if (value.kind != CYPHER_INTEGER) {
    return fail(exec, limit->count, "InvalidArgumentType", "SKIP and LIMIT take an integer");
  }
  if (value.as.integer < 0) {
    return fail(exec, limit->count, "NegativeIntegerArgument",
                "SKIP and LIMIT take no negative number");
  }
  limit->left = value.as.integer;
  return attrib_plan_open(plan->child, exec);
}

static AttribStatus next_skip(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Limit *const limit = (Limit *)plan;
  *found = true;
  while (*found && limit->left > 0) {
    ATTRIB_TRY(attrib_plan_next(plan->child, exec, found));
    limit->left--;
  }
  return *found ? attrib_plan_next(plan->child, exec, found) : ATTRIB_SUCCESS;
}

static AttribStatus next_limit(CypherPlan *plan, CypherExec *exec, bool *found)
{
  Limit *const limit = (Limit *)plan;
  *found = limit->left > 0;
  if (!*found) {
    return ATTRIB_SUCCESS;
  }
  limit->left--;
  return attrib_plan_next(plan->child, exec, found);
}

static void describe_limit(const CypherPlan *plan, AttribBuffer *out)
{
  attrib_cypher_bound_print_expr(((const Limit *)plan)->count, out);
}

static const CypherPlanRow skip_row = {"Skip", open_limit, next_skip, describe_limit};
static const CypherPlanRow limit_row = {"Limit", open_limit, next_limit, describe_limit};

static CypherPlan *make(AttribArena *arena, const CypherPlanRow *row, CypherPlan *child,
                        const CypherBound *count)
{
  Limit *const limit = attrib_plan_new(arena, sizeof(Limit), row, child);
  if (!limit) {
    return NULL;
  }
  limit->count = count;
  return &limit->plan;
}

CypherPlan *attrib_plan_skip(AttribArena *arena, CypherPlan *child, const CypherBound *count)
{
  return make(arena, &skip_row, child, count);
}

CypherPlan *attrib_plan_limit(AttribArena *arena, CypherPlan *child, const CypherBound *count)
{
  return make(arena, &limit_row, child, count);
}
