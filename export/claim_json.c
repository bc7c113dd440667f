// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/claim_json.h"

// Sources

static json_t *make_relays(const AttribGraph *graph, AttribNode source)
{
  const AttribEdges edges =
      attrib_node_out_of_type(graph, source, (AttribType){ATTRIB_TYPE_RELAYS});
  json_t *list = json_array();
  for (uint32_t i = 0; i < edges.count; ++i) {
    const AttribNode relayed = attrib_edge_target(graph, attrib_edges_at(edges, i));
    list = attrib_json_push(list, attrib_json_node(graph, relayed));
  }
  return list;
}

json_t *attrib_json_source(const AttribGraph *graph, AttribNode source)
{
  json_t *object =
      attrib_json_set_properties(json_object(), graph, attrib_node_properties(graph, source),
                                 attrib_shape(ATTRIB_SHAPE_SOURCE));
  object = attrib_json_set(object, "relays", make_relays(graph, source));
  return attrib_json_set_origin(object, attrib_node_origin(graph, source));
}

static json_t *make_citation(const AttribGraph *graph, AttribEdge edge, bool in_full)
{
  const AttribNode source = attrib_edge_target(graph, edge);
  json_t *const cited =
      in_full ? attrib_json_source(graph, source) : attrib_json_node_id(graph, source);
  return attrib_json_set_properties(attrib_json_set(json_object(), "source", cited), graph,
                                    attrib_edge_properties(graph, edge),
                                    attrib_shape(ATTRIB_SHAPE_CITATION));
}

json_t *attrib_json_citations(const AttribGraph *graph, AttribCitationArray cites,
                              bool sources_in_full)
{
  json_t *list = json_array();
  for (uint32_t i = 0; i < cites.count; ++i) {
    list = attrib_json_push(list, make_citation(graph, cites.items[i].edge, sources_in_full));
  }
  return list;
}

// What links a claim to other records

static json_t *make_nodes(const AttribGraph *graph, AttribNodeArray nodes)
{
  json_t *list = json_array();
  for (uint32_t i = 0; i < nodes.count; ++i) {
    list = attrib_json_push(list, attrib_json_node(graph, nodes.items[i]));
  }
  return list;
}

static json_t *make_ids(const AttribGraph *graph, AttribNodeArray nodes)
{
  json_t *list = json_array();
  for (uint32_t i = 0; i < nodes.count; ++i) {
    list = attrib_json_push(list, attrib_json_node_id(graph, nodes.items[i]));
  }
  return list;
}

static json_t *make_joiners(const AttribGraph *graph, AttribJoinerArray joiners)
{
  json_t *list = json_array();
  for (uint32_t i = 0; i < joiners.count; ++i) {
    json_t *const object = attrib_json_node(graph, joiners.items[i].actor);
    list = attrib_json_push(
        list, attrib_json_set(object, "act", attrib_json_text_or_null(joiners.items[i].act)));
  }
  return list;
}

static json_t *make_bound(int32_t days)
{
  const bool open = days == ATTRIB_DAY_MIN || days == ATTRIB_DAY_MAX;
  return open ? json_null() : json_integer(days);
}

static json_t *make_lag(const AttribReply *reply)
{
  if (!reply->has_lag) {
    return json_null();
  }
  json_t *const bounds = attrib_json_push(json_array(), make_bound(reply->lag.least));
  return attrib_json_push(bounds, make_bound(reply->lag.most));
}

static json_t *make_replies(const AttribGraph *graph, AttribReplyArray replies)
{
  json_t *list = json_array();
  for (uint32_t i = 0; i < replies.count; ++i) {
    const AttribReply *const reply = &replies.items[i];
    const AttribValue act = attrib_node_property(graph, reply->claim, ATTRIB_KEY(ACT));
    json_t *object = attrib_json_set(json_object(), "id", attrib_json_node_id(graph, reply->claim));
    object =
        attrib_json_set(object, "act", attrib_json_text_or_null(attrib_value_text(graph, act)));
    list = attrib_json_push(list, attrib_json_set(object, "lag_days", make_lag(reply)));
  }
  return list;
}

// The claim

/// How many properties a claim begins with: its id and its act stand before its links.
static uint32_t count_leading(AttribValues values)
{
  uint32_t count = 0;
  while (count < values.count && (attrib_values_at(values, count).key.index == ATTRIB_KEY_ID ||
                                  attrib_values_at(values, count).key.index == ATTRIB_KEY_ACT)) {
    ++count;
  }
  return count;
}

static json_t *set_links(json_t *object, const AttribGraph *graph, const AttribClaimRow *row)
{
  object = attrib_json_set(object, "by", make_nodes(graph, row->by));
  object = attrib_json_set(object, "voice", make_nodes(graph, row->voice));
  object = attrib_json_set(object, "with", make_joiners(graph, row->with));
  object = attrib_json_set(object, "against", make_nodes(graph, row->against));
  object = attrib_json_set(object, "over", make_nodes(graph, row->over));
  object = attrib_json_set(object, "answers", make_ids(graph, row->answers));
  return attrib_json_set(object, "supersedes", make_ids(graph, row->supersedes));
}

/// How sure the view is of the claim, where there is anything to say of it.
static json_t *set_standing(json_t *object, const AttribClaimRow *row)
{
  if (row->context) {
    object = attrib_json_set(object, "context", json_true());
  }
  if (row->presence == ATTRIB_MAYBE || row->presence == ATTRIB_UNDATED) {
    object = attrib_json_set(object, "presence",
                             json_string(row->presence == ATTRIB_MAYBE ? "maybe" : "undated"));
  }
  if (row->superseded != ATTRIB_ABSENT) {
    const bool maybe = row->superseded == ATTRIB_MAYBE;
    object = attrib_json_set(object, "superseded", maybe ? json_string("maybe") : json_true());
  }
  return object;
}

json_t *attrib_json_claim(const AttribAnswer *answer, const AttribClaimRow *row,
                          bool sources_in_full)
{
  const AttribGraph *const graph = answer->graph;
  const AttribShape *const shape = attrib_shape(ATTRIB_SHAPE_CLAIM);
  const AttribValues all = attrib_node_properties(graph, row->claim);
  const uint32_t leading = count_leading(all);
  const AttribValues first = {all.graph, all.packed, leading};
  const AttribValues rest = attrib_values_from(all, leading);
  json_t *object = attrib_json_set_properties(json_object(), graph, first, shape);
  object = set_links(object, graph, row);
  object = attrib_json_set_properties(object, graph, rest, shape);
  object =
      attrib_json_set(object, "cites", attrib_json_citations(graph, row->cites, sources_in_full));
  object = attrib_json_set(object, "answered_by", make_replies(graph, row->answered_by));
  object = attrib_json_set(object, "joined_by", make_replies(graph, row->joined_by));
  object = set_standing(object, row);
  return attrib_json_set_origin(object, attrib_node_origin(graph, row->claim));
}
