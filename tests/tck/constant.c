// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/tck/constant.h"

#include "engine/cypher/function/operator.h"
#include "engine/cypher/parse/parser.h"

static AttribStatus read_all(CypherContext *context, const CypherExpr *expr, CypherValue **out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, expr->arg_count, sizeof(CypherValue), &memory));
  CypherValue *const values = memory;
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    if (expr->args[i]) {
      ATTRIB_TRY(attrib_tck_constant(context, expr->args[i], &values[i]));
    }
  }
  *out = values;
  return ATTRIB_SUCCESS;
}

static AttribStatus read_map(CypherContext *context, const CypherExpr *expr,
                             const CypherValue *values, CypherValue *out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, expr->arg_count, sizeof(CypherMapEntry), &memory));
  CypherMapEntry *const entries = memory;
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    entries[i] = (CypherMapEntry){.key = expr->keys[i].text, .value = values[i]};
  }
  return attrib_cypher_map(context, entries, expr->arg_count, out);
}

// a < b < c is a < b AND b < c.
static AttribStatus compare(CypherContext *context, const CypherExpr *expr,
                            const CypherValue *values, CypherValue *out)
{
  CypherValue both[2] = {attrib_cypher_boolean(true), attrib_cypher_null()};
  for (uint32_t i = 0; i + 1 < expr->arg_count; i++) {
    ATTRIB_TRY(
        attrib_cypher_call(context, attrib_cypher_operator(expr->ops[i]), &values[i], 2, &both[1]));
    ATTRIB_TRY(
        attrib_cypher_call(context, attrib_cypher_operator(CYPHER_OP_AND), both, 2, &both[0]));
  }
  *out = both[0];
  return ATTRIB_SUCCESS;
}

static AttribStatus call(CypherContext *context, const CypherExpr *expr, const CypherValue *values,
                         CypherValue *out)
{
  const CypherFunction *const function = attrib_cypher_function_find(expr->name.text);
  if (!function || expr->arg_count < function->least || expr->arg_count > function->most) {
    return ATTRIB_NOT_FOUND;
  }
  return attrib_cypher_call(context, function, values, expr->arg_count, out);
}

static AttribStatus combine(CypherContext *context, const CypherExpr *expr,
                            const CypherValue *values, CypherValue *out)
{
  const CypherSymbol symbol = {.text = expr->name.text};
  switch ((int)expr->kind) {
  case CYPHER_EXPR_LIST: return attrib_cypher_list(context, values, expr->arg_count, out);
  case CYPHER_EXPR_MAP: return read_map(context, expr, values, out);
  case CYPHER_EXPR_OPERATOR:
    return attrib_cypher_call(context, attrib_cypher_operator(expr->op), values, expr->arg_count,
                              out);
  case CYPHER_EXPR_COMPARISON: return compare(context, expr, values, out);
  case CYPHER_EXPR_CALL: return call(context, expr, values, out);
  case CYPHER_EXPR_INDEX: return attrib_cypher_index(context, &values[0], &values[1], out);
  case CYPHER_EXPR_SLICE:
    return attrib_cypher_slice(context, &values[0], expr->args[1] ? &values[1] : NULL,
                               expr->args[2] ? &values[2] : NULL, out);
  case CYPHER_EXPR_PROPERTY: return attrib_cypher_property(context, &values[0], &symbol, out);
  default: return ATTRIB_NOT_FOUND;
  }
}

AttribStatus attrib_tck_constant(CypherContext *context, const CypherExpr *expr, CypherValue *out)
{
  CypherValue *values;
  switch ((int)expr->kind) {
  case CYPHER_EXPR_NULL: *out = attrib_cypher_null(); return ATTRIB_SUCCESS;
  case CYPHER_EXPR_BOOLEAN: *out = attrib_cypher_boolean(expr->as.boolean); return ATTRIB_SUCCESS;
  case CYPHER_EXPR_INTEGER: *out = attrib_cypher_integer(expr->as.integer); return ATTRIB_SUCCESS;
  case CYPHER_EXPR_FLOAT: *out = attrib_cypher_float(expr->as.real); return ATTRIB_SUCCESS;
  case CYPHER_EXPR_STRING: *out = attrib_cypher_string(expr->as.string); return ATTRIB_SUCCESS;
  default: break;
  }
  ATTRIB_TRY(read_all(context, expr, &values));
  return combine(context, expr, values, out);
}

AttribStatus attrib_tck_constant_text(CypherContext *context, AttribText text, CypherValue *out)
{
  const CypherExpr *expr;
  ATTRIB_TRY(attrib_cypher_parse_expression(text, context->arena, context->error, &expr));
  return attrib_tck_constant(context, expr, out);
}
