// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"
#include "engine/base/utf8.h"

#include <utf8proc.h>

/// What a code point that has no decomposition is folded to.
typedef struct {
  uint32_t code_point;
  const char *folded;
} Folding;

// Letters with a stroke, which Unicode holds to be letters of their own, and ligatures: people type
// the plain letter. Then punctuation that stands for an ASCII one. Ordered by code point.
static const Folding foldings[] = {
    {0x00E6, "ae"}, {0x00F0, "d"},  {0x00F8, "o"},  {0x00FE, "th"}, {0x0111, "d"}, {0x0127, "h"},
    {0x0131, "i"},  {0x0142, "l"},  {0x0153, "oe"}, {0x0167, "t"},  {0x02BB, "'"}, {0x02BC, "'"},
    {0x02BE, "'"},  {0x02BF, "'"},  {0x2010, "-"},  {0x2011, "-"},  {0x2012, "-"}, {0x2013, "-"},
    {0x2014, "-"},  {0x2015, "-"},  {0x2018, "'"},  {0x2019, "'"},  {0x201A, "'"}, {0x201B, "'"},
    {0x201C, "\""}, {0x201D, "\""}, {0x201E, "\""}, {0x201F, "\""}, {0x2032, "'"}, {0x2044, "/"},
    {0x2212, "-"},
};

static const char *find_folding(uint32_t code_point)
{
  size_t low = 0;
  size_t high = sizeof(foldings) / sizeof(foldings[0]);
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (foldings[middle].code_point == code_point) {
      return foldings[middle].folded;
    }
    if (foldings[middle].code_point < code_point) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return NULL;
}

static bool is_ascii_space(uint32_t c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// What white space does to the text: it is held back until something follows.
typedef struct {
  AttribBuffer *out;
  bool begun;
  bool space;
} Folder;

static void end_space(Folder *folder)
{
  if (folder->space && folder->begun) {
    attrib_buffer_add_char(folder->out, ' ');
  }
  folder->space = false;
  folder->begun = true;
}

static bool is_ascii(AttribText text)
{
  unsigned char all = 0;
  for (size_t i = 0; i < text.length; ++i) {
    all |= (unsigned char)text.data[i];
  }
  return all < 0x80;
}

static void fold_ascii(AttribText text, AttribBuffer *out)
{
  // No byte makes more than one, so that the loop need not ask for room.
  if (!attrib_buffer_reserve(out, text.length)) {
    return;
  }
  Folder folder = {out, false, false};
  for (size_t i = 0; i < text.length; ++i) {
    const char c = text.data[i];
    if (is_ascii_space((unsigned char)c)) {
      folder.space = true;
      continue;
    }
    end_space(&folder);
    out->data[out->length++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
  }
  out->data[out->length] = '\0';
}

// Accents, points and enclosing marks go. Marks that are half of a letter stay: the vowel signs,
// viramas and nuktas of Indic and Thai scripts, the voicing marks of kana. Combining classes tell
// them apart.
static bool is_accent(const utf8proc_property_t *property)
{
  const int order = property->combining_class;
  if (order == 0) {
    return property->category == UTF8PROC_CATEGORY_ME;
  }
  return order == 1 || (order >= 10 && order <= 36) || (order >= 200 && order <= 240);
}

static bool is_separator(const utf8proc_property_t *property)
{
  return property->category == UTF8PROC_CATEGORY_ZS || property->category == UTF8PROC_CATEGORY_ZL ||
         property->category == UTF8PROC_CATEGORY_ZP;
}

static void fold_code_point(Folder *folder, uint32_t c)
{
  const utf8proc_property_t *const property = utf8proc_get_property((utf8proc_int32_t)c);
  if (is_accent(property)) {
    return;
  }
  if (is_ascii_space(c) || c == 0x85 || is_separator(property)) {
    folder->space = true;
    return;
  }
  end_space(folder);
  const char *const folded = find_folding(c);
  if (folded) {
    attrib_buffer_add_string(folder->out, folded);
  } else {
    attrib_buffer_add_code_point(folder->out, c);
  }
}

// A lone acute, typed for an apostrophe, would come apart into a blank and an accent.
static utf8proc_int32_t replace_acute(utf8proc_int32_t code_point, void *unused)
{
  (void)unused;
  return code_point == 0xB4 || code_point == 0x1FFD ? '\'' : code_point;
}

// The option that composes again is left out: whole and decomposed Hangul come out alike, as
// letters. The answer is the number of code points, which are only in order where that is at most
// `room`; or negative.
static utf8proc_ssize_t decompose(AttribText text, utf8proc_int32_t *points, size_t room)
{
  const int options =
      UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
  return utf8proc_decompose_custom((const utf8proc_uint8_t *)text.data,
                                   (utf8proc_ssize_t)text.length, points, (utf8proc_ssize_t)room,
                                   (utf8proc_option_t)options, replace_acute, NULL);
}

static void fold_points(const utf8proc_int32_t *points, size_t count, AttribBuffer *out)
{
  Folder folder = {out, false, false};
  for (size_t i = 0; i < count; ++i) {
    fold_code_point(&folder, (uint32_t)points[i]);
  }
}

static void fold_long(AttribText text, size_t count, AttribBuffer *out)
{
  utf8proc_int32_t *const points = attrib_alloc_array(count, sizeof(*points));
  if (!points) {
    if (out->status == ATTRIB_SUCCESS) {
      out->status = ATTRIB_NO_MEMORY;
    }
    return;
  }
  if (decompose(text, points, count) == (utf8proc_ssize_t)count) {
    fold_points(points, count, out);
  }
  attrib_free(points);
}

void attrib_utf8_fold(AttribText text, AttribBuffer *out)
{
  if (is_ascii(text)) {
    fold_ascii(text, out);
    return;
  }
  utf8proc_int32_t points[256];
  const size_t room = sizeof(points) / sizeof(points[0]);
  const utf8proc_ssize_t count = decompose(text, points, room);
  if (count < 0) {
    attrib_buffer_add(out, text);
  } else if ((size_t)count > room) {
    fold_long(text, (size_t)count, out);
  } else {
    fold_points(points, (size_t)count, out);
  }
}
