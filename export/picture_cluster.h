// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PICTURE_CLUSTER_H
#define ATTRIB_EXPORT_PICTURE_CLUSTER_H

#include "engine/base/arena.h"
#include "export/picture_model.h"

/// Boxes that stand together below one heading.
typedef struct {
  AttribPart part;
  AttribText bloc; ///< of repliers: the country that all of them have
  bool bundled;    ///< every box answers the very same statements: one stroke stands for all
  uint32_t *boxes; ///< indexes in the model, ascending
  uint32_t count;
} AttribCluster;

/// The clusters of a finished model, by part, bloc, and the statements that they answer; each box
/// is in one of them.
typedef struct {
  AttribCluster *items;
  uint32_t count;
} AttribClusters;

/// Sort the boxes of a finished model into clusters, which live in `arena`. Repliers have one for
/// each country. Answers have one of their own where at least three answer the very same
/// statements: so a bundle never says more than the claims in it do. ATTRIB_NO_MEMORY.
AttribStatus attrib_picture_cluster(const AttribModel *model, AttribArena *arena,
                                    AttribClusters *out);

/// Whether a stroke leads from an answer to what it answers.
bool attrib_stroke_answers(const AttribModel *model, const AttribStroke *stroke);

#endif // ATTRIB_EXPORT_PICTURE_CLUSTER_H
