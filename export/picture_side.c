// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/picture_side.h"

#include "engine/base/alloc.h"
#include "engine/model/names.h"
#include "export/bloc.h"

/// Claims of an answer on their way to a side; rows are known by their index in the answer.
typedef struct {
  const AttribAnswer *answer;
  AttribStanding *standings;
  bool *placed;
  bool *named;     ///< something in the answer answers or supersedes the claim
  uint32_t *queue; ///< rows whose side is known, in the order in which it was found
  uint32_t found;
} Sides;

static const AttribAct *act_of(const Sides *sides, uint32_t index)
{
  return attrib_picture_act(sides->answer->graph, sides->answer->claims.items[index].claim);
}

static void place(Sides *sides, uint32_t index, bool right)
{
  if (!sides->placed[index]) {
    sides->placed[index] = true;
    sides->standings[index].right = right;
    sides->queue[sides->found++] = index;
  }
}

// What a claim answers, among the others

/// Whether any of some claims is in the answer.
static bool has_any(const Sides *sides, AttribNodeArray claims)
{
  for (uint32_t i = 0; i < claims.count; ++i) {
    if (attrib_answer_row(sides->answer, claims.items[i]) != NULL) {
      return true;
    }
  }
  return false;
}

static void mark_named(Sides *sides, AttribNodeArray claims)
{
  for (uint32_t i = 0; i < claims.count; ++i) {
    const uint32_t index = attrib_answer_index(sides->answer, claims.items[i]);
    if (index != ATTRIB_NO_ROW) {
      sides->named[index] = true;
    }
  }
}

/// Those that answer nothing here. A denial of something that is not here is an answer all the same.
static void place_first(Sides *sides)
{
  const AttribClaimRowArray claims = sides->answer->claims;
  for (uint32_t i = 0; i < claims.count; ++i) {
    const AttribAct *const act = act_of(sides, i);
    mark_named(sides, claims.items[i].answers);
    mark_named(sides, claims.items[i].supersedes);
    if (!has_any(sides, claims.items[i].answers)) {
      place(sides, i, act != NULL && act->answer == ATTRIB_ANSWER_ALWAYS);
    }
  }
}

// From a claim to its answers

/// Whether an actor is another, or both speak for the same state.
static bool belong_together(const Sides *sides, AttribNode a, AttribNode b)
{
  const AttribText country = attrib_bloc_country(sides->answer->graph, a);
  return a.index == b.index ||
         (country.length > 0 &&
          attrib_text_equal(country, attrib_bloc_country(sides->answer->graph, b)));
}

static bool spoke(const Sides *sides, AttribNode actor, const AttribClaimRow *row)
{
  bool found = false;
  for (uint32_t i = 0; i < row->by.count && !found; ++i) {
    found = belong_together(sides, actor, row->by.items[i]);
  }
  for (uint32_t i = 0; i < row->with.count && !found; ++i) {
    found = belong_together(sides, actor, row->with.items[i].actor);
  }
  return found;
}

/// Whether a claim blames one of those who made or joined another.
static bool blames_speaker(const Sides *sides, const AttribClaimRow *row,
                           const AttribClaimRow *other)
{
  bool found = false;
  for (uint32_t i = 0; i < row->against.count && !found; ++i) {
    found = spoke(sides, row->against.items[i], other);
  }
  return found;
}

/// Whether a claim that answers another speaks on the same side: it stands behind it; it blames
/// others than those who made it; or it condemns where that one blames.
static bool sides_with(const Sides *sides, uint32_t index, uint32_t answered)
{
  const AttribAct *const act = act_of(sides, index);
  const AttribClaimRow *const rows = sides->answer->claims.items;
  if (attrib_act_joins(act)) {
    return true;
  }
  if (attrib_act_role(act) == ATTRIB_ROLE_ACCUSE) {
    return !blames_speaker(sides, &rows[index], &rows[answered]);
  }
  return act == attrib_act(ATTRIB_ACT_CONDEMN) &&
         attrib_act_role(act_of(sides, answered)) == ATTRIB_ROLE_ACCUSE;
}

static void place_replies(Sides *sides, uint32_t answered, AttribReplyArray replies)
{
  for (uint32_t i = 0; i < replies.count; ++i) {
    const uint32_t index = attrib_answer_index(sides->answer, replies.items[i].claim);
    if (index != ATTRIB_NO_ROW) {
      place(sides, index, sides->standings[answered].right == sides_with(sides, index, answered));
    }
  }
}

static void place_rest(Sides *sides)
{
  const AttribClaimRowArray claims = sides->answer->claims;
  for (uint32_t next = 0; next < sides->found; ++next) {
    const uint32_t index = sides->queue[next];
    place_replies(sides, index, claims.items[index].answered_by);
    place_replies(sides, index, claims.items[index].joined_by);
  }
  // Those that answer each other in a ring, which no checked record does.
  for (uint32_t i = 0; i < claims.count; ++i) {
    place(sides, i, true);
  }
}

/// Whether somebody joined a claim by an act of blame or of its own, which is not one of joining.
static bool has_other_acts(const AttribClaimRow *row)
{
  for (uint32_t i = 0; i < row->with.count; ++i) {
    const size_t number = attrib_vocabulary_find(&attrib_acts, row->with.items[i].act);
    if (number != ATTRIB_NO_WORD && !attrib_act_joins(attrib_act(number))) {
      return true;
    }
  }
  return false;
}

// Parts

static AttribPart part_of(const AttribStanding *standing, AttribRole role)
{
  static const AttribPart parts[2][ATTRIB_ROLES] = {
      {
          [ATTRIB_ROLE_NEUTRAL] = ATTRIB_PART_STATEMENTS,
          [ATTRIB_ROLE_ACCUSE] = ATTRIB_PART_ACCUSATIONS,
          [ATTRIB_ROLE_DENY] = ATTRIB_PART_ANSWERS_BACK,
          [ATTRIB_ROLE_COUNTER] = ATTRIB_PART_ANSWERS_BACK,
      },
      {
          [ATTRIB_ROLE_NEUTRAL] = ATTRIB_PART_REPLIES,
          [ATTRIB_ROLE_ACCUSE] = ATTRIB_PART_CRITICISM_IN_RETURN,
          [ATTRIB_ROLE_DENY] = ATTRIB_PART_DENIALS,
          [ATTRIB_ROLE_COUNTER] = ATTRIB_PART_COUNTERS,
      },
  };
  return parts[standing->right][role];
}

static void set_parts(Sides *sides)
{
  const AttribClaimRowArray claims = sides->answer->claims;
  for (uint32_t i = 0; i < claims.count; ++i) {
    const AttribAct *const act = act_of(sides, i);
    AttribStanding *const standing = &sides->standings[i];
    standing->part = part_of(standing, attrib_act_role(act));
    // What is tied to more than those that it joins needs a box for its lines; and what somebody does
    // beside it is not done to those.
    standing->is_stroke =
        attrib_act_joins(act) && !sides->named[i] && has_any(sides, claims.items[i].answers) &&
        !has_any(sides, claims.items[i].supersedes) && !has_other_acts(&claims.items[i]);
  }
}

static AttribStatus find(Sides *sides, AttribArena *arena)
{
  const size_t count = sides->answer->claims.count;
  sides->standings = attrib_arena_array(arena, count, sizeof(AttribStanding));
  sides->placed = attrib_alloc_array(count, sizeof(bool));
  sides->named = attrib_alloc_array(count, sizeof(bool));
  sides->queue = attrib_alloc_array(count, sizeof(uint32_t));
  if (sides->standings == NULL || sides->placed == NULL || sides->named == NULL ||
      sides->queue == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  place_first(sides);
  place_rest(sides);
  set_parts(sides);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_picture_sides(const AttribAnswer *answer, AttribArena *arena,
                                  AttribStanding **out)
{
  Sides sides = {.answer = answer};
  const AttribStatus status = find(&sides, arena);
  attrib_free(sides.placed);
  attrib_free(sides.named);
  attrib_free(sides.queue);
  if (status == ATTRIB_SUCCESS) {
    *out = sides.standings;
  }
  return status;
}
