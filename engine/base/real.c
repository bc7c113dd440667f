// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/real.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { longest_number = 1000 };

// The first of the precisions that is read back as the same number; 17 digits always are. Below
// the least normal number fewer than 15 digits may be enough.
static void write_shortest(double real, char out[ATTRIB_REAL_SIZE])
{
  int digits = fabs(real) < DBL_MIN ? 1 : DBL_DIG;
  do {
    snprintf(out, ATTRIB_REAL_SIZE, "%.*g", digits++, real);
  } while (digits <= DBL_DECIMAL_DIG && strtod(out, NULL) != real);
}

AttribText attrib_real_text(double real, char out[ATTRIB_REAL_SIZE])
{
  if (!isfinite(real)) {
    const char *const infinity = real < 0 ? "-Infinity" : "Infinity";
    snprintf(out, ATTRIB_REAL_SIZE, "%s", isnan(real) ? "NaN" : infinity);
    return attrib_text(out);
  }
  write_shortest(real, out);
  char *const mark = strchr(out, localeconv()->decimal_point[0]);
  if (mark) {
    *mark = '.';
  }
  return attrib_text(out);
}

static size_t skip_sign(AttribText text, size_t at)
{
  return at < text.length && (text.data[at] == '-' || text.data[at] == '+') ? at + 1 : at;
}

static size_t skip_digits(AttribText text, size_t at)
{
  while (at < text.length && text.data[at] >= '0' && text.data[at] <= '9') {
    at++;
  }
  return at;
}

static bool is_decimal(AttribText text)
{
  const size_t start = skip_sign(text, 0);
  size_t at = skip_digits(text, start);
  size_t digits = at - start;
  if (at < text.length && text.data[at] == '.') {
    const size_t fraction = at + 1;
    at = skip_digits(text, fraction);
    digits += at - fraction;
  }
  if (digits && at < text.length && (text.data[at] == 'e' || text.data[at] == 'E')) {
    const size_t exponent = skip_sign(text, at + 1);
    at = skip_digits(text, exponent);
    digits = at - exponent;
  }
  return digits && at == text.length;
}

bool attrib_real_read(AttribText text, double *out)
{
  char copy[longest_number + 1];
  if (text.length > longest_number || !is_decimal(text)) {
    return false;
  }
  memcpy(copy, text.data, text.length);
  copy[text.length] = '\0';
  char *const mark = strchr(copy, '.');
  if (mark) {
    *mark = localeconv()->decimal_point[0];
  }
  *out = strtod(copy, NULL);
  return true;
}
