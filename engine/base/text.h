// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_TEXT_H
#define ATTRIB_BASE_TEXT_H

#include "engine/base/api.h"

#include <stdbool.h>
#include <stddef.h>

/// A borrowed run of bytes, UTF-8 unless said otherwise, not necessarily ended by a NUL.
typedef struct {
  const char *data;
  size_t length; ///< in bytes
} AttribText;

/// A text view of a string literal, as an expression.
#define ATTRIB_TEXT(literal) ((AttribText){"" literal, sizeof(literal) - 1})

/// The same as an initialiser for static tables.
#define ATTRIB_TEXT_INIT(literal)   \
  {                                 \
    "" literal, sizeof(literal) - 1 \
  }

/// For printf's `%.*s`: ATTRIB_TEXT_ARGS(t) gives the length (capped at INT_MAX) and the pointer.
#define ATTRIB_TEXT_ARGS(text) attrib_text_int_length(text), (text).data

/// View a NUL-terminated string; NULL gives the empty text.
ATTRIB_API AttribText attrib_text(const char *string);

/// The length for printf's precision.
ATTRIB_API int attrib_text_int_length(AttribText text);

ATTRIB_API bool attrib_text_equal(AttribText a, AttribText b);

/// Bytewise order: negative, zero or positive. For UTF-8 this is the order of code points.
ATTRIB_API int attrib_text_compare(AttribText a, AttribText b);

ATTRIB_API bool attrib_text_starts_with(AttribText text, AttribText prefix);

ATTRIB_API bool attrib_text_ends_with(AttribText text, AttribText suffix);

/// The part of `text` from `start`, at most `length` bytes, clamped to its bounds.
ATTRIB_API AttribText attrib_text_slice(AttribText text, size_t start, size_t length);

/// Without ASCII white space at either end.
ATTRIB_API AttribText attrib_text_trim(AttribText text);

#endif // ATTRIB_BASE_TEXT_H
