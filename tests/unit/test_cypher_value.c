// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Values: what they are made of, their text, their cells; what the graph stores.

#include "engine/cypher/function/operator.h"
#include "engine/cypher/value/value_text.h"
#include "tests/unit/cypher_small.h"
#include "tests/unit/small_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define CHECK(cases) attrib_small_check_all(cases, sizeof(cases) / sizeof(*(cases)))

static void test_text(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"null", "null"},
      {"[true, false]", "[true, false]"},
      {"-12", "-12"},
      {"1.0", "1.0"},
      {"0.1 + 0.2", "0.30000000000000004"},
      {"-1.5e-305", "-1.5e-305"},
      {"1e100", "1e+100"},
      {"123456789012345680.0", "1.2345678901234568e+17"},
      {"100000.0", "100000.0"},
      {"5e-324", "5e-324"},
      {"0.0 / 0.0", "NaN"},
      {"'it\\'s \\\\ \\n\\t\\r\\b\\f ä'", "'it\\'s \\\\ \\n\\t\\r\\b\\f ä'"},
      {"'\\u0001\\u000B\\u007F'", "'\\u0001\\u000B\\u007F'"},
      {"{b: 1, a: [], `x y`: {}, `1`: null, ``: 2}", "{b: 1, a: [], `x y`: {}, `1`: null, ``: 2}"},
      {"{a: 1, b: 2, a: 3}", "{a: 3, b: 2}"},
  };
  CHECK(cases);
}

static void test_maps_with_many_keys(void **state)
{
  (void)state;
  SmallCypher small;
  CypherMapEntry entries[200];
  char keys[200][8];
  CypherValue map;
  attrib_small_cypher_init(&small);
  for (int i = 0; i < 200; i++) {
    // Each key twice; the later value holds.
    snprintf(keys[i], sizeof(keys[i]), "k%d", (i * 37) % 100);
    entries[i] = (CypherMapEntry){attrib_text(keys[i]), attrib_cypher_integer(i)};
  }
  assert_int_equal(attrib_cypher_map(&small.context, entries, 200, &map), ATTRIB_SUCCESS);
  assert_int_equal(map.as.map->count, 100);
  for (int i = 0; i < 100; i++) {
    const CypherValue *const found = attrib_cypher_map_find(map.as.map, attrib_text(keys[i]));
    assert_non_null(found);
    assert_int_equal(found->as.integer, i + 100);
    assert_true(attrib_text_equal(map.as.map->entries[i].key, attrib_text(keys[i])));
  }
  assert_null(attrib_cypher_map_find(map.as.map, ATTRIB_TEXT("k")));
  assert_null(attrib_cypher_map_find(map.as.map, ATTRIB_TEXT("z")));
  attrib_small_cypher_clear(&small);
}

static void test_nesting_has_a_limit(void **state)
{
  (void)state;
  SmallCypher small;
  attrib_small_cypher_init(&small);
  CypherValue value = attrib_cypher_integer(1);
  for (int i = 0; i < CYPHER_MAX_NESTING; i++) {
    CypherValue *const item = attrib_arena_array(&small.arena, 1, sizeof(*item));
    *item = value;
    assert_int_equal(attrib_cypher_list(&small.context, item, 1, &value), ATTRIB_SUCCESS);
  }
  CypherValue deeper = attrib_cypher_null();
  const CypherMapEntry entry = {ATTRIB_TEXT("k"), value};
  assert_int_equal(attrib_cypher_list(&small.context, &value, 1, &deeper), ATTRIB_LIMIT);
  assert_int_equal(small.error.type, CYPHER_LIMIT_ERROR);
  assert_int_equal(attrib_cypher_map(&small.context, &entry, 1, &deeper), ATTRIB_LIMIT);
  assert_int_equal(deeper.kind, CYPHER_NULL);
  attrib_small_cypher_clear(&small);
}

static void test_the_memory_limit(void **state)
{
  (void)state;
  SmallCypher small;
  CypherValue value;
  attrib_small_cypher_init(&small);
  small.context.memory_limit = 100;
  assert_int_equal(attrib_cypher_string_copy(&small.context, ATTRIB_TEXT("x"), &value),
                   ATTRIB_SUCCESS);
  char many[200] = {0};
  assert_int_equal(attrib_cypher_string_copy(&small.context, (AttribText){many, 200}, &value),
                   ATTRIB_LIMIT);
  assert_int_equal(small.error.type, CYPHER_LIMIT_ERROR);
  attrib_small_cypher_clear(&small);
}

static void test_a_copy_shares_nothing(void **state)
{
  (void)state;
  SmallCypher from;
  SmallCypher to;
  CypherValue copy;
  attrib_small_cypher_init(&from);
  attrib_small_cypher_init(&to);
  const CypherValue value = attrib_small_value(&from, "{a: ['x', {b: 1.5}], c: null}");
  assert_int_equal(attrib_cypher_copy(&to.context, &value, &copy), ATTRIB_SUCCESS);
  attrib_small_cypher_clear(&from);
  attrib_small_assert_value(&copy, "{a: ['x', {b: 1.5}], c: null}");
  attrib_small_cypher_clear(&to);
}

/// Two nodes, an edge between them, one back, one at the first to itself.
typedef struct {
  SmallCypher small;
  AttribGraph *graph;
  AttribEdge there;
  AttribEdge back;
} Graphic;

static void add_property(AttribBuilder *builder, const char *key, AttribValue value)
{
  assert_int_equal(attrib_builder_string(builder, attrib_text(key), &value.key), ATTRIB_SUCCESS);
  assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
}

static void graphic_init(Graphic *graphic)
{
  AttribBuilder *const builder = attrib_small_begin();
  const AttribNode a = attrib_small_node(builder, ATTRIB_LABEL_CLAIM);
  attrib_small_date(builder, ATTRIB_KEY_SAID, "2021-07?");
  const AttribValue items[] = {attrib_value_of_integer(1), attrib_value_of_float(2)};
  AttribValue list;
  assert_int_equal(attrib_builder_span(builder, ATTRIB_LIST, items, 2, &list), ATTRIB_SUCCESS);
  add_property(builder, "numbers", list);
  const AttribNode b = attrib_small_bare_node(builder);
  const AttribBuilderEdge there = attrib_small_edge_of(ATTRIB_TYPE_ACCUSES, a, b, ATTRIB_NO_NODE);
  const AttribBuilderEdge back = attrib_small_edge_of(ATTRIB_TYPE_ANSWERS, b, a, ATTRIB_NO_NODE);
  attrib_small_edge(builder, there);
  add_property(builder, "sure", attrib_value_of_boolean(true));
  attrib_small_edge(builder, back);
  graphic->graph = attrib_small_freeze(builder);
  graphic->there = attrib_small_find(graphic->graph, there);
  graphic->back = attrib_small_find(graphic->graph, back);
  attrib_small_cypher_init(&graphic->small);
  graphic->small.context.graph = graphic->graph;
}

static void graphic_clear(Graphic *graphic)
{
  attrib_small_cypher_clear(&graphic->small);
  attrib_graph_free(graphic->graph);
}

static void assert_writes(const Graphic *graphic, CypherValue value, const char *expected)
{
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_cypher_value_write(graphic->graph, &value, &text);
  assert_string_equal(text.data, expected);
  attrib_buffer_clear(&text);
}

static void test_text_of_nodes_and_paths(void **state)
{
  (void)state;
  Graphic graphic;
  graphic_init(&graphic);
  const AttribNode nodes[] = {{0}, {1}, {0}, {1}};
  const AttribEdge edges[] = {graphic.there, graphic.back, graphic.there};
  const AttribEdge against[] = {graphic.back};
  const CypherPath path = {nodes, edges, 3};
  const CypherPath short_path = {nodes, edges, 0};
  const CypherPath backward = {nodes, against, 1};
  assert_writes(&graphic, attrib_cypher_node(nodes[0]),
                "(:Claim {said: '2021-07?', numbers: [1, 2.0]})");
  assert_writes(&graphic, attrib_cypher_node(nodes[1]), "()");
  assert_writes(&graphic, attrib_cypher_edge(graphic.there), "[:ACCUSES {sure: true}]");
  assert_writes(&graphic, attrib_cypher_edge(graphic.back), "[:ANSWERS]");
  assert_writes(&graphic, attrib_cypher_path(&short_path),
                "<(:Claim {said: '2021-07?', numbers: [1, 2.0]})>");
  assert_writes(&graphic, attrib_cypher_path(&path),
                "<(:Claim {said: '2021-07?', numbers: [1, 2.0]})-[:ACCUSES {sure: true}]->()"
                "-[:ANSWERS]->(:Claim {said: '2021-07?', numbers: [1, 2.0]})"
                "-[:ACCUSES {sure: true}]->()>");
  assert_writes(&graphic, attrib_cypher_path(&backward),
                "<(:Claim {said: '2021-07?', numbers: [1, 2.0]})<-[:ANSWERS]-()>");
  graphic_clear(&graphic);
}

static void assert_property(Graphic *graphic, CypherValue of, const char *key, const char *expected)
{
  CypherValue value;
  const CypherSymbol symbol = attrib_cypher_symbol(graphic->graph, attrib_text(key));
  assert_int_equal(attrib_cypher_property(&graphic->small.context, &of, &symbol, &value),
                   ATTRIB_SUCCESS);
  attrib_small_assert_value(&value, expected);
}

static void assert_label(Graphic *graphic, CypherValue of, const char *label, const char *expected)
{
  CypherValue value;
  const CypherSymbol symbol = attrib_cypher_symbol(graphic->graph, attrib_text(label));
  assert_int_equal(attrib_cypher_has_label(&graphic->small.context, &of, &symbol, &value),
                   ATTRIB_SUCCESS);
  attrib_small_assert_value(&value, expected);
}

static void test_properties_and_labels(void **state)
{
  (void)state;
  Graphic graphic;
  graphic_init(&graphic);
  const CypherValue node = attrib_cypher_node((AttribNode){0});
  const CypherValue edge = attrib_cypher_edge(graphic.there);
  const CypherValue number = attrib_cypher_integer(1);
  CypherValue value;
  assert_property(&graphic, node, "said", "'2021-07?'");
  assert_property(&graphic, node, "numbers", "[1, 2.0]");
  assert_property(&graphic, node, "sure", "null");
  assert_property(&graphic, node, "no such key", "null");
  assert_property(&graphic, edge, "sure", "true");
  assert_label(&graphic, node, "Claim", "true");
  assert_label(&graphic, node, "Actor", "false");
  assert_label(&graphic, node, "No such label", "false");
  assert_label(&graphic, edge, "ACCUSES", "true");
  assert_label(&graphic, edge, "ANSWERS", "false");
  assert_label(&graphic, attrib_cypher_null(), "Claim", "null");
  const CypherSymbol claim = attrib_cypher_symbol(graphic.graph, ATTRIB_TEXT("Claim"));
  assert_int_equal(attrib_cypher_has_label(&graphic.small.context, &number, &claim, &value),
                   ATTRIB_BAD_ARGUMENT);
  assert_string_equal(graphic.small.error.detail, "InvalidArgumentType");
  graphic_clear(&graphic);
}

static void call(Graphic *graphic, const char *name, CypherValue argument, const char *expected)
{
  CypherValue value;
  const CypherFunction *const function = attrib_cypher_function_find(attrib_text(name));
  assert_int_equal(attrib_cypher_call(&graphic->small.context, function, &argument, 1, &value),
                   ATTRIB_SUCCESS);
  assert_writes(graphic, value, expected);
}

static void test_functions_of_the_graph(void **state)
{
  (void)state;
  Graphic graphic;
  graphic_init(&graphic);
  const CypherValue node = attrib_cypher_node((AttribNode){0});
  const CypherValue edge = attrib_cypher_edge(graphic.there);
  const AttribNode nodes[] = {{1}, {0}};
  const AttribEdge edges[] = {graphic.back};
  const CypherPath path = {nodes, edges, 1};
  call(&graphic, "labels", node, "['Claim']");
  call(&graphic, "type", edge, "'ACCUSES'");
  call(&graphic, "keys", node, "['said', 'numbers']");
  call(&graphic, "properties", node, "{said: '2021-07?', numbers: [1, 2.0]}");
  call(&graphic, "properties", edge, "{sure: true}");
  call(&graphic, "endNode", edge, "()");
  call(&graphic, "startNode", attrib_cypher_edge(graphic.back), "()");
  call(&graphic, "id", attrib_cypher_node((AttribNode){1}), "1");
  call(&graphic, "elementId", node, "'0'");
  call(&graphic, "length", attrib_cypher_path(&path), "1");
  call(&graphic, "nodes", attrib_cypher_path(&path),
       "[(), (:Claim {said: '2021-07?', numbers: [1, 2.0]})]");
  call(&graphic, "relationships", attrib_cypher_path(&path), "[[:ANSWERS]]");
  graphic_clear(&graphic);
}

static void test_cells(void **state)
{
  (void)state;
  Graphic graphic;
  AttribTable table;
  AttribCell cell;
  graphic_init(&graphic);
  attrib_table_init(&table, graphic.graph);
  const CypherValue value = attrib_small_value(&graphic.small, "{k: [1, 'x', null, 1.5, true]}");
  assert_int_equal(attrib_cypher_value_cell(&table, &value, &cell), ATTRIB_SUCCESS);
  assert_int_equal(cell.type, ATTRIB_CELL_MAP);
  assert_int_equal(cell.as.list.count, 1);
  const AttribCell *const list = cell.as.list.items;
  assert_true(attrib_text_equal(list->key, ATTRIB_TEXT("k")));
  assert_int_equal(list->type, ATTRIB_CELL_LIST);
  assert_int_equal(list->as.list.items[0].as.integer, 1);
  assert_true(attrib_text_equal(list->as.list.items[1].as.text, ATTRIB_TEXT("x")));
  assert_int_equal(list->as.list.items[2].type, ATTRIB_CELL_EMPTY);
  assert_true(list->as.list.items[3].as.real == 1.5);
  assert_true(list->as.list.items[4].as.boolean);
  const AttribNode nodes[] = {{0}, {1}};
  const AttribEdge edges[] = {graphic.there};
  const CypherPath path = {nodes, edges, 1};
  const CypherValue path_value = attrib_cypher_path(&path);
  assert_int_equal(attrib_cypher_value_cell(&table, &path_value, &cell), ATTRIB_SUCCESS);
  assert_int_equal(cell.type, ATTRIB_CELL_PATH);
  assert_int_equal(cell.as.list.count, 3);
  assert_int_equal(cell.as.list.items[1].type, ATTRIB_CELL_EDGE);
  assert_int_equal(cell.as.list.items[2].as.node.index, 1);
  attrib_table_clear(&table);
  graphic_clear(&graphic);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_text),
      cmocka_unit_test(test_maps_with_many_keys),
      cmocka_unit_test(test_nesting_has_a_limit),
      cmocka_unit_test(test_the_memory_limit),
      cmocka_unit_test(test_a_copy_shares_nothing),
      cmocka_unit_test(test_text_of_nodes_and_paths),
      cmocka_unit_test(test_properties_and_labels),
      cmocka_unit_test(test_functions_of_the_graph),
      cmocka_unit_test(test_cells),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
