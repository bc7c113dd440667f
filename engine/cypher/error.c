// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/error.h"

#include <stdarg.h>
#include <stdio.h>

static const char *const types[] = {
    [CYPHER_NO_ERROR] = "",
    [CYPHER_SYNTAX_ERROR] = "SyntaxError",
    [CYPHER_TYPE_ERROR] = "TypeError",
    [CYPHER_ARGUMENT_ERROR] = "ArgumentError",
    [CYPHER_ARITHMETIC_ERROR] = "ArithmeticError",
    [CYPHER_PROCEDURE_ERROR] = "ProcedureError",
    [CYPHER_PARAMETER_MISSING] = "ParameterMissing",
    [CYPHER_ENTITY_NOT_FOUND] = "EntityNotFound",
    [CYPHER_UNSUPPORTED] = "Unsupported",
    [CYPHER_LIMIT_ERROR] = "Limit",
};

const char *attrib_cypher_error_type_text(CypherErrorType type)
{
  return types[type];
}

const char *attrib_cypher_phase_text(CypherPhase phase)
{
  return phase == CYPHER_RUNTIME ? "runtime" : "compile time";
}

AttribStatus attrib_cypher_error_set(AttribCypherError *error, CypherFault fault,
                                     const char *format, ...)
{
  error->type = fault.type;
  error->phase = fault.phase;
  error->detail = fault.detail;
  error->range = fault.range;
  error->expected[0] = '\0';
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(error->message, sizeof(error->message), format, arguments);
  va_end(arguments);
  return fault.type == CYPHER_LIMIT_ERROR ? ATTRIB_LIMIT : ATTRIB_BAD_ARGUMENT;
}
