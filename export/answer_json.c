// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/answer_json.h"

#include "export/claim_json.h"

// The subject

/// What an edge leads to, with the properties of the edge: a membership and its days.
static json_t *make_end(const AttribGraph *graph, AttribEdge edge, AttribNode end)
{
  return attrib_json_set_properties(attrib_json_node(graph, end), graph,
                                    attrib_edge_properties(graph, edge), NULL);
}

/// The targets of those edges of the array that leave `node`.
static json_t *make_targets(const AttribGraph *graph, AttribEdgeArray edges, AttribNode node)
{
  json_t *list = json_array();
  for (uint32_t i = 0; i < edges.count; ++i) {
    if (attrib_edge_source(graph, edges.items[i]).index == node.index) {
      list = attrib_json_push(
          list, make_end(graph, edges.items[i], attrib_edge_target(graph, edges.items[i])));
    }
  }
  return list;
}

static json_t *make_sources(const AttribGraph *graph, AttribEdgeArray edges)
{
  json_t *list = json_array();
  for (uint32_t i = 0; i < edges.count; ++i) {
    list = attrib_json_push(
        list, make_end(graph, edges.items[i], attrib_edge_source(graph, edges.items[i])));
  }
  return list;
}

/// Whether an edge before this one leads to the same node, or leaves the subject for it.
static bool is_known(const AttribAnswer *answer, uint32_t number)
{
  const AttribGraph *const graph = answer->graph;
  const AttribEdgeArray edges = answer->parents;
  const AttribNode target = attrib_edge_target(graph, edges.items[number]);
  for (uint32_t i = 0; i < edges.count; ++i) {
    const bool direct = attrib_edge_source(graph, edges.items[i]).index == answer->subject.index;
    if ((i < number || direct) && attrib_edge_target(graph, edges.items[i]).index == target.index) {
      return true;
    }
  }
  return false;
}

/// What is above that which the subject is a part of, each once.
static json_t *make_ancestors(const AttribAnswer *answer)
{
  const AttribGraph *const graph = answer->graph;
  json_t *list = json_array();
  for (uint32_t i = 0; i < answer->parents.count; ++i) {
    if (!is_known(answer, i)) {
      const AttribNode target = attrib_edge_target(graph, answer->parents.items[i]);
      list = attrib_json_push(list, attrib_json_node(graph, target));
    }
  }
  return list;
}

/// Where the facts of one type lead: one, or a list.
static json_t *set_facts(json_t *object, const AttribAnswer *answer, const AttribField *field)
{
  const AttribGraph *const graph = answer->graph;
  json_t *list = json_array();
  for (uint32_t i = 0; i < answer->facts.count; ++i) {
    const AttribEdge edge = answer->facts.items[i];
    if (attrib_edge_type(graph, edge).index == (uint32_t)field->edge) {
      list = attrib_json_push(list, make_end(graph, edge, attrib_edge_target(graph, edge)));
    }
  }
  if (list != NULL && json_array_size(list) == 0) {
    json_decref(list);
    return object;
  }
  const bool many = (field->flags & ATTRIB_FIELD_MANY) != 0;
  json_t *const value = many ? json_incref(list) : json_incref(json_array_get(list, 0));
  json_decref(list);
  return attrib_json_set(object, attrib_key_texts[field->property].data, value);
}

/// Where an actor stands, as far as the view shows it.
static json_t *set_place(json_t *object, const AttribAnswer *answer)
{
  const AttribGraph *const graph = answer->graph;
  object =
      attrib_json_set(object, "part_of", make_targets(graph, answer->parents, answer->subject));
  object = attrib_json_set(object, "ancestors", make_ancestors(answer));
  object = attrib_json_set(object, "member_of",
                           make_targets(graph, answer->memberships, answer->subject));
  return attrib_json_set(object, "organs", make_sources(graph, answer->organs));
}

static json_t *make_record(const AttribAnswer *answer, const AttribShape *shape)
{
  const AttribGraph *const graph = answer->graph;
  json_t *object = attrib_json_set_properties(
      json_object(), graph, attrib_node_properties(graph, answer->subject), shape);
  if (answer->about == ATTRIB_ABOUT_ACTOR) {
    object = set_place(object, answer);
  } else {
    object = attrib_json_set(object, "parts", make_sources(graph, answer->organs));
  }
  for (size_t i = 0; i < shape->count; ++i) {
    if (shape->fields[i].edge != ATTRIB_KNOWN_TYPES) {
      object = set_facts(object, answer, &shape->fields[i]);
    }
  }
  object = attrib_json_set(object, "cites", attrib_json_citations(graph, answer->cites, false));
  return attrib_json_set_origin(object, attrib_node_origin(graph, answer->subject));
}

static json_t *make_subject(const AttribAnswer *answer, AttribShapeNumber shape)
{
  if (shape == ATTRIB_SHAPE_SOURCE) {
    return attrib_json_source(answer->graph, answer->subject);
  }
  const AttribClaimRow *const row =
      shape == ATTRIB_SHAPE_CLAIM ? attrib_answer_row(answer, answer->subject) : NULL;
  return row != NULL ? attrib_json_claim(answer, row, false)
                     : make_record(answer, attrib_shape(shape));
}

static json_t *set_subject(json_t *object, const AttribAnswer *answer)
{
  static const AttribShapeNumber shapes[] = {
      [ATTRIB_ABOUT_ACTOR] = ATTRIB_SHAPE_ACTOR,
      [ATTRIB_ABOUT_INCIDENT] = ATTRIB_SHAPE_INCIDENT,
      [ATTRIB_ABOUT_CLAIM] = ATTRIB_SHAPE_CLAIM,
      [ATTRIB_ABOUT_SOURCE] = ATTRIB_SHAPE_SOURCE,
  };
  if (answer->about == ATTRIB_ABOUT_CLAIMS) {
    return object;
  }
  const AttribShapeNumber shape = shapes[answer->about];
  return attrib_json_set(object, attrib_shape(shape)->name, make_subject(answer, shape));
}

// The whole

static json_t *set_view(json_t *object, const AttribAnswer *answer)
{
  if (answer->view.has_as_of) {
    object = attrib_json_set(object, "as_of", attrib_json_day(answer->view.as_of));
  }
  if (answer->view.has_recorded_by) {
    object = attrib_json_set(object, "recorded_by", attrib_json_day(answer->view.recorded_by));
  }
  return answer->undated > 0 ? attrib_json_set(object, "undated", json_integer(answer->undated))
                             : object;
}

AttribStatus attrib_answer_write_json(const AttribAnswer *answer, AttribBuffer *out)
{
  json_t *claims = json_array();
  for (uint32_t i = 0; i < answer->claims.count; ++i) {
    claims = attrib_json_push(claims, attrib_json_claim(answer, &answer->claims.items[i], false));
  }
  json_t *sources = json_array();
  for (uint32_t i = 0; i < answer->sources.count; ++i) {
    sources =
        attrib_json_push(sources, attrib_json_source(answer->graph, answer->sources.items[i]));
  }
  json_t *object = attrib_json_set(json_object(), "format", json_string("attrib/1"));
  object = set_subject(set_view(object, answer), answer);
  object = attrib_json_set(object, "claims", claims);
  return attrib_json_write(attrib_json_set(object, "sources", sources), out);
}

AttribStatus attrib_answer_write_jsonl(const AttribAnswer *answer, AttribBuffer *out)
{
  for (uint32_t i = 0; i < answer->claims.count; ++i) {
    ATTRIB_TRY(
        attrib_json_write_line(attrib_json_claim(answer, &answer->claims.items[i], true), out));
  }
  return out->status;
}
