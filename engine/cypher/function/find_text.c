// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/function/find_text.h"

#include <string.h>

bool attrib_cypher_find_text(AttribText text, AttribText part, size_t from, size_t *at)
{
  if (from > text.length || part.length > text.length - from) {
    return false;
  }
  if (part.length == 0) {
    *at = from;
    return true;
  }
  const char *next = text.data + from;
  const char *const last = text.data + text.length - part.length;
  while (next <= last) {
    next = memchr(next, part.data[0], (size_t)(last - next) + 1);
    if (!next) {
      return false;
    }
    if (memcmp(next, part.data, part.length) == 0) {
      *at = (size_t)(next - text.data);
      return true;
    }
    next++;
  }
  return false;
}
