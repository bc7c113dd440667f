// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/temporal_read.h"

static bool is_year(int64_t year)
{
  return year >= -CYPHER_LAST_YEAR && year <= CYPHER_LAST_YEAR;
}

bool attrib_temporal_civil(CypherCivil civil, int64_t *days)
{
  if (!is_year(civil.year) || civil.month < 1 || civil.month > 12 || civil.day < 1 ||
      civil.day > attrib_days_month_length(civil.year, civil.month)) {
    return false;
  }
  *days = attrib_days_of(civil);
  return true;
}

bool attrib_temporal_week(int64_t year, int64_t week, int64_t weekday, int64_t *days)
{
  if (!is_year(year) || week < 1 || week > 53 || weekday < 1 || weekday > 7) {
    return false;
  }
  const int64_t monday = attrib_days_first_week(year) + (week - 1) * 7;
  // A year without a week 53.
  if (attrib_days_week_year(monday) != year) {
    return false;
  }
  *days = monday + weekday - 1;
  return true;
}

bool attrib_temporal_ordinal(int64_t year, int64_t ordinal, int64_t *days)
{
  if (!is_year(year) || ordinal < 1 || ordinal > 366) {
    return false;
  }
  const int64_t day = attrib_days_of((CypherCivil){year, 1, 1}) + ordinal - 1;
  if (attrib_days_civil(day).year != year) {
    return false;
  }
  *days = day;
  return true;
}

bool attrib_temporal_quarter(int64_t year, int64_t quarter, int64_t day, int64_t *days)
{
  if (!is_year(year) || quarter < 1 || quarter > 4 || day < 1) {
    return false;
  }
  const CypherCivil first = {year, quarter * 3 - 2, 1};
  const CypherCivil next = {quarter == 4 ? year + 1 : year, quarter == 4 ? 1 : quarter * 3 + 1, 1};
  const int64_t start = attrib_days_of(first);
  if (day > attrib_days_of(next) - start) {
    return false;
  }
  *days = start + day - 1;
  return true;
}
