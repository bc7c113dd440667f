// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/digest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 200 };

// Every length, and every bit of a text, makes a difference, also zeros at the end.
static void differs_by_length_and_by_each_bit(void **state)
{
  (void)state;
  char bytes[MOST] = {0};
  AttribDigest seen[MOST + MOST * 8];
  size_t count = 0;
  for (size_t length = 0; length < MOST; ++length) {
    seen[count++] = attrib_digest((AttribText){bytes, length});
  }
  for (size_t bit = 0; bit < (size_t)MOST * 8; ++bit) {
    bytes[bit / 8] = (char)(1U << bit % 8);
    seen[count++] = attrib_digest((AttribText){bytes, MOST});
    bytes[bit / 8] = 0;
  }
  for (size_t i = 0; i < count; ++i) {
    for (size_t j = 0; j < i; ++j) {
      assert_false(attrib_digest_equal(seen[i], seen[j]));
    }
  }
}

// What is kept in files must be the same everywhere: this is what `xxhsum -H128` prints.
static void is_the_same_on_every_machine(void **state)
{
  (void)state;
  char shown[ATTRIB_DIGEST_ROOM];
  assert_string_equal(
      attrib_digest_show(attrib_digest(ATTRIB_TEXT("fabricated out of thin air")), shown),
      "7d071fc099808adfccb7aecb0fb80548");
  assert_int_equal(strlen(shown), ATTRIB_DIGEST_ROOM - 1);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(differs_by_length_and_by_each_bit),
      cmocka_unit_test(is_the_same_on_every_machine),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
