// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/buffer.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void assert_holds(const AttribBuffer *buffer, const char *expected)
{
  assert_int_equal(buffer->status, ATTRIB_SUCCESS);
  assert_int_equal(buffer->length, strlen(expected));
  assert_string_equal(buffer->data, expected);
}

static void test_starts_empty(void **state)
{
  (void)state;
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  assert_null(buffer.data);
  assert_int_equal(attrib_buffer_text(&buffer).length, 0);
  attrib_buffer_truncate(&buffer, 0);
  attrib_buffer_add(&buffer, attrib_text(NULL));
  assert_holds(&buffer, "");
  attrib_buffer_clear(&buffer);
  assert_null(buffer.data);
  attrib_buffer_clear(&buffer);
}

static void test_appends_each_kind(void **state)
{
  (void)state;
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  attrib_buffer_add(&buffer, ATTRIB_TEXT("by "));
  attrib_buffer_add_string(&buffer, "mss");
  attrib_buffer_add_string(&buffer, NULL);
  attrib_buffer_add_char(&buffer, ',');
  attrib_buffer_add_repeated(&buffer, '-', 3);
  attrib_buffer_add_repeated(&buffer, '-', 0);
  attrib_buffer_add_format(&buffer, "%s=%d", "lag", 12);
  attrib_buffer_add_format(&buffer, "%s", "");
  assert_holds(&buffer, "by mss,---lag=12");
  attrib_buffer_clear(&buffer);
}

static void test_keeps_nul_bytes(void **state)
{
  (void)state;
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  attrib_buffer_add(&buffer, ATTRIB_TEXT("a\0b"));
  attrib_buffer_add_char(&buffer, '\0');
  assert_true(attrib_text_equal(attrib_buffer_text(&buffer), ATTRIB_TEXT("a\0b\0")));
  attrib_buffer_clear(&buffer);
}

// Whatever the lengths, growing loses nothing: each piece of `length` bytes is found again.
static void test_grows(void **state)
{
  (void)state;
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  for (size_t length = 0; length < 400; ++length) {
    attrib_buffer_add_repeated(&buffer, (char)('a' + length % 26), length);
    assert_int_equal(buffer.data[buffer.length], '\0');
    assert_true(buffer.capacity > buffer.length);
  }
  size_t at = 0;
  for (size_t length = 0; length < 400; ++length) {
    for (size_t i = 0; i < length; ++i) {
      assert_int_equal(buffer.data[at++], (char)('a' + length % 26));
    }
  }
  assert_int_equal(at, buffer.length);
  attrib_buffer_clear(&buffer);
}

// The room left when printing begins is none, just too little, just enough.
static void test_format_at_every_fill(void **state)
{
  (void)state;
  for (size_t fill = 0; fill < 130; ++fill) {
    AttribBuffer buffer;
    attrib_buffer_init(&buffer);
    attrib_buffer_add_repeated(&buffer, '.', fill);
    attrib_buffer_add_format(&buffer, "%s-%04d", "incident", 7);
    assert_int_equal(buffer.length, fill + 13);
    assert_string_equal(buffer.data + fill, "incident-0007");
    attrib_buffer_clear(&buffer);
  }
}

static void test_format_longer_than_any_first_room(void **state)
{
  (void)state;
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  attrib_buffer_add_format(&buffer, "%05000d", 1);
  assert_int_equal(buffer.length, 5000);
  assert_int_equal(buffer.data[4998], '0');
  assert_string_equal(buffer.data + 4999, "1");
  attrib_buffer_clear(&buffer);
}

static void test_truncate(void **state)
{
  (void)state;
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  attrib_buffer_add_string(&buffer, "abcdef");
  attrib_buffer_truncate(&buffer, 7);
  assert_holds(&buffer, "abcdef");
  attrib_buffer_truncate(&buffer, 2);
  assert_holds(&buffer, "ab");
  attrib_buffer_add_char(&buffer, 'z');
  assert_holds(&buffer, "abz");
  attrib_buffer_clear(&buffer);
}

static void test_code_points(void **state)
{
  (void)state;
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  static const uint32_t edges[] = {0x41,   0x7F,   0x80,   0x7FF,   0x800,
                                   0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};
  for (size_t i = 0; i < sizeof(edges) / sizeof(edges[0]); ++i) {
    attrib_buffer_add_code_point(&buffer, edges[i]);
  }
  assert_holds(&buffer, "A\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF"
                        "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");
  attrib_buffer_clear(&buffer);
}

static void test_bad_code_points_stick(void **state)
{
  (void)state;
  static const uint32_t bad[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};
  for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
    AttribBuffer buffer;
    attrib_buffer_init(&buffer);
    attrib_buffer_add_code_point(&buffer, bad[i]);
    attrib_buffer_add_string(&buffer, "more");
    assert_int_equal(buffer.status, ATTRIB_BAD_TEXT);
    assert_int_equal(buffer.length, 0);
    attrib_buffer_clear(&buffer);
    assert_int_equal(buffer.status, ATTRIB_SUCCESS);
  }
}

static void test_failure_sticks(void **state)
{
  (void)state;
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  attrib_buffer_add_string(&buffer, "before");
  attrib_buffer_add_repeated(&buffer, 'x', SIZE_MAX);
  attrib_buffer_add_string(&buffer, "after");
  attrib_buffer_add_format(&buffer, "%d", 1);
  attrib_buffer_add_code_point(&buffer, 0xD800);
  assert_false(attrib_buffer_reserve(&buffer, 0));
  assert_int_equal(buffer.status, ATTRIB_NO_MEMORY);
  assert_string_equal(buffer.data, "before");
  attrib_buffer_truncate(&buffer, 3);
  assert_string_equal(buffer.data, "bef");
  assert_int_equal(buffer.status, ATTRIB_NO_MEMORY);
  attrib_buffer_clear(&buffer);
}

static void test_reserve(void **state)
{
  (void)state;
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  assert_true(attrib_buffer_reserve(&buffer, 0));
  assert_holds(&buffer, "");
  assert_true(attrib_buffer_reserve(&buffer, 1000));
  const char *const data = buffer.data;
  memset(buffer.data, 'x', 1000);
  buffer.length = 1000;
  attrib_buffer_add(&buffer, ATTRIB_TEXT(""));
  assert_ptr_equal(buffer.data, data);
  assert_int_equal(strlen(buffer.data), 1000);
  attrib_buffer_clear(&buffer);
}

static void test_integers_are_those_of_printf(void **state)
{
  (void)state;
  static const int64_t integers[] = {
      0, 7, -7, 10, 99, 100, -100, INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN + 1, INT64_MIN,
  };
  for (size_t i = 0; i < sizeof(integers) / sizeof(integers[0]); ++i) {
    char expected[32];
    AttribBuffer buffer;
    attrib_buffer_init(&buffer);
    attrib_buffer_add_integer(&buffer, integers[i]);
    snprintf(expected, sizeof(expected), "%" PRId64, integers[i]);
    assert_string_equal(buffer.data, expected);
    attrib_buffer_clear(&buffer);
  }
}

static void test_digits_are_as_many_as_asked_for(void **state)
{
  (void)state;
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  attrib_buffer_add_digits(&buffer, 7, 2);
  attrib_buffer_add_digits(&buffer, 0, 3);
  attrib_buffer_add_digits(&buffer, 12345, 2);
  attrib_buffer_add_digits(&buffer, UINT64_MAX, 100);
  assert_string_equal(buffer.data, "070001234518446744073709551615");
  attrib_buffer_clear(&buffer);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_starts_empty),
      cmocka_unit_test(test_appends_each_kind),
      cmocka_unit_test(test_keeps_nul_bytes),
      cmocka_unit_test(test_grows),
      cmocka_unit_test(test_format_at_every_fill),
      cmocka_unit_test(test_format_longer_than_any_first_room),
      cmocka_unit_test(test_integers_are_those_of_printf),
      cmocka_unit_test(test_digits_are_as_many_as_asked_for),
      cmocka_unit_test(test_truncate),
      cmocka_unit_test(test_code_points),
      cmocka_unit_test(test_bad_code_points_stick),
      cmocka_unit_test(test_failure_sticks),
      cmocka_unit_test(test_reserve),
  };
  return cmocka_run_group_tests_name("buffer", tests, NULL, NULL);
}
