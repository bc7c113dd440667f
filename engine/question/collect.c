// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/asker.h"

/// What replies to a claim that the filter holds back may pass itself: the denials of accusations, say.
static AttribStatus hold_replies(AttribAsker *asker, AttribNode claim)
{
  AttribWalk walk = attrib_view_in(asker->view, claim, ATTRIB_TYPE_ANSWERS);
  AttribEdge edge;
  while (attrib_walk_next(&walk, &edge)) {
    ATTRIB_TRY(attrib_node_set_add(&asker->held, attrib_edge_source(asker->graph, edge)));
  }
  return ATTRIB_SUCCESS;
}

/// Take a claim, if it passes the filter; several ways may lead to it.
static AttribStatus take(AttribAsker *asker, AttribNode claim)
{
  if (attrib_node_set_has(&asker->asked, claim) || attrib_node_set_has(&asker->refused, claim) ||
      attrib_view_node(asker->view, claim) == ATTRIB_ABSENT) {
    return ATTRIB_SUCCESS;
  }
  const AttribPresence passes = attrib_sieve_passes(&asker->sieve, claim);
  if (passes == ATTRIB_ABSENT) {
    ATTRIB_TRY(attrib_node_set_add(&asker->refused, claim));
    return hold_replies(asker, claim);
  }
  if (passes == ATTRIB_MAYBE) {
    ATTRIB_TRY(attrib_node_set_add(&asker->doubtful, claim));
  }
  return attrib_node_set_add(&asker->asked, claim);
}

static bool is_claim(const AttribAsker *asker, AttribNode node)
{
  return attrib_node_has_label(asker->graph, node, (AttribLabel){ATTRIB_LABEL_CLAIM});
}

/// Which claims an edge of a node leads to: the one at its far end, or the one that made it.
typedef enum { AT_FAR_END, THAT_MADE_IT } Where;

typedef struct {
  AttribKnownType type;
  AttribEnds ends;
  Where where;
} Way;

static AttribStatus take_along(AttribAsker *asker, AttribNode node, Way way)
{
  AttribWalk walk = way.ends == ATTRIB_TARGETS ? attrib_view_out(asker->view, node, way.type)
                                               : attrib_view_in(asker->view, node, way.type);
  AttribEdge edge;
  while (attrib_walk_next(&walk, &edge)) {
    const AttribNode far = way.ends == ATTRIB_TARGETS ? attrib_edge_target(asker->graph, edge)
                                                      : attrib_edge_source(asker->graph, edge);
    const AttribNode claim = way.where == AT_FAR_END ? far : attrib_edge_record(asker->graph, edge);
    if (is_claim(asker, claim)) {
      ATTRIB_TRY(take(asker, claim));
    }
  }
  return ATTRIB_SUCCESS;
}

/// The ways from a subject to the claims that its dossier is made of.
static const Way actor_ways[] = {
    {ATTRIB_TYPE_AGAINST, ATTRIB_SOURCES, AT_FAR_END},
    {ATTRIB_TYPE_MADE, ATTRIB_TARGETS, AT_FAR_END},
    {ATTRIB_TYPE_VOICED, ATTRIB_TARGETS, AT_FAR_END},
    {ATTRIB_TYPE_JOINED, ATTRIB_TARGETS, AT_FAR_END},
    {ATTRIB_TYPE_ALLEGED, ATTRIB_TARGETS, THAT_MADE_IT},
    {ATTRIB_TYPE_ALLEGED, ATTRIB_SOURCES, THAT_MADE_IT},
};
static const Way incident_ways[] = {
    {ATTRIB_TYPE_OVER, ATTRIB_SOURCES, AT_FAR_END},
    {ATTRIB_TYPE_ALLEGED, ATTRIB_TARGETS, THAT_MADE_IT},
    {ATTRIB_TYPE_ALLEGED, ATTRIB_SOURCES, THAT_MADE_IT},
};
static const Way source_ways[] = {
    {ATTRIB_TYPE_CITES, ATTRIB_SOURCES, AT_FAR_END},
};

static AttribStatus take_ways(AttribAsker *asker, const Way *ways, size_t count)
{
  for (size_t i = 0; i < asker->scope.members.length; ++i) {
    for (size_t j = 0; j < count; ++j) {
      ATTRIB_TRY(take_along(asker, attrib_node_set_at(&asker->scope, i), ways[j]));
    }
  }
  return ATTRIB_SUCCESS;
}

/// Replies to what was held back, and to those that are held back in turn.
static AttribStatus take_held(AttribAsker *asker)
{
  for (size_t i = 0; i < asker->held.members.length; ++i) {
    ATTRIB_TRY(take(asker, attrib_node_set_at(&asker->held, i)));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus take_all(AttribAsker *asker)
{
  const AttribNodes claims = attrib_graph_labelled(asker->graph, (AttribLabel){ATTRIB_LABEL_CLAIM});
  for (uint32_t i = 0; i < claims.count; ++i) {
    ATTRIB_TRY(take(asker, claims.items[i]));
  }
  return ATTRIB_SUCCESS;
}

#define WAYS(ways) take_ways(asker, ways, sizeof(ways) / sizeof((ways)[0]))

static AttribStatus take_subject(AttribAsker *asker)
{
  switch (asker->question->about) {
  case ATTRIB_ABOUT_ACTOR: return WAYS(actor_ways);
  case ATTRIB_ABOUT_INCIDENT: return WAYS(incident_ways);
  case ATTRIB_ABOUT_SOURCE: return WAYS(source_ways);
  case ATTRIB_ABOUT_CLAIM: return take(asker, asker->question->subject);
  case ATTRIB_ABOUT_CLAIMS: break;
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_asker_collect(AttribAsker *asker)
{
  const AttribQuestion *question = asker->question;
  if (question->about == ATTRIB_ABOUT_CLAIMS) {
    return take_all(asker);
  }
  ATTRIB_TRY(attrib_node_set_add(&asker->scope, question->subject));
  const bool has_parts =
      question->about == ATTRIB_ABOUT_ACTOR || question->about == ATTRIB_ABOUT_INCIDENT;
  if (question->filter.below && has_parts) {
    ATTRIB_TRY(attrib_node_set_add_below(&asker->scope, asker->view));
  }
  ATTRIB_TRY(take_subject(asker));
  return take_held(asker);
}
