// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_DOT_DRAWING_H
#define ATTRIB_EXPORT_DOT_DRAWING_H

#include "export/bloc.h"
#include "export/cgraph_bridge.h"
#include "export/dot_style.h"
#include "export/picture.h"
#include "export/picture_cluster.h"

// The parts of dot.h, for it alone.

/// A model being written.
typedef struct {
  const AttribModel *model;
  const AttribGraph *graph;
  const AttribPictureOptions *options;
  AttribClusters clusters;
  AttribBlocStates states;
  AttribCgraph *picture;
  AttribCgraphObject *whole;                   ///< the cluster around everything
  AttribCgraphObject **objects;                ///< by box
  AttribCgraphObject *columns[ATTRIB_COLUMNS]; ///< subgraphs that keep a column together
  uint32_t *homes;                             ///< by box: index of its cluster
  AttribNode *bundle; ///< room for the claims of a bundle: one for each box
  AttribBuffer text;  ///< of whatever is written at the time
} AttribDrawing;

/// The text that was written, as a string that lasts until the next one is begun.
const char *attrib_drawing_text(const AttribDrawing *drawing);
void attrib_drawing_begin(AttribDrawing *drawing); ///< begin another text

void attrib_drawing_set(const AttribDrawing *drawing, AttribCgraphObject *object, const char *key,
                        const char *value);
void attrib_drawing_look(const AttribDrawing *drawing, AttribCgraphObject *object,
                         const AttribDotProperty *look);

/// Append the id of a record, escaped; ` c-ID` for each of some claims.
void attrib_drawing_add_id(AttribDrawing *drawing, AttribNode node);
void attrib_drawing_add_claims(AttribDrawing *drawing, AttribNodeArray claims);

/// Append what a box is called, also as `id`; and the name of a cluster, which begins with
/// `cluster`.
void attrib_drawing_add_key(AttribDrawing *drawing, uint32_t box);
void attrib_drawing_add_cluster(AttribDrawing *drawing, uint32_t cluster);

/// Append what a box is, in words: the name of an actor, or a claim, whole or in short.
void attrib_drawing_add_words(AttribDrawing *drawing, uint32_t box, bool whole, AttribBuffer *out);

/// Append the heading of a cluster.
void attrib_drawing_add_heading(const AttribDrawing *drawing, const AttribCluster *cluster,
                                AttribBuffer *out);

/// Write clusters with their boxes (dot_boxes.c), strokes (dot_strokes.c), and the key to those
/// kinds of strokes that there are (dot_key.c).
void attrib_dot_write_boxes(AttribDrawing *drawing);
void attrib_dot_write_strokes(AttribDrawing *drawing);
void attrib_dot_write_key(AttribDrawing *drawing);

#endif // ATTRIB_EXPORT_DOT_DRAWING_H
