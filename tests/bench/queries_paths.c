// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Q5 to Q7: neighbours along every recorded edge, and quarrels.

#include "engine/model/act.h"
#include "engine/model/names.h"
#include "tests/bench/queries.h"

#include <stdlib.h>

enum { longest_lag = 30, near = 3 };

// Derived edges have the types behind the last of these, and stand behind the others.
static void list_ends(AttribQueries *queries, AttribNeighbours ends)
{
  for (uint32_t i = 0; i < ends.edges.count && ends.types[i].index <= ATTRIB_TYPE_RELAYS; ++i) {
    attrib_queries_list(queries, ends.nodes[i]);
  }
}

// Adds the unmet neighbours of the nodes from `*done` on.
static void widen(AttribQueries *queries, size_t *done)
{
  for (const size_t end = queries->list.length; *done < end; ++*done) {
    const AttribNode node = *(const AttribNode *)attrib_vector_at(&queries->list, *done);
    list_ends(queries, attrib_node_targets(queries->graph, node));
    list_ends(queries, attrib_node_sources(queries->graph, node));
  }
}

static bool begin_at(AttribQueries *queries, const char *id)
{
  attrib_queries_begin(queries);
  const AttribNode node = attrib_graph_node_by_id(queries->graph, attrib_text(id));
  if (node.index == ATTRIB_NO_NODE.index) {
    return false;
  }
  attrib_queries_list(queries, node);
  return true;
}

bool attrib_query_path(AttribQueries *queries)
{
  size_t done = 0;
  const bool fine = begin_at(queries, queries->parameters.q5a);
  const AttribNode goal =
      attrib_graph_node_by_id(queries->graph, attrib_text(queries->parameters.q5b));
  while (fine && !attrib_queries_has_met(queries, goal) && done < queries->list.length) {
    widen(queries, &done);
    ++queries->check;
  }
  queries->rows = 1;
  return fine;
}

bool attrib_query_near(AttribQueries *queries)
{
  size_t done = 0;
  const bool fine = begin_at(queries, queries->parameters.q6);
  for (int i = 0; fine && i < near; ++i) {
    widen(queries, &done);
  }
  queries->rows = 1;
  queries->check = (int64_t)queries->list.length - 1;
  return fine;
}

// Q7: tit for tat

/// A claim of a pair of states: who accuses, who is accused first, and when.
typedef struct {
  uint32_t from;
  uint32_t against;
  int32_t earliest;
  int32_t latest;
} Blow;

static int by_pair_and_day(const void *left, const void *right)
{
  const Blow *const a = left;
  const Blow *const b = right;
  if (a->from != b->from) {
    return a->from < b->from ? -1 : 1;
  }
  if (a->against != b->against) {
    return a->against < b->against ? -1 : 1;
  }
  return (a->earliest > b->earliest) - (a->earliest < b->earliest);
}

static bool has_pair(const AttribVector *blows, size_t first, const Blow *blow)
{
  for (size_t i = first; i < blows->length; ++i) {
    const Blow *const other = attrib_vector_at(blows, i);
    if (other->from == blow->from && other->against == blow->against) {
      return true;
    }
  }
  return false;
}

// The blows of one claim, each pair of states once. A counter-accusation is put down the other way round.
static bool add_blows(AttribQueries *queries, AttribNode claim, bool counter, AttribVector *blows)
{
  const AttribGraph *graph = queries->graph;
  const AttribNeighbours made =
      attrib_node_sources_of_type(graph, claim, (AttribType){ATTRIB_TYPE_MADE});
  const AttribNeighbours against =
      attrib_node_targets_of_type(graph, claim, (AttribType){ATTRIB_TYPE_AGAINST});
  const size_t first = blows->length;
  AttribDate said;
  if (!attrib_queries_said(queries, claim, &said)) {
    return true;
  }
  bool fine = true;
  for (uint32_t i = 0; fine && i < made.edges.count; ++i) {
    const uint32_t a = attrib_queries_home(queries, made.nodes[i]).index;
    const bool counts = a != ATTRIB_NO_NODE.index && (counter || a == made.nodes[i].index);
    for (uint32_t j = 0; counts && fine && j < against.edges.count; ++j) {
      const uint32_t b = attrib_queries_home(queries, against.nodes[j]).index;
      const Blow blow = {counter ? b : a, counter ? a : b, said.earliest, said.latest};
      fine = b == ATTRIB_NO_NODE.index || a == b || has_pair(blows, first, &blow) ||
             attrib_vector_push(blows, &blow) == ATTRIB_SUCCESS;
    }
  }
  return fine;
}

static bool list_blows(AttribQueries *queries, AttribActNumber act, AttribVector *blows)
{
  const AttribNodes claims = attrib_queries_labelled(queries, attrib_act(act)->label);
  bool fine = true;
  for (uint32_t i = 0; fine && i < claims.count; ++i) {
    fine = add_blows(queries, claims.items[i], act == ATTRIB_ACT_COUNTER_ACCUSE, blows);
  }
  if (blows->length > 1) {
    qsort(blows->data, blows->length, sizeof(Blow), by_pair_and_day);
  }
  return fine;
}

// The first accusation of the pair that is not too old for a counter-accusation.
static size_t find_first(const AttribVector *accusations, const Blow *counter)
{
  const Blow wanted = {counter->from, counter->against, counter->latest - longest_lag, 0};
  size_t low = 0;
  for (size_t high = accusations->length; low < high;) {
    const size_t middle = low + (high - low) / 2;
    if (by_pair_and_day(attrib_vector_at(accusations, middle), &wanted) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

static uint32_t count_answered(const AttribVector *accusations, const Blow *counter)
{
  uint32_t count = 0;
  for (size_t i = find_first(accusations, counter); i < accusations->length; ++i) {
    const Blow *const blow = attrib_vector_at(accusations, i);
    if (blow->from != counter->from || blow->against != counter->against ||
        blow->earliest > counter->earliest) {
      break;
    }
    count += blow->latest <= counter->earliest && counter->latest <= blow->earliest + longest_lag;
  }
  return count;
}

static void match_blows(AttribQueries *queries, const AttribVector *accusations,
                        const AttribVector *counters)
{
  const Blow *last = NULL;
  for (size_t i = 0; i < counters->length; ++i) {
    const Blow *const counter = attrib_vector_at(counters, i);
    const uint32_t count = count_answered(accusations, counter);
    const bool same =
        last != NULL && last->from == counter->from && last->against == counter->against;
    queries->check += count;
    queries->rows += count > 0 && !same;
    last = count > 0 ? counter : last;
  }
}

bool attrib_query_tit_for_tat(AttribQueries *queries)
{
  AttribVector accusations;
  AttribVector counters;
  attrib_queries_begin(queries);
  attrib_vector_init(&accusations, sizeof(Blow));
  attrib_vector_init(&counters, sizeof(Blow));
  const bool fine = list_blows(queries, ATTRIB_ACT_ACCUSE, &accusations) &&
                    list_blows(queries, ATTRIB_ACT_COUNTER_ACCUSE, &counters);
  match_blows(queries, &accusations, &counters);
  attrib_vector_clear(&accusations);
  attrib_vector_clear(&counters);
  return fine;
}
