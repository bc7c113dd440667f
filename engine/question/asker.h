// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_QUESTION_ASKER_H
#define ATTRIB_QUESTION_ASKER_H

#include "engine/question/filter.h"
#include "engine/question/row.h"

/// A question on its way to an answer; shared by the parts of the question layer.
typedef struct {
  const AttribView *view;
  const AttribGraph *graph;
  const AttribQuestion *question;
  AttribAnswer *answer;
  AttribSieve sieve;
  AttribNodeSet scope;    ///< the subject, and what counts as it
  AttribNodeSet held;     ///< replies to claims of the subject that the filter holds back
  AttribNodeSet asked;    ///< claims that were asked for
  AttribNodeSet refused;  ///< claims that do not pass the filter
  AttribNodeSet doubtful; ///< those of them whose day may lie outside the days asked for
  AttribNodeSet shown;    ///< these and their context
  AttribRowWriter writer;
} AttribAsker;

/// Find the claims that the question asks for.
AttribStatus attrib_asker_collect(AttribAsker *asker);

/// Sort the rows of the answer, which are filled, into its sections; and gather what else it says of its subject.
AttribStatus attrib_asker_arrange(AttribAsker *asker);

/// Gather what the records say of the subject itself: its place, its ties, its citations.
AttribStatus attrib_asker_describe(AttribAsker *asker);

#endif // ATTRIB_QUESTION_ASKER_H
