// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Expressions with variables of their own, and CASE.

#include "engine/cypher/bind/bind.h"

static AttribStatus bind_list(CypherBinder *binder, const CypherExpr *expr, const char *what,
                              const CypherBound **out)
{
  ATTRIB_TRY(attrib_bind_expression(binder, expr, out));
  return attrib_binder_require(binder, *out, CYPHER_KINDS(CYPHER_LIST), what);
}

// What an item of a list may be; anything where that is not known.
static CypherType item_type(const CypherBound *list)
{
  const bool is_list =
      !(list->type.kinds & ~(CYPHER_KINDS(CYPHER_LIST) | CYPHER_KINDS(CYPHER_NULL)));
  const CypherKinds items = is_list ? list->type.items : 0;
  return (CypherType){items ? items : CYPHER_KINDS_ANY, CYPHER_KINDS_ANY};
}

static AttribStatus declare(CypherBinder *binder, CypherScope *scope, CypherName name,
                            CypherType type, uint32_t *slot)
{
  *slot = binder->slot_count++;
  return attrib_scope_add(binder, scope, (CypherVariable){name, *slot, type});
}

static AttribStatus bind_comprehension(CypherBinder *binder, const CypherExpr *expr,
                                       CypherBound *bound)
{
  CypherScope scope = {.parent = binder->scope};
  const bool aggregates = binder->aggregates;
  ATTRIB_TRY(bind_list(binder, expr->args[0], "a list comprehension", &bound->args[0]));
  const CypherType item = item_type(bound->args[0]);
  ATTRIB_TRY(declare(binder, &scope, expr->name, item, &bound->slot));
  binder->scope = &scope;
  binder->aggregates = false;
  if (expr->args[1]) {
    ATTRIB_TRY(attrib_bind_condition(binder, expr->args[1], &bound->args[1]));
  }
  if (expr->args[2]) {
    ATTRIB_TRY(attrib_bind_expression(binder, expr->args[2], &bound->args[2]));
  }
  binder->aggregates = aggregates;
  binder->scope = scope.parent;
  bound->type = (CypherType){CYPHER_KINDS(CYPHER_LIST) | CYPHER_KINDS(CYPHER_NULL),
                             bound->args[2] ? bound->args[2]->type.kinds : item.kinds};
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_quantifier(CypherBinder *binder, const CypherExpr *expr,
                                    CypherBound *bound)
{
  CypherScope scope = {.parent = binder->scope};
  const bool aggregates = binder->aggregates;
  bound->quantifier = expr->quantifier;
  bound->type.kinds = CYPHER_KINDS(CYPHER_BOOLEAN) | CYPHER_KINDS(CYPHER_NULL);
  ATTRIB_TRY(bind_list(binder, expr->args[0], "a quantifier", &bound->args[0]));
  ATTRIB_TRY(declare(binder, &scope, expr->name, item_type(bound->args[0]), &bound->slot));
  binder->scope = &scope;
  binder->aggregates = false;
  ATTRIB_TRY(attrib_bind_condition(binder, expr->args[1], &bound->args[1]));
  binder->aggregates = aggregates;
  binder->scope = scope.parent;
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_reduce(CypherBinder *binder, const CypherExpr *expr, CypherBound *bound)
{
  const CypherType any = {CYPHER_KINDS_ANY, CYPHER_KINDS_ANY};
  CypherScope scope = {.parent = binder->scope};
  const bool aggregates = binder->aggregates;
  ATTRIB_TRY(attrib_bind_expression(binder, expr->args[0], &bound->args[0]));
  ATTRIB_TRY(bind_list(binder, expr->args[1], "reduce", &bound->args[1]));
  ATTRIB_TRY(declare(binder, &scope, expr->name, any, &bound->slot));
  ATTRIB_TRY(declare(binder, &scope, expr->name2, item_type(bound->args[1]), &bound->slot2));
  binder->scope = &scope;
  binder->aggregates = false;
  ATTRIB_TRY(attrib_bind_expression(binder, expr->args[2], &bound->args[2]));
  binder->aggregates = aggregates;
  binder->scope = scope.parent;
  return ATTRIB_SUCCESS;
}

// Without a subject each WHEN is a condition.
static AttribStatus bind_case(CypherBinder *binder, const CypherExpr *expr, CypherBound *bound)
{
  CypherKinds kinds = expr->args[1] ? 0 : CYPHER_KINDS(CYPHER_NULL);
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    const bool condition = i >= 2 && i % 2 == 0 && !expr->args[0];
    if (expr->args[i]) {
      ATTRIB_TRY((condition ? attrib_bind_condition : attrib_bind_expression)(binder, expr->args[i],
                                                                              &bound->args[i]));
      kinds |= i % 2 ? bound->args[i]->type.kinds : 0;
    }
  }
  bound->type.kinds = kinds;
  return ATTRIB_SUCCESS;
}

/// The forms by the kind of expression.
static const struct {
  CypherExprKind kind;
  CypherBoundKind bound;
  AttribStatus (*bind)(CypherBinder *binder, const CypherExpr *expr, CypherBound *bound);
} forms[] = {
    {CYPHER_EXPR_CASE, CYPHER_BOUND_CASE, bind_case},
    {CYPHER_EXPR_COMPREHENSION, CYPHER_BOUND_COMPREHENSION, bind_comprehension},
    {CYPHER_EXPR_QUANTIFIER, CYPHER_BOUND_QUANTIFIER, bind_quantifier},
    {CYPHER_EXPR_REDUCE, CYPHER_BOUND_REDUCE, bind_reduce},
};

AttribStatus attrib_bind_local(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  size_t form = 0;
  while (forms[form].kind != expr->kind) {
    form++;
  }
  ATTRIB_TRY(attrib_binder_make(binder, forms[form].bound, expr->range, out));
  (*out)->arg_count = expr->arg_count;
  (*out)->args = attrib_binder_args(binder, expr->arg_count);
  return (*out)->args ? forms[form].bind(binder, expr, *out) : ATTRIB_NO_MEMORY;
}
