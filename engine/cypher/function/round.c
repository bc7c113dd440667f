// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/function/round.h"

#include "engine/base/real.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool attrib_cypher_rounding_find(AttribText word, CypherRounding *out)
{
  static const AttribText words[] = {
      [CYPHER_ROUND_UP] = ATTRIB_TEXT_INIT("UP"),
      [CYPHER_ROUND_DOWN] = ATTRIB_TEXT_INIT("DOWN"),
      [CYPHER_ROUND_CEILING] = ATTRIB_TEXT_INIT("CEILING"),
      [CYPHER_ROUND_FLOOR] = ATTRIB_TEXT_INIT("FLOOR"),
      [CYPHER_ROUND_HALF_UP] = ATTRIB_TEXT_INIT("HALF_UP"),
      [CYPHER_ROUND_HALF_DOWN] = ATTRIB_TEXT_INIT("HALF_DOWN"),
      [CYPHER_ROUND_HALF_EVEN] = ATTRIB_TEXT_INIT("HALF_EVEN"),
  };
  for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
    if (attrib_text_equal(words[i], word)) {
      *out = (CypherRounding)i;
      return true;
    }
  }
  return false;
}

// A magnitude in decimal: 0.d1d2d3… times ten to the power of `point`.
typedef struct {
  char digits[ATTRIB_REAL_SIZE];
  int count;
  int point;
} Decimal;

static Decimal to_decimal(double magnitude)
{
  Decimal decimal = {.count = 0, .point = 0};
  char text[ATTRIB_REAL_SIZE];
  attrib_real_text(magnitude, text);
  bool past_point = false;
  const char *at = text;
  for (; *at && *at != 'e'; at++) {
    past_point |= *at == '.';
    if (*at == '.' || (*at == '0' && decimal.count == 0)) {
      decimal.point -= past_point && *at == '0';
      continue;
    }
    decimal.digits[decimal.count++] = *at;
    decimal.point += !past_point;
  }
  decimal.point += *at ? (int)strtol(at + 1, NULL, 10) : 0;
  return decimal;
}

// How the digits from `kept` on compare with a half of the last digit kept: negative below it.
static int compare_with_half(const Decimal *decimal, int kept)
{
  if (kept < 0) {
    return -1;
  }
  if (decimal->digits[kept] != '5') {
    return decimal->digits[kept] < '5' ? -1 : 1;
  }
  return kept + 1 < decimal->count ? 1 : 0;
}

// Whether the magnitude grows to the next digit rather than being cut off.
static bool goes_away(const Decimal *decimal, int kept, bool is_negative, CypherRounding mode)
{
  const int half = compare_with_half(decimal, kept);
  const bool is_odd = kept > 0 && (decimal->digits[kept - 1] - '0') % 2 == 1;
  switch (mode) {
  case CYPHER_ROUND_UP: return true;
  case CYPHER_ROUND_DOWN: return false;
  case CYPHER_ROUND_CEILING: return !is_negative;
  case CYPHER_ROUND_FLOOR: return is_negative;
  case CYPHER_ROUND_HALF_UP: return half >= 0;
  case CYPHER_ROUND_HALF_DOWN: return half > 0;
  case CYPHER_ROUND_HALF_EVEN: break;
  }
  return half > 0 || (half == 0 && is_odd);
}

// Adds one to the last of the first `kept` digits; all nines become a one and move the point.
static int add_one(Decimal *decimal, int kept)
{
  int last = kept;
  while (last > 0 && decimal->digits[last - 1] == '9') {
    last--;
  }
  if (last == 0) {
    decimal->digits[0] = '1';
    decimal->point++;
    return 1;
  }
  decimal->digits[last - 1]++;
  return last;
}

static double from_decimal(const Decimal *decimal, int kept)
{
  // Without a point in it, so that the locale does not matter.
  char text[ATTRIB_REAL_SIZE + 16];
  snprintf(text, sizeof(text), "%.*se%d", kept, decimal->digits, decimal->point - kept);
  return kept ? strtod(text, NULL) : 0.0;
}

double attrib_cypher_round(double real, int64_t places, CypherRounding mode)
{
  const bool is_negative = signbit(real);
  if (!isfinite(real) || real == 0.0) {
    return real;
  }
  Decimal decimal = to_decimal(fabs(real));
  if (places >= decimal.count - (int64_t)decimal.point) {
    return real;
  }
  int kept = decimal.point + (int)places;
  if (!goes_away(&decimal, kept, is_negative, mode)) {
    kept = kept > 0 ? kept : 0;
  } else if (kept >= 0) {
    kept = add_one(&decimal, kept);
  } else {
    // The unit of the last place, far above the number.
    decimal.digits[0] = '1';
    decimal.point = 1 - (int)places;
    kept = 1;
  }
  const double magnitude = from_decimal(&decimal, kept);
  return is_negative ? -magnitude : magnitude;
}
