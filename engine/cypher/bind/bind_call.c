// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Functions and aggregating functions.

#include "engine/base/show.h"
#include "engine/base/suggest.h"
#include "engine/cypher/bind/bind.h"

#include <stdio.h>

static const CypherAggregate *aggregate_of(const CypherExpr *expr)
{
  switch ((int)expr->kind) {
  case CYPHER_EXPR_COUNT_STAR: return attrib_cypher_aggregate_find(ATTRIB_TEXT("count"));
  case CYPHER_EXPR_CALL: return attrib_cypher_aggregate_find(expr->name.text);
  default: return NULL;
  }
}

bool attrib_cypher_has_aggregate(const CypherExpr *expr)
{
  if (aggregate_of(expr)) {
    return true;
  }
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    if (expr->args[i] && attrib_cypher_has_aggregate(expr->args[i])) {
      return true;
    }
  }
  return false;
}

static AttribStatus check_count(CypherBinder *binder, const CypherExpr *expr,
                                const CypherFunction *function)
{
  const uint32_t count = expr->arg_count;
  if (expr->kind == CYPHER_EXPR_COUNT_STAR ||
      (count >= function->least && (function->most == CYPHER_MANY || count <= function->most))) {
    return ATTRIB_SUCCESS;
  }
  const CypherFault fault = attrib_binder_fault("InvalidNumberOfArguments", expr->range);
  return attrib_cypher_error_set(
      binder->error, fault, "%s takes %u%s argument%s, not %u", function->name,
      (unsigned)function->least, function->most > function->least ? " or more" : "",
      function->least == 1 && function->most == 1 ? "" : "s", (unsigned)count);
}

static AttribStatus bind_args(CypherBinder *binder, const CypherExpr *expr,
                              const CypherFunction *function, const CypherBound ***out)
{
  const CypherBound **const args = attrib_binder_args(binder, expr->arg_count);
  if (!args) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    ATTRIB_TRY(attrib_bind_expression(binder, expr->args[i], &args[i]));
    ATTRIB_TRY(attrib_binder_require(binder, args[i], attrib_cypher_function_accepts(function, i),
                                     function->name));
  }
  *out = args;
  return ATTRIB_SUCCESS;
}

// Aggregating functions

static AttribStatus may_aggregate(CypherBinder *binder, const CypherExpr *expr)
{
  if (binder->in_aggregate) {
    return attrib_cypher_error_set(binder->error,
                                   attrib_binder_fault("NestedAggregation", expr->range),
                                   "an aggregating function inside another");
  }
  if (!binder->aggregates) {
    return attrib_cypher_error_set(binder->error,
                                   attrib_binder_fault("InvalidAggregation", expr->range),
                                   "an aggregating function cannot stand here");
  }
  return ATTRIB_SUCCESS;
}

static CypherType type_of_aggregate(const CypherFunction *row, const CypherBoundAggregate *bound)
{
  CypherType type = row->gives;
  if (type.kinds == CYPHER_KINDS(CYPHER_LIST) && bound->arg_count == 1) {
    type.items = bound->args[0]->type.kinds;
  }
  return type;
}

static AttribStatus bind_aggregate(CypherBinder *binder, const CypherExpr *expr,
                                   const CypherAggregate *aggregate, CypherBound **out)
{
  CypherGrouping *const grouping = binder->grouping;
  const CypherFunction *const row = attrib_cypher_aggregate_row(aggregate);
  CypherBoundAggregate bound = {.source = expr, .aggregate = aggregate, .distinct = expr->distinct};
  ATTRIB_TRY(may_aggregate(binder, expr));
  ATTRIB_TRY(check_count(binder, expr, row));
  binder->in_aggregate = true;
  binder->grouping = NULL;
  ATTRIB_TRY(bind_args(binder, expr, row, &bound.args));
  binder->in_aggregate = false;
  binder->grouping = grouping;
  bound.arg_count = expr->arg_count;
  bound.slot = binder->slot_count++;
  if (!grouping || !grouping->adds) {
    return attrib_cypher_error_set(binder->error,
                                   attrib_binder_fault("InvalidAggregation", expr->range),
                                   "an aggregating function that is no column of the result");
  }
  ATTRIB_TRY(attrib_cypher_array_add(binder->arena, &grouping->aggregates, &bound, sizeof(bound)));
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_SLOT, expr->range, out));
  (*out)->slot = bound.slot;
  (*out)->type = type_of_aggregate(row, &bound);
  return ATTRIB_SUCCESS;
}

// exists(x.y) is x.y IS NOT NULL, exists((a)-->(b)) is EXISTS { (a)-->(b) }.
static AttribStatus bind_exists(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  const CypherBound *arg;
  const CypherBound *test;
  if (expr->args[0]->kind == CYPHER_EXPR_PATTERN) {
    return attrib_bind_inner(binder, expr->args[0], out);
  }
  ATTRIB_TRY(attrib_bind_expression(binder, expr->args[0], &arg));
  ATTRIB_TRY(attrib_binder_operate(binder, CYPHER_OP_IS_NOT_NULL, arg, NULL, &test));
  *out = attrib_arena_keep(binder->arena, test, 1, sizeof(CypherBound));
  return *out ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

// Functions

static AttribStatus fail_unknown(CypherBinder *binder, const CypherExpr *expr)
{
  AttribSuggestion suggestion;
  AttribShown shown;
  const CypherFunction *function;
  char hint[60] = "";
  attrib_suggestion_begin(&suggestion, expr->name.text);
  for (size_t i = 0; (function = attrib_cypher_function_at(i)) != NULL; i++) {
    attrib_suggestion_offer(&suggestion, attrib_text(function->name));
  }
  if (attrib_suggestion_found(&suggestion)) {
    snprintf(hint, sizeof(hint), "; did you mean %.40s?", suggestion.best.data);
  }
  return attrib_cypher_error_set(
      binder->error, attrib_binder_fault("UnknownFunction", expr->name.range),
      "there is no function %s%s", attrib_show(expr->name.text, &shown), hint);
}

static AttribStatus bind_function(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  const CypherFunction *const function = attrib_cypher_function_find(expr->name.text);
  if (!function) {
    return fail_unknown(binder, expr);
  }
  ATTRIB_TRY(check_count(binder, expr, function));
  if (function->is_volatile && binder->in_aggregate) {
    return attrib_cypher_error_set(
        binder->error, attrib_binder_fault("NonConstantExpression", expr->range),
        "%s gives another value each time, which cannot be aggregated", function->name);
  }
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_CALL, expr->range, out));
  ATTRIB_TRY(bind_args(binder, expr, function, &(*out)->args));
  (*out)->arg_count = expr->arg_count;
  (*out)->function = function;
  (*out)->type = function->gives;
  return ATTRIB_SUCCESS;
}

static bool is_exists(const CypherExpr *expr)
{
  static const char name[] = "exists";
  if (expr->name.text.length != sizeof(name) - 1 || expr->arg_count != 1) {
    return false;
  }
  for (size_t i = 0; i < sizeof(name) - 1; i++) {
    if ((expr->name.text.data[i] | 0x20) != name[i]) {
      return false;
    }
  }
  return true;
}

AttribStatus attrib_bind_call(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  const CypherAggregate *const aggregate = aggregate_of(expr);
  if (aggregate) {
    return bind_aggregate(binder, expr, aggregate, out);
  }
  if (expr->distinct) {
    return attrib_cypher_error_set(binder->error,
                                   attrib_binder_fault("UnexpectedSyntax", expr->range),
                                   "DISTINCT stands in aggregating functions alone");
  }
  return is_exists(expr) ? bind_exists(binder, expr, out) : bind_function(binder, expr, out);
}
