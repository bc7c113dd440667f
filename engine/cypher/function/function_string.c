// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Texts. Lengths and places are in code points.

#include "engine/base/buffer.h"
#include "engine/base/utf8.h"
#include "engine/cypher/function/find_text.h"
#include "engine/cypher/function/function_rows.h"

#include <utf8proc.h>

#include <stdlib.h>
#include <string.h>

// The byte at which the code point number `count` from `start` begins, or the end.
static size_t skip_points(AttribText text, size_t start, uint64_t count)
{
  size_t at = start;
  for (uint64_t i = 0; i < count && at < text.length; i++) {
    uint32_t code_point;
    at = attrib_utf8_next(text, &at, &code_point) ? at : at + 1;
  }
  return at;
}

static AttribStatus check_length(CypherContext *context, const CypherValue *number)
{
  if (number->as.integer >= 0) {
    return ATTRIB_SUCCESS;
  }
  return attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "NumberOutOfRange",
                            "a place or a length of text cannot be negative");
}

static AttribStatus give_text(AttribText text, CypherValue *out)
{
  *out = attrib_cypher_string(text);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_left(CypherContext *context, const CypherValue *arguments,
                                  size_t count, CypherValue *out)
{
  (void)count;
  const AttribText text = arguments[0].as.text;
  ATTRIB_TRY(check_length(context, &arguments[1]));
  const size_t end = skip_points(text, 0, (uint64_t)arguments[1].as.integer);
  return give_text((AttribText){text.data, end}, out);
}

AttribStatus attrib_function_right(CypherContext *context, const CypherValue *arguments,
                                   size_t count, CypherValue *out)
{
  (void)count;
  const AttribText text = arguments[0].as.text;
  ATTRIB_TRY(check_length(context, &arguments[1]));
  const uint64_t points = attrib_utf8_count(text);
  const uint64_t wanted = (uint64_t)arguments[1].as.integer;
  const size_t start = skip_points(text, 0, wanted < points ? points - wanted : 0);
  return give_text(attrib_text_slice(text, start, text.length), out);
}

AttribStatus attrib_function_substring(CypherContext *context, const CypherValue *arguments,
                                       size_t count, CypherValue *out)
{
  const AttribText text = arguments[0].as.text;
  for (size_t i = 1; i < count; i++) {
    ATTRIB_TRY(check_length(context, &arguments[i]));
  }
  const size_t start = skip_points(text, 0, (uint64_t)arguments[1].as.integer);
  const size_t end =
      count == 3 ? skip_points(text, start, (uint64_t)arguments[2].as.integer) : text.length;
  return give_text(attrib_text_slice(text, start, end - start), out);
}

static bool is_space(uint32_t code_point)
{
  const utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code_point);
  return (code_point >= 0x09 && code_point <= 0x0D) || (code_point >= 0x1C && code_point <= 0x1F) ||
         code_point == 0x85 || category == UTF8PROC_CATEGORY_ZS ||
         category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

static AttribText trim_left(AttribText text)
{
  size_t start = 0;
  size_t next = 0;
  uint32_t code_point;
  while (attrib_utf8_next(text, &next, &code_point) && is_space(code_point)) {
    start = next;
  }
  return attrib_text_slice(text, start, text.length);
}

static AttribText trim_right(AttribText text)
{
  size_t end = 0;
  size_t next = 0;
  while (next < text.length) {
    uint32_t code_point = 0;
    next = attrib_utf8_next(text, &next, &code_point) ? next : next + 1;
    end = is_space(code_point) ? end : next;
  }
  return attrib_text_slice(text, 0, end);
}

AttribStatus attrib_function_trim(CypherContext *context, const CypherValue *arguments,
                                  size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  return give_text(trim_left(trim_right(arguments[0].as.text)), out);
}

AttribStatus attrib_function_left_trim(CypherContext *context, const CypherValue *arguments,
                                       size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  return give_text(trim_left(arguments[0].as.text), out);
}

AttribStatus attrib_function_right_trim(CypherContext *context, const CypherValue *arguments,
                                        size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  return give_text(trim_right(arguments[0].as.text), out);
}

// Copies what a buffer holds into the arena, and clears it.
static AttribStatus keep_buffer(CypherContext *context, AttribBuffer *buffer, CypherValue *out)
{
  AttribStatus status = buffer->status;
  if (status == ATTRIB_SUCCESS) {
    status = attrib_cypher_string_copy(context, attrib_buffer_text(buffer), out);
  }
  attrib_buffer_clear(buffer);
  return status;
}

typedef void AppendPoint(uint32_t code_point, AttribBuffer *out);

static void append_lower(uint32_t code_point, AttribBuffer *out)
{
  attrib_buffer_add_code_point(out, (uint32_t)utf8proc_tolower((utf8proc_int32_t)code_point));
}

static void append_upper(uint32_t code_point, AttribBuffer *out)
{
  enum { sharp_s = 0xDF };
  if (code_point == sharp_s) {
    attrib_buffer_add_string(out, "SS");
    return;
  }
  attrib_buffer_add_code_point(out, (uint32_t)utf8proc_toupper((utf8proc_int32_t)code_point));
}

static AttribStatus map_points(CypherContext *context, AttribText text, AppendPoint *append,
                               CypherValue *out)
{
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  size_t at = 0;
  uint32_t code_point;
  while (attrib_utf8_next(text, &at, &code_point)) {
    append(code_point, &buffer);
  }
  return keep_buffer(context, &buffer, out);
}

AttribStatus attrib_function_to_lower(CypherContext *context, const CypherValue *arguments,
                                      size_t count, CypherValue *out)
{
  (void)count;
  return map_points(context, arguments[0].as.text, append_lower, out);
}

AttribStatus attrib_function_to_upper(CypherContext *context, const CypherValue *arguments,
                                      size_t count, CypherValue *out)
{
  (void)count;
  return map_points(context, arguments[0].as.text, append_upper, out);
}

static bool next_place(AttribText text, AttribText part, size_t from, size_t *at)
{
  if (part.length || from > text.length) {
    return attrib_cypher_find_text(text, part, from, at);
  }
  *at = from;
  return true;
}

// An empty text to search for is found before every code point, and at the end.
AttribStatus attrib_function_replace(CypherContext *context, const CypherValue *arguments,
                                     size_t count, CypherValue *out)
{
  (void)count;
  const AttribText text = arguments[0].as.text;
  const AttribText part = arguments[1].as.text;
  AttribBuffer buffer;
  size_t from = 0;
  size_t at;
  attrib_buffer_init(&buffer);
  while (next_place(text, part, from, &at) && buffer.status == ATTRIB_SUCCESS) {
    attrib_buffer_add(&buffer, attrib_text_slice(text, from, at - from));
    attrib_buffer_add(&buffer, arguments[2].as.text);
    from = at + part.length;
    if (part.length == 0) {
      const size_t next = skip_points(text, at, 1);
      attrib_buffer_add(&buffer, attrib_text_slice(text, at, next - at));
      from = next > at ? next : text.length + 1;
    }
  }
  attrib_buffer_add(&buffer, attrib_text_slice(text, from, text.length));
  return keep_buffer(context, &buffer, out);
}

// Where the first of the delimiters stands at `from` or later, and which it is.
static bool find_delimiter(AttribText text, const CypherValue *delimiters, size_t from, size_t *at,
                           size_t *length)
{
  const bool is_list = delimiters->kind == CYPHER_LIST;
  const CypherValue *const items = is_list ? delimiters->as.list.items : delimiters;
  const size_t count = is_list ? delimiters->as.list.count : 1;
  bool found = false;
  for (size_t i = 0; i < count; i++) {
    const AttribText delimiter = items[i].as.text;
    size_t place;
    if (attrib_cypher_find_text(text, delimiter, from, &place) && (!found || place < *at)) {
      *at = place;
      *length = delimiter.length;
      found = true;
    }
  }
  return found;
}

// The end of the part that begins at `from`, and where the next one begins: past the end of the
// text after the last. An empty delimiter splits between code points.
static size_t end_of_part(AttribText text, const CypherValue *delimiters, size_t from, size_t *next)
{
  size_t at = 0;
  size_t length = 0;
  if (!find_delimiter(text, delimiters, from, &at, &length)) {
    *next = text.length + 1;
    return text.length;
  }
  if (length == 0) {
    at = skip_points(text, from, 1);
    *next = at < text.length ? at : text.length + 1;
    return at;
  }
  *next = at + length;
  return at;
}

static AttribStatus check_delimiters(CypherContext *context, const CypherValue *delimiters)
{
  for (size_t i = 0; delimiters->kind == CYPHER_LIST && i < delimiters->as.list.count; i++) {
    const CypherKind kind = delimiters->as.list.items[i].kind;
    if (kind != CYPHER_STRING) {
      return attrib_cypher_fail(context, CYPHER_TYPE_ERROR, "InvalidArgumentValue",
                                "split() takes strings as delimiters, not %s",
                                attrib_cypher_kind_name(kind));
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_split(CypherContext *context, const CypherValue *arguments,
                                   size_t count, CypherValue *out)
{
  (void)count;
  const AttribText text = arguments[0].as.text;
  ATTRIB_TRY(check_delimiters(context, &arguments[1]));
  size_t parts = 0;
  size_t next;
  for (size_t from = 0; from <= text.length; from = next) {
    end_of_part(text, &arguments[1], from, &next);
    parts++;
  }
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, parts, sizeof(CypherValue), &memory));
  CypherValue *const items = memory;
  size_t from = 0;
  for (size_t i = 0; i < parts; i++) {
    const size_t end = end_of_part(text, &arguments[1], from, &next);
    items[i] = attrib_cypher_string(attrib_text_slice(text, from, end - from));
    from = next;
  }
  return attrib_cypher_list(context, items, parts, out);
}

AttribStatus attrib_function_normalize(CypherContext *context, const CypherValue *arguments,
                                       size_t count, CypherValue *out)
{
  (void)count;
  const AttribText text = arguments[0].as.text;
  utf8proc_uint8_t *normal = NULL;
  const utf8proc_ssize_t length =
      utf8proc_map((const utf8proc_uint8_t *)text.data, (utf8proc_ssize_t)text.length, &normal,
                   UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  if (length < 0) {
    return length == UTF8PROC_ERROR_NOMEM
               ? ATTRIB_NO_MEMORY
               : attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "InvalidArgumentValue",
                                    "the text cannot be normalized");
  }
  const AttribText result = {(const char *)normal, (size_t)length};
  const AttribStatus status = attrib_cypher_string_copy(context, result, out);
  free(normal);
  return status;
}
