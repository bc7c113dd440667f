// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_FUNCTION_CHECKED_H
#define ATTRIB_CYPHER_FUNCTION_CHECKED_H

#include <stdbool.h>
#include <stdint.h>

/// Arithmetic of 64 bits: false, and `*out` untouched, where the result does not fit.
bool attrib_checked_add(int64_t a, int64_t b, int64_t *out);
bool attrib_checked_subtract(int64_t a, int64_t b, int64_t *out);
bool attrib_checked_multiply(int64_t a, int64_t b, int64_t *out);

/// The integer part of `real`, where it has one of 64 bits.
bool attrib_checked_whole(double real, int64_t *out);

#endif // ATTRIB_CYPHER_FUNCTION_CHECKED_H
