// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_VERIFY_H
#define ATTRIB_GRAPH_VERIFY_H

#include "engine/graph/layout.h"

/// Whether every number in a graph whose sections lie within its block leads to what is there, in one pass over each section.
/// After it, no function of graph.h reads outside the block, loops for ever, or recurses deeper than records nest.
/// False also where there is no memory for it. On up to `threads` threads.
bool attrib_verify(const AttribGraph *graph, uint32_t threads);

// Its parts, for engine/graph/guard.c.

bool attrib_verify_numbers(const uint32_t *numbers, uint64_t count, uint64_t limit);
bool attrib_verify_short_numbers(const uint16_t *numbers, uint64_t count, uint64_t limit);
bool attrib_verify_values(const AttribGraph *graph, const AttribPacked *values, uint64_t count);

/// How deep lists and maps may lie inside each other: deeper than those of a record file.
enum { ATTRIB_MOST_NESTING = 100 };

#endif // ATTRIB_GRAPH_VERIFY_H
