// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"

#include "engine/base/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

/// The longest that stands for one character is `\u{10FFFF}`; the end must still hold one, the ellipsis and the NUL.
#define CHARACTER_ROOM 16
#define SHOWN_ROOM (sizeof(((AttribShown *)0)->bytes) - (2 * CHARACTER_ROOM))

/// Write one code point, or what stands for it, and return its length.
static size_t show_character(AttribText text, size_t offset, size_t next, uint32_t code, char *out,
                             size_t room)
{
  const AttribText one = attrib_text_slice(text, offset, next - offset);
  size_t at = 0;
  uint32_t fault_code = 0;
  int length = 0;
  if (code == '\n' || code == '\t') {
    length = snprintf(out, room, "\\%c", code == '\n' ? 'n' : 't');
  } else if (attrib_utf8_check(one, &at, &fault_code) != ATTRIB_UTF8_FINE || code == '\r') {
    length = snprintf(out, room, "\\u{%X}", (unsigned)code);
  } else {
    length = snprintf(out, room, "%.*s", ATTRIB_TEXT_ARGS(one));
  }
  return (size_t)length;
}

const char *attrib_show(AttribText text, AttribShown *out)
{
  size_t used = 0;
  size_t offset = 0;
  while (offset < text.length && used < SHOWN_ROOM) {
    size_t next = offset;
    uint32_t code = 0;
    if (!attrib_utf8_next(text, &next, &code)) {
      used += (size_t)snprintf(out->bytes + used, CHARACTER_ROOM, "\\x%02X",
                               (unsigned)(unsigned char)text.data[offset]);
      next = offset + 1;
    } else {
      used += show_character(text, offset, next, code, out->bytes + used, CHARACTER_ROOM);
    }
    offset = next;
  }
  memcpy(out->bytes + used, offset < text.length ? "…" : "",
         offset < text.length ? sizeof("…") : 1);
  return out->bytes;
}
