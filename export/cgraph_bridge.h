// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_CGRAPH_BRIDGE_H
#define ATTRIB_EXPORT_CGRAPH_BRIDGE_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"

#include <stddef.h>

/// cgraph, which builds and quotes DOT, with the gaps of version 2.42 closed: it takes no `const`, it
/// keeps state that all graphs of a process share, it prints its errors, it does not survive an
/// allocation that fails, and a long text of nothing but quotation marks overruns its buffer.
///
/// A failure sticks: after it calls do nothing, and attrib_cgraph_write says what happened.
typedef struct AttribCgraph AttribCgraph;

/// A node, an edge or a subgraph; borrowed from its graph, NULL after a failure.
typedef struct AttribCgraphObject AttribCgraphObject;

/// Of what a default is set.
typedef enum {
  ATTRIB_CGRAPH_ROOT, ///< the graph itself; the default is its value
  ATTRIB_CGRAPH_NODES,
  ATTRIB_CGRAPH_EDGES,
} AttribCgraphKind;

/// Bytes of a name or a value that has quotation marks, and of any other, HTML labels included; a
/// longer one is ATTRIB_LIMIT.
#define ATTRIB_CGRAPH_TEXT_LIMIT 4000U
#define ATTRIB_CGRAPH_LIMIT 1048576U

/// A directed graph without anything in it, to be ended by the caller. There is only one at a time:
/// another thread waits here. `bytes` is about how much memory it will need; ATTRIB_NO_MEMORY, and
/// `out` untouched, where there is not that much.
AttribStatus attrib_cgraph_begin(const char *name, size_t bytes, AttribCgraph **out);

/// Free a graph; NULL is ignored.
void attrib_cgraph_end(AttribCgraph *graph);

/// Set the default of a property that objects may have; before any of them is added.
void attrib_cgraph_default(AttribCgraph *graph, AttribCgraphKind kind, const char *key,
                           const char *value);

/// The same of the graph itself, with an HTML label.
void attrib_cgraph_default_html(AttribCgraph *graph, const char *key, const char *html);

/// The node of that name, which is added where it is new.
AttribCgraphObject *attrib_cgraph_node(AttribCgraph *graph, const char *name);

/// A new edge.
AttribCgraphObject *attrib_cgraph_edge(AttribCgraph *graph, AttribCgraphObject *tail,
                                       AttribCgraphObject *head);

/// A new subgraph of the graph (`parent` NULL) or of another subgraph; one whose name begins with
/// `cluster` is drawn as a box. Its properties are those of ATTRIB_CGRAPH_ROOT, and begin with the
/// values of its parent.
AttribCgraphObject *attrib_cgraph_subgraph(AttribCgraph *graph, AttribCgraphObject *parent,
                                           const char *name);

/// Put a node into a subgraph, and into those around it.
void attrib_cgraph_place(AttribCgraph *graph, AttribCgraphObject *subgraph,
                         AttribCgraphObject *node);

/// Set a property that has a default. A value is plain text for cgraph, also where it looks like
/// HTML; what backslashes in it mean is for the property to say.
void attrib_cgraph_set(AttribCgraph *graph, AttribCgraphObject *object, const char *key,
                       const char *value);

/// Set a label to an HTML-like label of Graphviz, which begins with `<`. cgraph knows a text by its
/// bytes alone, so no plain value may be the same: attrib_cgraph_escape lets none begin so.
void attrib_cgraph_set_html(AttribCgraph *graph, AttribCgraphObject *object, const char *key,
                            const char *html);

/// Append the graph as DOT. What sticks is returned: ATTRIB_NO_MEMORY, ATTRIB_LIMIT.
AttribStatus attrib_cgraph_write(AttribCgraph *graph, AttribBuffer *out);

/// Append `text` as the value of a property that reads escapes (`label`, `tooltip`, `id`), so that
/// nothing in it acts: what is shown is the text (`&` and `<` are entities there). Line ends become `\n`, control characters and
/// bytes that are not UTF-8 U+FFFD; past `limit` characters it ends in `…`.
void attrib_cgraph_escape(AttribText text, size_t limit, AttribBuffer *out);

/// The same as text inside an HTML-like label, where Graphviz reads both entities and, behind a
/// backslash, what `label` reads.
void attrib_cgraph_escape_html(AttribText text, size_t limit, AttribBuffer *out);

#endif // ATTRIB_EXPORT_CGRAPH_BRIDGE_H
