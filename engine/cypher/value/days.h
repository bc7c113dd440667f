// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_DAYS_H
#define ATTRIB_CYPHER_VALUE_DAYS_H

#include <stdbool.h>
#include <stdint.h>

/// Days of the proleptic Gregorian calendar, far beyond the years of records: any year of nine
/// digits. They are counted from 1970-01-01.
typedef struct {
  int64_t year;
  int64_t month; ///< 1..12
  int64_t day;   ///< 1..31
} CypherCivil;

/// The years that there are: from -999999999 to 999999999.
#define CYPHER_LAST_YEAR INT64_C(999999999)

/// The quotient and the remainder that is not negative; `b` is positive.
int64_t attrib_days_quotient(int64_t a, int64_t b);
int64_t attrib_days_remainder(int64_t a, int64_t b);

/// The day of a year of at most ten digits; `month` and `day` within 1..12 and 1..31.
int64_t attrib_days_of(CypherCivil civil);
/// The inverse.
CypherCivil attrib_days_civil(int64_t days);

int64_t attrib_days_month_length(int64_t year, int64_t month);

/// 1 for Monday.
int64_t attrib_days_weekday(int64_t days);

/// The year that the week of a day belongs to (ISO 8601), and the first day of that year's week 1.
int64_t attrib_days_week_year(int64_t days);
int64_t attrib_days_first_week(int64_t year);

/// The same day some months later or earlier; the last day of the month where that has not so many.
int64_t attrib_days_add_months(int64_t days, int64_t months);

#endif // ATTRIB_CYPHER_VALUE_DAYS_H
