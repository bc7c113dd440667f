// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_FUZZ_LEGAL_QUERY_H
#define ATTRIB_TESTS_FUZZ_LEGAL_QUERY_H

#include "tests/fuzz/legal_expression.h"

/// A pattern of one to `edges` edges or, where `edges` is 0, of a node; its new variables come in scope.
void attrib_legal_pattern(Legal *legal, uint32_t edges);

/// The whole query, with the parameters $p, an integer, and $t, a text.
void attrib_legal_query(Legal *legal);

#endif // ATTRIB_TESTS_FUZZ_LEGAL_QUERY_H
