// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/graph/sort.h"

#include <string.h>

// Runs of this length are sorted by insertion, then merged.
enum { SHORT_RUN = 12 };

static void insert_each(uint32_t *items, uint32_t count, AttribOrder order)
{
  for (uint32_t i = 1; i < count; i++) {
    const uint32_t item = items[i];
    uint32_t place = i;
    while (place > 0 && order.before(order.context, item, items[place - 1])) {
      items[place] = items[place - 1];
      place--;
    }
    items[place] = item;
  }
}

// Merges items[0..middle) and items[middle..count). The left half moves out of the way; as many
// places are free in front of what is left of the right half as items are left in `scratch`, so
// nothing is overwritten before it is read.
static void merge(uint32_t *items, uint32_t middle, uint32_t count, uint32_t *scratch,
                  AttribOrder order)
{
  if (!order.before(order.context, items[middle], items[middle - 1])) {
    return;
  }
  memcpy(scratch, items, middle * sizeof(*items));
  uint32_t left = 0;
  uint32_t right = middle;
  for (uint32_t place = 0; left < middle; place++) {
    if (right < count && order.before(order.context, items[right], scratch[left])) {
      items[place] = items[right++];
    } else {
      items[place] = scratch[left++];
    }
  }
}

static uint64_t least(uint64_t a, uint64_t b)
{
  return a < b ? a : b;
}

void attrib_sort(uint32_t *items, uint32_t count, uint32_t *scratch, AttribOrder order)
{
  for (uint64_t start = 0; start < count; start += SHORT_RUN) {
    insert_each(items + start, (uint32_t)least(SHORT_RUN, count - start), order);
  }
  for (uint64_t width = SHORT_RUN; width < count; width *= 2) {
    for (uint64_t start = 0; start + width < count; start += 2 * width) {
      const uint32_t both = (uint32_t)least(2 * width, count - start);
      merge(items + start, (uint32_t)width, both, scratch, order);
    }
  }
}
