// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_SORT_H
#define ATTRIB_GRAPH_SORT_H

#include <stdbool.h>
#include <stdint.h>

/// An order over numbers: true where `a` must stand before `b`. No two numbers may be equal in it.
typedef struct {
  bool (*before)(const void *context, uint32_t a, uint32_t b);
  const void *context;
} AttribOrder;

/// Sort `count` numbers in place, in O(n log n) comparisons at worst and O(n) where they are in
/// order already. `scratch` has room for as many numbers.
void attrib_sort(uint32_t *items, uint32_t count, uint32_t *scratch, AttribOrder order);

#endif // ATTRIB_GRAPH_SORT_H
