// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Operators and their precedence: CIP2021-08-10, from the loosest to the tightest.

#include "engine/cypher/parse/parse.h"

/// How tight an operator binds, and how it takes its operands.
typedef enum {
  level_or = 1,
  level_xor,
  level_and,
  level_not,
  level_comparison,
  level_predicate,
  level_sum,
  level_product,
  level_power,
  level_unary,
} Level;

typedef struct {
  CypherTokenKind token;
  CypherKeyword words[3]; ///< of a CYPHER_TOKEN_NAME: the words that it is written with
  Level level;
  CypherOp op;
} Operator;

static const Operator operators[] = {
    {CYPHER_TOKEN_NAME, {CYPHER_KEYWORD_OR}, level_or, CYPHER_OP_OR},
    {CYPHER_TOKEN_NAME, {CYPHER_KEYWORD_XOR}, level_xor, CYPHER_OP_XOR},
    {CYPHER_TOKEN_NAME, {CYPHER_KEYWORD_AND}, level_and, CYPHER_OP_AND},
    {CYPHER_TOKEN_EQUAL, {0}, level_comparison, CYPHER_OP_EQUAL},
    {CYPHER_TOKEN_NOT_EQUAL, {0}, level_comparison, CYPHER_OP_NOT_EQUAL},
    {CYPHER_TOKEN_LESS, {0}, level_comparison, CYPHER_OP_LESS},
    {CYPHER_TOKEN_LESS_EQUAL, {0}, level_comparison, CYPHER_OP_LESS_EQUAL},
    {CYPHER_TOKEN_GREATER, {0}, level_comparison, CYPHER_OP_GREATER},
    {CYPHER_TOKEN_GREATER_EQUAL, {0}, level_comparison, CYPHER_OP_GREATER_EQUAL},
    {CYPHER_TOKEN_MATCHES, {0}, level_predicate, CYPHER_OP_MATCHES},
    {CYPHER_TOKEN_NAME, {CYPHER_KEYWORD_IN}, level_predicate, CYPHER_OP_IN},
    {CYPHER_TOKEN_NAME,
     {CYPHER_KEYWORD_STARTS, CYPHER_KEYWORD_WITH},
     level_predicate,
     CYPHER_OP_STARTS_WITH},
    {CYPHER_TOKEN_NAME,
     {CYPHER_KEYWORD_ENDS, CYPHER_KEYWORD_WITH},
     level_predicate,
     CYPHER_OP_ENDS_WITH},
    {CYPHER_TOKEN_NAME, {CYPHER_KEYWORD_CONTAINS}, level_predicate, CYPHER_OP_CONTAINS},
    {CYPHER_TOKEN_NAME,
     {CYPHER_KEYWORD_IS, CYPHER_KEYWORD_NOT, CYPHER_KEYWORD_NULL},
     level_predicate,
     CYPHER_OP_IS_NOT_NULL},
    {CYPHER_TOKEN_NAME,
     {CYPHER_KEYWORD_IS, CYPHER_KEYWORD_NULL},
     level_predicate,
     CYPHER_OP_IS_NULL},
    {CYPHER_TOKEN_PLUS, {0}, level_sum, CYPHER_OP_ADD},
    {CYPHER_TOKEN_MINUS, {0}, level_sum, CYPHER_OP_SUBTRACT},
    {CYPHER_TOKEN_STAR, {0}, level_product, CYPHER_OP_MULTIPLY},
    {CYPHER_TOKEN_SLASH, {0}, level_product, CYPHER_OP_DIVIDE},
    {CYPHER_TOKEN_PERCENT, {0}, level_product, CYPHER_OP_MODULO},
    {CYPHER_TOKEN_CARET, {0}, level_power, CYPHER_OP_POWER},
};

static AttribStatus parse_level(CypherParser *parser, int least, CypherExpr **out);

static uint32_t token_count(const Operator *operator)
{
  return operator->words[2] ? 3 : operator->words[1] ? 2 : 1;
}

static bool stands_here(const CypherParser *parser, const Operator *operator)
{
  const CypherToken *const token = attrib_parser_token(parser);
  if (token->kind != operator->token) {
    return false;
  }
  if (token->kind != CYPHER_TOKEN_NAME) {
    return true;
  }
  for (uint32_t i = 0; i < token_count(operator); i++) {
    if (attrib_parser_ahead(parser, i)->keyword != operator->words[i]) {
      return false;
    }
  }
  return true;
}

static const Operator *find_operator(CypherParser *parser, int least)
{
  attrib_parser_want(parser, "an operator");
  for (size_t i = 0; i < sizeof(operators) / sizeof(operators[0]); i++) {
    if ((int)operators[i].level >= least && stands_here(parser, &operators[i])) {
      return &operators[i];
    }
  }
  return NULL;
}

static AttribStatus make(CypherParser *parser, CypherOp op, const CypherArray *args,
                         CypherExpr **out)
{
  const CypherExpr *const *const operands = args->items;
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_OPERATOR, operands[0]->range.start, out));
  (*out)->op = op;
  return attrib_parser_args(parser, *out, operands, args->count);
}

// Operands of one and the same operator, side by side: x AND y AND z
static AttribStatus parse_many(CypherParser *parser, const Operator *operator, CypherExpr ** left)
{
  CypherArray args = {NULL, 0, 0};
  ATTRIB_TRY(attrib_parser_add_expr(parser, &args, *left));
  while (stands_here(parser, operator)) {
    CypherExpr *right;
    parser->at++;
    ATTRIB_TRY(parse_level(parser, (int)operator->level + 1, &right));
    ATTRIB_TRY(attrib_parser_add_expr(parser, &args, right));
  }
  return make(parser, operator->op, &args, left);
}

// Comparison ::= Predicate (('=' | '<>' | '<' | '<=' | '>' | '>=') Predicate)+
static AttribStatus parse_comparison(CypherParser *parser, const Operator *operator,
                                     CypherExpr ** left)
{
  CypherArray args = {NULL, 0, 0};
  CypherArray ops = {NULL, 0, 0};
  const CypherOp first = operator->op;
  ATTRIB_TRY(attrib_parser_add_expr(parser, &args, *left));
  while (operator&& operator->level == level_comparison) {
    CypherExpr *right;
    parser->at++;
    ATTRIB_TRY(parse_level(parser, level_comparison + 1, &right));
    ATTRIB_TRY(attrib_parser_add_expr(parser, &args, right));
    ATTRIB_TRY(attrib_parser_add(parser, &ops, &operator->op, sizeof(operator->op)));
    operator= find_operator(parser, level_comparison);
  }
  ATTRIB_TRY(make(parser, first, &args, left));
  if (ops.count > 1) {
    (*left)->kind = CYPHER_EXPR_COMPARISON;
    (*left)->ops = ops.items;
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus parse_binary(CypherParser *parser, const Operator *operator, CypherExpr ** left)
{
  CypherArray args = {NULL, 0, 0};
  ATTRIB_TRY(attrib_parser_add_expr(parser, &args, *left));
  parser->at += token_count(operator);
  if (operator->op != CYPHER_OP_IS_NULL && operator->op != CYPHER_OP_IS_NOT_NULL) {
    CypherExpr *right;
    ATTRIB_TRY(parse_level(parser, (int)operator->level + 1, &right));
    ATTRIB_TRY(attrib_parser_add_expr(parser, &args, right));
  }
  return make(parser, operator->op, &args, left);
}

// NOT binds looser than what is compared, signs tighter than what is computed.
static AttribStatus parse_prefix(CypherParser *parser, int operand, CypherOp op, CypherExpr **out)
{
  const uint32_t start = attrib_parser_start(parser);
  CypherExpr *inner;
  parser->at++;
  ATTRIB_TRY(attrib_parser_enter(parser));
  ATTRIB_TRY(parse_level(parser, operand, &inner));
  attrib_parser_leave(parser);
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_OPERATOR, start, out));
  (*out)->op = op;
  const CypherExpr *const args[] = {inner};
  return attrib_parser_args(parser, *out, args, 1);
}

// A sign before digits belongs to the number: the least integer has no positive counterpart.
static AttribStatus parse_minus(CypherParser *parser, CypherExpr **out)
{
  const CypherToken *const number = attrib_parser_ahead(parser, 1);
  if (number->kind != CYPHER_TOKEN_INTEGER || number->as.integer <= INT64_MAX) {
    return parse_prefix(parser, level_unary, CYPHER_OP_MINUS, out);
  }
  const uint32_t start = attrib_parser_start(parser);
  parser->at += 2;
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_INTEGER, start, out));
  (*out)->as.integer = INT64_MIN;
  return ATTRIB_SUCCESS;
}

// Operand ::= NOT Operand | ('+' | '-') Operand | Postfix
static AttribStatus parse_operand(CypherParser *parser, int least, CypherExpr **out)
{
  if (least <= level_not && attrib_parser_is_word(parser, CYPHER_KEYWORD_NOT)) {
    return parse_prefix(parser, level_not, CYPHER_OP_NOT, out);
  }
  switch ((int)attrib_parser_token(parser)->kind) {
  case CYPHER_TOKEN_MINUS: return parse_minus(parser, out);
  case CYPHER_TOKEN_PLUS: return parse_prefix(parser, level_unary, CYPHER_OP_PLUS, out);
  default: return attrib_parse_postfix(parser, out);
  }
}

static AttribStatus parse_level(CypherParser *parser, int least, CypherExpr **out)
{
  ATTRIB_TRY(parse_operand(parser, least, out));
  const Operator *operator;
  while ((operator= find_operator(parser, least)) != NULL) {
    if (operator->level<level_not) {
      ATTRIB_TRY(parse_many(parser, operator, out));
    } else if (operator->level == level_comparison) {
      ATTRIB_TRY(parse_comparison(parser, operator, out));
    } else {
      ATTRIB_TRY(parse_binary(parser, operator, out));
    }
  }
  return ATTRIB_SUCCESS;
}

// Expression ::= operands joined by operators
AttribStatus attrib_parse_expression(CypherParser *parser, const CypherExpr **out)
{
  CypherExpr *expr;
  ATTRIB_TRY(attrib_parser_enter(parser));
  ATTRIB_TRY(parse_level(parser, level_or, &expr));
  attrib_parser_leave(parser);
  *out = expr;
  return ATTRIB_SUCCESS;
}
