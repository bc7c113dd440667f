// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_SMALL_SQL_H
#define ATTRIB_TESTS_UNIT_SMALL_SQL_H

#include "engine/store/database_write.h"
#include "engine/store/sqlite_library.h"

/// The database of a graph, open; the caller's to close with sqlite3_close().
sqlite3 *attrib_small_sql(const AttribGraph *graph, AttribDatabaseContents contents);

/// Append the rows of a query, each on a line, with "|" between columns; NULL is `-`.
void attrib_small_sql_rows(sqlite3 *connection, const char *query, AttribBuffer *out);

/// Fail unless these are the rows of a query.
void attrib_small_sql_assert(sqlite3 *connection, const char *query, const char *expected);

#endif // ATTRIB_TESTS_UNIT_SMALL_SQL_H
