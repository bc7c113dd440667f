// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_VIEW_VIEW_H
#define ATTRIB_VIEW_VIEW_H

#include "engine/base/status.h"
#include "engine/graph/graph.h"
#include "engine/model/date.h"
#include "engine/model/names.h"
#include "engine/model/presence.h"

#include <stdbool.h>
#include <stdint.h>

/// What of a graph a question sees: everything, or what had been said, or entered, by a day.
///
/// A view lies over a graph that it borrows; the graph does not change, and nothing of it is
/// copied. Whoever asks or draws walks the graph through a view alone. What a view shows never changes
/// either, so any number of threads read it without a lock. Nodes and edges given to it must be of its
/// graph.
typedef struct AttribView AttribView;

/// A view of `graph`, in time linear in its nodes but for the full one, which looks at nothing yet; the caller's to free. ATTRIB_NO_MEMORY is the
/// only failure, and leaves `out` untouched.
ATTRIB_API AttribStatus attrib_view_new(const AttribGraph *graph, AttribViewOptions options,
                                        AttribView **out);
/// Free a view, and not its graph; NULL is ignored.
ATTRIB_API void attrib_view_free(AttribView *view);

ATTRIB_API const AttribGraph *attrib_view_graph(const AttribView *view);
ATTRIB_API AttribViewOptions attrib_view_options(const AttribView *view);

/// A claim by the days that the view asks for, `said` with an as-of and `recorded` with a
/// recorded-by: UNDATED where it has none. Everything else is PRESENT, and in the full view all is.
ATTRIB_API AttribPresence attrib_view_node(const AttribView *view, AttribNode node);

/// An edge is in a view as far as all of these are:
///
/// - its two ends, and the claim that made it;
/// - of a derived edge (ACCUSES … ALLEGED), nothing that supersedes that claim: ABSENT where a
///   later claim is in the view, MAYBE where one may be. What supersedes the later claim in turn
///   does not bring the edge back;
/// - with an as-of, the days of a membership (PART_OF, MEMBER_OF), its last day included: MAYBE
///   where the as-of lies within `from`, past its first possible day, or within `until`.
ATTRIB_API AttribPresence attrib_view_edge(const AttribView *view, AttribEdge edge);

/// How far a claim of the view is superseded there: ABSENT where it is not, nor where it is none of
/// the view's; MAYBE where the later claim is in the view perhaps; UNDATED where it is, its day
/// unknown; else PRESENT. Of several later claims the most certain counts.
ATTRIB_API AttribPresence attrib_view_superseded(const AttribView *view, AttribNode claim);

/// A walk over the edges at one side of a node, those that are ABSENT left out, in the order of
/// AttribEdges. A plain value: nothing is to be freed, and a copy walks on by itself.
typedef struct {
  const AttribView *view;
  AttribEdges edges;
  uint32_t next; ///< the first that was not looked at yet
} AttribWalk;

/// The edges of one well-known type that leave, or reach, `node`; all, of whatever type, where
/// `type` is ATTRIB_KNOWN_TYPES.
ATTRIB_API AttribWalk attrib_view_out(const AttribView *view, AttribNode node,
                                      AttribKnownType type);
ATTRIB_API AttribWalk attrib_view_in(const AttribView *view, AttribNode node, AttribKnownType type);

/// True, and `*edge` set, while there is another edge.
ATTRIB_API bool attrib_walk_next(AttribWalk *walk, AttribEdge *edge);

#endif // ATTRIB_VIEW_VIEW_H
