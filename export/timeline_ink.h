// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TIMELINE_INK_H
#define ATTRIB_EXPORT_TIMELINE_INK_H

#include "export/timeline_plan.h"

// How a plan is drawn; for the parts of timeline.h alone.

/// Colours that no role has, by theme.
typedef struct {
  const char *ink;   ///< words
  const char *small; ///< print below and beside
  const char *rule;  ///< between lanes
  const char *axis;
  const char *paper;
  const char *incident;
  const char *hatch_paper;
  const char *hatch_line;
} AttribTimelineInk;

const AttribTimelineInk *attrib_timeline_ink(const AttribTimeline *plan);

#define ATTRIB_TIMELINE_HATCH "url(#time-hatch)"

typedef struct {
  int32_t x;
  int32_t y;
  int32_t width;
  int32_t height;
} AttribTimelineRect;

typedef struct {
  const char *colour;
  const char *width; ///< NULL for 1
  const char *dash;  ///< NULL for none
  const char *head;  ///< of a marker, NULL for none
} AttribTimelineStroke;

/// The frame of a box: in black and white, roles have their dash and width.
AttribTimelineStroke attrib_timeline_frame(const AttribTimeline *plan, AttribRole role);

void attrib_timeline_frame_rect(AttribXml *xml, AttribTimelineRect rect, const char *fill,
                                AttribTimelineStroke stroke);
/// `stroke` may be NULL.
void attrib_timeline_rect(AttribXml *xml, AttribTimelineRect rect, const char *fill,
                          const char *stroke);
/// From a corner of `span` to the opposite one.
void attrib_timeline_line(AttribXml *xml, AttribTimelineRect span, AttribTimelineStroke stroke);
/// An open path through `data`.
void attrib_timeline_path(AttribXml *xml, AttribText data, AttribTimelineStroke stroke);

/// Patterns and heads of arcs.
void attrib_timeline_draw_defs(const AttribTimeline *plan, AttribXml *xml);

/// Arcs lie below boxes, brackets and pills above them.
void attrib_timeline_draw_arcs(AttribTimeline *plan, AttribXml *xml);
void attrib_timeline_draw_pills(AttribTimeline *plan, AttribXml *xml);
void attrib_timeline_draw_box(const AttribTimeline *plan, const AttribTimelineBox *box,
                              AttribXml *xml);
/// The hatched bar of a box whose date may lie in several columns.
void attrib_timeline_draw_bar(const AttribTimeline *plan, const AttribTimelineBox *box,
                              AttribXml *xml);

#endif // ATTRIB_EXPORT_TIMELINE_INK_H
