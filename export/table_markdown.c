// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/table.h"
#include "export/table_cell.h"

#include <string.h>

/// What could begin HTML, an entity, a link, code, emphasis or a formula, or end the cell. A
/// backslash before any of these makes it a plain character (CommonMark 0.30, 2.4).
static bool acts(uint32_t c)
{
  return c > 0 && c < 0x80 && strchr("\\`*_[]<>|~&$", (int)c) != NULL;
}

/// Whether the character at `offset` makes a bare address of what is around it, which becomes a link
/// as well (GFM 0.29, 6.9): the colon of `://`, the dot of `www.`.
static bool makes_address(AttribText text, size_t offset)
{
  const AttribText rest = attrib_text_slice(text, offset, 3);
  const AttribText before = attrib_text_slice(text, offset < 3 ? 0 : offset - 3, 3);
  return attrib_text_equal(rest, ATTRIB_TEXT("://")) ||
         (rest.data[0] == '.' && offset >= 3 && attrib_text_equal(before, ATTRIB_TEXT("www")));
}

static void write_text(AttribText text, AttribBuffer *out)
{
  for (size_t offset = 0; offset < text.length;) {
    const bool address = makes_address(text, offset);
    const uint32_t c = attrib_cell_character(text, &offset);
    const bool blank = c == '\n' || c == '\r' || c == '\t';
    attrib_buffer_add_string(out, acts(c) || address ? "\\" : "");
    attrib_buffer_add_code_point(out, blank ? ' ' : c);
  }
}

static AttribStatus write_cell(const AttribTable *table, const AttribCell *cell,
                               AttribBuffer *scratch, AttribBuffer *out)
{
  attrib_buffer_truncate(scratch, 0);
  ATTRIB_TRY(attrib_cell_write(table, cell, scratch));
  attrib_buffer_add_char(out, ' ');
  write_text(attrib_buffer_text(scratch), out);
  attrib_buffer_add_string(out, " |");
  return out->status;
}

static void write_head(const AttribTable *table, AttribBuffer *out)
{
  const uint32_t columns = attrib_table_column_count(table);
  for (uint32_t i = 0; i < columns; ++i) {
    attrib_buffer_add_string(out, i == 0 ? "| " : " ");
    write_text(attrib_table_column(table, i), out);
    attrib_buffer_add_string(out, " |");
  }
  attrib_buffer_add_char(out, '\n');
  for (uint32_t i = 0; i < columns; ++i) {
    attrib_buffer_add_string(out, i == 0 ? "| --- |" : " --- |");
  }
  attrib_buffer_add_char(out, '\n');
}

static AttribStatus write_rows(const AttribTable *table, AttribBuffer *scratch, AttribBuffer *out)
{
  const uint32_t columns = attrib_table_column_count(table);
  const uint32_t rows = attrib_table_row_count(table);
  for (uint32_t i = 0; i < rows; ++i) {
    attrib_buffer_add_char(out, '|');
    for (uint32_t j = 0; j < columns; ++j) {
      ATTRIB_TRY(write_cell(table, attrib_table_cell(table, i, j), scratch, out));
    }
    attrib_buffer_add_char(out, '\n');
  }
  return out->status;
}

AttribStatus attrib_table_write_markdown(const AttribTable *table, AttribBuffer *out)
{
  AttribBuffer scratch;
  attrib_buffer_init(&scratch);
  write_head(table, out);
  const AttribStatus status = write_rows(table, &scratch, out);
  attrib_buffer_clear(&scratch);
  return status;
}
