// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The database of a small base, made, searched and asked in SQL, with allocations refused: the first
// ones each in turn, then ever fewer of them, as there are tens of thousands.

#include "engine/record/kb.h"
#include "engine/store/database_search.h"
#include "engine/store/database_sql.h"
#include "tests/alloc/failing.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { skipped = 77 };

static const char records[] =
    "cite: s\n"
    "actors:\n"
    "  a: {name: Äland, kind: state, aliases: [{name: r, by: a, since: 2014}], refs: {misp: 2}}\n"
    "claims:\n"
    "  c: {act: comment, by: a, said: 2021, figures: {count: 5, where: a}, quote: 中方坚决反对}\n"
    "sources:\n"
    "  s: {title: A title, publisher: P, published: 2021-07-20}\n";

static AttribStatus show_hits(AttribDatabase *database, const AttribSearchQuery *query,
                              AttribBuffer *out)
{
  AttribSearchResult result;
  const AttribStatus status = attrib_database_search(database, query, ATTRIB_TEXT(""), 10, &result);
  for (size_t i = 0; status == ATTRIB_SUCCESS && i < result.hits.length; ++i) {
    const AttribSearchHit *const hit = attrib_vector_at(&result.hits, i);
    attrib_buffer_add(out, hit->id);
    attrib_buffer_add_format(out, " %u\n", (unsigned)hit->texts[0].marks[0].start);
  }
  attrib_buffer_add(out, status == ATTRIB_SUCCESS ? result.nearest : ATTRIB_TEXT(""));
  attrib_search_result_clear(&result);
  return status;
}

static AttribStatus search(AttribDatabase *database, AttribText words, AttribBuffer *out)
{
  AttribSearchQuery query;
  AttribStatus status = attrib_search_query_read(words, &query);
  if (status == ATTRIB_SUCCESS) {
    status = show_hits(database, &query, out);
  }
  attrib_search_query_clear(&query);
  return status;
}

static AttribStatus fetch(AttribSql *sql, AttribBuffer *out)
{
  AttribSqlError error;
  bool row = true;
  ATTRIB_TRY(attrib_sql_bind(sql, ATTRIB_TEXT("id"), ATTRIB_TEXT("c")));
  while (row) {
    ATTRIB_TRY(attrib_sql_next(sql, &row, &error));
    if (row) {
      const AttribSqlValue value = attrib_sql_value(sql, 0);
      ATTRIB_TRY(value.text.data != NULL ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY);
      attrib_buffer_add(out, value.text);
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus ask(AttribDatabase *database, AttribBuffer *out)
{
  AttribSqlError error;
  AttribSql *sql = NULL;
  ATTRIB_TRY(attrib_sql_begin(
      database, ATTRIB_TEXT("SELECT by_names || said FROM claim_summaries WHERE claim = :id"),
      (AttribSqlLimits){0, 0}, &error, &sql));
  const AttribStatus status = fetch(sql, out);
  attrib_sql_end(sql);
  return status;
}

static AttribStatus use(AttribDatabase *database, AttribBuffer *out)
{
  ATTRIB_TRY(search(database, ATTRIB_TEXT("中方"), out));
  ATTRIB_TRY(search(database, ATTRIB_TEXT("tittle"), out));
  ATTRIB_TRY(ask(database, out));
  return out->status;
}

static AttribStatus make_and_use(const AttribGraph *graph, AttribBuffer *out)
{
  AttribDatabase *database = NULL;
  ATTRIB_TRY(attrib_database_new(graph, &database));
  const AttribStatus status = use(database, out);
  attrib_database_close(database);
  return status;
}

static bool try_number(const AttribGraph *graph, uint64_t number, const AttribBuffer *expected,
                       bool *done)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  const int64_t before = attrib_failing_live();
  attrib_failing_begin(number, number % 2 == 0);
  const AttribStatus status = make_and_use(graph, &out);
  *done = attrib_failing_end() == 0;
  const bool same = attrib_text_equal(attrib_buffer_text(&out), attrib_buffer_text(expected));
  attrib_buffer_clear(&out);
  // SQLite gets by without some, and is right all the same.
  const bool fine = attrib_failing_live() == before &&
                    (status == ATTRIB_SUCCESS ? same : status == ATTRIB_NO_MEMORY && !*done);
  if (!fine) {
    printf("allocation %llu refused: %s, %lld blocks left behind\n", (unsigned long long)number,
           attrib_status_text(status), (long long)(attrib_failing_live() - before));
  }
  return fine;
}

static bool try_all(const AttribGraph *graph)
{
  AttribBuffer expected;
  attrib_buffer_init(&expected);
  // Twice: what is allocated once and for all is no leak.
  make_and_use(graph, &expected);
  attrib_buffer_truncate(&expected, 0);
  bool fine = make_and_use(graph, &expected) == ATTRIB_SUCCESS;
  puts(fine ? expected.data : "no answer");
  bool done = false;
  uint64_t number = 1;
  unsigned tries = 0;
  for (; !done; number += 1 + number / 40) {
    fine = try_number(graph, number, &expected, &done) && fine;
    ++tries;
  }
  printf("%u of %llu allocations refused\n", tries - 1, (unsigned long long)number);
  attrib_buffer_clear(&expected);
  return fine && number > 1000;
}

static AttribKb *read_records(void)
{
  AttribKb *kb = NULL;
  FILE *const file = mkdir("kb", 0777) == 0 ? fopen("kb/records.yaml", "w") : NULL;
  if (!file || fputs(records, file) < 0 || fclose(file) != 0 ||
      attrib_kb_open("kb", NULL, &kb) != ATTRIB_SUCCESS) {
    puts("cannot read the records");
  }
  unlink("kb/records.yaml");
  rmdir("kb");
  return kb;
}

int main(void)
{
  char scratch[] = "/tmp/attrib-alloc-XXXXXX";
  if (!attrib_failing_works()) {
    puts("skipped: malloc cannot be made to fail here");
    return skipped;
  }
  if (!mkdtemp(scratch) || chdir(scratch) != 0) {
    perror(scratch);
    return 1;
  }
  AttribKb *const kb = read_records();
  const bool fine = kb && attrib_kb_graph(kb) && try_all(attrib_kb_graph(kb));
  attrib_kb_free(kb);
  const bool removed = chdir("/") == 0 && rmdir(scratch) == 0;
  return fine && removed ? 0 : 1;
}
