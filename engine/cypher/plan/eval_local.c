// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/plan/eval.h"

#include <string.h>

AttribStatus attrib_cypher_collect(CypherExec *exec, CypherCollected *collected, CypherValue value)
{
  if (collected->count == collected->capacity) {
    const size_t capacity = collected->capacity ? collected->capacity * 2 : 8;
    void *items;
    ATTRIB_TRY(attrib_cypher_allocate(exec->context, capacity, sizeof(CypherValue), &items));
    if (collected->count) {
      memcpy(items, collected->items, collected->count * sizeof(CypherValue));
    }
    collected->items = items;
    collected->capacity = capacity;
  }
  collected->items[collected->count++] = value;
  return ATTRIB_SUCCESS;
}

// The list that a variable runs over; `*is_null` where it is null.
static AttribStatus eval_source(CypherExec *exec, const CypherBound *source, CypherValue *out)
{
  ATTRIB_TRY(attrib_cypher_eval(exec, source, out));
  if (out->kind == CYPHER_LIST || out->kind == CYPHER_NULL) {
    return ATTRIB_SUCCESS;
  }
  exec->context->range = source->range;
  return attrib_cypher_fail(exec->context, CYPHER_TYPE_ERROR, "InvalidArgumentType",
                            "a list is wanted here, not %s", attrib_cypher_kind_name(out->kind));
}

static AttribStatus comprehend(CypherExec *exec, const CypherBound *bound,
                               CypherCollected *collected)
{
  CypherTruth truth = CYPHER_TRUE;
  CypherValue value = exec->frame[bound->slot];
  if (bound->args[1]) {
    ATTRIB_TRY(attrib_cypher_eval_truth(exec, bound->args[1], &truth));
  }
  if (truth != CYPHER_TRUE) {
    return ATTRIB_SUCCESS;
  }
  if (bound->args[2]) {
    ATTRIB_TRY(attrib_cypher_eval(exec, bound->args[2], &value));
  }
  return attrib_cypher_collect(exec, collected, value);
}

AttribStatus attrib_eval_comprehension(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  CypherValue list;
  CypherCollected collected = {NULL, 0, 0};
  ATTRIB_TRY(eval_source(exec, bound->args[0], &list));
  if (list.kind == CYPHER_NULL) {
    *out = list;
    return ATTRIB_SUCCESS;
  }
  for (size_t i = 0; i < list.as.list.count; i++) {
    ATTRIB_TRY(attrib_cypher_tick(exec->context));
    exec->frame[bound->slot] = list.as.list.items[i];
    ATTRIB_TRY(comprehend(exec, bound, &collected));
  }
  return attrib_cypher_list(exec->context, collected.items, collected.count, out);
}

/// How many items a condition is true, false, unknown for.
typedef struct {
  size_t of[CYPHER_UNKNOWN + 1];
} Counts;

static CypherTruth judge(CypherQuantifier quantifier, const Counts *counts)
{
  const bool unknown = counts->of[CYPHER_UNKNOWN] > 0;
  const size_t trues = counts->of[CYPHER_TRUE];
  switch (quantifier) {
  case CYPHER_QUANTIFIER_ALL:
    return counts->of[CYPHER_FALSE] ? CYPHER_FALSE : unknown ? CYPHER_UNKNOWN : CYPHER_TRUE;
  case CYPHER_QUANTIFIER_ANY: return trues ? CYPHER_TRUE : unknown ? CYPHER_UNKNOWN : CYPHER_FALSE;
  case CYPHER_QUANTIFIER_NONE: return trues ? CYPHER_FALSE : unknown ? CYPHER_UNKNOWN : CYPHER_TRUE;
  case CYPHER_QUANTIFIER_SINGLE: break;
  }
  return trues > 1 ? CYPHER_FALSE : unknown ? CYPHER_UNKNOWN : trues ? CYPHER_TRUE : CYPHER_FALSE;
}

AttribStatus attrib_eval_quantifier(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  CypherValue list;
  Counts counts = {{0}};
  ATTRIB_TRY(eval_source(exec, bound->args[0], &list));
  if (list.kind == CYPHER_NULL) {
    *out = list;
    return ATTRIB_SUCCESS;
  }
  for (size_t i = 0; i < list.as.list.count; i++) {
    CypherTruth truth;
    ATTRIB_TRY(attrib_cypher_tick(exec->context));
    exec->frame[bound->slot] = list.as.list.items[i];
    ATTRIB_TRY(attrib_cypher_eval_truth(exec, bound->args[1], &truth));
    counts.of[truth]++;
  }
  *out = attrib_cypher_truth(judge(bound->quantifier, &counts));
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_eval_reduce(CypherExec *exec, const CypherBound *bound, CypherValue *out)
{
  CypherValue sum;
  CypherValue list;
  ATTRIB_TRY(attrib_cypher_eval(exec, bound->args[0], &sum));
  ATTRIB_TRY(eval_source(exec, bound->args[1], &list));
  if (list.kind == CYPHER_NULL) {
    *out = list;
    return ATTRIB_SUCCESS;
  }
  for (size_t i = 0; i < list.as.list.count; i++) {
    ATTRIB_TRY(attrib_cypher_tick(exec->context));
    exec->frame[bound->slot] = sum;
    exec->frame[bound->slot2] = list.as.list.items[i];
    ATTRIB_TRY(attrib_cypher_eval(exec, bound->args[2], &sum));
  }
  *out = sum;
  return ATTRIB_SUCCESS;
}
