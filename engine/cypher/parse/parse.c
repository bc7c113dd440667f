// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/parse/parse.h"

#include "engine/base/show.h"
#include "engine/base/suggest.h"
#include "engine/cypher/parse/lexer.h"

#include <stdio.h>
#include <string.h>

// Looking at tokens

const CypherToken *attrib_parser_token(const CypherParser *parser)
{
  return &parser->tokens[parser->at];
}

const CypherToken *attrib_parser_ahead(const CypherParser *parser, uint32_t ahead)
{
  const CypherToken *token = attrib_parser_token(parser);
  while (ahead > 0 && token->kind != CYPHER_TOKEN_END) {
    token++;
    ahead--;
  }
  return token;
}

void attrib_parser_want(CypherParser *parser, const char *what)
{
  if (parser->wanted_at != parser->at) {
    parser->wanted_at = parser->at;
    parser->wanted_count = 0;
  }
  for (uint32_t i = 0; i < parser->wanted_count; i++) {
    if (strcmp(parser->wanted[i], what) == 0) {
      return;
    }
  }
  if (parser->wanted_count < sizeof(parser->wanted) / sizeof(parser->wanted[0])) {
    parser->wanted[parser->wanted_count++] = what;
  }
}

bool attrib_parser_is(CypherParser *parser, CypherTokenKind kind)
{
  attrib_parser_want(parser, attrib_cypher_token_text(kind));
  return attrib_parser_token(parser)->kind == kind;
}

bool attrib_parser_is_word(CypherParser *parser, CypherKeyword word)
{
  attrib_parser_want(parser, attrib_cypher_keyword_text(word));
  return attrib_parser_token(parser)->kind == CYPHER_TOKEN_NAME &&
         attrib_parser_token(parser)->keyword == word;
}

bool attrib_parser_accept(CypherParser *parser, CypherTokenKind kind)
{
  const bool is = attrib_parser_is(parser, kind);
  parser->at += is && kind != CYPHER_TOKEN_END ? 1 : 0;
  return is;
}

bool attrib_parser_accept_word(CypherParser *parser, CypherKeyword word)
{
  const bool is = attrib_parser_is_word(parser, word);
  parser->at += is ? 1 : 0;
  return is;
}

AttribStatus attrib_parser_need(CypherParser *parser, CypherTokenKind kind)
{
  return attrib_parser_accept(parser, kind) ? ATTRIB_SUCCESS : attrib_parser_unexpected(parser);
}

AttribStatus attrib_parser_need_word(CypherParser *parser, CypherKeyword word)
{
  return attrib_parser_accept_word(parser, word) ? ATTRIB_SUCCESS
                                                 : attrib_parser_unexpected(parser);
}

AttribStatus attrib_parser_name(CypherParser *parser, const char *what, CypherName *out)
{
  const CypherToken *const token = attrib_parser_token(parser);
  attrib_parser_want(parser, what);
  if (token->kind != CYPHER_TOKEN_NAME) {
    return attrib_parser_unexpected(parser);
  }
  *out = (CypherName){token->text, token->range};
  parser->at++;
  return ATTRIB_SUCCESS;
}

// Failing

AttribStatus attrib_parser_fail(CypherParser *parser, const char *detail, CypherRange range,
                                const char *message)
{
  const CypherFault fault = {CYPHER_SYNTAX_ERROR, CYPHER_COMPILE_TIME, detail, range};
  return attrib_cypher_error_set(parser->error, fault, "%s", message);
}

// "a, b or c", cut where it grows too long.
static void list_wanted(const CypherParser *parser, char *out, size_t size)
{
  const uint32_t count = parser->wanted_at == parser->at ? parser->wanted_count : 0;
  size_t used = 0;
  out[0] = '\0';
  for (uint32_t i = 0; i < count && used < size; i++) {
    const char *const joint = i == 0 ? "" : i + 1 == count ? " or " : ", ";
    const int length = snprintf(out + used, size - used, "%s%s", joint, parser->wanted[i]);
    if (length < 0 || (size_t)length >= size - used) {
      out[used] = '\0';
      return;
    }
    used += (size_t)length;
  }
}

// A word that is not looked for may be one that is, misspelt: `; did you mean RETURN?`, or "".
static void suggest(const CypherParser *parser, AttribText text, char *out, size_t size)
{
  AttribSuggestion suggestion;
  const uint32_t count = parser->wanted_at == parser->at ? parser->wanted_count : 0;
  attrib_suggestion_begin(&suggestion, text);
  for (uint32_t i = 0; i < count; i++) {
    if (parser->wanted[i][0] >= 'A' && parser->wanted[i][0] <= 'Z') {
      attrib_suggestion_offer(&suggestion, attrib_text(parser->wanted[i]));
    }
  }
  out[0] = '\0';
  if (attrib_suggestion_found(&suggestion)) {
    snprintf(out, size, "; did you mean %.30s?", suggestion.best.data);
  }
}

static bool is_number(AttribText text)
{
  return text.length && (text.data[0] == '.' || (text.data[0] >= '0' && text.data[0] <= '9'));
}

AttribStatus attrib_parser_unexpected(CypherParser *parser)
{
  const CypherToken *const token = attrib_parser_token(parser);
  CypherFault fault = {CYPHER_SYNTAX_ERROR, CYPHER_COMPILE_TIME, "UnexpectedSyntax", token->range};
  AttribStatus status;
  AttribShown shown;
  const AttribText text =
      attrib_text_slice(parser->text, token->range.start, token->range.end - token->range.start);
  if (token->kind == CYPHER_TOKEN_BAD && !is_number(text)) {
    fault.detail = token->as.fault;
    status = attrib_cypher_error_set(parser->error, fault, "%s", token->problem);
  } else if (token->kind == CYPHER_TOKEN_END) {
    status = attrib_cypher_error_set(parser->error, fault, "the query ends too early");
  } else {
    char hint[60];
    suggest(parser, text, hint, sizeof(hint));
    status = attrib_cypher_error_set(parser->error, fault, "unexpected %s%s",
                                     attrib_show(text, &shown), hint);
  }
  list_wanted(parser, parser->error->expected, sizeof(parser->error->expected));
  return status;
}

AttribStatus attrib_parser_no_value(CypherParser *parser)
{
  const CypherToken *const token = attrib_parser_token(parser);
  attrib_parser_want(parser, "an expression");
  if (token->kind == CYPHER_TOKEN_BAD) {
    return attrib_parser_fail(parser, token->as.fault, token->range, token->problem);
  }
  return attrib_parser_unexpected(parser);
}

// Places, nesting

uint32_t attrib_parser_start(const CypherParser *parser)
{
  return attrib_parser_token(parser)->range.start;
}

CypherRange attrib_parser_since(const CypherParser *parser, uint32_t start)
{
  const uint32_t end = parser->at > 0 ? parser->tokens[parser->at - 1].range.end : 0;
  return (CypherRange){start, end > start ? end : start};
}

AttribStatus attrib_parser_enter(CypherParser *parser)
{
  if (parser->nesting >= CYPHER_MAX_BRACKETS) {
    return attrib_parser_fail(parser, "NestingTooDeep", attrib_parser_token(parser)->range,
                              "the query is nested too deep");
  }
  parser->nesting++;
  return ATTRIB_SUCCESS;
}

void attrib_parser_leave(CypherParser *parser)
{
  parser->nesting--;
}

// Building the tree

AttribStatus attrib_parser_add(CypherParser *parser, CypherArray *array, const void *item,
                               size_t size)
{
  return attrib_cypher_array_add(parser->arena, array, item, size);
}

AttribStatus attrib_parser_add_expr(CypherParser *parser, CypherArray *array,
                                    const CypherExpr *expr)
{
  return attrib_cypher_array_add_pointer(parser->arena, array, expr);
}

AttribStatus attrib_parser_expr(CypherParser *parser, CypherExprKind kind, uint32_t start,
                                CypherExpr **out)
{
  CypherExpr *const expr = attrib_arena_array(parser->arena, 1, sizeof(CypherExpr));
  if (!expr) {
    return ATTRIB_NO_MEMORY;
  }
  expr->kind = kind;
  expr->depth = 1;
  expr->range = attrib_parser_since(parser, start);
  *out = expr;
  return ATTRIB_SUCCESS;
}

static AttribStatus note_depth(CypherParser *parser, const CypherExpr *expr)
{
  if (expr->depth > parser->deepest) {
    parser->deepest = expr->depth;
  }
  if (expr->depth > CYPHER_MAX_DEPTH) {
    return attrib_parser_fail(parser, "NestingTooDeep", expr->range,
                              "the expression has too many levels");
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_parser_finish(CypherParser *parser, CypherExpr *expr)
{
  expr->range = attrib_parser_since(parser, expr->range.start);
  for (uint32_t i = 0; i < expr->arg_count; i++) {
    const CypherExpr *const arg = expr->args[i];
    if (arg && arg->depth >= expr->depth) {
      expr->depth = arg->depth + 1;
    }
  }
  return note_depth(parser, expr);
}

uint32_t attrib_parser_begin_inner(CypherParser *parser)
{
  const uint32_t outer = parser->deepest;
  parser->deepest = 0;
  return outer;
}

AttribStatus attrib_parser_end_inner(CypherParser *parser, uint32_t outer, CypherExpr *expr)
{
  if (parser->deepest >= expr->depth) {
    expr->depth = parser->deepest + 1;
  }
  parser->deepest = outer;
  return note_depth(parser, expr);
}

AttribStatus attrib_parser_args(CypherParser *parser, CypherExpr *expr,
                                const CypherExpr *const *args, uint32_t count)
{
  expr->args = attrib_arena_keep(parser->arena, args, count, sizeof(const CypherExpr *));
  expr->arg_count = count;
  return expr->args ? attrib_parser_finish(parser, expr) : ATTRIB_NO_MEMORY;
}

// Entry

static AttribStatus begin(CypherParser *parser, AttribText text, AttribArena *arena,
                          AttribCypherError *error)
{
  uint32_t count;
  *parser = (CypherParser){.text = text, .arena = arena, .error = error};
  if (text.length > CYPHER_MAX_BYTES) {
    return attrib_parser_fail(parser, "QueryTooLong", (CypherRange){0, 0},
                              "the query is longer than a mebibyte");
  }
  return attrib_cypher_lex(text, arena, &parser->tokens, &count);
}

AttribStatus attrib_cypher_parse(AttribText text, CypherDialect dialect, AttribArena *arena,
                                 AttribCypherError *error, const CypherQuery **out)
{
  CypherParser parser;
  const CypherQuery *query;
  ATTRIB_TRY(begin(&parser, text, arena, error));
  parser.dialect = dialect;
  ATTRIB_TRY(attrib_parse_query(&parser, &query));
  attrib_parser_accept(&parser, CYPHER_TOKEN_SEMICOLON);
  ATTRIB_TRY(attrib_parser_need(&parser, CYPHER_TOKEN_END));
  *out = query;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_parse_expression(AttribText text, AttribArena *arena,
                                            AttribCypherError *error, const CypherExpr **out)
{
  CypherParser parser;
  const CypherExpr *expr;
  ATTRIB_TRY(begin(&parser, text, arena, error));
  ATTRIB_TRY(attrib_parse_expression(&parser, &expr));
  ATTRIB_TRY(attrib_parser_need(&parser, CYPHER_TOKEN_END));
  *out = expr;
  return ATTRIB_SUCCESS;
}
