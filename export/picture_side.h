// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PICTURE_SIDE_H
#define ATTRIB_EXPORT_PICTURE_SIDE_H

#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "engine/result/answer.h"
#include "export/picture_part.h"

#include <stdbool.h>

/// How a claim of an answer stands in the picture, whatever of the answer is drawn.
typedef struct {
  bool right;      ///< among the answers, in the middle column; its speakers stand on the right
  bool is_stroke;  ///< only backs, or takes note of, claims of the answer: no box of its own
  AttribPart part; ///< of its box, where it has one
} AttribStanding;

/// Find how each claim of an answer stands: one item for each of `answer->claims`, in `arena`.
///
/// A claim that answers none of the others is on the left, unless it is an answer by its nature (a
/// denial whose accusation was not asked for). What answers a claim stands on the other side; what
/// joins it on the same one: support, an accusation that blames nobody who made it, condemnation of what
/// it blames. So the two sides of a
/// quarrel keep their columns however long it goes on. ATTRIB_NO_MEMORY.
AttribStatus attrib_picture_sides(const AttribAnswer *answer, AttribArena *arena,
                                  AttribStanding **out);

#endif // ATTRIB_EXPORT_PICTURE_SIDE_H
