// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/names.h"
#include "export/bloc.h"
#include "export/record_text.h"
#include "export/timeline_plan.h"

#include <stdlib.h>

/// A state by the number of its country's text.
typedef struct {
  uint32_t country;
  AttribNode state;
} State;

struct AttribTimelineSides {
  State *states; ///< by country, then node
  uint32_t state_count;
  uint32_t *sides; ///< by node: one more than the side's; 0 where it was not looked for yet
};

static int by_country(const void *a, const void *b)
{
  const State *const left = a;
  const State *const right = b;
  if (left->country != right->country) {
    return left->country < right->country ? -1 : 1;
  }
  return left->state.index < right->state.index ? -1 : left->state.index > right->state.index;
}

static bool is_state(const AttribTimeline *plan, AttribNode actor)
{
  return attrib_text_equal(attrib_record_text(plan->graph, actor, ATTRIB_KEY_KIND),
                           ATTRIB_TEXT("state"));
}

/// The number of the text of an actor's country; false where it has none.
static bool find_country(const AttribTimeline *plan, AttribNode actor, uint32_t *country)
{
  const AttribValue value = attrib_node_property(plan->graph, actor, ATTRIB_KEY(COUNTRY));
  *country = value.type == ATTRIB_STRING ? value.as.string.index : 0;
  return value.type == ATTRIB_STRING;
}

AttribStatus attrib_timeline_sides_new(AttribTimeline *plan, AttribTimelineSides **out)
{
  const AttribNodes actors = attrib_graph_labelled(plan->graph, (AttribLabel){ATTRIB_LABEL_ACTOR});
  AttribTimelineSides *const sides = ATTRIB_TIMELINE_ARRAY(plan, AttribTimelineSides, 1);
  if (sides == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  sides->states = ATTRIB_TIMELINE_ARRAY(plan, State, actors.count);
  sides->sides = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, attrib_graph_node_count(plan->graph));
  if (sides->states == NULL || sides->sides == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < actors.count; ++i) {
    State state = {.state = actors.items[i]};
    if (is_state(plan, state.state) && find_country(plan, state.state, &state.country)) {
      sides->states[sides->state_count++] = state;
    }
  }
  if (sides->state_count > 1) {
    qsort(sides->states, sides->state_count, sizeof(State), by_country);
  }
  *out = sides;
  return ATTRIB_SUCCESS;
}

static AttribNode state_of_country(const AttribTimelineSides *sides, uint32_t country)
{
  uint32_t low = 0;
  uint32_t high = sides->state_count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (sides->states[middle].country < country) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < sides->state_count && sides->states[low].country == country
             ? sides->states[low].state
             : ATTRIB_NO_NODE;
}

static AttribNode find_side(const AttribTimeline *plan, const AttribTimelineSides *sides,
                            AttribNode actor)
{
  uint32_t country = 0;
  AttribNode side = ATTRIB_NO_NODE;
  if (is_state(plan, actor)) {
    return actor;
  }
  if (attrib_bloc_is_organ(plan->graph, actor) && find_country(plan, actor, &country)) {
    side = state_of_country(sides, country);
  }
  if (side.index == ATTRIB_NO_NODE.index) {
    side = attrib_bloc_state_above(plan->graph, actor);
  }
  return side.index != ATTRIB_NO_NODE.index ? side : actor;
}

AttribNode attrib_timeline_side(const AttribTimeline *plan, AttribTimelineSides *sides,
                                AttribNode actor)
{
  uint32_t *const known = &sides->sides[actor.index];
  if (*known == 0) {
    *known = find_side(plan, sides, actor).index + 1;
  }
  return (AttribNode){*known - 1};
}
