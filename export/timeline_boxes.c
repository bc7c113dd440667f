// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/sort.h"
#include "export/joiner.h"
#include "export/timeline_plan.h"

// A cell is what a lane has in a band. Where there are too many claims in all, each cell shows as
// many as the others at most, the best known of its own, and counts the rest in one box.

/// Claims by cell, those that matter most first, while boxes are made of them.
typedef struct {
  AttribTimeline *plan;
  uint32_t *order;
  uint32_t *ends; ///< of the cells, in `order`
  uint32_t cells;
  uint32_t quota; ///< of a cell
} Shelf;

/// How much is tied to a claim within the picture.
static uint32_t weight_of(const AttribTimelineClaim *claim)
{
  return claim->row->answered_by.count + claim->row->answers.count + claim->row->joined_by.count;
}

static bool stands_before(const void *context, uint32_t a, uint32_t b)
{
  const AttribTimelineClaim *const claims = context;
  const AttribTimelineClaim *const left = &claims[a];
  const AttribTimelineClaim *const right = &claims[b];
  if (left->lane != right->lane) {
    return left->lane < right->lane;
  }
  if (left->band != right->band) {
    return left->band < right->band;
  }
  if (left->row->context != right->row->context) {
    return right->row->context;
  }
  return weight_of(left) != weight_of(right) ? weight_of(left) > weight_of(right) : a < b;
}

static AttribStatus sort_by_cell(Shelf *shelf)
{
  AttribTimeline *const plan = shelf->plan;
  uint32_t *const scratch = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, plan->claim_count);
  shelf->order = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, plan->claim_count);
  shelf->ends = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, plan->claim_count);
  if (scratch == NULL || shelf->order == NULL || shelf->ends == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    shelf->order[i] = i;
  }
  attrib_sort(shelf->order, plan->claim_count, scratch, (AttribOrder){stands_before, plan->claims});
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    const AttribTimelineClaim *const claim = &plan->claims[shelf->order[i]];
    const AttribTimelineClaim *const next =
        i + 1 < plan->claim_count ? &plan->claims[shelf->order[i + 1]] : NULL;
    if (next == NULL || next->lane != claim->lane || next->band != claim->band) {
      shelf->ends[shelf->cells++] = i + 1;
    }
  }
  return ATTRIB_SUCCESS;
}

static uint32_t cell_begin(const Shelf *shelf, uint32_t cell)
{
  return cell > 0 ? shelf->ends[cell - 1] : 0;
}

static uint32_t cell_size(const Shelf *shelf, uint32_t cell)
{
  return shelf->ends[cell] - cell_begin(shelf, cell);
}

/// How many of a cell's claims have boxes of their own: all but one would be no less than all.
static uint32_t shown_of(const Shelf *shelf, uint32_t cell, uint32_t quota)
{
  const uint32_t size = cell_size(shelf, cell);
  return size <= quota + 1 ? size : quota;
}

static uint32_t boxes_with(const Shelf *shelf, uint32_t quota)
{
  uint32_t boxes = 0;
  for (uint32_t cell = 0; cell < shelf->cells; ++cell) {
    const uint32_t shown = shown_of(shelf, cell, quota);
    boxes += shown + (shown < cell_size(shelf, cell));
  }
  return boxes;
}

static void choose_quota(Shelf *shelf)
{
  shelf->quota = ATTRIB_TIMELINE_BOXES;
  if (shelf->plan->claim_count <= ATTRIB_TIMELINE_BOXES) {
    return;
  }
  while (shelf->quota > 1 && boxes_with(shelf, shelf->quota) > ATTRIB_TIMELINE_BOXES) {
    --shelf->quota;
  }
}

// Boxes of claims

static AttribTimelineBox *add_box(AttribTimeline *plan, AttribTimelineBoxKind kind,
                                  const AttribTimelineClaim *claim)
{
  AttribTimelineBox *const box = &plan->boxes[plan->box_count++];
  const AttribTimelineBand *const band = &plan->bands[claim->band];
  *box = (AttribTimelineBox){
      .kind = kind,
      .role = claim->role,
      .lane = claim->lane,
      .band = claim->band,
      .first_band = claim->first_band,
      .last_band = claim->last_band,
      .rough = claim->rough,
      .wide = claim->said.earliest < band->first || claim->said.latest > band->last,
  };
  return box;
}

static bool by_number(const void *context, uint32_t a, uint32_t b)
{
  (void)context;
  return a < b;
}

/// Make the boxes of a cell: those that are shown by date, then the one that counts the others.
static AttribStatus fill_cell(Shelf *shelf, uint32_t cell)
{
  AttribTimeline *const plan = shelf->plan;
  uint32_t *const claims = &shelf->order[cell_begin(shelf, cell)];
  const uint32_t size = cell_size(shelf, cell);
  const uint32_t shown = shown_of(shelf, cell, shelf->quota);
  uint32_t *const scratch = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, size);
  if (scratch == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  attrib_sort(claims, shown, scratch, (AttribOrder){by_number, NULL});
  attrib_sort(&claims[shown], size - shown, scratch, (AttribOrder){by_number, NULL});
  for (uint32_t i = 0; i < shown; ++i) {
    plan->claims[claims[i]].box = plan->box_count;
    AttribTimelineBox *const box = add_box(plan, ATTRIB_BOX_CLAIM, &plan->claims[claims[i]]);
    box->claims = &claims[i];
    box->claim_count = 1;
  }
  if (shown < size) {
    AttribTimelineBox *const box = add_box(plan, ATTRIB_BOX_MORE, &plan->claims[claims[shown]]);
    box->role = ATTRIB_ROLE_NEUTRAL;
    box->rough = false;
    box->wide = false;
    box->first_band = box->band;
    box->last_band = box->band;
    box->claims = &claims[shown];
    box->claim_count = size - shown;
  }
  plan->counts.drawn += shown;
  plan->counts.folded += size - shown;
  return ATTRIB_SUCCESS;
}

// Boxes of joiners

/// Joiners of a claim that performed one act, or whose act is not stated.
typedef struct {
  AttribNodeArray actors;
  AttribText act;
} Party;

static bool same_actors(AttribNodeArray a, AttribNodeArray b)
{
  uint32_t i = 0;
  while (i < a.count && i < b.count && a.items[i].index == b.items[i].index) {
    ++i;
  }
  return i == a.count && i == b.count;
}

/// The box that already tells the same of another claim of that lane on the same date.
static AttribTimelineBox *find_party(const AttribTimeline *plan, const Party *party,
                                     const AttribTimelineClaim *claim)
{
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    AttribTimelineBox *const box = &plan->boxes[i];
    if (box->kind != ATTRIB_BOX_JOINED) {
      continue;
    }
    const AttribTimelineClaim *const other = &plan->claims[box->claims[0]];
    if (other->lane == claim->lane && other->said.earliest == claim->said.earliest &&
        other->said.latest == claim->said.latest && other->said.flags == claim->said.flags &&
        attrib_text_equal(box->act, party->act) && same_actors(box->joiners, party->actors)) {
      return box;
    }
  }
  return NULL;
}

static AttribStatus add_to_box(AttribTimeline *plan, AttribTimelineBox *box, uint32_t claim)
{
  uint32_t *const claims = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, box->claim_count + 1);
  if (claims == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < box->claim_count; ++i) {
    claims[i] = box->claims[i];
  }
  claims[box->claim_count++] = claim;
  box->claims = claims;
  return ATTRIB_SUCCESS;
}

/// Who joined, its act not stated, did not accuse; whoever supports does what it supports.
static AttribRole role_of_party(const Party *party, AttribRole joined)
{
  const size_t act = attrib_vocabulary_find(&attrib_acts, party->act);
  if (act == ATTRIB_NO_WORD || act == ATTRIB_ACT_ACKNOWLEDGE) {
    return ATTRIB_ROLE_NEUTRAL;
  }
  return act == ATTRIB_ACT_SUPPORT ? joined : attrib_act_role(attrib_act(act));
}

/// Allies have a lane of their own, one or two stand with whom they join.
static AttribStatus add_party(AttribTimeline *plan, const Party *party, uint32_t claim)
{
  enum { few = 2 };
  const bool apart = plan->claims[claim].row->with.count > few;
  AttribTimelineBox *box = find_party(plan, party, &plan->claims[claim]);
  if (box == NULL) {
    box = add_box(plan, ATTRIB_BOX_JOINED, &plan->claims[claim]);
    box->lane = apart ? attrib_timeline_allies_lane(plan, box->lane) : box->lane;
    box->role = role_of_party(party, box->role);
    box->joiners = party->actors;
    box->act = party->act;
  }
  return add_to_box(plan, box, claim);
}

static AttribStatus add_parties(AttribTimeline *plan, uint32_t claim)
{
  const AttribJoinerArray with = plan->claims[claim].row->with;
  for (uint32_t i = 0; i < with.count; ++i) {
    if (!attrib_joiner_is_first(&with, i)) {
      continue;
    }
    Party party = {{ATTRIB_TIMELINE_ARRAY(plan, AttribNode, with.count), 0}, with.items[i].act};
    if (party.actors.items == NULL) {
      return ATTRIB_NO_MEMORY;
    }
    for (uint32_t j = i; j < with.count; ++j) {
      if (attrib_joiner_is_like(&with, j, i)) {
        party.actors.items[party.actors.count++] = with.items[j].actor;
      }
    }
    ATTRIB_TRY(add_party(plan, &party, claim));
  }
  return ATTRIB_SUCCESS;
}

/// One box for each act that some joiner of a shown claim performed, at most.
static size_t count_parties(const AttribTimeline *plan)
{
  size_t count = 0;
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    const AttribJoinerArray *const with = &plan->claims[i].row->with;
    const bool shown = plan->claims[i].box != ATTRIB_NO_INDEX;
    for (uint32_t j = 0; shown && j < with->count; ++j) {
      count += attrib_joiner_is_first(with, j);
    }
  }
  return count;
}

static AttribStatus fill_cells(Shelf *shelf)
{
  AttribTimeline *const plan = shelf->plan;
  plan->boxes = ATTRIB_TIMELINE_ARRAY(plan, AttribTimelineBox, boxes_with(shelf, shelf->quota));
  if (plan->boxes == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t cell = 0; cell < shelf->cells; ++cell) {
    ATTRIB_TRY(fill_cell(shelf, cell));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus fill_parties(AttribTimeline *plan)
{
  const AttribTimelineBox *const claims = plan->boxes;
  const uint32_t count = plan->box_count;
  plan->boxes = ATTRIB_TIMELINE_ARRAY(plan, AttribTimelineBox, count + count_parties(plan));
  if (plan->boxes == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    plan->boxes[i] = claims[i];
  }
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    if (plan->claims[i].box != ATTRIB_NO_INDEX) {
      ATTRIB_TRY(add_parties(plan, i));
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_timeline_make_boxes(AttribTimeline *plan)
{
  Shelf shelf = {.plan = plan};
  ATTRIB_TRY(sort_by_cell(&shelf));
  choose_quota(&shelf);
  ATTRIB_TRY(fill_cells(&shelf));
  return fill_parties(plan);
}
