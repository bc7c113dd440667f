// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/process.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

enum { plenty = 100000000 };

static AttribStatus run(const char *const *words, AttribText input, AttribProcessResult *result)
{
  const AttribProcess process = {words, input, 60, plenty};
  return attrib_process_run(&process, result);
}

static void what_a_child_writes_and_returns_comes_back(void **state)
{
  (void)state;
  static const char *const words[] = {"sh", "-c", "cat; echo oops >&2; exit 3", NULL};
  AttribProcessResult result;
  assert_int_equal(run(words, ATTRIB_TEXT("in\n"), &result), ATTRIB_SUCCESS);
  assert_string_equal(result.output.data, "in\n");
  assert_string_equal(result.errors.data, "oops\n");
  assert_int_equal(result.exit_status, 3);
  assert_false(result.timed_out);
  attrib_process_result_clear(&result);
}

static void more_than_a_pipe_holds_goes_both_ways(void **state)
{
  (void)state;
  static const char *const words[] = {"cat", NULL};
  static char text[3000000];
  AttribProcessResult result;
  memset(text, 'x', sizeof(text));
  assert_int_equal(run(words, (AttribText){text, sizeof(text)}, &result), ATTRIB_SUCCESS);
  assert_int_equal(result.output.length, sizeof(text));
  assert_memory_equal(result.output.data, text, sizeof(text));
  attrib_process_result_clear(&result);
}

static void a_child_that_does_not_read_is_no_failure(void **state)
{
  (void)state;
  static const char *const words[] = {"true", NULL};
  static char text[3000000];
  AttribProcessResult result;
  assert_int_equal(run(words, (AttribText){text, sizeof(text)}, &result), ATTRIB_SUCCESS);
  assert_int_equal(result.exit_status, 0);
  attrib_process_result_clear(&result);
  // No SIGPIPE is left waiting.
  sigset_t waiting;
  sigpending(&waiting);
  assert_int_equal(sigismember(&waiting, SIGPIPE), 0);
}

static void words_are_not_read_by_a_shell(void **state)
{
  (void)state;
  static const char *const words[] = {"printf", "%s", "$(echo a); `b` > c", NULL};
  AttribProcessResult result;
  assert_int_equal(run(words, ATTRIB_TEXT(""), &result), ATTRIB_SUCCESS);
  assert_string_equal(result.output.data, "$(echo a); `b` > c");
  attrib_process_result_clear(&result);
}

static void a_program_that_is_not_there_is_not_found(void **state)
{
  (void)state;
  static const char *const words[] = {"no-such-program-anywhere", NULL};
  AttribProcessResult result;
  assert_int_equal(run(words, ATTRIB_TEXT(""), &result), ATTRIB_NOT_FOUND);
  assert_int_equal(result.exit_status, -1);
  attrib_process_result_clear(&result);
}

static time_t now(void)
{
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec;
}

static void a_child_that_takes_too_long_is_stopped(void **state)
{
  (void)state;
  static const char *const rows[][4] = {
      {"sleep", "1000", NULL},
      // This one has closed its pipes.
      {"sh", "-c", "exec sleep 1000 >/dev/null 2>&1 </dev/null", NULL},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    const AttribProcess process = {rows[i], ATTRIB_TEXT(""), 1, plenty};
    AttribProcessResult result;
    const time_t begun = now();
    assert_int_equal(attrib_process_run(&process, &result), ATTRIB_SUCCESS);
    assert_true(result.timed_out);
    assert_int_equal(result.exit_status, -1);
    assert_true(now() - begun < 100);
    attrib_process_result_clear(&result);
  }
}

static void a_child_that_writes_too_much_is_stopped(void **state)
{
  (void)state;
  static const char *const words[] = {"yes", NULL};
  const AttribProcess process = {words, ATTRIB_TEXT(""), 60, 100000};
  AttribProcessResult result;
  assert_int_equal(attrib_process_run(&process, &result), ATTRIB_SUCCESS);
  assert_true(result.wrote_too_much);
  assert_int_equal(result.output.length, 100000);
  attrib_process_result_clear(&result);
}

static void a_flood_of_errors_is_cut(void **state)
{
  (void)state;
  static const char *const words[] = {"sh", "-c", "yes | head -c 1000000 >&2; echo done", NULL};
  AttribProcessResult result;
  assert_int_equal(run(words, ATTRIB_TEXT(""), &result), ATTRIB_SUCCESS);
  assert_int_equal(result.errors.length, 8192);
  assert_string_equal(result.output.data, "done\n");
  attrib_process_result_clear(&result);
}

static void a_child_killed_by_a_signal_has_no_exit_status(void **state)
{
  (void)state;
  static const char *const words[] = {"sh", "-c", "kill -9 $$", NULL};
  AttribProcessResult result;
  assert_int_equal(run(words, ATTRIB_TEXT(""), &result), ATTRIB_SUCCESS);
  assert_int_equal(result.exit_status, -1);
  assert_false(result.timed_out);
  attrib_process_result_clear(&result);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_a_child_writes_and_returns_comes_back),
      cmocka_unit_test(more_than_a_pipe_holds_goes_both_ways),
      cmocka_unit_test(a_child_that_does_not_read_is_no_failure),
      cmocka_unit_test(words_are_not_read_by_a_shell),
      cmocka_unit_test(a_program_that_is_not_there_is_not_found),
      cmocka_unit_test(a_child_that_takes_too_long_is_stopped),
      cmocka_unit_test(a_child_that_writes_too_much_is_stopped),
      cmocka_unit_test(a_flood_of_errors_is_cut),
      cmocka_unit_test(a_child_killed_by_a_signal_has_no_exit_status),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
