// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The rules that a timeline keeps, checked on its plan: of records that were written for one rule, and
// of many that are made up.

#include "engine/model/names.h"
#include "export/record_text.h"
#include "export/timeline_plan.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HEAD                                                                \
  "cite: paper\n"                                                           \
  "sources:\n"                                                              \
  "  paper: {title: A paper, publisher: P, published: 2020}\n"              \
  "actors:\n"                                                               \
  "  land: {name: Land, kind: state, country: US}\n"                        \
  "  land-office: {name: Office of Land, kind: agency, part-of: land}\n"    \
  "  land-desk: {name: Desk of Land, kind: office, part-of: land-office}\n" \
  "  land-mission: {name: Mission of Land, kind: mission, country: US}\n"   \
  "  sea: {name: Sea, kind: state, country: CN}\n"                          \
  "  hill: {name: Hill, kind: state, country: FR}\n"                        \
  "  isle: {name: Isle, kind: state, country: GB}\n"                        \
  "  band: {name: Band, kind: group}\n"                                     \
  "  clerk: {name: A Clerk, kind: person, part-of: land, role: speaker}\n"  \
  "incidents:\n"                                                            \
  "  theft: {name: Theft, began: 2011, ended: 2018}\n"                      \
  "claims:\n"

/// A plan of all claims, with what it was made from.
typedef struct {
  AttribKb *kb;
  AttribAnswer answer;
  AttribTimeline plan;
} Drawn;

static Drawn draw(const char *records)
{
  static Drawn drawn;
  drawn.kb = attrib_small_base(records);
  attrib_small_ask(attrib_kb_graph(drawn.kb), NULL, (AttribQuestion){.about = ATTRIB_ABOUT_CLAIMS},
                   NULL, &drawn.answer);
  attrib_timeline_init(&drawn.plan, &drawn.answer,
                       (AttribTimelineOptions){ATTRIB_THEME_PRINT, ATTRIB_LANGUAGE_ENGLISH});
  assert_int_equal(attrib_timeline_select(&drawn.plan), ATTRIB_SUCCESS);
  assert_int_equal(attrib_timeline_lay_out(&drawn.plan), ATTRIB_SUCCESS);
  return drawn;
}

static void clear(Drawn *drawn)
{
  attrib_timeline_clear(&drawn->plan);
  attrib_answer_clear(&drawn->answer);
  attrib_kb_free(drawn->kb);
}

static const AttribTimelineClaim *claim_named(const AttribTimeline *plan, const char *id)
{
  const uint32_t index = plan->claim_of[attrib_small_named(plan->graph, id).index];
  assert_int_not_equal(index, ATTRIB_NO_INDEX);
  return &plan->claims[index];
}

static const AttribTimelineBox *box_named(const AttribTimeline *plan, const char *id)
{
  const AttribTimelineClaim *const claim = claim_named(plan, id);
  assert_int_not_equal(claim->box, ATTRIB_NO_INDEX);
  return &plan->boxes[claim->box];
}

static void expect_lane(const AttribTimeline *plan, const char *id, const char *name)
{
  const AttribText found = plan->lanes[claim_named(plan, id)->lane].name;
  assert_int_equal(found.length, strlen(name));
  assert_memory_equal(found.data, name, found.length);
}

static bool holds(AttribText text, AttribText part)
{
  for (size_t i = 0; i + part.length <= text.length; ++i) {
    if (memcmp(text.data + i, part.data, part.length) == 0) {
      return true;
    }
  }
  return false;
}

// Rules that every plan keeps

/// Every claim is in one box, or has no day.
static void expect_all_counted(const AttribTimeline *plan)
{
  uint32_t drawn = 0;
  uint32_t folded = 0;
  bool *const seen = test_calloc(plan->claim_count + 1, sizeof(bool));
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    const AttribTimelineBox *const box = &plan->boxes[i];
    for (uint32_t j = 0; box->kind != ATTRIB_BOX_JOINED && j < box->claim_count; ++j) {
      assert_false(seen[box->claims[j]]);
      seen[box->claims[j]] = true;
    }
    drawn += box->kind == ATTRIB_BOX_CLAIM;
    folded += box->kind == ATTRIB_BOX_MORE ? box->claim_count : 0;
  }
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    assert_true(seen[i]);
  }
  assert_int_equal(plan->counts.drawn, drawn);
  assert_int_equal(plan->counts.folded, folded);
  assert_int_equal(plan->counts.claims, drawn + folded + plan->counts.undated);
  assert_int_equal(plan->counts.claims, plan->answer->claims.count);
  test_free(seen);
}

static void expect_speakers(const AttribTimeline *plan)
{
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    const AttribTimelineBox *const box = &plan->boxes[i];
    const AttribTimelineLane *const lane = &plan->lanes[box->lane];
    const AttribTimelineClaim *const claim = &plan->claims[box->claims[0]];
    const AttribText speaker = attrib_record_name(plan->graph, claim->speaker);
    assert_true(lane->height > 0 && lane->label.count > 0);
    if (box->kind == ATTRIB_BOX_CLAIM) {
      assert_true(holds(box->label, speaker));
      assert_true(lane->kind != ATTRIB_LANE_SPEAKER || lane->speaker.index == claim->speaker.index);
    }
  }
}

static void expect_arcs(const AttribTimeline *plan)
{
  for (uint32_t i = 0; i < plan->arc_count; ++i) {
    const AttribTimelineArc *const arc = &plan->arcs[i];
    const AttribTimelineClaim *const from = &plan->claims[arc->from];
    assert_int_not_equal(from->box, ATTRIB_NO_INDEX);
    assert_true(arc->claim_count > 0);
    for (uint32_t j = 0; j < arc->claim_count; ++j) {
      const AttribTimelineClaim *const to = &plan->claims[arc->claims[j]];
      const AttribLag lag = attrib_date_lag(to->said, from->said);
      bool answers = false;
      assert_int_not_equal(to->box, ATTRIB_NO_INDEX);
      assert_int_equal(arc->lag.least, lag.least);
      assert_int_equal(arc->lag.most, lag.most);
      for (uint32_t k = 0; k < from->row->answers.count; ++k) {
        answers = answers || from->row->answers.items[k].index == to->row->claim.index;
      }
      assert_true(answers);
    }
  }
}

static void expect_hatching(const AttribTimeline *plan)
{
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    const AttribTimelineBox *const box = &plan->boxes[i];
    const AttribDate said = plan->claims[box->claims[0]].said;
    const bool sure = said.earliest == said.latest &&
                      (said.flags & (ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_APPROXIMATE)) == 0;
    if (box->kind != ATTRIB_BOX_MORE) {
      assert_int_equal(box->rough, !sure);
      assert_true(box->wide || (said.earliest >= plan->bands[box->band].first &&
                                said.latest <= plan->bands[box->band].last));
      assert_true(box->rough || !box->wide);
    }
  }
}

static void expect_lines_inside(const AttribSvgLines *lines, AttribSvgFont font, int32_t width)
{
  for (uint32_t i = 0; i < lines->count; ++i) {
    assert_true(attrib_svg_width(lines->items[i], font) <= width);
  }
}

static void expect_no_overlap(const AttribTimeline *plan)
{
  enum { inner = 6 + 2 * 8 };
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    const AttribTimelineBox *const a = &plan->boxes[i];
    const AttribTimelineBand *const band = &plan->bands[a->band];
    const AttribTimelineLane *const lane = &plan->lanes[a->lane];
    assert_true(a->x >= band->x && a->x + a->width <= band->x + band->width);
    assert_true(a->y >= lane->y && a->y + a->height <= lane->y + lane->height);
    expect_lines_inside(&a->heading, (AttribSvgFont){11, true}, a->width - inner);
    expect_lines_inside(&a->body, (AttribSvgFont){12, false}, a->width - inner);
    expect_lines_inside(&a->note, (AttribSvgFont){10, false}, a->width - inner);
    for (uint32_t j = 0; j < i; ++j) {
      const AttribTimelineBox *const b = &plan->boxes[j];
      assert_true(a->x + a->width <= b->x || b->x + b->width <= a->x || a->y + a->height <= b->y ||
                  b->y + b->height <= a->y);
    }
  }
}

static void expect_bands(const AttribTimeline *plan)
{
  for (uint32_t i = 0; i < plan->band_count; ++i) {
    assert_true(plan->bands[i].first <= plan->bands[i].last);
    assert_true(i == 0 || plan->bands[i - 1].last < plan->bands[i].first);
    assert_true(plan->bands[i].x + plan->bands[i].width <= plan->width);
  }
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    const AttribTimelineClaim *const claim = &plan->claims[i];
    assert_true(claim->first_band <= claim->band && claim->band <= claim->last_band);
    assert_true(claim->last_band < plan->band_count);
    // A sure day is in its column.
    if (!claim->rough) {
      assert_true(claim->said.earliest >= plan->bands[claim->band].first);
      assert_true(claim->said.latest <= plan->bands[claim->band].last);
    }
  }
}

static void expect_rules(const AttribTimeline *plan)
{
  assert_true(plan->band_count <= ATTRIB_TIMELINE_BANDS);
  // Beside each lane, and that of the others, there is one of allies at most.
  assert_true(plan->lane_count <= 2 * (ATTRIB_TIMELINE_LANES + 1));
  expect_all_counted(plan);
  expect_bands(plan);
  expect_speakers(plan);
  expect_arcs(plan);
  expect_hatching(plan);
  expect_no_overlap(plan);
}

// Cases

static void a_lane_is_a_speaker_of_a_side(void **state)
{
  Drawn drawn = draw(HEAD "  a: {act: accuse, by: land, against: sea, said: 2020-01-01, quote: q}\n"
                          "  b: {act: comment, by: land-desk, said: 2020-01-01, quote: q}\n"
                          "  c: {act: comment, by: land-mission, said: 2020-01-01, quote: q}\n"
                          "  d: {act: comment, by: band, said: 2020-01-01, quote: q}\n"
                          "  e: {act: deny, by: sea, answers: a, said: 2020-01-02, quote: q}\n");
  (void)state;
  expect_rules(&drawn.plan);
  expect_lane(&drawn.plan, "a", "Land");
  expect_lane(&drawn.plan, "b", "Desk of Land, Land");
  expect_lane(&drawn.plan, "c", "Mission of Land, Land");
  expect_lane(&drawn.plan, "d", "Band");
  expect_lane(&drawn.plan, "e", "Sea");
  assert_true(box_named(&drawn.plan, "a")->y < box_named(&drawn.plan, "b")->y);
  assert_true(box_named(&drawn.plan, "b")->y < box_named(&drawn.plan, "c")->y);
  assert_int_equal(drawn.plan.band_count, 2);
  clear(&drawn);
}

static void allies_have_a_lane_and_no_words_of_others(void **state)
{
  Drawn drawn = draw(HEAD "  a: {act: accuse, by: land, with: [hill, isle, band], against: sea,\n"
                          "      said: 2020-01-01, quote: words of land}\n"
                          "  b: {act: accuse, by: land, with: {isle: support}, against: sea,\n"
                          "      said: 2020-01-01, quote: words of land}\n");
  const AttribTimeline *const plan = &drawn.plan;
  uint32_t joined = 0;
  (void)state;
  expect_rules(plan);
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    const AttribTimelineBox *const box = &plan->boxes[i];
    if (box->kind == ATTRIB_BOX_JOINED) {
      assert_false(holds(box->label, ATTRIB_TEXT("words of land")));
      assert_true(holds(box->label, ATTRIB_TEXT("Isle")));
      assert_int_equal(plan->lanes[box->lane].kind,
                       box->joiners.count > 2 ? ATTRIB_LANE_ALLIES : ATTRIB_LANE_SPEAKER);
      // Only a stated act is read as one.
      assert_int_equal(box->role, box->act.length > 0 ? ATTRIB_ROLE_ACCUSE : ATTRIB_ROLE_NEUTRAL);
      ++joined;
    }
  }
  assert_int_equal(joined, 2);
  clear(&drawn);
}

static void who_only_backs_is_an_ally(void **state)
{
  Drawn drawn =
      draw(HEAD "  a: {act: accuse, by: land, against: sea, said: 2020-01-01, quote: q}\n"
                "  b: {act: support, by: hill, answers: a, said: 2020-01-01, quote: own}\n"
                "  c: {act: support, by: isle, answers: a, said: 2020-01-03, quote: own}\n");
  (void)state;
  expect_rules(&drawn.plan);
  expect_lane(&drawn.plan, "b", "2 others, on what Land said");
  expect_lane(&drawn.plan, "c", "2 others, on what Land said");
  assert_int_equal(drawn.plan.arc_count, 2);
  assert_true(drawn.plan.arcs[0].joins);
  clear(&drawn);
}

static void who_backs_a_backer_is_an_ally_of_the_first(void **state)
{
  Drawn drawn =
      draw(HEAD "  a: {act: accuse, by: land, against: sea, said: 2020-01-01, quote: q}\n"
                "  b: {act: support, by: hill, answers: a, said: 2020-01-02, quote: own}\n"
                "  c: {act: support, by: isle, answers: b, said: 2020-01-03, quote: own}\n"
                "  d: {act: support, by: land-desk, answers: c, said: 2020-01-04, quote: own}\n");
  (void)state;
  expect_rules(&drawn.plan);
  expect_lane(&drawn.plan, "b", "2 others, on what Land and its backers said");
  expect_lane(&drawn.plan, "c", "2 others, on what Land and its backers said");
  expect_lane(&drawn.plan, "d", "Desk of Land, Land");
  clear(&drawn);
}

static void a_lane_of_allies_counts_those_in_it(void **state)
{
  Drawn drawn =
      draw(HEAD "  a: {act: accuse, by: land, with: [hill], against: sea, said: 2020, quote: q}\n"
                "  b: {act: support, by: isle, answers: a, said: 2020, quote: own}\n"
                "  c: {act: accuse, by: sea, against: land, said: 2020, quote: q}\n"
                "  d: {act: support, by: hill, with: [band], answers: c, said: 2020, quote: q}\n");
  (void)state;
  expect_rules(&drawn.plan);
  expect_lane(&drawn.plan, "b", "Isle, on what Land said");
  expect_lane(&drawn.plan, "d", "2 others, on what Sea said");
  clear(&drawn);
}

static void an_arc_answers_neighbours_together(void **state)
{
  Drawn drawn = draw(
      HEAD "  a: {act: accuse, by: land, against: sea, said: 2020-01-01, quote: q}\n"
           "  b: {act: accuse, by: land, against: sea, said: 2020-01-01, quote: q}\n"
           "  c: {act: deny, by: sea, answers: [a, b], said: 2020-01-02, quote: q}\n"
           "  d: {act: deny, by: hill, answers: [a, b], said: 2020-01-02/2020-01-03, quote: q}\n"
           "  e: {act: deny, by: isle, answers: a, quote: q}\n");
  const AttribTimeline *const plan = &drawn.plan;
  (void)state;
  expect_rules(plan);
  assert_int_equal(plan->counts.undated, 1);
  assert_int_equal(plan->arc_count, 2);
  assert_int_equal(plan->arcs[0].claim_count, 2);
  assert_true(attrib_text_equal(plan->arcs[0].words, ATTRIB_TEXT("+1 day")));
  assert_true(attrib_text_equal(plan->arcs[1].words, ATTRIB_TEXT("1–2 days")));
  assert_true(plan->arcs[0].has_pill && plan->arcs[1].has_pill);
  clear(&drawn);
}

static void a_rough_date_covers_the_columns_that_it_may_mean(void **state)
{
  Drawn drawn = draw(HEAD "  a: {act: comment, by: land, said: 2020-07-19, quote: q}\n"
                          "  b: {act: comment, by: land, said: 2020-07-20, quote: q}\n"
                          "  c: {act: comment, by: sea, said: 2020-07, quote: q}\n"
                          "  d: {act: comment, by: sea, said: 2020-06~, quote: q}\n"
                          "  e: {act: comment, by: hill, said: ../2020-07-19, quote: q}\n"
                          "  f: {act: comment, by: isle, said: 2020-07-19/.., quote: q}\n"
                          "  g: {act: comment, by: isle, said: \"2020-07-20?\", quote: q}\n");
  const AttribTimeline *const plan = &drawn.plan;
  (void)state;
  expect_rules(plan);
  assert_int_equal(plan->band_count, 3);
  assert_int_equal(claim_named(plan, "c")->first_band, 1);
  assert_int_equal(claim_named(plan, "c")->last_band, 2);
  assert_int_equal(claim_named(plan, "d")->first_band, 0);
  assert_int_equal(claim_named(plan, "d")->last_band, 0);
  assert_int_equal(claim_named(plan, "e")->band, 1);
  assert_int_equal(claim_named(plan, "e")->first_band, 0);
  assert_int_equal(claim_named(plan, "f")->band, 1);
  assert_int_equal(claim_named(plan, "f")->last_band, 2);
  assert_true(box_named(plan, "c")->wide && !box_named(plan, "d")->wide);
  assert_true(box_named(plan, "g")->rough && !box_named(plan, "g")->wide);
  assert_int_equal(claim_named(plan, "g")->first_band, claim_named(plan, "g")->last_band);
  clear(&drawn);
}

static void years_far_apart_fit_in_few_columns(void **state)
{
  Drawn drawn = draw(HEAD "  a: {act: comment, by: land, said: -0044-03-15, quote: q}\n"
                          "  b: {act: comment, by: land, said: 9999-12-31, quote: q}\n"
                          "  c: {act: comment, by: land, said: -9999, quote: q}\n"
                          "  d: {act: comment, by: sea, said: -0044/2020, quote: q}\n"
                          "  e: {act: comment, by: sea, said: 1999, quote: q}\n"
                          "  f: {act: comment, by: sea, said: 2001, quote: q}\n"
                          "  g: {act: comment, by: sea, said: 2003-05, quote: q}\n"
                          "  h: {act: comment, by: sea, said: 0000, quote: q}\n");
  (void)state;
  expect_rules(&drawn.plan);
  clear(&drawn);
}

static void what_has_no_day_is_counted(void **state)
{
  Drawn drawn = draw(HEAD "  a: {act: comment, by: land, quote: q}\n"
                          "  b: {act: comment, by: land, quote: q}\n");
  (void)state;
  assert_int_equal(drawn.plan.counts.claims, 2);
  assert_int_equal(drawn.plan.counts.undated, 2);
  assert_int_equal(drawn.plan.box_count, 0);
  clear(&drawn);
}

static void wording_is_kept_where_the_quote_has_it_not(void **state)
{
  Drawn drawn = draw(
      HEAD "  a: {act: accuse, by: land, against: sea, said: 2020, wording: likely, quote: q}\n"
           "  b: {act: accuse, by: land, against: sea, said: 2020, wording: likely,\n"
           "      quote: they likely did}\n");
  const AttribTimeline *const plan = &drawn.plan;
  (void)state;
  assert_true(holds(box_named(plan, "a")->note.items[0], ATTRIB_TEXT("wording: “likely”")));
  assert_false(holds(box_named(plan, "b")->note.items[0], ATTRIB_TEXT("likely")));
  assert_true(holds(box_named(plan, "a")->label, ATTRIB_TEXT("likely")));
  clear(&drawn);
}

static void a_day_is_shown_only_where_the_source_gives_it(void **state)
{
  Drawn drawn = draw(HEAD "  a: {act: comment, by: land, said: 2020-07, quote: q}\n"
                          "  b: {act: comment, by: land, said: 2020-08-02, quote: q}\n"
                          "  c: {act: comment, by: land, said: 2020-08-02~, quote: q}\n");
  const AttribTimeline *const plan = &drawn.plan;
  (void)state;
  assert_true(attrib_text_equal(plan->bands[0].label, ATTRIB_TEXT("July 2020")));
  assert_true(attrib_text_equal(plan->bands[1].label, ATTRIB_TEXT("Sunday 2 August 2020")));
  assert_true(
      attrib_text_equal(box_named(plan, "a")->heading.items[0], ATTRIB_TEXT("Comment · July")));
  assert_true(attrib_text_equal(box_named(plan, "b")->heading.items[0], ATTRIB_TEXT("Comment")));
  assert_true(attrib_text_equal(box_named(plan, "c")->heading.items[0],
                                ATTRIB_TEXT("Comment · about 2 August")));
  clear(&drawn);
}

static uint32_t count_of(AttribText text, AttribText part)
{
  uint32_t count = 0;
  for (size_t i = 0; i < text.length; ++i) {
    count += attrib_text_starts_with(attrib_text_slice(text, i, text.length), part);
  }
  return count;
}

/// How many incidents the strip has, with a bar or only counted.
static void expect_in_strip(const char *records, uint32_t all)
{
  static const AttribTimelineOptions look = {ATTRIB_THEME_PRINT, ATTRIB_LANGUAGE_ENGLISH};
  Drawn drawn = draw(records);
  AttribBuffer svg;
  char more[40] = "";
  attrib_buffer_init(&svg);
  assert_int_equal(attrib_answer_write_timeline(&drawn.answer, &look, NULL, &svg), ATTRIB_SUCCESS);
  const uint32_t bars = count_of(attrib_buffer_text(&svg), ATTRIB_TEXT(", began 20"));
  assert_true(bars > 0 && bars <= all);
  snprintf(more, sizeof(more), ">and %" PRIu32 " more<", all - bars);
  assert_int_equal(count_of(attrib_buffer_text(&svg), ATTRIB_TEXT(" more<")), bars < all);
  assert_int_equal(count_of(attrib_buffer_text(&svg), attrib_text(more)), bars < all);
  attrib_buffer_clear(&svg);
  clear(&drawn);
}

static void incidents_that_the_strip_has_no_room_for_are_counted(void **state)
{
  AttribBuffer records;
  (void)state;
  attrib_buffer_init(&records);
  attrib_buffer_add_string(&records,
                           "cite: paper\n"
                           "sources: {paper: {title: A paper, publisher: P, published: 2020}}\n"
                           "actors: {land: {name: Land, kind: state}}\n"
                           "incidents:\n"
                           "  undated: {name: Undated}\n");
  for (int i = 1; i <= 12; ++i) {
    attrib_buffer_add_format(&records, "  i%d: {name: I%d, began: %d}\n", i, i, 2000 + i);
  }
  attrib_buffer_add_string(&records, "claims:\n"
                                     "  a: {act: condemn, by: land, said: 2020-01-01, quote: q,\n"
                                     "      over: [i1, i2, i3, undated]}\n");
  expect_in_strip(records.data, 3);
  attrib_buffer_add_string(&records, "  b: {act: condemn, by: land, said: 2020-01-02, quote: q,\n"
                                     "      over: [i1, i4, i5, i6, i7, i8, i9, i10, i11, i12]}\n");
  expect_in_strip(records.data, 12);
  attrib_buffer_clear(&records);
}

// Records that are made up

static uint32_t random_state;

static uint32_t pick(uint32_t below)
{
  random_state = random_state * 1664525 + 1013904223;
  return (random_state >> 8) % below;
}

static void add_said(AttribBuffer *out)
{
  static const char *const forms[] = {
      "%04u-%02u-%02u",
      "%04u-%02u-%02u",
      "%04u-%02u-%02u",
      "%04u-%02u",
      "%04u",
      "%04u-%02u~",
      "\"%04u-%02u-%02u?\"",
      "../%04u-%02u-%02u",
      "%04u-%02u/..",
      "%04u/2021-03",
      "2019-12-30/%04u-%02u-%02u",
  };
  const uint32_t form = pick(sizeof(forms) / sizeof(forms[0]) + 1);
  const uint32_t year = form == 10 ? 2020 : form == 9 ? 2019 : 2018 + pick(5);
  char text[60];
  if (form == sizeof(forms) / sizeof(forms[0])) {
    return;
  }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  snprintf(text, sizeof(text), forms[form], year, 1 + pick(12), 1 + pick(28));
#pragma GCC diagnostic pop
  attrib_buffer_add_format(out, ", said: %s", text);
}

static void add_claim(AttribBuffer *out, uint32_t number)
{
  static const char *const speakers[] = {"land", "land-office", "land-desk", "land-mission",
                                         "sea",  "hill",        "isle",      "band"};
  static const char *const acts[] = {"accuse, against: sea", "comment", "deny", "support",
                                     "accuse, against: hill, with: [isle, sea, band]"};
  uint32_t act = pick(5);
  act = number == 0 ? 0 : act;
  attrib_buffer_add_format(out, "  c%" PRIu32 ": {act: %s, by: %s", number, acts[act],
                           speakers[pick(act == 4 ? 4 : 8)]);
  if (act == 2 || act == 3) {
    attrib_buffer_add_format(out, ", answers: [c%" PRIu32 "]", pick(number));
  }
  add_said(out);
  attrib_buffer_add_string(out, ", quote: \"");
  for (uint32_t words = pick(20) + 1; words > 0; --words) {
    attrib_buffer_add_string(out, "some words ");
  }
  attrib_buffer_add_string(out, "\"}\n");
}

static void the_rules_hold_for_any_records(void **state)
{
  static const uint32_t sizes[] = {1, 2, 5, 12, 30, 60, 61, 100, 300};
  (void)state;
  for (uint32_t seed = 0; seed < 36; ++seed) {
    const uint32_t count = sizes[seed % (sizeof(sizes) / sizeof(sizes[0]))];
    AttribBuffer records;
    random_state = seed;
    attrib_buffer_init(&records);
    attrib_buffer_add_string(&records, HEAD);
    for (uint32_t i = 0; i < count; ++i) {
      add_claim(&records, i);
    }
    Drawn drawn = draw(records.data);
    expect_rules(&drawn.plan);
    assert_true(drawn.plan.counts.drawn + drawn.plan.counts.folded == 0 ||
                drawn.plan.counts.drawn > 0);
    assert_true(count <= ATTRIB_TIMELINE_BOXES || drawn.plan.counts.drawn < 100);
    attrib_buffer_clear(&records);
    clear(&drawn);
  }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      TEST(a_lane_is_a_speaker_of_a_side),
      TEST(allies_have_a_lane_and_no_words_of_others),
      TEST(who_only_backs_is_an_ally),
      TEST(who_backs_a_backer_is_an_ally_of_the_first),
      TEST(a_lane_of_allies_counts_those_in_it),
      TEST(an_arc_answers_neighbours_together),
      TEST(a_rough_date_covers_the_columns_that_it_may_mean),
      TEST(years_far_apart_fit_in_few_columns),
      TEST(what_has_no_day_is_counted),
      TEST(wording_is_kept_where_the_quote_has_it_not),
      TEST(a_day_is_shown_only_where_the_source_gives_it),
      TEST(incidents_that_the_strip_has_no_room_for_are_counted),
      TEST(the_rules_hold_for_any_records),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
