// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_INQUIRY_H
#define ATTRIB_STORE_INQUIRY_H

#include "engine/store/candidate.h"

/// Whether a snapshot is fresh and sound. While other threads look at the record files, this one verifies the snapshot, and may
/// do something else with it before.
typedef struct {
  AttribKept *kept; ///< to be left alone until the end
  AttribText bytes; ///< of the candidate; empty where there is none
  AttribSnapshot snapshot;
  AttribStatus begun;
  int reason; ///< errno after that
} AttribInquiry;

/// Begin to look at the record files. The candidate's mapping must not go away before the end.
void attrib_inquiry_begin(AttribInquiry *inquiry, AttribKept *kept,
                          const AttribCandidate *candidate);

/// Whether there is a candidate, and something else can be done while the inquiry goes on.
bool attrib_inquiry_goes_on(const AttribInquiry *inquiry);

/// Verify the snapshot and `graph`, which is attached to it, and wait until the files were looked at. What looking at them gave, with errno;
/// `*good` says whether the snapshot is sound, and what these files say.
AttribStatus attrib_inquiry_end(AttribInquiry *inquiry, AttribGraph *graph, bool *good);

#endif // ATTRIB_STORE_INQUIRY_H
