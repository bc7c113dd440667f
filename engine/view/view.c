// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/view/view.h"

#include "engine/base/alloc.h"

#include <stdatomic.h>

/// How a node stands in a view: three of AttribPresence, in a byte each. What is no claim is always
/// present and never superseded.
typedef struct {
  uint8_t node;
  uint8_t superseded;
  uint8_t derived; ///< what the edges that are derived from it can be at most
} Standing;

/// What the full view knows of a claim so far, in two bits: it sees all of them, so that only what
/// supersedes it is to be found, and few questions ask that of many claims.
enum { NOT_LOOKED_AT, CURRENT, SUPERSEDED, KNOWLEDGE = 3, PER_WORD = 16 };

struct AttribView {
  const AttribGraph *graph;
  AttribViewOptions options;
  bool full;           ///< nothing is left out for its day
  atomic_uint *claims; ///< of the full view alone, by node, PER_WORD of them each
  Standing *standing;  ///< of any other, by node
};

static AttribPresence least(AttribPresence a, AttribPresence b)
{
  return a < b ? a : b;
}

// The days of claims

static AttribPresence judge_day(bool dated, AttribDate date, int32_t day)
{
  static const AttribPresence presences[] = {
      [ATTRIB_NEVER] = ATTRIB_ABSENT,
      [ATTRIB_PERHAPS] = ATTRIB_MAYBE,
      [ATTRIB_SURELY] = ATTRIB_PRESENT,
  };
  return dated ? presences[attrib_date_by(date, day)] : ATTRIB_UNDATED;
}

static AttribPresence judge_claim(const AttribView *view, AttribNode claim)
{
  const AttribViewOptions *const options = &view->options;
  AttribPresence presence = ATTRIB_PRESENT;
  AttribDate date = {0, 0, 0};
  if (options->has_as_of) {
    const bool dated = attrib_node_said(view->graph, claim, &date);
    presence = judge_day(dated, date, options->as_of);
  }
  if (options->has_recorded_by) {
    const AttribValue value = attrib_node_property(view->graph, claim, ATTRIB_KEY(RECORDED));
    const bool dated = attrib_value_date(view->graph, value, &date);
    presence = least(presence, judge_day(dated, date, options->recorded_by));
  }
  return presence;
}

static AttribNodes claims_of(const AttribView *view)
{
  return attrib_graph_labelled(view->graph, (AttribLabel){ATTRIB_LABEL_CLAIM});
}

static void judge_claims(AttribView *view)
{
  const uint32_t count = attrib_graph_node_count(view->graph);
  for (uint32_t i = 0; i < count; i++) {
    view->standing[i] = (Standing){ATTRIB_PRESENT, ATTRIB_ABSENT, ATTRIB_PRESENT};
  }
  const AttribNodes claims = claims_of(view);
  for (uint32_t i = 0; i < claims.count; i++) {
    Standing *const standing = &view->standing[claims.items[i].index];
    standing->node = (uint8_t)judge_claim(view, claims.items[i]);
    standing->derived = standing->node;
  }
}

// What supersedes what

// Of several later claims the one that is most surely in the view counts. It decides alone how far
// the edges of the earlier one are there: no claim of the view is less than MAYBE itself.
static void supersede(Standing *earlier, AttribPresence later)
{
  if (earlier->node != ATTRIB_ABSENT && later > (AttribPresence)earlier->superseded) {
    earlier->superseded = (uint8_t)later;
    earlier->derived = later == ATTRIB_MAYBE ? ATTRIB_MAYBE : ATTRIB_ABSENT;
  }
}

// From the later claims down: the edges that leave a node lie side by side, those that reach it
// do not.
static void judge_superseded(AttribView *view)
{
  const AttribGraph *const graph = view->graph;
  const AttribLabel label = {ATTRIB_LABEL_CLAIM};
  const AttribNodes claims = claims_of(view);
  for (uint32_t i = 0; i < claims.count; i++) {
    const AttribPresence later = (AttribPresence)view->standing[claims.items[i].index].node;
    const AttribEdges edges =
        attrib_node_out_of_type(graph, claims.items[i], (AttribType){ATTRIB_TYPE_SUPERSEDES});
    for (uint32_t j = 0; j < edges.count; j++) {
      const AttribNode earlier = attrib_edge_target(graph, attrib_edges_at(edges, j));
      if (attrib_node_has_label(graph, earlier, label)) {
        supersede(&view->standing[earlier.index], later);
      }
    }
  }
}

// In the full view, from the earlier claim up.
static bool find_later(const AttribGraph *graph, AttribNode node)
{
  const AttribLabel label = {ATTRIB_LABEL_CLAIM};
  const AttribEdges edges =
      attrib_node_in_of_type(graph, node, (AttribType){ATTRIB_TYPE_SUPERSEDES});
  for (uint32_t i = 0; i < edges.count; i++) {
    const AttribNode later = attrib_edge_source(graph, attrib_edges_at(edges, i));
    if (attrib_node_has_label(graph, later, label) && attrib_node_has_label(graph, node, label)) {
      return true;
    }
  }
  return false;
}

// Threads that look at the same time find the same, and set the same bit.
static bool is_superseded(const AttribView *view, AttribNode node)
{
  atomic_uint *const word = &view->claims[node.index / PER_WORD];
  const uint32_t shift = node.index % PER_WORD * 2;
  unsigned known = atomic_load_explicit(word, memory_order_relaxed) >> shift & KNOWLEDGE;
  if (known == NOT_LOOKED_AT) {
    known = find_later(view->graph, node) ? SUPERSEDED : CURRENT;
    atomic_fetch_or_explicit(word, known << shift, memory_order_relaxed);
  }
  return known == SUPERSEDED;
}

// The view

static bool make_standings(AttribView *view)
{
  const uint32_t count = attrib_graph_node_count(view->graph);
  if (view->full) {
    view->claims = attrib_alloc_array((size_t)count / PER_WORD + 1, sizeof(*view->claims));
    return view->claims != NULL;
  }
  view->standing = attrib_alloc_array(count, sizeof(*view->standing));
  if (!view->standing) {
    return false;
  }
  judge_claims(view);
  judge_superseded(view);
  return true;
}

AttribStatus attrib_view_new(const AttribGraph *graph, AttribViewOptions options, AttribView **out)
{
  AttribView *const view = attrib_alloc_array(1, sizeof(AttribView));
  if (!view) {
    return ATTRIB_NO_MEMORY;
  }
  view->graph = graph;
  view->options = options;
  view->full = !options.has_as_of && !options.has_recorded_by;
  if (!make_standings(view)) {
    attrib_view_free(view);
    return ATTRIB_NO_MEMORY;
  }
  *out = view;
  return ATTRIB_SUCCESS;
}

void attrib_view_free(AttribView *view)
{
  if (view) {
    attrib_free(view->claims);
    attrib_free(view->standing);
    attrib_free(view);
  }
}

const AttribGraph *attrib_view_graph(const AttribView *view)
{
  return view->graph;
}

AttribViewOptions attrib_view_options(const AttribView *view)
{
  return view->options;
}

AttribPresence attrib_view_node(const AttribView *view, AttribNode node)
{
  return view->full ? ATTRIB_PRESENT : (AttribPresence)view->standing[node.index].node;
}

AttribPresence attrib_view_superseded(const AttribView *view, AttribNode claim)
{
  if (view->full) {
    return is_superseded(view, claim) ? ATTRIB_PRESENT : ATTRIB_ABSENT;
  }
  return (AttribPresence)view->standing[claim.index].superseded;
}

// Edges

// The well-known types end with those that are derived from a claim.
static bool is_derived(AttribType type)
{
  return type.index >= ATTRIB_TYPE_ACCUSES && type.index < ATTRIB_KNOWN_TYPES;
}

static bool is_membership(AttribType type)
{
  return type.index == ATTRIB_TYPE_PART_OF || type.index == ATTRIB_TYPE_MEMBER_OF;
}

static AttribPresence judge_record(const AttribView *view, AttribEdge edge, bool derived)
{
  const AttribNode record = attrib_edge_record(view->graph, edge);
  if (record.index == ATTRIB_NO_NODE.index) {
    return ATTRIB_PRESENT;
  }
  if (view->full) {
    return derived && is_superseded(view, record) ? ATTRIB_ABSENT : ATTRIB_PRESENT;
  }
  const Standing *const standing = &view->standing[record.index];
  return (AttribPresence)(derived ? standing->derived : standing->node);
}

static AttribPresence judge_from(AttribDate from, int32_t day)
{
  return day < from.earliest ? ATTRIB_ABSENT : day < from.latest ? ATTRIB_MAYBE : ATTRIB_PRESENT;
}

// A membership lasts to the end of its last day.
static AttribPresence judge_until(AttribDate until, int32_t day)
{
  return day > until.latest ? ATTRIB_ABSENT : day > until.earliest ? ATTRIB_MAYBE : ATTRIB_PRESENT;
}

static AttribPresence judge_membership(const AttribView *view, AttribEdge edge)
{
  const AttribGraph *const graph = view->graph;
  const int32_t day = view->options.as_of;
  AttribPresence presence = ATTRIB_PRESENT;
  AttribDate date;
  if (attrib_value_date(graph, attrib_edge_property(graph, edge, ATTRIB_KEY(FROM)), &date)) {
    presence = judge_from(date, day);
  }
  if (attrib_value_date(graph, attrib_edge_property(graph, edge, ATTRIB_KEY(UNTIL)), &date)) {
    presence = least(presence, judge_until(date, day));
  }
  return presence;
}

AttribPresence attrib_view_edge(const AttribView *view, AttribEdge edge)
{
  const AttribType type = attrib_edge_type(view->graph, edge);
  const bool derived = is_derived(type);
  if (view->full) {
    return derived ? judge_record(view, edge, true) : ATTRIB_PRESENT;
  }
  AttribPresence presence = judge_record(view, edge, derived);
  presence = least(presence, attrib_view_node(view, attrib_edge_source(view->graph, edge)));
  presence = least(presence, attrib_view_node(view, attrib_edge_target(view->graph, edge)));
  return view->options.has_as_of && is_membership(type)
             ? least(presence, judge_membership(view, edge))
             : presence;
}

// Walks

AttribWalk attrib_view_out(const AttribView *view, AttribNode node, AttribKnownType type)
{
  const AttribEdges edges =
      type == ATTRIB_KNOWN_TYPES
          ? attrib_node_out(view->graph, node)
          : attrib_node_out_of_type(view->graph, node, (AttribType){(uint16_t)type});
  return (AttribWalk){view, edges, 0};
}

AttribWalk attrib_view_in(const AttribView *view, AttribNode node, AttribKnownType type)
{
  const AttribEdges edges =
      type == ATTRIB_KNOWN_TYPES
          ? attrib_node_in(view->graph, node)
          : attrib_node_in_of_type(view->graph, node, (AttribType){(uint16_t)type});
  return (AttribWalk){view, edges, 0};
}

bool attrib_walk_next(AttribWalk *walk, AttribEdge *edge)
{
  while (walk->next < walk->edges.count) {
    const AttribEdge next = attrib_edges_at(walk->edges, walk->next++);
    if (attrib_view_edge(walk->view, next) != ATTRIB_ABSENT) {
      *edge = next;
      return true;
    }
  }
  return false;
}
