// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/claim_doubt.h"

#include "engine/model/names.h"

typedef enum {
  DOUBT_NONE,
  DOUBT_LATER,
  DOUBT_OUTSIDE,
  DOUBT_NO_DAY,
  DOUBT_RECORDED_LATER,
  DOUBT_NO_RECORDING,
  DOUBT_PERHAPS_SUPERSEDED,
  DOUBT_SUPERSEDED,
} Doubt;

static const char outside[] = "perhaps: its day may lie outside the time asked for";

static const AttribDoubt doubts[] = {
    [DOUBT_LATER] = {outside, ATTRIB_PHRASE_PERHAPS_LATER, false},
    [DOUBT_OUTSIDE] = {outside, ATTRIB_PHRASE_PERHAPS_OUTSIDE, false},
    // A dossier has "no day" where the day would stand.
    [DOUBT_NO_DAY] = {NULL, ATTRIB_PHRASE_NO_DATE, false},
    [DOUBT_RECORDED_LATER] = {"perhaps recorded later", ATTRIB_PHRASE_PERHAPS_RECORDED_LATER,
                              false},
    [DOUBT_NO_RECORDING] = {"when it was recorded is not known", ATTRIB_PHRASE_NO_RECORDING, false},
    [DOUBT_PERHAPS_SUPERSEDED] = {"perhaps superseded", ATTRIB_PHRASE_PERHAPS_SUPERSEDED, true},
    [DOUBT_SUPERSEDED] = {"superseded", ATTRIB_PHRASE_SUPERSEDED, true},
};

static bool has_day(const AttribAnswer *answer, AttribNode claim, AttribKey key)
{
  AttribDate date;
  const AttribValue day = attrib_node_property(answer->graph, claim, (AttribString){key});
  return attrib_value_date(answer->graph, day, &date);
}

static AttribCertainty came_by(const AttribGraph *graph, AttribNode claim, AttribKey key,
                               int32_t day)
{
  AttribDate date;
  const AttribValue value = attrib_node_property(graph, claim, (AttribString){key});
  return attrib_value_date(graph, value, &date) ? attrib_date_by(date, day) : ATTRIB_SURELY;
}

static AttribCertainty said_in_view(const AttribAnswer *answer, AttribNode claim)
{
  const AttribViewOptions *const view = &answer->view;
  return view->has_as_of ? came_by(answer->graph, claim, ATTRIB_KEY_SAID, view->as_of)
                         : ATTRIB_SURELY;
}

static AttribCertainty recorded_in_view(const AttribAnswer *answer, AttribNode claim)
{
  const AttribViewOptions *const view = &answer->view;
  return view->has_recorded_by
             ? came_by(answer->graph, claim, ATTRIB_KEY_RECORDED, view->recorded_by)
             : ATTRIB_SURELY;
}

AttribCertainty attrib_claim_in_view(const AttribAnswer *answer, AttribNode claim)
{
  const AttribCertainty said = said_in_view(answer, claim);
  const AttribCertainty recorded = recorded_in_view(answer, claim);
  return said < recorded ? said : recorded;
}

// Whether the claim belongs to the answer by the day on which it was said.
static Doubt of_saying(const AttribAnswer *answer, const AttribClaimRow *row)
{
  if (row->presence == ATTRIB_UNDATED) {
    return has_day(answer, row->claim, ATTRIB_KEY_SAID) ? DOUBT_NONE : DOUBT_NO_DAY;
  }
  if (row->presence != ATTRIB_MAYBE) {
    return DOUBT_NONE;
  }
  if (said_in_view(answer, row->claim) == ATTRIB_PERHAPS) {
    return DOUBT_LATER;
  }
  // What the view does not doubt, a filter on days does: it may be earlier, too.
  return recorded_in_view(answer, row->claim) == ATTRIB_PERHAPS ? DOUBT_NONE : DOUBT_OUTSIDE;
}

// Whether it had been recorded.
static Doubt of_recording(const AttribAnswer *answer, const AttribClaimRow *row)
{
  const bool asked = answer->view.has_recorded_by && row->presence != ATTRIB_PRESENT;
  if (asked && !has_day(answer, row->claim, ATTRIB_KEY_RECORDED)) {
    return DOUBT_NO_RECORDING;
  }
  return recorded_in_view(answer, row->claim) == ATTRIB_PERHAPS ? DOUBT_RECORDED_LATER : DOUBT_NONE;
}

uint32_t attrib_claim_doubts(const AttribAnswer *answer, const AttribClaimRow *row,
                             const AttribDoubt *out[ATTRIB_DOUBTS])
{
  static const Doubt of_superseded[] = {
      [ATTRIB_ABSENT] = DOUBT_NONE,
      [ATTRIB_MAYBE] = DOUBT_PERHAPS_SUPERSEDED,
      [ATTRIB_UNDATED] = DOUBT_SUPERSEDED,
      [ATTRIB_PRESENT] = DOUBT_SUPERSEDED,
  };
  const Doubt found[ATTRIB_DOUBTS] = {of_saying(answer, row), of_recording(answer, row),
                                      of_superseded[row->superseded]};
  uint32_t count = 0;
  for (size_t i = 0; i < ATTRIB_DOUBTS; ++i) {
    if (found[i] != DOUBT_NONE) {
      out[count++] = &doubts[found[i]];
    }
  }
  return count;
}
