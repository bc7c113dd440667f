// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_KIND_H
#define ATTRIB_CYPHER_KIND_H

#include <stdint.h>

/// What a value is. Null is 0, so that zeroed memory is a value.
typedef enum {
  CYPHER_NULL,
  CYPHER_MAP,
  CYPHER_NODE,
  CYPHER_EDGE,
  CYPHER_LIST,
  CYPHER_PATH,
  CYPHER_TEMPORAL, ///< a date, a time, a duration (temporal.h)
  CYPHER_STRING,
  CYPHER_BOOLEAN,
  CYPHER_INTEGER,
  CYPHER_FLOAT,
} CypherKind;

/// How many kinds there are.
enum { CYPHER_KIND_COUNT = CYPHER_FLOAT + 1 };

/// A set of kinds: what an expression may turn out to be, or what an argument takes. Null is a
/// member only where it is said; what the binder checks is whether any other kind is left.
typedef uint32_t CypherKinds;

#define CYPHER_KINDS(kind) (1U << (kind))
#define CYPHER_KINDS_NUMBER (CYPHER_KINDS(CYPHER_INTEGER) | CYPHER_KINDS(CYPHER_FLOAT))
#define CYPHER_KINDS_ENTITY (CYPHER_KINDS(CYPHER_NODE) | CYPHER_KINDS(CYPHER_EDGE))
#define CYPHER_KINDS_ANY ((1U << CYPHER_KIND_COUNT) - 1U)

/// The static type of an expression.
typedef struct {
  CypherKinds kinds;
  CypherKinds items; ///< what the items of it may be where it is a list
} CypherType;

#endif // ATTRIB_CYPHER_KIND_H
