// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_ERROR_H
#define ATTRIB_CYPHER_ERROR_H

#include "engine/base/api.h"
#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/// A part of the query's text, in bytes: from `start` up to, not including, `end`.
typedef struct {
  uint32_t start;
  uint32_t end;
} CypherRange;

/// The class of an error, in openCypher's words (attrib_cypher_error_type_text).
typedef enum {
  CYPHER_NO_ERROR,
  CYPHER_SYNTAX_ERROR,
  CYPHER_TYPE_ERROR,
  CYPHER_ARGUMENT_ERROR,
  CYPHER_ARITHMETIC_ERROR,
  CYPHER_PROCEDURE_ERROR,
  CYPHER_PARAMETER_MISSING,
  CYPHER_ENTITY_NOT_FOUND,
  CYPHER_UNSUPPORTED, ///< legal openCypher that this engine does not do
  CYPHER_LIMIT_ERROR, ///< time, rows or memory ran out, or the user interrupted
} CypherErrorType;

typedef enum { CYPHER_COMPILE_TIME, CYPHER_RUNTIME } CypherPhase;

/// What went wrong with a query, and where in its text.
///
/// Whoever fails with ATTRIB_BAD_ARGUMENT (the query is at fault) or ATTRIB_LIMIT (a bound was hit) has filled one in; with
/// ATTRIB_NO_MEMORY it is as it was.
typedef struct {
  CypherErrorType type;
  CypherPhase phase;
  const char *detail; ///< openCypher's word: "UndefinedVariable"; static
  CypherRange range;  ///< empty where it is no part of the text
  char message[240];  ///< what is wrong, escaped for a terminal, no full stop
  char expected[160]; ///< what was expected there instead, or empty
} AttribCypherError;

/// "SyntaxError", "TypeError", …; static, "" for no error.
ATTRIB_API const char *attrib_cypher_error_type_text(CypherErrorType type);

/// "compile time" or "runtime"; static.
ATTRIB_API const char *attrib_cypher_phase_text(CypherPhase phase);

/// Where an error is reported: everything but its message.
typedef struct {
  CypherErrorType type;
  CypherPhase phase;
  const char *detail;
  CypherRange range;
} CypherFault;

/// Fill `error` in, the message as by printf. Returns ATTRIB_LIMIT for a CYPHER_LIMIT_ERROR, else
/// ATTRIB_BAD_ARGUMENT, to be returned on. Texts of the query must be escaped (attrib_show).
AttribStatus attrib_cypher_error_set(AttribCypherError *error, CypherFault fault,
                                     const char *format, ...) ATTRIB_PRINTF(3, 4);

#endif // ATTRIB_CYPHER_ERROR_H
