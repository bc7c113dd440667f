// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/value_text.h"

#include "engine/cypher/value/number_text.h"
#include "engine/cypher/value/temporal_stored.h"

static void write_string(AttribText text, AttribBuffer *out)
{
  static const char controls[] = {'b', 't', 'n', 0, 'f', 'r'};
  attrib_buffer_add_char(out, '\'');
  for (size_t i = 0; i < text.length; i++) {
    const char c = text.data[i];
    if (c == '\'' || c == '\\') {
      attrib_buffer_add_char(out, '\\');
      attrib_buffer_add_char(out, c);
    } else if (c >= '\b' && c <= '\r' && c != '\v') {
      attrib_buffer_add_char(out, '\\');
      attrib_buffer_add_char(out, controls[c - '\b']);
    } else if ((unsigned char)c < 0x20 || c == 0x7F) {
      attrib_buffer_add_format(out, "\\u%04X", (unsigned)(unsigned char)c);
    } else {
      attrib_buffer_add_char(out, c);
    }
  }
  attrib_buffer_add_char(out, '\'');
}

static bool is_plain_name(AttribText name)
{
  for (size_t i = 0; i < name.length; i++) {
    const char c = name.data[i];
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    if (!is_letter && (i == 0 || c < '0' || c > '9')) {
      return false;
    }
  }
  return name.length > 0;
}

static void write_name(AttribText name, AttribBuffer *out)
{
  if (is_plain_name(name)) {
    attrib_buffer_add(out, name);
    return;
  }
  attrib_buffer_add_char(out, '`');
  for (size_t i = 0; i < name.length; i++) {
    attrib_buffer_add_repeated(out, name.data[i], name.data[i] == '`' ? 2 : 1);
  }
  attrib_buffer_add_char(out, '`');
}

static void write_list(const AttribGraph *graph, const CypherValue *list, AttribBuffer *out)
{
  attrib_buffer_add_char(out, '[');
  for (size_t i = 0; i < list->as.list.count; i++) {
    attrib_buffer_add_string(out, i ? ", " : "");
    attrib_cypher_value_write(graph, &list->as.list.items[i], out);
  }
  attrib_buffer_add_char(out, ']');
}

static void write_map(const AttribGraph *graph, const CypherMap *map, AttribBuffer *out)
{
  attrib_buffer_add_char(out, '{');
  for (uint32_t i = 0; i < map->count; i++) {
    attrib_buffer_add_string(out, i ? ", " : "");
    write_name(map->entries[i].key, out);
    attrib_buffer_add_string(out, ": ");
    attrib_cypher_value_write(graph, &map->entries[i].value, out);
  }
  attrib_buffer_add_char(out, '}');
}

static void write_stored(const AttribGraph *graph, AttribValue stored, AttribBuffer *out);

static void write_stored_items(const AttribGraph *graph, AttribValues items, bool have_keys,
                               AttribBuffer *out)
{
  for (uint32_t i = 0; i < items.count; i++) {
    attrib_buffer_add_string(out, i ? ", " : "");
    if (have_keys) {
      write_name(attrib_graph_text(graph, attrib_values_at(items, i).key), out);
      attrib_buffer_add_string(out, ": ");
    }
    write_stored(graph, attrib_values_at(items, i), out);
  }
}

static void write_span(const AttribGraph *graph, AttribValue stored, AttribBuffer *out)
{
  const bool is_map = stored.type == ATTRIB_MAP;
  attrib_buffer_add_char(out, is_map ? '{' : '[');
  write_stored_items(graph, attrib_value_items(graph, stored), is_map, out);
  attrib_buffer_add_char(out, is_map ? '}' : ']');
}

// Written as they are stored: no arena is at hand for the values of a query.
static void write_stored(const AttribGraph *graph, AttribValue stored, AttribBuffer *out)
{
  CypherValue value = attrib_cypher_null();
  CypherTemporalKind kind;
  AttribText text;
  if (attrib_temporal_stored(graph, stored, &kind, &text)) {
    write_string(text, out);
    return;
  }
  switch ((AttribValueType)stored.type) {
  case ATTRIB_NULL: break;
  case ATTRIB_BOOLEAN: value = attrib_cypher_boolean(stored.as.boolean); break;
  case ATTRIB_INTEGER: value = attrib_cypher_integer(stored.as.integer); break;
  case ATTRIB_FLOAT: value = attrib_cypher_float(stored.as.real); break;
  case ATTRIB_STRING:
  case ATTRIB_DATE: value = attrib_cypher_string(attrib_value_text(graph, stored)); break;
  case ATTRIB_LIST:
  case ATTRIB_MAP: write_span(graph, stored, out); return;
  }
  attrib_cypher_value_write(graph, &value, out);
}

static void write_properties(const AttribGraph *graph, AttribValues properties, AttribBuffer *out)
{
  if (properties.count) {
    attrib_buffer_add_char(out, '{');
    write_stored_items(graph, properties, true, out);
    attrib_buffer_add_char(out, '}');
  }
}

static void write_node(const AttribGraph *graph, AttribNode node, AttribBuffer *out)
{
  const AttribValues properties = attrib_node_properties(graph, node);
  const uint32_t labels = attrib_node_label_count(graph, node);
  attrib_buffer_add_char(out, '(');
  for (uint32_t i = 0; i < labels; i++) {
    attrib_buffer_add_char(out, ':');
    write_name(attrib_graph_label_text(graph, attrib_node_label(graph, node, i)), out);
  }
  attrib_buffer_add_string(out, labels && properties.count ? " " : "");
  write_properties(graph, properties, out);
  attrib_buffer_add_char(out, ')');
}

static void write_edge(const AttribGraph *graph, AttribEdge edge, AttribBuffer *out)
{
  const AttribValues properties = attrib_edge_properties(graph, edge);
  attrib_buffer_add_string(out, "[:");
  write_name(attrib_graph_type_text(graph, attrib_edge_type(graph, edge)), out);
  attrib_buffer_add_string(out, properties.count ? " " : "");
  write_properties(graph, properties, out);
  attrib_buffer_add_char(out, ']');
}

static void write_path(const AttribGraph *graph, const CypherPath *path, AttribBuffer *out)
{
  attrib_buffer_add_char(out, '<');
  write_node(graph, path->nodes[0], out);
  for (uint32_t i = 0; i < path->length; i++) {
    const AttribEdge edge = path->edges[i];
    const bool is_forward = attrib_edge_source(graph, edge).index == path->nodes[i].index;
    attrib_buffer_add_string(out, is_forward ? "-" : "<-");
    write_edge(graph, edge, out);
    attrib_buffer_add_string(out, is_forward ? "->" : "-");
    write_node(graph, path->nodes[i + 1], out);
  }
  attrib_buffer_add_char(out, '>');
}

void attrib_cypher_value_write(const AttribGraph *graph, const CypherValue *value,
                               AttribBuffer *out)
{
  char digits[CYPHER_NUMBER_SIZE];
  char temporal[CYPHER_TEMPORAL_SIZE];
  switch (value->kind) {
  case CYPHER_NULL: attrib_buffer_add_string(out, "null"); break;
  case CYPHER_MAP: write_map(graph, value->as.map, out); break;
  case CYPHER_NODE: write_node(graph, value->as.node, out); break;
  case CYPHER_EDGE: write_edge(graph, value->as.edge, out); break;
  case CYPHER_LIST: write_list(graph, value, out); break;
  case CYPHER_PATH: write_path(graph, value->as.path, out); break;
  case CYPHER_TEMPORAL:
    write_string(attrib_temporal_text(value->as.temporal, temporal), out);
    break;
  case CYPHER_STRING: write_string(value->as.text, out); break;
  case CYPHER_BOOLEAN: attrib_buffer_add_string(out, value->as.boolean ? "true" : "false"); break;
  case CYPHER_INTEGER:
  case CYPHER_FLOAT: attrib_buffer_add(out, attrib_cypher_number_text(value, digits)); break;
  }
}
