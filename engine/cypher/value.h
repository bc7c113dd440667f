// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_H
#define ATTRIB_CYPHER_VALUE_H

#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "engine/cypher/kind.h"
#include "engine/graph/graph.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A list or map in lists and maps, and so on, to this many levels; a value nested deeper is not
/// made, so that whoever walks one may recurse.
enum { CYPHER_MAX_NESTING = 500 };

typedef struct CypherValue CypherValue;
typedef struct CypherMap CypherMap;

/// A path: `length` edges, and one node more. An edge may be passed against its direction.
typedef struct {
  const AttribNode *nodes;
  const AttribEdge *edges;
  uint32_t length;
} CypherPath;

/// A value of a query: a plain struct to be copied; all zeros are null. The dates of records are
/// strings, in the text of the record. What it points to lives in the arena of its query, or in
/// the graph, and never changes. Lists and maps are made by the functions below alone.
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

/// A list of `items`, which are not copied. ATTRIB_LIMIT where it would be nested too deep.
AttribStatus attrib_cypher_list(const CypherValue *items, size_t count, CypherValue *out);

/// A map of `entries`, which are copied into the arena; of a key that comes again the last value
/// holds, at the first one's place. ATTRIB_LIMIT as above, and past 2^32 - 1 entries;
/// ATTRIB_NO_MEMORY.
AttribStatus attrib_cypher_map(AttribArena *arena, const CypherMapEntry *entries, size_t count,
                               CypherValue *out);

/// The value of a key; NULL where the map has none.
const CypherValue *attrib_cypher_map_find(const CypherMap *map, AttribText key);

/// A property's value: a date as its text, lists and maps copied into the arena, strings borrowed
/// from the graph. ATTRIB_LIMIT, ATTRIB_NO_MEMORY as above.
AttribStatus attrib_cypher_value_of(AttribArena *arena, const AttribGraph *graph,
                                    AttribValue stored, CypherValue *out);

/// All of a node's or an edge's properties as a map; failures as above. `value` is either.
AttribStatus attrib_cypher_properties(AttribArena *arena, const AttribGraph *graph,
                                      const CypherValue *value, CypherValue *out);

/// A copy that shares nothing with the arena of `value` (what the graph holds may be copied, too).
AttribStatus attrib_cypher_copy(AttribArena *arena, const CypherValue *value, CypherValue *out);

#endif // ATTRIB_CYPHER_VALUE_H
