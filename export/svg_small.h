// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_SVG_SMALL_H
#define ATTRIB_EXPORT_SVG_SMALL_H

#include "engine/base/buffer.h"
#include "engine/base/text.h"

/// Append a picture of this library from its `svg` element on, in fewer bytes, for a page that holds
/// it: it looks the same and each claim, actor and incident in it keeps its id and classes. Gone are
/// comments, indentation, ids of edges (which no link leads to), what is the default of SVG anyway,
/// the ink #1A1A1A, which the page must set for its `svg` elements, and digits past the first behind
/// the point of a coordinate. Nothing where there is no `svg` element. Failures stick to `out`.
void attrib_svg_write_small(AttribText picture, AttribBuffer *out);

#endif // ATTRIB_EXPORT_SVG_SMALL_H
