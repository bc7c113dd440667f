// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RESULT_TABLE_H
#define ATTRIB_RESULT_TABLE_H

#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "engine/base/vector.h"
#include "engine/graph/graph.h"

#include <stdbool.h>
#include <stdint.h>

/// What a cell of a table holds.
typedef enum {
  ATTRIB_CELL_EMPTY,
  ATTRIB_CELL_BOOLEAN,
  ATTRIB_CELL_INTEGER,
  ATTRIB_CELL_FLOAT,
  ATTRIB_CELL_TEXT,
  ATTRIB_CELL_DAY,  ///< days from 1970-01-01
  ATTRIB_CELL_DATE, ///< a partial date, with its text
  ATTRIB_CELL_NODE,
  ATTRIB_CELL_EDGE,
  ATTRIB_CELL_PATH, ///< nodes and edges in turn
  ATTRIB_CELL_LIST,
  ATTRIB_CELL_MAP,
} AttribCellType;

typedef struct AttribCell AttribCell;

/// One typed cell. Texts, lists, maps and paths live in the table's arena, or wherever else they
/// outlive the table; nodes and edges are the graph's.
struct AttribCell {
  AttribCellType type;
  AttribText key; ///< of an entry of a map; else empty
  union {
    bool boolean;
    int64_t integer;
    double real;
    AttribText text;
    int32_t day;
    struct {
      AttribDate date;
      AttribText text;
    } date;
    AttribNode node;
    AttribEdge edge;
    struct {
      const AttribCell *items;
      uint32_t count;
    } list; ///< also of a map and a path
  } as;
};

/// A result: named columns, rows of cells.
typedef struct {
  const AttribGraph *graph; ///< borrowed; may be NULL where no cell is a node, an edge or a path
  AttribArena arena;
  AttribVector columns; ///< of AttribText
  AttribVector cells;   ///< of AttribCell, row by row
} AttribTable;

/// A table without columns, to be cleared by the caller.
ATTRIB_API void attrib_table_init(AttribTable *table, const AttribGraph *graph);
ATTRIB_API void attrib_table_clear(AttribTable *table); ///< free everything; as after init

/// Add a column; the name is copied. ATTRIB_BAD_ARGUMENT once there is a cell; ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_table_add_column(AttribTable *table, AttribText name);

/// Add a cell to the row that is being filled; a full row begins the next one. What the cell points
/// to is not copied. ATTRIB_BAD_ARGUMENT where there is no column; ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_table_add_cell(AttribTable *table, AttribCell cell);

ATTRIB_API uint32_t attrib_table_column_count(const AttribTable *table);

/// The name of a column, which must be below the count.
ATTRIB_API AttribText attrib_table_column(const AttribTable *table, uint32_t column);

/// How many rows are full.
ATTRIB_API uint32_t attrib_table_row_count(const AttribTable *table);

/// A cell, borrowed until the next one is added; row and column must be below the counts.
ATTRIB_API const AttribCell *attrib_table_cell(const AttribTable *table, uint32_t row,
                                               uint32_t column);

/// Make a cell of a copy of `text` in the table's arena, of type EMPTY for an empty text; it is not
/// added to a row. False, and `out` untouched, when out of memory.
ATTRIB_API bool attrib_table_text(AttribTable *table, AttribText text, AttribCell *out);

#endif // ATTRIB_RESULT_TABLE_H
