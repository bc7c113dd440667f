// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/result/table.h"

void attrib_table_init(AttribTable *table, const AttribGraph *graph)
{
  table->graph = graph;
  attrib_arena_init(&table->arena);
  attrib_vector_init(&table->columns, sizeof(AttribText));
  attrib_vector_init(&table->cells, sizeof(AttribCell));
}

void attrib_table_clear(AttribTable *table)
{
  attrib_vector_clear(&table->cells);
  attrib_vector_clear(&table->columns);
  attrib_arena_clear(&table->arena);
}

AttribStatus attrib_table_add_column(AttribTable *table, AttribText name)
{
  if (table->cells.length) {
    return ATTRIB_BAD_ARGUMENT;
  }
  const AttribText copy = attrib_arena_copy(&table->arena, name);
  return copy.data ? attrib_vector_push(&table->columns, &copy) : ATTRIB_NO_MEMORY;
}

AttribStatus attrib_table_add_cell(AttribTable *table, AttribCell cell)
{
  return table->columns.length ? attrib_vector_push(&table->cells, &cell) : ATTRIB_BAD_ARGUMENT;
}

uint32_t attrib_table_column_count(const AttribTable *table)
{
  return (uint32_t)table->columns.length;
}

AttribText attrib_table_column(const AttribTable *table, uint32_t column)
{
  return *(const AttribText *)attrib_vector_at(&table->columns, column);
}

uint32_t attrib_table_row_count(const AttribTable *table)
{
  const size_t columns = table->columns.length;
  return columns ? (uint32_t)(table->cells.length / columns) : 0;
}

const AttribCell *attrib_table_cell(const AttribTable *table, uint32_t row, uint32_t column)
{
  return attrib_vector_at(&table->cells, (size_t)row * table->columns.length + column);
}

bool attrib_table_text(AttribTable *table, AttribText text, AttribCell *out)
{
  if (!text.length) {
    *out = (AttribCell){.type = ATTRIB_CELL_EMPTY};
    return true;
  }
  const AttribText copy = attrib_arena_copy(&table->arena, text);
  if (!copy.data) {
    return false;
  }
  *out = (AttribCell){.type = ATTRIB_CELL_TEXT, .as.text = copy};
  return true;
}
