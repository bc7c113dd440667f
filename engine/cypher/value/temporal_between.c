// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/cypher/value/days.h"
#include "engine/cypher/value/temporal.h"

/// A moment without a zone.
typedef struct {
  int64_t days;
  int64_t nanoseconds;
} Moment;

static Moment moment_of(const CypherTemporal *temporal, int32_t offset, bool has_date)
{
  const int64_t nanoseconds =
      temporal->nanoseconds + (int64_t)(offset - temporal->offset) * CYPHER_NANOSECONDS;
  if (!has_date) {
    // Without days a time may lie beyond midnight in the other's zone.
    return (Moment){0, nanoseconds};
  }
  return (Moment){temporal->days + attrib_days_quotient(nanoseconds, CYPHER_DAY_NANOSECONDS),
                  attrib_days_remainder(nanoseconds, CYPHER_DAY_NANOSECONDS)};
}

// Whole months: a month is not over before its day and time are.
static int64_t months_between(Moment from, Moment to)
{
  const CypherCivil first = attrib_days_civil(from.days);
  const CypherCivil last = attrib_days_civil(to.days);
  const int64_t months = (last.year - first.year) * 12 + last.month - first.month;
  const int64_t day =
      last.day != first.day ? last.day - first.day : to.nanoseconds - from.nanoseconds;
  return months > 0 && day < 0 ? months - 1 : months < 0 && day > 0 ? months + 1 : months;
}

static void put_time(CypherTemporal *out, int64_t days, int64_t nanoseconds)
{
  out->seconds = days * CYPHER_DAY_SECONDS + attrib_days_quotient(nanoseconds, CYPHER_NANOSECONDS);
  out->nanoseconds = attrib_days_remainder(nanoseconds, CYPHER_NANOSECONDS);
}

void attrib_temporal_between(const CypherTemporal *from, const CypherTemporal *to,
                             CypherBetween what, CypherTemporal *out)
{
  const bool has_date = attrib_temporal_has_date(from->kind) && attrib_temporal_has_date(to->kind);
  const bool has_zone = attrib_temporal_has_zone(from->kind) && attrib_temporal_has_zone(to->kind);
  Moment first = moment_of(from, from->offset, has_date);
  const Moment last = moment_of(to, has_zone ? from->offset : to->offset, has_date);
  *out = (CypherTemporal){.kind = CYPHER_DURATION};
  if (has_date && (what == CYPHER_BETWEEN || what == CYPHER_BETWEEN_MONTHS)) {
    out->months = months_between(first, last);
    first.days = attrib_days_add_months(first.days, out->months);
  }
  int64_t days = last.days - first.days;
  int64_t nanoseconds = last.nanoseconds - first.nanoseconds;
  if (days > 0 && nanoseconds < 0) {
    days--;
    nanoseconds += CYPHER_DAY_NANOSECONDS;
  } else if (days < 0 && nanoseconds > 0) {
    days++;
    nanoseconds -= CYPHER_DAY_NANOSECONDS;
  }
  if (what == CYPHER_BETWEEN || what == CYPHER_BETWEEN_DAYS) {
    out->days = days;
  }
  if (what == CYPHER_BETWEEN) {
    put_time(out, 0, nanoseconds);
  } else if (what == CYPHER_BETWEEN_SECONDS) {
    put_time(out, days, nanoseconds);
  }
}
