// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/array.h"

#include <string.h>

AttribStatus attrib_cypher_array_add(AttribArena *arena, CypherArray *array, const void *item,
                                     size_t size)
{
  if (array->count == array->capacity) {
    if (array->capacity > UINT32_MAX / 4) {
      return ATTRIB_LIMIT;
    }
    const uint32_t capacity = array->capacity ? array->capacity * 2 : 4;
    void *const items = attrib_arena_array(arena, capacity, size);
    if (!items) {
      return ATTRIB_NO_MEMORY;
    }
    if (array->count) {
      memcpy(items, array->items, array->count * size);
    }
    array->items = items;
    array->capacity = capacity;
  }
  memcpy((unsigned char *)array->items + array->count * size, item, size);
  array->count++;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_array_add_pointer(AttribArena *arena, CypherArray *array,
                                             const void *pointer)
{
  return attrib_cypher_array_add(arena, array, &pointer, sizeof(pointer));
}
