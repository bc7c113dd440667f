// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_DATABASE_PARTS_H
#define ATTRIB_STORE_DATABASE_PARTS_H

#include "engine/store/database_rows.h"
#include "engine/store/database_write.h"

// The parts of database_write.h; for them alone.

/// The schema, database_schema.sql, as the build embeds it.
extern const char attrib_database_schema[];

/// What `PRAGMA application_id` ("attr") and `PRAGMA user_version` say.
#define ATTRIB_DATABASE_APPLICATION 0x61747472
#define ATTRIB_DATABASE_VERSION 1

/// Make the schema in an empty database and fill it, in one transaction.
AttribStatus attrib_database_fill(sqlite3 *connection, const AttribGraph *graph,
                                  AttribDatabaseContents contents);

/// Write what hangs on one record besides its own row: aliases, figures, outside ids, own keys,
/// and lists of texts.
void attrib_database_write_values(AttribRows *rows, AttribNode record);

/// Write one edge of the graph: a row of the table that its type belongs to.
void attrib_database_write_edge(AttribRows *rows, AttribEdge edge);

/// A citation: of a record, and of one of its figures where that number is not 0.
typedef struct {
  AttribText record;
  AttribText source;
  int64_t figure;
  AttribOrigin origin;
  AttribValue at;
  AttribValue via;
  AttribValue lang;
  AttribValue original;
  AttribValue credibility;
  AttribValue quotes;
} AttribDatabaseCite;
void attrib_database_write_cite(AttribRows *rows, const AttribDatabaseCite *cite);

/// A term that no text holds (U+E000, of the private use area): it stands between the texts of a
/// record in the index.
#define ATTRIB_SEARCH_BORDER "\xEE\x80\x80"

/// Fill the index of search from the texts that are in the tables.
AttribStatus attrib_database_index(sqlite3 *connection);

#endif // ATTRIB_STORE_DATABASE_PARTS_H
