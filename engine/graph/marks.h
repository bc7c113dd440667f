// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_MARKS_H
#define ATTRIB_GRAPH_MARKS_H

#include <stdbool.h>
#include <stdint.h>

/// A set of numbers that gives each of its members a rank, for data that only some nodes, edges or
/// strings have: a quarter of a byte for every number, and found in one step.
///
/// An array of attrib_marks_size() of these, zeroed; add numbers, then rank once, then find.
typedef struct {
  uint32_t bits; ///< of 32 numbers: which are in the set
  uint32_t rank; ///< how many smaller numbers than these are
} AttribMark;

/// How many marks hold the numbers below `count`.
uint64_t attrib_marks_size(uint64_t count);

void attrib_marks_add(AttribMark *marks, uint32_t number);

/// Compute the ranks; returns how many numbers there are in all.
uint32_t attrib_marks_rank(AttribMark *marks, uint64_t size);

/// How many numbers the bits of one mark stand for.
uint32_t attrib_marks_count(uint32_t bits);

/// True, and `*rank` the count of smaller numbers in the set, where `number` is in it.
bool attrib_marks_find(const AttribMark *marks, uint32_t number, uint32_t *rank);

#endif // ATTRIB_GRAPH_MARKS_H
