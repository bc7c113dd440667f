// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/answer_part.h"

#include "engine/base/alloc.h"

static void add(AttribPart *part, AttribNode node)
{
  uint8_t *const presence = &part->nodes[node.index];
  if (*presence == ATTRIB_ABSENT) {
    *presence = (uint8_t)attrib_view_node(part->view, node);
  }
}

static void add_nodes(AttribPart *part, AttribNodeArray nodes)
{
  for (uint32_t i = 0; i < nodes.count; ++i) {
    add(part, nodes.items[i]);
  }
}

static void add_ends(AttribPart *part, AttribEdgeArray edges)
{
  for (uint32_t i = 0; i < edges.count; ++i) {
    add(part, attrib_edge_source(part->answer->graph, edges.items[i]));
    add(part, attrib_edge_target(part->answer->graph, edges.items[i]));
  }
}

/// A claim, which the question may be less sure of than the view, and all that takes part in it.
static void add_claim(AttribPart *part, const AttribClaimRow *row)
{
  part->nodes[row->claim.index] = (uint8_t)row->presence;
  add_nodes(part, row->by);
  add_nodes(part, row->voice);
  for (uint32_t i = 0; i < row->with.count; ++i) {
    add(part, row->with.items[i].actor);
  }
  add_nodes(part, row->against);
  add_nodes(part, row->over);
  add_ends(part, row->alleges);
}

/// The sources, and those that they repeat.
static void add_sources(AttribPart *part)
{
  const AttribNodeArray sources = part->answer->sources;
  AttribEdge edge;
  add_nodes(part, sources);
  for (uint32_t i = 0; i < sources.count; ++i) {
    AttribWalk walk = attrib_view_out(part->view, sources.items[i], ATTRIB_TYPE_RELAYS);
    while (attrib_walk_next(&walk, &edge)) {
      add(part, attrib_edge_target(part->answer->graph, edge));
    }
  }
}

static void add_subject(AttribPart *part)
{
  const AttribAnswer *const answer = part->answer;
  if (answer->about != ATTRIB_ABOUT_CLAIMS) {
    add(part, answer->subject);
  }
  add_ends(part, answer->facts);
  add_ends(part, answer->organs);
  add_ends(part, answer->parents);
  add_ends(part, answer->memberships);
}

static void add_all(AttribPart *part)
{
  const uint32_t count = attrib_graph_node_count(part->answer->graph);
  for (uint32_t i = 0; i < count; ++i) {
    add(part, (AttribNode){i});
  }
}

AttribStatus attrib_part_init(AttribPart *part, const AttribAnswer *answer)
{
  *part = (AttribPart){.answer = answer};
  part->nodes = attrib_alloc_array(attrib_graph_node_count(answer->graph), sizeof(*part->nodes));
  if (part->nodes == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(attrib_view_new(answer->graph, answer->view, &part->view));
  for (uint32_t i = 0; i < answer->claims.count; ++i) {
    add_claim(part, &answer->claims.items[i]);
  }
  add_sources(part);
  add_subject(part);
  if (answer->about == ATTRIB_ABOUT_CLAIMS && !answer->filtered) {
    add_all(part);
  }
  return ATTRIB_SUCCESS;
}

void attrib_part_clear(AttribPart *part)
{
  attrib_view_free(part->view);
  attrib_free(part->nodes);
}

AttribPresence attrib_part_node(const AttribPart *part, AttribNode node)
{
  return (AttribPresence)part->nodes[node.index];
}

static AttribPresence least(AttribPresence a, AttribPresence b)
{
  return a < b ? a : b;
}

AttribPresence attrib_part_edge(const AttribPart *part, AttribEdge edge)
{
  const AttribGraph *const graph = part->answer->graph;
  const AttribNode record = attrib_edge_record(graph, edge);
  const AttribPresence ends = least(attrib_part_node(part, attrib_edge_source(graph, edge)),
                                    attrib_part_node(part, attrib_edge_target(graph, edge)));
  const AttribPresence made =
      record.index == ATTRIB_NO_NODE.index ? ATTRIB_PRESENT : attrib_part_node(part, record);
  return least(least(ends, made), attrib_view_edge(part->view, edge));
}
