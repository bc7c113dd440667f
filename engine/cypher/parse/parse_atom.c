// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/parse/parse.h"

static AttribStatus parse_variable(CypherParser *parser, CypherExpr **out)
{
  CypherName name;
  ATTRIB_TRY(attrib_parser_name(parser, "an expression", &name));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_VARIABLE, name.range.start, out));
  (*out)->name = name;
  return ATTRIB_SUCCESS;
}

// Literals

static AttribStatus parse_integer(CypherParser *parser, CypherExpr **out)
{
  const CypherToken *const token = attrib_parser_token(parser);
  if (token->as.integer > INT64_MAX) {
    return attrib_parser_fail(parser, "IntegerOverflow", token->range, "the integer is too large");
  }
  parser->at++;
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_INTEGER, token->range.start, out));
  (*out)->as.integer = (int64_t)token->as.integer;
  return ATTRIB_SUCCESS;
}

static AttribStatus parse_float(CypherParser *parser, CypherExpr **out)
{
  const CypherToken *const token = attrib_parser_token(parser);
  parser->at++;
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_FLOAT, token->range.start, out));
  (*out)->as.real = token->as.real;
  return ATTRIB_SUCCESS;
}

static AttribStatus parse_string(CypherParser *parser, CypherExpr **out)
{
  const CypherToken *const token = attrib_parser_token(parser);
  parser->at++;
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_STRING, token->range.start, out));
  (*out)->as.string = token->text;
  return ATTRIB_SUCCESS;
}

static AttribStatus parse_parameter(CypherParser *parser, CypherExpr **out)
{
  const CypherToken *const token = attrib_parser_token(parser);
  parser->at++;
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_PARAMETER, token->range.start, out));
  (*out)->name = (CypherName){token->text, token->range};
  return ATTRIB_SUCCESS;
}

static AttribStatus parse_constant(CypherParser *parser, CypherExprKind kind, bool boolean,
                                   CypherExpr **out)
{
  const uint32_t start = attrib_parser_start(parser);
  parser->at++;
  ATTRIB_TRY(attrib_parser_expr(parser, kind, start, out));
  (*out)->as.boolean = boolean;
  return ATTRIB_SUCCESS;
}

// Map ::= '{' (Name ':' Expression (',' Name ':' Expression)*)? '}'
AttribStatus attrib_parse_map(CypherParser *parser, CypherExpr **out)
{
  const uint32_t start = attrib_parser_start(parser);
  CypherArray keys = {NULL, 0, 0};
  CypherArray values = {NULL, 0, 0};
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_LEFT_BRACE));
  while (keys.count > 0 || !attrib_parser_is(parser, CYPHER_TOKEN_RIGHT_BRACE)) {
    CypherName key;
    const CypherExpr *value;
    ATTRIB_TRY(attrib_parser_name(parser, "a key", &key));
    ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_COLON));
    ATTRIB_TRY(attrib_parse_expression(parser, &value));
    ATTRIB_TRY(attrib_parser_add(parser, &keys, &key, sizeof(key)));
    ATTRIB_TRY(attrib_parser_add_expr(parser, &values, value));
    if (!attrib_parser_accept(parser, CYPHER_TOKEN_COMMA)) {
      break;
    }
  }
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_BRACE));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_MAP, start, out));
  (*out)->keys = keys.items;
  return attrib_parser_args(parser, *out, values.items, values.count);
}

// Calls

AttribStatus attrib_parse_arguments(CypherParser *parser, CypherTokenKind closing, CypherArray *out)
{
  *out = (CypherArray){NULL, 0, 0};
  if (attrib_parser_accept(parser, closing)) {
    return ATTRIB_SUCCESS;
  }
  do {
    const CypherExpr *argument;
    ATTRIB_TRY(attrib_parse_expression(parser, &argument));
    ATTRIB_TRY(attrib_parser_add_expr(parser, out, argument));
  } while (attrib_parser_accept(parser, CYPHER_TOKEN_COMMA));
  return attrib_parser_need(parser, closing);
}

// How many tokens the name of a function has that is called here: Name ('.' Name)* '('; else 0.
static uint32_t called_tokens(const CypherParser *parser)
{
  const CypherToken *token = attrib_parser_token(parser);
  uint32_t count = 1;
  while (token[0].kind == CYPHER_TOKEN_NAME && token[1].kind == CYPHER_TOKEN_DOT) {
    token += 2;
    count += 2;
  }
  const bool called =
      token[0].kind == CYPHER_TOKEN_NAME && token[1].kind == CYPHER_TOKEN_LEFT_PAREN;
  return called ? count : 0;
}

// Call ::= Name ('.' Name)* '(' 'DISTINCT'? (Expression (',' Expression)*)? ')' | 'count' '(' '*' ')'
static AttribStatus parse_function(CypherParser *parser, uint32_t tokens, CypherExpr **out)
{
  const uint32_t start = attrib_parser_start(parser);
  const bool count = attrib_parser_token(parser)->keyword == CYPHER_KEYWORD_COUNT && tokens == 1;
  parser->at += tokens;
  const CypherRange range = attrib_parser_since(parser, start);
  parser->at++;
  if (count && attrib_parser_accept(parser, CYPHER_TOKEN_STAR)) {
    ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_PAREN));
    return attrib_parser_expr(parser, CYPHER_EXPR_COUNT_STAR, start, out);
  }
  CypherArray args;
  const bool distinct = attrib_parser_accept_word(parser, CYPHER_KEYWORD_DISTINCT);
  ATTRIB_TRY(attrib_parse_arguments(parser, CYPHER_TOKEN_RIGHT_PAREN, &args));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_CALL, start, out));
  (*out)->name.range = range;
  (*out)->name.text = attrib_text_slice(parser->text, range.start, range.end - range.start);
  (*out)->distinct = distinct;
  return attrib_parser_args(parser, *out, args.items, args.count);
}

// PatternPredicate ::= Node (Edge Node)+ | 'shortestPath' '(' … ')'
static AttribStatus parse_pattern_predicate(CypherParser *parser, CypherExpr **out)
{
  const uint32_t start = attrib_parser_start(parser);
  CypherPattern pattern = {.range = {0, 0}};
  const uint32_t outer = attrib_parser_begin_inner(parser);
  ATTRIB_TRY(attrib_parse_chain(parser, &pattern));
  const CypherPattern *const kept = attrib_arena_keep(parser->arena, &pattern, 1, sizeof(pattern));
  if (!kept) {
    return ATTRIB_NO_MEMORY;
  }
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_PATTERN, start, out));
  (*out)->pattern = kept;
  return attrib_parser_end_inner(parser, outer, *out);
}

static AttribStatus parse_parenthesised(CypherParser *parser, CypherExpr **out)
{
  const uint32_t start = attrib_parser_start(parser);
  const bool bar_ends = parser->bar_ends;
  const CypherExpr *inner;
  parser->at++;
  parser->bar_ends = false;
  ATTRIB_TRY(attrib_parse_expression(parser, &inner));
  parser->bar_ends = bar_ends;
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_PAREN));
  // A copy whose text has the parentheses: a column is called after it.
  *out = attrib_arena_keep(parser->arena, inner, 1, sizeof(CypherExpr));
  if (!*out) {
    return ATTRIB_NO_MEMORY;
  }
  (*out)->range = attrib_parser_since(parser, start);
  return ATTRIB_SUCCESS;
}

/// What a word means where a certain token follows it.
typedef struct {
  CypherKeyword word;
  CypherTokenKind next;
  enum { form_quantifier, form_subquery } form;
  int which;
} WordForm;

static const WordForm word_forms[] = {
    {CYPHER_KEYWORD_ALL, CYPHER_TOKEN_LEFT_PAREN, form_quantifier, CYPHER_QUANTIFIER_ALL},
    {CYPHER_KEYWORD_ANY, CYPHER_TOKEN_LEFT_PAREN, form_quantifier, CYPHER_QUANTIFIER_ANY},
    {CYPHER_KEYWORD_NONE, CYPHER_TOKEN_LEFT_PAREN, form_quantifier, CYPHER_QUANTIFIER_NONE},
    {CYPHER_KEYWORD_SINGLE, CYPHER_TOKEN_LEFT_PAREN, form_quantifier, CYPHER_QUANTIFIER_SINGLE},
    {CYPHER_KEYWORD_EXISTS, CYPHER_TOKEN_LEFT_BRACE, form_subquery, CYPHER_SUBQUERY_EXISTS},
    {CYPHER_KEYWORD_COUNT, CYPHER_TOKEN_LEFT_BRACE, form_subquery, CYPHER_SUBQUERY_COUNT},
    {CYPHER_KEYWORD_COLLECT, CYPHER_TOKEN_LEFT_BRACE, form_subquery, CYPHER_SUBQUERY_COLLECT},
};

static const WordForm *find_word_form(const CypherParser *parser)
{
  const CypherKeyword word = attrib_parser_token(parser)->keyword;
  const CypherTokenKind next = attrib_parser_ahead(parser, 1)->kind;
  for (size_t i = 0; i < sizeof(word_forms) / sizeof(word_forms[0]); i++) {
    if (word_forms[i].word == word && word_forms[i].next == next) {
      return &word_forms[i];
    }
  }
  return NULL;
}

// Word ::= 'true' | 'false' | 'null' | CASE … | a form with a bracket | Call | Name
static AttribStatus parse_word(CypherParser *parser, CypherExpr **out)
{
  const CypherKeyword word = attrib_parser_token(parser)->keyword;
  const WordForm *const form = find_word_form(parser);
  if (form) {
    return form->form == form_quantifier
               ? attrib_parse_quantifier(parser, (CypherQuantifier)form->which, out)
               : attrib_parse_subquery(parser, (CypherSubquery)form->which, out);
  }
  const bool opens = attrib_parser_ahead(parser, 1)->kind == CYPHER_TOKEN_LEFT_PAREN;
  switch ((int)word) {
  case CYPHER_KEYWORD_TRUE: return parse_constant(parser, CYPHER_EXPR_BOOLEAN, true, out);
  case CYPHER_KEYWORD_FALSE: return parse_constant(parser, CYPHER_EXPR_BOOLEAN, false, out);
  case CYPHER_KEYWORD_NULL: return parse_constant(parser, CYPHER_EXPR_NULL, false, out);
  case CYPHER_KEYWORD_CASE: return attrib_parse_case(parser, out);
  case CYPHER_KEYWORD_NOT: return attrib_parser_no_value(parser);
  case CYPHER_KEYWORD_REDUCE:
    if (opens) {
      return attrib_parse_reduce(parser, out);
    }
    break;
  case CYPHER_KEYWORD_SHORTESTPATH:
  case CYPHER_KEYWORD_ALLSHORTESTPATHS:
    if (opens) {
      return parse_pattern_predicate(parser, out);
    }
    break;
  default: break;
  }
  const uint32_t tokens = called_tokens(parser);
  return tokens ? parse_function(parser, tokens, out) : parse_variable(parser, out);
}

// Atom ::= Literal | Parameter | List | Map | '(' Expression ')' | PatternPredicate | Word
AttribStatus attrib_parse_atom(CypherParser *parser, CypherExpr **out)
{
  switch ((int)attrib_parser_token(parser)->kind) {
  case CYPHER_TOKEN_NAME: return parse_word(parser, out);
  case CYPHER_TOKEN_INTEGER: return parse_integer(parser, out);
  case CYPHER_TOKEN_FLOAT: return parse_float(parser, out);
  case CYPHER_TOKEN_STRING: return parse_string(parser, out);
  case CYPHER_TOKEN_PARAMETER: return parse_parameter(parser, out);
  case CYPHER_TOKEN_LEFT_BRACKET: return attrib_parse_bracket(parser, out);
  case CYPHER_TOKEN_LEFT_BRACE: return attrib_parse_map(parser, out);
  case CYPHER_TOKEN_LEFT_PAREN:
    return attrib_parse_is_chain(parser, 0) ? parse_pattern_predicate(parser, out)
                                            : parse_parenthesised(parser, out);
  default: return attrib_parser_no_value(parser);
  }
}
