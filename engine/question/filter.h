// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_QUESTION_FILTER_H
#define ATTRIB_QUESTION_FILTER_H

#include "engine/question/gather.h"
#include "engine/question/question.h"

/// A filter made ready: the actors and incidents it names as sets, with what is below them where that is asked for.
typedef struct {
  const AttribView *view;
  const AttribFilter *filter;
  AttribNodeSet claims;
  AttribNodeSet by;
  AttribNodeSet with;
  AttribNodeSet against;
  AttribNodeSet over;
  uint32_t undated; ///< claims that only lack a day to match; counted as they are asked about
} AttribSieve;

/// Whether a filter holds anything back; `below` alone does not.
bool attrib_filter_is_set(const AttribFilter *filter);

/// Zeroed memory may be cleared; so may what a failed init left.
AttribStatus attrib_sieve_init(AttribSieve *sieve, const AttribView *view,
                               const AttribFilter *filter);
void attrib_sieve_clear(AttribSieve *sieve);

/// Whether a claim matches: MAYBE where its day may lie outside the days asked for.
AttribPresence attrib_sieve_passes(AttribSieve *sieve, AttribNode claim);

#endif // ATTRIB_QUESTION_FILTER_H
