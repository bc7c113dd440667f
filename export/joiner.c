// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/joiner.h"

bool attrib_joiner_is_like(const AttribJoinerArray *with, uint32_t index, uint32_t other)
{
  return attrib_text_equal(with->items[index].act, with->items[other].act);
}

bool attrib_joiner_is_first(const AttribJoinerArray *with, uint32_t index)
{
  uint32_t i = 0;
  while (!attrib_joiner_is_like(with, i, index)) {
    ++i;
  }
  return i == index;
}

uint32_t attrib_joiner_count(const AttribJoinerArray *with, uint32_t first)
{
  uint32_t count = 0;
  for (uint32_t i = first; i < with->count; ++i) {
    count += attrib_joiner_is_like(with, i, first);
  }
  return count;
}
