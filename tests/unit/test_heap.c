// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"
#include "engine/base/heap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

// It changes where blocks lie, never whether they can be had and are as they should be.
static void blocks_are_as_good_afterwards(void **state)
{
  (void)state;
  static const size_t sizes[] = {1, 100, 70 << 10, 3 << 20, 40 << 20};
  attrib_heap_prepare();
  for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); ++i) {
    unsigned char *bytes = attrib_alloc_array(sizes[i], 1);
    assert_non_null(bytes);
    assert_int_equal(bytes[0], 0);
    assert_int_equal(bytes[sizes[i] - 1], 0);
    memset(bytes, 1, sizes[i]);
    bytes = attrib_realloc_array(bytes, 2, sizes[i]);
    assert_non_null(bytes);
    assert_int_equal(bytes[sizes[i] - 1], 1);
    attrib_free(bytes);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(blocks_are_as_good_afterwards),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
