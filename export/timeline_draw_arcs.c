// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/names.h"
#include "export/record_text.h"
#include "export/timeline_ink.h"

#include <inttypes.h>

static AttribText id_of(const AttribTimeline *plan, uint32_t claim)
{
  return attrib_record_text(plan->graph, plan->claims[claim].row->claim, ATTRIB_KEY_ID);
}

static void add_class(const AttribTimeline *plan, const AttribTimelineArc *arc, AttribXml *xml)
{
  attrib_xml_begin_attribute(xml, "class");
  attrib_xml_add_string(xml, "answer ");
  attrib_xml_add_string(xml, attrib_role_style(plan->options.theme, arc->role)->name);
  attrib_xml_add_string(xml, " c-");
  attrib_xml_add(xml, id_of(plan, arc->from));
  for (uint32_t i = 0; i < arc->claim_count; ++i) {
    attrib_xml_add_string(xml, " c-");
    attrib_xml_add(xml, id_of(plan, arc->claims[i]));
  }
  attrib_xml_end_attribute(xml);
}

/// How an arc of a role is drawn; those that only join are finer.
static AttribTimelineStroke stroke_of(const AttribTimeline *plan, const AttribTimelineArc *arc)
{
  static const AttribTimelineStroke strokes[ATTRIB_ROLES] = {
      [ATTRIB_ROLE_NEUTRAL] = {NULL, "1.4", "2 3", "url(#time-neutral)"},
      [ATTRIB_ROLE_ACCUSE] = {NULL, "1.4", "2 3", "url(#time-accuse)"},
      [ATTRIB_ROLE_DENY] = {NULL, "2", "6 4", "url(#time-deny)"},
      [ATTRIB_ROLE_COUNTER] = {NULL, "2.4", NULL, "url(#time-counter)"},
  };
  AttribTimelineStroke stroke = strokes[arc->role];
  if (arc->joins) {
    stroke.width = "1.2";
    stroke.dash = "1 3";
  }
  stroke.colour = attrib_role_style(plan->options.theme, arc->role)->line;
  return stroke;
}

static void add_curve(const AttribTimelineArc *arc, AttribBuffer *out)
{
  const int32_t leave = arc->round || arc->end.left ? arc->bend : -arc->bend;
  const int32_t arrive = arc->end.left ? -arc->bend : arc->bend;
  attrib_buffer_add_format(out, "M%" PRId32 ",%" PRId32 " C%" PRId32 ",%" PRId32, arc->x[0],
                           arc->y[0], arc->x[0] + leave, arc->y[0]);
  attrib_buffer_add_format(out, " %" PRId32 ",%" PRId32 " %" PRId32 ",%" PRId32, arc->x[1] + arrive,
                           arc->y[1], arc->x[1], arc->y[1]);
}

/// A bracket along the boxes that an arc answers together.
static void add_bracket(const AttribTimelineArc *arc, AttribBuffer *out)
{
  enum { reach = 5, gap = 2 };
  const int32_t side = arc->end.left ? -1 : 1;
  attrib_buffer_add_format(out, "M%" PRId32 ",%" PRId32 " h%d V%" PRId32 " h%d",
                           arc->end.x + side * gap, arc->end.top, side * reach, arc->end.bottom,
                           -side * reach);
}

static void draw_path(AttribTimeline *plan, AttribTimelineStroke stroke, AttribXml *xml)
{
  attrib_timeline_path(xml, attrib_buffer_text(&plan->scratch), stroke);
  attrib_buffer_truncate(&plan->scratch, 0);
}

void attrib_timeline_draw_arcs(AttribTimeline *plan, AttribXml *xml)
{
  for (uint32_t i = 0; i < plan->arc_count; ++i) {
    const AttribTimelineArc *const arc = &plan->arcs[i];
    attrib_xml_begin(xml, "g");
    add_class(plan, arc, xml);
    add_curve(arc, &plan->scratch);
    draw_path(plan, stroke_of(plan, arc), xml);
    if (arc->claim_count > 1) {
      add_bracket(arc, &plan->scratch);
      draw_path(plan, (AttribTimelineStroke){attrib_timeline_ink(plan)->small, "1.2", NULL, NULL},
                xml);
    }
    attrib_xml_end(xml);
  }
}

/// Grey where the arcs that share the words have several roles.
static const char *pill_colour(const AttribTimeline *plan, const AttribTimelineArc *pill)
{
  for (uint32_t i = 0; i < plan->arc_count; ++i) {
    const AttribTimelineArc *const arc = &plan->arcs[i];
    if (arc->role != pill->role && arc->end.x == pill->end.x && arc->end.top == pill->end.top &&
        arc->end.bottom == pill->end.bottom && arc->lag.least == pill->lag.least &&
        arc->lag.most == pill->lag.most) {
      return attrib_timeline_ink(plan)->small;
    }
  }
  return attrib_role_style(plan->options.theme, pill->role)->line;
}

void attrib_timeline_draw_pills(AttribTimeline *plan, AttribXml *xml)
{
  enum { height = 18, base = 4 };
  for (uint32_t i = 0; i < plan->arc_count; ++i) {
    const AttribTimelineArc *const arc = &plan->arcs[i];
    if (!arc->has_pill) {
      continue;
    }
    const char *const colour = pill_colour(plan, arc);
    attrib_xml_begin(xml, "g");
    attrib_xml_attribute_string(xml, "class", "lag");
    attrib_xml_begin(xml, "rect");
    attrib_xml_attribute_integer(xml, "x", arc->pill_x - arc->pill_width / 2);
    attrib_xml_attribute_integer(xml, "y", arc->pill_y - height / 2);
    attrib_xml_attribute_integer(xml, "width", arc->pill_width);
    attrib_xml_attribute_integer(xml, "height", height);
    attrib_xml_attribute_integer(xml, "rx", height / 2);
    attrib_xml_attribute_string(xml, "fill", attrib_timeline_ink(plan)->paper);
    attrib_xml_attribute_string(xml, "stroke", colour);
    attrib_xml_end(xml);
    attrib_svg_write_line(
        xml, (AttribSvgPlace){{11, true}, arc->pill_x, arc->pill_y + base, 0, colour, "middle"},
        arc->words);
    attrib_xml_end(xml);
  }
}
