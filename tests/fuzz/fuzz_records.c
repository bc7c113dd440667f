// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Records: the input is one record file. Compiled and linked twice it gives the same findings and the same bytes; there is a graph
// just where there is no error, and always to keep going; and that graph can be walked to its last value.

#include "engine/graph/builder.h"
#include "engine/model/names.h"
#include "engine/record/link.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
  if (!holds) {
    abort();
  }
}

// Whether a message can be shown: one line of well-formed text, without a control character.
static void check_text(AttribText text)
{
  for (size_t i = 0; i < text.length; ++i) {
    const unsigned char byte = (unsigned char)text.data[i];
    require(byte >= 0x20 && byte != 0x7F);
  }
}

static void check_findings(const AttribDiagnostics *diagnostics)
{
  uint32_t errors = 0;
  for (size_t i = 0; i < diagnostics->items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&diagnostics->items, i);
    check_text(item->message);
    check_text(item->hint);
    require(item->message.length > 0 && item->place.file == 0);
    require((item->place.line == 0) == (item->place.column == 0));
    require(item->place.line == 0 || item->place.length > 0);
    errors += item->problem->severity == ATTRIB_ERROR ? 1U : 0U;
  }
  require(errors == diagnostics->errors || diagnostics->items.length == diagnostics->limit);
}

// Values and what they hold; the depth is that of the reader.
static size_t weigh_value(const AttribGraph *graph, AttribValue value, int depth)
{
  AttribDate date;
  size_t weight =
      attrib_value_text(graph, value).length + attrib_graph_text(graph, value.key).length;
  require(depth < 70 && value.type != ATTRIB_NULL);
  if (attrib_value_date(graph, value, &date)) {
    require(date.earliest <= date.latest);
  }
  const AttribValues items = attrib_value_items(graph, value);
  for (uint32_t i = 0; i < items.count; ++i) {
    weight += weigh_value(graph, attrib_values_at(items, i), depth + 1);
  }
  return weight + 1;
}

// The properties of a node or an edge; no key may stand there twice.
static size_t weigh_properties(const AttribGraph *graph, AttribValues values)
{
  size_t weight = 0;
  for (uint32_t i = 0; i < values.count; ++i) {
    for (uint32_t j = 0; j < i && i < 40; ++j) {
      require(attrib_values_at(values, i).key.index != attrib_values_at(values, j).key.index);
    }
    weight += weigh_value(graph, attrib_values_at(values, i), 0);
  }
  return weight;
}

static size_t weigh_edges(const AttribGraph *graph, AttribNode node, AttribEdges edges, bool out)
{
  for (uint32_t i = 0; i < edges.count; ++i) {
    const AttribEdge edge = attrib_edges_at(edges, i);
    const AttribNode end = out ? attrib_edge_source(graph, edge) : attrib_edge_target(graph, edge);
    require(end.index == node.index);
    require(attrib_edge_record(graph, edge).index < attrib_graph_node_count(graph));
    require(attrib_edge_origin(graph, edge).line > 0);
  }
  return edges.count;
}

static size_t weigh_graph(const AttribGraph *graph)
{
  size_t weight = 0;
  size_t ends = 0;
  for (uint32_t i = 0; i < attrib_graph_node_count(graph); ++i) {
    const AttribNode node = {i};
    const AttribText id =
        attrib_value_text(graph, attrib_node_property(graph, node, ATTRIB_KEY(ID)));
    require(attrib_node_label_count(graph, node) > 0 && id.length > 0);
    require(attrib_node_origin(graph, node).line > 0);
    weight += weigh_properties(graph, attrib_node_properties(graph, node));
    ends += weigh_edges(graph, node, attrib_node_out(graph, node), true);
    ends += weigh_edges(graph, node, attrib_node_in(graph, node), false);
  }
  for (uint32_t i = 0; i < attrib_graph_edge_count(graph); ++i) {
    weight += weigh_properties(graph, attrib_edge_properties(graph, (AttribEdge){i}));
  }
  require(ends == 2 * (size_t)attrib_graph_edge_count(graph));
  return weight;
}

// What came of one reading.
typedef struct {
  AttribDiagnostics diagnostics;
  AttribLinked linked;
} Reading;

static void read_records(AttribText bytes, bool keep_going, Reading *reading)
{
  AttribUnit unit;
  AttribUnits units;
  uint32_t file = 0;
  attrib_unit_init(&unit, attrib_builder_strings_new());
  attrib_units_init(&units);
  attrib_diagnostics_init(&reading->diagnostics);
  AttribDiagnostics *const findings = &reading->diagnostics;
  require(!attrib_diagnostics_add_path(findings, ATTRIB_TEXT("records.yaml"), &file));
  require(!attrib_unit_compile(&unit, bytes, ATTRIB_SHAPE_FILE, findings, file));
  require(!attrib_units_add(&units, &unit));
  require(!attrib_link(&units, keep_going, findings, &reading->linked));
  attrib_diagnostics_sort(findings);
  attrib_units_clear(&units);
  attrib_unit_clear(&unit);
}

static void clear_reading(Reading *reading)
{
  attrib_graph_free(reading->linked.graph);
  attrib_diagnostics_clear(&reading->diagnostics);
}

static void compare(const Reading *one, const Reading *two)
{
  const AttribVector *const a = &one->diagnostics.items;
  const AttribVector *const b = &two->diagnostics.items;
  require(a->length == b->length && one->linked.left_out == two->linked.left_out);
  for (size_t i = 0; i < a->length; ++i) {
    const AttribDiagnostic *const x = attrib_vector_at(a, i);
    const AttribDiagnostic *const y = attrib_vector_at(b, i);
    require(x->problem == y->problem && x->place.line == y->place.line &&
            x->place.column == y->place.column && attrib_text_equal(x->message, y->message) &&
            attrib_text_equal(x->hint, y->hint));
  }
  require((one->linked.graph == NULL) == (two->linked.graph == NULL));
  if (one->linked.graph) {
    require(attrib_text_equal(attrib_graph_bytes(one->linked.graph),
                              attrib_graph_bytes(two->linked.graph)));
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  const AttribText bytes = {(const char *)data, size};
  Reading strict;
  Reading again;
  Reading going;
  read_records(bytes, false, &strict);
  read_records(bytes, false, &again);
  read_records(bytes, true, &going);
  check_findings(&strict.diagnostics);
  check_findings(&going.diagnostics);
  compare(&strict, &again);
  require((strict.linked.graph == NULL) == (strict.diagnostics.errors > 0));
  require(going.linked.graph != NULL);
  // Without an error there is nothing to leave out.
  require(strict.diagnostics.errors > 0 || going.linked.left_out == 0);
  size_t weight = weigh_graph(going.linked.graph);
  if (strict.linked.graph) {
    require(weigh_graph(strict.linked.graph) == weight);
  }
  clear_reading(&strict);
  clear_reading(&again);
  clear_reading(&going);
  return 0;
}
