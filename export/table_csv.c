// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/table.h"
#include "export/table_cell.h"

#include <string.h>

/// CSV and TSV: what stands between two cells, and how a cell is escaped.
typedef struct {
  char separator;
  void (*write)(AttribText text, AttribBuffer *out);
} Format;

/// A table on its way out, with room for the cell at hand.
typedef struct {
  const AttribTable *table;
  const Format *format;
  AttribBuffer cell;
  AttribBuffer *out;
} Writer;

/// What spreadsheets begin a formula with, also in the full-width forms of East Asian ones.
static bool begins_formula(AttribText text)
{
  static const uint32_t first[] = {'=',  '+',    '-',    '@',    '\t',  '\r',
                                   '\n', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};
  size_t offset = 0;
  const uint32_t c = text.length > 0 ? attrib_cell_character(text, &offset) : 0;
  for (size_t i = 0; i < sizeof(first) / sizeof(first[0]); ++i) {
    if (c == first[i]) {
      return true;
    }
  }
  return false;
}

// Cells

/// Besides what RFC 4180 asks for, what some programs take for a separator or trim away.
static bool needs_quotes(AttribText text)
{
  for (size_t i = 0; i < text.length; ++i) {
    if (text.data[i] != '\0' && strchr("\",;|\t\r\n", text.data[i]) != NULL) {
      return true;
    }
  }
  return text.length > 0 && (text.data[0] == ' ' || text.data[text.length - 1] == ' ');
}

static void write_csv(AttribText text, AttribBuffer *out)
{
  const bool quotes = needs_quotes(text);
  attrib_buffer_add_string(out, quotes ? "\"" : "");
  for (size_t offset = 0; offset < text.length;) {
    const uint32_t c = attrib_cell_character(text, &offset);
    attrib_buffer_add_string(out, c == '"' ? "\"" : "");
    attrib_buffer_add_code_point(out, c);
  }
  attrib_buffer_add_string(out, quotes ? "\"" : "");
}

static void write_tsv(AttribText text, AttribBuffer *out)
{
  static const char plain[] = "\t\n\r\\";
  static const char escaped[] = "tnr\\";
  for (size_t offset = 0; offset < text.length;) {
    const uint32_t c = attrib_cell_character(text, &offset);
    const char *const found = c > 0 && c < 0x80 ? strchr(plain, (int)c) : NULL;
    if (found != NULL) {
      attrib_buffer_add_char(out, '\\');
      attrib_buffer_add_char(out, escaped[found - plain]);
    } else {
      attrib_buffer_add_code_point(out, c);
    }
  }
}

// Rows

/// A cell, from the text in `writer->cell`.
static void end_cell(Writer *writer, uint32_t column, bool number)
{
  const AttribText text = attrib_buffer_text(&writer->cell);
  if (column > 0) {
    attrib_buffer_add_char(writer->out, writer->format->separator);
  }
  if (!number && begins_formula(text)) {
    AttribBuffer *const cell = &writer->cell;
    if (attrib_buffer_reserve(cell, 1)) {
      memmove(cell->data + 1, cell->data, cell->length + 1);
      cell->data[0] = '\'';
      ++cell->length;
    }
  }
  // A line with nothing on it would be passed over.
  if (text.length == 0 && attrib_table_column_count(writer->table) == 1) {
    attrib_buffer_add_string(writer->out, writer->format->separator == ',' ? "\"\"" : "");
  }
  writer->format->write(attrib_buffer_text(&writer->cell), writer->out);
  attrib_buffer_truncate(&writer->cell, 0);
}

static AttribStatus write_row(Writer *writer, uint32_t row)
{
  const uint32_t columns = attrib_table_column_count(writer->table);
  for (uint32_t i = 0; i < columns; ++i) {
    const AttribCell *const cell = attrib_table_cell(writer->table, row, i);
    const bool number = cell->type == ATTRIB_CELL_INTEGER || cell->type == ATTRIB_CELL_FLOAT;
    ATTRIB_TRY(attrib_cell_write(writer->table, cell, &writer->cell));
    end_cell(writer, i, number);
  }
  attrib_buffer_add_char(writer->out, '\n');
  return ATTRIB_SUCCESS;
}

static AttribStatus write_rows(Writer *writer)
{
  const uint32_t columns = attrib_table_column_count(writer->table);
  const uint32_t rows = attrib_table_row_count(writer->table);
  for (uint32_t i = 0; i < columns; ++i) {
    attrib_buffer_add(&writer->cell, attrib_table_column(writer->table, i));
    end_cell(writer, i, false);
  }
  attrib_buffer_add_char(writer->out, '\n');
  for (uint32_t i = 0; i < rows; ++i) {
    ATTRIB_TRY(write_row(writer, i));
  }
  return writer->out->status;
}

static AttribStatus write_table(const AttribTable *table, const Format *format, AttribBuffer *out)
{
  Writer writer = {.table = table, .format = format, .out = out};
  attrib_buffer_init(&writer.cell);
  AttribStatus status = write_rows(&writer);
  if (status == ATTRIB_SUCCESS) {
    status = writer.cell.status;
  }
  attrib_buffer_clear(&writer.cell);
  return status;
}

AttribStatus attrib_table_write_csv(const AttribTable *table, AttribBuffer *out)
{
  static const Format csv = {',', write_csv};
  return write_table(table, &csv, out);
}

AttribStatus attrib_table_write_tsv(const AttribTable *table, AttribBuffer *out)
{
  static const Format tsv = {'\t', write_tsv};
  return write_table(table, &tsv, out);
}
