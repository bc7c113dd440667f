// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_BUFFER_H
#define ATTRIB_BASE_BUFFER_H

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Growing text that writers append to.
///
/// A failure sticks: after it every append does nothing, and `status` says what happened. So a
/// writer appends freely and its caller checks once, at the end. `data` is NUL-terminated once
/// anything was added, and NULL before. Nothing appended may point into the buffer itself.
typedef struct {
  char *data;
  size_t length;
  size_t capacity;
  AttribStatus status;
} AttribBuffer;

ATTRIB_API void attrib_buffer_init(AttribBuffer *buffer);
ATTRIB_API void attrib_buffer_clear(AttribBuffer *buffer); ///< free the contents; as after init

/// Make room for `extra` more bytes and a NUL, so that a caller may write them at `data + length`
/// and raise `length` itself. False where memory is out or an earlier append failed.
ATTRIB_API bool attrib_buffer_reserve(AttribBuffer *buffer, size_t extra);

ATTRIB_API void attrib_buffer_add(AttribBuffer *buffer, AttribText text);
ATTRIB_API void attrib_buffer_add_string(AttribBuffer *buffer, const char *string);
ATTRIB_API void attrib_buffer_add_char(AttribBuffer *buffer, char c);
ATTRIB_API void attrib_buffer_add_repeated(AttribBuffer *buffer, char c, size_t count);

/// As UTF-8; a surrogate or a number past U+10FFFF makes the status ATTRIB_BAD_TEXT.
ATTRIB_API void attrib_buffer_add_code_point(AttribBuffer *buffer, uint32_t code_point);

/// In decimal, at least `width` digits, of which there are 20 at most; printf takes longer to read its format.
ATTRIB_API void attrib_buffer_add_digits(AttribBuffer *buffer, uint64_t number, unsigned width);

/// In decimal digits, with a sign where it is negative.
ATTRIB_API void attrib_buffer_add_integer(AttribBuffer *buffer, int64_t integer);

/// As printf would print it.
ATTRIB_API void attrib_buffer_add_format(AttribBuffer *buffer, const char *format, ...)
    ATTRIB_PRINTF(2, 3);

/// What was added so far; borrowed, valid until the next append.
ATTRIB_API AttribText attrib_buffer_text(const AttribBuffer *buffer);

/// Let a failure elsewhere, of what was to be appended, stick to the buffer; a success changes
/// nothing.
ATTRIB_API void attrib_buffer_fail(AttribBuffer *buffer, AttribStatus status);

/// Forget everything after the first `length` bytes; a failure stays.
ATTRIB_API void attrib_buffer_truncate(AttribBuffer *buffer, size_t length);

#endif // ATTRIB_BASE_BUFFER_H
