// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// From what the graph stores to values of a query.

#include "engine/cypher/value/temporal_stored.h"

static AttribStatus read_stored(CypherContext *context, AttribValue stored, uint32_t depth,
                                CypherValue *out);

static AttribStatus read_list(CypherContext *context, AttribValues stored, uint32_t depth,
                              CypherValue *out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, stored.count, sizeof(CypherValue), &memory));
  CypherValue *const items = memory;
  for (uint32_t i = 0; i < stored.count; i++) {
    ATTRIB_TRY(read_stored(context, attrib_values_at(stored, i), depth + 1, &items[i]));
  }
  return attrib_cypher_list(context, items, stored.count, out);
}

static AttribStatus read_map(CypherContext *context, AttribValues stored, uint32_t depth,
                             CypherValue *out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, stored.count, sizeof(CypherMapEntry), &memory));
  CypherMapEntry *const entries = memory;
  for (uint32_t i = 0; i < stored.count; i++) {
    entries[i].key = attrib_graph_text(context->graph, attrib_values_at(stored, i).key);
    ATTRIB_TRY(read_stored(context, attrib_values_at(stored, i), depth + 1, &entries[i].value));
  }
  return attrib_cypher_map(context, entries, stored.count, out);
}

static AttribStatus read_temporal(CypherContext *context, CypherTemporalKind kind, AttribText text,
                                  CypherValue *out)
{
  CypherTemporal temporal;
  ATTRIB_TRY(attrib_temporal_parse(context, kind, text, &temporal));
  return attrib_temporal_value(context, &temporal, out);
}

static AttribStatus read_stored(CypherContext *context, AttribValue stored, uint32_t depth,
                                CypherValue *out)
{
  CypherTemporalKind kind;
  AttribText text;
  const AttribGraph *const graph = context->graph;
  ATTRIB_TRY(attrib_cypher_check_nesting(context, depth));
  if (attrib_temporal_stored(graph, stored, &kind, &text)) {
    return read_temporal(context, kind, text, out);
  }
  switch ((AttribValueType)stored.type) {
  case ATTRIB_NULL: *out = attrib_cypher_null(); break;
  case ATTRIB_BOOLEAN: *out = attrib_cypher_boolean(stored.as.boolean); break;
  case ATTRIB_INTEGER: *out = attrib_cypher_integer(stored.as.integer); break;
  case ATTRIB_FLOAT: *out = attrib_cypher_float(stored.as.real); break;
  case ATTRIB_STRING:
  case ATTRIB_DATE: *out = attrib_cypher_string(attrib_value_text(graph, stored)); break;
  case ATTRIB_LIST: return read_list(context, attrib_value_items(graph, stored), depth, out);
  case ATTRIB_MAP: return read_map(context, attrib_value_items(graph, stored), depth, out);
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_stored(CypherContext *context, AttribValue stored, CypherValue *out)
{
  return read_stored(context, stored, 0, out);
}

AttribStatus attrib_cypher_properties(CypherContext *context, const CypherValue *of,
                                      CypherValue *out)
{
  const AttribValues stored = of->kind == CYPHER_NODE
                                  ? attrib_node_properties(context->graph, of->as.node)
                                  : attrib_edge_properties(context->graph, of->as.edge);
  return read_map(context, stored, 0, out);
}
