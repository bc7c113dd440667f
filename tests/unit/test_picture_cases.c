// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Quarrels that are easily drawn wrong: each keeps the rules of every picture (picture_rules.h), and shows what it is here for.

#include "engine/base/buffer.h"
#include "export/dot.h"
#include "tests/unit/picture_rules.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define BEGIN                                                       \
  "cite: s\n"                                                       \
  "sources: {s: {title: S, publisher: P, published: 2021}}\n"       \
  "actors:\n"                                                       \
  "  us: {name: Usland, kind: state, country: US}\n"                \
  "  cn: {name: Cenia, kind: state, country: CN}\n"                 \
  "  eu: {name: Europa, kind: organisation, country: EU}\n"         \
  "  mss: {name: Agency, kind: agency, part-of: cn, country: CN}\n" \
  "  jo: {name: Jo, kind: person}\n"                                \
  "  ed: {name: Ed, kind: person}\n"                                \
  "incidents: {hack: {name: Hack}, leak: {name: Leak}}\n"           \
  "claims:\n"

#define ACCUSATION \
  "  a: {act: accuse, by: us, against: mss, over: hack, said: 2021-07-19, quote: words-of-a.}\n"

static AttribPictureReport report;
static AttribBuffer dot;

/// Draw what is asked of a knowledge base, and hold it to the rules.
static void draw(const char *yaml, AttribAbout about, const char *subject, const char *as_of)
{
  static const AttribPictureOptions look = {ATTRIB_THEME_PRINT, ATTRIB_LANGUAGE_ENGLISH};
  AttribAnswer answer;
  AttribKb *const kb = attrib_small_base(yaml);
  attrib_small_ask(attrib_kb_graph(kb), subject, (AttribQuestion){.about = about}, as_of, &answer);
  attrib_buffer_truncate(&dot, 0);
  assert_int_equal(attrib_answer_write_dot(&answer, &look, &report, &dot), ATTRIB_SUCCESS);
  const char *const broken = attrib_picture_rules_broken(&answer, dot.data, &report);
  if (broken != NULL) {
    print_error("%s\n", broken);
  }
  assert_null(broken);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void draw_all(const char *yaml)
{
  draw(yaml, ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  assert_int_equal(report.left_out, 0);
}

static bool stands(const char *words)
{
  return strstr(dot.data, words) != NULL;
}

static void expect(const char *words)
{
  if (!stands(words)) {
    print_error("no %s\n", words);
  }
  assert_true(stands(words));
}

static void expect_box(const char *id, bool there)
{
  char words[100];
  assert_true(snprintf(words, sizeof(words), "id=\"%s\"", id) < (int)sizeof(words));
  if (stands(words) != there) {
    print_error("%s: %s\n", words, there ? "missing" : "there");
  }
  assert_true(stands(words) == there);
}

// Who says what

static void who_joins_without_an_act_accuses_nobody(void **state)
{
  (void)state;
  draw_all(BEGIN "  a: {act: accuse, by: us, with: [eu], against: mss}\n");
  expect("class=\"join neutral c-a\"");
  expect("JOINED, NOT SAID HOW");
  expect("id=\"names/left:us/claim:a\"");
  assert_false(stands("id=\"names/left:eu/claim:a\""));
}

static void who_condemns_accuses_nobody(void **state)
{
  (void)state;
  draw_all(BEGIN "  a: {act: condemn, by: eu, over: hack}\n"
                 "  b: {act: accuse, by: us, with: {eu: condemn}, against: mss, over: hack}\n");
  expect("CONDEMN, BLAMING NOBODY");
  expect("id=\"says/left:eu/claim:a\"");
  expect("class=\"beside neutral c-b\"");
}

static void who_criticises_does_not_accuse(void **state)
{
  (void)state;
  draw_all(BEGIN "  a: {act: criticise, by: us, against: cn}\n");
  expect("<B>CRITICS</B>");
  expect("<B>CRITICISED</B>");
  assert_false(stands("ACCUSE"));
}

static void who_accuses_once_stands_among_the_accusers(void **state)
{
  (void)state;
  draw_all(BEGIN ACCUSATION "  b: {act: accuse, by: eu, against: cn, over: leak}\n"
                            "  c: {act: support, by: eu, answers: a}\n");
  expect("id=\"support/left:eu/claim:a\"");
  expect("id=\"names/left:eu/claim:b\"");
  assert_false(stands("<B>BACKERS</B>"));
}

static void an_actor_on_both_sides_has_two_boxes(void **state)
{
  (void)state;
  draw_all(BEGIN ACCUSATION "  d: {act: deny, by: mss, answers: a}\n");
  expect_box("middle:mss", true);
  expect_box("right:mss", true);
}

static void several_speak_as_one(void **state)
{
  (void)state;
  draw_all(BEGIN "  a: {act: accuse, by: [us, eu], voice: [jo, ed], against: [mss, cn], over: "
                 "[hack, leak]}\n");
  expect("id=\"names/left:us/claim:a\"");
  expect("id=\"names/left:eu/claim:a\"");
  expect("id=\"names/claim:a/middle:mss\"");
  expect("id=\"names/claim:a/middle:leak\"");
  expect("<B>Ed and Jo, for ");
}

static void a_card_without_words_has_its_act(void **state)
{
  (void)state;
  draw_all(BEGIN "  a: {act: claim-victim, by: us}\n");
  expect(">Claim to be a victim<");
  assert_false(
      stands("<TD PORT=\"b\" BGCOLOR=\"#FFFFFF\" ALIGN=\"LEFT\" BALIGN=\"LEFT\" WIDTH=\"222\">“"));
}

static void joiners_have_the_colour_of_their_own_act(void **state)
{
  (void)state;
  draw_all(BEGIN ACCUSATION "  d: {act: deny, by: cn, with: {eu: comment, us: support, mss: deny},"
                            " answers: a}\n");
  expect("class=\"beside neutral c-d\"");
  expect("class=\"support deny c-d\"");
  expect("id=\"says/right:mss/claim:d\"");
}

static void a_name_of_marks_without_width_is_cut(void **state)
{
  (void)state;
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  attrib_buffer_add_string(&yaml,
                           "cite: s\nsources: {s: {title: S, publisher: P, published: 2021}}\n"
                           "actors:\n  a: {kind: state, name: \"\\\"");
  for (int i = 0; i < 1200; ++i) {
    attrib_buffer_add_string(&yaml, i % 400 == 0 ? " " : i % 17 == 1 ? "a" : "\xF0\x9D\x85\xA5");
  }
  attrib_buffer_add_string(&yaml, "\"}\n  b: {kind: state, name: B}\n"
                                  "claims: {c: {act: condemn, by: [a, b]}}\n");
  draw_all(yaml.data);
  attrib_buffer_clear(&yaml);
}

// Answers

static void a_chain_of_denials_changes_sides(void **state)
{
  (void)state;
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  attrib_buffer_add_string(&yaml, BEGIN ACCUSATION "  d0: {act: deny, by: cn, answers: a}\n");
  for (int i = 1; i < 10; ++i) {
    attrib_buffer_add_format(&yaml, "  d%d: {act: deny, by: %s, answers: d%d}\n", i,
                             i % 2 == 0 ? "cn" : "us", i - 1);
  }
  draw_all(yaml.data);
  attrib_buffer_clear(&yaml);
  expect("id=\"deny/claim:d9/claim:d8\"");
  expect("id=\"says/left:us/claim:d9\"");
  expect("id=\"says/right:cn/claim:d8\"");
  expect_box("right:us", false);
  expect_box("left:cn", false);
}

static void an_answer_to_both_sides_has_a_line_to_each(void **state)
{
  (void)state;
  draw_all(BEGIN ACCUSATION "  d: {act: deny, by: cn, answers: a}\n"
                            "  e: {act: comment, by: eu, answers: [a, d]}\n"
                            "  f: {act: support, by: eu, answers: [a, d]}\n");
  expect("id=\"answers/claim:e/claim:a\"");
  expect("id=\"answers/claim:e/claim:d\"");
  expect("id=\"support/left:eu/claim:a\"");
  expect("class=\"support accuse c-f\"");
  expect("class=\"support deny c-f\"");
}

static void support_with_an_accuser_is_a_card(void **state)
{
  (void)state;
  draw_all(BEGIN ACCUSATION
           "  t: {act: support, by: eu, with: {jo: accuse}, against: cn, answers: a}\n");
  expect("id=\"names/left:jo/claim:t\"");
  assert_false(stands("names/left:jo/claim:a"));
}

static void support_that_is_denied_is_a_card(void **state)
{
  (void)state;
  draw_all(BEGIN ACCUSATION "  t: {act: support, by: eu, answers: a, quote: words-of-t.}\n"
                            "  d: {act: deny, by: cn, answers: t}\n");
  expect_box("claim:t", true);
  expect("id=\"support/claim:t/claim:a\"");
  expect("id=\"deny/claim:d/claim:t\"");
}

static void support_that_corrects_an_earlier_claim_is_a_card(void **state)
{
  (void)state;
  draw_all(BEGIN ACCUSATION "  b: {act: comment, by: eu}\n"
                            "  t: {act: support, by: eu, answers: a, supersedes: b}\n");
  expect("id=\"supersedes/claim:t/claim:b\"");
  expect("id=\"support/claim:t/claim:a\"");
}

static void support_without_what_it_backs_is_a_card(void **state)
{
  (void)state;
  draw(BEGIN ACCUSATION "  t: {act: support, by: eu, answers: a}\n", ATTRIB_ABOUT_ACTOR, "eu",
       NULL);
  assert_int_equal(report.left_out, 0);
}

static void a_withdrawal_points_at_what_it_withdraws(void **state)
{
  (void)state;
  draw_all(BEGIN ACCUSATION "  r: {act: retract, by: us, supersedes: a, said: 2021-08-01}\n");
  expect("id=\"supersedes/claim:r/claim:a\"");
  expect("superseded<");
}

static void three_that_answer_the_same_share_a_line(void **state)
{
  (void)state;
  draw_all(BEGIN ACCUSATION "  d: {act: deny, by: cn, answers: a}\n"
                            "  e: {act: deny, by: mss, answers: a}\n"
                            "  f: {act: deny, by: eu, answers: a}\n");
  expect("lhead=cluster_denials_1");
  expect("class=\"deny deny c-d c-e c-f\"");
}

static void a_bundle_on_the_left_begins_at_its_cluster(void **state)
{
  (void)state;
  draw_all(BEGIN ACCUSATION "  d: {act: deny, by: cn, answers: a}\n"
                            "  e: {act: deny, by: us, answers: d}\n"
                            "  f: {act: deny, by: eu, answers: d}\n"
                            "  g: {act: deny, by: us, answers: d, said: 2021}\n");
  expect("ltail=\"cluster_answers-back_1\"");
}

static void two_that_answer_more_are_no_bundle(void **state)
{
  (void)state;
  draw_all(BEGIN ACCUSATION "  b: {act: accuse, by: eu, against: cn}\n"
                            "  d: {act: deny, by: cn, answers: a}\n"
                            "  e: {act: deny, by: mss, answers: a}\n"
                            "  f: {act: deny, by: cn, answers: [a, b]}\n");
  assert_false(stands("lhead="));
  assert_false(stands("ltail="));
}

// Views

static void only_what_had_been_said_is_drawn(void **state)
{
  (void)state;
  static const char records[] =
      BEGIN ACCUSATION "  d: {act: deny, by: cn, answers: a, said: 2021-07-21}\n"
                       "  e: {act: comment, by: eu, answers: a}\n"
                       "  r: {act: retract, by: us, supersedes: a, said: 2022}\n";
  draw(records, ATTRIB_ABOUT_INCIDENT, "hack", "2021-07-20");
  expect_box("claim:a", true);
  expect_box("claim:d", false);
  expect_box("claim:e", true);
  expect_box("claim:r", false);
  draw(records, ATTRIB_ABOUT_INCIDENT, "hack", "2021-07-18");
  expect_box("claim:a", false);
  expect_box("middle:hack", true);
}

static void a_subject_without_claims_stands_alone(void **state)
{
  (void)state;
  draw(BEGIN ACCUSATION, ATTRIB_ABOUT_INCIDENT, "leak", NULL);
  expect_box("middle:leak", true);
  draw(BEGIN ACCUSATION, ATTRIB_ABOUT_ACTOR, "eu", NULL);
  expect_box("middle:eu", true);
  assert_int_equal(report.claims, 0);
}

static void a_single_claim_has_its_answers(void **state)
{
  (void)state;
  static const char records[] = BEGIN ACCUSATION "  d: {act: deny, by: cn, answers: a}\n";
  draw(records, ATTRIB_ABOUT_CLAIM, "a", NULL);
  expect("What Usland said, and who answered");
  expect("id=\"deny/claim:d/claim:a\"");
  draw(records, ATTRIB_ABOUT_CLAIM, "d", NULL);
  expect("What Cenia said, and who answered");
}

// Folding

/// Actors `x0`… of so many countries, who are at the end of BEGIN.
static void begin_many(AttribBuffer *yaml, int count)
{
  static const char countries[] = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF "
                                  "BG BH BI BJ BL BM BN BO BQ BR BS";
  attrib_buffer_add_string(yaml, "cite: s\n"
                                 "sources: {s: {title: S, publisher: P, published: 2021}}\n"
                                 "incidents: {i: {name: I}}\n"
                                 "actors:\n  us: {name: Usland, kind: state}\n");
  for (int i = 0; i < count; ++i) {
    attrib_buffer_add_format(yaml, "  x%d: {name: X%d, kind: state, country: %.2s}\n", i, i,
                             &countries[(size_t)(i % 32) * 3]);
  }
  attrib_buffer_add_string(yaml, "claims:\n");
}

static void add_many(AttribBuffer *yaml, const char *before, int count, const char *behind)
{
  attrib_buffer_add_string(yaml, before);
  for (int i = 0; i < count; ++i) {
    attrib_buffer_add_format(yaml, "%sx%d", i > 0 ? ", " : "", i);
  }
  attrib_buffer_add_string(yaml, behind);
}

static void expect_folded(AttribBuffer *yaml, const char *subject, uint32_t grouped)
{
  draw(yaml->data, subject != NULL ? ATTRIB_ABOUT_CLAIM : ATTRIB_ABOUT_CLAIMS, subject, NULL);
  attrib_buffer_clear(yaml);
  assert_int_equal(report.left_out, 0);
  assert_int_equal(report.grouped, grouped);
}

static void thousands_that_join_are_a_number(void **state)
{
  (void)state;
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  begin_many(&yaml, 3000);
  add_many(&yaml, "  a: {act: accuse, by: us, against: us, over: i, with: [", 3000, "]}\n");
  expect_folded(&yaml, NULL, 3000);
  expect("3000 that joined");
}

static void thousands_that_are_accused_are_a_number(void **state)
{
  (void)state;
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  begin_many(&yaml, 3000);
  add_many(&yaml, "  a: {act: accuse, by: us, over: i, against: [", 3000, "]}\n");
  expect_folded(&yaml, NULL, 3000);
}

static void thousands_of_incidents_are_a_number(void **state)
{
  (void)state;
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  attrib_buffer_add_string(&yaml,
                           "cite: s\nsources: {s: {title: S, publisher: P, published: 2021}}\n"
                           "actors: {us: {name: Usland, kind: state}}\nincidents:\n");
  for (int i = 0; i < 3000; ++i) {
    attrib_buffer_add_format(&yaml, "  x%d: {name: X%d}\n", i, i);
  }
  add_many(&yaml, "claims:\n  a: {act: accuse, by: us, against: us, over: [", 3000, "]}\n");
  expect_folded(&yaml, NULL, 3000);
}

/// Two of each of 32 countries: no three are of one bloc.
static void repliers_of_many_states_are_a_number_too(void **state)
{
  (void)state;
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  begin_many(&yaml, 64);
  attrib_buffer_add_string(&yaml, "  a: {act: accuse, by: us, against: us, over: i}\n");
  add_many(&yaml, "  d: {act: deny, answers: a, by: [", 64, "]}\n");
  expect_folded(&yaml, "d", 64);
  expect("64 that reply");
}

/// Three of one state answer by one claim, two of each of the others by another.
static void a_group_of_one_state_stays_with_it(void **state)
{
  (void)state;
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  begin_many(&yaml, 66);
  attrib_buffer_add_string(&yaml, "  a: {act: accuse, by: us, against: us, over: i}\n"
                                  "  e: {act: deny, answers: a, by: [x0, x32, x64]}\n"
                                  "  d: {act: deny, answers: a, by: [x1");
  for (int i = 2; i < 64; ++i) {
    if (i % 32 != 0) {
      attrib_buffer_add_format(&yaml, ", x%d", i);
    }
  }
  attrib_buffer_add_string(&yaml, "]}\n");
  expect_folded(&yaml, NULL, 65);
  expect("<B>X0 REPLIES</B>");
  expect("<B>WHO REPLIES, OR JOINS IN</B>");
}

/// Of 40 claims that each have speakers of their own most are left out, but not the one asked for.
static void the_claim_that_is_asked_for_is_drawn(void **state)
{
  (void)state;
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  begin_many(&yaml, 160);
  for (int i = 0; i < 40; ++i) {
    attrib_buffer_add_format(&yaml, "  a%d: {act: accuse, by: [x%d, x%d], against: [x%d, x%d]}\n",
                             i, 4 * i, 4 * i + 1, 4 * i + 2, 4 * i + 3);
  }
  attrib_buffer_add_string(&yaml, "  d: {act: deny, by: us, answers: [a0");
  for (int i = 1; i < 40; ++i) {
    attrib_buffer_add_format(&yaml, ", a%d", i);
  }
  attrib_buffer_add_string(&yaml, "]}\n");
  draw(yaml.data, ATTRIB_ABOUT_CLAIM, "d", NULL);
  attrib_buffer_clear(&yaml);
  assert_true(report.left_out > 0);
  expect_box("claim:d", true);
}

static int enter(void **state)
{
  attrib_buffer_init(&dot);
  return attrib_scratch_enter(state);
}

static int leave(void **state)
{
  attrib_buffer_clear(&dot);
  return attrib_scratch_leave(state);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(who_joins_without_an_act_accuses_nobody),
      cmocka_unit_test(who_condemns_accuses_nobody),
      cmocka_unit_test(who_criticises_does_not_accuse),
      cmocka_unit_test(who_accuses_once_stands_among_the_accusers),
      cmocka_unit_test(an_actor_on_both_sides_has_two_boxes),
      cmocka_unit_test(several_speak_as_one),
      cmocka_unit_test(a_card_without_words_has_its_act),
      cmocka_unit_test(joiners_have_the_colour_of_their_own_act),
      cmocka_unit_test(a_name_of_marks_without_width_is_cut),
      cmocka_unit_test(a_chain_of_denials_changes_sides),
      cmocka_unit_test(an_answer_to_both_sides_has_a_line_to_each),
      cmocka_unit_test(support_with_an_accuser_is_a_card),
      cmocka_unit_test(support_that_is_denied_is_a_card),
      cmocka_unit_test(support_that_corrects_an_earlier_claim_is_a_card),
      cmocka_unit_test(support_without_what_it_backs_is_a_card),
      cmocka_unit_test(a_withdrawal_points_at_what_it_withdraws),
      cmocka_unit_test(three_that_answer_the_same_share_a_line),
      cmocka_unit_test(a_bundle_on_the_left_begins_at_its_cluster),
      cmocka_unit_test(two_that_answer_more_are_no_bundle),
      cmocka_unit_test(only_what_had_been_said_is_drawn),
      cmocka_unit_test(a_subject_without_claims_stands_alone),
      cmocka_unit_test(a_single_claim_has_its_answers),
      cmocka_unit_test(thousands_that_join_are_a_number),
      cmocka_unit_test(thousands_that_are_accused_are_a_number),
      cmocka_unit_test(thousands_of_incidents_are_a_number),
      cmocka_unit_test(repliers_of_many_states_are_a_number_too),
      cmocka_unit_test(a_group_of_one_state_stays_with_it),
      cmocka_unit_test(the_claim_that_is_asked_for_is_drawn),
  };
  return cmocka_run_group_tests(tests, enter, leave);
}
