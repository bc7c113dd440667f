// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_MADE_BASE_H
#define ATTRIB_TESTS_UNIT_MADE_BASE_H

#include "engine/base/buffer.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Knowledge bases that are made up, for tests that try many of them. Needs no cmocka.

/// Where decisions come from: bytes first, then numbers that the seed gives (0: always the least).
typedef struct {
  AttribText bytes;
  size_t at;
  uint64_t seed;
} AttribMade;

/// What is made: actors `a0`…, incidents `i0`…, claims `c0`….
typedef struct {
  uint32_t actors;    ///< at least 4
  uint32_t incidents; ///< at least 1
  uint32_t claims;
  bool nasty; ///< names, quotes and addresses are texts that would act where anything lets them
} AttribMadeSize;

/// A number from 0 to below `below`.
uint32_t attrib_made_draw(AttribMade *made, uint32_t below);

/// Append a record file. It has no errors, unless it is nasty: then a text may be one that no record
/// may have. Unless it is nasty, the quote of claim `cN`, which only some have, is `words-of-cN.`.
void attrib_made_base_write(AttribMade *made, const AttribMadeSize *size, AttribBuffer *out);

#endif // ATTRIB_TESTS_UNIT_MADE_BASE_H
