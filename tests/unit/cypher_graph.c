// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/cypher_graph.h"

#include "engine/base/vector.h"
#include "engine/cypher/value/value_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { most_labels = 4 };

void attrib_query_graph_begin(QueryGraph *graph)
{
  *graph = (QueryGraph){.builder = attrib_builder_new()};
  assert_non_null(graph->builder);
}

static void add_integer(AttribBuilder *builder, const char *key, int64_t integer)
{
  AttribValue value = attrib_value_of_integer(integer);
  assert_int_equal(attrib_builder_string(builder, attrib_text(key), &value.key), ATTRIB_SUCCESS);
  assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
}

AttribNode attrib_query_graph_node(QueryGraph *graph, const char *labels, int64_t n)
{
  AttribLabel numbers[most_labels];
  uint32_t count = 0;
  AttribNode node;
  while (*labels) {
    const size_t length = strcspn(labels, ":");
    const AttribText text = {labels, length};
    assert_int_equal(attrib_builder_label(graph->builder, text, &numbers[count++]), ATTRIB_SUCCESS);
    labels += length + (labels[length] ? 1 : 0);
  }
  assert_int_equal(
      attrib_builder_node(graph->builder, numbers, count, (AttribBuilderOrigin){{0}, 0, 0}, &node),
      ATTRIB_SUCCESS);
  add_integer(graph->builder, "n", n);
  return node;
}

void attrib_query_graph_edge(QueryGraph *graph, AttribNode source, const char *type,
                             AttribNode target, int64_t w)
{
  AttribBuilderEdge edge = {.source = source, .target = target, .record = ATTRIB_NO_NODE};
  assert_int_equal(attrib_builder_type(graph->builder, attrib_text(type), &edge.type),
                   ATTRIB_SUCCESS);
  assert_int_equal(attrib_builder_edge(graph->builder, edge), ATTRIB_SUCCESS);
  add_integer(graph->builder, "w", w);
}

void attrib_query_graph_freeze(QueryGraph *graph)
{
  assert_int_equal(attrib_builder_freeze(graph->builder, &graph->graph), ATTRIB_SUCCESS);
  attrib_builder_free(graph->builder);
  graph->builder = NULL;
  assert_int_equal(attrib_view_new(graph->graph, (AttribViewOptions){0}, &graph->view),
                   ATTRIB_SUCCESS);
}

void attrib_query_graph_clear(QueryGraph *graph)
{
  attrib_view_free(graph->view);
  attrib_graph_free(graph->graph);
  attrib_builder_free(graph->builder);
}

/// Rows as lines of text.
typedef struct {
  const AttribGraph *graph;
  AttribArena *arena;
  AttribVector rows; ///< of AttribText
  AttribBuffer *out;
} Lines;

static AttribStatus write_names(void *data, const AttribText *names, uint32_t count)
{
  const Lines *const lines = data;
  for (uint32_t i = 0; i < count; i++) {
    attrib_buffer_add_string(lines->out, i > 0 ? " | " : "");
    attrib_buffer_add(lines->out, names[i]);
  }
  attrib_buffer_add_char(lines->out, '\n');
  return lines->out->status;
}

static AttribStatus keep_row(void *data, const CypherValue *values, uint32_t count)
{
  Lines *const lines = data;
  AttribBuffer line;
  attrib_buffer_init(&line);
  for (uint32_t i = 0; i < count; i++) {
    attrib_buffer_add_string(&line, i > 0 ? " | " : "");
    attrib_cypher_value_write(lines->graph, &values[i], &line);
  }
  const AttribText text = attrib_arena_copy(lines->arena, attrib_buffer_text(&line));
  attrib_buffer_clear(&line);
  return text.data ? attrib_vector_push(&lines->rows, &text) : ATTRIB_NO_MEMORY;
}

static int compare_texts(const void *a, const void *b)
{
  return attrib_text_compare(*(const AttribText *)a, *(const AttribText *)b);
}

AttribStatus attrib_query_graph_run(CypherRequest request, bool sorted, AttribBuffer *out,
                                    AttribCypherError *error)
{
  AttribArena arena;
  attrib_arena_init(&arena);
  Lines lines = {.graph = attrib_view_graph(request.view), .arena = &arena, .out = out};
  attrib_vector_init(&lines.rows, sizeof(AttribText));
  const CypherSink sink = {write_names, keep_row, &lines};
  const AttribStatus status = attrib_cypher_run(&request, &arena, &sink, error);
  if (sorted && lines.rows.length > 0) {
    qsort(lines.rows.data, lines.rows.length, sizeof(AttribText), compare_texts);
  }
  for (size_t i = 0; i < lines.rows.length; i++) {
    attrib_buffer_add(out, *(const AttribText *)attrib_vector_at(&lines.rows, i));
    attrib_buffer_add_char(out, '\n');
  }
  attrib_vector_clear(&lines.rows);
  attrib_arena_clear(&arena);
  return status;
}
