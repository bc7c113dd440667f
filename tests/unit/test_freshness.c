// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/folder.h"
#include "engine/store/look.h"
#include "tests/unit/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static AttribFingerprint take(void)
{
  AttribFingerprint print;
  assert_int_equal(attrib_look_fingerprint("kb", 0, &print), ATTRIB_SUCCESS);
  return print;
}

// As if the files had been left alone for a while before it was taken.
static AttribFingerprint take_settled(void)
{
  AttribFingerprint print = take();
  print.taken = print.settled + 1;
  return print;
}

static void assert_changed_since(const AttribFingerprint *before)
{
  const AttribFingerprint now = take();
  assert_false(attrib_fingerprint_holds(before, &now));
}

static int enter(void **state)
{
  const int result = attrib_scratch_enter(state);
  attrib_scratch_file("kb/attrib.yaml", "format: 1\n");
  attrib_scratch_file("kb/a/x.yaml", "abc");
  attrib_scratch_file("kb/b/y.yaml", "abc");
  return result;
}

static void holds_while_nothing_changes(void **state)
{
  (void)state;
  const AttribFingerprint before = take_settled();
  attrib_scratch_file("kb/a/notes.txt", "nobody's business");
  const AttribFingerprint now = take();
  assert_true(attrib_fingerprint_holds(&before, &now));
  assert_int_equal(now.files, 3);
}

static void sees_added_removed_and_renamed_files(void **state)
{
  (void)state;
  AttribFingerprint before = take_settled();
  attrib_scratch_file("kb/a/z.yaml", "");
  assert_changed_since(&before);
  before = take_settled();
  assert_int_equal(rename("kb/a/z.yaml", "kb/a/w.yaml"), 0);
  assert_changed_since(&before);
  before = take_settled();
  assert_int_equal(unlink("kb/a/w.yaml"), 0);
  assert_changed_since(&before);
}

static void sees_a_new_folder(void **state)
{
  (void)state;
  const AttribFingerprint before = take_settled();
  attrib_scratch_file("kb/deep/down/z.yml", "");
  assert_changed_since(&before);
}

static void sees_exchanged_files(void **state)
{
  (void)state;
  const AttribFingerprint before = take_settled();
  assert_int_equal(rename("kb/a/x.yaml", "kb/x"), 0);
  assert_int_equal(rename("kb/b/y.yaml", "kb/a/x.yaml"), 0);
  assert_int_equal(rename("kb/x", "kb/b/y.yaml"), 0);
  assert_changed_since(&before);
}

// Size and modification time are as before; the change time is not, once the clock has ticked.
static void sees_an_edit_that_keeps_size_and_time(void **state)
{
  (void)state;
  struct stat found;
  assert_int_equal(stat("kb/a/x.yaml", &found), 0);
  const struct timespec times[] = {found.st_atim, found.st_mtim};
  const AttribFingerprint before = take_settled();
  const struct timespec while_the_clock_ticks = {0, 50000000};
  nanosleep(&while_the_clock_ticks, NULL);
  const int file = open("kb/a/x.yaml", O_WRONLY);
  assert_int_equal(write(file, "xyz", 3), 3);
  assert_int_equal(futimens(file, times), 0);
  close(file);
  struct stat after;
  assert_int_equal(stat("kb/a/x.yaml", &after), 0);
  assert_int_equal(after.st_size, found.st_size);
  assert_int_equal(after.st_mtim.tv_nsec, found.st_mtim.tv_nsec);
  assert_changed_since(&before);
}

static void does_not_hold_right_after_a_change(void **state)
{
  (void)state;
  attrib_scratch_file("kb/c/z.yaml", "");
  const AttribFingerprint before = take();
  assert_changed_since(&before);
}

static void waits_longer_for_clocks_of_whole_seconds(void **state)
{
  (void)state;
  AttribVector files;
  attrib_vector_init(&files, sizeof(AttribFolderFile));
  const int64_t second = 1000000000;
  const AttribFolderFile file = {
      .path = ATTRIB_TEXT("x.yaml"), .modified = 100 * second, .changed = 100 * second};
  assert_int_equal(attrib_vector_push(&files, &file), ATTRIB_SUCCESS);
  AttribFingerprint print;
  assert_int_equal(attrib_fingerprint_of_files(&files, 101 * second, &print), ATTRIB_SUCCESS);
  assert_false(attrib_fingerprint_holds(&print, &print));
  assert_int_equal(attrib_fingerprint_of_files(&files, 103 * second, &print), ATTRIB_SUCCESS);
  assert_true(attrib_fingerprint_holds(&print, &print));
  attrib_vector_clear(&files);
}

// A modification time can be set to anything; only the change time counts where it lies ahead.
static void does_not_wait_for_a_time_to_come(void **state)
{
  (void)state;
  AttribVector files;
  attrib_vector_init(&files, sizeof(AttribFolderFile));
  const int64_t second = 1000000000;
  const AttribFolderFile file = {
      .path = ATTRIB_TEXT("x.yaml"), .modified = 900 * second + 1, .changed = 100 * second + 1};
  assert_int_equal(attrib_vector_push(&files, &file), ATTRIB_SUCCESS);
  AttribFingerprint print;
  assert_int_equal(attrib_fingerprint_of_files(&files, 101 * second, &print), ATTRIB_SUCCESS);
  assert_true(attrib_fingerprint_holds(&print, &print));
  attrib_vector_clear(&files);
}

// Between the names of the files and a look at each, something may be done to them.
static AttribFingerprint look_while(void (*change)(void), uint32_t jobs)
{
  AttribLook look;
  attrib_look_init(&look, "kb", jobs);
  assert_int_equal(attrib_look_begin(&look), ATTRIB_SUCCESS);
  change();
  assert_int_equal(attrib_look_end(&look), ATTRIB_SUCCESS);
  assert_false(attrib_look_goes_on(&look));
  const AttribFingerprint print = look.print;
  attrib_look_clear(&look);
  return print;
}

static void edit_and_wait(void)
{
  const struct timespec while_the_clock_ticks = {0, 150000000};
  attrib_scratch_file("kb/a/x.yaml", "abd");
  nanosleep(&while_the_clock_ticks, NULL);
}

static void does_not_hold_after_a_change_under_its_eyes(void **state)
{
  (void)state;
  const AttribFingerprint print = look_while(edit_and_wait, 1);
  assert_false(attrib_fingerprint_holds(&print, &print));
}

static void remove_one(void)
{
  assert_int_equal(unlink("kb/b/y.yaml"), 0);
}

static void put_a_link(void)
{
  assert_int_equal(rename("kb/a/x.yaml", "kb/a/.x"), 0);
  attrib_scratch_link(".x", "kb/a/x.yaml");
}

static void sees_what_is_there_in_the_end(void **state)
{
  (void)state;
  assert_int_equal(look_while(remove_one, 1).files, 2);
  const AttribFingerprint found = look_while(put_a_link, 1);
  const AttribFingerprint now = take();
  assert_int_equal(found.files, 2);
  assert_true(attrib_digest_equal(found.digest, now.digest));
}

static void fails_without_a_root(void **state)
{
  (void)state;
  AttribFingerprint print;
  assert_int_equal(attrib_look_fingerprint("nowhere", 0, &print), ATTRIB_IO_ERROR);
  assert_int_equal(errno, ENOENT);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(holds_while_nothing_changes),
      CASE(sees_added_removed_and_renamed_files),
      CASE(sees_a_new_folder),
      CASE(sees_exchanged_files),
      CASE(sees_an_edit_that_keeps_size_and_time),
      CASE(does_not_hold_right_after_a_change),
      CASE(waits_longer_for_clocks_of_whole_seconds),
      CASE(does_not_wait_for_a_time_to_come),
      CASE(does_not_hold_after_a_change_under_its_eyes),
      CASE(sees_what_is_there_in_the_end),
      CASE(fails_without_a_root),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
