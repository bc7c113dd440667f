// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_ALLOC_FAILING_H
#define ATTRIB_TESTS_ALLOC_FAILING_H

#include <stdbool.h>
#include <stdint.h>

// Allocation that fails when it is told to. The functions of the C library are defined anew in failing.c, over those of glibc,
// so that whatever is linked to the program allocates through them.

/// False where that cannot be done: under sanitizers, and with another C library.
bool attrib_failing_works(void);

/// Refuse the allocation with this number, from 1; with `from_then_on`, all that follow as well. 0: refuse none. Counts anew.
void attrib_failing_begin(uint64_t number, bool from_then_on);

/// Refuse nothing any more. Returns how many allocations were refused.
uint64_t attrib_failing_end(void);

/// How many blocks are allocated and not freed.
int64_t attrib_failing_live(void);

#endif // ATTRIB_TESTS_ALLOC_FAILING_H
