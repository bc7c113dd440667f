// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_FUZZ_QUERY_GRAPH_H
#define ATTRIB_TESTS_FUZZ_QUERY_GRAPH_H

#include "engine/graph/graph.h"

/// The graph that queries are run over: three nodes of the labels A and B with `name` and `n`, and
/// between them four edges of the types T and U with `w`. Aborts where memory is short.
AttribGraph *attrib_fuzz_query_graph(void);

#endif // ATTRIB_TESTS_FUZZ_QUERY_GRAPH_H
