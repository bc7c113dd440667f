// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_DATABASE_SEARCH_H
#define ATTRIB_STORE_DATABASE_SEARCH_H

#include "engine/store/database.h"
#include "engine/store/search_query.h"

/// A text of a record in which words stand that were looked for.
typedef struct {
  AttribText
      field; ///< name, alias, summary, description, publisher, wording, quote, original, note
  AttribText text;
  AttribText source; ///< of a quote: the id of its source, that one's name, and the place in it
  AttribText source_name;
  AttribText at;
  const AttribSearchMark *marks;
  uint32_t mark_count;
} AttribSearchText;

/// A record that was found. What it does not have is empty. Names have "; " between them.
typedef struct {
  AttribText id;
  AttribText kind; ///< actor, incident, claim, source
  AttribText name;
  AttribText file;
  uint32_t line;
  AttribText day; ///< of a claim when it was said, of a source when it was published
  AttribText act; ///< of a claim, and so on
  AttribText by;  ///< ids of who made it
  AttribText by_names;
  AttribText voice_names;
  AttribText against_names;
  const AttribSearchText *texts; ///< in order of how much they weigh
  uint32_t text_count;
} AttribSearchHit;

/// What a search found, best first.
typedef struct {
  AttribArena arena;
  AttribVector hits;  ///< of AttribSearchHit
  bool more;          ///< there are more than were asked for
  AttribText unknown; ///< where there are none: a word that stands nowhere, as typed, and
  AttribText nearest; ///< the one most like it that does; both may be empty
} AttribSearchResult;

/// Look for records of a kind (empty: of any) in which all of the query's phrases stand, at most
/// `limit` of them. Names weigh more than summaries, these more than quotes and notes. `out` is
/// initialised here, and the caller's to clear in any case. Not to find any is a success.
/// ATTRIB_NO_MEMORY, ATTRIB_IO_ERROR.
ATTRIB_API AttribStatus attrib_database_search(AttribDatabase *database,
                                               const AttribSearchQuery *query, AttribText kind,
                                               uint32_t limit, AttribSearchResult *out);
ATTRIB_API void attrib_search_result_clear(AttribSearchResult *result);

#endif // ATTRIB_STORE_DATABASE_SEARCH_H
