// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/cypher/bind/bind.h"

/// A clause's patterns being bound.
typedef struct {
  CypherBinder *binder;
  uint32_t first_slot;    ///< of the clause: variables below it were there before
  CypherArray conditions; ///< of const CypherBound *
} Match;

static const CypherType node_type = {CYPHER_KINDS(CYPHER_NODE), CYPHER_KINDS_ANY};
static const CypherType edge_type = {CYPHER_KINDS(CYPHER_EDGE), CYPHER_KINDS_ANY};
static const CypherType edges_type = {CYPHER_KINDS(CYPHER_LIST), CYPHER_KINDS(CYPHER_EDGE)};
static const CypherType path_type = {CYPHER_KINDS(CYPHER_PATH), CYPHER_KINDS_ANY};

// Variables

static AttribStatus fail(CypherBinder *binder, const char *detail, CypherName name,
                         const char *what)
{
  AttribShown shown;
  return attrib_cypher_error_set(binder->error, attrib_binder_fault(detail, name.range), "%s %s",
                                 attrib_show(name.text, &shown), what);
}

// Whether a variable of type `has` can be what a pattern wants of it.
static bool fits(CypherType has, CypherType wanted)
{
  const CypherKinds kinds = has.kinds & ~CYPHER_KINDS(CYPHER_NULL);
  const bool is_list = wanted.kinds == CYPHER_KINDS(CYPHER_LIST);
  if (!kinds) {
    return true;
  }
  if (!(kinds & wanted.kinds)) {
    return false;
  }
  const CypherKinds items = has.items & ~CYPHER_KINDS(CYPHER_NULL);
  return !is_list || kinds & ~wanted.kinds || !items || items & wanted.items;
}

// Behind a grouping a variable is the key that it was grouped by.
static AttribStatus regroup(CypherBinder *binder, CypherName name, uint32_t *slot)
{
  if (!binder->grouping) {
    return ATTRIB_SUCCESS;
  }
  CypherExpr *const expr = attrib_arena_array(binder->arena, 1, sizeof(CypherExpr));
  const CypherBound *bound;
  if (!expr) {
    return ATTRIB_NO_MEMORY;
  }
  expr->kind = CYPHER_EXPR_VARIABLE;
  expr->range = name.range;
  expr->name = name;
  expr->depth = 1;
  ATTRIB_TRY(attrib_bind_expression(binder, expr, &bound));
  *slot = bound->slot;
  return ATTRIB_SUCCESS;
}

// Find or declare the variable of a node or an edge; `*is_bound` where it was there before the clause.
static AttribStatus resolve(Match *match, CypherName name, CypherType type, uint32_t *slot,
                            bool *is_bound)
{
  CypherBinder *const binder = match->binder;
  const CypherVariable *const found =
      name.text.data ? attrib_scope_find(binder->scope, name.text) : NULL;
  *is_bound = false;
  if (!found) {
    if (name.text.data && binder->closed && !binder->grouping) {
      return fail(binder, "UndefinedVariable", name,
                  "is not defined, and a pattern as a condition defines nothing");
    }
    return attrib_binder_declare(binder, name, type, slot);
  }
  if (!fits(found->type, type)) {
    return fail(binder, "VariableTypeConflict", name,
                type.kinds == CYPHER_KINDS(CYPHER_NODE) ? "stands for something that is no node"
                : type.kinds == CYPHER_KINDS(CYPHER_EDGE)
                    ? "stands for something that is no relationship"
                    : "stands for something that is no list of relationships");
  }
  *slot = found->slot;
  *is_bound = found->slot < match->first_slot;
  return *is_bound ? regroup(binder, name, slot) : ATTRIB_SUCCESS;
}

// Conditions

static AttribStatus add_condition(Match *match, const CypherBound *condition, CypherArray *to)
{
  return attrib_binder_and(match->binder, to, condition);
}

// {key: value} is x.key = value for each.
static AttribStatus bind_properties(Match *match, const CypherExpr *properties,
                                    const CypherBound *of, CypherArray *to)
{
  CypherBinder *const binder = match->binder;
  if (!properties) {
    return ATTRIB_SUCCESS;
  }
  if (properties->kind == CYPHER_EXPR_PARAMETER) {
    return attrib_cypher_error_set(
        binder->error, attrib_binder_fault("InvalidParameterUse", properties->range),
        "a parameter cannot stand for all properties of a pattern; name them one by one");
  }
  for (uint32_t i = 0; i < properties->arg_count; i++) {
    CypherBound *property;
    const CypherBound *value;
    const CypherBound *equal;
    ATTRIB_TRY(attrib_bind_expression(binder, properties->args[i], &value));
    ATTRIB_TRY(
        attrib_binder_make(binder, CYPHER_BOUND_PROPERTY, properties->keys[i].range, &property));
    property->symbol = attrib_cypher_symbol(binder->graph, properties->keys[i].text);
    property->args = attrib_binder_args(binder, 1);
    property->arg_count = 1;
    if (!property->args) {
      return ATTRIB_NO_MEMORY;
    }
    property->args[0] = of;
    ATTRIB_TRY(attrib_binder_operate(binder, CYPHER_OP_EQUAL, property, value, &equal));
    ATTRIB_TRY(add_condition(match, equal, to));
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_label_test(Match *match, const CypherBoundLabels *labels,
                                    const CypherBound *of)
{
  CypherBound *test;
  if (!labels) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_binder_make(match->binder, CYPHER_BOUND_LABELS, of->range, &test));
  test->labels = labels;
  test->args = attrib_binder_args(match->binder, 1);
  test->arg_count = 1;
  if (!test->args) {
    return ATTRIB_NO_MEMORY;
  }
  test->args[0] = of;
  return add_condition(match, test, &match->conditions);
}

static AttribStatus bind_node(Match *match, const CypherNodePattern *node, CypherBoundNode *out)
{
  const CypherBound *slot;
  ATTRIB_TRY(attrib_binder_slot(match->binder, out->slot, node_type, node->range, &slot));
  ATTRIB_TRY(attrib_binder_labels(match->binder, node->labels, &out->labels));
  ATTRIB_TRY(bind_label_test(match, out->labels, slot));
  ATTRIB_TRY(bind_properties(match, node->properties, slot, &match->conditions));
  return attrib_bind_conditions(match->binder, node->where, &match->conditions);
}

// The conditions of a long edge hold for each edge of it, one at a time in the slot `step`.
static AttribStatus bind_long_edge(Match *match, const CypherEdgePattern *edge,
                                   CypherBoundEdge *out)
{
  CypherBinder *const binder = match->binder;
  CypherScope scope = {.parent = binder->scope};
  CypherArray each = {NULL, 0, 0};
  const CypherBound *slot;
  out->step = binder->slot_count++;
  ATTRIB_TRY(attrib_binder_slot(binder, out->step, edge_type, edge->range, &slot));
  if (edge->variable.text.data) {
    ATTRIB_TRY(
        attrib_scope_add(binder, &scope, (CypherVariable){edge->variable, out->step, edge_type}));
  }
  ATTRIB_TRY(bind_properties(match, edge->properties, slot, &each));
  binder->scope = &scope;
  ATTRIB_TRY(attrib_bind_conditions(binder, edge->where, &each));
  binder->scope = scope.parent;
  out->each = (CypherConditions){each.items, each.count};
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_edge(Match *match, const CypherEdgePattern *edge, CypherBoundEdge *out)
{
  const CypherBound *slot;
  ATTRIB_TRY(attrib_binder_labels(match->binder, edge->types, &out->types));
  if (edge->is_long) {
    return bind_long_edge(match, edge, out);
  }
  ATTRIB_TRY(attrib_binder_slot(match->binder, out->slot, edge_type, edge->range, &slot));
  ATTRIB_TRY(bind_properties(match, edge->properties, slot, &match->conditions));
  return attrib_bind_conditions(match->binder, edge->where, &match->conditions);
}

// Patterns

static AttribStatus declare_node(Match *match, const CypherNodePattern *node, CypherBoundNode *out)
{
  out->name = node->variable.text;
  return resolve(match, node->variable, node_type, &out->slot, &out->is_bound);
}

static AttribStatus declare_edge(Match *match, const CypherEdgePattern *edge, CypherBoundEdge *out)
{
  const uint32_t next_slot = match->binder->slot_count;
  *out = (CypherBoundEdge){
      .name = edge->variable.text,
      .direction = edge->direction,
      .is_long = edge->is_long,
      .from = edge->from,
      .to = edge->to,
  };
  ATTRIB_TRY(resolve(match, edge->variable, edge->is_long ? edges_type : edge_type, &out->slot,
                     &out->is_bound));
  if (!out->is_bound && out->slot < next_slot) {
    return fail(match->binder, "RelationshipUniquenessViolation", edge->variable,
                "stands for one relationship, which a pattern cannot pass twice");
  }
  return ATTRIB_SUCCESS;
}

// The path's value is made of the slots along the pattern.
static AttribStatus make_path(Match *match, const CypherPattern *pattern, CypherBoundPattern *out)
{
  CypherBinder *const binder = match->binder;
  const uint32_t count = 2 * pattern->edge_count + 1;
  CypherBound *path;
  ATTRIB_TRY(attrib_binder_make(binder, CYPHER_BOUND_PATH, pattern->range, &path));
  path->type = path_type;
  path->arg_count = count;
  path->args = attrib_binder_args(binder, count);
  if (!path->args) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; i++) {
    const bool edge = i % 2 == 1;
    const uint32_t slot = edge ? out->edges[i / 2].slot : out->nodes[i / 2].slot;
    const CypherType type = edge ? edge_type : node_type;
    ATTRIB_TRY(attrib_binder_slot(binder, slot, type, pattern->range, &path->args[i]));
  }
  out->path = path;
  return ATTRIB_SUCCESS;
}

static AttribStatus declare_path(Match *match, const CypherPattern *pattern,
                                 CypherBoundPattern *out)
{
  CypherBinder *const binder = match->binder;
  out->path_slot = CYPHER_NO_SLOT;
  if (!pattern->path.text.data) {
    return ATTRIB_SUCCESS;
  }
  if (attrib_scope_find(binder->scope, pattern->path.text)) {
    return fail(binder, "VariableAlreadyBound", pattern->path, "is defined already");
  }
  ATTRIB_TRY(attrib_binder_declare(binder, pattern->path, path_type, &out->path_slot));
  return make_path(match, pattern, out);
}

static AttribStatus check_shortest(Match *match, const CypherPattern *pattern)
{
  if (pattern->shortest == CYPHER_ALL_PATHS || pattern->edge_count == 1) {
    return ATTRIB_SUCCESS;
  }
  const CypherFault fault = attrib_binder_fault("UnexpectedSyntax", pattern->range);
  return attrib_cypher_error_set(match->binder->error, fault,
                                 "a shortest path goes over one relationship pattern");
}

static AttribStatus declare_pattern(Match *match, const CypherPattern *pattern,
                                    CypherBoundPattern *out)
{
  AttribArena *const arena = match->binder->arena;
  CypherBoundNode *const nodes =
      attrib_arena_array(arena, pattern->edge_count + 1, sizeof(CypherBoundNode));
  CypherBoundEdge *const edges =
      attrib_arena_array(arena, pattern->edge_count, sizeof(CypherBoundEdge));
  if (!nodes || !edges) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(check_shortest(match, pattern));
  ATTRIB_TRY(declare_node(match, &pattern->nodes[0], &nodes[0]));
  for (uint32_t i = 0; i < pattern->edge_count; i++) {
    ATTRIB_TRY(declare_edge(match, &pattern->edges[i], &edges[i]));
    ATTRIB_TRY(declare_node(match, &pattern->nodes[i + 1], &nodes[i + 1]));
  }
  *out = (CypherBoundPattern){
      .shortest = pattern->shortest,
      .nodes = nodes,
      .edges = edges,
      .edge_count = pattern->edge_count,
  };
  return declare_path(match, pattern, out);
}

static AttribStatus bind_pattern(Match *match, const CypherPattern *pattern,
                                 const CypherBoundPattern *bound)
{
  for (uint32_t i = 0; i <= pattern->edge_count; i++) {
    ATTRIB_TRY(bind_node(match, &pattern->nodes[i], &bound->nodes[i]));
  }
  for (uint32_t i = 0; i < pattern->edge_count; i++) {
    ATTRIB_TRY(bind_edge(match, &pattern->edges[i], &bound->edges[i]));
  }
  return ATTRIB_SUCCESS;
}

// All variables first: a property or a condition may use what stands further on.
AttribStatus attrib_bind_match(CypherBinder *binder, const CypherPattern *patterns, uint32_t count,
                               const CypherExpr *where, CypherBoundMatch *out)
{
  Match match = {.binder = binder, .first_slot = binder->slot_count};
  CypherBoundPattern *const bound =
      attrib_arena_array(binder->arena, count, sizeof(CypherBoundPattern));
  if (!bound) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; i++) {
    ATTRIB_TRY(declare_pattern(&match, &patterns[i], &bound[i]));
  }
  const uint32_t end_slot = binder->slot_count;
  for (uint32_t i = 0; i < count; i++) {
    ATTRIB_TRY(bind_pattern(&match, &patterns[i], &bound[i]));
  }
  ATTRIB_TRY(attrib_bind_conditions(binder, where, &match.conditions));
  *out = (CypherBoundMatch){
      .patterns = bound,
      .pattern_count = count,
      .conditions = {match.conditions.items, match.conditions.count},
      .first_slot = match.first_slot,
      .end_slot = end_slot,
  };
  return ATTRIB_SUCCESS;
}
