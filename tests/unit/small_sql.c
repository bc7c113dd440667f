// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/small_sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

sqlite3 *attrib_small_sql(const AttribGraph *graph, AttribDatabaseContents contents)
{
  AttribBuffer bytes;
  sqlite3 *connection = NULL;
  attrib_buffer_init(&bytes);
  assert_int_equal(attrib_database_write(graph, contents, &bytes), ATTRIB_SUCCESS);
  assert_int_equal(
      attrib_sqlite_open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, &connection),
      ATTRIB_SUCCESS);
  unsigned char *const copy = sqlite3_malloc64(bytes.length);
  assert_non_null(copy);
  memcpy(copy, bytes.data, bytes.length);
  assert_int_equal(sqlite3_deserialize(connection, "main", copy, (sqlite3_int64)bytes.length,
                                       (sqlite3_int64)bytes.length, SQLITE_DESERIALIZE_FREEONCLOSE),
                   SQLITE_OK);
  attrib_buffer_clear(&bytes);
  return connection;
}

static void add_row(sqlite3_stmt *statement, AttribBuffer *out)
{
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    const void *const text = sqlite3_column_text(statement, i);
    attrib_buffer_add_string(out, i > 0 ? "|" : "");
    attrib_buffer_add_string(out, text != NULL ? text : "-");
  }
  attrib_buffer_add_char(out, '\n');
}

void attrib_small_sql_rows(sqlite3 *connection, const char *query, AttribBuffer *out)
{
  sqlite3_stmt *statement = NULL;
  if (attrib_sqlite_prepare(connection, query, &statement) != ATTRIB_SUCCESS) {
    print_error("%s\n", sqlite3_errmsg(connection));
  }
  assert_non_null(statement);
  int code = sqlite3_step(statement);
  while (code == SQLITE_ROW) {
    add_row(statement, out);
    code = sqlite3_step(statement);
  }
  assert_int_equal(code, SQLITE_DONE);
  sqlite3_finalize(statement);
}

void attrib_small_sql_assert(sqlite3 *connection, const char *query, const char *expected)
{
  AttribBuffer rows;
  attrib_buffer_init(&rows);
  attrib_small_sql_rows(connection, query, &rows);
  assert_string_equal(rows.data != NULL ? rows.data : "", expected);
  attrib_buffer_clear(&rows);
}
