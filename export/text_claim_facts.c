// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_claim_facts.h"

#include "export/text_cite.h"
#include "export/text_figure.h"
#include "export/text_headline.h"
#include "export/text_names.h"
#include "export/text_tie.h"

enum { hang = 2 };

// Particulars

/// Properties that are one word of a vocabulary and the analyst's reading, with what they mean.
static const struct {
  AttribKey key;
  const AttribVocabulary *vocabulary;
  const char *label;
} readings[] = {
    {ATTRIB_KEY_LIKELIHOOD, &attrib_likelihoods, "ICD-203: "},
    {ATTRIB_KEY_CONFIDENCE, &attrib_confidences, NULL},
    {ATTRIB_KEY_RESPONSIBILITY, &attrib_responsibilities, ""},
};

static void add_readings(AttribPage *page, AttribNode claim)
{
  const char *before = "analyst’s reading: ";
  for (size_t i = 0; i < sizeof(readings) / sizeof(readings[0]); ++i) {
    const AttribText word = attrib_page_text(page, claim, readings[i].key);
    const size_t number = attrib_vocabulary_find(readings[i].vocabulary, word);
    if (number == ATTRIB_NO_WORD) {
      continue;
    }
    attrib_page_say(page, before);
    attrib_page_word(page, word);
    if (readings[i].label != NULL) {
      attrib_page_say(page, " (");
      attrib_page_say(page, readings[i].label);
      attrib_page_say(page, attrib_vocabulary_word(readings[i].vocabulary, number)->help);
      attrib_page_say(page, ")");
    } else {
      attrib_page_say(page, " confidence");
    }
    before = ", ";
  }
}

/// The words that the day was worked out from, and what its signs mean.
static void add_day_words(AttribPage *page, AttribNode claim)
{
  const AttribText words = attrib_page_text(page, claim, ATTRIB_KEY_SAID_AS_WRITTEN);
  if (words.length > 0) {
    attrib_page_dot(page);
    attrib_page_say(page, "dated from ");
    attrib_page_quote(page, words);
  }
}

static void write_particulars(AttribPage *page, const AttribClaimRow *row, unsigned indent)
{
  const AttribText instrument = attrib_page_text(page, row->claim, ATTRIB_KEY_INSTRUMENT);
  const AttribValue grounds = attrib_page_value(page, row->claim, ATTRIB_KEY_GROUNDS);
  attrib_page_id(page, row->claim);
  if (instrument.length > 0) {
    attrib_page_dot(page);
    attrib_page_word(page, instrument);
  }
  add_day_words(page, row->claim);
  if (grounds.type != ATTRIB_NULL) {
    attrib_page_dot(page);
    attrib_page_say(page, "grounds: ");
    attrib_page_texts(page, grounds);
  }
  attrib_page_end(page, indent, indent);
  add_readings(page, row->claim);
  attrib_page_end(page, indent, indent);
}

static void write_over(AttribPage *page, const AttribClaimRow *row,
                       const AttribClaimSetting *setting)
{
  const char *before = "over ";
  for (uint32_t i = 0; i < row->over.count; ++i) {
    if (row->over.items[i].index != setting->incident.index) {
      attrib_page_say(page, before);
      attrib_page_incident(page, row->over.items[i]);
      before = "; ";
    }
  }
  attrib_page_end(page, setting->indent, setting->indent + hang);
}

// Joiners

static bool came_before(const AttribClaimRow *row, uint32_t index)
{
  uint32_t i = 0;
  while (!attrib_text_equal(row->with.items[i].act, row->with.items[index].act)) {
    ++i;
  }
  return i < index;
}

/// The joiners that performed the same act as the one at `first`: "Norway and Japan (supported)".
static void add_group(AttribPage *page, const AttribClaimRow *row, uint32_t first)
{
  const AttribAct *act = attrib_page_act_of(row->with.items[first].act);
  uint32_t count = 0;
  uint32_t index = 0;
  for (uint32_t i = first; i < row->with.count; ++i) {
    count += attrib_text_equal(row->with.items[i].act, row->with.items[first].act);
  }
  for (uint32_t i = first; i < row->with.count; ++i) {
    if (attrib_text_equal(row->with.items[i].act, row->with.items[first].act)) {
      attrib_page_comma(page, index++, count);
      attrib_page_name(page, row->with.items[i].actor);
    }
  }
  attrib_page_say(page, " (");
  attrib_page_say_in(page, attrib_ink_of_act(act),
                     act != NULL ? act->past : "what each of them did is not stated");
  attrib_page_say(page, ")");
}

static void write_joiners(AttribPage *page, const AttribClaimRow *row, unsigned indent)
{
  const char *before = "joined by ";
  for (uint32_t i = 0; i < row->with.count; ++i) {
    if (!came_before(row, i)) {
      attrib_page_say(page, before);
      add_group(page, row, i);
      before = "; ";
    }
  }
  if (row->with.count > 0) {
    attrib_page_numbers(page, &row->cites);
  }
  attrib_page_end(page, indent, indent + hang);
}

// Claims that it names

static void add_other(AttribPage *page, AttribNode claim)
{
  attrib_page_headline(page, claim, ATTRIB_HEADLINE_BRIEF);
  attrib_page_say(page, " (");
  attrib_page_id(page, claim);
}

/// How long before this claim the other was said, where both days are known.
static void add_distance(AttribPage *page, AttribNode claim, AttribNode other)
{
  AttribDate here;
  AttribDate there;
  attrib_page_say(page, ", ");
  if (attrib_value_date(page->graph, attrib_page_value(page, claim, ATTRIB_KEY_SAID), &here) &&
      attrib_value_date(page->graph, attrib_page_value(page, other, ATTRIB_KEY_SAID), &there)) {
    attrib_lag_write(attrib_date_lag(here, there), &page->text);
  } else {
    attrib_page_say(page, "time between unknown");
  }
}

static void write_answered(AttribPage *page, const AttribClaimRow *row,
                           const AttribClaimSetting *setting)
{
  const AttribAct *act = attrib_page_act(page, row->claim);
  const bool joins = act != NULL && act->edge == ATTRIB_TYPE_SUPPORTS;
  for (uint32_t i = 0; setting->says_what_it_answers && i < row->answers.count; ++i) {
    const AttribNode other = row->answers.items[i];
    if (other.index != setting->above.index) {
      attrib_page_say(page, joins ? "joins: " : "answers: ");
      add_other(page, other);
      add_distance(page, row->claim, other);
      attrib_page_say(page, ")");
      attrib_page_end(page, setting->indent, setting->indent + hang);
    }
  }
}

static void write_replaced(AttribPage *page, const AttribClaimRow *row, unsigned indent)
{
  for (uint32_t i = 0; i < row->supersedes.count; ++i) {
    attrib_page_say(page, "in place of: ");
    add_other(page, row->supersedes.items[i]);
    attrib_page_say(page, ")");
    attrib_page_end(page, indent, indent + hang);
  }
}

static void write_note(AttribPage *page, AttribNode claim, unsigned indent)
{
  const AttribText note = attrib_page_text(page, claim, ATTRIB_KEY_NOTE);
  if (note.length > 0) {
    attrib_page_say(page, "analyst’s note: ");
    attrib_page_add(page, note);
    attrib_page_end(page, indent, indent + hang);
  }
}

void attrib_page_claim_facts(AttribPage *page, const AttribClaimRow *row,
                             AttribClaimSetting setting)
{
  write_particulars(page, row, setting.indent);
  write_over(page, row, &setting);
  attrib_page_citations(page, &row->cites, setting.indent, "no quote on record");
  write_joiners(page, row, setting.indent);
  attrib_page_allegations(page, row, setting.indent);
  attrib_page_figures(page, "figures: ", attrib_page_value(page, row->claim, ATTRIB_KEY_FIGURES),
                      &row->cites, setting.indent);
  write_answered(page, row, &setting);
  write_replaced(page, row, setting.indent);
  write_note(page, row->claim, setting.indent);
}
