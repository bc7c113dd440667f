// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/bind/bind.h"

CypherFault attrib_binder_fault(const char *detail, CypherRange range)
{
  return (CypherFault){CYPHER_SYNTAX_ERROR, CYPHER_COMPILE_TIME, detail, range};
}

// The first kind of a set, to be named in a message.
static CypherKind any_of(CypherKinds kinds)
{
  int kind = CYPHER_NULL + 1;
  while (kind < CYPHER_KIND_COUNT - 1 && !(kinds >> kind & 1U)) {
    kind++;
  }
  return (CypherKind)kind;
}

AttribStatus attrib_binder_require(CypherBinder *binder, const CypherBound *bound,
                                   CypherKinds kinds, const char *what)
{
  const CypherKinds possible = bound->type.kinds & ~CYPHER_KINDS(CYPHER_NULL);
  if (!possible || possible & kinds) {
    return ATTRIB_SUCCESS;
  }
  const CypherFault fault = attrib_binder_fault("InvalidArgumentType", bound->range);
  return attrib_cypher_error_set(binder->error, fault, "%s takes no such value as %s", what,
                                 attrib_cypher_kind_name(any_of(possible)));
}

AttribStatus attrib_binder_make(CypherBinder *binder, CypherBoundKind kind, CypherRange range,
                                CypherBound **out)
{
  CypherBound *const bound = attrib_arena_array(binder->arena, 1, sizeof(CypherBound));
  if (!bound) {
    return ATTRIB_NO_MEMORY;
  }
  bound->kind = kind;
  bound->range = range;
  bound->type = (CypherType){CYPHER_KINDS_ANY, CYPHER_KINDS_ANY};
  *out = bound;
  return ATTRIB_SUCCESS;
}

const CypherBound **attrib_binder_args(CypherBinder *binder, uint32_t count)
{
  return attrib_arena_array(binder->arena, count, sizeof(void *));
}

AttribStatus attrib_binder_slot(CypherBinder *binder, uint32_t slot, CypherType type,
                                CypherRange range, const CypherBound **out)
{
  CypherBound *bound;
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_SLOT, range, &bound));
  bound->slot = slot;
  bound->type = type;
  *out = bound;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_binder_operate(CypherBinder *binder, CypherOp op, const CypherBound *left,
                                   const CypherBound *right, const CypherBound **out)
{
  CypherBound *bound;
  const CypherFunction *const function = attrib_cypher_operator(op);
  ATTRIB_TRY(attrib_binder_make(
      binder, CYPHER_BOUND_CALL,
      (CypherRange){left->range.start, right ? right->range.end : left->range.end}, &bound));
  bound->function = function;
  bound->type = function->gives;
  bound->arg_count = right ? 2 : 1;
  bound->args = attrib_binder_args(binder, 2);
  if (!bound->args) {
    return ATTRIB_NO_MEMORY;
  }
  bound->args[0] = left;
  bound->args[1] = right;
  *out = bound;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_binder_and(CypherBinder *binder, CypherArray *conditions,
                               const CypherBound *more)
{
  if (more->kind != CYPHER_BOUND_AND) {
    return attrib_cypher_array_add_pointer(binder->arena, conditions, more);
  }
  for (uint32_t i = 0; i < more->arg_count; i++) {
    ATTRIB_TRY(attrib_binder_and(binder, conditions, more->args[i]));
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_binder_labels(CypherBinder *binder, const CypherLabels *labels,
                                  const CypherBoundLabels **out)
{
  if (!labels) {
    *out = NULL;
    return ATTRIB_SUCCESS;
  }
  CypherBoundLabels *const bound = attrib_arena_array(binder->arena, 1, sizeof(CypherBoundLabels));
  if (!bound) {
    return ATTRIB_NO_MEMORY;
  }
  bound->kind = (int)labels->kind;
  bound->symbol = attrib_cypher_symbol(binder->graph, labels->name.text);
  *out = bound;
  ATTRIB_TRY(attrib_binder_labels(binder, labels->left, &bound->left));
  return attrib_binder_labels(binder, labels->right, &bound->right);
}

AttribStatus attrib_bind_condition(CypherBinder *binder, const CypherExpr *expr,
                                   const CypherBound **out)
{
  const bool predicate = binder->predicate;
  binder->predicate = true;
  ATTRIB_TRY(attrib_bind_expression(binder, expr, out));
  binder->predicate = predicate;
  return attrib_binder_require(binder, *out, CYPHER_KINDS(CYPHER_BOOLEAN), "a condition");
}

AttribStatus attrib_bind_conditions(CypherBinder *binder, const CypherExpr *expr,
                                    CypherArray *conditions)
{
  const CypherBound *bound;
  if (!expr) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_bind_condition(binder, expr, &bound));
  return attrib_binder_and(binder, conditions, bound);
}

AttribStatus attrib_cypher_bind(const CypherRequest *request, CypherContext *context,
                                const CypherQuery *query, CypherBinding *out)
{
  CypherScope scope = {.parent = NULL};
  CypherBinder binder = {
      .request = request,
      .graph = context->graph,
      .context = context,
      .arena = context->arena,
      .error = context->error,
      .scope = &scope,
  };
  ATTRIB_TRY(attrib_bind_query(&binder, query, false, &out->query));
  out->slot_count = binder.slot_count;
  out->subplans = binder.subplans;
  return ATTRIB_SUCCESS;
}
