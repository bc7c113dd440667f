// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/sort.h"
#include "export/timeline_plan.h"

enum {
  least_band = 250,
  near_gap = 10,  ///< between columns that follow each other
  break_gap = 38, ///< where something lies between
  before = 18,    ///< boxes
  behind = 46,    ///< boxes, for arcs
  least_box = 250,
  most_box = 340,
  slot_gap = 26,
  row_gap = 8,
  lane_pad = 12,
  heading_leading = 14,
  body_leading = 16,
  note_leading = 13,
  box_pad = 7,
  label_leading = 15,
  detail_leading = 13,
  header = 34, ///< of the columns
};

// Columns

static int32_t gap_before(const AttribTimeline *plan, uint32_t band)
{
  if (band == 0) {
    return 0;
  }
  const int64_t days = (int64_t)plan->bands[band].first - plan->bands[band - 1].last;
  return days == 1 ? near_gap : break_gap;
}

void attrib_timeline_set_columns(AttribTimeline *plan)
{
  const int32_t count = plan->band_count > 0 ? (int32_t)plan->band_count : 1;
  int32_t gaps = 0;
  for (uint32_t i = 0; i < plan->band_count; ++i) {
    gaps += gap_before(plan, i);
  }
  const int32_t room = ATTRIB_TIMELINE_WIDTH - ATTRIB_TIMELINE_LEFT - ATTRIB_TIMELINE_MARGIN - gaps;
  const int32_t width = room / count > least_band ? room / count : least_band;
  int32_t x = ATTRIB_TIMELINE_LEFT;
  for (uint32_t i = 0; i < plan->band_count; ++i) {
    x += gap_before(plan, i);
    plan->bands[i].x = x;
    plan->bands[i].width = width;
    x += width;
  }
  const int32_t inside = width - before - behind;
  const int32_t slots = (inside + slot_gap) / (least_box + slot_gap);
  plan->slots = slots > 1 ? slots : 1;
  plan->box_width = (inside - (plan->slots - 1) * slot_gap) / plan->slots;
  plan->box_width = plan->box_width < most_box ? plan->box_width : most_box;
  plan->width = x + ATTRIB_TIMELINE_MARGIN > ATTRIB_TIMELINE_WIDTH ? x + ATTRIB_TIMELINE_MARGIN
                                                                   : ATTRIB_TIMELINE_WIDTH;
}

// Rows

static int32_t box_height(const AttribTimelineBox *box)
{
  return 2 * box_pad + (int32_t)box->heading.count * heading_leading +
         (int32_t)box->body.count * body_leading + (int32_t)box->note.count * note_leading;
}

static bool lane_before(const void *context, uint32_t a, uint32_t b)
{
  const AttribTimelineLane *const lanes = context;
  if (lanes[a].side_order != lanes[b].side_order) {
    return lanes[a].side_order < lanes[b].side_order;
  }
  return lanes[a].order != lanes[b].order ? lanes[a].order < lanes[b].order : a < b;
}

/// Below what stands in each slot of each band of a lane.
typedef struct {
  int32_t y[ATTRIB_TIMELINE_BANDS * 4];
} Floor;

static int32_t *floor_at(const AttribTimeline *plan, Floor *floor, uint32_t band, int32_t slot)
{
  return &floor->y[(int32_t)band * plan->slots + slot];
}

static int32_t lowest(const AttribTimeline *plan, Floor *floor, uint32_t first, uint32_t last)
{
  int32_t y = 0;
  for (uint32_t band = first; band <= last; ++band) {
    for (int32_t slot = 0; slot < plan->slots; ++slot) {
      const int32_t at = *floor_at(plan, floor, band, slot);
      y = at > y ? at : y;
    }
  }
  return y;
}

/// A box that a hatched bar lies behind has all columns of the bar to itself.
static void place_wide_box(const AttribTimeline *plan, AttribTimelineBox *box, Floor *floor)
{
  box->x = plan->bands[box->band].x + before;
  box->y = lowest(plan, floor, box->first_band, box->last_band);
  for (uint32_t band = box->first_band; band <= box->last_band; ++band) {
    for (int32_t slot = 0; slot < plan->slots; ++slot) {
      *floor_at(plan, floor, band, slot) = box->y + box->height + row_gap;
    }
  }
}

static void place_box(const AttribTimeline *plan, AttribTimelineBox *box, Floor *floor)
{
  box->width = plan->box_width;
  box->height = box_height(box);
  if (box->wide) {
    place_wide_box(plan, box, floor);
    return;
  }
  int32_t best = 0;
  for (int32_t slot = 1; slot < plan->slots; ++slot) {
    best = *floor_at(plan, floor, box->band, slot) < *floor_at(plan, floor, box->band, best) ? slot
                                                                                             : best;
  }
  int32_t *const y = floor_at(plan, floor, box->band, best);
  box->x = plan->bands[box->band].x + before + best * (box->width + slot_gap);
  box->y = *y;
  *y += box->height + row_gap;
}

static int32_t label_height(const AttribTimelineLane *lane)
{
  return (int32_t)lane->label.count * label_leading + (int32_t)lane->detail.count * detail_leading;
}

/// Place the boxes of a lane that begins at `y`; returns where it ends.
static int32_t place_lane(AttribTimeline *plan, uint32_t index, int32_t y)
{
  AttribTimelineLane *const lane = &plan->lanes[index];
  Floor floor = {{0}};
  bool any = false;
  for (int32_t i = 0; i < (int32_t)plan->band_count * plan->slots; ++i) {
    floor.y[i] = y + lane_pad;
  }
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    if (plan->boxes[i].lane == index) {
      place_box(plan, &plan->boxes[i], &floor);
      any = true;
    }
  }
  const int32_t boxes = lowest(plan, &floor, 0, plan->band_count - 1) - row_gap;
  const int32_t label = y + lane_pad + label_height(lane);
  lane->y = y;
  lane->height = any ? (boxes > label ? boxes : label) + lane_pad - y : 0;
  return y + lane->height;
}

AttribStatus attrib_timeline_set_rows(AttribTimeline *plan)
{
  uint32_t *const order = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, plan->lane_count);
  uint32_t *const scratch = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, plan->lane_count);
  if (order == NULL || scratch == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < plan->lane_count; ++i) {
    order[i] = i;
  }
  attrib_sort(order, plan->lane_count, scratch, (AttribOrder){lane_before, plan->lanes});
  plan->lane_order = order;
  plan->lanes_top = plan->bands_top + header;
  plan->bottom = plan->lanes_top;
  for (uint32_t i = 0; i < plan->lane_count; ++i) {
    plan->bottom = place_lane(plan, order[i], plan->bottom);
  }
  return ATTRIB_SUCCESS;
}
