// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Components of temporal values, by their names.

#include "engine/cypher/function/checked.h"
#include "engine/cypher/value/days.h"
#include "engine/cypher/value/temporal.h"

/// What a value must have for a component to be one of its own.
typedef enum { OF_DATE, OF_TIME, OF_ZONE, OF_MOMENT, OF_DURATION } Owner;

typedef int64_t Compute(const CypherTemporal *of);

static int64_t year(const CypherTemporal *of)
{
  return attrib_days_civil(of->days).year;
}

static int64_t month(const CypherTemporal *of)
{
  return attrib_days_civil(of->days).month;
}

static int64_t day(const CypherTemporal *of)
{
  return attrib_days_civil(of->days).day;
}

static int64_t quarter(const CypherTemporal *of)
{
  return (month(of) + 2) / 3;
}

static int64_t week_year(const CypherTemporal *of)
{
  return attrib_days_week_year(of->days);
}

static int64_t week(const CypherTemporal *of)
{
  return (of->days - attrib_days_first_week(week_year(of))) / 7 + 1;
}

static int64_t weekday(const CypherTemporal *of)
{
  return attrib_days_weekday(of->days);
}

static int64_t ordinal_day(const CypherTemporal *of)
{
  return of->days - attrib_days_of((CypherCivil){year(of), 1, 1}) + 1;
}

static int64_t day_of_quarter(const CypherTemporal *of)
{
  return of->days - attrib_days_of((CypherCivil){year(of), quarter(of) * 3 - 2, 1}) + 1;
}

static int64_t hour(const CypherTemporal *of)
{
  return of->nanoseconds / CYPHER_NANOSECONDS / 3600;
}

static int64_t minute(const CypherTemporal *of)
{
  return of->nanoseconds / CYPHER_NANOSECONDS / 60 % 60;
}

static int64_t second(const CypherTemporal *of)
{
  return of->nanoseconds / CYPHER_NANOSECONDS % 60;
}

static int64_t millisecond(const CypherTemporal *of)
{
  return of->nanoseconds % CYPHER_NANOSECONDS / 1000000;
}

static int64_t microsecond(const CypherTemporal *of)
{
  return of->nanoseconds % CYPHER_NANOSECONDS / 1000;
}

static int64_t nanosecond(const CypherTemporal *of)
{
  return of->nanoseconds % CYPHER_NANOSECONDS;
}

static int64_t offset_minutes(const CypherTemporal *of)
{
  return of->offset / 60;
}

static int64_t offset_seconds(const CypherTemporal *of)
{
  return of->offset;
}

static int64_t epoch_seconds(const CypherTemporal *of)
{
  return of->days * CYPHER_DAY_SECONDS - of->offset + of->nanoseconds / CYPHER_NANOSECONDS;
}

static int64_t years(const CypherTemporal *of)
{
  return of->months / 12;
}

static int64_t quarters(const CypherTemporal *of)
{
  return of->months / 3;
}

static int64_t months(const CypherTemporal *of)
{
  return of->months;
}

static int64_t weeks(const CypherTemporal *of)
{
  return of->days / 7;
}

static int64_t days(const CypherTemporal *of)
{
  return of->days;
}

static int64_t hours(const CypherTemporal *of)
{
  return of->seconds / 3600;
}

static int64_t minutes(const CypherTemporal *of)
{
  return of->seconds / 60;
}

static int64_t seconds(const CypherTemporal *of)
{
  return of->seconds;
}

static int64_t quarters_of_year(const CypherTemporal *of)
{
  return of->months / 3 % 4;
}

static int64_t months_of_quarter(const CypherTemporal *of)
{
  return of->months % 3;
}

static int64_t months_of_year(const CypherTemporal *of)
{
  return of->months % 12;
}

static int64_t days_of_week(const CypherTemporal *of)
{
  return of->days % 7;
}

static int64_t minutes_of_hour(const CypherTemporal *of)
{
  return of->seconds / 60 % 60;
}

static int64_t seconds_of_minute(const CypherTemporal *of)
{
  return of->seconds % 60;
}

static const struct {
  const char *name;
  Owner owner;
  Compute *compute;
} parts[] = {
    {"year", OF_DATE, year},
    {"quarter", OF_DATE, quarter},
    {"month", OF_DATE, month},
    {"week", OF_DATE, week},
    {"weekYear", OF_DATE, week_year},
    {"day", OF_DATE, day},
    {"ordinalDay", OF_DATE, ordinal_day},
    {"weekDay", OF_DATE, weekday},
    {"dayOfWeek", OF_DATE, weekday},
    {"dayOfQuarter", OF_DATE, day_of_quarter},
    {"hour", OF_TIME, hour},
    {"minute", OF_TIME, minute},
    {"second", OF_TIME, second},
    {"millisecond", OF_TIME, millisecond},
    {"microsecond", OF_TIME, microsecond},
    {"nanosecond", OF_TIME, nanosecond},
    {"offsetMinutes", OF_ZONE, offset_minutes},
    {"offsetSeconds", OF_ZONE, offset_seconds},
    {"epochSeconds", OF_MOMENT, epoch_seconds},
    {"years", OF_DURATION, years},
    {"quarters", OF_DURATION, quarters},
    {"months", OF_DURATION, months},
    {"weeks", OF_DURATION, weeks},
    {"days", OF_DURATION, days},
    {"hours", OF_DURATION, hours},
    {"minutes", OF_DURATION, minutes},
    {"seconds", OF_DURATION, seconds},
    {"quartersOfYear", OF_DURATION, quarters_of_year},
    {"monthsOfQuarter", OF_DURATION, months_of_quarter},
    {"monthsOfYear", OF_DURATION, months_of_year},
    {"daysOfWeek", OF_DURATION, days_of_week},
    {"minutesOfHour", OF_DURATION, minutes_of_hour},
    {"secondsOfMinute", OF_DURATION, seconds_of_minute},
    {"millisecondsOfSecond", OF_DURATION, millisecond},
    {"microsecondsOfSecond", OF_DURATION, microsecond},
    {"nanosecondsOfSecond", OF_DURATION, nanosecond},
};

static bool owns(const CypherTemporal *of, Owner owner)
{
  switch (owner) {
  case OF_DATE: return attrib_temporal_has_date(of->kind);
  case OF_TIME: return attrib_temporal_has_time(of->kind);
  case OF_ZONE: return attrib_temporal_has_zone(of->kind);
  case OF_MOMENT: return of->kind == CYPHER_DATETIME;
  case OF_DURATION: break;
  }
  return of->kind == CYPHER_DURATION;
}

static AttribStatus refuse(CypherContext *context, const CypherTemporal *of)
{
  return attrib_cypher_fail(context, CYPHER_TYPE_ERROR, "InvalidArgumentValue",
                            "a %s has no such component", attrib_temporal_kind_name(of->kind));
}

// What may be beyond 64 bits: all of a duration, or since 1970, in small units.
static AttribStatus count_units(CypherContext *context, const CypherTemporal *of, int64_t of_second,
                                CypherValue *out)
{
  const int64_t whole = of->kind == CYPHER_DURATION ? of->seconds : epoch_seconds(of);
  int64_t count;
  if (!attrib_checked_multiply(whole, of_second, &count) ||
      !attrib_checked_add(count, nanosecond(of) / (CYPHER_NANOSECONDS / of_second), &count)) {
    return attrib_cypher_fail(context, CYPHER_ARITHMETIC_ERROR, "IntegerOverflow",
                              "the number is beyond 64 bits");
  }
  *out = attrib_cypher_integer(count);
  return ATTRIB_SUCCESS;
}

static AttribStatus zone_text(CypherContext *context, const CypherTemporal *of, CypherValue *out)
{
  char text[CYPHER_TEMPORAL_SIZE];
  const CypherTemporal midnight = {.kind = CYPHER_TIME, .offset = of->offset};
  const AttribText whole = attrib_temporal_text(&midnight, text);
  const size_t length = sizeof("00:00") - 1;
  return attrib_cypher_string_copy(context, attrib_text_slice(whole, length, whole.length), out);
}

static bool is(AttribText name, const char *word)
{
  return attrib_text_equal(name, attrib_text(word));
}

AttribStatus attrib_temporal_part(CypherContext *context, const CypherTemporal *of, AttribText name,
                                  CypherValue *out)
{
  for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
    if (is(name, parts[i].name) && owns(of, parts[i].owner)) {
      *out = attrib_cypher_integer(parts[i].compute(of));
      return ATTRIB_SUCCESS;
    }
  }
  if ((is(name, "timezone") || is(name, "offset")) && owns(of, OF_ZONE)) {
    return zone_text(context, of, out);
  }
  const bool is_moment = owns(of, OF_MOMENT) && is(name, "epochMillis");
  const bool is_duration = owns(of, OF_DURATION);
  if (is_moment || (is_duration && is(name, "milliseconds"))) {
    return count_units(context, of, 1000, out);
  }
  if (is_duration && is(name, "microseconds")) {
    return count_units(context, of, 1000000, out);
  }
  if (is_duration && is(name, "nanoseconds")) {
    return count_units(context, of, CYPHER_NANOSECONDS, out);
  }
  return refuse(context, of);
}
