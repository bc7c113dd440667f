// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Legal queries: the bytes choose one, which is run over a small graph. It is never refused before it
// runs, and fails at a bound or in its arithmetic alone; a second run gives the same rows in the same
// order, and a plan that starts from another end the same rows.

#include "engine/cypher/run.h"
#include "engine/cypher/value/equivalence.h"
#include "engine/cypher/value/value_text.h"
#include "tests/fuzz/legal_expression.h"
#include "tests/fuzz/legal_query.h"
#include "tests/fuzz/query_graph.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { most_rows = 500, timeout_ms = 100, memory_limit = 8 * 1024 * 1024, most_bytes = 400 };

/// What a run gave.
typedef struct {
  const AttribGraph *graph;
  AttribStatus status;
  uint64_t rows;
  uint64_t ordered; ///< hash of the rows in their order
  uint64_t sum;     ///< and in any
} Result;

static void require(bool holds, AttribText query, const char *what)
{
  if (!holds) {
    (void)fprintf(stderr, "%.*s\n%s\n", ATTRIB_TEXT_ARGS(query), what);
    abort();
  }
}

static AttribStatus take_names(void *data, const AttribText *names, uint32_t count)
{
  (void)data;
  return count > 0 && names[0].length > 0 ? ATTRIB_SUCCESS : ATTRIB_IO_ERROR;
}

static AttribStatus take_row(void *data, const CypherValue *values, uint32_t count)
{
  Result *const result = data;
  AttribBuffer text;
  attrib_buffer_init(&text);
  for (uint32_t i = 0; i < count; i++) {
    attrib_cypher_value_write(result->graph, &values[i], &text);
    attrib_buffer_add_char(&text, '|');
  }
  const CypherValue line = attrib_cypher_string(attrib_buffer_text(&text));
  const uint64_t hash = attrib_cypher_hash(&line);
  const AttribStatus status = text.status;
  attrib_buffer_clear(&text);
  result->rows++;
  result->sum += hash;
  result->ordered = result->ordered * 31 + hash;
  return status;
}

// What a run may fail with: a bound, or an integer that overflows or is divided by zero.
static bool may_fail(const AttribCypherError *error, AttribStatus status)
{
  return status == ATTRIB_LIMIT
             ? error->type == CYPHER_LIMIT_ERROR
             : status == ATTRIB_BAD_ARGUMENT && error->type == CYPHER_ARITHMETIC_ERROR &&
                   error->phase == CYPHER_RUNTIME;
}

static Result run(const AttribView *view, AttribText query, CypherStart start)
{
  const CypherParameter parameters[] = {
      {ATTRIB_TEXT("p"), attrib_cypher_integer(1)},
      {ATTRIB_TEXT("t"), attrib_cypher_string(ATTRIB_TEXT("a"))},
  };
  Result result = {.graph = attrib_view_graph(view)};
  const CypherSink sink = {take_names, take_row, &result};
  const CypherRequest request = {
      .view = view,
      .query = query,
      .parameters = {parameters, 2},
      .start = start,
      .timeout_ms = timeout_ms,
      .max_rows = most_rows,
      .memory_limit = memory_limit,
  };
  AttribArena arena;
  AttribCypherError error = {.type = CYPHER_NO_ERROR};
  attrib_arena_init(&arena);
  result.status = attrib_cypher_run(&request, &arena, &sink, &error);
  require(result.status == ATTRIB_SUCCESS || may_fail(&error, result.status), query, error.message);
  attrib_arena_clear(&arena);
  return result;
}

static void check_same(const Result *a, const Result *b, bool in_order, AttribText query)
{
  if (a->status == ATTRIB_SUCCESS && b->status == ATTRIB_SUCCESS) {
    require(a->rows == b->rows && a->sum == b->sum, query, "other rows");
    require(!in_order || a->ordered == b->ordered, query, "another order");
  }
}

static void check_explain(const AttribView *view, AttribText query)
{
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_buffer_add_string(&text, "EXPLAIN ");
  attrib_buffer_add(&text, query);
  const Result plan = run(view, attrib_buffer_text(&text), CYPHER_START_BY_COST);
  require(plan.status != ATTRIB_SUCCESS || plan.rows > 0, query, "no plan");
  attrib_buffer_clear(&text);
}

static void check_query(const AttribView *view, AttribText query, bool by_order)
{
  const Result first = run(view, query, CYPHER_START_BY_COST);
  const Result again = run(view, query, CYPHER_START_BY_COST);
  check_same(&first, &again, true, query);
  for (CypherStart start = CYPHER_START_FIRST; !by_order && start <= CYPHER_START_LAST; start++) {
    const Result other = run(view, query, start);
    check_same(&first, &other, false, query);
  }
  check_explain(view, query);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static AttribGraph *graph;
  static AttribView *view;
  if (!graph) {
    graph = attrib_fuzz_query_graph();
    if (attrib_view_new(graph, (AttribViewOptions){0}, &view) != ATTRIB_SUCCESS) {
      abort();
    }
  }
  AttribBuffer query;
  attrib_buffer_init(&query);
  Legal legal = {.data = data, .size = size < most_bytes ? size : most_bytes, .out = &query};
  attrib_legal_query(&legal);
  check_query(view, attrib_buffer_text(&query), legal.by_order);
  attrib_buffer_clear(&query);
  return 0;
}
