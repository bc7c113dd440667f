// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Values made of the graph: paths, map projections, and what a query in an expression gives.

#include "engine/cypher/plan/eval.h"

// Paths

/// A path being put together.
typedef struct {
  const AttribGraph *graph;
  AttribNode *nodes;
  AttribEdge *edges;
  uint32_t length;
} Trail;

static void pass_edge(Trail *trail, AttribEdge edge)
{
  const AttribNode last = trail->nodes[trail->length];
  const AttribNode source = attrib_edge_source(trail->graph, edge);
  trail->edges[trail->length] = edge;
  trail->length++;
  trail->nodes[trail->length] =
      source.index == last.index ? attrib_edge_target(trail->graph, edge) : source;
}

// How many edges the slots of a path hold; false where one of them is null.
static bool count_edges(const CypherExec *exec, const CypherBound *bound, size_t *out)
{
  size_t count = 0;
  for (uint32_t i = 0; i < bound->arg_count; i++) {
    const CypherValue *const value = &exec->frame[bound->args[i]->slot];
    if (value->kind == CYPHER_NULL) {
      return false;
    }
    count += value->kind == CYPHER_LIST ? value->as.list.count : 1;
  }
  *out = count;
  return true;
}

static AttribStatus make_path(CypherExec *exec, const Trail *trail, CypherValue *out)
{
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, 1, sizeof(CypherPath), &memory));
  CypherPath *const path = memory;
  *path = (CypherPath){trail->nodes, trail->edges, trail->length};
  *out = attrib_cypher_path(path);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_eval_path(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  size_t count;
  void *nodes;
  void *edges;
  if (!count_edges(exec, bound, &count)) {
    *out = attrib_cypher_null();
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, count + 1, sizeof(AttribNode), &nodes));
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, count, sizeof(AttribEdge), &edges));
  Trail trail = {exec->context->graph, nodes, edges, 0};
  trail.nodes[0] = exec->frame[bound->args[0]->slot].as.node;
  for (uint32_t i = 1; i < bound->arg_count; i += 2) {
    const CypherValue *const value = &exec->frame[bound->args[i]->slot];
    if (value->kind == CYPHER_EDGE) {
      pass_edge(&trail, value->as.edge);
      continue;
    }
    for (size_t j = 0; j < value->as.list.count; j++) {
      pass_edge(&trail, value->as.list.items[j].as.edge);
    }
  }
  return make_path(exec, &trail, out);
}

// Map projections

/// The entries of a map being put together.
typedef struct {
  CypherMapEntry *items;
  size_t count;
} Entries;

static AttribStatus project_all(CypherExec *exec, const CypherValue *of, Entries *entries)
{
  CypherValue all = *of;
  if (of->kind != CYPHER_MAP) {
    ATTRIB_TRY(attrib_cypher_properties(exec->context, of, &all));
  }
  const CypherMap *const map = all.as.map;
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, entries->count + map->count,
                                    sizeof(CypherMapEntry), &memory));
  CypherMapEntry *const items = memory;
  for (size_t i = 0; i < entries->count; i++) {
    items[i] = entries->items[i];
  }
  for (size_t i = 0; i < map->count; i++) {
    items[entries->count + i] = map->entries[i];
  }
  *entries = (Entries){items, entries->count + map->count};
  return ATTRIB_SUCCESS;
}

static AttribStatus project_one(CypherExec *exec, const CypherValue *of, const CypherBound *bound,
                                uint32_t index, Entries *entries)
{
  void *memory;
  CypherMapEntry entry = {.key = bound->keys[index]};
  if (bound->args[index + 1]) {
    ATTRIB_TRY(attrib_cypher_eval(exec, bound->args[index + 1], &entry.value));
  } else {
    const CypherSymbol symbol = attrib_cypher_symbol(exec->context->graph, entry.key);
    ATTRIB_TRY(attrib_cypher_property(exec->context, of, &symbol, &entry.value));
  }
  ATTRIB_TRY(
      attrib_cypher_allocate(exec->context, entries->count + 1, sizeof(CypherMapEntry), &memory));
  CypherMapEntry *const items = memory;
  for (size_t i = 0; i < entries->count; i++) {
    items[i] = entries->items[i];
  }
  items[entries->count] = entry;
  *entries = (Entries){items, entries->count + 1};
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_eval_projection(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  CypherValue of;
  Entries entries = {NULL, 0};
  ATTRIB_TRY(attrib_cypher_eval(exec, bound->args[0], &of));
  if (of.kind == CYPHER_NULL) {
    *out = of;
    return ATTRIB_SUCCESS;
  }
  exec->context->range = bound->range;
  if (of.kind != CYPHER_MAP && of.kind != CYPHER_NODE && of.kind != CYPHER_EDGE) {
    return attrib_cypher_fail(exec->context, CYPHER_TYPE_ERROR, "InvalidArgumentType",
                              "only nodes, relationships and maps have properties, not %s",
                              attrib_cypher_kind_name(of.kind));
  }
  for (uint32_t i = 0; i + 1 < bound->arg_count; i++) {
    ATTRIB_TRY(bound->keys[i].data ? project_one(exec, &of, bound, i, &entries)
                                   : project_all(exec, &of, &entries));
  }
  return attrib_cypher_map(exec->context, entries.items, entries.count, out);
}

// Queries

AttribStatus attrib_eval_subquery(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  CypherPlan *const plan = bound->subplan->plan;
  CypherCollected collected = {NULL, 0, 0};
  int64_t count = 0;
  bool found;
  ATTRIB_TRY(attrib_plan_open(plan, exec));
  ATTRIB_TRY(attrib_plan_next(plan, exec, &found));
  while (found && bound->subquery != CYPHER_SUBQUERY_EXISTS) {
    count++;
    if (bound->subquery == CYPHER_SUBQUERY_COLLECT) {
      ATTRIB_TRY(
          attrib_cypher_collect(exec, &collected, exec->frame[bound->subplan->query->slots[0]]));
    }
    ATTRIB_TRY(attrib_plan_next(plan, exec, &found));
  }
  switch (bound->subquery) {
  case CYPHER_SUBQUERY_EXISTS: *out = attrib_cypher_boolean(found); return ATTRIB_SUCCESS;
  case CYPHER_SUBQUERY_COUNT: *out = attrib_cypher_integer(count); return ATTRIB_SUCCESS;
  case CYPHER_SUBQUERY_COLLECT: break;
  }
  return attrib_cypher_list(exec->context, collected.items, collected.count, out);
}
