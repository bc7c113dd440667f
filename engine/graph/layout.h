// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_LAYOUT_H
#define ATTRIB_GRAPH_LAYOUT_H

#include "engine/base/status.h"
#include "engine/graph/graph.h"
#include "engine/graph/marks.h"
#include "engine/graph/packed.h"

#include <stdint.h>

/// How a graph lies in memory. For the files of engine/graph alone.
///
/// A graph is one block: a header, then the sections, each a plain array that begins at a multiple
/// of ATTRIB_SECTION_ALIGNMENT. Nothing in the block is an address and every byte between two
/// sections is zero, so the block can be written out, mapped elsewhere and compared.

/// A date of the graph. `text` is how the record wrote it.
typedef struct {
  int32_t earliest;
  int32_t latest;
  uint32_t flags; ///< AttribDateFlag
  AttribString text;
} AttribGraphDate;

/// The sections, in the order of the block: name, field of AttribGraph, type of an item.
///
/// A section `…_first` cuts another one into runs: run `i` is [first[i], first[i + 1]), so it has
/// one item more than there are runs.
// clang-format off
#define ATTRIB_SECTIONS(X) \
  X(STRING_OFFSETS, string_offsets, uint32_t) /* as in AttribStrings */ \
  X(STRING_BYTES, string_bytes, char) \
  X(BUCKET_FIRST, bucket_first, uint32_t) /* strings by hash: see string_index.h */ \
  X(BUCKET_STRINGS, bucket_strings, AttribString) \
  X(LABELS, labels, AttribString) /* label -> its text */ \
  X(TYPES, types, AttribString) /* type -> its text */ \
  X(SET_FIRST, set_first, uint32_t) /* label set -> its labels */ \
  X(SET_LABELS, set_labels, AttribLabel) \
  X(LABEL_FIRST, label_first, uint32_t) /* label -> its nodes */ \
  X(LABEL_NODES, label_nodes, AttribNode) \
  X(ID_MARKS, id_marks, AttribMark) /* strings that are the id of a node */ \
  X(ID_NODES, id_nodes, AttribNode) /* rank among these -> the node */ \
  X(NODE_SETS, node_sets, uint16_t) /* node -> its label set */ \
  X(NODE_FILES, node_files, AttribString) \
  X(NODE_LINES, node_lines, uint32_t) \
  X(NODE_COLUMNS, node_columns, uint32_t) \
  X(NODE_SAID, node_said, uint32_t) /* node -> the date in its property `said`, plus one; 0: none */ \
  X(NODE_PROPERTY_FIRST, node_property_first, uint32_t) /* node -> its properties */ \
  X(NODE_PROPERTIES, node_properties, AttribPacked) \
  X(OUT_FIRST, out_first, uint32_t) /* node -> the edges that leave it, by id */ \
  X(IN_FIRST, in_first, uint32_t) /* node -> the edges that reach it */ \
  X(IN_EDGES, in_edges, uint32_t) \
  X(IN_SOURCES, in_sources, AttribNode) /* of these, so that neighbours are read in a row */ \
  X(IN_TYPES, in_types, AttribType) \
  X(EDGE_TYPES, edge_types, AttribType) \
  X(EDGE_SOURCES, edge_sources, AttribNode) \
  X(EDGE_TARGETS, edge_targets, AttribNode) \
  X(EDGE_RECORDS, edge_records, AttribNode) \
  X(EDGE_LINES, edge_lines, uint32_t) \
  X(EDGE_MARKS, edge_marks, AttribMark) /* edges that have properties */ \
  X(EDGE_PROPERTY_FIRST, edge_property_first, uint32_t) /* rank among these -> the properties */ \
  X(EDGE_PROPERTIES, edge_properties, AttribPacked) \
  X(SPAN_FIRST, span_first, uint32_t) /* list or map -> its items */ \
  X(ITEMS, items, AttribPacked) \
  X(WIDES, wides, uint64_t) /* what needs 64 bits: see packed.h */ \
  X(DATES, dates, AttribGraphDate) /* each once */
// clang-format on

#define ATTRIB_SECTION_ENUM(name, field, type) ATTRIB_SECTION_##name,
#define ATTRIB_SECTION_FIELD(name, field, type) type *field;

typedef enum { ATTRIB_SECTIONS(ATTRIB_SECTION_ENUM) ATTRIB_SECTION_COUNT } AttribSection;

enum { ATTRIB_SECTION_ALIGNMENT = 16 };

/// What the block begins with.
typedef struct {
  char magic[8];     ///< ATTRIB_GRAPH_MAGIC
  uint32_t order;    ///< ATTRIB_GRAPH_ORDER, as this machine stores it
  uint32_t sections; ///< ATTRIB_SECTION_COUNT
  uint64_t size;     ///< of the block in bytes
  struct {
    uint64_t offset; ///< in bytes from the start of the block
    uint64_t count;  ///< of items
  } section[ATTRIB_SECTION_COUNT];
} AttribGraphHeader;

/// The last two digits are the version of the layout.
#define ATTRIB_GRAPH_MAGIC "attrib02"
#define ATTRIB_GRAPH_ORDER 0x01020304U

typedef struct AttribGuard AttribGuard;

/// The block, and where its sections begin in this process.
struct AttribGraph {
  void *block; ///< of an attached graph only read
  size_t size;
  bool attached;                  ///< the block is somebody else's
  AttribGuard *guard;             ///< of an attached graph that was not verified; see guard.h
  void (*release)(void *context); ///< of an attached graph, may be NULL
  void *context;
  uint32_t node_count;
  uint32_t edge_count;
  ATTRIB_SECTIONS(ATTRIB_SECTION_FIELD)
};

/// A zeroed graph with room for `counts[s]` items in section `s`, its header filled in.
/// ATTRIB_NO_MEMORY; ATTRIB_LIMIT where the block would not fit the address space; `out` untouched
/// then.
AttribStatus attrib_layout_new(const uint64_t counts[ATTRIB_SECTION_COUNT], AttribGraph **out);

/// A graph of a block that is there already. ATTRIB_BAD_TEXT where its header is not that of a block of this size: then no section
/// would lie within it. ATTRIB_NO_MEMORY; `out` untouched on failure.
AttribStatus attrib_layout_attach(const void *block, size_t size, AttribGraph **out);

/// The first item of a section.
const void *attrib_layout_items(const AttribGraph *graph, AttribSection section);

/// The number of items in a section.
uint64_t attrib_layout_count(const AttribGraph *graph, AttribSection section);

#endif // ATTRIB_GRAPH_LAYOUT_H
