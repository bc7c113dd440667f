// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_ANSWER_PART_H
#define ATTRIB_EXPORT_ANSWER_PART_H

#include "engine/result/answer.h"
#include "engine/view/view.h"

/// The part of the graph that an answer is made of.
///
/// Of the claims that match no filter, it is all that the view shows. Else its nodes are the
/// subject, what the answer says of it directly, the claims of the answer, who takes part in them or
/// is named by them, the sources and those that they repeat. A claim that these only refer to is none of it: it would
/// stand there as if nobody had said it.
///
/// An edge is in it where both its ends are, and the record that it comes from. So none is drawn
/// from a claim that the answer does not show.
typedef struct {
  const AttribAnswer *answer; ///< borrowed
  AttribView *view;
  uint8_t *nodes; ///< by node, its AttribPresence
} AttribPart;

/// The part of an answer, the caller's to clear, also after a failure. ATTRIB_NO_MEMORY.
AttribStatus attrib_part_init(AttribPart *part, const AttribAnswer *answer);
void attrib_part_clear(AttribPart *part);

/// How sure it is that the view, and the question, hold a node; ABSENT for what is not in the part.
AttribPresence attrib_part_node(const AttribPart *part, AttribNode node);

/// The same of an edge: no surer than its ends and the claim that it comes from.
AttribPresence attrib_part_edge(const AttribPart *part, AttribEdge edge);

#endif // ATTRIB_EXPORT_ANSWER_PART_H
