// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/record/linker.h"

/// Derived edges of one claim, and of all.
#define CLAIM_LIMIT 100000U
#define TOTAL_LIMIT 20000000U

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

/// What may stand on a claim with one citation, or in that citation.
static const AttribKey words[] = {ATTRIB_KEY_QUOTE, ATTRIB_KEY_AT, ATTRIB_KEY_VIA};

enum { word_count = sizeof(words) / sizeof(words[0]) };

/// Words that stand on a claim and in its one citation as well.
static AttribStatus check_own_words(const Subject *subject, uint32_t citation)
{
  const AttribItem *map = attrib_unit_item(subject->unit, citation);
  for (size_t i = 0; map->form == ATTRIB_ITEM_MAP && i < word_count; ++i) {
    const uint32_t item = attrib_unit_find(subject->unit, subject->record->item, words[i]);
    const uint32_t other = attrib_unit_find(subject->unit, citation, words[i]);
    if (item < end_of(subject) && other < map->end) {
      ATTRIB_TRY(attrib_linker_fault(
          subject->linker, subject->record, item, ATTRIB_PROBLEM_DUPLICATE_KEY,
          "the claim and its citation both have `%s`", attrib_key_texts[words[i]].data));
      ATTRIB_TRY(attrib_diagnostics_relate(
          subject->linker->diagnostics,
          attrib_linker_place(subject->linker, subject->record, other), "in the citation"));
    }
  }
  return ATTRIB_SUCCESS;
}

/// Words beside several citations could be any one's; those of a citation stand in its map.
static AttribStatus check_words(const Subject *subject)
{
  for (size_t i = 0; i < word_count; ++i) {
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
  uint32_t first = 0;
  const uint32_t citing = attrib_linker_citing(subject->linker, subject->record, &first);
  const uint32_t end = attrib_unit_item(subject->unit, citing)->end;
  uint32_t count = 0;
  bool quoted = has(subject, ATTRIB_KEY_QUOTE);
  for (uint32_t i = first; i < end; i = attrib_unit_next(subject->unit, citing, i)) {
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
  if (count > 1) {
    return check_words(subject);
  }
  // What stands on the claim says more than what its file cites, but not more than its own citation.
  return citing != 0 ? check_own_words(subject, first) : ATTRIB_SUCCESS;
}

// Claims and the claims that they name

/// Mark the speakers of the claim, so that those of another are held against them in one pass. False where not all are known.
static bool mark_speakers(const Subject *subject)
{
  bool known = true;
  attrib_linker_unmark(subject->linker);
  for (uint32_t i = attrib_unit_find(subject->unit, subject->record->item, ATTRIB_KEY_BY);
       i < end_of(subject); i = attrib_unit_next(subject->unit, subject->record->item, i)) {
    const uint32_t actor = attrib_unit_item(subject->unit, i)->value;
    known = known && actor != ATTRIB_UNRESOLVED;
    attrib_linker_mark(subject->linker, actor);
  }
  return known;
}

static bool has_marked_speaker(const AttribLinker *linker, const AttribRecord *claim)
{
  const AttribUnit *unit = attrib_linker_unit(linker, claim);
  const uint32_t end = attrib_unit_item(unit, claim->item)->end;
  for (uint32_t i = attrib_unit_find(unit, claim->item, ATTRIB_KEY_BY); i < end;
       i = attrib_unit_next(unit, claim->item, i)) {
    // What is not resolved was reported already.
    const uint32_t actor = attrib_unit_item(unit, i)->value;
    if (actor == ATTRIB_UNRESOLVED || attrib_linker_is_marked(linker, actor)) {
      return true;
    }
  }
  return false;
}

/// Report where a claim was surely said before what it names with a key.
static AttribStatus check_days(const Subject *subject, uint32_t item, const AttribRecord *other,
                               AttribKey key)
{
  const bool answers = key == ATTRIB_KEY_ANSWERS;
  AttribDate own;
  AttribDate named;
  const bool known =
      attrib_unit_date(subject->unit, subject->record->item, ATTRIB_KEY_SAID, &own) &&
      attrib_unit_date(attrib_linker_unit(subject->linker, other), other->item, ATTRIB_KEY_SAID,
                       &named);
  if (!known || attrib_date_compare(own, named) != ATTRIB_BEFORE) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(warn(subject, item,
                  answers ? ATTRIB_PROBLEM_ANSWERS_LATER : ATTRIB_PROBLEM_SUPERSEDES_LATER,
                  answers ? "this claim was said before what it answers"
                          : "this claim was said before what it supersedes"));
  return attrib_diagnostics_relate(subject->linker->diagnostics,
                                   attrib_linker_place(subject->linker, other, other->item),
                                   "said later");
}

static AttribStatus check_answered(const Subject *subject)
{
  const uint32_t claim = subject->record->item;
  for (uint32_t i = attrib_unit_find(subject->unit, claim, ATTRIB_KEY_ANSWERS); i < end_of(subject);
       i = attrib_unit_next(subject->unit, claim, i)) {
    const uint32_t value = attrib_unit_item(subject->unit, i)->value;
    if (value != ATTRIB_UNRESOLVED) {
      ATTRIB_TRY(
          check_days(subject, i, attrib_linker_record(subject->linker, value), ATTRIB_KEY_ANSWERS));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus report_other_speaker(const Subject *subject, uint32_t item,
                                         const AttribRecord *other)
{
  AttribShown shown;
  ATTRIB_TRY(attrib_linker_fault(subject->linker, subject->record, item,
                                 ATTRIB_PROBLEM_OTHER_SPEAKER, "`%s` is another speaker's claim",
                                 attrib_show(attrib_linker_id(subject->linker, other), &shown)));
  ATTRIB_TRY(attrib_diagnostics_hint(
      subject->linker->diagnostics,
      "only its own speaker corrects or withdraws a claim; others answer it with `answers`"));
  return attrib_diagnostics_relate(subject->linker->diagnostics,
                                   attrib_linker_place(subject->linker, other, other->item),
                                   "declared here");
}

static AttribStatus check_superseded(const Subject *subject)
{
  const uint32_t claim = subject->record->item;
  const bool known = mark_speakers(subject);
  for (uint32_t i = attrib_unit_find(subject->unit, claim, ATTRIB_KEY_SUPERSEDES);
       i < end_of(subject); i = attrib_unit_next(subject->unit, claim, i)) {
    const uint32_t value = attrib_unit_item(subject->unit, i)->value;
    if (value == ATTRIB_UNRESOLVED) {
      continue;
    }
    const AttribRecord *other = attrib_linker_record(subject->linker, value);
    ATTRIB_TRY(known && !has_marked_speaker(subject->linker, other)
                   ? report_other_speaker(subject, i, other)
                   : check_days(subject, i, other, ATTRIB_KEY_SUPERSEDES));
  }
  return ATTRIB_SUCCESS;
}

// How much a claim makes

/// Edges are made from each of several to each of several others; a few long lists could fill any memory.
static AttribStatus check_weight(const Subject *subject)
{
  AttribLinker *linker = subject->linker;
  const uint64_t edges = attrib_link_count_derived(linker, subject->record);
  if (edges <= CLAIM_LIMIT && edges + linker->derived <= TOTAL_LIMIT) {
    linker->derived += edges;
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_linker_fault(
      linker, subject->record, subject->record->item, ATTRIB_PROBLEM_TOO_MUCH,
      "this claim stands for %s edges between those that it names",
      edges > CLAIM_LIMIT ? "more than 100,000" : "too many, with those before it,"));
  return attrib_diagnostics_hint(linker->diagnostics,
                                 "name a group of actors as one, of kind `class`");
}

static AttribStatus check_claim(const Subject *subject)
{
  ATTRIB_TRY(check_citations(subject));
  ATTRIB_TRY(check_answered(subject));
  ATTRIB_TRY(check_superseded(subject));
  return check_weight(subject);
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
  const char *message = has(subject, ATTRIB_KEY_PUBLISHER)   ? "this source has no `published`"
                        : has(subject, ATTRIB_KEY_PUBLISHED) ? "this source has no `publisher`"
                                                             : "this source has no `publisher` "
                                                               "and no `published`";
  return warn(subject, subject->record->item, ATTRIB_PROBLEM_SOURCE_DETAILS, message);
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
    // What has nothing in it was refused as a whole.
    if (checks[record->shape] != NULL && end_of(&subject) > record->item + 1) {
      ATTRIB_TRY(checks[record->shape](&subject));
    }
  }
  return attrib_link_check_names(linker);
}
