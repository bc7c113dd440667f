// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/function/join.h"

#include "engine/cypher/value/comparison.h"
#include "engine/cypher/value/number_text.h"

#include <string.h>

static bool is_textual(const CypherValue *value)
{
  return value->kind == CYPHER_STRING || attrib_cypher_is_number(value);
}

bool attrib_cypher_can_join(const CypherValue *a, const CypherValue *b)
{
  return a->kind == CYPHER_LIST || b->kind == CYPHER_LIST ||
         ((a->kind == CYPHER_STRING || b->kind == CYPHER_STRING) && is_textual(a) && is_textual(b));
}

static size_t item_count(const CypherValue *value)
{
  return value->kind == CYPHER_LIST ? value->as.list.count : 1;
}

static void put_items(CypherValue *to, const CypherValue *value)
{
  if (value->kind != CYPHER_LIST) {
    *to = *value;
  } else if (value->as.list.count) {
    memcpy(to, value->as.list.items, value->as.list.count * sizeof(*to));
  }
}

static AttribStatus join_lists(CypherContext *context, const CypherValue *a, const CypherValue *b,
                               CypherValue *out)
{
  const size_t left = item_count(a);
  const size_t right = item_count(b);
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, left + right, sizeof(CypherValue), &memory));
  CypherValue *const items = memory;
  put_items(items, a);
  put_items(items + left, b);
  return attrib_cypher_list(context, items, left + right, out);
}

// The text of a string or a number, the latter in `digits`.
static AttribText text_of(const CypherValue *value, char digits[CYPHER_NUMBER_SIZE])
{
  return value->kind == CYPHER_STRING ? value->as.text : attrib_cypher_number_text(value, digits);
}

AttribStatus attrib_cypher_join(CypherContext *context, const CypherValue *a, const CypherValue *b,
                                CypherValue *out)
{
  if (a->kind == CYPHER_LIST || b->kind == CYPHER_LIST) {
    return join_lists(context, a, b, out);
  }
  char left_digits[CYPHER_NUMBER_SIZE];
  char right_digits[CYPHER_NUMBER_SIZE];
  const AttribText left = text_of(a, left_digits);
  const AttribText right = text_of(b, right_digits);
  void *memory;
  ATTRIB_TRY(attrib_cypher_allocate(context, left.length + right.length + 1, 1, &memory));
  char *const bytes = memory;
  if (left.length) {
    memcpy(bytes, left.data, left.length);
  }
  if (right.length) {
    memcpy(bytes + left.length, right.data, right.length);
  }
  *out = attrib_cypher_string((AttribText){bytes, left.length + right.length});
  return ATTRIB_SUCCESS;
}
