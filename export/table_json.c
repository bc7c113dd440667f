// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/json_graph.h"
#include "export/table.h"
#include "export/table_cell.h"

/// Put a value under a key that is not known to be UTF-8, nor to end with a NUL.
static json_t *set(json_t *object, AttribText key, json_t *value)
{
  json_t *const name = attrib_json_text(key);
  object = attrib_json_set(object, name != NULL ? json_string_value(name) : NULL, value);
  json_decref(name);
  return object;
}

// Nodes and edges

static json_t *make_node(const AttribGraph *graph, AttribNode node)
{
  const uint32_t count = attrib_node_label_count(graph, node);
  json_t *labels = json_array();
  for (uint32_t i = 0; i < count; ++i) {
    const AttribLabel label = attrib_node_label(graph, node, i);
    labels = attrib_json_push(labels, attrib_json_text(attrib_graph_label_text(graph, label)));
  }
  return attrib_json_set(attrib_json_node(graph, node), "labels", labels);
}

static json_t *make_edge(const AttribGraph *graph, AttribEdge edge)
{
  const AttribText type = attrib_graph_type_text(graph, attrib_edge_type(graph, edge));
  json_t *object = attrib_json_set(json_object(), "type", attrib_json_text(type));
  object =
      attrib_json_set(object, "source", attrib_json_node(graph, attrib_edge_source(graph, edge)));
  object =
      attrib_json_set(object, "target", attrib_json_node(graph, attrib_edge_target(graph, edge)));
  return attrib_json_set(
      object, "properties",
      attrib_json_set_properties(json_object(), graph, attrib_edge_properties(graph, edge), NULL));
}

// Lists and maps

static json_t *make_list(const AttribTable *table, const AttribCell *cell)
{
  json_t *list = json_array();
  for (uint32_t i = 0; i < cell->as.list.count; ++i) {
    list = attrib_json_push(list, attrib_cell_json(table, &cell->as.list.items[i]));
  }
  return list;
}

static json_t *make_map(const AttribTable *table, const AttribCell *cell)
{
  json_t *object = json_object();
  for (uint32_t i = 0; i < cell->as.list.count; ++i) {
    const AttribCell *const item = &cell->as.list.items[i];
    object = set(object, item->key, attrib_cell_json(table, item));
  }
  return object;
}

/// Recursion is bounded by how deep whoever made the table has nested its cells.
json_t *attrib_cell_json(const AttribTable *table, const AttribCell *cell)
{
  switch (cell->type) {
  case ATTRIB_CELL_EMPTY: break;
  case ATTRIB_CELL_BOOLEAN: return json_boolean(cell->as.boolean);
  case ATTRIB_CELL_INTEGER: return json_integer(cell->as.integer);
  case ATTRIB_CELL_FLOAT: return attrib_json_real(cell->as.real);
  case ATTRIB_CELL_TEXT: return attrib_json_text(cell->as.text);
  case ATTRIB_CELL_DAY: return attrib_json_day(cell->as.day);
  case ATTRIB_CELL_DATE: return attrib_json_date(cell->as.date.date, cell->as.date.text);
  case ATTRIB_CELL_NODE: return make_node(table->graph, cell->as.node);
  case ATTRIB_CELL_EDGE: return make_edge(table->graph, cell->as.edge);
  case ATTRIB_CELL_PATH:
  case ATTRIB_CELL_LIST: return make_list(table, cell);
  case ATTRIB_CELL_MAP: return make_map(table, cell);
  }
  return json_null();
}

// The whole

static json_t *make_row(const AttribTable *table, uint32_t row)
{
  const uint32_t columns = attrib_table_column_count(table);
  json_t *object = json_object();
  for (uint32_t i = 0; i < columns; ++i) {
    object = set(object, attrib_table_column(table, i),
                 attrib_cell_json(table, attrib_table_cell(table, row, i)));
  }
  return object;
}

AttribStatus attrib_table_write_json(const AttribTable *table, AttribBuffer *out)
{
  const uint32_t columns = attrib_table_column_count(table);
  const uint32_t count = attrib_table_row_count(table);
  json_t *names = json_array();
  for (uint32_t i = 0; i < columns; ++i) {
    names = attrib_json_push(names, attrib_json_text(attrib_table_column(table, i)));
  }
  json_t *rows = json_array();
  for (uint32_t i = 0; i < count; ++i) {
    rows = attrib_json_push(rows, make_row(table, i));
  }
  json_t *object = attrib_json_set(json_object(), "format", json_string("attrib/1"));
  object = attrib_json_set(object, "columns", names);
  return attrib_json_write(attrib_json_set(object, "rows", rows), out);
}

AttribStatus attrib_table_write_jsonl(const AttribTable *table, AttribBuffer *out)
{
  const uint32_t count = attrib_table_row_count(table);
  for (uint32_t i = 0; i < count; ++i) {
    ATTRIB_TRY(attrib_json_write_line(make_row(table, i), out));
  }
  return out->status;
}
