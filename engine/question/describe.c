// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/asker.h"

#include <stdlib.h>

static AttribStatus copy_edges(AttribAnswer *answer, const AttribVector *edges,
                               AttribEdgeArray *out)
{
  out->count = 0;
  out->items = attrib_arena_array(&answer->arena, edges->length + 1, sizeof(*out->items));
  if (out->items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t i = 0; i < edges->length; ++i) {
    const AttribEdge edge = *(const AttribEdge *)attrib_vector_at(edges, i);
    if (out->count == 0 || out->items[out->count - 1].index != edge.index) {
      out->items[out->count++] = edge;
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_edges(const AttribAsker *asker, AttribNode node, AttribKnownType type,
                              AttribEnds ends, AttribVector *edges)
{
  AttribWalk walk = ends == ATTRIB_TARGETS ? attrib_view_out(asker->view, node, type)
                                           : attrib_view_in(asker->view, node, type);
  AttribEdge edge;
  while (attrib_walk_next(&walk, &edge)) {
    ATTRIB_TRY(attrib_vector_push(edges, &edge));
  }
  return ATTRIB_SUCCESS;
}

// Up from the subject

static AttribStatus climb(AttribAsker *asker, AttribNodeSet *seen, AttribVector *edges)
{
  ATTRIB_TRY(attrib_node_set_add(seen, asker->question->subject));
  for (size_t i = 0; i < seen->members.length; ++i) {
    const size_t first = edges->length;
    ATTRIB_TRY(
        add_edges(asker, attrib_node_set_at(seen, i), ATTRIB_TYPE_PART_OF, ATTRIB_TARGETS, edges));
    for (size_t j = first; j < edges->length; ++j) {
      const AttribEdge edge = *(const AttribEdge *)attrib_vector_at(edges, j);
      ATTRIB_TRY(attrib_node_set_add(seen, attrib_edge_target(asker->graph, edge)));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus find_parents(AttribAsker *asker, AttribVector *edges)
{
  AttribNodeSet seen;
  attrib_node_set_init(&seen);
  const AttribStatus status = climb(asker, &seen, edges);
  attrib_node_set_clear(&seen);
  return status;
}

// Contested ties

static int by_index(const void *left, const void *right)
{
  const AttribEdge *a = left;
  const AttribEdge *b = right;
  return (a->index > b->index) - (a->index < b->index);
}

/// Ties that name somebody of the scope, of claims that were asked for.
static AttribStatus find_ties(AttribAsker *asker, AttribVector *edges)
{
  for (size_t i = 0; i < asker->scope.members.length; ++i) {
    const AttribNode node = attrib_node_set_at(&asker->scope, i);
    ATTRIB_TRY(add_edges(asker, node, ATTRIB_TYPE_ALLEGED, ATTRIB_TARGETS, edges));
    ATTRIB_TRY(add_edges(asker, node, ATTRIB_TYPE_ALLEGED, ATTRIB_SOURCES, edges));
  }
  size_t kept = 0;
  AttribEdge *items = edges->data;
  for (size_t i = 0; i < edges->length; ++i) {
    if (attrib_node_set_has(&asker->asked, attrib_edge_record(asker->graph, items[i]))) {
      items[kept++] = items[i];
    }
  }
  edges->length = kept;
  if (kept > 1) {
    qsort(items, kept, sizeof(*items), by_index);
  }
  return ATTRIB_SUCCESS;
}

// What hangs on the subject directly

static AttribStatus find_organs(AttribAsker *asker, AttribVector *edges)
{
  return add_edges(asker, asker->question->subject, ATTRIB_TYPE_PART_OF, ATTRIB_SOURCES, edges);
}

static AttribStatus find_memberships(AttribAsker *asker, AttribVector *edges)
{
  return add_edges(asker, asker->question->subject, ATTRIB_TYPE_MEMBER_OF, ATTRIB_TARGETS, edges);
}

static AttribStatus find_facts(AttribAsker *asker, AttribVector *edges)
{
  static const AttribKnownType types[] = {ATTRIB_TYPE_LOCATED_IN, ATTRIB_TYPE_ACCREDITED_TO,
                                          ATTRIB_TYPE_TARGETS,    ATTRIB_TYPE_EXPLOITS,
                                          ATTRIB_TYPE_USES,       ATTRIB_TYPE_RELAYS};
  for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); ++i) {
    ATTRIB_TRY(add_edges(asker, asker->question->subject, types[i], ATTRIB_TARGETS, edges));
  }
  return asker->question->about == ATTRIB_ABOUT_INCIDENT
             ? add_edges(asker, asker->question->subject, ATTRIB_TYPE_PART_OF, ATTRIB_TARGETS,
                         edges)
             : ATTRIB_SUCCESS;
}

typedef AttribStatus (*Finder)(AttribAsker *asker, AttribVector *edges);

static AttribStatus find(AttribAsker *asker, Finder finder, AttribEdgeArray *out)
{
  AttribVector edges;
  attrib_vector_init(&edges, sizeof(AttribEdge));
  AttribStatus status = finder(asker, &edges);
  if (status == ATTRIB_SUCCESS) {
    status = copy_edges(asker->answer, &edges, out);
  }
  attrib_vector_clear(&edges);
  return status;
}

AttribStatus attrib_asker_describe(AttribAsker *asker)
{
  AttribAnswer *answer = asker->answer;
  if (answer->about == ATTRIB_ABOUT_CLAIMS) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(find(asker, find_facts, &answer->facts));
  ATTRIB_TRY(find(asker, find_ties, &answer->ties));
  ATTRIB_TRY(find(asker, find_organs, &answer->organs));
  if (answer->about == ATTRIB_ABOUT_ACTOR) {
    ATTRIB_TRY(find(asker, find_parents, &answer->parents));
    ATTRIB_TRY(find(asker, find_memberships, &answer->memberships));
  }
  return attrib_row_citations(&asker->writer, answer->subject, &answer->cites);
}
