// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/buffer.h"

#include "engine/base/alloc.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { first_capacity = 64 };

void attrib_buffer_init(AttribBuffer *buffer)
{
  *buffer = (AttribBuffer){NULL, 0, 0, ATTRIB_SUCCESS};
}

void attrib_buffer_clear(AttribBuffer *buffer)
{
  attrib_free(buffer->data);
  attrib_buffer_init(buffer);
}

bool attrib_buffer_reserve(AttribBuffer *buffer, size_t extra)
{
  if (buffer->status != ATTRIB_SUCCESS) {
    return false;
  }
  // One byte more than the text is always kept for the NUL.
  if (extra < buffer->capacity - buffer->length) {
    return true;
  }
  if (extra >= SIZE_MAX / 2 - buffer->length) {
    buffer->status = ATTRIB_NO_MEMORY;
    return false;
  }
  const size_t needed = buffer->length + extra + 1;
  size_t capacity = buffer->capacity ? buffer->capacity * 2 : first_capacity;
  capacity = capacity < needed ? needed : capacity;
  char *const data = attrib_realloc_array(buffer->data, capacity, 1);
  if (!data) {
    buffer->status = ATTRIB_NO_MEMORY;
    return false;
  }
  buffer->data = data;
  buffer->capacity = capacity;
  buffer->data[buffer->length] = '\0';
  return true;
}

static void step_over(AttribBuffer *buffer, size_t length)
{
  buffer->length += length;
  buffer->data[buffer->length] = '\0';
}

void attrib_buffer_add(AttribBuffer *buffer, AttribText text)
{
  if (attrib_buffer_reserve(buffer, text.length)) {
    if (text.length) {
      memcpy(buffer->data + buffer->length, text.data, text.length);
    }
    step_over(buffer, text.length);
  }
}

void attrib_buffer_add_string(AttribBuffer *buffer, const char *string)
{
  attrib_buffer_add(buffer, attrib_text(string));
}

void attrib_buffer_add_char(AttribBuffer *buffer, char c)
{
  if (attrib_buffer_reserve(buffer, 1)) {
    buffer->data[buffer->length] = c;
    step_over(buffer, 1);
  }
}

void attrib_buffer_add_repeated(AttribBuffer *buffer, char c, size_t count)
{
  if (attrib_buffer_reserve(buffer, count)) {
    memset(buffer->data + buffer->length, c, count);
    step_over(buffer, count);
  }
}

static bool is_scalar_value(uint32_t code_point)
{
  return code_point <= 0x10FFFF && !(code_point >= 0xD800 && code_point <= 0xDFFF);
}

void attrib_buffer_add_code_point(AttribBuffer *buffer, uint32_t code_point)
{
  if (code_point < 0x80) {
    attrib_buffer_add_char(buffer, (char)code_point);
    return;
  }
  if (!is_scalar_value(code_point)) {
    if (buffer->status == ATTRIB_SUCCESS) {
      buffer->status = ATTRIB_BAD_TEXT;
    }
    return;
  }
  static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  const size_t length = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
  char bytes[4];
  for (size_t i = length - 1; i > 0; --i) {
    bytes[i] = (char)(unsigned char)(0x80 | (code_point & 0x3F));
    code_point >>= 6;
  }
  bytes[0] = (char)(unsigned char)(leads[length] | code_point);
  attrib_buffer_add(buffer, (AttribText){bytes, length});
}

// Print into the room there is; the answer is the length that was wanted, or negative.
ATTRIB_PRINTF(2, 0)
static int print_tail(AttribBuffer *buffer, const char *format, va_list arguments)
{
  return vsnprintf(buffer->data + buffer->length, buffer->capacity - buffer->length, format,
                   arguments);
}

void attrib_buffer_add_digits(AttribBuffer *buffer, uint64_t number, unsigned width)
{
  char digits[20]; // of 2^64 - 1
  char *const end = digits + sizeof(digits);
  char *begin = end;
  do {
    *--begin = (char)('0' + number % 10);
    number /= 10;
  } while (begin > digits && (number > 0 || (size_t)(end - begin) < width));
  attrib_buffer_add(buffer, (AttribText){begin, (size_t)(end - begin)});
}

void attrib_buffer_add_integer(AttribBuffer *buffer, int64_t integer)
{
  if (integer < 0) {
    attrib_buffer_add_char(buffer, '-');
  }
  attrib_buffer_add_digits(buffer, integer < 0 ? 0 - (uint64_t)integer : (uint64_t)integer, 1);
}

void attrib_buffer_add_format(AttribBuffer *buffer, const char *format, ...)
{
  if (!attrib_buffer_reserve(buffer, 0)) {
    return;
  }
  va_list arguments;
  va_start(arguments, format);
  const int wanted = print_tail(buffer, format, arguments);
  va_end(arguments);
  if (wanted < 0) {
    buffer->data[buffer->length] = '\0';
    buffer->status = ATTRIB_NO_MEMORY;
    return;
  }
  const size_t length = (size_t)wanted;
  if (length >= buffer->capacity - buffer->length) {
    buffer->data[buffer->length] = '\0';
    if (!attrib_buffer_reserve(buffer, length)) {
      return;
    }
    va_start(arguments, format);
    print_tail(buffer, format, arguments);
    va_end(arguments);
  }
  step_over(buffer, length);
}

AttribText attrib_buffer_text(const AttribBuffer *buffer)
{
  return (AttribText){buffer->data, buffer->length};
}

void attrib_buffer_truncate(AttribBuffer *buffer, size_t length)
{
  if (length < buffer->length) {
    buffer->length = length;
    buffer->data[length] = '\0';
  }
}

void attrib_buffer_fail(AttribBuffer *buffer, AttribStatus status)
{
  if (buffer->status == ATTRIB_SUCCESS) {
    buffer->status = status;
  }
}
