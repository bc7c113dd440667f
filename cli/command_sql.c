// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"
#include "cli/database_option.h"
#include "cli/deadline.h"
#include "cli/format.h"
#include "cli/number_option.h"
#include "cli/output.h"
#include "cli/query_error.h"
#include "cli/query_text.h"
#include "engine/base/show.h"
#include "engine/store/database_sql.h"
#include "export/table.h"

#include <stdint.h>
#include <string.h>

#define MEBIBYTE (INT64_C(1) << 20)
#define MOST_BYTES (UINT64_C(1) << 28)

/// A question in SQL: what it may cost, how it is answered.
typedef struct {
  AttribCli *cli;
  AttribQueryRead query;
  AttribFormat format;
  AttribSqlLimits limits;
  uint32_t most_rows;
  AttribSql *sql;
  AttribTable table;
} Question;

static AttribExit read_options(Question *question)
{
  AttribCli *const cli = question->cli;
  AttribExit result = attrib_format_choose(cli, &question->format);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_number_option_seconds(cli, ATTRIB_OPTION_TIMEOUT, &question->limits.seconds);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_number_option_count(cli, ATTRIB_OPTION_MAX_ROWS, &question->most_rows);
  }
  uint32_t mebibytes = 1024;
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_number_option_count(cli, ATTRIB_OPTION_MAX_MEMORY, &mebibytes);
  }
  question->limits.memory = mebibytes * MEBIBYTE;
  return result == ATTRIB_EXIT_DONE ? attrib_query_text_read(cli, &question->query) : result;
}

static AttribExit refuse(const Question *question, AttribStatus status, const AttribSqlError *error)
{
  if (status != ATTRIB_BAD_ARGUMENT && status != ATTRIB_LIMIT) {
    return attrib_message_fail(status, "cannot run the query");
  }
  const AttribExit result = attrib_query_error_say(
      question->cli, question->query, error->has_offset ? error->offset : SIZE_MAX, error->message);
  return status == ATTRIB_LIMIT ? ATTRIB_EXIT_FAILURE : result;
}

// Parameters

static AttribExit bind_parameter(const Question *question, const char *given)
{
  AttribShown shown;
  const char *const command = question->cli->command->name;
  const char *const equals = strchr(given, '=');
  if (!equals || equals == given) {
    return attrib_message_misuse(command, "--param is NAME=VALUE, not %s",
                                 attrib_show(attrib_text(given), &shown));
  }
  const AttribText name = {given, (size_t)(equals - given)};
  const AttribStatus status = attrib_sql_bind(question->sql, name, attrib_text(equals + 1));
  if (status == ATTRIB_NOT_FOUND) {
    return attrib_message_misuse(command, "the query has no parameter :%s",
                                 attrib_show(name, &shown));
  }
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE
                                  : attrib_message_fail(status, "cannot set a parameter");
}

static AttribExit bind_parameters(const Question *question)
{
  size_t position = 0;
  const char *given = NULL;
  AttribShown shown;
  while (attrib_options_next(&question->cli->options, ATTRIB_OPTION_PARAM, &position, &given)) {
    const AttribExit result = bind_parameter(question, given);
    if (result != ATTRIB_EXIT_DONE) {
      return result;
    }
  }
  const AttribText missing = attrib_sql_missing(question->sql);
  return missing.data == NULL
             ? ATTRIB_EXIT_DONE
             : attrib_message_misuse(question->cli->command->name,
                                     "the parameter %s of the query has no value; say --param",
                                     attrib_show(missing, &shown));
}

// The result as a table

/// Columns of one name would hide each other in JSON.
static AttribStatus name_column(AttribTable *table, AttribText name)
{
  AttribBuffer unique;
  uint32_t again = 1;
  attrib_buffer_init(&unique);
  attrib_buffer_add(&unique, name);
  for (uint32_t i = 0; i < attrib_table_column_count(table); ++i) {
    if (attrib_text_equal(attrib_table_column(table, i), attrib_buffer_text(&unique))) {
      attrib_buffer_truncate(&unique, 0);
      attrib_buffer_add(&unique, name);
      attrib_buffer_add_format(&unique, ":%u", (unsigned)++again);
      i = UINT32_MAX; // the new name may be taken, too: look again from the first
    }
  }
  const AttribStatus status = unique.status == ATTRIB_SUCCESS
                                  ? attrib_table_add_column(table, attrib_buffer_text(&unique))
                                  : unique.status;
  attrib_buffer_clear(&unique);
  return status;
}

static bool copy_text(AttribTable *table, AttribText text, AttribCell *cell)
{
  cell->type = ATTRIB_CELL_TEXT;
  cell->as.text = attrib_arena_copy(&table->arena, text);
  return cell->as.text.data != NULL;
}

static bool copy_blob(AttribTable *table, AttribText bytes, AttribCell *cell)
{
  static const char digits[] = "0123456789ABCDEF";
  char *const hex = attrib_arena_array(&table->arena, bytes.length + 1, 2);
  for (size_t i = 0; hex && i < bytes.length; ++i) {
    hex[2 * i] = digits[(unsigned char)bytes.data[i] >> 4];
    hex[2 * i + 1] = digits[(unsigned char)bytes.data[i] & 0xF];
  }
  cell->type = ATTRIB_CELL_TEXT;
  cell->as.text = (AttribText){hex, 2 * bytes.length};
  return hex != NULL;
}

static AttribStatus add_value(AttribTable *table, AttribSqlValue value)
{
  AttribCell cell = {.type = ATTRIB_CELL_EMPTY};
  bool done = true;
  switch (value.type) {
  case ATTRIB_SQL_NULL: break;
  case ATTRIB_SQL_INTEGER:
    cell.type = ATTRIB_CELL_INTEGER;
    cell.as.integer = value.integer;
    break;
  case ATTRIB_SQL_REAL:
    cell.type = ATTRIB_CELL_FLOAT;
    cell.as.real = value.real;
    break;
  case ATTRIB_SQL_TEXT: done = value.text.data && copy_text(table, value.text, &cell); break;
  case ATTRIB_SQL_BLOB: done = copy_blob(table, value.text, &cell); break;
  }
  return done ? attrib_table_add_cell(table, cell) : ATTRIB_NO_MEMORY;
}

static AttribStatus add_row(Question *question)
{
  for (uint32_t i = 0; i < attrib_sql_column_count(question->sql); ++i) {
    ATTRIB_TRY(add_value(&question->table, attrib_sql_value(question->sql, i)));
  }
  return question->table.arena.used <= MOST_BYTES ? ATTRIB_SUCCESS : ATTRIB_LIMIT;
}

static AttribStatus name_columns(Question *question)
{
  for (uint32_t i = 0; i < attrib_sql_column_count(question->sql); ++i) {
    ATTRIB_TRY(name_column(&question->table, attrib_sql_column(question->sql, i)));
  }
  return ATTRIB_SUCCESS;
}

static AttribExit fetch_rows(Question *question)
{
  AttribSqlError error = {.message = "the answer is too large"};
  bool row = true;
  AttribStatus status = name_columns(question);
  for (uint32_t rows = 0; status == ATTRIB_SUCCESS && row; ++rows) {
    status = attrib_sql_next(question->sql, &row, &error);
    if (status == ATTRIB_SUCCESS && row && rows == question->most_rows) {
      attrib_message_say("there are more than %u rows; add a LIMIT, or raise --max-rows",
                         (unsigned)question->most_rows);
      return ATTRIB_EXIT_FAILURE;
    }
    if (status == ATTRIB_SUCCESS && row) {
      status = add_row(question);
    }
  }
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE : refuse(question, status, &error);
}

// The whole

static AttribExit write_answer(const Question *question, AttribBuffer *answer)
{
  const AttribTextStyle style = attrib_output_style(question->cli);
  const AttribStatus status =
      question->format == ATTRIB_FORMAT_TEXT
          ? attrib_table_write_text(&question->table, style, answer)
          : attrib_format_write_table(question->format, &question->table, answer);
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE
                                  : attrib_message_fail(status, "cannot show the answer");
}

static AttribExit ask(Question *question, AttribDatabase *database, AttribBuffer *answer)
{
  AttribSqlError error;
  const AttribStatus status =
      attrib_sql_begin(database, question->query.text, question->limits, &error, &question->sql);
  if (status != ATTRIB_SUCCESS) {
    return refuse(question, status, &error);
  }
  AttribExit result = bind_parameters(question);
  if (result == ATTRIB_EXIT_DONE) {
    result = fetch_rows(question);
  }
  attrib_sql_end(question->sql);
  return result == ATTRIB_EXIT_DONE ? write_answer(question, answer) : result;
}

AttribExit attrib_command_sql(AttribCli *cli, AttribBuffer *answer)
{
  Question question = {.cli = cli, .limits = {.seconds = 30}, .most_rows = 100000};
  AttribDatabase *database = NULL;
  attrib_table_init(&question.table, NULL);
  AttribExit result = read_options(&question);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_database_option_open(cli, &database);
  }
  if (result == ATTRIB_EXIT_DONE) {
    // SQLite looks at the clock between its steps, and one of them may take for ever.
    attrib_deadline_set(question.limits.seconds);
    result = ask(&question, database, answer);
    attrib_deadline_lift();
  }
  attrib_database_close(database);
  attrib_table_clear(&question.table);
  return result;
}
