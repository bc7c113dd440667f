// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_CANDIDATE_H
#define ATTRIB_STORE_CANDIDATE_H

#include "engine/base/mapping.h"
#include "engine/store/kept.h"
#include "engine/store/snapshot.h"

/// A snapshot of the folder, of which only its header is known to be sound.
typedef struct {
  AttribMapping *mapping; ///< NULL where there is none
  AttribText bytes;
  AttribSnapshot snapshot;
  AttribGraph *graph; ///< with a guard, until attrib_graph_verify()
} AttribCandidate;

/// Map what is there. Any failure means that there is none, and that the records are read.
void attrib_candidate_find(const AttribKept *kept, AttribCandidate *candidate);

/// Unmap it; as where there is none.
void attrib_candidate_drop(AttribCandidate *candidate);

/// The knowledge base in it, which takes it over; false where memory is out.
bool attrib_candidate_adopt(AttribCandidate *candidate, AttribKb **out);

/// Whether a snapshot whose header was read is of the folder.
bool attrib_candidate_is_of(const AttribKept *kept, const AttribSnapshot *snapshot);

#endif // ATTRIB_STORE_CANDIDATE_H
