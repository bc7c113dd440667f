// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/calendar.h"

#include <stddef.h>

#define MONTHS 12
#define CYCLE_YEARS 400   // the calendar repeats itself after these
#define CYCLE_DAYS 146097 // in so many days
#define EPOCH 719162      // days from 0001-01-01 to 1970-01-01

static const struct {
  const char *name;
  int32_t length; // in a common year
} months[MONTHS] = {
    {"January", 31},   {"February", 28}, {"March", 31},    {"April", 30},
    {"May", 31},       {"June", 30},     {"July", 31},     {"August", 31},
    {"September", 30}, {"October", 31},  {"November", 30}, {"December", 31},
};

static bool is_leap(int32_t year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int32_t attrib_calendar_month_length(int32_t year, int32_t month)
{
  return months[month - 1].length + (month == 2 && is_leap(year) ? 1 : 0);
}

const char *attrib_calendar_month_name(int32_t month)
{
  return months[month - 1].name;
}

bool attrib_calendar_has(AttribCivil civil)
{
  return civil.month >= 1 && civil.month <= MONTHS && civil.day >= 1 &&
         civil.day <= attrib_calendar_month_length(civil.year, civil.month);
}

// Division that rounds down, so that years before 0001 need no case of their own.
static int64_t divide_down(int64_t number, int64_t by)
{
  return number / by - (number % by < 0 ? 1 : 0);
}

// Days from 0001-01-01 to the first day of a year.
static int64_t count_days_before(int64_t year)
{
  const int64_t past = year - 1;
  return past * 365 + divide_down(past, 4) - divide_down(past, 100) + divide_down(past, 400);
}

int32_t attrib_calendar_day(AttribCivil civil)
{
  int64_t days = count_days_before(civil.year) - EPOCH + civil.day - 1;
  for (int32_t month = 1; month < civil.month; month++) {
    days += attrib_calendar_month_length(civil.year, month);
  }
  return (int32_t)days;
}

AttribCivil attrib_calendar_civil(int32_t day)
{
  const int64_t days = (int64_t)day + EPOCH;
  // The mean length of a year names the right one, or the one before.
  int64_t year = divide_down(days * CYCLE_YEARS, CYCLE_DAYS) + 1;
  if (count_days_before(year + 1) <= days) {
    year++;
  }
  AttribCivil civil = {(int32_t)year, 1, (int32_t)(days - count_days_before(year)) + 1};
  while (civil.day > attrib_calendar_month_length(civil.year, civil.month)) {
    civil.day -= attrib_calendar_month_length(civil.year, civil.month);
    civil.month++;
  }
  return civil;
}
