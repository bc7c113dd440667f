// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The edges that records make of themselves, the nodes that they name, where both come from, and what linking refuses.

#include "tests/unit/records.h"
#include "tests/unit/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void assert_edges_of(const char *types, const char *expected)
{
  AttribKb *const kb = attrib_records_open_sound();
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_records_show_edges(attrib_kb_graph(kb), types, &out);
  attrib_records_assert_text(&out, expected);
  attrib_kb_free(kb);
}

// Recorded edges

static void structure_of_actors(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml",
                      "actors:\n"
                      "  us: {name: US, kind: state, member-of: [nato, {actor: g7, from: 1976}]}\n"
                      "  nz: {name: NZ, kind: state}\n"
                      "  eu: {name: EU, kind: organisation}\n"
                      "  nato: {name: NATO, kind: alliance}\n"
                      "  g7: {name: G7, kind: organisation}\n"
                      "  ministry: {name: M, kind: agency, part-of: us}\n"
                      "  minister:\n"
                      "    name: N\n"
                      "    kind: person\n"
                      "    part-of:\n"
                      "      - actor: ministry\n"
                      "        from: 2021-01-26\n"
                      "        until: {date: 2025-01-20, as-written: until the inauguration}\n"
                      "      - us\n"
                      "  embassy:\n"
                      "    name: E\n"
                      "    kind: mission\n"
                      "    located-in: nz\n"
                      "    accredited-to: [nz, eu]\n");
  assert_edges_of(NULL, "embassy -LOCATED_IN-> nz\n"
                        "embassy -ACCREDITED_TO-> eu\n"
                        "embassy -ACCREDITED_TO-> nz\n"
                        "minister -PART_OF-> ministry {from: @2021-01-26, until: @2025-01-20, "
                        "until_as_written: until the inauguration}\n"
                        "minister -PART_OF-> us\n"
                        "ministry -PART_OF-> us\n"
                        "us -MEMBER_OF-> g7 {from: @1976}\n"
                        "us -MEMBER_OF-> nato\n");
}

static void left_and_joined_again(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "actors:\n"
                                   "  e: {name: E, kind: alliance}\n"
                                   "  a:\n"
                                   "    name: A\n"
                                   "    kind: state\n"
                                   "    member-of:\n"
                                   "      - {actor: e, from: 2001, until: 2004}\n"
                                   "      - {actor: e, from: 2008-04-01}\n");
  assert_edges_of("MEMBER_OF", "a -MEMBER_OF-> e {from: @2001, until: @2004}\n"
                               "a -MEMBER_OF-> e {from: @2008-04-01}\n");
}

static void what_incidents_name(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml",
                      "actors: {us: {name: US, kind: state}, uk: {name: UK, kind: state}}\n"
                      "incidents:\n"
                      "  whole: {name: W, exploits: CVE-2021-26855}\n"
                      "  part:\n"
                      "    name: P\n"
                      "    part-of: whole\n"
                      "    targets: [us, uk]\n"
                      "    exploits: [CVE-2021-27065, CVE-2021-26855]\n"
                      "    techniques: [T1505.003, T1190]\n");
  assert_edges_of(NULL, "part -PART_OF-> whole\n"
                        "part -TARGETS-> uk\n"
                        "part -TARGETS-> us\n"
                        "part -EXPLOITS-> CVE-2021-26855\n"
                        "part -EXPLOITS-> CVE-2021-27065\n"
                        "part -USES-> T1190\n"
                        "part -USES-> T1505.003\n"
                        "whole -EXPLOITS-> CVE-2021-26855\n");
}

static void named_nodes_are_one_for_each_name(void **state)
{
  (void)state;
  attrib_scratch_file("kb/b.yaml", "incidents: {a: {name: A, exploits: CVE-2021-26855}}\n");
  attrib_scratch_file("kb/a.yaml", "incidents:\n"
                                   "  b: {name: B, techniques: T1190,\n"
                                   "      exploits: CVE-2021-26855}\n");
  AttribKb *const kb = attrib_records_open_sound();
  const AttribGraph *const graph = attrib_kb_graph(kb);
  const AttribNode flaw = attrib_graph_node_by_id(graph, ATTRIB_TEXT("CVE-2021-26855"));
  const AttribNode technique = attrib_graph_node_by_id(graph, ATTRIB_TEXT("T1190"));
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_records_show_node(graph, flaw, &out);
  attrib_records_show_node(graph, technique, &out);
  attrib_records_assert_text(
      &out, "CVE-2021-26855 :Vulnerability {id: CVE-2021-26855, name: CVE-2021-26855}\n"
            "T1190 :Technique {id: T1190, name: T1190}\n");
  // Where it is mentioned first, in order of paths.
  assert_string_equal(attrib_node_origin(graph, flaw).file.data, "a.yaml");
  assert_int_equal(attrib_node_origin(graph, flaw).line, 3);
  assert_int_equal(attrib_node_origin(graph, flaw).column, 17);
  assert_int_equal(attrib_graph_node_count(graph), 4);
  attrib_kb_free(kb);
}

static const char speakers[] = "sources: {s: {title: S, relays: [t, u]}, t: {title: T},\n"
                               "          u: {description: U}}\n"
                               "actors:\n"
                               "  a: {name: A, kind: state}\n"
                               "  b: {name: B, kind: state}\n"
                               "  m: {name: M, kind: media}\n"
                               "  p: {name: P, kind: person}\n"
                               "  q: {name: Q, kind: person}\n"
                               "incidents: {i: {name: I}}\n";

static void parts_of_claims(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", speakers);
  attrib_scratch_file("kb/b.yaml", "claims:\n"
                                   "  c1: {act: comment, by: [a, b], voice: [p, q], cite: s}\n"
                                   "  c2:\n"
                                   "    act: counter-accuse\n"
                                   "    by: b\n"
                                   "    with: {m: support}\n"
                                   "    against: a\n"
                                   "    over: i\n"
                                   "    answers: c1\n"
                                   "    cite: t\n"
                                   "  c3: {act: comment, by: b, supersedes: c2, cite: u}\n");
  assert_edges_of("MADE VOICED JOINED AGAINST OVER ANSWERS SUPERSEDES CITES RELAYS",
                  "a -MADE-> c1\n"
                  "b -MADE-> c1\n"
                  "b -MADE-> c2\n"
                  "b -MADE-> c3\n"
                  "m -JOINED-> c2 {act: support}\n"
                  "p -VOICED-> c1\n"
                  "q -VOICED-> c1\n"
                  "c1 -CITES-> s\n"
                  "c2 -AGAINST-> a\n"
                  "c2 -OVER-> i\n"
                  "c2 -ANSWERS-> c1\n"
                  "c2 -CITES-> t\n"
                  "c3 -SUPERSEDES-> c2\n"
                  "c3 -CITES-> u\n"
                  "s -RELAYS-> t\n"
                  "s -RELAYS-> u\n");
}

// Citations

static void words_of_a_citation(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", speakers);
  attrib_scratch_file("kb/b.yaml", "claims:\n"
                                   "  c1:\n"
                                   "    act: comment\n"
                                   "    by: a\n"
                                   "    cite:\n"
                                   "      - t\n"
                                   "      - source: s\n"
                                   "        quote: [one, two]\n"
                                   "        at: p. 4\n"
                                   "        via: m\n"
                                   "        lang: zh\n"
                                   "        original: 一\n"
                                   "        credibility: 2\n"
                                   "      - {source: s, quote: three, via: u}\n");
  assert_edges_of("CITES", "c1 -CITES-> s {quote: [one, two], at: p. 4, via: m, lang: zh, "
                           "original: 一, credibility: 2}\n"
                           "c1 -CITES-> s {quote: [three], via: u}\n"
                           "c1 -CITES-> t\n");
}

static void words_on_the_claim_itself(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", speakers);
  attrib_scratch_file("kb/b.yaml",
                      "claims:\n"
                      "  c1: {act: comment, by: a, cite: s, quote: one, at: p. 4, via: m}\n"
                      "  c2: {act: comment, by: a, cite: {source: s, lang: zh}, quote: one}\n");
  assert_edges_of("CITES", "c1 -CITES-> s {quote: [one], at: p. 4, via: m}\n"
                           "c2 -CITES-> s {lang: zh, quote: [one]}\n");
}

static void records_inherit_what_their_file_cites(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", speakers);
  attrib_scratch_file("kb/b.yaml", "claims:\n"
                                   "  c1: {act: comment, by: a, quote: one}\n"
                                   "  c2: {act: comment, by: a, cite: t}\n"
                                   "actors: {x: {name: X, kind: class}}\n"
                                   "incidents: {j: {name: J}}\n"
                                   "sources: {v: {title: V}}\n"
                                   "cite: {source: s, at: p. 1, via: m}\n");
  assert_edges_of("CITES", "x -CITES-> s {at: p. 1, via: m}\n"
                           "j -CITES-> s {at: p. 1, via: m}\n"
                           "c1 -CITES-> s {at: p. 1, via: m, quote: [one]}\n"
                           "c2 -CITES-> t\n");
}

static void words_on_a_claim_go_before_those_of_the_file(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", speakers);
  attrib_scratch_file("kb/b.yaml", "cite: {source: s, quote: file, at: p. 1, via: m}\n"
                                   "claims:\n"
                                   "  c1: {act: comment, by: a, quote: own, at: p. 2}\n");
  assert_edges_of("CITES", "c1 -CITES-> s {via: m, quote: [own], at: p. 2}\n");
}

static void a_list_of_citations_for_a_file(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", speakers);
  attrib_scratch_file("kb/b.yaml", "cite: [s, {source: t, quote: one}]\n"
                                   "claims: {c1: {act: comment, by: a}}\n");
  assert_edges_of("CITES", "c1 -CITES-> s\nc1 -CITES-> t {quote: [one]}\n");
}

// Where things come from

static void nodes_know_their_record(void **state)
{
  (void)state;
  attrib_scratch_file("kb/folder/é.yaml", "# a comment\n"
                                          "\n"
                                          "actors:\n"
                                          "    us:\n"
                                          "        name: US\n"
                                          "        kind: state\n"
                                          "    \"uk\": {name: UK, kind: state}\n");
  AttribKb *const kb = attrib_records_open_sound();
  const AttribGraph *const graph = attrib_kb_graph(kb);
  static const struct {
    const char *id;
    uint32_t line;
  } rows[] = {{"us", 4}, {"uk", 7}};
  for (size_t i = 0; i < 2; ++i) {
    const AttribOrigin origin =
        attrib_node_origin(graph, attrib_graph_node_by_id(graph, attrib_text(rows[i].id)));
    assert_string_equal(origin.file.data, "folder/é.yaml");
    assert_int_equal(origin.line, rows[i].line);
    assert_int_equal(origin.column, 5);
  }
  attrib_kb_free(kb);
}

static void edges_know_their_line(void **state)
{
  (void)state;
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_scratch_file("kb/a.yaml", "cite: s\n"
                                   "sources: {s: {title: S}}\n"
                                   "actors:\n"
                                   "  a:\n"
                                   "    name: A\n"
                                   "    kind: state\n"
                                   "    part-of:\n"
                                   "      - b\n"
                                   "      - actor: d\n"
                                   "        from: 2021\n"
                                   "  b: {name: B, kind: state, cite: s}\n"
                                   "  d: {name: D, kind: state,\n"
                                   "      cite:\n"
                                   "        {source: s}}\n");
  AttribKb *const kb = attrib_records_open_sound();
  const AttribGraph *const graph = attrib_kb_graph(kb);
  for (uint32_t i = 0; i < attrib_graph_edge_count(graph); ++i) {
    const AttribEdge edge = {i};
    const AttribNode record = attrib_edge_record(graph, edge);
    const AttribOrigin origin = attrib_edge_origin(graph, edge);
    assert_int_equal(record.index, attrib_edge_source(graph, edge).index);
    attrib_buffer_add_format(&out, "%s:%u ", origin.file.data, (unsigned)origin.line);
  }
  attrib_records_show_edges(graph, NULL, &out);
  // The file's own citation stands on line 1; those of a value where the value begins.
  attrib_records_assert_text(&out, "a.yaml:8 a.yaml:9 a.yaml:1 a.yaml:11 a.yaml:14 "
                                   "a -PART_OF-> b\n"
                                   "a -PART_OF-> d {from: @2021}\n"
                                   "a -CITES-> s\n"
                                   "b -CITES-> s\n"
                                   "d -CITES-> s\n");
  attrib_kb_free(kb);
}

// What is refused

static void ids_declared_twice(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "incidents: {x: {name: X}}\n");
  attrib_scratch_file("kb/b.yaml", "incidents: {x: {name: Y}, y: {name: Z}}\n"
                                   "actors: {y: {name: Q, kind: state}}\n");
  attrib_records_assert_findings(
      false, "b.yaml:1:13: E021 the id `x` is declared twice; a.yaml:1:13 first "
             "declared here\n"
             "b.yaml:2:10: E021 the id `y` is declared twice; b.yaml:1:27 first "
             "declared here\n"
             "b.yaml:2:10: W102 nothing refers to this actor\n");
}

static void both_of_two_are_left_out(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "incidents: {x: {name: X}, z: {name: Z}}\n");
  attrib_scratch_file("kb/b.yaml", "incidents: {x: {name: Y}}\n");
  attrib_scratch_file("kb/c.yaml", "incidents: {x: {name: Z}}\n");
  AttribKb *const kb = attrib_records_open(true);
  assert_int_equal(attrib_kb_left_out(kb), 3);
  assert_int_equal(attrib_graph_node_count(attrib_kb_graph(kb)), 1);
  attrib_kb_free(kb);
}

static void references_to_the_wrong_kind(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "cite: s\n"
                                   "sources: {s: {description: S}}\n"
                                   "actors:\n"
                                   "  a: {name: A, kind: state, member-of: b}\n"
                                   "  b: {name: B, kind: company, located-in: b}\n"
                                   "claims:\n"
                                   "  c: {act: comment, by: s, voice: a, over: b, quote: q,\n"
                                   "      via: a}\n");
  attrib_records_assert_findings(
      false,
      "a.yaml:4:40: E023 `b` is of kind `company`, and `member-of` takes an actor of kind "
      "`alliance` or `organisation`; a.yaml:5:3 declared here\n"
      "a.yaml:5:43: E023 `b` is of kind `company`, and `located-in` takes an actor of kind "
      "`state`; a.yaml:5:3 declared here\n"
      "a.yaml:7:25: E023 `s` is a source, and `by` takes an actor; a.yaml:2:11 declared "
      "here\n"
      "a.yaml:7:35: E023 `a` is of kind `state`, and `voice` takes an actor of kind `person`; "
      "a.yaml:4:3 declared here\n"
      "a.yaml:7:44: E023 `b` is an actor, and `over` takes an incident; a.yaml:5:3 "
      "declared here\n"
      "a.yaml:8:12: E023 `a` is of kind `state`, and `via` takes an actor of kind `media` or a "
      "source; a.yaml:4:3 declared here\n");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(structure_of_actors),
      CASE(left_and_joined_again),
      CASE(what_incidents_name),
      CASE(named_nodes_are_one_for_each_name),
      CASE(parts_of_claims),
      CASE(words_of_a_citation),
      CASE(words_on_the_claim_itself),
      CASE(records_inherit_what_their_file_cites),
      CASE(words_on_a_claim_go_before_those_of_the_file),
      CASE(a_list_of_citations_for_a_file),
      CASE(nodes_know_their_record),
      CASE(edges_know_their_line),
      CASE(ids_declared_twice),
      CASE(both_of_two_are_left_out),
      CASE(references_to_the_wrong_kind),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
