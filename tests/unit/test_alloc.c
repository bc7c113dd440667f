// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

// From here on a block is laid out for large pages; below, and on both sides of it, all must be alike.
static const size_t sizes[] = {0, 1, 4096, (2 << 20) - 1, 2 << 20, (2 << 20) + 1, 5 << 20};
enum { SIZES = sizeof(sizes) / sizeof(sizes[0]) };

static void assert_filled(const unsigned char *bytes, size_t size, unsigned char with)
{
  for (size_t i = 0; i < size; ++i) {
    if (bytes[i] != with) {
      fail_msg("byte %zu of %zu is %u, not %u", i, size, bytes[i], with);
    }
  }
}

static void arrays_are_zeroed_whatever_stood_there(void **state)
{
  (void)state;
  for (size_t i = 0; i < SIZES; ++i) {
    unsigned char *const used = attrib_alloc(sizes[i]);
    assert_non_null(used);
    memset(used, 7, sizes[i]);
    attrib_free(used);
    unsigned char *const fresh = attrib_alloc_array(sizes[i], 1);
    assert_non_null(fresh);
    assert_filled(fresh, sizes[i], 0);
    attrib_free(fresh);
  }
}

static void growing_and_shrinking_keep_what_fits(void **state)
{
  (void)state;
  for (size_t i = 0; i < SIZES; ++i) {
    for (size_t j = 0; j < SIZES; ++j) {
      const size_t kept = sizes[i] < sizes[j] ? sizes[i] : sizes[j];
      unsigned char *bytes = attrib_realloc_array(NULL, sizes[i], 1);
      assert_non_null(bytes);
      memset(bytes, 9, sizes[i]);
      bytes = attrib_realloc_array(bytes, sizes[j], 1);
      assert_non_null(bytes);
      assert_filled(bytes, kept, 9);
      attrib_free(bytes);
    }
  }
}

static void products_that_overflow_are_refused(void **state)
{
  (void)state;
  assert_null(attrib_alloc_array(SIZE_MAX / 2, 3));
  assert_null(attrib_realloc_array(NULL, SIZE_MAX / 2, 3));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(arrays_are_zeroed_whatever_stood_there),
      cmocka_unit_test(growing_and_shrinking_keep_what_fits),
      cmocka_unit_test(products_that_overflow_are_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
