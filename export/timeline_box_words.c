// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/calendar.h"
#include "engine/model/names.h"
#include "export/claim_doubt.h"
#include "export/claim_words.h"
#include "export/date_words.h"
#include "export/record_text.h"
#include "export/timeline_plan.h"

#include <string.h>

enum {
  stripe = 6, ///< at the left of a box
  inside = 8, ///< between a frame and its words
  most_names = 3,
  most_heard = 50,
};

static const AttribSvgFont heading_font = {11, true};
static const AttribSvgFont body_font = {12, false};
static const AttribSvgFont note_font = {10, false};

static void say(AttribTimeline *plan, AttribPhrase phrase)
{
  attrib_buffer_add_string(&plan->scratch, attrib_phrase(plan->options.language, phrase));
}

static void add(AttribTimeline *plan, const char *words)
{
  attrib_buffer_add_string(&plan->scratch, words);
}

static const char *act_words(const AttribTimeline *plan, const AttribAct *act)
{
  // A record without a known act is none, but its graph may come from elsewhere.
  const AttribAct *const known = act != NULL ? act : attrib_act(ATTRIB_ACT_COMMENT);
  return attrib_phrase_of_act(plan->options.language, known);
}

static void write_names(const AttribTimeline *plan, AttribNodeArray nodes, uint32_t most,
                        AttribBuffer *out)
{
  attrib_words_names(plan->graph, nodes, most, plan->options.language, out);
}

/// A separator, where something stands before it.
static void add_dot(AttribTimeline *plan)
{
  add(plan, plan->scratch.length > 0 ? " · " : "");
}

/// Keep what was added as lines of the box.
static AttribStatus break_lines(AttribTimeline *plan, AttribSvgFont font, uint32_t most,
                                AttribSvgLines *out)
{
  AttribText text;
  ATTRIB_TRY(attrib_timeline_keep(plan, &text));
  const bool quoted = attrib_text_starts_with(text, ATTRIB_TEXT("“"));
  const AttribSvgRoom room = {font, plan->box_width - stripe - 2 * inside, most,
                              quoted ? "…”" : NULL};
  return attrib_svg_break(text, room, &plan->arena, out);
}

// Parts of a claim

static void add_date(AttribTimeline *plan, const AttribTimelineClaim *claim, bool no_year)
{
  const AttribDateStyle style = {.language = plan->options.language, .no_year = no_year};
  attrib_date_write_words(claim->said, claim->said_text, style, &plan->scratch);
}

/// Whoever's voice it was, and on whose authority; the latter only where the lane does not tell it.
static void add_speaker(AttribTimeline *plan, const AttribTimelineClaim *claim)
{
  const AttribClaimRow *const row = claim->row;
  const bool told = plan->lanes[claim->lane].kind == ATTRIB_LANE_SPEAKER && row->by.count == 1;
  if (row->voice.count > 0) {
    add_dot(plan);
    write_names(plan, row->voice, most_names, &plan->scratch);
  }
  if (!told) {
    add(plan, row->voice.count > 0 ? ", " : " · ");
    write_names(plan, row->by, most_names, &plan->scratch);
  }
}

/// Whether the label of a band tells the year of its claims.
static bool is_in_one_year(const AttribTimelineBand *band)
{
  return attrib_calendar_civil(band->first).year == attrib_calendar_civil(band->last).year;
}

static void add_doubts(AttribTimeline *plan, const AttribClaimRow *row)
{
  const AttribDoubt *doubts[ATTRIB_DOUBTS];
  const uint32_t count = attrib_claim_doubts(plan->answer, row, doubts);
  for (uint32_t i = 0; i < count; ++i) {
    add_dot(plan);
    say(plan, doubts[i]->phrase);
  }
}

static void add_heading(AttribTimeline *plan, const AttribTimelineClaim *claim)
{
  const AttribTimelineBand *const band = &plan->bands[claim->band];
  add(plan, act_words(plan, claim->act));
  if (band->first != band->last || claim->rough) {
    add_dot(plan);
    add_date(plan, claim, is_in_one_year(band));
  }
  add_speaker(plan, claim);
  add_doubts(plan, claim->row);
}

static void add_names_in(AttribTimeline *plan, AttribPhrase phrase, AttribNodeArray nodes,
                         uint32_t most)
{
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  write_names(plan, nodes, most, &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, plan->options.language, phrase, &plan->scratch);
}

static void add_text_in(AttribTimeline *plan, AttribPhrase phrase, AttribText text)
{
  attrib_phrase_write(plan->options.language, phrase, &text, 1, &plan->scratch);
}

static bool contains(AttribText text, AttribText part)
{
  size_t i = 0;
  while (i + part.length <= text.length && memcmp(text.data + i, part.data, part.length) != 0) {
    ++i;
  }
  return i + part.length <= text.length;
}

static void add_wording(AttribTimeline *plan, AttribText wording)
{
  if (wording.length > 0) {
    add_dot(plan);
    add_text_in(plan, ATTRIB_PHRASE_WORDING, wording);
  }
}

/// How sure the speaker was; empty where a line says it already.
static AttribText unsaid_wording(const AttribTimeline *plan, const AttribClaimRow *row,
                                 const AttribText *lines, uint32_t count)
{
  const AttribText wording = attrib_record_text(plan->graph, row->claim, ATTRIB_KEY_WORDING);
  for (uint32_t i = 0; i < count; ++i) {
    if (contains(lines[i], wording)) {
      return (AttribText){"", 0};
    }
  }
  return wording;
}

// Whole statements, for those who hear them

static void add_what(AttribTimeline *plan, const AttribTimelineClaim *claim)
{
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  attrib_buffer_add_string(&values.text, act_words(plan, claim->act));
  attrib_phrase_next(&values);
  if (claim->row->voice.count > 0) {
    write_names(plan, claim->row->voice, most_heard, &values.text);
    attrib_buffer_add_string(&values.text, ", ");
  }
  write_names(plan, claim->row->by, most_heard, &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, plan->options.language, ATTRIB_PHRASE_BY_SPEAKER, &plan->scratch);
  add(plan, ", ");
  add_date(plan, claim, false);
}

static void add_list(AttribTimeline *plan, AttribPhrase phrase, AttribNodeArray nodes)
{
  if (nodes.count > 0) {
    add(plan, ", ");
    add_names_in(plan, phrase, nodes, most_heard);
  }
}

/// What a claim answers, or joins, by act and speaker, of those that are in the answer.
static void add_answered(AttribTimeline *plan, const AttribTimelineClaim *claim)
{
  AttribPhraseValues values;
  bool any = false;
  attrib_phrase_begin(&values);
  for (uint32_t i = 0; i < claim->row->answers.count; ++i) {
    const AttribClaimRow *const row = attrib_answer_row(plan->answer, claim->row->answers.items[i]);
    if (row != NULL) {
      const AttribAct *const act = attrib_picture_act(plan->graph, row->claim);
      AttribPhraseValues what;
      attrib_phrase_begin(&what);
      attrib_buffer_add_string(&what.text, act_words(plan, act));
      attrib_phrase_next(&what);
      write_names(plan, row->by, most_names, &what.text);
      attrib_phrase_next(&what);
      attrib_buffer_add_string(&values.text, any ? ", " : "");
      attrib_phrase_end(&what, plan->options.language, ATTRIB_PHRASE_BY_SPEAKER, &values.text);
      any = true;
    }
  }
  attrib_phrase_next(&values);
  add(plan, any ? ", " : "");
  if (any) {
    attrib_phrase_end(&values, plan->options.language,
                      attrib_act_joins(claim->act) ? ATTRIB_PHRASE_JOINS : ATTRIB_PHRASE_IN_ANSWER,
                      &plan->scratch);
  } else {
    attrib_buffer_clear(&values.text);
  }
}

static void add_statement(AttribTimeline *plan, const AttribTimelineClaim *claim)
{
  const AttribText quote = attrib_record_quote(plan->graph, claim->row);
  add_what(plan, claim);
  add_list(plan, ATTRIB_PHRASE_AGAINST, claim->row->against);
  add_list(plan, ATTRIB_PHRASE_OVER, claim->row->over);
  add_answered(plan, claim);
  add_doubts(plan, claim->row);
  if (quote.length > 0) {
    add(plan, ": ");
    add_text_in(plan, ATTRIB_PHRASE_QUOTE, quote);
  }
  add_wording(plan, unsaid_wording(plan, claim->row, &quote, 1));
}

// Boxes

static AttribStatus fill_claim(AttribTimeline *plan, AttribTimelineBox *box)
{
  enum { heading_lines = 3, body_lines = 3, note_lines = 2 };
  const AttribTimelineClaim *const claim = &plan->claims[box->claims[0]];
  const AttribText quote = attrib_record_quote(plan->graph, claim->row);
  add_heading(plan, claim);
  ATTRIB_TRY(break_lines(plan, heading_font, heading_lines, &box->heading));
  if (quote.length > 0) {
    add_text_in(plan, ATTRIB_PHRASE_QUOTE, quote);
  } else if (claim->row->over.count > 0) {
    add_names_in(plan, ATTRIB_PHRASE_OVER, claim->row->over, most_names);
  }
  ATTRIB_TRY(break_lines(plan, body_font, body_lines, &box->body));
  if (claim->row->against.count > 0) {
    add_names_in(plan, ATTRIB_PHRASE_AGAINST, claim->row->against, most_names);
  }
  add_wording(plan, unsaid_wording(plan, claim->row, box->body.items, box->body.count));
  ATTRIB_TRY(break_lines(plan, note_font, note_lines, &box->note));
  add_statement(plan, claim);
  return attrib_timeline_keep(plan, &box->label);
}

/// "Joined", and by which act, where that is stated.
static void add_joined(AttribTimeline *plan, AttribText act)
{
  const size_t number = attrib_vocabulary_find(&attrib_acts, act);
  say(plan, ATTRIB_PHRASE_JOINED);
  if (number != ATTRIB_NO_WORD) {
    add_dot(plan);
    add(plan, attrib_phrase_of_act(plan->options.language, attrib_act(number)));
  }
}

static AttribStatus fill_joined(AttribTimeline *plan, AttribTimelineBox *box)
{
  enum { body_lines = 4, note_lines = 2, most_joiners = 12 };
  const AttribTimelineClaim *const claim = &plan->claims[box->claims[0]];
  const AttribTimelineBand *const band = &plan->bands[box->band];
  add_joined(plan, box->act);
  if (band->first != band->last || claim->rough) {
    add_dot(plan);
    add_date(plan, claim, is_in_one_year(band));
  }
  ATTRIB_TRY(break_lines(plan, heading_font, 2, &box->heading));
  write_names(plan, box->joiners, most_joiners, &plan->scratch);
  ATTRIB_TRY(break_lines(plan, body_font, body_lines, &box->body));
  if (box->act.length == 0) {
    say(plan, ATTRIB_PHRASE_JOINED_ONLY);
  }
  ATTRIB_TRY(break_lines(plan, note_font, note_lines, &box->note));
  add_joined(plan, box->act);
  add(plan, ": ");
  write_names(plan, box->joiners, most_heard, &plan->scratch);
  for (uint32_t i = 0; i < box->claim_count; ++i) {
    add(plan, "; ");
    add_what(plan, &plan->claims[box->claims[i]]);
  }
  return attrib_timeline_keep(plan, &box->label);
}

static AttribStatus fill_more(AttribTimeline *plan, AttribTimelineBox *box)
{
  const AttribLanguage language = plan->options.language;
  attrib_phrase_write_count(language, ATTRIB_PHRASE_MORE, box->claim_count, &plan->scratch);
  ATTRIB_TRY(break_lines(plan, heading_font, 1, &box->heading));
  attrib_phrase_write_count(language, ATTRIB_PHRASE_MORE, box->claim_count, &plan->scratch);
  add(plan, ", ");
  attrib_buffer_add(&plan->scratch, plan->lanes[box->lane].name);
  add(plan, ", ");
  attrib_buffer_add(&plan->scratch, plan->bands[box->band].label);
  return attrib_timeline_keep(plan, &box->label);
}

AttribStatus attrib_timeline_fill_boxes(AttribTimeline *plan)
{
  static AttribStatus (*const fill[])(AttribTimeline *, AttribTimelineBox *) = {
      [ATTRIB_BOX_CLAIM] = fill_claim,
      [ATTRIB_BOX_JOINED] = fill_joined,
      [ATTRIB_BOX_MORE] = fill_more,
  };
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    ATTRIB_TRY(fill[plan->boxes[i].kind](plan, &plan->boxes[i]));
  }
  return ATTRIB_SUCCESS;
}
