// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_QUESTION_ROW_H
#define ATTRIB_QUESTION_ROW_H

#include "engine/base/vector.h"
#include "engine/question/node_set.h"
#include "engine/result/answer.h"
#include "engine/view/view.h"

/// What rows of one answer share.
typedef struct {
  const AttribView *view;
  AttribArena *arena;    ///< of the answer
  AttribNodeSet sources; ///< those that were cited so far
  AttribVector near;     ///< of AttribNear: edges of the claim at hand
} AttribRowWriter;

/// Fill the row of a claim with all that the view shows of it. ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_row_fill(AttribRowWriter *writer, AttribNode claim, AttribClaimRow *row);

/// The citations of any record, numbered likewise.
AttribStatus attrib_row_citations(AttribRowWriter *writer, AttribNode record,
                                  AttribCitationArray *cites);

/// Whether anything in the view answers a claim.
bool attrib_row_is_answered(const AttribView *view, AttribNode claim);

#endif // ATTRIB_QUESTION_ROW_H
