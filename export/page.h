// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_PAGE_H
#define ATTRIB_EXPORT_PAGE_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"
#include "engine/result/answer.h"

/// The pictures of a page: each an `<svg>` element, which may stand behind an XML declaration, a
/// document type and comments; or empty where it could not be drawn, which the page then says.
///
/// They are put in as svg_small.h writes them, which escapes nothing, so they must be this library's.
/// Their ids must differ, and nothing in them may need a style or a script of its own: the page's
/// Content-Security-Policy would block it. The script knows their parts by class: `statement` and `c-ID` of a claim, `actor` and `a-ID`,
/// `incident` and `i-ID`; any element with `c-ID` belongs to that claim.
typedef struct {
  AttribText graph;
  AttribText timeline;
} AttribPagePictures;

/// Append an answer as one HTML file that opens from disk and asks the network for nothing: the
/// pictures, every claim in a table with its quotes and all else that the records say of it, the
/// actors and incidents, the sources. Its script (`export/page/page.js`) filters, sorts, selects and
/// replays what is there; without it all is shown.
///
/// Nothing in a record acts on it: texts are escaped, links lead to http, https and the page itself,
/// and its policy allows the one script and the one style by their hashes. The same answer gives the
/// same bytes. ATTRIB_NO_MEMORY is the only failure.
ATTRIB_API AttribStatus attrib_answer_write_page(const AttribAnswer *answer,
                                                 const AttribPagePictures *pictures,
                                                 AttribBuffer *out);

#endif // ATTRIB_EXPORT_PAGE_H
