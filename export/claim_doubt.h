// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_CLAIM_DOUBT_H
#define ATTRIB_EXPORT_CLAIM_DOUBT_H

#include "engine/model/date.h"
#include "engine/result/answer.h"
#include "export/words.h"

#include <stdbool.h>
#include <stdint.h>

/// What is not sure of a claim in an answer. A picture has room for two words, whatever its language;
/// a dossier for a sentence, and for the claims that supersede.
typedef struct {
  const char *words;   ///< in a dossier, between brackets; NULL where it is told by another part
  AttribPhrase phrase; ///< in a picture
  bool superseded;     ///< it is about whether the claim still stands
} AttribDoubt;

/// How many a claim has at the most.
enum { ATTRIB_DOUBTS = 3 };

/// Find them: first whether the claim belongs to the answer, as said and as recorded, then whether it still stands. Returns how
/// many; static storage.
uint32_t attrib_claim_doubts(const AttribAnswer *answer, const AttribClaimRow *row,
                             const AttribDoubt *out[ATTRIB_DOUBTS]);

/// Whether a claim had been said, and recorded, by the days that the answer is of; what has no day
/// speaks against neither.
AttribCertainty attrib_claim_in_view(const AttribAnswer *answer, AttribNode claim);

#endif // ATTRIB_EXPORT_CLAIM_DOUBT_H
