// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_BUILDER_H
#define ATTRIB_GRAPH_BUILDER_H

#include "engine/base/status.h"
#include "engine/graph/graph.h"

/// Collects nodes and edges, then freezes them into a graph.
///
/// Strings, labels and types get numbers in order of first use, after the well-known ones of
/// engine/model/names.h, whose numbers are constants in every graph.
///
/// Whatever returns a status fails with ATTRIB_NO_MEMORY, after which the builder can only be
/// freed. It refuses, and is as it was before: with ATTRIB_LIMIT, more than 2^32 - 2 nodes or
/// edges, 65535 labels, types, different sets of labels or properties of one edge, 2^32 - 1 values
/// or dates, 4 GiB of text; with ATTRIB_BAD_ARGUMENT, a number that is none of its own. No failure
/// touches `out`.
typedef struct AttribBuilder AttribBuilder;

/// NULL when out of memory.
AttribBuilder *attrib_builder_new(void);

/// Strings that begin as those of any builder do, so that texts can be collected, and numbered, before there is one. The
/// caller's to free; NULL when out of memory.
AttribInterner *attrib_builder_strings_new(void);
/// A builder whose strings are such ones, which it takes over. NULL when out of memory; then they are still the caller's.
AttribBuilder *attrib_builder_of(AttribInterner *strings);

/// Free the builder and what is still in it; NULL is ignored.
void attrib_builder_free(AttribBuilder *builder);

/// A hint at how much will be added, so that what grows need not be moved often. It changes nothing else; a wrong one costs
/// address space or time.
typedef struct {
  size_t nodes;
  size_t edges;
  size_t values; ///< properties of nodes and edges, items of lists and maps
} AttribBuilderHint;

void attrib_builder_expect(AttribBuilder *builder, AttribBuilderHint hint);

/// Find or add a text; it is copied. Labels and types must not be empty.
AttribStatus attrib_builder_string(AttribBuilder *builder, AttribText text, AttribString *out);
AttribStatus attrib_builder_label(AttribBuilder *builder, AttribText text, AttribLabel *out);
AttribStatus attrib_builder_type(AttribBuilder *builder, AttribText text, AttribType *out);

/// Where a node comes from, by number of the file's path among the builder's strings.
typedef struct {
  AttribString file;
  uint32_t line;
  uint32_t column;
} AttribBuilderOrigin;

/// A new node with `count` labels (each at most once). Properties added next are its own.
AttribStatus attrib_builder_node(AttribBuilder *builder, const AttribLabel *labels, uint32_t count,
                                 AttribBuilderOrigin origin, AttribNode *out);

/// An edge to add. `record` is the node whose record made it, or ATTRIB_NO_NODE; `line` the line in
/// that record's file.
typedef struct {
  AttribType type;
  AttribNode source;
  AttribNode target;
  AttribNode record;
  uint32_t line;
} AttribBuilderEdge;

/// Add an edge between two nodes that exist. Properties added next are its own. Edges get their
/// final numbers when frozen.
AttribStatus attrib_builder_edge(AttribBuilder *builder, AttribBuilderEdge edge);

/// Add a property, named by `value.key`, to the node or edge that was added last. A key must not
/// come twice. ATTRIB_NULL means no property, and adds none.
AttribStatus attrib_builder_property(AttribBuilder *builder, AttribValue value);

/// Values; their `key` is 0 until the caller sets it.
AttribValue attrib_value_of_boolean(bool boolean);
AttribValue attrib_value_of_integer(int64_t integer);
AttribValue attrib_value_of_float(double real);
AttribValue attrib_value_of_string(AttribString string);
/// A date, with the text that the record has for it.
AttribStatus attrib_builder_date(AttribBuilder *builder, AttribDate date, AttribString as_text,
                                 AttribValue *out);
/// A list (ATTRIB_LIST; the items' keys do not count) or a map (ATTRIB_MAP; each item has its key).
/// They are built from the inside out: the items are copied.
AttribStatus attrib_builder_span(AttribBuilder *builder, AttribValueType type,
                                 const AttribValue *items, uint32_t count, AttribValue *out);

/// Freeze everything into a graph that the caller owns, and empty the builder (which is then only
/// good to be freed, also after a failure). Edges are numbered by source, type, target, record,
/// line, then in order of addition. Nodes that have a string property `id` are found by it; where
/// several share one, the first is found.
///
/// The same calls in the same order give the same bytes.
AttribStatus attrib_builder_freeze(AttribBuilder *builder, AttribGraph **out);
/// The same bytes, on up to `threads` threads.
AttribStatus attrib_builder_freeze_on(AttribBuilder *builder, uint32_t threads, AttribGraph **out);

#endif // ATTRIB_GRAPH_BUILDER_H
