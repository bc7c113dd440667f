// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"
#include "cli/date_option.h"
#include "cli/format.h"
#include "cli/kb_option.h"
#include "engine/base/utf8.h"
#include "engine/question/question.h"
#include "engine/view/view.h"

enum { most_columns = 8 };

// For people: columns side by side, texts to the left, numbers to the right, and a text in the
// first column only where it differs from the one above.

static void add_cell(AttribBuffer *out, const AttribCell *cell)
{
  if (cell->type == ATTRIB_CELL_INTEGER) {
    attrib_buffer_add_integer(out, cell->as.integer);
  } else if (cell->type == ATTRIB_CELL_TEXT) {
    attrib_utf8_escape(cell->as.text, out);
  }
}

/// The columns of a table side by side.
typedef struct {
  const AttribTable *table;
  size_t widths[most_columns];
  AttribBuffer room; ///< to measure cells in
} Layout;

static size_t measure_cell(Layout *layout, const AttribCell *cell)
{
  attrib_buffer_truncate(&layout->room, 0);
  add_cell(&layout->room, cell);
  return attrib_utf8_width(attrib_buffer_text(&layout->room));
}

static uint32_t column_count(const Layout *layout)
{
  const uint32_t count = attrib_table_column_count(layout->table);
  return count < most_columns ? count : most_columns;
}

static void measure_columns(Layout *layout)
{
  for (uint32_t i = 0; i < attrib_table_row_count(layout->table); ++i) {
    for (uint32_t j = 0; j < column_count(layout); ++j) {
      const size_t width = measure_cell(layout, attrib_table_cell(layout->table, i, j));
      layout->widths[j] = width > layout->widths[j] ? width : layout->widths[j];
    }
  }
}

static bool repeats(const AttribTable *table, uint32_t row, uint32_t column)
{
  return row > 0 && column == 0 &&
         attrib_text_equal(attrib_table_cell(table, row, 0)->as.text,
                           attrib_table_cell(table, row - 1, 0)->as.text);
}

static void write_row(Layout *layout, uint32_t row, AttribBuffer *out)
{
  const uint32_t columns = column_count(layout);
  for (uint32_t i = 0; i < columns; ++i) {
    const AttribCell *const cell = attrib_table_cell(layout->table, row, i);
    const size_t taken = measure_cell(layout, cell);
    const size_t blank = layout->widths[i] - taken;
    const bool number = cell->type == ATTRIB_CELL_INTEGER;
    attrib_buffer_add_repeated(out, ' ', (i > 0 ? 2 : 0) + (number ? blank : 0));
    if (repeats(layout->table, row, i)) {
      attrib_buffer_add_repeated(out, ' ', taken);
    } else {
      add_cell(out, cell);
    }
    attrib_buffer_add_repeated(out, ' ', number || i + 1 == columns ? 0 : blank);
  }
  attrib_buffer_add_char(out, '\n');
}

static AttribStatus write_text(const AttribTable *table, AttribBuffer *out)
{
  Layout layout = {.table = table};
  attrib_buffer_init(&layout.room);
  measure_columns(&layout);
  for (uint32_t i = 0; i < attrib_table_row_count(table); ++i) {
    write_row(&layout, i, out);
  }
  const AttribStatus status = layout.room.status ? layout.room.status : out->status;
  attrib_buffer_clear(&layout.room);
  return status;
}

static AttribStatus count(const AttribKb *kb, AttribViewOptions options, AttribFormat format,
                          AttribBuffer *out)
{
  AttribView *view = NULL;
  AttribTable table;
  ATTRIB_TRY(attrib_view_new(attrib_kb_graph(kb), options, &view));
  AttribStatus status = attrib_statistics(view, &table);
  if (status == ATTRIB_SUCCESS) {
    status = format == ATTRIB_FORMAT_TEXT ? write_text(&table, out)
                                          : attrib_format_write_table(format, &table, out);
  }
  attrib_table_clear(&table);
  attrib_view_free(view);
  return status;
}

AttribExit attrib_command_stats(AttribCli *cli, AttribBuffer *answer)
{
  AttribFormat format = ATTRIB_FORMAT_TEXT;
  AttribViewOptions options;
  AttribKb *kb = NULL;
  AttribExit result = attrib_format_choose(cli, &format);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_date_option_view(cli, &options);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_kb_option_open(cli, &kb);
  }
  if (result == ATTRIB_EXIT_DONE) {
    const AttribStatus status = count(kb, options, format, answer);
    result = status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE
                                      : attrib_message_fail(status, "cannot count the records");
  }
  attrib_kb_option_close(cli, kb);
  return result;
}
