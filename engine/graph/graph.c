// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/graph.h"

#include "engine/base/alloc.h"
#include "engine/graph/guard.h"
#include "engine/model/names.h"

void attrib_graph_free(AttribGraph *graph)
{
  if (!graph) {
    return;
  }
  if (!graph->attached) {
    attrib_free(graph->block);
  } else if (graph->release) {
    graph->release(graph->context);
  }
  attrib_free(graph->guard);
  attrib_free(graph);
}

uint32_t attrib_graph_node_count(const AttribGraph *graph)
{
  return graph->node_count;
}

uint32_t attrib_graph_edge_count(const AttribGraph *graph)
{
  return graph->edge_count;
}

AttribText attrib_graph_bytes(const AttribGraph *graph)
{
  return (AttribText){graph->block, graph->size};
}

// Labels and types are few: numbers are compared one after the other. That none is the one looked for says nothing where one is none
// at all.
static bool find_name(const AttribGraph *graph, AttribSection section, AttribText text,
                      uint16_t *out)
{
  const AttribString *const names = section == ATTRIB_SECTION_LABELS ? graph->labels : graph->types;
  const uint64_t count = attrib_layout_count(graph, section);
  AttribString string;
  if (!attrib_graph_find_string(graph, text, &string)) {
    return false;
  }
  const uint64_t strings = attrib_layout_count(graph, ATTRIB_SECTION_BUCKET_STRINGS);
  for (uint64_t i = 0; i < count && attrib_guard(graph, names[i].index < strings); i++) {
    if (names[i].index == string.index) {
      *out = (uint16_t)i;
      return true;
    }
  }
  return false;
}

uint32_t attrib_graph_label_count(const AttribGraph *graph)
{
  return (uint32_t)attrib_layout_count(graph, ATTRIB_SECTION_LABELS);
}

AttribText attrib_graph_label_text(const AttribGraph *graph, AttribLabel label)
{
  const bool fine = attrib_guard(graph, label.index < attrib_graph_label_count(graph));
  return attrib_graph_text(graph, fine ? graph->labels[label.index] : (AttribString){0});
}

bool attrib_graph_find_label(const AttribGraph *graph, AttribText text, AttribLabel *out)
{
  return find_name(graph, ATTRIB_SECTION_LABELS, text, &out->index);
}

AttribNodes attrib_graph_labelled(const AttribGraph *graph, AttribLabel label)
{
  const uint64_t total = attrib_layout_count(graph, ATTRIB_SECTION_LABEL_NODES);
  if (!attrib_guard_run(graph, ATTRIB_SECTION_LABEL_FIRST, label.index, total)) {
    return (AttribNodes){NULL, 0};
  }
  const uint32_t *const first = graph->label_first + label.index;
  const AttribNodes nodes = {graph->label_nodes + first[0], first[1] - first[0]};
  const bool fine =
      attrib_guard_numbers(graph, &nodes.items->index, nodes.count, graph->node_count);
  return fine ? nodes : (AttribNodes){NULL, 0};
}

uint32_t attrib_graph_type_count(const AttribGraph *graph)
{
  return (uint32_t)attrib_layout_count(graph, ATTRIB_SECTION_TYPES);
}

AttribText attrib_graph_type_text(const AttribGraph *graph, AttribType type)
{
  const bool fine = attrib_guard(graph, type.index < attrib_graph_type_count(graph));
  return attrib_graph_text(graph, fine ? graph->types[type.index] : (AttribString){0});
}

bool attrib_graph_find_type(const AttribGraph *graph, AttribText text, AttribType *out)
{
  return find_name(graph, ATTRIB_SECTION_TYPES, text, &out->index);
}

AttribNode attrib_graph_node_by_id(const AttribGraph *graph, AttribText id)
{
  AttribString string;
  uint32_t rank = 0;
  if (!attrib_graph_find_string(graph, id, &string) ||
      !attrib_marks_find(graph->id_marks, string.index, &rank) ||
      !attrib_guard(graph, rank < attrib_layout_count(graph, ATTRIB_SECTION_ID_NODES))) {
    return ATTRIB_NO_NODE;
  }
  const AttribNode node = graph->id_nodes[rank];
  return attrib_guard(graph, node.index < graph->node_count) ? node : ATTRIB_NO_NODE;
}

uint32_t attrib_node_label_count(const AttribGraph *graph, AttribNode node)
{
  const uint64_t total = attrib_layout_count(graph, ATTRIB_SECTION_SET_LABELS);
  if (!attrib_guard(graph, node.index < graph->node_count) ||
      !attrib_guard_run(graph, ATTRIB_SECTION_SET_FIRST, graph->node_sets[node.index], total)) {
    return 0;
  }
  const uint32_t *const first = graph->set_first + graph->node_sets[node.index];
  return first[1] - first[0];
}

AttribLabel attrib_node_label(const AttribGraph *graph, AttribNode node, uint32_t index)
{
  if (graph->guard && index >= attrib_node_label_count(graph, node)) {
    return (AttribLabel){0};
  }
  return graph->set_labels[graph->set_first[graph->node_sets[node.index]] + index];
}

// Asked of many nodes in a row: one look at the guard, and no call where there is none.
bool attrib_node_has_label(const AttribGraph *graph, AttribNode node, AttribLabel label)
{
  if (graph->guard && attrib_node_label_count(graph, node) == 0) {
    return false;
  }
  const uint32_t *const first = graph->set_first + graph->node_sets[node.index];
  for (uint32_t i = first[0]; i < first[1]; i++) {
    if (graph->set_labels[i].index == label.index) {
      return true;
    }
  }
  return false;
}

AttribOrigin attrib_node_origin(const AttribGraph *graph, AttribNode node)
{
  if (!attrib_guard(graph, node.index < graph->node_count)) {
    return (AttribOrigin){.file = ATTRIB_TEXT("")};
  }
  return (AttribOrigin){
      .file = attrib_graph_text(graph, graph->node_files[node.index]),
      .line = graph->node_lines[node.index],
      .column = graph->node_columns[node.index],
  };
}
