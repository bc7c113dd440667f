// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/database.h"

#include "engine/base/alloc.h"
#include "engine/base/file.h"
#include "engine/base/version.h"
#include "engine/store/cache_place.h"
#include "engine/store/database_handle.h"
#include "engine/store/database_parts.h"

#include <string.h>

// What stands behind the database in the file that it is kept in. SQLite reads no further than its
// own last page.

typedef struct {
  char magic[16];
  AttribFingerprint made_of;
  AttribDigest maker;    ///< of the schema and the version of the program
  AttribDigest contents; ///< of everything before it, which it must be the last of
} Trailer;

static const char magic[sizeof(((Trailer *)NULL)->magic)] = "attrib database";

static AttribDigest digest_maker(void)
{
  const AttribDigest parts[2] = {attrib_digest(attrib_text(attrib_database_schema)),
                                 attrib_digest(attrib_text(attrib_version()))};
  return attrib_digest((AttribText){(const char *)parts, sizeof(parts)});
}

static AttribDigest digest_contents(AttribText file)
{
  return attrib_digest((AttribText){file.data, file.length - sizeof(AttribDigest)});
}

static bool is_whole(AttribText file, const AttribFingerprint *now, bool trusted)
{
  Trailer trailer;
  if (file.length <= sizeof(trailer)) {
    return false;
  }
  memcpy(&trailer, file.data + file.length - sizeof(trailer), sizeof(trailer));
  return memcmp(trailer.magic, magic, sizeof(magic)) == 0 &&
         attrib_fingerprint_holds(&trailer.made_of, now) &&
         attrib_digest_equal(trailer.maker, digest_maker()) &&
         (trusted || attrib_digest_equal(trailer.contents, digest_contents(file)));
}

// Connections

/// What a question may cost, and that it changes nothing. Quotation marks around a text are an
/// error, as one around a name that there is not would otherwise be.
static AttribStatus restrict_connection(sqlite3 *connection)
{
  static const int limits[][2] = {
      {SQLITE_LIMIT_LENGTH, 16 << 20},
      {SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
      {SQLITE_LIMIT_COLUMN, 200},
      {SQLITE_LIMIT_EXPR_DEPTH, 200},
      {SQLITE_LIMIT_COMPOUND_SELECT, 100},
      {SQLITE_LIMIT_ATTACHED, 0},
      {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 500},
      {SQLITE_LIMIT_VARIABLE_NUMBER, 1000},
      {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
      {SQLITE_LIMIT_WORKER_THREADS, 0},
  };
  static const int settings[][2] = {
      {SQLITE_DBCONFIG_DEFENSIVE, 1},      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
      {SQLITE_DBCONFIG_DQS_DML, 0},        {SQLITE_DBCONFIG_DQS_DDL, 0},
  };
  for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); ++i) {
    sqlite3_limit(connection, limits[i][0], limits[i][1]);
  }
  for (size_t i = 0; i < sizeof(settings) / sizeof(settings[0]); ++i) {
    sqlite3_db_config(connection, settings[i][0], settings[i][1], NULL);
  }
  return attrib_sqlite_run(connection, "PRAGMA query_only = 1; PRAGMA temp_store = MEMORY");
}

/// Put the bytes of a database behind a connection. They are read where they are.
static AttribStatus connect(AttribDatabase *database, void *bytes, size_t length)
{
  ATTRIB_TRY(attrib_sqlite_open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY,
                                &database->connection));
  const int code = sqlite3_deserialize(database->connection, "main", bytes, (sqlite3_int64)length,
                                       (sqlite3_int64)length, SQLITE_DESERIALIZE_READONLY);
  ATTRIB_TRY(attrib_sqlite_status(database->connection, code));
  return restrict_connection(database->connection);
}

static AttribDatabase *allocate(void)
{
  AttribDatabase *const database = attrib_alloc_array(1, sizeof(*database));
  if (database != NULL) {
    attrib_buffer_init(&database->made);
  }
  return database;
}

void attrib_database_close(AttribDatabase *database)
{
  if (database == NULL) {
    return;
  }
  if (database->connection != NULL) {
    sqlite3_close(database->connection);
  }
  attrib_buffer_clear(&database->made);
  attrib_mapping_close(&database->mapping);
  attrib_free(database);
}

static AttribStatus hand_out(AttribDatabase *database, AttribStatus status, AttribDatabase **out)
{
  if (status == ATTRIB_SUCCESS) {
    *out = database;
  } else {
    attrib_database_close(database);
  }
  return status;
}

// Made

static AttribStatus make(AttribDatabase *database, const AttribGraph *graph)
{
  const AttribDatabaseContents all = {NULL, {0}};
  ATTRIB_TRY(attrib_database_write(graph, all, &database->made));
  const size_t length = database->made.length;
  // The bytes must not move any more when SQLite reads them.
  attrib_buffer_add_repeated(&database->made, '\0', sizeof(Trailer));
  ATTRIB_TRY(database->made.status);
  return connect(database, database->made.data, length);
}

AttribStatus attrib_database_new(const AttribGraph *graph, AttribDatabase **out)
{
  AttribDatabase *const database = allocate();
  return database != NULL ? hand_out(database, make(database, graph), out) : ATTRIB_NO_MEMORY;
}

AttribStatus attrib_database_keep(AttribDatabase *database, const char *path,
                                  const AttribFingerprint *made_of)
{
  const AttribText file = attrib_buffer_text(&database->made);
  if (file.length <= sizeof(Trailer)) {
    return ATTRIB_BAD_ARGUMENT;
  }
  char *const end = database->made.data + file.length - sizeof(Trailer);
  Trailer trailer = {.made_of = *made_of, .maker = digest_maker()};
  memcpy(trailer.magic, magic, sizeof(magic));
  memcpy(end, &trailer, sizeof(trailer));
  trailer.contents = digest_contents(file);
  memcpy(end, &trailer, sizeof(trailer));
  ATTRIB_TRY(attrib_cache_make_folders(path));
  return attrib_file_write(path, file);
}

// Kept

static AttribStatus open_kept(AttribDatabase *database, const char *path,
                              const AttribFingerprint *now, bool trusted)
{
  if (attrib_mapping_open(path, &database->mapping) != ATTRIB_SUCCESS) {
    return ATTRIB_NOT_FOUND;
  }
  const AttribText file = attrib_mapping_text(&database->mapping);
  return is_whole(file, now, trusted)
             ? connect(database, database->mapping.bytes, file.length - sizeof(Trailer))
             : ATTRIB_NOT_FOUND;
}

AttribStatus attrib_database_open(const char *path, const AttribFingerprint *now, bool trusted,
                                  AttribDatabase **out)
{
  AttribDatabase *const database = allocate();
  return database != NULL ? hand_out(database, open_kept(database, path, now, trusted), out)
                          : ATTRIB_NO_MEMORY;
}
