// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_QUESTION_REACH_H
#define ATTRIB_QUESTION_REACH_H

#include "engine/base/vector.h"
#include "engine/result/answer.h"

/// Find the nodes that a copy of what an answer is about must hold: its claims with those that
/// answer them, and those that supersede one; its subject; and whatever any of these names, which is
/// to be named by id, all the way. An answer about all claims, without a filter, is about everything.
///
/// Appends to `presence`, a vector of uint8_t, an AttribPresence for each node of the graph: ABSENT
/// for what is not among them, or not in the answer's view. ATTRIB_NO_MEMORY is the only failure.
ATTRIB_API AttribStatus attrib_reach(const AttribAnswer *answer, AttribVector *presence);

#endif // ATTRIB_QUESTION_REACH_H
