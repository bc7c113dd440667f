// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/vector.h"

#include "engine/base/alloc.h"

#include <stdint.h>
#include <string.h>

enum { first_capacity = 8 };

void attrib_vector_init(AttribVector *vector, size_t item_size)
{
  *vector = (AttribVector){NULL, 0, 0, item_size};
}

void attrib_vector_clear(AttribVector *vector)
{
  attrib_free(vector->data);
  attrib_vector_init(vector, vector->item_size);
}

AttribStatus attrib_vector_reserve(AttribVector *vector, size_t count)
{
  if (count <= vector->capacity) {
    return ATTRIB_SUCCESS;
  }
  void *const data = attrib_realloc_array(vector->data, count, vector->item_size);
  if (!data) {
    return ATTRIB_NO_MEMORY;
  }
  vector->data = data;
  vector->capacity = count;
  return ATTRIB_SUCCESS;
}

// The place of one more item, its bytes not set yet.
static void *open_slot(AttribVector *vector)
{
  if (vector->length == vector->capacity) {
    const size_t wanted = vector->capacity ? vector->capacity * 2 : first_capacity;
    if (wanted < vector->capacity || attrib_vector_reserve(vector, wanted) != ATTRIB_SUCCESS) {
      return NULL;
    }
  }
  return attrib_vector_at(vector, vector->length++);
}

void *attrib_vector_add(AttribVector *vector)
{
  void *const slot = open_slot(vector);
  return slot ? memset(slot, 0, vector->item_size) : NULL;
}

AttribStatus attrib_vector_push(AttribVector *vector, const void *item)
{
  void *const slot = open_slot(vector);
  if (!slot) {
    return ATTRIB_NO_MEMORY;
  }
  memcpy(slot, item, vector->item_size);
  return ATTRIB_SUCCESS;
}

void *attrib_vector_at(const AttribVector *vector, size_t index)
{
  return (unsigned char *)vector->data + index * vector->item_size;
}
