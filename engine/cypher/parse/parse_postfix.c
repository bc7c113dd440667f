// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/parse/parse.h"

// '.' Name
static AttribStatus parse_property(CypherParser *parser, CypherExpr **out)
{
  const CypherExpr *const args[] = {*out};
  CypherName name;
  parser->at++;
  ATTRIB_TRY(attrib_parser_name(parser, "a key", &name));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_PROPERTY, args[0]->range.start, out));
  (*out)->name = name;
  return attrib_parser_args(parser, *out, args, 1);
}

// '[' Expression ']' | '[' Expression? '..' Expression? ']'
static AttribStatus parse_index(CypherParser *parser, CypherExpr **out)
{
  const CypherExpr *args[3] = {*out, NULL, NULL};
  parser->at++;
  bool slice = attrib_parser_accept(parser, CYPHER_TOKEN_DOTS);
  if (!slice) {
    ATTRIB_TRY(attrib_parse_expression(parser, &args[1]));
    slice = attrib_parser_accept(parser, CYPHER_TOKEN_DOTS);
  }
  if (slice && !attrib_parser_is(parser, CYPHER_TOKEN_RIGHT_BRACKET)) {
    ATTRIB_TRY(attrib_parse_expression(parser, &args[2]));
  }
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_BRACKET));
  ATTRIB_TRY(attrib_parser_expr(parser, slice ? CYPHER_EXPR_SLICE : CYPHER_EXPR_INDEX,
                                args[0]->range.start, out));
  return attrib_parser_args(parser, *out, args, slice ? 3 : 2);
}

static AttribStatus parse_label_test(CypherParser *parser, CypherExpr **out)
{
  const CypherExpr *const args[] = {*out};
  const CypherLabels *labels;
  ATTRIB_TRY(attrib_parse_labels(parser, &labels));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_LABELS, args[0]->range.start, out));
  (*out)->labels = labels;
  return attrib_parser_args(parser, *out, args, 1);
}

// Entry ::= '.' '*' | '.' Name | Name ':' Expression | Name
static AttribStatus parse_entry(CypherParser *parser, CypherEntry *out)
{
  *out = (CypherEntry){.kind = CYPHER_ENTRY_VALUE};
  if (attrib_parser_accept(parser, CYPHER_TOKEN_DOT)) {
    out->kind = CYPHER_ENTRY_ALL;
    if (attrib_parser_accept(parser, CYPHER_TOKEN_STAR)) {
      return ATTRIB_SUCCESS;
    }
    out->kind = CYPHER_ENTRY_PROPERTY;
    return attrib_parser_name(parser, "a key", &out->key);
  }
  ATTRIB_TRY(attrib_parser_name(parser, "a key", &out->key));
  if (attrib_parser_accept(parser, CYPHER_TOKEN_COLON)) {
    return attrib_parse_expression(parser, &out->value);
  }
  CypherExpr *variable;
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_VARIABLE, out->key.range.start, &variable));
  variable->name = out->key;
  out->value = variable;
  return ATTRIB_SUCCESS;
}

// MapProjection ::= Variable '{' (Entry (',' Entry)*)? '}'
AttribStatus attrib_parse_map_projection(CypherParser *parser, CypherExpr *of, CypherExpr **out)
{
  CypherArray entries = {NULL, 0, 0};
  CypherArray args = {NULL, 0, 0};
  parser->at++;
  ATTRIB_TRY(attrib_parser_add_expr(parser, &args, of));
  while (entries.count > 0 || !attrib_parser_is(parser, CYPHER_TOKEN_RIGHT_BRACE)) {
    CypherEntry entry;
    ATTRIB_TRY(parse_entry(parser, &entry));
    ATTRIB_TRY(attrib_parser_add(parser, &entries, &entry, sizeof(entry)));
    ATTRIB_TRY(attrib_parser_add_expr(parser, &args, entry.value));
    if (!attrib_parser_accept(parser, CYPHER_TOKEN_COMMA)) {
      break;
    }
  }
  ATTRIB_TRY(attrib_parser_need(parser, CYPHER_TOKEN_RIGHT_BRACE));
  ATTRIB_TRY(attrib_parser_expr(parser, CYPHER_EXPR_PROJECTION, of->range.start, out));
  (*out)->entries = entries.items;
  (*out)->entry_count = entries.count;
  return attrib_parser_args(parser, *out, args.items, args.count);
}

static bool begins_label(const CypherParser *parser)
{
  switch ((int)attrib_parser_ahead(parser, 1)->kind) {
  case CYPHER_TOKEN_NAME:
  case CYPHER_TOKEN_EXCLAMATION:
  case CYPHER_TOKEN_PERCENT:
  case CYPHER_TOKEN_LEFT_PAREN: return true;
  default: return false;
  }
}

// Postfix ::= Atom ('.' Name | '[' … ']' | ':' Labels | '{' … '}')*
AttribStatus attrib_parse_postfix(CypherParser *parser, CypherExpr **out)
{
  ATTRIB_TRY(attrib_parse_atom(parser, out));
  for (;;) {
    const CypherTokenKind kind = attrib_parser_token(parser)->kind;
    if (kind == CYPHER_TOKEN_DOT) {
      ATTRIB_TRY(parse_property(parser, out));
    } else if (kind == CYPHER_TOKEN_LEFT_BRACKET) {
      ATTRIB_TRY(parse_index(parser, out));
    } else if (kind == CYPHER_TOKEN_COLON && begins_label(parser)) {
      ATTRIB_TRY(parse_label_test(parser, out));
    } else if (kind == CYPHER_TOKEN_LEFT_BRACE && (*out)->kind == CYPHER_EXPR_VARIABLE) {
      ATTRIB_TRY(attrib_parse_map_projection(parser, *out, out));
    } else {
      return ATTRIB_SUCCESS;
    }
  }
}
