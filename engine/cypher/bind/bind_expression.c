// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/cypher/bind/bind.h"

#define ONLY(kind) ((CypherType){CYPHER_KINDS(kind), CYPHER_KINDS_ANY})

/// What a stored property may be.
static const CypherKinds stored_kinds =
    CYPHER_KINDS_ANY & ~CYPHER_KINDS_ENTITY & ~CYPHER_KINDS(CYPHER_PATH);

// Constants

static AttribStatus make_constant(CypherBinder *binder, const CypherExpr *expr, CypherValue value,
                                  CypherBound **out)
{
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_CONSTANT, expr->range, out));
  (*out)->value = value;
  (*out)->type = ONLY(value.kind);
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_literal(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  switch ((int)expr->kind) {
  case CYPHER_EXPR_BOOLEAN:
    return make_constant(binder, expr, attrib_cypher_boolean(expr->as.boolean), out);
  case CYPHER_EXPR_INTEGER:
    return make_constant(binder, expr, attrib_cypher_integer(expr->as.integer), out);
  case CYPHER_EXPR_FLOAT:
    return make_constant(binder, expr, attrib_cypher_float(expr->as.real), out);
  case CYPHER_EXPR_STRING:
    return make_constant(binder, expr, attrib_cypher_string(expr->as.string), out);
  default: return make_constant(binder, expr, attrib_cypher_null(), out);
  }
}

static AttribStatus bind_parameter(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  const CypherParameters parameters = binder->request->parameters;
  for (uint32_t i = 0; i < parameters.count; i++) {
    if (attrib_text_equal(parameters.items[i].name, expr->name.text)) {
      ATTRIB_TRY(make_constant(binder, expr, parameters.items[i].value, out));
      // A query is right or wrong whatever its parameters are.
      (*out)->type = (CypherType){CYPHER_KINDS_ANY, CYPHER_KINDS_ANY};
      (*out)->parameter = expr->name.text;
      return ATTRIB_SUCCESS;
    }
  }
  AttribShown shown;
  const CypherFault fault = {CYPHER_PARAMETER_MISSING, CYPHER_COMPILE_TIME, "MissingParameter",
                             expr->range};
  return attrib_cypher_error_set(binder->error, fault, "the parameter $%s has no value",
                                 attrib_show(expr->name.text, &shown));
}

// Variables

static const CypherScope *scope_of(const CypherBinder *binder, AttribText name)
{
  const CypherScope *scope = binder->scope;
  while (scope && !attrib_scope_find_own(scope, name)) {
    scope = scope->parent;
  }
  return scope;
}

static bool uses_name(const CypherExpr *expr, AttribText name)
{
  if (expr->kind == CYPHER_EXPR_VARIABLE) {
    return attrib_text_equal(expr->name.text, name);
  }
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    if (expr->args[i] && uses_name(expr->args[i], name)) {
      return true;
    }
  }
  return false;
}

// A name that no longer stands for anything, but did in a key: what it is in a group is not one value.
static bool is_part_of_key(const CypherGrouping *grouping, AttribText name)
{
  for (uint32_t i = 0; grouping && grouping->simple_only && i < grouping->count; i++) {
    if (!grouping->items[i].has_aggregate && uses_name(grouping->keys[i], name)) {
      return true;
    }
  }
  return false;
}

static AttribStatus fail_name(CypherBinder *binder, const CypherExpr *expr, bool ambiguous)
{
  AttribShown shown;
  char hint[80];
  const char *const name = attrib_show(expr->name.text, &shown);
  if (binder->constant) {
    return attrib_cypher_error_set(binder->error,
                                   attrib_binder_fault("NonConstantExpression", expr->range),
                                   "%s is a variable, and this must not depend on one", name);
  }
  if (ambiguous) {
    return attrib_cypher_error_set(
        binder->error, attrib_binder_fault("AmbiguousAggregationExpression", expr->range),
        "beside an aggregate only what the rows are grouped by has one value, and %s is no such",
        name);
  }
  attrib_scope_suggest(binder->scope, expr->name.text, hint, sizeof(hint));
  return attrib_cypher_error_set(binder->error,
                                 attrib_binder_fault("UndefinedVariable", expr->range),
                                 "%s is not defined here%s", name, hint);
}

static AttribStatus bind_variable(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  const CypherScope *const scope = binder->constant ? NULL : scope_of(binder, expr->name.text);
  const CypherGrouping *const grouping = binder->grouping;
  if (!scope) {
    return fail_name(binder, expr, is_part_of_key(grouping, expr->name.text));
  }
  if (grouping && scope == grouping->input) {
    return fail_name(binder, expr, true);
  }
  const CypherVariable *const variable = attrib_scope_find_own(scope, expr->name.text);
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_SLOT, expr->range, out));
  (*out)->slot = variable->slot;
  (*out)->type = variable->type;
  return ATTRIB_SUCCESS;
}

// Arguments

static AttribStatus bind_args(CypherBinder *binder, const CypherExpr *expr, CypherBound *bound)
{
  bound->arg_count = expr->arg_count;
  bound->args = attrib_binder_args(binder, expr->arg_count);
  if (!bound->args) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    if (expr->args[i]) {
      ATTRIB_TRY(attrib_bind_expression(binder, expr->args[i], &bound->args[i]));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_list(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_LIST, expr->range, out));
  ATTRIB_TRY(bind_args(binder, expr, *out));
  CypherKinds items = 0;
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    items |= (*out)->args[i]->type.kinds;
  }
  (*out)->type = (CypherType){CYPHER_KINDS(CYPHER_LIST), items};
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_map(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_MAP, expr->range, out));
  ATTRIB_TRY(bind_args(binder, expr, *out));
  AttribText *const keys = attrib_arena_array(binder->arena, expr->arg_count, sizeof(AttribText));
  if (!keys) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    keys[i] = expr->keys[i].text;
  }
  (*out)->keys = keys;
  (*out)->type = ONLY(CYPHER_MAP);
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_projection(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_PROJECTION, expr->range, out));
  ATTRIB_TRY(bind_args(binder, expr, *out));
  AttribText *const keys = attrib_arena_array(binder->arena, expr->entry_count, sizeof(AttribText));
  if (!keys) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < expr->entry_count; i++) {
    if (expr->entries[i].kind != CYPHER_ENTRY_ALL) {
      keys[i] = expr->entries[i].key.text;
    }
  }
  (*out)->keys = keys;
  (*out)->type.kinds = CYPHER_KINDS(CYPHER_MAP) | CYPHER_KINDS(CYPHER_NULL);
  return attrib_binder_require(binder, (*out)->args[0],
                               CYPHER_KINDS_ENTITY | CYPHER_KINDS(CYPHER_MAP), "a map projection");
}

// Access

static AttribStatus bind_property(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_PROPERTY, expr->range, out));
  ATTRIB_TRY(bind_args(binder, expr, *out));
  (*out)->symbol = attrib_cypher_symbol(binder->graph, expr->name.text);
  const CypherKinds has =
      CYPHER_KINDS_ENTITY | CYPHER_KINDS(CYPHER_MAP) | CYPHER_KINDS(CYPHER_TEMPORAL);
  const CypherKinds of = (*out)->args[0]->type.kinds & ~CYPHER_KINDS(CYPHER_NULL);
  if (of && !(of & ~CYPHER_KINDS_ENTITY)) {
    (*out)->type.kinds = stored_kinds;
  }
  if (!of || of & has) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(of & CYPHER_KINDS(CYPHER_PATH)
                 ? attrib_binder_require(binder, (*out)->args[0], has, "a property's owner")
                 : ATTRIB_SUCCESS);
  CypherFault fault = attrib_binder_fault("InvalidArgumentType", expr->args[0]->range);
  fault.type = CYPHER_TYPE_ERROR;
  return attrib_cypher_error_set(
      binder->error, fault, "only nodes, relationships, maps and temporal values have properties");
}

static AttribStatus bind_index(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  const bool slice = expr->kind == CYPHER_EXPR_SLICE;
  ATTRIB_TRY(attrib_binder_make(binder, slice ? CYPHER_BOUND_SLICE : CYPHER_BOUND_INDEX,
                                expr->range, out));
  ATTRIB_TRY(bind_args(binder, expr, *out));
  const CypherType of = (*out)->args[0]->type;
  const bool is_list = !(of.kinds & ~(CYPHER_KINDS(CYPHER_LIST) | CYPHER_KINDS(CYPHER_NULL)));
  if (slice) {
    (*out)->type = (CypherType){CYPHER_KINDS(CYPHER_LIST) | CYPHER_KINDS(CYPHER_NULL),
                                is_list ? of.items : CYPHER_KINDS_ANY};
  } else if (is_list && of.items) {
    (*out)->type.kinds = of.items | CYPHER_KINDS(CYPHER_NULL);
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_labels(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_LABELS, expr->range, out));
  ATTRIB_TRY(bind_args(binder, expr, *out));
  (*out)->type.kinds = CYPHER_KINDS(CYPHER_BOOLEAN) | CYPHER_KINDS(CYPHER_NULL);
  ATTRIB_TRY(
      attrib_binder_require(binder, (*out)->args[0], CYPHER_KINDS_ENTITY, "a test of labels"));
  return attrib_binder_labels(binder, expr->labels, &(*out)->labels);
}

// Operators

static AttribStatus require_args(CypherBinder *binder, const CypherBound *bound)
{
  for (uint32_t i = 0; i < bound->arg_count; i++) {
    ATTRIB_TRY(attrib_binder_require(binder, bound->args[i],
                                     attrib_cypher_function_accepts(bound->function, i),
                                     bound->function->name));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_operator(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  const CypherBoundKind kind = expr->op == CYPHER_OP_AND  ? CYPHER_BOUND_AND
                               : expr->op == CYPHER_OP_OR ? CYPHER_BOUND_OR
                                                          : CYPHER_BOUND_CALL;
  ATTRIB_TRY(attrib_binder_make(binder, kind, expr->range, out));
  ATTRIB_TRY(bind_args(binder, expr, *out));
  (*out)->function = attrib_cypher_operator(expr->op);
  (*out)->type = (*out)->function->gives;
  return require_args(binder, *out);
}

// a < b <= c is a < b AND b <= c
static AttribStatus bind_comparison(CypherBinder *binder, const CypherExpr *expr, CypherBound **out)
{
  CypherBound all = {.kind = CYPHER_BOUND_AND};
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_AND, expr->range, out));
  ATTRIB_TRY(bind_args(binder, expr, &all));
  (*out)->function = attrib_cypher_operator(CYPHER_OP_AND);
  (*out)->type = (*out)->function->gives;
  (*out)->arg_count = expr->arg_count - 1;
  (*out)->args = attrib_binder_args(binder, expr->arg_count);
  if (!(*out)->args) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i + 1 < expr->arg_count; i++) {
    ATTRIB_TRY(attrib_binder_operate(binder, expr->ops[i], all.args[i], all.args[i + 1],
                                     &(*out)->args[i]));
  }
  return ATTRIB_SUCCESS;
}

// Dispatch

typedef AttribStatus Bind(CypherBinder *binder, const CypherExpr *expr, CypherBound **out);

static Bind *const binds[] = {
    [CYPHER_EXPR_NULL] = bind_literal,
    [CYPHER_EXPR_BOOLEAN] = bind_literal,
    [CYPHER_EXPR_INTEGER] = bind_literal,
    [CYPHER_EXPR_FLOAT] = bind_literal,
    [CYPHER_EXPR_STRING] = bind_literal,
    [CYPHER_EXPR_PARAMETER] = bind_parameter,
    [CYPHER_EXPR_VARIABLE] = bind_variable,
    [CYPHER_EXPR_LIST] = bind_list,
    [CYPHER_EXPR_MAP] = bind_map,
    [CYPHER_EXPR_PROPERTY] = bind_property,
    [CYPHER_EXPR_INDEX] = bind_index,
    [CYPHER_EXPR_SLICE] = bind_index,
    [CYPHER_EXPR_OPERATOR] = bind_operator,
    [CYPHER_EXPR_COMPARISON] = bind_comparison,
    [CYPHER_EXPR_LABELS] = bind_labels,
    [CYPHER_EXPR_CALL] = attrib_bind_call,
    [CYPHER_EXPR_COUNT_STAR] = attrib_bind_call,
    [CYPHER_EXPR_CASE] = attrib_bind_local,
    [CYPHER_EXPR_COMPREHENSION] = attrib_bind_local,
    [CYPHER_EXPR_QUANTIFIER] = attrib_bind_local,
    [CYPHER_EXPR_REDUCE] = attrib_bind_local,
    [CYPHER_EXPR_PATTERN] = attrib_bind_inner,
    [CYPHER_EXPR_PATTERN_COMPREHENSION] = attrib_bind_inner,
    [CYPHER_EXPR_SUBQUERY] = attrib_bind_inner,
    [CYPHER_EXPR_PROJECTION] = bind_projection,
};

static bool is_simple(const CypherExpr *expr)
{
  return expr->kind == CYPHER_EXPR_VARIABLE ||
         (expr->kind == CYPHER_EXPR_PROPERTY && expr->args[0]->kind == CYPHER_EXPR_VARIABLE);
}

// The slot of a key, an item or an aggregate that `expr` is word for word; else CYPHER_NO_SLOT.
static uint32_t find_grouped(const CypherBinder *binder, const CypherExpr *expr)
{
  const CypherGrouping *const grouping = binder->grouping;
  for (uint32_t i = 0; i < grouping->count; i++) {
    const bool usable =
        grouping->items[i].has_aggregate || !grouping->simple_only || is_simple(expr);
    if (usable && attrib_cypher_expr_equal(grouping->keys[i], expr)) {
      return grouping->items[i].slot;
    }
  }
  const CypherBoundAggregate *const aggregates = grouping->aggregates.items;
  for (uint32_t i = 0; i < grouping->aggregates.count; i++) {
    if (attrib_cypher_expr_equal(aggregates[i].source, expr)) {
      return aggregates[i].slot;
    }
  }
  return CYPHER_NO_SLOT;
}

// A variable of a comprehension hides what it is called like.
static bool is_hidden(const CypherBinder *binder, const CypherExpr *expr)
{
  const CypherExpr *const root = expr->kind == CYPHER_EXPR_PROPERTY ? expr->args[0] : expr;
  if (root->kind != CYPHER_EXPR_VARIABLE) {
    return false;
  }
  const CypherScope *const scope = scope_of(binder, root->name.text);
  return scope && binder->grouping->input && scope != binder->grouping->input &&
         scope != binder->grouping->input->parent;
}

static bool keeps_predicate(const CypherExpr *expr)
{
  return expr->kind == CYPHER_EXPR_OPERATOR && expr->op <= CYPHER_OP_NOT;
}

AttribStatus attrib_bind_expression(CypherBinder *binder, const CypherExpr *expr,
                                    const CypherBound **out)
{
  if (binder->grouping && !is_hidden(binder, expr)) {
    const uint32_t slot = find_grouped(binder, expr);
    if (slot != CYPHER_NO_SLOT) {
      const CypherType any = {CYPHER_KINDS_ANY, CYPHER_KINDS_ANY};
      return attrib_binder_slot(binder, slot, any, expr->range, out);
    }
  }
  const bool predicate = binder->predicate;
  if (expr->kind == CYPHER_EXPR_PATTERN && !predicate) {
    return attrib_cypher_error_set(binder->error,
                                   attrib_binder_fault("UnexpectedSyntax", expr->range),
                                   "a pattern is a condition, and no value: write EXISTS { … }");
  }
  CypherBound *bound;
  binder->predicate = predicate && keeps_predicate(expr);
  ATTRIB_TRY(binds[expr->kind](binder, expr, &bound));
  binder->predicate = predicate;
  *out = bound;
  return ATTRIB_SUCCESS;
}
