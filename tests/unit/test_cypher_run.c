// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Queries as a whole: what the TCK does not ask about.

#include "engine/cypher/cypher.h"
#include "tests/unit/cypher_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static QueryGraph graph;

static int make_graph(void **state)
{
  (void)state;
  attrib_query_graph_begin(&graph);
  const AttribNode a = attrib_query_graph_node(&graph, "A", 1);
  const AttribNode b = attrib_query_graph_node(&graph, "A:B", 2);
  const AttribNode c = attrib_query_graph_node(&graph, "C", 3);
  attrib_query_graph_edge(&graph, a, "T", b, 10);
  attrib_query_graph_edge(&graph, a, "T", b, 11);
  attrib_query_graph_edge(&graph, b, "U", c, 12);
  attrib_query_graph_edge(&graph, c, "U", c, 13);
  attrib_query_graph_freeze(&graph);
  return 0;
}

static int clear_graph(void **state)
{
  (void)state;
  attrib_query_graph_clear(&graph);
  return 0;
}

// A query, and its columns and rows (`|` between columns, a line each), or `!TYPE DETAIL start-end`.
typedef struct {
  const char *query;
  const char *expected;
} Case;

static void describe_error(const AttribCypherError *error, AttribBuffer *out)
{
  attrib_buffer_truncate(out, 0);
  attrib_buffer_add_format(out, "!%s %s %u-%u", attrib_cypher_error_type_text(error->type),
                           error->detail, (unsigned)error->range.start, (unsigned)error->range.end);
}

static void check(const Case *cases, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    AttribBuffer found;
    AttribCypherError error = {.type = CYPHER_NO_ERROR};
    const CypherRequest request = {.view = graph.view, .query = attrib_text(cases[i].query)};
    attrib_buffer_init(&found);
    if (attrib_query_graph_run(request, false, &found, &error) != ATTRIB_SUCCESS) {
      describe_error(&error, &found);
    }
    if (strcmp(found.data, cases[i].expected) != 0) {
      fail_msg("%s\nis\n%s\nnot\n%s\n%s", cases[i].query, found.data, cases[i].expected,
               error.message);
    }
    attrib_buffer_clear(&found);
  }
}

#define CHECK(cases) check(cases, sizeof(cases) / sizeof((cases)[0]))

static void test_places_of_errors(void **state)
{
  static const Case cases[] = {
      {"RETURN foo", "!SyntaxError UndefinedVariable 7-10"},
      {"MATCH (n) RETURN n.x +", "!SyntaxError UnexpectedSyntax 22-22"},
      {"MATCH (n\nRETURN n", "!SyntaxError UnexpectedSyntax 9-15"},
      {"RETURN 'abc", "!SyntaxError UnexpectedSyntax 7-11"},
      {"RETURN /* x", "!SyntaxError UnexpectedSyntax 7-11"},
      {"RETURN \xE2\x80\x94", "!SyntaxError InvalidUnicodeCharacter 7-10"},
      {"RETURN nope(1)", "!SyntaxError UnknownFunction 7-11"},
      {"RETURN size(1)", "!SyntaxError InvalidArgumentType 12-13"},
      {"RETURN size('a', 'b')", "!SyntaxError InvalidNumberOfArguments 7-21"},
      {"RETURN 1 / 0", "!ArithmeticError DivisionByZero 7-12"},
      {"RETURN 9223372036854775807 + 1", "!ArithmeticError IntegerOverflow 7-30"},
      {"MATCH (n)", "!SyntaxError InvalidClauseComposition 0-9"},
      {"RETURN 1 RETURN 2", "!SyntaxError InvalidClauseComposition 9-17"},
      {"CREATE (n)", "!Unsupported ReadOnly 0-6"},
      {"MATCH (n) DETACH DELETE n", "!Unsupported ReadOnly 10-16"},
      {"CALL { RETURN 1 AS x } RETURN x", "!Unsupported UnsupportedClause 5-6"},
      {"RETURN $x", "!ParameterMissing MissingParameter 7-9"},
      {"", "!SyntaxError UnexpectedSyntax 0-0"},
  };
  (void)state;
  CHECK(cases);
}

static void test_names(void **state)
{
  static const Case cases[] = {
      {"WITH 1 AS match, 2 AS `return` RETURN match + `return` AS where", "where\n3\n"},
      {"RETURN  1  +  2 ", "1  +  2\n3\n"},
      {"RETURN (1) // one", "(1)\n1\n"},
      {"RETURN 1 AS `a``b`", "a`b\n1\n"},
      {"MATCH (count) RETURN count(count) AS count", "count\n3\n"},
      {"WITH [1] AS all, 2 AS any RETURN all(all IN all WHERE all = 1) AS x, any",
       "x | any\ntrue | 2\n"},
      {"RETURN [x IN [[1], [2]] | [x IN x | x]] AS x", "x\n[[1], [2]]\n"},
  };
  (void)state;
  CHECK(cases);
}

static void test_patterns(void **state)
{
  static const Case cases[] = {
      {"MATCH (c:C)-[r]-(d) RETURN r.w, d.n ORDER BY r.w", "r.w | d.n\n12 | 2\n13 | 3\n"},
      {"MATCH (a)-->(b), (c:C) RETURN count(*)", "count(*)\n4\n"},
      {"MATCH (a {n: 1})-[r:T]->()<-[s:T]-(a) RETURN r.w, s.w ORDER BY r.w",
       "r.w | s.w\n10 | 11\n11 | 10\n"},
      {"MATCH (a:A&!B) RETURN a.n", "a.n\n1\n"},
      {"MATCH (a:B|C) RETURN a.n", "a.n\n2\n3\n"},
      {"MATCH (a)-[r:!T]->(b) RETURN count(*)", "count(*)\n2\n"},
      {"MATCH (a:Nope) RETURN a", "a\n"},
      {"MATCH (a)-[:Nope]->(b) RETURN a", "a\n"},
      {"MATCH (a {n: 1}) MATCH (a)-[*3]->(b) RETURN b.n", "b.n\n3\n3\n"},
      {"MATCH (a {n: 1})-[r*0..1]->(b) RETURN size(r) AS s, b.n ORDER BY s",
       "s | b.n\n0 | 1\n1 | 2\n1 | 2\n"},
      {"MATCH p = (a {n: 2}) RETURN length(p), p", "length(p) | p\n0 | <(:A:B {n: 2})>\n"},
      {"OPTIONAL MATCH (a:Nope)-[r]->(b) RETURN a, r, b", "a | r | b\nnull | null | null\n"},
      {"MATCH (a {n: 1}), (b {n: 3}), p = shortestPath((a)-[*]->(b)) RETURN length(p)",
       "length(p)\n2\n"},
  };
  (void)state;
  CHECK(cases);
}

static void test_scopes(void **state)
{
  static const Case cases[] = {
      {"MATCH (a) WITH a.n AS n WHERE a.n > 1 RETURN n", "n\n2\n3\n"},
      {"MATCH (a) WITH a.n AS n, count(*) AS c WHERE a.n > 1 RETURN n, c", "n | c\n2 | 1\n3 | 1\n"},
      {"MATCH (a) RETURN a.n % 2 AS odd, count(*) AS c ORDER BY a.n % 2",
       "odd | c\n0 | 1\n1 | 2\n"},
      {"MATCH (a) RETURN a.n AS n ORDER BY a.n + n DESC LIMIT 1", "n\n3\n"},
      {"MATCH (a) RETURN DISTINCT a.n AS n ORDER BY a.m", "!SyntaxError UndefinedVariable 44-45"},
      {"MATCH (a) WITH a, count(*) AS c MATCH (a)-->(b) RETURN count(*)", "count(*)\n4\n"},
      {"UNWIND [1, 2] AS x RETURN x, COUNT { UNWIND [1, 2] AS y WITH y WHERE y > x RETURN y } AS c",
       "x | c\n1 | 1\n2 | 0\n"},
      {"UNWIND [1, 2] AS x RETURN COLLECT { UNWIND [3, 4] AS y RETURN x * y } AS c",
       "c\n[3, 4]\n[6, 8]\n"},
      {"MATCH (a) RETURN count(a) + size([x IN collect(a.n) WHERE x > 1 | x]) AS c", "c\n5\n"},
      {"MATCH (a) RETURN a.n + count(*)", "!SyntaxError AmbiguousAggregationExpression 17-18"},
  };
  (void)state;
  CHECK(cases);
}

// Bounds

static CypherRequest endless(void)
{
  return (CypherRequest){.view = graph.view,
                         .query =
                             ATTRIB_TEXT("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) "
                                         "AS b UNWIND range(1, 100000) AS c "
                                         "WITH a WHERE a < 0 RETURN a")};
}

static void assert_limit(CypherRequest request, const char *message)
{
  AttribBuffer out;
  AttribCypherError error = {.type = CYPHER_NO_ERROR};
  attrib_buffer_init(&out);
  assert_int_equal(attrib_query_graph_run(request, false, &out, &error), ATTRIB_LIMIT);
  assert_int_equal(error.type, CYPHER_LIMIT_ERROR);
  assert_string_equal(error.message, message);
  attrib_buffer_clear(&out);
}

static void test_timeout(void **state)
{
  (void)state;
  CypherRequest request = endless();
  request.timeout_ms = 50;
  assert_limit(request, "the query takes longer than it may");
}

static void test_stop(void **state)
{
  static const volatile bool stop = true;
  (void)state;
  CypherRequest request = endless();
  request.stop = &stop;
  assert_limit(request, "interrupted");
}

static void test_most_rows(void **state)
{
  (void)state;
  CypherRequest request = {
      .view = graph.view, .query = ATTRIB_TEXT("MATCH (a) RETURN a"), .max_rows = 2};
  assert_limit(request, "the query gives more than 2 rows");
  AttribBuffer out;
  AttribCypherError error;
  attrib_buffer_init(&out);
  request.max_rows = 3;
  assert_int_equal(attrib_query_graph_run(request, false, &out, &error), ATTRIB_SUCCESS);
  attrib_buffer_clear(&out);
}

static void test_memory_limit(void **state)
{
  static const char *const queries[] = {
      "UNWIND range(1, 1000000) AS x RETURN collect(x)",
      "UNWIND range(1, 1000000) AS x RETURN x ORDER BY x",
      "UNWIND range(1, 1000000) AS x RETURN DISTINCT x",
      "RETURN reduce(s = 'x', i IN range(1, 60) | s + s)",
      "RETURN reduce(l = [1], i IN range(1, 60) | l + l)",
  };
  (void)state;
  for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++) {
    const CypherRequest request = {.view = graph.view,
                                   .query = attrib_text(queries[i]),
                                   .memory_limit = (size_t)4 * 1024 * 1024};
    assert_limit(request, "the query needs more memory than it may take");
  }
}

// Many brackets, signs, operands, clauses: an answer or an error, in time that grows with the length.

static void repeat(AttribBuffer *out, const char *first, const char *again, size_t count,
                   const char *last)
{
  attrib_buffer_init(out);
  attrib_buffer_add_string(out, first);
  for (size_t i = 0; i < count; i++) {
    attrib_buffer_add_string(out, again);
  }
  attrib_buffer_add_string(out, last);
}

static void test_long_and_deep_queries(void **state)
{
  static const struct {
    const char *first;
    const char *again;
    size_t count;
    const char *last;
    AttribStatus status;
  } queries[] = {
      {"RETURN ", "(", 100000, "1", ATTRIB_BAD_ARGUMENT},
      {"RETURN ", "[", 100000, "", ATTRIB_BAD_ARGUMENT},
      {"RETURN ", "{a: ", 50000, "", ATTRIB_BAD_ARGUMENT},
      {"RETURN ", "- ", 100000, "1", ATTRIB_BAD_ARGUMENT},
      {"RETURN ", "NOT ", 100000, "true", ATTRIB_BAD_ARGUMENT},
      {"RETURN 1", " + 1", 100000, "", ATTRIB_BAD_ARGUMENT},
      {"RETURN true", " AND true", 50000, " AS x", ATTRIB_SUCCESS},
      {"RETURN [1", ", 1", 100000, "] AS x", ATTRIB_SUCCESS},
      {"MATCH (a)", "-->()", 50000, " RETURN a", ATTRIB_BAD_ARGUMENT},
      {"RETURN 1 AS x", " UNION ALL RETURN 1 AS x", 10000, "", ATTRIB_SUCCESS},
      {"WITH 1 AS x ", "WITH x ", 50000, "RETURN x", ATTRIB_BAD_ARGUMENT},
      {"RETURN EXISTS { ", "MATCH (a) WHERE EXISTS { ", 20000, "", ATTRIB_BAD_ARGUMENT},
      {"MATCH (a:A", ":A", 100000, ") RETURN a", ATTRIB_BAD_ARGUMENT},
      {"RETURN (a)", "-[b]-(c)", 30000, "", ATTRIB_BAD_ARGUMENT},
  };
  (void)state;
  for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++) {
    AttribBuffer query;
    AttribBuffer out;
    AttribCypherError error = {.type = CYPHER_NO_ERROR};
    repeat(&query, queries[i].first, queries[i].again, queries[i].count, queries[i].last);
    attrib_buffer_init(&out);
    const CypherRequest request = {
        .view = graph.view, .query = attrib_buffer_text(&query), .timeout_ms = 20000};
    const AttribStatus status = attrib_query_graph_run(request, false, &out, &error);
    if (status != queries[i].status) {
      fail_msg("%s%s: %s, %s", queries[i].first, queries[i].again, attrib_status_text(status),
               error.message);
    }
    attrib_buffer_clear(&out);
    attrib_buffer_clear(&query);
  }
}

// The public function

static void test_table(void **state)
{
  static const AttribCypherParameter parameters[] = {
      {ATTRIB_TEXT_INIT("a"), ATTRIB_TEXT_INIT("-3")},
      {ATTRIB_TEXT_INIT("b"), ATTRIB_TEXT_INIT("2021-07-19")},
      {ATTRIB_TEXT_INIT("c"), ATTRIB_TEXT_INIT("[1, 'x', {k: null}]")},
  };
  (void)state;
  AttribTable table;
  AttribCypherError error = {.type = CYPHER_NO_ERROR};
  const AttribCypherOptions options = {.parameters = parameters, .parameter_count = 3};
  assert_int_equal(attrib_cypher_table(graph.view,
                                       ATTRIB_TEXT("RETURN $a AS a, $b AS b, size($c) AS c"),
                                       &options, &table, &error),
                   ATTRIB_SUCCESS);
  assert_int_equal(attrib_table_row_count(&table), 1);
  assert_int_equal(attrib_table_cell(&table, 0, 0)->as.integer, -3);
  assert_true(
      attrib_text_equal(attrib_table_cell(&table, 0, 1)->as.text, ATTRIB_TEXT("2021-07-19")));
  assert_int_equal(attrib_table_cell(&table, 0, 2)->as.integer, 3);
  attrib_table_clear(&table);
}

static void test_bad_parameter(void **state)
{
  static const AttribCypherParameter parameter = {ATTRIB_TEXT_INIT("a"), ATTRIB_TEXT_INIT("[1, 2")};
  (void)state;
  AttribTable table;
  AttribCypherError error = {.type = CYPHER_NO_ERROR};
  const AttribCypherOptions options = {.parameters = &parameter, .parameter_count = 1};
  assert_int_equal(
      attrib_cypher_table(graph.view, ATTRIB_TEXT("RETURN 1"), &options, &table, &error),
      ATTRIB_BAD_ARGUMENT);
  assert_string_equal(error.message, "the value of $a: the query ends too early");
  attrib_table_clear(&table);
}

static void test_report(void **state)
{
  (void)state;
  AttribDiagnostics list;
  AttribCypherError error = {.type = CYPHER_NO_ERROR};
  AttribTable table;
  const AttribText query = ATTRIB_TEXT("MATCH (n)\nWHERE n.\xC3\xA4 = 1 RETRUN n");
  attrib_diagnostics_init(&list);
  assert_int_equal(
      attrib_cypher_table(graph.view, query, &(AttribCypherOptions){0}, &table, &error),
      ATTRIB_BAD_ARGUMENT);
  assert_int_equal(attrib_cypher_report(&error, query, ATTRIB_TEXT("q"), &list), ATTRIB_SUCCESS);
  const AttribDiagnostic *const item = attrib_vector_at(&list.items, 0);
  assert_int_equal(item->place.line, 2);
  assert_int_equal(item->place.column, 15);
  assert_int_equal(item->place.length, 6);
  assert_true(attrib_text_equal(item->source, ATTRIB_TEXT("WHERE n.\xC3\xA4 = 1 RETRUN n")));
  attrib_table_clear(&table);
  attrib_diagnostics_clear(&list);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_places_of_errors),
      cmocka_unit_test(test_names),
      cmocka_unit_test(test_patterns),
      cmocka_unit_test(test_scopes),
      cmocka_unit_test(test_timeout),
      cmocka_unit_test(test_stop),
      cmocka_unit_test(test_most_rows),
      cmocka_unit_test(test_memory_limit),
      cmocka_unit_test(test_long_and_deep_queries),
      cmocka_unit_test(test_table),
      cmocka_unit_test(test_bad_parameter),
      cmocka_unit_test(test_report),
  };
  return cmocka_run_group_tests(tests, make_graph, clear_graph);
}
