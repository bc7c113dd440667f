// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/cypher/bind/bind.h"

static AttribStatus find_procedure(CypherBinder *binder, const CypherCall *call,
                                   const CypherProcedure **out)
{
  AttribShown shown;
  *out = attrib_cypher_procedure_find(binder->request->procedures, call->procedure.text);
  if (*out) {
    return ATTRIB_SUCCESS;
  }
  CypherFault fault = attrib_binder_fault("ProcedureNotFound", call->procedure.range);
  fault.type = CYPHER_PROCEDURE_ERROR;
  return attrib_cypher_error_set(binder->error, fault, "there is no procedure %s",
                                 attrib_show(call->procedure.text, &shown));
}

// Arguments

static AttribStatus bind_given(CypherBinder *binder, const CypherCall *call,
                               const CypherProcedure *procedure, const CypherBound **args)
{
  if (call->arg_count != procedure->parameter_count) {
    const CypherFault fault =
        attrib_binder_fault("InvalidNumberOfArguments", call->procedure.range);
    return attrib_cypher_error_set(binder->error, fault, "the procedure takes %u arguments, not %u",
                                   (unsigned)procedure->parameter_count, (unsigned)call->arg_count);
  }
  for (uint32_t i = 0; i < call->arg_count; i++) {
    const CypherKinds kinds = procedure->parameters[i].kinds;
    const bool floats = kinds & CYPHER_KINDS(CYPHER_FLOAT);
    ATTRIB_TRY(attrib_bind_expression(binder, call->args[i], &args[i]));
    ATTRIB_TRY(attrib_binder_require(binder, args[i], floats ? kinds | CYPHER_KINDS_NUMBER : kinds,
                                     "the procedure"));
  }
  return ATTRIB_SUCCESS;
}

// Without parentheses the arguments are the parameters of the same names.
static AttribStatus bind_implicit(CypherBinder *binder, const CypherCall *call,
                                  const CypherProcedure *procedure, const CypherBound **args)
{
  for (uint32_t i = 0; i < procedure->parameter_count; i++) {
    CypherExpr *const expr = attrib_arena_array(binder->arena, 1, sizeof(CypherExpr));
    if (!expr) {
      return ATTRIB_NO_MEMORY;
    }
    expr->kind = CYPHER_EXPR_PARAMETER;
    expr->range = call->procedure.range;
    expr->name = (CypherName){procedure->parameters[i].name, call->procedure.range};
    expr->depth = 1;
    ATTRIB_TRY(attrib_bind_expression(binder, expr, &args[i]));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_args(CypherBinder *binder, const CypherCall *call, bool alone,
                              CypherBoundCall *out)
{
  const CypherBound **const args = attrib_binder_args(binder, out->procedure->parameter_count);
  if (!args) {
    return ATTRIB_NO_MEMORY;
  }
  out->args = args;
  if (call->has_args) {
    return bind_given(binder, call, out->procedure, args);
  }
  if (!alone) {
    const CypherFault fault =
        attrib_binder_fault("InvalidArgumentPassingMode", call->procedure.range);
    return attrib_cypher_error_set(binder->error, fault,
                                   "only a CALL that is the whole query takes its arguments from "
                                   "the parameters; write them in parentheses");
  }
  return bind_implicit(binder, call, out->procedure, args);
}

// Columns

static CypherType column_type(const CypherProcedure *procedure, uint32_t column)
{
  return (CypherType){procedure->columns[column].kinds, CYPHER_KINDS_ANY};
}

static AttribStatus declare_column(CypherBinder *binder, const CypherBoundCall *call,
                                   uint32_t column, CypherName name, uint32_t *slots)
{
  AttribShown shown;
  if (attrib_scope_find_own(binder->scope, name.text)) {
    return attrib_cypher_error_set(binder->error,
                                   attrib_binder_fault("VariableAlreadyBound", name.range),
                                   "%s is defined already", attrib_show(name.text, &shown));
  }
  return attrib_binder_declare(binder, name, column_type(call->procedure, column), &slots[column]);
}

static AttribStatus yield_column(CypherBinder *binder, const CypherBoundCall *call,
                                 const CypherYield *yield, uint32_t *slots)
{
  AttribShown shown;
  for (uint32_t i = 0; i < call->procedure->column_count; i++) {
    if (attrib_text_equal(call->procedure->columns[i].name, yield->column.text)) {
      return declare_column(binder, call, i, yield->alias, slots);
    }
  }
  return attrib_cypher_error_set(
      binder->error, attrib_binder_fault("UndefinedVariable", yield->column.range),
      "the procedure gives no column %s", attrib_show(yield->column.text, &shown));
}

// Alone, a CALL gives all columns; else those that are named.
static AttribStatus bind_columns(CypherBinder *binder, const CypherCall *call, bool alone,
                                 CypherBoundCall *out)
{
  const uint32_t count = out->procedure->column_count;
  uint32_t *const slots = attrib_arena_array(binder->arena, count, sizeof(slots[0]));
  if (!slots) {
    return ATTRIB_NO_MEMORY;
  }
  out->slots = slots;
  for (uint32_t i = 0; i < count; i++) {
    slots[i] = CYPHER_NO_SLOT;
  }
  for (uint32_t i = 0; i < call->yield_count; i++) {
    ATTRIB_TRY(yield_column(binder, out, &call->yields[i], slots));
  }
  for (uint32_t i = 0; alone && !call->yield_count && i < count; i++) {
    const CypherName name = {out->procedure->columns[i].name, call->procedure.range};
    ATTRIB_TRY(declare_column(binder, out, i, name, slots));
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_bind_procedure(CypherBinder *binder, const CypherClause *clause, bool alone,
                                   CypherBoundCall *out)
{
  const CypherCall *const call = &clause->call;
  CypherArray conditions = {NULL, 0, 0};
  *out = (CypherBoundCall){.procedure = NULL};
  if (call->star && !alone) {
    return attrib_cypher_error_set(binder->error,
                                   attrib_binder_fault("UnexpectedSyntax", clause->range),
                                   "YIELD * stands only in a CALL that is the whole query");
  }
  ATTRIB_TRY(find_procedure(binder, call, &out->procedure));
  ATTRIB_TRY(bind_args(binder, call, alone, out));
  ATTRIB_TRY(bind_columns(binder, call, alone, out));
  ATTRIB_TRY(attrib_bind_conditions(binder, clause->where, &conditions));
  out->conditions = (CypherConditions){conditions.items, conditions.count};
  return ATTRIB_SUCCESS;
}
