// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Building and freezing a graph while memory runs out: at every allocation, once and from then on.
// The allocator of engine/base/alloc.h is replaced here, so it counts what is not given back.

#include "engine/base/alloc.h"
#include "engine/graph/builder.h"
#include "engine/model/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
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

static AttribStatus add_texts(AttribBuilder *builder, AttribValue *list)
{
  AttribValue items[3];
  for (size_t i = 0; i < 3; i++) {
    char text[16];
    AttribString string;
    const int length = snprintf(text, sizeof(text), "text %zu", i);
    ATTRIB_TRY(attrib_builder_string(builder, (AttribText){text, (size_t)length}, &string));
    items[i] = attrib_value_of_string(string);
  }
  const AttribDate date = {1, 2, 0};
  AttribString words;
  ATTRIB_TRY(attrib_builder_string(builder, ATTRIB_TEXT("1970-01-02/03"), &words));
  ATTRIB_TRY(attrib_builder_date(builder, date, words, items));
  return attrib_builder_span(builder, ATTRIB_LIST, items, 3, list);
}

static AttribStatus add_things(AttribBuilder *builder)
{
  AttribValue value;
  AttribNode node;
  AttribLabel label;
  AttribType type;
  ATTRIB_TRY(attrib_builder_label(builder, ATTRIB_TEXT("State"), &label));
  ATTRIB_TRY(attrib_builder_type(builder, ATTRIB_TEXT("knows"), &type));
  ATTRIB_TRY(attrib_builder_node(builder, &label, 1, (AttribBuilderOrigin){{0}, 1, 1}, &node));
  ATTRIB_TRY(add_texts(builder, &value));
  value.key = ATTRIB_KEY(ALIASES);
  ATTRIB_TRY(attrib_builder_property(builder, value));
  AttribValue id = attrib_value_of_string((AttribString){ATTRIB_KEY_CLAIM});
  id.key = ATTRIB_KEY(ID);
  ATTRIB_TRY(attrib_builder_property(builder, id));
  for (uint32_t i = 0; i < 20; i++) {
    ATTRIB_TRY(attrib_builder_edge(builder, (AttribBuilderEdge){type, node, node, node, 20 - i}));
    ATTRIB_TRY(attrib_builder_property(builder, value));
  }
  return ATTRIB_SUCCESS;
}

// Leaves everything freed, whatever happens.
static AttribStatus build_once(void)
{
  AttribGraph *graph = NULL;
  AttribBuilder *const builder = attrib_builder_new();
  if (!builder) {
    return ATTRIB_NO_MEMORY;
  }
  AttribStatus status = add_things(builder);
  if (status == ATTRIB_SUCCESS) {
    status = attrib_builder_freeze(builder, &graph);
    assert_int_equal(graph != NULL, status == ATTRIB_SUCCESS);
  }
  attrib_builder_free(builder);
  if (graph) {
    assert_int_equal(attrib_graph_edge_count(graph), 20);
    assert_int_equal(attrib_graph_node_by_id(graph, ATTRIB_TEXT("claim")).index, 0);
  }
  attrib_graph_free(graph);
  return status;
}

static void fail_everywhere(bool forever)
{
  heap.fail_at = 0;
  heap.calls = 0;
  assert_int_equal(build_once(), ATTRIB_SUCCESS);
  const uint32_t calls = heap.calls;
  assert_true(calls > 20);
  assert_int_equal(heap.held, 0);
  heap.forever = forever;
  for (uint32_t i = 1; i <= calls; i++) {
    heap.fail_at = i;
    heap.calls = 0;
    assert_int_equal(build_once(), ATTRIB_NO_MEMORY);
    assert_int_equal(heap.held, 0);
  }
}

static void test_survives_one_failure(void **state)
{
  (void)state;
  fail_everywhere(false);
}

static void test_survives_failures_from_then_on(void **state)
{
  (void)state;
  fail_everywhere(true);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_survives_one_failure),
      cmocka_unit_test(test_survives_failures_from_then_on),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
