// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/row.h"

#include "engine/model/act.h"
#include "engine/question/gather.h"

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
  out.has_lag =
      attrib_value_date(graph, attrib_node_property(graph, claim, ATTRIB_KEY(SAID)), &said) &&
      attrib_value_date(graph, attrib_node_property(graph, reply, ATTRIB_KEY(SAID)), &replied);
  if (out.has_lag) {
    out.lag = attrib_date_lag(said, replied);
  }
  return out;
}

/// Insertion sort: replies to one claim are few, and mostly in order.
static void add_in_order(const AttribGraph *graph, AttribReplyArray *replies, AttribReply reply)
{
  uint32_t at = replies->count++;
  while (at > 0 && attrib_claim_compare(graph, reply.claim, replies->items[at - 1].claim) < 0) {
    replies->items[at] = replies->items[at - 1];
    --at;
  }
  replies->items[at] = reply;
}

/// Sort what names the claim in `answers` into answers and joiners, each claim once.
static void sort_replies(const AttribGraph *graph, AttribNearRun near, AttribClaimRow *row)
{
  for (uint32_t i = 0; i < near.count; ++i) {
    const AttribNode claim = near.items[i].far;
    if (i > 0 && near.items[i - 1].far.index == claim.index) {
      continue;
    }
    if (is_answer(graph, claim)) {
      add_in_order(graph, &row->answered_by, make_reply(graph, row->claim, claim));
    } else if (is_joining(graph, claim)) {
      add_in_order(graph, &row->joined_by, make_reply(graph, row->claim, claim));
    }
  }
}

static AttribStatus fill_replies(AttribRowWriter *writer, AttribClaimRow *row)
{
  const AttribNearRun near = attrib_near_of(&writer->near, ATTRIB_TYPE_ANSWERS);
  if (near.count == 0) {
    return ATTRIB_SUCCESS;
  }
  row->answered_by.items =
      attrib_arena_array(writer->arena, near.count, sizeof(*row->answered_by.items));
  row->joined_by.items =
      attrib_arena_array(writer->arena, near.count, sizeof(*row->joined_by.items));
  if (row->answered_by.items == NULL || row->joined_by.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  sort_replies(attrib_view_graph(writer->view), near, row);
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

/// The number of a source in the answer; one that is new comes last.
static AttribStatus number_source(AttribRowWriter *writer, AttribNode source, uint32_t *number)
{
  uint32_t *known = &writer->source_numbers[source.index];
  if (*known == 0) {
    ATTRIB_TRY(attrib_vector_push(&writer->sources, &source));
    *known = (uint32_t)writer->sources.length;
  }
  *number = *known - 1;
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
  return number_source(writer, source, &citation->source);
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

static bool has_node(const AttribNodeArray *nodes, AttribNode node)
{
  for (uint32_t i = 0; i < nodes->count; ++i) {
    if (nodes->items[i].index == node.index) {
      return true;
    }
  }
  return false;
}

/// Note the ties that a claim says one record has.
static void add_ties_of(const AttribView *view, AttribNode who, AttribClaimRow *row)
{
  const AttribGraph *graph = attrib_view_graph(view);
  AttribWalk walk = attrib_view_out(view, who, ATTRIB_TYPE_ALLEGED);
  AttribEdge edge;
  while (attrib_walk_next(&walk, &edge)) {
    if (attrib_edge_record(graph, edge).index == row->claim.index) {
      row->alleges.items[row->alleges.count++] = edge;
    }
  }
}

/// Ties are edges between others: the claim's `alleges` tells from whom they leave. Each of those is walked once.
static AttribStatus fill_ties(const AttribView *view, AttribArena *arena, AttribClaimRow *row)
{
  const AttribGraph *graph = attrib_view_graph(view);
  const AttribValues ties =
      attrib_value_items(graph, attrib_node_property(graph, row->claim, ATTRIB_KEY(ALLEGES)));
  AttribNodeArray seen = {NULL, 0};
  uint32_t most = 0;
  for (uint32_t i = 0; i < ties.count; ++i) {
    const AttribValues who =
        attrib_value_items(graph, attrib_value_entry(graph, ties.items[i], ATTRIB_KEY(WHO)));
    const AttribValues whom =
        attrib_value_items(graph, attrib_value_entry(graph, ties.items[i], ATTRIB_KEY(WHOM)));
    most += who.count * whom.count;
    seen.count += who.count;
  }
  if (most == 0) {
    return ATTRIB_SUCCESS;
  }
  row->alleges.items = attrib_arena_array(arena, most, sizeof(*row->alleges.items));
  seen.items = attrib_arena_array(arena, seen.count, sizeof(*seen.items));
  seen.count = 0;
  if (row->alleges.items == NULL || seen.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < ties.count; ++i) {
    const AttribValues who =
        attrib_value_items(graph, attrib_value_entry(graph, ties.items[i], ATTRIB_KEY(WHO)));
    for (uint32_t j = 0; j < who.count; ++j) {
      const AttribNode node =
          attrib_graph_node_by_id(graph, attrib_value_text(graph, who.items[j]));
      if (!has_node(&seen, node)) {
        seen.items[seen.count++] = node;
        add_ties_of(view, node, row);
      }
    }
  }
  return ATTRIB_SUCCESS;
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
  return fill_ties(view, writer->arena, row);
}
