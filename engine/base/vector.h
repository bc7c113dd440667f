// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_VECTOR_H
#define ATTRIB_BASE_VECTOR_H

#include "engine/base/status.h"

#include <stddef.h>

/// A growing array of items of one size. Items move when it grows: keep indexes, not pointers.
typedef struct {
  void *data;
  size_t length;
  size_t capacity;
  size_t item_size;
} AttribVector;

void attrib_vector_init(AttribVector *vector, size_t item_size);
void attrib_vector_clear(AttribVector *vector); ///< free the items; as after init

/// A new zeroed item at the end, or NULL when out of memory.
void *attrib_vector_add(AttribVector *vector);

/// Append a copy of `*item`, which must not be one of the vector's own.
AttribStatus attrib_vector_push(AttribVector *vector, const void *item);

/// Room for exactly `count` items in all, unless there is more already.
AttribStatus attrib_vector_reserve(AttribVector *vector, size_t count);

/// The item at `index`, which must be below `length`.
void *attrib_vector_at(const AttribVector *vector, size_t index);

#endif // ATTRIB_BASE_VECTOR_H
