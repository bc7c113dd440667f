// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_view_string(void **state)
{
  (void)state;
  assert_int_equal(attrib_text("attrib").length, 6);
  assert_int_equal(attrib_text("").length, 0);
  assert_int_equal(attrib_text(NULL).length, 0);
  assert_int_equal(ATTRIB_TEXT("a\0b").length, 3);
}

static void test_int_length_is_capped(void **state)
{
  (void)state;
  const AttribText huge = {"", (size_t)INT_MAX + 1};
  assert_int_equal(attrib_text_int_length(huge), INT_MAX);
  assert_int_equal(attrib_text_int_length(ATTRIB_TEXT("four")), 4);
}

static void test_equal(void **state)
{
  (void)state;
  assert_true(attrib_text_equal(ATTRIB_TEXT("mss"), attrib_text("mss")));
  assert_false(attrib_text_equal(ATTRIB_TEXT("mss"), ATTRIB_TEXT("msS")));
  assert_false(attrib_text_equal(ATTRIB_TEXT("mss"), ATTRIB_TEXT("ms")));
  assert_false(attrib_text_equal(ATTRIB_TEXT("a\0b"), ATTRIB_TEXT("a\0c")));
  assert_true(attrib_text_equal(attrib_text(NULL), ATTRIB_TEXT("")));
}

// Each comes before all that follow it; bytes are unsigned.
static const AttribText ordered[] = {
    ATTRIB_TEXT_INIT(""),         ATTRIB_TEXT_INIT("\0"),
    ATTRIB_TEXT_INIT("A"),        ATTRIB_TEXT_INIT("a"),
    ATTRIB_TEXT_INIT("a\0"),      ATTRIB_TEXT_INIT("aa"),
    ATTRIB_TEXT_INIT("b"),        ATTRIB_TEXT_INIT("\x7F"),
    ATTRIB_TEXT_INIT("\xC3\xA9"), ATTRIB_TEXT_INIT("\xE2\x82\xAC"),
};

static void test_compare_is_bytewise(void **state)
{
  (void)state;
  const size_t count = sizeof(ordered) / sizeof(ordered[0]);
  for (size_t i = 0; i < count; ++i) {
    for (size_t j = 0; j < count; ++j) {
      const int order = attrib_text_compare(ordered[i], ordered[j]);
      assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
    }
  }
}

static void test_starts_and_ends(void **state)
{
  (void)state;
  const AttribText text = ATTRIB_TEXT("incident.yaml");
  assert_true(attrib_text_starts_with(text, ATTRIB_TEXT("inc")));
  assert_true(attrib_text_starts_with(text, text));
  assert_true(attrib_text_starts_with(text, attrib_text(NULL)));
  assert_false(attrib_text_starts_with(text, ATTRIB_TEXT("incident.yaml.")));
  assert_false(attrib_text_starts_with(text, ATTRIB_TEXT("yaml")));
  assert_true(attrib_text_ends_with(text, ATTRIB_TEXT(".yaml")));
  assert_true(attrib_text_ends_with(text, text));
  assert_true(attrib_text_ends_with(text, ATTRIB_TEXT("")));
  assert_false(attrib_text_ends_with(text, ATTRIB_TEXT(".yml")));
  assert_false(attrib_text_ends_with(ATTRIB_TEXT("l"), ATTRIB_TEXT("yaml")));
  assert_true(attrib_text_ends_with(attrib_text(NULL), ATTRIB_TEXT("")));
}

static void assert_slice(size_t start, size_t length, const char *expected)
{
  const AttribText slice = attrib_text_slice(ATTRIB_TEXT("abcdef"), start, length);
  assert_int_equal(slice.length, attrib_text(expected).length);
  assert_memory_equal(slice.data, expected, slice.length);
}

static void test_slice_is_clamped(void **state)
{
  (void)state;
  assert_slice(0, 6, "abcdef");
  assert_slice(2, 3, "cde");
  assert_slice(2, 100, "cdef");
  assert_slice(5, SIZE_MAX, "f");
  assert_slice(6, 1, "");
  assert_slice(SIZE_MAX, SIZE_MAX, "");
  assert_int_equal(attrib_text_slice(attrib_text(NULL), 1, 1).length, 0);
}

static void assert_trimmed(AttribText text, AttribText expected)
{
  assert_true(attrib_text_equal(attrib_text_trim(text), expected));
}

static void test_trim(void **state)
{
  (void)state;
  assert_trimmed(ATTRIB_TEXT(" \t\r\n\v\fa b\n "), ATTRIB_TEXT("a b"));
  assert_trimmed(ATTRIB_TEXT("a"), ATTRIB_TEXT("a"));
  assert_trimmed(ATTRIB_TEXT("   "), ATTRIB_TEXT(""));
  assert_trimmed(attrib_text(NULL), ATTRIB_TEXT(""));
  assert_trimmed(ATTRIB_TEXT("\xC2\xA0 x"), ATTRIB_TEXT("\xC2\xA0 x"));
  assert_trimmed(ATTRIB_TEXT(" \0 "), ATTRIB_TEXT("\0"));
}

static void test_each_status_has_its_phrase(void **state)
{
  (void)state;
  for (int i = ATTRIB_SUCCESS; i <= ATTRIB_RENDER_FAILED; ++i) {
    const char *const phrase = attrib_status_text((AttribStatus)i);
    assert_true(strlen(phrase) > 0);
    assert_string_not_equal(phrase, "unknown status");
    for (int j = ATTRIB_SUCCESS; j < i; ++j) {
      assert_string_not_equal(phrase, attrib_status_text((AttribStatus)j));
    }
  }
  assert_string_equal(attrib_status_text((AttribStatus)(ATTRIB_RENDER_FAILED + 1)),
                      "unknown status");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_view_string),
      cmocka_unit_test(test_int_length_is_capped),
      cmocka_unit_test(test_equal),
      cmocka_unit_test(test_compare_is_bytewise),
      cmocka_unit_test(test_starts_and_ends),
      cmocka_unit_test(test_slice_is_clamped),
      cmocka_unit_test(test_trim),
      cmocka_unit_test(test_each_status_has_its_phrase),
  };
  return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
