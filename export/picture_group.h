// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PICTURE_GROUP_H
#define ATTRIB_EXPORT_PICTURE_GROUP_H

#include "export/picture_model.h"

/// Which boxes may stand as one.
typedef struct {
  uint32_t fewest; ///< boxes that a group has
  bool across;     ///< whether they may be of several blocs; such a group is of none
} AttribGrouping;

/// Let actors and incidents stand as one box where enough of one part have the very same strokes;
/// before the model is finished. ATTRIB_NO_MEMORY.
AttribStatus attrib_picture_group(AttribModel *model, AttribGrouping wanted);

#endif // ATTRIB_EXPORT_PICTURE_GROUP_H
