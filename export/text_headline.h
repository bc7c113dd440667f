// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEXT_HEADLINE_H
#define ATTRIB_EXPORT_TEXT_HEADLINE_H

#include "export/text_page.h"

// A claim in one line; parts of answer_text.h, for it alone.

/// How much of it.
typedef enum {
  ATTRIB_HEADLINE_BRIEF, ///< who did what to whom
  ATTRIB_HEADLINE_TOPIC, ///< and over what
  ATTRIB_HEADLINE_FULL,  ///< instead with functions of persons and how sure the speaker is
} AttribHeadline;

/// Add "United States, through Antony Blinken, criticised Ministry of State Security". In the past
/// tense, which is the same for one speaker and for several.
void attrib_page_headline(AttribPage *page, AttribNode claim, AttribHeadline how);

/// Add its verb, and whom it is against behind the first word: " accused Australia in return".
void attrib_page_verb(AttribPage *page, AttribNode claim);

/// Add " (perhaps: …)", " (superseded by …)": what is not sure of a claim in this answer.
void attrib_page_doubts(AttribPage *page, const AttribClaimRow *row);

/// Add the day of a claim as the record has it; "no day" where it has none.
void attrib_page_day(AttribPage *page, AttribNode claim);

#endif // ATTRIB_EXPORT_TEXT_HEADLINE_H
