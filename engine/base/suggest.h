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
  size_t limit;    ///< how far is near enough: a third of the length of `wanted`, from 1 to 3
} AttribSuggestion;

/// Begin a search for what resembles `wanted`, which is borrowed as are the candidates.
ATTRIB_API void attrib_suggestion_begin(AttribSuggestion *suggestion, AttribText wanted);

/// Offer a candidate. Distance is the restricted Damerau-Levenshtein distance (insert, delete,
/// replace, exchange two neighbours) over bytes, ASCII case ignored. Passed over are texts past 128
/// bytes and those that have nothing in common with what is wanted. The first of equals stays. No
/// allocation.
ATTRIB_API void attrib_suggestion_offer(AttribSuggestion *suggestion, AttribText candidate);

/// True where something near enough was offered: `suggestion->best`.
ATTRIB_API bool attrib_suggestion_found(const AttribSuggestion *suggestion);

#endif // ATTRIB_BASE_SUGGEST_H
