// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"

#include "engine/base/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

/// The longest that stands for one character is `\u{10FFFF}`; the end must still hold one, the
/// ellipsis and the NUL.
#define CHARACTER_ROOM ((size_t)16)
#define SHOWN_ROOM (sizeof(((AttribShown *)0)->bytes) - (2 * CHARACTER_ROOM))

/// Whether a character must not be shown as it is. By itself it stands at the beginning, where
/// attrib_utf8_check lets a byte order mark be; and it takes no offence at what ends a line.
static bool must_escape(AttribText one, uint32_t code)
{
  size_t at = 0;
  uint32_t fault = 0;
  return code == '\r' || code == 0x2028 || code == 0x2029 || code == 0xFEFF ||
         attrib_utf8_check(one, &at, &fault) != ATTRIB_UTF8_FINE;
}

/// Write a character, or what stands for it, and return its length.
static size_t show_character(AttribText one, uint32_t code, char *out)
{
  int length = 0;
  if (code == '\n' || code == '\t') {
    length = snprintf(out, CHARACTER_ROOM, "\\%c", code == '\n' ? 'n' : 't');
  } else if (must_escape(one, code)) {
    length = snprintf(out, CHARACTER_ROOM, "\\u{%X}", (unsigned)code);
  } else {
    length = snprintf(out, CHARACTER_ROOM, "%.*s", ATTRIB_TEXT_ARGS(one));
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
      const AttribText one = attrib_text_slice(text, offset, next - offset);
      used += show_character(one, code, out->bytes + used);
    }
    offset = next;
  }
  memcpy(out->bytes + used, offset < text.length ? "…" : "",
         offset < text.length ? sizeof("…") : 1);
  return out->bytes;
}
