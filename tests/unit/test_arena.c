// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/alloc.h"
#include "engine/base/arena.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static bool is_filled(const unsigned char *bytes, size_t size, unsigned char value)
{
  for (size_t i = 0; i < size; ++i) {
    if (bytes[i] != value) {
      return false;
    }
  }
  return true;
}

// Sizes from none to beyond a block, mixed: each piece is aligned, zeroed and nobody else's.
static void test_pieces_are_apart(void **state)
{
  (void)state;
  enum { pieces = 2000 };
  AttribArena arena;
  attrib_arena_init(&arena);
  unsigned char *bytes[pieces];
  size_t sizes[pieces];
  size_t sum = 0;
  for (size_t i = 0; i < pieces; ++i) {
    sizes[i] = i % 97 == 0 ? i * 64 : i % 61;
    bytes[i] = attrib_arena_array(&arena, sizes[i], 1);
    assert_non_null(bytes[i]);
    assert_int_equal((uintptr_t)bytes[i] % alignof(max_align_t), 0);
    assert_true(is_filled(bytes[i], sizes[i], 0));
    memset(bytes[i], (int)(i % 251) + 1, sizes[i]);
    sum += sizes[i];
  }
  for (size_t i = 0; i < pieces; ++i) {
    assert_true(is_filled(bytes[i], sizes[i], (unsigned char)(i % 251 + 1)));
  }
  assert_int_equal(arena.used, sum);
  attrib_arena_clear(&arena);
  assert_null(arena.last);
  assert_int_equal(arena.used, 0);
}

static void test_large_items_leave_the_block_in_use(void **state)
{
  (void)state;
  AttribArena arena;
  attrib_arena_init(&arena);
  const char *const first = attrib_arena_array(&arena, 16, 1);
  const AttribArenaBlock *const block = arena.last;
  assert_non_null(attrib_arena_array(&arena, 4, 1024UL * 1024));
  assert_ptr_equal(arena.last, block);
  assert_ptr_equal(attrib_arena_array(&arena, 16, 1), first + 16);
  attrib_arena_clear(&arena);
}

static void test_array_overflow(void **state)
{
  (void)state;
  AttribArena arena;
  attrib_arena_init(&arena);
  assert_null(attrib_arena_array(&arena, SIZE_MAX / 8 + 2, 8));
  assert_null(attrib_arena_array(&arena, SIZE_MAX, 1));
  assert_null(attrib_arena_array(&arena, SIZE_MAX - 1, 1));
  assert_int_equal(arena.used, 0);
  assert_non_null(attrib_arena_array(&arena, 3, 8));
  assert_null(attrib_arena_array(&arena, SIZE_MAX, 1));
  assert_int_equal(arena.used, 24);
  attrib_arena_clear(&arena);
}

static void test_kept_items_are_copies(void **state)
{
  (void)state;
  AttribArena arena;
  attrib_arena_init(&arena);
  int items[] = {3, 1, 4, 1, 5};
  const int *const kept = attrib_arena_keep(&arena, items, 5, sizeof(*items));
  assert_non_null(kept);
  items[0] = 9;
  assert_int_equal(kept[0], 3);
  assert_int_equal(kept[4], 5);
  assert_int_equal(arena.used, sizeof(items));
  // Nothing may come from nowhere.
  assert_non_null(attrib_arena_keep(&arena, NULL, 0, sizeof(*items)));
  assert_null(attrib_arena_keep(&arena, items, SIZE_MAX / 4 + 2, sizeof(*items)));
  attrib_arena_clear(&arena);
}

static void test_copies_end_in_nul(void **state)
{
  (void)state;
  AttribArena arena;
  attrib_arena_init(&arena);
  const AttribText text = attrib_arena_copy(&arena, (AttribText){"abcdef", 3});
  const AttribText empty = attrib_arena_copy(&arena, attrib_text(NULL));
  const AttribText inner = attrib_arena_copy(&arena, ATTRIB_TEXT("x\0y"));
  assert_string_equal(text.data, "abc");
  assert_int_equal(text.length, 3);
  assert_non_null(empty.data);
  assert_string_equal(empty.data, "");
  assert_int_equal(empty.length, 0);
  assert_true(attrib_text_equal(inner, ATTRIB_TEXT("x\0y")));
  // Texts lie close together; an array after them is aligned all the same.
  assert_ptr_equal(empty.data, text.data + 4);
  assert_int_equal((uintptr_t)attrib_arena_array(&arena, 1, 1) % alignof(max_align_t), 0);
  attrib_arena_clear(&arena);
}

static void test_copy_too_long(void **state)
{
  (void)state;
  AttribArena arena;
  attrib_arena_init(&arena);
  assert_null(attrib_arena_copy(&arena, (AttribText){"", SIZE_MAX}).data);
  assert_null(attrib_arena_copy(&arena, (AttribText){"", SIZE_MAX - 1}).data);
  attrib_arena_clear(&arena);
}

static void test_alloc_edges(void **state)
{
  (void)state;
  void *const none = attrib_alloc(0);
  assert_non_null(none);
  attrib_free(none);
  void *const no_items = attrib_alloc_array(0, 8);
  assert_non_null(no_items);
  // To nothing is not to free: the result is a pointer again.
  void *const still = attrib_realloc_array(no_items, 0, 8);
  assert_non_null(still);
  assert_null(attrib_realloc_array(still, SIZE_MAX / 8 + 2, 8));
  attrib_free(still);
  assert_null(attrib_alloc_array(SIZE_MAX / 8 + 2, 8));
  attrib_free(NULL);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_pieces_are_apart),
      cmocka_unit_test(test_large_items_leave_the_block_in_use),
      cmocka_unit_test(test_array_overflow),
      cmocka_unit_test(test_kept_items_are_copies),
      cmocka_unit_test(test_copies_end_in_nul),
      cmocka_unit_test(test_copy_too_long),
      cmocka_unit_test(test_alloc_edges),
  };
  return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
