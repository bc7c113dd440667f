// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_FUNCTION_ROUND_H
#define ATTRIB_CYPHER_FUNCTION_ROUND_H

#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/// Where round() goes: from zero, to zero, up, down, or to the nearer neighbour, where the name says
/// what becomes of the middle (from zero, to zero, to the even digit).
typedef enum {
  CYPHER_ROUND_UP,
  CYPHER_ROUND_DOWN,
  CYPHER_ROUND_CEILING,
  CYPHER_ROUND_FLOOR,
  CYPHER_ROUND_HALF_UP,
  CYPHER_ROUND_HALF_DOWN,
  CYPHER_ROUND_HALF_EVEN,
} CypherRounding;

/// True, and `*out` set, where `word` is the name of a mode, as in `HALF_UP`.
bool attrib_cypher_rounding_find(AttribText word, CypherRounding *out);

/// `real` rounded to `places` decimal places, which are not negative. What is rounded is its
/// shortest decimal text, so that 1.005 has a middle, although the double lies below it.
double attrib_cypher_round(double real, int64_t places, CypherRounding mode);

#endif // ATTRIB_CYPHER_FUNCTION_ROUND_H
