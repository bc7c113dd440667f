// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/literal.h"

#include "engine/cypher/parse/parser.h"

#include <string.h>

static AttribStatus read_literal(CypherContext *context, const CypherExpr *expr, CypherValue *out);

static AttribStatus read_list(CypherContext *context, const CypherExpr *expr, CypherValue *out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, expr->arg_count, sizeof(CypherValue), &memory));
  CypherValue *const items = memory;
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    ATTRIB_TRY(read_literal(context, expr->args[i], &items[i]));
  }
  return attrib_cypher_list(context, items, expr->arg_count, out);
}

static AttribStatus read_map(CypherContext *context, const CypherExpr *expr, CypherValue *out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, expr->arg_count, sizeof(CypherMapEntry), &memory));
  CypherMapEntry *const entries = memory;
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    entries[i].key = expr->keys[i].text;
    ATTRIB_TRY(read_literal(context, expr->args[i], &entries[i].value));
  }
  return attrib_cypher_map(context, entries, expr->arg_count, out);
}

static AttribStatus read_negative(const CypherExpr *expr, CypherValue *out)
{
  const CypherExpr *const number = expr->args[0];
  if (expr->op == CYPHER_OP_MINUS && number->kind == CYPHER_EXPR_INTEGER) {
    *out = attrib_cypher_integer(-number->as.integer);
    return ATTRIB_SUCCESS;
  }
  if (expr->op == CYPHER_OP_MINUS && number->kind == CYPHER_EXPR_FLOAT) {
    *out = attrib_cypher_float(-number->as.real);
    return ATTRIB_SUCCESS;
  }
  return ATTRIB_NOT_FOUND;
}

// ATTRIB_NOT_FOUND for what is no literal.
static AttribStatus read_literal(CypherContext *context, const CypherExpr *expr, CypherValue *out)
{
  switch ((int)expr->kind) {
  case CYPHER_EXPR_NULL: *out = attrib_cypher_null(); return ATTRIB_SUCCESS;
  case CYPHER_EXPR_BOOLEAN: *out = attrib_cypher_boolean(expr->as.boolean); return ATTRIB_SUCCESS;
  case CYPHER_EXPR_INTEGER: *out = attrib_cypher_integer(expr->as.integer); return ATTRIB_SUCCESS;
  case CYPHER_EXPR_FLOAT: *out = attrib_cypher_float(expr->as.real); return ATTRIB_SUCCESS;
  case CYPHER_EXPR_STRING: *out = attrib_cypher_string(expr->as.string); return ATTRIB_SUCCESS;
  case CYPHER_EXPR_LIST: return read_list(context, expr, out);
  case CYPHER_EXPR_MAP: return read_map(context, expr, out);
  case CYPHER_EXPR_OPERATOR: return read_negative(expr, out);
  default: return ATTRIB_NOT_FOUND;
  }
}

AttribStatus attrib_cypher_literal(CypherContext *context, AttribText text, CypherValue *out)
{
  const CypherExpr *expr;
  AttribStatus status = attrib_cypher_parse_expression(text, context->arena, context->error, &expr);
  if (status == ATTRIB_SUCCESS) {
    status = read_literal(context, expr, out);
  }
  const bool bracket = text.length && text.data[0] && strchr("[{'\"", text.data[0]) != NULL;
  if (status == ATTRIB_NOT_FOUND && bracket) {
    const CypherFault fault = {CYPHER_SYNTAX_ERROR,
                               CYPHER_COMPILE_TIME,
                               "InvalidParameterUse",
                               {0, (uint32_t)text.length}};
    return attrib_cypher_error_set(context->error, fault, "this is no literal");
  }
  if (status == ATTRIB_NOT_FOUND || (status == ATTRIB_BAD_ARGUMENT && !bracket)) {
    *out = attrib_cypher_string(text);
    return ATTRIB_SUCCESS;
  }
  return status;
}
