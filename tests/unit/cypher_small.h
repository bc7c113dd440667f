// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_CYPHER_SMALL_H
#define ATTRIB_TESTS_UNIT_CYPHER_SMALL_H

#include "engine/cypher/value/value.h"

#include <stddef.h>

/// What tests of values, operators and functions share: a context without a graph.
typedef struct {
  AttribArena arena;
  AttribCypherError error;
  CypherContext context;
} SmallCypher;

void attrib_small_cypher_init(SmallCypher *small);
void attrib_small_cypher_clear(SmallCypher *small);

/// The value of an expression of literals, operators and functions. A failure fails the test.
CypherValue attrib_small_value(SmallCypher *small, const char *expression);

/// Fail where the value does not read like this in the notation of the TCK.
void attrib_small_assert_value(const CypherValue *value, const char *expected);

/// An expression, and its value in the notation of the TCK or, where it begins with `!`, the type and
/// detail of its error: `!TypeError InvalidArgumentType`.
typedef struct {
  const char *expression;
  const char *expected;
} SmallCase;

/// Evaluate each; a difference fails the test.
void attrib_small_check_all(const SmallCase *cases, size_t count);

#endif // ATTRIB_TESTS_UNIT_CYPHER_SMALL_H
