// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_WRAP_H
#define ATTRIB_EXPORT_WRAP_H

#include "engine/base/buffer.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>

/// The shape of a paragraph, in columns.
typedef struct {
  bool colour;    ///< turn ink marks into escape sequences; else they are dropped
  unsigned width; ///< of a line
  unsigned first; ///< blanks before the first line
  unsigned rest;  ///< blanks before the others
  bool cut;       ///< what is wider than a line is cut between any two letters
} AttribWrap;

/// Append `paragraph`, escaped text with the marks of export/ink.h, as lines no wider than
/// `shape.width`.
///
/// Lines break at blanks, which go where a line ends and stay otherwise; and beside wide characters
/// (Chinese, Japanese, Korean), but not before closing marks nor behind opening ones. What cannot
/// be broken and is wider than a line stands on a line of its own, or is cut where that is asked for.
/// Every line ends plain and with a line feed. An empty paragraph gives no line. Failures stick to
/// `out`.
void attrib_wrap_write(AttribText paragraph, AttribWrap shape, AttribBuffer *out);

/// Columns that escaped text with marks takes on a line.
size_t attrib_wrap_width(AttribText text);

/// The end of the piece of `text` at `at`, which is no blank, in which no line may break: a word, or
/// a wide character with the marks that stay beside it.
size_t attrib_wrap_find_end(AttribText text, size_t at);

#endif // ATTRIB_EXPORT_WRAP_H
