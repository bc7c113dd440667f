// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The machine formats while memory runs out: at every allocation of ours and of jansson's, once and
// from then on. cgraph does not survive a failure of its own, so of DOT only ours are made to fail.

#include "engine/base/alloc.h"
#include "export/answer_json.h"
#include "export/dot.h"
#include "export/graphml.h"
#include "export/page.h"
#include "export/schema_json.h"
#include "export/table.h"
#include "export/template.h"
#include "export/timeline.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <jansson.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static struct {
  uint32_t calls;
  uint32_t fail_at; ///< from 1; 0 for never
  bool forever;     ///< whether all later calls fail, too
  int64_t held;     ///< pieces that were given out and are not back
} heap;

static bool fails(void)
{
  heap.calls++;
  return heap.fail_at && (heap.forever ? heap.calls >= heap.fail_at : heap.calls == heap.fail_at);
}

static void *give(void *pointer)
{
  assert_non_null(pointer);
  heap.held++;
  return pointer;
}

void *attrib_alloc(size_t size)
{
  return fails() ? NULL : give(malloc(size ? size : 1));
}

void *attrib_alloc_array(size_t count, size_t size)
{
  return fails() ? NULL : give(count && size ? calloc(count, size) : malloc(1));
}

void *attrib_realloc_array(void *old, size_t count, size_t size)
{
  if (fails()) {
    return NULL;
  }
  heap.held -= old != NULL;
  return give(realloc(old, count && size ? count * size : 1));
}

void attrib_free(void *pointer)
{
  heap.held -= pointer != NULL;
  free(pointer);
}

static const char records[] =
    "cite: s\n"
    "sources: {s: {title: S, publisher: P, published: 2020, relays: t}, t: {title: T, publisher: P,"
    " published: 2020}}\n"
    "actors:\n"
    "  a: {name: A, kind: state, aliases: [{name: AA, by: b, since: {date: 2020, as-written: "
    "x}}]}\n"
    "  b: {name: B, kind: agency, part-of: [{actor: a, from: 2020}], note: \"\\u2028\"}\n"
    "incidents: {i: {name: I, began: 2018, ended: 2019-05~, affected: [{count: 5, where: "
    "[worldwide,"
    " a]}]}}\n"
    "claims:\n"
    "  c: {act: accuse, by: a, with: {b: support}, against: b, over: i, said: 2020-01-02,"
    " x-own: [1, {k: v}], quote: some words that take more than a line of a box to be told}\n"
    "  d: {act: deny, by: b, answers: c, said: 2020-01, quote: q}\n";

static AttribAnswer answer;
static AttribTable table;

static AttribStatus write_json(AttribBuffer *out)
{
  return attrib_answer_write_json(&answer, out);
}

static AttribStatus write_jsonl(AttribBuffer *out)
{
  return attrib_answer_write_jsonl(&answer, out);
}

static AttribStatus write_dot(AttribBuffer *out)
{
  const AttribPictureOptions look = {ATTRIB_THEME_PRINT, ATTRIB_LANGUAGE_ENGLISH};
  AttribPictureReport report;
  return attrib_answer_write_dot(&answer, &look, &report, out);
}

static AttribStatus write_timeline(AttribBuffer *out)
{
  const AttribTimelineOptions options = {ATTRIB_THEME_PRINT, ATTRIB_LANGUAGE_ENGLISH};
  return attrib_answer_write_timeline(&answer, &options, NULL, out);
}

static AttribStatus write_page(AttribBuffer *out)
{
  static const AttribPagePictures pictures = {ATTRIB_TEXT_INIT("<svg/>"), {"", 0}};
  return attrib_answer_write_page(&answer, &pictures, out);
}

static AttribStatus write_graphml(AttribBuffer *out)
{
  return attrib_answer_write_graphml(&answer, out);
}

static AttribAnswer crowd;

static AttribStatus write_crowd(AttribBuffer *out)
{
  const AttribPictureOptions look = {ATTRIB_THEME_MONO, ATTRIB_LANGUAGE_ENGLISH};
  AttribPictureReport report = {0, 0, 0, 0};
  const AttribStatus status = attrib_answer_write_dot(&crowd, &look, &report, out);
  assert_true(status != ATTRIB_SUCCESS || (report.left_out > 0 && report.grouped > 0));
  return status;
}

static AttribStatus write_csv(AttribBuffer *out)
{
  return attrib_table_write_csv(&table, out);
}

static AttribStatus write_tsv(AttribBuffer *out)
{
  return attrib_table_write_tsv(&table, out);
}

static AttribStatus write_markdown(AttribBuffer *out)
{
  return attrib_table_write_markdown(&table, out);
}

static AttribStatus write_table_json(AttribBuffer *out)
{
  return attrib_table_write_json(&table, out);
}

static AttribStatus write_table_jsonl(AttribBuffer *out)
{
  return attrib_table_write_jsonl(&table, out);
}

static AttribStatus write_template(AttribBuffer *out)
{
  return attrib_template_write(ATTRIB_SHAPE_CLAIM, ATTRIB_TEXT(""), out);
}

static AttribStatus run(AttribStatus (*write)(AttribBuffer *), uint32_t fail_at, bool forever)
{
  AttribBuffer out;
  const int64_t held = heap.held;
  heap.calls = 0;
  heap.forever = forever;
  heap.fail_at = fail_at;
  attrib_buffer_init(&out);
  const AttribStatus status = write(&out);
  heap.fail_at = 0;
  attrib_buffer_clear(&out);
  assert_int_equal(heap.held, held);
  return status;
}

/// Every point is hit: there are as many as calls when nothing fails.
static void expect_no_harm(AttribStatus (*write)(AttribBuffer *))
{
  assert_int_equal(run(write, 0, false), ATTRIB_SUCCESS);
  const uint32_t calls = heap.calls;
  assert_true(calls > 0);
  for (uint32_t i = 1; i <= calls; ++i) {
    assert_int_equal(run(write, i, false), ATTRIB_NO_MEMORY);
    assert_int_equal(run(write, i, true), ATTRIB_NO_MEMORY);
  }
  assert_int_equal(run(write, calls + 1, true), ATTRIB_SUCCESS);
}

static void answers(void **state)
{
  (void)state;
  expect_no_harm(write_json);
  expect_no_harm(write_jsonl);
  expect_no_harm(write_graphml);
}

static void tables(void **state)
{
  (void)state;
  expect_no_harm(write_csv);
  expect_no_harm(write_tsv);
  expect_no_harm(write_markdown);
  expect_no_harm(write_table_json);
  expect_no_harm(write_table_jsonl);
}

static void pictures(void **state)
{
  (void)state;
  expect_no_harm(write_dot);
  expect_no_harm(write_timeline);
}

static void pages(void **state)
{
  (void)state;
  expect_no_harm(write_page);
}

/// More than a picture has room for: it folds in every way.
static void pictures_that_fold(void **state)
{
  (void)state;
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  attrib_buffer_add_string(&yaml,
                           "cite: s\nsources: {s: {title: S, publisher: P, published: 2020}}\n"
                           "actors:\n");
  for (int i = 0; i < 80; ++i) {
    attrib_buffer_add_format(&yaml, "  a%d: {name: A%d, kind: state}\n", i, i);
  }
  attrib_buffer_add_string(&yaml, "claims:\n  c: {act: accuse, by: a0, against: a1, "
                                  "with: [a2, a3, a4, a5]}\n");
  for (int i = 6; i < 80; i += 2) {
    attrib_buffer_add_format(&yaml, "  c%d: {act: accuse, by: a%d, against: a%d}\n", i, i, i + 1);
  }
  AttribKb *const crowded = attrib_small_base(yaml.data);
  attrib_small_ask(attrib_kb_graph(crowded), NULL, (AttribQuestion){.about = ATTRIB_ABOUT_CLAIMS},
                   NULL, &crowd);
  expect_no_harm(write_crowd);
  attrib_answer_clear(&crowd);
  attrib_kb_free(crowded);
  attrib_buffer_clear(&yaml);
}

static void schema_and_templates(void **state)
{
  (void)state;
  expect_no_harm(attrib_schema_write_json);
  expect_no_harm(write_template);
}

static AttribKb *kb;

static void add_cells(void)
{
  static const AttribCell items[] = {{.type = ATTRIB_CELL_INTEGER, .as.integer = 1},
                                     {.type = ATTRIB_CELL_BOOLEAN, .as.boolean = true}};
  const AttribCell cells[] = {
      {.type = ATTRIB_CELL_TEXT, .as.text = ATTRIB_TEXT_INIT("=a text that takes some room")},
      {.type = ATTRIB_CELL_NODE, .as.node = {0}},
      {.type = ATTRIB_CELL_EDGE, .as.edge = {0}},
      {.type = ATTRIB_CELL_MAP, .as.list = {items, 2}},
      {.type = ATTRIB_CELL_LIST, .as.list = {items, 2}},
      {.type = ATTRIB_CELL_FLOAT, .as.real = 0.5},
      {.type = ATTRIB_CELL_DAY, .as.day = 5},
  };
  for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); ++i) {
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g"};
    assert_int_equal(attrib_table_add_column(&table, attrib_text(names[i])), ATTRIB_SUCCESS);
  }
  for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); ++i) {
    assert_int_equal(attrib_table_add_cell(&table, cells[i]), ATTRIB_SUCCESS);
  }
}

static int enter(void **state)
{
  const int result = attrib_scratch_enter(state);
  json_set_alloc_funcs(attrib_alloc, attrib_free);
  kb = attrib_small_base(records);
  attrib_small_ask(attrib_kb_graph(kb), "b", (AttribQuestion){.about = ATTRIB_ABOUT_ACTOR}, NULL,
                   &answer);
  attrib_table_init(&table, attrib_kb_graph(kb));
  add_cells();
  return result;
}

static int leave(void **state)
{
  attrib_table_clear(&table);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
  return attrib_scratch_leave(state);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(answers),
      cmocka_unit_test(tables),
      cmocka_unit_test(pictures),
      cmocka_unit_test(pages),
      cmocka_unit_test(pictures_that_fold),
      cmocka_unit_test(schema_and_templates),
  };
  return cmocka_run_group_tests(tests, enter, leave);
}
