// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PICTURE_FOLD_H
#define ATTRIB_EXPORT_PICTURE_FOLD_H

#include "export/picture_model.h"

/// How many boxes a picture has at the most before something in it is folded.
enum { ATTRIB_PICTURE_BOXES = 60 };

/// Fill an empty model with an answer, and finish it.
///
/// Where that makes more than `most` boxes, actors (and incidents) of one part that have the very
/// same strokes stand as one box, first those of one country, then of any; where there are still too
/// many, only the statements that matter most are drawn, those asked for and most answered first,
/// from both sides in turn; each part that lost some gets a box that counts them, and there are no
/// other boxes beyond `most`. ATTRIB_NO_MEMORY.
AttribStatus attrib_picture_compose(AttribModel *model, size_t most);

#endif // ATTRIB_EXPORT_PICTURE_FOLD_H
