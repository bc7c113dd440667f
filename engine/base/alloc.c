// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"

#include "engine/base/pages.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { large_page = 2 << 20, large = large_page };

// What an empty request is rounded up to: malloc(0) may give NULL, which here means failure.
static const size_t smallest = 1;

// Ask for large pages for a block that fills some: a graph is a few of such
// blocks, read in no order: most of the time that loading one took went into making small pages,
// and into looking up where they are.
static void *hint(void *block, size_t size)
{
  if (block && size >= large) {
    attrib_pages_ask_large(block, size);
  }
  return block;
}

// A block that begins with a large page, so that none of it lies before the first one.
static void *new_large(size_t size)
{
  void *block = NULL;
  return posix_memalign(&block, large_page, size) == 0 ? hint(block, size) : NULL;
}

void *attrib_alloc(size_t size)
{
  return size >= large ? new_large(size) : malloc(size ? size : smallest);
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
  const size_t bytes = count * size;
  if (bytes < large) {
    return calloc(bytes ? bytes : smallest, 1);
  }
  void *const block = new_large(bytes);
  return block ? memset(block, 0, bytes) : NULL;
}

// What is large already is resized in the way of malloc: where it is, by the system page by page, or by a copy.
void *attrib_realloc_array(void *old, size_t count, size_t size)
{
  if (overflows(count, size)) {
    return NULL;
  }
  const size_t bytes = count * size;
  if (!old) {
    return attrib_alloc(bytes);
  }
  return hint(realloc(old, bytes ? bytes : smallest), bytes);
}

void attrib_free(void *pointer)
{
  free(pointer);
}
