// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/alloc/failing.h"

#include "engine/base/api.h"

#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED
#endif

// Of all threads.
static struct {
  atomic_uint_fast64_t next; // the number of the next allocation
  atomic_uint_fast64_t number;
  atomic_bool from_then_on;
  atomic_uint_fast64_t refused;
  atomic_int_fast64_t live;
} state;

void attrib_failing_begin(uint64_t number, bool from_then_on)
{
  state.next = 1;
  state.refused = 0;
  state.from_then_on = from_then_on;
  state.number = number;
}

uint64_t attrib_failing_end(void)
{
  state.number = 0;
  return state.refused;
}

int64_t attrib_failing_live(void)
{
  return state.live;
}

#if defined(__GLIBC__) && !defined(SANITIZED)

bool attrib_failing_works(void)
{
  return true;
}

// What glibc calls its own by a second name.
// NOLINTBEGIN(bugprone-reserved-identifier, cert-dcl51-cpp, readability-identifier-naming)
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *block);
// NOLINTEND(bugprone-reserved-identifier, cert-dcl51-cpp, readability-identifier-naming)

// Visible from outside, or else the shared libraries go on with glibc's.
ATTRIB_API void *malloc(size_t size);
ATTRIB_API void *calloc(size_t count, size_t size);
ATTRIB_API void *realloc(void *old, size_t size);
// NOLINTNEXTLINE(readability-identifier-naming)
ATTRIB_API int posix_memalign(void **block, size_t alignment, size_t size);
ATTRIB_API void free(void *block);

static bool is_refused(void)
{
  if (state.number == 0) {
    return false;
  }
  const uint64_t number = state.next++;
  const bool refused = number == state.number || (state.from_then_on && number > state.number);
  if (refused) {
    ++state.refused;
    errno = ENOMEM;
  }
  return refused;
}

static void *count_block(void *block)
{
  state.live += block ? 1 : 0;
  return block;
}

void *malloc(size_t size)
{
  return is_refused() ? NULL : count_block(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
  return is_refused() ? NULL : count_block(__libc_calloc(count, size));
}

void *realloc(void *old, size_t size)
{
  if (is_refused()) {
    return NULL;
  }
  void *const block = __libc_realloc(old, size);
  return old ? block : count_block(block);
}

// NOLINTNEXTLINE(readability-identifier-naming)
int posix_memalign(void **block, size_t alignment, size_t size)
{
  void *const made = is_refused() ? NULL : count_block(__libc_memalign(alignment, size));
  if (!made) {
    return ENOMEM;
  }
  *block = made;
  return 0;
}

void free(void *block)
{
  state.live -= block ? 1 : 0;
  __libc_free(block);
}

#else

bool attrib_failing_works(void)
{
  return false;
}

#endif
