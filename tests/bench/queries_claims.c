// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Q1 to Q4, Q7 and Q8: claims, who made them, who answers.

#include "engine/base/alloc.h"
#include "engine/model/act.h"
#include "engine/model/names.h"
#include "engine/model/vocabulary.h"
#include "tests/bench/queries.h"

#include <stdlib.h>
#include <string.h>

static AttribNode node_at(const AttribVector *list, size_t index)
{
  return *(const AttribNode *)attrib_vector_at(list, index);
}

static AttribNeighbours targets(const AttribQueries *queries, AttribNode node, AttribKnownType type)
{
  return attrib_node_targets_of_type(queries->graph, node, (AttribType){(uint16_t)type});
}

static AttribNeighbours sources(const AttribQueries *queries, AttribNode node, AttribKnownType type)
{
  return attrib_node_sources_of_type(queries->graph, node, (AttribType){(uint16_t)type});
}

static AttribValue property(const AttribQueries *queries, AttribNode node, AttribKey key)
{
  return attrib_node_property(queries->graph, node, (AttribString){key});
}

static void write_value(AttribQueries *queries, AttribValue value)
{
  attrib_buffer_add(&queries->out, attrib_value_text(queries->graph, value));
  attrib_buffer_add_char(&queries->out, '\t');
}

static void write_text(AttribQueries *queries, AttribNode node, AttribKey key)
{
  write_value(queries, property(queries, node, key));
}

// Q1, Q2: claims that some actors have a part in

static void list_all(AttribQueries *queries, AttribNeighbours claims)
{
  for (uint32_t i = 0; i < claims.edges.count; ++i) {
    attrib_queries_list(queries, claims.nodes[i]);
  }
}

// Replaces the actors of the list by their claims.
static void list_claims(AttribQueries *queries)
{
  const size_t actors = queries->list.length;
  for (size_t i = 0; i < actors; ++i) {
    const AttribNode actor = node_at(&queries->list, i);
    list_all(queries, targets(queries, actor, ATTRIB_TYPE_MADE));
    list_all(queries, targets(queries, actor, ATTRIB_TYPE_JOINED));
    list_all(queries, sources(queries, actor, ATTRIB_TYPE_AGAINST));
  }
  queries->list.length -= actors;
  AttribNode *const items = queries->list.data;
  memmove(items, items + actors, queries->list.length * sizeof(*items));
}

static void write_row(AttribQueries *queries, AttribNode claim, AttribNode incident,
                      AttribNode source)
{
  static const AttribKey of_claim[] = {ATTRIB_KEY_ID, ATTRIB_KEY_ACT, ATTRIB_KEY_SAID,
                                       ATTRIB_KEY_LIKELIHOOD};
  const AttribValues values = attrib_node_properties(queries->graph, claim);
  for (size_t i = 0; i < sizeof(of_claim) / sizeof(of_claim[0]); ++i) {
    write_value(queries, attrib_values_find(values, (AttribString){of_claim[i]}));
  }
  if (incident.index != ATTRIB_NO_NODE.index) {
    write_text(queries, incident, ATTRIB_KEY_NAME);
  }
  write_text(queries, source, ATTRIB_KEY_TITLE);
  write_text(queries, source, ATTRIB_KEY_PUBLISHER);
  attrib_buffer_add_char(&queries->out, '\n');
  ++queries->rows;
}

static bool write_claims(AttribQueries *queries)
{
  for (size_t i = 0; i < queries->list.length; ++i) {
    const AttribNode claim = node_at(&queries->list, i);
    const AttribNeighbours over = targets(queries, claim, ATTRIB_TYPE_OVER);
    const AttribNeighbours cites = targets(queries, claim, ATTRIB_TYPE_CITES);
    for (uint32_t j = 0; j < (over.edges.count > 0 ? over.edges.count : 1); ++j) {
      const AttribNode incident = j < over.edges.count ? over.nodes[j] : ATTRIB_NO_NODE;
      for (uint32_t k = 0; k < cites.edges.count; ++k) {
        write_row(queries, claim, incident, cites.nodes[k]);
      }
    }
  }
  return queries->out.status == ATTRIB_SUCCESS;
}

bool attrib_query_claims_of_one(AttribQueries *queries)
{
  attrib_queries_begin(queries);
  const AttribNode actor =
      attrib_graph_node_by_id(queries->graph, attrib_text(queries->parameters.q1));
  if (actor.index == ATTRIB_NO_NODE.index) {
    return false;
  }
  attrib_queries_list(queries, actor);
  list_claims(queries);
  return attrib_queries_sort_by_day(queries) && write_claims(queries);
}

bool attrib_query_claims_below(AttribQueries *queries)
{
  attrib_queries_begin(queries);
  if (!attrib_queries_list_below(queries, queries->parameters.q2)) {
    return false;
  }
  list_claims(queries);
  return attrib_queries_sort_by_day(queries) && write_claims(queries);
}

// Q2c: the same by act

static bool add_incidents(AttribQueries *queries, AttribNode claim, uint64_t act)
{
  const AttribNeighbours over = targets(queries, claim, ATTRIB_TYPE_OVER);
  bool fine = true;
  for (uint32_t i = 0; fine && i < over.edges.count; ++i) {
    const uint64_t key = act << 32 | over.nodes[i].index;
    fine = attrib_vector_push(&queries->keys, &key) == ATTRIB_SUCCESS;
  }
  return fine;
}

static int by_key(const void *left, const void *right)
{
  const uint64_t a = *(const uint64_t *)left;
  const uint64_t b = *(const uint64_t *)right;
  return (a > b) - (a < b);
}

static void sort_keys(AttribQueries *queries)
{
  if (queries->keys.length > 1) {
    qsort(queries->keys.data, queries->keys.length, sizeof(uint64_t), by_key);
  }
}

static size_t count_different(AttribQueries *queries)
{
  const uint64_t *const keys = queries->keys.data;
  size_t different = 0;
  sort_keys(queries);
  for (size_t i = 0; i < queries->keys.length; ++i) {
    different += i == 0 || keys[i] != keys[i - 1];
  }
  return different;
}

bool attrib_query_count_below(AttribQueries *queries)
{
  uint64_t acts = 0;
  attrib_queries_begin(queries);
  bool fine = attrib_queries_list_below(queries, queries->parameters.q2);
  list_claims(queries);
  for (size_t i = 0; fine && i < queries->list.length; ++i) {
    const AttribNode claim = node_at(&queries->list, i);
    const AttribText word =
        attrib_value_text(queries->graph, property(queries, claim, ATTRIB_KEY_ACT));
    const size_t act = attrib_vocabulary_find(&attrib_acts, word);
    queries->rows += (acts >> act & 1U) == 0;
    acts |= UINT64_C(1) << act;
    fine = add_incidents(queries, claim, act);
  }
  queries->check = (int64_t)(queries->list.length + count_different(queries));
  return fine;
}

// Q3: denials and their lags

static void write_denial(AttribQueries *queries, AttribNode denial, AttribDate said,
                         AttribNode accusation)
{
  AttribDate date;
  write_text(queries, denial, ATTRIB_KEY_ID);
  write_text(queries, accusation, ATTRIB_KEY_ID);
  if (attrib_queries_said(queries, accusation, &date)) {
    attrib_buffer_add_integer(&queries->out, (int64_t)said.earliest - date.latest);
    attrib_buffer_add_char(&queries->out, '\t');
    attrib_buffer_add_integer(&queries->out, (int64_t)said.latest - date.earliest);
    queries->check += said.earliest - date.latest;
  }
  attrib_buffer_add_char(&queries->out, '\n');
  ++queries->rows;
}

// Denials of one accusation, as keys: the first day, and the edge by which they answer.
static bool add_denials(AttribQueries *queries, AttribNode accusation)
{
  const AttribNeighbours answers = sources(queries, accusation, ATTRIB_TYPE_ANSWERS);
  bool fine = true;
  for (uint32_t i = 0; fine && i < answers.edges.count; ++i) {
    AttribDate said;
    if (attrib_node_has_label(queries->graph, answers.nodes[i], queries->denial) &&
        attrib_queries_said(queries, answers.nodes[i], &said) && said.earliest >= queries->from &&
        said.latest <= queries->until) {
      const uint64_t key = (uint64_t)((uint32_t)said.earliest ^ 0x80000000U) << 32 |
                           attrib_edges_at(answers.edges, i).index;
      fine = attrib_vector_push(&queries->keys, &key) == ATTRIB_SUCCESS;
    }
  }
  return fine;
}

bool attrib_query_denials(AttribQueries *queries)
{
  attrib_queries_begin(queries);
  bool fine = attrib_queries_list_below(queries, queries->parameters.q3);
  for (size_t i = 0; fine && i < queries->list.length; ++i) {
    const AttribNeighbours claims =
        sources(queries, node_at(&queries->list, i), ATTRIB_TYPE_AGAINST);
    for (uint32_t j = 0; fine && j < claims.edges.count; ++j) {
      fine = !attrib_node_has_label(queries->graph, claims.nodes[j], queries->accusation) ||
             !attrib_queries_meet(queries, claims.nodes[j]) ||
             add_denials(queries, claims.nodes[j]);
    }
  }
  sort_keys(queries);
  for (size_t i = 0; fine && i < queries->keys.length; ++i) {
    const AttribEdge edge = {(uint32_t) * (const uint64_t *)attrib_vector_at(&queries->keys, i)};
    const AttribNode denial = attrib_edge_source(queries->graph, edge);
    AttribDate said = {0, 0, 0};
    (void)attrib_queries_said(queries, denial, &said);
    write_denial(queries, denial, said, attrib_edge_target(queries->graph, edge));
  }
  return fine;
}

// Q4: who accuses together

enum { most_together = 64, pairs_shown = 20 };

/// How often two states accuse together: the place of each among all states, and a square of numbers, of which one half is used.
typedef struct {
  AttribNodes states;
  uint32_t *places; ///< of each node
  uint32_t *counts;
} Together;

/// The states that accuse in one claim, by their places.
typedef struct {
  uint32_t places[most_together];
  uint32_t count;
} Accusers;

static void add_state(const AttribQueries *queries, const Together *together, AttribNode actor,
                      Accusers *accusers)
{
  if (accusers->count < most_together && attrib_queries_is_state(queries, actor)) {
    accusers->places[accusers->count++] = together->places[actor.index];
  }
}

static void list_accusers(const AttribQueries *queries, const Together *together, AttribNode claim,
                          Accusers *accusers)
{
  const AttribNeighbours made = sources(queries, claim, ATTRIB_TYPE_MADE);
  const AttribNeighbours joined = sources(queries, claim, ATTRIB_TYPE_JOINED);
  accusers->count = 0;
  for (uint32_t i = 0; i < made.edges.count; ++i) {
    add_state(queries, together, made.nodes[i], accusers);
  }
  for (uint32_t i = 0; i < joined.edges.count; ++i) {
    const AttribValue act =
        attrib_edge_property(queries->graph, attrib_edges_at(joined.edges, i), ATTRIB_KEY(ACT));
    if (act.type == ATTRIB_STRING && act.as.string.index == queries->accuse.index) {
      add_state(queries, together, joined.nodes[i], accusers);
    }
  }
}

static void count_pairs(const Together *together, const Accusers *accusers)
{
  for (uint32_t i = 0; i < accusers->count; ++i) {
    for (uint32_t j = i + 1; j < accusers->count; ++j) {
      const uint32_t a = accusers->places[i];
      const uint32_t b = accusers->places[j];
      ++together->counts[a < b ? a * together->states.count + b : b * together->states.count + a];
    }
  }
}

// The greatest counts, in one pass: each finds its place among those so far.
static void take_most(AttribQueries *queries, const Together *together)
{
  uint32_t most[pairs_shown + 1] = {0};
  const size_t all = (size_t)together->states.count * together->states.count;
  for (size_t i = 0; i < all; ++i) {
    const uint32_t count = together->counts[i];
    uint32_t at = pairs_shown;
    for (; at > 0 && most[at - 1] < count; --at) {
      most[at] = most[at - 1];
    }
    most[at] = count;
  }
  for (size_t i = 0; i < pairs_shown && most[i] > 0; ++i) {
    queries->check += most[i];
    ++queries->rows;
  }
}

static void count_together(AttribQueries *queries, const Together *together)
{
  const AttribNodes claims = attrib_graph_labelled(queries->graph, queries->accusation);
  Accusers accusers;
  for (uint32_t i = 0; i < together->states.count; ++i) {
    together->places[together->states.items[i].index] = i;
  }
  for (uint32_t i = 0; i < claims.count; ++i) {
    list_accusers(queries, together, claims.items[i], &accusers);
    count_pairs(together, &accusers);
  }
  take_most(queries, together);
}

bool attrib_query_accuse_together(AttribQueries *queries)
{
  attrib_queries_begin(queries);
  Together together = {.states = attrib_graph_labelled(queries->graph, queries->state)};
  const size_t states = together.states.count;
  together.places = attrib_alloc_array(attrib_graph_node_count(queries->graph), sizeof(uint32_t));
  together.counts = attrib_alloc_array(states * states, sizeof(uint32_t));
  const bool fine = together.places != NULL && together.counts != NULL;
  if (fine) {
    count_together(queries, &together);
  }
  attrib_free(together.places);
  attrib_free(together.counts);
  return fine;
}

// Q8: a phrase

static void look_in(AttribQueries *queries, AttribValue value)
{
  const AttribText text = attrib_value_text(queries->graph, value);
  queries->rows += text.length > 0 && strstr(text.data, queries->parameters.q8) != NULL;
}

static void look_in_nodes(AttribQueries *queries, AttribKnownLabel label, AttribKey key)
{
  const AttribNodes nodes = attrib_graph_labelled(queries->graph, (AttribLabel){(uint16_t)label});
  for (uint32_t i = 0; i < nodes.count; ++i) {
    look_in(queries, property(queries, nodes.items[i], key));
  }
}

bool attrib_query_phrase(AttribQueries *queries)
{
  attrib_queries_begin(queries);
  look_in_nodes(queries, ATTRIB_LABEL_ACTOR, ATTRIB_KEY_NAME);
  look_in_nodes(queries, ATTRIB_LABEL_INCIDENT, ATTRIB_KEY_NAME);
  look_in_nodes(queries, ATTRIB_LABEL_SOURCE, ATTRIB_KEY_TITLE);
  const AttribNodes claims =
      attrib_graph_labelled(queries->graph, (AttribLabel){ATTRIB_LABEL_CLAIM});
  for (uint32_t i = 0; i < claims.count; ++i) {
    const AttribEdges cites =
        attrib_node_out_of_type(queries->graph, claims.items[i], (AttribType){ATTRIB_TYPE_CITES});
    for (uint32_t j = 0; j < cites.count; ++j) {
      const AttribValue quote =
          attrib_edge_property(queries->graph, attrib_edges_at(cites, j), ATTRIB_KEY(QUOTE));
      const AttribValues list = attrib_value_items(queries->graph, quote);
      for (uint32_t k = 0; k < list.count; ++k) {
        look_in(queries, attrib_values_at(list, k));
      }
      look_in(queries, quote);
    }
  }
  return true;
}
