// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_DATABASE_H
#define ATTRIB_STORE_DATABASE_H

#include "engine/base/status.h"
#include "engine/graph/graph.h"
#include "engine/store/freshness.h"

#include <stdbool.h>

/// The database of a knowledge base, open to be read and never written to: what
/// attrib_database_write() makes of all records, in memory or mapped from the file that it is kept
/// in. One thread at a time.
///
/// Nothing that is asked of it reaches a file: it cannot attach one, load an extension or write a
/// temporary table, and sorts in memory.
typedef struct AttribDatabase AttribDatabase;

/// Make it of a graph; the caller's to close. ATTRIB_IO_ERROR with errno where SQLite cannot be
/// loaded, ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_database_new(const AttribGraph *graph, AttribDatabase **out);
ATTRIB_API void attrib_database_close(AttribDatabase *database); ///< NULL is ignored

/// Keep one that was made by attrib_database_new() in the file at `path`: whole or not at all, so
/// that others may read and write it at the same time. `made_of` was taken before the records were
/// read. ATTRIB_IO_ERROR with errno, ATTRIB_NO_MEMORY; the database stays as it is.
AttribStatus attrib_database_keep(AttribDatabase *database, const char *path,
                                  const AttribFingerprint *made_of);

/// Open what is kept at `path`, if that is what the records say by their fingerprint `now`.
/// ATTRIB_NOT_FOUND where it is not there, stale, damaged, foreign or of another version: it is to
/// be made anew. `trusted` leaves out the checksum over all of it. ATTRIB_IO_ERROR where SQLite
/// cannot be loaded, ATTRIB_NO_MEMORY.
AttribStatus attrib_database_open(const char *path, const AttribFingerprint *now, bool trusted,
                                  AttribDatabase **out);

#endif // ATTRIB_STORE_DATABASE_H
