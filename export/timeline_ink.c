// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/timeline_ink.h"

const AttribTimelineInk *attrib_timeline_ink(const AttribTimeline *plan)
{
  static const AttribTimelineInk inks[ATTRIB_THEMES] = {
      [ATTRIB_THEME_PRINT] = {"#1A1A1A", "#555555", "#D5D5D5", "#999999", "#FFFFFF", "#F0E442",
                              "#F4F4F4", "#767676"},
      [ATTRIB_THEME_MONO] = {"#000000", "#000000", "#000000", "#000000", "#FFFFFF", "#FFFFFF",
                             "#FFFFFF", "#000000"},
  };
  return &inks[plan->options.theme];
}

AttribTimelineStroke attrib_timeline_frame(const AttribTimeline *plan, AttribRole role)
{
  static const AttribTimelineStroke mono[ATTRIB_ROLES] = {
      [ATTRIB_ROLE_NEUTRAL] = {NULL, NULL, "1 2", NULL},
      [ATTRIB_ROLE_ACCUSE] = {NULL, NULL, NULL, NULL},
      [ATTRIB_ROLE_DENY] = {NULL, "1.4", "6 3", NULL},
      [ATTRIB_ROLE_COUNTER] = {NULL, "2.6", NULL, NULL},
  };
  AttribTimelineStroke frame = {NULL, NULL, NULL, NULL};
  if (plan->options.theme == ATTRIB_THEME_MONO) {
    frame = mono[role];
  }
  frame.colour = attrib_role_style(plan->options.theme, role)->line;
  return frame;
}

// Shapes

static void add_stroke(AttribXml *xml, AttribTimelineStroke stroke)
{
  const struct {
    const char *name;
    const char *value;
  } attributes[] = {
      {"stroke", stroke.colour},
      {"stroke-width", stroke.width},
      {"stroke-dasharray", stroke.dash},
      {"marker-end", stroke.head},
  };
  for (size_t i = 0; i < sizeof(attributes) / sizeof(attributes[0]); ++i) {
    if (attributes[i].value != NULL) {
      attrib_xml_attribute_string(xml, attributes[i].name, attributes[i].value);
    }
  }
}

void attrib_timeline_frame_rect(AttribXml *xml, AttribTimelineRect rect, const char *fill,
                                AttribTimelineStroke stroke)
{
  attrib_xml_begin(xml, "rect");
  attrib_xml_attribute_integer(xml, "x", rect.x);
  attrib_xml_attribute_integer(xml, "y", rect.y);
  attrib_xml_attribute_integer(xml, "width", rect.width);
  attrib_xml_attribute_integer(xml, "height", rect.height);
  attrib_xml_attribute_string(xml, "fill", fill);
  add_stroke(xml, stroke);
  attrib_xml_end(xml);
}

void attrib_timeline_rect(AttribXml *xml, AttribTimelineRect rect, const char *fill,
                          const char *stroke)
{
  attrib_timeline_frame_rect(xml, rect, fill, (AttribTimelineStroke){stroke, NULL, NULL, NULL});
}

void attrib_timeline_line(AttribXml *xml, AttribTimelineRect span, AttribTimelineStroke stroke)
{
  attrib_xml_begin(xml, "line");
  attrib_xml_attribute_integer(xml, "x1", span.x);
  attrib_xml_attribute_integer(xml, "y1", span.y);
  attrib_xml_attribute_integer(xml, "x2", span.x + span.width);
  attrib_xml_attribute_integer(xml, "y2", span.y + span.height);
  add_stroke(xml, stroke);
  attrib_xml_end(xml);
}

void attrib_timeline_path(AttribXml *xml, AttribText data, AttribTimelineStroke stroke)
{
  attrib_xml_begin(xml, "path");
  attrib_xml_attribute(xml, "d", data);
  attrib_xml_attribute_string(xml, "fill", "none");
  add_stroke(xml, stroke);
  attrib_xml_end(xml);
}

// Patterns and heads

static void draw_hatch(const AttribTimeline *plan, AttribXml *xml)
{
  enum { step = 6 };
  const AttribTimelineInk *const ink = attrib_timeline_ink(plan);
  attrib_xml_begin(xml, "pattern");
  attrib_xml_attribute_string(xml, "id", "time-hatch");
  attrib_xml_attribute_integer(xml, "width", step);
  attrib_xml_attribute_integer(xml, "height", step);
  attrib_xml_attribute_string(xml, "patternUnits", "userSpaceOnUse");
  attrib_xml_attribute_string(xml, "patternTransform", "rotate(45)");
  attrib_timeline_rect(xml, (AttribTimelineRect){0, 0, step, step}, ink->hatch_paper, NULL);
  attrib_timeline_line(xml, (AttribTimelineRect){0, 0, 0, step},
                       (AttribTimelineStroke){ink->hatch_line, "2", NULL, NULL});
  attrib_xml_end(xml);
}

/// The head of arcs of a role: a path in a box of ten by ten that points to the right.
typedef struct {
  const char *id;
  const char *path;
  bool filled;
} Head;

static const Head heads[ATTRIB_ROLES] = {
    [ATTRIB_ROLE_NEUTRAL] = {"time-neutral", "M1,1 L9,5 L1,9", false},
    [ATTRIB_ROLE_ACCUSE] = {"time-accuse", "M1,1 L9,5 L1,9", false},
    [ATTRIB_ROLE_DENY] = {"time-deny", "M8,0 V10", false},
    [ATTRIB_ROLE_COUNTER] = {"time-counter", "M0,0 L10,5 L0,10 L3,5 z", true},
};

static void draw_head(const AttribTimeline *plan, AttribRole role, AttribXml *xml)
{
  const Head *const head = &heads[role];
  const char *const colour = attrib_role_style(plan->options.theme, role)->line;
  attrib_xml_begin(xml, "marker");
  attrib_xml_attribute_string(xml, "id", head->id);
  attrib_xml_attribute_string(xml, "viewBox", "0 0 10 10");
  attrib_xml_attribute_string(xml, "refX", "9");
  attrib_xml_attribute_string(xml, "refY", "5");
  attrib_xml_attribute_string(xml, "markerWidth", "10");
  attrib_xml_attribute_string(xml, "markerHeight", "10");
  attrib_xml_attribute_string(xml, "markerUnits", "userSpaceOnUse");
  attrib_xml_attribute_string(xml, "orient", "auto");
  attrib_xml_begin(xml, "path");
  attrib_xml_attribute_string(xml, "d", head->path);
  attrib_xml_attribute_string(xml, "fill", head->filled ? colour : "none");
  if (!head->filled) {
    attrib_xml_attribute_string(xml, "stroke", colour);
    attrib_xml_attribute_string(xml, "stroke-width", "2");
  }
  attrib_xml_end(xml);
  attrib_xml_end(xml);
}

void attrib_timeline_draw_defs(const AttribTimeline *plan, AttribXml *xml)
{
  attrib_xml_begin(xml, "defs");
  draw_hatch(plan, xml);
  for (AttribRole role = ATTRIB_ROLE_NEUTRAL; role < ATTRIB_ROLES; ++role) {
    draw_head(plan, role, xml);
  }
  attrib_xml_end(xml);
}
