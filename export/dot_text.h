// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_DOT_TEXT_H
#define ATTRIB_EXPORT_DOT_TEXT_H

#include "engine/result/answer.h"

// The words of dot.h; for it alone. All are escaped for Graphviz, and shortened.

/// The name of an actor or an incident, or its id.
void attrib_dot_write_name(const AttribGraph *graph, AttribNode node, AttribBuffer *out);

/// A claim as a box: act, speaker and day on a line, then its first quote in up to three.
void attrib_dot_write_claim(const AttribGraph *graph, const AttribClaimRow *row, AttribBuffer *out);

/// The same on one line, the whole quote.
void attrib_dot_write_tooltip(const AttribGraph *graph, const AttribClaimRow *row,
                              AttribBuffer *out);

/// Above the picture: what it is about, the day as of which, and how it is to be read.
void attrib_dot_write_title(const AttribAnswer *answer, AttribBuffer *out);

#endif // ATTRIB_EXPORT_DOT_TEXT_H
