// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_ALLOC_H
#define ATTRIB_BASE_ALLOC_H

#include <stddef.h>

/// The one door to the heap. Tests interpose malloc below it and make any call fail.

/// `size` bytes, or NULL; zero bytes give a valid pointer.
void *attrib_alloc(size_t size);

/// `count` zeroed items of `size` bytes, or NULL (also where the product overflows).
void *attrib_alloc_array(size_t count, size_t size);

/// Resize to `count` items of `size` bytes; on failure NULL, and `old` stays valid.
void *attrib_realloc_array(void *old, size_t count, size_t size);

/// Free what the functions above returned; NULL is ignored.
void attrib_free(void *pointer);

#endif // ATTRIB_BASE_ALLOC_H
