// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/database_search.h"

#include "engine/base/suggest.h"
#include "engine/store/database_handle.h"

#include <stdint.h>

// Records are numbered kind by kind, so that those of one kind are a run of numbers.
static const char find_records[] =
    "SELECT r.id, r.kind, r.name, r.file, r.line FROM ("
    "SELECT rowid AS number, rank AS score FROM search WHERE search MATCH ?1 "
    "AND rowid BETWEEN (SELECT ifnull(min(number), 1) FROM records WHERE kind = ?2 OR ?2 IS NULL) "
    "AND (SELECT ifnull(max(number), 0) FROM records WHERE kind = ?2 OR ?2 IS NULL) "
    "ORDER BY score, number LIMIT ?3) s "
    "JOIN records r ON r.number = s.number ORDER BY s.score, s.number";

static const char find_texts[] =
    "SELECT t.field, t.text, c.source, r.name, c.at FROM texts t "
    "LEFT JOIN cites c ON c.id = t.cite LEFT JOIN records r ON r.id = c.source "
    "WHERE t.record = ?1";

static const char find_claim[] =
    "SELECT said, act, \"by\", by_names, voice_names, against_names FROM claim_summaries "
    "WHERE claim = ?1";

static const char find_source[] = "SELECT published FROM sources WHERE id = ?1";

/// A search on its way.
typedef struct {
  sqlite3 *connection;
  const AttribSearchQuery *query;
  AttribSearchResult *result;
  uint32_t limit;
  sqlite3_stmt *records;
  sqlite3_stmt *texts;
  sqlite3_stmt *claim;
  sqlite3_stmt *source;
  AttribVector found; ///< of AttribSearchText, of the record at hand
  AttribVector marks; ///< of AttribSearchMark, of the text at hand
} Search;

/// A column of the row at hand, kept with the result.
static AttribStatus keep(Search *search, sqlite3_stmt *statement, int column, AttribText *out)
{
  const AttribText text = attrib_sqlite_text(statement, column);
  *out = text.data != NULL ? attrib_arena_copy(&search->result->arena, text) : text;
  return out->data != NULL ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

static AttribStatus bind(const Search *search, sqlite3_stmt *statement, int index, AttribText text)
{
  return attrib_sqlite_status(
      search->connection,
      sqlite3_bind_text64(statement, index, text.data, text.length, SQLITE_STATIC, SQLITE_UTF8));
}

/// Ask once more about a record. `*code` is SQLITE_ROW where there is an answer.
static AttribStatus ask(const Search *search, sqlite3_stmt *statement, AttribText id, int *code)
{
  sqlite3_reset(statement);
  ATTRIB_TRY(bind(search, statement, 1, id));
  *code = sqlite3_step(statement);
  return attrib_sqlite_status(search->connection, *code);
}

// The texts of a record

static AttribStatus take_text(Search *search)
{
  AttribText *columns[5];
  AttribSearchText text = {.marks = NULL};
  columns[0] = &text.field;
  columns[1] = &text.text;
  columns[2] = &text.source;
  columns[3] = &text.source_name;
  columns[4] = &text.at;
  search->marks.length = 0;
  ATTRIB_TRY(attrib_search_query_mark(search->query, attrib_sqlite_text(search->texts, 1),
                                      &search->marks));
  if (search->marks.length == 0) {
    return ATTRIB_SUCCESS;
  }
  for (int i = 0; i < 5; ++i) {
    ATTRIB_TRY(keep(search, search->texts, i, columns[i]));
  }
  text.mark_count = (uint32_t)search->marks.length;
  text.marks = attrib_arena_keep(&search->result->arena, search->marks.data, text.mark_count,
                                 sizeof(*text.marks));
  return text.marks != NULL ? attrib_vector_push(&search->found, &text) : ATTRIB_NO_MEMORY;
}

static AttribStatus find_marked(Search *search, AttribSearchHit *hit)
{
  int code = SQLITE_DONE;
  search->found.length = 0;
  ATTRIB_TRY(ask(search, search->texts, hit->id, &code));
  while (code == SQLITE_ROW) {
    ATTRIB_TRY(take_text(search));
    code = sqlite3_step(search->texts);
  }
  ATTRIB_TRY(attrib_sqlite_status(search->connection, code));
  hit->text_count = (uint32_t)search->found.length;
  hit->texts = attrib_arena_keep(&search->result->arena, search->found.data, hit->text_count,
                                 sizeof(*hit->texts));
  return hit->texts != NULL ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

// A record

static AttribStatus tell_claim(Search *search, AttribSearchHit *hit)
{
  AttribText *const columns[] = {&hit->day,      &hit->act,         &hit->by,
                                 &hit->by_names, &hit->voice_names, &hit->against_names};
  int code = SQLITE_DONE;
  ATTRIB_TRY(ask(search, search->claim, hit->id, &code));
  for (int i = 0; code == SQLITE_ROW && i < 6; ++i) {
    ATTRIB_TRY(keep(search, search->claim, i, columns[i]));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus tell_source(Search *search, AttribSearchHit *hit)
{
  int code = SQLITE_DONE;
  ATTRIB_TRY(ask(search, search->source, hit->id, &code));
  return code == SQLITE_ROW ? keep(search, search->source, 0, &hit->day) : ATTRIB_SUCCESS;
}

static AttribStatus take_record(Search *search)
{
  AttribSearchHit hit = {.line = (uint32_t)sqlite3_column_int(search->records, 4)};
  ATTRIB_TRY(keep(search, search->records, 0, &hit.id));
  ATTRIB_TRY(keep(search, search->records, 1, &hit.kind));
  ATTRIB_TRY(keep(search, search->records, 2, &hit.name));
  ATTRIB_TRY(keep(search, search->records, 3, &hit.file));
  if (attrib_text_equal(hit.kind, ATTRIB_TEXT("claim"))) {
    ATTRIB_TRY(tell_claim(search, &hit));
  } else if (attrib_text_equal(hit.kind, ATTRIB_TEXT("source"))) {
    ATTRIB_TRY(tell_source(search, &hit));
  }
  ATTRIB_TRY(find_marked(search, &hit));
  return attrib_vector_push(&search->result->hits, &hit);
}

static AttribStatus bind_all(Search *search, AttribText expression, AttribText kind)
{
  ATTRIB_TRY(bind(search, search->records, 1, expression));
  if (kind.length > 0) {
    ATTRIB_TRY(bind(search, search->records, 2, kind));
  }
  return attrib_sqlite_status(
      search->connection, sqlite3_bind_int64(search->records, 3, (sqlite3_int64)search->limit + 1));
}

static AttribStatus find_all(Search *search)
{
  AttribVector *const hits = &search->result->hits;
  int code = sqlite3_step(search->records);
  while (code == SQLITE_ROW && hits->length < search->limit) {
    ATTRIB_TRY(take_record(search));
    code = sqlite3_step(search->records);
  }
  search->result->more = code == SQLITE_ROW;
  return attrib_sqlite_status(search->connection, code);
}

// Where nothing is found

static AttribStatus is_known(Search *search, AttribText term, bool prefix, bool *known)
{
  static const char exact[] = "SELECT 1 FROM words WHERE term = ?1";
  static const char open[] =
      "SELECT 1 FROM words WHERE term >= ?1 AND term < ?1 || '\xF4\x8F\xBF\xBF'";
  sqlite3_stmt *statement = NULL;
  int code = SQLITE_DONE;
  ATTRIB_TRY(attrib_sqlite_prepare(search->connection, prefix ? open : exact, &statement));
  const AttribStatus status = ask(search, statement, term, &code);
  *known = code == SQLITE_ROW;
  sqlite3_finalize(statement);
  return status;
}

static AttribStatus offer_words(Search *search, sqlite3_stmt *words, AttribText term)
{
  AttribSuggestion nearest;
  AttribText best = {NULL, 0};
  int code = SQLITE_ROW;
  attrib_suggestion_begin(&nearest, term);
  while (code == SQLITE_ROW) {
    code = sqlite3_step(words);
    if (code != SQLITE_ROW) {
      break;
    }
    const size_t distance = attrib_suggestion_found(&nearest) ? nearest.distance : SIZE_MAX;
    attrib_suggestion_offer(&nearest, attrib_sqlite_text(words, 0));
    // What was offered is gone with the next row.
    if (attrib_suggestion_found(&nearest) && nearest.distance < distance) {
      ATTRIB_TRY(keep(search, words, 0, &best));
      nearest.best = best;
    }
  }
  search->result->nearest = best.data != NULL ? best : ATTRIB_TEXT("");
  return attrib_sqlite_status(search->connection, code);
}

static AttribStatus suggest(Search *search, AttribText term)
{
  sqlite3_stmt *words = NULL;
  ATTRIB_TRY(attrib_sqlite_prepare(search->connection, "SELECT term FROM words", &words));
  const AttribStatus status = offer_words(search, words, term);
  sqlite3_finalize(words);
  return status;
}

/// Which word is to blame, if one is.
static AttribStatus explain(Search *search)
{
  for (size_t i = 0; i < search->query->phrases.length; ++i) {
    const AttribSearchPhrase *const phrase = attrib_vector_at(&search->query->phrases, i);
    for (uint32_t j = 0; j < phrase->count; ++j) {
      const AttribText term =
          *(const AttribText *)attrib_vector_at(&search->query->terms, phrase->first + j);
      bool known = false;
      ATTRIB_TRY(is_known(search, term, phrase->prefix && j + 1 == phrase->count, &known));
      if (!known) {
        search->result->unknown = attrib_arena_copy(&search->result->arena, phrase->text);
        return search->result->unknown.data != NULL ? suggest(search, term) : ATTRIB_NO_MEMORY;
      }
    }
  }
  return ATTRIB_SUCCESS;
}

// The whole

static AttribStatus run(Search *search, AttribText expression, AttribText kind)
{
  ATTRIB_TRY(attrib_sqlite_prepare(search->connection, find_records, &search->records));
  ATTRIB_TRY(attrib_sqlite_prepare(search->connection, find_texts, &search->texts));
  ATTRIB_TRY(attrib_sqlite_prepare(search->connection, find_claim, &search->claim));
  ATTRIB_TRY(attrib_sqlite_prepare(search->connection, find_source, &search->source));
  ATTRIB_TRY(bind_all(search, expression, kind));
  ATTRIB_TRY(find_all(search));
  return search->result->hits.length == 0 ? explain(search) : ATTRIB_SUCCESS;
}

static void close_search(Search *search)
{
  sqlite3_finalize(search->records);
  sqlite3_finalize(search->texts);
  sqlite3_finalize(search->claim);
  sqlite3_finalize(search->source);
  attrib_vector_clear(&search->found);
  attrib_vector_clear(&search->marks);
}

AttribStatus attrib_database_search(AttribDatabase *database, const AttribSearchQuery *query,
                                    AttribText kind, uint32_t limit, AttribSearchResult *out)
{
  Search search = {
      .connection = database->connection, .query = query, .result = out, .limit = limit};
  AttribBuffer expression;
  *out = (AttribSearchResult){.more = false};
  attrib_arena_init(&out->arena);
  attrib_vector_init(&out->hits, sizeof(AttribSearchHit));
  attrib_vector_init(&search.found, sizeof(AttribSearchText));
  attrib_vector_init(&search.marks, sizeof(AttribSearchMark));
  attrib_buffer_init(&expression);
  attrib_search_query_write(query, &expression);
  AttribStatus status = expression.status;
  if (status == ATTRIB_SUCCESS) {
    status = run(&search, attrib_buffer_text(&expression), kind);
  }
  close_search(&search);
  attrib_buffer_clear(&expression);
  return status;
}

void attrib_search_result_clear(AttribSearchResult *result)
{
  attrib_vector_clear(&result->hits);
  attrib_arena_clear(&result->arena);
}
