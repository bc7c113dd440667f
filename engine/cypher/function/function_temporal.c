// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Functions of dates, times and durations. The engine has no clock: what would read one is refused.

#include "engine/cypher/function/function_rows.h"
#include "engine/cypher/value/days.h"
#include "engine/cypher/value/temporal.h"

AttribStatus attrib_function_clock(CypherContext *context, const CypherValue *arguments,
                                   size_t count, CypherValue *out)
{
  (void)arguments;
  (void)count;
  (void)out;
  return attrib_cypher_fail(context, CYPHER_UNSUPPORTED, "Unsupported",
                            "the present time is not known here; write a date");
}

static AttribStatus make(CypherContext *context, CypherTemporalKind kind,
                         const CypherValue *arguments, size_t count, CypherValue *out)
{
  CypherTemporal made;
  if (count == 0) {
    return attrib_function_clock(context, arguments, count, out);
  }
  if (arguments[0].kind == CYPHER_STRING) {
    ATTRIB_TRY(attrib_temporal_parse(context, kind, arguments[0].as.text, &made));
  } else if (arguments[0].kind == CYPHER_MAP) {
    ATTRIB_TRY(attrib_temporal_build(context, kind, arguments[0].as.map, NULL, &made));
  } else {
    ATTRIB_TRY(attrib_temporal_convert(context, kind, arguments[0].as.temporal, &made));
  }
  return attrib_temporal_value(context, &made, out);
}

// Cut off, then with the entries of a map put in.
static AttribStatus truncate_to(CypherContext *context, CypherTemporalKind kind,
                                const CypherValue *arguments, size_t count, CypherValue *out)
{
  CypherTemporal cut;
  CypherTemporal made;
  ATTRIB_TRY(
      attrib_temporal_truncate(context, arguments[0].as.text, arguments[1].as.temporal, &cut));
  if (count == 3) {
    ATTRIB_TRY(attrib_temporal_build(context, kind, arguments[2].as.map, &cut, &made));
  } else {
    ATTRIB_TRY(attrib_temporal_convert(context, kind, &cut, &made));
  }
  return attrib_temporal_value(context, &made, out);
}

static AttribStatus between(CypherContext *context, CypherBetween what,
                            const CypherValue *arguments, CypherValue *out)
{
  const CypherTemporal *const from = arguments[0].as.temporal;
  const CypherTemporal *const to = arguments[1].as.temporal;
  CypherTemporal duration;
  if (from->kind == CYPHER_DURATION || to->kind == CYPHER_DURATION) {
    return attrib_cypher_fail(context, CYPHER_TYPE_ERROR, "InvalidArgumentValue",
                              "a duration is between dates and times, not durations");
  }
  attrib_temporal_between(from, to, what, &duration);
  return attrib_temporal_value(context, &duration, out);
}

#define FUNCTION(name)                                                                      \
  AttribStatus attrib_function_##name(CypherContext *context, const CypherValue *arguments, \
                                      size_t count, CypherValue *out)

#define KIND(name, kind)                                      \
  FUNCTION(name)                                              \
  {                                                           \
    return make(context, kind, arguments, count, out);        \
  }                                                           \
                                                              \
  FUNCTION(name##_truncate)                                   \
  {                                                           \
    return truncate_to(context, kind, arguments, count, out); \
  }

KIND(date, CYPHER_DATE)
KIND(time, CYPHER_TIME)
KIND(local_time, CYPHER_LOCAL_TIME)
KIND(datetime, CYPHER_DATETIME)
KIND(local_datetime, CYPHER_LOCAL_DATETIME)

FUNCTION(duration)
{
  return make(context, CYPHER_DURATION, arguments, count, out);
}

FUNCTION(duration_between)
{
  (void)count;
  return between(context, CYPHER_BETWEEN, arguments, out);
}

FUNCTION(duration_in_months)
{
  (void)count;
  return between(context, CYPHER_BETWEEN_MONTHS, arguments, out);
}

FUNCTION(duration_in_days)
{
  (void)count;
  return between(context, CYPHER_BETWEEN_DAYS, arguments, out);
}

FUNCTION(duration_in_seconds)
{
  (void)count;
  return between(context, CYPHER_BETWEEN_SECONDS, arguments, out);
}

static AttribStatus from_epoch(CypherContext *context, int64_t seconds, int64_t nanoseconds,
                               CypherValue *out)
{
  const int64_t carried = attrib_days_quotient(nanoseconds, CYPHER_NANOSECONDS);
  const int64_t days = attrib_days_quotient(seconds, CYPHER_DAY_SECONDS);
  const int64_t second = attrib_days_remainder(seconds, CYPHER_DAY_SECONDS) + carried;
  const CypherTemporal made = {
      .kind = CYPHER_DATETIME,
      .days = days + attrib_days_quotient(second, CYPHER_DAY_SECONDS),
      .nanoseconds = attrib_days_remainder(second, CYPHER_DAY_SECONDS) * CYPHER_NANOSECONDS +
                     attrib_days_remainder(nanoseconds, CYPHER_NANOSECONDS)};
  return attrib_temporal_value(context, &made, out);
}

FUNCTION(datetime_from_epoch)
{
  (void)count;
  return from_epoch(context, arguments[0].as.integer, arguments[1].as.integer, out);
}

FUNCTION(datetime_from_epoch_millis)
{
  (void)count;
  const int64_t milliseconds = arguments[0].as.integer;
  return from_epoch(context, attrib_days_quotient(milliseconds, 1000),
                    attrib_days_remainder(milliseconds, 1000) * 1000000, out);
}
