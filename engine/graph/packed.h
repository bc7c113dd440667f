// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_PACKED_H
#define ATTRIB_GRAPH_PACKED_H

#include "engine/model/value.h"

#include <stdbool.h>
#include <stdint.h>

/// A value as it lies in a graph: half the bytes of an AttribValue, as properties are most of a graph.
typedef struct AttribPacked {
  uint32_t key; ///< number of the key's string times ATTRIB_PACKED_TYPES, and the type
  uint32_t content;
} AttribPacked;

/// Types of packed values are those of values, and one more: an integer whose 64 bits stand among the wide ones, as those of all
/// floats do. What the content is: of a boolean 0 or 1, of an integer itself, else a number of a string, a date, a span, a wide one.
enum { ATTRIB_PACKED_WIDE_INTEGER = ATTRIB_MAP + 1, ATTRIB_PACKED_TYPES = 16 };

/// The greatest number of a string that can be a key.
#define ATTRIB_PACKED_MOST_KEY (UINT32_MAX / ATTRIB_PACKED_TYPES)

static inline uint32_t attrib_packed_type(AttribPacked packed)
{
  return packed.key % ATTRIB_PACKED_TYPES;
}

/// Whether it is a list or a map; then its content is the span's number.
static inline bool attrib_packed_is_span(AttribPacked packed)
{
  const uint32_t type = attrib_packed_type(packed);
  return type == ATTRIB_LIST || type == ATTRIB_MAP;
}

static inline AttribString attrib_packed_key(AttribPacked packed)
{
  return (AttribString){packed.key / ATTRIB_PACKED_TYPES};
}

/// Whether it is a string with a key; then its content is the string's number.
static inline bool attrib_packed_is_string(AttribPacked packed, AttribString key)
{
  return packed.key == key.index * ATTRIB_PACKED_TYPES + ATTRIB_STRING;
}

/// A value that needs 64 bits.
AttribValue attrib_unpack_wide(AttribPacked packed, uint64_t bits);

/// The value again. `wides` is that section of its graph.
static inline AttribValue attrib_unpack(AttribPacked packed, const uint64_t *wides)
{
  const uint32_t type = attrib_packed_type(packed);
  AttribValue value = {.type = type, .key = attrib_packed_key(packed)};
  if (type == ATTRIB_FLOAT || type == ATTRIB_PACKED_WIDE_INTEGER) {
    return attrib_unpack_wide(packed, wides[packed.content]);
  }
  if (type == ATTRIB_INTEGER) {
    value.as.integer = (int32_t)packed.content;
  } else if (type == ATTRIB_BOOLEAN) {
    value.as.boolean = packed.content != 0;
  } else {
    value.as.string.index = packed.content; // or the number of a date or a span, in the same place
  }
  return value;
}

#endif // ATTRIB_GRAPH_PACKED_H
