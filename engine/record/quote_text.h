// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_QUOTE_TEXT_H
#define ATTRIB_RECORD_QUOTE_TEXT_H

#include "engine/base/buffer.h"
#include "engine/base/text.h"

#include <stdbool.h>

/// Append `text` in the form in which a quote and its source are compared: white space of any kind
/// and length is one blank, none at the ends; quotation marks and apostrophes are `'`, dashes `-`,
/// an ellipsis `...`; what shows nothing (soft hyphens, joiners of width 0) is gone. Letters stay
/// as they are.
void attrib_quote_normalise(AttribText text, AttribBuffer *out);

/// Whether the words of `quote` stand in `text`; both are normalised. A quote begins and ends where
/// words do. An ellipsis in it (`...`, also in brackets) that is not in the text stands for any words
/// that were left out: the parts around it must then follow each other.
bool attrib_quote_is_in(AttribText quote, AttribText text);

/// The passage of `text` that has most words of `quote` in a row, at least two, and is about as long;
/// empty where there is none.
AttribText attrib_quote_nearest(AttribText quote, AttribText text);

#endif // ATTRIB_RECORD_QUOTE_TEXT_H
