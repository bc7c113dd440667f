// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/result/answer.h"

void attrib_answer_init(AttribAnswer *answer, const AttribGraph *graph)
{
  *answer = (AttribAnswer){.graph = graph, .subject = ATTRIB_NO_NODE};
  attrib_arena_init(&answer->arena);
}

void attrib_answer_clear(AttribAnswer *answer)
{
  attrib_arena_clear(&answer->arena);
  attrib_answer_init(answer, answer->graph);
}

// The first place in the index whose row is of `claim` or of a later node.
static uint32_t find_place(const AttribAnswer *answer, AttribNode claim)
{
  uint32_t low = 0;
  uint32_t high = answer->by_node.count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (answer->claims.items[answer->by_node.items[middle]].claim.index < claim.index) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

const AttribClaimRow *attrib_answer_row(const AttribAnswer *answer, AttribNode claim)
{
  const uint32_t place = find_place(answer, claim);
  if (place == answer->by_node.count) {
    return NULL;
  }
  const AttribClaimRow *const row = &answer->claims.items[answer->by_node.items[place]];
  return row->claim.index == claim.index ? row : NULL;
}
