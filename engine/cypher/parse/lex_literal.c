// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/buffer.h"
#include "engine/base/utf8.h"
#include "engine/cypher/parse/lexer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static char at(const CypherLexer *lexer, size_t ahead)
{
  const size_t offset = lexer->at + ahead;
  return offset < lexer->text.length ? lexer->text.data[offset] : '\0';
}

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

static bool is_word(char c)
{
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         (unsigned char)c >= 0x80;
}

static int digit_value(char c)
{
  return is_digit(c)              ? c - '0'
         : (c >= 'a' && c <= 'f') ? c - 'a' + 10
         : (c >= 'A' && c <= 'F') ? c - 'A' + 10
                                  : 16;
}

// Numbers

// The value of digits of a base; false past 2^63.
static bool read_digits(AttribText digits, unsigned base, uint64_t *out)
{
  const uint64_t most = (uint64_t)1 << 63;
  uint64_t value = 0;
  for (size_t i = 0; i < digits.length; i++) {
    const uint64_t digit = (uint64_t)digit_value(digits.data[i]);
    if (value > (most - digit) / base) {
      return false;
    }
    value = value * base + digit;
  }
  *out = value;
  return true;
}

static bool all_digits(AttribText digits, int base)
{
  for (size_t i = 0; i < digits.length; i++) {
    if (digit_value(digits.data[i]) >= base) {
      return false;
    }
  }
  return digits.length > 0;
}

static void finish_integer(CypherToken *token, AttribText digits, unsigned base)
{
  token->kind = CYPHER_TOKEN_INTEGER;
  if (!all_digits(digits, (int)base)) {
    attrib_cypher_token_spoil(token, "InvalidNumberLiteral", "this is no number");
  } else if (!read_digits(digits, base, &token->as.integer)) {
    attrib_cypher_token_spoil(token, "IntegerOverflow", "the integer is too large");
  }
}

static void step_digits(CypherLexer *lexer)
{
  while (is_digit(at(lexer, 0))) {
    lexer->at++;
  }
}

static void step_word(CypherLexer *lexer)
{
  while (is_word(at(lexer, 0))) {
    lexer->at++;
  }
}

static void finish_float(CypherToken *token)
{
  char copy[400];
  token->kind = CYPHER_TOKEN_FLOAT;
  if (token->text.length >= sizeof(copy)) {
    attrib_cypher_token_spoil(token, "InvalidNumberLiteral", "the number has too many digits");
    return;
  }
  memcpy(copy, token->text.data, token->text.length);
  copy[token->text.length] = '\0';
  token->as.real = strtod(copy, NULL);
  if (!isfinite(token->as.real)) {
    attrib_cypher_token_spoil(token, "FloatingPointOverflow", "the number is too large");
  }
}

// Exponent ::= ('e' | 'E') ('+' | '-')? Digits
static bool step_exponent(CypherLexer *lexer)
{
  if (at(lexer, 0) != 'e' && at(lexer, 0) != 'E') {
    return false;
  }
  const size_t sign = at(lexer, 1) == '+' || at(lexer, 1) == '-' ? 1 : 0;
  if (!is_digit(at(lexer, 1 + sign))) {
    return false;
  }
  lexer->at += 1 + sign;
  step_digits(lexer);
  return true;
}

static unsigned base_of_prefix(const CypherLexer *lexer)
{
  const char letter = at(lexer, 1);
  if (at(lexer, 0) != '0') {
    return 10;
  }
  return letter == 'x' || letter == 'X' ? 16 : letter == 'o' || letter == 'O' ? 8 : 10;
}

// Number ::= Digits | '0x' HexDigits | '0o' OctalDigits | Digits? '.' Digits Exponent? | Digits Exponent
void attrib_cypher_lex_number(CypherLexer *lexer, CypherToken *token)
{
  const size_t start = lexer->at;
  const unsigned base = base_of_prefix(lexer);
  if (base != 10) {
    step_word(lexer);
    token->text = attrib_text_slice(lexer->text, start, lexer->at - start);
    finish_integer(token, attrib_text_slice(token->text, 2, token->text.length), base);
    return;
  }
  step_digits(lexer);
  bool real = false;
  if (at(lexer, 0) == '.' && is_digit(at(lexer, 1))) {
    lexer->at++;
    step_digits(lexer);
    real = true;
  }
  real = step_exponent(lexer) || real;
  const bool stray = is_word(at(lexer, 0));
  step_word(lexer);
  token->text = attrib_text_slice(lexer->text, start, lexer->at - start);
  if (stray) {
    attrib_cypher_token_spoil(token, "InvalidNumberLiteral", "this is no number");
  } else if (real) {
    finish_float(token);
  } else {
    finish_integer(token, token->text, 10);
  }
}

// Strings

static const struct {
  char letter;
  char character;
} escapes[] = {
    {'\\', '\\'}, {'\'', '\''}, {'"', '"'},  {'`', '`'},  {'b', '\b'},
    {'f', '\f'},  {'n', '\n'},  {'r', '\r'}, {'t', '\t'},
};

static bool read_code(CypherLexer *lexer, size_t digits, uint32_t *out)
{
  uint32_t code = 0;
  for (size_t i = 0; i < digits; i++) {
    const int digit = digit_value(at(lexer, i));
    if (digit > 15) {
      return false;
    }
    code = code * 16 + (uint32_t)digit;
  }
  lexer->at += digits;
  *out = code;
  return true;
}

static bool is_half(uint32_t code, uint32_t first)
{
  return code >= first && code < first + 0x400;
}

// '\u' Hex4 | '\U' Hex8; two of the former make a character past U+FFFF.
static const char *unescape_code(CypherLexer *lexer, char letter, AttribBuffer *out)
{
  uint32_t code;
  uint32_t low;
  if (!read_code(lexer, letter == 'u' ? 4 : 8, &code)) {
    return "an escape needs four hexadecimal digits after \\u, eight after \\U";
  }
  if (is_half(code, 0xD800) && at(lexer, 0) == '\\' && at(lexer, 1) == 'u') {
    lexer->at += 2;
    if (!read_code(lexer, 4, &low) || !is_half(low, 0xDC00)) {
      return "half of a pair of surrogates";
    }
    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  }
  if (code > 0x10FFFF || is_half(code, 0xD800) || is_half(code, 0xDC00)) {
    return "an escape that is no character";
  }
  attrib_buffer_add_code_point(out, code);
  return NULL;
}

// An escape after its backslash. A message where it is none.
static const char *unescape(CypherLexer *lexer, AttribBuffer *out)
{
  const char letter = at(lexer, 0);
  lexer->at++;
  if (letter == 'u' || letter == 'U') {
    return unescape_code(lexer, letter, out);
  }
  for (size_t i = 0; i < sizeof(escapes) / sizeof(escapes[0]); i++) {
    if (escapes[i].letter == letter) {
      attrib_buffer_add_char(out, escapes[i].character);
      return NULL;
    }
  }
  return "an escape that there is not";
}

// The rest of a string behind its first quotation mark. Reads to its end even where an escape is bad.
static void read_string(CypherLexer *lexer, char quote, CypherToken *token, AttribBuffer *out)
{
  while (lexer->at < lexer->text.length && at(lexer, 0) != quote) {
    if (at(lexer, 0) != '\\') {
      attrib_buffer_add_char(out, at(lexer, 0));
      lexer->at++;
      continue;
    }
    lexer->at++;
    const bool code = at(lexer, 0) == 'u' || at(lexer, 0) == 'U';
    const char *const problem = lexer->at < lexer->text.length ? unescape(lexer, out) : NULL;
    if (problem && token->kind != CYPHER_TOKEN_BAD) {
      attrib_cypher_token_spoil(token, code ? "InvalidUnicodeLiteral" : "UnexpectedSyntax",
                                problem);
    }
  }
  if (lexer->at >= lexer->text.length) {
    attrib_cypher_token_spoil(token, "UnexpectedSyntax", "a string is never closed");
  } else {
    lexer->at++;
  }
}

static bool is_utf8(AttribText text)
{
  size_t offset = 0;
  uint32_t code_point;
  while (attrib_utf8_next(text, &offset, &code_point)) {
  }
  return offset == text.length;
}

static AttribStatus finish_text(CypherLexer *lexer, const AttribBuffer *buffer, CypherToken *token)
{
  ATTRIB_TRY(buffer->status);
  token->text = attrib_arena_copy(lexer->arena, attrib_buffer_text(buffer));
  if (!token->text.data) {
    return ATTRIB_NO_MEMORY;
  }
  if (token->kind != CYPHER_TOKEN_BAD && !is_utf8(token->text)) {
    attrib_cypher_token_spoil(token, "InvalidUnicodeCharacter", "this is not UTF-8");
  }
  return ATTRIB_SUCCESS;
}

// String ::= "'" … "'" | '"' … '"'
AttribStatus attrib_cypher_lex_string(CypherLexer *lexer, CypherToken *token)
{
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  const char quote = at(lexer, 0);
  token->kind = CYPHER_TOKEN_STRING;
  lexer->at++;
  read_string(lexer, quote, token, &buffer);
  const AttribStatus status = finish_text(lexer, &buffer, token);
  attrib_buffer_clear(&buffer);
  return status;
}

static void read_quoted_name(CypherLexer *lexer, CypherToken *token, AttribBuffer *out)
{
  while (lexer->at < lexer->text.length) {
    const char c = at(lexer, 0);
    lexer->at++;
    if (c == '`' && at(lexer, 0) != '`') {
      return;
    }
    lexer->at += c == '`' ? 1 : 0;
    attrib_buffer_add_char(out, c);
  }
  attrib_cypher_token_spoil(token, "UnexpectedSyntax", "a name in back-ticks is never closed");
}

// QuotedName ::= '`' … '`', with '``' for a back-tick in it
AttribStatus attrib_cypher_lex_quoted_name(CypherLexer *lexer, CypherToken *token)
{
  AttribBuffer buffer;
  attrib_buffer_init(&buffer);
  token->kind = CYPHER_TOKEN_NAME;
  lexer->at++;
  read_quoted_name(lexer, token, &buffer);
  const AttribStatus status = finish_text(lexer, &buffer, token);
  attrib_buffer_clear(&buffer);
  return status;
}
