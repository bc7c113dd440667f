// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_QUESTION_GATHER_H
#define ATTRIB_QUESTION_GATHER_H

#include "engine/base/arena.h"
#include "engine/base/vector.h"
#include "engine/model/act.h"
#include "engine/question/node_set.h"
#include "engine/result/answer.h"
#include "engine/view/view.h"

// What the parts of the question layer share; for them alone.

/// Which end of an edge is meant.
typedef enum { ATTRIB_SOURCES, ATTRIB_TARGETS } AttribEnds;

/// An edge at one side of a node, and the node at its other end.
typedef struct {
  AttribEdge edge;
  AttribNode far;
  uint32_t type; ///< of the edge
} AttribNear;

/// A run of them: edges of one type, in order of the ids of the far ends.
typedef struct {
  const AttribNear *items;
  uint32_t count;
} AttribNearRun;

/// All visible edges that leave `node`, to their TARGETS, or reach it, from their SOURCES: into `near`, a vector of AttribNear whose
/// items are forgotten. ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_gather_near(const AttribView *view, AttribNode node, AttribEnds ends,
                                AttribVector *near);

/// Those of one type; borrowed from the vector.
AttribNearRun attrib_near_of(const AttribVector *near, AttribKnownType type);

/// Add whatever reaches a member by PART_OF, any number of times: organs of actors, parts of incidents.
AttribStatus attrib_node_set_add_below(AttribNodeSet *set, const AttribView *view);

/// The act of a claim, by the word on it; NULL for what is no claim.
const AttribAct *attrib_claim_act(const AttribGraph *graph, AttribNode claim);

/// Whether an act blames whom it is against.
bool attrib_act_blames(const AttribAct *act);

/// The order in which claims are shown: by first day, last day, those without a day last, then by id.
int attrib_claim_compare(const AttribGraph *graph, AttribNode a, AttribNode b);

#endif // ATTRIB_QUESTION_GATHER_H
