// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/run.h"

#include "engine/cypher/bind/bind.h"
#include "engine/cypher/function/regex.h"
#include "engine/cypher/parse/parser.h"
#include "engine/cypher/plan/plan.h"

#include <time.h>

static uint64_t deadline_after(uint64_t timeout_ms)
{
  struct timespec time = {0, 0};
  const uint64_t nanoseconds = 1000000000U;
  if (!timeout_ms) {
    return 0;
  }
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * nanoseconds + (uint64_t)time.tv_nsec + timeout_ms * 1000000U;
}

/// A query on its way to its rows.
typedef struct {
  const CypherRequest *request;
  const CypherSink *sink;
  CypherContext *context;
  CypherBinding binding;
  CypherPlan *plan;
} Run;

static AttribStatus make_plans(Run *run)
{
  const CypherRequest *const request = run->request;
  CypherSubplan *const *const subplans = run->binding.subplans.items;
  for (uint32_t i = 0; i < run->binding.subplans.count; i++) {
    ATTRIB_TRY(
        attrib_plan_query(run->context, request->start, subplans[i]->query, &subplans[i]->plan));
  }
  return attrib_plan_query(run->context, request->start, run->binding.query, &run->plan);
}

static AttribStatus exceed_rows(Run *run)
{
  const CypherFault fault = {CYPHER_LIMIT_ERROR, CYPHER_RUNTIME, "Limit", {0, 0}};
  return attrib_cypher_error_set(run->context->error, fault, "the query gives more than %llu rows",
                                 (unsigned long long)run->request->max_rows);
}

static AttribStatus give_rows(Run *run, CypherExec *exec)
{
  const CypherBoundQuery *const query = run->binding.query;
  void *memory;
  bool found;
  ATTRIB_TRY(
      attrib_cypher_allocate(run->context, query->column_count, sizeof(CypherValue), &memory));
  CypherValue *const values = memory;
  ATTRIB_TRY(attrib_plan_open(run->plan, exec));
  for (uint64_t rows = 0;; rows++) {
    ATTRIB_TRY(attrib_plan_next(run->plan, exec, &found));
    if (!found) {
      return ATTRIB_SUCCESS;
    }
    if (run->request->max_rows && rows >= run->request->max_rows) {
      return exceed_rows(run);
    }
    for (uint32_t i = 0; i < query->column_count; i++) {
      values[i] = exec->frame[query->slots[i]];
    }
    // A query without columns has rows, and nothing to show of them.
    if (query->column_count > 0) {
      ATTRIB_TRY(run->sink->row(run->sink->data, values, query->column_count));
    }
  }
}

static AttribStatus execute(Run *run)
{
  const CypherBoundQuery *const query = run->binding.query;
  void *frame;
  ATTRIB_TRY(
      attrib_cypher_allocate(run->context, run->binding.slot_count, sizeof(CypherValue), &frame));
  CypherExec exec = {run->context, frame};
  ATTRIB_TRY(run->sink->columns(run->sink->data, query->names, query->column_count));
  return give_rows(run, &exec);
}

// EXPLAIN gives the operators as a column of text, one a row.
static AttribStatus explain(Run *run)
{
  static const AttribText name = ATTRIB_TEXT_INIT("plan");
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  attrib_plan_print(run->plan, &buffer);
  AttribStatus status = buffer.status;
  AttribText rest = {NULL, 0};
  if (status == ATTRIB_SUCCESS) {
    status = run->sink->columns(run->sink->data, &name, 1);
    rest = attrib_arena_copy(run->context->arena, attrib_buffer_text(&buffer));
    status = status || rest.data ? status : ATTRIB_NO_MEMORY;
  }
  attrib_buffer_clear(&buffer);
  size_t start = 0;
  for (size_t i = 0; status == ATTRIB_SUCCESS && i < rest.length; i++) {
    if (rest.data[i] == '\n') {
      const CypherValue line = attrib_cypher_string(attrib_text_slice(rest, start, i - start));
      status = run->sink->row(run->sink->data, &line, 1);
      start = i + 1;
    }
  }
  return status;
}

static AttribStatus run_query(Run *run)
{
  const CypherQuery *query;
  CypherContext *const context = run->context;
  ATTRIB_TRY(attrib_cypher_parse(run->request->query, CYPHER_READ_ONLY, context->arena,
                                 context->error, &query));
  ATTRIB_TRY(attrib_cypher_bind(run->request, context, query, &run->binding));
  ATTRIB_TRY(make_plans(run));
  return query->explain ? explain(run) : execute(run);
}

AttribStatus attrib_cypher_run(const CypherRequest *request, AttribArena *arena,
                               const CypherSink *sink, AttribCypherError *error)
{
  CypherContext context = {
      .graph = attrib_view_graph(request->view),
      .view = request->view,
      .arena = arena,
      .error = error,
      .memory_limit = request->memory_limit,
      .deadline = deadline_after(request->timeout_ms),
      .stop = request->stop,
  };
  Run run = {.request = request, .sink = sink, .context = &context};
  const AttribStatus status = run_query(&run);
  attrib_regexes_free(context.regexes);
  return status;
}
