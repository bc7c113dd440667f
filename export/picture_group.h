// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PICTURE_GROUP_H
#define ATTRIB_EXPORT_PICTURE_GROUP_H

#include "export/picture_model.h"

/// Let actors and incidents stand as one box where at least three of one part, and of one bloc, have
/// the very same strokes; before the model is finished. ATTRIB_NO_MEMORY.
AttribStatus attrib_picture_group(AttribModel *model);

#endif // ATTRIB_EXPORT_PICTURE_GROUP_H
