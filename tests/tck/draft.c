// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/tck/draft.h"

#include "engine/base/alloc.h"
#include "engine/cypher/value/temporal_stored.h"
#include "engine/graph/builder.h"

enum { most_labels = 64 };

void attrib_tck_draft_init(TckDraft *draft)
{
  attrib_vector_init(&draft->nodes, sizeof(TckNode));
  attrib_vector_init(&draft->edges, sizeof(TckEdge));
}

void attrib_tck_draft_clear(TckDraft *draft)
{
  attrib_vector_clear(&draft->nodes);
  attrib_vector_clear(&draft->edges);
}

static AttribStatus store(AttribBuilder *builder, const CypherValue *value, AttribValue *out);

static AttribStatus store_list(AttribBuilder *builder, const CypherValue *list, AttribValue *out)
{
  const size_t count = list->as.list.count;
  AttribValue *const items = attrib_alloc_array(count, sizeof(AttribValue));
  AttribStatus status = items ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
  for (size_t i = 0; i < count && status == ATTRIB_SUCCESS; i++) {
    status = store(builder, &list->as.list.items[i], &items[i]);
  }
  if (status == ATTRIB_SUCCESS) {
    status = attrib_builder_span(builder, ATTRIB_LIST, items, (uint32_t)count, out);
  }
  attrib_free(items);
  return status;
}

static AttribStatus store_map(AttribBuilder *builder, const CypherMap *map, AttribValue *out)
{
  AttribValue *const items = attrib_alloc_array(map->count, sizeof(AttribValue));
  AttribStatus status = items ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
  for (uint32_t i = 0; i < map->count && status == ATTRIB_SUCCESS; i++) {
    AttribString key = {0};
    status = attrib_builder_string(builder, map->entries[i].key, &key);
    if (status == ATTRIB_SUCCESS) {
      status = store(builder, &map->entries[i].value, &items[i]);
      items[i].key = key;
    }
  }
  if (status == ATTRIB_SUCCESS) {
    status = attrib_builder_span(builder, ATTRIB_MAP, items, map->count, out);
  }
  attrib_free(items);
  return status;
}

static AttribStatus store_temporal(AttribBuilder *builder, const CypherTemporal *temporal,
                                   AttribValue *out)
{
  char text[CYPHER_TEMPORAL_SIZE];
  AttribString string;
  AttribString key;
  ATTRIB_TRY(attrib_builder_string(builder, attrib_temporal_text(temporal, text), &string));
  ATTRIB_TRY(attrib_builder_string(builder, attrib_text(attrib_temporal_stored_key(temporal->kind)),
                                   &key));
  AttribValue entry = attrib_value_of_string(string);
  entry.key = key;
  return attrib_builder_span(builder, ATTRIB_MAP, &entry, 1, out);
}

static AttribStatus store(AttribBuilder *builder, const CypherValue *value, AttribValue *out)
{
  AttribString string;
  switch (value->kind) {
  case CYPHER_NULL: *out = (AttribValue){.type = ATTRIB_NULL}; return ATTRIB_SUCCESS;
  case CYPHER_BOOLEAN: *out = attrib_value_of_boolean(value->as.boolean); return ATTRIB_SUCCESS;
  case CYPHER_INTEGER: *out = attrib_value_of_integer(value->as.integer); return ATTRIB_SUCCESS;
  case CYPHER_FLOAT: *out = attrib_value_of_float(value->as.real); return ATTRIB_SUCCESS;
  case CYPHER_STRING:
    ATTRIB_TRY(attrib_builder_string(builder, value->as.text, &string));
    *out = attrib_value_of_string(string);
    return ATTRIB_SUCCESS;
  case CYPHER_LIST: return store_list(builder, value, out);
  case CYPHER_MAP: return store_map(builder, value->as.map, out);
  case CYPHER_TEMPORAL: return store_temporal(builder, value->as.temporal, out);
  case CYPHER_NODE:
  case CYPHER_EDGE:
  case CYPHER_PATH: break;
  }
  return ATTRIB_BAD_ARGUMENT;
}

static AttribStatus add_properties(AttribBuilder *builder, const CypherValue *properties)
{
  if (properties->kind != CYPHER_MAP) {
    return ATTRIB_SUCCESS;
  }
  const CypherMap *const map = properties->as.map;
  for (uint32_t i = 0; i < map->count; i++) {
    AttribString key;
    AttribValue value;
    ATTRIB_TRY(attrib_builder_string(builder, map->entries[i].key, &key));
    ATTRIB_TRY(store(builder, &map->entries[i].value, &value));
    value.key = key;
    ATTRIB_TRY(attrib_builder_property(builder, value));
  }
  return ATTRIB_SUCCESS;
}

static bool has_label(const AttribLabel *labels, uint32_t count, AttribLabel label)
{
  for (uint32_t i = 0; i < count; i++) {
    if (labels[i].index == label.index) {
      return true;
    }
  }
  return false;
}

static AttribStatus add_node(AttribBuilder *builder, const TckNode *node)
{
  AttribLabel labels[most_labels];
  uint32_t count = 0;
  if (node->label_count > most_labels) {
    return ATTRIB_LIMIT;
  }
  for (uint32_t i = 0; i < node->label_count; i++) {
    ATTRIB_TRY(attrib_builder_label(builder, node->labels[i], &labels[count]));
    count += has_label(labels, count, labels[count]) ? 0 : 1;
  }
  AttribNode added;
  ATTRIB_TRY(attrib_builder_node(builder, labels, count, (AttribBuilderOrigin){{0}, 0, 0}, &added));
  return add_properties(builder, &node->properties);
}

static AttribStatus add_edge(AttribBuilder *builder, const TckEdge *edge, uint32_t number)
{
  AttribType type;
  ATTRIB_TRY(attrib_builder_type(builder, edge->type, &type));
  ATTRIB_TRY(attrib_builder_edge(builder, (AttribBuilderEdge){.type = type,
                                                              .source = {edge->source},
                                                              .target = {edge->target},
                                                              .record = ATTRIB_NO_NODE,
                                                              .line = number + 1}));
  return add_properties(builder, &edge->properties);
}

static AttribStatus fill(const TckDraft *draft, AttribBuilder *builder)
{
  for (size_t i = 0; i < draft->nodes.length; i++) {
    ATTRIB_TRY(add_node(builder, attrib_vector_at(&draft->nodes, i)));
  }
  for (size_t i = 0; i < draft->edges.length; i++) {
    const TckEdge *const edge = attrib_vector_at(&draft->edges, i);
    if (!edge->is_deleted) {
      ATTRIB_TRY(add_edge(builder, edge, (uint32_t)i));
    }
  }
  return ATTRIB_SUCCESS;
}

AttribGraph *attrib_tck_draft_freeze(const TckDraft *draft)
{
  AttribBuilder *const builder = attrib_builder_new();
  AttribGraph *graph = NULL;
  if (!builder || fill(draft, builder) != ATTRIB_SUCCESS ||
      attrib_builder_freeze(builder, &graph) != ATTRIB_SUCCESS) {
    graph = NULL;
  }
  attrib_builder_free(builder);
  return graph;
}
