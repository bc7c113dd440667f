// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/tck/create.h"

#include "engine/base/buffer.h"
#include "engine/cypher/parse/parser.h"
#include "tests/tck/constant.h"

/// Properties of one place of a pattern: the same for all rows where it is constant.
typedef struct {
  bool is_constant;
  CypherValue constant;
  TckRows values; ///< one column
} Properties;

/// One pattern of a CREATE being carried out.
typedef struct {
  TckWorld *world;
  AttribText text;
  const CypherPattern *pattern;
  AttribVector properties; ///< of Properties, in the order of the places: nodes, then edges
  AttribVector names;      ///< of AttribText: the columns of the rows and the new variables
  TckRows *rows;           ///< those before
  CypherValue *values;     ///< the row at work, by name
} Creation;

static int64_t find_name(const Creation *creation, AttribText name)
{
  for (size_t i = 0; name.data && i < creation->names.length; i++) {
    if (attrib_text_equal(*(AttribText *)attrib_vector_at(&creation->names, i), name)) {
      return (int64_t)i;
    }
  }
  return -1;
}

static bool add_name(Creation *creation, AttribText name)
{
  return !name.data || find_name(creation, name) >= 0 ||
         attrib_vector_push(&creation->names, &name) == ATTRIB_SUCCESS;
}

// Evaluates a map once for all rows, by the engine where it is not constant.
static bool prepare_properties(Creation *creation, const CypherExpr *map)
{
  Properties *const properties = attrib_vector_add(&creation->properties);
  if (!properties) {
    return false;
  }
  attrib_tck_rows_init(&properties->values);
  CypherContext context = attrib_tck_world_context(creation->world);
  properties->is_constant =
      !map || attrib_tck_constant(&context, map, &properties->constant) == ATTRIB_SUCCESS;
  if (properties->is_constant) {
    return true;
  }
  AttribBuffer end;
  attrib_buffer_init(&end);
  attrib_buffer_add_string(&end, " RETURN ");
  attrib_buffer_add(
      &end, attrib_text_slice(creation->text, map->range.start, map->range.end - map->range.start));
  attrib_buffer_add_string(&end, " AS `a map`");
  const bool done = end.status == ATTRIB_SUCCESS &&
                    attrib_tck_over_rows(creation->world, creation->rows, ATTRIB_TEXT(""),
                                         attrib_buffer_text(&end), &properties->values);
  attrib_buffer_clear(&end);
  return done && properties->values.count == creation->rows->count;
}

static bool prepare_pattern(Creation *creation)
{
  const CypherPattern *const pattern = creation->pattern;
  for (uint32_t i = 0; i <= pattern->edge_count; i++) {
    if (!add_name(creation, pattern->nodes[i].variable.text) ||
        !prepare_properties(creation, pattern->nodes[i].properties)) {
      return false;
    }
  }
  for (uint32_t i = 0; i < pattern->edge_count; i++) {
    if (!prepare_properties(creation, pattern->edges[i].properties)) {
      return false;
    }
  }
  return true;
}

static CypherValue properties_at(const Creation *creation, size_t place, uint32_t row)
{
  const Properties *const properties = attrib_vector_at(&creation->properties, place);
  return properties->is_constant ? properties->constant
                                 : *attrib_tck_rows_at(&properties->values, row, 0);
}

// The names of a conjunction, from left to right; false where it is anything else.
static bool collect_labels(const CypherLabels *labels, AttribVector *out)
{
  if (!labels) {
    return true;
  }
  if (labels->kind == CYPHER_LABEL_AND) {
    return collect_labels(labels->left, out) && collect_labels(labels->right, out);
  }
  return labels->kind == CYPHER_LABEL_NAME &&
         attrib_vector_push(out, &labels->name.text) == ATTRIB_SUCCESS;
}

static bool make_node(Creation *creation, const CypherNodePattern *pattern, CypherValue properties,
                      uint32_t *out)
{
  const int64_t name = find_name(creation, pattern->variable.text);
  if (name >= 0 && creation->values[name].kind == CYPHER_NODE) {
    *out = creation->values[name].as.node.index;
    return true;
  }
  AttribVector labels;
  attrib_vector_init(&labels, sizeof(AttribText));
  TckNode node = {.properties = properties};
  bool done = collect_labels(pattern->labels, &labels);
  if (done) {
    node.label_count = (uint32_t)labels.length;
    node.labels =
        attrib_arena_keep(&creation->world->arena, labels.data, labels.length, sizeof(AttribText));
    *out = (uint32_t)creation->world->draft.nodes.length;
    done =
        node.labels && attrib_vector_push(&creation->world->draft.nodes, &node) == ATTRIB_SUCCESS;
  }
  if (done && name >= 0) {
    creation->values[name] = attrib_cypher_node((AttribNode){*out});
  }
  attrib_vector_clear(&labels);
  return done;
}

static bool make_edge(Creation *creation, const CypherEdgePattern *pattern, CypherValue properties,
                      const uint32_t ends[2])
{
  if (!pattern->types || pattern->types->kind != CYPHER_LABEL_NAME || pattern->is_long ||
      pattern->direction == CYPHER_BOTH) {
    return false;
  }
  const bool is_left = pattern->direction == CYPHER_LEFT;
  const TckEdge edge = {.type = pattern->types->name.text,
                        .source = ends[is_left],
                        .target = ends[!is_left],
                        .properties = properties};
  return attrib_vector_push(&creation->world->draft.edges, &edge) == ATTRIB_SUCCESS;
}

static bool make_pattern(Creation *creation, uint32_t row)
{
  const CypherPattern *const pattern = creation->pattern;
  const size_t first_edge = (size_t)pattern->edge_count + 1;
  uint32_t ends[2] = {0, 0};
  for (uint32_t i = 0; i <= pattern->edge_count; i++) {
    ends[0] = ends[1];
    if (!make_node(creation, &pattern->nodes[i], properties_at(creation, i, row), &ends[1])) {
      return false;
    }
    if (i > 0 && !make_edge(creation, &pattern->edges[i - 1],
                            properties_at(creation, first_edge + i - 1, row), ends)) {
      return false;
    }
  }
  return true;
}

static bool make_row(Creation *creation, uint32_t row, TckRows *out)
{
  for (size_t i = 0; i < creation->names.length; i++) {
    creation->values[i] = i < creation->rows->width
                              ? *attrib_tck_rows_at(creation->rows, row, (uint32_t)i)
                              : attrib_cypher_null();
  }
  if (!make_pattern(creation, row)) {
    return false;
  }
  for (size_t i = 0; i < creation->names.length; i++) {
    if (attrib_vector_push(&out->values, &creation->values[i]) != ATTRIB_SUCCESS) {
      return false;
    }
  }
  out->count++;
  return true;
}

static bool prepare(Creation *creation)
{
  for (uint32_t i = 0; i < creation->rows->width; i++) {
    if (attrib_vector_push(&creation->names, &creation->rows->columns[i]) != ATTRIB_SUCCESS) {
      return false;
    }
  }
  if (!prepare_pattern(creation)) {
    return false;
  }
  creation->values =
      attrib_arena_array(&creation->world->arena, creation->names.length, sizeof(CypherValue));
  return creation->values != NULL;
}

static bool make_rows(Creation *creation, TckRows *out)
{
  if (!prepare(creation)) {
    return false;
  }
  out->width = (uint32_t)creation->names.length;
  out->columns = attrib_arena_keep(&creation->world->arena, creation->names.data,
                                   creation->names.length, sizeof(AttribText));
  for (uint32_t row = 0; row < creation->rows->count; row++) {
    if (!make_row(creation, row, out)) {
      return false;
    }
  }
  creation->world->is_changed = true;
  return out->columns != NULL;
}

static const CypherClause *parse(TckWorld *world, AttribText text)
{
  const CypherQuery *query;
  const AttribStatus status =
      attrib_cypher_parse(text, CYPHER_ACCEPT_CREATE, &world->arena, &world->error, &query);
  return status == ATTRIB_SUCCESS && query->part_count == 1 && query->parts[0].clause_count == 1
             ? &query->parts[0].clauses[0]
             : NULL;
}

// Carries out a pattern for all rows, so that properties in the next one can use what it made.
static bool create_pattern(TckWorld *world, TckRows *rows, AttribText text,
                           const CypherPattern *pattern)
{
  Creation creation = {.world = world, .text = text, .pattern = pattern, .rows = rows};
  TckRows next;
  attrib_tck_rows_init(&next);
  attrib_vector_init(&creation.properties, sizeof(Properties));
  attrib_vector_init(&creation.names, sizeof(AttribText));
  const bool done = make_rows(&creation, &next);
  for (size_t i = 0; i < creation.properties.length; i++) {
    attrib_tck_rows_clear(&((Properties *)attrib_vector_at(&creation.properties, i))->values);
  }
  attrib_vector_clear(&creation.properties);
  attrib_vector_clear(&creation.names);
  attrib_tck_rows_clear(rows);
  *rows = next;
  return done;
}

bool attrib_tck_create(TckWorld *world, TckRows *rows, AttribText text)
{
  const CypherClause *const clause = parse(world, text);
  if (!clause || clause->kind != CYPHER_CLAUSE_CREATE) {
    return false;
  }
  for (uint32_t i = 0; i < clause->pattern_count; i++) {
    if (!create_pattern(world, rows, text, &clause->patterns[i])) {
      return false;
    }
  }
  return true;
}
