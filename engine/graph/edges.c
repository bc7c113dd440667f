// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/guard.h"

static const AttribEdges no_edges = {NULL, 0, 0};

AttribEdges attrib_node_out(const AttribGraph *graph, AttribNode node)
{
  if (!attrib_guard_run(graph, ATTRIB_SECTION_OUT_FIRST, node.index, graph->edge_count)) {
    return no_edges;
  }
  const uint32_t *const first = graph->out_first + node.index;
  return (AttribEdges){NULL, first[0], first[1] - first[0]};
}

static AttribEdges edges_into(const AttribGraph *graph, AttribNode node)
{
  if (!attrib_guard_run(graph, ATTRIB_SECTION_IN_FIRST, node.index, graph->edge_count)) {
    return no_edges;
  }
  const uint32_t *const first = graph->in_first + node.index;
  return (AttribEdges){graph->in_edges + first[0], 0, first[1] - first[0]};
}

static AttribEdges guard_edges(const AttribGraph *graph, AttribEdges edges)
{
  return attrib_guard_numbers(graph, edges.items, edges.count, graph->edge_count) ? edges
                                                                                  : no_edges;
}

AttribEdges attrib_node_in(const AttribGraph *graph, AttribNode node)
{
  return guard_edges(graph, edges_into(graph, node));
}

AttribEdge attrib_edges_at(AttribEdges edges, uint32_t index)
{
  return (AttribEdge){edges.items ? edges.items[index] : edges.first + index};
}

// Lists up to this length are read through; most are.
enum { SHORT_LIST = 24 };

// How many edges of a list that is sorted by type, of which the first `low` are known to be, have
// a type below `type`.
static uint32_t count_below(const AttribGraph *graph, AttribEdges edges, uint32_t low,
                            uint32_t type)
{
  uint32_t high = edges.count;
  while (high - low > SHORT_LIST) {
    const uint32_t middle = low + (high - low) / 2;
    if (attrib_edge_type(graph, attrib_edges_at(edges, middle)).index < type) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  while (low < high && attrib_edge_type(graph, attrib_edges_at(edges, low)).index < type) {
    low++;
  }
  return low;
}

static AttribEdges narrow(const AttribGraph *graph, AttribEdges edges, AttribType type)
{
  const uint32_t begin = count_below(graph, edges, 0, type.index);
  const uint32_t end = count_below(graph, edges, begin, type.index + 1U);
  edges.count = end - begin;
  if (edges.items) {
    edges.items += begin;
  } else {
    edges.first += begin;
  }
  return edges;
}

AttribEdges attrib_node_out_of_type(const AttribGraph *graph, AttribNode node, AttribType type)
{
  return narrow(graph, attrib_node_out(graph, node), type);
}

AttribEdges attrib_node_in_of_type(const AttribGraph *graph, AttribNode node, AttribType type)
{
  return guard_edges(graph, narrow(graph, edges_into(graph, node), type));
}

AttribType attrib_edge_type(const AttribGraph *graph, AttribEdge edge)
{
  const bool fine =
      attrib_guard(graph, edge.index < graph->edge_count) &&
      attrib_guard(graph, graph->edge_types[edge.index].index < attrib_graph_type_count(graph));
  return fine ? graph->edge_types[edge.index] : (AttribType){0};
}

// Where there are edges there is a node.
static AttribNode end_of(const AttribGraph *graph, const AttribNode *ends, AttribEdge edge)
{
  const bool fine = attrib_guard(graph, edge.index < graph->edge_count) &&
                    attrib_guard(graph, ends[edge.index].index < graph->node_count);
  return fine ? ends[edge.index] : (AttribNode){0};
}

AttribNode attrib_edge_source(const AttribGraph *graph, AttribEdge edge)
{
  return end_of(graph, graph->edge_sources, edge);
}

AttribNode attrib_edge_target(const AttribGraph *graph, AttribEdge edge)
{
  return end_of(graph, graph->edge_targets, edge);
}

// In a file, each edge has a record: only records are kept there.
AttribNode attrib_edge_record(const AttribGraph *graph, AttribEdge edge)
{
  return graph->guard ? end_of(graph, graph->edge_records, edge) : graph->edge_records[edge.index];
}

AttribOrigin attrib_edge_origin(const AttribGraph *graph, AttribEdge edge)
{
  const AttribNode record = attrib_edge_record(graph, edge);
  const bool recorded = record.index != ATTRIB_NO_NODE.index;
  const AttribString file = recorded ? graph->node_files[record.index] : (AttribString){0};
  return (AttribOrigin){
      .file = attrib_graph_text(graph, file),
      .line =
          attrib_guard(graph, edge.index < graph->edge_count) ? graph->edge_lines[edge.index] : 0,
  };
}
