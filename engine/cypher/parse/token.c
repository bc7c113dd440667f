// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/parse/token.h"

#include <string.h>
#include <strings.h>

static const char *const token_texts[] = {
    [CYPHER_TOKEN_END] = "the end of the query",
    [CYPHER_TOKEN_NAME] = "a name",
    [CYPHER_TOKEN_INTEGER] = "an integer",
    [CYPHER_TOKEN_FLOAT] = "a number",
    [CYPHER_TOKEN_STRING] = "a string",
    [CYPHER_TOKEN_PARAMETER] = "a parameter",
    [CYPHER_TOKEN_BAD] = "nothing of the language",
    [CYPHER_TOKEN_LEFT_PAREN] = "'('",
    [CYPHER_TOKEN_RIGHT_PAREN] = "')'",
    [CYPHER_TOKEN_LEFT_BRACKET] = "'['",
    [CYPHER_TOKEN_RIGHT_BRACKET] = "']'",
    [CYPHER_TOKEN_LEFT_BRACE] = "'{'",
    [CYPHER_TOKEN_RIGHT_BRACE] = "'}'",
    [CYPHER_TOKEN_COMMA] = "','",
    [CYPHER_TOKEN_SEMICOLON] = "';'",
    [CYPHER_TOKEN_COLON] = "':'",
    [CYPHER_TOKEN_DOT] = "'.'",
    [CYPHER_TOKEN_DOTS] = "'..'",
    [CYPHER_TOKEN_BAR] = "'|'",
    [CYPHER_TOKEN_AMPERSAND] = "'&'",
    [CYPHER_TOKEN_EXCLAMATION] = "'!'",
    [CYPHER_TOKEN_PLUS] = "'+'",
    [CYPHER_TOKEN_MINUS] = "'-'",
    [CYPHER_TOKEN_STAR] = "'*'",
    [CYPHER_TOKEN_SLASH] = "'/'",
    [CYPHER_TOKEN_PERCENT] = "'%'",
    [CYPHER_TOKEN_CARET] = "'^'",
    [CYPHER_TOKEN_EQUAL] = "'='",
    [CYPHER_TOKEN_NOT_EQUAL] = "'<>'",
    [CYPHER_TOKEN_LESS] = "'<'",
    [CYPHER_TOKEN_LESS_EQUAL] = "'<='",
    [CYPHER_TOKEN_GREATER] = "'>'",
    [CYPHER_TOKEN_GREATER_EQUAL] = "'>='",
    [CYPHER_TOKEN_MATCHES] = "'=~'",
};

const char *attrib_cypher_token_text(CypherTokenKind kind)
{
  return token_texts[kind];
}

static const char *const keywords[CYPHER_KEYWORD_COUNT_OF] = {[CYPHER_NO_KEYWORD] = "",
#define CYPHER_KEYWORD_WORD(word) [CYPHER_KEYWORD_##word] = #word,
                                                              CYPHER_KEYWORDS(CYPHER_KEYWORD_WORD)
#undef CYPHER_KEYWORD_WORD
};

const char *attrib_cypher_keyword_text(CypherKeyword keyword)
{
  return keywords[keyword];
}

static int compare_word(AttribText word, const char *keyword)
{
  const int order = strncasecmp(word.data, keyword, word.length);
  return order ? order : keyword[word.length] ? -1 : 0;
}

CypherKeyword attrib_cypher_keyword(AttribText word)
{
  int low = 1;
  int high = CYPHER_KEYWORD_COUNT_OF - 1;
  while (low <= high) {
    const int middle = (low + high) / 2;
    const int order = compare_word(word, keywords[middle]);
    if (order == 0) {
      return (CypherKeyword)middle;
    }
    if (order < 0) {
      high = middle - 1;
    } else {
      low = middle + 1;
    }
  }
  return CYPHER_NO_KEYWORD;
}
