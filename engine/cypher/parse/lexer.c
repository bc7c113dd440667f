// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/parse/lexer.h"

#include "engine/base/utf8.h"
#include "engine/base/vector.h"

#include <utf8proc.h>

#include <string.h>

// Characters

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

static bool is_ascii_name(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

#define CATEGORY(name) (1U << UTF8PROC_CATEGORY_##name)

static const uint32_t first_of_name = CATEGORY(LU) | CATEGORY(LL) | CATEGORY(LT) | CATEGORY(LM) |
                                      CATEGORY(LO) | CATEGORY(NL) | CATEGORY(PC);
static const uint32_t further_of_name = CATEGORY(MN) | CATEGORY(MC) | CATEGORY(ND) | CATEGORY(SC);
static const uint32_t blanks = CATEGORY(ZS) | CATEGORY(ZL) | CATEGORY(ZP);

static bool is_of(uint32_t c, uint32_t categories)
{
  return categories >> (unsigned)utf8proc_category((utf8proc_int32_t)c) & 1U;
}

static bool begins_name(uint32_t c)
{
  return is_of(c, first_of_name);
}

static bool continues_name(uint32_t c)
{
  return is_of(c, first_of_name | further_of_name);
}

static bool is_blank(uint32_t c)
{
  return is_of(c, blanks) || c == 0xFEFF;
}

static char at(const CypherLexer *lexer, size_t ahead)
{
  const size_t offset = lexer->at + ahead;
  return offset < lexer->text.length ? lexer->text.data[offset] : '\0';
}

// White space ::= blanks, line ends, // to the end of the line, /* to */

static bool skip_comment(CypherLexer *lexer)
{
  if (at(lexer, 0) != '/' || (at(lexer, 1) != '/' && at(lexer, 1) != '*')) {
    return false;
  }
  const bool line = at(lexer, 1) == '/';
  size_t offset = lexer->at + 2;
  const size_t length = lexer->text.length;
  const char *const text = lexer->text.data;
  if (line) {
    while (offset < length && text[offset] != '\n' && text[offset] != '\r') {
      offset++;
    }
    lexer->at = offset;
    return true;
  }
  while (offset + 1 < length && (text[offset] != '*' || text[offset + 1] != '/')) {
    offset++;
  }
  if (offset + 1 >= length) {
    return false;
  }
  lexer->at = offset + 2;
  return true;
}

static bool skip_blank(CypherLexer *lexer)
{
  const char c = at(lexer, 0);
  if (lexer->at < lexer->text.length && (unsigned char)c < 0x80) {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
    lexer->at += blank ? 1 : 0;
    return blank;
  }
  size_t offset = lexer->at;
  uint32_t code_point;
  if (attrib_utf8_next(lexer->text, &offset, &code_point) && is_blank(code_point)) {
    lexer->at = offset;
    return true;
  }
  return false;
}

// Tokens

void attrib_cypher_token_spoil(CypherToken *token, const char *detail, const char *problem)
{
  token->kind = CYPHER_TOKEN_BAD;
  token->as.fault = detail;
  token->problem = problem;
}

// Step past the characters of a name; false where none begins here.
static bool step_name(CypherLexer *lexer)
{
  const size_t start = lexer->at;
  while (lexer->at < lexer->text.length) {
    const char c = at(lexer, 0);
    size_t offset = lexer->at + 1;
    uint32_t code_point;
    if ((unsigned char)c < 0x80) {
      if (!is_ascii_name(c) && (lexer->at == start || (!is_digit(c) && c != '$'))) {
        break;
      }
    } else {
      offset = lexer->at;
      if (!attrib_utf8_next(lexer->text, &offset, &code_point) ||
          !(lexer->at == start ? begins_name(code_point) : continues_name(code_point))) {
        break;
      }
    }
    lexer->at = offset;
  }
  return lexer->at > start;
}

static bool lex_name(CypherLexer *lexer, CypherToken *token)
{
  const size_t start = lexer->at;
  if (!step_name(lexer)) {
    return false;
  }
  token->kind = CYPHER_TOKEN_NAME;
  token->text = attrib_text_slice(lexer->text, start, lexer->at - start);
  token->keyword = attrib_cypher_keyword(token->text);
  return true;
}

// Parameter ::= '$' (Name | Digits)
static AttribStatus lex_parameter(CypherLexer *lexer, CypherToken *token)
{
  lexer->at++;
  const size_t start = lexer->at;
  if (at(lexer, 0) == '`') {
    ATTRIB_TRY(attrib_cypher_lex_quoted_name(lexer, token));
  } else {
    while (is_digit(at(lexer, 0))) {
      lexer->at++;
    }
    step_name(lexer);
    token->text = attrib_text_slice(lexer->text, start, lexer->at - start);
    if (!token->text.length) {
      attrib_cypher_token_spoil(token, "UnexpectedSyntax", "a parameter has no name");
      return ATTRIB_SUCCESS;
    }
  }
  if (token->kind != CYPHER_TOKEN_BAD) {
    token->kind = CYPHER_TOKEN_PARAMETER;
  }
  token->keyword = CYPHER_NO_KEYWORD;
  return ATTRIB_SUCCESS;
}

/// Signs, longer ones before those that they begin with.
static const struct {
  char text[3];
  CypherTokenKind kind;
} signs[] = {
    {"..", CYPHER_TOKEN_DOTS},
    {"=~", CYPHER_TOKEN_MATCHES},
    {"<>", CYPHER_TOKEN_NOT_EQUAL},
    {"<=", CYPHER_TOKEN_LESS_EQUAL},
    {">=", CYPHER_TOKEN_GREATER_EQUAL},
    {"(", CYPHER_TOKEN_LEFT_PAREN},
    {")", CYPHER_TOKEN_RIGHT_PAREN},
    {"[", CYPHER_TOKEN_LEFT_BRACKET},
    {"]", CYPHER_TOKEN_RIGHT_BRACKET},
    {"{", CYPHER_TOKEN_LEFT_BRACE},
    {"}", CYPHER_TOKEN_RIGHT_BRACE},
    {",", CYPHER_TOKEN_COMMA},
    {";", CYPHER_TOKEN_SEMICOLON},
    {":", CYPHER_TOKEN_COLON},
    {".", CYPHER_TOKEN_DOT},
    {"|", CYPHER_TOKEN_BAR},
    {"&", CYPHER_TOKEN_AMPERSAND},
    {"!", CYPHER_TOKEN_EXCLAMATION},
    {"+", CYPHER_TOKEN_PLUS},
    {"-", CYPHER_TOKEN_MINUS},
    {"*", CYPHER_TOKEN_STAR},
    {"/", CYPHER_TOKEN_SLASH},
    {"%", CYPHER_TOKEN_PERCENT},
    {"^", CYPHER_TOKEN_CARET},
    {"=", CYPHER_TOKEN_EQUAL},
    {"<", CYPHER_TOKEN_LESS},
    {">", CYPHER_TOKEN_GREATER},
};

static bool lex_sign(CypherLexer *lexer, CypherToken *token)
{
  for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
    const size_t length = strlen(signs[i].text);
    if (signs[i].text[0] == at(lexer, 0) && (length == 1 || signs[i].text[1] == at(lexer, 1))) {
      token->kind = signs[i].kind;
      lexer->at += length;
      return true;
    }
  }
  return false;
}

static void lex_stranger(CypherLexer *lexer, CypherToken *token)
{
  size_t offset = lexer->at;
  uint32_t code_point;
  if (at(lexer, 0) == '/' && at(lexer, 1) == '*') {
    offset = lexer->text.length;
    attrib_cypher_token_spoil(token, "UnexpectedSyntax", "a comment is never closed");
  } else if (!attrib_utf8_next(lexer->text, &offset, &code_point)) {
    offset = lexer->at + 1;
    attrib_cypher_token_spoil(token, "InvalidUnicodeCharacter", "the query is not UTF-8 here");
  } else if (code_point < 0x80) {
    attrib_cypher_token_spoil(token, "UnexpectedSyntax", "a character that means nothing here");
  } else {
    attrib_cypher_token_spoil(token, "InvalidUnicodeCharacter",
                              "a character that means nothing here");
  }
  lexer->at = offset;
}

static AttribStatus lex_token(CypherLexer *lexer, CypherToken *token)
{
  const char c = at(lexer, 0);
  if (is_digit(c) || (c == '.' && is_digit(at(lexer, 1)))) {
    attrib_cypher_lex_number(lexer, token);
    return ATTRIB_SUCCESS;
  }
  switch (c) {
  case '\'':
  case '"': return attrib_cypher_lex_string(lexer, token);
  case '`': return attrib_cypher_lex_quoted_name(lexer, token);
  case '$': return lex_parameter(lexer, token);
  default: break;
  }
  const bool comment = c == '/' && at(lexer, 1) == '*';
  if (comment || (!lex_name(lexer, token) && !lex_sign(lexer, token))) {
    lex_stranger(lexer, token);
  }
  return ATTRIB_SUCCESS;
}

// Brackets

static CypherTokenKind closing(CypherTokenKind kind)
{
  return kind == CYPHER_TOKEN_LEFT_PAREN     ? CYPHER_TOKEN_RIGHT_PAREN
         : kind == CYPHER_TOKEN_LEFT_BRACKET ? CYPHER_TOKEN_RIGHT_BRACKET
         : kind == CYPHER_TOKEN_LEFT_BRACE   ? CYPHER_TOKEN_RIGHT_BRACE
                                             : CYPHER_TOKEN_END;
}

static bool closes(CypherTokenKind kind)
{
  return kind == CYPHER_TOKEN_RIGHT_PAREN || kind == CYPHER_TOKEN_RIGHT_BRACKET ||
         kind == CYPHER_TOKEN_RIGHT_BRACE;
}

// Tell each bracket which token closes it, so that the parser can look behind it in one step. The
// open ones are chained through their own `partner` meanwhile.
static void pair_brackets(CypherToken *tokens, uint32_t count)
{
  uint32_t open = 0; // index + 1 of the innermost that is open
  for (uint32_t i = 0; i < count; i++) {
    if (closing(tokens[i].kind) != CYPHER_TOKEN_END) {
      tokens[i].as.partner = open;
      open = i + 1;
    } else if (closes(tokens[i].kind) && open) {
      CypherToken *const opener = &tokens[open - 1];
      if (closing(opener->kind) != tokens[i].kind) {
        break;
      }
      open = opener->as.partner;
      opener->as.partner = i;
    }
  }
  while (open) {
    CypherToken *const opener = &tokens[open - 1];
    open = opener->as.partner;
    opener->as.partner = 0;
  }
}

static AttribStatus lex_all(CypherLexer *lexer, AttribVector *tokens)
{
  CypherToken token;
  do {
    while (skip_blank(lexer) || skip_comment(lexer)) {
    }
    token = (CypherToken){.kind = CYPHER_TOKEN_END};
    const size_t start = lexer->at;
    if (start < lexer->text.length) {
      ATTRIB_TRY(lex_token(lexer, &token));
    }
    token.range = (CypherRange){(uint32_t)start, (uint32_t)lexer->at};
    ATTRIB_TRY(attrib_vector_push(tokens, &token));
  } while (token.kind != CYPHER_TOKEN_END);
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cypher_lex(AttribText text, AttribArena *arena, const CypherToken **tokens,
                               uint32_t *count)
{
  CypherLexer lexer = {text, 0, arena};
  AttribVector vector;
  attrib_vector_init(&vector, sizeof(CypherToken));
  AttribStatus status = lex_all(&lexer, &vector);
  if (status == ATTRIB_SUCCESS) {
    pair_brackets(vector.data, (uint32_t)vector.length);
    *tokens = attrib_arena_keep(arena, vector.data, vector.length, sizeof(CypherToken));
    *count = (uint32_t)vector.length;
    status = *tokens ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
  }
  attrib_vector_clear(&vector);
  return status;
}
