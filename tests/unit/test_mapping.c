// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/mapping.h"
#include "tests/unit/scratch.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include <cmocka.h>

static void test_a_file_is_read_in_place(void **state)
{
  (void)state;
  AttribMapping mapping = {NULL, 0};
  attrib_scratch_file("file", "some text");
  assert_int_equal(attrib_mapping_open("file", &mapping), ATTRIB_SUCCESS);
  assert_true(attrib_text_equal(attrib_mapping_text(&mapping), ATTRIB_TEXT("some text")));
  attrib_mapping_close(&mapping);
  assert_null(mapping.bytes);
  attrib_mapping_close(&mapping);
}

static void test_an_empty_file_has_no_bytes(void **state)
{
  (void)state;
  AttribMapping mapping = {NULL, 1};
  attrib_scratch_file("empty", "");
  assert_int_equal(attrib_mapping_open("empty", &mapping), ATTRIB_SUCCESS);
  assert_int_equal(mapping.length, 0);
  attrib_mapping_close(&mapping);
}

static void test_what_is_no_file_is_refused(void **state)
{
  (void)state;
  AttribMapping mapping = {NULL, 7};
  assert_int_equal(attrib_mapping_open("nothing", &mapping), ATTRIB_IO_ERROR);
  assert_int_equal(errno, ENOENT);
  attrib_scratch_folder("folder");
  assert_int_equal(attrib_mapping_open("folder", &mapping), ATTRIB_IO_ERROR);
  assert_int_equal(mkfifo("pipe", 0600), 0);
  assert_int_equal(attrib_mapping_open("pipe", &mapping), ATTRIB_IO_ERROR);
  assert_int_equal(mapping.length, 7);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      TEST(test_a_file_is_read_in_place),
      TEST(test_an_empty_file_has_no_bytes),
      TEST(test_what_is_no_file_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
