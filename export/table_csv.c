// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/table.h"
#include "export/table_cell.h"

#include <string.h>

/// CSV and TSV: what stands between two cells, and how a cell is escaped.
typedef struct {
  char separator;
  char before;         ///< what an escaped character begins with
  const char *escaped; ///< which characters are, and what stands for each
  const char *letters;
  const char *quoted; ///< a cell with one of these stands in quotes; empty: none does
} Format;

/// What a byte asks of the cell that it stands in, or begins.
enum { TO_ESCAPE = 1, TO_QUOTE = 2, TO_LOOK_AT = 4, MAY_BEGIN_FORMULA = 8 };

/// A table on its way out, with room for the cell at hand.
typedef struct {
  const AttribTable *table;
  const Format *format;
  unsigned char asks[256]; ///< by byte
  AttribBuffer cell;
  AttribBuffer *out;
} Writer;

static void mark(Writer *writer, const char *characters, unsigned char what)
{
  for (const char *c = characters; *c != '\0'; ++c) {
    writer->asks[(unsigned char)*c] |= what;
  }
}

/// What spreadsheets begin a formula with, also in the full-width forms of East Asian ones, whose first byte is the same.
static const uint32_t formula_begins[] = {'=',  '+',    '-',    '@',    '\t',  '\r',
                                          '\n', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};

enum { full_width = 0xEF };

static void begin_writer(Writer *writer)
{
  for (unsigned c = 0; c < sizeof(writer->asks); ++c) {
    writer->asks[c] = c < 0x20 || c > 0x7E ? TO_LOOK_AT : 0;
  }
  mark(writer, writer->format->escaped, TO_ESCAPE);
  mark(writer, writer->format->quoted, TO_QUOTE);
  for (size_t i = 0; i < sizeof(formula_begins) / sizeof(formula_begins[0]); ++i) {
    const uint32_t c = formula_begins[i];
    writer->asks[c < 0x80 ? c : full_width] |= MAY_BEGIN_FORMULA;
  }
  attrib_buffer_init(&writer->cell);
}

static bool begins_formula(const Writer *writer, AttribText text)
{
  size_t offset = 0;
  if (text.length == 0 || (writer->asks[(unsigned char)text.data[0]] & MAY_BEGIN_FORMULA) == 0) {
    return false;
  }
  const uint32_t c = attrib_cell_character(text, &offset);
  for (size_t i = 0; i < sizeof(formula_begins) / sizeof(formula_begins[0]); ++i) {
    if (c == formula_begins[i]) {
      return true;
    }
  }
  return false;
}

// Cells

/// Besides what RFC 4180 asks for, what some programs trim away.
static bool has_outer_blank(AttribText text)
{
  return text.length > 0 && (text.data[0] == ' ' || text.data[text.length - 1] == ' ');
}

static void escape(const Writer *writer, AttribText text)
{
  const Format *const format = writer->format;
  size_t start = 0;
  for (size_t i = 0; i < text.length; ++i) {
    if ((writer->asks[(unsigned char)text.data[i]] & TO_ESCAPE) != 0) {
      attrib_cell_write_shown(attrib_text_slice(text, start, i - start), writer->out);
      attrib_buffer_add_char(writer->out, format->before);
      attrib_buffer_add_char(
          writer->out, format->letters[strchr(format->escaped, text.data[i]) - format->escaped]);
      start = i + 1;
    }
  }
  attrib_cell_write_shown(attrib_text_slice(text, start, text.length - start), writer->out);
}

/// Most cells ask for nothing, and are copied whole.
static void write_text(const Writer *writer, AttribText text)
{
  unsigned asks = 0;
  for (size_t i = 0; i < text.length; ++i) {
    asks |= writer->asks[(unsigned char)text.data[i]];
  }
  const bool may_quote = writer->format->quoted[0] != '\0';
  const bool quotes = may_quote && ((asks & TO_QUOTE) != 0 || has_outer_blank(text));
  if (quotes) {
    attrib_buffer_add_char(writer->out, '"');
  }
  if ((asks & (TO_ESCAPE | TO_LOOK_AT)) != 0) {
    escape(writer, text);
  } else {
    attrib_buffer_add(writer->out, text);
  }
  if (quotes) {
    attrib_buffer_add_char(writer->out, '"');
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
  if (!number && begins_formula(writer, text)) {
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
  write_text(writer, attrib_buffer_text(&writer->cell));
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

static void write_head(Writer *writer)
{
  const uint32_t columns = attrib_table_column_count(writer->table);
  for (uint32_t i = 0; i < columns; ++i) {
    attrib_buffer_add(&writer->cell, attrib_table_column(writer->table, i));
    end_cell(writer, i, false);
  }
  attrib_buffer_add_char(writer->out, '\n');
}

static AttribStatus write_rows(Writer *writer)
{
  const uint32_t rows = attrib_table_row_count(writer->table);
  for (uint32_t i = 0; i < rows; ++i) {
    ATTRIB_TRY(write_row(writer, i));
  }
  return writer->out->status;
}

static AttribStatus write_table(const AttribTable *table, const Format *format, bool head,
                                AttribBuffer *out)
{
  Writer writer = {.table = table, .format = format, .out = out};
  begin_writer(&writer);
  if (head) {
    write_head(&writer);
  }
  AttribStatus status = write_rows(&writer);
  if (status == ATTRIB_SUCCESS) {
    status = writer.cell.status;
  }
  attrib_buffer_clear(&writer.cell);
  return status;
}

// Besides what RFC 4180 asks for, what some programs take for a separator is quoted.
static const Format csv = {',', '"', "\"", "\"", "\",;|\t\r\n"};
static const Format tsv = {'\t', '\\', "\t\n\r\\", "tnr\\", ""};

AttribStatus attrib_table_write_csv(const AttribTable *table, AttribBuffer *out)
{
  return write_table(table, &csv, true, out);
}

AttribStatus attrib_table_write_tsv(const AttribTable *table, AttribBuffer *out)
{
  return write_table(table, &tsv, true, out);
}

AttribStatus attrib_table_write_csv_rows(const AttribTable *table, AttribBuffer *out)
{
  return write_table(table, &csv, false, out);
}

AttribStatus attrib_table_write_tsv_rows(const AttribTable *table, AttribBuffer *out)
{
  return write_table(table, &tsv, false, out);
}
