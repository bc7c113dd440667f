// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/guard.h"

static const AttribValues no_values = {NULL, NULL, 0};

AttribValue attrib_values_at(AttribValues values, uint32_t index)
{
  return attrib_unpack(values.packed[index], values.graph->wides);
}

AttribValues attrib_values_from(AttribValues values, uint32_t index)
{
  return values.count > index
             ? (AttribValues){values.graph, values.packed + index, values.count - index}
             : no_values;
}

// Of a graph with a guard the one that is found is looked at; keys are only compared.
AttribValue attrib_values_find(AttribValues values, AttribString key)
{
  for (uint32_t i = 0; i < values.count; i++) {
    if (attrib_packed_key(values.packed[i]).index == key.index &&
        attrib_guard_values(values.graph, &values.packed[i], 1)) {
      return attrib_values_at(values, i);
    }
  }
  return (AttribValue){.type = ATTRIB_NULL};
}

static AttribValues guard_values(AttribValues values)
{
  return values.count == 0 || attrib_guard_values(values.graph, values.packed, values.count)
             ? values
             : no_values;
}

static AttribValues values_of_node(const AttribGraph *graph, AttribNode node)
{
  const uint64_t total = attrib_layout_count(graph, ATTRIB_SECTION_NODE_PROPERTIES);
  if (!attrib_guard_run(graph, ATTRIB_SECTION_NODE_PROPERTY_FIRST, node.index, total)) {
    return no_values;
  }
  const uint32_t *const first = graph->node_property_first + node.index;
  return (AttribValues){graph, graph->node_properties + first[0], first[1] - first[0]};
}

static AttribValues values_of_edge(const AttribGraph *graph, AttribEdge edge)
{
  uint32_t rank = 0;
  const uint64_t total = attrib_layout_count(graph, ATTRIB_SECTION_EDGE_PROPERTIES);
  if (!attrib_guard(graph, edge.index < graph->edge_count) ||
      !attrib_marks_find(graph->edge_marks, edge.index, &rank) ||
      !attrib_guard_run(graph, ATTRIB_SECTION_EDGE_PROPERTY_FIRST, rank, total)) {
    return no_values;
  }
  const uint32_t *const first = graph->edge_property_first + rank;
  return (AttribValues){graph, graph->edge_properties + first[0], first[1] - first[0]};
}

AttribValues attrib_node_properties(const AttribGraph *graph, AttribNode node)
{
  return guard_values(values_of_node(graph, node));
}

AttribValues attrib_edge_properties(const AttribGraph *graph, AttribEdge edge)
{
  return guard_values(values_of_edge(graph, edge));
}

AttribValue attrib_node_property(const AttribGraph *graph, AttribNode node, AttribString key)
{
  return attrib_values_find(values_of_node(graph, node), key);
}

AttribValue attrib_edge_property(const AttribGraph *graph, AttribEdge edge, AttribString key)
{
  return attrib_values_find(values_of_edge(graph, edge), key);
}

AttribValues attrib_value_items(const AttribGraph *graph, AttribValue value)
{
  const bool nested = value.type == ATTRIB_LIST || value.type == ATTRIB_MAP;
  if (!nested || !attrib_guard_span(graph, value.as.span)) {
    return no_values;
  }
  const uint32_t *const first = graph->span_first + value.as.span;
  return (AttribValues){graph, graph->items + first[0], first[1] - first[0]};
}

AttribValue attrib_value_entry(const AttribGraph *graph, AttribValue value, AttribString key)
{
  if (value.type != ATTRIB_MAP) {
    return (AttribValue){.type = ATTRIB_NULL};
  }
  return attrib_values_find(attrib_value_items(graph, value), key);
}

static bool guard_date(const AttribGraph *graph, uint32_t date)
{
  return attrib_guard(graph, date < attrib_layout_count(graph, ATTRIB_SECTION_DATES));
}

AttribText attrib_value_text(const AttribGraph *graph, AttribValue value)
{
  if (value.type == ATTRIB_STRING) {
    return attrib_graph_text(graph, value.as.string);
  }
  if (value.type == ATTRIB_DATE && guard_date(graph, value.as.date)) {
    return attrib_graph_text(graph, graph->dates[value.as.date].text);
  }
  return (AttribText){"", 0};
}

static AttribDate date_at(const AttribGraph *graph, uint32_t number)
{
  const AttribGraphDate date = graph->dates[number];
  return (AttribDate){.earliest = date.earliest, .latest = date.latest, .flags = date.flags};
}

bool attrib_value_date(const AttribGraph *graph, AttribValue value, AttribDate *out)
{
  if (value.type != ATTRIB_DATE || !guard_date(graph, value.as.date)) {
    return false;
  }
  *out = date_at(graph, value.as.date);
  return true;
}

bool attrib_node_said(const AttribGraph *graph, AttribNode node, AttribDate *out)
{
  const uint32_t said =
      attrib_guard(graph, node.index < graph->node_count) ? graph->node_said[node.index] : 0;
  if (said == 0 || !guard_date(graph, said - 1)) {
    return false;
  }
  *out = date_at(graph, said - 1);
  return true;
}
