// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/database_sql.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const char records[] = "cite: s\n"
                              "actors:\n"
                              "  a: {name: A, kind: state}\n"
                              "claims:\n"
                              "  c: {act: comment, by: a, said: 2021, quote: q}\n"
                              "  d: {act: comment, by: a, quote: q}\n"
                              "sources:\n"
                              "  s: {title: T, publisher: P, published: 2021}\n";

static struct {
  AttribKb *kb;
  AttribDatabase *database;
} base;

static int enter(void **state)
{
  const int result = attrib_scratch_enter(state);
  base.kb = attrib_small_base(records);
  assert_int_equal(attrib_database_new(attrib_kb_graph(base.kb), &base.database), ATTRIB_SUCCESS);
  return result;
}

static int leave(void **state)
{
  attrib_database_close(base.database);
  attrib_kb_free(base.kb);
  return attrib_scratch_leave(state);
}

static AttribSql *begin(const char *query)
{
  AttribSqlError error;
  AttribSql *sql = NULL;
  const AttribSqlLimits none = {0, 0};
  const AttribStatus status =
      attrib_sql_begin(base.database, attrib_text(query), none, &error, &sql);
  if (status != ATTRIB_SUCCESS) {
    print_error("%s: %s\n", query, error.message);
  }
  assert_int_equal(status, ATTRIB_SUCCESS);
  return sql;
}

static void assert_refused(AttribText query, AttribStatus expected, const char *message, int offset)
{
  AttribSqlError error = {.message = ""};
  AttribSql *sql = NULL;
  const AttribSqlLimits none = {0, 0};
  assert_int_equal(attrib_sql_begin(base.database, query, none, &error, &sql), expected);
  assert_null(sql);
  assert_string_equal(error.message, message);
  assert_int_equal(error.has_offset ? (int)error.offset : -1, offset);
}

static void add_value(AttribSqlValue value, AttribBuffer *out)
{
  static const char *const signs[] = {[ATTRIB_SQL_NULL] = "-",
                                      [ATTRIB_SQL_INTEGER] = "i",
                                      [ATTRIB_SQL_REAL] = "r",
                                      [ATTRIB_SQL_TEXT] = "t",
                                      [ATTRIB_SQL_BLOB] = "b"};
  attrib_buffer_add_string(out, signs[value.type]);
  if (value.type == ATTRIB_SQL_INTEGER) {
    attrib_buffer_add_format(out, "%lld", (long long)value.integer);
  } else if (value.type == ATTRIB_SQL_REAL) {
    attrib_buffer_add_format(out, "%g", value.real);
  }
  attrib_buffer_add(out, value.text);
}

/// The rows of what is begun, one on a line, each value after a letter for its type.
static void assert_rows(AttribSql *sql, const char *expected)
{
  AttribSqlError error;
  AttribBuffer rows;
  bool row = false;
  attrib_buffer_init(&rows);
  assert_int_equal(attrib_sql_next(sql, &row, &error), ATTRIB_SUCCESS);
  while (row) {
    for (uint32_t i = 0; i < attrib_sql_column_count(sql); ++i) {
      attrib_buffer_add_string(&rows, i > 0 ? "|" : "");
      add_value(attrib_sql_value(sql, i), &rows);
    }
    attrib_buffer_add_char(&rows, '\n');
    assert_int_equal(attrib_sql_next(sql, &row, &error), ATTRIB_SUCCESS);
  }
  assert_string_equal(rows.data != NULL ? rows.data : "", expected);
  attrib_buffer_clear(&rows);
  attrib_sql_end(sql);
}

static void test_values_keep_their_types(void **state)
{
  (void)state;
  assert_rows(begin("SELECT id, line, said, 1.5, x'0041', '' FROM claims;\n-- all of it\n"),
              "tc|i5|t2021|r1.5|b\0A|t\ntd|i6|-|r1.5|b\0A|t\n");
  AttribSql *const sql = begin("SELECT 1 AS one, 2");
  assert_int_equal(attrib_sql_column_count(sql), 2);
  assert_true(attrib_text_equal(attrib_sql_column(sql, 0), ATTRIB_TEXT("one")));
  assert_true(attrib_text_equal(attrib_sql_column(sql, 1), ATTRIB_TEXT("2")));
  attrib_sql_end(sql);
}

static void test_what_reads_is_run(void **state)
{
  (void)state;
  static const char *const queries[] = {
      "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 5) SELECT i FROM n",
      "EXPLAIN QUERY PLAN SELECT * FROM claims",
      "PRAGMA table_info(claims)",
      "PRAGMA user_version",
      "SELECT name FROM pragma_table_info('claims')",
      "SELECT value FROM json_each('[1, 2]')",
      "SELECT rowid, rank FROM search WHERE search MATCH 'q' ORDER BY rank",
      "SELECT * FROM words",
      "SELECT * FROM accusations, answers, unanswered_accusations, affected",
      "SELECT * FROM claim_summaries JOIN texts ON record = claim",
      "SELECT sql FROM sqlite_schema",
      "VALUES (1), (2)",
      "SELECT date('now') > '2020', random() IS NOT NULL",
  };
  for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); ++i) {
    AttribSqlError error = {.message = ""};
    AttribSql *const sql = begin(queries[i]);
    bool row = true;
    while (row) {
      assert_int_equal(attrib_sql_next(sql, &row, &error), ATTRIB_SUCCESS);
    }
    attrib_sql_end(sql);
  }
}

static void test_whatever_writes_or_reaches_out_is_refused(void **state)
{
  (void)state;
  static const struct {
    const char *query;
    const char *what;
  } cases[] = {
      {"ATTACH 'other.db' AS other", "ATTACH"},
      {"DETACH main", "DETACH"},
      {"INSERT INTO about VALUES ('a', 'b')", "INSERT"},
      {"UPDATE claims SET act = 'deny'", "UPDATE"},
      {"DELETE FROM claims", "DELETE"},
      {"INSERT INTO search (search) VALUES ('rebuild')", "INSERT"},
      {"PRAGMA writable_schema = 1", "PRAGMA writable_schema"},
      {"PRAGMA query_only = 0", "PRAGMA query_only"},
      {"PRAGMA user_version = 7", "PRAGMA user_version"},
      {"PRAGMA temp_store_directory = '/tmp'", "PRAGMA temp_store_directory"},
      {"PRAGMA journal_mode", "PRAGMA journal_mode"},
      {"BEGIN", "transactions"},
      {"SAVEPOINT x", "SAVEPOINT"},
      {"ANALYZE", "ANALYZE"},
      {"REINDEX", "REINDEX"},
      {"SELECT LOAD_extension('x')", "the function load_extension"},
      {"SELECT fts3_tokenizer('simple')", "the function fts3_tokenizer"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    AttribSqlError error = {.message = ""};
    AttribSql *sql = NULL;
    char message[100];
    snprintf(message, sizeof(message), "only what reads is run here, not %s", cases[i].what);
    assert_int_equal(attrib_sql_begin(base.database, attrib_text(cases[i].query),
                                      (AttribSqlLimits){0, 0}, &error, &sql),
                     ATTRIB_BAD_ARGUMENT);
    assert_string_equal(error.message, message);
  }
  assert_refused(ATTRIB_TEXT("UPDATE sqlite_schema SET sql = ''"), ATTRIB_BAD_ARGUMENT,
                 "table sqlite_master may not be modified", -1);
  assert_refused(ATTRIB_TEXT("VACUUM INTO 'other.db'"), ATTRIB_BAD_ARGUMENT,
                 "only what reads is run here", -1);
  assert_int_equal(access("other.db", F_OK), -1);
}

static void test_errors_have_their_place(void **state)
{
  (void)state;
  assert_refused(ATTRIB_TEXT("SELECT foo FROM claims"), ATTRIB_BAD_ARGUMENT, "no such column: foo",
                 7);
  assert_refused(ATTRIB_TEXT("SELEC 1"), ATTRIB_BAD_ARGUMENT, "near \"SELEC\": syntax error", 0);
  assert_refused(ATTRIB_TEXT("SELECT 1 FROM"), ATTRIB_BAD_ARGUMENT, "incomplete input", -1);
  // A text in the marks of a name would otherwise be taken for the text.
  assert_refused(ATTRIB_TEXT("SELECT \"dney\" FROM claims"), ATTRIB_BAD_ARGUMENT,
                 "no such column: dney", 7);
  assert_refused(ATTRIB_TEXT("SELECT 1; SELECT 2"), ATTRIB_BAD_ARGUMENT, "one statement at a time",
                 10);
  assert_refused(ATTRIB_TEXT("SELECT 1; ;\n -- x\n nonsense"), ATTRIB_BAD_ARGUMENT,
                 "one statement at a time", 10);
  assert_refused(ATTRIB_TEXT(""), ATTRIB_BAD_ARGUMENT, "there is no statement", -1);
  assert_refused(ATTRIB_TEXT(" -- nothing\n;"), ATTRIB_BAD_ARGUMENT, "there is no statement", -1);
  assert_refused(ATTRIB_TEXT("SELECT 1\0; DELETE"), ATTRIB_BAD_ARGUMENT,
                 "a character that no query may hold", 8);
  assert_refused(ATTRIB_TEXT("SELECT '\xFF'"), ATTRIB_BAD_ARGUMENT,
                 "a character that no query may hold", 8);
}

static void test_parameters_have_values(void **state)
{
  (void)state;
  AttribSql *sql = begin("SELECT :a, @b, $c, :a, typeof(:d), :e, ?6");
  static const char *const values[][2] = {
      {"a", "12"}, {"b", "-3"}, {"c", "2021-07"}, {"d", "007"}, {"e", "'; DROP TABLE claims; --"},
      {"6", ""}};
  assert_true(attrib_text_equal(attrib_sql_missing(sql), ATTRIB_TEXT(":a")));
  for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); ++i) {
    assert_int_equal(attrib_sql_bind(sql, attrib_text(values[i][0]), attrib_text(values[i][1])),
                     ATTRIB_SUCCESS);
  }
  assert_int_equal(attrib_sql_bind(sql, ATTRIB_TEXT("x"), ATTRIB_TEXT("1")), ATTRIB_NOT_FOUND);
  assert_int_equal(attrib_sql_bind(sql, ATTRIB_TEXT(""), ATTRIB_TEXT("1")), ATTRIB_NOT_FOUND);
  assert_rows(sql, "i12|i-3|t2021-07|i12|ttext|t'; DROP TABLE claims; --|t\n");
}

static void test_numbers_that_are_none_stay_texts(void **state)
{
  (void)state;
  static const char *const texts[] = {"",   "-",  "+1",   "1.0", "1e3",
                                      "00", "-0", "0x10", " 1",  "1234567890123456789"};
  for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    AttribSql *const sql = begin("SELECT typeof(:x)");
    assert_int_equal(attrib_sql_bind(sql, ATTRIB_TEXT("x"), attrib_text(texts[i])), ATTRIB_SUCCESS);
    assert_rows(sql, "ttext\n");
  }
  AttribSql *const sql = begin("SELECT :x");
  assert_int_equal(attrib_sql_bind(sql, ATTRIB_TEXT("x"), ATTRIB_TEXT("123456789012345678")),
                   ATTRIB_SUCCESS);
  assert_rows(sql, "i123456789012345678\n");
}

/// What runs into a limit says so, and the database answers as before.
static void assert_limited(const char *query, AttribSqlLimits limits, const char *message)
{
  AttribSqlError error = {.message = ""};
  AttribSql *sql = NULL;
  bool row = true;
  AttribStatus status = attrib_sql_begin(base.database, attrib_text(query), limits, &error, &sql);
  while (status == ATTRIB_SUCCESS && row) {
    status = attrib_sql_next(sql, &row, &error);
  }
  attrib_sql_end(sql);
  assert_int_equal(status, ATTRIB_LIMIT);
  assert_string_equal(error.message, message);
  assert_rows(begin("SELECT count(*) FROM claims"), "i2\n");
}

static void test_limits_are_kept(void **state)
{
  (void)state;
  const AttribSqlLimits short_time = {0.05, 0};
  assert_limited("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                 "SELECT count(*) FROM n",
                 short_time, "it took longer than 0.05 seconds");
  assert_limited("SELECT count(*) FROM words a, words b, words c, words d, words e, words f, words "
                 "g, words h, words i, words j, words k, words l, words m, words n",
                 short_time, "it took longer than 0.05 seconds");
  assert_limited("SELECT zeroblob(100000000)", short_time, "string or blob too big");
}

static void test_memory_is_limited(void **state)
{
  (void)state;
  AttribSqlError error = {.message = ""};
  bool row = false;
  AttribSql *sql = NULL;
  const AttribSqlLimits limits = {10, 20 << 20};
  assert_int_equal(
      attrib_sql_begin(
          base.database,
          ATTRIB_TEXT("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                      " LIMIT 1000) SELECT count(DISTINCT randomblob(1000000)) FROM n"),
          limits, &error, &sql),
      ATTRIB_SUCCESS);
  assert_int_equal(attrib_sql_next(sql, &row, &error), ATTRIB_NO_MEMORY);
  attrib_sql_end(sql);
  assert_rows(begin("SELECT count(*) FROM claims"), "i2\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      TEST(test_values_keep_their_types),
      TEST(test_what_reads_is_run),
      TEST(test_whatever_writes_or_reaches_out_is_refused),
      TEST(test_errors_have_their_place),
      TEST(test_parameters_have_values),
      TEST(test_numbers_that_are_none_stay_texts),
      TEST(test_limits_are_kept),
      TEST(test_memory_is_limited),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
