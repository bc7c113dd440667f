// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// A snapshot that is handed out in a hurry: whatever became of the records, or is wrong with it, is known in the end.

#include "tests/unit/kept_base.h"
#include "tests/unit/records.h"
#include "tests/unit/scratch.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static const AttribStoreOptions two_threads = {.kb = {.jobs = 2}};

/// Open in a hurry, use the graph meanwhile, and find out.
static bool hurry_and_settle(void)
{
  AttribKb *kb = NULL;
  AttribStoreDoubt *doubt = NULL;
  AttribBuffer out;
  assert_int_equal(attrib_store_hurry("kb", &two_threads, &kb, &doubt), ATTRIB_SUCCESS);
  assert_non_null(doubt);
  assert_false(attrib_kept_base_was_read(kb));
  attrib_buffer_init(&out);
  attrib_records_show_graph(attrib_kb_graph(kb), &out);
  const bool right = attrib_store_settle(doubt);
  attrib_buffer_clear(&out);
  attrib_kb_free(kb);
  return right;
}

static void is_right_while_nothing_changes(void **state)
{
  (void)state;
  attrib_kept_base_build();
  assert_true(hurry_and_settle());
  assert_true(hurry_and_settle());
}

static void is_wrong_after_a_change(void **state)
{
  (void)state;
  attrib_kept_base_build();
  attrib_scratch_file("kb/b.yaml", "");
  assert_false(hurry_and_settle());
  attrib_kept_base_wait();
  attrib_kept_base_build();
  assert_true(hurry_and_settle());
  assert_int_equal(unlink("kb/b.yaml"), 0);
  assert_false(hurry_and_settle());
}

static void is_wrong_where_a_file_is_one_no_more(void **state)
{
  (void)state;
  attrib_kept_base_build();
  assert_int_equal(rename("kb/a.yaml", "kb/.a.yaml"), 0);
  attrib_scratch_link(".a.yaml", "kb/a.yaml");
  // The same file, and its change time is another since it was renamed.
  assert_false(hurry_and_settle());
  assert_int_equal(unlink("kb/a.yaml"), 0);
  attrib_scratch_folder("kb/a.yaml");
  assert_false(hurry_and_settle());
  assert_int_equal(rmdir("kb/a.yaml"), 0);
  assert_int_equal(mkfifo("kb/a.yaml", 0600), 0);
  assert_false(hurry_and_settle());
}

static uint32_t count_files(void)
{
  AttribStoreStatus status;
  AttribBuffer path;
  attrib_buffer_init(&path);
  assert_int_equal(attrib_store_status("kb", &two_threads, &path, &status), ATTRIB_SUCCESS);
  assert_int_equal(status.state, ATTRIB_STORE_FRESH);
  attrib_buffer_clear(&path);
  return status.files;
}

// Two names of one file are one file, however it is looked at.
static void is_right_where_a_file_has_two_names(void **state)
{
  (void)state;
  assert_int_equal(link("kb/a.yaml", "kb/twin.yaml"), 0);
  attrib_scratch_link("a.yaml", "kb/link.yaml");
  attrib_kept_base_wait();
  attrib_kept_base_build();
  assert_int_equal(count_files(), 2);
  assert_true(hurry_and_settle());
  assert_int_equal(unlink("kb/twin.yaml"), 0);
  assert_false(hurry_and_settle());
}

// The folder is known by its name: another one may be put in its place meanwhile.
static void is_wrong_where_the_folder_is_gone(void **state)
{
  (void)state;
  AttribKb *kb = NULL;
  AttribStoreDoubt *doubt = NULL;
  attrib_kept_base_build();
  assert_int_equal(rename("kb", "kb-too"), 0);
  assert_int_equal(attrib_store_hurry("kb", &two_threads, &kb, &doubt), ATTRIB_IO_ERROR);
  assert_int_equal(errno, ENOENT);
  assert_null(doubt);
  attrib_scratch_file("kb/a.yaml", "");
  assert_false(hurry_and_settle());
}

static void is_wrong_where_a_byte_is_changed(void **state)
{
  (void)state;
  attrib_kept_base_build();
  AttribBuffer bytes = attrib_kept_base_read();
  uint32_t taken = 0;
  for (size_t i = 0; i < bytes.length; i += i < 400 ? 7 : 199) {
    AttribKb *kb = NULL;
    AttribStoreDoubt *doubt = NULL;
    bytes.data[i] = (char)(bytes.data[i] ^ 0x10);
    attrib_kept_base_write(attrib_buffer_text(&bytes));
    bytes.data[i] = (char)(bytes.data[i] ^ 0x10);
    assert_int_equal(attrib_store_hurry("kb", &two_threads, &kb, &doubt), ATTRIB_SUCCESS);
    // Where its header is wrong it is not handed out at all.
    assert_true(doubt == NULL ? attrib_kept_base_was_read(kb) : !attrib_store_settle(doubt));
    taken += doubt != NULL;
    attrib_kb_free(kb);
  }
  assert_true(taken > 10);
  attrib_buffer_clear(&bytes);
}

static void leaves_no_file_open(void **state)
{
  (void)state;
  attrib_kept_base_build();
  const int before = dup(STDERR_FILENO);
  close(before);
  assert_true(hurry_and_settle());
  attrib_scratch_file("kb/b.yaml", "");
  assert_false(hurry_and_settle());
  const int after = dup(STDERR_FILENO);
  close(after);
  assert_int_equal(after, before);
}

static void is_not_in_doubt_where_there_is_no_hurry(void **state)
{
  (void)state;
  static const AttribStoreOptions ways[] = {
      {.kb = {.jobs = 1}}, {.trust = true, .kb = {.jobs = 2}}, {.kb = {.jobs = 0}}};
  AttribStoreDoubt *doubt = NULL;
  AttribKb *kb = NULL;
  attrib_kept_base_wait();
  assert_int_equal(attrib_store_hurry("kb", &two_threads, &kb, &doubt), ATTRIB_SUCCESS);
  assert_true(attrib_kept_base_was_read(kb));
  assert_null(doubt);
  attrib_kb_free(kb);
  for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); ++i) {
    assert_int_equal(attrib_store_hurry("kb", &ways[i], &kb, &doubt), ATTRIB_SUCCESS);
    assert_false(attrib_kept_base_was_read(kb));
    assert_null(doubt);
    attrib_kb_free(kb);
  }
}

#define CASE(name) \
  cmocka_unit_test_setup_teardown(name, attrib_kept_base_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(is_right_while_nothing_changes),
      CASE(is_wrong_after_a_change),
      CASE(is_wrong_where_a_file_is_one_no_more),
      CASE(is_right_where_a_file_has_two_names),
      CASE(is_wrong_where_the_folder_is_gone),
      CASE(is_wrong_where_a_byte_is_changed),
      CASE(leaves_no_file_open),
      CASE(is_not_in_doubt_where_there_is_no_hurry),
  };
  return cmocka_run_group_tests_name("hurry", tests, NULL, NULL);
}
