// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Tables: columns, then cells row by row.

#include "engine/base/alloc.h"
#include "engine/result/table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

// How many more pieces of memory there are. The allocator of engine/base/alloc.h is replaced here.
static uint32_t pieces = UINT32_MAX;

static bool take_piece(void)
{
  return pieces && pieces--;
}

void *attrib_alloc(size_t size)
{
  return take_piece() ? malloc(size ? size : 1) : NULL;
}

void *attrib_alloc_array(size_t count, size_t size)
{
  return take_piece() ? calloc(count ? count : 1, size ? size : 1) : NULL;
}

void *attrib_realloc_array(void *old, size_t count, size_t size)
{
  return take_piece() ? realloc(old, count && size ? count * size : 1) : NULL;
}

void attrib_free(void *pointer)
{
  free(pointer);
}

static void add_column(AttribTable *table, const char *name)
{
  assert_int_equal(attrib_table_add_column(table, attrib_text(name)), ATTRIB_SUCCESS);
}

static AttribCell integer_cell(int64_t integer)
{
  return (AttribCell){.type = ATTRIB_CELL_INTEGER, .as.integer = integer};
}

static void assert_text(AttribText text, const char *expected)
{
  assert_true(attrib_text_equal(text, attrib_text(expected)));
}

static void test_an_empty_table(void **state)
{
  (void)state;
  AttribTable table;
  attrib_table_init(&table, NULL);
  assert_null(table.graph);
  assert_int_equal(attrib_table_column_count(&table), 0);
  assert_int_equal(attrib_table_row_count(&table), 0);
  assert_int_equal(attrib_table_add_cell(&table, integer_cell(1)), ATTRIB_BAD_ARGUMENT);
  assert_int_equal(attrib_table_row_count(&table), 0);
  attrib_table_clear(&table);
  attrib_table_clear(&table);
}

static void test_names_of_columns_are_copied(void **state)
{
  (void)state;
  char name[] = "who";
  AttribTable table;
  attrib_table_init(&table, NULL);
  add_column(&table, name);
  add_column(&table, "");
  name[0] = 'x';
  assert_int_equal(attrib_table_column_count(&table), 2);
  assert_text(attrib_table_column(&table, 0), "who");
  assert_text(attrib_table_column(&table, 1), "");
  attrib_table_clear(&table);
}

static void test_cells_fill_rows(void **state)
{
  (void)state;
  enum { COLUMNS = 3, ROWS = 100 };
  AttribTable table;
  attrib_table_init(&table, NULL);
  add_column(&table, "a");
  add_column(&table, "b");
  add_column(&table, "c");
  for (uint32_t i = 0; i < ROWS * COLUMNS; i++) {
    assert_int_equal(attrib_table_row_count(&table), i / COLUMNS);
    assert_int_equal(attrib_table_add_cell(&table, integer_cell(i)), ATTRIB_SUCCESS);
  }
  assert_int_equal(attrib_table_row_count(&table), ROWS);
  for (uint32_t row = 0; row < ROWS; row++) {
    for (uint32_t column = 0; column < COLUMNS; column++) {
      const AttribCell *const cell = attrib_table_cell(&table, row, column);
      assert_int_equal(cell->type, ATTRIB_CELL_INTEGER);
      assert_int_equal(cell->as.integer, row * COLUMNS + column);
    }
  }
  attrib_table_clear(&table);
}

static void test_columns_come_before_cells(void **state)
{
  (void)state;
  AttribTable table;
  attrib_table_init(&table, NULL);
  add_column(&table, "a");
  add_column(&table, "b");
  assert_int_equal(attrib_table_add_cell(&table, integer_cell(1)), ATTRIB_SUCCESS);
  assert_int_equal(attrib_table_add_column(&table, ATTRIB_TEXT("c")), ATTRIB_BAD_ARGUMENT);
  assert_int_equal(attrib_table_column_count(&table), 2);
  assert_int_equal(attrib_table_add_cell(&table, integer_cell(2)), ATTRIB_SUCCESS);
  assert_int_equal(attrib_table_row_count(&table), 1);
  attrib_table_clear(&table);
}

static void test_a_cleared_table_begins_anew(void **state)
{
  (void)state;
  AttribTable table;
  attrib_table_init(&table, NULL);
  add_column(&table, "a");
  assert_int_equal(attrib_table_add_cell(&table, integer_cell(1)), ATTRIB_SUCCESS);
  attrib_table_clear(&table);
  assert_int_equal(attrib_table_column_count(&table), 0);
  assert_int_equal(attrib_table_row_count(&table), 0);
  add_column(&table, "b");
  assert_text(attrib_table_column(&table, 0), "b");
  attrib_table_clear(&table);
}

static void test_texts_are_copied(void **state)
{
  (void)state;
  char words[] = "out of thin air";
  AttribTable table;
  AttribCell cell = integer_cell(1);
  attrib_table_init(&table, NULL);
  assert_true(attrib_table_text(&table, (AttribText){words, 6}, &cell));
  words[0] = 'x';
  assert_int_equal(cell.type, ATTRIB_CELL_TEXT);
  assert_text(cell.as.text, "out of");
  assert_int_equal(cell.key.length, 0);
  assert_true(attrib_table_text(&table, ATTRIB_TEXT(""), &cell));
  assert_int_equal(cell.type, ATTRIB_CELL_EMPTY);
  assert_true(attrib_table_text(&table, (AttribText){NULL, 0}, &cell));
  assert_int_equal(cell.type, ATTRIB_CELL_EMPTY);
  assert_int_equal(attrib_table_row_count(&table), 0);
  attrib_table_clear(&table);
}

static void test_lists_and_keys_are_kept(void **state)
{
  (void)state;
  static const AttribCell items[] = {
      {.type = ATTRIB_CELL_BOOLEAN, .key = ATTRIB_TEXT_INIT("negated"), .as.boolean = true},
      {.type = ATTRIB_CELL_DAY, .key = ATTRIB_TEXT_INIT("said"), .as.day = 18827},
  };
  const AttribCell map = {.type = ATTRIB_CELL_MAP, .as.list = {items, 2}};
  AttribTable table;
  attrib_table_init(&table, NULL);
  add_column(&table, "tie");
  assert_int_equal(attrib_table_add_cell(&table, map), ATTRIB_SUCCESS);
  const AttribCell *const cell = attrib_table_cell(&table, 0, 0);
  assert_int_equal(cell->type, ATTRIB_CELL_MAP);
  assert_int_equal(cell->as.list.count, 2);
  assert_text(cell->as.list.items[1].key, "said");
  assert_int_equal(cell->as.list.items[1].as.day, 18827);
  attrib_table_clear(&table);
}

// Two columns and a text, with memory for `given` pieces. What failed can be asked for again.
static AttribStatus fill_with(uint32_t given)
{
  AttribTable table;
  AttribCell cell = integer_cell(1);
  attrib_table_init(&table, NULL);
  pieces = given;
  AttribStatus status = attrib_table_add_column(&table, ATTRIB_TEXT("a"));
  const uint32_t columns = attrib_table_column_count(&table);
  if (status == ATTRIB_SUCCESS && !attrib_table_text(&table, ATTRIB_TEXT("words"), &cell)) {
    status = ATTRIB_NO_MEMORY;
  }
  if (status == ATTRIB_SUCCESS) {
    status = attrib_table_add_cell(&table, cell);
  }
  pieces = UINT32_MAX;
  assert_int_equal(attrib_table_row_count(&table), status == ATTRIB_SUCCESS);
  if (!columns) {
    add_column(&table, "a");
  }
  assert_int_equal(attrib_table_column_count(&table), 1);
  assert_text(attrib_table_column(&table, 0), "a");
  attrib_table_clear(&table);
  return status;
}

static void test_memory_runs_out(void **state)
{
  (void)state;
  uint32_t given = 0;
  AttribStatus status = ATTRIB_NO_MEMORY;
  while (status == ATTRIB_NO_MEMORY) {
    status = fill_with(given++);
  }
  assert_int_equal(status, ATTRIB_SUCCESS);
  assert_true(given > 3);
}

static void test_a_text_that_does_not_fit_leaves_the_cell(void **state)
{
  (void)state;
  AttribTable table;
  AttribCell cell = integer_cell(7);
  attrib_table_init(&table, NULL);
  pieces = 0;
  assert_false(attrib_table_text(&table, ATTRIB_TEXT("words"), &cell));
  pieces = UINT32_MAX;
  assert_int_equal(cell.type, ATTRIB_CELL_INTEGER);
  assert_int_equal(cell.as.integer, 7);
  attrib_table_clear(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_an_empty_table),
      cmocka_unit_test(test_names_of_columns_are_copied),
      cmocka_unit_test(test_cells_fill_rows),
      cmocka_unit_test(test_columns_come_before_cells),
      cmocka_unit_test(test_a_cleared_table_begins_anew),
      cmocka_unit_test(test_texts_are_copied),
      cmocka_unit_test(test_lists_and_keys_are_kept),
      cmocka_unit_test(test_memory_runs_out),
      cmocka_unit_test(test_a_text_that_does_not_fit_leaves_the_cell),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
