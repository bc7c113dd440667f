// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/tck/literal.h"

#include "engine/cypher/operator.h"
#include "engine/cypher/parser.h"

static bool read_list(CypherContext *context, const CypherExpr *expr, CypherValue *out)
{
  CypherValue *const items =
      attrib_arena_array(context->arena, expr->arg_count, sizeof(CypherValue));
  for (uint32_t i = 0; items && i < expr->arg_count; i++) {
    if (!attrib_tck_literal(context, expr->args[i], &items[i])) {
      return false;
    }
  }
  return items && attrib_cypher_list(context, items, expr->arg_count, out) == ATTRIB_SUCCESS;
}

static bool read_map(CypherContext *context, const CypherExpr *expr, CypherValue *out)
{
  CypherMapEntry *const entries =
      attrib_arena_array(context->arena, expr->arg_count, sizeof(CypherMapEntry));
  for (uint32_t i = 0; entries && i < expr->arg_count; i++) {
    entries[i].key = expr->keys[i].text;
    if (!attrib_tck_literal(context, expr->args[i], &entries[i].value)) {
      return false;
    }
  }
  return entries && attrib_cypher_map(context, entries, expr->arg_count, out) == ATTRIB_SUCCESS;
}

static bool read_minus(CypherContext *context, const CypherExpr *expr, CypherValue *out)
{
  CypherValue operand;
  return expr->op == CYPHER_OP_MINUS && attrib_tck_literal(context, expr->args[0], &operand) &&
         attrib_cypher_call(context, attrib_cypher_operator(CYPHER_OP_MINUS), &operand, 1, out) ==
             ATTRIB_SUCCESS;
}

bool attrib_tck_literal(CypherContext *context, const CypherExpr *expr, CypherValue *out)
{
  if (expr->kind == CYPHER_EXPR_LIST) {
    return read_list(context, expr, out);
  }
  if (expr->kind == CYPHER_EXPR_MAP) {
    return read_map(context, expr, out);
  }
  if (expr->kind == CYPHER_EXPR_OPERATOR) {
    return read_minus(context, expr, out);
  }
  if (expr->kind == CYPHER_EXPR_NULL) {
    *out = attrib_cypher_null();
  } else if (expr->kind == CYPHER_EXPR_BOOLEAN) {
    *out = attrib_cypher_boolean(expr->as.boolean);
  } else if (expr->kind == CYPHER_EXPR_INTEGER) {
    *out = attrib_cypher_integer(expr->as.integer);
  } else if (expr->kind == CYPHER_EXPR_FLOAT) {
    *out = attrib_cypher_float(expr->as.real);
  } else if (expr->kind == CYPHER_EXPR_STRING) {
    *out = attrib_cypher_string(expr->as.string);
  } else {
    return false;
  }
  return true;
}

bool attrib_tck_value(CypherContext *context, AttribText text, CypherValue *out)
{
  const CypherExpr *expr;
  return attrib_cypher_parse_expression(text, context->arena, context->error, &expr) ==
             ATTRIB_SUCCESS &&
         attrib_tck_literal(context, expr, out);
}
