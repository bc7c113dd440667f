// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_PLAN_TRAIL_H
#define ATTRIB_CYPHER_PLAN_TRAIL_H

#include "engine/cypher/plan/step.h"

/// One edge of a trail, and where it goes on from behind it.
typedef struct {
  AttribEdge edge;
  AttribNode node; ///< behind the edge
  CypherStepper stepper;
} CypherTrailStep;

/// A trail over a long edge: no edge comes twice, nor one that the clause has passed. All zeros but the
/// expansion is an empty one.
typedef struct {
  const CypherExpansion *expansion;
  CypherTrailStep *steps; ///< steps[0] is the start, without an edge
  uint32_t capacity;
  uint32_t length; ///< edges
} CypherTrail;

/// Begin anew at a node.
AttribStatus attrib_trail_begin(CypherTrail *trail, CypherExec *exec, AttribNode node);

/// Go over the next edge that there is from the end; `*grown` is false where there is none.
AttribStatus attrib_trail_extend(CypherTrail *trail, CypherExec *exec, bool *grown);

/// The same over this edge alone.
AttribStatus attrib_trail_follow(CypherTrail *trail, CypherExec *exec, AttribEdge edge,
                                 bool *grown);

/// The node at the end.
AttribNode attrib_trail_end(const CypherTrail *trail);

/// The edges as a list in the order of the pattern.
AttribStatus attrib_trail_list(const CypherTrail *trail, CypherExec *exec, CypherValue *out);

/// Pull rows from `child` until the node in the expansion's `from` is one, and begin there.
AttribStatus attrib_trail_begin_row(CypherTrail *trail, CypherExec *exec, CypherPlan *child,
                                    bool *found);

#endif // ATTRIB_CYPHER_PLAN_TRAIL_H
