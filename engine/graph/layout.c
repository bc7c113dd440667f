// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/layout.h"

#include "engine/base/alloc.h"

#include <string.h>

#define ITEM_SIZE(name, field, type) sizeof(type),

static const size_t item_sizes[ATTRIB_SECTION_COUNT] = {ATTRIB_SECTIONS(ITEM_SIZE)};

static uint64_t round_up(uint64_t bytes)
{
  const uint64_t mask = ATTRIB_SECTION_ALIGNMENT - 1;
  return (bytes + mask) & ~mask;
}

// A count is below 2^33 and an item at most 16 bytes, so no sum overflows 64 bits.
static void plan(const uint64_t counts[ATTRIB_SECTION_COUNT], AttribGraphHeader *header)
{
  *header = (AttribGraphHeader){.order = ATTRIB_GRAPH_ORDER, .sections = ATTRIB_SECTION_COUNT};
  memcpy(header->magic, ATTRIB_GRAPH_MAGIC, sizeof(header->magic));
  uint64_t offset = round_up(sizeof(*header));
  for (size_t i = 0; i < ATTRIB_SECTION_COUNT; i++) {
    header->section[i].offset = offset;
    header->section[i].count = counts[i];
    offset = round_up(offset + counts[i] * item_sizes[i]);
  }
  header->size = offset;
}

static void *section_at(const AttribGraph *graph, AttribSection section)
{
  const AttribGraphHeader *const header = graph->block;
  return (unsigned char *)graph->block + header->section[section].offset;
}

static void bind(AttribGraph *graph)
{
#define BIND(name, field, type) graph->field = section_at(graph, ATTRIB_SECTION_##name);
  ATTRIB_SECTIONS(BIND)
#undef BIND
  graph->node_count = (uint32_t)attrib_layout_count(graph, ATTRIB_SECTION_NODE_SETS);
  graph->edge_count = (uint32_t)attrib_layout_count(graph, ATTRIB_SECTION_EDGE_TYPES);
}

AttribStatus attrib_layout_new(const uint64_t counts[ATTRIB_SECTION_COUNT], AttribGraph **out)
{
  AttribGraphHeader header;
  plan(counts, &header);
  if (header.size > SIZE_MAX) {
    return ATTRIB_LIMIT;
  }
  AttribGraph *const graph = attrib_alloc_array(1, sizeof(*graph));
  if (!graph) {
    return ATTRIB_NO_MEMORY;
  }
  graph->size = (size_t)header.size;
  graph->block = attrib_alloc_array(graph->size, 1);
  if (!graph->block) {
    attrib_graph_free(graph);
    return ATTRIB_NO_MEMORY;
  }
  memcpy(graph->block, &header, sizeof(header));
  bind(graph);
  *out = graph;
  return ATTRIB_SUCCESS;
}

// What the counts of a header make of it; true where that is the header. A block is at least as long as any of its sections
// has items.
static bool is_planned(const AttribGraphHeader *header, size_t size)
{
  uint64_t counts[ATTRIB_SECTION_COUNT];
  AttribGraphHeader expected;
  for (size_t i = 0; i < ATTRIB_SECTION_COUNT; i++) {
    counts[i] = header->section[i].count;
    if (counts[i] > size) {
      return false;
    }
  }
  plan(counts, &expected);
  return expected.size == size && memcmp(&expected, header, sizeof(expected)) == 0;
}

AttribStatus attrib_layout_attach(const void *block, size_t size, AttribGraph **out)
{
  if (size < sizeof(AttribGraphHeader) || !is_planned(block, size)) {
    return ATTRIB_BAD_TEXT;
  }
  AttribGraph *const graph = attrib_alloc_array(1, sizeof(*graph));
  if (!graph) {
    return ATTRIB_NO_MEMORY;
  }
  // The one place where a block that is only read meets a field that a builder writes through.
  memcpy(&graph->block, &block, sizeof(block));
  graph->size = size;
  graph->attached = true;
  bind(graph);
  *out = graph;
  return ATTRIB_SUCCESS;
}

const void *attrib_layout_items(const AttribGraph *graph, AttribSection section)
{
  return section_at(graph, section);
}

uint64_t attrib_layout_count(const AttribGraph *graph, AttribSection section)
{
  const AttribGraphHeader *const header = graph->block;
  return header->section[section].count;
}
