// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/temporal.h"

#include "engine/cypher/value/days.h"

bool attrib_temporal_has_date(CypherTemporalKind kind)
{
  return kind == CYPHER_DATE || kind == CYPHER_LOCAL_DATETIME || kind == CYPHER_DATETIME;
}

bool attrib_temporal_has_time(CypherTemporalKind kind)
{
  return kind != CYPHER_DATE && kind != CYPHER_DURATION;
}

bool attrib_temporal_has_zone(CypherTemporalKind kind)
{
  return kind == CYPHER_TIME || kind == CYPHER_DATETIME;
}

const char *attrib_temporal_kind_name(CypherTemporalKind kind)
{
  static const char *const names[] = {
      [CYPHER_DATETIME] = "datetime",
      [CYPHER_LOCAL_DATETIME] = "localdatetime",
      [CYPHER_DATE] = "date",
      [CYPHER_TIME] = "time",
      [CYPHER_LOCAL_TIME] = "localtime",
      [CYPHER_DURATION] = "duration",
  };
  return names[kind];
}

static int order_numbers(int64_t a, int64_t b)
{
  return (a > b) - (a < b);
}

// A moment in UTC: seconds from 1970-01-01, and the nanoseconds of a second.
static int64_t seconds_of(const CypherTemporal *moment)
{
  return moment->days * CYPHER_DAY_SECONDS - moment->offset +
         moment->nanoseconds / CYPHER_NANOSECONDS;
}

// The average length; in floating point, for it may be beyond 64 bits.
static double length_of(const CypherTemporal *duration)
{
  return (double)duration->months * (double)CYPHER_MONTH_SECONDS +
         (double)duration->days * (double)CYPHER_DAY_SECONDS + (double)duration->seconds;
}

static int order_moments(const CypherTemporal *a, const CypherTemporal *b)
{
  int order = order_numbers(seconds_of(a), seconds_of(b));
  order = order ? order
                : order_numbers(a->nanoseconds % CYPHER_NANOSECONDS,
                                b->nanoseconds % CYPHER_NANOSECONDS);
  return order ? order : order_numbers(a->offset, b->offset);
}

static int order_durations(const CypherTemporal *a, const CypherTemporal *b)
{
  const double left = length_of(a);
  const double right = length_of(b);
  int order = (left > right) - (left < right);
  order = order ? order : order_numbers(a->months, b->months);
  order = order ? order : order_numbers(a->days, b->days);
  order = order ? order : order_numbers(a->seconds, b->seconds);
  return order ? order : order_numbers(a->nanoseconds, b->nanoseconds);
}

int attrib_temporal_order(const CypherTemporal *a, const CypherTemporal *b)
{
  if (a->kind != b->kind) {
    return order_numbers(a->kind, b->kind);
  }
  return a->kind == CYPHER_DURATION ? order_durations(a, b) : order_moments(a, b);
}

AttribStatus attrib_temporal_value(CypherContext *context, const CypherTemporal *temporal,
                                   CypherValue *out)
{
  void *memory;
  if (attrib_temporal_has_date(temporal->kind)) {
    const int64_t first = attrib_days_of((CypherCivil){-CYPHER_LAST_YEAR, 1, 1});
    const int64_t last = attrib_days_of((CypherCivil){CYPHER_LAST_YEAR, 12, 31});
    if (temporal->days < first || temporal->days > last) {
      return attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "NumberOutOfRange",
                                "a year has at most nine digits");
    }
  }
  ATTRIB_TRY(attrib_cypher_allocate(context, 1, sizeof(CypherTemporal), &memory));
  *(CypherTemporal *)memory = *temporal;
  *out = (CypherValue){.kind = CYPHER_TEMPORAL, .as.temporal = memory};
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_temporal_convert(CypherContext *context, CypherTemporalKind kind,
                                     const CypherTemporal *from, CypherTemporal *out)
{
  const bool needs_date = attrib_temporal_has_date(kind);
  const bool needs_time = kind == CYPHER_TIME || kind == CYPHER_LOCAL_TIME;
  if ((needs_date && !attrib_temporal_has_date(from->kind)) ||
      (needs_time && !attrib_temporal_has_time(from->kind)) ||
      ((kind == CYPHER_DURATION) != (from->kind == CYPHER_DURATION))) {
    return attrib_cypher_fail(context, CYPHER_TYPE_ERROR, "InvalidArgumentValue",
                              "a %s cannot be made of a %s", attrib_temporal_kind_name(kind),
                              attrib_temporal_kind_name(from->kind));
  }
  *out = *from;
  out->kind = kind;
  if (kind != CYPHER_DURATION) {
    out->days = needs_date ? from->days : 0;
    out->nanoseconds = attrib_temporal_has_time(kind) ? from->nanoseconds : 0;
    out->offset = attrib_temporal_has_zone(kind) ? from->offset : 0;
  }
  return ATTRIB_SUCCESS;
}
