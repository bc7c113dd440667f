// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/tasks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { MOST = 500 };

typedef struct {
  atomic_uint runs[MOST];
  atomic_uint all;
  uint32_t bad; ///< the number of the task that goes wrong; MOST: none
} Seen;

static bool note(void *context, uint32_t number)
{
  Seen *const seen = context;
  atomic_fetch_add(&seen->runs[number], 1);
  atomic_fetch_add(&seen->all, 1);
  return number != seen->bad;
}

static void each_task_is_run_once_on_any_number_of_threads(void **state)
{
  (void)state;
  static const uint32_t threads[] = {0, 1, 2, 3, 8, 1000};
  static const uint32_t counts[] = {0, 1, 2, 7, MOST};
  for (size_t i = 0; i < sizeof(threads) / sizeof(threads[0]); ++i) {
    for (size_t j = 0; j < sizeof(counts) / sizeof(counts[0]); ++j) {
      Seen seen = {.bad = MOST};
      assert_true(attrib_tasks_run(threads[i], counts[j], note, &seen));
      for (uint32_t k = 0; k < MOST; ++k) {
        assert_int_equal(atomic_load(&seen.runs[k]), k < counts[j] ? 1 : 0);
      }
    }
  }
}

// On one thread it is known which were begun.
static void after_a_failure_no_other_is_begun(void **state)
{
  (void)state;
  Seen seen = {.bad = 3};
  assert_false(attrib_tasks_run(1, MOST, note, &seen));
  assert_int_equal(atomic_load(&seen.all), 4);
  Seen last = {.bad = MOST - 1};
  assert_false(attrib_tasks_run(4, MOST, note, &last));
  assert_int_equal(atomic_load(&last.all), MOST);
}

static void tasks_go_on_while_the_caller_does_something_else(void **state)
{
  (void)state;
  static const uint32_t helpers[] = {0, 1, 3, 1000};
  for (size_t i = 0; i < sizeof(helpers) / sizeof(helpers[0]); ++i) {
    AttribTasks tasks;
    Seen seen = {.bad = MOST};
    attrib_tasks_begin(&tasks, helpers[i], MOST, note, &seen);
    assert_true(tasks.started <= helpers[i] && tasks.started <= ATTRIB_TASKS_MOST_HELPERS);
    if (tasks.started > 0) {
      while (atomic_load(&seen.all) < MOST) {
      }
    }
    assert_true(attrib_tasks_end(&tasks));
    assert_int_equal(atomic_load(&seen.all), MOST);
    Seen bad = {.bad = 0};
    attrib_tasks_begin(&tasks, helpers[i], MOST, note, &bad);
    assert_false(attrib_tasks_end(&tasks));
  }
}

static void no_thread_is_started_for_nothing(void **state)
{
  (void)state;
  for (uint32_t count = 0; count < 3; ++count) {
    AttribTasks tasks;
    Seen seen = {.bad = MOST};
    attrib_tasks_begin(&tasks, 8, count, note, &seen);
    assert_true(tasks.started <= count);
    assert_true(attrib_tasks_end(&tasks));
    assert_int_equal(atomic_load(&seen.all), count);
  }
}

static void there_is_a_core(void **state)
{
  (void)state;
  assert_true(attrib_tasks_cores() >= 1);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_task_is_run_once_on_any_number_of_threads),
      cmocka_unit_test(after_a_failure_no_other_is_begun),
      cmocka_unit_test(tasks_go_on_while_the_caller_does_something_else),
      cmocka_unit_test(no_thread_is_started_for_nothing),
      cmocka_unit_test(there_is_a_core),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
