// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_CYPHER_GRAPH_H
#define ATTRIB_TESTS_UNIT_CYPHER_GRAPH_H

#include "engine/cypher/run.h"
#include "engine/graph/builder.h"

/// A small graph of any labels and types, and queries run over it, for the tests of the query
/// language. Whatever fails here but the query itself fails the test.
typedef struct {
  AttribBuilder *builder; ///< until attrib_query_graph_freeze
  AttribGraph *graph;
  AttribView *view;
} QueryGraph;

void attrib_query_graph_begin(QueryGraph *graph);

/// A node with labels, with colons between them, and the integer property `n`.
AttribNode attrib_query_graph_node(QueryGraph *graph, const char *labels, int64_t n);

/// An edge with the integer property `w`.
void attrib_query_graph_edge(QueryGraph *graph, AttribNode source, const char *type,
                             AttribNode target, int64_t w);

void attrib_query_graph_freeze(QueryGraph *graph);
void attrib_query_graph_clear(QueryGraph *graph);

/// Run a query; append its columns on a line, and each row on one in the notation of the TCK, sorted
/// where `sorted`. What the query fails with is returned, and `error` filled in.
AttribStatus attrib_query_graph_run(CypherRequest request, bool sorted, AttribBuffer *out,
                                    AttribCypherError *error);

#endif // ATTRIB_TESTS_UNIT_CYPHER_GRAPH_H
