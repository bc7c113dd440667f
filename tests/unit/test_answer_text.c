// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The text of answers about a small knowledge base, asked for as the program does. Expectations are
// read off the records.

#include "engine/base/utf8.h"
#include "export/answer_text.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"
#include "tests/unit/small_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char records[] =
    "cite: paper\n"
    "sources:\n"
    "  paper: {title: All About It, publisher: The Paper, published: 2021-07-20, reliability: b,\n"
    "    url: 'https://example.org/all', authors: [Jane Doe, John Roe], relays: wire}\n"
    "  wire: {description: Reporting by a wire, publisher: Wire, published: ../2021-07-20}\n"
    "  census: {description: A census, publisher: Office, published: 2020?}\n"
    "  book: {title: The Book, publisher: Press, published: 2022}\n"
    "actors:\n"
    "  us: {name: United States, kind: state, country: US}\n"
    "  uk: {name: United Kingdom, kind: state, country: GB, member-of: [{actor: eu, until: "
    "2020-01-31}]}\n"
    "  no: {name: Norway, kind: state, country: NO}\n"
    "  jp: {name: Japan, kind: state, country: JP}\n"
    "  eu: {name: European Union, kind: organisation}\n"
    "  cn: {name: China, kind: state, country: CN}\n"
    "  mss: {name: Ministry, kind: agency, country: CN, part-of: cn,\n"
    "    aliases: [MSS, {name: HAFNIUM, by: soft, since: 2021-03-02}], refs: {attack: G0125}}\n"
    "  soft: {name: Soft Inc, kind: company}\n"
    "  hackers: {name: Hackers, kind: class, note: Nobody is named.}\n"
    "  tony: {name: Tony, kind: person, role: Secretary, part-of: us}\n"
    "  post: {name: The Post, kind: media}\n"
    "incidents:\n"
    "  hack: {name: The hack, kind: [espionage, data-theft], began: {date: 2021-01/2021-03,\n"
    "    as-written: 'this spring'}, summary: Mail was read., products: [Mail Server],\n"
    "    exploits: CVE-2021-26855, targets: [us, no],\n"
    "    affected: [{count: 30000, qualifier: at-least, what: organisations, where: us},\n"
    "    {qualifier: unknown, as-written: dozens of firms, where: worldwide}]}\n"
    "  campaign: {name: A campaign, kind: campaign, alleged: true}\n"
    "claims:\n"
    "  us-accuses: {act: accuse, by: us, voice: tony, with: {no: support, uk: accuse, jp: "
    "support},\n"
    "    against: mss, over: hack, said: {date: 2021-07-19, as-written: on Monday},\n"
    "    instrument: joint-statement, wording: likely, likelihood: likely, confidence: high,\n"
    "    responsibility: state-executed, quote: [was behind it, and more], at: paragraph 2,\n"
    "    alleges: [{who: hackers, tie: paid-by, whom: mss, wording: on its payroll}]}\n"
    "  us-blames: {act: accuse, by: us, with: [no, jp], against: mss, over: campaign,\n"
    "    said: 2021-07-19, quote: a campaign, note: Perhaps the same.}\n"
    "  eu-backs: {act: support, by: eu, answers: us-accuses, quote: we stand by it}\n"
    "  inc-backs: {act: support, by: soft, answers: us-accuses, quote: we stand by it}\n"
    "  jp-backs: {act: acknowledge, by: jp, against: cn, answers: us-accuses, quote: we take "
    "note}\n"
    "  cn-denies: {act: deny, by: cn, answers: [us-accuses, us-blames], said: 2021-07-20,\n"
    "    grounds: [flat, motive], quote: out of thin air, via: post}\n"
    "  cn-accuses: {act: counter-accuse, by: cn, against: us, answers: us-accuses,\n"
    "    said: 2021-07-19/2021-07-20, quote: the champion}\n"
    "  no-accuses: {act: accuse, by: no, against: mss, over: hack, quote: they did it}\n"
    "  mss-counts: {act: claim-victim, by: mss, said: 2021-08, quote: a victim, figures:\n"
    "    [{count: 5310000, qualifier: about, what: hosts, where: cn, cite: census}]}\n"
    "  old: {act: criticise, by: us, against: cn, said: 2021-05-01, quote: old words}\n"
    "  new: {act: criticise, by: us, against: cn, said: 2021-06~, supersedes: old,\n"
    "    cite: [{source: paper, quote: new words, credibility: 2}, {source: book}]}\n"
    "  jp-rules-out: {act: comment, by: jp, said: 2022-01-01, quote: not theirs,\n"
    "    alleges: [{who: hackers, tie: directed-by, whom: cn, negated: true}]}\n";

static AttribKb *kb;
static AttribBuffer text;

static int enter(void **state)
{
  if (attrib_scratch_enter(state) != 0) {
    return -1;
  }
  attrib_buffer_init(&text);
  kb = attrib_small_base(records);
  return 0;
}

static int leave(void **state)
{
  attrib_buffer_clear(&text);
  attrib_kb_free(kb);
  return attrib_scratch_leave(state);
}

/// Ask, and keep the answer's text.
static void show(const char *subject, AttribQuestion question, const char *as_of,
                 AttribTextStyle style)
{
  AttribAnswer answer;
  attrib_buffer_clear(&text);
  attrib_small_ask(attrib_kb_graph(kb), subject, question, as_of, &answer);
  assert_int_equal(attrib_answer_write_text(&answer, style, &text), ATTRIB_SUCCESS);
  attrib_answer_clear(&answer);
}

static const AttribTextStyle wide = {.width = 100};

static void show_actor(const char *subject)
{
  show(subject, (AttribQuestion){.about = ATTRIB_ABOUT_ACTOR}, NULL, wide);
}

/// How often a text comes, blanks and line breaks being the same.
static unsigned count_of(const char *part)
{
  AttribBuffer flat;
  unsigned count = 0;
  attrib_buffer_init(&flat);
  for (const char *c = text.data; *c; ++c) {
    const bool blank = *c == ' ' || *c == '\n';
    if (!blank || (flat.length > 0 && flat.data[flat.length - 1] != ' ')) {
      attrib_buffer_add_char(&flat, blank ? ' ' : *c);
    }
  }
  for (const char *at = flat.data; (at = strstr(at, part)) != NULL; ++at) {
    ++count;
  }
  attrib_buffer_clear(&flat);
  return count;
}

static void assert_says(const char *part)
{
  if (count_of(part) != 1) {
    print_error("%u times \"%s\" in:\n%s", count_of(part), part, text.data);
  }
  assert_int_equal(count_of(part), 1);
}

static void assert_silent(const char *part)
{
  assert_int_equal(count_of(part), 0);
}

// Who and what

static void names_the_actor_and_who_coined_its_names(void **state)
{
  (void)state;
  show_actor("mss");
  assert_memory_equal(text.data, "Ministry  (mss)\nagency · CN", 27);
  assert_says("also called MSS, HAFNIUM (coined by Soft Inc, since 2021-03-02)");
  assert_says("part of China");
  assert_says("elsewhere: attack G0125");
  show_actor("uk");
  assert_says("member of European Union until 2020-01-31");
  show_actor("hackers");
  assert_says("analyst’s note: Nobody is named.");
  assert_says("CLAIMS AGAINST THEM none on record CLAIMS MADE OR JOINED BY THEM none on record");
}

static void says_whether_organs_are_counted(void **state)
{
  (void)state;
  show_actor("cn");
  assert_says("organs, not counted here: Ministry");
  assert_silent("no-accuses");
  AttribQuestion below = {.about = ATTRIB_ABOUT_ACTOR};
  below.filter.below = true;
  show("cn", below, NULL, wide);
  assert_says("with its organs: Ministry");
  assert_says("“they did it” [1] no-accuses");
}

static void describes_the_incident(void **state)
{
  (void)state;
  show("hack", (AttribQuestion){.about = ATTRIB_ABOUT_INCIDENT}, NULL, wide);
  assert_says("The hack (hack) espionage and data-theft · began 2021-01/2021-03 (which day is not "
              "known; “this spring”) [1] Mail was read. [1]");
  assert_says("targets: Norway, United States");
  assert_says("products whose flaws were used: Mail Server");
  assert_says("exploits: CVE-2021-26855");
  assert_says("affected: at least 30,000 organisations (United States) [1]; worldwide: “dozens of "
              "firms” [1]");
}

static void marks_alleged_incidents(void **state)
{
  (void)state;
  show_actor("mss");
  assert_says("A campaign (campaign) campaign · alleged: known only from claims [1]");
  show_actor("us");
  assert_says("over A campaign (campaign, alleged)");
}

static void lists_sources_with_all_that_is_known(void **state)
{
  (void)state;
  show_actor("mss");
  assert_says("[1] “All About It”, by Jane Doe and John Roe, The Paper, 2021-07-20. Relays: "
              "Reporting by a wire. Reliability b: usually reliable. https://example.org/all "
              "(paper)");
  assert_says("[2] A census, Office, 2020? (uncertain). (census)");
  show("wire", (AttribQuestion){.about = ATTRIB_ABOUT_SOURCE}, NULL, wide);
  assert_says("Reporting by a wire (wire) Wire, ../2021-07-20 (then or earlier).");
  assert_says("CLAIMS THAT CITE IT none on record");
}

// Claims

static void shows_all_of_a_claim(void **state)
{
  (void)state;
  show_actor("mss");
  assert_says(
      "2021-07-19 United States, through Tony (Secretary), accused Ministry – “likely” “was "
      "behind it”; “and more” [1, paragraph 2] us-accuses · joint statement · dated from "
      "“on Monday” · analyst’s reading: likely (ICD-203: 55-80 %), high confidence, state "
      "executed (the state acts with its own forces) joined by Japan and Norway "
      "(supported); United Kingdom (accused) [1] alleges: Hackers – paid by – Ministry: "
      "“on its payroll” [1]");
  assert_says("joined by Japan and Norway (their acts are not stated) [1] analyst’s note: Perhaps "
              "the same.");
  assert_says("no day Norway accused Ministry “they did it” [1] no-accuses");
}

static void tells_replies_that_say_the_same_as_one(void **state)
{
  (void)state;
  show_actor("mss");
  assert_says("joined after unknown European Union and Soft Inc supported “we stand by it” [1] "
              "eu-backs, inc-backs · no day unknown Japan acknowledged the claim against China “we "
              "take note” [1] "
              "jp-backs · no day");
}

static void shows_answers_with_their_lags(void **state)
{
  (void)state;
  show_actor("mss");
  assert_says("answered after 0-1 days China accused United States in return “the champion” [1] "
              "cn-accuses · 2021-07-19/2021-07-20 (which day is not known) 1 day China denied “out "
              "of thin air” [1, via The Post] cn-denies · 2021-07-20 · grounds: flat and motive");
}

static void repeats_a_reply_in_one_line(void **state)
{
  (void)state;
  show_actor("mss");
  assert_says("answered after 1 day China denied (cn-denies, quoted above) [1]");
  assert_says("“out of thin air”");
}

static void says_what_a_claim_answers(void **state)
{
  (void)state;
  show_actor("cn");
  assert_says("it answers, after 1 day United States, through Tony, accused Ministry over The hack "
              "(us-accuses) [1] 1 day United States accused Ministry over A campaign (us-blames) "
              "[1]");
  show("us-accuses", (AttribQuestion){.about = ATTRIB_ABOUT_CLAIM}, NULL, wide);
  assert_says("grounds: flat and motive also answers us-blames");
  show("eu-backs", (AttribQuestion){.about = ATTRIB_ABOUT_CLAIM}, NULL, wide);
  assert_says("it joins, after unknown United States, through Tony, accused Ministry over The hack "
              "(us-accuses) [1] CLAIMS JOINED BY IT");
  assert_says("answered in cn-accuses (0-1 days); cn-denies (1 day)");
  show("cn-denies", (AttribQuestion){.about = ATTRIB_ABOUT_CLAIM}, NULL, wide);
  assert_says("it answers, after 1 day United States, through Tony");
  assert_says("CLAIMS ANSWERED BY IT");
}

static void gives_figures_their_own_sources(void **state)
{
  (void)state;
  show_actor("mss");
  assert_says("2021-08 Ministry claimed to be a victim “a victim” [1] mss-counts figures: about "
              "5,310,000 hosts (China) [2]");
}

static void names_accusers_without_an_answer(void **state)
{
  (void)state;
  show_actor("mss");
  assert_says("NO ANSWER ON RECORD TO Norway: no-accuses [1]");
}

static void marks_what_is_superseded(void **state)
{
  (void)state;
  show_actor("cn");
  assert_says("2021-05-01 United States criticised China (superseded by new) “old words” [1] old");
  assert_says("2021-06~ United States criticised China “new words” [1, credibility 2: probably "
              "true] also in [2] new · approximate in place of: United States criticised "
              "China (old)");
}

static void tells_contested_ties_with_who_says_so(void **state)
{
  (void)state;
  show_actor("hackers");
  assert_says("CONTESTED TIES Hackers – directed by – China ruled out, 2022-01-01: Japan commented "
              "(jp-rules-out) [1] Hackers – paid by – Ministry alleged, 2021-07-19: United States, "
              "through Tony, accused Ministry (us-accuses): “on its payroll” [1]");
}

// What was asked

static void says_what_day_the_answer_is_of(void **state)
{
  (void)state;
  const AttribQuestion about = {.about = ATTRIB_ABOUT_ACTOR};
  show("mss", about, "2021-07-19", wide);
  assert_memory_equal(text.data, "as of 2021-07-19;", 17);
  assert_silent("denied");
  assert_says("0-1 days China accused United States in return (perhaps: its day may lie outside "
              "the time asked for)");
  assert_says("no day Norway accused Ministry");
  show("cn", about, "2021-06-15", wide);
  assert_says("United States criticised China (perhaps superseded by new)");
  show("cn", about, "2021-05-15", wide);
  assert_silent("superseded");
}

static void lists_claims_briefly(void **state)
{
  (void)state;
  AttribQuestion question = {.about = ATTRIB_ABOUT_CLAIMS};
  show(NULL, question, NULL, wide);
  assert_says("joined in eu-backs, inc-backs, jp-backs (lag unknown) answered in cn-accuses (0-1 "
              "days); cn-denies (1 day)");
  question.filter.has_since = true;
  question.filter.since = (AttribDate){30000, 30000, 0};
  show(NULL, question, NULL, wide);
  assert_string_equal(text.data, "no claims match\n\n4 claims without a day are left out\n");
}

// Lines

static void fits_every_width(void **state)
{
  (void)state;
  for (unsigned width = 45; width <= 120; ++width) {
    show("mss", (AttribQuestion){.about = ATTRIB_ABOUT_ACTOR}, NULL,
         (AttribTextStyle){.width = width});
    const size_t most = width < 100 ? width : 100;
    for (const char *line = text.data; *line;) {
      const char *end = strchr(line, '\n');
      const AttribText all = {line, (size_t)(end - line)};
      assert_true(attrib_utf8_width(all) <= most);
      assert_true(all.length == 0 || all.data[all.length - 1] != ' ');
      line = end + 1;
    }
  }
}

static void takes_no_width_for_eighty(void **state)
{
  (void)state;
  AttribBuffer eighty;
  attrib_buffer_init(&eighty);
  const AttribQuestion about = {.about = ATTRIB_ABOUT_ACTOR};
  show("mss", about, NULL, (AttribTextStyle){.width = 80});
  attrib_buffer_add(&eighty, attrib_buffer_text(&text));
  show("mss", about, NULL, (AttribTextStyle){.width = 0});
  assert_string_equal(text.data, eighty.data);
  attrib_buffer_clear(&eighty);
}

static void holds_every_quote(void **state)
{
  (void)state;
  const AttribGraph *graph = attrib_kb_graph(kb);
  show(NULL, (AttribQuestion){.about = ATTRIB_ABOUT_CLAIMS}, NULL, wide);
  unsigned quotes = 0;
  for (uint32_t i = 0; i < attrib_graph_edge_count(graph); ++i) {
    const AttribValues list =
        attrib_value_items(graph, attrib_edge_property(graph, (AttribEdge){i}, ATTRIB_KEY(QUOTE)));
    for (uint32_t j = 0; j < list.count; ++j, ++quotes) {
      char quoted[100];
      snprintf(quoted, sizeof(quoted), "“%s”",
               attrib_value_text(graph, attrib_values_at(list, j)).data);
      assert_true(count_of(quoted) > 0);
    }
  }
  assert_int_equal(quotes, 13);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(names_the_actor_and_who_coined_its_names),
      CASE(says_whether_organs_are_counted),
      CASE(describes_the_incident),
      CASE(marks_alleged_incidents),
      CASE(lists_sources_with_all_that_is_known),
      CASE(shows_all_of_a_claim),
      CASE(tells_replies_that_say_the_same_as_one),
      CASE(shows_answers_with_their_lags),
      CASE(repeats_a_reply_in_one_line),
      CASE(says_what_a_claim_answers),
      CASE(gives_figures_their_own_sources),
      CASE(names_accusers_without_an_answer),
      CASE(marks_what_is_superseded),
      CASE(tells_contested_ties_with_who_says_so),
      CASE(says_what_day_the_answer_is_of),
      CASE(lists_claims_briefly),
      CASE(fits_every_width),
      CASE(takes_no_width_for_eighty),
      CASE(holds_every_quote),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
