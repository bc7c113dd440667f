// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/act.h"
#include "engine/model/kind.h"
#include "export/table.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

// Land and Sea accuse a service of Hill and the service's state of different things; some answer.
static const char quarrel[] =
    "cite: paper\n"
    "sources:\n"
    "  paper: {title: A paper, publisher: P, published: 2020}\n"
    "  wire: {title: A wire, publisher: W, published: 2020}\n"
    "actors:\n"
    "  land: {name: Land, kind: state, country: LA}\n"
    "  sea: {name: Sea, kind: state, country: SE}\n"
    "  isle: {name: Isle, kind: state, country: IS}\n"
    "  hill: {name: Hill, kind: state, country: HU}\n"
    "  hill-service: {name: Service of Hill, kind: agency, country: HU, part-of: hill}\n"
    "  hill-mfa: {name: Ministry of Hill, kind: agency, country: HU, part-of: hill}\n"
    "  speaker: {name: A Speaker, kind: person, part-of: hill-mfa}\n"
    "  gang: {name: Gang, kind: group}\n"
    "incidents:\n"
    "  theft: {name: Theft, kind: data-theft}\n"
    "  wave: {name: Wave, kind: [campaign, espionage], alleged: true}\n"
    "  part: {name: Part, kind: espionage, part-of: wave}\n"
    "claims:\n"
    "  a-theft:\n"
    "    {act: accuse, by: land, with: {sea: accuse, isle: condemn}, against: hill-service, over: "
    "theft,\n"
    "     said: 2020-03-02, quote: q}\n"
    "  a-wave: {act: accuse, by: sea, with: [isle], against: hill, over: [wave, theft], said: "
    "2020-04, quote: q}\n"
    "  a-undated:\n"
    "    {act: criticise, by: isle, against: hill-service, quote: q,\n"
    "     alleges: [{who: gang, tie: paid-by, whom: hill-service}]}\n"
    "  b-back: {act: support, by: isle, answers: a-theft, said: 2020-03-03, quote: q, cite: wire}\n"
    "  d-deny:\n"
    "    {act: deny, by: hill-mfa, voice: speaker, answers: a-theft, said: 2020-03-02/2020-03-05, "
    "quote: q}\n"
    "  d-later: {act: comment, by: hill, answers: [a-theft, a-wave], quote: q}\n"
    "  e-echo: {act: support, by: hill, answers: d-deny, said: 2020-03-06, quote: q}\n"
    "  f-part: {act: charge, by: land, against: gang, over: part, said: 2021, quote: q}\n";

static AttribQuestion about(AttribAbout subject)
{
  return (AttribQuestion){.about = subject};
}

static const AttribClaimRow *row_of(const AttribAnswer *answer, const char *id)
{
  const AttribClaimRow *row = attrib_answer_row(answer, attrib_small_named(answer->graph, id));
  assert_non_null(row);
  return row;
}

/// Section number `index` is of this kind and incident, and its first claim is `claim`.
static void expect_section(const AttribAnswer *answer, uint32_t index, AttribSectionKind kind,
                           const char *incident, const char *claim)
{
  assert_true(index < answer->sections.count);
  const AttribSection *section = &answer->sections.items[index];
  assert_int_equal(section->kind, kind);
  if (incident == NULL) {
    assert_int_equal(section->incident.index, ATTRIB_NO_NODE.index);
  } else {
    assert_string_equal(attrib_small_id(answer->graph, section->incident), incident);
  }
  const AttribClaimRow *row = &answer->claims.items[section->claims.items[0]];
  assert_string_equal(attrib_small_id(answer->graph, row->claim), claim);
}

// Dossiers

static void actor_groups_what_is_against_it_by_incident(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  attrib_small_ask(attrib_kb_graph(kb), "hill-service", about(ATTRIB_ABOUT_ACTOR), NULL, &answer);
  assert_string_equal(attrib_small_asked(&answer), "a-theft a-undated");
  assert_int_equal(answer.sections.count, 2);
  expect_section(&answer, 0, ATTRIB_SECTION_AGAINST, "theft", "a-theft");
  expect_section(&answer, 1, ATTRIB_SECTION_AGAINST, NULL, "a-undated");
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void organs_count_only_below(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  AttribQuestion question = about(ATTRIB_ABOUT_ACTOR);
  attrib_small_ask(attrib_kb_graph(kb), "hill", question, NULL, &answer);
  assert_string_equal(attrib_small_asked(&answer), "e-echo a-wave d-later");
  attrib_answer_clear(&answer);
  question.filter.below = true;
  attrib_small_ask(attrib_kb_graph(kb), "hill", question, NULL, &answer);
  assert_string_equal(attrib_small_asked(&answer),
                      "a-theft d-deny e-echo a-wave a-undated d-later");
  // A claim over two incidents stands in the section of each.
  expect_section(&answer, 0, ATTRIB_SECTION_AGAINST, "theft", "a-theft");
  expect_section(&answer, 1, ATTRIB_SECTION_AGAINST, "wave", "a-wave");
  expect_section(&answer, 2, ATTRIB_SECTION_AGAINST, NULL, "a-undated");
  expect_section(&answer, 3, ATTRIB_SECTION_OWN, NULL, "d-deny");
  assert_int_equal(answer.sections.items[0].claims.count, 2);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void answers_come_with_their_lag(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  attrib_small_ask(attrib_kb_graph(kb), "hill-service", about(ATTRIB_ABOUT_ACTOR), NULL, &answer);
  const AttribClaimRow *theft = row_of(&answer, "a-theft");
  assert_int_equal(theft->answered_by.count, 2);
  assert_string_equal(attrib_small_id(answer.graph, theft->answered_by.items[0].claim), "d-deny");
  assert_true(theft->answered_by.items[0].has_lag);
  assert_int_equal(theft->answered_by.items[0].lag.least, 0);
  assert_int_equal(theft->answered_by.items[0].lag.most, 3);
  assert_false(theft->answered_by.items[1].has_lag);
  assert_int_equal(theft->joined_by.count, 1);
  assert_string_equal(attrib_small_id(answer.graph, theft->joined_by.items[0].claim), "b-back");
  // Answers, and what stands behind them, are context.
  assert_true(row_of(&answer, "d-deny")->context);
  assert_true(row_of(&answer, "e-echo")->context);
  assert_false(theft->context);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

// Ids in one order, days in the other.
static void many_answers_stand_in_order_of_their_days(void **state)
{
  enum { answers = 28 };
  (void)state;
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  attrib_buffer_add_string(&yaml, quarrel);
  for (int i = 0; i < answers; ++i) {
    attrib_buffer_add_format(&yaml,
                             "  z-%02d: {act: deny, by: gang, answers: f-part, said: 2022-02-%02d, "
                             "quote: q}\n",
                             i, answers - i);
  }
  AttribKb *kb = attrib_small_base(yaml.data);
  AttribAnswer answer;
  attrib_small_ask(attrib_kb_graph(kb), NULL, about(ATTRIB_ABOUT_CLAIMS), NULL, &answer);
  const AttribClaimRow *part = row_of(&answer, "f-part");
  assert_int_equal(part->answered_by.count, answers);
  for (int i = 0; i < answers; ++i) {
    char id[8];
    snprintf(id, sizeof(id), "z-%02d", answers - 1 - i);
    assert_string_equal(attrib_small_id(answer.graph, part->answered_by.items[i].claim), id);
  }
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
  attrib_buffer_clear(&yaml);
}

static void accusers_without_an_answer_are_named(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  attrib_small_ask(attrib_kb_graph(kb), "hill-service", about(ATTRIB_ABOUT_ACTOR), NULL, &answer);
  // Sea joined with an accusation of its own, which was answered; Isle only condemned there, but criticised alone.
  assert_int_equal(answer.unanswered.count, 1);
  assert_string_equal(attrib_small_id(answer.graph, answer.unanswered.items[0].actor), "isle");
  assert_int_equal(answer.unanswered.items[0].claims.count, 1);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void ties_are_found_from_either_end(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  const char *const ends[] = {"gang", "hill-service"};
  for (size_t i = 0; i < 2; ++i) {
    attrib_small_ask(attrib_kb_graph(kb), ends[i], about(ATTRIB_ABOUT_ACTOR), NULL, &answer);
    assert_int_equal(answer.ties.count, 1);
    assert_int_equal(row_of(&answer, "a-undated")->alleges.count, 1);
    attrib_answer_clear(&answer);
  }
  attrib_kb_free(kb);
}

static void each_claim_has_its_own_ties_of_those_of_one_pair(void **state)
{
  (void)state;
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  attrib_buffer_add_string(&yaml, quarrel);
  attrib_buffer_add_string(&yaml,
                           "  a-tie: {act: comment, by: sea, quote: q,\n"
                           "     alleges: [{who: gang, tie: paid-by, whom: hill-service}]}\n"
                           "  b-ties: {act: comment, by: sea, quote: q,\n"
                           "     alleges: [{who: gang, tie: paid-by, whom: [hill, hill-service]},\n"
                           "               {who: gang, tie: directed-by, whom: hill-service}]}\n");
  AttribKb *kb = attrib_small_base(yaml.data);
  AttribAnswer answer;
  attrib_small_ask(attrib_kb_graph(kb), NULL, about(ATTRIB_ABOUT_CLAIMS), NULL, &answer);
  assert_int_equal(row_of(&answer, "a-undated")->alleges.count, 1);
  assert_int_equal(row_of(&answer, "a-tie")->alleges.count, 1);
  const AttribEdgeArray ties = row_of(&answer, "b-ties")->alleges;
  assert_int_equal(ties.count, 3);
  for (uint32_t i = 0; i < ties.count; ++i) {
    const AttribNode maker = attrib_edge_record(answer.graph, ties.items[i]);
    assert_string_equal(attrib_small_id(answer.graph, maker), "b-ties");
    assert_true(i == 0 || ties.items[i].index > ties.items[i - 1].index);
  }
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
  attrib_buffer_clear(&yaml);
}

static void incident_claim_and_source_have_dossiers(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  AttribQuestion incident = about(ATTRIB_ABOUT_INCIDENT);
  attrib_small_ask(attrib_kb_graph(kb), "wave", incident, NULL, &answer);
  assert_string_equal(attrib_small_asked(&answer), "a-wave");
  assert_int_equal(answer.organs.count, 1);
  expect_section(&answer, 0, ATTRIB_SECTION_OVER, NULL, "a-wave");
  attrib_answer_clear(&answer);
  incident.filter.below = true;
  attrib_small_ask(attrib_kb_graph(kb), "wave", incident, NULL, &answer);
  assert_string_equal(attrib_small_asked(&answer), "a-wave f-part");
  attrib_answer_clear(&answer);
  attrib_small_ask(attrib_kb_graph(kb), "d-deny", about(ATTRIB_ABOUT_CLAIM), NULL, &answer);
  assert_string_equal(attrib_small_asked(&answer), "d-deny");
  expect_section(&answer, 0, ATTRIB_SECTION_ITSELF, NULL, "d-deny");
  expect_section(&answer, 1, ATTRIB_SECTION_ANSWERS, NULL, "a-theft");
  attrib_answer_clear(&answer);
  attrib_small_ask(attrib_kb_graph(kb), "wire", about(ATTRIB_ABOUT_SOURCE), NULL, &answer);
  assert_string_equal(attrib_small_asked(&answer), "b-back");
  expect_section(&answer, 0, ATTRIB_SECTION_CITING, NULL, "b-back");
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

// Filters

/// What a list of claims holds under a filter.
static void expect_list(const AttribGraph *graph, AttribFilter filter, const char *as_of,
                        const char *ids)
{
  AttribAnswer answer;
  attrib_small_ask(graph, NULL, (AttribQuestion){.about = ATTRIB_ABOUT_CLAIMS, .filter = filter},
                   as_of, &answer);
  assert_string_equal(attrib_small_asked(&answer), ids);
  attrib_answer_clear(&answer);
}

static AttribDate day(const char *text)
{
  AttribDate date = {0, 0, 0};
  assert_int_equal(attrib_date_parse(attrib_text(text), &date, NULL), ATTRIB_SUCCESS);
  return date;
}

static void each_filter_selects(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  const AttribGraph *graph = attrib_kb_graph(kb);
  AttribNode land = attrib_small_named(graph, "land");
  AttribNode isle = attrib_small_named(graph, "isle");
  AttribNode hill = attrib_small_named(graph, "hill");
  AttribNode wave = attrib_small_named(graph, "wave");
  expect_list(graph, (AttribFilter){.acts = 0}, NULL,
              "a-theft d-deny b-back e-echo a-wave f-part a-undated d-later");
  expect_list(graph, (AttribFilter){.acts = 1U << ATTRIB_ACT_DENY | 1U << ATTRIB_ACT_COMMENT}, NULL,
              "d-deny d-later");
  expect_list(graph, (AttribFilter){.by = {&land, 1}}, NULL, "a-theft f-part");
  expect_list(graph, (AttribFilter){.with = {&isle, 1}}, NULL, "a-theft a-wave");
  expect_list(graph, (AttribFilter){.against = {&hill, 1}}, NULL, "a-wave");
  expect_list(graph, (AttribFilter){.against = {&hill, 1}, .below = true}, NULL,
              "a-theft a-wave a-undated");
  expect_list(graph, (AttribFilter){.over = {&wave, 1}}, NULL, "a-wave");
  expect_list(graph, (AttribFilter){.over = {&wave, 1}, .below = true}, NULL, "a-wave f-part");
  expect_list(graph, (AttribFilter){.incident_kinds = 1U}, NULL, "a-wave f-part");
  expect_list(graph, (AttribFilter){.actor_kinds = ATTRIB_KIND_BIT(AGENCY)}, NULL, "d-deny");
  expect_list(graph, (AttribFilter){.country = ATTRIB_TEXT("IS")}, NULL, "b-back a-undated");
  expect_list(graph, (AttribFilter){.acts = 1U << ATTRIB_ACT_ACCUSE, .answered = true}, NULL,
              "a-theft a-wave");
  expect_list(graph, (AttribFilter){.by = {&land, 1}, .unanswered = true}, NULL, "f-part");
  attrib_kb_free(kb);
}

static void days_select_surely_perhaps_or_not(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  AttribQuestion question = about(ATTRIB_ABOUT_CLAIMS);
  question.filter.has_since = true;
  question.filter.since = day("2020-03-03");
  question.filter.has_until = true;
  question.filter.until = day("2020-04-15");
  attrib_small_ask(attrib_kb_graph(kb), NULL, question, NULL, &answer);
  assert_string_equal(attrib_small_asked(&answer), "d-deny b-back e-echo a-wave");
  assert_int_equal(row_of(&answer, "d-deny")->presence, ATTRIB_MAYBE);
  assert_int_equal(row_of(&answer, "b-back")->presence, ATTRIB_PRESENT);
  assert_int_equal(row_of(&answer, "a-wave")->presence, ATTRIB_MAYBE);
  assert_int_equal(answer.undated, 2);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

// a-undated is against the service and alleges a tie of it; d-later answers two claims against it.
static void what_several_ways_lead_to_is_counted_once(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  AttribQuestion question = about(ATTRIB_ABOUT_ACTOR);
  question.filter.below = true;
  question.filter.has_since = true;
  question.filter.since = day("2022");
  attrib_small_ask(attrib_kb_graph(kb), "hill", question, NULL, &answer);
  assert_string_equal(attrib_small_asked(&answer), "");
  assert_int_equal(answer.undated, 2);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void as_of_shows_what_had_been_said(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  attrib_small_ask(attrib_kb_graph(kb), "hill-service", about(ATTRIB_ABOUT_ACTOR), "2020-03-02",
                   &answer);
  const AttribClaimRow *theft = row_of(&answer, "a-theft");
  assert_int_equal(theft->presence, ATTRIB_PRESENT);
  assert_int_equal(theft->joined_by.count, 0);
  assert_int_equal(theft->answered_by.count, 2);
  assert_int_equal(row_of(&answer, "d-deny")->presence, ATTRIB_MAYBE);
  assert_int_equal(row_of(&answer, "d-later")->presence, ATTRIB_UNDATED);
  attrib_answer_clear(&answer);
  attrib_small_ask(attrib_kb_graph(kb), "hill-service", about(ATTRIB_ABOUT_ACTOR), "2020-03-01",
                   &answer);
  assert_string_equal(attrib_small_asked(&answer), "a-undated");
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void replies_to_what_is_held_back_may_pass(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  AttribQuestion question = about(ATTRIB_ABOUT_INCIDENT);
  question.filter.acts = 1U << ATTRIB_ACT_DENY;
  attrib_small_ask(attrib_kb_graph(kb), "theft", question, NULL, &answer);
  assert_string_equal(attrib_small_asked(&answer), "d-deny");
  assert_true(answer.filtered);
  attrib_answer_clear(&answer);
  // What supports the denial is two replies away.
  question.filter.acts = 1U << ATTRIB_ACT_SUPPORT;
  attrib_small_ask(attrib_kb_graph(kb), "theft", question, NULL, &answer);
  assert_string_equal(attrib_small_asked(&answer), "b-back e-echo");
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void sources_are_numbered_once(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  attrib_small_ask(attrib_kb_graph(kb), "hill-service", about(ATTRIB_ABOUT_ACTOR), NULL, &answer);
  assert_int_equal(answer.sources.count, 2);
  assert_string_equal(attrib_small_id(answer.graph, answer.sources.items[0]), "paper");
  assert_string_equal(attrib_small_id(answer.graph, answer.sources.items[1]), "wire");
  assert_int_equal(row_of(&answer, "b-back")->cites.items[0].source, 1);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void table_tells_what_is_not_sure(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  AttribTable table;
  attrib_small_ask(attrib_kb_graph(kb), NULL, about(ATTRIB_ABOUT_CLAIMS), "2020-03-02", &answer);
  assert_string_equal(attrib_small_asked(&answer), "a-theft d-deny a-undated d-later");
  assert_int_equal(attrib_tabulate(&answer, &table), ATTRIB_SUCCESS);
  assert_string_equal(attrib_table_column(&table, 18).data, "presence");
  assert_int_equal(attrib_table_cell(&table, 0, 18)->type, ATTRIB_CELL_EMPTY);
  assert_string_equal(attrib_table_cell(&table, 1, 18)->as.text.data, "maybe");
  assert_string_equal(attrib_table_cell(&table, 2, 18)->as.text.data, "undated");
  assert_string_equal(attrib_table_cell(&table, 3, 18)->as.text.data, "undated");
  attrib_table_clear(&table);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void table_has_a_row_for_each_claim_asked_for(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  AttribTable table;
  attrib_small_ask(attrib_kb_graph(kb), "hill-service", about(ATTRIB_ABOUT_ACTOR), NULL, &answer);
  assert_int_equal(attrib_tabulate(&answer, &table), ATTRIB_SUCCESS);
  assert_int_equal(attrib_table_row_count(&table), 2);
  const AttribCell *with = attrib_table_cell(&table, 0, 4);
  assert_int_equal(with->type, ATTRIB_CELL_LIST);
  assert_int_equal(with->as.list.count, 2);
  assert_string_equal(with->as.list.items[0].as.text.data, "isle condemn");
  assert_string_equal(with->as.list.items[1].as.text.data, "sea accuse");
  // The second claim has no day.
  assert_int_equal(attrib_table_cell(&table, 1, 8)->type, ATTRIB_CELL_EMPTY);
  assert_int_equal(attrib_table_cell(&table, 1, 9)->type, ATTRIB_CELL_EMPTY);
  attrib_table_clear(&table);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static uint32_t count_rows(const AttribAnswer *answer, uint32_t first, uint32_t count,
                           const char *claims)
{
  AttribTable table;
  assert_int_equal(attrib_tabulate_some(answer, first, count, &table), ATTRIB_SUCCESS);
  const uint32_t rows = attrib_table_row_count(&table);
  AttribBuffer ids;
  attrib_buffer_init(&ids);
  for (uint32_t i = 0; i < rows; ++i) {
    attrib_buffer_add_string(&ids, i > 0 ? " " : "");
    attrib_buffer_add_string(
        &ids, attrib_small_id(answer->graph, attrib_table_cell(&table, i, 0)->as.node));
  }
  assert_string_equal(rows > 0 ? ids.data : "", claims);
  assert_int_equal(attrib_table_column_count(&table), 21);
  attrib_buffer_clear(&ids);
  attrib_table_clear(&table);
  return rows;
}

static void table_can_be_made_in_pieces(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  AttribAnswer answer;
  attrib_small_ask(attrib_kb_graph(kb), NULL, about(ATTRIB_ABOUT_CLAIMS), "2020-03-02", &answer);
  assert_int_equal(count_rows(&answer, 0, 3, "a-theft d-deny a-undated"), 3);
  assert_int_equal(count_rows(&answer, 3, 3, "d-later"), 1);
  assert_int_equal(count_rows(&answer, 1, UINT32_MAX, "d-deny a-undated d-later"), 3);
  assert_int_equal(count_rows(&answer, 4, 1, ""), 0);
  assert_int_equal(count_rows(&answer, UINT32_MAX, UINT32_MAX, ""), 0);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

/// The rows alone are those of the whole answer, and nothing besides is found.
static void expect_same_rows(const AttribGraph *graph, const char *subject, AttribQuestion question)
{
  AttribAnswer whole;
  AttribAnswer rows;
  AttribTable tables[2];
  AttribBuffer written[2];
  attrib_small_ask(graph, subject, question, NULL, &whole);
  question.rows_only = true;
  attrib_small_ask(graph, subject, question, NULL, &rows);
  assert_true(rows.claims.count > 0 && rows.claims.count < whole.claims.count);
  assert_int_equal(rows.sections.count + rows.unanswered.count + rows.facts.count, 0);
  assert_int_equal(attrib_tabulate(&whole, &tables[0]), ATTRIB_SUCCESS);
  assert_int_equal(attrib_tabulate(&rows, &tables[1]), ATTRIB_SUCCESS);
  assert_int_equal(attrib_table_row_count(&tables[1]), rows.claims.count);
  for (size_t i = 0; i < 2; ++i) {
    attrib_buffer_init(&written[i]);
    assert_int_equal(attrib_table_write_csv(&tables[i], &written[i]), ATTRIB_SUCCESS);
  }
  assert_string_equal(written[1].data, written[0].data);
  for (size_t i = 0; i < 2; ++i) {
    attrib_buffer_clear(&written[i]);
    attrib_table_clear(&tables[i]);
  }
  attrib_answer_clear(&rows);
  attrib_answer_clear(&whole);
}

static void rows_can_be_had_alone(void **state)
{
  (void)state;
  AttribKb *kb = attrib_small_base(quarrel);
  const AttribGraph *graph = attrib_kb_graph(kb);
  AttribQuestion below = about(ATTRIB_ABOUT_ACTOR);
  below.filter.below = true;
  expect_same_rows(graph, "land", about(ATTRIB_ABOUT_ACTOR));
  expect_same_rows(graph, "hill", below);
  expect_same_rows(graph, "theft", about(ATTRIB_ABOUT_INCIDENT));
  expect_same_rows(graph, "d-deny", about(ATTRIB_ABOUT_CLAIM));
  expect_same_rows(graph, "wire", about(ATTRIB_ABOUT_SOURCE));
  AttribQuestion accusations = about(ATTRIB_ABOUT_CLAIMS);
  accusations.filter.acts = 1U << ATTRIB_ACT_ACCUSE;
  expect_same_rows(graph, NULL, accusations);
  attrib_kb_free(kb);
}

#define IN_SCRATCH(test) \
  cmocka_unit_test_setup_teardown(test, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(actor_groups_what_is_against_it_by_incident),
      IN_SCRATCH(organs_count_only_below),
      IN_SCRATCH(answers_come_with_their_lag),
      IN_SCRATCH(many_answers_stand_in_order_of_their_days),
      IN_SCRATCH(accusers_without_an_answer_are_named),
      IN_SCRATCH(ties_are_found_from_either_end),
      IN_SCRATCH(each_claim_has_its_own_ties_of_those_of_one_pair),
      IN_SCRATCH(incident_claim_and_source_have_dossiers),
      IN_SCRATCH(each_filter_selects),
      IN_SCRATCH(days_select_surely_perhaps_or_not),
      IN_SCRATCH(what_several_ways_lead_to_is_counted_once),
      IN_SCRATCH(as_of_shows_what_had_been_said),
      IN_SCRATCH(replies_to_what_is_held_back_may_pass),
      IN_SCRATCH(sources_are_numbered_once),
      IN_SCRATCH(table_tells_what_is_not_sure),
      IN_SCRATCH(table_has_a_row_for_each_claim_asked_for),
      IN_SCRATCH(table_can_be_made_in_pieces),
      IN_SCRATCH(rows_can_be_had_alone),
  };
  return cmocka_run_group_tests_name("question", tests, NULL, NULL);
}
