// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_SVG_FINISH_H
#define ATTRIB_EXPORT_SVG_FINISH_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/base/text.h"

/// What a picture is called for those who do not see it.
typedef struct {
  AttribText title;
  AttribText description;
} AttribSvgNames;

/// Append the SVG that Graphviz made of our DOT as a picture that can be read aloud and stand in a
/// page: one `svg` element with a title and a description, in which each node, edge and cluster is a
/// group with its id and classes, and named by its tooltip. Only links to the web are kept, and only
/// the elements that Graphviz draws with.
///
/// ATTRIB_BAD_TEXT where `drawn` is not well-formed or holds anything else; ATTRIB_NO_MEMORY.
AttribStatus attrib_svg_finish(AttribText drawn, const AttribSvgNames *names, AttribBuffer *out);

#endif // ATTRIB_EXPORT_SVG_FINISH_H
