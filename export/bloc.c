// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/bloc.h"

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
