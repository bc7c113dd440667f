// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/check_record.h"

#include "engine/model/act.h"
#include "engine/record/problem.h"

/// A record, or a map inside one, under examination.
typedef struct {
  const AttribUnit *unit;
  AttribDiagnostics *diagnostics;
  uint32_t map;
} Subject;

/// The first value of a field, or NULL.
static const AttribItem *value_of(const Subject *subject, AttribKey property)
{
  const uint32_t index = attrib_unit_find(subject->unit, subject->map, property);
  const AttribItem *map = attrib_unit_item(subject->unit, subject->map);
  return index < map->end ? attrib_unit_item(subject->unit, index) : NULL;
}

static AttribStatus report(const Subject *subject, AttribProblemNumber problem,
                           const AttribItem *item, const char *message)
{
  const AttribItem *at = item != NULL ? item : attrib_unit_item(subject->unit, subject->map);
  return attrib_diagnostics_report(subject->diagnostics, attrib_problem(problem),
                                   attrib_unit_place(subject->unit, at), "%s", message);
}

/// `last` must not be surely before `first`.
static AttribStatus check_order(const Subject *subject, AttribKey first, AttribKey last)
{
  AttribDate begin;
  AttribDate end;
  if (!attrib_unit_date(subject->unit, subject->map, first, &begin) ||
      !attrib_unit_date(subject->unit, subject->map, last, &end) ||
      attrib_date_compare(end, begin) != ATTRIB_BEFORE) {
    return ATTRIB_SUCCESS;
  }
  return attrib_diagnostics_report(subject->diagnostics, attrib_problem(ATTRIB_PROBLEM_ORDER),
                                   attrib_unit_place(subject->unit, value_of(subject, last)),
                                   "`%s` lies before `%s`", attrib_key_texts[last].data,
                                   attrib_key_texts[first].data);
}

static const char *key_as_written(const Subject *subject, AttribKey property)
{
  const AttribItem *map = attrib_unit_item(subject->unit, subject->map);
  const AttribShape *shape = attrib_shape((AttribShapeNumber)map->shape);
  return shape->fields[attrib_shape_find_property(shape, property)].key;
}

// Claims

static bool needs(const AttribAct *act, AttribKey key)
{
  return act->needs[0] == key || act->needs[1] == key;
}

/// Report keys that an act at an item needs and the claim lacks; `other` is an act for which they were reported already, or NULL.
static AttribStatus check_needs(const Subject *subject, const AttribAct *act, const AttribItem *at,
                                const AttribAct *other)
{
  for (size_t i = 0; i < sizeof(act->needs) / sizeof(act->needs[0]); ++i) {
    const AttribKey need = act->needs[i];
    const bool reported = other != NULL && needs(other, need);
    if (need != ATTRIB_KEY_NONE && !reported && value_of(subject, need) == NULL) {
      ATTRIB_TRY(attrib_diagnostics_report(subject->diagnostics,
                                           attrib_problem(ATTRIB_PROBLEM_ACT_NEEDS),
                                           attrib_unit_place(subject->unit, at), "`%s` needs `%s`",
                                           act->word.word, key_as_written(subject, need)));
      ATTRIB_TRY(
          attrib_diagnostics_hint(subject->diagnostics, "`%s` %s", act->word.word, act->word.help));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus forbid(const Subject *subject, const AttribAct *act, AttribKey property,
                           const char *hint)
{
  const AttribItem *item = value_of(subject, property);
  if (item == NULL) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_diagnostics_report(subject->diagnostics,
                                       attrib_problem(ATTRIB_PROBLEM_ACT_FORBIDS),
                                       attrib_unit_place(subject->unit, item), "`%s` takes no `%s`",
                                       act->word.word, key_as_written(subject, property)));
  return attrib_diagnostics_hint(subject->diagnostics, "%s", hint);
}

/// A joiner's act takes its `against`, `over` and `answers` from the claim. One that supports joins this claim itself.
static AttribStatus check_joiners(const Subject *subject, const AttribAct *act)
{
  const uint32_t end = attrib_unit_item(subject->unit, subject->map)->end;
  for (uint32_t i = attrib_unit_find(subject->unit, subject->map, ATTRIB_KEY_WITH); i < end;
       i = attrib_unit_next(subject->unit, subject->map, i)) {
    const AttribItem *joiner = attrib_unit_item(subject->unit, i);
    if (joiner->form != ATTRIB_ITEM_ENTRY || joiner->end == i + 1) {
      continue;
    }
    const AttribItem *word = attrib_unit_item(subject->unit, i + 1);
    if (word->value != ATTRIB_UNRESOLVED && attrib_act(word->value)->edge != ATTRIB_TYPE_SUPPORTS) {
      ATTRIB_TRY(check_needs(subject, attrib_act(word->value), word, act));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus check_claim(const Subject *subject)
{
  const AttribItem *item = value_of(subject, ATTRIB_KEY_ACT);
  if (item == NULL || item->value == ATTRIB_UNRESOLVED) {
    return ATTRIB_SUCCESS;
  }
  const AttribAct *act = attrib_act(item->value);
  ATTRIB_TRY(check_needs(subject, act, item, NULL));
  ATTRIB_TRY(check_joiners(subject, act));
  if (!act->takes_against) {
    ATTRIB_TRY(forbid(subject, act, ATTRIB_KEY_AGAINST,
                      "an act that blames somebody is `accuse`, `charge`, `sanction`, `criticise` "
                      "or `counter-accuse`"));
  }
  if (item->value != ATTRIB_ACT_DENY) {
    ATTRIB_TRY(forbid(subject, act, ATTRIB_KEY_GROUNDS, "only a denial has grounds"));
  }
  return ATTRIB_SUCCESS;
}

// The others

static AttribStatus check_incident(const Subject *subject)
{
  ATTRIB_TRY(check_order(subject, ATTRIB_KEY_BEGAN, ATTRIB_KEY_ENDED));
  return check_order(subject, ATTRIB_KEY_BEGAN, ATTRIB_KEY_DISCLOSED);
}

static AttribStatus check_source(const Subject *subject)
{
  if (value_of(subject, ATTRIB_KEY_TITLE) == NULL &&
      value_of(subject, ATTRIB_KEY_DESCRIPTION) == NULL) {
    ATTRIB_TRY(report(subject, ATTRIB_PROBLEM_NO_TITLE, NULL, "this source has no `title`"));
    ATTRIB_TRY(attrib_diagnostics_hint(subject->diagnostics,
                                       "where it has none, say what it is with `description`"));
  }
  return check_order(subject, ATTRIB_KEY_PUBLISHED, ATTRIB_KEY_UPDATED);
}

static AttribStatus check_membership(const Subject *subject)
{
  return check_order(subject, ATTRIB_KEY_FROM, ATTRIB_KEY_UNTIL);
}

AttribStatus attrib_check_map(const AttribUnit *unit, uint32_t map, AttribDiagnostics *diagnostics)
{
  static AttribStatus (*const checks[ATTRIB_SHAPES])(const Subject *) = {
      [ATTRIB_SHAPE_INCIDENT] = check_incident,
      [ATTRIB_SHAPE_CLAIM] = check_claim,
      [ATTRIB_SHAPE_SOURCE] = check_source,
      [ATTRIB_SHAPE_MEMBERSHIP] = check_membership};
  const Subject subject = {unit, diagnostics, map};
  const uint8_t shape = attrib_unit_item(unit, map)->shape;
  return checks[shape] == NULL ? ATTRIB_SUCCESS : checks[shape](&subject);
}
