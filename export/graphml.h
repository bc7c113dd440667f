// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_GRAPHML_H
#define ATTRIB_EXPORT_GRAPHML_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/result/answer.h"

/// Append the part of the graph that an answer is made of as GraphML 1.0, which its schema at
/// http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd accepts; docs/graphml.md says how nodes,
/// edges and properties are written. Of the claims that match no filter, it is all that the view
/// shows of the graph.
///
/// A node's id is its record's; an edge's, `e` and its number in the graph, so that both are the same
/// in every part of one graph. A node without an id, with one that is no name in XML or with
/// another's is `:` and its number.
///
/// Nothing in a record acts on XML. The same answer gives the same bytes. ATTRIB_NO_MEMORY is the
/// only failure.
ATTRIB_API AttribStatus attrib_answer_write_graphml(const AttribAnswer *answer, AttribBuffer *out);

#endif // ATTRIB_EXPORT_GRAPHML_H
