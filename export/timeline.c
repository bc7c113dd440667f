// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/timeline.h"

#include "export/timeline_ink.h"

/// Words around the picture, broken into lines.
typedef struct {
  AttribSvgLines title;
  AttribSvgLines subtitle;
  AttribSvgLines sources;
  AttribSvgLines counts;
  AttribText title_text;
  AttribText subtitle_text;
} Frame;

enum {
  title_y = 50,
  title_leading = 30,
  subtitle_leading = 18,
  foot_leading = 16,
  foot_gap = 34,
  empty_height = 60,
};

static const AttribSvgFont title_font = {25, true};
static const AttribSvgFont subtitle_font = {13, false};
static const AttribSvgFont foot_font = {10, false};

// Words

static AttribStatus break_frame(AttribTimeline *plan, AttribText text, AttribSvgFont font,
                                AttribSvgLines *out)
{
  const AttribSvgRoom room = {font, plan->width - 2 * ATTRIB_TIMELINE_MARGIN, 3, NULL};
  return attrib_svg_break(text, room, &plan->arena, out);
}

static AttribStatus make_frame(AttribTimeline *plan, Frame *frame)
{
  AttribText text = {"", 0};
  ATTRIB_TRY(attrib_timeline_write_title(plan, &frame->title_text));
  ATTRIB_TRY(break_frame(plan, frame->title_text, title_font, &frame->title));
  ATTRIB_TRY(attrib_timeline_write_subtitle(plan, &frame->subtitle_text));
  ATTRIB_TRY(break_frame(plan, frame->subtitle_text, subtitle_font, &frame->subtitle));
  ATTRIB_TRY(attrib_timeline_write_sources(plan, &text));
  ATTRIB_TRY(break_frame(plan, text, foot_font, &frame->sources));
  ATTRIB_TRY(attrib_timeline_write_counts(plan, &text));
  return break_frame(plan, text, foot_font, &frame->counts);
}

static void draw_frame(const AttribTimeline *plan, const Frame *frame, int32_t foot, AttribXml *xml)
{
  const AttribTimelineInk *const ink = attrib_timeline_ink(plan);
  AttribSvgPlace place = {title_font, ATTRIB_TIMELINE_MARGIN, title_y, title_leading, ink->ink,
                          NULL};
  attrib_svg_write_lines(xml, place, &frame->title);
  place = (AttribSvgPlace){subtitle_font,
                           place.x,
                           title_y + 24 + ((int32_t)frame->title.count - 1) * title_leading,
                           subtitle_leading,
                           ink->small,
                           NULL};
  attrib_svg_write_lines(xml, place, &frame->subtitle);
  place = (AttribSvgPlace){foot_font, place.x, foot, foot_leading, ink->small, NULL};
  attrib_svg_write_lines(xml, place, &frame->sources);
  place.y += (int32_t)frame->sources.count * foot_leading;
  attrib_svg_write_lines(xml, place, &frame->counts);
}

static int32_t head_bottom(const Frame *frame)
{
  return title_y + 24 + ((int32_t)frame->title.count - 1) * title_leading +
         (int32_t)frame->subtitle.count * subtitle_leading;
}

// Columns and lanes

/// Two strokes where time that nobody spoke in is left out.
static void draw_break(AttribTimeline *plan, uint32_t band, AttribXml *xml)
{
  const AttribTimelineBand *const left = &plan->bands[band - 1];
  const AttribTimelineBand *const right = &plan->bands[band];
  const AttribTimelineInk *const ink = attrib_timeline_ink(plan);
  const int32_t x = (left->x + left->width + right->x) / 2;
  if ((int64_t)right->first - left->last == 1) {
    return;
  }
  attrib_timeline_line(xml,
                       (AttribTimelineRect){x, plan->lanes_top, 0, plan->bottom - plan->lanes_top},
                       (AttribTimelineStroke){ink->axis, NULL, "2 4", NULL});
  for (int32_t i = -1; i <= 1; i += 2) {
    attrib_timeline_line(xml, (AttribTimelineRect){x - 4 + 3 * i, plan->bands_top + 24, 8, -16},
                         (AttribTimelineStroke){ink->small, "1.5", NULL, NULL});
  }
}

static AttribStatus draw_bands(AttribTimeline *plan, AttribXml *xml)
{
  const AttribTheme theme = plan->options.theme;
  for (uint32_t i = 0; i < plan->band_count; ++i) {
    const AttribTimelineBand *const band = &plan->bands[i];
    const AttribRoleStyle *const style = attrib_role_style(theme, band->role);
    const AttribSvgRoom room = {{12, true}, band->width - 20, 1, NULL};
    AttribSvgLines label;
    ATTRIB_TRY(attrib_svg_break(band->label, room, &plan->arena, &label));
    attrib_timeline_rect(
        xml,
        (AttribTimelineRect){band->x, plan->bands_top, band->width, plan->bottom - plan->bands_top},
        style->fill, theme == ATTRIB_THEME_MONO ? style->edge : NULL);
    attrib_svg_write_lines(xml,
                           (AttribSvgPlace){room.font, band->x + 12, plan->bands_top + 22, 0,
                                            attrib_role_style(theme, band->role)->line, NULL},
                           &label);
    if (i > 0) {
      draw_break(plan, i, xml);
    }
  }
  return ATTRIB_SUCCESS;
}

static void draw_rules(const AttribTimeline *plan, AttribXml *xml)
{
  const char *const colour = attrib_timeline_ink(plan)->rule;
  for (uint32_t i = 0; i < plan->lane_count; ++i) {
    if (plan->lanes[i].height > 0) {
      attrib_timeline_line(xml,
                           (AttribTimelineRect){ATTRIB_TIMELINE_MARGIN, plan->lanes[i].y,
                                                plan->width - 2 * ATTRIB_TIMELINE_MARGIN, 0},
                           (AttribTimelineStroke){colour, NULL, NULL, NULL});
    }
  }
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    if (plan->boxes[i].wide) {
      attrib_timeline_draw_bar(plan, &plan->boxes[i], xml);
    }
  }
}

static void draw_lane(const AttribTimeline *plan, uint32_t index, AttribXml *xml)
{
  const AttribTimelineLane *const lane = &plan->lanes[index];
  const AttribTimelineInk *const ink = attrib_timeline_ink(plan);
  AttribSvgPlace place = {{12, true}, ATTRIB_TIMELINE_MARGIN, lane->y + 26, 15, ink->ink, NULL};
  attrib_xml_begin(xml, "g");
  attrib_xml_attribute_string(xml, "class", "lane");
  attrib_xml_attribute_string(xml, "role", "list");
  attrib_xml_attribute(xml, "aria-label", lane->name);
  attrib_svg_write_lines(xml, place, &lane->label);
  place.y += (int32_t)lane->label.count * place.leading - 1;
  place.font = (AttribSvgFont){10, false};
  place.leading = 13;
  place.colour = ink->small;
  attrib_svg_write_lines(xml, place, &lane->detail);
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    if (plan->boxes[i].lane == index) {
      attrib_timeline_draw_box(plan, &plan->boxes[i], xml);
    }
  }
  attrib_xml_end(xml);
}

static AttribStatus draw_grid(AttribTimeline *plan, AttribXml *xml)
{
  ATTRIB_TRY(draw_bands(plan, xml));
  draw_rules(plan, xml);
  attrib_timeline_draw_arcs(plan, xml);
  for (uint32_t i = 0; i < plan->lane_count; ++i) {
    if (plan->lanes[plan->lane_order[i]].height > 0) {
      draw_lane(plan, plan->lane_order[i], xml);
    }
  }
  attrib_timeline_draw_pills(plan, xml);
  return ATTRIB_SUCCESS;
}

static void draw_nothing(const AttribTimeline *plan, AttribXml *xml)
{
  const char *const words =
      attrib_phrase(plan->options.language, plan->counts.claims > 0 ? ATTRIB_PHRASE_NONE_DATED
                                                                    : ATTRIB_PHRASE_NO_STATEMENTS);
  attrib_svg_write_line(xml,
                        (AttribSvgPlace){subtitle_font, ATTRIB_TIMELINE_MARGIN,
                                         plan->bands_top + empty_height / 2, 0,
                                         attrib_timeline_ink(plan)->ink, NULL},
                        attrib_text(words));
}

// The whole

static void add_text_element(AttribXml *xml, const char *name, const char *id, AttribText text)
{
  attrib_xml_begin(xml, name);
  attrib_xml_attribute_string(xml, "id", id);
  attrib_xml_add(xml, text);
  attrib_xml_end(xml);
}

static void begin_picture(const AttribTimeline *plan, const Frame *frame, int32_t height,
                          AttribXml *xml)
{
  attrib_xml_begin(xml, "svg");
  attrib_xml_attribute_string(xml, "xmlns", "http://www.w3.org/2000/svg");
  attrib_xml_begin_attribute(xml, "viewBox");
  attrib_xml_add_string(xml, "0 0 ");
  attrib_xml_add_integer(xml, plan->width);
  attrib_xml_add_string(xml, " ");
  attrib_xml_add_integer(xml, height);
  attrib_xml_end_attribute(xml);
  attrib_xml_attribute_integer(xml, "width", plan->width);
  attrib_xml_attribute_integer(xml, "height", height);
  attrib_xml_attribute_string(xml, "font-family", ATTRIB_SVG_FONTS);
  attrib_xml_attribute_string(xml, "role", "group");
  attrib_xml_attribute_string(xml, "aria-labelledby", "time-title time-desc");
  add_text_element(xml, "title", "time-title", frame->title_text);
  add_text_element(xml, "desc", "time-desc", frame->subtitle_text);
  attrib_timeline_draw_defs(plan, xml);
  attrib_timeline_rect(xml, (AttribTimelineRect){0, 0, plan->width, height},
                       attrib_timeline_ink(plan)->paper, NULL);
}

static AttribStatus draw(AttribTimeline *plan, const Frame *frame, AttribTimelineStrip *strip,
                         AttribBuffer *out)
{
  const int32_t foot = plan->bottom + foot_gap;
  const int32_t lines = (int32_t)(frame->sources.count + frame->counts.count);
  AttribXml xml;
  attrib_xml_init(&xml, out);
  begin_picture(plan, frame, foot + lines * foot_leading + 8, &xml);
  draw_frame(plan, frame, foot, &xml);
  attrib_timeline_draw_strip(plan, strip, &xml);
  if (plan->claim_count > 0) {
    ATTRIB_TRY(draw_grid(plan, &xml));
  } else {
    draw_nothing(plan, &xml);
  }
  attrib_xml_end(&xml);
  ATTRIB_TRY(plan->scratch.status);
  return attrib_xml_finish(&xml);
}

AttribStatus attrib_timeline_select(AttribTimeline *plan)
{
  ATTRIB_TRY(attrib_timeline_find_claims(plan));
  ATTRIB_TRY(attrib_timeline_make_bands(plan));
  ATTRIB_TRY(attrib_timeline_name_bands(plan));
  ATTRIB_TRY(attrib_timeline_make_lanes(plan));
  ATTRIB_TRY(attrib_timeline_make_boxes(plan));
  ATTRIB_TRY(attrib_timeline_name_lanes(plan));
  attrib_timeline_set_columns(plan);
  return attrib_timeline_fill_boxes(plan);
}

AttribStatus attrib_timeline_lay_out(AttribTimeline *plan)
{
  plan->bottom = plan->bands_top + empty_height;
  if (plan->claim_count == 0) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_timeline_set_rows(plan));
  return attrib_timeline_make_arcs(plan);
}

void attrib_timeline_init(AttribTimeline *plan, const AttribAnswer *answer,
                          AttribTimelineOptions options)
{
  *plan = (AttribTimeline){.answer = answer, .graph = answer->graph, .options = options};
  attrib_arena_init(&plan->arena);
  attrib_buffer_init(&plan->scratch);
}

void attrib_timeline_clear(AttribTimeline *plan)
{
  attrib_buffer_clear(&plan->scratch);
  attrib_arena_clear(&plan->arena);
}

static AttribStatus make(AttribTimeline *plan, AttribBuffer *out)
{
  Frame frame;
  AttribTimelineStrip *strip = NULL;
  ATTRIB_TRY(attrib_timeline_select(plan));
  ATTRIB_TRY(make_frame(plan, &frame));
  plan->bands_top = head_bottom(&frame) + 20;
  ATTRIB_TRY(attrib_timeline_make_strip(plan, &strip));
  ATTRIB_TRY(attrib_timeline_lay_out(plan));
  return draw(plan, &frame, strip, out);
}

AttribStatus attrib_answer_write_timeline(const AttribAnswer *answer,
                                          const AttribTimelineOptions *options,
                                          AttribTimelineCounts *counts, AttribBuffer *out)
{
  AttribTimeline plan;
  attrib_timeline_init(&plan, answer, *options);
  const AttribStatus status = make(&plan, out);
  if (counts != NULL) {
    *counts = plan.counts;
  }
  attrib_timeline_clear(&plan);
  return status;
}
