// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_RENDER_H
#define ATTRIB_EXPORT_RENDER_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/base/text.h"
#include "export/svg_finish.h"

/// What a picture is drawn as.
typedef enum {
  ATTRIB_RENDER_SVG,
  ATTRIB_RENDER_PNG,
  ATTRIB_RENDER_PDF,
  ATTRIB_RENDERS,
} AttribRender;

/// Drawing goes on in a child process: `dot` of Graphviz draws DOT, `rsvg-convert` of librsvg SVG.
typedef struct {
  AttribRender render;
  unsigned seconds; ///< that the child may take
} AttribRendering;

/// Append DOT as drawn by `dot`; SVG is finished for reading aloud (svg_finish.h).
///
/// ATTRIB_RENDER_FAILED where the program is missing or cannot be run, ends with an error, takes too
/// long or draws no picture, or where there is no font to draw words with: `why` then says what
/// happened and what to do, in lines that end in a line feed. ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_render_dot(AttribText dot, const AttribRendering *rendering,
                                          const AttribSvgNames *names, AttribBuffer *out,
                                          AttribBuffer *why);

/// Append SVG as drawn by `rsvg-convert`, or, as SVG, as it is. Fails likewise.
ATTRIB_API AttribStatus attrib_render_svg(AttribText svg, const AttribRendering *rendering,
                                          AttribBuffer *out, AttribBuffer *why);

#endif // ATTRIB_EXPORT_RENDER_H
