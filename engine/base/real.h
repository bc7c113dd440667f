// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_REAL_H
#define ATTRIB_BASE_REAL_H

#include "engine/base/text.h"

#include <stdbool.h>

/// Room for the text of any double, and for a NUL.
enum { ATTRIB_REAL_SIZE = 40 };

/// The text of `real` in `out`, whatever the locale: the fewest digits that read back as the same
/// double, in the form of `%g`; else `NaN`, `Infinity`, `-Infinity`. NUL-terminated.
AttribText attrib_real_text(double real, char out[ATTRIB_REAL_SIZE]);

/// Read a decimal number, whatever the locale: a sign, digits, a fraction, an exponent; of at most
/// 1000 bytes. False, and `*out` untouched, for any other text.
bool attrib_real_read(AttribText text, double *out);

#endif // ATTRIB_BASE_REAL_H
