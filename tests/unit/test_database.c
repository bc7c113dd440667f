// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The database as it is kept in a file: fresh or not, whole or not, with others at it.

#include "engine/store/database.h"
#include "engine/store/database_handle.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"
#include "tests/unit/small_sql.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { processes = 8, rounds = 20 };

static const char records[] = "cite: s\n"
                              "actors:\n"
                              "  a: {name: Äland, kind: state}\n"
                              "claims:\n"
                              "  c: {act: comment, by: a, quote: fabricated}\n"
                              "sources:\n"
                              "  s: {title: T, publisher: P, published: 2021}\n";

static const char kept[] = "cache/deep/base.db";

/// A fingerprint as of records that nobody has touched for long.
static AttribFingerprint settled(uint64_t number)
{
  return (AttribFingerprint){.digest = {number, 2}, .taken = 1000, .settled = 1, .files = 1};
}

static AttribDatabase *make(const AttribKb *kb)
{
  AttribDatabase *database = NULL;
  assert_int_equal(attrib_database_new(attrib_kb_graph(kb), &database), ATTRIB_SUCCESS);
  return database;
}

static void keep(const AttribKb *kb)
{
  AttribDatabase *const database = make(kb);
  const AttribFingerprint print = settled(1);
  assert_int_equal(attrib_database_keep(database, kept, &print), ATTRIB_SUCCESS);
  attrib_database_close(database);
}

static AttribStatus open_kept(uint64_t number, bool trusted, AttribDatabase **database)
{
  const AttribFingerprint now = settled(number);
  return attrib_database_open(kept, &now, trusted, database);
}

static void test_what_is_kept_is_opened(void **state)
{
  (void)state;
  AttribKb *const kb = attrib_small_base(records);
  AttribDatabase *database = NULL;
  keep(kb);
  for (int trusted = 0; trusted < 2; ++trusted) {
    assert_int_equal(open_kept(1, trusted, &database), ATTRIB_SUCCESS);
    attrib_small_sql_assert(database->connection, "SELECT id FROM records", "a\nc\ns\n");
    attrib_small_sql_assert(database->connection,
                            "SELECT rowid FROM search WHERE search MATCH 'aland'", "1\n");
    attrib_database_close(database);
  }
  attrib_kb_free(kb);
}

static void test_what_is_stale_is_not(void **state)
{
  (void)state;
  AttribKb *const kb = attrib_small_base(records);
  AttribDatabase *database = NULL;
  assert_int_equal(open_kept(1, false, &database), ATTRIB_NOT_FOUND);
  keep(kb);
  assert_int_equal(open_kept(2, false, &database), ATTRIB_NOT_FOUND);
  assert_int_equal(open_kept(2, true, &database), ATTRIB_NOT_FOUND);
  assert_null(database);
  attrib_kb_free(kb);
}

static size_t size_of(const char *path)
{
  struct stat found;
  assert_int_equal(stat(path, &found), 0);
  return (size_t)found.st_size;
}

static void flip(const char *path, size_t offset)
{
  FILE *const file = fopen(path, "r+b");
  assert_non_null(file);
  assert_int_equal(fseek(file, (long)offset, SEEK_SET), 0);
  const int byte = fgetc(file);
  assert_int_equal(fseek(file, (long)offset, SEEK_SET), 0);
  assert_true(fputc(byte ^ 1 << offset % 8, file) != EOF);
  assert_int_equal(fclose(file), 0);
}

static void test_what_is_damaged_is_not(void **state)
{
  (void)state;
  AttribKb *const kb = attrib_small_base(records);
  AttribDatabase *database = NULL;
  keep(kb);
  const size_t size = size_of(kept);
  for (size_t i = 0; i < 200; ++i) {
    const size_t offset = i < 100 ? size * i / 100 : size - 1 - (i - 100);
    flip(kept, offset);
    assert_int_equal(open_kept(1, false, &database), ATTRIB_NOT_FOUND);
    flip(kept, offset);
  }
  assert_int_equal(open_kept(1, false, &database), ATTRIB_SUCCESS);
  attrib_database_close(database);
  attrib_kb_free(kb);
}

static void test_what_is_cut_short_or_foreign_is_not(void **state)
{
  (void)state;
  AttribKb *const kb = attrib_small_base(records);
  AttribDatabase *database = NULL;
  keep(kb);
  const size_t sizes[] = {size_of(kept) - 1, size_of(kept) / 2, 100, 1, 0};
  for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); ++i) {
    assert_int_equal(truncate(kept, (off_t)sizes[i]), 0);
    assert_int_equal(open_kept(1, false, &database), ATTRIB_NOT_FOUND);
    assert_int_equal(open_kept(1, true, &database), ATTRIB_NOT_FOUND);
  }
  assert_int_equal(unlink(kept), 0);
  attrib_scratch_folder(kept);
  assert_int_equal(open_kept(1, false, &database), ATTRIB_NOT_FOUND);
  attrib_kb_free(kb);
}

static void test_no_place_to_keep_it_costs_nothing_but_time(void **state)
{
  (void)state;
  AttribKb *const kb = attrib_small_base(records);
  const AttribFingerprint print = settled(1);
  AttribDatabase *const database = make(kb);
  attrib_scratch_file("cache", "no folder");
  assert_int_equal(attrib_database_keep(database, kept, &print), ATTRIB_IO_ERROR);
  attrib_small_sql_assert(database->connection, "SELECT name FROM actors", "Äland\n");
  attrib_database_close(database);
  attrib_kb_free(kb);
}

static void test_nothing_can_be_written(void **state)
{
  (void)state;
  AttribKb *const kb = attrib_small_base(records);
  AttribDatabase *const database = make(kb);
  static const char *const statements[] = {"INSERT INTO about VALUES ('a', 'b')",
                                           "DELETE FROM claims",
                                           "CREATE TABLE t (c)",
                                           "CREATE TEMP TABLE t (c)",
                                           "ATTACH 'other.db' AS other",
                                           "VACUUM INTO 'other.db'",
                                           "PRAGMA writable_schema = 1; DELETE FROM sqlite_schema",
                                           "SELECT load_extension('libm.so.6')"};
  for (size_t i = 0; i < sizeof(statements) / sizeof(statements[0]); ++i) {
    assert_int_not_equal(attrib_sqlite_run(database->connection, statements[i]), ATTRIB_SUCCESS);
  }
  assert_int_equal(access("other.db", F_OK), -1);
  attrib_small_sql_assert(database->connection, "SELECT count(*) FROM claims", "1\n");
  attrib_database_close(database);
  attrib_kb_free(kb);
}

/// One of several processes: opens what is kept, or makes and keeps it. 0 where all was right.
static int take_part(const AttribGraph *graph)
{
  const AttribFingerprint print = settled(1);
  for (int i = 0; i < rounds; ++i) {
    AttribDatabase *database = NULL;
    AttribStatus status = attrib_database_open(kept, &print, false, &database);
    if (status == ATTRIB_NOT_FOUND || i % 5 == 0) {
      attrib_database_close(database);
      status = attrib_database_new(graph, &database);
      if (status != ATTRIB_SUCCESS ||
          attrib_database_keep(database, kept, &print) != ATTRIB_SUCCESS) {
        return 1;
      }
    }
    if (status != ATTRIB_SUCCESS ||
        attrib_sqlite_run(database->connection, "SELECT count(*) FROM accusations") !=
            ATTRIB_SUCCESS) {
      return 2;
    }
    attrib_database_close(database);
  }
  return 0;
}

static void test_eight_processes_at_once_are_all_right(void **state)
{
  (void)state;
  AttribKb *const kb = attrib_small_base(records);
  pid_t children[processes];
  for (int i = 0; i < processes; ++i) {
    children[i] = fork();
    assert_true(children[i] >= 0);
    if (children[i] == 0) {
      _exit(take_part(attrib_kb_graph(kb)));
    }
  }
  for (int i = 0; i < processes; ++i) {
    int outcome = 0;
    assert_int_equal(waitpid(children[i], &outcome, 0), children[i]);
    assert_true(WIFEXITED(outcome));
    assert_int_equal(WEXITSTATUS(outcome), 0);
  }
  attrib_kb_free(kb);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      TEST(test_what_is_kept_is_opened),
      TEST(test_what_is_stale_is_not),
      TEST(test_what_is_damaged_is_not),
      TEST(test_what_is_cut_short_or_foreign_is_not),
      TEST(test_no_place_to_keep_it_costs_nothing_but_time),
      TEST(test_nothing_can_be_written),
      TEST(test_eight_processes_at_once_are_all_right),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
