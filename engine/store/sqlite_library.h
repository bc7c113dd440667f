// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_SQLITE_LIBRARY_H
#define ATTRIB_STORE_SQLITE_LIBRARY_H

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <sqlite3ext.h>

// SQLite, loaded where it is needed: the program starts half as fast again without it, and most
// commands never ask for it. Calls go through the table of functions that SQLite hands to its own
// extensions, under their usual names; what includes this header must have called
// attrib_sqlite_load() first.
SQLITE_EXTENSION_INIT3

/// Load the library, the first time. ATTRIB_IO_ERROR with errno (ELIBACC) where it is not installed
/// or older than what is needed; ATTRIB_NO_MEMORY. Any thread may call it at any time.
AttribStatus attrib_sqlite_load(void);

/// Open a connection after attrib_sqlite_load(); the caller's to close. `flags` are those of
/// sqlite3_open_v2. ATTRIB_IO_ERROR with errno, ATTRIB_NO_MEMORY; then `*out` is NULL.
AttribStatus attrib_sqlite_open(const char *path, int flags, sqlite3 **out);

/// What a result code of SQLite means here; where it is an I/O error errno is set as SQLite met it.
AttribStatus attrib_sqlite_status(sqlite3 *connection, int code);

/// Run statements that give no rows.
AttribStatus attrib_sqlite_run(sqlite3 *connection, const char *statements);

/// Compile one statement; the caller's to finalize. `*out` is NULL on failure.
AttribStatus attrib_sqlite_prepare(sqlite3 *connection, const char *statement, sqlite3_stmt **out);

/// A column of the current row as text: empty for NULL; without data when out of memory. Borrowed
/// until the next step.
AttribText attrib_sqlite_text(sqlite3_stmt *statement, int column);

#endif // ATTRIB_STORE_SQLITE_LIBRARY_H
