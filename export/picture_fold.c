// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/picture_fold.h"

#include "engine/base/alloc.h"
#include "engine/model/names.h"
#include "export/picture_build.h"
#include "export/picture_group.h"

#include <stdlib.h>

/// A statement in the order in which statements are given up, the last one first.
typedef struct {
  uint32_t index; ///< in the answer's claims
  bool right;
  bool context; ///< not asked for itself
  bool neutral;
  uint32_t echo; ///< how many claims answer or join it
} Rank;

/// An answer on its way to a model that is small enough.
typedef struct {
  AttribModel *model;
  const AttribAnswer *answer;
  size_t most;
  AttribArena arena;
  AttribStanding *standings;
  Rank *ranks;
  uint32_t count; ///< of ranks
  bool *kept;
} Fold;

// What matters most

static int compare_ranks(const void *left, const void *right)
{
  const Rank *const a = left;
  const Rank *const b = right;
  const int differences[] = {
      (int)a->right - (int)b->right,
      (int)a->context - (int)b->context,
      (int)a->neutral - (int)b->neutral,
      (a->echo < b->echo) - (a->echo > b->echo),
      (a->index > b->index) - (a->index < b->index),
  };
  int found = 0;
  for (size_t i = 0; found == 0 && i < sizeof(differences) / sizeof(differences[0]); ++i) {
    found = differences[i];
  }
  return found;
}

/// The two sides, each of which is in order, in turn: what remains of the longer one comes last.
static AttribStatus interleave(Fold *fold, uint32_t left)
{
  Rank *const turns = attrib_arena_array(&fold->arena, fold->count, sizeof(Rank));
  if (turns == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  uint32_t next[2] = {0, left};
  const uint32_t ends[2] = {left, fold->count};
  for (uint32_t i = 0; i < fold->count; ++i) {
    const uint32_t wanted = i % 2;
    const uint32_t side = next[wanted] < ends[wanted] ? wanted : 1 - wanted;
    turns[i] = fold->ranks[next[side]++];
  }
  fold->ranks = turns;
  return ATTRIB_SUCCESS;
}

static AttribStatus rank(Fold *fold)
{
  const AttribClaimRowArray claims = fold->answer->claims;
  uint32_t left = 0;
  fold->ranks = attrib_arena_array(&fold->arena, claims.count, sizeof(Rank));
  if (fold->ranks == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < claims.count; ++i) {
    const AttribClaimRow *const row = &claims.items[i];
    const AttribStanding *const standing = &fold->standings[i];
    const bool neutral = attrib_claim_role(fold->answer->graph, row) == ATTRIB_ROLE_NEUTRAL;
    if (!standing->is_stroke) {
      fold->ranks[fold->count++] = (Rank){i, standing->right, row->context, neutral,
                                          row->answered_by.count + row->joined_by.count};
      left += !standing->right;
    }
  }
  if (fold->count > 1) {
    qsort(fold->ranks, fold->count, sizeof(Rank), compare_ranks);
  }
  return interleave(fold, left);
}

// Trying

// Ways of standing as one, each of which makes fewer boxes than the one before.
static const AttribGrouping by_bloc = {3, false};
static const AttribGrouping across = {3, true};
static const AttribGrouping in_pairs = {2, true};

/// Build the model of the first `count` statements; without a grouping each box stands alone.
static AttribStatus try_with(Fold *fold, uint32_t count, const AttribGrouping *grouping)
{
  attrib_model_clear(fold->model);
  attrib_model_init(fold->model, fold->answer);
  for (uint32_t i = 0; i < fold->count; ++i) {
    fold->kept[fold->ranks[i].index] = i < count;
  }
  ATTRIB_TRY(attrib_picture_build(fold->standings, fold->kept, fold->model));
  return grouping != NULL ? attrib_picture_group(fold->model, *grouping) : ATTRIB_SUCCESS;
}

static bool is_small(const Fold *fold)
{
  return fold->model->boxes.length <= fold->most;
}

/// Build the model of all statements, with as little grouping as makes it small.
static AttribStatus try_all(Fold *fold, bool *small)
{
  static const AttribGrouping *const ways[] = {NULL, &by_bloc, &across};
  for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]) && !*small; ++i) {
    ATTRIB_TRY(try_with(fold, fold->count, ways[i]));
    *small = is_small(fold);
  }
  return ATTRIB_SUCCESS;
}

/// Each statement has a box of its own, however others stand together.
static bool has_too_many_statements(const Fold *fold)
{
  return fold->count > fold->most;
}

/// As many statements as fit, but one at least, found by halving.
static AttribStatus fit(Fold *fold)
{
  uint32_t fits = 1;
  uint32_t beyond = has_too_many_statements(fold) ? (uint32_t)fold->most + 1 : fold->count;
  while (beyond - fits > 1) {
    const uint32_t middle = fits + (beyond - fits) / 2;
    ATTRIB_TRY(try_with(fold, middle, &across));
    if (is_small(fold)) {
      fits = middle;
    } else {
      beyond = middle;
    }
  }
  ATTRIB_TRY(try_with(fold, fits, &across));
  return is_small(fold) ? ATTRIB_SUCCESS : try_with(fold, fits, &in_pairs);
}

// What is left out

static AttribStatus count_left_out(Fold *fold)
{
  uint32_t counts[ATTRIB_PARTS] = {0};
  for (uint32_t i = 0; i < fold->count; ++i) {
    const uint32_t index = fold->ranks[i].index;
    counts[fold->standings[index].part] += !fold->kept[index];
  }
  for (int part = 0; part < ATTRIB_PARTS; ++part) {
    const AttribBox more = {
        .part = (AttribPart)part, .node = ATTRIB_NO_NODE, .members = {NULL, counts[part]}};
    if (counts[part] > 0) {
      ATTRIB_TRY(attrib_vector_push(&fold->model->boxes, &more));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus compose(Fold *fold)
{
  ATTRIB_TRY(attrib_picture_sides(fold->answer, &fold->arena, &fold->standings));
  fold->kept = attrib_arena_array(&fold->arena, fold->answer->claims.count, sizeof(bool));
  if (fold->kept == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(rank(fold));
  bool small = false;
  if (!has_too_many_statements(fold)) {
    ATTRIB_TRY(try_all(fold, &small));
  }
  if (!small && fold->count > 0) {
    ATTRIB_TRY(fit(fold));
    ATTRIB_TRY(count_left_out(fold));
  }
  return attrib_model_finish(fold->model);
}

AttribStatus attrib_picture_compose(AttribModel *model, size_t most)
{
  Fold fold = {.model = model, .answer = model->answer, .most = most};
  attrib_arena_init(&fold.arena);
  const AttribStatus status = compose(&fold);
  attrib_arena_clear(&fold.arena);
  return status;
}
