// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/bloc.h"
#include "export/record_text.h"
#include "export/timeline_plan.h"

struct AttribTimelineSides {
  AttribBlocStates states;
  uint32_t *sides; ///< by node: one more than the side's; 0 where it was not looked for yet
};

static bool is_state(const AttribTimeline *plan, AttribNode actor)
{
  return attrib_text_equal(attrib_record_text(plan->graph, actor, ATTRIB_KEY_KIND),
                           ATTRIB_TEXT("state"));
}

AttribStatus attrib_timeline_sides_new(AttribTimeline *plan, AttribTimelineSides **out)
{
  AttribTimelineSides *const sides = ATTRIB_TIMELINE_ARRAY(plan, AttribTimelineSides, 1);
  if (sides == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  sides->sides = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, attrib_graph_node_count(plan->graph));
  if (sides->sides == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(attrib_bloc_states_find(plan->graph, &plan->arena, &sides->states));
  *out = sides;
  return ATTRIB_SUCCESS;
}

static AttribNode find_side(const AttribTimeline *plan, const AttribTimelineSides *sides,
                            AttribNode actor)
{
  AttribNode side = ATTRIB_NO_NODE;
  if (is_state(plan, actor)) {
    return actor;
  }
  if (attrib_bloc_is_organ(plan->graph, actor)) {
    side = attrib_bloc_state_of(&sides->states,
                                attrib_record_text(plan->graph, actor, ATTRIB_KEY_COUNTRY));
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
