// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_DOT_STYLE_H
#define ATTRIB_EXPORT_DOT_STYLE_H

#include "export/cgraph_bridge.h"
#include "export/picture_part.h"

// The look of dot.h; for it alone.

/// Set the defaults of the graph, its nodes and its edges.
void attrib_dot_set_defaults(AttribCgraph *picture);

/// A property of DOT and its value.
typedef struct {
  const char *key;
  const char *value;
} AttribDotProperty;

/// What sets boxes off from the defaults: those of a shape, those that lead their column, and those
/// that stand for several. Each list ends with a key that is NULL.
const AttribDotProperty *attrib_dot_look(AttribBoxShape shape);
const AttribDotProperty *attrib_dot_look_of_lead(void);
const AttribDotProperty *attrib_dot_look_of_several(void);

/// What clusters have in common, those without a box around them, and the texts of the key.
const AttribDotProperty *attrib_dot_look_of_cluster(void);
const AttribDotProperty *attrib_dot_look_of_frame(void);
const AttribDotProperty *attrib_dot_look_of_key(void);

/// The width, in inches, of actors and incidents in a column.
const char *attrib_dot_width(AttribColumn column);

#endif // ATTRIB_EXPORT_DOT_STYLE_H
