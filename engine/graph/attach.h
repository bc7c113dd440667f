// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_ATTACH_H
#define ATTRIB_GRAPH_ATTACH_H

#include "engine/base/status.h"
#include "engine/graph/graph.h"

/// The bytes of a graph, as attrib_graph_bytes() gave them once, somewhere in memory at a multiple of 16.
typedef struct {
  const void *bytes;
  size_t size;
} AttribGraphBlock;

/// Make a graph of such bytes, which are borrowed; it was one of records, so that each edge has one. Nothing is believed of them but where they are:
/// the header and the bounds of all sections are checked now, each number where it is used. What it then gives may be wrong
/// where attrib_graph_is_damaged() holds afterwards, and is never read from outside of the block.
///
/// ATTRIB_BAD_TEXT where they are no graph of this version of the program, ATTRIB_NO_MEMORY.
AttribStatus attrib_graph_attach(AttribGraphBlock block, AttribGraph **out);

/// Have `release(context)` called when an attached graph is freed.
void attrib_graph_release_by(AttribGraph *graph, void (*release)(void *context), void *context);

/// Check every number of an attached graph, so that none is looked at again, on up to `threads` threads. False where one leads nowhere.
bool attrib_graph_verify(AttribGraph *graph, uint32_t threads);

/// The block of a graph cut into its header and its sections, one behind the other without a gap, so that each can have a checksum of its own.
uint32_t attrib_graph_part_count(void);
AttribText attrib_graph_part(const AttribGraph *graph, uint32_t part);

#endif // ATTRIB_GRAPH_ATTACH_H
