// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_PARSE_TOKEN_H
#define ATTRIB_CYPHER_PARSE_TOKEN_H

#include "engine/base/text.h"
#include "engine/cypher/error.h"

#include <stdint.h>

typedef enum {
  CYPHER_TOKEN_END,
  CYPHER_TOKEN_NAME, ///< a name or a keyword; `keyword` is 0 for one in back-ticks
  CYPHER_TOKEN_INTEGER,
  CYPHER_TOKEN_FLOAT,
  CYPHER_TOKEN_STRING,
  CYPHER_TOKEN_PARAMETER,
  CYPHER_TOKEN_BAD, ///< what is no token; an error once the parser comes to it
  CYPHER_TOKEN_LEFT_PAREN,
  CYPHER_TOKEN_RIGHT_PAREN,
  CYPHER_TOKEN_LEFT_BRACKET,
  CYPHER_TOKEN_RIGHT_BRACKET,
  CYPHER_TOKEN_LEFT_BRACE,
  CYPHER_TOKEN_RIGHT_BRACE,
  CYPHER_TOKEN_COMMA,
  CYPHER_TOKEN_SEMICOLON,
  CYPHER_TOKEN_COLON,
  CYPHER_TOKEN_DOT,
  CYPHER_TOKEN_DOTS, ///< ..
  CYPHER_TOKEN_BAR,
  CYPHER_TOKEN_AMPERSAND,
  CYPHER_TOKEN_EXCLAMATION,
  CYPHER_TOKEN_PLUS,
  CYPHER_TOKEN_MINUS,
  CYPHER_TOKEN_STAR,
  CYPHER_TOKEN_SLASH,
  CYPHER_TOKEN_PERCENT,
  CYPHER_TOKEN_CARET,
  CYPHER_TOKEN_EQUAL,
  CYPHER_TOKEN_NOT_EQUAL,
  CYPHER_TOKEN_LESS,
  CYPHER_TOKEN_LESS_EQUAL,
  CYPHER_TOKEN_GREATER,
  CYPHER_TOKEN_GREATER_EQUAL,
  CYPHER_TOKEN_MATCHES, ///< =~
} CypherTokenKind;

/// Words that mean something somewhere. None is reserved: each is a name wherever one may stand.
// clang-format off
#define CYPHER_KEYWORDS(X) \
  X(ALL) X(ALLSHORTESTPATHS) X(AND) X(ANY) X(AS) X(ASC) X(ASCENDING) X(BY) X(CALL) X(CASE) \
  X(COLLECT) X(CONTAINS) X(COUNT) X(CREATE) X(DELETE) X(DESC) X(DESCENDING) X(DETACH) X(DISTINCT) \
  X(DROP) X(ELSE) X(END) X(ENDS) X(EXISTS) X(EXPLAIN) X(FALSE) X(FOREACH) X(IN) X(IS) X(LIMIT) \
  X(LOAD) X(MATCH) X(MERGE) X(NONE) X(NOT) X(NULL) X(OFFSET) X(ON) X(OPTIONAL) X(OR) X(ORDER) \
  X(REDUCE) X(REMOVE) X(RETURN) X(SET) X(SHORTESTPATH) X(SINGLE) X(SKIP) X(STARTS) X(THEN) \
  X(TRUE) X(UNION) X(UNWIND) X(USE) X(WHEN) X(WHERE) X(WITH) X(XOR) X(YIELD)
// clang-format on

typedef enum {
  CYPHER_NO_KEYWORD,
#define CYPHER_KEYWORD_NUMBER(word) CYPHER_KEYWORD_##word,
  CYPHER_KEYWORDS(CYPHER_KEYWORD_NUMBER)
#undef CYPHER_KEYWORD_NUMBER
      CYPHER_KEYWORD_COUNT_OF,
} CypherKeyword;

typedef struct {
  CypherTokenKind kind;
  CypherKeyword keyword;
  CypherRange range;
  AttribText text; ///< of a name, parameter or string what it stands for; of a number its digits
  union {
    uint64_t integer; ///< at most 2^63, which only a minus sign makes fit
    double real;
    uint32_t partner;  ///< of a bracket: the index of the one that closes it; of none: 0
    const char *fault; ///< of CYPHER_TOKEN_BAD: the error's detail
  } as;
  const char *problem; ///< of CYPHER_TOKEN_BAD: its message; static
} CypherToken;

/// How a token is named in messages: "','", "a name"; static.
const char *attrib_cypher_token_text(CypherTokenKind kind);

/// The word in capitals; static.
const char *attrib_cypher_keyword_text(CypherKeyword keyword);

/// The keyword that `word` is, in any case; CYPHER_NO_KEYWORD where it is none.
CypherKeyword attrib_cypher_keyword(AttribText word);

#endif // ATTRIB_CYPHER_PARSE_TOKEN_H
