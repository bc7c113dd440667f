// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/plan/eval.h"

#include <string.h>

enum { few_arguments = 4 };

// The values of all arguments; null for one that is not there. `few` is used where they fit.
static AttribStatus eval_args(CypherExec *exec, const CypherBound *bound, CypherValue *few,
                              CypherValue **out)
{
  void *values = few;
  if (bound->arg_count > few_arguments) {
    ATTRIB_TRY(
        attrib_cypher_allocate(exec->context, bound->arg_count, sizeof(CypherValue), &values));
  }
  *out = values;
  for (uint32_t i = 0; i < bound->arg_count; i++) {
    (*out)[i] = attrib_cypher_null();
    if (bound->args[i]) {
      ATTRIB_TRY(attrib_cypher_eval(exec, bound->args[i], &(*out)[i]));
    }
  }
  return ATTRIB_SUCCESS;
}

static AttribStatus eval_call(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  CypherValue few[few_arguments];
  CypherValue *args;
  ATTRIB_TRY(eval_args(exec, bound, few, &args));
  exec->context->range = bound->range;
  return attrib_cypher_call(exec->context, bound->function, args, bound->arg_count, out);
}

AttribStatus attrib_cypher_eval_truth(CypherExec *exec, const CypherBound *bound, CypherTruth *out)
{
  CypherValue value;
  ATTRIB_TRY(attrib_cypher_eval(exec, bound, &value));
  if (value.kind != CYPHER_BOOLEAN && value.kind != CYPHER_NULL) {
    exec->context->range = bound->range;
    return attrib_cypher_fail(exec->context, CYPHER_TYPE_ERROR, "InvalidArgumentType",
                              "a condition is a boolean, not %s",
                              attrib_cypher_kind_name(value.kind));
  }
  *out = attrib_cypher_truth_of(&value);
  return ATTRIB_SUCCESS;
}

// AND is decided by the first false, OR by the first true.
static AttribStatus eval_logic(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  const CypherTruth decisive = bound->kind == CYPHER_BOUND_AND ? CYPHER_FALSE : CYPHER_TRUE;
  CypherTruth result = bound->kind == CYPHER_BOUND_AND ? CYPHER_TRUE : CYPHER_FALSE;
  for (uint32_t i = 0; i < bound->arg_count && result != decisive; i++) {
    CypherTruth truth = CYPHER_UNKNOWN;
    ATTRIB_TRY(attrib_cypher_eval_truth(exec, bound->args[i], &truth));
    if (truth == decisive || truth == CYPHER_UNKNOWN) {
      result = truth;
    }
  }
  *out = attrib_cypher_truth(result);
  return ATTRIB_SUCCESS;
}

static AttribStatus eval_list(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  void *items;
  ATTRIB_TRY(attrib_cypher_allocate(exec->context, bound->arg_count, sizeof(CypherValue), &items));
  CypherValue *const values = items;
  for (uint32_t i = 0; i < bound->arg_count; i++) {
    ATTRIB_TRY(attrib_cypher_eval(exec, bound->args[i], &values[i]));
  }
  return attrib_cypher_list(exec->context, values, bound->arg_count, out);
}

static AttribStatus eval_map(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  void *memory;
  ATTRIB_TRY(
      attrib_cypher_allocate(exec->context, bound->arg_count, sizeof(CypherMapEntry), &memory));
  CypherMapEntry *const entries = memory;
  for (uint32_t i = 0; i < bound->arg_count; i++) {
    entries[i].key = bound->keys[i];
    ATTRIB_TRY(attrib_cypher_eval(exec, bound->args[i], &entries[i].value));
  }
  return attrib_cypher_map(exec->context, entries, bound->arg_count, out);
}

static AttribStatus eval_property(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  CypherValue of;
  ATTRIB_TRY(attrib_cypher_eval(exec, bound->args[0], &of));
  exec->context->range = bound->range;
  return attrib_cypher_property(exec->context, &of, &bound->symbol, out);
}

static AttribStatus eval_access(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  CypherValue args[few_arguments];
  CypherValue *unused;
  ATTRIB_TRY(eval_args(exec, bound, args, &unused));
  exec->context->range = bound->range;
  if (bound->kind == CYPHER_BOUND_INDEX) {
    return attrib_cypher_index(exec->context, &args[0], &args[1], out);
  }
  return attrib_cypher_slice(exec->context, &args[0], bound->args[1] ? &args[1] : NULL,
                             bound->args[2] ? &args[2] : NULL, out);
}

// Labels

static bool has_name(const AttribGraph *graph, const CypherSymbol *symbol, const CypherValue *of)
{
  if (of->kind == CYPHER_EDGE) {
    return symbol->is_type && attrib_edge_type(graph, of->as.edge).index == symbol->type.index;
  }
  return symbol->is_label && attrib_node_has_label(graph, of->as.node, symbol->label);
}

static bool labels_match(const AttribGraph *graph, const CypherBoundLabels *labels,
                         const CypherValue *of)
{
  switch (labels->kind) {
  case CYPHER_LABEL_NAME: return has_name(graph, &labels->symbol, of);
  case CYPHER_LABEL_NOT: return !labels_match(graph, labels->left, of);
  case CYPHER_LABEL_AND:
    return labels_match(graph, labels->left, of) && labels_match(graph, labels->right, of);
  case CYPHER_LABEL_OR:
    return labels_match(graph, labels->left, of) || labels_match(graph, labels->right, of);
  default: return of->kind == CYPHER_EDGE || attrib_node_label_count(graph, of->as.node) > 0;
  }
}

CypherTruth attrib_cypher_labels_hold(const AttribGraph *graph, const CypherBoundLabels *labels,
                                      const CypherValue *of)
{
  if (of->kind != CYPHER_NODE && of->kind != CYPHER_EDGE) {
    return CYPHER_UNKNOWN;
  }
  return labels_match(graph, labels, of) ? CYPHER_TRUE : CYPHER_FALSE;
}

static AttribStatus eval_labels(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  CypherValue of;
  ATTRIB_TRY(attrib_cypher_eval(exec, bound->args[0], &of));
  if (of.kind != CYPHER_NODE && of.kind != CYPHER_EDGE && of.kind != CYPHER_NULL) {
    exec->context->range = bound->range;
    return attrib_cypher_fail(exec->context, CYPHER_TYPE_ERROR, "InvalidArgumentType",
                              "only nodes and relationships have labels or types, not %s",
                              attrib_cypher_kind_name(of.kind));
  }
  *out = attrib_cypher_truth(attrib_cypher_labels_hold(exec->context->graph, bound->labels, &of));
  return ATTRIB_SUCCESS;
}

// CASE

static AttribStatus case_matches(CypherExec *exec, const CypherBound *when,
                                 const CypherValue *subject, bool *out)
{
  CypherTruth truth = CYPHER_UNKNOWN;
  if (subject) {
    CypherValue value;
    ATTRIB_TRY(attrib_cypher_eval(exec, when, &value));
    truth = attrib_cypher_equal(subject, &value);
  } else {
    ATTRIB_TRY(attrib_cypher_eval_truth(exec, when, &truth));
  }
  *out = truth == CYPHER_TRUE;
  return ATTRIB_SUCCESS;
}

static AttribStatus eval_case(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  CypherValue subject;
  if (bound->args[0]) {
    ATTRIB_TRY(attrib_cypher_eval(exec, bound->args[0], &subject));
  }
  for (uint32_t i = 2; i + 1 < bound->arg_count; i += 2) {
    bool matches;
    ATTRIB_TRY(case_matches(exec, bound->args[i], bound->args[0] ? &subject : NULL, &matches));
    if (matches) {
      return attrib_cypher_eval(exec, bound->args[i + 1], out);
    }
  }
  if (bound->args[1]) {
    return attrib_cypher_eval(exec, bound->args[1], out);
  }
  *out = attrib_cypher_null();
  return ATTRIB_SUCCESS;
}

// Dispatch

static AttribStatus eval_constant(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  (void)exec;
  *out = bound->value;
  return ATTRIB_SUCCESS;
}

static AttribStatus eval_slot(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  *out = exec->frame[bound->slot];
  return ATTRIB_SUCCESS;
}

typedef AttribStatus Eval(CypherExec *exec, const CypherBound *bound, CypherValue *out);

static Eval *const evals[] = {
    [CYPHER_BOUND_CONSTANT] = eval_constant,
    [CYPHER_BOUND_SLOT] = eval_slot,
    [CYPHER_BOUND_CALL] = eval_call,
    [CYPHER_BOUND_AND] = eval_logic,
    [CYPHER_BOUND_OR] = eval_logic,
    [CYPHER_BOUND_LIST] = eval_list,
    [CYPHER_BOUND_MAP] = eval_map,
    [CYPHER_BOUND_PROPERTY] = eval_property,
    [CYPHER_BOUND_INDEX] = eval_access,
    [CYPHER_BOUND_SLICE] = eval_access,
    [CYPHER_BOUND_LABELS] = eval_labels,
    [CYPHER_BOUND_CASE] = eval_case,
    [CYPHER_BOUND_COMPREHENSION] = attrib_eval_comprehension,
    [CYPHER_BOUND_QUANTIFIER] = attrib_eval_quantifier,
    [CYPHER_BOUND_REDUCE] = attrib_eval_reduce,
    [CYPHER_BOUND_PATH] = attrib_eval_path,
    [CYPHER_BOUND_PROJECTION] = attrib_eval_projection,
    [CYPHER_BOUND_SUBQUERY] = attrib_eval_subquery,
};

AttribStatus attrib_cypher_eval(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  return evals[bound->kind](exec, bound, out);
}

AttribStatus attrib_cypher_holds(CypherExec *exec, CypherConditions conditions, bool *out)
{
  CypherTruth truth = CYPHER_TRUE;
  for (uint32_t i = 0; i < conditions.count && truth == CYPHER_TRUE; i++) {
    ATTRIB_TRY(attrib_cypher_eval_truth(exec, conditions.items[i], &truth));
  }
  *out = truth == CYPHER_TRUE;
  return ATTRIB_SUCCESS;
}
