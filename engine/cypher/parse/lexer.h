// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_PARSE_LEXER_H
#define ATTRIB_CYPHER_PARSE_LEXER_H

#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "engine/cypher/parse/token.h"

/// The text of a query on its way to tokens.
typedef struct {
  AttribText text;
  size_t at;
  AttribArena *arena; ///< for strings and names with escapes
} CypherLexer;

/// All tokens of `text`, CYPHER_TOKEN_END last, in the arena; white space and comments are gone. What is
/// no token is a CYPHER_TOKEN_BAD, so that what stands before it is judged first. ATTRIB_NO_MEMORY is the
/// only failure.
AttribStatus attrib_cypher_lex(AttribText text, AttribArena *arena, const CypherToken **tokens,
                               uint32_t *count);

// What the parts of the lexer share; for them alone.

/// Read a number, a string, or a name in back-ticks that begins at `lexer->at`, and step past it.
void attrib_cypher_lex_number(CypherLexer *lexer, CypherToken *token);
AttribStatus attrib_cypher_lex_string(CypherLexer *lexer, CypherToken *token);
AttribStatus attrib_cypher_lex_quoted_name(CypherLexer *lexer, CypherToken *token);

/// Make `token` one that is none.
void attrib_cypher_token_spoil(CypherToken *token, const char *detail, const char *problem);

#endif // ATTRIB_CYPHER_PARSE_LEXER_H
