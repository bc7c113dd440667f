// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/answer_json.h"
#include "tests/unit/expect_json.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

// One claim with everything that a claim can have, and a few that hang on it.
static const char records[] =
    "cite: paper\n"
    "sources:\n"
    "  paper:\n"
    "    {title: A paper, publisher: P, published: 2020-03?, authors: [A, B], relays: wire,\n"
    "     url: 'https://example.org/a', x-shelf: {row: 3, tags: [a, b]}}\n"
    "  wire: {description: A wire, publisher: W, published: 2020}\n"
    "actors:\n"
    "  land: {name: Land, kind: state, country: LA}\n"
    "  sea: {name: Sea, kind: state, note: \"\\u200e<b>\\u2028\\\\\\n\"}\n"
    "  union: {name: Union, kind: alliance}\n"
    "  daily: {name: Daily, kind: media}\n"
    "  hill: {name: Hill, kind: state, member-of: [{actor: union, from: 1990, until: "
    "2020-05-01}]}\n"
    "  hill-army: {name: Army, kind: agency, part-of: hill}\n"
    "  hill-service:\n"
    "    name: Service\n"
    "    kind: agency\n"
    "    aliases: [Bureau, {name: RED FOX, by: [daily], since: {date: 2019, as-written: last "
    "year}}]\n"
    "    part-of: {actor: hill-army, from: 2001-02-03}\n"
    "    member-of: union\n"
    "    refs: {attack: G0001}\n"
    "    note: \"a \\\"note\\\"\"\n"
    "  hill-desk: {name: Desk, kind: office, part-of: hill-service}\n"
    "  hill-embassy: {name: Embassy, kind: mission, part-of: hill, located-in: land,\n"
    "                 accredited-to: [land, sea]}\n"
    "  clerk: {name: Clerk, kind: person, part-of: hill-desk, role: speaker}\n"
    "incidents:\n"
    "  theft: {name: Theft, kind: [espionage], exploits: CVE-2021-26855, part-of: wave,\n"
    "          targets: [land], affected: [{count: 5, where: [worldwide, land]}]}\n"
    "  wave: {name: Wave, alleged: true, began: 2019-12/..}\n"
    "claims:\n"
    "  a-full:\n"
    "    act: accuse\n"
    "    by: [land, sea]\n"
    "    voice: clerk\n"
    "    with: {union: support, daily: condemn}\n"
    "    against: hill-service\n"
    "    over: [theft, wave]\n"
    "    said: {date: 2020-03-02, as-written: on Monday}\n"
    "    recorded: 2026-01-02\n"
    "    instrument: statement\n"
    "    wording: likely\n"
    "    likelihood: likely\n"
    "    confidence: high\n"
    "    responsibility: state-executed\n"
    "    alleges: [{who: [clerk], tie: paid-by, whom: hill, negated: true}]\n"
    "    figures: [{count: 30000, qualifier: at-least, cite: [{source: wire, via: daily}]}]\n"
    "    cite:\n"
    "      - {source: paper, quote: [one, two], at: page 1, via: daily}\n"
    "      - {source: wire, quote: three, lang: zh, original: 三, credibility: 2}\n"
    "    refs: {misp: abc}\n"
    "    note: mine\n"
    "    x-own: [no, {deep: 1e3}]\n"
    "  b-back: {act: support, by: union, answers: a-full, said: 2020-03-02/2020-03-04, quote: q}\n"
    "  c-open: {act: deny, by: hill-embassy, answers: a-full, grounds: flat,\n"
    "           said: 2020-03-03/.., quote: q}\n"
    "  d-undated: {act: counter-accuse, by: hill, answers: a-full, against: land, quote: q}\n"
    "  e-bare: {act: comment, by: daily, with: [sea], supersedes: f-old, said: 2021, quote: q}\n"
    "  f-old: {act: comment, by: daily, said: 2020, quote: q}\n";

static AttribKb *kb;

static json_t *ask(AttribAbout about, const char *subject, const char *as_of)
{
  AttribAnswer answer;
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_small_ask(attrib_kb_graph(kb), subject, (AttribQuestion){.about = about}, as_of, &answer);
  assert_int_equal(attrib_answer_write_json(&answer, &text), ATTRIB_SUCCESS);
  json_t *const root = attrib_expect_document(text.data, text.length);
  attrib_buffer_clear(&text);
  attrib_answer_clear(&answer);
  return root;
}

static const json_t *claim(const json_t *root, const char *id)
{
  size_t i;
  json_t *item;
  json_array_foreach(json_object_get(root, "claims"), i, item)
  {
    if (strcmp(json_string_value(json_object_get(item, "id")), id) == 0) {
      return item;
    }
  }
  fail_msg("no claim %s", id);
  return NULL;
}

static void a_claim_has_all_its_keys_in_order(void **state)
{
  (void)state;
  json_t *const root = ask(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  attrib_expect_json(
      claim(root, "a-full"), "",
      "{'id': 'a-full', 'act': 'accuse',"
      " 'by': [{'id': 'land', 'name': 'Land'}, {'id': 'sea', 'name': 'Sea'}],"
      " 'voice': [{'id': 'clerk', 'name': 'Clerk'}],"
      " 'with': [{'id': 'daily', 'name': 'Daily', 'act': 'condemn'},"
      "          {'id': 'union', 'name': 'Union', 'act': 'support'}],"
      " 'against': [{'id': 'hill-service', 'name': 'Service'}],"
      " 'over': [{'id': 'theft', 'name': 'Theft'},"
      "          {'id': 'wave', 'name': 'Wave', 'alleged': true}],"
      " 'answers': [], 'supersedes': [],"
      " 'said': {'text': '2020-03-02', 'earliest': '2020-03-02', 'latest': '2020-03-02',"
      "          'as_written': 'on Monday'},"
      " 'recorded': {'text': '2026-01-02', 'earliest': '2026-01-02', 'latest': '2026-01-02'},"
      " 'instrument': 'statement', 'wording': 'likely', 'likelihood': 'likely',"
      " 'confidence': 'high', 'responsibility': 'state-executed',"
      " 'alleges': [{'who': [{'id': 'clerk', 'name': 'Clerk'}], 'tie': 'paid-by',"
      "              'whom': [{'id': 'hill', 'name': 'Hill'}], 'negated': true}],"
      " 'figures': [{'count': 30000, 'qualifier': 'at-least',"
      "              'cite': [{'source': {'id': 'wire', 'title': null},"
      "                        'via': {'id': 'daily', 'name': 'Daily'}}]}],"
      " 'refs': {'misp': 'abc'}, 'note': 'mine', 'x-own': ['no', {'deep': '1e3'}],"
      " 'cites': [{'source': 'paper', 'quote': ['one', 'two'], 'at': 'page 1',"
      "            'via': {'id': 'daily', 'name': 'Daily'}},"
      "           {'source': 'wire', 'quote': ['three'], 'lang': 'zh', 'original': '三',"
      "            'credibility': '2'}],"
      " 'answered_by': [{'id': 'c-open', 'act': 'deny', 'lag_days': [1, null]},"
      "                 {'id': 'd-undated', 'act': 'counter-accuse', 'lag_days': null}],"
      " 'joined_by': [{'id': 'b-back', 'act': 'support', 'lag_days': [0, 2]}],"
      " 'file': 'records.yaml', 'line': 31}");
  json_decref(root);
}

static void a_claim_without_much_keeps_its_lists(void **state)
{
  (void)state;
  json_t *const root = ask(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  const json_t *const bare = claim(root, "d-undated");
  static const char *const empty[] = {"voice", "with", "over", "supersedes", "joined_by"};
  for (size_t i = 0; i < sizeof(empty) / sizeof(empty[0]); ++i) {
    attrib_expect_json(bare, empty[i], "[]");
  }
  attrib_expect_json(bare, "said", NULL);
  attrib_expect_json(bare, "presence", NULL);
  attrib_expect_json(bare, "context", NULL);
  attrib_expect_json(claim(root, "c-open"), "grounds", "['flat']");
  attrib_expect_json(bare, "answers", "['a-full']");
  attrib_expect_json(claim(root, "e-bare"), "with", "[{'id': 'sea', 'name': 'Sea', 'act': null}]");
  attrib_expect_json(claim(root, "e-bare"), "supersedes", "['f-old']");
  attrib_expect_json(claim(root, "f-old"), "superseded", "true");
  attrib_expect_json(claim(root, "e-bare"), "superseded", NULL);
  attrib_expect_json(claim(root, "c-open"), "said",
                     "{'text': '2020-03-03/..', 'earliest': '2020-03-03', 'latest': null}");
  json_decref(root);
}

static void a_view_marks_what_it_is_not_sure_of(void **state)
{
  (void)state;
  json_t *const root = ask(ATTRIB_ABOUT_CLAIMS, NULL, "2020-03-03");
  attrib_expect_json(root, "as_of", "'2020-03-03'");
  attrib_expect_json(root, "recorded_by", NULL);
  attrib_expect_json(claim(root, "a-full"), "presence", NULL);
  attrib_expect_json(claim(root, "b-back"), "presence", "'maybe'");
  attrib_expect_json(claim(root, "d-undated"), "presence", "'undated'");
  json_decref(root);
}

static void what_was_left_out_is_counted(void **state)
{
  (void)state;
  AttribAnswer answer;
  AttribBuffer text;
  attrib_buffer_init(&text);
  AttribQuestion question = {.about = ATTRIB_ABOUT_CLAIMS, .filter.has_since = true};
  assert_int_equal(attrib_date_parse(ATTRIB_TEXT("2020-03-03"), &question.filter.since, NULL),
                   ATTRIB_SUCCESS);
  attrib_small_ask(attrib_kb_graph(kb), NULL, question, NULL, &answer);
  answer.view.has_recorded_by = true;
  answer.view.recorded_by = 0;
  assert_int_equal(attrib_answer_write_json(&answer, &text), ATTRIB_SUCCESS);
  json_t *const root = attrib_expect_document(text.data, text.length);
  attrib_expect_json(root, "recorded_by", "'1970-01-01'");
  attrib_expect_json(root, "undated", "1");
  json_decref(root);
  attrib_buffer_clear(&text);
  attrib_answer_clear(&answer);
}

static void an_actor_has_its_place_and_its_names(void **state)
{
  (void)state;
  json_t *const root = ask(ATTRIB_ABOUT_ACTOR, "hill-service", NULL);
  attrib_expect_json(
      root, "actor",
      "{'id': 'hill-service', 'name': 'Service', 'kind': 'agency',"
      " 'aliases': ['Bureau', 'RED FOX'],"
      " 'coined': [{'name': 'RED FOX', 'by': [{'id': 'daily', 'name': 'Daily'}],"
      "             'since': {'text': '2019', 'earliest': '2019-01-01', 'latest': '2019-12-31',"
      "                       'as_written': 'last year'}}],"
      " 'refs': {'attack': 'G0001'}, 'note': 'a \\'note\\'',"
      " 'part_of': [{'id': 'hill-army', 'name': 'Army',"
      "              'from': {'text': '2001-02-03', 'earliest': '2001-02-03',"
      "                       'latest': '2001-02-03'}}],"
      " 'ancestors': [{'id': 'hill', 'name': 'Hill'}],"
      " 'member_of': [{'id': 'union', 'name': 'Union'}],"
      " 'organs': [{'id': 'hill-desk', 'name': 'Desk'}],"
      " 'cites': [{'source': 'paper'}], 'file': 'records.yaml', 'line': 14}");
  attrib_expect_json(claim(root, "a-full"), "context", NULL);
  attrib_expect_json(claim(root, "c-open"), "context", "true");
  json_decref(root);
  json_t *const mission = ask(ATTRIB_ABOUT_ACTOR, "hill-embassy", NULL);
  attrib_expect_json(mission, "actor.located_in", "{'id': 'land', 'name': 'Land'}");
  attrib_expect_json(mission, "actor.accredited_to",
                     "[{'id': 'land', 'name': 'Land'}, {'id': 'sea', 'name': 'Sea'}]");
  json_decref(mission);
}

static void a_membership_that_is_over_is_left_out(void **state)
{
  (void)state;
  json_t *const before = ask(ATTRIB_ABOUT_ACTOR, "hill", "2020-05-01");
  attrib_expect_json(before, "actor.member_of.0.until.text", "'2020-05-01'");
  json_decref(before);
  json_t *const after = ask(ATTRIB_ABOUT_ACTOR, "hill", "2020-05-02");
  attrib_expect_json(after, "actor.member_of", "[]");
  json_decref(after);
}

static void an_incident_has_its_links(void **state)
{
  (void)state;
  json_t *const root = ask(ATTRIB_ABOUT_INCIDENT, "theft", NULL);
  attrib_expect_json(
      root, "incident",
      "{'id': 'theft', 'name': 'Theft', 'kind': ['espionage'],"
      " 'affected': [{'count': 5, 'where': ['worldwide', {'id': 'land', 'name': 'Land'}]}],"
      " 'parts': [], 'part_of': [{'id': 'wave', 'name': 'Wave', 'alleged': true}],"
      " 'targets': [{'id': 'land', 'name': 'Land'}],"
      " 'exploits': [{'id': 'CVE-2021-26855', 'name': 'CVE-2021-26855'}],"
      " 'cites': [{'source': 'paper'}], 'file': 'records.yaml', 'line': 27}");
  json_decref(root);
}

static void a_claim_and_a_source_are_subjects(void **state)
{
  (void)state;
  json_t *root = ask(ATTRIB_ABOUT_CLAIM, "c-open", NULL);
  attrib_expect_json(root, "claim.id", "'c-open'");
  attrib_expect_json(root, "claim.by", "[{'id': 'hill-embassy', 'name': 'Embassy'}]");
  attrib_expect_json(root, "claims.0.id", "'a-full'");
  json_decref(root);
  root = ask(ATTRIB_ABOUT_SOURCE, "paper", NULL);
  attrib_expect_json(
      root, "source",
      "{'id': 'paper', 'title': 'A paper', 'publisher': 'P',"
      " 'published': {'text': '2020-03?', 'earliest': '2020-03-01', 'latest': '2020-03-31'},"
      " 'url': 'https://example.org/a', 'authors': ['A', 'B'],"
      " 'x-shelf': {'row': '3', 'tags': ['a', 'b']},"
      " 'relays': [{'id': 'wire', 'title': null}], 'file': 'records.yaml', 'line': 3}");
  attrib_expect_json(root, "sources.0.id", "'paper'");
  json_decref(root);
}

static void a_line_stands_alone(void **state)
{
  (void)state;
  AttribAnswer answer;
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_small_ask(attrib_kb_graph(kb), "a-full", (AttribQuestion){.about = ATTRIB_ABOUT_CLAIM},
                   NULL, &answer);
  assert_int_equal(attrib_answer_write_jsonl(&answer, &text), ATTRIB_SUCCESS);
  const size_t first = strcspn(text.data, "\n");
  json_t *const line = attrib_expect_document(text.data, first);
  attrib_expect_json(line, "id", "'a-full'");
  attrib_expect_json(line, "cites.0.source.title", "'A paper'");
  attrib_expect_json(line, "cites.1.source",
                     "{'id': 'wire', 'description': 'A wire', 'publisher': 'W', 'published':"
                     " {'text': '2020', 'earliest': '2020-01-01', 'latest': '2020-12-31'},"
                     " 'relays': [], 'file': 'records.yaml', 'line': 6}");
  json_decref(line);
  size_t lines = 0;
  for (size_t i = 0; i < text.length; ++i) {
    lines += text.data[i] == '\n';
  }
  assert_int_equal(lines, answer.claims.count);
  assert_int_equal(text.data[text.length - 1], '\n');
  attrib_buffer_clear(&text);
  attrib_answer_clear(&answer);
}

static void text_that_could_act_is_escaped(void **state)
{
  (void)state;
  AttribAnswer answer;
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_small_ask(attrib_kb_graph(kb), "sea", (AttribQuestion){.about = ATTRIB_ABOUT_ACTOR}, NULL,
                   &answer);
  assert_int_equal(attrib_answer_write_json(&answer, &text), ATTRIB_SUCCESS);
  // A line separator ends a line in old JavaScript and on some terminals; a mark does not.
  assert_non_null(strstr(text.data, "\"note\": \"\xe2\x80\x8e<b>\\u2028\\\\\\n\""));
  attrib_buffer_clear(&text);
  attrib_answer_clear(&answer);
}

static int enter(void **state)
{
  const int result = attrib_scratch_enter(state);
  kb = attrib_small_base(records);
  return result;
}

static int leave(void **state)
{
  attrib_kb_free(kb);
  return attrib_scratch_leave(state);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_claim_has_all_its_keys_in_order),
      cmocka_unit_test(a_claim_without_much_keeps_its_lists),
      cmocka_unit_test(a_view_marks_what_it_is_not_sure_of),
      cmocka_unit_test(what_was_left_out_is_counted),
      cmocka_unit_test(an_actor_has_its_place_and_its_names),
      cmocka_unit_test(a_membership_that_is_over_is_left_out),
      cmocka_unit_test(an_incident_has_its_links),
      cmocka_unit_test(a_claim_and_a_source_are_subjects),
      cmocka_unit_test(a_line_stands_alone),
      cmocka_unit_test(text_that_could_act_is_escaped),
  };
  return cmocka_run_group_tests(tests, enter, leave);
}
