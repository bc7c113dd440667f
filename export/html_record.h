// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_HTML_RECORD_H
#define ATTRIB_EXPORT_HTML_RECORD_H

#include "export/html.h"

// Who takes part in the claims of page.h, what they are over, where they can be read; for it alone.

/// Write the actors that take part in a claim of the answer, and its subject, each with what it is,
/// as items `actor:ID` of a list.
AttribStatus attrib_html_actors(AttribHtml *html);
/// The incidents that claims are over, likewise: `incident:ID`.
AttribStatus attrib_html_incidents(AttribHtml *html);
/// All sources that were cited so far, in the order of their numbers: `source:NUMBER`.
AttribStatus attrib_html_sources(AttribHtml *html);

#endif // ATTRIB_EXPORT_HTML_RECORD_H
