// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_SVG_TEXT_H
#define ATTRIB_EXPORT_SVG_TEXT_H

#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "engine/base/text.h"
#include "export/xml_writer.h"

#include <stdbool.h>
#include <stdint.h>

/// The fonts of pictures, as SVG and CSS name them; the first that there is.
#define ATTRIB_SVG_FONTS "Noto Sans, Helvetica, Arial, sans-serif"

/// How a run of text is set.
typedef struct {
  int32_t size; ///< pixels
  bool bold;
} AttribSvgFont;

/// About how many pixels wide a text is: a little more than in Noto Sans or Arial, as what is drawn
/// elsewhere, in a font that we cannot measure, must not leave its box.
int32_t attrib_svg_width(AttribText text, AttribSvgFont font);

/// Lines of a paragraph, each a text of its own.
typedef struct {
  AttribText *items;
  uint32_t count;
  int32_t width; ///< of the widest
} AttribSvgLines;

/// The room that a paragraph has.
typedef struct {
  AttribSvgFont font;
  int32_t width;    ///< pixels
  uint32_t lines;   ///< at most; what does not fit ends in
  const char *dots; ///< these; NULL for "…"
} AttribSvgRoom;

/// Break a paragraph into lines: between words, and between characters in Chinese and Japanese; a
/// word that is wider than a line is cut. Lines are in logical order. They live in `arena`, the
/// paragraph does not need to. ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_svg_break(AttribText paragraph, AttribSvgRoom room, AttribArena *arena,
                              AttribSvgLines *out);

/// Where and how lines are written: the baseline of the first, the distance to the next.
typedef struct {
  AttribSvgFont font;
  int32_t x;
  int32_t y;
  int32_t leading;
  const char *colour;
  const char *anchor; ///< `middle` or `end`; NULL for the start
} AttribSvgPlace;

/// Write lines as one `text`.
void attrib_svg_write_lines(AttribXml *xml, AttribSvgPlace place, const AttribSvgLines *lines);

/// Write a text of one line.
void attrib_svg_write_line(AttribXml *xml, AttribSvgPlace place, AttribText line);

#endif // ATTRIB_EXPORT_SVG_TEXT_H
