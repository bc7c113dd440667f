// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/calendar.h"
#include "engine/model/names.h"
#include "export/claim_words.h"
#include "export/date_words.h"
#include "export/record_text.h"
#include "export/timeline_ink.h"

#include <inttypes.h>

enum {
  most_bars = 8,
  most_rows = 3,
  most_ticks = 13,
  least_days = 60, ///< a shorter stretch says no more than the columns do
  row_height = 28,
  bar_height = 20,
  axis_gap = 10,
  tick = 4,
  fan_gap = 23, ///< from the axis to below the words of its ticks
  fan = 46,     ///< from the axis to the columns
  label_gap = 7,
};

static const AttribSvgFont label_font = {11, false};
static const AttribSvgFont tick_font = {10, false};

/// An incident.
typedef struct {
  AttribDate began;
  AttribDate ended; ///< as `began` where no end is known
  bool has_ended;
  AttribText label;
  int32_t label_x;
  bool behind; ///< the label lies on the bar
  int32_t x[2];
  int32_t row;
} Bar;

struct AttribTimelineStrip {
  Bar bars[most_bars];
  uint32_t bar_count;
  uint32_t more; ///< incidents that there is no room for
  int32_t rows;
  int32_t first; ///< day
  int32_t last;
  int32_t left;
  int32_t right;
  int32_t top;
  int32_t axis;
};

static int32_t smaller(int32_t a, int32_t b)
{
  return a < b ? a : b;
}

static int32_t larger(int32_t a, int32_t b)
{
  return a > b ? a : b;
}

// Incidents

static AttribText label_date(const AttribTimeline *plan, AttribNode incident, AttribKey key,
                             AttribBuffer *out)
{
  const AttribValue value = attrib_node_property(plan->graph, incident, (AttribString){key});
  AttribDate date;
  if (attrib_value_date(plan->graph, value, &date)) {
    attrib_date_write_words(date, attrib_value_text(plan->graph, value),
                            (AttribDateStyle){.language = plan->options.language}, out);
  }
  return attrib_buffer_text(out);
}

static AttribStatus label_bar(AttribTimeline *plan, AttribNode incident, Bar *bar)
{
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  attrib_words_incident(plan->graph, incident, plan->options.language, &values.text);
  attrib_phrase_next(&values);
  label_date(plan, incident, ATTRIB_KEY_BEGAN, &values.text);
  attrib_phrase_next(&values);
  if (bar->has_ended) {
    label_date(plan, incident, ATTRIB_KEY_ENDED, &values.text);
    attrib_phrase_next(&values);
  }
  attrib_phrase_end(&values, plan->options.language,
                    bar->has_ended ? ATTRIB_PHRASE_INCIDENT_FROM : ATTRIB_PHRASE_INCIDENT_BEGAN,
                    &plan->scratch);
  return attrib_timeline_keep(plan, &bar->label);
}

/// Whether an incident is new, and something says when it began.
static bool begins(const AttribTimeline *plan, AttribNode incident, bool *seen, AttribDate *began)
{
  const AttribValue value = attrib_node_property(plan->graph, incident, ATTRIB_KEY(BEGAN));
  const bool is_new = !seen[incident.index];
  seen[incident.index] = true;
  return is_new && attrib_value_date(plan->graph, value, began) &&
         began->earliest != ATTRIB_DAY_MIN;
}

/// Add an incident, or count it where there is no room.
static AttribStatus add_bar(AttribTimeline *plan, AttribTimelineStrip *strip, AttribNode incident,
                            bool *seen)
{
  const AttribGraph *const graph = plan->graph;
  Bar bar = {.row = 0};
  if (!begins(plan, incident, seen, &bar.began)) {
    return ATTRIB_SUCCESS;
  }
  if (strip->bar_count == most_bars) {
    ++strip->more;
    return ATTRIB_SUCCESS;
  }
  bar.ended = bar.began;
  bar.has_ended = attrib_value_date(graph, attrib_node_property(graph, incident, ATTRIB_KEY(ENDED)),
                                    &bar.ended);
  ATTRIB_TRY(label_bar(plan, incident, &bar));
  strip->bars[strip->bar_count++] = bar;
  return ATTRIB_SUCCESS;
}

/// Incidents that only claims without boxes are over.
static void count_folded(const AttribTimeline *plan, AttribTimelineStrip *strip, bool *seen)
{
  AttribDate began;
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    const AttribNodeArray over = plan->claims[i].row->over;
    for (uint32_t j = 0; plan->claims[i].box == ATTRIB_NO_INDEX && j < over.count; ++j) {
      strip->more += begins(plan, over.items[j], seen, &began);
    }
  }
}

static AttribStatus find_bars(AttribTimeline *plan, AttribTimelineStrip *strip)
{
  bool *const seen = ATTRIB_TIMELINE_ARRAY(plan, bool, attrib_graph_node_count(plan->graph));
  if (seen == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  if (plan->answer->about == ATTRIB_ABOUT_INCIDENT) {
    ATTRIB_TRY(add_bar(plan, strip, plan->answer->subject, seen));
  }
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    const AttribNodeArray over = plan->claims[i].row->over;
    for (uint32_t j = 0; plan->claims[i].box != ATTRIB_NO_INDEX && j < over.count; ++j) {
      ATTRIB_TRY(add_bar(plan, strip, over.items[j], seen));
    }
  }
  count_folded(plan, strip, seen);
  return ATTRIB_SUCCESS;
}

// Scale

/// The first day of a year, or the last.
static int32_t year_end(int32_t day, bool last)
{
  const int32_t year = attrib_calendar_civil(day).year;
  return attrib_calendar_day(last ? (AttribCivil){year, 12, 31} : (AttribCivil){year, 1, 1});
}

/// False where there is nothing to see that the columns do not show.
static bool set_scale(const AttribTimeline *plan, AttribTimelineStrip *strip)
{
  if (strip->bar_count == 0) {
    return false;
  }
  int32_t first = strip->bars[0].began.earliest;
  int32_t last = first;
  if (plan->band_count > 0) {
    first = plan->bands[0].first;
    last = plan->bands[plan->band_count - 1].last;
  }
  for (uint32_t i = 0; i < strip->bar_count; ++i) {
    const Bar *const bar = &strip->bars[i];
    first = smaller(first, bar->began.earliest);
    last = larger(last, bar->began.earliest);
    last = bar->ended.latest != ATTRIB_DAY_MAX ? larger(last, bar->ended.latest) : last;
  }
  strip->first = year_end(first, false);
  strip->last = year_end(last, true);
  return (int64_t)last - first >= least_days;
}

static int32_t x_of(const AttribTimelineStrip *strip, int32_t day)
{
  const int64_t days = (int64_t)strip->last + 1 - strip->first;
  const int64_t at = smaller(larger(day, strip->first), strip->last + 1) - (int64_t)strip->first;
  return strip->left + (int32_t)(at * (strip->right - strip->left) / days);
}

// Bars

/// Whether the label fits beside what the row holds so far; its place is set.
static bool fits_row(const AttribTimelineStrip *strip, const Bar *bar, int32_t first, int32_t last)
{
  for (uint32_t i = 0; i < strip->bar_count; ++i) {
    const Bar *const other = &strip->bars[i];
    if (other == bar) {
      return true;
    }
    const int32_t left = smaller(other->x[0], other->label_x);
    const int32_t right =
        larger(other->x[1], other->label_x + attrib_svg_width(other->label, label_font));
    if (other->row == bar->row && first < right + label_gap && left < last + label_gap) {
      return false;
    }
  }
  return true;
}

/// On the bar where that is long enough, else to its left, else to its right.
static void place_label(const AttribTimelineStrip *strip, Bar *bar)
{
  const int32_t width = attrib_svg_width(bar->label, label_font);
  bar->behind = bar->x[1] - bar->x[0] >= width + 4 * label_gap;
  bar->label_x = bar->behind ? (bar->x[0] + bar->x[1] - width) / 2
                 : bar->x[0] - label_gap - width >= strip->left ? bar->x[0] - label_gap - width
                                                                : bar->x[1] + label_gap;
}

static AttribStatus place_bars(AttribTimeline *plan, AttribTimelineStrip *strip)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < strip->bar_count; ++i) {
    Bar *const bar = &strip->bars[i];
    const AttribSvgRoom room = {label_font, (strip->right - strip->left) / 2 - label_gap, 1, NULL};
    AttribSvgLines lines;
    ATTRIB_TRY(attrib_svg_break(bar->label, room, &plan->arena, &lines));
    bar->label = lines.count > 0 ? lines.items[0] : bar->label;
    bar->x[0] = x_of(strip, bar->began.earliest);
    const int32_t end = bar->ended.latest;
    bar->x[1] =
        larger(x_of(strip, end == ATTRIB_DAY_MAX ? strip->last + 1 : end + 1), bar->x[0] + 3);
    place_label(strip, bar);
    const int32_t label_end = bar->label_x + attrib_svg_width(bar->label, label_font);
    while (bar->row < most_rows &&
           !fits_row(strip, bar, smaller(bar->x[0], bar->label_x), larger(bar->x[1], label_end))) {
      ++bar->row;
    }
    if (bar->row < most_rows) {
      strip->rows = larger(strip->rows, bar->row + 1);
      strip->bars[kept++] = *bar;
    }
  }
  strip->more += strip->bar_count - kept;
  strip->bar_count = kept;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_timeline_make_strip(AttribTimeline *plan, AttribTimelineStrip **out)
{
  AttribTimelineStrip *const strip = ATTRIB_TIMELINE_ARRAY(plan, AttribTimelineStrip, 1);
  if (strip == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(find_bars(plan, strip));
  if (!set_scale(plan, strip)) {
    return ATTRIB_SUCCESS;
  }
  strip->top = plan->bands_top;
  strip->left = ATTRIB_TIMELINE_LEFT;
  strip->right = plan->width - ATTRIB_TIMELINE_MARGIN;
  ATTRIB_TRY(place_bars(plan, strip));
  strip->axis = strip->top + strip->rows * row_height + axis_gap;
  plan->bands_top = strip->axis + fan;
  *out = strip;
  return ATTRIB_SUCCESS;
}

// Drawing

static bool is_sure(AttribDate date)
{
  return date.earliest == date.latest &&
         (date.flags & (ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_APPROXIMATE)) == 0;
}

/// Hatched where the incident may have lasted, plain where it did.
static void draw_bar(const AttribTimeline *plan, const AttribTimelineStrip *strip, const Bar *bar,
                     AttribXml *xml)
{
  const AttribTimelineInk *const ink = attrib_timeline_ink(plan);
  const int32_t y = strip->top + bar->row * row_height;
  const uint32_t doubts =
      (bar->began.flags | bar->ended.flags) & (ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_APPROXIMATE);
  const bool rough = bar->has_ended || !is_sure(bar->began);
  const int32_t core[] = {x_of(strip, bar->began.latest), x_of(strip, bar->ended.earliest + 1)};
  attrib_timeline_rect(xml, (AttribTimelineRect){bar->x[0], y, bar->x[1] - bar->x[0], bar_height},
                       rough ? ATTRIB_TIMELINE_HATCH : ink->incident, ink->hatch_line);
  if (bar->has_ended && doubts == 0 && bar->began.latest <= bar->ended.earliest) {
    attrib_timeline_rect(xml, (AttribTimelineRect){core[0], y, core[1] - core[0], bar_height},
                         ink->incident, ink->hatch_line);
  }
  const int32_t width = attrib_svg_width(bar->label, label_font);
  if (bar->behind) {
    attrib_timeline_rect(xml,
                         (AttribTimelineRect){bar->label_x - label_gap, y + 2,
                                              width + 2 * label_gap, bar_height - 4},
                         ink->paper, NULL);
  }
  attrib_svg_write_line(xml, (AttribSvgPlace){label_font, bar->label_x, y + 14, 0, ink->ink, NULL},
                        bar->label);
}

/// The months between two ticks, so that there are not too many.
static int32_t find_step(const AttribTimelineStrip *strip)
{
  static const int32_t steps[] = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000};
  const int64_t months = 12 * ((int64_t)attrib_calendar_civil(strip->last).year + 1 -
                               attrib_calendar_civil(strip->first).year);
  size_t i = 0;
  while (i + 1 < sizeof(steps) / sizeof(steps[0]) && months / steps[i] > most_ticks) {
    ++i;
  }
  return steps[i];
}

static void draw_tick(AttribTimeline *plan, const AttribTimelineStrip *strip, AttribCivil civil,
                      AttribXml *xml)
{
  const AttribTimelineInk *const ink = attrib_timeline_ink(plan);
  const int32_t day = attrib_calendar_day(civil);
  const int32_t x = x_of(strip, day);
  const int32_t length = attrib_calendar_month_length(civil.year, civil.month);
  const AttribDate date = civil.month == 1 ? (AttribDate){day, year_end(day, true), 0}
                                           : (AttribDate){day, day + length - 1, 0};
  attrib_date_write_words(date, ATTRIB_TEXT(""),
                          (AttribDateStyle){.language = plan->options.language, .no_year = true},
                          &plan->scratch);
  attrib_timeline_line(xml, (AttribTimelineRect){x, strip->axis - tick, 0, 2 * tick},
                       (AttribTimelineStroke){ink->axis, NULL, NULL, NULL});
  attrib_svg_write_line(xml,
                        (AttribSvgPlace){tick_font, x, strip->axis + 17, 0, ink->small, "middle"},
                        attrib_buffer_text(&plan->scratch));
  attrib_buffer_truncate(&plan->scratch, 0);
}

static void draw_axis(AttribTimeline *plan, const AttribTimelineStrip *strip, AttribXml *xml)
{
  const int32_t step = find_step(strip);
  const int32_t last = attrib_calendar_civil(strip->last).year;
  int32_t year = attrib_calendar_civil(strip->first).year;
  const int32_t years = step >= 12 ? step / 12 : 1;
  year += (years - ((year % years) + years) % years) % years;
  attrib_timeline_line(
      xml, (AttribTimelineRect){strip->left, strip->axis, strip->right - strip->left, 0},
      (AttribTimelineStroke){attrib_timeline_ink(plan)->axis, NULL, NULL, NULL});
  for (; year <= last; year += years) {
    for (int32_t month = 1; month <= 12; month += step) {
      draw_tick(plan, strip, (AttribCivil){year, month, 1}, xml);
    }
  }
}

/// Where on the axis the columns are, and dotted lines to where they begin and end.
static void draw_window(AttribTimeline *plan, const AttribTimelineStrip *strip, AttribXml *xml)
{
  enum { thin = 3 };
  const AttribTimelineInk *const ink = attrib_timeline_ink(plan);
  const AttribTimelineBand *const first = &plan->bands[0];
  const AttribTimelineBand *const last = &plan->bands[plan->band_count - 1];
  for (uint32_t i = 0; i < plan->band_count; ++i) {
    const int32_t x = x_of(strip, plan->bands[i].first);
    const int32_t width = larger(x_of(strip, plan->bands[i].last + 1) - x, thin);
    attrib_timeline_rect(xml, (AttribTimelineRect){x, strip->axis - 7, width, 8}, ink->ink, NULL);
  }
  const AttribTimelineStroke dotted = {ink->axis, NULL, "2 3", NULL};
  attrib_buffer_add_format(&plan->scratch,
                           "M%" PRId32 ",%" PRId32 " L%" PRId32 ",%" PRId32 " M%" PRId32 ",%" PRId32
                           " L%" PRId32 ",%" PRId32,
                           x_of(strip, first->first), strip->axis + fan_gap, first->x,
                           plan->bands_top,
                           larger(x_of(strip, last->last + 1), x_of(strip, first->first) + thin),
                           strip->axis + fan_gap, last->x + last->width, plan->bands_top);
  attrib_timeline_path(xml, attrib_buffer_text(&plan->scratch), dotted);
  attrib_buffer_truncate(&plan->scratch, 0);
}

static void draw_label(AttribTimeline *plan, const AttribTimelineStrip *strip, AttribXml *xml)
{
  const AttribLanguage language = plan->options.language;
  AttribSvgPlace place = {{12, true}, ATTRIB_TIMELINE_MARGIN,           strip->top + 14,
                          0,          attrib_timeline_ink(plan)->small, NULL};
  attrib_svg_write_line(xml, place, attrib_text(attrib_phrase(language, ATTRIB_PHRASE_CONTEXT)));
  if (strip->more > 0) {
    place.font = (AttribSvgFont){10, false};
    place.y += 14;
    attrib_phrase_write_count(language, ATTRIB_PHRASE_CONTEXT_MORE, strip->more, &plan->scratch);
    attrib_svg_write_line(xml, place, attrib_buffer_text(&plan->scratch));
    attrib_buffer_truncate(&plan->scratch, 0);
  }
}

void attrib_timeline_draw_strip(AttribTimeline *plan, const AttribTimelineStrip *strip,
                                AttribXml *xml)
{
  if (strip == NULL) {
    return;
  }
  attrib_xml_begin(xml, "g");
  attrib_xml_attribute_string(xml, "class", "context");
  draw_label(plan, strip, xml);
  if (plan->band_count > 0) {
    draw_window(plan, strip, xml);
  }
  draw_axis(plan, strip, xml);
  for (uint32_t i = 0; i < strip->bar_count; ++i) {
    draw_bar(plan, strip, &strip->bars[i], xml);
  }
  attrib_xml_end(xml);
}
