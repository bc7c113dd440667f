// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEXT_REPLY_H
#define ATTRIB_EXPORT_TEXT_REPLY_H

#include "export/text_page.h"

// The time between a claim and what answers it; parts of answer_text.h, for it alone.

/// The reply that `claim` is to the claim `answered`.
AttribReply attrib_page_reply(const AttribPage *page, AttribNode answered, AttribNode claim);

/// Add a lag in words; "unknown" where a day is not known.
void attrib_page_lag(AttribPage *page, const AttribReply *reply);

/// The column behind the widest lag of a table of replies; of none, that behind "unknown".
unsigned attrib_page_lag_column(AttribPage *page, const AttribReply *replies, uint32_t count);

/// Write replies by their ids, those with the same lag together: "answered in a, b (1 day)".
void attrib_page_reply_ids(AttribPage *page, const char *label, const AttribReplyArray *replies,
                           unsigned indent);

/// Whether two replies differ in nothing but who made them, so that they can be told as one: same
/// act, day, words and place in the sources, and nothing else said of either.
bool attrib_page_alike(const AttribPage *page, const AttribReply *a, const AttribReply *b);

#endif // ATTRIB_EXPORT_TEXT_REPLY_H
