// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_HTML_CLAIM_H
#define ATTRIB_EXPORT_HTML_CLAIM_H

#include "export/html.h"

// A claim in the table of page.h; for it alone.

/// Write a row: its day, who made it, what it does to whom, its words with all else that the
/// records say of it. `page.js` reads what it needs from the links and from these attributes:
///
/// - of the row `data-claim`, its id; `data-act`; `data-said`, its first and last possible day as
///   days from 1970-01-01 (`-Infinity`, `Infinity` where it is open), missing where it has none;
///   `data-presence`, `maybe` or `undated`, where the answer's view is not sure of it;
/// - of each claim that supersedes it (`.later`), `data-said` likewise;
/// - what it answers, or joins, is `.to`; `.voice`, `.with`, `.against`, `.over` hold records.
void attrib_html_claim(AttribHtml *html, const AttribClaimRow *row);

/// Write a citation as a paragraph: its quotes, or some words in their place, then the number of its
/// source as a link, and where they stand in it: "“words” [1, paragraph 4]". Nothing where it has no
/// quote and `instead` is NULL.
void attrib_html_citation(AttribHtml *html, const AttribCitation *citation, const char *instead);

#endif // ATTRIB_EXPORT_HTML_CLAIM_H
