// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/buffer.h"
#include "tests/tck/create.h"

int64_t attrib_tck_rows_find(const TckRows *rows, AttribText name)
{
  for (uint32_t i = 0; i < rows->width; i++) {
    if (attrib_text_equal(rows->columns[i], name)) {
      return i;
    }
  }
  return -1;
}

// A list of rows, each a list of values.
static bool rows_value(TckWorld *world, const TckRows *rows, CypherValue *out)
{
  CypherContext context = attrib_tck_world_context(world);
  CypherValue *const items = attrib_arena_array(&world->arena, rows->count, sizeof(CypherValue));
  for (uint32_t i = 0; items && i < rows->count; i++) {
    CypherValue *const values = attrib_arena_array(&world->arena, rows->width, sizeof(CypherValue));
    for (uint32_t column = 0; values && column < rows->width; column++) {
      values[column] = *attrib_tck_rows_at(rows, i, column);
    }
    if (!values || attrib_cypher_list(&context, values, rows->width, &items[i]) != ATTRIB_SUCCESS) {
      return false;
    }
  }
  return items && attrib_cypher_list(&context, items, rows->count, out) == ATTRIB_SUCCESS;
}

static void write_start(const TckRows *rows, AttribBuffer *out)
{
  for (uint32_t i = 0; i < rows->width; i++) {
    attrib_buffer_add_string(out, i ? ", " : "UNWIND $rows AS `a row` WITH ");
    attrib_buffer_add_format(out, "`a row`[%u] AS `%.*s`", i, ATTRIB_TEXT_ARGS(rows->columns[i]));
  }
  attrib_buffer_add_char(out, ' ');
}

// Relationships get other numbers when the graph is frozen again.
static bool holds_edge(const TckRows *rows)
{
  for (size_t i = 0; i < rows->values.length; i++) {
    const CypherKind kind = ((const CypherValue *)attrib_vector_at(&rows->values, i))->kind;
    if (kind == CYPHER_EDGE || kind == CYPHER_PATH || kind == CYPHER_LIST) {
      return true;
    }
  }
  return false;
}

bool attrib_tck_over_rows(TckWorld *world, const TckRows *rows, AttribText clauses, AttribText end,
                          TckRows *out)
{
  if (world->is_changed && holds_edge(rows)) {
    return false;
  }
  AttribBuffer query;
  CypherParameter parameter = {ATTRIB_TEXT("rows"), {.kind = CYPHER_NULL}};
  attrib_buffer_init(&query);
  write_start(rows, &query);
  attrib_buffer_add(&query, clauses);
  attrib_buffer_add(&query, end);
  const AttribText text = attrib_arena_copy(&world->arena, attrib_buffer_text(&query));
  const bool is_ready = query.status == ATTRIB_SUCCESS && text.data;
  attrib_buffer_clear(&query);
  return is_ready && rows_value(world, rows, &parameter.value) &&
         attrib_tck_world_run(world, text, (CypherParameters){&parameter, 1},
                              (CypherProcedures){NULL, 0}, out) == ATTRIB_SUCCESS;
}
