// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_RUN_H
#define ATTRIB_CYPHER_RUN_H

#include "engine/cypher/procedure.h"

/// The value of $name.
typedef struct {
  AttribText name;
  CypherValue value;
} CypherParameter;

typedef struct {
  const CypherParameter *items;
  uint32_t count;
} CypherParameters;

/// At which end of a pattern a plan starts: where it costs least, or, for tests, at one of them.
typedef enum { CYPHER_START_BY_COST, CYPHER_START_FIRST, CYPHER_START_LAST } CypherStart;

/// Everything that a query is run with.
typedef struct {
  const AttribView *view;
  AttribText query;
  CypherParameters parameters;
  CypherProcedures procedures;
  CypherStart start;
  uint64_t timeout_ms; ///< 0: none
  uint64_t max_rows;   ///< 0: any number
  size_t memory_limit; ///< bytes; 0: none
  const volatile bool *stop;
} CypherRequest;

/// Where the result goes: its columns once, then each row. The values live in the query's arena.
typedef struct {
  AttribStatus (*columns)(void *data, const AttribText *names, uint32_t count);
  AttribStatus (*row)(void *data, const CypherValue *values, uint32_t count);
  void *data;
} CypherSink;

/// Run a query, everything that it makes in `arena`. ATTRIB_BAD_ARGUMENT and ATTRIB_LIMIT with `error`
/// filled in, ATTRIB_NO_MEMORY, and whatever the sink returns; rows may have been given by then.
AttribStatus attrib_cypher_run(const CypherRequest *request, AttribArena *arena,
                               const CypherSink *sink, AttribCypherError *error);

#endif // ATTRIB_CYPHER_RUN_H
