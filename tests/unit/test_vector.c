// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/vector.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

typedef struct {
  uint32_t id;
  char tail[3];
} Item;

static const Item *at(const AttribVector *vector, size_t index)
{
  return attrib_vector_at(vector, index);
}

static void test_keeps_all_items(void **state)
{
  (void)state;
  AttribVector vector;
  attrib_vector_init(&vector, sizeof(Item));
  for (uint32_t i = 0; i < 1000; ++i) {
    const Item item = {i, {'a', 'b', (char)(i % 100)}};
    assert_int_equal(attrib_vector_push(&vector, &item), ATTRIB_SUCCESS);
    assert_int_equal(vector.length, i + 1);
    assert_true(vector.capacity >= vector.length);
  }
  for (uint32_t i = 0; i < 1000; ++i) {
    assert_int_equal(at(&vector, i)->id, i);
    assert_int_equal(at(&vector, i)->tail[2], (char)(i % 100));
  }
  attrib_vector_clear(&vector);
}

static void test_new_items_are_zeroed(void **state)
{
  (void)state;
  AttribVector vector;
  attrib_vector_init(&vector, sizeof(Item));
  static const Item zero;
  for (size_t i = 0; i < 100; ++i) {
    Item *const item = attrib_vector_add(&vector);
    assert_non_null(item);
    assert_ptr_equal(item, at(&vector, i));
    assert_memory_equal(item, &zero, sizeof(zero));
    item->id = UINT32_MAX;
  }
  // A slot that was used before is zeroed as well.
  --vector.length;
  assert_memory_equal(attrib_vector_add(&vector), &zero, sizeof(zero));
  attrib_vector_clear(&vector);
}

static void test_reserve_then_no_move(void **state)
{
  (void)state;
  AttribVector vector;
  attrib_vector_init(&vector, sizeof(uint64_t));
  assert_int_equal(attrib_vector_reserve(&vector, 500), ATTRIB_SUCCESS);
  const void *const data = vector.data;
  for (uint64_t i = 0; i < 500; ++i) {
    assert_int_equal(attrib_vector_push(&vector, &i), ATTRIB_SUCCESS);
  }
  assert_ptr_equal(vector.data, data);
  assert_int_equal(attrib_vector_reserve(&vector, 10), ATTRIB_SUCCESS);
  assert_int_equal(vector.length, 500);
  assert_int_equal(vector.capacity, 500);
  attrib_vector_clear(&vector);
}

static void test_too_large_keeps_items(void **state)
{
  (void)state;
  AttribVector vector;
  attrib_vector_init(&vector, sizeof(uint64_t));
  const uint64_t item = 42;
  assert_int_equal(attrib_vector_push(&vector, &item), ATTRIB_SUCCESS);
  // The product wraps around to 16 bytes: not a request that malloc would refuse.
  assert_int_equal(attrib_vector_reserve(&vector, SIZE_MAX / sizeof(item) + 3), ATTRIB_NO_MEMORY);
  assert_int_equal(vector.length, 1);
  assert_int_equal(*(const uint64_t *)attrib_vector_at(&vector, 0), 42);
  attrib_vector_clear(&vector);
}

static void test_clear_is_as_init(void **state)
{
  (void)state;
  AttribVector vector;
  attrib_vector_init(&vector, sizeof(Item));
  attrib_vector_clear(&vector);
  assert_non_null(attrib_vector_add(&vector));
  attrib_vector_clear(&vector);
  assert_null(vector.data);
  assert_int_equal(vector.length, 0);
  assert_int_equal(vector.capacity, 0);
  assert_int_equal(vector.item_size, sizeof(Item));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_keeps_all_items),      cmocka_unit_test(test_new_items_are_zeroed),
      cmocka_unit_test(test_reserve_then_no_move), cmocka_unit_test(test_too_large_keeps_items),
      cmocka_unit_test(test_clear_is_as_init),
  };
  return cmocka_run_group_tests_name("vector", tests, NULL, NULL);
}
