// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_DATABASE_SQL_H
#define ATTRIB_STORE_DATABASE_SQL_H

#include "engine/base/text.h"
#include "engine/store/database.h"

#include <stdint.h>

/// A question in SQL while it is asked: one statement that reads. One at a time for a database.
typedef struct AttribSql AttribSql;

/// What a question may cost. All zero: no limit but those of the database.
typedef struct {
  double seconds; ///< of running it; SQLite is not interrupted in the middle of one step
  int64_t memory; ///< bytes that SQLite has allocated at once, in the whole process
} AttribSqlLimits;

/// What went wrong, in words.
typedef struct {
  char message[240]; ///< escaped for a terminal, no full stop; never empty
  bool has_offset;
  size_t offset; ///< where in the query, in bytes
} AttribSqlError;

typedef enum {
  ATTRIB_SQL_NULL,
  ATTRIB_SQL_INTEGER,
  ATTRIB_SQL_REAL,
  ATTRIB_SQL_TEXT,
  ATTRIB_SQL_BLOB,
} AttribSqlType;

/// A value of a row.
typedef struct {
  AttribSqlType type;
  int64_t integer;
  double real;
  AttribText
      text; ///< of a text or blob: borrowed until the next row; a text may be malformed UTF-8
} AttribSqlValue;

/// Compile a query; the caller's to end. It is refused unless it is one statement that only reads:
/// SELECT, EXPLAIN, and PRAGMA that tells of the schema.
///
/// ATTRIB_BAD_ARGUMENT or ATTRIB_LIMIT, with `*error` filled in; ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_sql_begin(AttribDatabase *database, AttribText query,
                                         AttribSqlLimits limits, AttribSqlError *error,
                                         AttribSql **out);
ATTRIB_API void attrib_sql_end(AttribSql *sql); ///< NULL is ignored

/// Give a parameter of the query (`:name`, `@name`, `$name`, `?1`; named without the sign) a value:
/// an integer where it is written as one (of at most 18 digits, none of them a needless 0), else a
/// text. ATTRIB_NOT_FOUND where the query has no such parameter; ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_sql_bind(AttribSql *sql, AttribText name, AttribText value);

/// The name of a parameter that has no value yet; without data where all have one. Borrowed.
ATTRIB_API AttribText attrib_sql_missing(const AttribSql *sql);

/// The columns of the result, and their names; borrowed.
ATTRIB_API uint32_t attrib_sql_column_count(const AttribSql *sql);
ATTRIB_API AttribText attrib_sql_column(const AttribSql *sql, uint32_t column);

/// Go to the next row; `*row` is false behind the last. Fails as attrib_sql_begin() does.
ATTRIB_API AttribStatus attrib_sql_next(AttribSql *sql, bool *row, AttribSqlError *error);

/// A value of the row.
ATTRIB_API AttribSqlValue attrib_sql_value(const AttribSql *sql, uint32_t column);

#endif // ATTRIB_STORE_DATABASE_SQL_H
