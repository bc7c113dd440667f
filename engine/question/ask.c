// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"
#include "engine/question/asker.h"

#include <stdlib.h>

// Context: what answers and joins a claim, to any depth; and what those asked for answer themselves

static AttribStatus show_far_ends(AttribAsker *asker, AttribNode claim, AttribEnds ends)
{
  AttribWalk walk = ends == ATTRIB_TARGETS
                        ? attrib_view_out(asker->view, claim, ATTRIB_TYPE_ANSWERS)
                        : attrib_view_in(asker->view, claim, ATTRIB_TYPE_ANSWERS);
  AttribEdge edge;
  while (attrib_walk_next(&walk, &edge)) {
    const AttribNode far = ends == ATTRIB_TARGETS ? attrib_edge_target(asker->graph, edge)
                                                  : attrib_edge_source(asker->graph, edge);
    ATTRIB_TRY(attrib_node_set_add(&asker->shown, far));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus show_asked(AttribAsker *asker)
{
  for (size_t i = 0; i < asker->asked.members.length; ++i) {
    ATTRIB_TRY(attrib_node_set_add(&asker->shown, attrib_node_set_at(&asker->asked, i)));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus add_context(AttribAsker *asker)
{
  for (size_t i = 0; i < asker->shown.members.length; ++i) {
    ATTRIB_TRY(show_far_ends(asker, attrib_node_set_at(&asker->shown, i), ATTRIB_SOURCES));
  }
  for (size_t i = 0; i < asker->asked.members.length; ++i) {
    ATTRIB_TRY(show_far_ends(asker, attrib_node_set_at(&asker->asked, i), ATTRIB_TARGETS));
  }
  return ATTRIB_SUCCESS;
}

// Rows

/// A claim as it is sorted.
typedef struct {
  int32_t earliest;
  int32_t latest;
  AttribNode claim;
} Dated;

static int by_day_then_id(const void *left, const void *right)
{
  const Dated *a = left;
  const Dated *b = right;
  if (a->earliest != b->earliest) {
    return a->earliest < b->earliest ? -1 : 1;
  }
  if (a->latest != b->latest) {
    return a->latest < b->latest ? -1 : 1;
  }
  return (a->claim.index > b->claim.index) - (a->claim.index < b->claim.index);
}

static AttribStatus sort_shown(const AttribAsker *asker, Dated **out)
{
  const size_t count = asker->shown.members.length;
  Dated *rows = attrib_alloc_array(count + 1, sizeof(*rows));
  if (rows == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t i = 0; i < count; ++i) {
    AttribDate said = {ATTRIB_DAY_MAX, ATTRIB_DAY_MAX, 0};
    rows[i].claim = attrib_node_set_at(&asker->shown, i);
    attrib_node_said(asker->graph, rows[i].claim, &said);
    rows[i].earliest = said.earliest;
    rows[i].latest = said.latest;
  }
  qsort(rows, count, sizeof(*rows), by_day_then_id);
  *out = rows;
  return ATTRIB_SUCCESS;
}

static AttribStatus fill_row(AttribAsker *asker, AttribNode claim)
{
  AttribAnswer *answer = asker->answer;
  AttribClaimRow *row = &answer->claims.items[answer->claims.count++];
  ATTRIB_TRY(attrib_row_fill(&asker->writer, claim, row));
  row->context = !attrib_node_set_has(&asker->asked, claim);
  if (attrib_node_set_has(&asker->doubtful, claim)) {
    row->presence = ATTRIB_MAYBE;
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus fill_rows(AttribAsker *asker)
{
  AttribAnswer *answer = asker->answer;
  const size_t count = asker->shown.members.length;
  Dated *sorted = NULL;
  answer->claims.items =
      attrib_arena_array(&answer->arena, count + 1, sizeof(*answer->claims.items));
  if (answer->claims.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(sort_shown(asker, &sorted));
  AttribStatus status = ATTRIB_SUCCESS;
  for (size_t i = 0; i < count && status == ATTRIB_SUCCESS; ++i) {
    status = fill_row(asker, sorted[i].claim);
  }
  attrib_free(sorted);
  return status;
}

/// A row of the answer by its claim's node.
typedef struct {
  uint32_t node;
  uint32_t row;
} Placed;

static int by_node(const void *left, const void *right)
{
  const Placed *a = left;
  const Placed *b = right;
  return (a->node > b->node) - (a->node < b->node);
}

static AttribStatus index_rows(AttribAnswer *answer)
{
  const uint32_t count = answer->claims.count;
  answer->by_node.items =
      attrib_arena_array(&answer->arena, (size_t)count + 1, sizeof(*answer->by_node.items));
  Placed *placed = attrib_alloc_array((size_t)count + 1, sizeof(*placed));
  if (answer->by_node.items == NULL || placed == NULL) {
    attrib_free(placed);
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    placed[i] = (Placed){answer->claims.items[i].claim.index, i};
  }
  qsort(placed, count, sizeof(*placed), by_node);
  for (uint32_t i = 0; i < count; ++i) {
    answer->by_node.items[answer->by_node.count++] = placed[i].row;
  }
  attrib_free(placed);
  return ATTRIB_SUCCESS;
}

static AttribStatus keep_sources(AttribAsker *asker)
{
  AttribAnswer *answer = asker->answer;
  const size_t count = asker->writer.sources.members.length;
  answer->sources.items =
      attrib_arena_array(&answer->arena, count + 1, sizeof(*answer->sources.items));
  if (answer->sources.items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t i = 0; i < count; ++i) {
    answer->sources.items[answer->sources.count++] = attrib_node_set_at(&asker->writer.sources, i);
  }
  return ATTRIB_SUCCESS;
}

// All of it

static AttribStatus open_sets(AttribAsker *asker)
{
  AttribNodeSet *sets[] = {&asker->scope,    &asker->held,  &asker->asked,         &asker->refused,
                           &asker->doubtful, &asker->shown, &asker->writer.sources};
  for (size_t i = 0; i < sizeof(sets) / sizeof(sets[0]); ++i) {
    attrib_node_set_init(sets[i]);
  }
  asker->writer.view = asker->view;
  asker->writer.arena = &asker->answer->arena;
  attrib_vector_init(&asker->writer.near, sizeof(AttribNear));
  return attrib_sieve_init(&asker->sieve, asker->view, &asker->question->filter);
}

static void close_sets(AttribAsker *asker)
{
  attrib_sieve_clear(&asker->sieve);
  attrib_node_set_clear(&asker->scope);
  attrib_node_set_clear(&asker->held);
  attrib_node_set_clear(&asker->asked);
  attrib_node_set_clear(&asker->refused);
  attrib_node_set_clear(&asker->doubtful);
  attrib_node_set_clear(&asker->shown);
  attrib_node_set_clear(&asker->writer.sources);
  attrib_vector_clear(&asker->writer.near);
}

static AttribStatus answer_all(AttribAsker *asker)
{
  ATTRIB_TRY(open_sets(asker));
  ATTRIB_TRY(attrib_asker_collect(asker));
  ATTRIB_TRY(show_asked(asker));
  if (!asker->question->rows_only) {
    ATTRIB_TRY(add_context(asker));
  }
  ATTRIB_TRY(fill_rows(asker));
  ATTRIB_TRY(index_rows(asker->answer));
  if (!asker->question->rows_only) {
    ATTRIB_TRY(attrib_asker_describe(asker));
    ATTRIB_TRY(attrib_asker_arrange(asker));
  }
  asker->answer->undated = asker->sieve.undated;
  return keep_sources(asker);
}

AttribStatus attrib_ask(const AttribView *view, const AttribQuestion *question,
                        AttribAnswer *answer)
{
  AttribAsker asker = {
      .view = view, .graph = attrib_view_graph(view), .question = question, .answer = answer};
  attrib_answer_init(answer, asker.graph);
  answer->view = attrib_view_options(view);
  answer->about = question->about;
  answer->subject = question->about == ATTRIB_ABOUT_CLAIMS ? ATTRIB_NO_NODE : question->subject;
  answer->below = question->filter.below;
  answer->filtered = attrib_filter_is_set(&question->filter);
  const AttribStatus status = answer_all(&asker);
  close_sets(&asker);
  if (status != ATTRIB_SUCCESS) {
    attrib_answer_clear(answer);
  }
  return status;
}
