// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The bound query as text: slots for names, conditions where they are tested.

#include "engine/cypher/bind/bound.h"

/// Text being written at a depth.
typedef struct {
  AttribBuffer *out;
  uint32_t level;
} Page;

static void print_query(Page page, const CypherBoundQuery *query);

static void begin_line(Page page, const char *what)
{
  attrib_buffer_add_repeated(page.out, ' ', (size_t)page.level * 2);
  attrib_buffer_add_string(page.out, what);
}

static void add_slot(Page page, uint32_t slot, AttribText name, bool is_bound)
{
  attrib_buffer_add_format(page.out, "#%u", (unsigned)slot);
  if (name.length) {
    attrib_buffer_add_char(page.out, ' ');
    attrib_buffer_add(page.out, name);
  }
  attrib_buffer_add_string(page.out, is_bound ? " (known)" : "");
}

// The queries in an expression, below the line that it stands on.
static void print_inner(Page page, const CypherBound *bound)
{
  if (!bound) {
    return;
  }
  if (bound->subplan) {
    begin_line(page, "{\n");
    print_query((Page){page.out, page.level + 1}, bound->subplan->query);
    begin_line(page, "}\n");
  }
  for (uint32_t i = 0; i < bound->arg_count; i++) {
    print_inner(page, bound->args[i]);
  }
}

static void print_value(Page page, const char *role, const CypherBound *bound)
{
  if (!bound) {
    return;
  }
  begin_line(page, role);
  attrib_cypher_bound_print_expr(bound, page.out);
  attrib_buffer_add_char(page.out, '\n');
  print_inner((Page){page.out, page.level + 1}, bound);
}

static void print_conditions(Page page, CypherConditions conditions)
{
  for (uint32_t i = 0; i < conditions.count; i++) {
    print_value(page, "where ", conditions.items[i]);
  }
}

static void print_edge(Page page, const CypherBoundEdge *edge)
{
  static const char *const arrows[] = {"edge -> ", "edge <- ", "edge - "};
  begin_line(page, arrows[edge->direction]);
  add_slot(page, edge->slot, edge->name, edge->is_bound);
  if (edge->is_long) {
    attrib_buffer_add_format(page.out, " long, each #%u", (unsigned)edge->step);
  }
  attrib_buffer_add_char(page.out, '\n');
  print_conditions((Page){page.out, page.level + 1}, edge->each);
}

static void print_node(Page page, const CypherBoundNode *node)
{
  begin_line(page, "node ");
  add_slot(page, node->slot, node->name, node->is_bound);
  attrib_buffer_add_char(page.out, '\n');
}

static void print_match(Page page, const CypherBoundMatch *match)
{
  begin_line(page, match->optional ? "OPTIONAL MATCH\n" : "MATCH\n");
  page.level++;
  for (uint32_t i = 0; i < match->pattern_count; i++) {
    const CypherBoundPattern *const pattern = &match->patterns[i];
    print_node(page, &pattern->nodes[0]);
    for (uint32_t j = 0; j < pattern->edge_count; j++) {
      print_edge(page, &pattern->edges[j]);
      print_node(page, &pattern->nodes[j + 1]);
    }
    if (pattern->path) {
      begin_line(page, "path ");
      attrib_buffer_add_format(page.out, "#%u = ", (unsigned)pattern->path_slot);
      print_value((Page){page.out, 0}, "", pattern->path);
    }
  }
  print_conditions(page, match->conditions);
}

static void print_aggregate(Page page, const CypherBoundAggregate *aggregate)
{
  begin_line(page, "aggregate ");
  attrib_buffer_add_format(page.out, "#%u = %s%s\n", (unsigned)aggregate->slot,
                           attrib_cypher_aggregate_row(aggregate->aggregate)->name,
                           aggregate->distinct ? " DISTINCT" : "");
  for (uint32_t i = 0; i < aggregate->arg_count; i++) {
    print_value((Page){page.out, page.level + 1}, "", aggregate->args[i]);
  }
}

static void print_projection(Page page, const CypherBoundProjection *projection)
{
  begin_line(page, projection->grouped ? "GROUP" : "PROJECT");
  attrib_buffer_add_string(page.out, projection->distinct ? " DISTINCT\n" : "\n");
  page.level++;
  for (uint32_t i = 0; i < projection->item_count; i++) {
    const CypherBoundItem *const item = &projection->items[i];
    begin_line(page, projection->grouped && !item->has_aggregate ? "key " : "item ");
    add_slot(page, item->slot, item->name, false);
    print_value((Page){page.out, 0}, " = ", item->value);
  }
  for (uint32_t i = 0; i < projection->aggregate_count; i++) {
    print_aggregate(page, &projection->aggregates[i]);
  }
  for (uint32_t i = 0; i < projection->sort_count; i++) {
    print_value(page, projection->sorts[i].descending ? "descending " : "ascending ",
                projection->sorts[i].value);
  }
  print_value(page, "skip ", projection->skip);
  print_value(page, "limit ", projection->limit);
  print_conditions(page, projection->conditions);
}

static void print_call(Page page, const CypherBoundCall *call)
{
  begin_line(page, "CALL ");
  attrib_buffer_add(page.out, call->procedure->name);
  attrib_buffer_add_char(page.out, '\n');
  page.level++;
  for (uint32_t i = 0; i < call->procedure->parameter_count; i++) {
    print_value(page, "argument ", call->args[i]);
  }
  for (uint32_t i = 0; i < call->procedure->column_count; i++) {
    if (call->slots[i] != CYPHER_NO_SLOT) {
      begin_line(page, "yield ");
      add_slot(page, call->slots[i], call->procedure->columns[i].name, false);
      attrib_buffer_add_char(page.out, '\n');
    }
  }
  print_conditions(page, call->conditions);
}

static void print_clause(Page page, const CypherBoundClause *clause)
{
  switch (clause->kind) {
  case CYPHER_CLAUSE_MATCH: print_match(page, &clause->as.match); break;
  case CYPHER_CLAUSE_UNWIND:
    begin_line(page, "UNWIND ");
    add_slot(page, clause->as.unwind.slot, (AttribText){NULL, 0}, false);
    print_value((Page){page.out, 0}, " IN ", clause->as.unwind.list);
    break;
  case CYPHER_CLAUSE_CALL: print_call(page, &clause->as.call); break;
  case CYPHER_CLAUSE_WITH:
  case CYPHER_CLAUSE_RETURN: print_projection(page, &clause->as.projection); break;
  case CYPHER_CLAUSE_CREATE: break;
  }
}

static void print_query(Page page, const CypherBoundQuery *query)
{
  for (uint32_t i = 0; i < query->part_count; i++) {
    if (i > 0) {
      begin_line(page, query->all ? "UNION ALL\n" : "UNION\n");
    }
    for (uint32_t j = 0; j < query->parts[i].clause_count; j++) {
      print_clause(page, &query->parts[i].clauses[j]);
    }
  }
}

void attrib_cypher_bound_print(const CypherBoundQuery *query, AttribBuffer *out)
{
  print_query((Page){out, 0}, query);
}
