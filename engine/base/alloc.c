// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

// What an empty request is rounded up to: malloc(0) may give NULL, which here means failure.
static const size_t smallest = 1;

void *attrib_alloc(size_t size)
{
  return malloc(size ? size : smallest);
}

static bool overflows(size_t count, size_t size)
{
  return size && count > SIZE_MAX / size;
}

void *attrib_alloc_array(size_t count, size_t size)
{
  if (overflows(count, size)) {
    return NULL;
  }
  return count && size ? calloc(count, size) : calloc(1, smallest);
}

void *attrib_realloc_array(void *old, size_t count, size_t size)
{
  if (overflows(count, size)) {
    return NULL;
  }
  const size_t bytes = count * size;
  return realloc(old, bytes ? bytes : smallest);
}

void attrib_free(void *pointer)
{
  free(pointer);
}
