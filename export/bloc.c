// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/bloc.h"

#include "engine/graph/sort.h"
#include "engine/model/kind.h"
#include "engine/model/names.h"
#include "export/record_text.h"

static bool is_of_kind(const AttribGraph *graph, AttribNode actor, const char *kind)
{
  return attrib_text_equal(attrib_record_text(graph, actor, ATTRIB_KEY_KIND), attrib_text(kind));
}

bool attrib_bloc_is_organ(const AttribGraph *graph, AttribNode actor)
{
  static const char *const organs[] = {"state", "agency", "office", "mission"};
  for (size_t i = 0; i < sizeof(organs) / sizeof(organs[0]); ++i) {
    if (is_of_kind(graph, actor, organs[i])) {
      return true;
    }
  }
  return false;
}

AttribNode attrib_bloc_state_above(const AttribGraph *graph, AttribNode actor)
{
  enum { most_levels = 16 };
  const AttribType part_of = {ATTRIB_TYPE_PART_OF};
  for (int level = 0; level < most_levels; ++level) {
    const AttribEdges edges = attrib_node_out_of_type(graph, actor, part_of);
    if (edges.count == 0) {
      return ATTRIB_NO_NODE;
    }
    actor = attrib_edge_target(graph, attrib_edges_at(edges, 0));
    if (is_of_kind(graph, actor, "state")) {
      return actor;
    }
  }
  return ATTRIB_NO_NODE;
}

AttribText attrib_bloc_country(const AttribGraph *graph, AttribNode actor)
{
  if (attrib_bloc_is_organ(graph, actor)) {
    return attrib_record_text(graph, actor, ATTRIB_KEY_COUNTRY);
  }
  const AttribNode state = attrib_bloc_state_above(graph, actor);
  return state.index != ATTRIB_NO_NODE.index ? attrib_record_text(graph, state, ATTRIB_KEY_COUNTRY)
                                             : ATTRIB_TEXT("");
}

// States by their countries

static AttribText country_of(const AttribGraph *graph, uint32_t state)
{
  return attrib_record_text(graph, (AttribNode){state}, ATTRIB_KEY_COUNTRY);
}

static bool stands_before(const void *context, uint32_t a, uint32_t b)
{
  const int by_country = attrib_text_compare(country_of(context, a), country_of(context, b));
  return by_country != 0 ? by_country < 0 : a < b;
}

AttribStatus attrib_bloc_states_find(const AttribGraph *graph, AttribArena *arena,
                                     AttribBlocStates *out)
{
  AttribNodes states = {NULL, 0};
  AttribLabel label;
  if (attrib_graph_find_label(graph, attrib_text(attrib_kind(ATTRIB_KIND_STATE)->label), &label)) {
    states = attrib_graph_labelled(graph, label);
  }
  uint32_t *const items = attrib_arena_array(arena, states.count, sizeof(uint32_t));
  uint32_t *const scratch = attrib_arena_array(arena, states.count, sizeof(uint32_t));
  if (items == NULL || scratch == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  *out = (AttribBlocStates){graph, items, 0};
  for (uint32_t i = 0; i < states.count; ++i) {
    const uint32_t state = states.items[i].index;
    if (country_of(graph, state).length > 0) {
      items[out->count++] = state;
    }
  }
  attrib_sort(items, out->count, scratch, (AttribOrder){stands_before, graph});
  return ATTRIB_SUCCESS;
}

AttribNode attrib_bloc_state_of(const AttribBlocStates *states, AttribText country)
{
  uint32_t low = 0;
  uint32_t high = states->count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (attrib_text_compare(country_of(states->graph, states->items[middle]), country) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < states->count &&
                 attrib_text_equal(country_of(states->graph, states->items[low]), country)
             ? (AttribNode){states->items[low]}
             : ATTRIB_NO_NODE;
}
