// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"
#include "engine/graph/freeze.h"
#include "engine/graph/runs.h"
#include "engine/graph/sort.h"

#include <string.h>

// While edges are sorted, sections that are filled later serve as scratch, so that the builder's
// edges and the graph are all the memory that is in use at the same time:
//
//     in_edges      the order: final number of an edge -> its number in the builder
//     edge_targets  room for merging; then where each of the builder's edges has its properties

static uint32_t *order_of(const AttribGraph *graph)
{
  return graph->in_edges;
}

static uint32_t *scratch_of(const AttribGraph *graph)
{
  return (uint32_t *)(void *)graph->edge_targets;
}

// Edges of one source: by type, target, record, line, then in order of addition.
static bool is_before(const void *context, uint32_t a, uint32_t b)
{
  const AttribCollectedEdge *const edges = context;
  const AttribCollectedEdge *const x = edges + a;
  const AttribCollectedEdge *const y = edges + b;
  if (x->type != y->type) {
    return x->type < y->type;
  }
  if (x->target != y->target) {
    return x->target < y->target;
  }
  if (x->record != y->record) {
    return x->record < y->record;
  }
  return x->line != y->line ? x->line < y->line : a < b;
}

static void put_by_source(const AttribCollectedEdge *edges, AttribGraph *graph)
{
  uint32_t *const first = graph->out_first;
  for (uint32_t i = 0; i < graph->edge_count; i++) {
    first[edges[i].source + 1]++;
  }
  attrib_runs_begin(first, graph->node_count);
  for (uint32_t i = 0; i < graph->edge_count; i++) {
    order_of(graph)[first[edges[i].source]++] = i;
  }
  attrib_runs_end(first, graph->node_count);
}

static void sort_edges(const AttribCollectedEdge *edges, AttribGraph *graph)
{
  const AttribOrder order = {is_before, edges};
  put_by_source(edges, graph);
  for (uint32_t node = 0; node < graph->node_count; node++) {
    const uint32_t begin = graph->out_first[node];
    const uint32_t count = graph->out_first[node + 1] - begin;
    attrib_sort(order_of(graph) + begin, count, scratch_of(graph), order);
  }
}

static void locate_properties(const AttribCollectedEdge *edges, AttribGraph *graph)
{
  uint32_t total = 0;
  for (uint32_t i = 0; i < graph->edge_count; i++) {
    scratch_of(graph)[i] = total;
    total += edges[i].property_count;
  }
}

static void copy_properties(const AttribBuilder *builder, AttribGraph *graph)
{
  const AttribCollectedEdge *const edges = builder->edges.data;
  const AttribPacked *const properties = builder->edge_properties.data;
  uint32_t rank = 0;
  uint32_t copied = 0;
  locate_properties(edges, graph);
  for (uint32_t i = 0; i < graph->edge_count; i++) {
    const uint32_t old = order_of(graph)[i];
    const uint32_t count = edges[old].property_count;
    if (count > 0) {
      attrib_marks_add(graph->edge_marks, i);
      memcpy(graph->edge_properties + copied, properties + scratch_of(graph)[old],
             count * sizeof(*properties));
      copied += count;
      graph->edge_property_first[++rank] = copied;
    }
  }
  attrib_marks_rank(graph->edge_marks, attrib_layout_count(graph, ATTRIB_SECTION_EDGE_MARKS));
}

static void copy_columns(const AttribCollectedEdge *edges, AttribGraph *graph)
{
  for (uint32_t i = 0; i < graph->edge_count; i++) {
    const AttribCollectedEdge *const edge = edges + order_of(graph)[i];
    graph->edge_types[i].index = edge->type;
    graph->edge_sources[i].index = edge->source;
    graph->edge_targets[i].index = edge->target;
    graph->edge_records[i].index = edge->record;
    graph->edge_lines[i] = edge->line;
  }
}

void attrib_freeze_edges(AttribBuilder *builder, AttribGraph *graph)
{
  sort_edges(builder->edges.data, graph);
  if (builder->edge_properties.length > 0) {
    copy_properties(builder, graph);
    attrib_vector_clear(&builder->edge_properties);
  }
  copy_columns(builder->edges.data, graph);
  attrib_vector_clear(&builder->edges);
}

// Numbers of all edges by type, and within a type ascending.
static void put_by_type(const AttribGraph *graph, uint32_t *first, uint32_t *edges)
{
  const uint32_t types = attrib_graph_type_count(graph);
  for (uint32_t i = 0; i < graph->edge_count; i++) {
    first[graph->edge_types[i].index + 1U]++;
  }
  attrib_runs_begin(first, types);
  for (uint32_t i = 0; i < graph->edge_count; i++) {
    edges[first[graph->edge_types[i].index]++] = i;
  }
}

// `edges` are in order of type, source, target, record ...; those of one target keep that order.
static void put_by_target(AttribGraph *graph, const uint32_t *edges)
{
  uint32_t *const first = graph->in_first;
  for (uint32_t i = 0; i < graph->edge_count; i++) {
    first[graph->edge_targets[i].index + 1]++;
  }
  attrib_runs_begin(first, graph->node_count);
  for (uint32_t i = 0; i < graph->edge_count; i++) {
    const uint32_t place = first[graph->edge_targets[edges[i]].index]++;
    graph->in_edges[place] = edges[i];
    graph->in_sources[place] = graph->edge_sources[edges[i]];
    graph->in_types[place] = graph->edge_types[edges[i]];
  }
  attrib_runs_end(first, graph->node_count);
}

AttribStatus attrib_freeze_in_edges(AttribGraph *graph)
{
  uint32_t *const edges = attrib_alloc_array(graph->edge_count, sizeof(*edges));
  uint32_t *const first = attrib_alloc_array(attrib_graph_type_count(graph) + 1U, sizeof(*first));
  const bool complete = edges && first;
  if (complete) {
    put_by_type(graph, first, edges);
    put_by_target(graph, edges);
  }
  attrib_free(edges);
  attrib_free(first);
  return complete ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}
