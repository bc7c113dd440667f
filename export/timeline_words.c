// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/claim_words.h"
#include "export/date_words.h"
#include "export/picture_title.h"
#include "export/record_text.h"
#include "export/timeline_plan.h"

AttribStatus attrib_timeline_keep(AttribTimeline *plan, AttribText *out)
{
  ATTRIB_TRY(plan->scratch.status);
  *out = attrib_arena_copy(&plan->arena, attrib_buffer_text(&plan->scratch));
  attrib_buffer_truncate(&plan->scratch, 0);
  return out->data != NULL ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

static void say(AttribTimeline *plan, AttribPhrase phrase)
{
  attrib_buffer_add_string(&plan->scratch, attrib_phrase(plan->options.language, phrase));
}

static AttribText name_of(const AttribTimeline *plan, AttribNode node)
{
  return attrib_record_name(plan->graph, node);
}

// Lanes

/// Whoever stands in a lane of allies, each counted once.
typedef struct {
  uint32_t *
      marks; ///< by node, of a claim or who made it: one more than the last lane that it was met in
  uint32_t lane;
  uint32_t count;
  AttribNode last;
  bool chained; ///< some of what they join was said in this lane, by those who join the side
} Allies;

static void add_allies(Allies *allies, AttribNodeArray actors)
{
  for (uint32_t i = 0; i < actors.count; ++i) {
    uint32_t *const mark = &allies->marks[actors.items[i].index];
    if (*mark != allies->lane + 1) {
      *mark = allies->lane + 1;
      allies->last = actors.items[i];
      ++allies->count;
    }
  }
}

static bool joins_in_lane(const Allies *allies, AttribNodeArray joined)
{
  uint32_t i = 0;
  while (i < joined.count && allies->marks[joined.items[i].index] != allies->lane + 1) {
    ++i;
  }
  return i < joined.count;
}

static void find_chains(const AttribTimeline *plan, Allies *allies)
{
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    const AttribTimelineClaim *const claim = &plan->claims[i];
    allies->chained |= claim->lane == allies->lane && joins_in_lane(allies, claim->row->answers);
  }
}

static void find_allies(const AttribTimeline *plan, uint32_t lane, Allies *allies)
{
  allies->lane = lane;
  allies->count = 0;
  allies->chained = false;
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    const AttribTimelineClaim *const claim = &plan->claims[i];
    if (claim->lane == lane) {
      add_allies(allies, claim->row->by);
      allies->marks[claim->row->claim.index] = lane + 1;
    }
  }
  find_chains(plan, allies);
  for (uint32_t i = 0; i < plan->box_count; ++i) {
    if (plan->boxes[i].lane == lane) {
      add_allies(allies, plan->boxes[i].joiners);
    }
  }
}

/// The words of a lane: what stands in bold, and what stands below it.
typedef struct {
  AttribText label;
  AttribText detail;
} LaneWords;

static AttribStatus count_in(AttribTimeline *plan, AttribPhrase phrase, uint32_t count,
                             AttribText *out)
{
  attrib_phrase_write_count(plan->options.language, phrase, count, &plan->scratch);
  return attrib_timeline_keep(plan, out);
}

static AttribStatus name_allies(AttribTimeline *plan, uint32_t lane, Allies *allies, LaneWords *out)
{
  const AttribNode side = plan->lanes[lane].side;
  find_allies(plan, lane, allies);
  plan->lanes[lane].speakers = allies->count;
  if (allies->count == 1) {
    out->label = name_of(plan, allies->last);
  } else {
    ATTRIB_TRY(count_in(plan, ATTRIB_PHRASE_ALLIES, allies->count, &out->label));
  }
  if (side.index == ATTRIB_NO_NODE.index) {
    return ATTRIB_SUCCESS;
  }
  const AttribText name = name_of(plan, side);
  const AttribPhrase phrase = allies->chained ? ATTRIB_PHRASE_JOINING_CHAIN : ATTRIB_PHRASE_JOINING;
  attrib_phrase_write(plan->options.language, phrase, &name, 1, &plan->scratch);
  return attrib_timeline_keep(plan, &out->detail);
}

static AttribStatus name_side(AttribTimeline *plan, const AttribTimelineLane *lane, LaneWords *out)
{
  out->label = name_of(plan, lane->side);
  switch (lane->kind) {
  case ATTRIB_LANE_MISSIONS: say(plan, ATTRIB_PHRASE_MISSIONS); break;
  case ATTRIB_LANE_BODIES: say(plan, ATTRIB_PHRASE_BODIES); break;
  case ATTRIB_LANE_SIDE:
    return count_in(plan, ATTRIB_PHRASE_SPEAKERS, lane->speakers, &out->detail);
  case ATTRIB_LANE_SPEAKER:
  case ATTRIB_LANE_ALLIES:
  case ATTRIB_LANE_OTHERS: break;
  }
  return attrib_timeline_keep(plan, &out->detail);
}

static AttribStatus name_lane(AttribTimeline *plan, uint32_t index, Allies *allies, LaneWords *out)
{
  const AttribTimelineLane *const lane = &plan->lanes[index];
  if (lane->kind == ATTRIB_LANE_ALLIES) {
    return name_allies(plan, index, allies, out);
  }
  if (lane->kind == ATTRIB_LANE_OTHERS) {
    return count_in(plan, ATTRIB_PHRASE_OTHER_SPEAKERS, lane->speakers, &out->label);
  }
  if (lane->kind != ATTRIB_LANE_SPEAKER) {
    return name_side(plan, lane, out);
  }
  out->label = name_of(plan, lane->speaker);
  if (lane->speaker.index != lane->side.index) {
    out->detail = name_of(plan, lane->side);
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_timeline_name_lanes(AttribTimeline *plan)
{
  enum { gap = 16 };
  const int32_t width = ATTRIB_TIMELINE_LEFT - ATTRIB_TIMELINE_MARGIN - gap;
  Allies allies = {.marks =
                       ATTRIB_TIMELINE_ARRAY(plan, uint32_t, attrib_graph_node_count(plan->graph))};
  if (allies.marks == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < plan->lane_count; ++i) {
    AttribTimelineLane *const lane = &plan->lanes[i];
    LaneWords words = {{"", 0}, {"", 0}};
    ATTRIB_TRY(name_lane(plan, i, &allies, &words));
    ATTRIB_TRY(attrib_svg_break(words.label, (AttribSvgRoom){{12, true}, width, 3, NULL},
                                &plan->arena, &lane->label));
    ATTRIB_TRY(attrib_svg_break(words.detail, (AttribSvgRoom){{10, false}, width, 2, NULL},
                                &plan->arena, &lane->detail));
    attrib_buffer_add(&plan->scratch, words.label);
    if (words.detail.length > 0) {
      attrib_buffer_add_string(&plan->scratch, ", ");
      attrib_buffer_add(&plan->scratch, words.detail);
    }
    ATTRIB_TRY(attrib_timeline_keep(plan, &lane->name));
  }
  return ATTRIB_SUCCESS;
}

// Above and below the picture

AttribStatus attrib_timeline_write_title(AttribTimeline *plan, AttribText *out)
{
  const AttribAnswer *const answer = plan->answer;
  AttribPhraseValues values;
  if (answer->about == ATTRIB_ABOUT_CLAIM) {
    attrib_picture_write_title(answer, plan->options.language, &plan->scratch);
  } else if (answer->subject.index == ATTRIB_NO_NODE.index) {
    say(plan, ATTRIB_PHRASE_TIMELINE);
  } else {
    attrib_phrase_begin(&values);
    attrib_words_incident(plan->graph, answer->subject, plan->options.language, &values.text);
    attrib_phrase_next(&values);
    attrib_phrase_end(&values, plan->options.language, ATTRIB_PHRASE_TIMELINE_OF, &plan->scratch);
  }
  return attrib_timeline_keep(plan, out);
}

static bool has_rough(const AttribTimeline *plan)
{
  uint32_t i = 0;
  while (i < plan->box_count && !plan->boxes[i].rough) {
    ++i;
  }
  return i < plan->box_count;
}

static bool has_answer(const AttribTimeline *plan, const AttribTimelineClaim *claim)
{
  for (uint32_t i = 0; claim->box != ATTRIB_NO_INDEX && i < claim->row->answers.count; ++i) {
    const uint32_t answered = plan->claim_of[claim->row->answers.items[i].index];
    if (answered != ATTRIB_NO_INDEX && plan->claims[answered].box != ATTRIB_NO_INDEX) {
      return true;
    }
  }
  return false;
}

static bool has_arcs(const AttribTimeline *plan)
{
  uint32_t i = 0;
  while (i < plan->claim_count && !has_answer(plan, &plan->claims[i])) {
    ++i;
  }
  return i < plan->claim_count;
}

static void add_day(AttribTimeline *plan, AttribPhrase phrase, int32_t day)
{
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  attrib_day_write_words(day, (AttribDateStyle){.language = plan->options.language}, &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, plan->options.language, phrase, &plan->scratch);
  attrib_buffer_add_char(&plan->scratch, ' ');
}

AttribStatus attrib_timeline_write_subtitle(AttribTimeline *plan, AttribText *out)
{
  const AttribViewOptions view = plan->answer->view;
  if (view.has_as_of) {
    add_day(plan, ATTRIB_PHRASE_AS_OF, view.as_of);
  }
  if (view.has_recorded_by) {
    add_day(plan, ATTRIB_PHRASE_RECORDED_BY, view.recorded_by);
  }
  say(plan, ATTRIB_PHRASE_REPORTS);
  if (has_arcs(plan)) {
    attrib_buffer_add_char(&plan->scratch, ' ');
    say(plan, ATTRIB_PHRASE_ARCS);
  }
  if (has_rough(plan)) {
    attrib_buffer_add_char(&plan->scratch, ' ');
    say(plan, ATTRIB_PHRASE_HATCHED);
  }
  return attrib_timeline_keep(plan, out);
}

AttribStatus attrib_timeline_write_sources(AttribTimeline *plan, AttribText *out)
{
  attrib_picture_write_sources(plan->answer, plan->options.language, &plan->scratch);
  return attrib_timeline_keep(plan, out);
}

static void add_count(AttribTimeline *plan, AttribPhrase phrase, uint32_t count)
{
  AttribPhraseValues values;
  if (count == 0) {
    return;
  }
  attrib_phrase_begin(&values);
  attrib_buffer_add_integer(&values.text, count);
  attrib_phrase_next(&values);
  attrib_buffer_add_integer(&values.text, plan->counts.claims);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, plan->options.language, phrase, &plan->scratch);
  attrib_buffer_add_char(&plan->scratch, ' ');
}

AttribStatus attrib_timeline_write_counts(AttribTimeline *plan, AttribText *out)
{
  add_count(plan, ATTRIB_PHRASE_UNDATED, plan->counts.undated);
  add_count(plan, ATTRIB_PHRASE_FOLDED, plan->counts.folded);
  say(plan, ATTRIB_PHRASE_DRAWN_BY);
  return attrib_timeline_keep(plan, out);
}
