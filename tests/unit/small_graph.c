// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/small_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

AttribBuilder *attrib_small_begin(void)
{
  AttribBuilder *const builder = attrib_builder_new();
  assert_non_null(builder);
  return builder;
}

static AttribDate parse(const char *text)
{
  AttribDate date;
  assert_int_equal(attrib_date_parse(attrib_text(text), &date, NULL), ATTRIB_SUCCESS);
  return date;
}

int32_t attrib_small_day(const char *date)
{
  return parse(date).earliest;
}

AttribNode attrib_small_node(AttribBuilder *builder, AttribKnownLabel label)
{
  AttribNode node;
  const AttribLabel labels[] = {{(uint16_t)label}};
  assert_int_equal(attrib_builder_node(builder, labels, 1, (AttribBuilderOrigin){{0}, 0, 0}, &node),
                   ATTRIB_SUCCESS);
  return node;
}

AttribNode attrib_small_bare_node(AttribBuilder *builder)
{
  AttribNode node;
  assert_int_equal(attrib_builder_node(builder, NULL, 0, (AttribBuilderOrigin){{0}, 0, 0}, &node),
                   ATTRIB_SUCCESS);
  return node;
}

AttribNode attrib_small_claim(AttribBuilder *builder, const char *said, const char *recorded)
{
  const AttribNode claim = attrib_small_node(builder, ATTRIB_LABEL_CLAIM);
  attrib_small_date(builder, ATTRIB_KEY_SAID, said);
  attrib_small_date(builder, ATTRIB_KEY_RECORDED, recorded);
  return claim;
}

void attrib_small_date(AttribBuilder *builder, AttribKey key, const char *date)
{
  AttribValue value;
  if (!date) {
    return;
  }
  AttribString words;
  assert_int_equal(attrib_builder_string(builder, attrib_text(date), &words), ATTRIB_SUCCESS);
  assert_int_equal(attrib_builder_date(builder, parse(date), words, &value), ATTRIB_SUCCESS);
  value.key = (AttribString){key};
  assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
}

AttribBuilderEdge attrib_small_edge_of(AttribKnownType type, AttribNode source, AttribNode target,
                                       AttribNode record)
{
  return (AttribBuilderEdge){{(uint16_t)type}, source, target, record, 1};
}

void attrib_small_edge(AttribBuilder *builder, AttribBuilderEdge edge)
{
  assert_int_equal(attrib_builder_edge(builder, edge), ATTRIB_SUCCESS);
}

AttribGraph *attrib_small_freeze(AttribBuilder *builder)
{
  AttribGraph *graph = NULL;
  assert_int_equal(attrib_builder_freeze(builder, &graph), ATTRIB_SUCCESS);
  attrib_builder_free(builder);
  return graph;
}

AttribEdge attrib_small_find(const AttribGraph *graph, AttribBuilderEdge edge)
{
  AttribEdge found = {0};
  uint32_t count = 0;
  for (AttribEdge i = {0}; i.index < attrib_graph_edge_count(graph); i.index++) {
    if (attrib_edge_type(graph, i).index == edge.type.index &&
        attrib_edge_source(graph, i).index == edge.source.index &&
        attrib_edge_target(graph, i).index == edge.target.index &&
        attrib_edge_record(graph, i).index == edge.record.index) {
      found = i;
      count++;
    }
  }
  assert_int_equal(count, 1);
  return found;
}

AttribView *attrib_small_view(const AttribGraph *graph, const char *as_of)
{
  AttribView *view = NULL;
  AttribViewOptions options = {0};
  if (as_of) {
    options = (AttribViewOptions){.has_as_of = true, .as_of = attrib_small_day(as_of)};
  }
  assert_int_equal(attrib_view_new(graph, options, &view), ATTRIB_SUCCESS);
  return view;
}
