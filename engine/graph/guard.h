// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_GUARD_H
#define ATTRIB_GRAPH_GUARD_H

#include "engine/graph/layout.h"
#include "engine/graph/verify.h"

#include <stdatomic.h>

// What is asked of a graph that came from a file and was not verified: each number is looked at where it is used. The functions
// are true where all is well, or where there is no guard; else the graph is marked as damaged, and who asked gives an empty answer.

struct AttribGuard {
  atomic_bool damaged;
};

/// Note that the graph is damaged; always false.
bool attrib_guard_fail(const AttribGraph *graph);

/// `fine`, noting where it is not so.
static inline bool attrib_guard(const AttribGraph *graph, bool fine)
{
  return !graph->guard || fine || attrib_guard_fail(graph);
}

// The following are asked of a graph with a guard only.

bool attrib_guard_check_run(const AttribGraph *graph, AttribSection section, uint64_t index,
                            uint64_t limit);
bool attrib_guard_check_string(const AttribGraph *graph, uint32_t string);
bool attrib_guard_check_span(const AttribGraph *graph, uint32_t span);

/// Run `index` of a section `…_first` lies in order within the first `limit` items.
static inline bool attrib_guard_run(const AttribGraph *graph, AttribSection section, uint64_t index,
                                    uint64_t limit)
{
  return !graph->guard || attrib_guard_check_run(graph, section, index, limit);
}

/// Every one of some numbers is below `limit`.
static inline bool attrib_guard_numbers(const AttribGraph *graph, const uint32_t *numbers,
                                        uint32_t count, uint32_t limit)
{
  return !graph->guard || attrib_verify_numbers(numbers, count, limit) || attrib_guard_fail(graph);
}

/// Every one of some types is a type of the graph.
static inline bool attrib_guard_types(const AttribGraph *graph, const AttribType *types,
                                      uint32_t count)
{
  return !graph->guard ||
         attrib_verify_short_numbers(&types->index, count, attrib_graph_type_count(graph)) ||
         attrib_guard_fail(graph);
}

/// What every one of some values refers to is there.
static inline bool attrib_guard_values(const AttribGraph *graph, const AttribPacked *values,
                                       uint32_t count)
{
  return !graph->guard || attrib_verify_values(graph, values, count) || attrib_guard_fail(graph);
}

/// The items of a list or a map are there, theirs too, and they are no deeper than records nest.
static inline bool attrib_guard_span(const AttribGraph *graph, uint32_t span)
{
  return !graph->guard || attrib_guard_check_span(graph, span);
}

/// The text of a string is there, and ends with a NUL.
static inline bool attrib_guard_string(const AttribGraph *graph, uint32_t string)
{
  return !graph->guard || attrib_guard_check_string(graph, string);
}

#endif // ATTRIB_GRAPH_GUARD_H
