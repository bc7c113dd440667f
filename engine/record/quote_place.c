// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/quote_place.h"

#include "engine/base/utf8.h"

#include <stdbool.h>

/// The least that counts as the beginning of a quote, where the quote is not shorter itself.
enum { least_match = 4 };

/// A line of a file.
typedef struct {
  AttribText text;
  size_t next; ///< where the one after it begins; past the end for the last
} Line;

// The length of the line break at an offset, 0 where there is none: LF, CR, CR LF, U+0085, U+2028,
// U+2029.
static size_t measure_break(AttribText bytes, size_t at)
{
  static const AttribText breaks[] = {
      ATTRIB_TEXT_INIT("\r\n"),         ATTRIB_TEXT_INIT("\n"),
      ATTRIB_TEXT_INIT("\r"),           ATTRIB_TEXT_INIT("\xC2\x85"),
      ATTRIB_TEXT_INIT("\xE2\x80\xA8"), ATTRIB_TEXT_INIT("\xE2\x80\xA9"),
  };
  const AttribText here = attrib_text_slice(bytes, at, 3);
  for (size_t i = 0; i < sizeof(breaks) / sizeof(breaks[0]); ++i) {
    if (attrib_text_starts_with(here, breaks[i])) {
      return breaks[i].length;
    }
  }
  return 0;
}

static Line read_line(AttribText bytes, size_t begin)
{
  for (size_t i = begin; i < bytes.length; ++i) {
    const size_t length = measure_break(bytes, i);
    if (length > 0) {
      return (Line){attrib_text_slice(bytes, begin, i - begin), i + length};
    }
  }
  return (Line){attrib_text_slice(bytes, begin, bytes.length), bytes.length + 1};
}

static size_t measure_match(AttribText line, AttribText quote)
{
  size_t length = 0;
  while (length < line.length && length < quote.length && line.data[length] == quote.data[length]) {
    ++length;
  }
  return length;
}

// The longest beginning of the quote anywhere in a line; `*at` is where it stands.
static size_t search_line(AttribText line, AttribText quote, size_t *at)
{
  size_t best = 0;
  for (size_t i = 0; i < line.length; ++i) {
    const size_t length = measure_match(attrib_text_slice(line, i, line.length), quote);
    if (length > best) {
      best = length;
      *at = i;
    }
  }
  return best;
}

// Whether a line lies outside a record whose id stands in a column: it is indented no more.
static bool is_outside(AttribText line, uint32_t column)
{
  size_t indent = 0;
  while (indent < line.length && line.data[indent] == ' ') {
    ++indent;
  }
  const bool empty = indent == line.length || line.data[indent] == '#';
  return !empty && indent < column;
}

void attrib_quote_place(AttribText bytes, AttribPlace record, AttribText quote, AttribPlace *place)
{
  uint32_t number = 1;
  size_t best = quote.length < least_match ? quote.length - 1 : least_match - 1;
  for (size_t begin = 0; begin <= bytes.length && record.line > 0; ++number) {
    const Line line = read_line(bytes, begin);
    begin = line.next;
    if (number < record.line) {
      continue;
    }
    if (number > record.line && is_outside(line.text, record.column)) {
      return;
    }
    size_t at = 0;
    const size_t length = search_line(line.text, quote, &at);
    if (length > best) {
      best = length;
      place->line = number;
      place->column = (uint32_t)attrib_utf8_count(attrib_text_slice(line.text, 0, at)) + 1;
      place->length = (uint32_t)attrib_utf8_count(attrib_text_slice(line.text, at, length));
    }
  }
}
