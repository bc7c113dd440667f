// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_SMALL_GRAPH_H
#define ATTRIB_TESTS_UNIT_SMALL_GRAPH_H

#include "engine/graph/builder.h"
#include "engine/model/names.h"
#include "engine/view/view.h"

/// Graphs of a few lines for tests. Whatever fails here fails the test.

/// A new builder.
AttribBuilder *attrib_small_begin(void);

/// The first day of a date: the day itself where it is one.
int32_t attrib_small_day(const char *date);

/// A node with one label, and one without.
AttribNode attrib_small_node(AttribBuilder *builder, AttribKnownLabel label);
AttribNode attrib_small_bare_node(AttribBuilder *builder);

/// A claim; NULL for a day that is not known.
AttribNode attrib_small_claim(AttribBuilder *builder, const char *said, const char *recorded);

/// A property of the node or edge that was added last; none where `date` is NULL.
void attrib_small_date(AttribBuilder *builder, AttribKey key, const char *date);

/// An edge of a well-known type, at line 1, to be added or found.
AttribBuilderEdge attrib_small_edge_of(AttribKnownType type, AttribNode source, AttribNode target,
                                       AttribNode record);

/// Add an edge; a type beyond the well-known ones must have been added to the builder.
void attrib_small_edge(AttribBuilder *builder, AttribBuilderEdge edge);

/// Freeze, and free the builder; the graph is the caller's to free.
AttribGraph *attrib_small_freeze(AttribBuilder *builder);

/// The one edge of this type, source, target and record.
AttribEdge attrib_small_find(const AttribGraph *graph, AttribBuilderEdge edge);

/// A view as of a day; the full view where it is NULL. The caller's to free.
AttribView *attrib_small_view(const AttribGraph *graph, const char *as_of);

#endif // ATTRIB_TESTS_UNIT_SMALL_GRAPH_H
