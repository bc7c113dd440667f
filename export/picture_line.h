// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PICTURE_LINE_H
#define ATTRIB_EXPORT_PICTURE_LINE_H

#include "export/role.h"
#include "export/words.h"

/// Kinds of strokes of the graph picture, in the order of its key.
typedef enum {
  ATTRIB_LINE_NAMES, ///< who blames, and whom and what the statement names
  ATTRIB_LINE_BACKS,
  ATTRIB_LINE_JOINS, ///< how is not stated
  ATTRIB_LINE_NOTES,
  ATTRIB_LINE_BESIDE, ///< joins by an act that is not the statement's: condemns where others accuse
  ATTRIB_LINE_DENIES,
  ATTRIB_LINE_COUNTERS,
  ATTRIB_LINE_ANSWERS, ///< in any other way
  ATTRIB_LINE_SUPERSEDES,
  ATTRIB_LINE_SAYS,
  ATTRIB_LINES,
} AttribLine;

/// The look of one kind, as values of DOT. No two look alike without their colours.
typedef struct {
  const char *name; ///< for `class`
  const char *style;
  const char *head;
  const char *width;
  AttribPhrase meaning; ///< in the key
} AttribLineRow;

/// The row of a kind.
const AttribLineRow *attrib_line(AttribLine line);

/// What leads from an actor to a statement that it made, or joined by an act of its own; `act` is
/// NULL where that is not stated.
AttribLine attrib_line_of_act(const AttribAct *act);

/// What leads from a claim with an act to the claim that it answers.
AttribLine attrib_line_to_answered(const AttribAct *act);

#endif // ATTRIB_EXPORT_PICTURE_LINE_H
