// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/sort.h"
#include "engine/model/names.h"
#include "export/timeline_plan.h"

/// The days of a claim, at least one end of them known.
static bool find_date(const AttribTimeline *plan, const AttribClaimRow *row, AttribDate *out)
{
  return attrib_node_said(plan->graph, row->claim, out) &&
         (out->earliest != ATTRIB_DAY_MIN || out->latest != ATTRIB_DAY_MAX);
}

static AttribTimelineClaim describe(const AttribTimeline *plan, const AttribClaimRow *row,
                                    AttribDate said)
{
  const AttribValue value = attrib_node_property(plan->graph, row->claim, ATTRIB_KEY(SAID));
  return (AttribTimelineClaim){
      .row = row,
      .act = attrib_picture_act(plan->graph, row->claim),
      .said = said,
      .said_text = attrib_value_text(plan->graph, value),
      .role = attrib_claim_role(plan->graph, row),
      .anchor = said.earliest != ATTRIB_DAY_MIN ? said.earliest : said.latest,
      .rough = said.earliest != said.latest ||
               (said.flags & (ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_APPROXIMATE)) != 0,
      .speaker = row->by.count > 0 ? row->by.items[0] : row->claim,
      .box = ATTRIB_NO_INDEX,
  };
}

/// What answers stands behind what it may answer, where both may be of one day.
static bool answers_something(const AttribTimelineClaim *claim)
{
  return claim->row->answers.count > 0;
}

static bool stands_before(const void *context, uint32_t a, uint32_t b)
{
  const AttribTimelineClaim *const claims = context;
  if (claims[a].anchor != claims[b].anchor) {
    return claims[a].anchor < claims[b].anchor;
  }
  if (claims[a].said.latest != claims[b].said.latest) {
    return claims[a].said.latest < claims[b].said.latest;
  }
  if (answers_something(&claims[a]) != answers_something(&claims[b])) {
    return answers_something(&claims[b]);
  }
  return a < b;
}

static AttribStatus sort_claims(AttribTimeline *plan, const AttribTimelineClaim *found)
{
  const uint32_t count = plan->claim_count;
  uint32_t *const order = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, count);
  uint32_t *const scratch = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, count);
  plan->claims = ATTRIB_TIMELINE_ARRAY(plan, AttribTimelineClaim, count);
  if (order == NULL || scratch == NULL || plan->claims == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    order[i] = i;
  }
  attrib_sort(order, count, scratch, (AttribOrder){stands_before, found});
  for (uint32_t i = 0; i < count; ++i) {
    plan->claims[i] = found[order[i]];
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus index_claims(AttribTimeline *plan)
{
  const uint32_t nodes = attrib_graph_node_count(plan->graph);
  plan->claim_of = ATTRIB_TIMELINE_ARRAY(plan, uint32_t, nodes);
  if (plan->claim_of == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < nodes; ++i) {
    plan->claim_of[i] = ATTRIB_NO_INDEX;
  }
  for (uint32_t i = 0; i < plan->claim_count; ++i) {
    plan->claim_of[plan->claims[i].row->claim.index] = i;
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_timeline_find_claims(AttribTimeline *plan)
{
  const AttribClaimRowArray rows = plan->answer->claims;
  AttribTimelineClaim *const found = ATTRIB_TIMELINE_ARRAY(plan, AttribTimelineClaim, rows.count);
  if (found == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < rows.count; ++i) {
    AttribDate said;
    if (find_date(plan, &rows.items[i], &said)) {
      found[plan->claim_count++] = describe(plan, &rows.items[i], said);
    }
  }
  plan->counts.claims = rows.count;
  plan->counts.undated = rows.count - plan->claim_count;
  ATTRIB_TRY(sort_claims(plan, found));
  return index_claims(plan);
}
