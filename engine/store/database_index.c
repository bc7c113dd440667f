// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The index of search: one row a record, of the folded terms of its texts.

#include "engine/base/terms.h"
#include "engine/store/database_parts.h"

/// Columns of `search`.
typedef enum { NAMES, SUMMARIES, QUOTES, NOTES, COLUMNS } IndexColumn;

/// Where texts of a field go.
typedef struct {
  AttribText field;
  IndexColumn column;
} Field;

static const Field fields[] = {
    {ATTRIB_TEXT_INIT("name"), NAMES},          {ATTRIB_TEXT_INIT("alias"), NAMES},
    {ATTRIB_TEXT_INIT("summary"), SUMMARIES},   {ATTRIB_TEXT_INIT("description"), SUMMARIES},
    {ATTRIB_TEXT_INIT("publisher"), SUMMARIES}, {ATTRIB_TEXT_INIT("wording"), QUOTES},
    {ATTRIB_TEXT_INIT("quote"), QUOTES},        {ATTRIB_TEXT_INIT("original"), QUOTES},
    {ATTRIB_TEXT_INIT("note"), NOTES},
};

/// Two statements, one that reads texts in order of their records, one that writes a row.
typedef struct {
  sqlite3_stmt *texts;
  sqlite3_stmt *insert;
  sqlite3_int64 number; ///< of the record at hand; 0: none yet
  AttribBuffer columns[COLUMNS];
  AttribStatus status;
} Indexer;

static IndexColumn column_of(AttribText field)
{
  size_t i = 0;
  while (i + 1 < sizeof(fields) / sizeof(fields[0]) && !attrib_text_equal(fields[i].field, field)) {
    ++i;
  }
  return fields[i].column;
}

static void add_text(Indexer *indexer, AttribBuffer *column, AttribText text)
{
  AttribTerms terms;
  AttribTerm term;
  // No phrase goes from one text into the next.
  attrib_buffer_add_string(column, column->length > 0 ? " " ATTRIB_SEARCH_BORDER : "");
  attrib_terms_begin(&terms, text);
  while (attrib_terms_next(&terms, &term)) {
    attrib_buffer_add_char(column, ' ');
    attrib_buffer_add(column, term.folded);
  }
  const AttribStatus status = attrib_terms_end(&terms);
  if (indexer->status == ATTRIB_SUCCESS) {
    indexer->status = status != ATTRIB_SUCCESS ? status : column->status;
  }
}

static void end_record(Indexer *indexer, sqlite3 *connection)
{
  if (indexer->number == 0 || indexer->status != ATTRIB_SUCCESS) {
    return;
  }
  sqlite3_bind_int64(indexer->insert, 1, indexer->number);
  for (int i = 0; i < COLUMNS; ++i) {
    const AttribText text = attrib_buffer_text(&indexer->columns[i]);
    const int code = sqlite3_bind_text64(indexer->insert, i + 2, text.data, text.length,
                                         SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK) {
      indexer->status = attrib_sqlite_status(connection, code);
      return;
    }
  }
  indexer->status = attrib_sqlite_status(connection, sqlite3_step(indexer->insert));
  sqlite3_reset(indexer->insert);
  for (int i = 0; i < COLUMNS; ++i) {
    attrib_buffer_truncate(&indexer->columns[i], 0);
  }
}

static void take_row(Indexer *indexer, sqlite3 *connection)
{
  const sqlite3_int64 number = sqlite3_column_int64(indexer->texts, 0);
  if (number != indexer->number) {
    end_record(indexer, connection);
    indexer->number = number;
  }
  const AttribText field = attrib_sqlite_text(indexer->texts, 1);
  const AttribText text = attrib_sqlite_text(indexer->texts, 2);
  if (field.data == NULL || text.data == NULL) {
    indexer->status = ATTRIB_NO_MEMORY;
    return;
  }
  add_text(indexer, &indexer->columns[column_of(field)], text);
}

static AttribStatus fill(Indexer *indexer, sqlite3 *connection)
{
  static const char texts[] = "SELECT r.number, t.field, t.text "
                              "FROM texts t JOIN records r ON r.id = t.record ORDER BY r.number";
  static const char insert[] =
      "INSERT INTO search (rowid, names, summaries, quotes, notes) VALUES (?, ?, ?, ?, ?)";
  ATTRIB_TRY(attrib_sqlite_prepare(connection, texts, &indexer->texts));
  ATTRIB_TRY(attrib_sqlite_prepare(connection, insert, &indexer->insert));
  int code = SQLITE_ROW;
  while (indexer->status == ATTRIB_SUCCESS && code == SQLITE_ROW) {
    code = sqlite3_step(indexer->texts);
    if (code == SQLITE_ROW) {
      take_row(indexer, connection);
    }
  }
  end_record(indexer, connection);
  return indexer->status != ATTRIB_SUCCESS ? indexer->status
                                           : attrib_sqlite_status(connection, code);
}

AttribStatus attrib_database_index(sqlite3 *connection)
{
  Indexer indexer = {.texts = NULL};
  for (int i = 0; i < COLUMNS; ++i) {
    attrib_buffer_init(&indexer.columns[i]);
  }
  const AttribStatus status = fill(&indexer, connection);
  sqlite3_finalize(indexer.texts);
  sqlite3_finalize(indexer.insert);
  for (int i = 0; i < COLUMNS; ++i) {
    attrib_buffer_clear(&indexer.columns[i]);
  }
  // One segment is read faster than several.
  return status == ATTRIB_SUCCESS
             ? attrib_sqlite_run(connection, "INSERT INTO search (search) VALUES ('optimize')")
             : status;
}
