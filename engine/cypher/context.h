// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_CONTEXT_H
#define ATTRIB_CYPHER_CONTEXT_H

#include "engine/base/arena.h"
#include "engine/cypher/error.h"
#include "engine/graph/graph.h"
#include "engine/view/view.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct CypherRegexes CypherRegexes;

/// What everything that computes a value has at hand: the graph through its view, the memory of the
/// query, and where errors go.
typedef struct {
  const AttribGraph *graph;
  const AttribView *view;
  AttribArena *arena;        ///< of the query; freed with its result
  AttribCypherError *error;  ///< never NULL
  CypherRange range;         ///< of the expression that is computed now, for errors
  size_t memory_limit;       ///< bytes of the arena; 0: none
  uint64_t deadline;         ///< nanoseconds of the monotonic clock; 0: none
  const volatile bool *stop; ///< turns true when the user interrupts; may be NULL
  uint32_t ticks;            ///< counts down to the next look at clock and interrupt
  uint64_t random;           ///< the state of rand()
  CypherRegexes *regexes;    ///< compiled patterns, to be freed (regex.h); NULL until the first
} CypherContext;

/// `count` zeroed items of `size` bytes in the query's arena. ATTRIB_LIMIT, with the error filled in,
/// where the memory limit would be passed; ATTRIB_NO_MEMORY. `*out` untouched on failure.
AttribStatus attrib_cypher_allocate(CypherContext *context, size_t count, size_t size, void **out);

/// To be called once for every unit of work (a row, an item of a list): ATTRIB_LIMIT, with the error
/// filled in, where time is up, memory is out, or the user interrupted.
AttribStatus attrib_cypher_tick(CypherContext *context);

/// Report an error at runtime at the expression that is computed now; as attrib_cypher_error_set.
AttribStatus attrib_cypher_fail(CypherContext *context, CypherErrorType type, const char *detail,
                                const char *format, ...) ATTRIB_PRINTF(4, 5);

#endif // ATTRIB_CYPHER_CONTEXT_H
