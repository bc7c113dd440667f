// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What a frozen graph says of a small graph written out by hand: every accessor once, and what is
// not there. test_graph_random.c holds large ones against a model.

#include "engine/graph/builder.h"
#include "engine/model/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define TYPE(name) ((AttribType){ATTRIB_TYPE_##name})
#define LABEL(name) ((AttribLabel){ATTRIB_LABEL_##name})
#define NODE(number) ((AttribNode){number})

static void assert_text(AttribText text, const char *expected)
{
  assert_int_equal(text.length, strlen(expected));
  assert_memory_equal(text.data, expected, text.length + 1);
}

static AttribString intern(AttribBuilder *builder, const char *text)
{
  AttribString string;
  assert_int_equal(attrib_builder_string(builder, attrib_text(text), &string), ATTRIB_SUCCESS);
  return string;
}

static void add_property(AttribBuilder *builder, const char *key, AttribValue value)
{
  value.key = intern(builder, key);
  assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
}

static void add_text(AttribBuilder *builder, const char *key, const char *text)
{
  add_property(builder, key, attrib_value_of_string(intern(builder, text)));
}

static void add_node(AttribBuilder *builder, const AttribLabel *labels, uint32_t count,
                     AttribBuilderOrigin origin)
{
  AttribNode node;
  assert_int_equal(attrib_builder_node(builder, labels, count, origin, &node), ATTRIB_SUCCESS);
}

static void add_edge(AttribBuilder *builder, AttribBuilderEdge edge)
{
  assert_int_equal(attrib_builder_edge(builder, edge), ATTRIB_SUCCESS);
}

static AttribGraph *freeze(AttribBuilder *builder)
{
  AttribGraph *graph = NULL;
  assert_int_equal(attrib_builder_freeze(builder, &graph), ATTRIB_SUCCESS);
  attrib_builder_free(builder);
  return graph;
}

// Node 0 is a claim, node 1 an actor that is a state, node 2 has neither labels nor properties.
static void add_nodes(AttribBuilder *builder)
{
  AttribLabel state;
  assert_int_equal(attrib_builder_label(builder, ATTRIB_TEXT("State"), &state), ATTRIB_SUCCESS);
  const AttribLabel claim_labels[] = {LABEL(CLAIM)};
  const AttribLabel actor_labels[] = {LABEL(ACTOR), state};
  add_node(builder, claim_labels, 1, (AttribBuilderOrigin){intern(builder, "a/b.yaml"), 12, 3});
  add_text(builder, "id", "first-claim");
  add_node(builder, actor_labels, 2, (AttribBuilderOrigin){intern(builder, "actors.yaml"), 2, 5});
  add_text(builder, "name", "Rußland");
  add_text(builder, "id", "ru");
  add_node(builder, NULL, 0, (AttribBuilderOrigin){{0}, 0, 0});
}

// In an order that is not theirs: a self loop, parallel edges, two equal ones, a type of its own.
static void add_edges(AttribBuilder *builder)
{
  AttribType odd;
  const AttribNode none = ATTRIB_NO_NODE;
  assert_int_equal(attrib_builder_type(builder, ATTRIB_TEXT("odd type"), &odd), ATTRIB_SUCCESS);
  add_edge(builder, (AttribBuilderEdge){odd, NODE(2), NODE(1), none, 77});
  add_edge(builder, (AttribBuilderEdge){TYPE(MADE), NODE(1), NODE(0), NODE(0), 20});
  add_property(builder, "act", attrib_value_of_integer(1));
  add_edge(builder, (AttribBuilderEdge){TYPE(AGAINST), NODE(0), NODE(1), NODE(0), 15});
  add_edge(builder, (AttribBuilderEdge){TYPE(MADE), NODE(1), NODE(0), NODE(0), 14});
  add_edge(builder, (AttribBuilderEdge){TYPE(MADE), NODE(1), NODE(0), NODE(0), 20});
  add_property(builder, "act", attrib_value_of_integer(2));
  add_property(builder, "at", attrib_value_of_boolean(true));
  add_edge(builder, (AttribBuilderEdge){TYPE(ANSWERS), NODE(0), NODE(0), NODE(0), 16});
  add_edge(builder, (AttribBuilderEdge){TYPE(MADE), NODE(1), NODE(0), none, 1});
}

static int set_up(void **state)
{
  AttribBuilder *const builder = attrib_builder_new();
  assert_non_null(builder);
  add_nodes(builder);
  add_edges(builder);
  *state = freeze(builder);
  return 0;
}

static int tear_down(void **state)
{
  attrib_graph_free(*state);
  return 0;
}

static void test_names_the_well_known(void **state)
{
  const AttribGraph *const graph = *state;
  for (uint32_t i = 0; i < ATTRIB_KNOWN_KEYS; i++) {
    assert_text(attrib_graph_text(graph, (AttribString){i}), attrib_key_texts[i].data);
  }
  for (uint32_t i = 0; i < ATTRIB_KNOWN_LABELS; i++) {
    const AttribLabel label = {(uint16_t)i};
    assert_text(attrib_graph_label_text(graph, label), attrib_label_texts[i].data);
  }
  for (uint32_t i = 0; i < ATTRIB_KNOWN_TYPES; i++) {
    const AttribType type = {(uint16_t)i};
    assert_text(attrib_graph_type_text(graph, type), attrib_type_texts[i].data);
  }
  assert_int_equal(attrib_graph_label_count(graph), ATTRIB_KNOWN_LABELS + 1);
  assert_int_equal(attrib_graph_type_count(graph), ATTRIB_KNOWN_TYPES + 1);
}

static void test_finds_labels_and_types(void **state)
{
  const AttribGraph *const graph = *state;
  AttribLabel label;
  AttribType type;
  assert_true(attrib_graph_find_label(graph, ATTRIB_TEXT("Actor"), &label));
  assert_int_equal(label.index, ATTRIB_LABEL_ACTOR);
  assert_true(attrib_graph_find_label(graph, ATTRIB_TEXT("State"), &label));
  assert_int_equal(label.index, ATTRIB_KNOWN_LABELS);
  assert_true(attrib_graph_find_type(graph, ATTRIB_TEXT("odd type"), &type));
  assert_int_equal(type.index, ATTRIB_KNOWN_TYPES);
  assert_text(attrib_graph_type_text(graph, type), "odd type");
  // Strings of the graph that are no label or no type, and strings that it does not have.
  assert_false(attrib_graph_find_label(graph, ATTRIB_TEXT("MADE"), &label));
  assert_false(attrib_graph_find_label(graph, ATTRIB_TEXT("Sta"), &label));
  assert_false(attrib_graph_find_type(graph, ATTRIB_TEXT("Actor"), &type));
  assert_false(attrib_graph_find_type(graph, ATTRIB_TEXT(""), &type));
}

static void test_lists_labels_both_ways(void **state)
{
  const AttribGraph *const graph = *state;
  AttribLabel label;
  assert_true(attrib_graph_find_label(graph, ATTRIB_TEXT("State"), &label));
  assert_int_equal(attrib_node_label_count(graph, NODE(1)), 2);
  assert_int_equal(attrib_node_label(graph, NODE(1), 0).index, ATTRIB_LABEL_ACTOR);
  assert_int_equal(attrib_node_label(graph, NODE(1), 1).index, label.index);
  assert_int_equal(attrib_node_label_count(graph, NODE(2)), 0);
  assert_true(attrib_node_has_label(graph, NODE(1), label));
  assert_false(attrib_node_has_label(graph, NODE(0), label));
  assert_false(attrib_node_has_label(graph, NODE(2), LABEL(ACTOR)));

  const AttribNodes states = attrib_graph_labelled(graph, label);
  assert_int_equal(states.count, 1);
  assert_int_equal(states.items[0].index, 1);
  assert_int_equal(attrib_graph_labelled(graph, LABEL(SOURCE)).count, 0);
}

static void test_finds_strings_and_ids(void **state)
{
  const AttribGraph *const graph = *state;
  AttribString string;
  assert_true(attrib_graph_find_string(graph, ATTRIB_TEXT("Rußland"), &string));
  assert_text(attrib_graph_text(graph, string), "Rußland");
  assert_true(attrib_graph_find_string(graph, ATTRIB_TEXT(""), &string));
  assert_int_equal(string.index, 0);
  assert_false(attrib_graph_find_string(graph, ATTRIB_TEXT("Rußlan"), &string));
  assert_int_equal(attrib_graph_node_by_id(graph, ATTRIB_TEXT("ru")).index, 1);
  assert_int_equal(attrib_graph_node_by_id(graph, ATTRIB_TEXT("first-claim")).index, 0);
  // A string that is no id, and no string.
  assert_int_equal(attrib_graph_node_by_id(graph, ATTRIB_TEXT("Rußland")).index, UINT32_MAX);
  assert_int_equal(attrib_graph_node_by_id(graph, ATTRIB_TEXT("us")).index, UINT32_MAX);
}

static void test_knows_where_nodes_come_from(void **state)
{
  const AttribGraph *const graph = *state;
  const AttribOrigin origin = attrib_node_origin(graph, NODE(0));
  assert_text(origin.file, "a/b.yaml");
  assert_int_equal(origin.line, 12);
  assert_int_equal(origin.column, 3);
  const AttribOrigin none = attrib_node_origin(graph, NODE(2));
  assert_text(none.file, "");
  assert_int_equal(none.line, 0);
  assert_int_equal(none.column, 0);
}

typedef struct {
  uint16_t type;
  uint32_t source;
  uint32_t target;
  uint32_t record;
  uint32_t line;
} Expected;

static const Expected expected_edges[] = {
    {ATTRIB_TYPE_AGAINST, 0, 1, 0, 15},
    {ATTRIB_TYPE_ANSWERS, 0, 0, 0, 16},
    {ATTRIB_TYPE_MADE, 1, 0, 0, 14},
    {ATTRIB_TYPE_MADE, 1, 0, 0, 20},
    {ATTRIB_TYPE_MADE, 1, 0, 0, 20},
    {ATTRIB_TYPE_MADE, 1, 0, UINT32_MAX, 1},
    {ATTRIB_KNOWN_TYPES, 2, 1, UINT32_MAX, 77},
};

enum { EXPECTED_COUNT = sizeof(expected_edges) / sizeof(expected_edges[0]) };

static void test_numbers_edges_in_order(void **state)
{
  const AttribGraph *const graph = *state;
  assert_int_equal(attrib_graph_node_count(graph), 3);
  assert_int_equal(attrib_graph_edge_count(graph), EXPECTED_COUNT);
  for (uint32_t i = 0; i < EXPECTED_COUNT; i++) {
    const AttribEdge edge = {i};
    assert_int_equal(attrib_edge_type(graph, edge).index, expected_edges[i].type);
    assert_int_equal(attrib_edge_source(graph, edge).index, expected_edges[i].source);
    assert_int_equal(attrib_edge_target(graph, edge).index, expected_edges[i].target);
    assert_int_equal(attrib_edge_record(graph, edge).index, expected_edges[i].record);
    assert_int_equal(attrib_edge_origin(graph, edge).line, expected_edges[i].line);
  }
  assert_text(attrib_edge_origin(graph, (AttribEdge){3}).file, "a/b.yaml");
  assert_int_equal(attrib_edge_origin(graph, (AttribEdge){3}).column, 0);
  assert_text(attrib_edge_origin(graph, (AttribEdge){5}).file, "");
}

static void assert_edges(AttribEdges edges, const uint32_t *expected, uint32_t count)
{
  assert_int_equal(edges.count, count);
  for (uint32_t i = 0; i < count; i++) {
    assert_int_equal(attrib_edges_at(edges, i).index, expected[i]);
  }
}

static void test_lists_edges_at_a_node(void **state)
{
  const AttribGraph *const graph = *state;
  const AttribType odd = {ATTRIB_KNOWN_TYPES};
  assert_edges(attrib_node_out(graph, NODE(0)), (const uint32_t[]){0, 1}, 2);
  assert_edges(attrib_node_out(graph, NODE(1)), (const uint32_t[]){2, 3, 4, 5}, 4);
  assert_edges(attrib_node_out(graph, NODE(2)), (const uint32_t[]){6}, 1);
  // MADE comes before ANSWERS in the table of types, so the self loop is last.
  assert_edges(attrib_node_in(graph, NODE(0)), (const uint32_t[]){2, 3, 4, 5, 1}, 5);
  assert_edges(attrib_node_in(graph, NODE(1)), (const uint32_t[]){0, 6}, 2);
  assert_edges(attrib_node_in(graph, NODE(2)), NULL, 0);

  assert_edges(attrib_node_out_of_type(graph, NODE(0), TYPE(ANSWERS)), (const uint32_t[]){1}, 1);
  assert_edges(attrib_node_out_of_type(graph, NODE(0), TYPE(MADE)), NULL, 0);
  assert_edges(attrib_node_in_of_type(graph, NODE(0), TYPE(ANSWERS)), (const uint32_t[]){1}, 1);
  assert_edges(attrib_node_in_of_type(graph, NODE(0), TYPE(MADE)), (const uint32_t[]){2, 3, 4, 5},
               4);
  assert_edges(attrib_node_in_of_type(graph, NODE(1), odd), (const uint32_t[]){6}, 1);
  assert_edges(attrib_node_in_of_type(graph, NODE(2), odd), NULL, 0);
}

static void test_keeps_properties_with_their_edge(void **state)
{
  const AttribGraph *const graph = *state;
  // Edges 3 and 4 are equal but for the order of their addition.
  const AttribValues third = attrib_edge_properties(graph, (AttribEdge){3});
  assert_int_equal(third.count, 1);
  assert_int_equal(attrib_values_at(third, 0).key.index, ATTRIB_KEY_ACT);
  assert_int_equal(attrib_values_at(third, 0).as.integer, 1);
  const AttribValues fourth = attrib_edge_properties(graph, (AttribEdge){4});
  assert_int_equal(fourth.count, 2);
  assert_int_equal(attrib_values_at(fourth, 0).as.integer, 2);
  assert_int_equal(attrib_values_at(fourth, 1).key.index, ATTRIB_KEY_AT);
  assert_int_equal(attrib_values_at(fourth, 1).type, ATTRIB_BOOLEAN);
  assert_true(attrib_values_at(fourth, 1).as.boolean);
  assert_true(attrib_edge_property(graph, (AttribEdge){4}, ATTRIB_KEY(AT)).as.boolean);
  const AttribValue none = attrib_edge_property(graph, (AttribEdge){3}, ATTRIB_KEY(AT));
  assert_int_equal(none.type, ATTRIB_NULL);
  for (uint32_t i = 0; i < EXPECTED_COUNT; i++) {
    if (i != 3 && i != 4) {
      assert_int_equal(attrib_edge_properties(graph, (AttribEdge){i}).count, 0);
    }
  }
}

static void test_keeps_properties_with_their_node(void **state)
{
  const AttribGraph *const graph = *state;
  const AttribValues values = attrib_node_properties(graph, NODE(1));
  assert_int_equal(values.count, 2);
  assert_int_equal(attrib_values_at(values, 0).key.index, ATTRIB_KEY_NAME);
  assert_int_equal(attrib_values_at(values, 1).key.index, ATTRIB_KEY_ID);
  const AttribValue name = attrib_node_property(graph, NODE(1), ATTRIB_KEY(NAME));
  assert_text(attrib_value_text(graph, name), "Rußland");
  assert_int_equal(attrib_node_property(graph, NODE(0), ATTRIB_KEY(NAME)).type, ATTRIB_NULL);
  assert_int_equal(attrib_node_properties(graph, NODE(2)).count, 0);
}

static void test_is_nothing_when_empty(void **state)
{
  (void)state;
  AttribGraph *const graph = freeze(attrib_builder_new());
  assert_int_equal(attrib_graph_node_count(graph), 0);
  assert_int_equal(attrib_graph_edge_count(graph), 0);
  assert_int_equal(attrib_graph_labelled(graph, LABEL(ACTOR)).count, 0);
  assert_int_equal(attrib_graph_node_by_id(graph, ATTRIB_TEXT("id")).index, UINT32_MAX);
  AttribString string;
  assert_true(attrib_graph_find_string(graph, ATTRIB_TEXT("said"), &string));
  assert_int_equal(string.index, ATTRIB_KEY_SAID);
  attrib_graph_free(graph);
  attrib_graph_free(NULL);
}

static void test_gives_the_first_of_a_shared_id(void **state)
{
  (void)state;
  AttribBuilder *const builder = attrib_builder_new();
  for (uint32_t i = 0; i < 4; i++) {
    add_node(builder, NULL, 0, (AttribBuilderOrigin){{0}, i, 0});
    if (i > 0) {
      add_text(builder, "id", "twin");
    }
  }
  // An id that is no string, and a string that is no id, are not found.
  add_node(builder, NULL, 0, (AttribBuilderOrigin){{0}, 0, 0});
  add_property(builder, "id", attrib_value_of_integer(ATTRIB_KEY_SAID));
  add_text(builder, "name", "other");
  add_text(builder, "summary", "words");
  AttribGraph *const graph = freeze(builder);
  assert_int_equal(attrib_graph_node_by_id(graph, ATTRIB_TEXT("twin")).index, 1);
  assert_int_equal(attrib_graph_node_by_id(graph, ATTRIB_TEXT("said")).index, UINT32_MAX);
  assert_int_equal(attrib_graph_node_by_id(graph, ATTRIB_TEXT("other")).index, UINT32_MAX);
  assert_int_equal(attrib_graph_node_by_id(graph, ATTRIB_TEXT("words")).index, UINT32_MAX);
  attrib_graph_free(graph);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_names_the_well_known),
      cmocka_unit_test(test_finds_labels_and_types),
      cmocka_unit_test(test_lists_labels_both_ways),
      cmocka_unit_test(test_finds_strings_and_ids),
      cmocka_unit_test(test_knows_where_nodes_come_from),
      cmocka_unit_test(test_numbers_edges_in_order),
      cmocka_unit_test(test_lists_edges_at_a_node),
      cmocka_unit_test(test_keeps_properties_with_their_edge),
      cmocka_unit_test(test_keeps_properties_with_their_node),
      cmocka_unit_test(test_is_nothing_when_empty),
      cmocka_unit_test(test_gives_the_first_of_a_shared_id),
  };
  return cmocka_run_group_tests(tests, set_up, tear_down);
}
