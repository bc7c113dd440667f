// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEXT_TIE_H
#define ATTRIB_EXPORT_TEXT_TIE_H

#include "export/text_page.h"

// Contested ties; parts of answer_text.h, for it alone.

/// Write what a claim alleges, or rules out, a paragraph each.
void attrib_page_allegations(AttribPage *page, const AttribClaimRow *row, unsigned indent);

/// Write the ties of the answer's subject, each with who says so.
void attrib_page_ties(AttribPage *page);

#endif // ATTRIB_EXPORT_TEXT_TIE_H
