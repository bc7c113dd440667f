// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/runs.h"

#include <string.h>

void attrib_runs_begin(uint32_t *first, uint32_t count)
{
  for (uint32_t i = 0; i < count; i++) {
    first[i + 1] += first[i];
  }
}

// Putting has moved each start to the start of the next run: move them one place on.
void attrib_runs_end(uint32_t *first, uint32_t count)
{
  memmove(first + 1, first, count * sizeof(*first));
  first[0] = 0;
}
