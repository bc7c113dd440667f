// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEXT_CITE_H
#define ATTRIB_EXPORT_TEXT_CITE_H

#include "export/text_page.h"

// Quotes and where they can be read; parts of answer_text.h, for it alone.

/// Add " [1]", " [1, 3]": the numbers of the sources alone.
void attrib_page_numbers(AttribPage *page, const AttribCitationArray *cites);

/// Add the quotes of a citation, and their originals; nothing where it has none.
void attrib_page_words(AttribPage *page, AttribEdge citation);
/// Add ", paragraph 4, via South China Morning Post": where in its source a citation stands.
void attrib_page_where(AttribPage *page, AttribEdge citation);

/// Write each citation that has quotes as a paragraph: the quotes, the number of the source, where
/// in it they stand and through whom it had them.
void attrib_page_quotes(AttribPage *page, const AttribCitationArray *cites, unsigned indent);

/// The same, then the citations that have none.
void attrib_page_citations(AttribPage *page, const AttribCitationArray *cites, unsigned indent);

/// Add the citations that stand in a list inside a record, of a figure say; false where there are
/// none.
bool attrib_page_inner_citations(AttribPage *page, AttribValue list);

/// Add the title of a source between quotation marks, or its description as it is.
void attrib_page_title(AttribPage *page, AttribNode source);
/// Add all else that there is to say of a source, behind a comma where something stands before:
/// authors, publisher, dates, what it relays, how reliable it is, where it can be read.
void attrib_page_source(AttribPage *page, AttribNode source);

/// Write all sources that were numbered.
void attrib_page_sources(AttribPage *page);

#endif // ATTRIB_EXPORT_TEXT_CITE_H
