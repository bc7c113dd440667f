// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/attach.h"

#include "engine/base/alloc.h"
#include "engine/graph/guard.h"
#include "engine/graph/verify.h"

// Sections that have as many items as another, and a number of them more.
static const struct {
  AttribSection section;
  AttribSection other;
  uint64_t more;
} relations[] = {
    {ATTRIB_SECTION_STRING_OFFSETS, ATTRIB_SECTION_BUCKET_STRINGS, 1},
    {ATTRIB_SECTION_BUCKET_FIRST, ATTRIB_SECTION_BUCKET_STRINGS, 1},
    {ATTRIB_SECTION_LABEL_FIRST, ATTRIB_SECTION_LABELS, 1},
    {ATTRIB_SECTION_NODE_FILES, ATTRIB_SECTION_NODE_SETS, 0},
    {ATTRIB_SECTION_NODE_LINES, ATTRIB_SECTION_NODE_SETS, 0},
    {ATTRIB_SECTION_NODE_COLUMNS, ATTRIB_SECTION_NODE_SETS, 0},
    {ATTRIB_SECTION_NODE_SAID, ATTRIB_SECTION_NODE_SETS, 0},
    {ATTRIB_SECTION_NODE_PROPERTY_FIRST, ATTRIB_SECTION_NODE_SETS, 1},
    {ATTRIB_SECTION_OUT_FIRST, ATTRIB_SECTION_NODE_SETS, 1},
    {ATTRIB_SECTION_IN_FIRST, ATTRIB_SECTION_NODE_SETS, 1},
    {ATTRIB_SECTION_IN_EDGES, ATTRIB_SECTION_EDGE_TYPES, 0},
    {ATTRIB_SECTION_IN_SOURCES, ATTRIB_SECTION_EDGE_TYPES, 0},
    {ATTRIB_SECTION_IN_TYPES, ATTRIB_SECTION_EDGE_TYPES, 0},
    {ATTRIB_SECTION_EDGE_SOURCES, ATTRIB_SECTION_EDGE_TYPES, 0},
    {ATTRIB_SECTION_EDGE_TARGETS, ATTRIB_SECTION_EDGE_TYPES, 0},
    {ATTRIB_SECTION_EDGE_RECORDS, ATTRIB_SECTION_EDGE_TYPES, 0},
    {ATTRIB_SECTION_EDGE_LINES, ATTRIB_SECTION_EDGE_TYPES, 0},
};

static bool are_counts_related(const AttribGraph *graph)
{
  bool fine = true;
  for (size_t i = 0; i < sizeof(relations) / sizeof(relations[0]); i++) {
    fine &= attrib_layout_count(graph, relations[i].section) ==
            attrib_layout_count(graph, relations[i].other) + relations[i].more;
  }
  const uint64_t strings = attrib_layout_count(graph, ATTRIB_SECTION_BUCKET_STRINGS);
  const uint64_t edges = attrib_layout_count(graph, ATTRIB_SECTION_EDGE_TYPES);
  const uint64_t nodes = attrib_layout_count(graph, ATTRIB_SECTION_NODE_SETS);
  return fine && (edges == 0 || nodes > 0) && nodes < UINT32_MAX && strings > 0 &&
         strings < UINT32_MAX && edges < UINT32_MAX &&
         attrib_layout_count(graph, ATTRIB_SECTION_SET_FIRST) > 0 &&
         attrib_layout_count(graph, ATTRIB_SECTION_EDGE_PROPERTY_FIRST) > 0 &&
         attrib_layout_count(graph, ATTRIB_SECTION_SPAN_FIRST) > 0 &&
         attrib_layout_count(graph, ATTRIB_SECTION_SPAN_FIRST) <= UINT32_MAX &&
         attrib_layout_count(graph, ATTRIB_SECTION_ID_MARKS) == attrib_marks_size(strings) &&
         attrib_layout_count(graph, ATTRIB_SECTION_EDGE_MARKS) == attrib_marks_size(edges);
}

AttribStatus attrib_graph_attach(AttribGraphBlock block, AttribGraph **out)
{
  AttribGraph *graph = NULL;
  ATTRIB_TRY(attrib_layout_attach(block.bytes, block.size, &graph));
  graph->guard = attrib_alloc_array(1, sizeof(*graph->guard));
  if (!graph->guard || !are_counts_related(graph)) {
    const AttribStatus status = graph->guard ? ATTRIB_BAD_TEXT : ATTRIB_NO_MEMORY;
    attrib_graph_free(graph);
    return status;
  }
  *out = graph;
  return ATTRIB_SUCCESS;
}

void attrib_graph_release_by(AttribGraph *graph, void (*release)(void *context), void *context)
{
  graph->release = release;
  graph->context = context;
}

bool attrib_graph_verify(AttribGraph *graph, uint32_t threads)
{
  const bool fine = attrib_verify(graph, threads);
  if (fine) {
    attrib_free(graph->guard);
    graph->guard = NULL;
  }
  return fine;
}

uint32_t attrib_graph_part_count(void)
{
  return ATTRIB_SECTION_COUNT + 1;
}

static uint64_t part_begin(const AttribGraphHeader *header, uint32_t part)
{
  if (part == 0) {
    return 0;
  }
  return part <= ATTRIB_SECTION_COUNT ? header->section[part - 1].offset : header->size;
}

AttribText attrib_graph_part(const AttribGraph *graph, uint32_t part)
{
  const AttribGraphHeader *const header = graph->block;
  const uint64_t begin = part_begin(header, part);
  return (AttribText){(const char *)graph->block + begin,
                      (size_t)(part_begin(header, part + 1) - begin)};
}
