// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What a builder takes: values of every type, refusals, limits; and that equal calls give equal
// bytes.

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

static const AttribBuilderOrigin nowhere = {{0}, 0, 0};

static int set_up(void **state)
{
  *state = attrib_builder_new();
  return *state ? 0 : -1;
}

static int tear_down(void **state)
{
  attrib_builder_free(*state);
  return 0;
}

static AttribNode add_node(AttribBuilder *builder)
{
  AttribNode node;
  assert_int_equal(attrib_builder_node(builder, NULL, 0, nowhere, &node), ATTRIB_SUCCESS);
  return node;
}

static AttribValue text_value(AttribBuilder *builder, const char *text)
{
  AttribString string;
  assert_int_equal(attrib_builder_string(builder, attrib_text(text), &string), ATTRIB_SUCCESS);
  return attrib_value_of_string(string);
}

static AttribValue span_value(AttribBuilder *builder, AttribValueType type,
                              const AttribValue *items, uint32_t count)
{
  AttribValue value;
  assert_int_equal(attrib_builder_span(builder, type, items, count, &value), ATTRIB_SUCCESS);
  return value;
}

static AttribValue with_key(AttribValue value, AttribKey key)
{
  value.key.index = key;
  return value;
}

static void add_property(AttribBuilder *builder, AttribKey key, AttribValue value)
{
  assert_int_equal(attrib_builder_property(builder, with_key(value, key)), ATTRIB_SUCCESS);
}

static AttribGraph *freeze(AttribBuilder *builder)
{
  AttribGraph *graph = NULL;
  assert_int_equal(attrib_builder_freeze(builder, &graph), ATTRIB_SUCCESS);
  assert_non_null(graph);
  return graph;
}

static void assert_text(AttribText text, const char *expected)
{
  assert_int_equal(text.length, strlen(expected));
  assert_memory_equal(text.data, expected, text.length + 1);
}

static void test_numbers_in_order_of_first_use(void **state)
{
  AttribBuilder *const builder = *state;
  AttribString first;
  AttribString again;
  AttribString next;
  AttribString known;
  assert_int_equal(attrib_builder_string(builder, ATTRIB_TEXT("new"), &first), ATTRIB_SUCCESS);
  assert_int_equal(attrib_builder_string(builder, ATTRIB_TEXT("new"), &again), ATTRIB_SUCCESS);
  assert_int_equal(attrib_builder_string(builder, ATTRIB_TEXT("newer"), &next), ATTRIB_SUCCESS);
  assert_int_equal(attrib_builder_string(builder, ATTRIB_TEXT("said"), &known), ATTRIB_SUCCESS);
  assert_int_equal(again.index, first.index);
  assert_int_equal(next.index, first.index + 1);
  assert_int_equal(known.index, ATTRIB_KEY_SAID);

  AttribLabel labels[3];
  assert_int_equal(attrib_builder_label(builder, ATTRIB_TEXT("Z"), labels), ATTRIB_SUCCESS);
  assert_int_equal(attrib_builder_label(builder, ATTRIB_TEXT("A"), labels + 1), ATTRIB_SUCCESS);
  assert_int_equal(attrib_builder_label(builder, ATTRIB_TEXT("Z"), labels + 2), ATTRIB_SUCCESS);
  assert_int_equal(labels[0].index, ATTRIB_KNOWN_LABELS);
  assert_int_equal(labels[1].index, ATTRIB_KNOWN_LABELS + 1);
  assert_int_equal(labels[2].index, ATTRIB_KNOWN_LABELS);
}

static void add_one_of_each(AttribBuilder *builder)
{
  add_node(builder);
  add_property(builder, ATTRIB_KEY_ALLEGED, attrib_value_of_boolean(true));
  add_property(builder, ATTRIB_KEY_NEGATED, attrib_value_of_boolean(false));
  add_property(builder, ATTRIB_KEY_COUNT, attrib_value_of_integer(INT64_MIN));
  add_property(builder, ATTRIB_KEY_CREDIBILITY, attrib_value_of_float(-0.5));
  add_property(builder, ATTRIB_KEY_NAME, text_value(builder, ""));
  add_property(builder, ATTRIB_KEY_NOTE, (AttribValue){.type = ATTRIB_NULL});
  const AttribDate date = {-3, ATTRIB_DAY_MAX, ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_INTERVAL};
  AttribValue value;
  const AttribString words = text_value(builder, "1969-12-29?/..").as.string;
  assert_int_equal(attrib_builder_date(builder, date, words, &value), ATTRIB_SUCCESS);
  add_property(builder, ATTRIB_KEY_SAID, value);
}

static void test_keeps_values_of_every_type(void **state)
{
  AttribBuilder *const builder = *state;
  add_one_of_each(builder);
  AttribGraph *const graph = freeze(builder);
  const AttribValues values = attrib_node_properties(graph, (AttribNode){0});
  AttribValue v[6] = {{.type = ATTRIB_NULL}};
  AttribDate date = {0, 0, 0};
  assert_int_equal(values.count, 6); // no property is made of a null
  for (uint32_t i = 0; i < values.count; i++) {
    v[i] = attrib_values_at(values, i);
  }
  assert_int_equal(v[0].type, ATTRIB_BOOLEAN);
  assert_true(v[0].as.boolean);
  assert_int_equal(v[1].type, ATTRIB_BOOLEAN);
  assert_false(v[1].as.boolean);
  assert_int_equal(v[2].type, ATTRIB_INTEGER);
  assert_true(v[2].as.integer == INT64_MIN);
  assert_int_equal(v[3].type, ATTRIB_FLOAT);
  assert_true(v[3].as.real == -0.5);
  assert_int_equal(v[4].type, ATTRIB_STRING);
  assert_text(attrib_value_text(graph, v[4]), "");
  assert_int_equal(v[5].type, ATTRIB_DATE);
  assert_text(attrib_value_text(graph, v[5]), "1969-12-29?/..");
  assert_true(attrib_value_date(graph, v[5], &date));
  assert_int_equal(date.earliest, -3);
  assert_int_equal(date.latest, ATTRIB_DAY_MAX);
  assert_int_equal(date.flags, ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_INTERVAL);
  attrib_graph_free(graph);
}

// Those of 32 bits lie elsewhere than wider ones.
static void test_keeps_integers_of_any_width(void **state)
{
  static const int64_t integers[] = {
      0, 1, -1, INT32_MAX, INT32_MIN, INT32_MAX + INT64_C(1), INT32_MIN - INT64_C(1), INT64_MAX,
  };
  enum { COUNT = sizeof(integers) / sizeof(integers[0]) };
  AttribBuilder *const builder = *state;
  AttribValue items[COUNT];
  for (uint32_t i = 0; i < COUNT; i++) {
    items[i] = attrib_value_of_integer(integers[i]);
  }
  add_node(builder);
  add_property(builder, ATTRIB_KEY_REFS, span_value(builder, ATTRIB_LIST, items, COUNT));
  AttribGraph *const graph = freeze(builder);
  const AttribValue list = attrib_node_property(graph, (AttribNode){0}, ATTRIB_KEY(REFS));
  const AttribValues values = attrib_value_items(graph, list);
  assert_int_equal(values.count, COUNT);
  for (uint32_t i = 0; i < COUNT; i++) {
    assert_int_equal(attrib_values_at(values, i).type, ATTRIB_INTEGER);
    assert_true(attrib_values_at(values, i).as.integer == integers[i]);
  }
  attrib_graph_free(graph);
}

static AttribValue date_value(AttribBuilder *builder, int32_t day, const char *text)
{
  const AttribString words = text_value(builder, text).as.string;
  AttribValue value;
  assert_int_equal(attrib_builder_date(builder, (AttribDate){day, day, 0}, words, &value),
                   ATTRIB_SUCCESS);
  return value;
}

// Equal dates are kept once; those of the same day in other words are not equal.
static void test_keeps_a_date_once(void **state)
{
  AttribBuilder *const builder = *state;
  const uint32_t first = date_value(builder, 7, "1970-01-08").as.date;
  assert_int_not_equal(date_value(builder, 7, "8 January").as.date, first);
  assert_int_not_equal(date_value(builder, 8, "1970-01-08").as.date, first);
  assert_int_equal(date_value(builder, 7, "1970-01-08").as.date, first);
}

// Of a node that has a date there, and of no other.
static void test_finds_when_something_was_said(void **state)
{
  AttribBuilder *const builder = *state;
  AttribDate date = {1, 2, 3};
  add_one_of_each(builder);
  add_node(builder);
  add_property(builder, ATTRIB_KEY_SAID, text_value(builder, "yesterday"));
  add_node(builder);
  add_property(builder, ATTRIB_KEY_RECORDED, date_value(builder, 9, "1970-01-10"));
  add_node(builder);
  add_property(builder, ATTRIB_KEY_ID, text_value(builder, "n"));
  add_property(builder, ATTRIB_KEY_SAID, date_value(builder, 9, "1970-01-10"));
  AttribGraph *const graph = freeze(builder);
  assert_true(attrib_node_said(graph, (AttribNode){0}, &date));
  assert_int_equal(date.earliest, -3);
  assert_int_equal(date.latest, ATTRIB_DAY_MAX);
  assert_int_equal(date.flags, ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_INTERVAL);
  assert_false(attrib_node_said(graph, (AttribNode){1}, &date));
  assert_false(attrib_node_said(graph, (AttribNode){2}, &date));
  assert_int_equal(date.earliest, -3);
  assert_true(attrib_node_said(graph, (AttribNode){3}, &date));
  assert_int_equal(date.earliest, 9);
  attrib_graph_free(graph);
}

static void test_finds_and_cuts_values(void **state)
{
  AttribBuilder *const builder = *state;
  add_one_of_each(builder);
  AttribGraph *const graph = freeze(builder);
  const AttribValues values = attrib_node_properties(graph, (AttribNode){0});
  assert_false(attrib_values_find(values, ATTRIB_KEY(NEGATED)).as.boolean);
  assert_int_equal(attrib_values_find(values, ATTRIB_KEY(NOTE)).type, ATTRIB_NULL);
  const AttribValues rest = attrib_values_from(values, 4);
  assert_int_equal(rest.count, 2);
  assert_int_equal(attrib_values_at(rest, 1).key.index, ATTRIB_KEY_SAID);
  assert_int_equal(attrib_values_find(rest, ATTRIB_KEY(NEGATED)).type, ATTRIB_NULL);
  assert_int_equal(attrib_values_from(values, 6).count, 0);
  attrib_graph_free(graph);
}

static void test_says_so_where_a_value_is_of_another_type(void **state)
{
  AttribBuilder *const builder = *state;
  add_one_of_each(builder);
  AttribGraph *const graph = freeze(builder);
  const AttribValues values = attrib_node_properties(graph, (AttribNode){0});
  AttribDate date = {1, 2, 3};
  for (uint32_t i = 0; i < values.count; i++) {
    const AttribValue value = attrib_values_at(values, i);
    const bool is_date = value.type == ATTRIB_DATE;
    assert_int_equal(attrib_value_items(graph, value).count, 0);
    assert_int_equal(attrib_value_entry(graph, value, (AttribString){0}).type, ATTRIB_NULL);
    assert_int_equal(attrib_value_text(graph, value).length > 0, is_date);
    if (!is_date) {
      assert_false(attrib_value_date(graph, value, &date));
    }
  }
  assert_int_equal(date.earliest, 1);
  attrib_graph_free(graph);
}

// {names: [[], ["x", {at: 7}]], count: 1}
static AttribValue nested_value(AttribBuilder *builder)
{
  const AttribValue at = with_key(attrib_value_of_integer(7), ATTRIB_KEY_AT);
  const AttribValue inner[] = {
      // The key of an item in a list does not count.
      with_key(text_value(builder, "x"), ATTRIB_KEY_SAID),
      span_value(builder, ATTRIB_MAP, &at, 1),
  };
  const AttribValue outer[] = {
      span_value(builder, ATTRIB_LIST, NULL, 0),
      span_value(builder, ATTRIB_LIST, inner, 2),
  };
  const AttribValue entries[] = {
      with_key(span_value(builder, ATTRIB_LIST, outer, 2), ATTRIB_KEY_NAME),
      with_key(attrib_value_of_integer(1), ATTRIB_KEY_COUNT),
  };
  return span_value(builder, ATTRIB_MAP, entries, 2);
}

static void test_nests_lists_and_maps(void **state)
{
  AttribBuilder *const builder = *state;
  add_node(builder);
  add_property(builder, ATTRIB_KEY_REFS, nested_value(builder));
  AttribGraph *const graph = freeze(builder);
  const AttribValue map = attrib_node_property(graph, (AttribNode){0}, ATTRIB_KEY(REFS));
  assert_int_equal(map.type, ATTRIB_MAP);
  assert_int_equal(attrib_value_items(graph, map).count, 2);
  assert_int_equal(attrib_value_entry(graph, map, ATTRIB_KEY(COUNT)).as.integer, 1);
  assert_int_equal(attrib_value_entry(graph, map, ATTRIB_KEY(AT)).type, ATTRIB_NULL);

  const AttribValue names = attrib_value_entry(graph, map, ATTRIB_KEY(NAME));
  assert_int_equal(names.type, ATTRIB_LIST);
  assert_int_equal(attrib_value_entry(graph, names, (AttribString){0}).type, ATTRIB_NULL);
  const AttribValues outer = attrib_value_items(graph, names);
  assert_int_equal(outer.count, 2);
  assert_int_equal(attrib_values_at(outer, 0).type, ATTRIB_LIST);
  assert_int_equal(attrib_value_items(graph, attrib_values_at(outer, 0)).count, 0);
  const AttribValues inner = attrib_value_items(graph, attrib_values_at(outer, 1));
  assert_int_equal(inner.count, 2);
  assert_int_equal(attrib_values_at(inner, 0).key.index, 0);
  assert_text(attrib_value_text(graph, attrib_values_at(inner, 0)), "x");
  assert_int_equal(attrib_value_entry(graph, attrib_values_at(inner, 1), ATTRIB_KEY(AT)).as.integer,
                   7);
  attrib_graph_free(graph);
}

// Properties go to what was added last, also after values were built in between.
static void test_gives_properties_to_what_was_added_last(void **state)
{
  AttribBuilder *const builder = *state;
  const AttribNode a = add_node(builder);
  add_property(builder, ATTRIB_KEY_NAME, attrib_value_of_integer(1));
  const AttribBuilderEdge edge = {{ATTRIB_TYPE_OVER}, a, a, a, 1};
  assert_int_equal(attrib_builder_edge(builder, edge), ATTRIB_SUCCESS);
  const AttribValue list = nested_value(builder);
  add_property(builder, ATTRIB_KEY_NAME, attrib_value_of_integer(2));
  const AttribNode b = add_node(builder);
  add_property(builder, ATTRIB_KEY_NAME, list);
  AttribGraph *const graph = freeze(builder);
  assert_int_equal(attrib_node_property(graph, a, ATTRIB_KEY(NAME)).as.integer, 1);
  assert_int_equal(attrib_node_properties(graph, a).count, 1);
  assert_int_equal(attrib_edge_property(graph, (AttribEdge){0}, ATTRIB_KEY(NAME)).as.integer, 2);
  assert_int_equal(attrib_node_property(graph, b, ATTRIB_KEY(NAME)).type, ATTRIB_MAP);
  attrib_graph_free(graph);
}

static void test_refuses_numbers_of_nothing(void **state)
{
  AttribBuilder *const builder = *state;
  const AttribValue early = attrib_value_of_integer(1);
  assert_int_equal(attrib_builder_property(builder, early), ATTRIB_BAD_ARGUMENT);

  AttribNode node = {7};
  const AttribLabel no_label = {ATTRIB_KNOWN_LABELS};
  const AttribBuilderOrigin no_file = {{1000000}, 1, 1};
  assert_int_equal(attrib_builder_node(builder, &no_label, 1, nowhere, &node), ATTRIB_BAD_ARGUMENT);
  assert_int_equal(attrib_builder_node(builder, NULL, 0, no_file, &node), ATTRIB_BAD_ARGUMENT);
  assert_int_equal(node.index, 7);

  const AttribNode a = add_node(builder);
  const AttribNode no_node = {a.index + 1};
  const AttribBuilderEdge edges[] = {
      {{ATTRIB_TYPE_OVER}, no_node, a, a, 1},        {{ATTRIB_TYPE_OVER}, a, no_node, a, 1},
      {{ATTRIB_TYPE_OVER}, a, a, no_node, 1},        {{ATTRIB_KNOWN_TYPES}, a, a, a, 1},
      {{ATTRIB_TYPE_OVER}, ATTRIB_NO_NODE, a, a, 1},
  };
  for (size_t i = 0; i < sizeof(edges) / sizeof(edges[0]); i++) {
    assert_int_equal(attrib_builder_edge(builder, edges[i]), ATTRIB_BAD_ARGUMENT);
  }
  AttribLabel label;
  AttribType type;
  assert_int_equal(attrib_builder_label(builder, ATTRIB_TEXT(""), &label), ATTRIB_BAD_ARGUMENT);
  assert_int_equal(attrib_builder_type(builder, ATTRIB_TEXT(""), &type), ATTRIB_BAD_ARGUMENT);
}

static void test_refuses_values_of_nothing(void **state)
{
  AttribBuilder *const builder = *state;
  add_node(builder);
  const AttribValue one = attrib_value_of_integer(1);
  AttribValue span = span_value(builder, ATTRIB_LIST, &one, 1);
  span.as.span++;
  const AttribValue values[] = {
      span,
      {.type = ATTRIB_STRING, .as.string = {1000000}},
      {.type = ATTRIB_DATE, .as.date = 0},
      {.type = ATTRIB_MAP + 1},
      {.type = ATTRIB_BOOLEAN, .key = {1000000}},
  };
  AttribValue out = {.type = ATTRIB_FLOAT};
  for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
    assert_int_equal(attrib_builder_property(builder, values[i]), ATTRIB_BAD_ARGUMENT);
    assert_int_equal(attrib_builder_span(builder, ATTRIB_MAP, values + i, 1, &out),
                     ATTRIB_BAD_ARGUMENT);
  }
  assert_int_equal(attrib_builder_span(builder, ATTRIB_STRING, NULL, 0, &out), ATTRIB_BAD_ARGUMENT);
  assert_int_equal(out.type, ATTRIB_FLOAT);
}

static void test_forgets_a_refused_span(void **state)
{
  AttribBuilder *const builder = *state;
  const AttribValue items[] = {
      attrib_value_of_integer(1),
      attrib_value_of_integer(2),
      {.type = ATTRIB_MAP + 1},
  };
  AttribValue out;
  assert_int_equal(attrib_builder_span(builder, ATTRIB_LIST, items, 3, &out), ATTRIB_BAD_ARGUMENT);
  add_node(builder);
  add_property(builder, ATTRIB_KEY_REFS, span_value(builder, ATTRIB_LIST, items, 2));
  add_property(builder, ATTRIB_KEY_NAME, span_value(builder, ATTRIB_LIST, items + 1, 1));
  AttribGraph *const graph = freeze(builder);
  const AttribNode node = {0};
  const AttribValues both =
      attrib_value_items(graph, attrib_node_property(graph, node, ATTRIB_KEY(REFS)));
  const AttribValues one =
      attrib_value_items(graph, attrib_node_property(graph, node, ATTRIB_KEY(NAME)));
  assert_int_equal(both.count, 2);
  assert_int_equal(attrib_values_at(both, 0).as.integer, 1);
  assert_int_equal(one.count, 1);
  assert_int_equal(attrib_values_at(one, 0).as.integer, 2);
  attrib_graph_free(graph);
}

static AttribText write_number(char *buffer, size_t size, uint32_t number)
{
  const int length = snprintf(buffer, size, "n%lu", (unsigned long)number);
  return (AttribText){buffer, (size_t)length};
}

static void test_limits_labels_and_types(void **state)
{
  AttribBuilder *const builder = *state;
  char buffer[16];
  AttribLabel label = {0};
  AttribType type = {0};
  for (uint32_t i = ATTRIB_KNOWN_LABELS; i < UINT16_MAX; i++) {
    const AttribText text = write_number(buffer, sizeof(buffer), i);
    assert_int_equal(attrib_builder_label(builder, text, &label), ATTRIB_SUCCESS);
    assert_int_equal(label.index, i);
  }
  for (uint32_t i = ATTRIB_KNOWN_TYPES; i < UINT16_MAX; i++) {
    const AttribText text = write_number(buffer, sizeof(buffer), i);
    assert_int_equal(attrib_builder_type(builder, text, &type), ATTRIB_SUCCESS);
    assert_int_equal(type.index, i);
  }
  assert_int_equal(attrib_builder_label(builder, ATTRIB_TEXT("more"), &label), ATTRIB_LIMIT);
  assert_int_equal(attrib_builder_type(builder, ATTRIB_TEXT("more"), &type), ATTRIB_LIMIT);
  assert_int_equal(label.index, UINT16_MAX - 1);
  assert_int_equal(attrib_builder_label(builder, ATTRIB_TEXT("n9"), &label), ATTRIB_SUCCESS);

  AttribNode node;
  assert_int_equal(attrib_builder_node(builder, &label, 1, nowhere, &node), ATTRIB_SUCCESS);
  const AttribBuilderEdge edge = {{UINT16_MAX - 1}, node, node, node, 1};
  assert_int_equal(attrib_builder_edge(builder, edge), ATTRIB_SUCCESS);
  AttribGraph *const graph = freeze(builder);
  assert_true(attrib_graph_find_label(graph, ATTRIB_TEXT("n65534"), &label));
  assert_int_equal(label.index, UINT16_MAX - 1);
  assert_int_equal(attrib_node_in_of_type(graph, node, edge.type).count, 1);
  attrib_graph_free(graph);
}

// Of 300 labels there are 300 * 299 ordered pairs: more than there may be sets of labels.
static void test_limits_label_sets(void **state)
{
  AttribBuilder *const builder = *state;
  enum { LABELS = 300 };
  AttribLabel labels[LABELS];
  char buffer[16];
  for (uint32_t i = 0; i < LABELS; i++) {
    const AttribText text = write_number(buffer, sizeof(buffer), i);
    assert_int_equal(attrib_builder_label(builder, text, labels + i), ATTRIB_SUCCESS);
  }
  const uint32_t most = UINT16_MAX - 1; // the empty set is one of them
  AttribNode node;
  for (uint32_t i = 0; i < most; i++) {
    // Two runs over the pairs would make a set twice: first and second differ, and i gives both.
    const uint32_t a = i / (LABELS - 1);
    const uint32_t b = i % (LABELS - 1);
    const AttribLabel pair[] = {labels[a], labels[b < a ? b : b + 1]};
    assert_int_equal(attrib_builder_node(builder, pair, 2, nowhere, &node), ATTRIB_SUCCESS);
  }
  const AttribLabel last[] = {labels[LABELS - 1], labels[0]};
  const AttribLabel old[] = {labels[0], labels[1]};
  assert_int_equal(attrib_builder_node(builder, last, 2, nowhere, &node), ATTRIB_LIMIT);
  assert_int_equal(attrib_builder_node(builder, old, 2, nowhere, &node), ATTRIB_SUCCESS);
  add_node(builder);
}

static void test_limits_properties_of_an_edge(void **state)
{
  AttribBuilder *const builder = *state;
  const AttribNode node = add_node(builder);
  const AttribBuilderEdge edge = {{ATTRIB_TYPE_OVER}, node, node, node, 1};
  assert_int_equal(attrib_builder_edge(builder, edge), ATTRIB_SUCCESS);
  for (uint32_t i = 0; i < UINT16_MAX; i++) {
    add_property(builder, ATTRIB_KEY_NAME, attrib_value_of_integer(i));
  }
  const AttribValue more = with_key(attrib_value_of_integer(1), ATTRIB_KEY_NAME);
  assert_int_equal(attrib_builder_property(builder, more), ATTRIB_LIMIT);
  AttribGraph *const graph = freeze(builder);
  assert_int_equal(attrib_edge_properties(graph, (AttribEdge){0}).count, UINT16_MAX);
  attrib_graph_free(graph);
}

// A value whose unused bytes are `garbage`.
static AttribValue dirty_boolean(int garbage, bool boolean)
{
  AttribValue value;
  memset(&value, garbage, sizeof(value));
  value.type = ATTRIB_BOOLEAN;
  value.key = ATTRIB_KEY(ALLEGED);
  value.as.boolean = boolean;
  return value;
}

static AttribGraph *build_dirty(int garbage, bool boolean)
{
  AttribBuilder *const builder = attrib_builder_new();
  assert_non_null(builder);
  add_one_of_each(builder);
  const AttribValue value = dirty_boolean(garbage, boolean);
  assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
  add_property(builder, ATTRIB_KEY_REFS, span_value(builder, ATTRIB_LIST, &value, 1));
  const AttribBuilderEdge edge = {{ATTRIB_TYPE_OVER}, {0}, {0}, {0}, 1};
  assert_int_equal(attrib_builder_edge(builder, edge), ATTRIB_SUCCESS);
  assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
  AttribGraph *const graph = freeze(builder);
  attrib_builder_free(builder);
  return graph;
}

static void test_gives_equal_bytes_for_equal_calls(void **state)
{
  (void)state;
  AttribGraph *const a = build_dirty(0x00, true);
  AttribGraph *const b = build_dirty(0xEE, true);
  AttribGraph *const c = build_dirty(0xEE, false);
  const AttribText bytes = attrib_graph_bytes(a);
  assert_true(bytes.length > 0);
  assert_true(attrib_text_equal(bytes, attrib_graph_bytes(b)));
  assert_int_equal(bytes.length, attrib_graph_bytes(c).length);
  assert_false(attrib_text_equal(bytes, attrib_graph_bytes(c)));
  attrib_graph_free(a);
  attrib_graph_free(b);
  attrib_graph_free(c);
}

static void test_frees_without_freezing(void **state)
{
  (void)state;
  AttribBuilder *const builder = attrib_builder_new();
  add_one_of_each(builder);
  attrib_builder_free(builder);
  attrib_builder_free(NULL);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
  const struct CMUnitTest tests[] = {
      TEST(test_numbers_in_order_of_first_use),
      TEST(test_keeps_integers_of_any_width),
      TEST(test_keeps_a_date_once),
      TEST(test_finds_when_something_was_said),
      TEST(test_finds_and_cuts_values),
      TEST(test_keeps_values_of_every_type),
      TEST(test_says_so_where_a_value_is_of_another_type),
      TEST(test_nests_lists_and_maps),
      TEST(test_gives_properties_to_what_was_added_last),
      TEST(test_refuses_numbers_of_nothing),
      TEST(test_refuses_values_of_nothing),
      TEST(test_forgets_a_refused_span),
      TEST(test_limits_labels_and_types),
      TEST(test_limits_label_sets),
      TEST(test_limits_properties_of_an_edge),
      cmocka_unit_test(test_gives_equal_bytes_for_equal_calls),
      cmocka_unit_test(test_frees_without_freezing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
