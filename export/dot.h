// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_DOT_H
#define ATTRIB_EXPORT_DOT_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/result/answer.h"

/// Append an answer as a graph in the DOT language: who said what of whom, and who answered.
///
/// Nodes are `actor:ID`, `claim:ID` and `incident:ID`, of all claims of the answer and of whoever
/// takes part in them; a claim is a box with its act, speaker, day (where one is known) and first
/// quote. Edges lead from who made or joined a claim to it, and from it to whom it is against, what
/// it is over, what it answers and what it supersedes. An edge of an answer, or of what joins one, is
/// written the other way round and drawn with `dir=back`, so that `dot` sets answers to the right of
/// what they answer.
///
/// Each node and edge has `class` (its kind and role) and `id`, which names what it is.
///
/// Nothing in a record acts on Graphviz. The same answer gives the same bytes. ATTRIB_NO_MEMORY;
/// ATTRIB_LIMIT where an id has more than some thousand bytes, which no record's has.
ATTRIB_API AttribStatus attrib_answer_write_dot(const AttribAnswer *answer, AttribBuffer *out);

#endif // ATTRIB_EXPORT_DOT_H
