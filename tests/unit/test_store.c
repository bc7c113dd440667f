// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Snapshots: taken only while they hold, written anew else; whatever is wrong with one, the answer is that of the records.

#include "engine/store/cache_place.h"
#include "engine/store/store.h"
#include "tests/unit/kept_base.h"
#include "tests/unit/records.h"
#include "tests/unit/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static const AttribStoreOptions usual = {.kb = {.jobs = 1}};
static const AttribStoreOptions trusting = {.trust = true, .kb = {.jobs = 1}};

static AttribKb *open_kb(const AttribStoreOptions *options)
{
  AttribKb *kb = NULL;
  assert_int_equal(attrib_store_open("kb", options, &kb), ATTRIB_SUCCESS);
  assert_non_null(attrib_kb_graph(kb));
  return kb;
}

static void assert_source(const AttribStoreOptions *options, bool read)
{
  AttribKb *const kb = open_kb(options);
  assert_int_equal(attrib_kept_base_was_read(kb), read);
  assert_int_equal(attrib_kb_file_count(kb), 2);
  assert_string_equal(attrib_kb_title(kb).data, "Records");
  attrib_kb_free(kb);
}

static void expect_recalled(const AttribStoreOptions *options)
{
  assert_source(options, false);
}

static void expect_read(const AttribStoreOptions *options)
{
  assert_source(options, true);
}

static AttribStoreState state_of_snapshot(void)
{
  AttribStoreStatus status;
  AttribBuffer path;
  attrib_buffer_init(&path);
  assert_int_equal(attrib_store_status("kb", &usual, &path, &status), ATTRIB_SUCCESS);
  attrib_buffer_clear(&path);
  return status.state;
}

// Fresh and stale

static void is_written_once_and_taken_then(void **state)
{
  (void)state;
  attrib_kept_base_wait();
  assert_int_equal(state_of_snapshot(), ATTRIB_STORE_NONE);
  expect_read(&usual);
  assert_int_equal(state_of_snapshot(), ATTRIB_STORE_FRESH);
  expect_recalled(&usual);
  expect_recalled(&trusting);
}

static void has_the_bytes_of_the_graph(void **state)
{
  (void)state;
  attrib_kept_base_build();
  AttribKb *const recalled = open_kb(&usual);
  AttribKb *const read = attrib_records_open_sound();
  assert_false(attrib_kept_base_was_read(recalled));
  assert_true(attrib_text_equal(attrib_graph_bytes(attrib_kb_graph(recalled)),
                                attrib_graph_bytes(attrib_kb_graph(read))));
  attrib_kb_free(recalled);
  attrib_kb_free(read);
}

static void is_not_taken_after_a_change(void **state)
{
  (void)state;
  attrib_kept_base_build();
  attrib_scratch_file("kb/b/b.yaml", "");
  assert_int_equal(state_of_snapshot(), ATTRIB_STORE_STALE);
  AttribKb *const kb = open_kb(&usual);
  assert_true(attrib_kept_base_was_read(kb));
  assert_int_equal(attrib_kb_file_count(kb), 3);
  attrib_kb_free(kb);
  // Who says so takes it all the same.
  expect_recalled(&trusting);
}

static void is_not_taken_after_an_edit_that_keeps_size_and_time(void **state)
{
  (void)state;
  attrib_kept_base_build();
  struct stat found;
  assert_int_equal(stat("kb/a.yaml", &found), 0);
  const int file = open("kb/a.yaml", O_WRONLY);
  assert_int_equal(pwrite(file, "CITE", 4, 0), 4);
  const struct timespec times[] = {found.st_atim, found.st_mtim};
  assert_int_equal(futimens(file, times), 0);
  close(file);
  AttribKb *kb = NULL;
  assert_int_equal(attrib_store_open("kb", &usual, &kb), ATTRIB_BAD_RECORDS);
  attrib_kb_free(kb);
}

// A second edit within the tick of the clock would not show.
static void is_not_kept_right_after_a_change(void **state)
{
  (void)state;
  attrib_scratch_file("kb/b.yaml", "");
  AttribKb *const kb = open_kb(&usual);
  attrib_kb_free(kb);
  assert_int_equal(state_of_snapshot(), ATTRIB_STORE_NONE);
}

static void is_not_kept_of_records_with_errors(void **state)
{
  (void)state;
  attrib_scratch_file("kb/b.yaml", "actors: {b: {name: B}}\n");
  attrib_kept_base_wait();
  const AttribStoreOptions going = {.kb = {.keep_going = true, .jobs = 1}};
  AttribKb *kb = NULL;
  assert_int_equal(attrib_store_open("kb", &going, &kb), ATTRIB_BAD_RECORDS);
  assert_non_null(attrib_kb_graph(kb));
  attrib_kb_free(kb);
  assert_int_equal(state_of_snapshot(), ATTRIB_STORE_NONE);
  assert_int_equal(attrib_store_build("kb", &usual, &kb), ATTRIB_BAD_RECORDS);
  attrib_kb_free(kb);
}

// What is wrong with it

static void assert_right_answer(const AttribStoreOptions *options, AttribText expected)
{
  AttribKb *const kb = open_kb(options);
  assert_true(attrib_text_equal(attrib_graph_bytes(attrib_kb_graph(kb)), expected));
  attrib_kb_free(kb);
}

// Every byte of the header, and many others, changed one by one.
static void is_refused_where_a_byte_is_changed(void **state)
{
  (void)state;
  attrib_kept_base_build();
  AttribBuffer bytes = attrib_kept_base_read();
  AttribKb *const sound = attrib_records_open_sound();
  const AttribText expected = attrib_graph_bytes(attrib_kb_graph(sound));
  size_t step = 1;
  for (size_t i = 0; i < bytes.length; i += step) {
    bytes.data[i] = (char)(bytes.data[i] ^ 0x10);
    attrib_kept_base_write(attrib_buffer_text(&bytes));
    assert_right_answer(&usual, expected);
    bytes.data[i] = (char)(bytes.data[i] ^ 0x10);
    step = i < 300 ? 7 : i < 4000 ? 101 : 997;
  }
  attrib_kept_base_write(attrib_buffer_text(&bytes));
  expect_recalled(&usual);
  attrib_kb_free(sound);
  attrib_buffer_clear(&bytes);
}

static void is_refused_where_it_is_cut_or_longer(void **state)
{
  (void)state;
  attrib_kept_base_build();
  AttribBuffer bytes = attrib_kept_base_read();
  AttribKb *const sound = attrib_records_open_sound();
  const AttribText expected = attrib_graph_bytes(attrib_kb_graph(sound));
  for (size_t length = 0; length < bytes.length; length += 1 + length / 2) {
    const AttribText cut = attrib_text_slice(attrib_buffer_text(&bytes), 0, length);
    attrib_kept_base_write(cut);
    assert_right_answer(&usual, expected);
    attrib_kept_base_write(cut);
    assert_right_answer(&trusting, expected);
  }
  attrib_buffer_add_char(&bytes, '\0');
  attrib_kept_base_write(attrib_buffer_text(&bytes));
  assert_right_answer(&usual, expected);
  attrib_kb_free(sound);
  attrib_buffer_clear(&bytes);
}

// Nothing outside of it is read, and where a number leads nowhere that is known afterwards.
static void is_guarded_where_it_is_trusted(void **state)
{
  (void)state;
  attrib_kept_base_build();
  AttribBuffer bytes = attrib_kept_base_read();
  uint32_t damaged = 0;
  size_t at = 0;
  for (int round = 0; round < 400; ++round) {
    at = (at + 7919) % bytes.length;
    const char before = bytes.data[at];
    bytes.data[at] = (char)0xEE;
    attrib_kept_base_write(attrib_buffer_text(&bytes));
    bytes.data[at] = before;
    AttribKb *const kb = open_kb(&trusting);
    AttribBuffer out;
    attrib_buffer_init(&out);
    attrib_records_show_graph(attrib_kb_graph(kb), &out);
    attrib_buffer_clear(&out);
    damaged += attrib_graph_is_damaged(attrib_kb_graph(kb));
    attrib_kb_free(kb);
  }
  assert_true(damaged > 10);
  attrib_buffer_clear(&bytes);
}

static void is_refused_where_it_is_of_another_folder(void **state)
{
  (void)state;
  attrib_kept_base_build();
  AttribBuffer bytes = attrib_kept_base_read();
  assert_int_equal(rename("kb", "other"), 0);
  attrib_scratch_file("kb/attrib.yaml", "format: 1\ntitle: Records\n");
  attrib_scratch_file("kb/a.yaml", attrib_kept_base_records);
  assert_int_equal(rename("kb", "third"), 0);
  assert_int_equal(rename("other", "kb"), 0);
  assert_int_equal(rename("kb/a.yaml", "third/b.yaml"), 0);
  assert_int_equal(rename("third", "kb/third"), 0);
  attrib_kept_base_write(attrib_buffer_text(&bytes));
  AttribKb *kb = NULL;
  assert_int_equal(attrib_store_open("kb/third", &trusting, &kb), ATTRIB_BAD_RECORDS);
  attrib_kb_free(kb);
  attrib_buffer_clear(&bytes);
}

// Places

static void costs_nothing_where_there_is_no_place(void **state)
{
  (void)state;
  attrib_kept_base_wait();
  setenv("XDG_CACHE_HOME", "/dev/null", 1);
  expect_read(&usual);
  expect_read(&usual);
  unsetenv("XDG_CACHE_HOME");
  unsetenv("HOME");
  expect_read(&usual);
  expect_read(&trusting);
  AttribKb *kb = NULL;
  assert_int_equal(attrib_store_build("kb", &usual, &kb), ATTRIB_NOT_FOUND);
  assert_int_equal(state_of_snapshot(), ATTRIB_STORE_NOWHERE);
}

static void is_kept_where_it_is_said(void **state)
{
  (void)state;
  attrib_kept_base_wait();
  const AttribStoreOptions here = {.file = "here.snapshot", .kb = {.jobs = 1}};
  uint32_t removed = 0;
  expect_read(&here);
  expect_recalled(&here);
  expect_read(&usual);
  assert_int_equal(attrib_store_clear("kb", &here, &removed), ATTRIB_SUCCESS);
  assert_int_equal(removed, 1);
  expect_read(&here);
}

static void is_removed_with_what_lies_beside_it(void **state)
{
  (void)state;
  attrib_kept_base_build();
  uint32_t removed = 0;
  AttribBuffer beside;
  attrib_buffer_init(&beside);
  assert_int_equal(attrib_cache_path("kb", "db", &beside), ATTRIB_SUCCESS);
  attrib_scratch_file(beside.data, "tables");
  attrib_scratch_file("caches/attrib/another.graph", "");
  assert_int_equal(attrib_store_clear("kb", &usual, &removed), ATTRIB_SUCCESS);
  assert_int_equal(removed, 2);
  assert_int_equal(access("caches/attrib/another.graph", F_OK), 0);
  assert_int_equal(attrib_store_clear("kb", &usual, &removed), ATTRIB_SUCCESS);
  assert_int_equal(removed, 0);
  attrib_buffer_clear(&beside);
}

static void takes_leftovers_of_the_killed_away(void **state)
{
  (void)state;
  static const char leftover[] = "caches/attrib/.attrib-123-0.tmp";
  static const char busy[] = "caches/attrib/.attrib-124-0.tmp";
  attrib_kept_base_build();
  attrib_scratch_file(leftover, "");
  attrib_scratch_file(busy, "");
  const struct timespec long_ago[] = {{1, 0}, {1, 0}};
  assert_int_equal(utimensat(AT_FDCWD, leftover, long_ago, 0), 0);
  attrib_kept_base_build();
  assert_int_equal(access(leftover, F_OK), -1);
  assert_int_equal(access(busy, F_OK), 0);
}

static void fails_without_a_folder(void **state)
{
  (void)state;
  AttribKb *kb = NULL;
  assert_int_equal(attrib_store_open("nowhere", &usual, &kb), ATTRIB_IO_ERROR);
  assert_int_equal(errno, ENOENT);
}

#define CASE(name) \
  cmocka_unit_test_setup_teardown(name, attrib_kept_base_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(is_written_once_and_taken_then),
      CASE(has_the_bytes_of_the_graph),
      CASE(is_not_taken_after_a_change),
      CASE(is_not_taken_after_an_edit_that_keeps_size_and_time),
      CASE(is_not_kept_right_after_a_change),
      CASE(is_not_kept_of_records_with_errors),
      CASE(is_refused_where_a_byte_is_changed),
      CASE(is_refused_where_it_is_cut_or_longer),
      CASE(is_guarded_where_it_is_trusted),
      CASE(is_refused_where_it_is_of_another_folder),
      CASE(costs_nothing_where_there_is_no_place),
      CASE(is_kept_where_it_is_said),
      CASE(is_removed_with_what_lies_beside_it),
      CASE(takes_leftovers_of_the_killed_away),
      CASE(fails_without_a_folder),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
