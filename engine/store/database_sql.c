// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/database_sql.h"

#include "engine/base/alloc.h"
#include "engine/base/show.h"
#include "engine/base/utf8.h"
#include "engine/store/database_handle.h"
#include "engine/store/sql_authorizer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// Steps of SQLite's machine between two looks at the clock.
enum { steps = 1000, integer_digits = 18 };

struct AttribSql {
  sqlite3 *connection;
  sqlite3_stmt *statement;
  bool *given; ///< for each parameter, from 1, whether it has a value
  AttribSqlLimits limits;
  double deadline; ///< in seconds of the monotonic clock
  AttribSqlRefusal refusal;
};

// Errors

static void say(AttribSqlError *error, const char *message)
{
  *error = (AttribSqlError){.has_offset = false};
  snprintf(error->message, sizeof(error->message), "%s", message);
}

static void say_at(AttribSqlError *error, size_t offset, const char *message)
{
  say(error, message);
  error->has_offset = true;
  error->offset = offset;
}

static void say_refusal(AttribSqlError *error, const AttribSqlRefusal *refusal)
{
  AttribShown shown;
  say(error, "");
  attrib_show(attrib_text(refusal->name), &shown);
  snprintf(error->message, sizeof(error->message), "only what reads is run here, not %s%s%s",
           refusal->word, shown.bytes[0] != '\0' ? " " : "", shown.bytes);
}

/// What SQLite says of its last failure.
static AttribStatus explain(AttribSql *sql, int code, AttribSqlError *error)
{
  const AttribStatus status = attrib_sqlite_status(sql->connection, code);
  const int offset = sqlite3_error_offset(sql->connection);
  AttribShown shown;
  if (status == ATTRIB_SUCCESS || status == ATTRIB_NO_MEMORY) {
    return status;
  }
  if ((code & 0xFF) == SQLITE_INTERRUPT) {
    say(error, "");
    snprintf(error->message, sizeof(error->message), "it took longer than %g seconds",
             sql->limits.seconds);
  } else if (sql->refusal.word != NULL) {
    say_refusal(error, &sql->refusal);
  } else {
    say(error, attrib_show(attrib_text(sqlite3_errmsg(sql->connection)), &shown));
  }
  error->has_offset = offset >= 0;
  error->offset = offset >= 0 ? (size_t)offset : 0;
  return status == ATTRIB_LIMIT ? ATTRIB_LIMIT : ATTRIB_BAD_ARGUMENT;
}

// Time

static double now(void)
{
  struct timespec time = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + ((double)time.tv_nsec / 1e9);
}

static int is_over(void *context)
{
  const AttribSql *const sql = context;
  return sql->limits.seconds > 0 && now() >= sql->deadline;
}

// Compiling

/// Whatever a query may not hold as a text: SQLite would end it at a NUL.
static AttribStatus check_text(AttribText query, AttribSqlError *error)
{
  size_t offset = 0;
  uint32_t c = 0;
  if (attrib_utf8_check(query, &offset, &c) == ATTRIB_UTF8_FINE) {
    return ATTRIB_SUCCESS;
  }
  say_at(error, offset, "a character that no query may hold");
  return ATTRIB_BAD_ARGUMENT;
}

/// What stands behind the statement must be nothing but blanks and comments.
static AttribStatus check_rest(AttribSql *sql, AttribText query, const char *rest,
                               AttribSqlError *error)
{
  const char *const end = query.data + query.length;
  while (rest < end) {
    sqlite3_stmt *more = NULL;
    const char *const start = rest;
    const int code = sqlite3_prepare_v2(sql->connection, rest, (int)(end - rest), &more, &rest);
    const bool nothing = code == SQLITE_OK && more == NULL;
    sqlite3_finalize(more);
    if (code == SQLITE_NOMEM) {
      return ATTRIB_NO_MEMORY;
    }
    if (!nothing) {
      const size_t blanks = strspn(start, " \t\r\n");
      say_at(error, (size_t)(start - query.data) + blanks, "one statement at a time");
      return ATTRIB_BAD_ARGUMENT;
    }
    if (rest == start) {
      break;
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus make_room(AttribSql *sql)
{
  const int count = sqlite3_bind_parameter_count(sql->statement);
  sql->given = attrib_alloc_array((size_t)count + 1, sizeof(*sql->given));
  return sql->given != NULL ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

static AttribStatus compile(AttribSql *sql, AttribText query, AttribSqlError *error)
{
  const char *rest = query.data;
  ATTRIB_TRY(check_text(query, error));
  if (query.length > (size_t)sqlite3_limit(sql->connection, SQLITE_LIMIT_SQL_LENGTH, -1)) {
    say(error, "the query is too long");
    return ATTRIB_LIMIT;
  }
  const int code =
      sqlite3_prepare_v2(sql->connection, query.data, (int)query.length, &sql->statement, &rest);
  if (code != SQLITE_OK) {
    return explain(sql, code, error);
  }
  if (sql->statement == NULL) {
    say(error, "there is no statement");
    return ATTRIB_BAD_ARGUMENT;
  }
  ATTRIB_TRY(check_rest(sql, query, rest, error));
  if (!sqlite3_stmt_readonly(sql->statement)) {
    say(error, "only what reads is run here");
    return ATTRIB_BAD_ARGUMENT;
  }
  return make_room(sql);
}

AttribStatus attrib_sql_begin(AttribDatabase *database, AttribText query, AttribSqlLimits limits,
                              AttribSqlError *error, AttribSql **out)
{
  AttribSql *const sql = attrib_alloc_array(1, sizeof(*sql));
  AttribBuffer copy;
  if (sql == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  attrib_buffer_init(&copy);
  attrib_buffer_add(&copy, query);
  attrib_buffer_add_char(&copy, '\0');
  sql->connection = database->connection;
  sql->limits = limits;
  sql->deadline = now() + limits.seconds;
  sqlite3_hard_heap_limit64(limits.memory);
  sqlite3_set_authorizer(sql->connection, attrib_sql_authorize, &sql->refusal);
  sqlite3_progress_handler(sql->connection, steps, is_over, sql);
  const AttribStatus status = copy.status == ATTRIB_SUCCESS
                                  ? compile(sql, (AttribText){copy.data, copy.length - 1}, error)
                                  : copy.status;
  attrib_buffer_clear(&copy);
  if (status == ATTRIB_SUCCESS) {
    *out = sql;
  } else {
    attrib_sql_end(sql);
  }
  return status;
}

void attrib_sql_end(AttribSql *sql)
{
  if (sql != NULL) {
    sqlite3_finalize(sql->statement);
    sqlite3_set_authorizer(sql->connection, NULL, NULL);
    sqlite3_progress_handler(sql->connection, 0, NULL, NULL);
    sqlite3_hard_heap_limit64(0);
    attrib_free(sql->given);
    attrib_free(sql);
  }
}

// Parameters

/// The number of a parameter by its name, with or without a sign before it; 0: there is none.
static int find_parameter(const AttribSql *sql, AttribText name)
{
  const int count = sqlite3_bind_parameter_count(sql->statement);
  for (int i = 1; i <= count; ++i) {
    const AttribText full = attrib_text(sqlite3_bind_parameter_name(sql->statement, i));
    if (full.length > 0 && attrib_text_equal(attrib_text_slice(full, 1, full.length), name)) {
      return i;
    }
  }
  return 0;
}

static bool is_integer(AttribText value)
{
  const size_t sign = value.length > 0 && value.data[0] == '-' ? 1 : 0;
  const size_t digits = value.length - sign;
  for (size_t i = sign; i < value.length; ++i) {
    if (value.data[i] < '0' || value.data[i] > '9') {
      return false;
    }
  }
  const bool needless = digits > 0 && value.data[sign] == '0' && value.length > 1;
  return digits > 0 && digits <= integer_digits && !needless;
}

AttribStatus attrib_sql_bind(AttribSql *sql, AttribText name, AttribText value)
{
  char digits[integer_digits + 2] = {0};
  const int index = find_parameter(sql, name);
  int code = SQLITE_OK;
  if (index == 0) {
    return ATTRIB_NOT_FOUND;
  }
  if (is_integer(value)) {
    memcpy(digits, value.data, value.length);
    code = sqlite3_bind_int64(sql->statement, index, strtoll(digits, NULL, 10));
  } else {
    code = sqlite3_bind_text64(sql->statement, index, value.data, value.length, SQLITE_TRANSIENT,
                               SQLITE_UTF8);
  }
  sql->given[index] = true;
  return attrib_sqlite_status(sql->connection, code);
}

AttribText attrib_sql_missing(const AttribSql *sql)
{
  const int count = sqlite3_bind_parameter_count(sql->statement);
  for (int i = 1; i <= count; ++i) {
    if (!sql->given[i]) {
      const char *const name = sqlite3_bind_parameter_name(sql->statement, i);
      return attrib_text(name != NULL ? name : "?");
    }
  }
  return (AttribText){NULL, 0};
}

// Rows

uint32_t attrib_sql_column_count(const AttribSql *sql)
{
  return (uint32_t)sqlite3_column_count(sql->statement);
}

AttribText attrib_sql_column(const AttribSql *sql, uint32_t column)
{
  return attrib_text(sqlite3_column_name(sql->statement, (int)column));
}

AttribStatus attrib_sql_next(AttribSql *sql, bool *row, AttribSqlError *error)
{
  const int code = sqlite3_step(sql->statement);
  *row = code == SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE ? ATTRIB_SUCCESS : explain(sql, code, error);
}

AttribSqlValue attrib_sql_value(const AttribSql *sql, uint32_t column)
{
  sqlite3_stmt *const statement = sql->statement;
  const int index = (int)column;
  AttribSqlValue value = {.type = ATTRIB_SQL_NULL};
  switch (sqlite3_column_type(statement, index)) {
  case SQLITE_INTEGER:
    value.type = ATTRIB_SQL_INTEGER;
    value.integer = sqlite3_column_int64(statement, index);
    break;
  case SQLITE_FLOAT:
    value.type = ATTRIB_SQL_REAL;
    value.real = sqlite3_column_double(statement, index);
    break;
  case SQLITE_TEXT:
    value.type = ATTRIB_SQL_TEXT;
    value.text = attrib_sqlite_text(statement, index);
    break;
  case SQLITE_BLOB:
    value.type = ATTRIB_SQL_BLOB;
    value.text.data = sqlite3_column_blob(statement, index);
    value.text.length = (size_t)sqlite3_column_bytes(statement, index);
    break;
  default: break;
  }
  return value;
}
