// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/sqlite_library.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>

SQLITE_EXTENSION_INIT1

// The name that Debian, and everybody else, gives the library's interface.
static const char library_name[] = "libsqlite3.so.0";

// The first version whose table of functions holds all that is called here (sqlite3_error_offset).
enum { oldest_version = 3038000 };

typedef int (*OpenFunction)(const char *, sqlite3 **, int, const char *);
typedef int (*ExtensionFunction)(void (*)(void));
typedef int (*VersionFunction)(void);

static struct {
  pthread_mutex_t lock;
  OpenFunction open; ///< NULL until the library is there
} library = {PTHREAD_MUTEX_INITIALIZER, NULL};

// What SQLite calls as it does an extension that is built in.
static int take_table(sqlite3 *connection, char **message, const sqlite3_api_routines *table)
{
  (void)connection;
  (void)message;
  sqlite3_api = table;
  return SQLITE_OK;
}

// ISO C does not let a pointer to data become one to a function; POSIX has them be alike.
static bool find_function(void *handle, const char *name, void *function)
{
  void *const symbol = dlsym(handle, name);
  memcpy(function, &symbol, sizeof(symbol));
  return symbol != NULL;
}

// The table is handed out with the first connection.
static AttribStatus fetch_table(ExtensionFunction add, ExtensionFunction cancel, OpenFunction open)
{
  sqlite3 *connection = NULL;
  void (*entry)(void) = NULL;
  int (*const function)(sqlite3 *, char **, const sqlite3_api_routines *) = take_table;
  memcpy(&entry, &function, sizeof(entry));
  if (add(entry) != SQLITE_OK) {
    return ATTRIB_NO_MEMORY;
  }
  const int code = open(":memory:", &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, NULL);
  cancel(entry);
  if (sqlite3_api != NULL) {
    sqlite3_close(connection);
  }
  return code == SQLITE_OK && sqlite3_api != NULL ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

static AttribStatus load_from(void *handle, OpenFunction *open)
{
  ExtensionFunction add = NULL;
  ExtensionFunction cancel = NULL;
  VersionFunction version = NULL;
  const bool found = find_function(handle, "sqlite3_open_v2", open) &&
                     find_function(handle, "sqlite3_auto_extension", &add) &&
                     find_function(handle, "sqlite3_cancel_auto_extension", &cancel) &&
                     find_function(handle, "sqlite3_libversion_number", &version);
  return found && version() >= oldest_version ? fetch_table(add, cancel, *open) : ATTRIB_IO_ERROR;
}

// What is loaded stays: the table, and whatever is open, would go with it.
static AttribStatus load(void)
{
  OpenFunction open = NULL;
  void *const handle = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  const AttribStatus status = handle != NULL ? load_from(handle, &open) : ATTRIB_IO_ERROR;
  if (status == ATTRIB_SUCCESS) {
    library.open = open;
  } else if (handle != NULL) {
    dlclose(handle);
  }
  return status;
}

AttribStatus attrib_sqlite_load(void)
{
  pthread_mutex_lock(&library.lock);
  const AttribStatus status = library.open != NULL ? ATTRIB_SUCCESS : load();
  pthread_mutex_unlock(&library.lock);
  if (status == ATTRIB_IO_ERROR) {
    errno = ELIBACC;
  }
  return status;
}

AttribStatus attrib_sqlite_status(sqlite3 *connection, int code)
{
  const int reason = connection != NULL ? sqlite3_system_errno(connection) : 0;
  switch (code & 0xFF) {
  case SQLITE_OK:
  case SQLITE_ROW:
  case SQLITE_DONE: return ATTRIB_SUCCESS;
  case SQLITE_NOMEM: return ATTRIB_NO_MEMORY;
  case SQLITE_TOOBIG:
  case SQLITE_INTERRUPT: return ATTRIB_LIMIT;
  case SQLITE_FULL: errno = ENOSPC; return ATTRIB_IO_ERROR;
  case SQLITE_CANTOPEN:
  case SQLITE_IOERR:
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB: errno = reason != 0 ? reason : EIO; return ATTRIB_IO_ERROR;
  default: return ATTRIB_BAD_ARGUMENT;
  }
}

AttribStatus attrib_sqlite_open(const char *path, int flags, sqlite3 **out)
{
  *out = NULL;
  ATTRIB_TRY(attrib_sqlite_load());
  sqlite3 *connection = NULL;
  const int code = library.open(path, &connection, flags, NULL);
  if (code == SQLITE_OK) {
    *out = connection;
    return ATTRIB_SUCCESS;
  }
  const AttribStatus status = attrib_sqlite_status(connection, code);
  const int reason = errno;
  sqlite3_close(connection);
  errno = reason;
  return status;
}

AttribStatus attrib_sqlite_run(sqlite3 *connection, const char *statements)
{
  return attrib_sqlite_status(connection, sqlite3_exec(connection, statements, NULL, NULL, NULL));
}

AttribStatus attrib_sqlite_prepare(sqlite3 *connection, const char *statement, sqlite3_stmt **out)
{
  return attrib_sqlite_status(connection, sqlite3_prepare_v2(connection, statement, -1, out, NULL));
}

AttribText attrib_sqlite_text(sqlite3_stmt *statement, int column)
{
  if (sqlite3_column_type(statement, column) == SQLITE_NULL) {
    return ATTRIB_TEXT("");
  }
  const void *const text = sqlite3_column_text(statement, column);
  return (AttribText){text, text != NULL ? (size_t)sqlite3_column_bytes(statement, column) : 0};
}
