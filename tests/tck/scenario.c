// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/tck/scenario.h"

#include "engine/base/buffer.h"
#include "engine/cypher/value/value_text.h"
#include "tests/tck/constant.h"
#include "tests/tck/procedures.h"
#include "tests/tck/setup.h"

#include <string.h>

json_t *attrib_tck_no_verdict(const json_t *scenario, const char *type)
{
  return json_pack("{s:O, s:{s:s}}", "id", json_object_get(scenario, "id"), "error", "type", type);
}

static json_t *error_line(const json_t *scenario, AttribStatus status,
                          const AttribCypherError *error)
{
  if (status == ATTRIB_LIMIT || error->type == CYPHER_LIMIT_ERROR) {
    return attrib_tck_no_verdict(scenario, "Timeout");
  }
  if (status != ATTRIB_BAD_ARGUMENT || error->type == CYPHER_UNSUPPORTED) {
    return attrib_tck_no_verdict(scenario, "Unsupported");
  }
  return json_pack("{s:O, s:{s:s, s:s, s:s, s:s}}", "id", json_object_get(scenario, "id"), "error",
                   "type", attrib_cypher_error_type_text(error->type), "phase",
                   attrib_cypher_phase_text(error->phase), "detail", error->detail, "message",
                   error->message);
}

static json_t *cell(const AttribGraph *graph, const CypherValue *value)
{
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_cypher_value_write(graph, value, &text);
  json_t *const string = json_stringn(text.data, text.length);
  attrib_buffer_clear(&text);
  return string;
}

static json_t *rows_line(const json_t *scenario, const AttribGraph *graph, const TckRows *rows)
{
  json_t *const columns = json_array();
  json_t *const lines = json_array();
  for (uint32_t i = 0; i < rows->width; i++) {
    json_array_append_new(columns, json_stringn(rows->columns[i].data, rows->columns[i].length));
  }
  for (uint32_t i = 0; i < rows->count; i++) {
    json_t *const line = json_array();
    for (uint32_t column = 0; column < rows->width; column++) {
      json_array_append_new(line, cell(graph, attrib_tck_rows_at(rows, i, column)));
    }
    json_array_append_new(lines, line);
  }
  return json_pack("{s:O, s:o, s:o}", "id", json_object_get(scenario, "id"), "columns", columns,
                   "rows", lines);
}

static bool set_up(TckWorld *world, const json_t *queries)
{
  for (size_t i = 0; i < json_array_size(queries); i++) {
    const char *const query = json_string_value(json_array_get(queries, i));
    if (!query || !attrib_tck_set_up(world, attrib_text(query))) {
      return false;
    }
  }
  return true;
}

static bool read_parameters(CypherContext *context, json_t *object, CypherParameters *out)
{
  CypherParameter *const parameters =
      attrib_arena_array(context->arena, json_object_size(object), sizeof(CypherParameter));
  const char *name;
  json_t *text;
  uint32_t count = 0;
  json_object_foreach(object, name, text)
  {
    parameters[count].name = attrib_text(name);
    if (attrib_tck_constant_text(context, attrib_text(json_string_value(text)),
                                 &parameters[count].value) != ATTRIB_SUCCESS) {
      return false;
    }
    count++;
  }
  *out = (CypherParameters){parameters, count};
  return true;
}

static json_t *run(TckWorld *world, const json_t *scenario)
{
  CypherContext context = attrib_tck_world_context(world);
  CypherParameters parameters;
  CypherProcedures procedures;
  const char *const query = json_string_value(json_object_get(scenario, "query"));
  if (!query || !set_up(world, json_object_get(scenario, "setup_queries")) ||
      !read_parameters(&context, json_object_get(scenario, "parameters"), &parameters) ||
      !attrib_tck_procedures(&context, json_object_get(scenario, "procedures"), &procedures)) {
    return attrib_tck_no_verdict(scenario, "Unsupported");
  }
  TckRows rows;
  attrib_tck_rows_init(&rows);
  memset(&world->error, 0, sizeof(world->error));
  const AttribStatus status =
      attrib_tck_world_run(world, attrib_text(query), parameters, procedures, &rows);
  json_t *const line =
      status == ATTRIB_SUCCESS
          ? rows_line(scenario, attrib_view_graph(attrib_tck_world_view(world)), &rows)
          : error_line(scenario, status, &world->error);
  attrib_tck_rows_clear(&rows);
  return line;
}

json_t *attrib_tck_scenario(const json_t *scenario)
{
  TckWorld world;
  attrib_tck_world_init(&world);
  json_t *const line = run(&world, scenario);
  attrib_tck_world_clear(&world);
  return line;
}
