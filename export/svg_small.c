// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/svg_small.h"

#include <string.h>

static size_t find(AttribText text, size_t from, const char *needle)
{
  const size_t length = strlen(needle);
  while (from + length <= text.length && memcmp(text.data + from, needle, length) != 0) {
    ++from;
  }
  return from + length <= text.length ? from : text.length;
}

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

/// Write the value of an attribute that holds coordinates: "20.50,-6.25 9.00" as "20.5,-6.2 9".
static void write_coordinates(AttribText value, AttribBuffer *out)
{
  for (size_t i = 0; i < value.length; ++i) {
    if (value.data[i] != '.') {
      attrib_buffer_add_char(out, value.data[i]);
      continue;
    }
    if (i + 1 < value.length && is_digit(value.data[i + 1]) && value.data[i + 1] != '0') {
      attrib_buffer_add(out, attrib_text_slice(value, i, 2));
    }
    while (i + 1 < value.length && is_digit(value.data[i + 1])) {
      ++i;
    }
  }
}

/// Attributes that change nothing: what SVG takes for granted, and the ink of the page.
static const struct {
  const char *name;
  const char *value;
} usual[] = {
    {"text-anchor", "start"}, {"fill", "#1a1a1a"},     {"fill", "#1A1A1A"},
    {"stroke", "none"},       {"stroke-width", "1.0"}, {"stroke-width", "1"},
};

static bool is_needless(AttribText name, AttribText value)
{
  for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); ++i) {
    if (attrib_text_equal(name, attrib_text(usual[i].name)) &&
        attrib_text_equal(value, attrib_text(usual[i].value))) {
      return true;
    }
  }
  return attrib_text_equal(name, ATTRIB_TEXT("id")) && find(value, 0, "/") < value.length;
}

static bool is_coordinate(AttribText name)
{
  static const char *const names[] = {"d", "points", "x", "y", "font-size"};
  size_t i = 0;
  while (i < sizeof(names) / sizeof(names[0]) && !attrib_text_equal(name, attrib_text(names[i]))) {
    ++i;
  }
  return i < sizeof(names) / sizeof(names[0]);
}

/// Write ` name="value"` from `at` on. Returns where it ends.
static size_t write_attribute(AttribText tag, size_t at, AttribBuffer *out)
{
  const size_t equals = find(tag, at, "=\"");
  const size_t end = find(tag, equals + 2, "\"");
  if (end >= tag.length) {
    attrib_buffer_add(out, attrib_text_slice(tag, at, tag.length - at));
    return tag.length;
  }
  const AttribText name = attrib_text_trim(attrib_text_slice(tag, at, equals - at));
  const AttribText value = attrib_text_slice(tag, equals + 2, end - equals - 2);
  if (is_needless(name, value)) {
    return end + 1;
  }
  attrib_buffer_add_char(out, ' ');
  attrib_buffer_add(out, name);
  attrib_buffer_add_string(out, "=\"");
  if (is_coordinate(name)) {
    write_coordinates(value, out);
  } else {
    attrib_buffer_add(out, value);
  }
  attrib_buffer_add_char(out, '"');
  return end + 1;
}

/// Write a tag, `<` and `>` included.
static void write_tag(AttribText tag, AttribBuffer *out)
{
  size_t at = 0;
  while (at < tag.length && tag.data[at] != ' ' && tag.data[at] != '\n') {
    ++at;
  }
  attrib_buffer_add(out, attrib_text_slice(tag, 0, at));
  while (at < tag.length && (tag.data[at] == ' ' || tag.data[at] == '\n')) {
    at = write_attribute(tag, at, out);
  }
  attrib_buffer_add(out, attrib_text_slice(tag, at, tag.length - at));
}

/// Where the tag that begins at `at` ends: a value may hold `>`.
static size_t end_of_tag(AttribText text, size_t at)
{
  bool quoted = false;
  while (at < text.length && (quoted || text.data[at] != '>')) {
    quoted = quoted != (text.data[at] == '"');
    ++at;
  }
  return at < text.length ? at + 1 : at;
}

/// Write what stands between two tags: white space with a line break lays the file out.
static void write_between(AttribText text, AttribBuffer *out)
{
  if (attrib_text_trim(text).length > 0 || find(text, 0, "\n") == text.length) {
    attrib_buffer_add(out, text);
  }
}

void attrib_svg_write_small(AttribText picture, AttribBuffer *out)
{
  size_t at = find(picture, 0, "<svg");
  while (at < picture.length) {
    const AttribText rest = attrib_text_slice(picture, at, picture.length - at);
    const bool comment = attrib_text_starts_with(rest, ATTRIB_TEXT("<!--"));
    const size_t end =
        comment ? find(picture, at, "-->") + sizeof("-->") - 1 : end_of_tag(picture, at);
    if (!comment) {
      write_tag(attrib_text_slice(picture, at, end - at), out);
    }
    at = find(picture, end, "<");
    write_between(attrib_text_slice(picture, end, at - end), out);
  }
}
