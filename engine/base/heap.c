// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/heap.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)

#include <malloc.h>
#include <stdint.h>

enum { page = 4096, step = 64 << 20, threshold = 32 << 20 };

// Blocks of middling size are mapped by glibc one by one and given back at once, so that each page of the next one is made
// anew; to make pages took a fifth of a query. The heap that exists after the first block is asked to be of large ones.
void attrib_heap_prepare(void)
{
  (void)mallopt(M_MMAP_THRESHOLD, threshold);
  (void)mallopt(M_TRIM_THRESHOLD, threshold);
  (void)mallopt(M_TOP_PAD, step);
  void *const first = malloc(1);
  const uintptr_t begin = ((uintptr_t)first + page - 1) / page * page;
  const uintptr_t end = (uintptr_t)sbrk(0);
  // Where malloc is somebody else's, the block lies elsewhere.
  if (first && begin < end && end - begin <= 2 * (uintptr_t)step) {
    (void)madvise((unsigned char *)first + (begin - (uintptr_t)first), end - begin, MADV_HUGEPAGE);
  }
  free(first);
}

#else

void attrib_heap_prepare(void)
{
}

#endif
