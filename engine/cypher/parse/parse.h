// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_PARSE_PARSE_H
#define ATTRIB_CYPHER_PARSE_PARSE_H

#include "engine/cypher/array.h"
#include "engine/cypher/parse/parser.h"
#include "engine/cypher/parse/token.h"

// What the parts of the parser share; for them alone.

/// Tokens becoming a tree. Functions that look for a token at the current place note what they looked
/// for, so that an error can say what was expected there.
typedef struct {
  AttribText text;
  const CypherToken *tokens; ///< CYPHER_TOKEN_END last
  uint32_t at;
  uint32_t nesting; ///< brackets and operators that are open
  CypherDialect dialect;
  uint32_t deepest; ///< depth of the deepest expression since it was last set to 0
  bool bar_ends;    ///< in the condition of a comprehension a '|' belongs to no label
  AttribArena *arena;
  AttribCypherError *error;
  uint32_t wanted_at; ///< the token that `wanted` is about
  uint32_t wanted_count;
  const char *wanted[10];
} CypherParser;

/// The token that is looked at, and the one `ahead` behind it (the last one past the end).
const CypherToken *attrib_parser_token(const CypherParser *parser);
const CypherToken *attrib_parser_ahead(const CypherParser *parser, uint32_t ahead);

/// Note that `what` could have stood here.
void attrib_parser_want(CypherParser *parser, const char *what);

/// Whether a token, a keyword, stands here; accept steps past it, need fails where it does not.
bool attrib_parser_is(CypherParser *parser, CypherTokenKind kind);
bool attrib_parser_is_word(CypherParser *parser, CypherKeyword word);
bool attrib_parser_accept(CypherParser *parser, CypherTokenKind kind);
bool attrib_parser_accept_word(CypherParser *parser, CypherKeyword word);
AttribStatus attrib_parser_need(CypherParser *parser, CypherTokenKind kind);
AttribStatus attrib_parser_need_word(CypherParser *parser, CypherKeyword word);

/// Read a name, which is called `what` where it is missing.
AttribStatus attrib_parser_name(CypherParser *parser, const char *what, CypherName *out);

/// Fail at the current token: UnexpectedSyntax with what was looked for, or what spoilt the token.
AttribStatus attrib_parser_unexpected(CypherParser *parser);

/// Fail at the current token, where a value should begin: a number that is none is named as such here.
AttribStatus attrib_parser_no_value(CypherParser *parser);

/// Fail at `range` with a message of its own.
AttribStatus attrib_parser_fail(CypherParser *parser, const char *detail, CypherRange range,
                                const char *message);

/// From the first byte of `start` to the last one that was read.
CypherRange attrib_parser_since(const CypherParser *parser, uint32_t start);

/// Where the current token begins.
uint32_t attrib_parser_start(const CypherParser *parser);

/// Go one level down; ATTRIB_BAD_ARGUMENT past the limit. attrib_parser_leave comes back up.
AttribStatus attrib_parser_enter(CypherParser *parser);
void attrib_parser_leave(CypherParser *parser);

/// Append a copy of `*item`, of `size` bytes.
AttribStatus attrib_parser_add(CypherParser *parser, CypherArray *array, const void *item,
                               size_t size);

/// Append an expression to an array of pointers to such; NULL is one that is not there.
AttribStatus attrib_parser_add_expr(CypherParser *parser, CypherArray *array,
                                    const CypherExpr *expr);

/// A new expression that begins at `start` and ends with the last token read.
AttribStatus attrib_parser_expr(CypherParser *parser, CypherExprKind kind, uint32_t start,
                                CypherExpr **out);

/// Begin what is no argument of an expression but stands in it, a pattern or a query; its end counts its
/// depth as that of `expr`, and takes what begin returned.
uint32_t attrib_parser_begin_inner(CypherParser *parser);
AttribStatus attrib_parser_end_inner(CypherParser *parser, uint32_t outer, CypherExpr *expr);

/// Give `expr` its arguments (NULL among them is one that is not there), count its depth, and end it
/// with the last token read.
AttribStatus attrib_parser_args(CypherParser *parser, CypherExpr *expr,
                                const CypherExpr *const *args, uint32_t count);

/// The same where its arguments are its own already.
AttribStatus attrib_parser_finish(CypherParser *parser, CypherExpr *expr);

// Productions

AttribStatus attrib_parse_query(CypherParser *parser, const CypherQuery **out);
AttribStatus attrib_parse_projection(CypherParser *parser, CypherProjection *out);
AttribStatus attrib_parse_call(CypherParser *parser, CypherCall *out);
AttribStatus attrib_parse_expression(CypherParser *parser, const CypherExpr **out);
AttribStatus attrib_parse_atom(CypherParser *parser, CypherExpr **out);
AttribStatus attrib_parse_postfix(CypherParser *parser, CypherExpr **out);

/// Expressions with commas between them up to `closing`, which is read.
AttribStatus attrib_parse_arguments(CypherParser *parser, CypherTokenKind closing,
                                    CypherArray *out);

/// What begins with '[', a word, or a word and a bracket.
AttribStatus attrib_parse_bracket(CypherParser *parser, CypherExpr **out);
AttribStatus attrib_parse_case(CypherParser *parser, CypherExpr **out);
AttribStatus attrib_parse_quantifier(CypherParser *parser, CypherQuantifier quantifier,
                                     CypherExpr **out);
AttribStatus attrib_parse_reduce(CypherParser *parser, CypherExpr **out);
AttribStatus attrib_parse_subquery(CypherParser *parser, CypherSubquery subquery, CypherExpr **out);
AttribStatus attrib_parse_map(CypherParser *parser, CypherExpr **out);
AttribStatus attrib_parse_map_projection(CypherParser *parser, CypherExpr *of, CypherExpr **out);

AttribStatus attrib_parse_patterns(CypherParser *parser, const CypherPattern **out,
                                   uint32_t *count);
AttribStatus attrib_parse_pattern(CypherParser *parser, CypherPattern *out);
AttribStatus attrib_parse_chain(CypherParser *parser, CypherPattern *out);
AttribStatus attrib_parse_labels(CypherParser *parser, const CypherLabels **out);

/// Whether a node and an edge of a pattern begin at the token `ahead`: `(a)-[…` and the like.
bool attrib_parse_is_chain(const CypherParser *parser, uint32_t ahead);

#endif // ATTRIB_CYPHER_PARSE_PARSE_H
