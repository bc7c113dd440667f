// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Expressions that bind a variable, or stand in brackets of their own.

#include "engine/cypher/parse/parse.h"

// WHERE Expression, where a '|' ends it
static AttribStatus parse_condition(CypherParser *parser, const CypherExpr **out)
{
  if (!attrib_parser_accept_word(parser, CYPHER_KEYWORD_WHERE)) {
    *out = NULL;
    return ATTRIB_SUCCESS;
  }
  const bool bar_ends = parser->bar_ends;
  parser->bar_ends = true;
  ATTRIB_TRY(attrib_parse_expression(parser, out));
  parser->bar_ends = bar_ends;
  return ATTRIB_SUCCESS;
}

// Name IN Expression
static AttribStatus parse_run(CypherParser *parser, CypherName *name, const CypherExpr **list)
{
  ATTRIB_TRY(attrib_parser_name(parser, "a variable", name));
  ATTRIB_TRY(attrib_parser_need_word(parser, CYPHER_KEYWORD_IN));
  return attrib_parse_expression(parser, list);
}

// ListComprehension ::= '[' Name IN Expression (WHERE Expression)? ('|' Expression)? ']'
static AttribStatus parse_comprehension(CypherParser *parser, uint32_t start, CypherExpr **out)
{
  CypherName name;
  const CypherExpr *args[3] = {NULL, NULL, NULL};
  ATTRIB_TRY(parse_run(parser, &name, &args[0]));
  ATTRIB_TRY(parse_condition(parser, &args[1]));
  if (attrib_parser_accept(parser, CYPHER_TOKEN_BAR)) {
    ATTRIB_TRY(attrib_parse_expression(parser, &args[2]));
  }
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_BRACKET));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_COMPREHENSION, start, out));
  (*out)->name = name;
  return attrib_parser_args(parser, *out, args, 3);
}

// PatternComprehension ::= '[' (Name '=')? Chain (WHERE Expression)? '|' Expression ']'
static AttribStatus parse_pattern_comprehension(CypherParser *parser, uint32_t start,
                                                CypherExpr **out)
{
  CypherPattern pattern = {.range = {0, 0}};
  const CypherExpr *args[2] = {NULL, NULL};
  const uint32_t outer = attrib_parser_begin_inner(parser);
  ATTRIB_TRY(attrib_parse_pattern(parser, &pattern));
  ATTRIB_TRY(parse_condition(parser, &args[0]));
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_BAR));
  ATTRIB_TRY(attrib_parse_expression(parser, &args[1]));
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_BRACKET));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_PATTERN_COMPREHENSION, start, out));
  (*out)->pattern = attrib_arena_keep(parser->arena, &pattern, 1, sizeof(pattern));
  if (!(*out)->pattern) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(attrib_parser_args(parser, *out, args, 2));
  return attrib_parser_end_inner(parser, outer, *out);
}

// Bracket ::= ListComprehension | PatternComprehension | '[' (Expression (',' Expression)*)? ']'
AttribStatus attrib_parse_bracket(CypherParser *parser, CypherExpr **out)
{
  const uint32_t start = attrib_parser_start(parser);
  parser->at++;
  const bool named = attrib_parser_token(parser)->kind == CYPHER_TOKEN_NAME;
  const CypherToken *const second = attrib_parser_ahead(parser, 1);
  if (named && second->keyword == CYPHER_KEYWORD_IN) {
    return parse_comprehension(parser, start, out);
  }
  const bool path = named && second->kind == CYPHER_TOKEN_EQUAL;
  if (attrib_parse_is_chain(parser, path ? 2 : 0)) {
    return parse_pattern_comprehension(parser, start, out);
  }
  CypherArray items;
  ATTRIB_TRY(attrib_parse_arguments(parser, CYPHER_TOKEN_RIGHT_BRACKET, &items));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_LIST, start, out));
  return attrib_parser_args(parser, *out, items.items, items.count);
}

static AttribStatus parse_when(CypherParser *parser, CypherArray *args)
{
  const CypherExpr *condition;
  const CypherExpr *value;
  ATTRIB_TRY(attrib_parse_expression(parser, &condition));
  ATTRIB_TRY(attrib_parser_need_word(parser, CYPHER_KEYWORD_THEN));
  ATTRIB_TRY(attrib_parse_expression(parser, &value));
  ATTRIB_TRY(attrib_parser_add_expr(parser, args, condition));
  return attrib_parser_add_expr(parser, args, value);
}

// Case ::= CASE Expression? (WHEN Expression THEN Expression)+ (ELSE Expression)? END
AttribStatus attrib_parse_case(CypherParser *parser, CypherExpr **out)
{
  const uint32_t start = attrib_parser_start(parser);
  const CypherExpr *none = NULL;
  CypherArray args = {NULL, 0, 0};
  parser->at++;
  ATTRIB_TRY(attrib_parser_add_expr(parser, &args, none));
  ATTRIB_TRY(attrib_parser_add_expr(parser, &args, none));
  if (!attrib_parser_is_word(parser, CYPHER_KEYWORD_WHEN)) {
    ATTRIB_TRY(attrib_parse_expression(parser, (const CypherExpr **)args.items));
  }
  ATTRIB_TRY(attrib_parser_need_word(parser, CYPHER_KEYWORD_WHEN));
  do {
    ATTRIB_TRY(parse_when(parser, &args));
  } while (attrib_parser_accept_word(parser, CYPHER_KEYWORD_WHEN));
  if (attrib_parser_accept_word(parser, CYPHER_KEYWORD_ELSE)) {
    ATTRIB_TRY(attrib_parse_expression(parser, (const CypherExpr **)args.items + 1));
  }
  ATTRIB_TRY(attrib_parser_need_word(parser, CYPHER_KEYWORD_END));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_CASE, start, out));
  return attrib_parser_args(parser, *out, args.items, args.count);
}

// Quantifier ::= (ALL | ANY | NONE | SINGLE) '(' Name IN Expression WHERE Expression ')'
AttribStatus attrib_parse_quantifier(CypherParser *parser, CypherQuantifier quantifier,
                                     CypherExpr **out)
{
  const uint32_t start = attrib_parser_start(parser);
  CypherName name;
  const CypherExpr *args[2];
  parser->at += 2;
  ATTRIB_TRY(parse_run(parser, &name, &args[0]));
  ATTRIB_TRY(attrib_parser_need_word(parser, CYPHER_KEYWORD_WHERE));
  ATTRIB_TRY(attrib_parse_expression(parser, &args[1]));
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_PAREN));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_QUANTIFIER, start, out));
  (*out)->name = name;
  (*out)->quantifier = quantifier;
  return attrib_parser_args(parser, *out, args, 2);
}

// Fold ::= Name '=' Expression ',' Name IN Expression '|' Expression
static AttribStatus parse_fold(CypherParser *parser, CypherName names[2], const CypherExpr *args[3])
{
  ATTRIB_TRY(attrib_parser_name(parser, "a variable", &names[0]));
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_EQUAL));
  ATTRIB_TRY(attrib_parse_expression(parser, &args[0]));
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_COMMA));
  ATTRIB_TRY(parse_run(parser, &names[1], &args[1]));
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_BAR));
  return attrib_parse_expression(parser, &args[2]);
}

// Reduce ::= REDUCE '(' Fold ')'
AttribStatus attrib_parse_reduce(CypherParser *parser, CypherExpr **out)
{
  const uint32_t start = attrib_parser_start(parser);
  CypherName names[2];
  const CypherExpr *args[3];
  parser->at += 2;
  ATTRIB_TRY(parse_fold(parser, names, args));
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_PAREN));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_REDUCE, start, out));
  (*out)->name = names[0];
  (*out)->name2 = names[1];
  return attrib_parser_args(parser, *out, args, 3);
}

// A pattern alone is short for MATCH with it.
static AttribStatus parse_short_query(CypherParser *parser, const CypherQuery **out)
{
  CypherClause clause = {.kind = CYPHER_CLAUSE_MATCH};
  CypherPart part = {.clause_count = 1};
  CypherQuery query = {.part_count = 1};
  const uint32_t start = attrib_parser_start(parser);
  ATTRIB_TRY(attrib_parse_patterns(parser, &clause.patterns, &clause.pattern_count));
  if (attrib_parser_accept_word(parser, CYPHER_KEYWORD_WHERE)) {
    ATTRIB_TRY(attrib_parse_expression(parser, &clause.where));
  }
  clause.range = part.range = query.range = attrib_parser_since(parser, start);
  part.clauses = attrib_arena_keep(parser->arena, &clause, 1, sizeof(clause));
  query.parts = attrib_arena_keep(parser->arena, &part, 1, sizeof(part));
  *out = attrib_arena_keep(parser->arena, &query, 1, sizeof(query));
  return part.clauses && query.parts && *out ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

static bool begins_pattern(const CypherParser *parser)
{
  return attrib_parser_token(parser)->kind == CYPHER_TOKEN_LEFT_PAREN ||
         attrib_parser_ahead(parser, 1)->kind == CYPHER_TOKEN_EQUAL;
}

// Subquery ::= (EXISTS | COUNT | COLLECT) '{' (Query | Patterns (WHERE Expression)?) '}'
AttribStatus attrib_parse_subquery(CypherParser *parser, CypherSubquery subquery, CypherExpr **out)
{
  const uint32_t start = attrib_parser_start(parser);
  const bool bar_ends = parser->bar_ends;
  const uint32_t outer = attrib_parser_begin_inner(parser);
  const CypherQuery *query;
  parser->at += 2;
  parser->bar_ends = false;
  ATTRIB_TRY(attrib_parser_enter(parser));
  ATTRIB_TRY(begins_pattern(parser) ? parse_short_query(parser, &query)
                                    : attrib_parse_query(parser, &query));
  attrib_parser_leave(parser);
  parser->bar_ends = bar_ends;
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_BRACE));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_SUBQUERY, start, out));
  (*out)->subquery = subquery;
  (*out)->query = query;
  return attrib_parser_end_inner(parser, outer, *out);
}
