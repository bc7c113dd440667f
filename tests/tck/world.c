// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/tck/world.h"

typedef struct {
  AttribGraph *graph;
  AttribView *view;
} TckFrozen;

enum { milliseconds_for_a_query = 1000, bytes_for_a_query = 512 * 1024 * 1024 };

void attrib_tck_world_init(TckWorld *world)
{
  *world = (TckWorld){.is_changed = true};
  attrib_tck_draft_init(&world->draft);
  attrib_arena_init(&world->arena);
  attrib_vector_init(&world->graphs, sizeof(TckFrozen));
}

void attrib_tck_world_clear(TckWorld *world)
{
  for (size_t i = 0; i < world->graphs.length; i++) {
    const TckFrozen *const frozen = attrib_vector_at(&world->graphs, i);
    attrib_view_free(frozen->view);
    attrib_graph_free(frozen->graph);
  }
  attrib_vector_clear(&world->graphs);
  attrib_arena_clear(&world->arena);
  attrib_tck_draft_clear(&world->draft);
}

const AttribView *attrib_tck_world_view(TckWorld *world)
{
  if (world->is_changed) {
    TckFrozen *const frozen = attrib_vector_add(&world->graphs);
    if (!frozen) {
      return NULL;
    }
    frozen->graph = attrib_tck_draft_freeze(&world->draft);
    if (!frozen->graph ||
        attrib_view_new(frozen->graph, (AttribViewOptions){0}, &frozen->view) != ATTRIB_SUCCESS) {
      return NULL;
    }
    world->is_changed = false;
  }
  const TckFrozen *const last = attrib_vector_at(&world->graphs, world->graphs.length - 1);
  return last->view;
}

CypherContext attrib_tck_world_context(TckWorld *world)
{
  return (CypherContext){.arena = &world->arena, .error = &world->error};
}

void attrib_tck_rows_init(TckRows *rows)
{
  *rows = (TckRows){0};
  attrib_vector_init(&rows->values, sizeof(CypherValue));
}

void attrib_tck_rows_clear(TckRows *rows)
{
  attrib_vector_clear(&rows->values);
}

const CypherValue *attrib_tck_rows_at(const TckRows *rows, uint32_t row, uint32_t column)
{
  return attrib_vector_at(&rows->values, (size_t)row * rows->width + column);
}

typedef struct {
  TckRows *rows;
  AttribArena *arena;
} Collector;

static AttribStatus collect_columns(void *data, const AttribText *names, uint32_t count)
{
  const Collector *const collector = data;
  AttribText *const copies = attrib_arena_array(collector->arena, count, sizeof(AttribText));
  for (uint32_t i = 0; copies && i < count; i++) {
    copies[i] = attrib_arena_copy(collector->arena, names[i]);
  }
  collector->rows->columns = copies;
  collector->rows->width = count;
  return copies ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

static AttribStatus collect_row(void *data, const CypherValue *values, uint32_t count)
{
  const Collector *const collector = data;
  for (uint32_t i = 0; i < count; i++) {
    ATTRIB_TRY(attrib_vector_push(&collector->rows->values, &values[i]));
  }
  collector->rows->count++;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_tck_world_run(TckWorld *world, AttribText query, CypherParameters parameters,
                                  CypherProcedures procedures, TckRows *out)
{
  const AttribView *const view = attrib_tck_world_view(world);
  if (!view) {
    return ATTRIB_NO_MEMORY;
  }
  Collector collector = {out, &world->arena};
  const CypherRequest request = {.view = view,
                                 .query = query,
                                 .parameters = parameters,
                                 .procedures = procedures,
                                 .timeout_ms = milliseconds_for_a_query,
                                 .memory_limit = bytes_for_a_query};
  const CypherSink sink = {collect_columns, collect_row, &collector};
  return attrib_cypher_run(&request, &world->arena, &sink, &world->error);
}
