// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PICTURE_MODEL_H
#define ATTRIB_EXPORT_PICTURE_MODEL_H

#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "engine/base/vector.h"
#include "engine/result/answer.h"
#include "export/picture_line.h"
#include "export/picture_part.h"

#include <stdbool.h>
#include <stdint.h>

// What the graph picture shows of an answer, before anything is drawn: boxes in columns, and the
// strokes between them. For the graph picture alone.

/// A box: an actor or an incident in one of its parts, a statement (a claim as a card), or several
/// of one kind that stand as one.
typedef struct {
  AttribPart part;
  AttribNode node;           ///< ATTRIB_NO_NODE where several stand as one
  const AttribClaimRow *row; ///< of a statement that is drawn by itself; else NULL
  AttribNodeArray members;   ///< of several that stand as one; what is left out has only a count
  AttribText bloc;           ///< country of whoever replies; empty where it is not known
  uint32_t weight;           ///< strokes that begin or end here
  bool lead;                 ///< has most strokes of its column, and no other has as many
} AttribBox;

/// A line between two boxes, and the claims that say it: never none.
typedef struct {
  uint32_t from; ///< index of a box: who speaks, or the claim that names, answers, supersedes
  uint32_t to;
  AttribLine line;
  AttribRole role;
  AttribNodeArray claims;
} AttribStroke;

/// One claim's share in a stroke, while a model is built.
typedef struct {
  uint32_t from;
  uint32_t to;
  AttribLine line;
  AttribRole role;
  AttribNode claim;
} AttribMark;

/// A model. Boxes and marks are filled in first (picture_build.h), boxes may then be folded
/// (picture_fold.h), and strokes are made of the marks last.
typedef struct {
  const AttribAnswer *answer;
  AttribArena arena;
  AttribVector boxes;   ///< of AttribBox, in the order in which they were found
  AttribVector marks;   ///< of AttribMark
  AttribVector strokes; ///< of AttribStroke, by `from`, `to`, `line`
  bool one_year;        ///< all days of the answer's claims, which need not repeat it, are in one
  uint32_t drawn;       ///< claims of the answer that are in a box or a stroke
} AttribModel;

void attrib_model_init(AttribModel *model, const AttribAnswer *answer);
void attrib_model_clear(AttribModel *model); ///< free everything; as after init

AttribBox *attrib_model_box(const AttribModel *model, uint32_t index);
const AttribStroke *attrib_model_stroke(const AttribModel *model, uint32_t index);

/// Make strokes of the marks: those alike in all but their claims become one. Then weigh the boxes
/// and find who leads each column. ATTRIB_NO_MEMORY.
AttribStatus attrib_model_finish(AttribModel *model);

#endif // ATTRIB_EXPORT_PICTURE_MODEL_H
