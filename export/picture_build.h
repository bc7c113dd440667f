// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PICTURE_BUILD_H
#define ATTRIB_EXPORT_PICTURE_BUILD_H

#include "export/picture_model.h"
#include "export/picture_side.h"

/// Fill an empty model with boxes and marks for some claims of its answer: those with `kept`, one
/// for each of `answer->claims`, and whatever only backs one of them. The subject of the answer has
/// a box in any case.
///
/// - Who makes or joins a claim stands at its side, in the part of its own act.
/// - Whom and what a claim names stands across from it: in the middle for the left side, on the
///   left (actors) and on the right (incidents) for the right side. So an actor may have a box in
///   several columns.
/// - Of answers, only those that blame somebody show what they are over; the others leave it to the
///   claim that they answer.
///
/// ATTRIB_NO_MEMORY.
AttribStatus attrib_picture_build(const AttribStanding *standings, const bool *kept,
                                  AttribModel *model);

#endif // ATTRIB_EXPORT_PICTURE_BUILD_H
