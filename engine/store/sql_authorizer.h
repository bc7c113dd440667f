// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_SQL_AUTHORIZER_H
#define ATTRIB_STORE_SQL_AUTHORIZER_H

/// What a query wanted to do and may not.
typedef struct {
  const char *word; ///< "ATTACH"; static; NULL where nothing was refused
  char name[64];    ///< of the function or PRAGMA
} AttribSqlRefusal;

/// For sqlite3_set_authorizer(), with an AttribSqlRefusal as its context: allows reading, functions
/// but those that reach outside, and PRAGMAs that tell of the schema. Whatever is not known to be
/// harmless is refused.
// NOLINTNEXTLINE(readability-function-size): the parameters are those that SQLite calls it with
int attrib_sql_authorize(void *refusal, int action, const char *first, const char *second,
                         const char *database, const char *trigger);

#endif // ATTRIB_STORE_SQL_AUTHORIZER_H
