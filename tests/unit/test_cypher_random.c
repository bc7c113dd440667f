// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Random patterns over random small graphs: the same rows whichever end of a pattern the plan starts
// from, and the same as a model gives that tries every way to put nodes and edges into the pattern.

#include "tests/unit/cypher_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { NODES = 5, EDGES = 7, STEPS = 3, VARIABLES = 4, CASES = 400 };

/// An edge of the graph, and a step of a pattern.
typedef struct {
  uint32_t source;
  uint32_t target;
  uint32_t type;
} Edge;

typedef struct {
  uint32_t from; ///< variables
  uint32_t to;
  uint32_t type;      ///< 2: any
  uint32_t direction; ///< 0: to the right, 1: to the left, 2: both
} Step;

typedef struct {
  uint64_t random;
  bool labelled[NODES]; ///< has the label A
  Edge edges[EDGES];
  Step steps[STEPS];
  uint32_t step_count;
  bool wants_label[VARIABLES];
  uint32_t apart; ///< a second variable whose `n` must be greater than that of variable 0
} Model;

// A linear congruential generator (Knuth's MMIX constants); its high bits are the good ones.
static uint32_t draw(Model *model, uint32_t below)
{
  model->random = model->random * 6364136223846793005U + 1442695040888963407U;
  return (uint32_t)((model->random >> 33) % below);
}

static void draw_model(Model *model, uint64_t seed)
{
  memset(model, 0, sizeof(*model));
  model->random = seed * 2654435761U + 1;
  for (uint32_t i = 0; i < NODES; i++) {
    model->labelled[i] = draw(model, 2) == 0;
  }
  for (uint32_t i = 0; i < EDGES; i++) {
    model->edges[i] = (Edge){draw(model, NODES), draw(model, NODES), draw(model, 2)};
  }
  model->step_count = 1 + draw(model, STEPS);
  for (uint32_t i = 0; i < model->step_count; i++) {
    model->steps[i] =
        (Step){draw(model, VARIABLES), draw(model, VARIABLES), draw(model, 3), draw(model, 3)};
  }
  for (uint32_t i = 0; i < VARIABLES; i++) {
    model->wants_label[i] = draw(model, 3) == 0;
  }
  model->apart = draw(model, VARIABLES);
}

static void make_graph(const Model *model, QueryGraph *graph)
{
  AttribNode nodes[NODES];
  attrib_query_graph_begin(graph);
  for (uint32_t i = 0; i < NODES; i++) {
    nodes[i] = attrib_query_graph_node(graph, model->labelled[i] ? "A" : "B", i);
  }
  for (uint32_t i = 0; i < EDGES; i++) {
    const Edge *const edge = &model->edges[i];
    attrib_query_graph_edge(graph, nodes[edge->source], edge->type ? "U" : "T", nodes[edge->target],
                            i);
  }
  attrib_query_graph_freeze(graph);
}

// The query: all variables stand alone first, so that each has a value.
static void write_query(const Model *model, AttribBuffer *out)
{
  static const char *const types[] = {":T", ":U", ""};
  static const char *const left[] = {"-", "<-", "-"};
  static const char *const right[] = {"->", "-", "-"};
  attrib_buffer_add_string(out, "MATCH ");
  for (uint32_t i = 0; i < model->step_count; i++) {
    const Step *const step = &model->steps[i];
    attrib_buffer_add_format(out, "(v%u)%s[e%u%s]%s(v%u), ", step->from, left[step->direction], i,
                             types[step->type], right[step->direction], step->to);
  }
  for (uint32_t i = 0; i < VARIABLES; i++) {
    attrib_buffer_add_format(out, "%s(v%u%s)", i > 0 ? ", " : "", i,
                             model->wants_label[i] ? ":A" : "");
  }
  attrib_buffer_add_format(out, " WHERE v0.n <= v%u.n RETURN v0.n, v1.n, v2.n, v3.n", model->apart);
  for (uint32_t i = 0; i < model->step_count; i++) {
    attrib_buffer_add_format(out, ", e%u.w", i);
  }
}

// The model

/// One way to put nodes and edges into the pattern.
typedef struct {
  uint32_t nodes[VARIABLES];
  uint32_t edges[STEPS];
} Way;

static bool passes(const Model *model, const Way *way, uint32_t index, bool along)
{
  const Step *const step = &model->steps[index];
  const Edge *const edge = &model->edges[way->edges[index]];
  const uint32_t from = along ? edge->source : edge->target;
  const uint32_t to = along ? edge->target : edge->source;
  return way->nodes[step->from] == from && way->nodes[step->to] == to &&
         (step->type == 2 || step->type == edge->type);
}

static bool step_fits(const Model *model, const Way *way, uint32_t index)
{
  const uint32_t direction = model->steps[index].direction;
  for (uint32_t i = 0; i < index; i++) {
    if (way->edges[i] == way->edges[index]) {
      return false;
    }
  }
  return (direction != 1 && passes(model, way, index, true)) ||
         (direction != 0 && passes(model, way, index, false));
}

static bool nodes_fit(const Model *model, const Way *way)
{
  for (uint32_t i = 0; i < VARIABLES; i++) {
    if (model->wants_label[i] && !model->labelled[way->nodes[i]]) {
      return false;
    }
  }
  return way->nodes[0] <= way->nodes[model->apart];
}

static void count_edges(const Model *model, Way *way, uint32_t index, uint32_t *rows)
{
  if (index == model->step_count) {
    ++*rows;
    return;
  }
  for (uint32_t i = 0; i < EDGES; i++) {
    way->edges[index] = i;
    if (step_fits(model, way, index)) {
      count_edges(model, way, index + 1, rows);
    }
  }
}

static uint32_t count_rows(const Model *model)
{
  uint32_t rows = 0;
  for (uint32_t code = 0; code < NODES * NODES * NODES * NODES; code++) {
    Way way = {{code % NODES, code / NODES % NODES, code / (NODES * NODES) % NODES,
                code / (NODES * NODES * NODES)},
               {0}};
    if (nodes_fit(model, &way)) {
      count_edges(model, &way, 0, &rows);
    }
  }
  return rows;
}

// The engine

static void run(const QueryGraph *graph, AttribText query, CypherStart start, AttribBuffer *out)
{
  AttribCypherError error = {.type = CYPHER_NO_ERROR};
  const CypherRequest request = {.view = graph->view, .query = query, .start = start};
  attrib_buffer_init(out);
  if (attrib_query_graph_run(request, true, out, &error) != ATTRIB_SUCCESS) {
    fail_msg("%.*s: %s", ATTRIB_TEXT_ARGS(query), error.message);
  }
}

static uint32_t count_lines(const AttribBuffer *buffer)
{
  uint32_t lines = 0;
  for (size_t i = 0; i < buffer->length; i++) {
    lines += buffer->data[i] == '\n';
  }
  return lines;
}

static void check_same(const QueryGraph *graph, AttribText query, uint32_t rows)
{
  AttribBuffer by_cost;
  run(graph, query, CYPHER_START_BY_COST, &by_cost);
  if (count_lines(&by_cost) != rows + 1) {
    fail_msg("%.*s: %u rows, not %u", ATTRIB_TEXT_ARGS(query), count_lines(&by_cost) - 1, rows);
  }
  for (CypherStart start = CYPHER_START_FIRST; start <= CYPHER_START_LAST; start++) {
    AttribBuffer other;
    run(graph, query, start, &other);
    if (!attrib_text_equal(attrib_buffer_text(&by_cost), attrib_buffer_text(&other))) {
      fail_msg("%.*s:\n%s\nbut from another end\n%s", ATTRIB_TEXT_ARGS(query), by_cost.data,
               other.data);
    }
    attrib_buffer_clear(&other);
  }
  attrib_buffer_clear(&by_cost);
}

static void test_patterns(void **state)
{
  (void)state;
  for (uint32_t i = 0; i < CASES; i++) {
    Model model;
    QueryGraph graph;
    AttribBuffer query;
    draw_model(&model, i);
    make_graph(&model, &graph);
    attrib_buffer_init(&query);
    write_query(&model, &query);
    check_same(&graph, attrib_buffer_text(&query), count_rows(&model));
    attrib_buffer_clear(&query);
    attrib_query_graph_clear(&graph);
  }
}

// Forms that the model does not know: from every end the same rows.
static void test_other_forms(void **state)
{
  static const char *const queries[] = {
      "MATCH p = (a:A)-[r*0..2]->(b)-[s:T]-(c) RETURN p, r, s",
      "MATCH p = (a)-[:T*]->(b)<-[:U*1..2]-(c:A) WHERE a.n < c.n RETURN p",
      "MATCH (a)-[r]->(b) MATCH (c)-[r]-(d) RETURN a, b, c, d, r",
      "MATCH (a)-[r]->(b) OPTIONAL MATCH (b)-[s:T]->(c:A), (c)-->(d) RETURN a, b, c, d, r, s",
      "MATCH (a)-[rs*2]->(b) MATCH (c)-[rs*]->(d) RETURN a, b, c, d, rs",
      "MATCH (a:A), (b) WHERE (a)-[:T]->()-->(b) RETURN a, b",
      "MATCH p = allShortestPaths((a)-[*]-(b)) WHERE a.n < b.n RETURN p",
      "MATCH (a)-[*1..3]-(a) RETURN a, count(*)",
      "MATCH (a) RETURN a, [(a)-[r]->(b)-->(c) | [r, b, c]][0..0], COUNT { (a)--()--() }",
  };
  (void)state;
  for (uint32_t i = 0; i < CASES / 10; i++) {
    Model model;
    QueryGraph graph;
    draw_model(&model, i + CASES);
    make_graph(&model, &graph);
    for (size_t j = 0; j < sizeof(queries) / sizeof(queries[0]); j++) {
      AttribBuffer rows;
      run(&graph, attrib_text(queries[j]), CYPHER_START_FIRST, &rows);
      check_same(&graph, attrib_text(queries[j]), count_lines(&rows) - 1);
      attrib_buffer_clear(&rows);
    }
    attrib_query_graph_clear(&graph);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_patterns),
      cmocka_unit_test(test_other_forms),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
