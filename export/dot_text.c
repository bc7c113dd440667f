// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/dot_text.h"

#include "engine/base/utf8.h"
#include "engine/model/calendar.h"
#include "engine/model/names.h"
#include "export/cgraph_bridge.h"
#include "export/record_text.h"

#include <inttypes.h>

enum {
  name_limit = 120,    ///< characters
  tooltip_limit = 400, ///< likewise
  line_width = 38,     ///< columns
  line_limit = 3,
};

#define LEFT_LINE_END "\\l"

void attrib_dot_write_name(const AttribGraph *graph, AttribNode node, AttribBuffer *out)
{
  attrib_cgraph_escape(attrib_record_name(graph, node), name_limit, out);
}

// Days

static void write_civil(int32_t day, AttribBuffer *out)
{
  const AttribCivil civil = attrib_calendar_civil(day);
  attrib_buffer_add_format(out, "%" PRId32 " %s %" PRId32, civil.day,
                           attrib_calendar_month_name(civil.month), civil.year);
}

/// A day that is known for sure in words, any other date as it is written.
static void write_date(const AttribGraph *graph, AttribValue value, AttribBuffer *out)
{
  AttribDate date;
  if (attrib_value_date(graph, value, &date) && date.earliest == date.latest && date.flags == 0) {
    write_civil(date.earliest, out);
  } else {
    attrib_cgraph_escape(attrib_value_text(graph, value), name_limit, out);
  }
}

// What stands above a quote

static void write_names(const AttribGraph *graph, AttribNodeArray nodes, AttribBuffer *out)
{
  enum { most = 2 };
  for (uint32_t i = 0; i < nodes.count && i < most; ++i) {
    attrib_buffer_add_string(out, i == 0 ? "" : nodes.count > most ? ", " : " and ");
    attrib_dot_write_name(graph, nodes.items[i], out);
  }
  if (nodes.count > most) {
    attrib_buffer_add_format(out, " and %" PRIu32 " more", nodes.count - most);
  }
}

/// The person through whom, and that person's function; else on whose authority.
static void write_speaker(const AttribGraph *graph, const AttribClaimRow *row, AttribBuffer *out)
{
  if (row->voice.count == 0) {
    write_names(graph, row->by, out);
    return;
  }
  write_names(graph, row->voice, out);
  const AttribText role = attrib_record_text(graph, row->voice.items[0], ATTRIB_KEY_ROLE);
  if (row->voice.count == 1 && role.length > 0) {
    attrib_buffer_add_string(out, ", ");
    attrib_cgraph_escape(role, name_limit, out);
  }
}

static void write_heading(const AttribGraph *graph, const AttribClaimRow *row, AttribBuffer *out)
{
  const AttribValue said = attrib_node_property(graph, row->claim, ATTRIB_KEY(SAID));
  attrib_cgraph_escape(attrib_record_text(graph, row->claim, ATTRIB_KEY_ACT), name_limit, out);
  attrib_buffer_add_string(out, " · ");
  write_speaker(graph, row, out);
  if (said.type == ATTRIB_DATE) {
    attrib_buffer_add_string(out, " · ");
    write_date(graph, said, out);
  }
  attrib_buffer_add_string(out, row->presence == ATTRIB_MAYBE     ? " · perhaps later"
                                : row->presence == ATTRIB_UNDATED ? " · day unknown"
                                                                  : "");
  attrib_buffer_add_string(out, row->superseded == ATTRIB_ABSENT  ? ""
                                : row->superseded == ATTRIB_MAYBE ? " · perhaps superseded"
                                                                  : " · superseded");
}

// Quotes

static bool is_space(char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The bytes of `text` that fit on a line: whole words, or as much of one that is longer.
static size_t fit_line(AttribText text)
{
  size_t fits = 0;
  size_t word = 0;
  size_t offset = 0;
  uint32_t c = 0;
  while (offset < text.length) {
    if (!attrib_utf8_next(text, &offset, &c)) {
      ++offset;
    }
    if (attrib_utf8_width(attrib_text_slice(text, 0, offset)) > line_width) {
      return word > 0 ? word : fits;
    }
    fits = offset;
    word = offset == text.length || is_space(text.data[offset]) ? offset : word;
  }
  return text.length;
}

static void write_wrapped(AttribText text, AttribBuffer *out)
{
  AttribText rest = attrib_text_trim(text);
  attrib_buffer_add_string(out, "“");
  for (size_t line = 0; line < line_limit && rest.length > 0; ++line) {
    const size_t fits = fit_line(rest);
    attrib_buffer_add_string(out, line > 0 ? LEFT_LINE_END : "");
    attrib_cgraph_escape(attrib_text_slice(rest, 0, fits), name_limit, out);
    rest = attrib_text_trim(attrib_text_slice(rest, fits, rest.length));
  }
  attrib_buffer_add_string(out, rest.length > 0 ? " …”" LEFT_LINE_END : "”" LEFT_LINE_END);
}

void attrib_dot_write_claim(const AttribGraph *graph, const AttribClaimRow *row, AttribBuffer *out)
{
  const AttribText quote = attrib_record_quote(graph, row);
  write_heading(graph, row, out);
  attrib_buffer_add_string(out, LEFT_LINE_END);
  if (quote.length > 0) {
    write_wrapped(quote, out);
  }
}

void attrib_dot_write_tooltip(const AttribGraph *graph, const AttribClaimRow *row,
                              AttribBuffer *out)
{
  const AttribText quote = attrib_record_quote(graph, row);
  write_heading(graph, row, out);
  if (quote.length > 0) {
    attrib_buffer_add_string(out, ": “");
    attrib_cgraph_escape(quote, tooltip_limit, out);
    attrib_buffer_add_string(out, "”");
  }
}

void attrib_dot_write_title(const AttribAnswer *answer, AttribBuffer *out)
{
  if (answer->subject.index == ATTRIB_NO_NODE.index) {
    attrib_buffer_add_string(out, "Claims");
  } else {
    attrib_dot_write_name(answer->graph, answer->subject, out);
  }
  attrib_buffer_add_string(out, LEFT_LINE_END);
  if (answer->view.has_as_of) {
    attrib_buffer_add_string(out, "As of ");
    write_civil(answer->view.as_of, out);
    attrib_buffer_add_string(out, ". ");
  }
  attrib_buffer_add_string(
      out, "A box reports what somebody said, not what has been proved." LEFT_LINE_END);
}
