// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The tree as text: a node a line, below what it is part of.

#include "engine/cypher/parse/ast.h"

#include <inttypes.h>

/// Text being written at a depth.
typedef struct {
  AttribBuffer *out;
  uint32_t level;
} Page;

static void print_expr(Page page, const char *role, const CypherExpr *expr);
static void print_query(Page page, const CypherQuery *query);

static Page below(Page page)
{
  return (Page){page.out, page.level + 1};
}

static void begin_line(Page page, const char *what)
{
  attrib_buffer_add_repeated(page.out, ' ', (size_t)page.level * 2);
  attrib_buffer_add_string(page.out, what);
}

static void end_line(Page page, CypherRange range)
{
  attrib_buffer_add_format(page.out, "  [%u-%u]\n", (unsigned)range.start, (unsigned)range.end);
}

static void add_name(Page page, const char *before, CypherName name)
{
  if (name.text.data) {
    attrib_buffer_add_string(page.out, before);
    attrib_buffer_add(page.out, name.text);
  }
}

static void add_labels(Page page, const CypherLabels *labels)
{
  switch (labels->kind) {
  case CYPHER_LABEL_NAME: attrib_buffer_add(page.out, labels->name.text); return;
  case CYPHER_LABEL_ANY: attrib_buffer_add_char(page.out, '%'); return;
  case CYPHER_LABEL_NOT:
    attrib_buffer_add_char(page.out, '!');
    add_labels(page, labels->left);
    return;
  case CYPHER_LABEL_AND:
  case CYPHER_LABEL_OR: break;
  }
  attrib_buffer_add_char(page.out, '(');
  add_labels(page, labels->left);
  attrib_buffer_add_char(page.out, labels->kind == CYPHER_LABEL_AND ? '&' : '|');
  add_labels(page, labels->right);
  attrib_buffer_add_char(page.out, ')');
}

// Expressions

static const char *const op_names[] = {
    [CYPHER_OP_OR] = "OR",
    [CYPHER_OP_XOR] = "XOR",
    [CYPHER_OP_AND] = "AND",
    [CYPHER_OP_NOT] = "NOT",
    [CYPHER_OP_EQUAL] = "=",
    [CYPHER_OP_NOT_EQUAL] = "<>",
    [CYPHER_OP_LESS] = "<",
    [CYPHER_OP_LESS_EQUAL] = "<=",
    [CYPHER_OP_GREATER] = ">",
    [CYPHER_OP_GREATER_EQUAL] = ">=",
    [CYPHER_OP_STARTS_WITH] = "STARTS WITH",
    [CYPHER_OP_ENDS_WITH] = "ENDS WITH",
    [CYPHER_OP_CONTAINS] = "CONTAINS",
    [CYPHER_OP_MATCHES] = "=~",
    [CYPHER_OP_IN] = "IN",
    [CYPHER_OP_IS_NULL] = "IS NULL",
    [CYPHER_OP_IS_NOT_NULL] = "IS NOT NULL",
    [CYPHER_OP_ADD] = "+",
    [CYPHER_OP_SUBTRACT] = "-",
    [CYPHER_OP_MULTIPLY] = "*",
    [CYPHER_OP_DIVIDE] = "/",
    [CYPHER_OP_MODULO] = "%",
    [CYPHER_OP_POWER] = "^",
    [CYPHER_OP_PLUS] = "plus",
    [CYPHER_OP_MINUS] = "minus",
};

static const char *const kind_names[] = {
    [CYPHER_EXPR_NULL] = "null",
    [CYPHER_EXPR_BOOLEAN] = "boolean",
    [CYPHER_EXPR_INTEGER] = "integer",
    [CYPHER_EXPR_FLOAT] = "float",
    [CYPHER_EXPR_STRING] = "string",
    [CYPHER_EXPR_PARAMETER] = "parameter",
    [CYPHER_EXPR_VARIABLE] = "variable",
    [CYPHER_EXPR_LIST] = "list",
    [CYPHER_EXPR_MAP] = "map",
    [CYPHER_EXPR_PROPERTY] = "property",
    [CYPHER_EXPR_INDEX] = "index",
    [CYPHER_EXPR_SLICE] = "slice",
    [CYPHER_EXPR_OPERATOR] = "operator",
    [CYPHER_EXPR_COMPARISON] = "comparison",
    [CYPHER_EXPR_LABELS] = "labels",
    [CYPHER_EXPR_CALL] = "call",
    [CYPHER_EXPR_COUNT_STAR] = "count(*)",
    [CYPHER_EXPR_CASE] = "case",
    [CYPHER_EXPR_COMPREHENSION] = "comprehension",
    [CYPHER_EXPR_QUANTIFIER] = "quantifier",
    [CYPHER_EXPR_REDUCE] = "reduce",
    [CYPHER_EXPR_PATTERN] = "pattern",
    [CYPHER_EXPR_PATTERN_COMPREHENSION] = "pattern comprehension",
    [CYPHER_EXPR_SUBQUERY] = "subquery",
    [CYPHER_EXPR_PROJECTION] = "map projection",
};

static void add_details(Page page, const CypherExpr *expr)
{
  static const char *const quantifiers[] = {" all", " any", " none", " single"};
  static const char *const subqueries[] = {" EXISTS", " COUNT", " COLLECT"};
  switch ((int)expr->kind) {
  case CYPHER_EXPR_BOOLEAN:
    attrib_buffer_add_string(page.out, expr->as.boolean ? " true" : " false");
    break;
  case CYPHER_EXPR_INTEGER:
    attrib_buffer_add_format(page.out, " %" PRId64, expr->as.integer);
    break;
  case CYPHER_EXPR_FLOAT: attrib_buffer_add_format(page.out, " %.17g", expr->as.real); break;
  case CYPHER_EXPR_STRING:
    attrib_buffer_add_string(page.out, " '");
    attrib_buffer_add(page.out, expr->as.string);
    attrib_buffer_add_char(page.out, '\'');
    break;
  case CYPHER_EXPR_OPERATOR: attrib_buffer_add_format(page.out, " %s", op_names[expr->op]); break;
  case CYPHER_EXPR_COMPARISON:
    for (uint32_t i = 0; i + 1 < expr->arg_count; i++) {
      attrib_buffer_add_format(page.out, " %s", op_names[expr->ops[i]]);
    }
    break;
  case CYPHER_EXPR_QUANTIFIER:
    attrib_buffer_add_string(page.out, quantifiers[expr->quantifier]);
    break;
  case CYPHER_EXPR_SUBQUERY: attrib_buffer_add_string(page.out, subqueries[expr->subquery]); break;
  case CYPHER_EXPR_LABELS:
    attrib_buffer_add_string(page.out, " :");
    add_labels(page, expr->labels);
    break;
  default: break;
  }
  add_name(page, " ", expr->name);
  add_name(page, " ", expr->name2);
  attrib_buffer_add_string(page.out, expr->distinct ? " DISTINCT" : "");
}

static void print_node(Page page, const CypherNodePattern *node)
{
  begin_line(page, "node");
  add_name(page, " ", node->variable);
  if (node->labels) {
    attrib_buffer_add_string(page.out, " :");
    add_labels(page, node->labels);
  }
  end_line(page, node->range);
  print_expr(below(page), "properties", node->properties);
  print_expr(below(page), "where", node->where);
}

static void print_edge(Page page, const CypherEdgePattern *edge)
{
  static const char *const arrows[] = {"edge ->", "edge <-", "edge -"};
  begin_line(page, arrows[edge->direction]);
  add_name(page, " ", edge->variable);
  if (edge->types) {
    attrib_buffer_add_string(page.out, " :");
    add_labels(page, edge->types);
  }
  if (edge->is_long && edge->to == UINT32_MAX) {
    attrib_buffer_add_format(page.out, " *%u..", (unsigned)edge->from);
  } else if (edge->is_long) {
    attrib_buffer_add_format(page.out, " *%u..%u", (unsigned)edge->from, (unsigned)edge->to);
  }
  end_line(page, edge->range);
  print_expr(below(page), "properties", edge->properties);
  print_expr(below(page), "where", edge->where);
}

static void print_pattern(Page page, const CypherPattern *pattern)
{
  static const char *const words[] = {"pattern", "shortest", "all shortest"};
  begin_line(page, words[pattern->shortest]);
  add_name(page, " ", pattern->path);
  end_line(page, pattern->range);
  print_node(below(page), &pattern->nodes[0]);
  for (uint32_t i = 0; i < pattern->edge_count; i++) {
    print_edge(below(page), &pattern->edges[i]);
    print_node(below(page), &pattern->nodes[i + 1]);
  }
}

static void print_args(Page page, const CypherExpr *expr)
{
  static const char *const entries[] = {".key", ".*", "entry"};
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    if (expr->args[i]) {
      print_expr(page, NULL, expr->args[i]);
    } else if (expr->kind == CYPHER_EXPR_PROJECTION && i > 0) {
      begin_line(page, entries[expr->entries[i - 1].kind]);
      add_name(page, " ", expr->entries[i - 1].key);
      attrib_buffer_add_char(page.out, '\n');
    } else {
      begin_line(page, "-\n");
    }
  }
}

// Nothing where there is no expression.
static void print_expr(Page page, const char *role, const CypherExpr *expr)
{
  if (!expr) {
    return;
  }
  begin_line(page, role ? role : "");
  attrib_buffer_add_string(page.out, role ? ": " : "");
  attrib_buffer_add_string(page.out, kind_names[expr->kind]);
  add_details(page, expr);
  for (uint32_t i = 0; expr->keys && i < expr->arg_count; i++) {
    add_name(page, i > 0 ? ", " : " ", expr->keys[i]);
  }
  end_line(page, expr->range);
  print_args(below(page), expr);
  if (expr->pattern) {
    print_pattern(below(page), expr->pattern);
  }
  if (expr->query) {
    print_query(below(page), expr->query);
  }
}

// Clauses

static void print_projection(Page page, const CypherProjection *projection)
{
  if (projection->star) {
    begin_line(page, "*\n");
  }
  for (uint32_t i = 0; i < projection->item_count; i++) {
    begin_line(page, "item");
    add_name(page, " AS ", projection->items[i].alias);
    end_line(page, projection->items[i].range);
    print_expr(below(page), NULL, projection->items[i].value);
  }
  for (uint32_t i = 0; i < projection->sort_count; i++) {
    print_expr(page, projection->sorts[i].descending ? "descending" : "ascending",
               projection->sorts[i].value);
  }
  print_expr(page, "skip", projection->skip);
  print_expr(page, "limit", projection->limit);
}

static void print_call(Page page, const CypherCall *call)
{
  for (uint32_t i = 0; i < call->arg_count; i++) {
    print_expr(page, "argument", call->args[i]);
  }
  for (uint32_t i = 0; i < call->yield_count; i++) {
    begin_line(page, "yield");
    add_name(page, " ", call->yields[i].column);
    add_name(page, " AS ", call->yields[i].alias);
    attrib_buffer_add_char(page.out, '\n');
  }
}

static void print_clause(Page page, const CypherClause *clause)
{
  static const char *const words[] = {"MATCH", "UNWIND", "WITH", "RETURN", "CALL", "CREATE"};
  begin_line(page, clause->optional ? "OPTIONAL " : "");
  attrib_buffer_add_string(page.out, words[clause->kind]);
  attrib_buffer_add_string(page.out, clause->projection.distinct ? " DISTINCT" : "");
  add_name(page, " ", clause->variable);
  add_name(page, " ", clause->call.procedure);
  end_line(page, clause->range);
  for (uint32_t i = 0; i < clause->pattern_count; i++) {
    print_pattern(below(page), &clause->patterns[i]);
  }
  print_expr(below(page), "list", clause->list);
  print_projection(below(page), &clause->projection);
  print_call(below(page), &clause->call);
  print_expr(below(page), "where", clause->where);
}

static void print_query(Page page, const CypherQuery *query)
{
  for (uint32_t i = 0; i < query->part_count; i++) {
    if (i > 0) {
      begin_line(page, query->all[i - 1] ? "UNION ALL\n" : "UNION\n");
    }
    for (uint32_t j = 0; j < query->parts[i].clause_count; j++) {
      print_clause(page, &query->parts[i].clauses[j]);
    }
  }
}

void attrib_cypher_ast_print(const CypherQuery *query, AttribBuffer *out)
{
  print_query((Page){out, 0}, query);
}
