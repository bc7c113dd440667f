// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/verify.h"

#include "engine/base/alloc.h"
#include "engine/base/tasks.h"
#include "engine/model/names.h"

#include <string.h>

static uint64_t count_of(const AttribGraph *graph, AttribSection section)
{
  return attrib_layout_count(graph, section);
}

static uint64_t count_strings(const AttribGraph *graph)
{
  return count_of(graph, ATTRIB_SECTION_BUCKET_STRINGS);
}

// The greatest of them is enough, and needs no branch for each. Several at a time do not wait for each other.
enum { LANES = 8 };

bool attrib_verify_numbers(const uint32_t *numbers, uint64_t count, uint64_t limit)
{
  uint32_t most[LANES] = {0};
  uint64_t i = 0;
  for (; i + LANES <= count; i += LANES) {
    for (unsigned lane = 0; lane < LANES; lane++) {
      most[lane] = numbers[i + lane] > most[lane] ? numbers[i + lane] : most[lane];
    }
  }
  for (; i < count; i++) {
    most[0] = numbers[i] > most[0] ? numbers[i] : most[0];
  }
  for (unsigned lane = 1; lane < LANES; lane++) {
    most[0] = most[lane] > most[0] ? most[lane] : most[0];
  }
  return count == 0 || most[0] < limit;
}

bool attrib_verify_short_numbers(const uint16_t *numbers, uint64_t count, uint64_t limit)
{
  uint16_t most = 0;
  for (uint64_t i = 0; i < count; i++) {
    most = numbers[i] > most ? numbers[i] : most;
  }
  return count == 0 || most < limit;
}

// Runs that begin at 0, one behind the other, up to the end.
static bool verify_runs(const AttribGraph *graph, AttribSection section, uint64_t end)
{
  const uint32_t *const first = attrib_layout_items(graph, section);
  const uint64_t count = count_of(graph, section);
  bool fine = first[0] == 0 && first[count - 1] == end;
  for (uint64_t i = 1; i < count; i++) {
    fine &= first[i - 1] <= first[i];
  }
  return fine;
}

static bool verify_marks(const AttribMark *marks, uint64_t size, uint64_t members, uint64_t total)
{
  uint64_t rank = 0;
  bool fine = true;
  for (uint64_t i = 0; i < size; i++) {
    fine &= marks[i].rank == rank;
    rank += attrib_marks_count(marks[i].bits);
  }
  const uint64_t odd = members % 32;
  return fine && rank == total && (odd == 0 || marks[size - 1].bits >> odd == 0);
}

// Strings

static bool verify_strings(const AttribGraph *graph)
{
  const uint64_t count = count_strings(graph);
  const uint32_t *const offsets = graph->string_offsets;
  bool fine = verify_runs(graph, ATTRIB_SECTION_STRING_OFFSETS,
                          count_of(graph, ATTRIB_SECTION_STRING_BYTES));
  for (uint64_t i = 0; fine && i < count; i++) {
    fine = offsets[i] < offsets[i + 1] && graph->string_bytes[offsets[i + 1] - 1] == '\0';
  }
  return fine && verify_runs(graph, ATTRIB_SECTION_BUCKET_FIRST, count) &&
         attrib_verify_numbers(&graph->bucket_strings->index, count, count);
}

static bool verify_names(const AttribGraph *graph, AttribSection section, const AttribText *known,
                         size_t known_count)
{
  const AttribString *const names = attrib_layout_items(graph, section);
  const uint64_t count = count_of(graph, section);
  bool fine =
      count >= known_count && attrib_verify_numbers(&names->index, count, count_strings(graph));
  for (size_t i = 0; fine && i < known_count; i++) {
    fine = attrib_text_equal(attrib_graph_text(graph, names[i]), known[i]);
  }
  return fine;
}

// Their numbers are constants of the program.
static bool verify_known_names(const AttribGraph *graph)
{
  bool fine = count_strings(graph) >= ATTRIB_KNOWN_KEYS;
  for (uint32_t i = 0; fine && i < ATTRIB_KNOWN_KEYS; i++) {
    fine = attrib_text_equal(attrib_graph_text(graph, (AttribString){i}), attrib_key_texts[i]);
  }
  return fine &&
         verify_names(graph, ATTRIB_SECTION_LABELS, attrib_label_texts, ATTRIB_KNOWN_LABELS) &&
         verify_names(graph, ATTRIB_SECTION_TYPES, attrib_type_texts, ATTRIB_KNOWN_TYPES);
}

// Values

// What the content of each type must be below; no type is what has none.
typedef struct {
  uint64_t of[ATTRIB_PACKED_TYPES];
} Limits;

static Limits limits_of(const AttribGraph *graph)
{
  const uint64_t wides = count_of(graph, ATTRIB_SECTION_WIDES);
  const uint64_t spans = count_of(graph, ATTRIB_SECTION_SPAN_FIRST) - 1;
  return (Limits){.of = {
                      [ATTRIB_NULL] = 1,
                      [ATTRIB_BOOLEAN] = 2,
                      [ATTRIB_INTEGER] = UINT64_C(1) << 32,
                      [ATTRIB_FLOAT] = wides,
                      [ATTRIB_STRING] = count_strings(graph),
                      [ATTRIB_DATE] = count_of(graph, ATTRIB_SECTION_DATES),
                      [ATTRIB_LIST] = spans,
                      [ATTRIB_MAP] = spans,
                      [ATTRIB_PACKED_WIDE_INTEGER] = wides,
                  }};
}

bool attrib_verify_values(const AttribGraph *graph, const AttribPacked *values, uint64_t count)
{
  const uint64_t strings = count_strings(graph);
  const Limits limits = limits_of(graph);
  bool fine = true;
  for (uint64_t i = 0; i < count; i++) {
    fine &= attrib_packed_key(values[i]).index < strings;
    fine &= values[i].content < limits.of[attrib_packed_type(values[i])];
  }
  return fine;
}

// How deep a list or map is nested, one without others in it 1; 0 where something is wrong with it. `depths` are those of
// the spans before it, and 0 for what already is in one: they are built from the inside out.
static unsigned take_span(const AttribGraph *graph, uint32_t span, unsigned char *depths)
{
  unsigned most = 1;
  for (uint32_t i = graph->span_first[span]; i < graph->span_first[span + 1]; i++) {
    const uint32_t inner = graph->items[i].content;
    if (!attrib_packed_is_span(graph->items[i])) {
      continue;
    }
    if (inner >= span || depths[inner] == 0) {
      return 0;
    }
    most = depths[inner] + 1U > most ? depths[inner] + 1U : most;
    depths[inner] = 0;
  }
  return most <= ATTRIB_MOST_NESTING ? most : 0;
}

static bool verify_nesting(const AttribGraph *graph, unsigned char *depths)
{
  const uint64_t spans = count_of(graph, ATTRIB_SECTION_SPAN_FIRST) - 1;
  bool fine = true;
  for (uint32_t i = 0; fine && i < spans; i++) {
    depths[i] = (unsigned char)take_span(graph, i, depths);
    fine = depths[i] > 0;
  }
  return fine;
}

// Every list and map lies among the items, none is in two others or in itself, none is nested too deep.
static bool verify_items(const AttribGraph *graph)
{
  const uint64_t count = count_of(graph, ATTRIB_SECTION_ITEMS);
  unsigned char *const depths =
      attrib_alloc_array(count_of(graph, ATTRIB_SECTION_SPAN_FIRST), sizeof(*depths));
  const bool fine = depths && verify_runs(graph, ATTRIB_SECTION_SPAN_FIRST, count) &&
                    attrib_verify_values(graph, graph->items, count) &&
                    verify_nesting(graph, depths);
  attrib_free(depths);
  return fine;
}

static bool verify_dates(const AttribGraph *graph)
{
  const uint64_t count = count_of(graph, ATTRIB_SECTION_DATES);
  const uint64_t strings = count_strings(graph);
  bool fine = true;
  for (uint64_t i = 0; i < count; i++) {
    fine &=
        graph->dates[i].text.index < strings && graph->dates[i].earliest <= graph->dates[i].latest;
  }
  return fine;
}

// Nodes and edges

static bool verify_labels(const AttribGraph *graph)
{
  const uint64_t labels = count_of(graph, ATTRIB_SECTION_LABELS);
  const uint64_t uses = count_of(graph, ATTRIB_SECTION_SET_LABELS);
  const uint64_t marked = count_of(graph, ATTRIB_SECTION_LABEL_NODES);
  return verify_runs(graph, ATTRIB_SECTION_SET_FIRST, uses) &&
         attrib_verify_short_numbers(&graph->set_labels->index, uses, labels) &&
         verify_runs(graph, ATTRIB_SECTION_LABEL_FIRST, marked) &&
         attrib_verify_numbers(&graph->label_nodes->index, marked, graph->node_count);
}

static bool verify_nodes(const AttribGraph *graph)
{
  const uint64_t ids = count_of(graph, ATTRIB_SECTION_ID_NODES);
  return verify_marks(graph->id_marks, count_of(graph, ATTRIB_SECTION_ID_MARKS),
                      count_strings(graph), ids) &&
         attrib_verify_numbers(&graph->id_nodes->index, ids, graph->node_count) &&
         attrib_verify_short_numbers(graph->node_sets, graph->node_count,
                                     count_of(graph, ATTRIB_SECTION_SET_FIRST) - 1) &&
         attrib_verify_numbers(&graph->node_files->index, graph->node_count,
                               count_strings(graph)) &&
         attrib_verify_numbers(graph->node_said, graph->node_count,
                               count_of(graph, ATTRIB_SECTION_DATES) + 1);
}

static bool verify_node_properties(const AttribGraph *graph)
{
  const uint64_t properties = count_of(graph, ATTRIB_SECTION_NODE_PROPERTIES);
  return verify_runs(graph, ATTRIB_SECTION_NODE_PROPERTY_FIRST, properties) &&
         attrib_verify_values(graph, graph->node_properties, properties);
}

static bool verify_out(const AttribGraph *graph)
{
  const uint32_t edges = graph->edge_count;
  const uint32_t nodes = graph->node_count;
  return verify_runs(graph, ATTRIB_SECTION_OUT_FIRST, edges) &&
         attrib_verify_short_numbers(&graph->edge_types->index, edges,
                                     attrib_graph_type_count(graph)) &&
         attrib_verify_numbers(&graph->edge_sources->index, edges, nodes) &&
         attrib_verify_numbers(&graph->edge_targets->index, edges, nodes) &&
         attrib_verify_numbers(&graph->edge_records->index, edges, nodes);
}

static bool verify_in(const AttribGraph *graph)
{
  const uint32_t edges = graph->edge_count;
  return verify_runs(graph, ATTRIB_SECTION_IN_FIRST, edges) &&
         attrib_verify_numbers(graph->in_edges, edges, edges) &&
         attrib_verify_numbers(&graph->in_sources->index, edges, graph->node_count) &&
         attrib_verify_short_numbers(&graph->in_types->index, edges,
                                     attrib_graph_type_count(graph));
}

static bool verify_edge_properties(const AttribGraph *graph)
{
  const uint64_t marked = count_of(graph, ATTRIB_SECTION_EDGE_PROPERTY_FIRST) - 1;
  const uint64_t properties = count_of(graph, ATTRIB_SECTION_EDGE_PROPERTIES);
  return verify_marks(graph->edge_marks, count_of(graph, ATTRIB_SECTION_EDGE_MARKS),
                      graph->edge_count, marked) &&
         verify_runs(graph, ATTRIB_SECTION_EDGE_PROPERTY_FIRST, properties) &&
         attrib_verify_values(graph, graph->edge_properties, properties);
}

// Each looks at sections of its own. The longest come first, so that no thread is left with one at the end.
static bool (*const parts[])(const AttribGraph *graph) = {
    verify_strings, verify_node_properties, verify_edge_properties, verify_out,   verify_in,
    verify_items,   verify_nodes,           verify_labels,          verify_dates,
};

static bool verify_part(void *context, uint32_t number)
{
  const AttribGraph *const *const graph = context;
  return parts[number](*graph);
}

bool attrib_verify(const AttribGraph *graph, uint32_t threads)
{
  return attrib_tasks_run(threads, sizeof(parts) / sizeof(parts[0]), verify_part, &graph) &&
         verify_known_names(graph);
}
