// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/gather.h"

#include "engine/base/alloc.h"

static AttribWalk walk_from(const AttribView *view, AttribNode node, AttribKnownType type,
                            AttribEnds ends)
{
  return ends == ATTRIB_TARGETS ? attrib_view_out(view, node, type)
                                : attrib_view_in(view, node, type);
}

AttribStatus attrib_gather_edges(const AttribView *view, AttribNode node, AttribKnownType type,
                                 AttribEnds ends, AttribArena *arena, AttribEdgeArray *out)
{
  AttribWalk walk = walk_from(view, node, type, ends);
  out->count = 0;
  out->items = NULL;
  if (walk.edges.count == 0) {
    return ATTRIB_SUCCESS;
  }
  out->items = attrib_arena_array(arena, walk.edges.count, sizeof(*out->items));
  if (out->items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  AttribEdge edge;
  while (attrib_walk_next(&walk, &edge)) {
    out->items[out->count++] = edge;
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_gather_nodes(const AttribView *view, AttribNode node, AttribKnownType type,
                                 AttribEnds ends, AttribArena *arena, AttribNodeArray *out)
{
  const AttribGraph *graph = attrib_view_graph(view);
  AttribWalk walk = walk_from(view, node, type, ends);
  out->count = 0;
  out->items = NULL;
  if (walk.edges.count == 0) {
    return ATTRIB_SUCCESS;
  }
  out->items = attrib_arena_array(arena, walk.edges.count, sizeof(*out->items));
  if (out->items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  AttribEdge edge;
  while (attrib_walk_next(&walk, &edge)) {
    const AttribNode far =
        ends == ATTRIB_TARGETS ? attrib_edge_target(graph, edge) : attrib_edge_source(graph, edge);
    // Edges come in order of the node at the far end.
    if (out->count == 0 || out->items[out->count - 1].index != far.index) {
      out->items[out->count++] = far;
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_node_set_init(AttribNodeSet *set, const AttribGraph *graph)
{
  attrib_vector_init(&set->members, sizeof(AttribNode));
  set->bits =
      attrib_alloc_array(((size_t)attrib_graph_node_count(graph) / 64) + 1, sizeof(*set->bits));
  return set->bits != NULL ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

void attrib_node_set_clear(AttribNodeSet *set)
{
  attrib_free(set->bits);
  set->bits = NULL;
  attrib_vector_clear(&set->members);
}

bool attrib_node_set_has(const AttribNodeSet *set, AttribNode node)
{
  return (set->bits[node.index / 64] >> (node.index % 64) & 1U) != 0;
}

AttribStatus attrib_node_set_add(AttribNodeSet *set, AttribNode node)
{
  if (attrib_node_set_has(set, node)) {
    return ATTRIB_SUCCESS;
  }
  set->bits[node.index / 64] |= UINT64_C(1) << (node.index % 64);
  return attrib_vector_push(&set->members, &node);
}

AttribNode attrib_node_set_at(const AttribNodeSet *set, size_t index)
{
  return *(const AttribNode *)attrib_vector_at(&set->members, index);
}

AttribStatus attrib_node_set_add_below(AttribNodeSet *set, const AttribView *view)
{
  const AttribGraph *graph = attrib_view_graph(view);
  for (size_t i = 0; i < set->members.length; ++i) {
    AttribWalk walk = attrib_view_in(view, attrib_node_set_at(set, i), ATTRIB_TYPE_PART_OF);
    AttribEdge edge;
    while (attrib_walk_next(&walk, &edge)) {
      ATTRIB_TRY(attrib_node_set_add(set, attrib_edge_source(graph, edge)));
    }
  }
  return ATTRIB_SUCCESS;
}

static const AttribAct *act_of(const AttribGraph *graph, AttribValue value)
{
  const size_t act = attrib_vocabulary_find(&attrib_acts, attrib_value_text(graph, value));
  return act != ATTRIB_NO_WORD ? attrib_act(act) : NULL;
}

const AttribAct *attrib_claim_act(const AttribGraph *graph, AttribNode claim)
{
  return act_of(graph, attrib_node_property(graph, claim, ATTRIB_KEY(ACT)));
}

const AttribAct *attrib_edge_act(const AttribGraph *graph, AttribEdge edge)
{
  return act_of(graph, attrib_edge_property(graph, edge, ATTRIB_KEY(ACT)));
}

bool attrib_act_blames(const AttribAct *act)
{
  return act != NULL && act->towards == ATTRIB_TOWARDS_ACCUSED;
}

int attrib_claim_compare(const AttribGraph *graph, AttribNode a, AttribNode b)
{
  AttribDate day_a = {ATTRIB_DAY_MAX, ATTRIB_DAY_MAX, 0};
  AttribDate day_b = day_a;
  attrib_value_date(graph, attrib_node_property(graph, a, ATTRIB_KEY(SAID)), &day_a);
  attrib_value_date(graph, attrib_node_property(graph, b, ATTRIB_KEY(SAID)), &day_b);
  if (day_a.earliest != day_b.earliest) {
    return day_a.earliest < day_b.earliest ? -1 : 1;
  }
  if (day_a.latest != day_b.latest) {
    return day_a.latest < day_b.latest ? -1 : 1;
  }
  return (a.index > b.index) - (a.index < b.index);
}
