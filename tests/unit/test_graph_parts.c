// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What freezing a graph is made of: sorting by comparison, sorting by counting, sets with ranks.

#include "engine/graph/marks.h"
#include "engine/graph/runs.h"
#include "engine/graph/sort.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// The context of an order: what to compare by, and how often that was done.
typedef struct {
  const uint32_t *keys;
  uint64_t *comparisons;
} Context;

static bool is_before(const void *context, uint32_t a, uint32_t b)
{
  const Context *const c = context;
  ++*c->comparisons;
  return c->keys[a] != c->keys[b] ? c->keys[a] < c->keys[b] : a < b;
}

// Sorts 0 .. count - 1 by keys, checks the result, and gives the number of comparisons.
static uint64_t sort_by(const uint32_t *keys, uint32_t count)
{
  uint64_t comparisons = 0;
  const Context context = {keys, &comparisons};
  uint32_t *const items = calloc(count + 1U, sizeof(*items));
  uint32_t *const scratch = calloc(count + 1U, sizeof(*scratch));
  assert_non_null(items);
  assert_non_null(scratch);
  uint64_t sum = 0;
  for (uint32_t i = 0; i < count; i++) {
    items[i] = i;
  }
  attrib_sort(items, count, scratch, (AttribOrder){is_before, &context});
  const uint64_t result = comparisons;
  for (uint32_t i = 0; i < count; i++) {
    assert_true(items[i] < count);
    assert_true(i == 0 || is_before(&context, items[i - 1], items[i]));
    sum += items[i];
  }
  // Strictly rising and all below `count`: the same numbers as before.
  assert_true(sum == (uint64_t)count * (count > 0 ? count - 1 : 0) / 2);
  free(items);
  free(scratch);
  return result;
}

static uint32_t scramble(uint32_t number)
{
  number = (number ^ number >> 15) * 0x2C1B3C6DU;
  number = (number ^ number >> 12) * 0x297A2D39U;
  return number ^ number >> 15;
}

static void test_sorts_lists_of_any_length(void **state)
{
  (void)state;
  enum { MOST = 200 };
  uint32_t keys[MOST];
  for (uint32_t count = 0; count <= MOST; count++) {
    for (uint32_t i = 0; i < count; i++) {
      keys[i] = scramble(i + 1000 * count) % (count / 2 + 1);
    }
    sort_by(keys, count);
  }
}

// 2^16 numbers: 16 comparisons for each, and for the short runs a few more.
static void test_sorts_without_a_bad_case(void **state)
{
  (void)state;
  enum { COUNT = 1 << 16, MOST = COUNT * (16 + 4), LINEAR = 2 * COUNT };
  static uint32_t keys[COUNT];
  for (uint32_t i = 0; i < COUNT; i++) {
    keys[i] = COUNT - i;
  }
  assert_true(sort_by(keys, COUNT) <= MOST);
  for (uint32_t i = 0; i < COUNT; i++) {
    keys[i] = scramble(i);
  }
  assert_true(sort_by(keys, COUNT) <= MOST);
  for (uint32_t i = 0; i < COUNT; i++) {
    keys[i] = i < COUNT / 2 ? i : COUNT - i;
  }
  assert_true(sort_by(keys, COUNT) <= MOST);
  for (uint32_t i = 0; i < COUNT; i++) {
    keys[i] = i / 3;
  }
  assert_true(sort_by(keys, COUNT) <= LINEAR);
}

static void test_counts_into_runs(void **state)
{
  (void)state;
  const uint32_t keys[] = {3, 0, 3, 1, 3, 0};
  enum { ITEMS = sizeof(keys) / sizeof(keys[0]), KEYS = 5 };
  uint32_t first[KEYS + 1] = {0};
  uint32_t placed[ITEMS];
  for (uint32_t i = 0; i < ITEMS; i++) {
    first[keys[i] + 1]++;
  }
  attrib_runs_begin(first, KEYS);
  for (uint32_t i = 0; i < ITEMS; i++) {
    placed[first[keys[i]]++] = i;
  }
  attrib_runs_end(first, KEYS);
  assert_memory_equal(first, ((const uint32_t[]){0, 2, 3, 3, 6, 6}), sizeof(first));
  assert_memory_equal(placed, ((const uint32_t[]){1, 5, 3, 0, 2, 4}), sizeof(placed));
}

static void test_ranks_what_is_marked(void **state)
{
  (void)state;
  enum { NUMBERS = 1000, SIZE = (NUMBERS + 31) / 32 };
  for (uint32_t one_in = 1; one_in <= 70; one_in += 3) {
    AttribMark marks[SIZE];
    memset(marks, 0, sizeof(marks));
    uint32_t expected = 0;
    uint32_t rank = 0;
    assert_int_equal(attrib_marks_size(NUMBERS), SIZE);
    for (uint32_t i = 0; i < NUMBERS; i++) {
      if (scramble(i) % one_in == 0) {
        attrib_marks_add(marks, i);
        attrib_marks_add(marks, i);
      }
    }
    const uint32_t total = attrib_marks_rank(marks, SIZE);
    for (uint32_t i = 0; i < NUMBERS; i++) {
      const bool marked = scramble(i) % one_in == 0;
      assert_int_equal(attrib_marks_find(marks, i, &rank), marked);
      if (marked) {
        assert_int_equal(rank, expected++);
      }
    }
    assert_int_equal(total, expected);
  }
  assert_int_equal(attrib_marks_size(0), 0);
  assert_int_equal(attrib_marks_size(32), 1);
  assert_int_equal(attrib_marks_size(33), 2);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_sorts_lists_of_any_length),
      cmocka_unit_test(test_sorts_without_a_bad_case),
      cmocka_unit_test(test_counts_into_runs),
      cmocka_unit_test(test_ranks_what_is_marked),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
