// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/buffer.h"
#include "engine/record/excerpt.h"
#include "tests/unit/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>

#include <cmocka.h>

static const AttribProblem problem = {"E012", ATTRIB_ERROR, "an unknown key", ""};

static AttribDiagnostics list;

static int enter(void **state)
{
  attrib_diagnostics_init(&list);
  return attrib_scratch_enter(state);
}

static int leave(void **state)
{
  attrib_diagnostics_clear(&list);
  return attrib_scratch_leave(state);
}

static uint32_t add_path(const char *path)
{
  uint32_t file = UINT32_MAX;
  assert_int_equal(attrib_diagnostics_add_path(&list, attrib_text(path), &file), ATTRIB_SUCCESS);
  return file;
}

static void report(uint32_t file, uint32_t line)
{
  const AttribPlace place = {file, line, line ? 1 : 0, line ? 1 : 0};
  assert_int_equal(attrib_diagnostics_report(&list, &problem, place, "finding"), ATTRIB_SUCCESS);
}

static void fill(void)
{
  attrib_diagnostics_sort(&list);
  assert_int_equal(attrib_excerpts_fill(&list, "kb"), ATTRIB_SUCCESS);
}

static AttribText source(size_t index)
{
  assert_true(index < list.items.length);
  return ((const AttribDiagnostic *)attrib_vector_at(&list.items, index))->source;
}

static void assert_source(size_t index, const char *expected)
{
  const AttribText text = source(index);
  assert_int_equal(text.length, strlen(expected));
  assert_memory_equal(text.data ? text.data : "", expected, text.length);
}

static void fills_lines_of_files(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a/x.yaml", "one\n  two\n\nfour");
  attrib_scratch_file("kb/b.yaml", "eins\nzwei\n");
  const uint32_t second = add_path("b.yaml");
  const uint32_t first = add_path("a/x.yaml");
  report(second, 2);
  report(first, 4);
  report(first, 1);
  report(first, 2);
  report(first, 3);
  report(second, 1);
  fill();
  assert_source(0, "one");
  assert_source(1, "  two");
  assert_source(2, "");
  assert_source(3, "four");
  assert_source(4, "eins");
  assert_source(5, "zwei");
}

static void counts_lines_as_libyaml_does(void **state)
{
  (void)state;
  attrib_scratch_file("kb/x.yaml", "a\r\nb\rc\xC2\x85"
                                   "d\xE2\x80\xA8"
                                   "e\xE2\x80\xA9\xE2\x80\x9Cg\xC3\xA9\xE2\x80\x9D\n\r\ni\n");
  const uint32_t file = add_path("x.yaml");
  for (uint32_t line = 1; line <= 10; ++line) {
    report(file, line);
  }
  fill();
  static const char *const expected[] = {
      "a", "b", "c", "d", "e", "\xE2\x80\x9Cg\xC3\xA9\xE2\x80\x9D", "", "i", "", ""};
  for (size_t i = 0; i < 10; ++i) {
    assert_source(i, expected[i]);
  }
  // The ninth line is there, and empty; the tenth is not.
  assert_non_null(source(8).data);
  assert_null(source(9).data);
}

static void leaves_a_byte_order_mark_out(void **state)
{
  (void)state;
  attrib_scratch_file("kb/x.yaml", "\xEF\xBB\xBF"
                                   "actors:\n");
  report(add_path("x.yaml"), 1);
  fill();
  assert_source(0, "actors:");
}

static void leaves_findings_of_whole_files_alone(void **state)
{
  (void)state;
  attrib_scratch_file("kb/x.yaml", "actors:\n");
  report(add_path("x.yaml"), 0);
  fill();
  assert_null(source(0).data);
}

static void does_without_files_that_are_gone(void **state)
{
  (void)state;
  attrib_scratch_file("kb/b.yaml", "here\n");
  assert_int_equal(mkfifo("kb/c.yaml", 0666), 0);
  attrib_scratch_folder("kb/d.yaml");
  report(add_path("a.yaml"), 1);
  report(add_path("b.yaml"), 1);
  report(add_path("c.yaml"), 1);
  report(add_path("d.yaml"), 1);
  fill();
  assert_null(source(0).data);
  assert_source(1, "here");
  assert_null(source(2).data);
  assert_null(source(3).data);
}

static void shares_the_copy_of_a_line(void **state)
{
  (void)state;
  attrib_scratch_file("kb/x.yaml", "one\ntwo\n");
  const uint32_t file = add_path("x.yaml");
  report(file, 2);
  report(file, 2);
  fill();
  assert_source(0, "two");
  assert_ptr_equal(source(0).data, source(1).data);
}

static void tells_files_apart_by_path(void **state)
{
  (void)state;
  attrib_scratch_file("kb/x.yaml", "one\ntwo\n");
  attrib_scratch_file("kb/y.yaml", "eins\nzwei\n");
  const uint32_t first = add_path("x.yaml");
  const uint32_t again = add_path("x.yaml");
  report(add_path("y.yaml"), 2);
  report(first, 1);
  report(again, 2);
  fill();
  assert_source(0, "one");
  assert_source(1, "two");
  assert_source(2, "zwei");
}

static void leaves_a_giant_line_out(void **state)
{
  (void)state;
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_buffer_add_repeated(&text, 'x', 65536);
  attrib_buffer_add_char(&text, '\n');
  attrib_buffer_add_repeated(&text, 'y', 65537);
  attrib_buffer_add_string(&text, "\nshort\n");
  assert_int_equal(text.status, ATTRIB_SUCCESS);
  attrib_scratch_file("kb/x.yaml", text.data);
  attrib_buffer_clear(&text);
  const uint32_t file = add_path("x.yaml");
  report(file, 1);
  report(file, 2);
  report(file, 3);
  fill();
  assert_int_equal(source(0).length, 65536);
  assert_source(1, "");
  assert_source(2, "short");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(fills_lines_of_files),
      CASE(counts_lines_as_libyaml_does),
      CASE(leaves_a_byte_order_mark_out),
      CASE(leaves_findings_of_whole_files_alone),
      CASE(does_without_files_that_are_gone),
      CASE(shares_the_copy_of_a_line),
      CASE(tells_files_apart_by_path),
      CASE(leaves_a_giant_line_out),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
