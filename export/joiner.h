// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_JOINER_H
#define ATTRIB_EXPORT_JOINER_H

#include "engine/result/answer.h"

#include <stdbool.h>
#include <stdint.h>

// Whoever joined a claim is told together with those that performed the same act, where the first of
// them stands. An act that is not stated is one for this.

/// Whether no joiner before this one has its act.
bool attrib_joiner_is_first(const AttribJoinerArray *with, uint32_t index);

/// Whether two joiners have the same act.
bool attrib_joiner_is_like(const AttribJoinerArray *with, uint32_t index, uint32_t other);

/// How many have the act of one that is the first with it.
uint32_t attrib_joiner_count(const AttribJoinerArray *with, uint32_t first);

#endif // ATTRIB_EXPORT_JOINER_H
