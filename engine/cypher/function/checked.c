// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/function/checked.h"

#include <math.h>

bool attrib_checked_add(int64_t a, int64_t b, int64_t *out)
{
  if (b > 0 ? a > INT64_MAX - b : a < INT64_MIN - b) {
    return false;
  }
  *out = a + b;
  return true;
}

bool attrib_checked_subtract(int64_t a, int64_t b, int64_t *out)
{
  if (b > 0 ? a < INT64_MIN + b : a > INT64_MAX + b) {
    return false;
  }
  *out = a - b;
  return true;
}

static uint64_t magnitude(int64_t a)
{
  return a < 0 ? UINT64_C(0) - (uint64_t)a : (uint64_t)a;
}

bool attrib_checked_multiply(int64_t a, int64_t b, int64_t *out)
{
  const uint64_t left = magnitude(a);
  const uint64_t right = magnitude(b);
  const bool is_negative = (a < 0) != (b < 0);
  const uint64_t most = (uint64_t)INT64_MAX + (is_negative ? 1 : 0);
  if (left && right > most / left) {
    return false;
  }
  const uint64_t product = left * right;
  *out = is_negative && product ? -(int64_t)(product - 1) - 1 : (int64_t)product;
  return true;
}

bool attrib_checked_whole(double real, int64_t *out)
{
  const double whole = trunc(real);
  // Also false where it is NaN.
  if (!(whole >= -0x1p63 && whole < 0x1p63)) {
    return false;
  }
  *out = (int64_t)whole;
  return true;
}
