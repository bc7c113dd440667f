// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/database_rows.h"

#include <stdio.h>

enum { statement_room = 160 };

/// A table and how many columns it has, all of which are given.
typedef struct {
  const char *name;
  int columns;
} Table;

static const Table tables[ATTRIB_ROWS] = {
    [ATTRIB_ROWS_ABOUT] = {"about", 2},
    [ATTRIB_ROWS_ACTS] = {"acts", 6},
    [ATTRIB_ROWS_RECORDS] = {"records", 6},
    [ATTRIB_ROWS_ACTORS] = {"actors", 8},
    [ATTRIB_ROWS_INCIDENTS] = {"incidents", 19},
    [ATTRIB_ROWS_CLAIMS] = {"claims", 20},
    [ATTRIB_ROWS_SOURCES] = {"sources", 19},
    [ATTRIB_ROWS_ALIASES] = {"aliases", 8},
    [ATTRIB_ROWS_ALIAS_BY] = {"alias_by", 2},
    [ATTRIB_ROWS_REFS] = {"refs", 3},
    [ATTRIB_ROWS_OWN_KEYS] = {"own_keys", 3},
    [ATTRIB_ROWS_CITES] = {"cites", 11},
    [ATTRIB_ROWS_QUOTES] = {"quotes", 3},
    [ATTRIB_ROWS_FIGURES] = {"figures", 7},
    [ATTRIB_ROWS_FIGURE_PLACES] = {"figure_places", 4},
    [ATTRIB_ROWS_MEMBERSHIPS] = {"memberships", 14},
    [ATTRIB_ROWS_LOCATED_IN] = {"located_in", 2},
    [ATTRIB_ROWS_ACCREDITED_TO] = {"accredited_to", 2},
    [ATTRIB_ROWS_INCIDENT_KINDS] = {"incident_kinds", 2},
    [ATTRIB_ROWS_INCIDENT_PARTS] = {"incident_parts", 2},
    [ATTRIB_ROWS_INCIDENT_TARGETS] = {"incident_targets", 2},
    [ATTRIB_ROWS_INCIDENT_PRODUCTS] = {"incident_products", 2},
    [ATTRIB_ROWS_INCIDENT_EXPLOITS] = {"incident_exploits", 2},
    [ATTRIB_ROWS_INCIDENT_TECHNIQUES] = {"incident_techniques", 2},
    [ATTRIB_ROWS_CLAIM_BY] = {"claim_by", 2},
    [ATTRIB_ROWS_CLAIM_VOICE] = {"claim_voice", 2},
    [ATTRIB_ROWS_CLAIM_WITH] = {"claim_with", 3},
    [ATTRIB_ROWS_CLAIM_AGAINST] = {"claim_against", 2},
    [ATTRIB_ROWS_CLAIM_OVER] = {"claim_over", 2},
    [ATTRIB_ROWS_CLAIM_ANSWERS] = {"claim_answers", 5},
    [ATTRIB_ROWS_CLAIM_SUPERSEDES] = {"claim_supersedes", 2},
    [ATTRIB_ROWS_CLAIM_GROUNDS] = {"claim_grounds", 2},
    [ATTRIB_ROWS_ALLEGES] = {"alleges", 9},
    [ATTRIB_ROWS_EDGES] = {"edges", 8},
    [ATTRIB_ROWS_SOURCE_AUTHORS] = {"source_authors", 3},
    [ATTRIB_ROWS_SOURCE_RELAYS] = {"source_relays", 2},
};

void attrib_rows_init(AttribRows *rows, sqlite3 *connection, const AttribGraph *graph)
{
  *rows = (AttribRows){.connection = connection, .graph = graph};
}

void attrib_rows_clear(AttribRows *rows)
{
  for (size_t i = 0; i < ATTRIB_ROWS; ++i) {
    sqlite3_finalize(rows->inserts[i]);
  }
  attrib_rows_init(rows, rows->connection, rows->graph);
}

static void note(AttribRows *rows, int code)
{
  if (rows->status == ATTRIB_SUCCESS) {
    rows->status = attrib_sqlite_status(rows->connection, code);
  }
}

// A key that is there already is a word that a record says twice.
static void prepare(AttribRows *rows, AttribRowsTable table)
{
  static const char marks[] = "?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?";
  char statement[statement_room];
  snprintf(statement, sizeof(statement), "INSERT INTO %s VALUES (%.*s) ON CONFLICT DO NOTHING",
           tables[table].name, 2 * tables[table].columns - 1, marks);
  note(rows, sqlite3_prepare_v2(rows->connection, statement, -1, &rows->inserts[table], NULL));
}

void attrib_rows_begin(AttribRows *rows, AttribRowsTable table)
{
  if (rows->inserts[table] == NULL && rows->status == ATTRIB_SUCCESS) {
    prepare(rows, table);
  }
  rows->insert = rows->inserts[table];
  rows->column = 0;
}

void attrib_rows_integer(AttribRows *rows, int64_t integer)
{
  ++rows->column;
  if (rows->status == ATTRIB_SUCCESS) {
    note(rows, sqlite3_bind_int64(rows->insert, rows->column, integer));
  }
}

void attrib_rows_null(AttribRows *rows)
{
  ++rows->column;
  if (rows->status == ATTRIB_SUCCESS) {
    note(rows, sqlite3_bind_null(rows->insert, rows->column));
  }
}

// `keep` tells whether SQLite must make a copy.
static void bind_text(AttribRows *rows, AttribText text, sqlite3_destructor_type keep)
{
  ++rows->column;
  if (rows->status == ATTRIB_SUCCESS) {
    note(rows, sqlite3_bind_text64(rows->insert, rows->column, text.data, text.length, keep,
                                   SQLITE_UTF8));
  }
}

void attrib_rows_text(AttribRows *rows, AttribText text)
{
  if (text.length == 0) {
    attrib_rows_null(rows);
  } else {
    bind_text(rows, text, SQLITE_STATIC);
  }
}

void attrib_rows_value(AttribRows *rows, AttribValue value)
{
  attrib_rows_text(rows, attrib_value_text(rows->graph, value));
}

AttribText attrib_rows_id_of(const AttribRows *rows, AttribNode node)
{
  return attrib_value_text(rows->graph, attrib_node_property(rows->graph, node, ATTRIB_KEY(ID)));
}

void attrib_rows_id(AttribRows *rows, AttribNode node)
{
  attrib_rows_text(rows, attrib_rows_id_of(rows, node));
}

void attrib_rows_origin(AttribRows *rows, AttribOrigin origin)
{
  bind_text(rows, origin.file.data != NULL ? origin.file : ATTRIB_TEXT(""), SQLITE_STATIC);
  attrib_rows_integer(rows, origin.line);
}

static void add_day(AttribRows *rows, int32_t day)
{
  AttribBuffer text;
  attrib_buffer_init(&text);
  if (day == ATTRIB_DAY_MIN || day == ATTRIB_DAY_MAX) {
    attrib_rows_null(rows);
  } else {
    attrib_day_write(day, &text);
    bind_text(rows, attrib_buffer_text(&text), SQLITE_TRANSIENT);
  }
  if (rows->status == ATTRIB_SUCCESS) {
    rows->status = text.status;
  }
  attrib_buffer_clear(&text);
}

void attrib_rows_date(AttribRows *rows, AttribValue value, AttribValue words)
{
  AttribDate date = {ATTRIB_DAY_MIN, ATTRIB_DAY_MAX, 0};
  attrib_value_date(rows->graph, value, &date);
  attrib_rows_value(rows, value);
  add_day(rows, date.earliest);
  add_day(rows, date.latest);
  attrib_rows_value(rows, words);
}

int64_t attrib_rows_end(AttribRows *rows)
{
  if (rows->status != ATTRIB_SUCCESS) {
    return 0;
  }
  note(rows, sqlite3_step(rows->insert));
  sqlite3_reset(rows->insert);
  return sqlite3_last_insert_rowid(rows->connection);
}

AttribPresence attrib_rows_presence(const AttribRows *rows, AttribNode node)
{
  return rows->presence != NULL ? (AttribPresence)rows->presence[node.index] : ATTRIB_PRESENT;
}

bool attrib_rows_has(const AttribRows *rows, AttribText id)
{
  const AttribNode node = attrib_graph_node_by_id(rows->graph, id);
  return node.index != ATTRIB_NO_NODE.index && attrib_rows_presence(rows, node) != ATTRIB_ABSENT;
}

bool attrib_rows_superseded(const AttribRows *rows, AttribNode claim)
{
  const AttribEdges edges =
      attrib_node_in_of_type(rows->graph, claim, (AttribType){ATTRIB_TYPE_SUPERSEDES});
  for (uint32_t i = 0; i < edges.count; ++i) {
    const AttribNode later = attrib_edge_source(rows->graph, attrib_edges_at(edges, i));
    if (attrib_rows_presence(rows, later) > ATTRIB_MAYBE) {
      return true;
    }
  }
  return false;
}
