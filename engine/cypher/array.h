// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_ARRAY_H
#define ATTRIB_CYPHER_ARRAY_H

#include "engine/base/arena.h"
#include "engine/base/status.h"

#include <stddef.h>
#include <stdint.h>

/// A growing array in an arena; all zeros are an empty one. Items move when it grows.
typedef struct {
  void *items;
  uint32_t count;
  uint32_t capacity;
} CypherArray;

/// Append a copy of `*item`, of `size` bytes. ATTRIB_NO_MEMORY; ATTRIB_LIMIT past 2^31 items.
AttribStatus attrib_cypher_array_add(AttribArena *arena, CypherArray *array, const void *item,
                                     size_t size);

/// Append a pointer, of an array of pointers. The same failures.
AttribStatus attrib_cypher_array_add_pointer(AttribArena *arena, CypherArray *array,
                                             const void *pointer);

#endif // ATTRIB_CYPHER_ARRAY_H
