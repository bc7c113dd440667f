// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_TCK_LITERAL_H
#define ATTRIB_TESTS_TCK_LITERAL_H

#include "engine/cypher/ast.h"
#include "engine/cypher/value.h"

/// True, and `*out` set in the arena of the context, where an expression is made of literals alone.
bool attrib_tck_literal(CypherContext *context, const CypherExpr *expr, CypherValue *out);

/// The value of a text such as `{k: [1, 'x', null]}`. False where it is none.
bool attrib_tck_value(CypherContext *context, AttribText text, CypherValue *out);

#endif // ATTRIB_TESTS_TCK_LITERAL_H
