// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/guard.h"

static const AttribEdges no_edges = {NULL, 0, 0};

// The edges at one side of a node, or those of one type of them, as places in the columns of that side.
typedef struct {
  uint32_t first;
  uint32_t count;
} Run;

static Run run_at(const AttribGraph *graph, AttribSection section, AttribNode node)
{
  if (!attrib_guard_run(graph, section, node.index, graph->edge_count)) {
    return (Run){0, 0};
  }
  const uint32_t *const first =
      (section == ATTRIB_SECTION_OUT_FIRST ? graph->out_first : graph->in_first) + node.index;
  return (Run){first[0], first[1] - first[0]};
}

// Lists up to this length are read through; most are.
enum { SHORT_LIST = 24 };

// The first place from `low` on whose type is not below `type`; the types up to `high` are sorted.
static uint32_t find_first(const AttribType *types, uint32_t low, uint32_t high, uint32_t type)
{
  while (high - low > SHORT_LIST) {
    const uint32_t middle = low + (high - low) / 2;
    if (types[middle].index < type) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  while (low < high && types[low].index < type) {
    low++;
  }
  return low;
}

static Run narrow(const AttribType *types, Run run, AttribType type)
{
  const uint32_t end = run.first + run.count;
  const uint32_t begin = find_first(types, run.first, end, type.index);
  if (begin == end || types[begin].index != type.index) {
    return (Run){begin, 0};
  }
  return (Run){begin, find_first(types, begin + 1, end, type.index + 1U) - begin};
}

static Run run_out(const AttribGraph *graph, AttribNode node)
{
  return run_at(graph, ATTRIB_SECTION_OUT_FIRST, node);
}

static Run run_in(const AttribGraph *graph, AttribNode node)
{
  return run_at(graph, ATTRIB_SECTION_IN_FIRST, node);
}

static AttribEdges edges_out(Run run)
{
  return (AttribEdges){NULL, run.first, run.count};
}

static AttribEdges edges_in(const AttribGraph *graph, Run run)
{
  const uint32_t *const edges = graph->in_edges + run.first;
  return attrib_guard_numbers(graph, edges, run.count, graph->edge_count)
             ? (AttribEdges){edges, 0, run.count}
             : no_edges;
}

AttribEdges attrib_node_out(const AttribGraph *graph, AttribNode node)
{
  return edges_out(run_out(graph, node));
}

AttribEdges attrib_node_in(const AttribGraph *graph, AttribNode node)
{
  return edges_in(graph, run_in(graph, node));
}

AttribEdges attrib_node_out_of_type(const AttribGraph *graph, AttribNode node, AttribType type)
{
  return edges_out(narrow(graph->edge_types, run_out(graph, node), type));
}

AttribEdges attrib_node_in_of_type(const AttribGraph *graph, AttribNode node, AttribType type)
{
  return edges_in(graph, narrow(graph->in_types, run_in(graph, node), type));
}

AttribEdge attrib_edges_at(AttribEdges edges, uint32_t index)
{
  return (AttribEdge){edges.items ? edges.items[index] : edges.first + index};
}

static AttribNeighbours neighbours(const AttribGraph *graph, const AttribNode *nodes,
                                   const AttribType *types, AttribEdges edges)
{
  const bool fine = attrib_guard_numbers(graph, &nodes->index, edges.count, graph->node_count) &&
                    attrib_guard_types(graph, types, edges.count);
  return fine ? (AttribNeighbours){nodes, types, edges} : (AttribNeighbours){NULL, NULL, no_edges};
}

static AttribNeighbours targets(const AttribGraph *graph, Run run)
{
  return neighbours(graph, graph->edge_targets + run.first, graph->edge_types + run.first,
                    edges_out(run));
}

static AttribNeighbours sources(const AttribGraph *graph, Run run)
{
  return neighbours(graph, graph->in_sources + run.first, graph->in_types + run.first,
                    edges_in(graph, run));
}

AttribNeighbours attrib_node_targets(const AttribGraph *graph, AttribNode node)
{
  return targets(graph, run_out(graph, node));
}

AttribNeighbours attrib_node_sources(const AttribGraph *graph, AttribNode node)
{
  return sources(graph, run_in(graph, node));
}

AttribNeighbours attrib_node_targets_of_type(const AttribGraph *graph, AttribNode node,
                                             AttribType type)
{
  return targets(graph, narrow(graph->edge_types, run_out(graph, node), type));
}

AttribNeighbours attrib_node_sources_of_type(const AttribGraph *graph, AttribNode node,
                                             AttribType type)
{
  return sources(graph, narrow(graph->in_types, run_in(graph, node), type));
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
