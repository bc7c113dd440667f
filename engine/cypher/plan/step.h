// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_PLAN_STEP_H
#define ATTRIB_CYPHER_PLAN_STEP_H

#include "engine/cypher/plan/plan.h"

/// The edges that a pattern's edge may go over from a node, one after the other; a loop once. A plain
/// value.
typedef struct {
  const CypherBoundEdge *edge;
  bool outgoing; ///< whether edges that leave the node fit, and that reach it
  bool incoming;
  AttribNode from;
  AttribWalk walk;
  bool in_phase; ///< the walk is over what reaches the node
  bool done;
} CypherStepper;

/// Begin at `from`; `reversed` where the pattern is gone from its right to its left.
void attrib_stepper_begin(CypherStepper *stepper, const CypherExec *exec, AttribNode from);
void attrib_stepper_init(CypherStepper *stepper, const CypherBoundEdge *edge, bool reversed);

/// True, and `*edge` and the node behind it set, while there is another edge of a type that fits.
bool attrib_stepper_next(CypherStepper *stepper, const CypherExec *exec, AttribEdge *edge,
                         AttribNode *to);

/// Whether an edge is of a type that a pattern's edge allows.
bool attrib_step_type_fits(const AttribGraph *graph, const CypherBoundEdge *edge, AttribEdge which);

/// Whether a value, an edge or a list of edges, has `edge` in it.
bool attrib_step_has_edge(const CypherValue *value, AttribEdge edge);

/// Whether `edge` was passed by one of the clause's earlier edges.
bool attrib_step_is_taken(const CypherExec *exec, const CypherExpansion *expansion,
                          AttribEdge edge);

/// The node in a slot; false where it is null. ATTRIB_BAD_ARGUMENT where it is anything else.
AttribStatus attrib_step_node(CypherExec *exec, uint32_t slot, AttribNode *out, bool *is_node);

/// Append `(#1)-[#2:T]->(#3)`.
void attrib_step_describe(const CypherExpansion *expansion, AttribBuffer *out);

#endif // ATTRIB_CYPHER_PLAN_STEP_H
