// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/date.h"

#include "engine/model/calendar.h"

AttribDateOrder attrib_date_compare(AttribDate a, AttribDate b)
{
  if (a.latest < b.earliest) {
    return ATTRIB_BEFORE;
  }
  if (a.earliest > b.latest) {
    return ATTRIB_AFTER;
  }
  if (a.earliest != b.earliest) {
    return a.earliest < b.earliest ? ATTRIB_PERHAPS_BEFORE : ATTRIB_PERHAPS_AFTER;
  }
  if (a.latest != b.latest) {
    return a.latest < b.latest ? ATTRIB_PERHAPS_BEFORE : ATTRIB_PERHAPS_AFTER;
  }
  return a.earliest == a.latest ? ATTRIB_EQUAL : ATTRIB_PERHAPS_BEFORE;
}

static int32_t clamp(int64_t number, int32_t low, int32_t high)
{
  if (number < low) {
    return low;
  }
  return number > high ? high : (int32_t)number;
}

AttribLag attrib_date_lag(AttribDate from, AttribDate to)
{
  const int64_t least = (int64_t)to.earliest - from.latest;
  const int64_t most = (int64_t)to.latest - from.earliest;
  const bool no_least = to.earliest == ATTRIB_DAY_MIN || from.latest == ATTRIB_DAY_MAX;
  const bool no_most = to.latest == ATTRIB_DAY_MAX || from.earliest == ATTRIB_DAY_MIN;
  // A bound too far away to be counted is widened, never tightened.
  return (AttribLag){
      no_least ? ATTRIB_DAY_MIN : clamp(least, ATTRIB_DAY_MIN, ATTRIB_DAY_MAX - 1),
      no_most ? ATTRIB_DAY_MAX : clamp(most, ATTRIB_DAY_MIN + 1, ATTRIB_DAY_MAX),
  };
}

// "1 day", "3 days", "2 days earlier".
static void write_days(int64_t days, AttribBuffer *out)
{
  const int64_t count = days < 0 ? -days : days;
  attrib_buffer_add_format(out, "%lld %s%s", (long long)count, count == 1 ? "day" : "days",
                           days < 0 ? " earlier" : "");
}

// One end is open. What lies on the far side of a bound of zero is not a number of days.
static void write_open(AttribLag lag, AttribBuffer *out)
{
  const bool has_least = lag.least != ATTRIB_DAY_MIN;
  const int32_t bound = has_least ? lag.least : lag.most;
  if (bound == 0) {
    attrib_buffer_add_string(out, has_least ? "same day or later" : "same day or earlier");
    return;
  }
  attrib_buffer_add_string(out, has_least == (bound > 0) ? "at least " : "at most ");
  write_days(bound, out);
}

// Both ends are known, and differ.
static void write_range(int64_t least, int64_t most, AttribBuffer *out)
{
  if (least >= 0) {
    attrib_buffer_add_format(out, "%lld-%lld days", (long long)least, (long long)most);
  } else if (most <= 0) {
    attrib_buffer_add_format(out, "%lld-%lld days earlier", -(long long)most, -(long long)least);
  } else {
    write_days(least, out);
    attrib_buffer_add_string(out, " to ");
    write_days(most, out);
  }
}

void attrib_lag_write(AttribLag lag, AttribBuffer *out)
{
  const bool has_least = lag.least != ATTRIB_DAY_MIN;
  const bool has_most = lag.most != ATTRIB_DAY_MAX;
  if (!has_least && !has_most) {
    attrib_buffer_add_string(out, "unknown");
  } else if (!has_least || !has_most) {
    write_open(lag, out);
  } else if (lag.least != lag.most) {
    write_range(lag.least, lag.most, out);
  } else if (lag.least == 0) {
    attrib_buffer_add_string(out, "same day");
  } else {
    write_days(lag.least, out);
  }
}

void attrib_day_write(int32_t day, AttribBuffer *out)
{
  if (day == ATTRIB_DAY_MIN || day == ATTRIB_DAY_MAX) {
    attrib_buffer_add_string(out, "..");
    return;
  }
  const AttribCivil civil = attrib_calendar_civil(day);
  if (civil.year < 0) {
    attrib_buffer_add_char(out, '-');
  }
  attrib_buffer_add_digits(out, (uint64_t)(civil.year < 0 ? -civil.year : civil.year), 4);
  attrib_buffer_add_char(out, '-');
  attrib_buffer_add_digits(out, (uint64_t)civil.month, 2);
  attrib_buffer_add_char(out, '-');
  attrib_buffer_add_digits(out, (uint64_t)civil.day, 2);
}

AttribCertainty attrib_date_by(AttribDate date, int32_t day)
{
  if (date.earliest > day) {
    return ATTRIB_NEVER;
  }
  return date.latest <= day ? ATTRIB_SURELY : ATTRIB_PERHAPS;
}
