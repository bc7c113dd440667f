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

// All that a list holds, to any depth, is there. `left` is how many values it may be: with lists that
// hold each other, or one and the same, it would soon be more than there are.
static bool is_span_sound(const AttribGraph *graph, uint32_t span, unsigned depth, uint64_t *left)
{
  const uint64_t total = attrib_layout_count(graph, ATTRIB_SECTION_ITEMS);
  if (depth > ATTRIB_MOST_NESTING ||
      !attrib_guard_check_run(graph, ATTRIB_SECTION_SPAN_FIRST, span, total)) {
    return false;
  }
  const AttribPacked *const items = graph->items + graph->span_first[span];
  const uint32_t count = graph->span_first[span + 1] - graph->span_first[span];
  if (count > *left || !attrib_verify_values(graph, items, count)) {
    return false;
  }
  *left -= count;
  for (uint32_t i = 0; i < count; i++) {
    if (attrib_packed_is_span(items[i]) &&
        !is_span_sound(graph, items[i].content, depth + 1, left)) {
      return false;
    }
  }
  return true;
}

bool attrib_guard_check_span(const AttribGraph *graph, uint32_t span)
{
  uint64_t left = attrib_layout_count(graph, ATTRIB_SECTION_ITEMS);
  return attrib_guard(graph, is_span_sound(graph, span, 1, &left));
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
