// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_PARSE_PARSER_H
#define ATTRIB_CYPHER_PARSE_PARSER_H

#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "engine/cypher/parse/ast.h"

/// How far a query may go before it is refused: bytes, nested brackets, levels of an expression.
#define CYPHER_MAX_BYTES (1U << 20)
#define CYPHER_MAX_BRACKETS 250
#define CYPHER_MAX_DEPTH 1000

/// What the parser takes besides what everybody may write.
typedef enum {
  CYPHER_READ_ONLY,     ///< a clause that writes is an error that says the graph is read-only
  CYPHER_ACCEPT_CREATE, ///< CREATE is parsed; for a harness that builds its graph from such clauses
} CypherDialect;

/// Parse a query in time linear in its length. The tree lives in `arena` and borrows from `text`.
/// ATTRIB_BAD_ARGUMENT, with `error` filled in; ATTRIB_NO_MEMORY.
AttribStatus attrib_cypher_parse(AttribText text, CypherDialect dialect, AttribArena *arena,
                                 AttribCypherError *error, const CypherQuery **out);

/// Parse a single expression, to the end of the text.
AttribStatus attrib_cypher_parse_expression(AttribText text, AttribArena *arena,
                                            AttribCypherError *error, const CypherExpr **out);

#endif // ATTRIB_CYPHER_PARSE_PARSER_H
