// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// A look at a few files of many.

#include "engine/record/folder.h"
#include "engine/record/guess.h"
#include "engine/record/kb.h"
#include "tests/unit/listing.h"
#include "tests/unit/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

// Files of ten bytes each.
static void write_files(int count)
{
  attrib_scratch_folder("kb");
  for (int i = 0; i < count; ++i) {
    char path[32];
    (void)snprintf(path, sizeof(path), "kb/%03d.yaml", i);
    attrib_scratch_file(path, "# 3456789\n");
  }
}

static void assert_guess(uint64_t bytes, uint64_t usual)
{
  attrib_listing.files.length = 0;
  assert_int_equal(attrib_folder_names("kb", &attrib_listing.arena, &attrib_listing.diagnostics,
                                       &attrib_listing.files),
                   ATTRIB_SUCCESS);
  const AttribGuess guess = attrib_guess_bytes("kb", &attrib_listing.files);
  assert_int_equal(guess.bytes, bytes);
  assert_int_equal(guess.usual, usual);
}

static void is_right_of_a_few(void **state)
{
  (void)state;
  write_files(0);
  assert_guess(0, 0);
  write_files(32);
  assert_int_equal(truncate("kb/000.yaml", 1000), 0);
  assert_guess(1310, 1310);
}

// The first of 320 files stands for ten of them, and is far from usual.
static void counts_a_large_one_once(void **state)
{
  (void)state;
  write_files(320);
  assert_guess(3200, 3200);
  assert_int_equal(truncate("kb/000.yaml", 1000000), 0);
  assert_guess(10003100, 3200);
}

// Nobody reads what is too large, or gone.
static void counts_what_is_read(void **state)
{
  (void)state;
  write_files(3);
  assert_int_equal(truncate("kb/000.yaml", (off_t)ATTRIB_FILE_LIMIT + 1), 0);
  assert_int_equal(attrib_folder_names("kb", &attrib_listing.arena, &attrib_listing.diagnostics,
                                       &attrib_listing.files),
                   ATTRIB_SUCCESS);
  assert_int_equal(unlink("kb/001.yaml"), 0);
  assert_int_equal(attrib_guess_bytes("kb", &attrib_listing.files).bytes, 10);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, attrib_listing_enter, attrib_listing_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(is_right_of_a_few),
      CASE(counts_a_large_one_once),
      CASE(counts_what_is_read),
  };
  return cmocka_run_group_tests_name("guess", tests, NULL, NULL);
}
