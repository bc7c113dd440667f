// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/packed.h"

#include <string.h>

AttribValue attrib_unpack_wide(AttribPacked packed, uint64_t bits)
{
  const bool real = attrib_packed_type(packed) == ATTRIB_FLOAT;
  AttribValue value = {.type = real ? ATTRIB_FLOAT : ATTRIB_INTEGER,
                       .key = attrib_packed_key(packed)};
  if (real) {
    memcpy(&value.as.real, &bits, sizeof(bits));
  } else {
    memcpy(&value.as.integer, &bits, sizeof(bits));
  }
  return value;
}
