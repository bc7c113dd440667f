// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_FUZZ_LEGAL_EXPRESSION_H
#define ATTRIB_TESTS_FUZZ_LEGAL_EXPRESSION_H

#include "engine/base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

/// What a variable of a query holds: integers, texts and the items of lists may be null as well.
typedef enum {
  LEGAL_NODE,
  LEGAL_EDGE,
  LEGAL_EDGES, ///< of a part of variable length
  LEGAL_PATH,
  LEGAL_INTEGER,
  LEGAL_TEXT,
  LEGAL_LIST, ///< of integers
} LegalKind;

/// `v<number>` of the query.
typedef struct {
  LegalKind kind;
  uint32_t number;
} LegalVariable;

enum { LEGAL_MOST_VARIABLES = 24 };

/// A legal query being written: every choice is a byte of the input, and the simplest form where there
/// are no more, so that a text is never much longer than its input.
typedef struct {
  const uint8_t *data;
  size_t size;
  AttribBuffer *out;
  LegalVariable scope[LEGAL_MOST_VARIABLES];
  uint32_t count;
  uint32_t next; ///< the number of the next new variable
  uint32_t depth;
  bool by_order; ///< which rows there are may hang on the order in which they come
} Legal;

uint32_t attrib_legal_draw(Legal *legal, uint32_t below);

/// Whether a variable of a kind is in scope; then one of them.
bool attrib_legal_find(Legal *legal, LegalKind kind, uint32_t *number);

/// A new variable, in scope from now on; false where there is no room for more.
bool attrib_legal_add(Legal *legal, LegalKind kind, uint32_t *number);

void attrib_legal_integer(Legal *legal);
void attrib_legal_text(Legal *legal);
void attrib_legal_list(Legal *legal);
void attrib_legal_boolean(Legal *legal);

#endif // ATTRIB_TESTS_FUZZ_LEGAL_EXPRESSION_H
