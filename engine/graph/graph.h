// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_GRAPH_H
#define ATTRIB_GRAPH_GRAPH_H

#include "engine/base/intern.h"
#include "engine/base/text.h"
#include "engine/model/date.h"
#include "engine/model/value.h"

#include <stdbool.h>
#include <stdint.h>

/// A frozen property graph: nodes with any set of labels and typed properties, edges with a type
/// and properties.
///
/// It is one block of plain arrays indexed by 32-bit ids, without pointers inside; it never
/// changes, so any number of threads read it without a lock. Everything that the functions below
/// return is borrowed from it. Ids that come from the graph itself are valid; others must be below
/// the counts. Texts are NUL-terminated.
typedef struct AttribGraph AttribGraph;

/// A node, an edge: numbers from 0. Labels and edge types likewise.
typedef struct {
  uint32_t index;
} AttribNode;
typedef struct {
  uint32_t index;
} AttribEdge;
typedef struct {
  uint16_t index;
} AttribLabel;
typedef struct {
  uint16_t index;
} AttribType;

/// No node: what an optional node is where there is none.
#define ATTRIB_NO_NODE ((AttribNode){UINT32_MAX})

/// Where the record that made a node or an edge stands.
typedef struct {
  AttribText file; ///< path relative to the knowledge base; empty where the node came from no file
  uint32_t line;   ///< from 1; 0 where there is none
  uint32_t column; ///< in code points from 1; 0 where there is none
} AttribOrigin;

/// A borrowed array of node or edge ids.
typedef struct {
  const AttribNode *items;
  uint32_t count;
} AttribNodes;

/// The edges at one side of a node, sorted by type, then by the node at the other end, then by
/// record and line. Read it with attrib_edges_at().
typedef struct {
  const uint32_t *items; ///< NULL for a run of consecutive ids that begins at `first`
  uint32_t first;
  uint32_t count;
} AttribEdges;

/// Free a graph; NULL is ignored.
ATTRIB_API void attrib_graph_free(AttribGraph *graph);

/// Whether a graph that was read from a file without verifying it led nowhere at some point since: what it gave is not to be
/// believed. Never so of others.
ATTRIB_API bool attrib_graph_is_damaged(const AttribGraph *graph);

ATTRIB_API uint32_t attrib_graph_node_count(const AttribGraph *graph);
ATTRIB_API uint32_t attrib_graph_edge_count(const AttribGraph *graph);

/// The graph as bytes: the block that its arrays live in. Equal graphs have equal bytes.
ATTRIB_API AttribText attrib_graph_bytes(const AttribGraph *graph);

/// The text of a string.
ATTRIB_API AttribText attrib_graph_text(const AttribGraph *graph, AttribString string);

/// True, and `*out` set, where the graph holds the string (one step in an index of all strings).
ATTRIB_API bool attrib_graph_find_string(const AttribGraph *graph, AttribText text,
                                         AttribString *out);

// Labels and edge types.

ATTRIB_API uint32_t attrib_graph_label_count(const AttribGraph *graph);
ATTRIB_API AttribText attrib_graph_label_text(const AttribGraph *graph, AttribLabel label);
ATTRIB_API bool attrib_graph_find_label(const AttribGraph *graph, AttribText text,
                                        AttribLabel *out);
/// All nodes with a label, ascending.
ATTRIB_API AttribNodes attrib_graph_labelled(const AttribGraph *graph, AttribLabel label);

ATTRIB_API uint32_t attrib_graph_type_count(const AttribGraph *graph);
ATTRIB_API AttribText attrib_graph_type_text(const AttribGraph *graph, AttribType type);
ATTRIB_API bool attrib_graph_find_type(const AttribGraph *graph, AttribText text, AttribType *out);

// Nodes.

/// The first node whose property `id` is `id`, found in one step; ATTRIB_NO_NODE where there is
/// none.
ATTRIB_API AttribNode attrib_graph_node_by_id(const AttribGraph *graph, AttribText id);

/// The labels of a node, in the order in which they were given.
ATTRIB_API uint32_t attrib_node_label_count(const AttribGraph *graph, AttribNode node);
ATTRIB_API AttribLabel attrib_node_label(const AttribGraph *graph, AttribNode node, uint32_t index);
ATTRIB_API bool attrib_node_has_label(const AttribGraph *graph, AttribNode node, AttribLabel label);

ATTRIB_API AttribOrigin attrib_node_origin(const AttribGraph *graph, AttribNode node);

/// Edges that leave, and that reach, a node; of one type only with the second pair (found by binary
/// search).
ATTRIB_API AttribEdges attrib_node_out(const AttribGraph *graph, AttribNode node);
ATTRIB_API AttribEdges attrib_node_in(const AttribGraph *graph, AttribNode node);
ATTRIB_API AttribEdges attrib_node_out_of_type(const AttribGraph *graph, AttribNode node,
                                               AttribType type);
ATTRIB_API AttribEdges attrib_node_in_of_type(const AttribGraph *graph, AttribNode node,
                                              AttribType type);

/// The edges at one side of a node with the nodes at their other ends and their types, side by side, for whoever walks on from
/// node to node.
typedef struct {
  const AttribNode *nodes;
  const AttribType *types;
  AttribEdges edges;
} AttribNeighbours;

/// Where the edges that leave a node lead, and where those that reach it come from; of edges of one type only with the second pair.
ATTRIB_API AttribNeighbours attrib_node_targets(const AttribGraph *graph, AttribNode node);
ATTRIB_API AttribNeighbours attrib_node_sources(const AttribGraph *graph, AttribNode node);
ATTRIB_API AttribNeighbours attrib_node_targets_of_type(const AttribGraph *graph, AttribNode node,
                                                        AttribType type);
ATTRIB_API AttribNeighbours attrib_node_sources_of_type(const AttribGraph *graph, AttribNode node,
                                                        AttribType type);

/// The edge at `index`, which must be below `edges.count`.
ATTRIB_API AttribEdge attrib_edges_at(AttribEdges edges, uint32_t index);

// Edges.

ATTRIB_API AttribType attrib_edge_type(const AttribGraph *graph, AttribEdge edge);
ATTRIB_API AttribNode attrib_edge_source(const AttribGraph *graph, AttribEdge edge);
ATTRIB_API AttribNode attrib_edge_target(const AttribGraph *graph, AttribEdge edge);

/// The node of the record that made the edge: a claim wherever somebody said it; ATTRIB_NO_NODE
/// where there is none.
ATTRIB_API AttribNode attrib_edge_record(const AttribGraph *graph, AttribEdge edge);

/// The file of that record, and the line in it; without a column.
ATTRIB_API AttribOrigin attrib_edge_origin(const AttribGraph *graph, AttribEdge edge);

// Properties.

/// A property by key; type ATTRIB_NULL where there is none.
ATTRIB_API AttribValue attrib_node_property(const AttribGraph *graph, AttribNode node,
                                            AttribString key);
ATTRIB_API AttribValue attrib_edge_property(const AttribGraph *graph, AttribEdge edge,
                                            AttribString key);

/// Values that stand in a row in a graph; read them with attrib_values_at().
typedef struct {
  const AttribGraph *graph;
  const struct AttribPacked *packed;
  uint32_t count;
} AttribValues;

/// The value at `index`, which must be below `values.count`; it carries its key, if it has one.
ATTRIB_API AttribValue attrib_values_at(AttribValues values, uint32_t index);

/// Those from `index` on, which may be `values.count`.
ATTRIB_API AttribValues attrib_values_from(AttribValues values, uint32_t index);

/// The value with a key; type ATTRIB_NULL where there is none.
ATTRIB_API AttribValue attrib_values_find(AttribValues values, AttribString key);

/// All properties, in the order in which they were given.
ATTRIB_API AttribValues attrib_node_properties(const AttribGraph *graph, AttribNode node);
ATTRIB_API AttribValues attrib_edge_properties(const AttribGraph *graph, AttribEdge edge);

/// The items of a list, or the entries of a map (each with its key); none for other types.
ATTRIB_API AttribValues attrib_value_items(const AttribGraph *graph, AttribValue value);

/// An entry of a map by key; type ATTRIB_NULL where there is none or `value` is no map.
ATTRIB_API AttribValue attrib_value_entry(const AttribGraph *graph, AttribValue value,
                                          AttribString key);

/// The text of a string, and the text as written of a date; empty for other types.
ATTRIB_API AttribText attrib_value_text(const AttribGraph *graph, AttribValue value);

/// True, and `*out` set, where `value` is a date.
ATTRIB_API bool attrib_value_date(const AttribGraph *graph, AttribValue value, AttribDate *out);

/// The same of a node's property `said`, found in one step.
ATTRIB_API bool attrib_node_said(const AttribGraph *graph, AttribNode node, AttribDate *out);

#endif // ATTRIB_GRAPH_GRAPH_H
