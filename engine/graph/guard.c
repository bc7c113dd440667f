// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/guard.h"

bool attrib_guard_fail(const AttribGraph *graph)
{
  atomic_store(&graph->guard->damaged, true);
  return false;
}

bool attrib_graph_is_damaged(const AttribGraph *graph)
{
  return graph->guard && atomic_load(&graph->guard->damaged);
}

bool attrib_guard_check_run(const AttribGraph *graph, AttribSection section, uint64_t index,
                            uint64_t limit)
{
  if (index + 1 >= attrib_layout_count(graph, section)) {
    return attrib_guard_fail(graph);
  }
  const uint32_t *const first = (const uint32_t *)attrib_layout_items(graph, section) + index;
  return attrib_guard(graph, first[0] <= first[1] && first[1] <= limit);
}

// One pass over all of them, once: whether lists contain each other cannot be seen from one.
static bool are_items_sound(const AttribGraph *graph)
{
  int state = atomic_load(&graph->guard->items);
  if (state == 0) {
    state = attrib_verify_items(graph) ? 1 : 2;
    atomic_store(&graph->guard->items, state);
  }
  return state == 1;
}

bool attrib_guard_check_span(const AttribGraph *graph, uint32_t span)
{
  return attrib_guard(graph, span + 1ULL < attrib_layout_count(graph, ATTRIB_SECTION_SPAN_FIRST) &&
                                 are_items_sound(graph));
}

bool attrib_guard_check_string(const AttribGraph *graph, uint32_t string)
{
  if ((uint64_t)string + 1 >= attrib_layout_count(graph, ATTRIB_SECTION_STRING_OFFSETS)) {
    return attrib_guard_fail(graph);
  }
  const uint32_t begin = graph->string_offsets[string];
  const uint32_t end = graph->string_offsets[string + 1];
  const bool inside = begin < end && end <= attrib_layout_count(graph, ATTRIB_SECTION_STRING_BYTES);
  return attrib_guard(graph, inside && graph->string_bytes[end - 1] == '\0');
}
