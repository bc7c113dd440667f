// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// WITH and RETURN: what is projected, grouped, and what of it the rest of the clause sees.

#include "engine/base/show.h"
#include "engine/cypher/bind/bind.h"

/// A projection being bound.
typedef struct {
  CypherBinder *binder;
  const CypherClause *clause;
  CypherScope *input;
  CypherScope *output;
  const CypherExpr **sources; ///< of the items, `*` written out
  CypherName *names;
  CypherBoundItem *items;
  uint32_t count;
  CypherGrouping grouping;
  CypherBoundProjection *out;
} Projection;

// Items

static AttribStatus make_variable(CypherBinder *binder, CypherName name, CypherRange range,
                                  const CypherExpr **out)
{
  CypherExpr *const expr = attrib_arena_array(binder->arena, 1, sizeof(CypherExpr));
  if (!expr) {
    return ATTRIB_NO_MEMORY;
  }
  expr->kind = CYPHER_EXPR_VARIABLE;
  expr->range = range;
  expr->depth = 1;
  expr->name = name;
  *out = expr;
  return ATTRIB_SUCCESS;
}

static void sort_names(CypherName *names, uint32_t count)
{
  for (uint32_t i = 1; i < count; i++) {
    const CypherName name = names[i];
    uint32_t at = i;
    for (; at > 0 && attrib_text_compare(names[at - 1].text, name.text) > 0; at--) {
      names[at] = names[at - 1];
    }
    names[at] = name;
  }
}

// '*' stands for all variables in scope, in the order of their names.
static AttribStatus expand_star(Projection *projection)
{
  CypherBinder *const binder = projection->binder;
  const CypherVariable *const variables = projection->input->variables.items;
  const uint32_t count = projection->input->variables.count;
  const CypherRange range = projection->clause->projection.star_range;
  if (count == 0 && projection->clause->kind == CYPHER_CLAUSE_RETURN) {
    return attrib_cypher_error_set(binder->error, attrib_binder_fault("NoVariablesInScope", range),
                                   "there is no variable that * could stand for");
  }
  for (uint32_t i = 0; i < count; i++) {
    projection->names[i] = variables[i].name;
  }
  sort_names(projection->names, count);
  for (uint32_t i = 0; i < count; i++) {
    ATTRIB_TRY(make_variable(binder, projection->names[i], range, &projection->sources[i]));
  }
  projection->count = count;
  return ATTRIB_SUCCESS;
}

// A column is called by its alias, a variable by its name, anything else as it is written.
static AttribStatus name_item(Projection *projection, const CypherItem *item, CypherName *out)
{
  CypherBinder *const binder = projection->binder;
  const CypherExpr *const value = item->value;
  if (item->alias.text.data) {
    *out = item->alias;
  } else if (value->kind == CYPHER_EXPR_VARIABLE) {
    *out = (CypherName){value->name.text, value->range};
  } else if (projection->clause->kind == CYPHER_CLAUSE_WITH) {
    return attrib_cypher_error_set(binder->error,
                                   attrib_binder_fault("NoExpressionAlias", value->range),
                                   "an expression in WITH needs a name: … AS name");
  } else {
    const CypherRange range = value->range;
    out->range = range;
    out->text = attrib_text_slice(binder->request->query, range.start, range.end - range.start);
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus check_names(const Projection *projection)
{
  for (uint32_t i = 1; i < projection->count; i++) {
    for (uint32_t j = 0; j < i; j++) {
      if (attrib_text_equal(projection->names[i].text, projection->names[j].text)) {
        AttribShown shown;
        return attrib_cypher_error_set(
            projection->binder->error,
            attrib_binder_fault("ColumnNameConflict", projection->names[i].range),
            "two columns are called %s", attrib_show(projection->names[i].text, &shown));
      }
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus list_items(Projection *projection)
{
  const CypherProjection *const written = &projection->clause->projection;
  const uint32_t most =
      written->item_count + (written->star ? projection->input->variables.count : 0);
  AttribArena *const arena = projection->binder->arena;
  projection->sources = attrib_arena_array(arena, most, sizeof(void *));
  projection->names = attrib_arena_array(arena, most, sizeof(projection->names[0]));
  projection->items = attrib_arena_array(arena, most, sizeof(projection->items[0]));
  if (!projection->sources || !projection->names || !projection->items) {
    return ATTRIB_NO_MEMORY;
  }
  if (written->star) {
    ATTRIB_TRY(expand_star(projection));
  }
  for (uint32_t i = 0; i < written->item_count; i++) {
    const uint32_t at = projection->count++;
    projection->sources[at] = written->items[i].value;
    ATTRIB_TRY(name_item(projection, &written->items[i], &projection->names[at]));
  }
  return check_names(projection);
}

// Values

static AttribStatus bind_item(Projection *projection, uint32_t index)
{
  CypherBinder *const binder = projection->binder;
  CypherBoundItem *const item = &projection->items[index];
  ATTRIB_TRY(attrib_bind_expression(binder, projection->sources[index], &item->value));
  item->name = projection->names[index].text;
  item->slot = item->value->kind == CYPHER_BOUND_SLOT && !item->has_aggregate
                   ? item->value->slot
                   : binder->slot_count++;
  return ATTRIB_SUCCESS;
}

// First what the rows are grouped by (all items, where nothing is), then what depends on it.
static AttribStatus bind_items(Projection *projection)
{
  CypherBinder *const binder = projection->binder;
  CypherGrouping *const outer = binder->grouping;
  for (uint32_t i = 0; i < projection->count; i++) {
    CypherBoundItem *const item = &projection->items[i];
    item->has_aggregate = attrib_cypher_has_aggregate(projection->sources[i]);
    item->slot = CYPHER_NO_SLOT;
    projection->out->grouped |= item->has_aggregate;
    if (!item->has_aggregate) {
      ATTRIB_TRY(bind_item(projection, i));
    }
  }
  if (!projection->out->grouped) {
    return ATTRIB_SUCCESS;
  }
  projection->grouping = (CypherGrouping){
      .input = projection->input,
      .keys = projection->sources,
      .items = projection->items,
      .count = projection->count,
      .simple_only = true,
      .adds = true,
  };
  binder->grouping = &projection->grouping;
  binder->aggregates = true;
  for (uint32_t i = 0; i < projection->count; i++) {
    if (projection->items[i].has_aggregate) {
      ATTRIB_TRY(bind_item(projection, i));
    }
  }
  binder->aggregates = false;
  binder->grouping = outer;
  return ATTRIB_SUCCESS;
}

static AttribStatus open_output(Projection *projection)
{
  CypherBinder *const binder = projection->binder;
  projection->output = attrib_arena_array(binder->arena, 1, sizeof(CypherScope));
  if (!projection->output) {
    return ATTRIB_NO_MEMORY;
  }
  projection->output->parent = projection->input->parent;
  for (uint32_t i = 0; i < projection->count; i++) {
    const CypherVariable variable = {projection->names[i], projection->items[i].slot,
                                     projection->items[i].value->type};
    ATTRIB_TRY(attrib_scope_add(binder, projection->output, variable));
  }
  return ATTRIB_SUCCESS;
}

// ORDER BY and WHERE see the new names; and the old ones, unless rows were put together.

static AttribStatus bind_behind(Projection *projection, const CypherExpr *expr, bool condition,
                                const CypherBound **out)
{
  CypherBinder *const binder = projection->binder;
  CypherGrouping *const outer = binder->grouping;
  const bool together = projection->out->grouped || projection->out->distinct;
  CypherScope scope = *projection->output;
  if (together) {
    projection->grouping.input = projection->input;
    projection->grouping.keys = projection->sources;
    projection->grouping.items = projection->items;
    projection->grouping.count = projection->count;
    projection->grouping.adds = false;
    projection->grouping.simple_only = attrib_cypher_has_aggregate(expr);
    binder->grouping = &projection->grouping;
  } else {
    scope.parent = projection->input;
  }
  binder->scope = &scope;
  binder->aggregates = projection->out->grouped;
  ATTRIB_TRY((condition ? attrib_bind_condition : attrib_bind_expression)(binder, expr, out));
  binder->aggregates = false;
  binder->scope = projection->input;
  binder->grouping = outer;
  return ATTRIB_SUCCESS;
}

static AttribStatus bind_sorts(Projection *projection)
{
  const CypherProjection *const written = &projection->clause->projection;
  CypherBoundSort *const sorts =
      attrib_arena_array(projection->binder->arena, written->sort_count, sizeof(CypherBoundSort));
  if (!sorts) {
    return ATTRIB_NO_MEMORY;
  }
  for (uint32_t i = 0; i < written->sort_count; i++) {
    sorts[i].descending = written->sorts[i].descending;
    ATTRIB_TRY(bind_behind(projection, written->sorts[i].value, false, &sorts[i].value));
  }
  projection->out->sorts = sorts;
  projection->out->sort_count = written->sort_count;
  return ATTRIB_SUCCESS;
}

static bool is_negative(const CypherExpr *expr)
{
  return expr->kind == CYPHER_EXPR_OPERATOR && expr->op == CYPHER_OP_MINUS &&
         expr->args[0]->kind == CYPHER_EXPR_INTEGER && expr->args[0]->as.integer > 0;
}

// A number that depends on no row.
static AttribStatus bind_count(CypherBinder *binder, const CypherExpr *expr, const char *what,
                               const CypherBound **out)
{
  if (!expr) {
    return ATTRIB_SUCCESS;
  }
  if (is_negative(expr)) {
    return attrib_cypher_error_set(binder->error,
                                   attrib_binder_fault("NegativeIntegerArgument", expr->range),
                                   "%s takes no negative number", what);
  }
  binder->constant = true;
  ATTRIB_TRY(attrib_bind_expression(binder, expr, out));
  binder->constant = false;
  return attrib_binder_require(binder, *out, CYPHER_KINDS(CYPHER_INTEGER), what);
}

static AttribStatus bind_where(Projection *projection)
{
  CypherArray conditions = {NULL, 0, 0};
  const CypherBound *condition;
  if (!projection->clause->where) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(bind_behind(projection, projection->clause->where, true, &condition));
  ATTRIB_TRY(attrib_binder_and(projection->binder, &conditions, condition));
  projection->out->conditions = (CypherConditions){conditions.items, conditions.count};
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_bind_projection(CypherBinder *binder, const CypherClause *clause,
                                    CypherBoundProjection *out)
{
  Projection projection = {.binder = binder, .clause = clause, .input = binder->scope, .out = out};
  *out = (CypherBoundProjection){.distinct = clause->projection.distinct};
  ATTRIB_TRY(list_items(&projection));
  ATTRIB_TRY(bind_items(&projection));
  out->items = projection.items;
  out->item_count = projection.count;
  ATTRIB_TRY(open_output(&projection));
  ATTRIB_TRY(bind_sorts(&projection));
  ATTRIB_TRY(bind_count(binder, clause->projection.skip, "SKIP", &out->skip));
  ATTRIB_TRY(bind_count(binder, clause->projection.limit, "LIMIT", &out->limit));
  ATTRIB_TRY(bind_where(&projection));
  out->aggregates = projection.grouping.aggregates.items;
  out->aggregate_count = projection.grouping.aggregates.count;
  binder->scope = projection.output;
  return ATTRIB_SUCCESS;
}
