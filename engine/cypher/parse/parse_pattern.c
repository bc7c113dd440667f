// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/parse/parse.h"

// Looking ahead

// Whether '(' at `open` can begin a node: what stands behind it, and that it is closed.
static bool may_be_node(const CypherToken *open)
{
  if (open->kind != CYPHER_TOKEN_LEFT_PAREN || !open->as.partner) {
    return false;
  }
  switch ((int)open[1].kind) {
  case CYPHER_TOKEN_RIGHT_PAREN:
  case CYPHER_TOKEN_COLON:
  case CYPHER_TOKEN_LEFT_BRACE: return true;
  case CYPHER_TOKEN_NAME: break;
  default: return false;
  }
  switch ((int)open[2].kind) {
  case CYPHER_TOKEN_RIGHT_PAREN:
  case CYPHER_TOKEN_COLON:
  case CYPHER_TOKEN_LEFT_BRACE:
  case CYPHER_TOKEN_PARAMETER: return true;
  default: return open[2].keyword == CYPHER_KEYWORD_WHERE;
  }
}

// In constant time: brackets know which token closes them.
bool attrib_parse_is_chain(const CypherParser *parser, uint32_t ahead)
{
  const CypherToken *token = attrib_parser_ahead(parser, ahead);
  if (!may_be_node(token)) {
    return false;
  }
  token = parser->tokens + token->as.partner + 1;
  token += token->kind == CYPHER_TOKEN_LESS ? 1 : 0;
  if (token->kind != CYPHER_TOKEN_MINUS) {
    return false;
  }
  token++;
  if (token->kind == CYPHER_TOKEN_LEFT_BRACKET && token->as.partner) {
    token = parser->tokens + token->as.partner + 1;
  }
  if (token->kind != CYPHER_TOKEN_MINUS) {
    return false;
  }
  token++;
  token += token->kind == CYPHER_TOKEN_GREATER ? 1 : 0;
  return token->kind == CYPHER_TOKEN_LEFT_PAREN;
}

// Labels

static AttribStatus parse_any_label(CypherParser *parser, const CypherLabels **out);

static AttribStatus keep_labels(CypherParser *parser, CypherLabels labels, const CypherLabels **out)
{
  *out = attrib_arena_keep(parser->arena, &labels, 1, sizeof(labels));
  return *out ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
}

// Label ::= '!' Label | '(' Alternatives ')' | '%' | Name
static AttribStatus parse_label(CypherParser *parser, const CypherLabels **out)
{
  CypherLabels labels = {.kind = CYPHER_LABEL_NAME};
  ATTRIB_TRY(attrib_parser_enter(parser));
  if (attrib_parser_accept(parser, CYPHER_TOKEN_EXCLAMATION)) {
    labels.kind = CYPHER_LABEL_NOT;
    ATTRIB_TRY(parse_label(parser, &labels.left));
  } else if (attrib_parser_accept(parser, CYPHER_TOKEN_PERCENT)) {
    labels.kind = CYPHER_LABEL_ANY;
  } else if (attrib_parser_accept(parser, CYPHER_TOKEN_LEFT_PAREN)) {
    const bool bar_ends = parser->bar_ends;
    parser->bar_ends = false;
    ATTRIB_TRY(parse_any_label(parser, out));
    parser->bar_ends = bar_ends;
    attrib_parser_leave(parser);
    return attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_PAREN);
  } else {
    ATTRIB_TRY(attrib_parser_name(parser, "a label", &labels.name));
  }
  attrib_parser_leave(parser);
  return keep_labels(parser, labels, out);
}

// How many in a row: they make a tree as deep.
static AttribStatus join_labels(CypherParser *parser, CypherLabels labels, uint32_t count,
                                const CypherLabels **out)
{
  if (count > CYPHER_MAX_DEPTH) {
    return attrib_parser_fail(parser, "NestingTooDeep", attrib_parser_token(parser)->range,
                              "too many labels in a row");
  }
  return keep_labels(parser, labels, out);
}

// AllOf ::= Label (('&' | ':') Label)*
static AttribStatus parse_all_labels(CypherParser *parser, const CypherLabels **out)
{
  ATTRIB_TRY(parse_label(parser, out));
  for (uint32_t count = 0; attrib_parser_accept(parser, CYPHER_TOKEN_AMPERSAND) ||
                           attrib_parser_accept(parser, CYPHER_TOKEN_COLON);
       count++) {
    CypherLabels both = {.kind = CYPHER_LABEL_AND, .left = *out};
    ATTRIB_TRY(parse_label(parser, &both.right));
    ATTRIB_TRY(join_labels(parser, both, count, out));
  }
  return ATTRIB_SUCCESS;
}

// Alternatives ::= AllOf ('|' ':'? AllOf)*
static AttribStatus parse_any_label(CypherParser *parser, const CypherLabels **out)
{
  ATTRIB_TRY(parse_all_labels(parser, out));
  for (uint32_t count = 0; !parser->bar_ends && attrib_parser_accept(parser, CYPHER_TOKEN_BAR);
       count++) {
    CypherLabels either = {.kind = CYPHER_LABEL_OR, .left = *out};
    attrib_parser_accept(parser, CYPHER_TOKEN_COLON);
    ATTRIB_TRY(parse_all_labels(parser, &either.right));
    ATTRIB_TRY(join_labels(parser, either, count, out));
  }
  return ATTRIB_SUCCESS;
}

// Labels ::= ':' Alternatives
AttribStatus attrib_parse_labels(CypherParser *parser, const CypherLabels **out)
{
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_COLON));
  return parse_any_label(parser, out);
}

// Properties ::= Map | Parameter
static AttribStatus parse_properties(CypherParser *parser, const CypherExpr **out)
{
  CypherExpr *expr = NULL;
  if (attrib_parser_is(parser, CYPHER_TOKEN_LEFT_BRACE)) {
    ATTRIB_TRY(attrib_parse_map(parser, &expr));
  } else if (attrib_parser_token(parser)->kind == CYPHER_TOKEN_PARAMETER) {
    ATTRIB_TRY(attrib_parse_atom(parser, &expr));
  }
  *out = expr;
  return ATTRIB_SUCCESS;
}

static AttribStatus parse_where(CypherParser *parser, const CypherExpr **out)
{
  return attrib_parser_accept_word(parser, CYPHER_KEYWORD_WHERE)
             ? attrib_parse_expression(parser, out)
             : ATTRIB_SUCCESS;
}

// The name of a node or an edge; WHERE is one only where nothing of a condition follows.
static AttribStatus parse_variable(CypherParser *parser, CypherTokenKind closing, CypherName *out)
{
  const CypherToken *const token = attrib_parser_token(parser);
  attrib_parser_want(parser, "a variable");
  if (token->kind != CYPHER_TOKEN_NAME ||
      (token->keyword == CYPHER_KEYWORD_WHERE && token[1].kind != closing)) {
    return ATTRIB_SUCCESS;
  }
  return attrib_parser_name(parser, "a variable", out);
}

// Node ::= '(' Name? Labels? Properties? (WHERE Expression)? ')'
static AttribStatus parse_node(CypherParser *parser, CypherNodePattern *out)
{
  const uint32_t start = attrib_parser_start(parser);
  *out = (CypherNodePattern){.range = {0, 0}};
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_LEFT_PAREN));
  ATTRIB_TRY(parse_variable(parser, CYPHER_TOKEN_RIGHT_PAREN, &out->variable));
  if (attrib_parser_is(parser, CYPHER_TOKEN_COLON)) {
    ATTRIB_TRY(attrib_parse_labels(parser, &out->labels));
  }
  ATTRIB_TRY(parse_properties(parser, &out->properties));
  ATTRIB_TRY(parse_where(parser, &out->where));
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_PAREN));
  out->range = attrib_parser_since(parser, start);
  return ATTRIB_SUCCESS;
}

// Edges

static AttribStatus bad_length(CypherParser *parser)
{
  return attrib_parser_fail(parser, "InvalidRelationshipPattern",
                            attrib_parser_token(parser)->range,
                            "the length of a path is a number, or two with '..' between them");
}

static AttribStatus parse_bound(CypherParser *parser, uint32_t *out)
{
  const CypherToken *const token = attrib_parser_token(parser);
  attrib_parser_want(parser, "a number");
  if (token->kind != CYPHER_TOKEN_INTEGER) {
    return ATTRIB_SUCCESS;
  }
  if (token->as.integer >= UINT32_MAX) {
    return bad_length(parser);
  }
  *out = (uint32_t)token->as.integer;
  parser->at++;
  return ATTRIB_SUCCESS;
}

// Length ::= '*' (Integer? '..' Integer? | Integer)?
static AttribStatus parse_length(CypherParser *parser, CypherEdgePattern *out)
{
  out->is_long = attrib_parser_accept(parser, CYPHER_TOKEN_STAR);
  if (!out->is_long) {
    return attrib_parser_token(parser)->kind == CYPHER_TOKEN_DOTS ? bad_length(parser)
                                                                  : ATTRIB_SUCCESS;
  }
  const uint32_t start = parser->at;
  out->from = 1;
  out->to = UINT32_MAX;
  ATTRIB_TRY(parse_bound(parser, &out->from));
  if (attrib_parser_accept(parser, CYPHER_TOKEN_DOTS)) {
    ATTRIB_TRY(parse_bound(parser, &out->to));
  } else if (parser->at > start) {
    out->to = out->from;
  }
  const CypherTokenKind next = attrib_parser_token(parser)->kind;
  return next == CYPHER_TOKEN_MINUS || next == CYPHER_TOKEN_FLOAT ? bad_length(parser)
                                                                  : ATTRIB_SUCCESS;
}

// Quantity ::= '+' | '*' | '{' Integer '}' | '{' Integer? ',' Integer? '}'
static AttribStatus parse_quantity(CypherParser *parser, CypherEdgePattern *out)
{
  const CypherTokenKind kind = attrib_parser_token(parser)->kind;
  if (kind != CYPHER_TOKEN_PLUS && kind != CYPHER_TOKEN_STAR && kind != CYPHER_TOKEN_LEFT_BRACE) {
    return ATTRIB_SUCCESS;
  }
  if (out->is_long) {
    return attrib_parser_fail(parser, "InvalidRelationshipPattern",
                              attrib_parser_token(parser)->range, "the length is given twice");
  }
  parser->at++;
  out->is_long = true;
  out->from = kind == CYPHER_TOKEN_PLUS ? 1 : 0;
  out->to = UINT32_MAX;
  if (kind != CYPHER_TOKEN_LEFT_BRACE) {
    return ATTRIB_SUCCESS;
  }
  const uint32_t start = parser->at;
  ATTRIB_TRY(parse_bound(parser, &out->from));
  const bool one = parser->at > start;
  if (attrib_parser_accept(parser, CYPHER_TOKEN_COMMA)) {
    ATTRIB_TRY(parse_bound(parser, &out->to));
  } else if (one) {
    out->to = out->from;
  } else {
    return attrib_parser_unexpected(parser);
  }
  return attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_BRACE);
}

// '[' Name? Labels? Length? Properties? (WHERE Expression)? ']'
static AttribStatus parse_edge_details(CypherParser *parser, CypherEdgePattern *out)
{
  if (!attrib_parser_accept(parser, CYPHER_TOKEN_LEFT_BRACKET)) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(parse_variable(parser, CYPHER_TOKEN_RIGHT_BRACKET, &out->variable));
  if (attrib_parser_is(parser, CYPHER_TOKEN_COLON)) {
    ATTRIB_TRY(attrib_parse_labels(parser, &out->types));
  }
  ATTRIB_TRY(parse_length(parser, out));
  ATTRIB_TRY(parse_properties(parser, &out->properties));
  ATTRIB_TRY(parse_where(parser, &out->where));
  return attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_BRACKET);
}

// Edge ::= '<'? '-' Details? '-' '>'? Quantity?
static AttribStatus parse_edge(CypherParser *parser, CypherEdgePattern *out)
{
  const uint32_t start = attrib_parser_start(parser);
  *out = (CypherEdgePattern){.range = {0, 0}, .from = 1, .to = 1};
  const bool left = attrib_parser_accept(parser, CYPHER_TOKEN_LESS);
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_MINUS));
  ATTRIB_TRY(parse_edge_details(parser, out));
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_MINUS));
  const bool right = attrib_parser_accept(parser, CYPHER_TOKEN_GREATER);
  out->direction = left == right ? CYPHER_BOTH : left ? CYPHER_LEFT : CYPHER_RIGHT;
  ATTRIB_TRY(parse_quantity(parser, out));
  out->range = attrib_parser_since(parser, start);
  return ATTRIB_SUCCESS;
}

// Chain ::= Node (Edge Node)*
static AttribStatus parse_steps(CypherParser *parser, CypherPattern *out)
{
  CypherArray nodes = {NULL, 0, 0};
  CypherArray edges = {NULL, 0, 0};
  CypherNodePattern node;
  ATTRIB_TRY(parse_node(parser, &node));
  ATTRIB_TRY(attrib_parser_add(parser, &nodes, &node, sizeof(node)));
  while (attrib_parser_is(parser, CYPHER_TOKEN_MINUS) ||
         attrib_parser_is(parser, CYPHER_TOKEN_LESS)) {
    CypherEdgePattern edge;
    ATTRIB_TRY(parse_edge(parser, &edge));
    ATTRIB_TRY(parse_node(parser, &node));
    ATTRIB_TRY(attrib_parser_add(parser, &edges, &edge, sizeof(edge)));
    ATTRIB_TRY(attrib_parser_add(parser, &nodes, &node, sizeof(node)));
  }
  out->nodes = nodes.items;
  out->edges = edges.items;
  out->edge_count = edges.count;
  return ATTRIB_SUCCESS;
}

static CypherShortest shortest_word(const CypherParser *parser)
{
  if (attrib_parser_ahead(parser, 1)->kind != CYPHER_TOKEN_LEFT_PAREN) {
    return CYPHER_ALL_PATHS;
  }
  switch ((int)attrib_parser_token(parser)->keyword) {
  case CYPHER_KEYWORD_SHORTESTPATH: return CYPHER_SHORTEST;
  case CYPHER_KEYWORD_ALLSHORTESTPATHS: return CYPHER_ALL_SHORTEST;
  default: return CYPHER_ALL_PATHS;
  }
}

// Anonymous ::= (SHORTESTPATH | ALLSHORTESTPATHS)? '(' Anonymous ')' | Chain
AttribStatus attrib_parse_chain(CypherParser *parser, CypherPattern *out)
{
  const uint32_t start = attrib_parser_start(parser);
  const CypherShortest shortest = shortest_word(parser);
  const bool bar_ends = parser->bar_ends;
  const uint32_t brackets = shortest == CYPHER_ALL_PATHS ? 0 : 1;
  parser->bar_ends = false;
  parser->at += brackets;
  const bool nested = brackets || attrib_parser_ahead(parser, 1)->kind == CYPHER_TOKEN_LEFT_PAREN;
  if (nested) {
    ATTRIB_TRY(attrib_parser_enter(parser));
    ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_LEFT_PAREN));
    ATTRIB_TRY(attrib_parse_chain(parser, out));
    ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_PAREN));
    attrib_parser_leave(parser);
  } else {
    ATTRIB_TRY(parse_steps(parser, out));
  }
  parser->bar_ends = bar_ends;
  out->shortest = shortest ? shortest : out->shortest;
  out->range = attrib_parser_since(parser, start);
  return ATTRIB_SUCCESS;
}

// Pattern ::= (Name '=')? Anonymous
AttribStatus attrib_parse_pattern(CypherParser *parser, CypherPattern *out)
{
  const uint32_t start = attrib_parser_start(parser);
  *out = (CypherPattern){.range = {0, 0}};
  attrib_parser_want(parser, "a pattern");
  if (attrib_parser_token(parser)->kind == CYPHER_TOKEN_NAME &&
      attrib_parser_ahead(parser, 1)->kind == CYPHER_TOKEN_EQUAL) {
    ATTRIB_TRY(attrib_parser_name(parser, "a path", &out->path));
    parser->at++;
  }
  ATTRIB_TRY(attrib_parse_chain(parser, out));
  out->range = attrib_parser_since(parser, start);
  return ATTRIB_SUCCESS;
}

// Patterns ::= Pattern (',' Pattern)*
AttribStatus attrib_parse_patterns(CypherParser *parser, const CypherPattern **out, uint32_t *count)
{
  CypherArray patterns = {NULL, 0, 0};
  do {
    CypherPattern pattern;
    ATTRIB_TRY(attrib_parse_pattern(parser, &pattern));
    ATTRIB_TRY(attrib_parser_add(parser, &patterns, &pattern, sizeof(pattern)));
  } while (attrib_parser_accept(parser, CYPHER_TOKEN_COMMA));
  *out = patterns.items;
  *count = patterns.count;
  return ATTRIB_SUCCESS;
}
