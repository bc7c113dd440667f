// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/pages.h"

#include <stdint.h>
#include <sys/mman.h>

#ifdef MADV_HUGEPAGE

enum { page = 4096 };

void attrib_pages_ask_large(void *begin, size_t size)
{
  const size_t before = (page - (uintptr_t)begin % page) % page;
  if (size > before) {
    (void)madvise((unsigned char *)begin + before, (size - before) / page * page, MADV_HUGEPAGE);
  }
}

#else

void attrib_pages_ask_large(void *begin, size_t size)
{
  (void)begin;
  (void)size;
}

#endif
