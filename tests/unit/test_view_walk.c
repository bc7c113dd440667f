// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Memberships by their days, walks over what is left, and the view itself, also where memory runs
// out.

#include "engine/base/alloc.h"
#include "engine/view/view.h"
#include "tests/unit/small_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

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

static AttribViewOptions said_by(const char *date)
{
  return (AttribViewOptions){.has_as_of = true, .as_of = attrib_small_day(date)};
}

static AttribViewOptions recorded_by(const char *date)
{
  return (AttribViewOptions){.has_recorded_by = true, .recorded_by = attrib_small_day(date)};
}

// Memberships

typedef struct {
  const char *from;
  const char *until;
  const char *as_of;
  AttribPresence expected;
} Membership;

static const Membership memberships[] = {
    {NULL, NULL, "2021-07-19", ATTRIB_PRESENT},
    {"2021-07-10", NULL, "2021-07-09", ATTRIB_ABSENT},
    {"2021-07-10", NULL, "2021-07-10", ATTRIB_PRESENT},
    {"2021-07", NULL, "2021-06-30", ATTRIB_ABSENT},
    {"2021-07", NULL, "2021-07-01", ATTRIB_MAYBE},
    {"2021-07", NULL, "2021-07-30", ATTRIB_MAYBE},
    {"2021-07", NULL, "2021-07-31", ATTRIB_PRESENT},
    {NULL, "2020-01-31", "2020-01-31", ATTRIB_PRESENT},
    {NULL, "2020-01-31", "2020-02-01", ATTRIB_ABSENT},
    {NULL, "2020-01", "2020-01-01", ATTRIB_PRESENT},
    {NULL, "2020-01", "2020-01-02", ATTRIB_MAYBE},
    {NULL, "2020-01", "2020-01-31", ATTRIB_MAYBE},
    {NULL, "2020-01", "2020-02-01", ATTRIB_ABSENT},
    {"2010", "2012", "2009-12-31", ATTRIB_ABSENT},
    {"2010", "2012", "2010-06-01", ATTRIB_MAYBE},
    {"2010", "2012", "2011-06-01", ATTRIB_PRESENT},
    {"2010", "2012", "2012-01-02", ATTRIB_MAYBE},
    {"2010", "2012", "2013-01-01", ATTRIB_ABSENT},
    {"2010/..", NULL, "2009-12-31", ATTRIB_ABSENT},
    {"2010/..", NULL, "2030-01-01", ATTRIB_MAYBE},
    {"../2010", NULL, "1900-01-01", ATTRIB_MAYBE},
    {"../2010", NULL, "2010-12-31", ATTRIB_PRESENT},
    {NULL, "2010/..", "2010-01-01", ATTRIB_PRESENT},
    {NULL, "2010/..", "2030-01-01", ATTRIB_MAYBE},
    {NULL, "../2010", "1900-01-01", ATTRIB_MAYBE},
    {NULL, "../2010", "2011-01-01", ATTRIB_ABSENT},
};

// A graph of two actors and one dated edge.
static AttribGraph *make_membership(AttribKnownType type, const Membership *membership)
{
  AttribBuilder *const builder = attrib_small_begin();
  const AttribNode member = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  const AttribNode whole = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  attrib_small_edge(builder, attrib_small_edge_of(type, member, whole, member));
  attrib_small_date(builder, ATTRIB_KEY_FROM, membership->from);
  attrib_small_date(builder, ATTRIB_KEY_UNTIL, membership->until);
  return attrib_small_freeze(builder);
}

static AttribPresence judge(const AttribGraph *graph, AttribViewOptions options)
{
  AttribView *view = NULL;
  assert_int_equal(attrib_view_new(graph, options, &view), ATTRIB_SUCCESS);
  const AttribPresence presence = attrib_view_edge(view, (AttribEdge){0});
  attrib_view_free(view);
  return presence;
}

static void test_memberships_by_their_days(void **state)
{
  (void)state;
  static const AttribKnownType types[] = {ATTRIB_TYPE_PART_OF, ATTRIB_TYPE_MEMBER_OF};
  for (size_t i = 0; i < COUNT(types); i++) {
    for (size_t j = 0; j < COUNT(memberships); j++) {
      AttribGraph *const graph = make_membership(types[i], &memberships[j]);
      const char *const day = memberships[j].as_of;
      assert_int_equal(judge(graph, said_by(day)), memberships[j].expected);
      assert_int_equal(judge(graph, recorded_by(day)), ATTRIB_PRESENT);
      assert_int_equal(judge(graph, (AttribViewOptions){0}), ATTRIB_PRESENT);
      attrib_graph_free(graph);
    }
  }
}

static void test_memberships_at_the_ends_of_time(void **state)
{
  (void)state;
  static const Membership open = {"../2010", "2012/..", NULL, ATTRIB_PRESENT};
  static const Membership closed = {"2010", "2012", NULL, ATTRIB_PRESENT};
  const AttribViewOptions first = {.has_as_of = true, .as_of = ATTRIB_DAY_MIN};
  const AttribViewOptions last = {.has_as_of = true, .as_of = ATTRIB_DAY_MAX};
  AttribGraph *graph = make_membership(ATTRIB_TYPE_MEMBER_OF, &open);
  assert_int_equal(judge(graph, first), ATTRIB_MAYBE);
  assert_int_equal(judge(graph, last), ATTRIB_MAYBE);
  attrib_graph_free(graph);
  graph = make_membership(ATTRIB_TYPE_MEMBER_OF, &closed);
  assert_int_equal(judge(graph, first), ATTRIB_ABSENT);
  assert_int_equal(judge(graph, last), ATTRIB_ABSENT);
  attrib_graph_free(graph);
}

static void test_no_other_edge_has_days(void **state)
{
  (void)state;
  static const Membership future = {"2030", NULL, NULL, ATTRIB_PRESENT};
  for (uint32_t type = 0; type < ATTRIB_KNOWN_TYPES; type++) {
    const bool dated = type == ATTRIB_TYPE_PART_OF || type == ATTRIB_TYPE_MEMBER_OF;
    AttribGraph *const graph = make_membership((AttribKnownType)type, &future);
    assert_int_equal(judge(graph, said_by("2021-07-19")), dated ? ATTRIB_ABSENT : ATTRIB_PRESENT);
    attrib_graph_free(graph);
  }
}

// Walks

static void assert_walk(AttribWalk walk, const AttribEdge *expected, uint32_t count)
{
  AttribEdge edge = {UINT32_MAX};
  for (uint32_t i = 0; i < count; i++) {
    assert_true(attrib_walk_next(&walk, &edge));
    assert_int_equal(edge.index, expected[i].index);
  }
  edge.index = UINT32_MAX;
  assert_false(attrib_walk_next(&walk, &edge));
  assert_false(attrib_walk_next(&walk, &edge));
  assert_int_equal(edge.index, UINT32_MAX);
}

// One actor made two claims, of July and of August, that accuse another; it is part of a third and
// follows it, by a type of the graph's own.
static AttribGraph *make_walks(AttribBuilderEdge edges[6])
{
  AttribBuilder *const builder = attrib_small_begin();
  const AttribNode july = attrib_small_claim(builder, "2021-07-19", NULL);
  const AttribNode august = attrib_small_claim(builder, "2021-08-19", NULL);
  const AttribNode actor = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  const AttribNode accused = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  const AttribNode whole = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  AttribType own;
  assert_int_equal(attrib_builder_type(builder, ATTRIB_TEXT("FOLLOWS"), &own), ATTRIB_SUCCESS);
  edges[0] = attrib_small_edge_of(ATTRIB_TYPE_PART_OF, actor, whole, actor);
  edges[1] = attrib_small_edge_of(ATTRIB_TYPE_MADE, actor, july, july);
  edges[2] = attrib_small_edge_of(ATTRIB_TYPE_MADE, actor, august, august);
  edges[3] = attrib_small_edge_of(ATTRIB_TYPE_ACCUSES, actor, accused, july);
  edges[4] = attrib_small_edge_of(ATTRIB_TYPE_ACCUSES, actor, accused, august);
  edges[5] = attrib_small_edge_of(ATTRIB_TYPE_PART_OF, actor, whole, actor);
  edges[5].type = own;
  for (size_t i = 0; i < 6; i++) {
    attrib_small_edge(builder, edges[i]);
  }
  return attrib_small_freeze(builder);
}

static void test_walks_pass_over_what_is_absent(void **state)
{
  (void)state;
  AttribBuilderEdge edges[6];
  AttribGraph *const graph = make_walks(edges);
  AttribEdge all[6];
  for (size_t i = 0; i < COUNT(all); i++) {
    all[i] = attrib_small_find(graph, edges[i]);
  }
  const AttribNode actor = edges[0].source;
  const AttribNode accused = edges[3].target;
  AttribView *const full = attrib_small_view(graph, NULL);
  assert_walk(attrib_view_out(full, actor, ATTRIB_KNOWN_TYPES), all, 6);
  assert_walk(attrib_view_out(full, actor, ATTRIB_TYPE_MADE), &all[1], 2);
  assert_walk(attrib_view_in(full, accused, ATTRIB_KNOWN_TYPES), &all[3], 2);
  assert_walk(attrib_view_in(full, accused, ATTRIB_TYPE_ACCUSES), &all[3], 2);
  assert_walk(attrib_view_out(full, accused, ATTRIB_KNOWN_TYPES), NULL, 0);
  assert_walk(attrib_view_in(full, accused, ATTRIB_TYPE_MADE), NULL, 0);
  attrib_view_free(full);
  AttribView *const view = attrib_small_view(graph, "2021-08-18");
  const AttribEdge left[] = {all[0], all[1], all[3], all[5]};
  assert_walk(attrib_view_out(view, actor, ATTRIB_KNOWN_TYPES), left, 4);
  assert_walk(attrib_view_out(view, actor, ATTRIB_TYPE_MADE), &all[1], 1);
  assert_walk(attrib_view_in(view, accused, ATTRIB_TYPE_ACCUSES), &all[3], 1);
  assert_walk(attrib_view_in(view, edges[2].target, ATTRIB_KNOWN_TYPES), NULL, 0);
  attrib_view_free(view);
  attrib_graph_free(graph);
}

static void test_walks_meet_what_may_be_there(void **state)
{
  (void)state;
  AttribBuilder *const builder = attrib_small_begin();
  const AttribNode july = attrib_small_claim(builder, "2021-07", NULL);
  const AttribNode undated = attrib_small_claim(builder, NULL, NULL);
  const AttribNode actor = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  const AttribBuilderEdge first = attrib_small_edge_of(ATTRIB_TYPE_MADE, actor, july, july);
  const AttribBuilderEdge second = attrib_small_edge_of(ATTRIB_TYPE_MADE, actor, undated, undated);
  attrib_small_edge(builder, first);
  attrib_small_edge(builder, second);
  AttribGraph *const graph = attrib_small_freeze(builder);
  AttribView *const view = attrib_small_view(graph, "2021-07-19");
  const AttribEdge both[] = {attrib_small_find(graph, first), attrib_small_find(graph, second)};
  assert_int_equal(attrib_view_edge(view, both[0]), ATTRIB_MAYBE);
  assert_int_equal(attrib_view_edge(view, both[1]), ATTRIB_UNDATED);
  assert_walk(attrib_view_out(view, actor, ATTRIB_TYPE_MADE), both, 2);
  attrib_view_free(view);
  attrib_graph_free(graph);
}

static void test_a_copied_walk_walks_by_itself(void **state)
{
  (void)state;
  AttribBuilderEdge edges[6];
  AttribGraph *const graph = make_walks(edges);
  AttribView *const view = attrib_small_view(graph, NULL);
  AttribWalk walk = attrib_view_out(view, edges[0].source, ATTRIB_TYPE_ACCUSES);
  const AttribWalk copy = walk;
  const AttribEdge both[] = {attrib_small_find(graph, edges[3]),
                             attrib_small_find(graph, edges[4])};
  AttribEdge edge;
  assert_true(attrib_walk_next(&walk, &edge));
  assert_int_equal(edge.index, both[0].index);
  assert_walk(copy, both, 2);
  assert_walk(walk, &both[1], 1);
  attrib_view_free(view);
  attrib_graph_free(graph);
}

// The view itself

static void test_a_view_says_what_it_is(void **state)
{
  (void)state;
  AttribGraph *const graph = attrib_small_freeze(attrib_small_begin());
  const AttribViewOptions options = {true, 5, true, 7};
  AttribView *view = NULL;
  assert_int_equal(attrib_view_new(graph, options, &view), ATTRIB_SUCCESS);
  assert_ptr_equal(attrib_view_graph(view), graph);
  assert_true(attrib_view_options(view).has_as_of);
  assert_int_equal(attrib_view_options(view).as_of, 5);
  assert_true(attrib_view_options(view).has_recorded_by);
  assert_int_equal(attrib_view_options(view).recorded_by, 7);
  attrib_view_free(view);
  attrib_view_free(NULL);
  attrib_graph_free(graph);
}

static void test_memory_runs_out(void **state)
{
  (void)state;
  AttribBuilderEdge edges[6];
  AttribGraph *const graph = make_walks(edges);
  AttribStatus status = ATTRIB_NO_MEMORY;
  uint32_t given = 0;
  while (status == ATTRIB_NO_MEMORY) {
    AttribView *view = NULL;
    pieces = given;
    status = attrib_view_new(graph, said_by("2021-07-19"), &view);
    pieces = UINT32_MAX;
    assert_int_equal(view != NULL, status == ATTRIB_SUCCESS);
    attrib_view_free(view);
    given++;
  }
  assert_int_equal(status, ATTRIB_SUCCESS);
  assert_true(given > 1);
  attrib_graph_free(graph);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_memberships_by_their_days),
      cmocka_unit_test(test_memberships_at_the_ends_of_time),
      cmocka_unit_test(test_no_other_edge_has_days),
      cmocka_unit_test(test_walks_pass_over_what_is_absent),
      cmocka_unit_test(test_walks_meet_what_may_be_there),
      cmocka_unit_test(test_a_copied_walk_walks_by_itself),
      cmocka_unit_test(test_a_view_says_what_it_is),
      cmocka_unit_test(test_memory_runs_out),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
