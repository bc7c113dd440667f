// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The query is cut at its clauses that write. What stands between them is run by the engine, over
// the rows so far, which it gets as a parameter; CREATE and DELETE are carried out here.

#include "tests/tck/setup.h"

#include "engine/cypher/parse/lexer.h"
#include "engine/cypher/parse/parser.h"
#include "tests/tck/create.h"

typedef struct {
  CypherKeyword keyword; ///< what it begins with; CYPHER_NO_KEYWORD for clauses that read
  AttribText text;
} Segment;

static bool begins_clause(CypherKeyword keyword)
{
  return keyword == CYPHER_KEYWORD_CREATE || keyword == CYPHER_KEYWORD_DELETE ||
         keyword == CYPHER_KEYWORD_DETACH || keyword == CYPHER_KEYWORD_SET ||
         keyword == CYPHER_KEYWORD_MERGE || keyword == CYPHER_KEYWORD_REMOVE ||
         keyword == CYPHER_KEYWORD_MATCH || keyword == CYPHER_KEYWORD_OPTIONAL ||
         keyword == CYPHER_KEYWORD_UNWIND || keyword == CYPHER_KEYWORD_WITH ||
         keyword == CYPHER_KEYWORD_CALL;
}

static bool is_reading(CypherKeyword keyword)
{
  return keyword == CYPHER_KEYWORD_MATCH || keyword == CYPHER_KEYWORD_OPTIONAL ||
         keyword == CYPHER_KEYWORD_UNWIND || keyword == CYPHER_KEYWORD_WITH ||
         keyword == CYPHER_KEYWORD_CALL;
}

static int depth_change(CypherTokenKind kind)
{
  const bool opens = kind == CYPHER_TOKEN_LEFT_PAREN || kind == CYPHER_TOKEN_LEFT_BRACKET ||
                     kind == CYPHER_TOKEN_LEFT_BRACE;
  const bool closes = kind == CYPHER_TOKEN_RIGHT_PAREN || kind == CYPHER_TOKEN_RIGHT_BRACKET ||
                      kind == CYPHER_TOKEN_RIGHT_BRACE;
  return (int)opens - (int)closes;
}

// STARTS WITH and ENDS WITH are no clauses, nor is a key behind a point.
static bool continues_clause(const CypherToken *before)
{
  return before->kind == CYPHER_TOKEN_DOT || before->keyword == CYPHER_KEYWORD_STARTS ||
         before->keyword == CYPHER_KEYWORD_ENDS || before->keyword == CYPHER_KEYWORD_OPTIONAL ||
         before->keyword == CYPHER_KEYWORD_DETACH;
}

static bool push_segment(AttribVector *segments, AttribText query, const CypherToken *token)
{
  const CypherKeyword keyword = is_reading(token->keyword) ? CYPHER_NO_KEYWORD : token->keyword;
  Segment *const last = segments->length ? attrib_vector_at(segments, segments->length - 1) : NULL;
  if (last) {
    const size_t start = (size_t)(last->text.data - query.data);
    last->text.length = token->range.start - start;
  }
  // Clauses that read go together.
  if (last && keyword == CYPHER_NO_KEYWORD && last->keyword == CYPHER_NO_KEYWORD) {
    return true;
  }
  const Segment segment = {keyword, {query.data + token->range.start, 0}};
  return attrib_vector_push(segments, &segment) == ATTRIB_SUCCESS;
}

static bool cut(AttribText query, const CypherToken *tokens, uint32_t count, AttribVector *segments)
{
  int depth = 0;
  for (uint32_t i = 0; i < count; i++) {
    depth += depth_change(tokens[i].kind);
    const bool begins = depth == 0 && begins_clause(tokens[i].keyword) &&
                        !(i > 0 && continues_clause(&tokens[i - 1]));
    if (begins && !push_segment(segments, query, &tokens[i])) {
      return false;
    }
  }
  if (segments->length == 0) {
    return false;
  }
  Segment *const last = attrib_vector_at(segments, segments->length - 1);
  last->text.length = query.length - (size_t)(last->text.data - query.data);
  return true;
}

static bool read_rows(TckWorld *world, TckRows *rows, AttribText clauses)
{
  TckRows next;
  attrib_tck_rows_init(&next);
  const bool done = attrib_tck_over_rows(world, rows, clauses, ATTRIB_TEXT(" RETURN *"), &next);
  attrib_tck_rows_clear(rows);
  *rows = next;
  return done;
}

// DELETE of variables that hold relationships.
static bool delete_edges(TckWorld *world, const TckRows *rows, AttribText text)
{
  const CypherToken *tokens;
  uint32_t count;
  const AttribGraph *const graph = attrib_view_graph(attrib_tck_world_view(world));
  if (attrib_cypher_lex(text, &world->arena, &tokens, &count) != ATTRIB_SUCCESS) {
    return false;
  }
  for (uint32_t i = 1; i + 1 < count; i += 2) {
    const int64_t column = attrib_tck_rows_find(rows, tokens[i].text);
    for (uint32_t row = 0; column >= 0 && row < rows->count; row++) {
      const CypherValue *const value = attrib_tck_rows_at(rows, row, (uint32_t)column);
      if (value->kind != CYPHER_EDGE) {
        return false;
      }
      const uint32_t line = attrib_edge_origin(graph, value->as.edge).line;
      ((TckEdge *)attrib_vector_at(&world->draft.edges, line - 1))->is_deleted = true;
    }
    if (column < 0) {
      return false;
    }
  }
  world->is_changed = true;
  return true;
}

static bool carry_out(TckWorld *world, TckRows *rows, const Segment *segment)
{
  if (segment->keyword == CYPHER_NO_KEYWORD) {
    return read_rows(world, rows, segment->text);
  }
  if (segment->keyword == CYPHER_KEYWORD_CREATE) {
    return attrib_tck_create(world, rows, segment->text);
  }
  return segment->keyword == CYPHER_KEYWORD_DELETE && delete_edges(world, rows, segment->text);
}

bool attrib_tck_set_up(TckWorld *world, AttribText query)
{
  const CypherToken *tokens;
  uint32_t count;
  AttribVector segments;
  TckRows rows;
  if (attrib_cypher_lex(query, &world->arena, &tokens, &count) != ATTRIB_SUCCESS) {
    return false;
  }
  attrib_vector_init(&segments, sizeof(Segment));
  attrib_tck_rows_init(&rows);
  rows.count = 1;
  bool done = cut(query, tokens, count, &segments);
  for (size_t i = 0; done && i < segments.length; i++) {
    done = carry_out(world, &rows, attrib_vector_at(&segments, i));
  }
  attrib_tck_rows_clear(&rows);
  attrib_vector_clear(&segments);
  return done;
}
