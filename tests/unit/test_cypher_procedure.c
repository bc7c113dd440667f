// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Built-in procedures.

#include "tests/unit/cypher_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_gives(const AttribView *view, const char *query, const char *expected)
{
  AttribBuffer rows;
  AttribCypherError error = {.type = CYPHER_NO_ERROR};
  attrib_buffer_init(&rows);
  const CypherRequest request = {.view = view, .query = attrib_text(query)};
  assert_int_equal(attrib_query_graph_run(request, true, &rows, &error), ATTRIB_SUCCESS);
  assert_string_equal(rows.data, expected);
  attrib_buffer_clear(&rows);
}

// Every graph has the labels and types of the schema; a claim that nobody made is none of it.
static void test_only_what_is_used_is_listed(void **state)
{
  (void)state;
  QueryGraph graph;
  attrib_query_graph_begin(&graph);
  const AttribNode a = attrib_query_graph_node(&graph, "A:Actor", 1);
  const AttribNode b = attrib_query_graph_node(&graph, "B", 2);
  attrib_query_graph_edge(&graph, a, "T", b, 1);
  attrib_query_graph_edge(&graph, b, "MADE", a, 2);
  attrib_query_graph_freeze(&graph);
  assert_true(attrib_graph_label_count(graph.graph) > 3);
  assert_gives(graph.view, "CALL db.labels()", "label\n'A'\n'Actor'\n'B'\n");
  assert_gives(graph.view, "CALL DB.relationshiptypes()", "relationshipType\n'MADE'\n'T'\n");
  attrib_query_graph_clear(&graph);
}

static void test_the_registry(void **state)
{
  (void)state;
  const CypherProcedures none = {NULL, 0};
  const CypherProcedure other = {.name = ATTRIB_TEXT_INIT("db.labels")};
  uint32_t count = 0;
  for (; attrib_cypher_procedure_at(count); count++) {
    const CypherProcedure *const row = attrib_cypher_procedure_at(count);
    assert_ptr_equal(attrib_cypher_procedure_find(none, row->name), row);
  }
  assert_int_equal(count, 2);
  assert_null(attrib_cypher_procedure_find(none, attrib_text("db.label")));
  assert_ptr_equal(
      attrib_cypher_procedure_find((CypherProcedures){&other, 1}, attrib_text("DB.LABELS")),
      &other);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_only_what_is_used_is_listed),
      cmocka_unit_test(test_the_registry),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
