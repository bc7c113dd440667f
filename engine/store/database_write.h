// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_DATABASE_WRITE_H
#define ATTRIB_STORE_DATABASE_WRITE_H

#include "engine/base/buffer.h"
#include "engine/graph/graph.h"
#include "engine/model/presence.h"

#include <stdint.h>

/// What of a graph goes into a database. All zero: everything.
typedef struct {
  /// Of each node, AttribPresence: those that are ABSENT are left out, and with them whatever
  /// names them; NULL: all are PRESENT.
  const uint8_t *presence;
  AttribViewOptions view; ///< noted in the table `about`
} AttribDatabaseContents;

/// Append a database of the records in a graph, as the bytes of an SQLite 3 file of the schema in
/// database_schema.sql. The same graph gives the same bytes (with the same version of SQLite).
///
/// ATTRIB_IO_ERROR with errno where SQLite cannot be loaded, ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_database_write(const AttribGraph *graph,
                                              AttribDatabaseContents contents, AttribBuffer *out);

#endif // ATTRIB_STORE_DATABASE_WRITE_H
