// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/row.h"

#include "engine/graph/sort.h"
#include "engine/model/act.h"
#include "engine/question/gather.h"

#include <stdlib.h>

/// Claims that name another in `answers`: some answer it, some join it, and some only come after it.
static bool is_answer(const AttribGraph *graph, AttribNode claim)
{
  const AttribAct *act = attrib_claim_act(graph, claim);
  return act != NULL && act->answer != ATTRIB_ANSWER_NEVER;
}

static bool is_joining(const AttribGraph *graph, AttribNode claim)
{
  const AttribAct *act = attrib_claim_act(graph, claim);
  return act != NULL && act->edge == ATTRIB_TYPE_SUPPORTS;
}

bool attrib_row_is_answered(const AttribView *view, AttribNode claim)
{
  const AttribGraph *graph = attrib_view_graph(view);
  AttribWalk walk = attrib_view_in(view, claim, ATTRIB_TYPE_ANSWERS);
  AttribEdge edge;
  while (attrib_walk_next(&walk, &edge)) {
    if (is_answer(graph, attrib_edge_source(graph, edge))) {
      return true;
    }
  }
  return false;
}

static AttribReply make_reply(const AttribGraph *graph, AttribNode claim, AttribNode reply)
{
  AttribReply out = {.claim = reply};
  AttribDate said;
  AttribDate replied;
  out.has_lag = attrib_node_said(graph, claim, &said) && attrib_node_said(graph, reply, &replied);
  if (out.has_lag) {
    out.lag = attrib_date_lag(said, replied);
  }
  return out;
}

static bool said_before(const void *context, uint32_t a, uint32_t b)
{
  return attrib_claim_compare(context, (AttribNode){a}, (AttribNode){b}) < 0;
}

/// Sort what names the claim in `answers` into answers and joiners.
static void sort_replies(const AttribGraph *graph, const uint32_t *claims, uint32_t count,
                         AttribClaimRow *row)
{
  for (uint32_t i = 0; i < count; ++i) {
    const AttribNode claim = {claims[i]};
    if (is_answer(graph, claim)) {
      row->answered_by.items[row->answered_by.count++] = make_reply(graph, row->claim, claim);
    } else if (is_joining(graph, claim)) {
      row->joined_by.items[row->joined_by.count++] = make_reply(graph, row->claim, claim);
    }
  }
}

/// The replies by their days, each once: they come in order of their ids.
static AttribStatus fill_replies(AttribRowWriter *writer, AttribClaimRow *row)
{
  const AttribGraph *graph = attrib_view_graph(writer->view);
  const AttribNearRun near = attrib_near_of(&writer->near, ATTRIB_TYPE_ANSWERS);
  if (near.count == 0) {
    return ATTRIB_SUCCESS;
  }
  uint32_t *claims = attrib_arena_array(writer->arena, near.count, sizeof(*claims));
  uint32_t *scratch = attrib_arena_array(writer->arena, near.count, sizeof(*scratch));
  row->answered_by.items =
      attrib_arena_array(writer->arena, near.count, sizeof(*row->answered_by.items));
  row->joined_by.items =
      attrib_arena_array(writer->arena, near.count, sizeof(*row->joined_by.items));
  if (claims == NULL || scratch == NULL || row->answered_by.items == NULL ||
      row->joined_by.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  uint32_t count = 0;
  for (uint32_t i = 0; i < near.count; ++i) {
    if (count == 0 || claims[count - 1] != near.items[i].far.index) {
      claims[count++] = near.items[i].far.index;
    }
  }
  attrib_sort(claims, count, scratch, (AttribOrder){said_before, graph});
  sort_replies(graph, claims, count, row);
  return ATTRIB_SUCCESS;
}

static AttribStatus fill_joiners(AttribRowWriter *writer, AttribClaimRow *row)
{
  const AttribGraph *graph = attrib_view_graph(writer->view);
  const AttribNearRun near = attrib_near_of(&writer->near, ATTRIB_TYPE_JOINED);
  if (near.count == 0) {
    return ATTRIB_SUCCESS;
  }
  row->with.items = attrib_arena_array(writer->arena, near.count, sizeof(*row->with.items));
  if (row->with.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < near.count; ++i) {
    const AttribValue act = attrib_edge_property(graph, near.items[i].edge, ATTRIB_KEY(ACT));
    row->with.items[row->with.count++] =
        (AttribJoiner){near.items[i].far, attrib_value_text(graph, act)};
  }
  return ATTRIB_SUCCESS;
}

/// Room for `count` citations.
static AttribStatus begin_citations(AttribRowWriter *writer, uint32_t count,
                                    AttribCitationArray *cites)
{
  cites->count = 0;
  cites->items = attrib_arena_array(writer->arena, (size_t)count + 1, sizeof(*cites->items));
  return cites->items != NULL ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

static AttribStatus add_citation(AttribRowWriter *writer, AttribEdge edge, AttribNode source,
                                 AttribCitationArray *cites)
{
  AttribCitation *citation = &cites->items[cites->count++];
  citation->edge = edge;
  return attrib_node_set_place(&writer->sources, source, &citation->source);
}

AttribStatus attrib_row_citations(AttribRowWriter *writer, AttribNode record,
                                  AttribCitationArray *cites)
{
  const AttribGraph *graph = attrib_view_graph(writer->view);
  AttribWalk walk = attrib_view_out(writer->view, record, ATTRIB_TYPE_CITES);
  AttribEdge edge;
  ATTRIB_TRY(begin_citations(writer, walk.edges.count, cites));
  while (attrib_walk_next(&walk, &edge)) {
    ATTRIB_TRY(add_citation(writer, edge, attrib_edge_target(graph, edge), cites));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus fill_citations(AttribRowWriter *writer, AttribClaimRow *row)
{
  const AttribNearRun near = attrib_near_of(&writer->near, ATTRIB_TYPE_CITES);
  ATTRIB_TRY(begin_citations(writer, near.count, &row->cites));
  for (uint32_t i = 0; i < near.count; ++i) {
    ATTRIB_TRY(add_citation(writer, near.items[i].edge, near.items[i].far, &row->cites));
  }
  return ATTRIB_SUCCESS;
}

// Ties are edges between others: the claim's `alleges` tells between whom. Many claims may speak of
// one and the same, so that the claim's own edges are looked up, not all that leave a node.

/// Two that a claim says something of.
typedef struct {
  uint32_t who;
  uint32_t whom;
} Pair;

static int by_who_then_whom(const void *left, const void *right)
{
  const Pair *a = left;
  const Pair *b = right;
  if (a->who != b->who) {
    return a->who < b->who ? -1 : 1;
  }
  return (a->whom > b->whom) - (a->whom < b->whom);
}

static uint32_t named_node(const AttribGraph *graph, AttribValues ids, uint32_t index)
{
  return attrib_graph_node_by_id(graph, attrib_value_text(graph, attrib_values_at(ids, index)))
      .index;
}

// In records every id names somebody; in a file that was tampered with it may not.
static AttribStatus add_pairs(const AttribGraph *graph, AttribValue tie, AttribVector *pairs)
{
  const AttribValues who =
      attrib_value_items(graph, attrib_value_entry(graph, tie, ATTRIB_KEY(WHO)));
  const AttribValues whom =
      attrib_value_items(graph, attrib_value_entry(graph, tie, ATTRIB_KEY(WHOM)));
  for (uint32_t i = 0; i < who.count; ++i) {
    Pair pair = {named_node(graph, who, i), 0};
    for (uint32_t j = 0; pair.who != ATTRIB_NO_NODE.index && j < whom.count; ++j) {
      pair.whom = named_node(graph, whom, j);
      ATTRIB_TRY(attrib_vector_push(pairs, &pair));
    }
  }
  return ATTRIB_SUCCESS;
}

/// The first of the edges, which are in order of their targets and records, that is not before a tie.
static uint32_t find_tie(const AttribGraph *graph, AttribEdges edges, uint32_t whom, uint32_t claim)
{
  uint32_t low = 0;
  uint32_t high = edges.count;
  while (low < high) {
    const uint32_t middle = low + ((high - low) / 2);
    const AttribEdge edge = attrib_edges_at(edges, middle);
    const uint32_t target = attrib_edge_target(graph, edge).index;
    const bool before =
        target != whom ? target < whom : attrib_edge_record(graph, edge).index < claim;
    low = before ? middle + 1 : low;
    high = before ? high : middle;
  }
  return low;
}

// `most` is what there is room for.
static void add_ties(const AttribView *view, const Pair *pair, size_t most, AttribClaimRow *row)
{
  const AttribGraph *graph = attrib_view_graph(view);
  const AttribEdges edges =
      attrib_node_out_of_type(graph, (AttribNode){pair->who}, (AttribType){ATTRIB_TYPE_ALLEGED});
  for (uint32_t i = find_tie(graph, edges, pair->whom, row->claim.index);
       i < edges.count && row->alleges.count < most; ++i) {
    const AttribEdge edge = attrib_edges_at(edges, i);
    if (attrib_edge_target(graph, edge).index != pair->whom ||
        attrib_edge_record(graph, edge).index != row->claim.index) {
      return;
    }
    if (attrib_view_edge(view, edge) != ATTRIB_ABSENT) {
      row->alleges.items[row->alleges.count++] = edge;
    }
  }
}

static AttribStatus find_ties(AttribRowWriter *writer, AttribVector *pairs, AttribClaimRow *row)
{
  const AttribGraph *graph = attrib_view_graph(writer->view);
  const AttribValues ties =
      attrib_value_items(graph, attrib_node_property(graph, row->claim, ATTRIB_KEY(ALLEGES)));
  for (uint32_t i = 0; i < ties.count; ++i) {
    ATTRIB_TRY(add_pairs(graph, attrib_values_at(ties, i), pairs));
  }
  if (pairs->length == 0) {
    return ATTRIB_SUCCESS;
  }
  // No pair of records has more edges than it is named in ties.
  row->alleges.items =
      attrib_arena_array(writer->arena, pairs->length, sizeof(*row->alleges.items));
  if (row->alleges.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  Pair *items = pairs->data;
  qsort(items, pairs->length, sizeof(*items), by_who_then_whom);
  for (size_t i = 0; i < pairs->length; ++i) {
    if (i == 0 || by_who_then_whom(&items[i - 1], &items[i]) != 0) {
      add_ties(writer->view, &items[i], pairs->length, row);
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus fill_ties(AttribRowWriter *writer, AttribClaimRow *row)
{
  AttribVector pairs;
  attrib_vector_init(&pairs, sizeof(Pair));
  const AttribStatus status = find_ties(writer, &pairs, row);
  attrib_vector_clear(&pairs);
  return status;
}

/// The nodes at the far ends of the edges of one type, each once: they come in order of their ids.
static AttribStatus fill_nodes(AttribRowWriter *writer, AttribKnownType type, AttribNodeArray *out)
{
  const AttribNearRun near = attrib_near_of(&writer->near, type);
  if (near.count == 0) {
    return ATTRIB_SUCCESS;
  }
  out->items = attrib_arena_array(writer->arena, near.count, sizeof(*out->items));
  if (out->items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < near.count; ++i) {
    if (i == 0 || near.items[i - 1].far.index != near.items[i].far.index) {
      out->items[out->count++] = near.items[i].far;
    }
  }
  return ATTRIB_SUCCESS;
}

/// What leads to the claim: who made, voiced, joined and answered it.
static AttribStatus fill_sources(AttribRowWriter *writer, AttribClaimRow *row)
{
  ATTRIB_TRY(attrib_gather_near(writer->view, row->claim, ATTRIB_SOURCES, &writer->near));
  ATTRIB_TRY(fill_nodes(writer, ATTRIB_TYPE_MADE, &row->by));
  ATTRIB_TRY(fill_nodes(writer, ATTRIB_TYPE_VOICED, &row->voice));
  ATTRIB_TRY(fill_joiners(writer, row));
  return fill_replies(writer, row);
}

/// What the claim leads to.
static AttribStatus fill_targets(AttribRowWriter *writer, AttribClaimRow *row)
{
  ATTRIB_TRY(attrib_gather_near(writer->view, row->claim, ATTRIB_TARGETS, &writer->near));
  ATTRIB_TRY(fill_nodes(writer, ATTRIB_TYPE_AGAINST, &row->against));
  ATTRIB_TRY(fill_nodes(writer, ATTRIB_TYPE_OVER, &row->over));
  ATTRIB_TRY(fill_nodes(writer, ATTRIB_TYPE_ANSWERS, &row->answers));
  ATTRIB_TRY(fill_nodes(writer, ATTRIB_TYPE_SUPERSEDES, &row->supersedes));
  return fill_citations(writer, row);
}

AttribStatus attrib_row_fill(AttribRowWriter *writer, AttribNode claim, AttribClaimRow *row)
{
  const AttribView *view = writer->view;
  *row = (AttribClaimRow){.claim = claim};
  row->presence = attrib_view_node(view, claim);
  row->superseded = attrib_view_superseded(view, claim);
  ATTRIB_TRY(fill_sources(writer, row));
  ATTRIB_TRY(fill_targets(writer, row));
  return fill_ties(writer, row);
}
