// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Queries: any text is run over a small graph, with bounds. It gives rows or an error that says where
// in the text; and what the error says can be shown.

#include "engine/cypher/run.h"
#include "engine/cypher/value/value_text.h"
#include "tests/fuzz/query_graph.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { most_rows = 2000, timeout_ms = 500, memory_limit = 32 * 1024 * 1024 };

static void require(bool holds)
{
  if (!holds) {
    abort();
  }
}

static AttribStatus take_names(void *data, const AttribText *names, uint32_t count)
{
  (void)data;
  for (uint32_t i = 0; i < count; i++) {
    require(names[i].data != NULL || names[i].length == 0);
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus take_row(void *data, const CypherValue *values, uint32_t count)
{
  AttribBuffer text;
  attrib_buffer_init(&text);
  for (uint32_t i = 0; i < count; i++) {
    attrib_cypher_value_write(data, &values[i], &text);
  }
  const AttribStatus status = text.status;
  attrib_buffer_clear(&text);
  return status;
}

static void check_error(const AttribCypherError *error, size_t size)
{
  require(error->type != CYPHER_NO_ERROR && error->detail != NULL);
  require(error->range.start <= error->range.end && error->range.end <= size);
  require(error->message[0] != '\0');
  for (size_t i = 0; error->message[i]; i++) {
    require((unsigned char)error->message[i] >= 0x20 && error->message[i] != 0x7F);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static AttribGraph *graph;
  static AttribView *view;
  if (!graph) {
    graph = attrib_fuzz_query_graph();
    require(attrib_view_new(graph, (AttribViewOptions){0}, &view) == ATTRIB_SUCCESS);
  }
  AttribArena arena;
  AttribCypherError error = {.type = CYPHER_NO_ERROR};
  const CypherParameter parameter = {ATTRIB_TEXT("p"), attrib_cypher_integer(1)};
  const CypherSink sink = {take_names, take_row, graph};
  const CypherRequest request = {
      .view = view,
      .query = {(const char *)data, size},
      .parameters = {&parameter, 1},
      .timeout_ms = timeout_ms,
      .max_rows = most_rows,
      .memory_limit = memory_limit,
  };
  attrib_arena_init(&arena);
  const AttribStatus status = attrib_cypher_run(&request, &arena, &sink, &error);
  if (status != ATTRIB_SUCCESS) {
    require(status == ATTRIB_BAD_ARGUMENT || status == ATTRIB_LIMIT);
    check_error(&error, size);
  }
  attrib_arena_clear(&arena);
  return 0;
}
