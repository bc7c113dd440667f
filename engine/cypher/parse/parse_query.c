// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/parse/parse.h"

#include <stdio.h>

// MATCH Patterns (WHERE Expression)?
static AttribStatus parse_match(CypherParser *parser, CypherClause *out)
{
  out->kind = CYPHER_CLAUSE_MATCH;
  out->optional = attrib_parser_accept_word(parser, CYPHER_KEYWORD_OPTIONAL);
  ATTRIB_TRY(attrib_parser_need_word(parser, CYPHER_KEYWORD_MATCH));
  ATTRIB_TRY(attrib_parse_patterns(parser, &out->patterns, &out->pattern_count));
  return attrib_parser_accept_word(parser, CYPHER_KEYWORD_WHERE)
             ? attrib_parse_expression(parser, &out->where)
             : ATTRIB_SUCCESS;
}

// UNWIND Expression AS Name
static AttribStatus parse_unwind(CypherParser *parser, CypherClause *out)
{
  out->kind = CYPHER_CLAUSE_UNWIND;
  parser->at++;
  ATTRIB_TRY(attrib_parse_expression(parser, &out->list));
  ATTRIB_TRY(attrib_parser_need_word(parser, CYPHER_KEYWORD_AS));
  return attrib_parser_name(parser, "a variable", &out->variable);
}

// WITH Projection (WHERE Expression)?
static AttribStatus parse_with(CypherParser *parser, CypherClause *out)
{
  out->kind = CYPHER_CLAUSE_WITH;
  parser->at++;
  ATTRIB_TRY(attrib_parse_projection(parser, &out->projection));
  return attrib_parser_accept_word(parser, CYPHER_KEYWORD_WHERE)
             ? attrib_parse_expression(parser, &out->where)
             : ATTRIB_SUCCESS;
}

// RETURN Projection
static AttribStatus parse_return(CypherParser *parser, CypherClause *out)
{
  out->kind = CYPHER_CLAUSE_RETURN;
  parser->at++;
  return attrib_parse_projection(parser, &out->projection);
}

static AttribStatus refuse_subquery(CypherParser *parser)
{
  const CypherFault fault = {CYPHER_UNSUPPORTED, CYPHER_COMPILE_TIME, "UnsupportedClause",
                             attrib_parser_token(parser)->range};
  return attrib_cypher_error_set(
      parser->error, fault, "CALL { … } is not supported; EXISTS, COUNT and COLLECT { … } are");
}

// CALL Call (WHERE Expression)?
static AttribStatus parse_call(CypherParser *parser, CypherClause *out)
{
  out->kind = CYPHER_CLAUSE_CALL;
  parser->at++;
  if (attrib_parser_token(parser)->kind == CYPHER_TOKEN_LEFT_BRACE) {
    return refuse_subquery(parser);
  }
  ATTRIB_TRY(attrib_parse_call(parser, &out->call));
  return out->call.has_yield && attrib_parser_accept_word(parser, CYPHER_KEYWORD_WHERE)
             ? attrib_parse_expression(parser, &out->where)
             : ATTRIB_SUCCESS;
}

// CREATE Patterns: for the harness alone.
static AttribStatus parse_create(CypherParser *parser, CypherClause *out)
{
  out->kind = CYPHER_CLAUSE_CREATE;
  parser->at++;
  return attrib_parse_patterns(parser, &out->patterns, &out->pattern_count);
}

static AttribStatus refuse_write(CypherParser *parser, CypherClause *out)
{
  const CypherToken *const token = attrib_parser_token(parser);
  if (token->keyword == CYPHER_KEYWORD_CREATE && parser->dialect == CYPHER_ACCEPT_CREATE) {
    return parse_create(parser, out);
  }
  const CypherFault fault = {CYPHER_UNSUPPORTED, CYPHER_COMPILE_TIME, "ReadOnly", token->range};
  return attrib_cypher_error_set(
      parser->error, fault,
      "%s would write, and the graph is read-only: records are changed in their files",
      attrib_cypher_keyword_text(token->keyword));
}

/// The clauses by the word that each begins with.
static const struct {
  CypherKeyword word;
  AttribStatus (*parse)(CypherParser *parser, CypherClause *out);
} clauses[] = {
    {CYPHER_KEYWORD_MATCH, parse_match},    {CYPHER_KEYWORD_OPTIONAL, parse_match},
    {CYPHER_KEYWORD_UNWIND, parse_unwind},  {CYPHER_KEYWORD_WITH, parse_with},
    {CYPHER_KEYWORD_RETURN, parse_return},  {CYPHER_KEYWORD_CALL, parse_call},
    {CYPHER_KEYWORD_CREATE, refuse_write},  {CYPHER_KEYWORD_MERGE, refuse_write},
    {CYPHER_KEYWORD_SET, refuse_write},     {CYPHER_KEYWORD_DELETE, refuse_write},
    {CYPHER_KEYWORD_DETACH, refuse_write},  {CYPHER_KEYWORD_REMOVE, refuse_write},
    {CYPHER_KEYWORD_FOREACH, refuse_write}, {CYPHER_KEYWORD_DROP, refuse_write},
    {CYPHER_KEYWORD_LOAD, refuse_write},
};

enum { reading_clauses = 6 };

static AttribStatus parse_clause(CypherParser *parser, CypherClause *out)
{
  const uint32_t start = attrib_parser_start(parser);
  const CypherKeyword word = attrib_parser_token(parser)->keyword;
  *out = (CypherClause){.range = {0, 0}};
  for (size_t i = 0; i < sizeof(clauses) / sizeof(clauses[0]); i++) {
    if (i < reading_clauses) {
      attrib_parser_want(parser, attrib_cypher_keyword_text(clauses[i].word));
    }
    if (word && clauses[i].word == word) {
      ATTRIB_TRY(clauses[i].parse(parser, out));
      out->range = attrib_parser_since(parser, start);
      return ATTRIB_SUCCESS;
    }
  }
  return attrib_parser_unexpected(parser);
}

static bool ends_part(CypherParser *parser)
{
  switch ((int)attrib_parser_token(parser)->kind) {
  case CYPHER_TOKEN_END:
  case CYPHER_TOKEN_SEMICOLON:
  case CYPHER_TOKEN_RIGHT_BRACE: return true;
  default: return attrib_parser_is_word(parser, CYPHER_KEYWORD_UNION);
  }
}

// Part ::= Clause+
static AttribStatus parse_part(CypherParser *parser, CypherPart *out)
{
  const uint32_t start = attrib_parser_start(parser);
  CypherArray run = {NULL, 0, 0};
  do {
    CypherClause clause;
    ATTRIB_TRY(parse_clause(parser, &clause));
    ATTRIB_TRY(attrib_parser_add(parser, &run, &clause, sizeof(clause)));
  } while (!ends_part(parser));
  out->clauses = run.items;
  out->clause_count = run.count;
  out->range = attrib_parser_since(parser, start);
  return ATTRIB_SUCCESS;
}

// Query ::= EXPLAIN? Part (UNION ALL? Part)*
AttribStatus attrib_parse_query(CypherParser *parser, const CypherQuery **out)
{
  CypherQuery query = {.range = {0, 0}};
  CypherArray parts = {NULL, 0, 0};
  CypherArray all = {NULL, 0, 0};
  const uint32_t start = attrib_parser_start(parser);
  query.explain = attrib_parser_accept_word(parser, CYPHER_KEYWORD_EXPLAIN);
  bool more;
  do {
    CypherPart part;
    ATTRIB_TRY(parse_part(parser, &part));
    ATTRIB_TRY(attrib_parser_add(parser, &parts, &part, sizeof(part)));
    more = attrib_parser_accept_word(parser, CYPHER_KEYWORD_UNION);
    const bool keep = more && attrib_parser_accept_word(parser, CYPHER_KEYWORD_ALL);
    ATTRIB_TRY(attrib_parser_add(parser, &all, &keep, sizeof(keep)));
  } while (more);
  query.parts = parts.items;
  query.part_count = parts.count;
  query.all = all.items;
  query.range = attrib_parser_since(parser, start);
  *out = attrib_arena_keep(parser->arena, &query, 1, sizeof(query));
  return *out ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}
