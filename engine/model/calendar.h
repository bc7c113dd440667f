// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_MODEL_CALENDAR_H
#define ATTRIB_MODEL_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

/// A day by its name in the proleptic Gregorian calendar; the year before 0001 is 0000 (ISO 8601).
typedef struct {
  int32_t year;
  int32_t month; ///< 1..12
  int32_t day;   ///< 1..31
} AttribCivil;

/// Number of days in a month, 28..31; `month` is 1..12.
int32_t attrib_calendar_month_length(int32_t year, int32_t month);

/// Whether there is such a day.
bool attrib_calendar_has(AttribCivil civil);

/// Days from 1970-01-01 to a day that exists, in a year of at most four digits and any sign.
int32_t attrib_calendar_day(AttribCivil civil);

/// The inverse, for every `int32_t`.
AttribCivil attrib_calendar_civil(int32_t day);

/// The English name of a month; `month` is 1..12. Static storage.
const char *attrib_calendar_month_name(int32_t month);

#endif // ATTRIB_MODEL_CALENDAR_H
