// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Which part of a graph is written, and how; tests/graphml reads whole graphs back.

#include "engine/model/act.h"
#include "export/graphml.h"
#include "export/graphml_key.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"
#include "tests/unit/small_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char records[] =
    "cite: paper\n"
    "sources:\n"
    "  paper: {title: A paper, publisher: P, published: 2020, relays: wire}\n"
    "  wire: {title: A wire, publisher: P, published: 2020}\n"
    "actors:\n"
    "  hill: {name: Hill, kind: state}\n"
    "  clerk: {name: Clerk, kind: person, part-of: {actor: hill, from: 2019-12}}\n"
    "  isle: {name: Isle, kind: state}\n"
    "  land: {name: Land, kind: state}\n"
    "  sea: {name: Sea, kind: state}\n"
    "incidents:\n"
    "  theft: {name: Theft, exploits: CVE-2021-26855, targets: sea}\n"
    "  wave: {name: Wave, alleged: true}\n"
    "claims:\n"
    "  a: {act: accuse, by: land, against: hill, over: theft, said: 2020-03-02, quote: q}\n"
    "  b: {act: deny, by: hill, voice: clerk, answers: a, said: 2020-03-05, quote: q}\n"
    "  c: {act: accuse, by: isle, against: hill, over: wave, quote: q}\n"
    "  d: {act: accuse, by: sea, against: isle, over: wave, said: 2020-04, quote: q}\n"
    "  e: {act: retract, by: sea, supersedes: d, said: 2020-06, quote: q}\n";

static AttribKb *kb;
static AttribBuffer text;

static void write_answer(const AttribAnswer *answer)
{
  attrib_buffer_truncate(&text, 0);
  assert_int_equal(attrib_answer_write_graphml(answer, &text), ATTRIB_SUCCESS);
}

static void write(AttribQuestion question, const char *subject, const char *as_of)
{
  AttribAnswer answer;
  attrib_small_ask(attrib_kb_graph(kb), subject, question, as_of, &answer);
  write_answer(&answer);
  attrib_answer_clear(&answer);
}

static void write_about(AttribAbout about, const char *subject)
{
  write((AttribQuestion){.about = about}, subject, NULL);
}

/// The value that is found after `before`, up to `after`; NULL where there is none.
static const char *find_next(const char *from, const char *before, const char *after,
                             AttribBuffer *list)
{
  const char *const start = strstr(from, before);
  const char *const value = start ? start + strlen(before) : NULL;
  const char *const end = value ? strstr(value, after) : NULL;
  if (end == NULL) {
    return NULL;
  }
  attrib_buffer_add_string(list, list->length > 0 ? " " : "");
  attrib_buffer_add(list, (AttribText){value, (size_t)(end - value)});
  return end;
}

static void expect_nodes(const char *expected)
{
  AttribBuffer list;
  attrib_buffer_init(&list);
  for (const char *at = text.data; at != NULL;) {
    at = find_next(at, "<node id=\"", "\"", &list);
  }
  assert_string_equal(list.data, expected);
  attrib_buffer_clear(&list);
}

/// The edges, in order, as `source TYPE target`; those of CITES left out.
static void expect_edges(const char *expected)
{
  AttribBuffer list;
  attrib_buffer_init(&list);
  for (const char *at = text.data; (at = strstr(at, "<edge ")) != NULL; ++at) {
    const size_t length = list.length;
    const char *const next = find_next(at, "source=\"", "\"", &list);
    assert_non_null(find_next(at, "\"label\">", "<", &list));
    const bool cites = strstr(list.data + length, " CITES") != NULL;
    assert_non_null(find_next(next, "target=\"", "\"", &list));
    attrib_buffer_add_char(&list, ',');
    attrib_buffer_truncate(&list, cites ? length : list.length);
  }
  assert_string_equal(list.data, expected);
  attrib_buffer_clear(&list);
}

static void expect_text(const char *part)
{
  if (strstr(text.data, part) == NULL) {
    print_error("no %s in\n%s\n", part, text.data);
    fail();
  }
}

static void a_question_without_a_subject_has_all(void **state)
{
  (void)state;
  write_about(ATTRIB_ABOUT_CLAIMS, NULL);
  expect_nodes("clerk hill isle land sea theft wave a b c d e paper wire CVE-2021-26855");
  expect_text("<data key=\"n.superseded\">true</data>");
  assert_null(strstr(text.data, "presence\">"));
  assert_null(strstr(text.data, "g.subject\">"));
}

static void an_incident_has_its_claims_and_who_takes_part(void **state)
{
  (void)state;
  write_about(ATTRIB_ABOUT_INCIDENT, "theft");
  expect_nodes("clerk hill land sea theft a b paper wire CVE-2021-26855");
  expect_edges("clerk PART_OF hill, clerk VOICED b, hill MADE b, hill DENIES land, land MADE a,"
               " land ACCUSES hill, theft TARGETS sea, theft EXPLOITS CVE-2021-26855,"
               " theft ATTRIBUTED_TO hill, a AGAINST hill, a OVER theft, b ANSWERS a,"
               " paper RELAYS wire,");
  expect_text("<data key=\"g.subject\">theft</data>");
  expect_text("<data key=\"n.context\">true</data>");
}

static void a_claim_that_is_only_referred_to_is_left_out(void **state)
{
  (void)state;
  write_about(ATTRIB_ABOUT_CLAIM, "e");
  expect_nodes("sea e paper wire");
  expect_edges("sea MADE e, paper RELAYS wire,");
}

/// Sea took back what it said of Isle: it is no accusation any more, but was said.
static void what_is_superseded_derives_nothing(void **state)
{
  (void)state;
  write_about(ATTRIB_ABOUT_ACTOR, "isle");
  expect_nodes("hill isle sea wave c d paper wire");
  expect_edges("isle MADE c, isle ACCUSES hill, sea MADE d, wave ATTRIBUTED_TO hill,"
               " c AGAINST hill, c OVER wave, d AGAINST isle, d OVER wave, paper RELAYS wire,");
  expect_text("<data key=\"n.superseded\">true</data>");
}

/// As of a day the retraction had not been said; d, of that month, had been perhaps.
static void a_day_leaves_out_and_marks(void **state)
{
  (void)state;
  write((AttribQuestion){.about = ATTRIB_ABOUT_ACTOR}, "isle", "2020-04-15");
  expect_nodes("hill isle sea wave c d paper wire");
  expect_edges("isle MADE c, isle ACCUSES hill, sea MADE d, sea ACCUSES isle,"
               " wave ATTRIBUTED_TO hill, wave ATTRIBUTED_TO isle, c AGAINST hill, c OVER wave,"
               " d AGAINST isle, d OVER wave, paper RELAYS wire,");
  expect_text("<data key=\"g.as_of\">2020-04-15</data>");
  expect_text("<data key=\"n.presence\">undated</data>");
  expect_text("<data key=\"n.presence\">maybe</data>");
  expect_text("<data key=\"label\">ACCUSES</data>\n"
              "   <data key=\"e.claim.string\">d</data>\n"
              "   <data key=\"e.act.string\">accuse</data>\n"
              "   <data key=\"e.presence\">maybe</data>\n"
              "   <data key=\"e.record\">d</data>\n"
              "   <data key=\"e.file\">records.yaml</data>\n"
              "   <data key=\"e.line\">18</data>\n"
              "  </edge>");
  assert_null(strstr(text.data, "n.superseded\">"));
}

static void a_filter_holds_claims_back(void **state)
{
  (void)state;
  const AttribFilter denials = {.acts = 1U << ATTRIB_ACT_DENY};
  write((AttribQuestion){.about = ATTRIB_ABOUT_CLAIMS, .filter = denials}, NULL, NULL);
  expect_nodes("clerk hill land theft a b paper wire");
}

/// A day in a month that may lie before the days asked for: so is all that the claim is the reason of.
static void a_filter_may_be_unsure_of_a_claim(void **state)
{
  (void)state;
  AttribQuestion question = {.about = ATTRIB_ABOUT_CLAIMS, .filter = {.has_since = true}};
  assert_int_equal(attrib_date_parse(attrib_text("2020-04-15"), &question.filter.since, NULL),
                   ATTRIB_SUCCESS);
  write(question, NULL, NULL);
  expect_nodes("isle sea wave d e paper wire");
  expect_edges("sea MADE d, sea MADE e, d AGAINST isle, d OVER wave, e SUPERSEDES d,"
               " paper RELAYS wire,");
  expect_text("<data key=\"label\">SUPERSEDES</data>\n"
              "   <data key=\"e.presence\">maybe</data>\n");
  expect_text("<data key=\"g.undated\">1</data>");
}

static void a_record_is_written_so(void **state)
{
  (void)state;
  write_about(ATTRIB_ABOUT_CLAIM, "a");
  expect_text("<key id=\"n.said.date\" for=\"node\" attr.name=\"said\" attr.type=\"string\">\n"
              "  <desc>a date, in EDTF</desc>\n"
              " </key>\n"
              " <key id=\"n.said.earliest\" for=\"node\" attr.name=\"said_earliest\" "
              "attr.type=\"string\">\n");
  expect_text("  <node id=\"a\">\n"
              "   <data key=\"labels\">:Claim:Accuse</data>\n"
              "   <data key=\"n.id.string\">a</data>\n"
              "   <data key=\"n.act.string\">accuse</data>\n"
              "   <data key=\"n.said.date\">2020-03-02</data>\n"
              "   <data key=\"n.said.earliest\">2020-03-02</data>\n"
              "   <data key=\"n.said.latest\">2020-03-02</data>\n"
              "   <data key=\"n.file\">records.yaml</data>\n"
              "   <data key=\"n.line\">15</data>\n"
              "  </node>\n");
}

static AttribNode add_named(AttribBuilder *builder, const char *id)
{
  AttribString string;
  const AttribNode node = attrib_small_bare_node(builder);
  assert_int_equal(attrib_builder_string(builder, attrib_text(id), &string), ATTRIB_SUCCESS);
  AttribValue value = attrib_value_of_string(string);
  value.key = ATTRIB_KEY(ID);
  assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
  return node;
}

/// Ids of any graph: one that two nodes share, one that is no name, one that looks like a number's.
static void no_two_nodes_have_one_id(void **state)
{
  (void)state;
  AttribBuilder *const builder = attrib_small_begin();
  const AttribNode first = add_named(builder, "same");
  const AttribNode second = add_named(builder, "same");
  const AttribNode other = add_named(builder, "a b");
  add_named(builder, ":1");
  attrib_small_bare_node(builder);
  attrib_small_edge(builder, attrib_small_edge_of(ATTRIB_TYPE_RELAYS, first, second, other));
  attrib_small_edge(builder, attrib_small_edge_of(ATTRIB_TYPE_RELAYS, first, second, other));
  AttribGraph *const graph = attrib_small_freeze(builder);
  AttribAnswer answer;
  attrib_answer_init(&answer, graph);
  write_answer(&answer);
  expect_nodes("same :1 :2 :3 :4");
  expect_edges("same RELAYS :1, same RELAYS :1,");
  expect_text("<edge id=\"e0\" ");
  expect_text("<edge id=\"e1\" ");
  expect_text("<data key=\"e.record\">:2</data>");
  attrib_answer_clear(&answer);
  attrib_graph_free(graph);
}

static void names_become_names_in_xml(void **state)
{
  (void)state;
  static const char *const names[][2] = {
      {"said", "n.said.map"},
      {"x-a.b_c", "n.x-a.b_c.map"},
      {"x-a b", "n.x-a_x0020_b.map"},
      {"x_x0020_", "n.x_x005F_x0020_.map"},
      {"_", "n._.map"},
      {"\xe4\xbd\x9c\xf0\x9f\x98\x80", "n._x4F5C__x1F600_.map"},
      {"\xff\"", "n._xFFFD__x0022_.map"},
  };
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
    attrib_buffer_truncate(&text, 0);
    attrib_graphml_write_key(
        (AttribGraphmlKey){ATTRIB_GRAPHML_NODE, ATTRIB_GRAPHML_MAP, attrib_text(names[i][0])},
        &text);
    assert_string_equal(text.data, names[i][1]);
  }
}

static int enter(void **state)
{
  const int result = attrib_scratch_enter(state);
  attrib_buffer_init(&text);
  kb = attrib_small_base(records);
  return result;
}

static int leave(void **state)
{
  attrib_kb_free(kb);
  attrib_buffer_clear(&text);
  return attrib_scratch_leave(state);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_question_without_a_subject_has_all),
      cmocka_unit_test(an_incident_has_its_claims_and_who_takes_part),
      cmocka_unit_test(a_claim_that_is_only_referred_to_is_left_out),
      cmocka_unit_test(what_is_superseded_derives_nothing),
      cmocka_unit_test(a_day_leaves_out_and_marks),
      cmocka_unit_test(a_filter_holds_claims_back),
      cmocka_unit_test(a_filter_may_be_unsure_of_a_claim),
      cmocka_unit_test(a_record_is_written_so),
      cmocka_unit_test(no_two_nodes_have_one_id),
      cmocka_unit_test(names_become_names_in_xml),
  };
  return cmocka_run_group_tests(tests, enter, leave);
}
