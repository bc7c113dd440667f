// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/parse/parse.h"

// Item ::= Expression (AS Name)?
static AttribStatus parse_item(CypherParser *parser, CypherItem *out)
{
  const uint32_t start = attrib_parser_start(parser);
  *out = (CypherItem){.range = {0, 0}};
  ATTRIB_TRY(attrib_parse_expression(parser, &out->value));
  if (attrib_parser_accept_word(parser, CYPHER_KEYWORD_AS)) {
    ATTRIB_TRY(attrib_parser_name(parser, "an alias", &out->alias));
  }
  out->range = attrib_parser_since(parser, start);
  return ATTRIB_SUCCESS;
}

// Items ::= '*' (',' Item)* | Item (',' Item)*
static AttribStatus parse_items(CypherParser *parser, CypherProjection *out)
{
  CypherArray items = {NULL, 0, 0};
  out->star_range = attrib_parser_token(parser)->range;
  out->star = attrib_parser_accept(parser, CYPHER_TOKEN_STAR);
  bool more = !out->star || attrib_parser_accept(parser, CYPHER_TOKEN_COMMA);
  while (more) {
    CypherItem item;
    ATTRIB_TRY(parse_item(parser, &item));
    ATTRIB_TRY(attrib_parser_add(parser, &items, &item, sizeof(item)));
    more = attrib_parser_accept(parser, CYPHER_TOKEN_COMMA);
  }
  out->items = items.items;
  out->item_count = items.count;
  return ATTRIB_SUCCESS;
}

static bool accept_descending(CypherParser *parser)
{
  if (attrib_parser_accept_word(parser, CYPHER_KEYWORD_DESC) ||
      attrib_parser_accept_word(parser, CYPHER_KEYWORD_DESCENDING)) {
    return true;
  }
  if (!attrib_parser_accept_word(parser, CYPHER_KEYWORD_ASC)) {
    attrib_parser_accept_word(parser, CYPHER_KEYWORD_ASCENDING);
  }
  return false;
}

// Order ::= ORDER BY Expression Direction? (',' Expression Direction?)*
static AttribStatus parse_order(CypherParser *parser, CypherProjection *out)
{
  CypherArray sorts = {NULL, 0, 0};
  if (!attrib_parser_accept_word(parser, CYPHER_KEYWORD_ORDER)) {
    return ATTRIB_SUCCESS;
  }
  ATTRIB_TRY(attrib_parser_need_word(parser, CYPHER_KEYWORD_BY));
  do {
    CypherSort sort;
    ATTRIB_TRY(attrib_parse_expression(parser, &sort.value));
    sort.descending = accept_descending(parser);
    ATTRIB_TRY(attrib_parser_add(parser, &sorts, &sort, sizeof(sort)));
  } while (attrib_parser_accept(parser, CYPHER_TOKEN_COMMA));
  out->sorts = sorts.items;
  out->sort_count = sorts.count;
  return ATTRIB_SUCCESS;
}

// Projection ::= DISTINCT? Items Order? (SKIP Expression)? (LIMIT Expression)?
AttribStatus attrib_parse_projection(CypherParser *parser, CypherProjection *out)
{
  const uint32_t start = attrib_parser_start(parser);
  *out = (CypherProjection){.distinct = attrib_parser_accept_word(parser, CYPHER_KEYWORD_DISTINCT)};
  ATTRIB_TRY(parse_items(parser, out));
  ATTRIB_TRY(parse_order(parser, out));
  if (attrib_parser_accept_word(parser, CYPHER_KEYWORD_SKIP) ||
      attrib_parser_accept_word(parser, CYPHER_KEYWORD_OFFSET)) {
    ATTRIB_TRY(attrib_parse_expression(parser, &out->skip));
  }
  if (attrib_parser_accept_word(parser, CYPHER_KEYWORD_LIMIT)) {
    ATTRIB_TRY(attrib_parse_expression(parser, &out->limit));
  }
  out->range = attrib_parser_since(parser, start);
  return ATTRIB_SUCCESS;
}

// Yield ::= Name (AS Name)?
static AttribStatus parse_yield(CypherParser *parser, CypherYield *out)
{
  ATTRIB_TRY(attrib_parser_name(parser, "a column", &out->column));
  out->alias = out->column;
  return attrib_parser_accept_word(parser, CYPHER_KEYWORD_AS)
             ? attrib_parser_name(parser, "a variable", &out->alias)
             : ATTRIB_SUCCESS;
}

// YIELD ('*' | Yield (',' Yield)*)
static AttribStatus parse_yields(CypherParser *parser, CypherCall *out)
{
  CypherArray yields = {NULL, 0, 0};
  out->has_yield = attrib_parser_accept_word(parser, CYPHER_KEYWORD_YIELD);
  if (!out->has_yield) {
    return ATTRIB_SUCCESS;
  }
  out->star = attrib_parser_accept(parser, CYPHER_TOKEN_STAR);
  bool more = !out->star;
  while (more) {
    CypherYield yield;
    ATTRIB_TRY(parse_yield(parser, &yield));
    ATTRIB_TRY(attrib_parser_add(parser, &yields, &yield, sizeof(yield)));
    more = attrib_parser_accept(parser, CYPHER_TOKEN_COMMA);
  }
  out->yields = yields.items;
  out->yield_count = yields.count;
  return ATTRIB_SUCCESS;
}

// Call ::= Name ('.' Name)* ('(' … ')')? (YIELD …)?
AttribStatus attrib_parse_call(CypherParser *parser, CypherCall *out)
{
  const uint32_t start = attrib_parser_start(parser);
  CypherArray args = {NULL, 0, 0};
  CypherName name;
  *out = (CypherCall){.has_args = false};
  do {
    ATTRIB_TRY(attrib_parser_name(parser, "a procedure", &name));
  } while (attrib_parser_accept(parser, CYPHER_TOKEN_DOT));
  out->procedure.range = attrib_parser_since(parser, start);
  out->procedure.text = attrib_text_slice(parser->text, start, out->procedure.range.end - start);
  out->has_args = attrib_parser_accept(parser, CYPHER_TOKEN_LEFT_PAREN);
  if (out->has_args) {
    ATTRIB_TRY(attrib_parse_arguments(parser, CYPHER_TOKEN_RIGHT_PAREN, &args));
  }
  out->args = args.items;
  out->arg_count = args.count;
  return parse_yields(parser, out);
}
