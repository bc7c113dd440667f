// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// attrib_bench_search KB: what the database of a base costs, and a search in it against SQLite's FTS5
// alone on the same index. Each pair runs in turn, and the median of the ratios counts.

#include "engine/record/kb.h"
#include "engine/store/database_handle.h"
#include "engine/store/database_search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { pairs = 51, limit = 20 };

static double now(void)
{
  struct timespec time = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int by_value(const void *left, const void *right)
{
  const double a = *(const double *)left;
  const double b = *(const double *)right;
  return (a > b) - (a < b);
}

/// Milliseconds that FTS5 takes for the numbers of the best records; `*count` of them.
static double time_fts5(AttribDatabase *database, const AttribSearchQuery *query, size_t *count)
{
  AttribBuffer expression;
  sqlite3_stmt *statement = NULL;
  const double start = now();
  attrib_buffer_init(&expression);
  attrib_search_query_write(query, &expression);
  attrib_sqlite_prepare(database->connection,
                        "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT ?2",
                        &statement);
  sqlite3_bind_text(statement, 1, expression.data, (int)expression.length, SQLITE_STATIC);
  sqlite3_bind_int(statement, 2, limit);
  for (*count = 0; sqlite3_step(statement) == SQLITE_ROW; ++*count) {
  }
  sqlite3_finalize(statement);
  attrib_buffer_clear(&expression);
  return now() - start;
}

/// The same of our search, with the texts, their marks, and who said it.
static double time_search(AttribDatabase *database, const AttribSearchQuery *query, size_t *count)
{
  AttribSearchResult result;
  const double start = now();
  attrib_database_search(database, query, ATTRIB_TEXT(""), limit, &result);
  *count = result.hits.length;
  attrib_search_result_clear(&result);
  return now() - start;
}

/// Print a row; false where the two do not find as many.
static bool compare(AttribDatabase *database, const char *words)
{
  AttribSearchQuery query;
  double ratios[pairs];
  double alone[pairs];
  size_t found[2] = {0, 0};
  if (attrib_search_query_read(attrib_text(words), &query) != ATTRIB_SUCCESS) {
    return false;
  }
  for (int i = 0; i < pairs; ++i) {
    alone[i] = time_fts5(database, &query, &found[0]);
    ratios[i] = time_search(database, &query, &found[1]) / alone[i];
  }
  attrib_search_query_clear(&query);
  qsort(ratios, pairs, sizeof(*ratios), by_value);
  qsort(alone, pairs, sizeof(*alone), by_value);
  printf("%-28s %5zu found  FTS5 %8.3f ms  ratio %5.2f (%.2f - %.2f)\n", words, found[1],
         alone[pairs / 2], ratios[pairs / 2], ratios[pairs / 4], ratios[pairs * 3 / 4]);
  return found[0] == found[1];
}

static AttribDatabase *make(const char *root)
{
  AttribKb *kb = NULL;
  AttribDatabase *database = NULL;
  const double start = now();
  if (attrib_kb_open(root, NULL, &kb) != ATTRIB_SUCCESS) {
    return NULL;
  }
  const double loaded = now();
  if (attrib_database_new(attrib_kb_graph(kb), &database) == ATTRIB_SUCCESS) {
    printf("load %.0f ms, database %.0f ms, %.1f MB\n", loaded - start, now() - loaded,
           (double)database->made.length / 1e6);
  }
  attrib_kb_free(kb);
  return database;
}

int main(int count, char **words)
{
  if (count < 3) {
    fputs("usage: attrib_bench_search KB WORDS...\n", stderr);
    return 2;
  }
  AttribDatabase *const database = make(words[1]);
  bool fine = database != NULL;
  for (int i = 2; fine && i < count; ++i) {
    fine = compare(database, words[i]);
  }
  attrib_database_close(database);
  return fine ? 0 : 1;
}
