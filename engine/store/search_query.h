// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_SEARCH_QUERY_H
#define ATTRIB_STORE_SEARCH_QUERY_H

#include "engine/base/arena.h"
#include "engine/base/buffer.h"
#include "engine/base/vector.h"

#include <stdbool.h>
#include <stdint.h>

/// Terms that must stand side by side, in this order.
typedef struct {
  AttribText text; ///< as it was typed
  uint32_t first;  ///< of its terms in the query's
  uint32_t count;
  bool prefix;    ///< the last term may be the beginning of a longer one
  bool character; ///< it is one character of a script without blanks, found as half of a pair
} AttribSearchPhrase;

/// What somebody looks for: all of its phrases, wherever they stand in a record.
typedef struct {
  AttribArena arena;
  AttribVector terms;   ///< of AttribText, folded
  AttribVector phrases; ///< of AttribSearchPhrase
} AttribSearchQuery;

/// Where words that were looked for stand in a text, in bytes.
typedef struct {
  size_t start;
  size_t end;
} AttribSearchMark;

/// Of one query, for the sake of the program: bytes, and terms.
#define ATTRIB_SEARCH_BYTES 2000
#define ATTRIB_SEARCH_TERMS 100

/// Read words between blanks, each of which must be found, and phrases between quotation marks (" or
/// “ ”); a `*` behind either lets it go on. Everything else in them is no more than what separates
/// words. `out` is initialised here, and the caller's to clear in any case.
///
/// ATTRIB_BAD_ARGUMENT where nothing is left to look for, ATTRIB_LIMIT, ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_search_query_read(AttribText words, AttribSearchQuery *out);
ATTRIB_API void attrib_search_query_clear(AttribSearchQuery *query);

/// Append it as an expression for MATCH of FTS5: of the terms alone, each in quotation marks.
ATTRIB_API void attrib_search_query_write(const AttribSearchQuery *query, AttribBuffer *out);

/// Append to `marks`, a vector of AttribSearchMark, where its phrases stand in a text: in order,
/// none touching the next. ATTRIB_NO_MEMORY is the only failure.
ATTRIB_API AttribStatus attrib_search_query_mark(const AttribSearchQuery *query, AttribText text,
                                                 AttribVector *marks);

#endif // ATTRIB_STORE_SEARCH_QUERY_H
