// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Large random graphs, with a few nodes that have most edges, against a model that keeps plain
// lists and searches them from end to end.

#include "engine/graph/builder.h"
#include "engine/model/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MOST_NODES = 150, MOST_EDGES = 5000, LABELS = 5, TYPES = 4, HUBS = 3, MOST_PROPERTIES = 3 };

typedef struct {
  uint32_t label_count;
  AttribLabel labels[LABELS];
  uint32_t id; ///< a number that the id is written from; nodes may share one
  bool has_id;
  uint32_t line;
} ModelNode;

typedef struct {
  AttribBuilderEdge edge;
  uint32_t serial;         ///< order of addition
  uint32_t property_count; ///< each is `serial` times 10 plus its place
} ModelEdge;

typedef struct {
  uint64_t random;
  uint32_t node_count;
  uint32_t edge_count;
  ModelNode nodes[MOST_NODES];
  ModelEdge edges[MOST_EDGES];
} Model;

// A linear congruential generator (Knuth's MMIX constants); its high bits are the good ones.
static uint32_t draw(Model *model, uint32_t below)
{
  model->random = model->random * 6364136223846793005U + 1442695040888963407U;
  return (uint32_t)((model->random >> 33) % below);
}

static AttribNode draw_node(Model *model)
{
  const uint32_t below = draw(model, 2) && model->node_count > HUBS ? HUBS : model->node_count;
  return (AttribNode){draw(model, below)};
}

static void draw_labels(Model *model, ModelNode *node)
{
  const uint32_t start = draw(model, LABELS);
  node->label_count = draw(model, LABELS + 1);
  for (uint32_t i = 0; i < node->label_count; i++) {
    node->labels[i].index = (uint16_t)((start + i) % LABELS);
  }
}

static Model *new_model(uint64_t seed)
{
  Model *const model = calloc(1, sizeof(*model));
  assert_non_null(model);
  model->random = seed;
  model->node_count = 1 + draw(model, MOST_NODES);
  model->edge_count = draw(model, MOST_EDGES + 1);
  for (uint32_t i = 0; i < model->node_count; i++) {
    draw_labels(model, model->nodes + i);
    model->nodes[i].has_id = draw(model, 4) > 0;
    model->nodes[i].id = draw(model, 2 * model->node_count);
    model->nodes[i].line = draw(model, 1000);
  }
  for (uint32_t i = 0; i < model->edge_count; i++) {
    ModelEdge *const edge = model->edges + i;
    edge->serial = i;
    edge->property_count = draw(model, 2) ? draw(model, MOST_PROPERTIES + 1) : 0;
    edge->edge.type.index = (uint16_t)draw(model, TYPES);
    edge->edge.source = draw_node(model);
    edge->edge.target = draw_node(model);
    edge->edge.record = draw(model, 8) ? draw_node(model) : ATTRIB_NO_NODE;
    edge->edge.line = draw(model, 3);
  }
  return model;
}

static AttribText write_id(char *buffer, size_t size, uint32_t id)
{
  const int length = snprintf(buffer, size, "id-%lu", (unsigned long)id);
  return (AttribText){buffer, (size_t)length};
}

static void add_node(AttribBuilder *builder, const ModelNode *node)
{
  char buffer[32];
  AttribNode added;
  const AttribBuilderOrigin origin = {{ATTRIB_KEY_ACTORS}, node->line, 1};
  assert_int_equal(attrib_builder_node(builder, node->labels, node->label_count, origin, &added),
                   ATTRIB_SUCCESS);
  if (node->has_id) {
    AttribString string;
    const AttribText id = write_id(buffer, sizeof(buffer), node->id);
    assert_int_equal(attrib_builder_string(builder, id, &string), ATTRIB_SUCCESS);
    AttribValue value = attrib_value_of_string(string);
    value.key = ATTRIB_KEY(ID);
    assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
  }
}

static void add_edge(AttribBuilder *builder, const ModelEdge *edge)
{
  assert_int_equal(attrib_builder_edge(builder, edge->edge), ATTRIB_SUCCESS);
  for (uint32_t i = 0; i < edge->property_count; i++) {
    AttribValue value = attrib_value_of_integer((int64_t)edge->serial * 10 + i);
    value.key.index = ATTRIB_KEY_NAME + i;
    assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
  }
}

static AttribGraph *build(const Model *model)
{
  AttribGraph *graph = NULL;
  AttribBuilder *const builder = attrib_builder_new();
  assert_non_null(builder);
  for (uint32_t i = 0; i < model->node_count; i++) {
    add_node(builder, model->nodes + i);
  }
  for (uint32_t i = 0; i < model->edge_count; i++) {
    add_edge(builder, model->edges + i);
  }
  assert_int_equal(attrib_builder_freeze(builder, &graph), ATTRIB_SUCCESS);
  attrib_builder_free(builder);
  return graph;
}

static int compare_numbers(uint32_t a, uint32_t b)
{
  return (a > b) - (a < b);
}

// The order that builder.h promises.
static int compare_edges(const void *a, const void *b)
{
  const ModelEdge *const x = a;
  const ModelEdge *const y = b;
  const int orders[] = {
      compare_numbers(x->edge.source.index, y->edge.source.index),
      compare_numbers(x->edge.type.index, y->edge.type.index),
      compare_numbers(x->edge.target.index, y->edge.target.index),
      compare_numbers(x->edge.record.index, y->edge.record.index),
      compare_numbers(x->edge.line, y->edge.line),
      compare_numbers(x->serial, y->serial),
  };
  for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); i++) {
    if (orders[i]) {
      return orders[i];
    }
  }
  return 0;
}

static void check_edge(const AttribGraph *graph, uint32_t number, const ModelEdge *expected)
{
  const AttribEdge edge = {number};
  assert_int_equal(attrib_edge_type(graph, edge).index, expected->edge.type.index);
  assert_int_equal(attrib_edge_source(graph, edge).index, expected->edge.source.index);
  assert_int_equal(attrib_edge_target(graph, edge).index, expected->edge.target.index);
  assert_int_equal(attrib_edge_record(graph, edge).index, expected->edge.record.index);
  assert_int_equal(attrib_edge_origin(graph, edge).line, expected->edge.line);
  const AttribValues properties = attrib_edge_properties(graph, edge);
  assert_int_equal(properties.count, expected->property_count);
  for (uint32_t i = 0; i < properties.count; i++) {
    assert_int_equal(attrib_values_at(properties, i).key.index, ATTRIB_KEY_NAME + i);
    assert_int_equal(attrib_values_at(properties, i).as.integer,
                     (int64_t)expected->serial * 10 + i);
  }
}

// The edge must be the next one of the list.
static void check_next(AttribEdges edges, AttribEdge edge, uint32_t *next)
{
  assert_true(*next < edges.count);
  assert_int_equal(attrib_edges_at(edges, (*next)++).index, edge.index);
}

static void check_type_at_node(const AttribGraph *graph, const Model *model, AttribNode node,
                               AttribType type)
{
  const AttribEdges out = attrib_node_out_of_type(graph, node, type);
  const AttribEdges in = attrib_node_in_of_type(graph, node, type);
  uint32_t outs = 0;
  uint32_t ins = 0;
  for (uint32_t i = 0; i < model->edge_count; i++) {
    const AttribBuilderEdge *const edge = &model->edges[i].edge;
    if (edge->type.index == type.index && edge->source.index == node.index) {
      check_next(out, (AttribEdge){i}, &outs);
    }
    if (edge->type.index == type.index && edge->target.index == node.index) {
      check_next(in, (AttribEdge){i}, &ins);
    }
  }
  assert_int_equal(out.count, outs);
  assert_int_equal(in.count, ins);
}

// Neighbours stand beside the edges that lead to them, with what the edges themselves say.
static void check_neighbours(const AttribGraph *graph, AttribNeighbours near, AttribEdges edges,
                             bool out)
{
  assert_int_equal(near.edges.count, edges.count);
  for (uint32_t i = 0; i < edges.count; i++) {
    const AttribEdge edge = attrib_edges_at(edges, i);
    const AttribNode far = out ? attrib_edge_target(graph, edge) : attrib_edge_source(graph, edge);
    assert_int_equal(attrib_edges_at(near.edges, i).index, edge.index);
    assert_int_equal(near.nodes[i].index, far.index);
    assert_int_equal(near.types[i].index, attrib_edge_type(graph, edge).index);
  }
}

static void check_neighbours_at_node(const AttribGraph *graph, AttribNode node)
{
  check_neighbours(graph, attrib_node_targets(graph, node), attrib_node_out(graph, node), true);
  check_neighbours(graph, attrib_node_sources(graph, node), attrib_node_in(graph, node), false);
  for (uint32_t number = 0; number < TYPES; number++) {
    const AttribType type = {(uint16_t)number};
    check_neighbours(graph, attrib_node_targets_of_type(graph, node, type),
                     attrib_node_out_of_type(graph, node, type), true);
    check_neighbours(graph, attrib_node_sources_of_type(graph, node, type),
                     attrib_node_in_of_type(graph, node, type), false);
  }
}

// The lists of all types, one after the other, are the list of the node.
static void check_edges_at_node(const AttribGraph *graph, const Model *model, AttribNode node)
{
  uint32_t outs = 0;
  uint32_t ins = 0;
  for (uint32_t number = 0; number < TYPES; number++) {
    const AttribType type = {(uint16_t)number};
    const AttribEdges out = attrib_node_out_of_type(graph, node, type);
    const AttribEdges in = attrib_node_in_of_type(graph, node, type);
    check_type_at_node(graph, model, node, type);
    for (uint32_t i = 0; i < out.count; i++) {
      check_next(attrib_node_out(graph, node), attrib_edges_at(out, i), &outs);
    }
    for (uint32_t i = 0; i < in.count; i++) {
      check_next(attrib_node_in(graph, node), attrib_edges_at(in, i), &ins);
    }
  }
  assert_int_equal(attrib_node_out(graph, node).count, outs);
  assert_int_equal(attrib_node_in(graph, node).count, ins);
}

static void test_edges_are_those_of_the_model(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= 12; seed++) {
    Model *const model = new_model(seed);
    AttribGraph *const graph = build(model);
    qsort(model->edges, model->edge_count, sizeof(model->edges[0]), compare_edges);
    assert_int_equal(attrib_graph_edge_count(graph), model->edge_count);
    for (uint32_t i = 0; i < model->edge_count; i++) {
      check_edge(graph, i, model->edges + i);
    }
    for (uint32_t i = 0; i < model->node_count; i++) {
      check_edges_at_node(graph, model, (AttribNode){i});
      check_neighbours_at_node(graph, (AttribNode){i});
    }
    attrib_graph_free(graph);
    free(model);
  }
}

static bool has_label(const ModelNode *node, AttribLabel label)
{
  for (uint32_t i = 0; i < node->label_count; i++) {
    if (node->labels[i].index == label.index) {
      return true;
    }
  }
  return false;
}

static void check_label(const AttribGraph *graph, const Model *model, AttribLabel label)
{
  const AttribNodes nodes = attrib_graph_labelled(graph, label);
  uint32_t found = 0;
  for (uint32_t i = 0; i < model->node_count; i++) {
    const bool expected = has_label(model->nodes + i, label);
    assert_int_equal(attrib_node_has_label(graph, (AttribNode){i}, label), expected);
    if (expected) {
      assert_true(found < nodes.count);
      assert_int_equal(nodes.items[found++].index, i);
    }
  }
  assert_int_equal(nodes.count, found);
}

static void check_node(const AttribGraph *graph, const ModelNode *expected, AttribNode node)
{
  assert_int_equal(attrib_node_origin(graph, node).line, expected->line);
  assert_int_equal(attrib_node_label_count(graph, node), expected->label_count);
  for (uint32_t i = 0; i < expected->label_count; i++) {
    assert_int_equal(attrib_node_label(graph, node, i).index, expected->labels[i].index);
  }
  assert_int_equal(attrib_node_properties(graph, node).count, expected->has_id);
}

static uint32_t find_first(const Model *model, uint32_t id)
{
  for (uint32_t i = 0; i < model->node_count; i++) {
    if (model->nodes[i].has_id && model->nodes[i].id == id) {
      return i;
    }
  }
  return UINT32_MAX;
}

static void test_nodes_are_those_of_the_model(void **state)
{
  (void)state;
  char buffer[32];
  for (uint64_t seed = 101; seed <= 140; seed++) {
    Model *const model = new_model(seed);
    AttribGraph *const graph = build(model);
    assert_int_equal(attrib_graph_node_count(graph), model->node_count);
    for (uint32_t i = 0; i < model->node_count; i++) {
      check_node(graph, model->nodes + i, (AttribNode){i});
    }
    for (uint32_t label = 0; label < LABELS; label++) {
      check_label(graph, model, (AttribLabel){(uint16_t)label});
    }
    for (uint32_t id = 0; id < 2 * model->node_count; id++) {
      const AttribText text = write_id(buffer, sizeof(buffer), id);
      assert_int_equal(attrib_graph_node_by_id(graph, text).index, find_first(model, id));
    }
    attrib_graph_free(graph);
    free(model);
  }
}

// Texts of every length around the eight bytes that the hash takes at a time, NULs included.
static void test_every_string_is_found(void **state)
{
  (void)state;
  enum { LENGTHS = 40, VARIANTS = 50 };
  static AttribString strings[LENGTHS][VARIANTS];
  char bytes[LENGTHS] = {0};
  AttribBuilder *const builder = attrib_builder_new();
  AttribGraph *graph = NULL;
  for (size_t length = 1; length < LENGTHS; length++) {
    for (size_t i = 0; i < VARIANTS; i++) {
      bytes[length - 1] = (char)i;
      assert_int_equal(
          attrib_builder_string(builder, (AttribText){bytes, length}, &strings[length][i]),
          ATTRIB_SUCCESS);
    }
  }
  assert_int_equal(attrib_builder_freeze(builder, &graph), ATTRIB_SUCCESS);
  attrib_builder_free(builder);
  memset(bytes, 0, sizeof(bytes));
  for (size_t length = 1; length < LENGTHS; length++) {
    for (size_t i = 0; i < VARIANTS; i++) {
      AttribString found = {0};
      bytes[length - 1] = (char)i;
      assert_true(attrib_graph_find_string(graph, (AttribText){bytes, length}, &found));
      assert_int_equal(found.index, strings[length][i].index);
    }
    AttribString none;
    bytes[length - 1] = (char)VARIANTS;
    assert_false(attrib_graph_find_string(graph, (AttribText){bytes, length}, &none));
    bytes[length - 1] = (char)(VARIANTS - 1);
  }
  attrib_graph_free(graph);
}

static void test_bytes_depend_on_the_calls_alone(void **state)
{
  (void)state;
  Model *const model = new_model(7);
  AttribGraph *const a = build(model);
  AttribGraph *const b = build(model);
  assert_true(attrib_text_equal(attrib_graph_bytes(a), attrib_graph_bytes(b)));
  model->edges[model->edge_count / 2].edge.line += 1;
  AttribGraph *const c = build(model);
  assert_int_equal(attrib_graph_bytes(a).length, attrib_graph_bytes(c).length);
  assert_false(attrib_text_equal(attrib_graph_bytes(a), attrib_graph_bytes(c)));
  attrib_graph_free(a);
  attrib_graph_free(b);
  attrib_graph_free(c);
  free(model);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_edges_are_those_of_the_model),
      cmocka_unit_test(test_nodes_are_those_of_the_model),
      cmocka_unit_test(test_every_string_is_found),
      cmocka_unit_test(test_bytes_depend_on_the_calls_alone),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
