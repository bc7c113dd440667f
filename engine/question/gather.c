// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/gather.h"

AttribStatus attrib_gather_near(const AttribView *view, AttribNode node, AttribEnds ends,
                                AttribVector *near)
{
  const AttribGraph *graph = attrib_view_graph(view);
  AttribWalk walk = ends == ATTRIB_TARGETS ? attrib_view_out(view, node, ATTRIB_KNOWN_TYPES)
                                           : attrib_view_in(view, node, ATTRIB_KNOWN_TYPES);
  AttribNear next;
  near->length = 0;
  while (attrib_walk_next(&walk, &next.edge)) {
    next.far = ends == ATTRIB_TARGETS ? attrib_edge_target(graph, next.edge)
                                      : attrib_edge_source(graph, next.edge);
    next.type = attrib_edge_type(graph, next.edge).index;
    ATTRIB_TRY(attrib_vector_push(near, &next));
  }
  return ATTRIB_SUCCESS;
}

AttribNearRun attrib_near_of(const AttribVector *near, AttribKnownType type)
{
  const AttribNear *items = near->data;
  size_t first = 0;
  while (first < near->length && items[first].type != (uint32_t)type) {
    ++first;
  }
  size_t end = first;
  while (end < near->length && items[end].type == (uint32_t)type) {
    ++end;
  }
  return (AttribNearRun){first < end ? items + first : NULL, (uint32_t)(end - first)};
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

bool attrib_act_blames(const AttribAct *act)
{
  return act != NULL && act->towards == ATTRIB_TOWARDS_ACCUSED;
}

int attrib_claim_compare(const AttribGraph *graph, AttribNode a, AttribNode b)
{
  AttribDate day_a = {ATTRIB_DAY_MAX, ATTRIB_DAY_MAX, 0};
  AttribDate day_b = day_a;
  attrib_node_said(graph, a, &day_a);
  attrib_node_said(graph, b, &day_b);
  if (day_a.earliest != day_b.earliest) {
    return day_a.earliest < day_b.earliest ? -1 : 1;
  }
  if (day_a.latest != day_b.latest) {
    return day_a.latest < day_b.latest ? -1 : 1;
  }
  return (a.index > b.index) - (a.index < b.index);
}
