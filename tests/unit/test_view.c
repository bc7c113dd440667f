// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What a view shows of graphs written out by hand: claims by their days, edges by the claims that
// they depend on. test_view_random.c tries all that unknown days can be.

#include "engine/view/view.h"
#include "tests/unit/small_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static AttribViewOptions said_by(const char *date)
{
  return (AttribViewOptions){.has_as_of = true, .as_of = attrib_small_day(date)};
}

static AttribViewOptions recorded_by(const char *date)
{
  return (AttribViewOptions){.has_recorded_by = true, .recorded_by = attrib_small_day(date)};
}

static void assert_claims(const AttribGraph *graph, AttribViewOptions options,
                          const AttribPresence *expected, uint32_t count)
{
  AttribView *view = NULL;
  assert_int_equal(attrib_view_new(graph, options, &view), ATTRIB_SUCCESS);
  assert_int_equal(attrib_graph_node_count(graph), count);
  for (AttribNode node = {0}; node.index < count; node.index++) {
    assert_int_equal(attrib_view_node(view, node), expected[node.index]);
  }
  attrib_view_free(view);
}

// Claims

static void test_claims_by_the_day_they_were_said(void **state)
{
  (void)state;
  enum { CLAIMS = 5 };
  static const char *const said[CLAIMS] = {NULL, "2021-07-19", "2021-07", "2021-07-20/..",
                                           "../2021-07-20"};
  static const struct {
    const char *as_of;
    AttribPresence presence[CLAIMS];
  } rows[] = {
      {"2021-06-30", {ATTRIB_UNDATED, ATTRIB_ABSENT, ATTRIB_ABSENT, ATTRIB_ABSENT, ATTRIB_MAYBE}},
      {"2021-07-18", {ATTRIB_UNDATED, ATTRIB_ABSENT, ATTRIB_MAYBE, ATTRIB_ABSENT, ATTRIB_MAYBE}},
      {"2021-07-19", {ATTRIB_UNDATED, ATTRIB_PRESENT, ATTRIB_MAYBE, ATTRIB_ABSENT, ATTRIB_MAYBE}},
      {"2021-07-20", {ATTRIB_UNDATED, ATTRIB_PRESENT, ATTRIB_MAYBE, ATTRIB_MAYBE, ATTRIB_PRESENT}},
      {"2021-07-31",
       {ATTRIB_UNDATED, ATTRIB_PRESENT, ATTRIB_PRESENT, ATTRIB_MAYBE, ATTRIB_PRESENT}},
  };
  AttribBuilder *const builder = attrib_small_begin();
  for (size_t i = 0; i < CLAIMS; i++) {
    attrib_small_claim(builder, said[i], "2021-07-30");
  }
  AttribGraph *const graph = attrib_small_freeze(builder);
  for (size_t i = 0; i < COUNT(rows); i++) {
    assert_claims(graph, said_by(rows[i].as_of), rows[i].presence, CLAIMS);
  }
  attrib_graph_free(graph);
}

static void test_claims_by_both_clocks(void **state)
{
  (void)state;
  // As of 19 July, as recorded by 1 August: each alone, then both.
  static const struct {
    const char *said;
    const char *recorded;
    AttribPresence by_said;
    AttribPresence by_recorded;
    AttribPresence by_both;
  } rows[] = {
      {"2021-07-19", "2021-07-25", ATTRIB_PRESENT, ATTRIB_PRESENT, ATTRIB_PRESENT},
      {"2021-07-19", "2021-09-01", ATTRIB_PRESENT, ATTRIB_ABSENT, ATTRIB_ABSENT},
      {"2021-07-20", "2021-07-21", ATTRIB_ABSENT, ATTRIB_PRESENT, ATTRIB_ABSENT},
      {"2021-07", "2021-07-25", ATTRIB_MAYBE, ATTRIB_PRESENT, ATTRIB_MAYBE},
      {"2021-07-19", NULL, ATTRIB_PRESENT, ATTRIB_UNDATED, ATTRIB_UNDATED},
      {NULL, "2021-08", ATTRIB_UNDATED, ATTRIB_MAYBE, ATTRIB_MAYBE},
      {NULL, "2021-09", ATTRIB_UNDATED, ATTRIB_ABSENT, ATTRIB_ABSENT},
      {NULL, NULL, ATTRIB_UNDATED, ATTRIB_UNDATED, ATTRIB_UNDATED},
  };
  AttribPresence expected[4][COUNT(rows)];
  AttribBuilder *const builder = attrib_small_begin();
  for (size_t i = 0; i < COUNT(rows); i++) {
    attrib_small_claim(builder, rows[i].said, rows[i].recorded);
    expected[0][i] = rows[i].by_said;
    expected[1][i] = rows[i].by_recorded;
    expected[2][i] = rows[i].by_both;
    expected[3][i] = ATTRIB_PRESENT;
  }
  AttribGraph *const graph = attrib_small_freeze(builder);
  AttribViewOptions both = said_by("2021-07-19");
  both.has_recorded_by = true;
  both.recorded_by = attrib_small_day("2021-08-01");
  assert_claims(graph, said_by("2021-07-19"), expected[0], COUNT(rows));
  assert_claims(graph, recorded_by("2021-08-01"), expected[1], COUNT(rows));
  assert_claims(graph, both, expected[2], COUNT(rows));
  assert_claims(graph, (AttribViewOptions){0}, expected[3], COUNT(rows));
  attrib_graph_free(graph);
}

// Days count only in the options that say so, and only of claims, and only where they are dates.
static void test_what_days_do_not_count(void **state)
{
  (void)state;
  static const AttribPresence as_of[] = {ATTRIB_PRESENT, ATTRIB_PRESENT, ATTRIB_UNDATED};
  static const AttribPresence full[] = {ATTRIB_PRESENT, ATTRIB_PRESENT, ATTRIB_PRESENT};
  AttribBuilder *const builder = attrib_small_begin();
  attrib_small_node(builder, ATTRIB_LABEL_INCIDENT);
  attrib_small_date(builder, ATTRIB_KEY_SAID, "2030");
  attrib_small_bare_node(builder);
  attrib_small_date(builder, ATTRIB_KEY_RECORDED, "2030");
  attrib_small_claim(builder, NULL, NULL);
  AttribString words;
  assert_int_equal(attrib_builder_string(builder, ATTRIB_TEXT("2030"), &words), ATTRIB_SUCCESS);
  AttribValue value = attrib_value_of_string(words);
  value.key = ATTRIB_KEY(SAID);
  assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
  AttribGraph *const graph = attrib_small_freeze(builder);
  const int32_t day = attrib_small_day("2021-07-19");
  assert_claims(graph, said_by("2021-07-19"), as_of, COUNT(as_of));
  assert_claims(graph, recorded_by("2021-07-19"), as_of, COUNT(as_of));
  assert_claims(graph, (AttribViewOptions){.as_of = day, .recorded_by = day}, full, COUNT(full));
  attrib_graph_free(graph);
}

// Superseded claims

enum { CHAIN = 3 };

// The first is superseded by the second, that by the third; each derives an accusation.
static AttribGraph *make_chain(const char *const said[CHAIN])
{
  AttribBuilder *const builder = attrib_small_begin();
  for (size_t i = 0; i < CHAIN; i++) {
    attrib_small_claim(builder, said[i], NULL);
  }
  const AttribNode who = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  const AttribNode whom = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  for (AttribNode claim = {0}; claim.index < CHAIN; claim.index++) {
    const AttribNode earlier = {claim.index - 1};
    attrib_small_edge(builder, attrib_small_edge_of(ATTRIB_TYPE_ACCUSES, who, whom, claim));
    if (claim.index) {
      attrib_small_edge(builder,
                        attrib_small_edge_of(ATTRIB_TYPE_SUPERSEDES, claim, earlier, claim));
    }
  }
  return attrib_small_freeze(builder);
}

static void assert_chain(const AttribGraph *graph, const char *as_of,
                         const AttribPresence superseded[CHAIN], const AttribPresence edges[CHAIN])
{
  AttribView *const view = attrib_small_view(graph, as_of);
  for (AttribNode claim = {0}; claim.index < CHAIN; claim.index++) {
    const AttribBuilderEdge accusation = attrib_small_edge_of(
        ATTRIB_TYPE_ACCUSES, (AttribNode){CHAIN}, (AttribNode){CHAIN + 1}, claim);
    assert_int_equal(attrib_view_superseded(view, claim), superseded[claim.index]);
    assert_int_equal(attrib_view_edge(view, attrib_small_find(graph, accusation)),
                     edges[claim.index]);
  }
  attrib_view_free(view);
}

static void test_a_superseded_claim_loses_its_edges_for_good(void **state)
{
  (void)state;
  static const char *const said[CHAIN] = {"2021-07-19", "2021-07-22", "2021-08"};
  static const struct {
    const char *as_of;
    AttribPresence superseded[CHAIN];
    AttribPresence edges[CHAIN];
  } rows[] = {
      {"2021-07-21",
       {ATTRIB_ABSENT, ATTRIB_ABSENT, ATTRIB_ABSENT},
       {ATTRIB_PRESENT, ATTRIB_ABSENT, ATTRIB_ABSENT}},
      {"2021-07-22",
       {ATTRIB_PRESENT, ATTRIB_ABSENT, ATTRIB_ABSENT},
       {ATTRIB_ABSENT, ATTRIB_PRESENT, ATTRIB_ABSENT}},
      {"2021-08-10",
       {ATTRIB_PRESENT, ATTRIB_MAYBE, ATTRIB_ABSENT},
       {ATTRIB_ABSENT, ATTRIB_MAYBE, ATTRIB_MAYBE}},
      {"2021-08-31",
       {ATTRIB_PRESENT, ATTRIB_PRESENT, ATTRIB_ABSENT},
       {ATTRIB_ABSENT, ATTRIB_ABSENT, ATTRIB_PRESENT}},
      {NULL,
       {ATTRIB_PRESENT, ATTRIB_PRESENT, ATTRIB_ABSENT},
       {ATTRIB_ABSENT, ATTRIB_ABSENT, ATTRIB_PRESENT}},
  };
  AttribGraph *const graph = make_chain(said);
  for (size_t i = 0; i < COUNT(rows); i++) {
    assert_chain(graph, rows[i].as_of, rows[i].superseded, rows[i].edges);
  }
  attrib_graph_free(graph);
}

// The second claim has no day: it supersedes in every view. The first is not in the earliest one,
// so nothing in it is superseded; what supersedes the second may be.
static void test_a_claim_without_a_day_supersedes(void **state)
{
  (void)state;
  static const char *const said[CHAIN] = {"2021-07", NULL, "2021-08"};
  static const AttribPresence superseded[][CHAIN] = {
      {ATTRIB_ABSENT, ATTRIB_ABSENT, ATTRIB_ABSENT},
      {ATTRIB_UNDATED, ATTRIB_ABSENT, ATTRIB_ABSENT},
      {ATTRIB_UNDATED, ATTRIB_MAYBE, ATTRIB_ABSENT},
      {ATTRIB_PRESENT, ATTRIB_PRESENT, ATTRIB_ABSENT},
  };
  static const AttribPresence edges[][CHAIN] = {
      {ATTRIB_ABSENT, ATTRIB_UNDATED, ATTRIB_ABSENT},
      {ATTRIB_ABSENT, ATTRIB_UNDATED, ATTRIB_ABSENT},
      {ATTRIB_ABSENT, ATTRIB_MAYBE, ATTRIB_MAYBE},
      {ATTRIB_ABSENT, ATTRIB_ABSENT, ATTRIB_PRESENT},
  };
  static const char *const as_of[] = {"2021-06-30", "2021-07-10", "2021-08-10", NULL};
  AttribGraph *const graph = make_chain(said);
  for (size_t i = 0; i < COUNT(as_of); i++) {
    assert_chain(graph, as_of[i], superseded[i], edges[i]);
  }
  attrib_graph_free(graph);
}

// Two claims supersede one: whichever is more certain counts, whatever their order.
static void test_the_surest_later_claim_counts(void **state)
{
  (void)state;
  static const char *const later[][2] = {{"2021-07-20", "2021-07"}, {"2021-07", "2021-07-20"}};
  for (size_t i = 0; i < COUNT(later); i++) {
    AttribBuilder *const builder = attrib_small_begin();
    const AttribNode earlier = attrib_small_claim(builder, "2021-07-19", NULL);
    const AttribNode actor = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
    const AttribBuilderEdge tie = attrib_small_edge_of(ATTRIB_TYPE_ALLEGED, actor, actor, earlier);
    attrib_small_edge(builder, tie);
    for (size_t j = 0; j < 2; j++) {
      const AttribNode claim = attrib_small_claim(builder, later[i][j], NULL);
      attrib_small_edge(builder,
                        attrib_small_edge_of(ATTRIB_TYPE_SUPERSEDES, claim, earlier, claim));
    }
    AttribGraph *const graph = attrib_small_freeze(builder);
    AttribView *view = attrib_small_view(graph, "2021-07-19");
    assert_int_equal(attrib_view_superseded(view, earlier), ATTRIB_MAYBE);
    assert_int_equal(attrib_view_edge(view, attrib_small_find(graph, tie)), ATTRIB_MAYBE);
    attrib_view_free(view);
    view = attrib_small_view(graph, "2021-07-20");
    assert_int_equal(attrib_view_superseded(view, earlier), ATTRIB_PRESENT);
    assert_int_equal(attrib_view_edge(view, attrib_small_find(graph, tie)), ATTRIB_ABSENT);
    attrib_view_free(view);
    attrib_graph_free(graph);
  }
}

static void test_which_types_a_superseded_claim_loses(void **state)
{
  (void)state;
  static const bool lost[ATTRIB_KNOWN_TYPES + 1] = {
      [ATTRIB_TYPE_ACCUSES] = true,         [ATTRIB_TYPE_ATTRIBUTED_TO] = true,
      [ATTRIB_TYPE_COUNTER_ACCUSES] = true, [ATTRIB_TYPE_CRITICISES] = true,
      [ATTRIB_TYPE_SUPPORTS] = true,        [ATTRIB_TYPE_DENIES] = true,
      [ATTRIB_TYPE_ALLEGED] = true,
  };
  AttribBuilder *const builder = attrib_small_begin();
  const AttribNode earlier = attrib_small_claim(builder, "2021-07-19", NULL);
  const AttribNode later = attrib_small_claim(builder, "2021-07-20", NULL);
  const AttribNode actor = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  AttribType own;
  assert_int_equal(attrib_builder_type(builder, ATTRIB_TEXT("FOLLOWS"), &own), ATTRIB_SUCCESS);
  assert_int_equal(own.index, ATTRIB_KNOWN_TYPES);
  attrib_small_edge(builder, attrib_small_edge_of(ATTRIB_TYPE_SUPERSEDES, later, earlier, later));
  for (uint32_t i = 0; i < COUNT(lost); i++) {
    attrib_small_edge(builder, attrib_small_edge_of((AttribKnownType)i, actor, actor, earlier));
  }
  AttribGraph *const graph = attrib_small_freeze(builder);
  static const char *const as_of[] = {"2021-07-20", NULL};
  for (size_t i = 0; i < COUNT(as_of); i++) {
    AttribView *const view = attrib_small_view(graph, as_of[i]);
    for (uint32_t j = 0; j < COUNT(lost); j++) {
      const AttribBuilderEdge edge =
          attrib_small_edge_of((AttribKnownType)j, actor, actor, earlier);
      assert_int_equal(attrib_view_edge(view, attrib_small_find(graph, edge)),
                       lost[j] ? ATTRIB_ABSENT : ATTRIB_PRESENT);
    }
    attrib_view_free(view);
  }
  attrib_graph_free(graph);
}

// An edge of that type between other things supersedes nothing.
static void test_only_claims_supersede_claims(void **state)
{
  (void)state;
  AttribBuilder *const builder = attrib_small_begin();
  const AttribNode claim = attrib_small_claim(builder, "2021-07-19", NULL);
  const AttribNode actor = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  const AttribNode incident = attrib_small_node(builder, ATTRIB_LABEL_INCIDENT);
  attrib_small_edge(builder,
                    attrib_small_edge_of(ATTRIB_TYPE_SUPERSEDES, actor, claim, ATTRIB_NO_NODE));
  attrib_small_edge(builder, attrib_small_edge_of(ATTRIB_TYPE_SUPERSEDES, claim, incident, claim));
  AttribGraph *const graph = attrib_small_freeze(builder);
  AttribView *const view = attrib_small_view(graph, NULL);
  assert_int_equal(attrib_view_superseded(view, claim), ATTRIB_ABSENT);
  assert_int_equal(attrib_view_superseded(view, actor), ATTRIB_ABSENT);
  assert_int_equal(attrib_view_superseded(view, incident), ATTRIB_ABSENT);
  attrib_view_free(view);
  attrib_graph_free(graph);
}

// Edges

static void test_an_edge_is_there_as_far_as_its_claims_are(void **state)
{
  (void)state;
  enum { ABSENT, MAYBE, UNDATED, PRESENT, ACTOR, NONE };
  static const char *const said[] = {"2021-08", "2021-07", NULL, "2021-07-01"};
  static const struct {
    uint32_t source;
    uint32_t target;
    uint32_t record;
    AttribPresence expected;
  } rows[] = {
      {ACTOR, ACTOR, NONE, ATTRIB_PRESENT},      {ACTOR, ACTOR, ACTOR, ATTRIB_PRESENT},
      {ACTOR, ACTOR, PRESENT, ATTRIB_PRESENT},   {ACTOR, ACTOR, UNDATED, ATTRIB_UNDATED},
      {ACTOR, ACTOR, MAYBE, ATTRIB_MAYBE},       {ACTOR, ACTOR, ABSENT, ATTRIB_ABSENT},
      {MAYBE, UNDATED, MAYBE, ATTRIB_MAYBE},     {UNDATED, MAYBE, UNDATED, ATTRIB_MAYBE},
      {PRESENT, ABSENT, PRESENT, ATTRIB_ABSENT}, {ABSENT, PRESENT, NONE, ATTRIB_ABSENT},
      {UNDATED, PRESENT, NONE, ATTRIB_UNDATED},  {PRESENT, UNDATED, ACTOR, ATTRIB_UNDATED},
  };
  AttribBuilder *const builder = attrib_small_begin();
  for (size_t i = 0; i < COUNT(said); i++) {
    attrib_small_claim(builder, said[i], NULL);
  }
  attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  AttribBuilderEdge edges[COUNT(rows)];
  for (size_t i = 0; i < COUNT(rows); i++) {
    const AttribNode record =
        rows[i].record == NONE ? ATTRIB_NO_NODE : (AttribNode){rows[i].record};
    edges[i] = attrib_small_edge_of(ATTRIB_TYPE_ANSWERS, (AttribNode){rows[i].source},
                                    (AttribNode){rows[i].target}, record);
    attrib_small_edge(builder, edges[i]);
  }
  AttribGraph *const graph = attrib_small_freeze(builder);
  AttribView *const view = attrib_small_view(graph, "2021-07-19");
  AttribView *const full = attrib_small_view(graph, NULL);
  for (size_t i = 0; i < COUNT(rows); i++) {
    const AttribEdge edge = attrib_small_find(graph, edges[i]);
    assert_int_equal(attrib_view_edge(view, edge), rows[i].expected);
    assert_int_equal(attrib_view_edge(full, edge), ATTRIB_PRESENT);
  }
  attrib_view_free(full);
  attrib_view_free(view);
  attrib_graph_free(graph);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_claims_by_the_day_they_were_said),
      cmocka_unit_test(test_claims_by_both_clocks),
      cmocka_unit_test(test_what_days_do_not_count),
      cmocka_unit_test(test_a_superseded_claim_loses_its_edges_for_good),
      cmocka_unit_test(test_a_claim_without_a_day_supersedes),
      cmocka_unit_test(test_the_surest_later_claim_counts),
      cmocka_unit_test(test_which_types_a_superseded_claim_loses),
      cmocka_unit_test(test_only_claims_supersede_claims),
      cmocka_unit_test(test_an_edge_is_there_as_far_as_its_claims_are),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
