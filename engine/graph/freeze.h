// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_FREEZE_H
#define ATTRIB_GRAPH_FREEZE_H

#include "engine/graph/collected.h"
#include "engine/graph/layout.h"

/// The parts of attrib_builder_freeze(). Each fills some sections of a laid-out graph, whose bytes
/// are all zero before.

/// Sections EDGE_… and OUT_FIRST; the builder's edges and their properties are gone afterwards.
void attrib_freeze_edges(AttribBuilder *builder, AttribGraph *graph);

/// Sections IN_FIRST and IN_EDGES, from the edges of the graph. ATTRIB_NO_MEMORY is the only
/// failure.
AttribStatus attrib_freeze_in_edges(AttribGraph *graph);

#endif // ATTRIB_GRAPH_FREEZE_H
