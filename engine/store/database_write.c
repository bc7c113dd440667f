// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/database_write.h"

#include "engine/base/version.h"
#include "engine/model/act.h"
#include "engine/store/database_parts.h"

#include <stdio.h>

// What a record's own row is made of

/// How a property becomes a column.
typedef enum {
  AS_TEXT,
  AS_FLAG, ///< 1 where it is true, else 0
  AS_DATE, ///< four columns
  AS_SUPERSEDED,
  AS_PRESENCE,
} Form;

typedef struct {
  AttribKey key;
  Form form;
} Column;

// In the order of the schema, between the id and the note.
static const Column actor_columns[] = {{ATTRIB_KEY_NAME, AS_TEXT},
                                       {ATTRIB_KEY_KIND, AS_TEXT},
                                       {ATTRIB_KEY_COUNTRY, AS_TEXT},
                                       {ATTRIB_KEY_ROLE, AS_TEXT}};
static const Column incident_columns[] = {
    {ATTRIB_KEY_NAME, AS_TEXT},  {ATTRIB_KEY_SUMMARY, AS_TEXT}, {ATTRIB_KEY_ALLEGED, AS_FLAG},
    {ATTRIB_KEY_BEGAN, AS_DATE}, {ATTRIB_KEY_ENDED, AS_DATE},   {ATTRIB_KEY_DISCLOSED, AS_DATE}};
static const Column claim_columns[] = {
    {ATTRIB_KEY_ACT, AS_TEXT},        {ATTRIB_KEY_SAID, AS_DATE},
    {ATTRIB_KEY_RECORDED, AS_DATE},   {ATTRIB_KEY_INSTRUMENT, AS_TEXT},
    {ATTRIB_KEY_WORDING, AS_TEXT},    {ATTRIB_KEY_LIKELIHOOD, AS_TEXT},
    {ATTRIB_KEY_CONFIDENCE, AS_TEXT}, {ATTRIB_KEY_RESPONSIBILITY, AS_TEXT},
    {ATTRIB_KEY_NONE, AS_SUPERSEDED}, {ATTRIB_KEY_NONE, AS_PRESENCE}};
static const Column source_columns[] = {
    {ATTRIB_KEY_TITLE, AS_TEXT},      {ATTRIB_KEY_DESCRIPTION, AS_TEXT},
    {ATTRIB_KEY_PUBLISHER, AS_TEXT},  {ATTRIB_KEY_PUBLISHED, AS_DATE},
    {ATTRIB_KEY_UPDATED, AS_DATE},    {ATTRIB_KEY_URL, AS_TEXT},
    {ATTRIB_KEY_ARCHIVED, AS_TEXT},   {ATTRIB_KEY_LANG, AS_TEXT},
    {ATTRIB_KEY_RELIABILITY, AS_TEXT}};

/// One kind of record.
typedef struct {
  AttribKnownLabel label;
  AttribRowsTable table;
  const char *kind;
  AttribKey names[2]; ///< the first that there is names it
  const Column *columns;
  size_t count;
} Kind;

#define COLUMNS(columns) columns, sizeof(columns) / sizeof((columns)[0])

// In the order in which records are numbered.
static const Kind kinds[] = {
    {ATTRIB_LABEL_ACTOR, ATTRIB_ROWS_ACTORS, "actor", {ATTRIB_KEY_NAME}, COLUMNS(actor_columns)},
    {ATTRIB_LABEL_INCIDENT,
     ATTRIB_ROWS_INCIDENTS,
     "incident",
     {ATTRIB_KEY_NAME},
     COLUMNS(incident_columns)},
    {ATTRIB_LABEL_CLAIM, ATTRIB_ROWS_CLAIMS, "claim", {ATTRIB_KEY_NONE}, COLUMNS(claim_columns)},
    {ATTRIB_LABEL_SOURCE,
     ATTRIB_ROWS_SOURCES,
     "source",
     {ATTRIB_KEY_TITLE, ATTRIB_KEY_DESCRIPTION},
     COLUMNS(source_columns)},
};

static AttribValue property(const AttribRows *rows, AttribNode node, AttribKey key)
{
  return attrib_node_property(rows->graph, node, (AttribString){key});
}

static AttribText presence_word(AttribPresence presence)
{
  static const AttribText words[] = {[ATTRIB_ABSENT] = ATTRIB_TEXT_INIT("absent"),
                                     [ATTRIB_MAYBE] = ATTRIB_TEXT_INIT("maybe"),
                                     [ATTRIB_UNDATED] = ATTRIB_TEXT_INIT("undated"),
                                     [ATTRIB_PRESENT] = ATTRIB_TEXT_INIT("present")};
  return words[presence];
}

static void write_column(AttribRows *rows, AttribNode node, const Column *column)
{
  const AttribValue value = property(rows, node, column->key);
  switch (column->form) {
  case AS_TEXT: attrib_rows_value(rows, value); break;
  case AS_FLAG: attrib_rows_integer(rows, value.type == ATTRIB_BOOLEAN && value.as.boolean); break;
  case AS_DATE:
    attrib_rows_date(rows, value, property(rows, node, attrib_key_as_written(column->key)));
    break;
  case AS_SUPERSEDED: attrib_rows_integer(rows, attrib_rows_superseded(rows, node)); break;
  case AS_PRESENCE: attrib_rows_text(rows, presence_word(attrib_rows_presence(rows, node))); break;
  }
}

/// The row that all kinds of records have.
static void write_common(AttribRows *rows, AttribNode node, const Kind *kind)
{
  AttribValue name = property(rows, node, kind->names[0]);
  if (name.type == ATTRIB_NULL) {
    name = property(rows, node, kind->names[1]);
  }
  attrib_rows_begin(rows, ATTRIB_ROWS_RECORDS);
  attrib_rows_null(rows);
  attrib_rows_id(rows, node);
  attrib_rows_text(rows, attrib_text(kind->kind));
  attrib_rows_value(rows, name);
  attrib_rows_origin(rows, attrib_node_origin(rows->graph, node));
  attrib_rows_end(rows);
}

static void write_record(AttribRows *rows, AttribNode node, const Kind *kind)
{
  write_common(rows, node, kind);
  attrib_rows_begin(rows, kind->table);
  attrib_rows_id(rows, node);
  for (size_t i = 0; i < kind->count; ++i) {
    write_column(rows, node, &kind->columns[i]);
  }
  attrib_rows_value(rows, property(rows, node, ATTRIB_KEY_NOTE));
  attrib_rows_origin(rows, attrib_node_origin(rows->graph, node));
  attrib_rows_end(rows);
  attrib_database_write_values(rows, node);
}

static void write_kind(AttribRows *rows, const Kind *kind)
{
  const AttribNodes nodes =
      attrib_graph_labelled(rows->graph, (AttribLabel){(uint16_t)kind->label});
  for (uint32_t i = 0; i < nodes.count && rows->status == ATTRIB_SUCCESS; ++i) {
    if (attrib_rows_presence(rows, nodes.items[i]) != ATTRIB_ABSENT) {
      write_record(rows, nodes.items[i], kind);
    }
  }
}

// What is the same in every database

static void write_acts(AttribRows *rows)
{
  for (size_t i = 0; i < attrib_acts.count; ++i) {
    const AttribAct *act = attrib_act(i);
    attrib_rows_begin(rows, ATTRIB_ROWS_ACTS);
    attrib_rows_text(rows, attrib_text(act->word.word));
    attrib_rows_text(rows, attrib_text(act->word.help));
    attrib_rows_text(rows, attrib_text(act->past));
    attrib_rows_text(rows, attrib_text(act->cameo));
    attrib_rows_text(rows, act->edge != ATTRIB_KNOWN_TYPES ? attrib_type_texts[act->edge]
                                                           : ATTRIB_TEXT(""));
    attrib_rows_integer(rows, act->answer != ATTRIB_ANSWER_NEVER);
    attrib_rows_end(rows);
  }
}

static void write_about(AttribRows *rows, const char *key, AttribText value)
{
  attrib_rows_begin(rows, ATTRIB_ROWS_ABOUT);
  attrib_rows_text(rows, attrib_text(key));
  attrib_rows_text(rows, value);
  attrib_rows_end(rows);
}

static void write_about_day(AttribRows *rows, const char *key, int32_t day)
{
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_day_write(day, &text);
  write_about(rows, key, attrib_buffer_text(&text));
  attrib_buffer_clear(&text);
}

static void write_all_about(AttribRows *rows, AttribDatabaseContents contents)
{
  write_about(rows, "attrib", attrib_text(attrib_version()));
  write_about(rows, "records",
              contents.presence != NULL ? ATTRIB_TEXT("some") : ATTRIB_TEXT("all"));
  if (contents.view.has_as_of) {
    write_about_day(rows, "as_of", contents.view.as_of);
  }
  if (contents.view.has_recorded_by) {
    write_about_day(rows, "recorded_by", contents.view.recorded_by);
  }
}

// The whole

static AttribStatus write_rows(AttribRows *rows, AttribDatabaseContents contents)
{
  write_all_about(rows, contents);
  write_acts(rows);
  for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); ++i) {
    write_kind(rows, &kinds[i]);
  }
  const uint32_t edges = attrib_graph_edge_count(rows->graph);
  for (uint32_t i = 0; i < edges && rows->status == ATTRIB_SUCCESS; ++i) {
    attrib_database_write_edge(rows, (AttribEdge){i});
  }
  return rows->status;
}

static AttribStatus make_schema(sqlite3 *connection)
{
  char pragmas[100];
  snprintf(pragmas, sizeof(pragmas), "PRAGMA application_id = %d; PRAGMA user_version = %d",
           ATTRIB_DATABASE_APPLICATION, ATTRIB_DATABASE_VERSION);
  ATTRIB_TRY(attrib_sqlite_run(connection, pragmas));
  return attrib_sqlite_run(connection, attrib_database_schema);
}

static AttribStatus fill(sqlite3 *connection, const AttribGraph *graph,
                         AttribDatabaseContents contents)
{
  AttribRows rows;
  ATTRIB_TRY(make_schema(connection));
  attrib_rows_init(&rows, connection, graph);
  rows.presence = contents.presence;
  AttribStatus status = write_rows(&rows, contents);
  attrib_rows_clear(&rows);
  return status == ATTRIB_SUCCESS ? attrib_database_index(connection) : status;
}

AttribStatus attrib_database_fill(sqlite3 *connection, const AttribGraph *graph,
                                  AttribDatabaseContents contents)
{
  ATTRIB_TRY(attrib_sqlite_run(connection, "BEGIN"));
  ATTRIB_TRY(fill(connection, graph, contents));
  return attrib_sqlite_run(connection, "COMMIT");
}

static AttribStatus append_bytes(sqlite3 *connection, AttribBuffer *out)
{
  sqlite3_int64 size = 0;
  unsigned char *bytes = sqlite3_serialize(connection, "main", &size, SQLITE_SERIALIZE_NOCOPY);
  if (bytes == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  attrib_buffer_add(out, (AttribText){(const char *)bytes, (size_t)size});
  return out->status;
}

// Nothing is to be undone, and nothing to be found again after a crash: what fails is thrown away.
static AttribStatus set_up(sqlite3 *connection)
{
  sqlite3_int64 most = INT64_MAX;
  sqlite3_file_control(connection, "main", SQLITE_FCNTL_SIZE_LIMIT, &most);
  return attrib_sqlite_run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
}

AttribStatus attrib_database_write(const AttribGraph *graph, AttribDatabaseContents contents,
                                   AttribBuffer *out)
{
  sqlite3 *connection = NULL;
  // A plain memory database keeps its pages apart; this one keeps them as they will be in the file.
  ATTRIB_TRY(attrib_sqlite_open("file:attrib?vfs=memdb",
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI,
                                &connection));
  AttribStatus status = set_up(connection);
  if (status == ATTRIB_SUCCESS) {
    status = attrib_database_fill(connection, graph, contents);
  }
  if (status == ATTRIB_SUCCESS) {
    status = append_bytes(connection, out);
  }
  sqlite3_close(connection);
  return status;
}
