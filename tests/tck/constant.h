// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_TCK_CONSTANT_H
#define ATTRIB_TESTS_TCK_CONSTANT_H

#include "engine/cypher/parse/ast.h"
#include "engine/cypher/value/value.h"

/// Evaluate literals, and operators and functions of them, straight from the tree: without a binder,
/// a plan or a graph. ATTRIB_NOT_FOUND for any other expression, else what the evaluation returns.
AttribStatus attrib_tck_constant(CypherContext *context, const CypherExpr *expr, CypherValue *out);

/// The same for a text, which must outlive the value.
AttribStatus attrib_tck_constant_text(CypherContext *context, AttribText text, CypherValue *out);

#endif // ATTRIB_TESTS_TCK_CONSTANT_H
