// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/fuzz/query_graph.h"

#include "engine/graph/builder.h"

#include <stdlib.h>

static void require(bool holds)
{
  if (!holds) {
    abort();
  }
}

static void add_property(AttribBuilder *builder, const char *key, AttribValue value)
{
  require(attrib_builder_string(builder, attrib_text(key), &value.key) == ATTRIB_SUCCESS);
  require(attrib_builder_property(builder, value) == ATTRIB_SUCCESS);
}

static AttribValue text_value(AttribBuilder *builder, const char *text)
{
  AttribString string;
  require(attrib_builder_string(builder, attrib_text(text), &string) == ATTRIB_SUCCESS);
  return attrib_value_of_string(string);
}

static AttribNode add_node(AttribBuilder *builder, const char *label, const char *name)
{
  AttribLabel number;
  AttribNode node;
  require(attrib_builder_label(builder, attrib_text(label), &number) == ATTRIB_SUCCESS);
  require(attrib_builder_node(builder, &number, 1, (AttribBuilderOrigin){{0}, 0, 0}, &node) ==
          ATTRIB_SUCCESS);
  add_property(builder, "name", text_value(builder, name));
  add_property(builder, "n", attrib_value_of_integer((int64_t)node.index));
  return node;
}

static void add_edge(AttribBuilder *builder, const char *type, AttribNode source, AttribNode target)
{
  AttribBuilderEdge edge = {.source = source, .target = target, .record = ATTRIB_NO_NODE};
  require(attrib_builder_type(builder, attrib_text(type), &edge.type) == ATTRIB_SUCCESS);
  require(attrib_builder_edge(builder, edge) == ATTRIB_SUCCESS);
  add_property(builder, "w", attrib_value_of_float(0.5));
}

AttribGraph *attrib_fuzz_query_graph(void)
{
  AttribGraph *graph = NULL;
  AttribBuilder *const builder = attrib_builder_new();
  require(builder != NULL);
  const AttribNode a = add_node(builder, "A", "a");
  const AttribNode b = add_node(builder, "B", "b");
  const AttribNode c = add_node(builder, "A", "c");
  add_edge(builder, "T", a, b);
  add_edge(builder, "T", b, c);
  add_edge(builder, "U", c, a);
  add_edge(builder, "U", c, c);
  require(attrib_builder_freeze(builder, &graph) == ATTRIB_SUCCESS);
  attrib_builder_free(builder);
  return graph;
}
