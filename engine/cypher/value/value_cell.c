// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Values as cells of a table.

#include "engine/cypher/value/temporal.h"
#include "engine/cypher/value/value_text.h"

static AttribStatus new_cells(AttribTable *table, size_t count, AttribCell **out)
{
  if (count > UINT32_MAX) {
    return ATTRIB_LIMIT;
  }
  AttribCell *const cells = attrib_arena_array(&table->arena, count, sizeof(AttribCell));
  if (!cells) {
    return ATTRIB_NO_MEMORY;
  }
  *out = cells;
  return ATTRIB_SUCCESS;
}

static AttribCell cell_of_cells(AttribCellType type, const AttribCell *cells, size_t count)
{
  return (AttribCell){.type = type, .as.list = {.items = cells, .count = (uint32_t)count}};
}

static AttribStatus copy_text(AttribTable *table, AttribText text, AttribText *out)
{
  *out = attrib_arena_copy(&table->arena, text);
  return out->data ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

static AttribStatus list_cell(AttribTable *table, const CypherValue *list, AttribCell *out)
{
  const size_t count = list->as.list.count;
  AttribCell *cells;
  ATTRIB_TRY(new_cells(table, count, &cells));
  for (size_t i = 0; i < count; i++) {
    ATTRIB_TRY(attrib_cypher_value_cell(table, &list->as.list.items[i], &cells[i]));
  }
  *out = cell_of_cells(ATTRIB_CELL_LIST, cells, count);
  return ATTRIB_SUCCESS;
}

static AttribStatus map_cell(AttribTable *table, const CypherMap *map, AttribCell *out)
{
  AttribCell *cells;
  ATTRIB_TRY(new_cells(table, map->count, &cells));
  for (uint32_t i = 0; i < map->count; i++) {
    ATTRIB_TRY(attrib_cypher_value_cell(table, &map->entries[i].value, &cells[i]));
    ATTRIB_TRY(copy_text(table, map->entries[i].key, &cells[i].key));
  }
  *out = cell_of_cells(ATTRIB_CELL_MAP, cells, map->count);
  return ATTRIB_SUCCESS;
}

static AttribCell node_cell(AttribNode node)
{
  return (AttribCell){.type = ATTRIB_CELL_NODE, .as.node = node};
}

static AttribStatus path_cell(AttribTable *table, const CypherPath *path, AttribCell *out)
{
  const size_t count = (size_t)path->length * 2 + 1;
  AttribCell *cells;
  ATTRIB_TRY(new_cells(table, count, &cells));
  cells[0] = node_cell(path->nodes[0]);
  for (uint32_t i = 0; i < path->length; i++) {
    cells[2 * i + 1] = (AttribCell){.type = ATTRIB_CELL_EDGE, .as.edge = path->edges[i]};
    cells[2 * i + 2] = node_cell(path->nodes[i + 1]);
  }
  *out = cell_of_cells(ATTRIB_CELL_PATH, cells, count);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_value_cell(AttribTable *table, const CypherValue *value, AttribCell *out)
{
  AttribCell cell = {.type = ATTRIB_CELL_EMPTY};
  char temporal[CYPHER_TEMPORAL_SIZE];
  switch (value->kind) {
  case CYPHER_NULL: break;
  case CYPHER_LIST: return list_cell(table, value, out);
  case CYPHER_MAP: return map_cell(table, value->as.map, out);
  case CYPHER_PATH: return path_cell(table, value->as.path, out);
  case CYPHER_NODE: cell = node_cell(value->as.node); break;
  case CYPHER_EDGE: cell = (AttribCell){.type = ATTRIB_CELL_EDGE, .as.edge = value->as.edge}; break;
  case CYPHER_TEMPORAL:
    cell.type = ATTRIB_CELL_TEXT;
    ATTRIB_TRY(copy_text(table, attrib_temporal_text(value->as.temporal, temporal), &cell.as.text));
    break;
  case CYPHER_STRING:
    cell.type = ATTRIB_CELL_TEXT;
    ATTRIB_TRY(copy_text(table, value->as.text, &cell.as.text));
    break;
  case CYPHER_BOOLEAN:
    cell = (AttribCell){.type = ATTRIB_CELL_BOOLEAN, .as.boolean = value->as.boolean};
    break;
  case CYPHER_INTEGER:
    cell = (AttribCell){.type = ATTRIB_CELL_INTEGER, .as.integer = value->as.integer};
    break;
  case CYPHER_FLOAT:
    cell = (AttribCell){.type = ATTRIB_CELL_FLOAT, .as.real = value->as.real};
    break;
  }
  *out = cell;
  return ATTRIB_SUCCESS;
}
