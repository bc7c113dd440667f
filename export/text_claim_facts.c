// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/text_claim_facts.h"

#include "export/joiner.h"
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
  bool first = true;
  for (size_t i = 0; i < sizeof(readings) / sizeof(readings[0]); ++i) {
    const AttribText word = attrib_page_text(page, claim, readings[i].key);
    const size_t number = attrib_vocabulary_find(readings[i].vocabulary, word);
    if (number == ATTRIB_NO_WORD) {
      continue;
    }
    if (first) {
      attrib_page_dot(page);
    }
    attrib_page_say(page, first ? "analyst’s reading: " : ", ");
    attrib_page_word(page, word);
    if (readings[i].label != NULL) {
      attrib_page_say(page, " (");
      attrib_page_say(page, readings[i].label);
      attrib_page_say(page, attrib_vocabulary_word(readings[i].vocabulary, number)->help);
      attrib_page_say(page, ")");
    } else {
      attrib_page_say(page, " confidence");
    }
    first = false;
  }
}

/// The day, or where it stands before the claim only how it came to be: what its signs mean and the
/// words that it was worked out from.
static void add_day(AttribPage *page, AttribNode claim, bool stands_before)
{
  const AttribValue said = attrib_page_value(page, claim, ATTRIB_KEY_SAID);
  const char *sign = attrib_page_date_signs(page, said);
  const AttribText words = attrib_page_text(page, claim, ATTRIB_KEY_SAID_AS_WRITTEN);
  if (!stands_before) {
    attrib_page_dot(page);
    attrib_page_say(page, said.type == ATTRIB_DATE ? "" : "no day");
    attrib_page_date_of(page, claim, ATTRIB_KEY_SAID);
    return;
  }
  if (sign != NULL) {
    attrib_page_dot(page);
    attrib_page_say(page, sign);
  }
  if (words.length > 0) {
    attrib_page_dot(page);
    attrib_page_say(page, "dated from ");
    attrib_page_quote(page, words);
  }
}

void attrib_page_particulars(AttribPage *page, const AttribClaimRow *row,
                             const AttribClaimSetting *setting)
{
  const AttribText instrument = attrib_page_text(page, row->claim, ATTRIB_KEY_INSTRUMENT);
  const AttribValue grounds = attrib_page_value(page, row->claim, ATTRIB_KEY_GROUNDS);
  attrib_page_id(page, row->claim);
  for (uint32_t i = 1; i < setting->count; ++i) {
    attrib_page_say(page, ", ");
    attrib_page_id(page, setting->alike[i].claim);
  }
  if (instrument.length > 0) {
    attrib_page_dot(page);
    attrib_page_word(page, instrument);
  }
  add_day(page, row->claim, setting->above.index == ATTRIB_NO_NODE.index);
  if (grounds.type != ATTRIB_NULL) {
    attrib_page_dot(page);
    attrib_page_say(page, "grounds: ");
    attrib_page_texts(page, grounds);
  }
  add_readings(page, row->claim);
  if (attrib_page_value(page, row->claim, ATTRIB_KEY_REFS).type != ATTRIB_NULL) {
    attrib_page_dot(page);
    attrib_page_refs(page, row->claim);
  }
  attrib_page_end(page, setting->indent, setting->indent + hang);
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

/// The joiners that performed the same act as the one at `first`: "Norway and Japan (supported)".
static void add_group(AttribPage *page, const AttribClaimRow *row, uint32_t first)
{
  const AttribAct *act = attrib_page_act_of(row->with.items[first].act);
  const uint32_t count = attrib_joiner_count(&row->with, first);
  uint32_t index = 0;
  for (uint32_t i = first; i < row->with.count; ++i) {
    if (attrib_joiner_is_like(&row->with, i, first)) {
      attrib_page_comma(page, index++, count);
      attrib_page_name(page, row->with.items[i].actor);
    }
  }
  attrib_page_say(page, " (");
  if (act == NULL) {
    attrib_page_say(page, count == 1 ? "its act is not stated" : "their acts are not stated");
  } else {
    attrib_page_say_in(page, attrib_ink_of_act(act), act->past);
  }
  attrib_page_say(page, ")");
}

static void write_joiners(AttribPage *page, const AttribClaimRow *row, unsigned indent)
{
  const char *before = "joined by ";
  for (uint32_t i = 0; i < row->with.count; ++i) {
    if (attrib_joiner_is_first(&row->with, i)) {
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

/// Below a claim that it answers: what it answers besides, unless that is a claim of the dossier,
/// where it stands again.
static void write_also_answered(AttribPage *page, const AttribClaimRow *row,
                                const AttribClaimSetting *setting)
{
  const char *before = "also answers ";
  const bool is_reply = setting->above.index != ATTRIB_NO_NODE.index;
  for (uint32_t i = 0; is_reply && i < row->answers.count; ++i) {
    const AttribNode other = row->answers.items[i];
    const AttribClaimRow *known = attrib_answer_row(page->answer, other);
    if (other.index != setting->above.index && (known == NULL || known->context)) {
      attrib_page_say(page, before);
      attrib_page_id(page, other);
      before = ", ";
    }
  }
  attrib_page_end(page, setting->indent, setting->indent + hang);
}

static void write_replaced(AttribPage *page, const AttribClaimRow *row, unsigned indent)
{
  for (uint32_t i = 0; i < row->supersedes.count; ++i) {
    attrib_page_say(page, "in place of: ");
    attrib_page_headline(page, row->supersedes.items[i], ATTRIB_HEADLINE_BRIEF);
    attrib_page_say(page, " (");
    attrib_page_id(page, row->supersedes.items[i]);
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
  write_over(page, row, &setting);
  attrib_page_citations(page, &row->cites, setting.indent);
  attrib_page_particulars(page, row, &setting);
  write_joiners(page, row, setting.indent);
  attrib_page_allegations(page, row, setting.indent);
  attrib_page_figures(page, "figures: ", attrib_page_value(page, row->claim, ATTRIB_KEY_FIGURES),
                      &row->cites, setting.indent);
  write_also_answered(page, row, &setting);
  write_replaced(page, row, setting.indent);
  write_note(page, row->claim, setting.indent);
}
