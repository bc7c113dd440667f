// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The tree, the bound query and the plan of the queries in tests/golden/cypher/trees: with
// ATTRIB_UPDATE=1 in the environment the texts beside them are written anew.

#include "engine/base/file.h"
#include "engine/cypher/bind/bind.h"
#include "engine/cypher/parse/parser.h"
#include "engine/cypher/plan/plan.h"
#include "tests/unit/cypher_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum { file_limit = 1 << 20 };

static const char folder[] = "tests/golden/cypher/trees";

static const char *const cases[] = {
    "aggregates_beside_keys",
    "conditions_as_early_as_may_be",
    "every_form_of_expression",
    "long_edges_and_paths",
    "optional_and_subqueries",
    "order_by_sees_both_scopes",
    "precedence",
    "procedures_and_union",
    "rarest_label_first",
    "shortest_under_a_condition",
};

/// Three of label A, two of B, one of both; five edges.
static void make_graph(QueryGraph *graph)
{
  attrib_query_graph_begin(graph);
  const AttribNode a = attrib_query_graph_node(graph, "A", 1);
  const AttribNode b = attrib_query_graph_node(graph, "A:B", 2);
  const AttribNode c = attrib_query_graph_node(graph, "A", 3);
  const AttribNode d = attrib_query_graph_node(graph, "B", 4);
  attrib_query_graph_edge(graph, a, "T", b, 1);
  attrib_query_graph_edge(graph, b, "T", c, 2);
  attrib_query_graph_edge(graph, c, "U", d, 3);
  attrib_query_graph_edge(graph, d, "U", a, 4);
  attrib_query_graph_edge(graph, a, "T", a, 5);
  attrib_query_graph_freeze(graph);
}

static AttribStatus describe(CypherContext *context, const CypherRequest *request,
                             AttribBuffer *out)
{
  const CypherQuery *query;
  CypherBinding binding;
  CypherPlan *plan;
  ATTRIB_TRY(attrib_cypher_parse(request->query, CYPHER_READ_ONLY, context->arena, context->error,
                                 &query));
  attrib_buffer_add_string(out, "TREE\n");
  attrib_cypher_ast_print(query, out);
  ATTRIB_TRY(attrib_cypher_bind(request, context, query, &binding));
  attrib_buffer_add_string(out, "\nBOUND\n");
  attrib_cypher_bound_print(binding.query, out);
  ATTRIB_TRY(attrib_plan_query(context, CYPHER_START_BY_COST, binding.query, &plan));
  attrib_buffer_add_string(out, "\nPLAN\n");
  attrib_plan_print(plan, out);
  return out->status;
}

static void describe_query(const QueryGraph *graph, AttribText query, AttribBuffer *out)
{
  AttribArena arena;
  AttribCypherError error = {.type = CYPHER_NO_ERROR};
  attrib_arena_init(&arena);
  const CypherParameter parameter = {ATTRIB_TEXT("p"), attrib_cypher_integer(7)};
  const CypherRequest request = {
      .view = graph->view, .query = query, .parameters = {&parameter, 1}};
  CypherContext context = {
      .graph = graph->graph, .view = graph->view, .arena = &arena, .error = &error};
  if (describe(&context, &request, out) != ATTRIB_SUCCESS) {
    fail_msg("%.*s: %s", ATTRIB_TEXT_ARGS(query), error.message);
  }
  attrib_arena_clear(&arena);
}

static void check_case(const QueryGraph *graph, const char *name)
{
  char path[200];
  AttribBuffer query;
  AttribBuffer expected;
  AttribBuffer found;
  attrib_buffer_init(&query);
  attrib_buffer_init(&expected);
  attrib_buffer_init(&found);
  snprintf(path, sizeof(path), "%s/%s.cypher", folder, name);
  assert_int_equal(attrib_file_read(path, file_limit, &query), ATTRIB_SUCCESS);
  describe_query(graph, attrib_buffer_text(&query), &found);
  snprintf(path, sizeof(path), "%s/%s.txt", folder, name);
  if (getenv("ATTRIB_UPDATE")) {
    assert_int_equal(attrib_file_write(path, attrib_buffer_text(&found)), ATTRIB_SUCCESS);
  }
  assert_int_equal(attrib_file_read(path, file_limit, &expected), ATTRIB_SUCCESS);
  if (!attrib_text_equal(attrib_buffer_text(&expected), attrib_buffer_text(&found))) {
    fail_msg("%s is not as expected but\n%s", path, found.data);
  }
  attrib_buffer_clear(&query);
  attrib_buffer_clear(&expected);
  attrib_buffer_clear(&found);
}

static void test_trees(void **state)
{
  QueryGraph graph;
  (void)state;
  make_graph(&graph);
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    check_case(&graph, cases[i]);
  }
  attrib_query_graph_clear(&graph);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_trees)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
