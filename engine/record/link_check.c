// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/linker.h"

/// A record under examination.
typedef struct {
  AttribLinker *linker;
  AttribRecord *record;
  const AttribUnit *unit;
} Subject;

static uint32_t end_of(const Subject *subject)
{
  return attrib_unit_item(subject->unit, subject->record->item)->end;
}

static bool has(const Subject *subject, AttribKey property)
{
  return attrib_unit_find(subject->unit, subject->record->item, property) < end_of(subject);
}

static AttribStatus warn(const Subject *subject, uint32_t item, AttribProblemNumber problem,
                         const char *message)
{
  return attrib_diagnostics_report(subject->linker->diagnostics, attrib_problem(problem),
                                   attrib_linker_place(subject->linker, subject->record, item),
                                   "%s", message);
}

// Citations

static bool citation_has_quote(const AttribUnit *unit, uint32_t citation)
{
  const AttribItem *item = attrib_unit_item(unit, citation);
  return item->form == ATTRIB_ITEM_MAP &&
         attrib_unit_find(unit, citation, ATTRIB_KEY_QUOTE) < item->end;
}

/// Words beside several citations could be any one's; those of a citation stand in its map.
static AttribStatus check_words(const Subject *subject)
{
  static const AttribKey words[] = {ATTRIB_KEY_QUOTE, ATTRIB_KEY_AT, ATTRIB_KEY_VIA};
  for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); ++i) {
    const uint32_t item = attrib_unit_find(subject->unit, subject->record->item, words[i]);
    if (item < end_of(subject)) {
      ATTRIB_TRY(attrib_linker_fault(subject->linker, subject->record, item,
                                     ATTRIB_PROBLEM_WHICH_CITATION,
                                     "this claim has several citations; which one is this of?"));
      ATTRIB_TRY(
          attrib_diagnostics_hint(subject->linker->diagnostics,
                                  "put it into the map of its citation: {source: …, quote: …}"));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus check_citations(const Subject *subject)
{
  const uint32_t citing = attrib_linker_citing(subject->linker, subject->record);
  const uint32_t end = attrib_unit_item(subject->unit, citing)->end;
  uint32_t count = 0;
  bool quoted = has(subject, ATTRIB_KEY_QUOTE);
  for (uint32_t i = attrib_unit_find(subject->unit, citing, ATTRIB_KEY_CITE); i < end;
       i = attrib_unit_next(subject->unit, citing, i)) {
    quoted = quoted || citation_has_quote(subject->unit, i);
    ++count;
  }
  if (count == 0) {
    ATTRIB_TRY(attrib_linker_fault(subject->linker, subject->record, subject->record->item,
                                   ATTRIB_PROBLEM_NO_CITATION, "this claim cites no source"));
    return attrib_diagnostics_hint(subject->linker->diagnostics,
                                   "give it a `cite`, or the file one for all its records");
  }
  if (!quoted) {
    ATTRIB_TRY(
        warn(subject, subject->record->item, ATTRIB_PROBLEM_NO_QUOTE, "this claim has no quote"));
  }
  return count > 1 ? check_words(subject) : ATTRIB_SUCCESS;
}

// Claims and the claims that they name

static bool is_speaker(const AttribUnit *unit, uint32_t claim, uint32_t actor)
{
  const uint32_t end = attrib_unit_item(unit, claim)->end;
  for (uint32_t i = attrib_unit_find(unit, claim, ATTRIB_KEY_BY); i < end;
       i = attrib_unit_next(unit, claim, i)) {
    if (attrib_unit_item(unit, i)->value == actor) {
      return true;
    }
  }
  return false;
}

static bool share_a_speaker(const Subject *subject, const AttribRecord *other)
{
  const AttribUnit *unit = attrib_linker_unit(subject->linker, other);
  for (uint32_t i = attrib_unit_find(subject->unit, subject->record->item, ATTRIB_KEY_BY);
       i < end_of(subject); i = attrib_unit_next(subject->unit, subject->record->item, i)) {
    const uint32_t actor = attrib_unit_item(subject->unit, i)->value;
    // What is not resolved was reported already.
    if (actor == ATTRIB_UNRESOLVED || is_speaker(unit, other->item, actor)) {
      return true;
    }
  }
  return false;
}

/// A claim that is surely older than what it names.
static AttribStatus check_days(const Subject *subject, uint32_t item, const AttribRecord *other,
                               AttribProblemNumber problem)
{
  AttribDate own;
  AttribDate named;
  const bool known =
      attrib_unit_date(subject->unit, subject->record->item, ATTRIB_KEY_SAID, &own) &&
      attrib_unit_date(attrib_linker_unit(subject->linker, other), other->item, ATTRIB_KEY_SAID,
                       &named);
  if (!known || attrib_date_compare(own, named) != ATTRIB_BEFORE) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(warn(subject, item, problem, "it names a claim that was said later than itself"));
  return attrib_diagnostics_relate(subject->linker->diagnostics,
                                   attrib_linker_place(subject->linker, other, other->item),
                                   "the later claim");
}

static AttribStatus check_named(const Subject *subject, AttribKey key, AttribProblemNumber problem)
{
  const uint32_t claim = subject->record->item;
  for (uint32_t i = attrib_unit_find(subject->unit, claim, key); i < end_of(subject);
       i = attrib_unit_next(subject->unit, claim, i)) {
    const uint32_t value = attrib_unit_item(subject->unit, i)->value;
    if (value == ATTRIB_UNRESOLVED) {
      continue;
    }
    const AttribRecord *other = attrib_linker_record(subject->linker, value);
    if (key == ATTRIB_KEY_SUPERSEDES && !share_a_speaker(subject, other)) {
      ATTRIB_TRY(
          attrib_linker_fault(subject->linker, subject->record, i, ATTRIB_PROBLEM_OTHER_SPEAKER,
                              "`%.*s` is another speaker's claim", ATTRIB_TEXT_ARGS(other->id)));
      ATTRIB_TRY(
          attrib_diagnostics_hint(subject->linker->diagnostics,
                                  "only its own speaker withdraws a claim; others `answers` it"));
    } else {
      ATTRIB_TRY(check_days(subject, i, other, problem));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus check_claim(const Subject *subject)
{
  ATTRIB_TRY(check_citations(subject));
  ATTRIB_TRY(check_named(subject, ATTRIB_KEY_ANSWERS, ATTRIB_PROBLEM_ANSWERS_LATER));
  return check_named(subject, ATTRIB_KEY_SUPERSEDES, ATTRIB_PROBLEM_SUPERSEDES_LATER);
}

// The others

static AttribStatus check_used(const Subject *subject)
{
  return subject->record->references > 0
             ? ATTRIB_SUCCESS
             : warn(subject, subject->record->item, ATTRIB_PROBLEM_UNUSED,
                    subject->record->shape == ATTRIB_SHAPE_ACTOR ? "nothing refers to this actor"
                                                                 : "nothing refers to this source");
}

static AttribStatus check_source(const Subject *subject)
{
  ATTRIB_TRY(check_used(subject));
  // What has no title is only known through another source, which rarely says more.
  if (has(subject, ATTRIB_KEY_DESCRIPTION) ||
      (has(subject, ATTRIB_KEY_PUBLISHER) && has(subject, ATTRIB_KEY_PUBLISHED))) {
    return ATTRIB_SUCCESS;
  }
  return warn(subject, subject->record->item, ATTRIB_PROBLEM_SOURCE_DETAILS,
              has(subject, ATTRIB_KEY_PUBLISHER) ? "this source has no `published`"
                                                 : "this source has no `publisher`");
}

AttribStatus attrib_link_check(AttribLinker *linker)
{
  static AttribStatus (*const checks[ATTRIB_RECORD_SHAPES])(const Subject *) = {
      [ATTRIB_SHAPE_ACTOR] = check_used,
      [ATTRIB_SHAPE_CLAIM] = check_claim,
      [ATTRIB_SHAPE_SOURCE] = check_source};
  for (uint32_t i = 0; i < linker->records.length; ++i) {
    AttribRecord *record = attrib_linker_record(linker, i);
    const Subject subject = {linker, record, attrib_linker_unit(linker, record)};
    if (checks[record->shape] != NULL) {
      ATTRIB_TRY(checks[record->shape](&subject));
    }
  }
  return attrib_link_check_names(linker);
}
