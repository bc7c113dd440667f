// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/cypher.h"

#include "engine/base/show.h"
#include "engine/cypher/literal.h"
#include "engine/cypher/run.h"
#include "engine/cypher/value/value_text.h"

#include <stdio.h>

// Rows

static AttribStatus add_columns(void *data, const AttribText *names, uint32_t count)
{
  AttribTable *const table = data;
  for (uint32_t i = 0; i < count; i++) {
    ATTRIB_TRY(attrib_table_add_column(table, names[i]));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_row(void *data, const CypherValue *values, uint32_t count)
{
  AttribTable *const table = data;
  for (uint32_t i = 0; i < count; i++) {
    AttribCell cell;
    ATTRIB_TRY(attrib_cypher_value_cell(table, &values[i], &cell));
    ATTRIB_TRY(attrib_table_add_cell(table, cell));
  }
  return ATTRIB_SUCCESS;
}

// Parameters

static AttribStatus fail_parameter(const AttribCypherParameter *parameter, AttribCypherError *error)
{
  AttribShown shown;
  const AttribCypherError why = *error;
  const CypherFault fault = {CYPHER_SYNTAX_ERROR, CYPHER_COMPILE_TIME, why.detail, {0, 0}};
  return attrib_cypher_error_set(error, fault, "the value of $%.40s: %.150s",
                                 attrib_show(parameter->name, &shown), why.message);
}

static AttribStatus read_parameters(const AttribCypherOptions *options, CypherContext *context,
                                    CypherParameters *out)
{
  CypherParameter *const parameters =
      attrib_arena_array(context->arena, options->parameter_count, sizeof(CypherParameter));
  if (!parameters) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t i = 0; i < options->parameter_count; i++) {
    const AttribCypherParameter *const parameter = &options->parameters[i];
    parameters[i].name = parameter->name;
    const AttribStatus status =
        attrib_cypher_literal(context, parameter->value, &parameters[i].value);
    if (status != ATTRIB_SUCCESS) {
      return status == ATTRIB_BAD_ARGUMENT ? fail_parameter(parameter, context->error) : status;
    }
  }
  *out = (CypherParameters){parameters, (uint32_t)options->parameter_count};
  return ATTRIB_SUCCESS;
}

static AttribStatus run(CypherRequest *request, const AttribCypherOptions *options,
                        CypherContext *context, AttribTable *out)
{
  const CypherSink sink = {add_columns, add_row, out};
  ATTRIB_TRY(read_parameters(options, context, &request->parameters));
  return attrib_cypher_run(request, context->arena, &sink, context->error);
}

AttribStatus attrib_cypher_table(const AttribView *view, AttribText query,
                                 const AttribCypherOptions *options, AttribTable *out,
                                 AttribCypherError *error)
{
  AttribArena arena;
  CypherRequest request = {
      .view = view,
      .query = query,
      .timeout_ms = options->timeout_ms,
      .max_rows = options->max_rows,
      .memory_limit = options->memory_limit,
      .stop = options->stop,
  };
  attrib_table_init(out, attrib_view_graph(view));
  attrib_arena_init(&arena);
  CypherContext context = {
      .graph = attrib_view_graph(view), .view = view, .arena = &arena, .error = error};
  const AttribStatus status = run(&request, options, &context, out);
  attrib_arena_clear(&arena);
  return status;
}
