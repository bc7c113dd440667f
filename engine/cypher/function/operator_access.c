// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Parts of values: items, slices, properties, labels.

#include "engine/cypher/function/operator.h"
#include "engine/cypher/value/temporal.h"

static AttribStatus type_error(CypherContext *context, const char *what, const CypherValue *value)
{
  return attrib_cypher_fail(context, CYPHER_TYPE_ERROR, "InvalidArgumentType", "%s %s", what,
                            attrib_cypher_kind_name(value->kind));
}

static AttribStatus give_null(CypherValue *out)
{
  *out = attrib_cypher_null();
  return ATTRIB_SUCCESS;
}

CypherSymbol attrib_cypher_symbol(const AttribGraph *graph, AttribText text)
{
  CypherSymbol symbol = {.text = text};
  symbol.is_string = attrib_graph_find_string(graph, text, &symbol.key);
  symbol.is_label = attrib_graph_find_label(graph, text, &symbol.label);
  symbol.is_type = attrib_graph_find_type(graph, text, &symbol.type);
  return symbol;
}

static AttribStatus read_property(CypherContext *context, const CypherValue *of, AttribString key,
                                  CypherValue *out)
{
  const AttribValue stored = of->kind == CYPHER_NODE
                                 ? attrib_node_property(context->graph, of->as.node, key)
                                 : attrib_edge_property(context->graph, of->as.edge, key);
  return attrib_cypher_stored(context, stored, out);
}

static void read_entry(const CypherValue *map, AttribText key, CypherValue *out)
{
  const CypherValue *const found = attrib_cypher_map_find(map->as.map, key);
  *out = found ? *found : attrib_cypher_null();
}

AttribStatus attrib_cypher_property(CypherContext *context, const CypherValue *of,
                                    const CypherSymbol *name, CypherValue *out)
{
  switch (of->kind) {
  case CYPHER_NULL: return give_null(out);
  case CYPHER_MAP: read_entry(of, name->text, out); return ATTRIB_SUCCESS;
  case CYPHER_NODE:
  case CYPHER_EDGE:
    return name->is_string ? read_property(context, of, name->key, out) : give_null(out);
  case CYPHER_TEMPORAL: return attrib_temporal_part(context, of->as.temporal, name->text, out);
  case CYPHER_LIST:
  case CYPHER_PATH:
  case CYPHER_STRING:
  case CYPHER_BOOLEAN:
  case CYPHER_INTEGER:
  case CYPHER_FLOAT: break;
  }
  return type_error(context, "only nodes, relationships and maps have properties, not", of);
}

AttribStatus attrib_cypher_has_label(CypherContext *context, const CypherValue *of,
                                     const CypherSymbol *name, CypherValue *out)
{
  const AttribGraph *const graph = context->graph;
  bool has = false;
  if (of->kind == CYPHER_NULL) {
    return give_null(out);
  }
  if (of->kind == CYPHER_NODE) {
    has = name->is_label && attrib_node_has_label(graph, of->as.node, name->label);
  } else if (of->kind == CYPHER_EDGE) {
    has = name->is_type && attrib_edge_type(graph, of->as.edge).index == name->type.index;
  } else {
    return type_error(context, "only nodes have labels and relationships types, not", of);
  }
  *out = attrib_cypher_boolean(has);
  return ATTRIB_SUCCESS;
}

static AttribStatus read_item(CypherContext *context, const CypherValue *list,
                              const CypherValue *index, CypherValue *out)
{
  if (index->kind != CYPHER_INTEGER) {
    return attrib_cypher_fail(context, CYPHER_TYPE_ERROR, "ListElementAccessByNonInteger",
                              "an item of a list has an integer for its place, not %s",
                              attrib_cypher_kind_name(index->kind));
  }
  const int64_t count = (int64_t)list->as.list.count;
  const int64_t at = index->as.integer;
  if (at >= count || at < -count) {
    return give_null(out);
  }
  *out = list->as.list.items[at < 0 ? at + count : at];
  return ATTRIB_SUCCESS;
}

static AttribStatus read_by_key(CypherContext *context, const CypherValue *of,
                                const CypherValue *key, CypherValue *out)
{
  if (key->kind != CYPHER_STRING) {
    return attrib_cypher_fail(context, CYPHER_TYPE_ERROR, "MapElementAccessByNonString",
                              "%s has strings for keys, not %s", attrib_cypher_kind_name(of->kind),
                              attrib_cypher_kind_name(key->kind));
  }
  if (of->kind == CYPHER_MAP) {
    read_entry(of, key->as.text, out);
    return ATTRIB_SUCCESS;
  }
  const CypherSymbol name = attrib_cypher_symbol(context->graph, key->as.text);
  return attrib_cypher_property(context, of, &name, out);
}

AttribStatus attrib_cypher_index(CypherContext *context, const CypherValue *of,
                                 const CypherValue *index, CypherValue *out)
{
  if (of->kind == CYPHER_NULL || index->kind == CYPHER_NULL) {
    return give_null(out);
  }
  if (of->kind == CYPHER_LIST) {
    return read_item(context, of, index, out);
  }
  if (of->kind == CYPHER_MAP || of->kind == CYPHER_NODE || of->kind == CYPHER_EDGE) {
    return read_by_key(context, of, index, out);
  }
  return type_error(context, "only lists, maps, nodes and relationships have items, not", of);
}

// A bound as a place from 0 to `count`; counted from the end where it is negative.
static size_t place_of(const CypherValue *bound, size_t count)
{
  const int64_t at = bound->as.integer;
  if (at < 0) {
    return at < -(int64_t)count ? 0 : count - (size_t)-at;
  }
  return (uint64_t)at < count ? (size_t)at : count;
}

static AttribStatus check_slice(CypherContext *context, const CypherValue *of,
                                const CypherValue *from, const CypherValue *to)
{
  if (of->kind != CYPHER_LIST) {
    return type_error(context, "a slice is taken of a list, not of", of);
  }
  if (from && from->kind != CYPHER_INTEGER) {
    return type_error(context, "a slice is bounded by integers, not by", from);
  }
  if (to && to->kind != CYPHER_INTEGER) {
    return type_error(context, "a slice is bounded by integers, not by", to);
  }
  return ATTRIB_SUCCESS;
}

static bool is_null(const CypherValue *bound)
{
  return bound && bound->kind == CYPHER_NULL;
}

AttribStatus attrib_cypher_slice(CypherContext *context, const CypherValue *of,
                                 const CypherValue *from, const CypherValue *to, CypherValue *out)
{
  if (is_null(of) || is_null(from) || is_null(to)) {
    return give_null(out);
  }
  ATTRIB_TRY(check_slice(context, of, from, to));
  const size_t count = of->as.list.count;
  const size_t first = from ? place_of(from, count) : 0;
  const size_t end = to ? place_of(to, count) : count;
  const CypherValue *const items = of->as.list.items;
  return first < end ? attrib_cypher_list(context, items + first, end - first, out)
                     : attrib_cypher_list(context, NULL, 0, out);
}
