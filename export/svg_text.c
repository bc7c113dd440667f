// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/svg_text.h"

#include "engine/base/utf8.h"
#include "export/wrap.h"

// Widths

/// Thousandths of the font's size, of the characters from U+0020 to U+007E in Noto Sans.
static const int16_t widths[] = {
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556,
    519, 728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586,
    566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534,
    258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
};

enum {
  per_size = 1000,
  narrow = 660, ///< a column of any other script
  wide = 1000,  ///< two columns
  emoji = 1300,
  first_emoji = 0x1F000,
  margin = 4,       ///< per cent, for fonts that are wider
  bold_margin = 13, ///< the same, and for the bold face
};

static int32_t width_of(uint32_t c, AttribText bytes)
{
  if (c >= 0x20 && c < 0x7F) {
    return widths[c - 0x20];
  }
  if (c >= first_emoji) {
    return emoji;
  }
  static const int16_t by_columns[] = {0, narrow, wide};
  const size_t columns = attrib_utf8_width(bytes);
  return by_columns[columns < 2 ? columns : 2];
}

/// Read the character at `*at`, step past it, and return how wide it is.
static int32_t next_width(AttribText text, size_t *at)
{
  const size_t start = *at;
  uint32_t c = 0;
  if (!attrib_utf8_next(text, at, &c)) {
    ++*at;
    return narrow;
  }
  return width_of(c, attrib_text_slice(text, start, *at - start));
}

static int32_t to_pixels(int64_t width, AttribSvgFont font)
{
  const int64_t percent = 100 + (font.bold ? bold_margin : margin);
  const int64_t unit = INT64_C(100) * per_size;
  const int64_t pixels = (width * font.size * percent + unit - 1) / unit;
  return pixels < INT32_MAX ? (int32_t)pixels : INT32_MAX;
}

int32_t attrib_svg_width(AttribText text, AttribSvgFont font)
{
  int64_t width = 0;
  for (size_t at = 0; at < text.length;) {
    width += next_width(text, &at);
  }
  return to_pixels(width, font);
}

// Lines

/// A paragraph on its way to lines.
typedef struct {
  AttribText text;
  AttribSvgRoom room;
  AttribArena *arena;
  AttribSvgLines *out;
} Press;

static bool is_blank(char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static size_t skip_blanks(AttribText text, size_t at)
{
  while (at < text.length && is_blank(text.data[at])) {
    ++at;
  }
  return at;
}

/// As much of the text at `at` as fits; at least one character, with the marks upon it.
static size_t cut(AttribText text, size_t at, AttribSvgFont font, int32_t width)
{
  int64_t used = 0;
  size_t end = at;
  while (end < text.length) {
    size_t next = end;
    const int32_t more = next_width(text, &next);
    if (end > at && more > 0 && to_pixels(used + more, font) > width) {
      return end;
    }
    used += more;
    end = next;
  }
  return end;
}

/// The end of a piece as the paragraph has it: other white space than blanks ends it, too.
static size_t find_piece_end(AttribText text, size_t at)
{
  const size_t end = attrib_wrap_find_end(text, at);
  size_t stop = at;
  while (stop < end && !is_blank(text.data[stop])) {
    ++stop;
  }
  return stop;
}

/// The end of the line that begins at `at`, which is no blank.
static size_t find_line_end(AttribText text, size_t at, AttribSvgFont font, int32_t width)
{
  int64_t used = 0;
  size_t end = at;
  size_t next = at;
  while (next < text.length) {
    const size_t stop = find_piece_end(text, skip_blanks(text, next));
    while (next < stop) {
      used += next_width(text, &next);
    }
    if (to_pixels(used, font) > width) {
      return end > at ? end : cut(text, at, font, width);
    }
    end = stop;
    next = skip_blanks(text, stop);
    used += next > stop && next < text.length ? widths[0] : 0;
  }
  return end;
}

/// Add a line: its white space as single blanks, then `tail`.
static AttribStatus keep_line(Press *press, AttribText line, AttribText tail)
{
  char *const data = attrib_arena_array(press->arena, line.length + tail.length + 1, 1);
  size_t length = 0;
  if (data == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (size_t at = 0; at < line.length; ++at) {
    const bool blank = is_blank(line.data[at]);
    if (!blank || (length > 0 && data[length - 1] != ' ')) {
      data[length++] = blank ? ' ' : line.data[at];
    }
  }
  for (size_t at = 0; at < tail.length; ++at) {
    data[length++] = tail.data[at];
  }
  const AttribText kept = {data, length};
  const int32_t width = attrib_svg_width(kept, press->room.font);
  press->out->items[press->out->count++] = kept;
  press->out->width = width > press->out->width ? width : press->out->width;
  return ATTRIB_SUCCESS;
}

/// The last line that there is room for; returns where it ends.
static AttribStatus keep_last(Press *press, size_t at)
{
  const AttribSvgFont font = press->room.font;
  const char *const tail = press->room.dots != NULL ? press->room.dots : "…";
  const AttribText dots = attrib_text(tail);
  const AttribText rest = attrib_text_slice(press->text, at, press->text.length);
  if (find_line_end(rest, 0, font, press->room.width) == rest.length) {
    return keep_line(press, rest, ATTRIB_TEXT(""));
  }
  const int32_t room = press->room.width - attrib_svg_width(dots, font);
  const size_t end = find_line_end(rest, 0, font, room);
  return keep_line(press, attrib_text_slice(rest, 0, end), dots);
}

AttribStatus attrib_svg_break(AttribText paragraph, AttribSvgRoom room, AttribArena *arena,
                              AttribSvgLines *out)
{
  Press press = {attrib_text_trim(paragraph), room, arena, out};
  size_t at = 0;
  *out = (AttribSvgLines){attrib_arena_array(arena, room.lines, sizeof(AttribText)), 0, 0};
  if (out->items == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  while (at < press.text.length && out->count + 1 < room.lines) {
    const size_t end = find_line_end(press.text, at, room.font, room.width);
    ATTRIB_TRY(keep_line(&press, attrib_text_slice(press.text, at, end - at), ATTRIB_TEXT("")));
    at = skip_blanks(press.text, end);
  }
  return at < press.text.length ? keep_last(&press, at) : ATTRIB_SUCCESS;
}

// Writing

static void begin_text(AttribXml *xml, AttribSvgPlace place)
{
  attrib_xml_begin(xml, "text");
  attrib_xml_attribute_integer(xml, "x", place.x);
  attrib_xml_attribute_integer(xml, "y", place.y);
  attrib_xml_attribute_integer(xml, "font-size", place.font.size);
  attrib_xml_attribute_string(xml, "fill", place.colour);
  if (place.font.bold) {
    attrib_xml_attribute_string(xml, "font-weight", "bold");
  }
  if (place.anchor != NULL) {
    attrib_xml_attribute_string(xml, "text-anchor", place.anchor);
  }
}

void attrib_svg_write_line(AttribXml *xml, AttribSvgPlace place, AttribText line)
{
  begin_text(xml, place);
  attrib_xml_add(xml, line);
  attrib_xml_end(xml);
}

void attrib_svg_write_lines(AttribXml *xml, AttribSvgPlace place, const AttribSvgLines *lines)
{
  if (lines->count == 0) {
    return;
  }
  begin_text(xml, place);
  attrib_xml_add(xml, lines->items[0]);
  for (uint32_t i = 1; i < lines->count; ++i) {
    attrib_xml_begin(xml, "tspan");
    attrib_xml_attribute_integer(xml, "x", place.x);
    attrib_xml_attribute_integer(xml, "dy", place.leading);
    attrib_xml_add(xml, lines->items[i]);
    attrib_xml_end(xml);
  }
  attrib_xml_end(xml);
}
