// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The edges that follow from claims: each row of the table of acts.

#include "tests/unit/records.h"
#include "tests/unit/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char derived[] =
    "ACCUSES ATTRIBUTED_TO COUNTER_ACCUSES CRITICISES SUPPORTS DENIES ALLEGED";

static const char preamble[] = "cite: s\n"
                               "sources: {s: {title: S}}\n"
                               "actors:\n"
                               "  a: {name: A, kind: state}\n"
                               "  b: {name: B, kind: state}\n"
                               "  c: {name: C, kind: agency}\n"
                               "  d: {name: D, kind: group}\n"
                               "  e: {name: E, kind: alliance}\n"
                               "  p: {name: P, kind: person}\n"
                               "incidents:\n"
                               "  i: {name: I}\n"
                               "  j: {name: J}\n"
                               "claims:\n";

static void write_claims(const char *claims)
{
  char records[4096];
  const int length = snprintf(records, sizeof(records), "%s%s", preamble, claims);
  assert_in_range(length, 1, sizeof(records) - 1);
  attrib_scratch_file("kb/a.yaml", records);
}

// What edges of some types claims make, in the order of the graph.
static void assert_edges(const char *claims, const char *types, const char *expected)
{
  write_claims(claims);
  AttribKb *const kb = attrib_records_open_sound();
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_records_show_edges(attrib_kb_graph(kb), types, &out);
  attrib_records_assert_text(&out, expected);
  attrib_kb_free(kb);
}

static void assert_derived(const char *claims, const char *expected)
{
  assert_edges(claims, derived, expected);
}

// The rows of the table

static void accuse(void **state)
{
  (void)state;
  assert_derived("  q: {act: accuse, by: a, against: b, over: i}\n",
                 "a -ACCUSES-> b {claim: q, act: accuse}\n"
                 "i -ATTRIBUTED_TO-> b {claim: q, act: accuse}\n");
}

static void charge_and_sanction(void **state)
{
  (void)state;
  assert_derived("  q: {act: charge, by: a, against: b, over: i}\n"
                 "  r: {act: sanction, by: a, against: b, over: j}\n",
                 "a -ACCUSES-> b {claim: q, act: charge}\n"
                 "a -ACCUSES-> b {claim: r, act: sanction}\n"
                 "i -ATTRIBUTED_TO-> b {claim: q, act: charge}\n"
                 "j -ATTRIBUTED_TO-> b {claim: r, act: sanction}\n");
}

static void accuse_without_an_incident(void **state)
{
  (void)state;
  assert_derived("  q: {act: accuse, by: a, against: b}\n",
                 "a -ACCUSES-> b {claim: q, act: accuse}\n");
}

static void counter_accuse(void **state)
{
  (void)state;
  assert_derived("  q: {act: comment, by: a}\n"
                 "  r: {act: counter-accuse, by: b, against: a, answers: q}\n",
                 "b -COUNTER_ACCUSES-> a {claim: r, act: counter-accuse}\n");
}

static void counter_accuse_of_an_incident(void **state)
{
  (void)state;
  assert_derived("  q: {act: comment, by: a}\n"
                 "  r: {act: counter-accuse, by: b, against: c, over: [i, j], answers: q}\n",
                 "b -COUNTER_ACCUSES-> c {claim: r, act: counter-accuse}\n"
                 "i -ATTRIBUTED_TO-> c {claim: r, act: counter-accuse}\n"
                 "j -ATTRIBUTED_TO-> c {claim: r, act: counter-accuse}\n");
}

static void criticise(void **state)
{
  (void)state;
  // Blames for something other than an incident: no attribution, even with one.
  assert_derived("  q: {act: criticise, by: a, against: b, over: i}\n",
                 "a -CRITICISES-> b {claim: q, act: criticise}\n");
}

static void acts_that_derive_nothing(void **state)
{
  (void)state;
  assert_derived("  q: {act: condemn, by: a, over: i}\n"
                 "  r: {act: claim-victim, by: b, answers: q}\n"
                 "  s1: {act: reward, by: a}\n"
                 "  s2: {act: defer, by: a}\n"
                 "  s3: {act: decline, by: b, answers: q}\n"
                 "  s4: {act: comment, by: b, over: i, answers: q}\n"
                 "  s5: {act: retract, by: a, supersedes: q}\n",
                 "");
}

static void support_and_acknowledge(void **state)
{
  (void)state;
  assert_derived("  q: {act: condemn, by: a}\n"
                 "  r: {act: support, by: b, answers: q}\n"
                 "  t: {act: acknowledge, by: c, answers: q}\n",
                 "b -SUPPORTS-> a {claim: r, act: support}\n"
                 "c -SUPPORTS-> a {claim: t, act: acknowledge}\n");
}

static void deny(void **state)
{
  (void)state;
  // Towards whoever made it: not towards who joined it, nor whom it is against.
  assert_derived("  q: {act: criticise, by: [a, b], with: [e], against: c}\n"
                 "  r: {act: deny, by: c, answers: q}\n",
                 "a -CRITICISES-> c {claim: q, act: criticise}\n"
                 "b -CRITICISES-> c {claim: q, act: criticise}\n"
                 "c -DENIES-> a {claim: r, act: deny}\n"
                 "c -DENIES-> b {claim: r, act: deny}\n"
                 "e -SUPPORTS-> a {claim: q}\n"
                 "e -SUPPORTS-> b {claim: q}\n");
}

static void deny_several_claims(void **state)
{
  (void)state;
  // One edge to a maker of both.
  assert_derived("  q: {act: comment, by: a}\n"
                 "  r: {act: comment, by: [a, b]}\n"
                 "  t: {act: deny, by: c, answers: [q, r]}\n",
                 "c -DENIES-> a {claim: t, act: deny}\n"
                 "c -DENIES-> b {claim: t, act: deny}\n");
}

static void admit(void **state)
{
  (void)state;
  assert_derived("  q: {act: admit, by: [d, b], over: [i, j]}\n",
                 "i -ATTRIBUTED_TO-> b {claim: q, act: admit}\n"
                 "i -ATTRIBUTED_TO-> d {claim: q, act: admit}\n"
                 "j -ATTRIBUTED_TO-> b {claim: q, act: admit}\n"
                 "j -ATTRIBUTED_TO-> d {claim: q, act: admit}\n");
}

static void several_on_either_side(void **state)
{
  (void)state;
  assert_derived("  q: {act: accuse, by: [a, b], against: [c, d], over: [i, j]}\n",
                 "a -ACCUSES-> c {claim: q, act: accuse}\n"
                 "a -ACCUSES-> d {claim: q, act: accuse}\n"
                 "b -ACCUSES-> c {claim: q, act: accuse}\n"
                 "b -ACCUSES-> d {claim: q, act: accuse}\n"
                 "i -ATTRIBUTED_TO-> c {claim: q, act: accuse}\n"
                 "i -ATTRIBUTED_TO-> d {claim: q, act: accuse}\n"
                 "j -ATTRIBUTED_TO-> c {claim: q, act: accuse}\n"
                 "j -ATTRIBUTED_TO-> d {claim: q, act: accuse}\n");
}

static void an_answer_that_accuses(void **state)
{
  (void)state;
  // `accuse` with `answers` is an answer; its edge goes to the accused alone.
  assert_derived("  q: {act: comment, by: a}\n"
                 "  r: {act: accuse, by: b, against: c, answers: q}\n",
                 "b -ACCUSES-> c {claim: r, act: accuse}\n");
}

// Joiners

static void joiners_of_a_list_accuse_nobody(void **state)
{
  (void)state;
  static const char claim[] = "  q: {act: accuse, by: a, with: [b, e], against: c, over: i}\n";
  assert_derived(claim, "a -ACCUSES-> c {claim: q, act: accuse}\n"
                        "b -SUPPORTS-> a {claim: q}\n"
                        "e -SUPPORTS-> a {claim: q}\n"
                        "i -ATTRIBUTED_TO-> c {claim: q, act: accuse}\n");
  assert_edges(claim, "JOINED", "b -JOINED-> q\ne -JOINED-> q\n");
}

static void joiner_alone(void **state)
{
  (void)state;
  assert_edges("  q: {act: accuse, by: a, with: e, against: c}\n", "JOINED SUPPORTS",
               "e -JOINED-> q\n"
               "e -SUPPORTS-> a {claim: q}\n");
}

static void joiners_of_a_map_perform_their_act(void **state)
{
  (void)state;
  static const char claim[] = "  q:\n"
                              "    act: condemn\n"
                              "    by: a\n"
                              "    with: {b: support, d: condemn, e: acknowledge}\n";
  assert_derived(claim, "b -SUPPORTS-> a {claim: q, act: support}\n"
                        "d -SUPPORTS-> a {claim: q, act: condemn}\n"
                        "e -SUPPORTS-> a {claim: q, act: acknowledge}\n");
  assert_edges(claim, "JOINED",
               "b -JOINED-> q {act: support}\n"
               "d -JOINED-> q {act: condemn}\n"
               "e -JOINED-> q {act: acknowledge}\n");
}

static void joiners_that_accuse_too(void **state)
{
  (void)state;
  // The same attribution by two speakers of one act is one edge; by another act it is another.
  assert_derived("  q:\n"
                 "    act: accuse\n"
                 "    by: a\n"
                 "    with: {b: accuse, d: charge, e: criticise}\n"
                 "    against: c\n"
                 "    over: i\n",
                 "a -ACCUSES-> c {claim: q, act: accuse}\n"
                 "b -ACCUSES-> c {claim: q, act: accuse}\n"
                 "b -SUPPORTS-> a {claim: q, act: accuse}\n"
                 "d -ACCUSES-> c {claim: q, act: charge}\n"
                 "d -SUPPORTS-> a {claim: q, act: charge}\n"
                 "e -CRITICISES-> c {claim: q, act: criticise}\n"
                 "e -SUPPORTS-> a {claim: q, act: criticise}\n"
                 "i -ATTRIBUTED_TO-> c {claim: q, act: accuse}\n"
                 "i -ATTRIBUTED_TO-> c {claim: q, act: charge}\n");
}

static void joiners_of_an_answer(void **state)
{
  (void)state;
  // Who supports an answer has joined it, and not the claim that is answered; who denies denies that one.
  assert_derived("  q: {act: comment, by: a}\n"
                 "  r:\n"
                 "    act: deny\n"
                 "    by: b\n"
                 "    with: {c: deny, d: support}\n"
                 "    answers: q\n",
                 "b -DENIES-> a {claim: r, act: deny}\n"
                 "c -SUPPORTS-> b {claim: r, act: deny}\n"
                 "c -DENIES-> a {claim: r, act: deny}\n"
                 "d -SUPPORTS-> b {claim: r, act: support}\n");
}

static void joiners_that_admit_too(void **state)
{
  (void)state;
  assert_derived("  q: {act: admit, by: d, with: {c: admit, e: support}, over: i}\n",
                 "c -SUPPORTS-> d {claim: q, act: admit}\n"
                 "e -SUPPORTS-> d {claim: q, act: support}\n"
                 "i -ATTRIBUTED_TO-> c {claim: q, act: admit}\n"
                 "i -ATTRIBUTED_TO-> d {claim: q, act: admit}\n");
}

// What is never made

static void no_edge_to_oneself(void **state)
{
  (void)state;
  assert_derived("  q: {act: criticise, by: [a, b], against: [b, c]}\n"
                 "  r: {act: deny, by: [b, d], answers: q}\n"
                 "  t: {act: support, by: a, answers: q}\n",
                 "a -CRITICISES-> b {claim: q, act: criticise}\n"
                 "a -CRITICISES-> c {claim: q, act: criticise}\n"
                 "a -SUPPORTS-> b {claim: t, act: support}\n"
                 "b -CRITICISES-> c {claim: q, act: criticise}\n"
                 "b -DENIES-> a {claim: r, act: deny}\n"
                 "d -DENIES-> a {claim: r, act: deny}\n"
                 "d -DENIES-> b {claim: r, act: deny}\n");
}

static void joining_oneself_supports_nobody(void **state)
{
  (void)state;
  assert_derived("  q: {act: condemn, by: [a, b], with: {a: condemn}}\n",
                 "a -SUPPORTS-> b {claim: q, act: condemn}\n");
}

static void the_same_of_two_claims_is_two_edges(void **state)
{
  (void)state;
  assert_derived("  q: {act: accuse, by: a, against: b}\n"
                 "  r: {act: accuse, by: a, against: b}\n",
                 "a -ACCUSES-> b {claim: q, act: accuse}\n"
                 "a -ACCUSES-> b {claim: r, act: accuse}\n");
}

static void superseded_claims_keep_their_edges(void **state)
{
  (void)state;
  // A view leaves them out from the day of the later claim on; the graph has them.
  assert_edges("  q: {act: accuse, by: a, against: b, said: 2021-07-01}\n"
               "  r: {act: accuse, by: a, against: c, said: 2021-08-01, supersedes: q}\n",
               "ACCUSES SUPERSEDES",
               "a -ACCUSES-> b {claim: q, act: accuse}\n"
               "a -ACCUSES-> c {claim: r, act: accuse}\n"
               "r -SUPERSEDES-> q\n");
}

// Contested ties

static void allegations(void **state)
{
  (void)state;
  assert_derived("  q:\n"
                 "    act: comment\n"
                 "    by: a\n"
                 "    alleges:\n"
                 "      - {who: d, tie: paid-by, whom: c, wording: on its payroll}\n"
                 "      - {who: d, tie: part-of, whom: b, negated: true}\n"
                 "      - {who: i, tie: part-of, whom: j, negated: false}\n",
                 "d -ALLEGED-> b {claim: q, tie: part-of, negated: true}\n"
                 "d -ALLEGED-> c {claim: q, tie: paid-by, wording: on its payroll}\n"
                 "i -ALLEGED-> j {claim: q, tie: part-of, negated: false}\n");
}

static void allegations_of_several(void **state)
{
  (void)state;
  assert_derived(
      "  q: {act: deny, by: a, answers: r, alleges: {who: [c, d], tie: same-as, whom: [b, e]}}\n"
      "  r: {act: comment, by: p}\n",
      "a -DENIES-> p {claim: q, act: deny}\n"
      "c -ALLEGED-> b {claim: q, tie: same-as}\n"
      "c -ALLEGED-> e {claim: q, tie: same-as}\n"
      "d -ALLEGED-> b {claim: q, tie: same-as}\n"
      "d -ALLEGED-> e {claim: q, tie: same-as}\n");
}

static void nothing_is_tied_to_itself(void **state)
{
  (void)state;
  assert_derived("  q: {act: comment, by: a, alleges: {who: [c, d], tie: same-as, whom: [c, d]}}\n",
                 "c -ALLEGED-> d {claim: q, tie: same-as}\n"
                 "d -ALLEGED-> c {claim: q, tie: same-as}\n");
}

static void every_tie(void **state)
{
  (void)state;
  assert_derived("  q:\n"
                 "    act: comment\n"
                 "    by: a\n"
                 "    alleges:\n"
                 "      - {who: d, tie: part-of, whom: b}\n"
                 "      - {who: d, tie: directed-by, whom: b}\n"
                 "      - {who: d, tie: paid-by, whom: b}\n"
                 "      - {who: d, tie: sheltered-by, whom: b}\n"
                 "      - {who: d, tie: same-as, whom: b}\n",
                 "d -ALLEGED-> b {claim: q, tie: part-of}\n"
                 "d -ALLEGED-> b {claim: q, tie: directed-by}\n"
                 "d -ALLEGED-> b {claim: q, tie: paid-by}\n"
                 "d -ALLEGED-> b {claim: q, tie: sheltered-by}\n"
                 "d -ALLEGED-> b {claim: q, tie: same-as}\n");
}

// Where edges come from

static void edges_lead_back_to_their_claim(void **state)
{
  (void)state;
  write_claims("  q: {act: comment, by: p}\n"
               "  r:\n"
               "    act: accuse\n"
               "    by: a\n"
               "    against: b\n"
               "    over: i\n"
               "    alleges:\n"
               "      - {who: d, tie: paid-by, whom: c}\n");
  AttribKb *const kb = attrib_records_open_sound();
  const AttribGraph *const graph = attrib_kb_graph(kb);
  const AttribNode claim = attrib_graph_node_by_id(graph, ATTRIB_TEXT("r"));
  // Line 13 is `claims:`; r stands on line 15, its tie on line 21.
  static const struct {
    const char *type;
    uint32_t line;
  } rows[] = {{"ACCUSES", 15}, {"ATTRIBUTED_TO", 15}, {"ALLEGED", 21}};
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    uint32_t found = 0;
    for (uint32_t j = 0; j < attrib_graph_edge_count(graph); ++j) {
      const AttribEdge edge = {j};
      const AttribText type = attrib_graph_type_text(graph, attrib_edge_type(graph, edge));
      if (strcmp(type.data, rows[i].type) == 0) {
        const AttribOrigin origin = attrib_edge_origin(graph, edge);
        ++found;
        assert_int_equal(attrib_edge_record(graph, edge).index, claim.index);
        assert_string_equal(origin.file.data, "a.yaml");
        assert_int_equal(origin.line, rows[i].line);
      }
    }
    assert_int_equal(found, 1);
  }
  attrib_kb_free(kb);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(accuse),
      CASE(charge_and_sanction),
      CASE(accuse_without_an_incident),
      CASE(counter_accuse),
      CASE(counter_accuse_of_an_incident),
      CASE(criticise),
      CASE(acts_that_derive_nothing),
      CASE(support_and_acknowledge),
      CASE(deny),
      CASE(deny_several_claims),
      CASE(admit),
      CASE(several_on_either_side),
      CASE(an_answer_that_accuses),
      CASE(joiners_of_a_list_accuse_nobody),
      CASE(joiner_alone),
      CASE(joiners_of_a_map_perform_their_act),
      CASE(joiners_that_accuse_too),
      CASE(joiners_of_an_answer),
      CASE(joiners_that_admit_too),
      CASE(no_edge_to_oneself),
      CASE(joining_oneself_supports_nobody),
      CASE(the_same_of_two_claims_is_two_edges),
      CASE(superseded_claims_keep_their_edges),
      CASE(allegations),
      CASE(allegations_of_several),
      CASE(nothing_is_tied_to_itself),
      CASE(every_tie),
      CASE(edges_lead_back_to_their_claim),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
