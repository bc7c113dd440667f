// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Search: the input is what somebody looks for and, behind the first line break, a text. FTS5 must
// take the expression that is made of the one, whatever it is, and find it in the other just where
// it is marked there.

#include "engine/base/terms.h"
#include "engine/store/search_query.h"
#include "engine/store/sqlite_library.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
  if (!holds) {
    abort();
  }
}

static sqlite3 *open_index(void)
{
  sqlite3 *connection = NULL;
  require(attrib_sqlite_open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, &connection) ==
          ATTRIB_SUCCESS);
  require(attrib_sqlite_run(connection, "CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = "
                                        "'ascii')") == ATTRIB_SUCCESS);
  return connection;
}

// The terms of a text as the index holds them. Each stands behind the one before.
static void write_terms(AttribText text, AttribBuffer *out)
{
  AttribTerms terms;
  AttribTerm term;
  size_t start = 0;
  attrib_terms_begin(&terms, text);
  while (attrib_terms_next(&terms, &term)) {
    require(term.start >= start && term.start < term.end && term.end <= text.length);
    start = term.start;
    attrib_buffer_add(out, term.folded);
    attrib_buffer_add_char(out, ' ');
  }
  require(attrib_terms_end(&terms) == ATTRIB_SUCCESS);
}

static int step_with(sqlite3 *connection, const char *statement, AttribText text)
{
  sqlite3_stmt *prepared = NULL;
  require(attrib_sqlite_prepare(connection, statement, &prepared) == ATTRIB_SUCCESS);
  require(sqlite3_bind_text64(prepared, 1, text.data, text.length, SQLITE_STATIC, SQLITE_UTF8) ==
          SQLITE_OK);
  const int code = sqlite3_step(prepared);
  sqlite3_finalize(prepared);
  return code;
}

static bool is_found(sqlite3 *connection, const AttribSearchQuery *query)
{
  AttribBuffer expression;
  attrib_buffer_init(&expression);
  attrib_search_query_write(query, &expression);
  const int code = step_with(connection, "SELECT 1 FROM texts WHERE texts MATCH ?1",
                             attrib_buffer_text(&expression));
  require(code == SQLITE_ROW || code == SQLITE_DONE);
  attrib_buffer_clear(&expression);
  return code == SQLITE_ROW;
}

// Whether each phrase is marked somewhere. Marks lie inside the text, one behind the other.
static bool is_marked(const AttribSearchQuery *query, AttribText text)
{
  bool all = true;
  for (size_t i = 0; i < query->phrases.length; ++i) {
    AttribSearchQuery one = *query;
    AttribVector marks;
    size_t end = 0;
    one.phrases.data = attrib_vector_at(&query->phrases, i);
    one.phrases.length = 1;
    attrib_vector_init(&marks, sizeof(AttribSearchMark));
    require(attrib_search_query_mark(&one, text, &marks) == ATTRIB_SUCCESS);
    for (size_t j = 0; j < marks.length; ++j) {
      const AttribSearchMark *const mark = attrib_vector_at(&marks, j);
      require((j == 0 || mark->start > end) && mark->start < mark->end && mark->end <= text.length);
      end = mark->end;
    }
    all = all && marks.length > 0;
    attrib_vector_clear(&marks);
  }
  return all;
}

static void check(sqlite3 *connection, const AttribSearchQuery *query, AttribText text)
{
  AttribBuffer terms;
  attrib_buffer_init(&terms);
  write_terms(text, &terms);
  require(attrib_sqlite_run(connection, "BEGIN") == ATTRIB_SUCCESS);
  require(step_with(connection, "INSERT INTO texts VALUES (?1)", attrib_buffer_text(&terms)) ==
          SQLITE_DONE);
  require(is_found(connection, query) == is_marked(query, text));
  require(attrib_sqlite_run(connection, "ROLLBACK") == ATTRIB_SUCCESS);
  attrib_buffer_clear(&terms);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static sqlite3 *connection;
  if (connection == NULL) {
    connection = open_index();
  }
  const uint8_t *const line = memchr(data, '\n', size);
  const size_t length = line != NULL ? (size_t)(line - data) : size;
  const AttribText words = {(const char *)data, length};
  const AttribText text = {(const char *)data + length, size - length};
  AttribSearchQuery query;
  if (attrib_search_query_read(words, &query) == ATTRIB_SUCCESS) {
    check(connection, &query, text);
  }
  attrib_search_query_clear(&query);
  return 0;
}
