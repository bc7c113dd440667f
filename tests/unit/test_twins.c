// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// A file that several names lead to is one file.

#include "tests/unit/records.h"
#include "tests/unit/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>
#include <unistd.h>

#include <cmocka.h>

static void assert_opened(const AttribKbOptions *options, uint32_t files, uint32_t errors,
                          uint32_t kept)
{
  AttribKb *kb = NULL;
  assert_int_equal(attrib_kb_open("kb", options, &kb),
                   errors > 0 ? ATTRIB_BAD_RECORDS : ATTRIB_SUCCESS);
  assert_int_equal(attrib_kb_file_count(kb), files);
  assert_int_equal(attrib_kb_diagnostics(kb)->errors, errors);
  assert_int_equal(attrib_kb_diagnostics(kb)->items.length, kept);
  attrib_kb_free(kb);
}

// However many names it has, and whether or not they are links: what is wrong with it is said once, too.
static void reads_each_file_once(void **state)
{
  (void)state;
  attrib_scratch_file("kb/b.yaml", "actors:\n  usa: {name: USA, kind: state, nme: x}\n"
                                   "  gbr: {name: GBR, knd: state}\n");
  attrib_scratch_file("kb/attrib.yaml", "format: 1\n");
  assert_int_equal(link("kb/b.yaml", "kb/a.yaml"), 0);
  attrib_scratch_link("b.yaml", "kb/c.yaml");
  attrib_records_assert_findings(
      false, "a.yaml:2:3: W102 nothing refers to this actor\n"
             "a.yaml:2:33: E012 unknown actor key `nme`; did you mean `name`?\n"
             "a.yaml:3:3: W102 nothing refers to this actor\n"
             "a.yaml:3:20: E012 unknown actor key `knd`; did you mean `kind`?\n");
  const AttribKbOptions one = {.most_findings = 1};
  assert_opened(&one, 2, 2, 1);
}

static void reads_the_base_once(void **state)
{
  (void)state;
  attrib_scratch_file("kb/attrib.yaml", "format: 1\n");
  assert_int_equal(link("kb/attrib.yaml", "kb/z.yaml"), 0);
  assert_opened(NULL, 1, 0, 0);
}

// What cannot be read is one file all the same.
static void refuses_each_file_once(void **state)
{
  (void)state;
  attrib_scratch_file("kb/b.yaml", "");
  assert_int_equal(truncate("kb/b.yaml", (off_t)ATTRIB_FILE_LIMIT + 1), 0);
  assert_int_equal(link("kb/b.yaml", "kb/a.yaml"), 0);
  attrib_scratch_link("b.yaml", "kb/c.yaml");
  attrib_records_assert_findings(false, "a.yaml:0:0: E002 the file is larger than 64 MiB\n");
  assert_opened(NULL, 1, 1, 1);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(reads_each_file_once),
      CASE(reads_the_base_once),
      CASE(refuses_each_file_once),
  };
  return cmocka_run_group_tests_name("twins", tests, NULL, NULL);
}
