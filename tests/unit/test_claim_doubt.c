// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What is not sure of a claim, as of a day, as recorded by one, and of some days.

#include "export/claim_doubt.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char records[] =
    "cite: paper\n"
    "sources: {paper: {title: A paper, publisher: P, published: 2020}}\n"
    "actors: {land: {name: Land, kind: state}}\n"
    "claims:\n"
    "  day: {act: comment, by: land, said: 2020-01-02, recorded: 2020-03-01}\n"
    "  month: {act: comment, by: land, said: 2020-01, recorded: 2020-03}\n"
    "  no-day: {act: comment, by: land, recorded: 2020-03-01}\n"
    "  unrecorded: {act: comment, by: land, said: 2020-01-02}\n"
    "  neither: {act: comment, by: land}\n"
    "  later: {act: retract, by: land, said: 2020-01, recorded: 2020-03-01, supersedes: day}\n"
    "  last: {act: retract, by: land, said: 2020-01-01, recorded: 2020-03-01, supersedes: month}\n";

static const AttribViewOptions all = {.has_as_of = false};

static int32_t day_of(const char *text)
{
  AttribDate date;
  assert_int_equal(attrib_date_parse(attrib_text(text), &date, NULL), ATTRIB_SUCCESS);
  return date.earliest;
}

static void ask(const AttribGraph *graph, AttribViewOptions options, const char *since,
                AttribAnswer *answer)
{
  AttribQuestion question = {.about = ATTRIB_ABOUT_CLAIMS};
  AttribView *view = NULL;
  if (since != NULL) {
    question.filter.has_since = true;
    question.filter.since = (AttribDate){day_of(since), day_of(since), 0};
  }
  assert_int_equal(attrib_view_new(graph, options, &view), ATTRIB_SUCCESS);
  assert_int_equal(attrib_ask(view, &question, answer), ATTRIB_SUCCESS);
  attrib_view_free(view);
}

/// The doubts of a claim of an answer, in the words of pictures, with "; " between them.
static void expect_doubts(const AttribAnswer *answer, const char *claim, const char *words)
{
  const AttribClaimRow *const row =
      attrib_answer_row(answer, attrib_small_named(answer->graph, claim));
  const AttribDoubt *doubts[ATTRIB_DOUBTS];
  AttribBuffer found;
  assert_non_null(row);
  attrib_buffer_init(&found);
  const uint32_t count = attrib_claim_doubts(answer, row, doubts);
  for (uint32_t i = 0; i < count; ++i) {
    attrib_buffer_add_string(&found, i > 0 ? "; " : "");
    attrib_buffer_add_string(&found, attrib_phrase(ATTRIB_LANGUAGE_ENGLISH, doubts[i]->phrase));
  }
  assert_true(attrib_text_equal(attrib_buffer_text(&found), attrib_text(words)));
  attrib_buffer_clear(&found);
}

static void all_that_is_doubted_of_all_days_is_whether_it_stands(void **state)
{
  AttribKb *const kb = attrib_small_base(records);
  AttribAnswer answer;
  (void)state;
  ask(attrib_kb_graph(kb), all, NULL, &answer);
  expect_doubts(&answer, "no-day", "");
  expect_doubts(&answer, "unrecorded", "");
  expect_doubts(&answer, "day", "superseded");
  expect_doubts(&answer, "later", "");
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void as_of_a_day_a_claim_is_perhaps_later(void **state)
{
  AttribKb *const kb = attrib_small_base(records);
  AttribAnswer answer;
  (void)state;
  ask(attrib_kb_graph(kb), (AttribViewOptions){true, day_of("2020-01-10"), false, 0}, NULL,
      &answer);
  expect_doubts(&answer, "day", "perhaps superseded");
  expect_doubts(&answer, "month", "perhaps later; superseded");
  expect_doubts(&answer, "no-day", "day not known");
  expect_doubts(&answer, "unrecorded", "");
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void recorded_when_is_no_matter_of_the_day_it_was_said(void **state)
{
  AttribKb *const kb = attrib_small_base(records);
  AttribAnswer answer;
  (void)state;
  ask(attrib_kb_graph(kb), (AttribViewOptions){false, 0, true, day_of("2020-03-02")}, NULL,
      &answer);
  expect_doubts(&answer, "unrecorded", "day of recording not known");
  expect_doubts(&answer, "neither", "day not known; day of recording not known");
  expect_doubts(&answer, "month", "perhaps recorded later; superseded");
  expect_doubts(&answer, "no-day", "");
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

static void before_the_first_day_is_not_later(void **state)
{
  AttribKb *const kb = attrib_small_base(records);
  AttribAnswer answer;
  (void)state;
  ask(attrib_kb_graph(kb), all, "2020-01-02", &answer);
  expect_doubts(&answer, "day", "superseded");
  expect_doubts(&answer, "month", "perhaps outside these days; superseded");
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      TEST(all_that_is_doubted_of_all_days_is_whether_it_stands),
      TEST(as_of_a_day_a_claim_is_perhaps_later),
      TEST(recorded_when_is_no_matter_of_the_day_it_was_said),
      TEST(before_the_first_day_is_not_later),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
