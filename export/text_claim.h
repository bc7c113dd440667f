// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEXT_CLAIM_H
#define ATTRIB_EXPORT_TEXT_CLAIM_H

#include "export/text_page.h"

// A claim with all that belongs to it; for answer_text.h alone.

/// How the claims that answer or join it are shown.
typedef enum {
  ATTRIB_REPLIES_FULL,  ///< below it, each as a claim of its own
  ATTRIB_REPLIES_BRIEF, ///< by their ids
} AttribReplies;

/// Where a claim is shown.
typedef struct {
  unsigned margin;     ///< blanks before its headline
  AttribNode incident; ///< that it is known to be over here; or ATTRIB_NO_NODE
  AttribReplies replies;
} AttribClaimPlace;

/// Write a claim of the answer: in full where it comes first, else in one line.
void attrib_page_claim(AttribPage *page, const AttribClaimRow *row, AttribClaimPlace place);

#endif // ATTRIB_EXPORT_TEXT_CLAIM_H
