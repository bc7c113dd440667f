// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/utf8.h"

#include <utf8proc.h>

#include <string.h>

// What follows a lead byte: how many bytes there are in all, which bits of the lead count, and the
// range of the second byte, which is what rules out overlong forms, surrogates and numbers past
// U+10FFFF (RFC 3629, section 4).
typedef struct {
  unsigned char length;
  unsigned char bits;
  unsigned char low;
  unsigned char high;
} Form;

static const Form forms[] = {
    {0, 0x00, 0x00, 0x00}, // no lead byte
    {2, 0x1F, 0x80, 0xBF}, // C2 to DF
    {3, 0x0F, 0xA0, 0xBF}, // E0
    {3, 0x0F, 0x80, 0xBF}, // E1 to EC, EE, EF
    {3, 0x0F, 0x80, 0x9F}, // ED
    {4, 0x07, 0x90, 0xBF}, // F0
    {4, 0x07, 0x80, 0xBF}, // F1 to F3
    {4, 0x07, 0x80, 0x8F}, // F4
};

// The form of each byte from 0xC0 on.
static const unsigned char form_numbers[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 3, 3, 5, 6, 6, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static bool decode_long(AttribText text, size_t *offset, uint32_t *code_point)
{
  const unsigned char *const bytes = (const unsigned char *)text.data + *offset;
  const Form *const form = &forms[bytes[0] < 0xC0 ? 0 : form_numbers[bytes[0] - 0xC0]];
  if (!form->length || text.length - *offset < form->length) {
    return false;
  }
  if (bytes[1] < form->low || bytes[1] > form->high) {
    return false;
  }
  uint32_t value = bytes[0] & form->bits;
  for (size_t i = 1; i < form->length; ++i) {
    if ((bytes[i] & 0xC0) != 0x80) {
      return false;
    }
    value = value << 6 | (bytes[i] & 0x3F);
  }
  *offset += form->length;
  *code_point = value;
  return true;
}

bool attrib_utf8_next(AttribText text, size_t *offset, uint32_t *code_point)
{
  if (*offset >= text.length) {
    return false;
  }
  const unsigned char byte = (unsigned char)text.data[*offset];
  if (byte < 0x80) {
    *code_point = byte;
    ++*offset;
    return true;
  }
  return decode_long(text, offset, code_point);
}

static bool is_control(uint32_t c)
{
  return c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c <= 0x9F;
}

static bool is_bidi_override(uint32_t c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static bool is_refused_elsewhere(uint32_t c)
{
  return c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

static AttribUtf8Fault judge(uint32_t c, size_t offset)
{
  // Most letters are here, or past all that is refused.
  if ((c >= 0xA0 && c < 0x2000) || (c >= 0x3000 && c < 0xFE00)) {
    return ATTRIB_UTF8_FINE;
  }
  if (is_control(c) || (is_refused_elsewhere(c) && !(c == 0xFEFF && offset == 0))) {
    return ATTRIB_UTF8_CONTROL;
  }
  return is_bidi_override(c) ? ATTRIB_UTF8_BIDI : ATTRIB_UTF8_FINE;
}

static bool is_printable(uint32_t c)
{
  return c >= 0x20 && c < 0x7F;
}

// Every byte of `block` is 0x20 to 0x7E, or a line feed. What is added to the low seven bits of a
// byte never carries into the next one, so the top bit of each sum says something of its byte alone.
static bool is_plain_block(uint64_t block)
{
  const uint64_t ones = UINT64_C(0x0101010101010101);
  const uint64_t low = block & ones * 0x7F;
  const uint64_t from_blank = low + ones * 0x60;
  const uint64_t not_line_feed = (low ^ ones * '\n') + ones * 0x7F;
  const uint64_t above_tilde = low + ones;
  const uint64_t refused = block | above_tilde | (~from_blank & not_line_feed);
  return (refused & ones * 0x80) == 0;
}

static size_t skip_plain(AttribText text, size_t offset)
{
  uint64_t block;
  while (text.length - offset >= sizeof(block)) {
    memcpy(&block, text.data + offset, sizeof(block));
    if (!is_plain_block(block)) {
      break;
    }
    offset += sizeof(block);
  }
  while (offset < text.length && is_printable((unsigned char)text.data[offset])) {
    ++offset;
  }
  return offset;
}

AttribUtf8Fault attrib_utf8_check(AttribText text, size_t *offset, uint32_t *code_point)
{
  size_t at = 0;
  while ((at = skip_plain(text, at)) < text.length) {
    const size_t start = at;
    uint32_t c = 0;
    AttribUtf8Fault fault = ATTRIB_UTF8_MALFORMED;
    if (attrib_utf8_next(text, &at, &c)) {
      fault = judge(c, start);
    } else {
      c = (unsigned char)text.data[start];
    }
    if (fault != ATTRIB_UTF8_FINE) {
      *offset = start;
      *code_point = c;
      return fault;
    }
  }
  return ATTRIB_UTF8_FINE;
}

size_t attrib_utf8_count(AttribText text)
{
  size_t count = 0;
  for (size_t i = 0; i < text.length; ++i) {
    count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
  }
  return count;
}

// Vowels and final consonants of Hangul, which are drawn into the column of the letter before.
static bool is_inner_jamo(uint32_t c)
{
  return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FB);
}

// Every byte of the eight at `at` is 0x20 to 0x7E: a column each, and never escaped. Most text is such.
static bool is_printable_block(AttribText text, size_t at)
{
  const uint64_t ones = UINT64_C(0x0101010101010101);
  uint64_t block;
  if (text.length - at < sizeof(block)) {
    return false;
  }
  memcpy(&block, text.data + at, sizeof(block));
  const uint64_t low = block & ones * 0x7F;
  return ((block | (low + ones) | ~(low + ones * 0x60)) & ones * 0x80) == 0;
}

// A malformed byte counts as the one column of the mark that a terminal shows for it.
size_t attrib_utf8_width(AttribText text)
{
  size_t width = 0;
  for (size_t at = 0; at < text.length;) {
    uint32_t c = 0;
    if (is_printable_block(text, at)) {
      at += sizeof(uint64_t);
      width += sizeof(uint64_t);
    } else if (!attrib_utf8_next(text, &at, &c)) {
      ++at;
      ++width;
    } else if (is_printable(c)) {
      ++width;
    } else if (!is_inner_jamo(c)) {
      width += (size_t)utf8proc_charwidth((utf8proc_int32_t)c);
    }
  }
  return width;
}

static const char *short_escape(uint32_t c)
{
  switch (c) {
  case '\n': return "\\n";
  case '\r': return "\\r";
  case '\t': return "\\t";
  default: return NULL;
  }
}

static bool must_escape(uint32_t c)
{
  const bool breaks_line = c == 0x2028 || c == 0x2029;
  return breaks_line || is_control(c) || is_bidi_override(c) || is_refused_elsewhere(c);
}

static void escape_code_point(uint32_t c, AttribBuffer *out)
{
  if (c < 0x80) {
    attrib_buffer_add_format(out, "\\x%02X", (unsigned)c);
  } else {
    attrib_buffer_add_format(out, "\\u{%X}", (unsigned)c);
  }
}

void attrib_utf8_escape(AttribText text, AttribBuffer *out)
{
  size_t shown = 0;
  for (size_t at = 0; at < text.length;) {
    if (is_printable_block(text, at)) {
      at += sizeof(uint64_t);
      continue;
    }
    const size_t start = at;
    uint32_t c = 0;
    const bool good = attrib_utf8_next(text, &at, &c);
    const char *const name = good ? short_escape(c) : NULL;
    if (good && !name && !must_escape(c)) {
      continue;
    }
    attrib_buffer_add(out, attrib_text_slice(text, shown, start - shown));
    if (name) {
      attrib_buffer_add_string(out, name);
    } else if (good) {
      escape_code_point(c, out);
    } else {
      attrib_buffer_add_format(out, "\\x%02X", (unsigned)(unsigned char)text.data[at++]);
    }
    shown = at;
  }
  attrib_buffer_add(out, attrib_text_slice(text, shown, text.length - shown));
}

void attrib_utf8_upper(AttribText text, AttribBuffer *out)
{
  for (size_t offset = 0; offset < text.length;) {
    uint32_t c = 0;
    if (attrib_utf8_next(text, &offset, &c)) {
      attrib_buffer_add_code_point(out, (uint32_t)utf8proc_toupper((utf8proc_int32_t)c));
    } else {
      attrib_buffer_add_char(out, text.data[offset++]);
    }
  }
}
