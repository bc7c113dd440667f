// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/json_out.h"

#include "engine/base/utf8.h"

static bool is_utf8(AttribText text)
{
  size_t offset = 0;
  uint32_t c = 0;
  while (attrib_utf8_next(text, &offset, &c)) {
  }
  return offset == text.length;
}

json_t *attrib_json_text(AttribText text)
{
  if (is_utf8(text)) {
    return json_stringn_nocheck(text.length ? text.data : "", text.length);
  }
  AttribBuffer escaped;
  attrib_buffer_init(&escaped);
  attrib_utf8_escape(text, &escaped);
  json_t *const value = escaped.status ? NULL : json_stringn_nocheck(escaped.data, escaped.length);
  attrib_buffer_clear(&escaped);
  return value;
}

json_t *attrib_json_text_or_null(AttribText text)
{
  return text.length > 0 ? attrib_json_text(text) : json_null();
}

json_t *attrib_json_number_or_null(uint32_t number)
{
  return number > 0 ? json_integer(number) : json_null();
}

// jansson frees the value whether or not it can take it, and refuses a NULL of either.
json_t *attrib_json_set(json_t *object, const char *key, json_t *value)
{
  if (json_object_set_new_nocheck(object, key, value) != 0) {
    json_decref(object);
    return NULL;
  }
  return object;
}

json_t *attrib_json_push(json_t *list, json_t *value)
{
  if (json_array_append_new(list, value) != 0) {
    json_decref(list);
    return NULL;
  }
  return list;
}

static int add_chunk(const char *bytes, size_t length, void *buffer)
{
  AttribBuffer *const out = buffer;
  attrib_buffer_add(out, (AttribText){bytes, length});
  return out->status == ATTRIB_SUCCESS ? 0 : -1;
}

// Characters that JSON allows in a string as they are, but that a terminal may act on.
static bool acts(uint32_t c)
{
  static const struct {
    uint32_t first;
    uint32_t last;
  } ranges[] = {
      {0x7F, 0x9F}, {0x2028, 0x202E}, {0x2066, 0x2069}, {0xFEFF, 0xFEFF}, {0xFFFE, 0xFFFF}};
  for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); ++i) {
    if (c >= ranges[i].first && c <= ranges[i].last) {
      return true;
    }
  }
  return false;
}

// Outside its strings JSON is ASCII, so wherever such a character stands an escape may.
static void add_escaped(AttribText json, AttribBuffer *out)
{
  size_t shown = 0;
  size_t offset = 0;
  size_t start = 0;
  for (uint32_t c = 0; attrib_utf8_next(json, &offset, &c); start = offset) {
    if (acts(c)) {
      attrib_buffer_add(out, attrib_text_slice(json, shown, start - shown));
      attrib_buffer_add_format(out, "\\u%04X", (unsigned)c);
      shown = offset;
    }
  }
  attrib_buffer_add(out, attrib_text_slice(json, shown, json.length - shown));
}

static AttribStatus dump(json_t *value, size_t flags, AttribBuffer *out)
{
  AttribBuffer json;
  attrib_buffer_init(&json);
  const bool dumped = value && json_dump_callback(value, add_chunk, &json, flags) == 0;
  json_decref(value);
  if (dumped) {
    add_escaped(attrib_buffer_text(&json), out);
    attrib_buffer_add_char(out, '\n');
  }
  attrib_buffer_clear(&json);
  return dumped ? out->status : ATTRIB_NO_MEMORY;
}

AttribStatus attrib_json_write(json_t *value, AttribBuffer *out)
{
  return dump(value, JSON_INDENT(2), out);
}

AttribStatus attrib_json_write_line(json_t *value, AttribBuffer *out)
{
  return dump(value, JSON_COMPACT, out);
}
