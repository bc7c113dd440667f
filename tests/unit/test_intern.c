// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/intern.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static uint32_t add(AttribInterner *interner, AttribText text)
{
  AttribString string = {UINT32_MAX};
  assert_int_equal(attrib_interner_add(interner, text, &string), ATTRIB_SUCCESS);
  return string.index;
}

static void test_empty_is_zero(void **state)
{
  (void)state;
  AttribInterner *const interner = attrib_interner_new();
  assert_non_null(interner);
  assert_int_equal(attrib_interner_strings(interner).count, 1);
  assert_int_equal(add(interner, ATTRIB_TEXT("")), 0);
  assert_int_equal(add(interner, attrib_text(NULL)), 0);
  AttribString found = {7};
  assert_true(attrib_interner_find(interner, ATTRIB_TEXT(""), &found));
  assert_int_equal(found.index, 0);
  const AttribStrings strings = attrib_interner_strings(interner);
  assert_string_equal(attrib_strings_text(&strings, found).data, "");
  attrib_interner_free(interner);
}

static void test_ids_are_dense_and_stable(void **state)
{
  (void)state;
  AttribInterner *const interner = attrib_interner_new();
  assert_int_equal(add(interner, ATTRIB_TEXT("china")), 1);
  assert_int_equal(add(interner, ATTRIB_TEXT("mss")), 2);
  assert_int_equal(add(interner, ATTRIB_TEXT("china")), 1);
  assert_int_equal(add(interner, ATTRIB_TEXT("chin")), 3);
  assert_int_equal(add(interner, ATTRIB_TEXT("chin\0")), 4);
  assert_int_equal(add(interner, ATTRIB_TEXT("chin\0a")), 5);
  assert_int_equal(add(interner, ATTRIB_TEXT("\0")), 6);
  assert_int_equal(add(interner, ATTRIB_TEXT("mss")), 2);
  assert_int_equal(attrib_interner_strings(interner).count, 7);
  attrib_interner_free(interner);
}

static void test_find_adds_nothing(void **state)
{
  (void)state;
  AttribInterner *const interner = attrib_interner_new();
  AttribString found = {99};
  assert_false(attrib_interner_find(interner, ATTRIB_TEXT("apt40"), &found));
  assert_int_equal(found.index, 99);
  assert_int_equal(attrib_interner_strings(interner).count, 1);
  const uint32_t index = add(interner, ATTRIB_TEXT("apt40"));
  assert_true(attrib_interner_find(interner, ATTRIB_TEXT("apt40"), &found));
  assert_int_equal(found.index, index);
  assert_false(attrib_interner_find(interner, ATTRIB_TEXT("apt41"), &found));
  attrib_interner_free(interner);
}

// A text that is asked for again at once, and one that is asked for when all others were.
static void add_twice(AttribInterner *interner, AttribText text, uint32_t expected)
{
  assert_int_equal(add(interner, text), expected);
  assert_int_equal(add(interner, text), expected);
}

// Texts of every length up to 40 that differ from another in one byte, wherever it stands; once more when all are there, as short
// ones of many are found in another way.
static void test_every_byte_counts(void **state)
{
  (void)state;
  enum { rounds = 2 };
  AttribInterner *const interner = attrib_interner_new();
  uint32_t expected = 1;
  for (int round = 0; round < rounds; ++round) {
    expected = 1;
    for (size_t length = 1; length <= 40; ++length) {
      char bytes[40];
      memset(bytes, 'a', length);
      add_twice(interner, (AttribText){bytes, length}, expected++);
      for (size_t i = 0; i < length; ++i) {
        bytes[i] = (char)-1;
        add_twice(interner, (AttribText){bytes, length}, expected++);
        bytes[i] = 'a';
      }
    }
  }
  assert_int_equal(attrib_interner_strings(interner).count, expected);
  attrib_interner_free(interner);
}

static AttribText name_number(char bytes[32], uint32_t number)
{
  const int length = snprintf(bytes, 32, "incident-%u-%x", number, number * 2654435761U);
  return (AttribText){bytes, (size_t)length};
}

static void test_many(void **state)
{
  (void)state;
  enum { many = 100000 };
  char bytes[32];
  AttribInterner *const interner = attrib_interner_new();
  for (uint32_t i = 1; i < many; ++i) {
    assert_int_equal(add(interner, name_number(bytes, i)), i);
  }
  const AttribStrings strings = attrib_interner_strings(interner);
  assert_int_equal(strings.count, many);
  for (uint32_t i = 1; i < many; ++i) {
    const AttribText text = name_number(bytes, i);
    assert_int_equal(add(interner, text), i);
    const AttribText kept = attrib_strings_text(&strings, (AttribString){i});
    assert_true(attrib_text_equal(kept, text));
    assert_int_equal(kept.data[kept.length], '\0');
  }
  attrib_interner_free(interner);
}

// A batch gives the numbers that its texts have one by one: also where one comes twice, is empty, or is as long as a short one may be.
static void test_adds_a_batch(void **state)
{
  (void)state;
  enum { count = 700 };
  static char bytes[count][32];
  AttribText texts[count];
  AttribString numbers[count];
  AttribInterner *const interner = attrib_interner_new();
  AttribInterner *const other = attrib_interner_new();
  for (uint32_t i = 0; i < count; ++i) {
    memset(bytes[i], 'x', sizeof(bytes[i]));
    // Of lengths 0 to 31, every fifth like another before it.
    const uint32_t number = i % 5 == 4 ? i / 2 : i;
    memcpy(bytes[i], &number, sizeof(number));
    texts[i] = (AttribText){bytes[i], number % 32};
  }
  for (int round = 0; round < 2; ++round) {
    assert_int_equal(attrib_interner_add_all(interner, texts, count, numbers), ATTRIB_SUCCESS);
    for (size_t i = 0; i < count; ++i) {
      assert_int_equal(numbers[i].index, add(other, texts[i]));
      assert_true(attrib_text_equal(attrib_interner_text(interner, numbers[i]), texts[i]));
    }
  }
  assert_int_equal(attrib_interner_strings(interner).count, attrib_interner_strings(other).count);
  attrib_interner_free(interner);
  attrib_interner_free(other);
}

// Whatever was expected, what comes gets the same numbers.
static void test_expects_more_or_less(void **state)
{
  (void)state;
  static const uint32_t counts[] = {0, 1, 5000, 1 << 21};
  for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); ++i) {
    char bytes[32];
    AttribInterner *const interner = attrib_interner_new();
    attrib_interner_expect(interner, counts[i], counts[i]);
    for (uint32_t j = 1; j < 3000; ++j) {
      assert_int_equal(add(interner, name_number(bytes, j)), j);
    }
    assert_string_equal(attrib_interner_text(interner, (AttribString){2999}).data,
                        name_number(bytes, 2999).data);
    attrib_interner_free(interner);
  }
}

static void test_arrays_follow_the_contract(void **state)
{
  (void)state;
  AttribInterner *const interner = attrib_interner_new();
  add(interner, ATTRIB_TEXT("ab"));
  add(interner, ATTRIB_TEXT("c"));
  const AttribStrings strings = attrib_interner_strings(interner);
  static const uint32_t offsets[] = {0, 1, 4, 6};
  assert_int_equal(strings.count, 3);
  assert_memory_equal(strings.offsets, offsets, sizeof(offsets));
  assert_memory_equal(strings.bytes, "\0ab\0c\0", 6);
  attrib_interner_free(interner);
}

// The length alone is refused, before a byte is read.
static void test_too_long(void **state)
{
  (void)state;
  AttribInterner *const interner = attrib_interner_new();
  AttribString out = {99};
  const AttribText whole = {"x", UINT32_MAX};
  const AttribText beyond = {"x", SIZE_MAX};
  assert_int_equal(attrib_interner_add(interner, whole, &out), ATTRIB_LIMIT);
  assert_int_equal(attrib_interner_add(interner, beyond, &out), ATTRIB_LIMIT);
  assert_false(attrib_interner_find(interner, beyond, &out));
  assert_int_equal(out.index, 99);
  assert_int_equal(attrib_interner_strings(interner).count, 1);
  attrib_interner_free(interner);
}

static void test_free_nothing(void **state)
{
  (void)state;
  attrib_interner_free(NULL);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_empty_is_zero),
      cmocka_unit_test(test_ids_are_dense_and_stable),
      cmocka_unit_test(test_find_adds_nothing),
      cmocka_unit_test(test_every_byte_counts),
      cmocka_unit_test(test_many),
      cmocka_unit_test(test_adds_a_batch),
      cmocka_unit_test(test_expects_more_or_less),
      cmocka_unit_test(test_arrays_follow_the_contract),
      cmocka_unit_test(test_too_long),
      cmocka_unit_test(test_free_nothing),
  };
  return cmocka_run_group_tests_name("intern", tests, NULL, NULL);
}
