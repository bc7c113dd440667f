// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_SUGGEST_H
#define ATTRIB_BASE_SUGGEST_H

#include "engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>

/// The nearest of a number of candidates, offered one by one.
typedef struct {
  AttribText wanted;
  AttribText best;
  size_t distance; ///< of `best`
  size_t
      limit; ///< farther ones are no suggestion: a third of the length of `wanted`, at least 1, at most 3
} AttribSuggestion;

/// Begin a search for what resembles `wanted`, which is borrowed as are the candidates.
ATTRIB_API void attrib_suggestion_begin(AttribSuggestion *suggestion, AttribText wanted);

/// Offer a candidate. Distance is the restricted Damerau-Levenshtein distance over bytes, ASCII case ignored, bounded (long
/// texts are skipped); the first of equals stays. No allocation.
ATTRIB_API void attrib_suggestion_offer(AttribSuggestion *suggestion, AttribText candidate);

/// True where something near enough was offered: `suggestion->best`.
ATTRIB_API bool attrib_suggestion_found(const AttribSuggestion *suggestion);

#endif // ATTRIB_BASE_SUGGEST_H
