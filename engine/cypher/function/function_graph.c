// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/function/function_rows.h"

#include <inttypes.h>
#include <stdio.h>

static AttribStatus new_items(CypherContext *context, size_t count, CypherValue **out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, count, sizeof(CypherValue), &memory));
  *out = memory;
  return ATTRIB_SUCCESS;
}

static uint32_t number_of(const CypherValue *entity)
{
  return entity->kind == CYPHER_NODE ? entity->as.node.index : entity->as.edge.index;
}

AttribStatus attrib_function_id(CypherContext *context, const CypherValue *arguments, size_t count,
                                CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_integer(number_of(&arguments[0]));
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_element_id(CypherContext *context, const CypherValue *arguments,
                                        size_t count, CypherValue *out)
{
  (void)count;
  char digits[16];
  snprintf(digits, sizeof(digits), "%" PRIu32, number_of(&arguments[0]));
  return attrib_cypher_string_copy(context, attrib_text(digits), out);
}

AttribStatus attrib_function_start_node(CypherContext *context, const CypherValue *arguments,
                                        size_t count, CypherValue *out)
{
  (void)count;
  *out = attrib_cypher_node(attrib_edge_source(context->graph, arguments[0].as.edge));
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_end_node(CypherContext *context, const CypherValue *arguments,
                                      size_t count, CypherValue *out)
{
  (void)count;
  *out = attrib_cypher_node(attrib_edge_target(context->graph, arguments[0].as.edge));
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_nodes(CypherContext *context, const CypherValue *arguments,
                                   size_t count, CypherValue *out)
{
  (void)count;
  const CypherPath *const path = arguments[0].as.path;
  const size_t length = (size_t)path->length + 1;
  CypherValue *items;
  ATTRIB_TRY(new_items(context, length, &items));
  for (size_t i = 0; i < length; i++) {
    items[i] = attrib_cypher_node(path->nodes[i]);
  }
  return attrib_cypher_list(context, items, length, out);
}

AttribStatus attrib_function_relationships(CypherContext *context, const CypherValue *arguments,
                                           size_t count, CypherValue *out)
{
  (void)count;
  const CypherPath *const path = arguments[0].as.path;
  CypherValue *items;
  ATTRIB_TRY(new_items(context, path->length, &items));
  for (uint32_t i = 0; i < path->length; i++) {
    items[i] = attrib_cypher_edge(path->edges[i]);
  }
  return attrib_cypher_list(context, items, path->length, out);
}

AttribStatus attrib_function_length(CypherContext *context, const CypherValue *arguments,
                                    size_t count, CypherValue *out)
{
  (void)context;
  (void)count;
  *out = attrib_cypher_integer(arguments[0].as.path->length);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_labels(CypherContext *context, const CypherValue *arguments,
                                    size_t count, CypherValue *out)
{
  (void)count;
  const AttribGraph *const graph = context->graph;
  const AttribNode node = arguments[0].as.node;
  const uint32_t labels = attrib_node_label_count(graph, node);
  CypherValue *items;
  ATTRIB_TRY(new_items(context, labels, &items));
  for (uint32_t i = 0; i < labels; i++) {
    items[i] =
        attrib_cypher_string(attrib_graph_label_text(graph, attrib_node_label(graph, node, i)));
  }
  return attrib_cypher_list(context, items, labels, out);
}

AttribStatus attrib_function_type(CypherContext *context, const CypherValue *arguments,
                                  size_t count, CypherValue *out)
{
  (void)count;
  const AttribGraph *const graph = context->graph;
  const AttribType type = attrib_edge_type(graph, arguments[0].as.edge);
  *out = attrib_cypher_string(attrib_graph_type_text(graph, type));
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_properties(CypherContext *context, const CypherValue *arguments,
                                        size_t count, CypherValue *out)
{
  (void)count;
  if (arguments[0].kind != CYPHER_MAP) {
    return attrib_cypher_properties(context, &arguments[0], out);
  }
  *out = arguments[0];
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_function_keys(CypherContext *context, const CypherValue *arguments,
                                  size_t count, CypherValue *out)
{
  CypherValue properties;
  ATTRIB_TRY(attrib_function_properties(context, arguments, count, &properties));
  const CypherMap *const map = properties.as.map;
  CypherValue *items;
  ATTRIB_TRY(new_items(context, map->count, &items));
  for (uint32_t i = 0; i < map->count; i++) {
    items[i] = attrib_cypher_string(map->entries[i].key);
  }
  return attrib_cypher_list(context, items, map->count, out);
}
