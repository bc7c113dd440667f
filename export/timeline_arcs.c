// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/sort.h"
#include "export/lag_words.h"
#include "export/timeline_plan.h"

enum {
  clear = 3,   ///< between an end and its box
  bracket = 7, ///< that spans several boxes, for its end
  least_bend = 40,
  most_bend = 130,
  first_round = 16,
  round_step = 7,
  most_round = 42,
  pill_height = 18,
  pill_pad = 9,
};

static const AttribSvgFont pill_font = {11, true};

static const AttribTimelineBox *box_of(const AttribTimeline *plan, uint32_t claim)
{
  return &plan->boxes[plan->claims[claim].box];
}

static AttribLag lag_between(const AttribTimeline *plan, uint32_t answered, uint32_t answer)
{
  return attrib_date_lag(plan->claims[answered].said, plan->claims[answer].said);
}

// What an arc ends at

/// The claims with boxes that one claim answers.
typedef struct {
  uint32_t *items;
  uint32_t count;
} Targets;

static AttribStatus find_targets(AttribTimeline *plan, uint32_t claim, Targets *out)
{
  const AttribNodeArray answers = plan->claims[claim].row->answers;
  *out = (Targets){ATTRIB_TIMELINE_ARRAY(plan, uint32_t, answers.count), 0};
  if (out->items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < answers.count; ++i) {
    const uint32_t target = plan->claim_of[answers.items[i].index];
    if (target != ATTRIB_NO_INDEX && target != claim &&
        plan->claims[target].box != ATTRIB_NO_INDEX) {
      out->items[out->count++] = target;
    }
  }
  return ATTRIB_SUCCESS;
}

static bool is_above(const void *context, uint32_t a, uint32_t b)
{
  const AttribTimeline *const plan = context;
  const AttribTimelineBox *const left = box_of(plan, a);
  const AttribTimelineBox *const right = box_of(plan, b);
  if (left->x != right->x) {
    return left->x < right->x;
  }
  return left->y != right->y ? left->y < right->y : a < b;
}

/// Whether a box stands between two of one lane that are one below the other.
static bool is_parted(const AttribTimeline *plan, const AttribTimelineBox *upper,
                      const AttribTimelineBox *lower)
{
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    const AttribTimelineBox *const box = &plan->boxes[i];
    if (box->x == upper->x && box->y > upper->y && box->y < lower->y) {
      return true;
    }
  }
  return false;
}

static bool are_neighbours(const AttribTimeline *plan, uint32_t a, uint32_t b)
{
  const AttribTimelineBox *const upper = box_of(plan, a);
  const AttribTimelineBox *const lower = box_of(plan, b);
  return upper->lane == lower->lane && upper->band == lower->band && upper->x == lower->x &&
         upper->width == lower->width && !is_parted(plan, upper, lower);
}

static bool same_lag(AttribLag a, AttribLag b)
{
  return a.least == b.least && a.most == b.most;
}

// Curves

/// Leave at the side that faces the end; where neither does, both at the right.
static void set_ends(const AttribTimeline *plan, AttribTimelineArc *arc)
{
  const AttribTimelineBox *const from = box_of(plan, arc->from);
  const AttribTimelineBox *const first = box_of(plan, arc->claims[0]);
  const AttribTimelineBox *const last = box_of(plan, arc->claims[arc->claim_count - 1]);
  const int32_t out = clear + (arc->claim_count > 1 ? bracket : 0);
  arc->end = (AttribTimelineEnd){first->x + first->width, first->y, last->y + last->height,
                                 from->x + from->width <= first->x};
  arc->round = !arc->end.left && from->x < arc->end.x;
  arc->y[0] = from->y + from->height / 2;
  arc->x[0] = arc->end.left || arc->round ? from->x + from->width : from->x;
  if (arc->end.left) {
    arc->end.x = first->x;
  }
  arc->x[1] = arc->end.x + (arc->end.left ? -out : out);
  const int32_t distance = arc->x[0] > arc->x[1] ? arc->x[0] - arc->x[1] : arc->x[1] - arc->x[0];
  arc->bend = distance / 2 > most_bend    ? most_bend
              : distance / 2 < least_bend ? least_bend
                                          : distance / 2;
}

static bool same_end(const AttribTimelineArc *a, const AttribTimelineArc *b)
{
  return a->end.x == b->end.x && a->end.top == b->end.top && a->end.bottom == b->end.bottom &&
         a->end.left == b->end.left;
}

/// From where an arc comes to its end: a loop from above it, a curve from beside it, a loop from
/// below it.
typedef enum { FROM_ABOVE, FROM_ASIDE, FROM_BELOW } Origin;

static Origin origin_of(const AttribTimelineArc *arc)
{
  if (!arc->round) {
    return FROM_ASIDE;
  }
  return arc->y[0] < arc->end.top ? FROM_ABOVE : FROM_BELOW;
}

/// The order of ends in which arcs cross least: loops lie within each other.
static bool ends_above(const void *context, uint32_t a, uint32_t b)
{
  const AttribTimelineArc *const arcs = context;
  const Origin origin = origin_of(&arcs[a]);
  if (origin != origin_of(&arcs[b])) {
    return origin < origin_of(&arcs[b]);
  }
  if (arcs[a].y[0] == arcs[b].y[0]) {
    return a < b;
  }
  return (arcs[a].y[0] < arcs[b].y[0]) == (origin == FROM_ASIDE);
}

/// How many loops of one end and origin lie within this one.
static int32_t count_inner(const AttribTimeline *plan, const AttribTimelineArc *arc)
{
  int32_t count = 0;
  for (uint32_t i = 0; i < plan->arc_count; ++i) {
    const AttribTimelineArc *const other = &plan->arcs[i];
    const bool nearer =
        arc->y[0] < arc->end.top ? other->y[0] > arc->y[0] : other->y[0] < arc->y[0];
    count += other->round && same_end(arc, other) && origin_of(other) == origin_of(arc) && nearer;
  }
  return count;
}

/// Spread the arcs that end at one side evenly along it.
static AttribStatus spread_ends(AttribTimeline *plan)
{
  uint32_t *const order = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, plan->arc_count);
  uint32_t *const scratch = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, plan->arc_count);
  if (order == NULL || scratch == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < plan->arc_count; ++i) {
    order[i] = i;
  }
  attrib_sort(order, plan->arc_count, scratch, (AttribOrder){ends_above, plan->arcs});
  for (uint32_t i = 0; i < plan->arc_count; ++i) {
    AttribTimelineArc *const arc = &plan->arcs[order[i]];
    int32_t count = 0;
    int32_t place = 0;
    for (uint32_t j = 0; j < plan->arc_count; ++j) {
      const bool same = same_end(arc, &plan->arcs[order[j]]);
      count += same;
      place += same && j <= i;
    }
    arc->y[1] = arc->end.top + (arc->end.bottom - arc->end.top) * place / (count + 1);
    if (arc->round) {
      const int32_t bend = first_round + round_step * count_inner(plan, arc);
      arc->bend = bend < most_round ? bend : most_round;
    }
  }
  return ATTRIB_SUCCESS;
}

// Pills

/// A point of the curve, some sixteenths of the way along it.
static void find_point(const AttribTimelineArc *arc, int32_t sixteenths, int32_t *x, int32_t *y)
{
  enum { whole = 16 };
  const int64_t t = sixteenths;
  const int64_t s = whole - t;
  const int64_t parts = (int64_t)whole * whole * whole;
  const int32_t out = arc->round || arc->end.left ? arc->bend : -arc->bend;
  const int32_t in = arc->end.left ? -arc->bend : arc->bend;
  const int64_t w[] = {s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
  const int64_t along =
      w[0] * arc->x[0] + w[1] * (arc->x[0] + out) + w[2] * (arc->x[1] + in) + w[3] * arc->x[1];
  *x = (int32_t)(along / parts);
  *y = (int32_t)(((w[0] + w[1]) * arc->y[0] + (w[2] + w[3]) * arc->y[1]) / parts);
}

static bool hits(int32_t x, int32_t y, int32_t half, const AttribTimelineBox *box)
{
  const int32_t high = pill_height / 2 + 2;
  return x + half > box->x && x - half < box->x + box->width && y + high > box->y &&
         y - high < box->y + box->height;
}

/// How many boxes and pills a pill would cover; a pill upon a pill is worst.
static uint32_t count_hits(const AttribTimeline *plan, const AttribTimelineArc *arc, int32_t x,
                           int32_t y)
{
  enum { pill_weight = 4 };
  const int32_t half = arc->pill_width / 2 + 2;
  uint32_t count = 0;
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    count += hits(x, y, half, &plan->boxes[i]);
  }
  for (uint32_t i = 0; i < plan->arc_count; ++i) {
    const AttribTimelineArc *const other = &plan->arcs[i];
    const AttribTimelineBox taken = {.x = other->pill_x - other->pill_width / 2,
                                     .y = other->pill_y - pill_height / 2,
                                     .width = other->pill_width,
                                     .height = pill_height};
    const bool placed = other != arc && other->has_pill && other->pill_x > 0;
    count += placed && hits(x, y, half, &taken) ? pill_weight : 0;
  }
  return count;
}

/// Put the pill on the curve, where it covers least, rather in the middle than elsewhere.
static void place_pill(const AttribTimeline *plan, AttribTimelineArc *arc)
{
  static const int32_t tries[] = {8, 9, 7, 10, 6, 11, 5, 12, 4, 13, 3, 14, 2};
  static const int32_t shifts[] = {0, 12, -12};
  enum { try_count = sizeof(tries) / sizeof(tries[0]) };
  uint32_t fewest = UINT32_MAX;
  for (size_t i = 0; i < sizeof(shifts) / sizeof(shifts[0]) * try_count; ++i) {
    int32_t x = 0;
    int32_t y = 0;
    find_point(arc, tries[i % try_count], &x, &y);
    y += shifts[i / try_count];
    const uint32_t count = fewest > 0 ? count_hits(plan, arc, x, y) : fewest;
    if (count < fewest) {
      fewest = count;
      arc->pill_x = x;
      arc->pill_y = y;
    }
  }
}

static void place_pills(AttribTimeline *plan)
{
  for (uint32_t i = 0; i < plan->arc_count; ++i) {
    AttribTimelineArc *const arc = &plan->arcs[i];
    uint32_t first = 0;
    while (!(same_end(&plan->arcs[first], arc) && same_lag(plan->arcs[first].lag, arc->lag))) {
      ++first;
    }
    arc->has_pill = first == i;
    if (arc->has_pill) {
      arc->pill_width = attrib_svg_width(arc->words, pill_font) + 2 * pill_pad;
      place_pill(plan, arc);
    }
  }
}

// Arcs

static AttribStatus add_arc(AttribTimeline *plan, uint32_t from, const Targets *targets)
{
  AttribTimelineArc *const arc = &plan->arcs[plan->arc_count++];
  const AttribTimelineClaim *const claim = &plan->claims[from];
  arc->from = from;
  arc->claims = targets->items;
  arc->claim_count = targets->count;
  arc->role = claim->role;
  arc->joins = attrib_act_joins(claim->act);
  arc->lag = lag_between(plan, targets->items[0], from);
  set_ends(plan, arc);
  attrib_lag_write_words(arc->lag, plan->options.language, &plan->scratch);
  return attrib_timeline_keep(plan, &arc->words);
}

/// An arc for each run of neighbours with one lag among what a claim answers.
static AttribStatus add_arcs(AttribTimeline *plan, uint32_t claim, const Targets *targets)
{
  uint32_t begin = 0;
  for (uint32_t end = 1; end <= targets->count; ++end) {
    const bool goes_on = end < targets->count &&
                         are_neighbours(plan, targets->items[end - 1], targets->items[end]) &&
                         same_lag(lag_between(plan, targets->items[end - 1], claim),
                                  lag_between(plan, targets->items[end], claim));
    if (!goes_on) {
      const Targets run = {targets->items + begin, end - begin};
      ATTRIB_TRY(add_arc(plan, claim, &run));
      begin = end;
    }
  }
  return ATTRIB_SUCCESS;
}

static size_t count_ties(const AttribTimeline *plan)
{
  size_t count = 0;
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    count += plan->claims[i].box != ATTRIB_NO_INDEX ? plan->claims[i].row->answers.count : 0;
  }
  return count;
}

AttribStatus attrib_timeline_make_arcs(AttribTimeline *plan)
{
  const size_t most = count_ties(plan);
  uint32_t *const scratch = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, most);
  plan->arcs = ATTRIB_TIMELINE_ARRAY(plan, AttribTimelineArc, most);
  if (plan->arcs == NULL || scratch == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    Targets targets;
    if (plan->claims[i].box != ATTRIB_NO_INDEX) {
      ATTRIB_TRY(find_targets(plan, i, &targets));
      attrib_sort(targets.items, targets.count, scratch, (AttribOrder){is_above, plan});
      ATTRIB_TRY(add_arcs(plan, i, &targets));
    }
  }
  ATTRIB_TRY(spread_ends(plan));
  place_pills(plan);
  return ATTRIB_SUCCESS;
}
