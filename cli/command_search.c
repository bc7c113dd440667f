// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"
#include "cli/database_option.h"
#include "cli/format.h"
#include "cli/number_option.h"
#include "cli/output.h"
#include "cli/search_text.h"
#include "engine/base/show.h"
#include "engine/base/utf8.h"
#include "engine/model/schema.h"
#include "engine/store/database_search.h"

/// A search: what for, and how it is answered.
typedef struct {
  AttribCli *cli;
  AttribFormat format;
  AttribText kind;
  uint32_t limit;
  AttribSearchQuery query;
  AttribSearchResult result;
} Search;

// What is looked for

static AttribExit read_kind(Search *search)
{
  const char *const kind = attrib_options_last(&search->cli->options, ATTRIB_OPTION_RECORDS);
  search->kind = attrib_text(kind);
  for (unsigned i = 0; kind && i < ATTRIB_RECORD_SHAPES; ++i) {
    if (attrib_text_equal(search->kind, attrib_text(attrib_shape((AttribShapeNumber)i)->name))) {
      return ATTRIB_EXIT_DONE;
    }
  }
  AttribShown shown;
  return kind
             ? attrib_message_misuse("search", "--kind is actor, incident, claim or source, not %s",
                                     attrib_show(search->kind, &shown))
             : ATTRIB_EXIT_DONE;
}

static AttribExit refuse_words(AttribStatus status)
{
  if (status == ATTRIB_BAD_ARGUMENT) {
    return attrib_message_misuse("search", "there is no letter or digit to look for");
  }
  return status == ATTRIB_LIMIT ? attrib_message_misuse("search", "that is too much to look for")
                                : attrib_message_fail(status, "cannot read the words");
}

static AttribExit read_words(Search *search)
{
  AttribBuffer words;
  attrib_buffer_init(&words);
  for (int i = 0; i < search->cli->argument_count; ++i) {
    attrib_buffer_add_string(&words, i > 0 ? " " : "");
    attrib_buffer_add_string(&words, search->cli->arguments[i]);
  }
  AttribStatus status = words.status;
  if (status == ATTRIB_SUCCESS) {
    status = attrib_search_query_read(attrib_buffer_text(&words), &search->query);
  }
  attrib_buffer_clear(&words);
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE : refuse_words(status);
}

static AttribExit read_options(Search *search)
{
  AttribExit result = attrib_format_choose(search->cli, &search->format);
  if (result == ATTRIB_EXIT_DONE) {
    result = read_kind(search);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_number_option_count(search->cli, ATTRIB_OPTION_LIMIT, &search->limit);
  }
  return result == ATTRIB_EXIT_DONE ? read_words(search) : result;
}

// The result as a table: a row for each text in which words stand

static AttribStatus add_text(AttribTable *table, AttribText text)
{
  AttribCell cell;
  return attrib_table_text(table, text, &cell) ? attrib_table_add_cell(table, cell)
                                               : ATTRIB_NO_MEMORY;
}

/// Where the words stand, in characters: pairs of the first and the one behind the last.
static AttribStatus add_marks(AttribTable *table, const AttribSearchText *text)
{
  AttribCell *const pairs = attrib_arena_array(&table->arena, text->mark_count, sizeof(*pairs));
  AttribCell *const ends = attrib_arena_array(&table->arena, text->mark_count, 2 * sizeof(*ends));
  if (pairs == NULL || ends == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < text->mark_count; ++i) {
    const size_t first = (size_t)2 * i;
    const size_t offsets[2] = {text->marks[i].start, text->marks[i].end};
    for (size_t j = 0; j < 2; ++j) {
      ends[first + j].type = ATTRIB_CELL_INTEGER;
      ends[first + j].as.integer =
          (int64_t)attrib_utf8_count(attrib_text_slice(text->text, 0, offsets[j]));
    }
    pairs[i].type = ATTRIB_CELL_LIST;
    pairs[i].as.list.items = ends + first;
    pairs[i].as.list.count = 2;
  }
  AttribCell cell = {.type = ATTRIB_CELL_LIST};
  cell.as.list.items = pairs;
  cell.as.list.count = text->mark_count;
  return attrib_table_add_cell(table, cell);
}

static AttribStatus add_row(AttribTable *table, const AttribSearchHit *hit,
                            const AttribSearchText *text)
{
  const AttribText before[] = {hit->id,  hit->kind, hit->name,   hit->day,
                               hit->act, hit->by,   text->field, text->text};
  const AttribText after[] = {text->source, text->at, hit->file};
  const AttribCell line = {.type = ATTRIB_CELL_INTEGER, .as.integer = hit->line};
  for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); ++i) {
    ATTRIB_TRY(add_text(table, before[i]));
  }
  ATTRIB_TRY(add_marks(table, text));
  for (size_t i = 0; i < sizeof(after) / sizeof(after[0]); ++i) {
    ATTRIB_TRY(add_text(table, after[i]));
  }
  return attrib_table_add_cell(table, line);
}

static AttribStatus fill_table(const AttribSearchResult *result, AttribTable *table)
{
  static const char *const columns[] = {"id",   "kind",  "name",   "day", "act",  "by",  "field",
                                        "text", "marks", "source", "at",  "file", "line"};
  for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); ++i) {
    ATTRIB_TRY(attrib_table_add_column(table, attrib_text(columns[i])));
  }
  for (size_t i = 0; i < result->hits.length; ++i) {
    const AttribSearchHit *const hit = attrib_vector_at(&result->hits, i);
    for (uint32_t j = 0; j < hit->text_count; ++j) {
      ATTRIB_TRY(add_row(table, hit, &hit->texts[j]));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus write_table(const Search *search, AttribBuffer *answer)
{
  AttribTable table;
  attrib_table_init(&table, NULL);
  AttribStatus status = fill_table(&search->result, &table);
  if (status == ATTRIB_SUCCESS) {
    status = attrib_format_write_table(search->format, &table, answer);
  }
  attrib_table_clear(&table);
  return status;
}

// The answer

/// What stands nowhere: a word, with the nearest that does; the one phrase; or all of them in one.
static AttribExit say_none(const Search *search)
{
  const AttribSearchResult *const result = &search->result;
  const AttribSearchPhrase *const phrase = attrib_vector_at(&search->query.phrases, 0);
  const char *const kind = search->kind.length > 0 ? search->kind.data : "record";
  AttribShown shown;
  AttribShown nearest;
  if (result->unknown.length == 0 && search->query.phrases.length > 1) {
    attrib_message_say("no %s has all of these words", kind);
  } else if (result->unknown.length == 0) {
    attrib_message_say("no %s has \"%s\"", kind, attrib_show(phrase->text, &shown));
  } else if (result->nearest.length == 0) {
    attrib_message_say("no record has \"%s\"", attrib_show(result->unknown, &shown));
  } else {
    attrib_message_say("no record has \"%s\"; did you mean \"%s\"?",
                       attrib_show(result->unknown, &shown),
                       attrib_show(result->nearest, &nearest));
  }
  return ATTRIB_EXIT_PROBLEMS;
}

static AttribExit write_answer(const Search *search, AttribBuffer *answer)
{
  const AttribStatus status =
      search->format == ATTRIB_FORMAT_TEXT
          ? attrib_search_text_write(&search->result, attrib_output_style(search->cli), answer)
          : write_table(search, answer);
  if (status != ATTRIB_SUCCESS) {
    return attrib_message_fail(status, "cannot show what was found");
  }
  if (search->result.more) {
    attrib_message_say("these are the best %u; --limit shows more", (unsigned)search->limit);
  }
  return ATTRIB_EXIT_DONE;
}

static AttribExit find(Search *search, AttribBuffer *answer)
{
  AttribDatabase *database = NULL;
  AttribExit result = attrib_database_option_open(search->cli, &database);
  if (result != ATTRIB_EXIT_DONE) {
    return result;
  }
  const AttribStatus status = attrib_database_search(database, &search->query, search->kind,
                                                     search->limit, &search->result);
  if (status != ATTRIB_SUCCESS) {
    result = attrib_message_fail(status, "cannot search");
  } else {
    result = search->result.hits.length > 0 ? write_answer(search, answer) : say_none(search);
  }
  attrib_search_result_clear(&search->result);
  attrib_database_close(database);
  return result;
}

AttribExit attrib_command_search(AttribCli *cli, AttribBuffer *answer)
{
  Search search = {.cli = cli, .limit = 20};
  attrib_arena_init(&search.query.arena);
  attrib_vector_init(&search.query.terms, sizeof(AttribText));
  attrib_vector_init(&search.query.phrases, sizeof(AttribSearchPhrase));
  AttribExit result = read_options(&search);
  if (result == ATTRIB_EXIT_DONE) {
    result = find(&search, answer);
  }
  attrib_search_query_clear(&search.query);
  return result;
}
