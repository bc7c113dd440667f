// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/marks.h"

#define MARK_BITS 32U

// Adds up neighbouring bits, then pairs, then fours; the product adds up the four bytes.
uint32_t attrib_marks_count(uint32_t bits)
{
  bits -= bits >> 1 & 0x55555555U;
  bits = (bits & 0x33333333U) + (bits >> 2 & 0x33333333U);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0FU;
  return (bits * 0x01010101U) >> 24;
}

uint64_t attrib_marks_size(uint64_t count)
{
  return (count + MARK_BITS - 1) / MARK_BITS;
}

void attrib_marks_add(AttribMark *marks, uint32_t number)
{
  marks[number / MARK_BITS].bits |= 1U << number % MARK_BITS;
}

uint32_t attrib_marks_rank(AttribMark *marks, uint64_t size)
{
  uint32_t total = 0;
  for (uint64_t i = 0; i < size; i++) {
    marks[i].rank = total;
    total += attrib_marks_count(marks[i].bits);
  }
  return total;
}

bool attrib_marks_find(const AttribMark *marks, uint32_t number, uint32_t *rank)
{
  const AttribMark mark = marks[number / MARK_BITS];
  const uint32_t bit = 1U << number % MARK_BITS;
  if (!(mark.bits & bit)) {
    return false;
  }
  *rank = mark.rank + attrib_marks_count(mark.bits & (bit - 1));
  return true;
}
