// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/reach.h"

#include "engine/question/gather.h"

#include <stdint.h>

/// Nodes on their way into a copy.
typedef struct {
  const AttribView *view;
  const AttribGraph *graph;
  AttribNodeSet found;
} Reach;

static AttribStatus add(Reach *reach, AttribNode node)
{
  return node.index != ATTRIB_NO_NODE.index && attrib_view_node(reach->view, node) != ATTRIB_ABSENT
             ? attrib_node_set_add(&reach->found, node)
             : ATTRIB_SUCCESS;
}

static AttribStatus add_edges(Reach *reach, const AttribEdgeArray *edges)
{
  for (uint32_t i = 0; i < edges->count; ++i) {
    ATTRIB_TRY(add(reach, attrib_edge_source(reach->graph, edges->items[i])));
    ATTRIB_TRY(add(reach, attrib_edge_target(reach->graph, edges->items[i])));
    ATTRIB_TRY(add(reach, attrib_edge_record(reach->graph, edges->items[i])));
  }
  return ATTRIB_SUCCESS;
}

/// What the answer itself shows.
static AttribStatus begin(Reach *reach, const AttribAnswer *answer)
{
  const AttribEdgeArray *const edges[] = {&answer->facts, &answer->organs, &answer->parents,
                                          &answer->memberships, &answer->ties};
  ATTRIB_TRY(add(reach, answer->subject));
  for (uint32_t i = 0; i < answer->claims.count; ++i) {
    ATTRIB_TRY(add(reach, answer->claims.items[i].claim));
  }
  for (size_t i = 0; i < sizeof(edges) / sizeof(edges[0]); ++i) {
    ATTRIB_TRY(add_edges(reach, edges[i]));
  }
  return ATTRIB_SUCCESS;
}

// What a record names

/// Keys whose texts are ids, wherever they stand in a value.
static bool names_records(AttribString key)
{
  static const AttribKey keys[] = {ATTRIB_KEY_BY,   ATTRIB_KEY_WHERE,  ATTRIB_KEY_WHO,
                                   ATTRIB_KEY_WHOM, ATTRIB_KEY_SOURCE, ATTRIB_KEY_VIA};
  for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); ++i) {
    if (key.index == (uint32_t)keys[i]) {
      return true;
    }
  }
  return false;
}

/// Add what a value names. The items of a list go by the key of the list; recursion is bounded by
/// the loader's limit on depth.
static AttribStatus add_named(Reach *reach, AttribValue value, AttribString key)
{
  if (value.type == ATTRIB_STRING && names_records(key)) {
    return add(reach,
               attrib_graph_node_by_id(reach->graph, attrib_value_text(reach->graph, value)));
  }
  const AttribValues items = attrib_value_items(reach->graph, value);
  for (uint32_t i = 0; i < items.count; ++i) {
    ATTRIB_TRY(add_named(reach, attrib_values_at(items, i),
                         value.type == ATTRIB_LIST ? key : attrib_values_at(items, i).key));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_values(Reach *reach, AttribValues values)
{
  for (uint32_t i = 0; i < values.count; ++i) {
    ATTRIB_TRY(add_named(reach, attrib_values_at(values, i), attrib_values_at(values, i).key));
  }
  return ATTRIB_SUCCESS;
}

/// The far ends of the edges that a record made itself, and what these name.
static AttribStatus add_own_edges(Reach *reach, AttribNode node, AttribEdges edges)
{
  for (uint32_t i = 0; i < edges.count; ++i) {
    const AttribEdge edge = attrib_edges_at(edges, i);
    if (attrib_edge_record(reach->graph, edge).index == node.index) {
      ATTRIB_TRY(add(reach, attrib_edge_source(reach->graph, edge)));
      ATTRIB_TRY(add(reach, attrib_edge_target(reach->graph, edge)));
      ATTRIB_TRY(add_values(reach, attrib_edge_properties(reach->graph, edge)));
    }
  }
  return ATTRIB_SUCCESS;
}

/// A claim that was corrected or withdrawn must not look as if it stood.
static AttribStatus add_later(Reach *reach, AttribNode node)
{
  AttribWalk walk = attrib_view_in(reach->view, node, ATTRIB_TYPE_SUPERSEDES);
  AttribEdge edge;
  while (attrib_walk_next(&walk, &edge)) {
    ATTRIB_TRY(add(reach, attrib_edge_source(reach->graph, edge)));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_around(Reach *reach, AttribNode node)
{
  ATTRIB_TRY(add_own_edges(reach, node, attrib_node_out(reach->graph, node)));
  ATTRIB_TRY(add_own_edges(reach, node, attrib_node_in(reach->graph, node)));
  ATTRIB_TRY(add_values(reach, attrib_node_properties(reach->graph, node)));
  return add_later(reach, node);
}

static AttribStatus find_all(Reach *reach, const AttribAnswer *answer)
{
  ATTRIB_TRY(begin(reach, answer));
  for (size_t i = 0; i < reach->found.members.length; ++i) {
    ATTRIB_TRY(add_around(reach, attrib_node_set_at(&reach->found, i)));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus write_presence(const Reach *reach, bool everything, AttribVector *presence)
{
  const uint32_t count = attrib_graph_node_count(reach->graph);
  ATTRIB_TRY(attrib_vector_reserve(presence, presence->length + count));
  for (uint32_t i = 0; i < count; ++i) {
    const AttribNode node = {i};
    const bool wanted = everything || attrib_node_set_has(&reach->found, node);
    const uint8_t value = (uint8_t)(wanted ? attrib_view_node(reach->view, node) : ATTRIB_ABSENT);
    ATTRIB_TRY(attrib_vector_push(presence, &value));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus find(Reach *reach, const AttribAnswer *answer, AttribVector *presence)
{
  const bool everything = answer->about == ATTRIB_ABOUT_CLAIMS && !answer->filtered;
  attrib_node_set_init(&reach->found);
  AttribStatus status = everything ? ATTRIB_SUCCESS : find_all(reach, answer);
  if (status == ATTRIB_SUCCESS) {
    status = write_presence(reach, everything, presence);
  }
  attrib_node_set_clear(&reach->found);
  return status;
}

AttribStatus attrib_reach(const AttribAnswer *answer, AttribVector *presence)
{
  AttribView *view = NULL;
  ATTRIB_TRY(attrib_view_new(answer->graph, answer->view, &view));
  Reach reach = {.view = view, .graph = answer->graph};
  const AttribStatus status = find(&reach, answer, presence);
  attrib_view_free(view);
  return status;
}
