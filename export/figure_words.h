// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_FIGURE_WORDS_H
#define ATTRIB_EXPORT_FIGURE_WORDS_H

#include "engine/base/buffer.h"
#include "engine/graph/graph.h"

#include <stdint.h>

/// Append what a qualifier adds to a number: "at least "; nothing for a number that is just stated.
void attrib_words_qualifier(AttribText qualifier, AttribBuffer *out);

/// Append a number with commas: "30,000".
void attrib_words_count(int64_t count, AttribBuffer *out);

/// Append what an incident affected as far as the record says, in the words of the source where it
/// has them: "at least 30,000 US organisations; organisations worldwide".
void attrib_words_affected(const AttribGraph *graph, AttribNode incident, AttribBuffer *out);

#endif // ATTRIB_EXPORT_FIGURE_WORDS_H
