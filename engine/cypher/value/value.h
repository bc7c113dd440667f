// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_VALUE_H
#define ATTRIB_CYPHER_VALUE_VALUE_H

#include "engine/cypher/context.h"
#include "engine/cypher/kind.h"
#include "engine/graph/graph.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Lists and maps in lists and maps go to this many levels, so that whoever walks one may recurse.
enum { CYPHER_MAX_NESTING = 500 };

typedef struct CypherValue CypherValue;
typedef struct CypherMap CypherMap;
typedef struct CypherTemporal CypherTemporal;

/// A path: `length` edges, and one node more. An edge may be passed against its direction.
typedef struct {
  const AttribNode *nodes;
  const AttribEdge *edges;
  uint32_t length;
} CypherPath;

/// A value of a query: a plain struct to be copied; all zeros are null. The dates of records are
/// strings, in the text of the record. What it points to lives in the arena of its query, or in
/// the graph, and never changes. Lists and
/// maps are made by the functions below alone.
struct CypherValue {
  CypherKind kind;
  uint32_t nesting; ///< levels of lists and maps, itself included; 0 for all other types
  union {
    bool boolean;
    int64_t integer;
    double real;
    AttribText text;
    struct {
      const CypherValue *items;
      size_t count;
    } list;
    const CypherMap *map;
    AttribNode node;
    AttribEdge edge;
    const CypherPath *path;
    const CypherTemporal *temporal;
  } as;
};

/// An entry of a map.
typedef struct {
  AttribText key;
  CypherValue value;
} CypherMapEntry;

/// A map: entries in the order in which they were written, each key once.
struct CypherMap {
  const CypherMapEntry *entries;
  const uint32_t *by_key; ///< the numbers of the entries, in the order of their keys
  uint32_t count;
};

/// The name of a kind for messages, with its article: `a boolean`, `an integer`, `null`; static.
const char *attrib_cypher_kind_name(CypherKind kind);

CypherValue attrib_cypher_null(void);
CypherValue attrib_cypher_boolean(bool boolean);
CypherValue attrib_cypher_integer(int64_t integer);
CypherValue attrib_cypher_float(double real);
CypherValue attrib_cypher_string(AttribText text); ///< not copied
CypherValue attrib_cypher_node(AttribNode node);
CypherValue attrib_cypher_edge(AttribEdge edge);
CypherValue attrib_cypher_path(const CypherPath *path); ///< not copied

bool attrib_cypher_is_null(const CypherValue *value);
/// True for the boolean true alone.
bool attrib_cypher_is_true(const CypherValue *value);
bool attrib_cypher_is_number(const CypherValue *value);
/// The double nearest to a number.
double attrib_cypher_to_real(const CypherValue *number);

/// What follows makes values in the arena of a context. ATTRIB_NO_MEMORY; ATTRIB_LIMIT, with the
/// context's error set, where the query may take no more memory or a value would be nested too
/// deep. `out` is untouched on failure.

/// A list of `items`, which are not copied.
AttribStatus attrib_cypher_list(CypherContext *context, const CypherValue *items, size_t count,
                                CypherValue *out);

/// A string of a copy of `text`.
AttribStatus attrib_cypher_string_copy(CypherContext *context, AttribText text, CypherValue *out);

/// A map of `entries`, which are copied; of a key that comes again the last value holds, at the
/// first one's place.
AttribStatus attrib_cypher_map(CypherContext *context, const CypherMapEntry *entries, size_t count,
                               CypherValue *out);

/// A property's value: a date as its text, strings borrowed from the graph.
AttribStatus attrib_cypher_stored(CypherContext *context, AttribValue stored, CypherValue *out);

/// All properties of a node or an edge (`of` is either) as a map.
AttribStatus attrib_cypher_properties(CypherContext *context, const CypherValue *of,
                                      CypherValue *out);

/// A copy that shares nothing with any other arena than the context's.
AttribStatus attrib_cypher_copy(CypherContext *context, const CypherValue *value, CypherValue *out);

/// Set the error and return ATTRIB_LIMIT where a list or map would be nested too deep that holds
/// values of this `nesting`.
AttribStatus attrib_cypher_check_nesting(CypherContext *context, uint32_t nesting);

/// The value of a key; NULL where the map has none.
const CypherValue *attrib_cypher_map_find(const CypherMap *map, AttribText key);

#endif // ATTRIB_CYPHER_VALUE_VALUE_H
