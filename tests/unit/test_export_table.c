// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/table.h"
#include "tests/unit/expect_json.h"
#include "tests/unit/small_graph.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

typedef AttribStatus (*Write)(const AttribTable *table, AttribBuffer *out);

static AttribCell text(const char *string)
{
  return (AttribCell){.type = ATTRIB_CELL_TEXT, .as.text = attrib_text(string)};
}

static AttribCell integer(int64_t number)
{
  return (AttribCell){.type = ATTRIB_CELL_INTEGER, .as.integer = number};
}

static AttribCell real(double number)
{
  return (AttribCell){.type = ATTRIB_CELL_FLOAT, .as.real = number};
}

static AttribCell list_of(const AttribCell *items, uint32_t count)
{
  return (AttribCell){.type = ATTRIB_CELL_LIST, .as.list = {items, count}};
}

static AttribCell date(const char *string)
{
  AttribCell cell = {.type = ATTRIB_CELL_DATE, .as.date.text = attrib_text(string)};
  assert_int_equal(attrib_date_parse(attrib_text(string), &cell.as.date.date, NULL),
                   ATTRIB_SUCCESS);
  return cell;
}

static void begin(AttribTable *table, const AttribGraph *graph, const char *const *columns)
{
  attrib_table_init(table, graph);
  for (; *columns; ++columns) {
    assert_int_equal(attrib_table_add_column(table, attrib_text(*columns)), ATTRIB_SUCCESS);
  }
}

static void add(AttribTable *table, AttribCell cell)
{
  assert_int_equal(attrib_table_add_cell(table, cell), ATTRIB_SUCCESS);
}

static void expect(const AttribTable *table, Write write, const char *expected)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_buffer_add_string(&out, "before\n");
  assert_int_equal(write(table, &out), ATTRIB_SUCCESS);
  assert_memory_equal(out.data, "before\n", 7);
  assert_string_equal(out.data + 7, expected);
  attrib_buffer_clear(&out);
}

/// A table of one cell, without the line of its name.
static void expect_cell(AttribCell cell, const AttribGraph *graph, Write write,
                        const char *expected)
{
  static const char *const columns[] = {"c", NULL};
  AttribTable table;
  AttribBuffer out;
  attrib_buffer_init(&out);
  begin(&table, graph, columns);
  add(&table, cell);
  assert_int_equal(write(&table, &out), ATTRIB_SUCCESS);
  assert_string_equal(strchr(out.data, '\n') + 1, expected);
  attrib_buffer_clear(&out);
  attrib_table_clear(&table);
}

static void expect_csv(const char *cell, const char *expected)
{
  expect_cell(text(cell), NULL, attrib_table_write_csv, expected);
}

static void expect_tsv(const char *cell, const char *expected)
{
  expect_cell(text(cell), NULL, attrib_table_write_tsv, expected);
}

static void expect_markdown(const char *cell, const char *expected)
{
  static const char *const columns[] = {"c", NULL};
  AttribTable table;
  AttribBuffer out;
  attrib_buffer_init(&out);
  begin(&table, NULL, columns);
  add(&table, text(cell));
  assert_int_equal(attrib_table_write_markdown(&table, &out), ATTRIB_SUCCESS);
  static const char head[] = "| c |\n| --- |\n";
  assert_memory_equal(out.data, head, sizeof(head) - 1);
  assert_string_equal(out.data + sizeof(head) - 1, expected);
  attrib_buffer_clear(&out);
  attrib_table_clear(&table);
}

// CSV and TSV

static void a_table_has_its_names_and_its_rows(void **state)
{
  (void)state;
  static const char *const columns[] = {"id", "n", NULL};
  AttribTable table;
  begin(&table, NULL, columns);
  expect(&table, attrib_table_write_csv, "id,n\n");
  expect(&table, attrib_table_write_tsv, "id\tn\n");
  expect(&table, attrib_table_write_markdown, "| id | n |\n| --- | --- |\n");
  add(&table, text("a"));
  add(&table, integer(-5));
  add(&table, (AttribCell){.type = ATTRIB_CELL_EMPTY});
  add(&table, (AttribCell){.type = ATTRIB_CELL_BOOLEAN, .as.boolean = true});
  expect(&table, attrib_table_write_csv, "id,n\na,-5\n,true\n");
  expect(&table, attrib_table_write_csv_rows, "a,-5\n,true\n");
  expect(&table, attrib_table_write_tsv_rows, "a\t-5\n\ttrue\n");
  expect(&table, attrib_table_write_tsv, "id\tn\na\t-5\n\ttrue\n");
  expect(&table, attrib_table_write_markdown,
         "| id | n |\n| --- | --- |\n| a | -5 |\n|  | true |\n");
  attrib_table_clear(&table);
}

static void csv_quotes_what_would_break_a_row(void **state)
{
  (void)state;
  expect_csv("plain", "plain\n");
  expect_csv("a,b", "\"a,b\"\n");
  expect_csv("say \"no\"", "\"say \"\"no\"\"\"\n");
  expect_csv("one\ntwo", "\"one\ntwo\"\n");
  expect_csv("one\r", "\"one\r\"\n");
  expect_csv("a\tb", "\"a\tb\"\n");
  // Where a spreadsheet's list separator is a semicolon, the rest would be a cell of its own.
  expect_csv("a;=1+1", "\"a;=1+1\"\n");
  expect_csv(" a", "\" a\"\n");
  expect_csv("三", "三\n");
}

static void the_only_cell_of_a_row_is_never_nothing(void **state)
{
  (void)state;
  expect_csv("", "\"\"\n");
  expect_cell((AttribCell){.type = ATTRIB_CELL_EMPTY}, NULL, attrib_table_write_csv, "\"\"\n");
}

static void no_cell_is_a_formula(void **state)
{
  (void)state;
  expect_csv("=1+1", "'=1+1\n");
  expect_csv("+1", "'+1\n");
  expect_csv("-1", "'-1\n");
  expect_csv("@SUM(A1)", "'@SUM(A1)\n");
  expect_csv("\t=1", "\"'\t=1\"\n");
  expect_csv("\r=1", "\"'\r=1\"\n");
  expect_csv("\n=1", "\"'\n=1\"\n");
  expect_csv("=HYPERLINK(\"http://a\",\"b\")", "\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"\n");
  expect_csv("\xef\xbc\x9d"
             "1+1",
             "'\xef\xbc\x9d"
             "1+1\n");
  expect_tsv("=1+1", "'=1+1\n");
  expect_tsv("\t=1", "'\\t=1\n");
  expect_csv("1=1", "1=1\n");
  expect_cell(integer(-30000), NULL, attrib_table_write_csv, "-30000\n");
  expect_cell(real(-0.5), NULL, attrib_table_write_csv, "-0.5\n");
  const AttribCell items[] = {text("=1"), text("b")};
  expect_cell(list_of(items, 2), NULL, attrib_table_write_csv, "\"'=1; b\"\n");
  expect_cell(date("-0044"), NULL, attrib_table_write_csv, "'-0044\n");
}

static void the_name_of_a_column_is_no_formula(void **state)
{
  (void)state;
  static const char *const columns[] = {"=a", "b,c", NULL};
  AttribTable table;
  begin(&table, NULL, columns);
  expect(&table, attrib_table_write_csv, "'=a,\"b,c\"\n");
  attrib_table_clear(&table);
}

static void tsv_escapes_what_would_break_a_row(void **state)
{
  (void)state;
  expect_tsv("a\tb\nc\rd\\e", "a\\tb\\nc\\rd\\\\e\n");
  expect_tsv("say \"no\", 三", "say \"no\", 三\n");
}

static void controls_and_bad_bytes_are_replaced(void **state)
{
  (void)state;
  expect_csv("a\x1b[31mb", "a\xef\xbf\xbd[31mb\n");
  expect_csv("a\xffz", "a\xef\xbf\xbdz\n");
  expect_tsv("\xc2\x9b", "\xef\xbf\xbd\n");     // U+009B, a control of two bytes
  expect_tsv("\xe2\x80\xae", "\xef\xbf\xbd\n"); // U+202E, an override
  expect_tsv("\xe2\x80\x8f", "\xe2\x80\x8f\n"); // U+200F, a mark
  expect_markdown("a\x1b", "| a\xef\xbf\xbd |\n");
  const AttribCell nul = {.type = ATTRIB_CELL_TEXT, .as.text = {"a\0b", 3}};
  expect_cell(nul, NULL, attrib_table_write_csv,
              "a\xef\xbf\xbd"
              "b\n");
}

// What is copied whole and what is looked at meet in every way.
static void every_piece_of_a_text_is_written_as_alone(void **state)
{
  (void)state;
  static const char *const pieces[][3] = {
      {"some plain words", "some plain words", "some plain words"},
      {"\"", "\"\"", "\""},
      {"\t", "\t", "\\t"},
      {"\xff", "\xef\xbf\xbd", "\xef\xbf\xbd"},
      {"\xe2\x82", "\xef\xbf\xbd\xef\xbf\xbd", "\xef\xbf\xbd\xef\xbf\xbd"},
      {"\xef\xbb\xbf", "\xef\xbb\xbf", "\xef\xbb\xbf"}, // U+FEFF, wherever it stands
      {"\xe2\x80\xae", "\xef\xbf\xbd", "\xef\xbf\xbd"},
      {"三", "三", "三"},
  };
  static const char *const around[3][2] = {{"", ""}, {"\"", "\"\n"}, {"", "\n"}};
  const size_t count = sizeof(pieces) / sizeof(pieces[0]);
  for (size_t i = 0; i < count * count * count; ++i) {
    const size_t chosen[] = {i % count, i / count % count, i / count / count};
    char texts[3][60];
    for (size_t form = 0; form < 3; ++form) {
      snprintf(texts[form], sizeof(texts[form]), "%sx;%s%s%s%s", around[form][0],
               pieces[chosen[0]][form], pieces[chosen[1]][form], pieces[chosen[2]][form],
               around[form][1]);
    }
    expect_csv(texts[0], texts[1]);
    expect_tsv(texts[0], texts[2]);
  }
}

static void numbers_are_short_and_exact(void **state)
{
  (void)state;
  expect_cell(real(0.1), NULL, attrib_table_write_csv, "0.1\n");
  expect_cell(real(1.0 / 3.0), NULL, attrib_table_write_csv, "0.3333333333333333\n");
  expect_cell(real(0.1 + 0.2), NULL, attrib_table_write_csv, "0.30000000000000004\n");
  expect_cell(real((double)NAN), NULL, attrib_table_write_csv, "NaN\n");
  expect_cell(real((double)-INFINITY), NULL, attrib_table_write_csv, "-Infinity\n");
  expect_cell(integer(INT64_MIN), NULL, attrib_table_write_tsv, "-9223372036854775808\n");
}

static void days_and_dates_are_as_written(void **state)
{
  (void)state;
  const AttribCell day = {.type = ATTRIB_CELL_DAY, .as.day = 18827};
  expect_cell(day, NULL, attrib_table_write_csv, "2021-07-19\n");
  expect_cell(date("2021-07?/.."), NULL, attrib_table_write_csv, "2021-07?/..\n");
}

// Markdown

static void markdown_stays_text(void **state)
{
  (void)state;
  expect_markdown("a | b", "| a \\| b |\n");
  expect_markdown("one\ntwo\r\nthree", "| one two  three |\n");
  expect_markdown("<script>", "| \\<script\\> |\n");
  expect_markdown("&lt;b&gt;", "| \\&lt;b\\&gt; |\n");
  expect_markdown("[a](javascript:b)", "| \\[a\\](javascript:b) |\n");
  expect_markdown("![a](b)", "| !\\[a\\](b) |\n");
  expect_markdown("`a` *b* _c_ ~d~ $e$ \\f", "| \\`a\\` \\*b\\* \\_c\\_ \\~d\\~ \\$e\\$ \\\\f |\n");
  expect_markdown("https://a.example www.b.example", "| https\\://a.example www\\.b.example |\n");
  expect_markdown("2021-07-19: 1.5, ww.a: ok", "| 2021-07-19: 1.5, ww.a: ok |\n");
}

// Nodes, edges, paths, lists, maps

static AttribNode actor(AttribBuilder *builder, const char *id, const char *name)
{
  const AttribNode node = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  const struct {
    AttribKey key;
    const char *text;
  } properties[] = {{ATTRIB_KEY_ID, id}, {ATTRIB_KEY_NAME, name}};
  for (size_t i = 0; id && i < 2; ++i) {
    AttribString string;
    assert_int_equal(attrib_builder_string(builder, attrib_text(properties[i].text), &string),
                     ATTRIB_SUCCESS);
    AttribValue value = attrib_value_of_string(string);
    value.key = (AttribString){properties[i].key};
    assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
  }
  return node;
}

static void cells_of_a_graph(void **state)
{
  (void)state;
  AttribBuilder *const builder = attrib_small_begin();
  const AttribNode us = actor(builder, "us", "United States");
  const AttribNode mss = actor(builder, "mss", "Ministry");
  const AttribNode nameless = actor(builder, NULL, NULL);
  const AttribBuilderEdge accuses =
      attrib_small_edge_of(ATTRIB_TYPE_ACCUSES, us, mss, ATTRIB_NO_NODE);
  const AttribBuilderEdge above =
      attrib_small_edge_of(ATTRIB_TYPE_PART_OF, nameless, mss, ATTRIB_NO_NODE);
  attrib_small_edge(builder, accuses);
  attrib_small_edge(builder, above);
  attrib_small_date(builder, ATTRIB_KEY_FROM, "2020");
  AttribGraph *const graph = attrib_small_freeze(builder);
  const AttribCell node = {.type = ATTRIB_CELL_NODE, .as.node = us};
  const AttribCell edge = {.type = ATTRIB_CELL_EDGE, .as.edge = attrib_small_find(graph, accuses)};
  const AttribCell dated = {.type = ATTRIB_CELL_EDGE, .as.edge = attrib_small_find(graph, above)};
  const AttribCell other = {.type = ATTRIB_CELL_NODE, .as.node = mss};
  const AttribCell last = {.type = ATTRIB_CELL_NODE, .as.node = nameless};
  const AttribCell steps[] = {node, edge, other, dated, last};
  const AttribCell path = {.type = ATTRIB_CELL_PATH, .as.list = {steps, 5}};
  expect_cell(node, graph, attrib_table_write_csv, "us\n");
  expect_cell(last, graph, attrib_table_write_csv, "#2\n");
  expect_cell(edge, graph, attrib_table_write_tsv, "us -[ACCUSES]-> mss\n");
  expect_cell(path, graph, attrib_table_write_tsv, "us -[ACCUSES]-> mss <-[PART_OF]- #2\n");

  static const char *const columns[] = {"node", "edge", "dated", "path", NULL};
  AttribTable table;
  AttribBuffer out;
  attrib_buffer_init(&out);
  begin(&table, graph, columns);
  add(&table, node);
  add(&table, edge);
  add(&table, dated);
  add(&table, path);
  assert_int_equal(attrib_table_write_json(&table, &out), ATTRIB_SUCCESS);
  json_t *const root = attrib_expect_document(out.data, out.length);
  attrib_expect_json(root, "columns", "['node', 'edge', 'dated', 'path']");
  attrib_expect_json(root, "rows.0.node",
                     "{'id': 'us', 'name': 'United States', 'labels': ['Actor']}");
  attrib_expect_json(root, "rows.0.edge",
                     "{'type': 'ACCUSES', 'source': {'id': 'us', 'name': 'United States'},"
                     " 'target': {'id': 'mss', 'name': 'Ministry'}, 'properties': {}}");
  attrib_expect_json(root, "rows.0.dated.source", "{'id': null, 'name': null}");
  attrib_expect_json(root, "rows.0.dated.properties",
                     "{'from': {'text': '2020', 'earliest': '2020-01-01', 'latest':"
                     " '2020-12-31'}}");
  attrib_expect_json(root, "rows.0.path.2.id", "'mss'");
  attrib_expect_json(root, "rows.0.path.3.type", "'PART_OF'");
  json_decref(root);
  attrib_buffer_clear(&out);
  attrib_table_clear(&table);
  attrib_graph_free(graph);
}

static void lists_and_maps(void **state)
{
  (void)state;
  AttribCell entries[] = {text("v"), integer(2)};
  entries[0].key = ATTRIB_TEXT("k");
  entries[1].key = (AttribText){"tail cut", 4};
  const AttribCell map = {.type = ATTRIB_CELL_MAP, .as.list = {entries, 2}};
  const AttribCell flat[] = {text("a"), integer(1)};
  const AttribCell nested[] = {text("b"), list_of(flat, 2), map};
  expect_cell(list_of(flat, 2), NULL, attrib_table_write_tsv, "a; 1\n");
  expect_cell(list_of(NULL, 0), NULL, attrib_table_write_tsv, "\n");
  expect_cell(list_of(nested, 3), NULL, attrib_table_write_tsv,
              "b; [\"a\",1]; {\"k\":\"v\",\"tail\":2}\n");
  expect_cell(map, NULL, attrib_table_write_csv, "\"{\"\"k\"\":\"\"v\"\",\"\"tail\"\":2}\"\n");

  static const char *const columns[] = {"l", "m", NULL};
  AttribTable table;
  begin(&table, NULL, columns);
  add(&table, list_of(nested, 3));
  add(&table, map);
  add(&table, (AttribCell){.type = ATTRIB_CELL_EMPTY});
  add(&table, date("2021-07~"));
  expect(&table, attrib_table_write_jsonl,
         "{\"l\":[\"b\",[\"a\",1],{\"k\":\"v\",\"tail\":2}],\"m\":{\"k\":\"v\",\"tail\":2}}\n"
         "{\"l\":null,\"m\":{\"text\":\"2021-07~\",\"earliest\":\"2021-07-01\","
         "\"latest\":\"2021-07-31\"}}\n");
  attrib_table_clear(&table);
}

static void json_has_what_a_number_cannot_say_as_null(void **state)
{
  (void)state;
  static const char *const columns[] = {"a", "b\xff", NULL};
  AttribTable table;
  AttribBuffer out;
  attrib_buffer_init(&out);
  begin(&table, NULL, columns);
  expect(&table, attrib_table_write_json,
         "{\n  \"format\": \"attrib/1\",\n  \"columns\": [\n    \"a\",\n    \"b\\\\xFF\"\n  ],\n"
         "  \"rows\": []\n}\n");
  add(&table, real((double)INFINITY));
  add(&table, (AttribCell){.type = ATTRIB_CELL_DAY, .as.day = 0});
  assert_int_equal(attrib_table_write_jsonl(&table, &out), ATTRIB_SUCCESS);
  assert_string_equal(out.data, "{\"a\":null,\"b\\\\xFF\":\"1970-01-01\"}\n");
  attrib_buffer_clear(&out);
  attrib_table_clear(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_table_has_its_names_and_its_rows),
      cmocka_unit_test(csv_quotes_what_would_break_a_row),
      cmocka_unit_test(the_only_cell_of_a_row_is_never_nothing),
      cmocka_unit_test(no_cell_is_a_formula),
      cmocka_unit_test(the_name_of_a_column_is_no_formula),
      cmocka_unit_test(tsv_escapes_what_would_break_a_row),
      cmocka_unit_test(controls_and_bad_bytes_are_replaced),
      cmocka_unit_test(every_piece_of_a_text_is_written_as_alone),
      cmocka_unit_test(numbers_are_short_and_exact),
      cmocka_unit_test(days_and_dates_are_as_written),
      cmocka_unit_test(markdown_stays_text),
      cmocka_unit_test(cells_of_a_graph),
      cmocka_unit_test(lists_and_maps),
      cmocka_unit_test(json_has_what_a_number_cannot_say_as_null),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
