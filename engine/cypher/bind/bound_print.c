// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/bind/bound.h"
#include "engine/cypher/value/value_text.h"

#include <stddef.h>

static const char *const kind_names[] = {
    [CYPHER_BOUND_CONSTANT] = "constant",
    [CYPHER_BOUND_SLOT] = "slot",
    [CYPHER_BOUND_CALL] = "call",
    [CYPHER_BOUND_AND] = "AND",
    [CYPHER_BOUND_OR] = "OR",
    [CYPHER_BOUND_LIST] = "list",
    [CYPHER_BOUND_MAP] = "map",
    [CYPHER_BOUND_PROPERTY] = "property",
    [CYPHER_BOUND_INDEX] = "index",
    [CYPHER_BOUND_SLICE] = "slice",
    [CYPHER_BOUND_LABELS] = "labels",
    [CYPHER_BOUND_CASE] = "case",
    [CYPHER_BOUND_COMPREHENSION] = "comprehension",
    [CYPHER_BOUND_QUANTIFIER] = "quantifier",
    [CYPHER_BOUND_REDUCE] = "reduce",
    [CYPHER_BOUND_PATH] = "path",
    [CYPHER_BOUND_PROJECTION] = "projection",
    [CYPHER_BOUND_SUBQUERY] = "subquery",
};

static void print_labels(const CypherBoundLabels *labels, AttribBuffer *out)
{
  switch (labels->kind) {
  case CYPHER_LABEL_NAME: attrib_buffer_add(out, labels->symbol.text); return;
  case CYPHER_LABEL_ANY: attrib_buffer_add_char(out, '%'); return;
  case CYPHER_LABEL_NOT:
    attrib_buffer_add_char(out, '!');
    print_labels(labels->left, out);
    return;
  default: break;
  }
  attrib_buffer_add_char(out, '(');
  print_labels(labels->left, out);
  attrib_buffer_add_char(out, labels->kind == CYPHER_LABEL_AND ? '&' : '|');
  print_labels(labels->right, out);
  attrib_buffer_add_char(out, ')');
}

static void print_args(const CypherBound *bound, AttribBuffer *out)
{
  attrib_buffer_add_char(out, '(');
  for (uint32_t i = 0; i < bound->arg_count; i++) {
    attrib_buffer_add_string(out, i > 0 ? ", " : "");
    if (bound->keys && bound->kind == CYPHER_BOUND_MAP) {
      attrib_buffer_add(out, bound->keys[i]);
      attrib_buffer_add_string(out, ": ");
    }
    if (bound->args[i]) {
      attrib_cypher_bound_print_expr(bound->args[i], out);
    } else {
      attrib_buffer_add_char(out, '-');
    }
  }
  attrib_buffer_add_char(out, ')');
}

static void print_slots(const CypherBound *bound, AttribBuffer *out)
{
  static const char *const quantifiers[] = {"all", "any", "none", "single"};
  const bool quantifier = bound->kind == CYPHER_BOUND_QUANTIFIER;
  attrib_buffer_add_string(out,
                           quantifier ? quantifiers[bound->quantifier] : kind_names[bound->kind]);
  attrib_buffer_add_format(out, " #%u", (unsigned)bound->slot);
  if (bound->kind == CYPHER_BOUND_REDUCE) {
    attrib_buffer_add_format(out, " #%u", (unsigned)bound->slot2);
  }
  print_args(bound, out);
}

static void print_operator(const CypherBound *bound, AttribBuffer *out)
{
  const char *const name =
      bound->kind == CYPHER_BOUND_CALL ? bound->function->name : kind_names[bound->kind];
  attrib_buffer_add_string(out, name);
  print_args(bound, out);
}

void attrib_cypher_bound_print_expr(const CypherBound *bound, AttribBuffer *out)
{
  static const char *const subqueries[] = {"EXISTS", "COUNT", "COLLECT"};
  switch ((int)bound->kind) {
  case CYPHER_BOUND_CONSTANT:
    if (bound->parameter.data) {
      attrib_buffer_add_char(out, '$');
      attrib_buffer_add(out, bound->parameter);
    } else {
      attrib_cypher_value_write(NULL, &bound->value, out);
    }
    break;
  case CYPHER_BOUND_SLOT: attrib_buffer_add_format(out, "#%u", (unsigned)bound->slot); break;
  case CYPHER_BOUND_PROPERTY:
    attrib_cypher_bound_print_expr(bound->args[0], out);
    attrib_buffer_add_char(out, '.');
    attrib_buffer_add(out, bound->symbol.text);
    break;
  case CYPHER_BOUND_LABELS:
    attrib_cypher_bound_print_expr(bound->args[0], out);
    attrib_buffer_add_char(out, ':');
    print_labels(bound->labels, out);
    break;
  case CYPHER_BOUND_COMPREHENSION:
  case CYPHER_BOUND_QUANTIFIER:
  case CYPHER_BOUND_REDUCE: print_slots(bound, out); break;
  case CYPHER_BOUND_SUBQUERY:
    attrib_buffer_add_string(out, subqueries[bound->subquery]);
    attrib_buffer_add_string(out, "{…}");
    break;
  default: print_operator(bound, out); break;
  }
}
