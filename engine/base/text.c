// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/text.h"

#include <limits.h>
#include <string.h>

AttribText attrib_text(const char *string)
{
  return (AttribText){string, string ? strlen(string) : 0};
}

int attrib_text_int_length(AttribText text)
{
  return text.length < (size_t)INT_MAX ? (int)text.length : INT_MAX;
}

// An empty text may have no bytes to point at, and memcmp takes no NULL.
static bool begins_alike(AttribText a, AttribText b, size_t length)
{
  return length == 0 || memcmp(a.data, b.data, length) == 0;
}

bool attrib_text_equal(AttribText a, AttribText b)
{
  return a.length == b.length && begins_alike(a, b, a.length);
}

int attrib_text_compare(AttribText a, AttribText b)
{
  const size_t common = a.length < b.length ? a.length : b.length;
  const int order = common ? memcmp(a.data, b.data, common) : 0;
  return order ? order : (a.length > b.length) - (a.length < b.length);
}

bool attrib_text_starts_with(AttribText text, AttribText prefix)
{
  return prefix.length <= text.length && begins_alike(text, prefix, prefix.length);
}

bool attrib_text_ends_with(AttribText text, AttribText suffix)
{
  return suffix.length <= text.length &&
         attrib_text_equal(attrib_text_slice(text, text.length - suffix.length, suffix.length),
                           suffix);
}

AttribText attrib_text_slice(AttribText text, size_t start, size_t length)
{
  const size_t from = start < text.length ? start : text.length;
  const size_t left = text.length - from;
  return (AttribText){from ? text.data + from : text.data, length < left ? length : left};
}

static bool is_space(char c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

AttribText attrib_text_trim(AttribText text)
{
  size_t start = 0;
  size_t end = text.length;
  while (start < end && is_space(text.data[start])) {
    ++start;
  }
  while (end > start && is_space(text.data[end - 1])) {
    --end;
  }
  return attrib_text_slice(text, start, end - start);
}
