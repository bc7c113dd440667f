// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_PLAN_EVAL_H
#define ATTRIB_CYPHER_PLAN_EVAL_H

#include "engine/cypher/plan/plan.h"
#include "engine/cypher/value/equality.h"

/// Compute an expression over the frame. Fails as CypherEvaluate does; `out` untouched then.
AttribStatus attrib_cypher_eval(CypherExec *exec, const CypherBound *bound, CypherValue *out);

/// Whether all conditions are true, which what is null is not. An error where one is no boolean.
AttribStatus attrib_cypher_holds(CypherExec *exec, CypherConditions conditions, bool *out);

/// A condition as a truth; an error where it is neither boolean nor null.
AttribStatus attrib_cypher_eval_truth(CypherExec *exec, const CypherBound *bound, CypherTruth *out);

/// Whether a node or an edge passes a test of labels or types.
CypherTruth attrib_cypher_labels_hold(const AttribGraph *graph, const CypherBoundLabels *labels,
                                      const CypherValue *of);

// The parts of attrib_cypher_eval.
AttribStatus attrib_eval_comprehension(CypherExec *exec, const CypherBound *bound,
                                       CypherValue *out);
AttribStatus attrib_eval_quantifier(CypherExec *exec, const CypherBound *bound, CypherValue *out);
AttribStatus attrib_eval_reduce(CypherExec *exec, const CypherBound *bound, CypherValue *out);
AttribStatus attrib_eval_path(CypherExec *exec, const CypherBound *bound, CypherValue *out);
AttribStatus attrib_eval_projection(CypherExec *exec, const CypherBound *bound, CypherValue *out);
AttribStatus attrib_eval_subquery(CypherExec *exec, const CypherBound *bound, CypherValue *out);

/// Values that are collected, in the query's arena.
typedef struct {
  CypherValue *items;
  size_t count;
  size_t capacity;
} CypherCollected;

AttribStatus attrib_cypher_collect(CypherExec *exec, CypherCollected *collected, CypherValue value);

#endif // ATTRIB_CYPHER_PLAN_EVAL_H
