// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// An answer as a plain value: begun, searched by claim, cleared.

#include "engine/result/answer.h"
#include "tests/unit/small_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_empty(const AttribAnswer *answer, const AttribGraph *graph)
{
  assert_ptr_equal(answer->graph, graph);
  assert_null(answer->arena.last);
  assert_int_equal(answer->subject.index, ATTRIB_NO_NODE.index);
  assert_int_equal(answer->claims.count, 0);
  assert_int_equal(answer->by_node.count, 0);
  assert_int_equal(answer->sections.count, 0);
  assert_int_equal(answer->sources.count, 0);
  assert_int_equal(answer->unanswered.count, 0);
  assert_int_equal(answer->undated, 0);
  assert_false(answer->view.has_as_of);
  assert_null(attrib_answer_row(answer, (AttribNode){0}));
  assert_null(attrib_answer_row(answer, ATTRIB_NO_NODE));
}

// Rows of the claims `nodes`, in that order, and `by_node`, where they stand from the lowest up.
static void add_rows(AttribAnswer *answer, const uint32_t *nodes, const uint32_t *by_node,
                     uint32_t count)
{
  AttribArena *const arena = &answer->arena;
  answer->claims.items = attrib_arena_array(arena, count, sizeof(AttribClaimRow));
  answer->by_node.items = attrib_arena_array(arena, count, sizeof(uint32_t));
  assert_non_null(answer->claims.items);
  assert_non_null(answer->by_node.items);
  answer->claims.count = count;
  answer->by_node.count = count;
  for (uint32_t i = 0; i < count; i++) {
    answer->claims.items[i].claim.index = nodes[i];
    answer->by_node.items[i] = by_node[i];
  }
}

static void test_an_answer_begins_empty(void **state)
{
  (void)state;
  AttribGraph *const graph = attrib_small_freeze(attrib_small_begin());
  AttribAnswer answer;
  attrib_answer_init(&answer, graph);
  assert_empty(&answer, graph);
  attrib_answer_clear(&answer);
  attrib_graph_free(graph);
}

static void test_rows_are_found_by_claim(void **state)
{
  (void)state;
  static const uint32_t nodes[] = {30, 0, 20, 50, 10};
  static const uint32_t by_node[] = {1, 4, 2, 0, 3};
  AttribAnswer answer;
  attrib_answer_init(&answer, NULL);
  add_rows(&answer, nodes, by_node, 5);
  for (uint32_t i = 0; i < 5; i++) {
    assert_int_equal(attrib_answer_index(&answer, (AttribNode){nodes[i]}), i);
    assert_ptr_equal(attrib_answer_row(&answer, (AttribNode){nodes[i]}), &answer.claims.items[i]);
  }
  static const uint32_t others[] = {1, 9, 11, 29, 31, 49, 51, UINT32_MAX};
  for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
    assert_int_equal(attrib_answer_index(&answer, (AttribNode){others[i]}), ATTRIB_NO_ROW);
    assert_null(attrib_answer_row(&answer, (AttribNode){others[i]}));
  }
  attrib_answer_clear(&answer);
}

// Answers with one claim to 64, the claim with the highest node first.
static void test_rows_are_found_in_answers_of_any_size(void **state)
{
  (void)state;
  enum { MOST = 64 };
  for (uint32_t count = 1; count <= MOST; count++) {
    uint32_t nodes[MOST];
    uint32_t by_node[MOST];
    for (uint32_t i = 0; i < count; i++) {
      nodes[i] = 2 * (count - i) + 1;
      by_node[i] = count - 1 - i;
    }
    AttribAnswer answer;
    attrib_answer_init(&answer, NULL);
    add_rows(&answer, nodes, by_node, count);
    for (uint32_t i = 0; i < count; i++) {
      assert_ptr_equal(attrib_answer_row(&answer, (AttribNode){nodes[i]}), &answer.claims.items[i]);
      assert_null(attrib_answer_row(&answer, (AttribNode){nodes[i] - 1}));
      assert_null(attrib_answer_row(&answer, (AttribNode){nodes[i] + 1}));
    }
    attrib_answer_clear(&answer);
  }
}

static void test_a_cleared_answer_is_empty(void **state)
{
  (void)state;
  static const uint32_t nodes[] = {7};
  static const uint32_t by_node[] = {0};
  AttribGraph *const graph = attrib_small_freeze(attrib_small_begin());
  AttribAnswer answer;
  attrib_answer_init(&answer, graph);
  add_rows(&answer, nodes, by_node, 1);
  answer.subject.index = 7;
  answer.undated = 3;
  answer.view.has_as_of = true;
  attrib_answer_clear(&answer);
  assert_empty(&answer, graph);
  attrib_answer_clear(&answer);
  attrib_graph_free(graph);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_an_answer_begins_empty),
      cmocka_unit_test(test_rows_are_found_by_claim),
      cmocka_unit_test(test_rows_are_found_in_answers_of_any_size),
      cmocka_unit_test(test_a_cleared_answer_is_empty),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
