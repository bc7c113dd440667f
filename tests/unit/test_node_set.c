// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/node_set.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { many = 3000 };

/// Adds `many` nodes that are `step` apart, each twice; every other node is none of the set's.
static void expect_spread(uint32_t first, uint32_t step)
{
  AttribNodeSet set;
  attrib_node_set_init(&set);
  for (uint32_t i = 0; i < 2 * many; ++i) {
    const AttribNode node = {first + i / 2 * step};
    uint32_t place = UINT32_MAX;
    assert_int_equal(attrib_node_set_has(&set, node), i % 2);
    assert_int_equal(attrib_node_set_place(&set, node, &place), ATTRIB_SUCCESS);
    assert_int_equal(place, i / 2);
    assert_int_equal(set.members.length, i / 2 + 1);
  }
  for (uint32_t i = 0; i < many; ++i) {
    const AttribNode node = {first + i * step};
    const AttribNode other = {node.index + step / 2};
    assert_int_equal(attrib_node_set_at(&set, i).index, node.index);
    assert_true(attrib_node_set_has(&set, node));
    assert_false(attrib_node_set_has(&set, other));
  }
  attrib_node_set_clear(&set);
}

static void members_stand_in_their_order_and_once(void **state)
{
  (void)state;
  expect_spread(0, 2);
  expect_spread(7, 1000);
  expect_spread(0, 1U << 20); // goes around: no two alike, as 3,000 are fewer than 4,096
  expect_spread(UINT32_MAX - 2 * many, 2); // to the greatest numbers
}

static void a_set_is_empty_at_first_and_once_more_when_cleared(void **state)
{
  (void)state;
  AttribNodeSet set;
  const AttribNode node = {0};
  attrib_node_set_init(&set);
  for (int i = 0; i < 2; ++i) {
    assert_int_equal(set.members.length, 0);
    assert_false(attrib_node_set_has(&set, node));
    assert_int_equal(attrib_node_set_add(&set, node), ATTRIB_SUCCESS);
    assert_true(attrib_node_set_has(&set, node));
    attrib_node_set_clear(&set);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(members_stand_in_their_order_and_once),
      cmocka_unit_test(a_set_is_empty_at_first_and_once_more_when_cleared),
  };
  return cmocka_run_group_tests_name("node set", tests, NULL, NULL);
}
