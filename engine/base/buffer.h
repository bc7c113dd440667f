// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_BUFFER_H
#define ATTRIB_BASE_BUFFER_H

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stddef.h>
#include <stdint.h>

/// Growing text that writers append to.
///
/// A failure sticks: after it every append does nothing, and `status` says what happened. So a writer
/// appends freely and its caller checks once, at the end. `data` is NUL-terminated once anything was added.
typedef struct {
  char *data;
  size_t length;
  size_t capacity;
  AttribStatus status;
} AttribBuffer;

ATTRIB_API void attrib_buffer_init(AttribBuffer *buffer);
ATTRIB_API void attrib_buffer_clear(AttribBuffer *buffer); ///< free the contents; as after init

ATTRIB_API void attrib_buffer_add(AttribBuffer *buffer, AttribText text);
ATTRIB_API void attrib_buffer_add_string(AttribBuffer *buffer, const char *string);
ATTRIB_API void attrib_buffer_add_char(AttribBuffer *buffer, char c);
ATTRIB_API void attrib_buffer_add_repeated(AttribBuffer *buffer, char c, size_t count);
ATTRIB_API void attrib_buffer_add_code_point(AttribBuffer *buffer, uint32_t code_point);
ATTRIB_API void attrib_buffer_add_format(AttribBuffer *buffer, const char *format, ...)
    ATTRIB_PRINTF(2, 3);

/// What was added so far; borrowed, valid until the next append.
ATTRIB_API AttribText attrib_buffer_text(const AttribBuffer *buffer);

/// Forget everything after the first `length` bytes; a failure stays.
ATTRIB_API void attrib_buffer_truncate(AttribBuffer *buffer, size_t length);

#endif // ATTRIB_BASE_BUFFER_H
