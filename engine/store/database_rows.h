// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_DATABASE_ROWS_H
#define ATTRIB_STORE_DATABASE_ROWS_H

#include "engine/graph/graph.h"
#include "engine/model/names.h"
#include "engine/model/presence.h"
#include "engine/store/sqlite_library.h"

#include <stdint.h>

// How the parts of database_write.h write rows; for them alone.

/// The tables of the schema that are filled row by row.
typedef enum {
  ATTRIB_ROWS_ABOUT,
  ATTRIB_ROWS_ACTS,
  ATTRIB_ROWS_RECORDS,
  ATTRIB_ROWS_ACTORS,
  ATTRIB_ROWS_INCIDENTS,
  ATTRIB_ROWS_CLAIMS,
  ATTRIB_ROWS_SOURCES,
  ATTRIB_ROWS_ALIASES,
  ATTRIB_ROWS_ALIAS_BY,
  ATTRIB_ROWS_REFS,
  ATTRIB_ROWS_OWN_KEYS,
  ATTRIB_ROWS_CITES,
  ATTRIB_ROWS_QUOTES,
  ATTRIB_ROWS_FIGURES,
  ATTRIB_ROWS_FIGURE_PLACES,
  ATTRIB_ROWS_MEMBERSHIPS,
  ATTRIB_ROWS_LOCATED_IN,
  ATTRIB_ROWS_ACCREDITED_TO,
  ATTRIB_ROWS_INCIDENT_KINDS,
  ATTRIB_ROWS_INCIDENT_PARTS,
  ATTRIB_ROWS_INCIDENT_TARGETS,
  ATTRIB_ROWS_INCIDENT_PRODUCTS,
  ATTRIB_ROWS_INCIDENT_EXPLOITS,
  ATTRIB_ROWS_INCIDENT_TECHNIQUES,
  ATTRIB_ROWS_CLAIM_BY,
  ATTRIB_ROWS_CLAIM_VOICE,
  ATTRIB_ROWS_CLAIM_WITH,
  ATTRIB_ROWS_CLAIM_AGAINST,
  ATTRIB_ROWS_CLAIM_OVER,
  ATTRIB_ROWS_CLAIM_ANSWERS,
  ATTRIB_ROWS_CLAIM_SUPERSEDES,
  ATTRIB_ROWS_CLAIM_GROUNDS,
  ATTRIB_ROWS_ALLEGES,
  ATTRIB_ROWS_EDGES,
  ATTRIB_ROWS_SOURCE_AUTHORS,
  ATTRIB_ROWS_SOURCE_RELAYS,
  ATTRIB_ROWS,
} AttribRowsTable;

/// A row is begun, given its columns from the left, and ended. Failures stick, so that a writer
/// writes on and asks for the status at the end.
typedef struct {
  sqlite3 *connection;
  const AttribGraph *graph;
  const uint8_t *presence; ///< of each node, AttribPresence; NULL: all are PRESENT
  sqlite3_stmt *inserts[ATTRIB_ROWS];
  sqlite3_stmt *insert; ///< of the row that is being written
  int column;
  AttribStatus status;
} AttribRows;

void attrib_rows_init(AttribRows *rows, sqlite3 *connection, const AttribGraph *graph);
void attrib_rows_clear(AttribRows *rows); ///< as after init

void attrib_rows_begin(AttribRows *rows, AttribRowsTable table);
void attrib_rows_integer(AttribRows *rows, int64_t integer);
void attrib_rows_null(AttribRows *rows);
/// A text, which must live until the row is ended; of a record, where it is not said otherwise.
/// NULL where it is empty.
void attrib_rows_text(AttribRows *rows, AttribText text);
/// The text of a value; NULL where it is none.
void attrib_rows_value(AttribRows *rows, AttribValue value);
/// The id of a node.
void attrib_rows_id(AttribRows *rows, AttribNode node);
/// The file and the line of a record.
void attrib_rows_origin(AttribRows *rows, AttribOrigin origin);
/// A date and the words that it was worked out from: four columns.
void attrib_rows_date(AttribRows *rows, AttribValue value, AttribValue words);
/// Write the row, unless one with the same key is there; returns the number that it got.
int64_t attrib_rows_end(AttribRows *rows);

/// How far a node is in the database; ABSENT: not at all.
AttribPresence attrib_rows_presence(const AttribRows *rows, AttribNode node);
/// Whether the record that an id names is in it.
bool attrib_rows_has(const AttribRows *rows, AttribText id);
/// Whether a claim is superseded there: by a later claim that is surely in it.
bool attrib_rows_superseded(const AttribRows *rows, AttribNode claim);

AttribText attrib_rows_id_of(const AttribRows *rows, AttribNode node);

#endif // ATTRIB_STORE_DATABASE_ROWS_H
