// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Values: each line is an expression of literals, operators and functions. What it gives is written
// and read back, copied, and compared with what the line before gave; the laws of the relations hold.

#include "engine/base/buffer.h"
#include "engine/cypher/function/regex.h"
#include "engine/cypher/value/comparison.h"
#include "engine/cypher/value/equality.h"
#include "engine/cypher/value/equivalence.h"
#include "engine/cypher/value/ordering.h"
#include "engine/cypher/value/value_text.h"
#include "tests/tck/constant.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { memory_limit = 8 * 1024 * 1024, most_lines = 16 };

static void require(bool holds)
{
  if (!holds) {
    abort();
  }
}

static int sign_of(int order)
{
  return (order > 0) - (order < 0);
}

static void check_pair(const CypherValue *a, const CypherValue *b)
{
  const int order = sign_of(attrib_cypher_order(a, b));
  const bool equivalent = attrib_cypher_equivalent(a, b);
  const CypherTruth equal = attrib_cypher_equal(a, b);
  const CypherComparison comparison = attrib_cypher_compare(a, b);
  require(sign_of(attrib_cypher_order(b, a)) == -order);
  require(equivalent == (order == 0));
  require(equal == attrib_cypher_equal(b, a));
  require(equal != CYPHER_TRUE || equivalent);
  require(!equivalent || attrib_cypher_hash(a) == attrib_cypher_hash(b));
  require(comparison != CYPHER_LESS || order < 0);
  require(comparison != CYPHER_GREATER || order > 0);
  require(comparison != CYPHER_SAME || equal == CYPHER_TRUE);
}

// Infinities, NaN and temporal values have a text that is no literal, or one of another kind.
static bool reads_back(const CypherValue *value)
{
  if (value->kind == CYPHER_FLOAT) {
    return value->as.real - value->as.real == 0.0;
  }
  for (size_t i = 0; value->kind == CYPHER_LIST && i < value->as.list.count; i++) {
    if (!reads_back(&value->as.list.items[i])) {
      return false;
    }
  }
  for (uint32_t i = 0; value->kind == CYPHER_MAP && i < value->as.map->count; i++) {
    if (!reads_back(&value->as.map->entries[i].value)) {
      return false;
    }
  }
  return value->kind != CYPHER_TEMPORAL;
}

// What is nested deeper than the parser reads, or longer, gives an error.
static void check_text(CypherContext *context, const CypherValue *value)
{
  AttribBuffer text;
  CypherValue read;
  attrib_buffer_init(&text);
  attrib_cypher_value_write(NULL, value, &text);
  require(text.status == ATTRIB_SUCCESS);
  const AttribStatus status = attrib_tck_constant_text(context, attrib_buffer_text(&text), &read);
  if (status == ATTRIB_SUCCESS && reads_back(value)) {
    require(read.kind == value->kind);
    require(attrib_cypher_equivalent(&read, value));
  } else {
    require(status != ATTRIB_NOT_FOUND || !reads_back(value));
  }
  attrib_buffer_clear(&text);
}

static void check_value(CypherContext *context, const CypherValue *value)
{
  CypherValue copy;
  check_pair(value, value);
  check_text(context, value);
  if (attrib_cypher_copy(context, value, &copy) == ATTRIB_SUCCESS) {
    require(attrib_cypher_equivalent(value, &copy));
    require(attrib_cypher_hash(value) == attrib_cypher_hash(&copy));
  }
}

static void check_lines(CypherContext *context, AttribText text)
{
  CypherValue before = attrib_cypher_null();
  size_t start = 0;
  for (int line = 0; line < most_lines && start < text.length; line++) {
    const char *const end = memchr(text.data + start, '\n', text.length - start);
    const size_t length = end ? (size_t)(end - text.data) - start : text.length - start;
    CypherValue value;
    if (attrib_tck_constant_text(context, attrib_text_slice(text, start, length), &value) ==
        ATTRIB_SUCCESS) {
      check_value(context, &value);
      check_pair(&before, &value);
      before = value;
    }
    start += length + 1;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  AttribArena arena;
  AttribCypherError error = {.type = CYPHER_NO_ERROR};
  attrib_arena_init(&arena);
  CypherContext context = {.arena = &arena, .error = &error, .memory_limit = memory_limit};
  check_lines(&context, (AttribText){(const char *)data, size});
  attrib_regexes_free(context.regexes);
  attrib_arena_clear(&arena);
  return 0;
}
