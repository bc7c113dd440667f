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

uint32_t attrib_answer_index(const AttribAnswer *answer, AttribNode claim)
{
  const uint32_t place = find_place(answer, claim);
  const uint32_t index =
      place < answer->by_node.count ? answer->by_node.items[place] : ATTRIB_NO_ROW;
  return index != ATTRIB_NO_ROW && answer->claims.items[index].claim.index == claim.index
             ? index
             : ATTRIB_NO_ROW;
}

const AttribClaimRow *attrib_answer_row(const AttribAnswer *answer, AttribNode claim)
{
  const uint32_t index = attrib_answer_index(answer, claim);
  return index != ATTRIB_NO_ROW ? &answer->claims.items[index] : NULL;
}
