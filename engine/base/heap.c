// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/heap.h"

#include "engine/base/pages.h"

#include <stdlib.h>
#include <unistd.h>

#ifdef __GLIBC__

#include <malloc.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/resource.h>

enum { first_step = 64 << 20, step = 1 << 20, threshold = 32 << 20 };

// The heap begins with so much in small pages, which is all that a command needs that reads no records.
enum { large_page = 2 << 20, small_part = 64 << 10 };

// Where somebody counts address space, none is asked for ahead of need.
static bool is_limited(int resource)
{
  struct rlimit limit;
  return getrlimit(resource, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY;
}

// Leave a hole, so that a large page begins where the small part ends: from a heap that begins anywhere it takes up to 512 small
// ones, each made by itself, to the first large one.
static void align_heap(void)
{
  const uintptr_t now = (uintptr_t)sbrk(0);
  (void)sbrk((intptr_t)((2 * large_page - small_part - now % large_page) % large_page));
}

// A first block, and behind it room for others, which is asked to be of large pages. It is small pages that cost, so what
// comes later grows by less.
static void make_room(void)
{
  align_heap();
  (void)mallopt(M_TOP_PAD, first_step);
  void *const first = malloc(1);
  (void)mallopt(M_TOP_PAD, step);
  const uintptr_t begin = (uintptr_t)first;
  const uintptr_t end = (uintptr_t)sbrk(0);
  // Where malloc is somebody else's, the block lies elsewhere.
  if (first && begin < end && end - begin <= 2 * (uintptr_t)first_step) {
    attrib_pages_ask_large(first, end - begin);
  }
  free(first);
}

// Blocks of middling size are mapped by glibc one by one and given back at once, so that each page of the next one is made
// anew; to make pages took a fifth of a query.
void attrib_heap_prepare(void)
{
  if (is_limited(RLIMIT_AS) || is_limited(RLIMIT_DATA)) {
    return;
  }
  (void)mallopt(M_MMAP_THRESHOLD, threshold);
  (void)mallopt(M_TRIM_THRESHOLD, 2 * first_step);
  make_room();
}

#else

void attrib_heap_prepare(void)
{
}

#endif
