// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEXT_CLAIM_FACTS_H
#define ATTRIB_EXPORT_TEXT_CLAIM_FACTS_H

#include "export/text_page.h"

// What a record says of a claim; for text_claim.h alone.

typedef struct {
  unsigned indent;
  AttribNode incident;      ///< that need not be named
  AttribNode above;         ///< the claim that it is a reply to here, or ATTRIB_NO_NODE
  const AttribReply *alike; ///< of a reply: it and those that are told with it
  uint32_t count;           ///< of these
} AttribClaimSetting;

/// Write its ids, instrument, grounds and readings, and how its day came to be known: in a line.
void attrib_page_particulars(AttribPage *page, const AttribClaimRow *row,
                             const AttribClaimSetting *setting);

/// Write its particulars, quotes, joiners, ties, figures, what it replaces, the note.
void attrib_page_claim_facts(AttribPage *page, const AttribClaimRow *row,
                             AttribClaimSetting setting);

#endif // ATTRIB_EXPORT_TEXT_CLAIM_FACTS_H
