// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/bench/queries.h"

#include "engine/base/alloc.h"
#include "engine/model/act.h"
#include "engine/model/kind.h"
#include "engine/model/names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const AttribQuery attrib_queries[ATTRIB_QUERIES] = {
    {"Q1", attrib_query_claims_of_one},
    {"Q2", attrib_query_claims_below},
    {"Q2c", attrib_query_count_below},
    {"Q3", attrib_query_denials},
    {"Q4", attrib_query_accuse_together},
    {"Q5", attrib_query_path},
    {"Q6", attrib_query_near},
    {"Q7", attrib_query_tit_for_tat},
    {"Q8", attrib_query_phrase},
};

// Parameters

static bool take_line(AttribQueryParameters *parameters, const char *line)
{
  const struct {
    const char *name;
    char *place;
  } places[] = {
      {"q1", parameters->q1},     {"q2", parameters->q2},     {"q3", parameters->q3},
      {"q3lo", parameters->q3lo}, {"q3hi", parameters->q3hi}, {"q5a", parameters->q5a},
      {"q5b", parameters->q5b},   {"q6", parameters->q6},     {"q8", parameters->q8},
  };
  const char *const sign = strchr(line, '=');
  for (size_t i = 0; sign != NULL && i < sizeof(places) / sizeof(places[0]); ++i) {
    const size_t length = strlen(places[i].name);
    if ((size_t)(sign - line) == length && strncmp(line, places[i].name, length) == 0) {
      (void)snprintf(places[i].place, sizeof(parameters->q1), "%.*s", (int)strcspn(sign + 1, "\n"),
                     sign + 1);
      return true;
    }
  }
  return false;
}

static bool read_parameters(AttribQueryParameters *parameters, const char *path)
{
  char line[256];
  size_t found = 0;
  FILE *const file = fopen(path, "r");
  while (file != NULL && fgets(line, sizeof(line), file) != NULL) {
    found += take_line(parameters, line) ? 1 : 0;
  }
  if (file != NULL) {
    (void)fclose(file);
  }
  return found == sizeof(*parameters) / sizeof(parameters->q1);
}

static size_t count_marks(const AttribGraph *graph)
{
  return attrib_graph_node_count(graph) / 64 + 1;
}

// A corpus has all of these.
static bool find_words(AttribQueries *queries)
{
  const AttribGraph *const graph = queries->graph;
  const AttribText accuse = attrib_text(attrib_act(ATTRIB_ACT_ACCUSE)->word.word);
  return attrib_graph_find_label(graph, attrib_text(attrib_act(ATTRIB_ACT_ACCUSE)->label),
                                 &queries->accusation) &&
         attrib_graph_find_label(graph, attrib_text(attrib_act(ATTRIB_ACT_DENY)->label),
                                 &queries->denial) &&
         attrib_graph_find_label(graph, attrib_text(attrib_kind(ATTRIB_KIND_STATE)->label),
                                 &queries->state) &&
         attrib_graph_find_string(graph, accuse, &queries->accuse);
}

bool attrib_queries_init(AttribQueries *queries, const AttribGraph *graph, const char *path)
{
  *queries = (AttribQueries){.graph = graph};
  attrib_vector_init(&queries->list, sizeof(AttribNode));
  attrib_vector_init(&queries->keys, sizeof(uint64_t));
  attrib_buffer_init(&queries->out);
  queries->marks = attrib_alloc_array(count_marks(graph), sizeof(*queries->marks));
  queries->homes = attrib_alloc_array(attrib_graph_node_count(graph), sizeof(*queries->homes));
  const bool fine =
      queries->marks != NULL && queries->homes != NULL &&
      attrib_vector_reserve(&queries->list, attrib_graph_node_count(graph)) == ATTRIB_SUCCESS &&
      find_words(queries) && read_parameters(&queries->parameters, path);
  queries->from = fine ? (int32_t)strtol(queries->parameters.q3lo, NULL, 10) : 0;
  queries->until = fine ? (int32_t)strtol(queries->parameters.q3hi, NULL, 10) : 0;
  return fine;
}

void attrib_queries_clear(AttribQueries *queries)
{
  attrib_free(queries->marks);
  attrib_free(queries->homes);
  attrib_vector_clear(&queries->list);
  attrib_vector_clear(&queries->keys);
  attrib_buffer_clear(&queries->out);
}

// What they share

void attrib_queries_begin(AttribQueries *queries)
{
  memset(queries->marks, 0, count_marks(queries->graph) * sizeof(*queries->marks));
  queries->list.length = 0;
  queries->keys.length = 0;
  queries->rows = 0;
  queries->check = 0;
  attrib_buffer_truncate(&queries->out, 0);
}

bool attrib_queries_list_below(AttribQueries *queries, const char *id)
{
  const AttribType part_of = {ATTRIB_TYPE_PART_OF};
  const AttribNode top = attrib_graph_node_by_id(queries->graph, attrib_text(id));
  if (top.index == ATTRIB_NO_NODE.index) {
    return false;
  }
  attrib_queries_list(queries, top);
  for (size_t i = 0; i < queries->list.length; ++i) {
    const AttribNode above = *(const AttribNode *)attrib_vector_at(&queries->list, i);
    const AttribNeighbours below = attrib_node_sources_of_type(queries->graph, above, part_of);
    for (uint32_t j = 0; j < below.edges.count; ++j) {
      attrib_queries_list(queries, below.nodes[j]);
    }
  }
  return true;
}

bool attrib_queries_said(const AttribQueries *queries, AttribNode claim, AttribDate *date)
{
  return attrib_node_said(queries->graph, claim, date);
}

AttribNodes attrib_queries_labelled(const AttribQueries *queries, const char *label)
{
  AttribLabel number;
  return attrib_graph_find_label(queries->graph, attrib_text(label), &number)
             ? attrib_graph_labelled(queries->graph, number)
             : (AttribNodes){NULL, 0};
}

bool attrib_queries_is_state(const AttribQueries *queries, AttribNode actor)
{
  return attrib_node_has_label(queries->graph, actor, queries->state);
}

// Homes are kept plus one, so that 0 is none yet.
AttribNode attrib_queries_home(AttribQueries *queries, AttribNode actor)
{
  if (queries->homes[actor.index] != 0) {
    return (AttribNode){queries->homes[actor.index] - 1};
  }
  AttribNode home = attrib_queries_is_state(queries, actor) ? actor : ATTRIB_NO_NODE;
  const AttribNeighbours above =
      attrib_node_targets_of_type(queries->graph, actor, (AttribType){ATTRIB_TYPE_PART_OF});
  for (uint32_t i = 0; home.index == ATTRIB_NO_NODE.index && i < above.edges.count; ++i) {
    home = attrib_queries_home(queries, above.nodes[i]);
  }
  queries->homes[actor.index] = home.index + 1;
  return home;
}

static int by_key(const void *left, const void *right)
{
  const uint64_t a = *(const uint64_t *)left;
  const uint64_t b = *(const uint64_t *)right;
  return (a > b) - (a < b);
}

bool attrib_queries_sort_by_day(AttribQueries *queries)
{
  AttribNode *const claims = queries->list.data;
  queries->keys.length = 0;
  for (size_t i = 0; i < queries->list.length; ++i) {
    AttribDate date = {.earliest = INT32_MAX};
    (void)attrib_queries_said(queries, claims[i], &date);
    const uint64_t key = (uint64_t)((uint32_t)date.earliest ^ 0x80000000U) << 32 | claims[i].index;
    if (attrib_vector_push(&queries->keys, &key) != ATTRIB_SUCCESS) {
      return false;
    }
  }
  if (queries->keys.length > 1) {
    qsort(queries->keys.data, queries->keys.length, sizeof(uint64_t), by_key);
  }
  for (size_t i = 0; i < queries->list.length; ++i) {
    claims[i].index = (uint32_t) * (const uint64_t *)attrib_vector_at(&queries->keys, i);
  }
  return true;
}
