// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/names.h"
#include "export/record_text.h"
#include "export/timeline_ink.h"

enum {
  stripe = 6,
  inside = 8,
  top = 17,  ///< from the frame to the first baseline
  over = 10, ///< that a bar reaches beyond its columns
};

static AttribText id_of(const AttribTimeline *plan, uint32_t claim)
{
  return attrib_record_text(plan->graph, plan->claims[claim].row->claim, ATTRIB_KEY_ID);
}

static void add_class(const AttribTimeline *plan, const char *kind, const AttribTimelineBox *box,
                      AttribXml *xml)
{
  attrib_xml_begin_attribute(xml, "class");
  attrib_xml_add_string(xml, kind);
  if (box->kind != ATTRIB_BOX_MORE) {
    attrib_xml_add_string(xml, " ");
    attrib_xml_add_string(xml, attrib_role_style(plan->options.theme, box->role)->name);
  }
  for (uint32_t i = 0; i < box->claim_count; ++i) {
    attrib_xml_add_string(xml, " c-");
    attrib_xml_add(xml, id_of(plan, box->claims[i]));
  }
  attrib_xml_end_attribute(xml);
}

/// Claims have the name that the other pictures have for them; other boxes that of their first claim.
static void add_id(const AttribTimeline *plan, const AttribTimelineBox *box, AttribXml *xml)
{
  static const char *const prefixes[] = {
      [ATTRIB_BOX_CLAIM] = "time:claim:",
      [ATTRIB_BOX_JOINED] = "time:joined:",
      [ATTRIB_BOX_MORE] = "time:more:",
  };
  attrib_xml_begin_attribute(xml, "id");
  attrib_xml_add_string(xml, prefixes[box->kind]);
  attrib_xml_add(xml, id_of(plan, box->claims[0]));
  if (box->act.length > 0) {
    attrib_xml_add_string(xml, ":");
    attrib_xml_add(xml, box->act);
  }
  attrib_xml_end_attribute(xml);
}

static void draw_words(const AttribTimeline *plan, const AttribTimelineBox *box, AttribXml *xml)
{
  const AttribTimelineInk *const ink = attrib_timeline_ink(plan);
  const char *const colour = attrib_role_style(plan->options.theme, box->role)->line;
  AttribSvgPlace place = {{11, true}, box->x + stripe + inside, box->y + top, 14, colour, NULL};
  if (box->kind == ATTRIB_BOX_MORE) {
    place.colour = ink->small;
  }
  attrib_svg_write_lines(xml, place, &box->heading);
  place.y += (int32_t)box->heading.count * place.leading + 2;
  place.font = (AttribSvgFont){12, false};
  place.leading = 16;
  place.colour = ink->ink;
  attrib_svg_write_lines(xml, place, &box->body);
  place.y += (int32_t)box->body.count * place.leading - 1;
  place.font = (AttribSvgFont){10, false};
  place.leading = 13;
  place.colour = ink->small;
  attrib_svg_write_lines(xml, place, &box->note);
}

void attrib_timeline_draw_box(const AttribTimeline *plan, const AttribTimelineBox *box,
                              AttribXml *xml)
{
  static const char *const kinds[] = {
      [ATTRIB_BOX_CLAIM] = "statement",
      [ATTRIB_BOX_JOINED] = "joined",
      [ATTRIB_BOX_MORE] = "more",
  };
  const AttribTimelineInk *const ink = attrib_timeline_ink(plan);
  const char *const colour = attrib_role_style(plan->options.theme, box->role)->line;
  attrib_xml_begin(xml, "g");
  add_id(plan, box, xml);
  add_class(plan, kinds[box->kind], box, xml);
  attrib_xml_attribute_string(xml, "role", "listitem");
  attrib_xml_attribute(xml, "aria-label", box->label);
  attrib_timeline_frame_rect(xml, (AttribTimelineRect){box->x, box->y, box->width, box->height},
                             ink->paper, attrib_timeline_frame(plan, box->role));
  attrib_timeline_rect(xml, (AttribTimelineRect){box->x, box->y, stripe, box->height},
                       box->rough ? ATTRIB_TIMELINE_HATCH : colour, box->rough ? colour : NULL);
  draw_words(plan, box, xml);
  attrib_xml_end(xml);
}

void attrib_timeline_draw_bar(const AttribTimeline *plan, const AttribTimelineBox *box,
                              AttribXml *xml)
{
  const AttribDate said = plan->claims[box->claims[0]].said;
  const AttribTimelineBand *const first = &plan->bands[box->first_band];
  const AttribTimelineBand *const last = &plan->bands[box->last_band];
  const int32_t left = first->x - (said.earliest < first->first ? over : 0);
  const int32_t right = last->x + last->width + (said.latest > last->last ? over : 0);
  attrib_timeline_rect(
      xml, (AttribTimelineRect){left, box->y + box->height / 3, right - left, box->height / 3},
      ATTRIB_TIMELINE_HATCH, attrib_timeline_ink(plan)->axis);
}
