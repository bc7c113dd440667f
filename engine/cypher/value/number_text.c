// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/number_text.h"

#include "engine/base/real.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

_Static_assert((int)CYPHER_NUMBER_SIZE > (int)ATTRIB_REAL_SIZE + 2, "a float may get `.0`");

AttribText attrib_cypher_number_text(const CypherValue *number, char buffer[CYPHER_NUMBER_SIZE])
{
  if (number->kind == CYPHER_INTEGER) {
    snprintf(buffer, CYPHER_NUMBER_SIZE, "%" PRId64, number->as.integer);
    return attrib_text(buffer);
  }
  if (isinf(number->as.real)) {
    return number->as.real < 0 ? ATTRIB_TEXT("-Inf") : ATTRIB_TEXT("Inf");
  }
  const AttribText text = attrib_real_text(number->as.real, buffer);
  if (!strpbrk(buffer, ".eN")) {
    memcpy(buffer + text.length, ".0", sizeof(".0"));
  }
  return attrib_text(buffer);
}

// An integer with an optional sign; false where it does not fit.
static bool read_integer(AttribText text, int64_t *out)
{
  const bool is_signed = text.length && (text.data[0] == '-' || text.data[0] == '+');
  const bool is_negative = is_signed && text.data[0] == '-';
  const uint64_t most = (uint64_t)INT64_MAX + (is_negative ? 1 : 0);
  uint64_t sum = 0;
  if (text.length == (is_signed ? 1U : 0U)) {
    return false;
  }
  for (size_t i = is_signed; i < text.length; i++) {
    const uint64_t digit = (uint64_t)(unsigned char)text.data[i] - '0';
    if (digit > 9 || sum > (most - digit) / 10) {
      return false;
    }
    sum = sum * 10 + digit;
  }
  *out = is_negative && sum ? -(int64_t)(sum - 1) - 1 : (int64_t)sum;
  return true;
}

bool attrib_cypher_number_read(AttribText text, CypherValue *out)
{
  static const struct {
    AttribText text;
    double real;
  } words[] = {{ATTRIB_TEXT_INIT("NaN"), (double)NAN},
               {ATTRIB_TEXT_INIT("Infinity"), HUGE_VAL},
               {ATTRIB_TEXT_INIT("+Infinity"), HUGE_VAL},
               {ATTRIB_TEXT_INIT("-Infinity"), -HUGE_VAL}};
  const AttribText trimmed = attrib_text_trim(text);
  int64_t integer;
  double real;
  if (read_integer(trimmed, &integer)) {
    *out = attrib_cypher_integer(integer);
    return true;
  }
  if (attrib_real_read(trimmed, &real)) {
    *out = attrib_cypher_float(real);
    return true;
  }
  for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
    if (attrib_text_equal(trimmed, words[i].text)) {
      *out = attrib_cypher_float(words[i].real);
      return true;
    }
  }
  return false;
}
