// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_FUNCTION_FIND_TEXT_H
#define ATTRIB_CYPHER_FUNCTION_FIND_TEXT_H

#include "engine/base/text.h"

/// True, and `*at` set, where `part` occurs in `text` at `from` or later: its first place, in bytes.
/// An empty part occurs everywhere up to the end.
bool attrib_cypher_find_text(AttribText text, AttribText part, size_t from, size_t *at);

#endif // ATTRIB_CYPHER_FUNCTION_FIND_TEXT_H
