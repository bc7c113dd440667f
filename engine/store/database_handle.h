// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_DATABASE_HANDLE_H
#define ATTRIB_STORE_DATABASE_HANDLE_H

#include "engine/base/buffer.h"
#include "engine/base/mapping.h"
#include "engine/store/database.h"
#include "engine/store/sqlite_library.h"

/// What an AttribDatabase is; for those that ask it.
struct AttribDatabase {
  sqlite3 *connection;
  AttribBuffer made;     ///< the bytes of the database and room for its trailer, or
  AttribMapping mapping; ///< the file that holds both
};

#endif // ATTRIB_STORE_DATABASE_HANDLE_H
