// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// How many edges a claim stands for, before any is made.

#include "engine/model/act.h"
#include "engine/record/linker.h"

/// The sizes of the lists of a claim that are multiplied.
typedef struct {
  uint64_t by;
  uint64_t against;
  uint64_t over;
  uint64_t answered; ///< makers of all claims that it answers
} Sizes;

static uint64_t count_makers(const AttribLinker *linker, const AttribRecord *claim)
{
  const AttribUnit *unit = attrib_linker_unit(linker, claim);
  const uint32_t end = attrib_unit_item(unit, claim->item)->end;
  uint64_t makers = 0;
  for (uint32_t i = attrib_unit_find(unit, claim->item, ATTRIB_KEY_ANSWERS); i < end;
       i = attrib_unit_next(unit, claim->item, i)) {
    const uint32_t value = attrib_unit_item(unit, i)->value;
    if (value != ATTRIB_UNRESOLVED) {
      const AttribRecord *answered = attrib_linker_record(linker, value);
      makers +=
          attrib_unit_count(attrib_linker_unit(linker, answered), answered->item, ATTRIB_KEY_BY);
    }
  }
  return makers;
}

/// Edges of one speaker of an act.
static uint64_t count_of_act(const Sizes *sizes, const AttribAct *act)
{
  static const uint64_t none = 0;
  const uint64_t *const towards[] = {[ATTRIB_TOWARDS_NOBODY] = &none,
                                     [ATTRIB_TOWARDS_ACCUSED] = &sizes->against,
                                     [ATTRIB_TOWARDS_ANSWERED] = &sizes->answered};
  const uint64_t attributed = act->attributes == ATTRIB_ATTRIBUTES_SPEAKER ? sizes->over : 0;
  return *towards[act->towards] + attributed;
}

static uint64_t count_of_joiners(const AttribUnit *unit, uint32_t claim, const Sizes *sizes)
{
  const uint32_t end = attrib_unit_item(unit, claim)->end;
  uint64_t edges = 0;
  for (uint32_t i = attrib_unit_find(unit, claim, ATTRIB_KEY_WITH); i < end;
       i = attrib_unit_next(unit, claim, i)) {
    const AttribItem *joiner = attrib_unit_item(unit, i);
    edges += sizes->by;
    if (joiner->form == ATTRIB_ITEM_ENTRY && joiner->end > i + 1 &&
        attrib_unit_item(unit, i + 1)->value != ATTRIB_UNRESOLVED) {
      edges += count_of_act(sizes, attrib_act(attrib_unit_item(unit, i + 1)->value));
    }
  }
  return edges;
}

static uint64_t count_of_ties(const AttribUnit *unit, uint32_t claim)
{
  const uint32_t end = attrib_unit_item(unit, claim)->end;
  uint64_t edges = 0;
  for (uint32_t i = attrib_unit_find(unit, claim, ATTRIB_KEY_ALLEGES); i < end;
       i = attrib_unit_next(unit, claim, i)) {
    if (attrib_unit_item(unit, i)->form == ATTRIB_ITEM_MAP) {
      edges += (uint64_t)attrib_unit_count(unit, i, ATTRIB_KEY_WHO) *
               attrib_unit_count(unit, i, ATTRIB_KEY_WHOM);
    }
  }
  return edges;
}

uint64_t attrib_link_count_derived(const AttribLinker *linker, const AttribRecord *claim)
{
  const AttribUnit *unit = attrib_linker_unit(linker, claim);
  const Sizes sizes = {.by = attrib_unit_count(unit, claim->item, ATTRIB_KEY_BY),
                       .against = attrib_unit_count(unit, claim->item, ATTRIB_KEY_AGAINST),
                       .over = attrib_unit_count(unit, claim->item, ATTRIB_KEY_OVER),
                       .answered = count_makers(linker, claim)};
  const uint64_t own = claim->kind != ATTRIB_UNKNOWN_KIND
                           ? sizes.by * count_of_act(&sizes, attrib_act(claim->kind))
                           : 0;
  // Incidents are attributed to the accused once for each act, of which there are few.
  return own + sizes.over * sizes.against + count_of_joiners(unit, claim->item, &sizes) +
         count_of_ties(unit, claim->item);
}
