// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/parse/ast.h"

static bool labels_equal(const CypherLabels *a, const CypherLabels *b)
{
  if (a == b) {
    return true;
  }
  return a && b && a->kind == b->kind && attrib_text_equal(a->name.text, b->name.text) &&
         labels_equal(a->left, b->left) && labels_equal(a->right, b->right);
}

static bool literals_equal(const CypherExpr *a, const CypherExpr *b)
{
  switch ((int)a->kind) {
  case CYPHER_EXPR_BOOLEAN: return a->as.boolean == b->as.boolean;
  case CYPHER_EXPR_INTEGER: return a->as.integer == b->as.integer;
  case CYPHER_EXPR_FLOAT: return a->as.real == b->as.real;
  case CYPHER_EXPR_STRING: return attrib_text_equal(a->as.string, b->as.string);
  default: return true;
  }
}

static bool keys_equal(const CypherExpr *a, const CypherExpr *b)
{
  for (uint32_t i = 0; a->keys && i < a->arg_count; i++) {
    if (!attrib_text_equal(a->keys[i].text, b->keys[i].text)) {
      return false;
    }
  }
  for (uint32_t i = 0; a->ops && i + 1 < a->arg_count; i++) {
    if (a->ops[i] != b->ops[i]) {
      return false;
    }
  }
  for (uint32_t i = 0; i < a->entry_count; i++) {
    if (a->entries[i].kind != b->entries[i].kind ||
        !attrib_text_equal(a->entries[i].key.text, b->entries[i].key.text)) {
      return false;
    }
  }
  return true;
}

static bool args_equal(const CypherExpr *a, const CypherExpr *b)
{
  for (uint32_t i = 0; i < a->arg_count; i++) {
    const bool both = a->args[i] && b->args[i];
    if (both ? !attrib_cypher_expr_equal(a->args[i], b->args[i]) : a->args[i] != b->args[i]) {
      return false;
    }
  }
  return true;
}

bool attrib_cypher_expr_equal(const CypherExpr *a, const CypherExpr *b)
{
  return a->kind == b->kind && a->op == b->op && a->distinct == b->distinct &&
         a->quantifier == b->quantifier && a->subquery == b->subquery &&
         a->arg_count == b->arg_count && a->entry_count == b->entry_count &&
         a->pattern == b->pattern && a->query == b->query && a->depth == b->depth &&
         attrib_text_equal(a->name.text, b->name.text) &&
         attrib_text_equal(a->name2.text, b->name2.text) && literals_equal(a, b) &&
         labels_equal(a->labels, b->labels) && keys_equal(a, b) && args_equal(a, b);
}
