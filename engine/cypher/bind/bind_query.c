// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/cypher/bind/bind.h"

#include <string.h>

/// A part of a query being bound, and the names of its columns.
typedef struct {
  CypherBinder *binder;
  const CypherPart *part;
  bool inner; ///< in an expression: it need not return anything
  bool alone; ///< one clause, and no UNION
  CypherBoundClause *clauses;
  AttribText *names;
  uint32_t *slots;
  uint32_t count;
} Part;

static AttribStatus fail_composition(CypherBinder *binder, CypherRange range, const char *message)
{
  return attrib_cypher_error_set(
      binder->error, attrib_binder_fault("InvalidClauseComposition", range), "%s", message);
}

// Clauses

static AttribStatus bind_unwind(CypherBinder *binder, const CypherClause *clause,
                                CypherBoundUnwind *out)
{
  AttribShown shown;
  ATTRIB_TRY(attrib_bind_expression(binder, clause->list, &out->list));
  if (attrib_scope_find(binder->scope, clause->variable.text)) {
    return attrib_cypher_error_set(
        binder->error, attrib_binder_fault("VariableAlreadyBound", clause->variable.range),
        "%s is defined already", attrib_show(clause->variable.text, &shown));
  }
  const CypherType list = out->list->type;
  const bool is_list = list.kinds == CYPHER_KINDS(CYPHER_LIST) && list.items;
  const CypherType item = {is_list ? list.items : CYPHER_KINDS_ANY, CYPHER_KINDS_ANY};
  return attrib_binder_declare(binder, clause->variable, item, &out->slot);
}

static AttribStatus bind_clause(Part *part, const CypherClause *clause, CypherBoundClause *out)
{
  CypherBinder *const binder = part->binder;
  out->kind = clause->kind == CYPHER_CLAUSE_RETURN ? CYPHER_CLAUSE_WITH : clause->kind;
  switch (clause->kind) {
  case CYPHER_CLAUSE_MATCH:
    ATTRIB_TRY(attrib_bind_match(binder, clause->patterns, clause->pattern_count, clause->where,
                                 &out->as.match));
    out->as.match.optional = clause->optional;
    return ATTRIB_SUCCESS;
  case CYPHER_CLAUSE_UNWIND: return bind_unwind(binder, clause, &out->as.unwind);
  case CYPHER_CLAUSE_WITH:
  case CYPHER_CLAUSE_RETURN: return attrib_bind_projection(binder, clause, &out->as.projection);
  case CYPHER_CLAUSE_CALL: return attrib_bind_procedure(binder, clause, part->alone, &out->as.call);
  case CYPHER_CLAUSE_CREATE: break;
  }
  return fail_composition(binder, clause->range, "CREATE cannot be run");
}

// RETURN comes last and only there; in an expression it may be missing.
static AttribStatus check_order(const Part *part)
{
  const CypherClause *const clauses = part->part->clauses;
  const uint32_t count = part->part->clause_count;
  for (uint32_t i = 0; i + 1 < count; i++) {
    if (clauses[i].kind == CYPHER_CLAUSE_RETURN) {
      return fail_composition(part->binder, clauses[i + 1].range, "nothing can follow RETURN");
    }
  }
  const CypherClause *const last = &clauses[count - 1];
  if (last->kind == CYPHER_CLAUSE_RETURN || last->kind == CYPHER_CLAUSE_CALL ||
      (part->inner && last->kind != CYPHER_CLAUSE_WITH)) {
    return ATTRIB_SUCCESS;
  }
  return fail_composition(part->binder, last->range, "a query ends with RETURN");
}

// Columns

static AttribStatus list_columns(Part *part)
{
  const CypherBoundClause *const last = &part->clauses[part->part->clause_count - 1];
  const bool call = last->kind == CYPHER_CLAUSE_CALL && part->alone;
  const uint32_t most = last->kind == CYPHER_CLAUSE_WITH ? last->as.projection.item_count
                        : call                           ? last->as.call.procedure->column_count
                                                         : 0;
  part->names = attrib_arena_array(part->binder->arena, most, sizeof(AttribText));
  part->slots = attrib_arena_array(part->binder->arena, most, sizeof(uint32_t));
  if (!part->names || !part->slots) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; !call && i < most; i++) {
    part->names[i] = last->as.projection.items[i].name;
    part->slots[i] = last->as.projection.items[i].slot;
  }
  part->count = call ? 0 : most;
  const CypherVariable *const variables = part->binder->scope->variables.items;
  for (uint32_t i = 0; call && i < part->binder->scope->variables.count; i++) {
    part->names[i] = variables[i].name.text;
    part->slots[i] = variables[i].slot;
    part->count++;
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_part(Part *part)
{
  CypherBinder *const binder = part->binder;
  CypherScope *const outer = binder->scope;
  CypherScope *const scope = attrib_arena_array(binder->arena, 1, sizeof(CypherScope));
  const uint32_t count = part->part->clause_count;
  part->clauses = attrib_arena_array(binder->arena, count, sizeof(CypherBoundClause));
  if (!scope || !part->clauses) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(check_order(part));
  scope->parent = outer;
  binder->scope = scope;
  for (uint32_t i = 0; i < count; i++) {
    ATTRIB_TRY(bind_clause(part, &part->part->clauses[i], &part->clauses[i]));
  }
  ATTRIB_TRY(list_columns(part));
  binder->scope = outer;
  return ATTRIB_SUCCESS;
}

// UNION

static AttribStatus check_union(CypherBinder *binder, const CypherQuery *query)
{
  for (uint32_t i = 1; i + 1 < query->part_count; i++) {
    if (query->all[i] != query->all[0]) {
      return fail_composition(binder, query->parts[i + 1].range,
                              "UNION and UNION ALL in one query");
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus check_columns(CypherBinder *binder, const CypherBoundQuery *query,
                                  const Part *part)
{
  bool same = part->count == query->column_count;
  for (uint32_t i = 0; same && i < part->count; i++) {
    same = attrib_text_equal(part->names[i], query->names[i]);
  }
  if (same) {
    return ATTRIB_SUCCESS;
  }
  return attrib_cypher_error_set(binder->error,
                                 attrib_binder_fault("DifferentColumnsInUnion", part->part->range),
                                 "the parts of a UNION need the same columns in the same order");
}

// The columns of a UNION have slots of their own, into which each part's are moved.
static AttribStatus add_columns(CypherBinder *binder, const Part *part, uint32_t part_count,
                                CypherBoundQuery *query)
{
  uint32_t *const slots = attrib_arena_array(binder->arena, part->count, sizeof(uint32_t));
  if (!slots) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < part->count; i++) {
    slots[i] = part_count > 1 ? binder->slot_count++ : part->slots[i];
  }
  query->names = part->names;
  query->slots = slots;
  query->column_count = part->count;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_bind_query(CypherBinder *binder, const CypherQuery *query, bool inner,
                               CypherBoundQuery **out)
{
  CypherBoundQuery *const bound = attrib_arena_array(binder->arena, 1, sizeof(CypherBoundQuery));
  CypherBoundPart *const parts =
      attrib_arena_array(binder->arena, query->part_count, sizeof(CypherBoundPart));
  if (!bound || !parts) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(check_union(binder, query));
  for (uint32_t i = 0; i < query->part_count; i++) {
    const bool alone = !inner && query->part_count == 1 && query->parts[i].clause_count == 1;
    Part part = {.binder = binder, .part = &query->parts[i], .inner = inner, .alone = alone};
    ATTRIB_TRY(bind_part(&part));
    ATTRIB_TRY(i == 0 ? add_columns(binder, &part, query->part_count, bound)
                      : check_columns(binder, bound, &part));
    parts[i] = (CypherBoundPart){part.clauses, query->parts[i].clause_count, part.slots};
  }
  bound->parts = parts;
  bound->part_count = query->part_count;
  bound->all = query->part_count > 1 && query->all[0];
  *out = bound;
  return ATTRIB_SUCCESS;
}
