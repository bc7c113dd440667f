// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/freeze.h"

#include "engine/base/alloc.h"
#include "engine/base/tasks.h"
#include "engine/graph/runs.h"
#include "engine/graph/string_index.h"
#include "engine/model/names.h"

#include <string.h>

typedef uint64_t Counts[ATTRIB_SECTION_COUNT];

// How often a node has a label, over all nodes.
static uint64_t count_label_uses(const AttribBuilder *builder)
{
  const AttribStrings sets = attrib_interner_strings(builder->sets);
  uint64_t total = 0;
  for (size_t i = 0; i < builder->nodes.length; i++) {
    const AttribCollectedNode *const node = attrib_vector_at(&builder->nodes, i);
    const AttribString set = {node->set};
    total += attrib_strings_text(&sets, set).length / sizeof(AttribLabel);
  }
  return total;
}

static uint64_t count_edges_with_properties(const AttribBuilder *builder)
{
  uint64_t total = 0;
  for (size_t i = 0; i < builder->edges.length; i++) {
    const AttribCollectedEdge *const edge = attrib_vector_at(&builder->edges, i);
    total += edge->property_count > 0;
  }
  return total;
}

static void count_strings(const AttribBuilder *builder, Counts counts)
{
  const AttribStrings strings = attrib_interner_strings(builder->strings);
  const AttribStrings sets = attrib_interner_strings(builder->sets);
  counts[ATTRIB_SECTION_STRING_OFFSETS] = (uint64_t)strings.count + 1;
  counts[ATTRIB_SECTION_STRING_BYTES] = strings.offsets[strings.count];
  counts[ATTRIB_SECTION_BUCKET_FIRST] = (uint64_t)strings.count + 1;
  counts[ATTRIB_SECTION_BUCKET_STRINGS] = strings.count;
  counts[ATTRIB_SECTION_LABELS] = builder->labels.strings.length;
  counts[ATTRIB_SECTION_TYPES] = builder->types.strings.length;
  counts[ATTRIB_SECTION_SET_FIRST] = (uint64_t)sets.count + 1;
  // Each set is followed by a NUL in the interner.
  counts[ATTRIB_SECTION_SET_LABELS] = (sets.offsets[sets.count] - sets.count) / sizeof(AttribLabel);
  counts[ATTRIB_SECTION_LABEL_FIRST] = builder->labels.strings.length + 1;
  counts[ATTRIB_SECTION_LABEL_NODES] = count_label_uses(builder);
  counts[ATTRIB_SECTION_ID_MARKS] = attrib_marks_size(strings.count);
}

static void count_things(const AttribBuilder *builder, Counts counts)
{
  const uint64_t nodes = builder->nodes.length;
  const uint64_t edges = builder->edges.length;
  counts[ATTRIB_SECTION_NODE_SETS] = nodes;
  counts[ATTRIB_SECTION_NODE_FILES] = nodes;
  counts[ATTRIB_SECTION_NODE_LINES] = nodes;
  counts[ATTRIB_SECTION_NODE_COLUMNS] = nodes;
  counts[ATTRIB_SECTION_NODE_SAID] = nodes;
  counts[ATTRIB_SECTION_NODE_PROPERTY_FIRST] = nodes + 1;
  counts[ATTRIB_SECTION_NODE_PROPERTIES] = builder->node_properties.length;
  counts[ATTRIB_SECTION_OUT_FIRST] = nodes + 1;
  counts[ATTRIB_SECTION_IN_FIRST] = nodes + 1;
  counts[ATTRIB_SECTION_IN_EDGES] = edges;
  counts[ATTRIB_SECTION_IN_SOURCES] = edges;
  counts[ATTRIB_SECTION_IN_TYPES] = edges;
  counts[ATTRIB_SECTION_EDGE_TYPES] = edges;
  counts[ATTRIB_SECTION_EDGE_SOURCES] = edges;
  counts[ATTRIB_SECTION_EDGE_TARGETS] = edges;
  counts[ATTRIB_SECTION_EDGE_RECORDS] = edges;
  counts[ATTRIB_SECTION_EDGE_LINES] = edges;
  counts[ATTRIB_SECTION_EDGE_MARKS] = attrib_marks_size(edges);
  counts[ATTRIB_SECTION_EDGE_PROPERTY_FIRST] = count_edges_with_properties(builder) + 1;
  counts[ATTRIB_SECTION_EDGE_PROPERTIES] = builder->edge_properties.length;
  counts[ATTRIB_SECTION_SPAN_FIRST] = builder->spans.length + 1;
  counts[ATTRIB_SECTION_ITEMS] = builder->items.length;
  counts[ATTRIB_SECTION_WIDES] = builder->wides.length;
  counts[ATTRIB_SECTION_DATES] = attrib_collected_date_count(builder);
}

// Copies what was collected and frees it, so that little is held twice at any time.
static void move(AttribVector *from, void *to)
{
  if (from->length > 0) {
    memcpy(to, from->data, from->length * from->item_size);
  }
  attrib_vector_clear(from);
}

static AttribStatus fill_strings(AttribBuilder *builder, AttribGraph *graph)
{
  const AttribStrings strings = attrib_interner_strings(builder->strings);
  memcpy(graph->string_offsets, strings.offsets, (strings.count + 1ULL) * sizeof(uint32_t));
  memcpy(graph->string_bytes, strings.bytes, strings.offsets[strings.count]);
  attrib_interner_free(builder->strings);
  builder->strings = NULL;
  return attrib_string_index_fill(graph);
}

static void fill_sets(const AttribBuilder *builder, AttribGraph *graph)
{
  const AttribStrings sets = attrib_interner_strings(builder->sets);
  uint32_t copied = 0;
  for (uint32_t i = 0; i < sets.count; i++) {
    const AttribText set = attrib_strings_text(&sets, (AttribString){i});
    memcpy(graph->set_labels + copied, set.data, set.length);
    copied += (uint32_t)(set.length / sizeof(AttribLabel));
    graph->set_first[i + 1] = copied;
  }
}

static void fill_values(AttribBuilder *builder, AttribGraph *graph)
{
  const AttribStrings dates = attrib_interner_strings(builder->dates);
  graph->span_first[builder->spans.length] = (uint32_t)builder->items.length;
  move(&builder->spans, graph->span_first);
  move(&builder->items, graph->items);
  move(&builder->wides, graph->wides);
  for (uint32_t i = 1; i < dates.count; i++) {
    memcpy(graph->dates + i - 1, attrib_strings_text(&dates, (AttribString){i}).data,
           sizeof(AttribGraphDate));
  }
}

static void fill_nodes(AttribBuilder *builder, AttribGraph *graph)
{
  const AttribCollectedNode *const nodes = builder->nodes.data;
  for (uint32_t i = 0; i < graph->node_count; i++) {
    graph->node_sets[i] = nodes[i].set;
    graph->node_files[i] = nodes[i].file;
    graph->node_lines[i] = nodes[i].line;
    graph->node_columns[i] = nodes[i].column;
    graph->node_property_first[i] = nodes[i].first_property;
  }
  graph->node_property_first[graph->node_count] = (uint32_t)builder->node_properties.length;
  attrib_vector_clear(&builder->nodes);
  move(&builder->node_properties, graph->node_properties);
}

// By far the most that is asked of claims is their day, for order, for lags, for what a view shows.
static void fill_said(AttribGraph *graph)
{
  const uint32_t wanted = ATTRIB_KEY_SAID * ATTRIB_PACKED_TYPES + ATTRIB_DATE;
  for (uint32_t i = 0; i < graph->node_count; i++) {
    const uint32_t end = graph->node_property_first[i + 1];
    uint32_t j = graph->node_property_first[i];
    while (j < end && graph->node_properties[j].key != wanted) {
      j++;
    }
    graph->node_said[i] = j < end ? graph->node_properties[j].content + 1 : 0;
  }
}

static void fill_label_index(AttribGraph *graph)
{
  uint32_t *const first = graph->label_first;
  const uint32_t labels = attrib_graph_label_count(graph);
  for (uint32_t i = 0; i < graph->node_count; i++) {
    const AttribNode node = {i};
    for (uint32_t j = 0; j < attrib_node_label_count(graph, node); j++) {
      first[attrib_node_label(graph, node, j).index + 1U]++;
    }
  }
  attrib_runs_begin(first, labels);
  for (uint32_t i = 0; i < graph->node_count; i++) {
    const AttribNode node = {i};
    for (uint32_t j = 0; j < attrib_node_label_count(graph, node); j++) {
      graph->label_nodes[first[attrib_node_label(graph, node, j).index]++] = node;
    }
  }
  attrib_runs_end(first, labels);
}

static bool is_id(AttribPacked property)
{
  return attrib_packed_is_string(property, ATTRIB_KEY(ID));
}

// Marks the strings that are ids; gives their number.
static uint32_t mark_ids(const AttribBuilder *builder, AttribMark *marks, uint64_t size)
{
  const AttribPacked *const properties = builder->node_properties.data;
  for (size_t i = 0; i < builder->node_properties.length; i++) {
    if (is_id(properties[i])) {
      attrib_marks_add(marks, properties[i].content);
    }
  }
  return attrib_marks_rank(marks, size);
}

// From the last node to the first: of several that share an id, the first stays.
static void fill_id_nodes(AttribGraph *graph)
{
  for (uint32_t i = graph->node_count; i-- > 0;) {
    for (uint32_t j = graph->node_property_first[i]; j < graph->node_property_first[i + 1]; j++) {
      const AttribPacked property = graph->node_properties[j];
      uint32_t rank;
      if (is_id(property) && attrib_marks_find(graph->id_marks, property.content, &rank)) {
        graph->id_nodes[rank] = (AttribNode){i};
      }
    }
  }
}

static AttribStatus fill_things(AttribBuilder *builder, AttribGraph *graph)
{
  move(&builder->labels.strings, graph->labels);
  move(&builder->types.strings, graph->types);
  fill_values(builder, graph);
  fill_sets(builder, graph);
  fill_nodes(builder, graph);
  fill_said(graph);
  fill_label_index(graph);
  fill_id_nodes(graph);
  return ATTRIB_SUCCESS;
}

static AttribStatus fill_edges(AttribBuilder *builder, AttribGraph *graph)
{
  attrib_freeze_edges(builder, graph);
  return attrib_freeze_in_edges(graph);
}

// Parts of the work that touch neither the same sections nor the same of what was collected.
typedef AttribStatus (*Part)(AttribBuilder *builder, AttribGraph *graph);

static const Part parts[] = {fill_edges, fill_strings, fill_things};

enum { part_count = sizeof(parts) / sizeof(parts[0]) };

typedef struct {
  AttribBuilder *builder;
  AttribGraph *graph;
  AttribStatus status[part_count];
} Filling;

static bool fill_part(void *context, uint32_t number)
{
  Filling *const filling = context;
  filling->status[number] = parts[number](filling->builder, filling->graph);
  return filling->status[number] == ATTRIB_SUCCESS;
}

static AttribStatus fill(AttribBuilder *builder, uint32_t threads, AttribGraph *graph)
{
  Filling filling = {.builder = builder, .graph = graph};
  (void)attrib_tasks_run(threads, part_count, fill_part, &filling);
  for (size_t i = 0; i < part_count; i++) {
    ATTRIB_TRY(filling.status[i]);
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus freeze_with_ids(AttribBuilder *builder, uint32_t threads, AttribMark *marks,
                                    uint64_t size, AttribGraph **out)
{
  Counts counts;
  count_strings(builder, counts);
  count_things(builder, counts);
  counts[ATTRIB_SECTION_ID_NODES] = mark_ids(builder, marks, size);
  if (counts[ATTRIB_SECTION_LABEL_NODES] > UINT32_MAX) {
    return ATTRIB_LIMIT;
  }
  AttribGraph *graph;
  ATTRIB_TRY(attrib_layout_new(counts, &graph));
  memcpy(graph->id_marks, marks, size * sizeof(*marks));
  const AttribStatus status = fill(builder, threads, graph);
  if (status != ATTRIB_SUCCESS) {
    attrib_graph_free(graph);
    return status;
  }
  *out = graph;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_builder_freeze_on(AttribBuilder *builder, uint32_t threads, AttribGraph **out)
{
  const uint64_t size = attrib_marks_size(attrib_interner_strings(builder->strings).count);
  AttribMark *const marks = attrib_alloc_array(size, sizeof(*marks));
  if (!marks) {
    return ATTRIB_NO_MEMORY;
  }
  const AttribStatus status = freeze_with_ids(builder, threads, marks, size, out);
  attrib_free(marks);
  return status;
}

AttribStatus attrib_builder_freeze(AttribBuilder *builder, AttribGraph **out)
{
  return attrib_builder_freeze_on(builder, 1, out);
}
