// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_VIEW_VIEW_H
#define ATTRIB_VIEW_VIEW_H

#include "engine/base/status.h"
#include "engine/graph/graph.h"
#include "engine/model/date.h"
#include "engine/model/names.h"

#include <stdbool.h>
#include <stdint.h>

/// What of a graph a question sees: everything, or what had been said, or entered, by a day.
///
/// A view is laid over a graph that it borrows; the graph does not change and nothing is copied. It is the only way to walk the graph
/// for whoever asks or draws.
typedef struct AttribView AttribView;

/// All zero is the full view.
typedef struct {
  bool has_as_of;
  int32_t as_of; ///< only what had been said by the end of this day; memberships as they were on it
  bool has_recorded_by;
  int32_t recorded_by; ///< only claims that had entered the knowledge base by the end of this day
} AttribViewOptions;

/// Whether something is in a view.
typedef enum {
  ATTRIB_ABSENT,
  ATTRIB_MAYBE, ///< its date may lie after the day
  ATTRIB_UNDATED, ///< a claim whose day (of utterance, or of entry) is not known: in every view, and marked
  ATTRIB_PRESENT,
} AttribPresence;

/// A view of `graph`; the caller's to free. ATTRIB_NO_MEMORY is the only failure.
ATTRIB_API AttribStatus attrib_view_new(const AttribGraph *graph, AttribViewOptions options,
                                        AttribView **out);
ATTRIB_API void attrib_view_free(AttribView *view);

ATTRIB_API const AttribGraph *attrib_view_graph(const AttribView *view);
ATTRIB_API AttribViewOptions attrib_view_options(const AttribView *view);

/// Claims are in a view by their days; other nodes always are.
ATTRIB_API AttribPresence attrib_view_node(const AttribView *view, AttribNode node);

/// An edge is in a view where its claim and both its ends are; a derived one until its claim is superseded there; a dated
/// membership on its days.
ATTRIB_API AttribPresence attrib_view_edge(const AttribView *view, AttribEdge edge);

/// Whether a claim that is in the view is superseded by another in it: ABSENT where it is not, MAYBE where the later claim may be
/// later than the day.
ATTRIB_API AttribPresence attrib_view_superseded(const AttribView *view, AttribNode claim);

/// A walk over the visible edges at one side of a node.
typedef struct {
  const AttribView *view;
  AttribEdges edges;
  uint32_t next;
} AttribWalk;

/// Edges of one type that leave, or reach, `node`; all types where `type` is ATTRIB_KNOWN_TYPES.
ATTRIB_API AttribWalk attrib_view_out(const AttribView *view, AttribNode node,
                                      AttribKnownType type);
ATTRIB_API AttribWalk attrib_view_in(const AttribView *view, AttribNode node, AttribKnownType type);

/// True, and `*edge` set, while there is another edge.
ATTRIB_API bool attrib_walk_next(AttribWalk *walk, AttribEdge *edge);

#endif // ATTRIB_VIEW_VIEW_H
