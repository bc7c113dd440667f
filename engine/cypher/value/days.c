// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/days.h"

int64_t attrib_days_quotient(int64_t a, int64_t b)
{
  return a / b - (a % b < 0 ? 1 : 0);
}

int64_t attrib_days_remainder(int64_t a, int64_t b)
{
  return a % b + (a % b < 0 ? b : 0);
}

// Years begin in March here, so that the day that is leapt stands last; 400 of them are an era.
enum { days_of_era = 146097, days_to_1970 = 719468 };

int64_t attrib_days_of(CypherCivil civil)
{
  const int64_t year = civil.month <= 2 ? civil.year - 1 : civil.year;
  const int64_t era = attrib_days_quotient(year, 400);
  const int64_t year_of_era = year - era * 400;
  const int64_t month = (civil.month + 9) % 12;
  const int64_t day_of_year = (153 * month + 2) / 5 + civil.day - 1;
  const int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * days_of_era + day_of_era - days_to_1970;
}

CypherCivil attrib_days_civil(int64_t days)
{
  const int64_t shifted = days + days_to_1970;
  const int64_t era = attrib_days_quotient(shifted, days_of_era);
  const int64_t day_of_era = shifted - era * days_of_era;
  const int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t month = (5 * day_of_year + 2) / 153;
  const int64_t civil_month = month < 10 ? month + 3 : month - 9;
  return (CypherCivil){.year = year_of_era + era * 400 + (civil_month <= 2 ? 1 : 0),
                       .month = civil_month,
                       .day = day_of_year - (153 * month + 2) / 5 + 1};
}

int64_t attrib_days_month_length(int64_t year, int64_t month)
{
  const CypherCivil first = {year, month, 1};
  const CypherCivil next = {month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1};
  return attrib_days_of(next) - attrib_days_of(first);
}

int64_t attrib_days_weekday(int64_t days)
{
  return attrib_days_remainder(days + 3, 7) + 1;
}

// The week that holds the fourth of January is the first.
int64_t attrib_days_first_week(int64_t year)
{
  const int64_t fourth = attrib_days_of((CypherCivil){year, 1, 4});
  return fourth - (attrib_days_weekday(fourth) - 1);
}

// A week belongs to the year of its Thursday.
int64_t attrib_days_week_year(int64_t days)
{
  return attrib_days_civil(days - attrib_days_weekday(days) + 4).year;
}

int64_t attrib_days_add_months(int64_t days, int64_t months)
{
  const CypherCivil civil = attrib_days_civil(days);
  const int64_t month = civil.year * 12 + civil.month - 1 + months;
  CypherCivil later = {attrib_days_quotient(month, 12), attrib_days_remainder(month, 12) + 1,
                       civil.day};
  const int64_t length = attrib_days_month_length(later.year, later.month);
  later.day = later.day < length ? later.day : length;
  return attrib_days_of(later);
}
