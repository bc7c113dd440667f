// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/filter.h"

#include "engine/model/kind.h"
#include "engine/question/row.h"

bool attrib_filter_is_set(const AttribFilter *filter)
{
  const bool names = filter->claims.count + filter->by.count + filter->with.count +
                         filter->against.count + filter->over.count >
                     0;
  const bool words = (filter->acts | filter->actor_kinds | filter->incident_kinds) != 0 ||
                     filter->country.length > 0;
  return names || words || filter->has_since || filter->has_until || filter->answered ||
         filter->unanswered;
}

static AttribStatus fill_set(AttribNodeSet *set, const AttribSieve *sieve, AttribNodeArray nodes)
{
  attrib_node_set_init(set);
  for (uint32_t i = 0; i < nodes.count; ++i) {
    ATTRIB_TRY(attrib_node_set_add(set, nodes.items[i]));
  }
  return sieve->filter->below ? attrib_node_set_add_below(set, sieve->view) : ATTRIB_SUCCESS;
}

AttribStatus attrib_sieve_init(AttribSieve *sieve, const AttribView *view,
                               const AttribFilter *filter)
{
  *sieve = (AttribSieve){.view = view, .filter = filter};
  attrib_node_set_init(&sieve->claims);
  for (uint32_t i = 0; i < filter->claims.count; ++i) {
    ATTRIB_TRY(attrib_node_set_add(&sieve->claims, filter->claims.items[i]));
  }
  ATTRIB_TRY(fill_set(&sieve->by, sieve, filter->by));
  ATTRIB_TRY(fill_set(&sieve->with, sieve, filter->with));
  ATTRIB_TRY(fill_set(&sieve->against, sieve, filter->against));
  return fill_set(&sieve->over, sieve, filter->over);
}

void attrib_sieve_clear(AttribSieve *sieve)
{
  attrib_node_set_clear(&sieve->claims);
  attrib_node_set_clear(&sieve->by);
  attrib_node_set_clear(&sieve->with);
  attrib_node_set_clear(&sieve->against);
  attrib_node_set_clear(&sieve->over);
}

static AttribWalk walk(const AttribSieve *sieve, AttribNode claim, AttribKnownType type,
                       AttribEnds ends)
{
  return ends == ATTRIB_TARGETS ? attrib_view_out(sieve->view, claim, type)
                                : attrib_view_in(sieve->view, claim, type);
}

static AttribNode far_end(const AttribSieve *sieve, AttribEdge edge, AttribEnds ends)
{
  const AttribGraph *graph = attrib_view_graph(sieve->view);
  return ends == ATTRIB_TARGETS ? attrib_edge_target(graph, edge) : attrib_edge_source(graph, edge);
}

/// Whether an edge of the claim leads into a set; an empty set asks for nothing.
static bool leads_into(const AttribSieve *sieve, AttribNode claim, AttribKnownType type,
                       AttribEnds ends, const AttribNodeSet *set)
{
  if (set->members.length == 0) {
    return true;
  }
  AttribWalk edges = walk(sieve, claim, type, ends);
  AttribEdge edge;
  while (attrib_walk_next(&edges, &edge)) {
    if (attrib_node_set_has(set, far_end(sieve, edge, ends))) {
      return true;
    }
  }
  return false;
}

// Properties of those at the far ends

static bool is_of_kind(const AttribSieve *sieve, AttribNode node, const AttribVocabulary *kinds,
                       uint32_t mask)
{
  const AttribGraph *graph = attrib_view_graph(sieve->view);
  const AttribValue kind = attrib_node_property(graph, node, ATTRIB_KEY(KIND));
  const AttribValues several = attrib_value_items(graph, kind);
  for (uint32_t i = 0; i < several.count; ++i) {
    const size_t word =
        attrib_vocabulary_find(kinds, attrib_value_text(graph, attrib_values_at(several, i)));
    if (word != ATTRIB_NO_WORD && (mask >> word & 1U) != 0) {
      return true;
    }
  }
  const size_t word = attrib_vocabulary_find(kinds, attrib_value_text(graph, kind));
  return word != ATTRIB_NO_WORD && (mask >> word & 1U) != 0;
}

/// Whether one of those that a claim leads to is of a kind asked for.
static bool any_of_kind(const AttribSieve *sieve, AttribWalk edges, AttribEnds ends, uint32_t mask)
{
  const AttribVocabulary *kinds =
      ends == ATTRIB_TARGETS ? &attrib_incident_kinds : &attrib_actor_kinds;
  AttribEdge edge;
  while (attrib_walk_next(&edges, &edge)) {
    if (is_of_kind(sieve, far_end(sieve, edge, ends), kinds, mask)) {
      return true;
    }
  }
  return false;
}

/// Kinds of actors are asked of those who made a claim, kinds of incidents of what it is over.
static bool has_kind(const AttribSieve *sieve, AttribNode claim)
{
  const AttribFilter *filter = sieve->filter;
  if (filter->actor_kinds == 0 && filter->incident_kinds == 0) {
    return true;
  }
  const AttribWalk makers = attrib_view_in(sieve->view, claim, ATTRIB_TYPE_MADE);
  const AttribWalk topics = attrib_view_out(sieve->view, claim, ATTRIB_TYPE_OVER);
  return any_of_kind(sieve, makers, ATTRIB_SOURCES, filter->actor_kinds) ||
         any_of_kind(sieve, topics, ATTRIB_TARGETS, filter->incident_kinds);
}

static bool any_of_country(const AttribSieve *sieve, AttribNode claim, AttribKnownType type,
                           AttribEnds ends)
{
  const AttribGraph *graph = attrib_view_graph(sieve->view);
  AttribWalk edges = walk(sieve, claim, type, ends);
  AttribEdge edge;
  while (attrib_walk_next(&edges, &edge)) {
    const AttribValue country =
        attrib_node_property(graph, far_end(sieve, edge, ends), ATTRIB_KEY(COUNTRY));
    if (attrib_text_equal(attrib_value_text(graph, country), sieve->filter->country)) {
      return true;
    }
  }
  return false;
}

static bool has_country(const AttribSieve *sieve, AttribNode claim)
{
  return sieve->filter->country.length == 0 ||
         any_of_country(sieve, claim, ATTRIB_TYPE_MADE, ATTRIB_SOURCES) ||
         any_of_country(sieve, claim, ATTRIB_TYPE_AGAINST, ATTRIB_TARGETS);
}

static bool is_asked_for(const AttribSieve *sieve, AttribNode claim)
{
  return sieve->filter->claims.count == 0 || attrib_node_set_has(&sieve->claims, claim);
}

static bool has_act(const AttribSieve *sieve, AttribNode claim)
{
  const AttribGraph *graph = attrib_view_graph(sieve->view);
  const size_t act = attrib_vocabulary_find(
      &attrib_acts, attrib_value_text(graph, attrib_node_property(graph, claim, ATTRIB_KEY(ACT))));
  return sieve->filter->acts == 0 ||
         (act != ATTRIB_NO_WORD && (sieve->filter->acts >> act & 1U) != 0);
}

static bool has_answers(const AttribSieve *sieve, AttribNode claim)
{
  const AttribFilter *filter = sieve->filter;
  if (!filter->answered && !filter->unanswered) {
    return true;
  }
  return attrib_row_is_answered(sieve->view, claim) ? filter->answered : filter->unanswered;
}

// Days

/// A moment that lies in a date, against days asked for: a claim without a day matches none.
static AttribPresence has_day(AttribSieve *sieve, AttribNode claim)
{
  const AttribFilter *filter = sieve->filter;
  const AttribGraph *graph = attrib_view_graph(sieve->view);
  AttribDate said;
  if (!filter->has_since && !filter->has_until) {
    return ATTRIB_PRESENT;
  }
  if (!attrib_node_said(graph, claim, &said)) {
    ++sieve->undated;
    return ATTRIB_ABSENT;
  }
  const int32_t first = filter->has_since ? filter->since.earliest : ATTRIB_DAY_MIN;
  const int32_t last = filter->has_until ? filter->until.latest : ATTRIB_DAY_MAX;
  if (said.latest < first || said.earliest > last) {
    return ATTRIB_ABSENT;
  }
  return said.earliest >= first && said.latest <= last ? ATTRIB_PRESENT : ATTRIB_MAYBE;
}

AttribPresence attrib_sieve_passes(AttribSieve *sieve, AttribNode claim)
{
  const bool passes =
      is_asked_for(sieve, claim) && has_act(sieve, claim) &&
      leads_into(sieve, claim, ATTRIB_TYPE_MADE, ATTRIB_SOURCES, &sieve->by) &&
      leads_into(sieve, claim, ATTRIB_TYPE_JOINED, ATTRIB_SOURCES, &sieve->with) &&
      leads_into(sieve, claim, ATTRIB_TYPE_AGAINST, ATTRIB_TARGETS, &sieve->against) &&
      leads_into(sieve, claim, ATTRIB_TYPE_OVER, ATTRIB_TARGETS, &sieve->over) &&
      has_kind(sieve, claim) && has_country(sieve, claim) && has_answers(sieve, claim);
  return passes ? has_day(sieve, claim) : ATTRIB_ABSENT;
}
