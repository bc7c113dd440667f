// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// States and those that speak for them.

#include "export/bloc.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void a_state_is_found_by_its_country(void **state)
{
  AttribKb *const kb = attrib_small_base("actors:\n"
                                         "  sea: {name: Sea, kind: state, country: CN}\n"
                                         "  land: {name: Land, kind: state, country: US}\n"
                                         "  old-land: {name: Old Land, kind: state, country: US}\n"
                                         "  nowhere: {name: Nowhere, kind: state}\n"
                                         "  desk: {name: Desk, kind: agency, country: FR}\n");
  const AttribGraph *const graph = attrib_kb_graph(kb);
  AttribBlocStates states;
  AttribArena arena;
  (void)state;
  attrib_arena_init(&arena);
  assert_int_equal(attrib_bloc_states_find(graph, &arena, &states), ATTRIB_SUCCESS);
  assert_int_equal(states.count, 3);
  const AttribNode us = attrib_bloc_state_of(&states, ATTRIB_TEXT("US"));
  const AttribNode land = attrib_small_named(graph, "land");
  const AttribNode old = attrib_small_named(graph, "old-land");
  assert_int_equal(us.index, land.index < old.index ? land.index : old.index);
  assert_int_equal(attrib_bloc_state_of(&states, ATTRIB_TEXT("CN")).index,
                   attrib_small_named(graph, "sea").index);
  assert_int_equal(attrib_bloc_state_of(&states, ATTRIB_TEXT("FR")).index, ATTRIB_NO_NODE.index);
  assert_int_equal(attrib_bloc_state_of(&states, ATTRIB_TEXT("")).index, ATTRIB_NO_NODE.index);
  attrib_arena_clear(&arena);
  attrib_kb_free(kb);
}

static void a_base_without_states_has_none(void **state)
{
  AttribKb *const kb =
      attrib_small_base("actors: {desk: {name: Desk, kind: agency, country: FR}}\n");
  AttribBlocStates states;
  AttribArena arena;
  (void)state;
  attrib_arena_init(&arena);
  assert_int_equal(attrib_bloc_states_find(attrib_kb_graph(kb), &arena, &states), ATTRIB_SUCCESS);
  assert_int_equal(attrib_bloc_state_of(&states, ATTRIB_TEXT("FR")).index, ATTRIB_NO_NODE.index);
  attrib_arena_clear(&arena);
  attrib_kb_free(kb);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      TEST(a_state_is_found_by_its_country),
      TEST(a_base_without_states_has_none),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
