// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEXT_FIGURE_H
#define ATTRIB_EXPORT_TEXT_FIGURE_H

#include "export/text_page.h"

/// Write the figures of a list as a paragraph behind `label`: the words of the source where the
/// record has them, else the number with its qualifier, and whose they are. Those that cite nothing
/// themselves have the record's sources. For answer_text.h alone.
void attrib_page_figures(AttribPage *page, const char *label, AttribValue list,
                         const AttribCitationArray *cites, unsigned indent);

#endif // ATTRIB_EXPORT_TEXT_FIGURE_H
