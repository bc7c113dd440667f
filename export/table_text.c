// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// A table for people: columns side by side, no wider than the terminal where that can be.

#include "engine/base/alloc.h"
#include "engine/base/utf8.h"
#include "export/table.h"
#include "export/table_cell.h"
#include "export/wrap.h"

enum { gap = 2, narrowest = 8, longest_word = 60, usual_width = 80 };

/// A table being laid out.
typedef struct {
  const AttribTable *table;
  unsigned width;
  size_t *widths;      ///< of the columns
  size_t *least;       ///< what each needs, so that no word is wider
  AttribBuffer *lines; ///< of the columns in the row that is written: its cell, broken into lines
  AttribBuffer scratch;
  AttribBuffer *out;
} Layout;

static uint32_t column_count(const Layout *layout)
{
  return attrib_table_column_count(layout->table);
}

// The cell as one escaped line.
static AttribStatus write_cell(Layout *layout, const AttribCell *cell, AttribBuffer *to)
{
  attrib_buffer_truncate(&layout->scratch, 0);
  ATTRIB_TRY(attrib_cell_write(layout->table, cell, &layout->scratch));
  attrib_utf8_escape(attrib_buffer_text(&layout->scratch), to);
  return to->status;
}

// Widths

static size_t widest_word(AttribText text)
{
  size_t widest = narrowest;
  size_t start = 0;
  for (size_t i = 0; i <= text.length; ++i) {
    if (i == text.length || text.data[i] == ' ') {
      const size_t width = attrib_utf8_width(attrib_text_slice(text, start, i - start));
      widest = width > widest ? width : widest;
      start = i + 1;
    }
  }
  return widest < longest_word ? widest : longest_word;
}

static void widen(Layout *layout, uint32_t column, AttribText text)
{
  const size_t width = attrib_utf8_width(text);
  const size_t word = widest_word(text);
  layout->widths[column] = width > layout->widths[column] ? width : layout->widths[column];
  layout->least[column] = word > layout->least[column] ? word : layout->least[column];
}

static AttribStatus measure(Layout *layout)
{
  AttribBuffer *const line = &layout->lines[0];
  for (uint32_t i = 0; i < column_count(layout); ++i) {
    attrib_buffer_truncate(line, 0);
    attrib_utf8_escape(attrib_table_column(layout->table, i), line);
    widen(layout, i, attrib_buffer_text(line));
    for (uint32_t row = 0; row < attrib_table_row_count(layout->table); ++row) {
      attrib_buffer_truncate(line, 0);
      ATTRIB_TRY(write_cell(layout, attrib_table_cell(layout->table, row, i), line));
      widen(layout, i, attrib_buffer_text(line));
    }
  }
  return line->status;
}

static size_t total_width(const Layout *layout)
{
  size_t total = 0;
  for (uint32_t i = 0; i < column_count(layout); ++i) {
    total += layout->widths[i] + (i > 0 ? gap : 0);
  }
  return total;
}

// The widest of the columns that can be narrower; column_count() where none can.
static uint32_t widest_column(const Layout *layout)
{
  const uint32_t columns = column_count(layout);
  uint32_t widest = columns;
  for (uint32_t i = 0; i < columns; ++i) {
    if (layout->widths[i] > layout->least[i] &&
        (widest == columns || layout->widths[i] > layout->widths[widest])) {
      widest = i;
    }
  }
  return widest;
}

// Take what is too much from the widest column, as often as that helps.
static void fit(Layout *layout)
{
  for (size_t total = total_width(layout); total > layout->width; --total) {
    const uint32_t widest = widest_column(layout);
    if (widest == column_count(layout)) {
      return;
    }
    --layout->widths[widest];
  }
}

// Rows

static bool is_number(const AttribCell *cell)
{
  return cell->type == ATTRIB_CELL_INTEGER || cell->type == ATTRIB_CELL_FLOAT;
}

// Break a cell into lines of its column's width.
static void break_cell(Layout *layout, uint32_t column)
{
  AttribBuffer *const lines = &layout->lines[column];
  attrib_buffer_truncate(lines, 0);
  attrib_wrap_write(attrib_buffer_text(&layout->scratch),
                    (AttribWrap){.width = (unsigned)layout->widths[column]}, lines);
}

// The line that begins at `*offset`, which is moved behind it; empty past the last.
static AttribText take_line(const AttribBuffer *lines, size_t *offset)
{
  const size_t start = *offset;
  while (*offset < lines->length && lines->data[*offset] != '\n') {
    ++*offset;
  }
  const AttribText line = attrib_text_slice(attrib_buffer_text(lines), start, *offset - start);
  *offset += *offset < lines->length ? 1 : 0;
  return line;
}

// Write the next line of each column; false once there are no more. Blanks wait for what comes behind
// them, so that no line ends with one.
static bool write_line(Layout *layout, const bool *numbers, size_t *offsets)
{
  size_t owed = 0;
  bool more = false;
  for (uint32_t i = 0; i < column_count(layout); ++i) {
    const AttribText line = take_line(&layout->lines[i], &offsets[i]);
    const size_t width = attrib_utf8_width(line);
    const size_t blank = layout->widths[i] > width ? layout->widths[i] - width : 0;
    owed += (i > 0 ? gap : 0) + (numbers[i] ? blank : 0);
    if (line.length > 0) {
      attrib_buffer_add_repeated(layout->out, ' ', owed);
      attrib_buffer_add(layout->out, line);
      owed = 0;
    }
    owed += numbers[i] ? 0 : blank;
    more = more || offsets[i] < layout->lines[i].length;
  }
  return more;
}

// Write the broken cells side by side; `numbers` says which stand to the right.
static AttribStatus write_lines(Layout *layout, const bool *numbers, size_t *offsets)
{
  const uint32_t columns = column_count(layout);
  bool more = true;
  for (uint32_t i = 0; i < columns; ++i) {
    offsets[i] = 0;
    ATTRIB_TRY(layout->lines[i].status);
  }
  while (more) {
    more = write_line(layout, numbers, offsets);
    attrib_buffer_add_char(layout->out, '\n');
  }
  return layout->out->status;
}

static AttribStatus write_row(Layout *layout, uint32_t row, bool *numbers, size_t *offsets)
{
  AttribBuffer cell;
  attrib_buffer_init(&cell);
  AttribStatus status = ATTRIB_SUCCESS;
  for (uint32_t i = 0; i < column_count(layout) && status == ATTRIB_SUCCESS; ++i) {
    const AttribCell *const value = attrib_table_cell(layout->table, row, i);
    attrib_buffer_truncate(&cell, 0);
    status = write_cell(layout, value, &cell);
    numbers[i] = is_number(value);
    attrib_buffer_truncate(&layout->scratch, 0);
    attrib_buffer_add(&layout->scratch, attrib_buffer_text(&cell));
    break_cell(layout, i);
  }
  attrib_buffer_clear(&cell);
  return status == ATTRIB_SUCCESS ? write_lines(layout, numbers, offsets) : status;
}

static AttribStatus write_head(Layout *layout, bool *numbers, size_t *offsets)
{
  const uint32_t columns = column_count(layout);
  for (uint32_t i = 0; i < columns; ++i) {
    numbers[i] = false;
    attrib_buffer_truncate(&layout->scratch, 0);
    attrib_utf8_escape(attrib_table_column(layout->table, i), &layout->scratch);
    break_cell(layout, i);
  }
  ATTRIB_TRY(write_lines(layout, numbers, offsets));
  for (uint32_t i = 0; i < columns; ++i) {
    attrib_buffer_add_repeated(layout->out, ' ', i > 0 ? gap : 0);
    attrib_buffer_add_repeated(layout->out, '-', layout->widths[i]);
  }
  attrib_buffer_add_char(layout->out, '\n');
  return layout->out->status;
}

static AttribStatus write_table(Layout *layout, bool *numbers, size_t *offsets)
{
  ATTRIB_TRY(measure(layout));
  fit(layout);
  ATTRIB_TRY(write_head(layout, numbers, offsets));
  for (uint32_t row = 0; row < attrib_table_row_count(layout->table); ++row) {
    ATTRIB_TRY(write_row(layout, row, numbers, offsets));
  }
  return layout->out->status;
}

/// What is allocated for a table: all or nothing is used, and all is freed.
typedef struct {
  size_t *widths;
  size_t *least;
  AttribBuffer *lines;
  bool *numbers;
  size_t *offsets;
} Room;

static Room make_room(uint32_t columns)
{
  return (Room){
      .widths = attrib_alloc_array(columns, sizeof(size_t)),
      .least = attrib_alloc_array(columns, sizeof(size_t)),
      .lines = attrib_alloc_array(columns, sizeof(AttribBuffer)),
      .numbers = attrib_alloc_array(columns, sizeof(bool)),
      .offsets = attrib_alloc_array(columns, sizeof(size_t)),
  };
}

static void free_room(Room *room, uint32_t columns)
{
  for (uint32_t i = 0; room->lines && i < columns; ++i) {
    attrib_buffer_clear(&room->lines[i]);
  }
  attrib_free(room->offsets);
  attrib_free(room->numbers);
  attrib_free(room->lines);
  attrib_free(room->least);
  attrib_free(room->widths);
}

AttribStatus attrib_table_write_text(const AttribTable *table, AttribTextStyle style,
                                     AttribBuffer *out)
{
  const uint32_t columns = attrib_table_column_count(table);
  AttribStatus status = columns ? ATTRIB_NO_MEMORY : ATTRIB_SUCCESS;
  Room room = make_room(columns);
  Layout layout = {
      .table = table,
      .width = style.width ? style.width : usual_width,
      .widths = room.widths,
      .least = room.least,
      .lines = room.lines,
      .out = out,
  };
  attrib_buffer_init(&layout.scratch);
  if (columns && room.widths && room.least && room.lines && room.numbers && room.offsets) {
    status = write_table(&layout, room.numbers, room.offsets);
  }
  attrib_buffer_clear(&layout.scratch);
  free_room(&room, columns);
  return status;
}
