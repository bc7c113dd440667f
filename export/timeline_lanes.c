// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/kind.h"
#include "engine/model/names.h"
#include "export/record_text.h"
#include "export/timeline_plan.h"

/// Whoever made a claim that has a date.
typedef struct {
  AttribNode actor;
  uint32_t side;   ///< index
  AttribNode host; ///< the side whose statements it joins, and does nothing else; or none
} Speaker;

typedef struct {
  AttribNode actor;
  uint32_t claims;
  uint32_t speakers; ///< those aside that only join others
  bool kept;         ///< it has lanes of its own
} Side;

/// Speakers and sides in the order in which they first speak.
typedef struct {
  AttribTimeline *plan;
  AttribTimelineSides *sides_of;
  uint32_t *joined; ///< by claim: the one that it joins; itself where that is none
  Speaker *speakers;
  uint32_t speaker_count;
  Side *sides;
  uint32_t side_count;
  uint32_t *speaker_at; ///< by node: one more than the index; 0 where there is none
  uint32_t *side_at;
  bool apart; ///< the speakers of a side have lanes of their own
} Census;

enum {
  most_apart = 3, ///< speakers of a side that have a lane each
};

/// Behind all that speak for themselves.
static const uint32_t last_order = UINT32_MAX;

// Who speaks

static uint32_t side_index(Census *census, AttribNode actor)
{
  uint32_t *const at = &census->side_at[actor.index];
  if (*at == 0) {
    census->sides[census->side_count++] = (Side){.actor = actor, .kept = true};
    *at = census->side_count;
  }
  return *at - 1;
}

/// The claim that a claim joins first.
static uint32_t joined_by(const AttribTimeline *plan, uint32_t index)
{
  const AttribTimelineClaim *const claim = &plan->claims[index];
  if (!attrib_act_joins(claim->act) || claim->row->answers.count == 0) {
    return index;
  }
  const uint32_t joined = plan->claim_of[claim->row->answers.items[0].index];
  return joined != ATTRIB_NO_INDEX ? joined : index;
}

/// Where a chain of claims ends of which each joins the next: whoever joins a joiner joins what that
/// one joined. The chain gets shorter on the way, so that a ring, which no checked record has, ends.
static uint32_t root_of(Census *census, uint32_t claim)
{
  uint32_t *const joined = census->joined;
  while (joined[claim] != claim) {
    joined[claim] = joined[joined[claim]];
    claim = joined[claim];
  }
  return claim;
}

/// The side whose statement a claim joins, where that is another side than its own.
static AttribNode host_of(Census *census, uint32_t claim, AttribNode side)
{
  const uint32_t root = root_of(census, claim);
  const AttribNode host =
      attrib_timeline_side(census->plan, census->sides_of, census->plan->claims[root].speaker);
  return host.index == side.index ? ATTRIB_NO_NODE : host;
}

static void count_speaker(Census *census, uint32_t number)
{
  const AttribTimelineClaim *const claim = &census->plan->claims[number];
  const AttribNode side = attrib_timeline_side(census->plan, census->sides_of, claim->speaker);
  const AttribNode host = host_of(census, number, side);
  const uint32_t index = side_index(census, side);
  uint32_t *const at = &census->speaker_at[claim->speaker.index];
  ++census->sides[index].claims;
  if (*at == 0) {
    census->speakers[census->speaker_count++] = (Speaker){claim->speaker, index, host};
    *at = census->speaker_count;
  } else if (census->speakers[*at - 1].host.index != host.index) {
    census->speakers[*at - 1].host = ATTRIB_NO_NODE;
  }
}

static AttribStatus take_census(Census *census)
{
  AttribTimeline *const plan = census->plan;
  const uint32_t nodes = attrib_graph_node_count(plan->graph);
  ATTRIB_TRY(attrib_timeline_sides_new(plan, &census->sides_of));
  census->joined = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, plan->claim_count);
  census->speakers = ATTRIB_TIMELINE_ARRAY(plan, Speaker, plan->claim_count);
  census->sides = ATTRIB_TIMELINE_ARRAY(plan, Side, plan->claim_count);
  census->speaker_at = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, nodes);
  census->side_at = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, nodes);
  if (census->joined == NULL || census->speakers == NULL || census->sides == NULL ||
      census->speaker_at == NULL || census->side_at == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    census->joined[i] = joined_by(plan, i);
  }
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    count_speaker(census, i);
  }
  for (uint32_t i = 0; i < census->speaker_count; ++i) {
    const Speaker *const speaker = &census->speakers[i];
    census->sides[speaker->side].speakers += speaker->host.index == ATTRIB_NO_NODE.index;
  }
  return ATTRIB_SUCCESS;
}

// How many lanes

/// Keep the sides with the most claims; the first of those that have as many.
static void keep_largest(Census *census, uint32_t most)
{
  for (uint32_t i = 0; i < census->side_count; ++i) {
    census->sides[i].kept = false;
  }
  for (uint32_t n = 0; n < most; ++n) {
    Side *best = NULL;
    for (uint32_t i = 0; i < census->side_count; ++i) {
      Side *const side = &census->sides[i];
      best = !side->kept && (best == NULL || side->claims > best->claims) ? side : best;
    }
    if (best != NULL) {
      best->kept = true;
    }
  }
}

static void choose_lanes(Census *census)
{
  const bool many = census->plan->claim_count > ATTRIB_TIMELINE_BOXES;
  const uint32_t most = many ? ATTRIB_TIMELINE_FEW_LANES : ATTRIB_TIMELINE_LANES;
  uint64_t apart = 0;
  uint32_t sides = 0;
  for (uint32_t i = 0; i < census->side_count; ++i) {
    const uint32_t speakers = census->sides[i].speakers;
    apart += speakers < most_apart ? speakers : most_apart;
    sides += speakers > 0;
  }
  census->apart = apart <= most;
  if (sides > most) {
    keep_largest(census, most - 1);
  }
}

// Lanes

/// A word of the table of kinds, whose order is from states to their organs and missions, and then
/// to others; all after an actor of no kind.
static uint32_t kind_of(const AttribTimeline *plan, AttribNode actor)
{
  const AttribText kind = attrib_record_text(plan->graph, actor, ATTRIB_KEY_KIND);
  return (uint32_t)(attrib_vocabulary_find(&attrib_actor_kinds, kind) + 1);
}

/// By kind, then in the order in which they first speak.
static uint32_t order_of(const Census *census, AttribNode actor)
{
  enum { most_speakers = 1U << 24 };
  const uint32_t at = census->speaker_at[actor.index];
  return kind_of(census->plan, actor) * most_speakers + (at < most_speakers ? at : 0);
}

/// The lane that a speaker's claims belong to, without its label.
static AttribTimelineLane lane_of(const Census *census, const Speaker *speaker)
{
  const Side *const side = &census->sides[speaker->side];
  const bool joins = speaker->host.index != ATTRIB_NO_NODE.index;
  const AttribNode home = joins ? speaker->host : side->actor;
  const uint32_t order = census->side_at[home.index] - 1;
  AttribTimelineLane lane = {
      .side = home, .speaker = ATTRIB_NO_NODE, .side_order = order, .order = last_order};
  if (joins && census->sides[order].kept) {
    lane.kind = ATTRIB_LANE_ALLIES;
    return lane;
  }
  if (!side->kept || joins) {
    lane.kind = ATTRIB_LANE_OTHERS;
    lane.side = ATTRIB_NO_NODE;
    lane.side_order = last_order;
    return lane;
  }
  lane.order = 0;
  if (side->speakers == 1 || (census->apart && side->speakers <= most_apart)) {
    lane.kind = ATTRIB_LANE_SPEAKER;
    lane.speaker = speaker->actor;
    lane.order = order_of(census, speaker->actor);
  } else if (!census->apart) {
    lane.kind = ATTRIB_LANE_SIDE;
  } else if (speaker->actor.index == side->actor.index) {
    lane.kind = ATTRIB_LANE_SPEAKER;
    lane.speaker = speaker->actor;
  } else {
    const bool mission = kind_of(census->plan, speaker->actor) == ATTRIB_KIND_MISSION + 1;
    lane.kind = mission ? ATTRIB_LANE_MISSIONS : ATTRIB_LANE_BODIES;
    lane.order = mission ? 2 : 1;
  }
  return lane;
}

static uint32_t look_for_lane(const AttribTimeline *plan, const AttribTimelineLane *lane)
{
  uint32_t i = 0;
  while (i < plan->lane_count &&
         !(plan->lanes[i].kind == lane->kind && plan->lanes[i].side.index == lane->side.index &&
           plan->lanes[i].speaker.index == lane->speaker.index)) {
    ++i;
  }
  return i;
}

/// The lane that is like `lane`, made where there is none yet.
static uint32_t find_lane(AttribTimeline *plan, const AttribTimelineLane *lane)
{
  const uint32_t i = look_for_lane(plan, lane);
  if (i == plan->lane_count) {
    plan->lanes[plan->lane_count++] = *lane;
  }
  return i;
}

AttribStatus attrib_timeline_make_lanes(AttribTimeline *plan)
{
  Census census = {.plan = plan};
  ATTRIB_TRY(take_census(&census));
  choose_lanes(&census);
  uint32_t *const lanes = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, census.speaker_count);
  // Each speaker has one lane, and beside each lane there may be one of those who join.
  plan->lanes = ATTRIB_TIMELINE_ARRAY(plan, AttribTimelineLane, 2 * (size_t)census.speaker_count);
  if (lanes == NULL || plan->lanes == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < census.speaker_count; ++i) {
    const AttribTimelineLane lane = lane_of(&census, &census.speakers[i]);
    lanes[i] = find_lane(plan, &lane);
    ++plan->lanes[lanes[i]].speakers;
  }
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    AttribTimelineClaim *const claim = &plan->claims[i];
    claim->lane = lanes[census.speaker_at[claim->speaker.index] - 1];
  }
  return ATTRIB_SUCCESS;
}

uint32_t attrib_timeline_allies_lane(AttribTimeline *plan, uint32_t of_lane)
{
  AttribTimelineLane lane = plan->lanes[of_lane];
  if (lane.kind == ATTRIB_LANE_ALLIES) {
    return of_lane;
  }
  lane.kind = ATTRIB_LANE_ALLIES;
  lane.speaker = ATTRIB_NO_NODE;
  lane.order = last_order;
  lane.speakers = 0;
  return find_lane(plan, &lane);
}
