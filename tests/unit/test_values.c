// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What the fields of records become as properties of nodes.

#include "tests/unit/records.h"
#include "tests/unit/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_node(const char *id, const char *expected)
{
  AttribKb *const kb = attrib_records_open_sound();
  const AttribGraph *const graph = attrib_kb_graph(kb);
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_records_show_node(graph, attrib_graph_node_by_id(graph, attrib_text(id)), &out);
  attrib_records_assert_text(&out, expected);
  attrib_kb_free(kb);
}

static void actor(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "actors:\n"
                                   "  m: {name: M, kind: company}\n"
                                   "  us: {name: US, kind: state}\n"
                                   "  a:\n"
                                   "    note: not sure\n"
                                   "    refs: {wikidata: Q1, attack: G0125, misp: 7d}\n"
                                   "    role: spokesman\n"
                                   "    part-of: us\n"
                                   "    country: CN\n"
                                   "    aliases:\n"
                                   "      - Ay\n"
                                   "      - name: HAFNIUM\n"
                                   "        by: m\n"
                                   "        since: {date: 2021-03-02, as-written: Tuesday}\n"
                                   "      - {name: Bee}\n"
                                   "    kind: person\n"
                                   "    name: A\n");
  // In the order of the schema; references that are edges are not repeated.
  assert_node("a", "a :Actor:Person {id: a, name: A, kind: person, aliases: [Ay, HAFNIUM, Bee], "
                   "coined: [{name: HAFNIUM, by: [m], since: @2021-03-02, since_as_written: "
                   "Tuesday}, {name: Bee}], country: CN, role: spokesman, refs: {attack: G0125, "
                   "misp: 7d, wikidata: Q1}, note: not sure}\n");
}

static void incident(void **state)
{
  (void)state;
  attrib_scratch_file(
      "kb/a.yaml", "sources: {s: {description: S}}\n"
                   "actors: {us: {name: US, kind: state}}\n"
                   "incidents:\n"
                   "  i:\n"
                   "    name: I\n"
                   "    aliases: [J]\n"
                   "    summary: two\n"
                   "      lines\n"
                   "    alleged: true\n"
                   "    kind: [espionage, data-theft]\n"
                   "    began: 2021\n"
                   "    ended: {date: 2021-03~, as-written: in spring}\n"
                   "    disclosed: 2021-03-02\n"
                   "    products: Exchange\n"
                   "    affected:\n"
                   "      - {count: 30000, qualifier: at-least, what: organisations, where: us}\n"
                   "      - {as-written: dozens, qualifier: unknown, where: [us, worldwide],\n"
                   "         cite: [s, {source: s, quote: dozens}]}\n");
  assert_node("i", "i :Incident {id: i, name: I, aliases: [J], summary: two lines, alleged: true, "
                   "kind: [espionage, data-theft], began: @2021, ended: @2021-03~, "
                   "ended_as_written: in spring, disclosed: @2021-03-02, products: [Exchange], "
                   "affected: [{count: 30000, qualifier: at-least, what: organisations, where: "
                   "[us]}, {qualifier: unknown, as_written: dozens, where: [us, worldwide], cite: "
                   "[{source: s}, {source: s, quote: [dozens]}]}]}\n");
}

static void claim(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml",
                      "cite: s\n"
                      "sources: {s: {description: S}}\n"
                      "actors: {a: {name: A, kind: state}, b: {name: B, kind: state}}\n"
                      "claims:\n"
                      "  other: {act: comment, by: a}\n"
                      "  c:\n"
                      "    act: deny\n"
                      "    by: b\n"
                      "    answers: other\n"
                      "    said: {date: 2021-07-19, as-written: on Monday}\n"
                      "    recorded: 2026-11-23\n"
                      "    instrument: press-conference\n"
                      "    wording: likely\n"
                      "    likelihood: very-likely\n"
                      "    confidence: high\n"
                      "    responsibility: state-executed\n"
                      "    grounds: [flat, motive]\n"
                      "    figures: {count: 5, what: missions}\n"
                      "    alleges: {who: a, tie: paid-by, whom: b, negated: true}\n"
                      "    quote: words\n"
                      "    at: p. 1\n"
                      "    note: mine\n");
  // Quote and place are of the citation; what is alleged is kept here as well as on its edges.
  assert_node("c",
              "c :Claim:Deny {id: c, act: deny, said: @2021-07-19, said_as_written: on Monday, "
              "recorded: @2026-11-23, instrument: press-conference, wording: likely, "
              "likelihood: very-likely, confidence: high, responsibility: state-executed, "
              "grounds: [flat, motive], alleges: [{who: [a], tie: paid-by, whom: [b], negated: "
              "true}], figures: [{count: 5, what: missions}], note: mine}\n");
}

static void source(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "sources:\n"
                                   "  s:\n"
                                   "    title: T\n"
                                   "    description: D\n"
                                   "    publisher: P\n"
                                   "    published: 2021-07-19/2021-07-20\n"
                                   "    updated: 2021-07-20\n"
                                   "    url: https://example.org/a?b=c#d\n"
                                   "    archived: http://example.org/\n"
                                   "    authors: [A, B]\n"
                                   "    lang: en\n"
                                   "    reliability: b\n");
  assert_node("s",
              "s :Source {id: s, title: T, description: D, publisher: P, published: "
              "@2021-07-19/2021-07-20, updated: @2021-07-20, url: https://example.org/a?b=c#d, "
              "archived: http://example.org/, authors: [A, B], lang: en, reliability: b}\n");
}

static void numbers_end_where_they_end(void **state)
{
  (void)state;
  // The next text begins with digits.
  attrib_scratch_file("kb/a.yaml",
                      "incidents:\n"
                      "  i: {name: I, affected: [{count: 5, as-written: 12 of 13}, {count: 0},\n"
                      "      {count: 999999999999999}]}\n");
  assert_node("i", "i :Incident {id: i, name: I, affected: [{count: 5, as_written: 12 of 13}, "
                   "{count: 0}, {count: 999999999999999}]}\n");
}

static void scalars_are_texts(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml",
                      "actors:\n"
                      "  no: {name: no, kind: state, aliases: [1e3, true, 2021-07, ~]}\n"
                      "  1e3: {name: '007', kind: class, part-of: no, note: null}\n");
  assert_node("no", "no :Actor:State {id: no, name: no, kind: state, aliases: [1e3, true, 2021-07, "
                    "~]}\n");
  assert_node("1e3", "1e3 :Actor:Class {id: 1e3, name: 007, kind: class, note: null}\n");
}

static void keys_of_ones_own(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "x-file: kept nowhere\n"
                                   "actors:\n"
                                   "  a:\n"
                                   "    x-zeta: [b, [c], {e: 1, d: 2}]\n"
                                   "    name: A\n"
                                   "    x-alpha: {z: 1, y: {b: '', a: []}, x: {}}\n"
                                   "    kind: state\n"
                                   "    x-empty:\n");
  assert_node("a", "a :Actor:State {id: a, name: A, kind: state, x-alpha: {x: {}, y: {a: [], b: }, "
                   "z: 1}, x-empty: , x-zeta: [b, [c], {d: 2, e: 1}]}\n");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(actor),
      CASE(incident),
      CASE(claim),
      CASE(source),
      CASE(numbers_end_where_they_end),
      CASE(scalars_are_texts),
      CASE(keys_of_ones_own),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
