// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TIMELINE_PLAN_H
#define ATTRIB_EXPORT_TIMELINE_PLAN_H

#include "engine/base/arena.h"
#include "engine/base/buffer.h"
#include "engine/model/date.h"
#include "export/role.h"
#include "export/svg_text.h"
#include "export/timeline.h"
#include "export/words.h"

#include <stdbool.h>
#include <stdint.h>

// The plan of a picture of timeline.h; for its parts alone. They fill it in this order: claims,
// bands, lanes, boxes, words, places, arcs; then it is drawn. All arrays live in its arena.

#define ATTRIB_NO_INDEX UINT32_MAX

/// A claim with a date.
typedef struct {
  const AttribClaimRow *row;
  const AttribAct *act; ///< NULL where it has none that is known
  AttribDate said;
  AttribText said_text;
  AttribRole role;
  int32_t anchor;     ///< the day it stands at: the first that is known
  bool rough;         ///< not said on a single sure day
  AttribNode speaker; ///< the first of those who made it
  uint32_t band;      ///< of its anchor
  uint32_t first_band;
  uint32_t last_band; ///< it may belong to any from the first to this
  uint32_t lane;
  uint32_t box; ///< ATTRIB_NO_INDEX where it is folded
} AttribTimelineClaim;

/// A column.
typedef struct {
  int32_t first; ///< day
  int32_t last;
  int32_t x;
  int32_t width;
  AttribRole role; ///< of most of its claims, which tints it
  AttribText label;
} AttribTimelineBand;

/// Whose claims a lane holds.
typedef enum {
  ATTRIB_LANE_SPEAKER,  ///< one speaker's
  ATTRIB_LANE_MISSIONS, ///< of the side's embassies and delegations
  ATTRIB_LANE_BODIES,   ///< of other speakers of the side
  ATTRIB_LANE_SIDE,     ///< of all speakers of the side
  ATTRIB_LANE_ALLIES,   ///< of those who join statements of the side
  ATTRIB_LANE_OTHERS,   ///< of speakers of several sides
} AttribTimelineLaneKind;

typedef struct {
  AttribTimelineLaneKind kind;
  AttribNode side;
  AttribNode speaker;  ///< of ATTRIB_LANE_SPEAKER
  uint32_t side_order; ///< of its side among the sides
  uint32_t order;      ///< of the lane within its side
  uint32_t speakers;   ///< how many
  AttribSvgLines label;
  AttribSvgLines detail; ///< below the label
  AttribText name;       ///< both, for those who hear it
  int32_t y;
  int32_t height;
} AttribTimelineLane;

typedef enum {
  ATTRIB_BOX_CLAIM,
  ATTRIB_BOX_JOINED, ///< who joined a claim, or several
  ATTRIB_BOX_MORE,   ///< claims that are folded
} AttribTimelineBoxKind;

typedef struct {
  AttribTimelineBoxKind kind;
  AttribRole role;
  uint32_t lane;
  uint32_t band;
  uint32_t first_band;
  uint32_t last_band;
  bool rough;
  bool wide;              ///< the date may lie outside its column: a hatched bar tells how far
  const uint32_t *claims; ///< indexes: of the one, of the joined, of the folded
  uint32_t claim_count;
  AttribNodeArray joiners; ///< of JOINED
  AttribText act;          ///< that the joiners performed; empty where none is stated
  AttribSvgLines heading;
  AttribSvgLines body;
  AttribSvgLines note;
  AttribText label; ///< all of it in words
  int32_t x;
  int32_t y;
  int32_t width;
  int32_t height;
} AttribTimelineBox;

/// Where an arc ends: at one box, or at neighbours.
typedef struct {
  int32_t x;
  int32_t top;
  int32_t bottom;
  bool left; ///< it is their left side
} AttribTimelineEnd;

/// From a box to what it answers: boxes that stand below each other, all with one lag.
typedef struct {
  uint32_t from;          ///< a claim
  const uint32_t *claims; ///< that are answered
  uint32_t claim_count;
  AttribRole role;
  bool joins;
  AttribLag lag;
  AttribText words; ///< of the lag
  AttribTimelineEnd end;
  int32_t x[2]; ///< where it leaves, and where it ends
  int32_t y[2];
  int32_t bend;   ///< how far its curve reaches beyond its two ends
  bool round;     ///< it leaves and ends at right sides
  bool has_pill;  ///< the first of those with one end and lag carries the words for all
  int32_t pill_x; ///< its middle
  int32_t pill_y;
  int32_t pill_width;
} AttribTimelineArc;

typedef struct {
  const AttribAnswer *answer;
  const AttribGraph *graph;
  AttribTimelineOptions options;
  AttribTimelineCounts counts;
  AttribArena arena;
  AttribBuffer scratch;
  AttribTimelineClaim *claims; ///< by anchor
  uint32_t claim_count;
  uint32_t *claim_of; ///< by node: the index of its claim, or ATTRIB_NO_INDEX
  AttribTimelineBand *bands;
  uint32_t band_count;
  AttribTimelineLane *lanes;
  uint32_t lane_count;
  uint32_t *lane_order; ///< from above
  AttribTimelineBox *boxes;
  uint32_t box_count;
  AttribTimelineArc *arcs;
  uint32_t arc_count;
  int32_t width;
  int32_t slots; ///< boxes side by side in a band
  int32_t box_width;
  int32_t bands_top; ///< where the columns begin
  int32_t lanes_top;
  int32_t bottom; ///< where they end
} AttribTimeline;

enum {
  ATTRIB_TIMELINE_MARGIN = 40,
  ATTRIB_TIMELINE_WIDTH = 1180,  ///< at least
  ATTRIB_TIMELINE_LEFT = 230,    ///< where the first column begins
  ATTRIB_TIMELINE_BANDS = 6,     ///< at most
  ATTRIB_TIMELINE_LANES = 14,    ///< at most, those of allies aside
  ATTRIB_TIMELINE_FEW_LANES = 7, ///< likewise, where claims are folded
  ATTRIB_TIMELINE_BOXES = 60,    ///< about so many at most
};

/// `count` zeroed items in the plan's arena.
#define ATTRIB_TIMELINE_ARRAY(plan, type, count) \
  ((type *)attrib_arena_array(&(plan)->arena, (count), sizeof(type)))

/// An empty plan, to be cleared by the caller.
void attrib_timeline_init(AttribTimeline *plan, const AttribAnswer *answer,
                          AttribTimelineOptions options);
void attrib_timeline_clear(AttribTimeline *plan);

/// Choose what is shown, and put it into words; then, below `bands_top`, give all of it its place.
AttribStatus attrib_timeline_select(AttribTimeline *plan);
AttribStatus attrib_timeline_lay_out(AttribTimeline *plan);

// Each fills its part of the plan; ATTRIB_NO_MEMORY is the only failure.

AttribStatus attrib_timeline_find_claims(AttribTimeline *plan);
AttribStatus attrib_timeline_make_bands(AttribTimeline *plan);
AttribStatus attrib_timeline_make_lanes(AttribTimeline *plan);
AttribStatus attrib_timeline_make_boxes(AttribTimeline *plan);
AttribStatus attrib_timeline_name_lanes(AttribTimeline *plan);
AttribStatus attrib_timeline_name_bands(AttribTimeline *plan);
void attrib_timeline_set_columns(AttribTimeline *plan);
AttribStatus attrib_timeline_fill_boxes(AttribTimeline *plan);
AttribStatus attrib_timeline_set_rows(AttribTimeline *plan);
AttribStatus attrib_timeline_make_arcs(AttribTimeline *plan);

/// For each node the state that it belongs to, else itself: by its country, else by what it is a part
/// of.
typedef struct AttribTimelineSides AttribTimelineSides;
AttribStatus attrib_timeline_sides_new(AttribTimeline *plan, AttribTimelineSides **out);
AttribNode attrib_timeline_side(const AttribTimeline *plan, AttribTimelineSides *sides,
                                AttribNode actor);

/// The lane of those who join statements of a side, made where there is none yet.
uint32_t attrib_timeline_allies_lane(AttribTimeline *plan, uint32_t of_lane);

// Words.

/// Paragraphs of what stands above and below the picture.
AttribStatus attrib_timeline_write_title(AttribTimeline *plan, AttribText *out);
AttribStatus attrib_timeline_write_subtitle(AttribTimeline *plan, AttribText *out);
AttribStatus attrib_timeline_write_sources(AttribTimeline *plan, AttribText *out);
AttribStatus attrib_timeline_write_counts(AttribTimeline *plan, AttribText *out);

/// Plan the strip of incidents that lasted, or are older, and move the columns below it; `out` is
/// untouched where there is nothing to show.
typedef struct AttribTimelineStrip AttribTimelineStrip;
AttribStatus attrib_timeline_make_strip(AttribTimeline *plan, AttribTimelineStrip **out);
void attrib_timeline_draw_strip(AttribTimeline *plan, const AttribTimelineStrip *strip,
                                AttribXml *xml);

/// What was added to the scratch buffer since it was emptied, kept; it is emptied again.
AttribStatus attrib_timeline_keep(AttribTimeline *plan, AttribText *out);

#endif // ATTRIB_EXPORT_TIMELINE_PLAN_H
