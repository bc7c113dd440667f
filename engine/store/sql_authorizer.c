// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/sql_authorizer.h"

#include "engine/store/sqlite_library.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

/// A PRAGMA that tells something; many set it, too, where they are given a value.
typedef struct {
  const char *name;
  bool takes; ///< a table, an index or a number, of which it tells
} Pragma;

// data_version is asked by FTS5 itself.
static const Pragma pragmas[] = {
    {"application_id", false},   {"collation_list", false},  {"compile_options", false},
    {"data_version", false},     {"database_list", false},   {"encoding", false},
    {"foreign_key_check", true}, {"foreign_key_list", true}, {"freelist_count", false},
    {"function_list", false},    {"index_info", true},       {"index_list", true},
    {"index_xinfo", true},       {"integrity_check", true},  {"module_list", false},
    {"page_count", false},       {"page_size", false},       {"pragma_list", false},
    {"quick_check", true},       {"schema_version", false},  {"table_info", true},
    {"table_list", true},        {"table_xinfo", true},      {"user_version", false},
};

// They reach outside the database, or into SQLite itself.
static const char *const functions[] = {"load_extension", "fts3_tokenizer", "readfile",
                                        "writefile",      "edit",           "sqlite_log"};

/// What the refused actions are called.
typedef struct {
  int action;
  const char *word;
} Word;

static const Word words[] = {
    {SQLITE_INSERT, "INSERT"},         {SQLITE_UPDATE, "UPDATE"},
    {SQLITE_DELETE, "DELETE"},         {SQLITE_ATTACH, "ATTACH"},
    {SQLITE_DETACH, "DETACH"},         {SQLITE_PRAGMA, "PRAGMA"},
    {SQLITE_FUNCTION, "the function"}, {SQLITE_TRANSACTION, "transactions"},
    {SQLITE_SAVEPOINT, "SAVEPOINT"},   {SQLITE_ANALYZE, "ANALYZE"},
    {SQLITE_REINDEX, "REINDEX"},       {SQLITE_ALTER_TABLE, "ALTER TABLE"},
};

static bool is_schema(const char *table)
{
  return table != NULL && strncmp(table, "sqlite_", strlen("sqlite_")) == 0;
}

/// What writes to the tables of SQLite itself makes, or removes, a table of ours.
static const char *word_for(int action, const char *first)
{
  for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); ++i) {
    if (words[i].action == action && !is_schema(first)) {
      return words[i].word;
    }
  }
  return "CREATE or DROP";
}

static bool is_harmless_pragma(const char *name, const char *value)
{
  for (size_t i = 0; name != NULL && i < sizeof(pragmas) / sizeof(pragmas[0]); ++i) {
    if (strcasecmp(pragmas[i].name, name) == 0) {
      return value == NULL || pragmas[i].takes;
    }
  }
  return false;
}

static bool is_harmless_function(const char *name)
{
  for (size_t i = 0; name != NULL && i < sizeof(functions) / sizeof(functions[0]); ++i) {
    if (strcasecmp(functions[i], name) == 0) {
      return false;
    }
  }
  return true;
}

static bool is_allowed(int action, const char *first, const char *second)
{
  switch (action) {
  case SQLITE_SELECT:
  case SQLITE_READ:
  case SQLITE_RECURSIVE: return true;
  // SQLite asks so when it learns the columns of a table that is a function (json_each); whoever
  // means it is refused by SQLite itself, and again as a statement that writes.
  case SQLITE_UPDATE: return strcmp(first, "sqlite_master") == 0;
  case SQLITE_FUNCTION: return is_harmless_function(second);
  case SQLITE_PRAGMA: return is_harmless_pragma(first, second);
  default: return false;
  }
}

// The parameters are those that SQLite calls it with.
// NOLINTNEXTLINE(readability-function-size)
int attrib_sql_authorize(void *refusal, int action, const char *first, const char *second,
                         const char *database, const char *trigger)
{
  (void)database;
  (void)trigger;
  if (is_allowed(action, first, second)) {
    return SQLITE_OK;
  }
  AttribSqlRefusal *const refused = refusal;
  const char *const name = action == SQLITE_FUNCTION ? second : first;
  const bool named = action == SQLITE_FUNCTION || action == SQLITE_PRAGMA;
  refused->word = word_for(action, first);
  snprintf(refused->name, sizeof(refused->name), "%s", named && name != NULL ? name : "");
  return SQLITE_DENY;
}
