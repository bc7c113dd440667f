// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_FUNCTION_OPERATOR_ROWS_H
#define ATTRIB_CYPHER_FUNCTION_OPERATOR_ROWS_H

#include "engine/cypher/function/function.h"

/// What evaluates the rows of operator.c, beside those that stand there.

CypherEvaluate attrib_operator_add, attrib_operator_subtract, attrib_operator_multiply,
    attrib_operator_divide, attrib_operator_modulo, attrib_operator_power, attrib_operator_plus,
    attrib_operator_minus;

CypherEvaluate attrib_operator_in, attrib_operator_starts_with, attrib_operator_ends_with,
    attrib_operator_contains, attrib_operator_matches;

#endif // ATTRIB_CYPHER_FUNCTION_OPERATOR_ROWS_H
