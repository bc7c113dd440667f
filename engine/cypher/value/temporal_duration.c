// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Durations: from parts and texts, and their arithmetic.

#include "engine/base/real.h"
#include "engine/cypher/function/checked.h"
#include "engine/cypher/value/temporal_read.h"

#include <math.h>

static bool add_whole(int64_t *sum, double whole)
{
  int64_t number;
  return attrib_checked_whole(whole, &number) && attrib_checked_add(*sum, number, sum);
}

// Nanoseconds of any sign; those of a second stay from 0 up.
static bool add_nanoseconds(CypherTemporal *duration, int64_t nanoseconds)
{
  const int64_t sum =
      duration->nanoseconds + attrib_days_remainder(nanoseconds, CYPHER_NANOSECONDS);
  duration->nanoseconds = sum % CYPHER_NANOSECONDS;
  return attrib_checked_add(duration->seconds,
                            attrib_days_quotient(nanoseconds, CYPHER_NANOSECONDS) +
                                sum / CYPHER_NANOSECONDS,
                            &duration->seconds);
}

// The fraction of a part in nanoseconds, where the part is some seconds long.
static int64_t fraction_of(double part, int64_t seconds)
{
  return (int64_t)llround((part - trunc(part)) * (double)seconds * (double)CYPHER_NANOSECONDS);
}

bool attrib_temporal_add_parts(CypherTemporal *duration, const CypherDurationParts *parts)
{
  // A part of a month has whole days of its own.
  const int64_t of_month = fraction_of(parts->months, CYPHER_MONTH_SECONDS);
  int64_t nanoseconds;
  return add_whole(&duration->months, parts->months) && add_whole(&duration->days, parts->days) &&
         attrib_checked_add(duration->days, of_month / CYPHER_DAY_NANOSECONDS, &duration->days) &&
         add_whole(&duration->seconds, parts->seconds) &&
         attrib_checked_whole(parts->nanoseconds, &nanoseconds) &&
         add_nanoseconds(duration, nanoseconds) &&
         add_nanoseconds(duration, of_month % CYPHER_DAY_NANOSECONDS) &&
         add_nanoseconds(duration, fraction_of(parts->days, CYPHER_DAY_SECONDS)) &&
         add_nanoseconds(duration, fraction_of(parts->seconds, 1));
}

static AttribStatus refuse(CypherContext *context)
{
  return attrib_cypher_fail(context, CYPHER_ARITHMETIC_ERROR, "IntegerOverflow",
                            "the duration is beyond 64 bits");
}

static bool negate(const CypherTemporal *duration, CypherTemporal *out)
{
  *out = (CypherTemporal){.kind = CYPHER_DURATION};
  return attrib_checked_subtract(0, duration->months, &out->months) &&
         attrib_checked_subtract(0, duration->days, &out->days) &&
         attrib_checked_subtract(0, duration->seconds, &out->seconds) &&
         add_nanoseconds(out, -duration->nanoseconds);
}

static bool add_durations(const CypherTemporal *a, const CypherTemporal *b, CypherTemporal *out)
{
  *out = *a;
  return attrib_checked_add(a->months, b->months, &out->months) &&
         attrib_checked_add(a->days, b->days, &out->days) &&
         attrib_checked_add(a->seconds, b->seconds, &out->seconds) &&
         add_nanoseconds(out, b->nanoseconds);
}

// Far more than there are days and months of all years, and far less than 64 bits.
static bool is_small(const CypherTemporal *duration)
{
  const int64_t most = INT64_C(1000000000000);
  return duration->months > -most && duration->months < most && duration->days > -most &&
         duration->days < most && duration->seconds / CYPHER_DAY_SECONDS > -most &&
         duration->seconds / CYPHER_DAY_SECONDS < most;
}

// Months first, then days, then the time; a date alone takes whole days of the latter.
static void move(CypherTemporal *moment, const CypherTemporal *by)
{
  if (attrib_temporal_has_date(moment->kind)) {
    moment->days = attrib_days_add_months(moment->days, by->months) + by->days;
  }
  if (moment->kind == CYPHER_DATE) {
    const bool borrows = by->seconds < 0 && by->nanoseconds > 0;
    moment->days += (by->seconds + (borrows ? 1 : 0)) / CYPHER_DAY_SECONDS;
    return;
  }
  const int64_t rest = attrib_days_remainder(by->seconds, CYPHER_DAY_SECONDS);
  const int64_t nanoseconds = moment->nanoseconds + rest * CYPHER_NANOSECONDS + by->nanoseconds;
  moment->nanoseconds = attrib_days_remainder(nanoseconds, CYPHER_DAY_NANOSECONDS);
  if (attrib_temporal_has_date(moment->kind)) {
    moment->days += attrib_days_quotient(by->seconds, CYPHER_DAY_SECONDS) +
                    attrib_days_quotient(nanoseconds, CYPHER_DAY_NANOSECONDS);
  }
}

static AttribStatus refuse_sum(CypherContext *context, const CypherTemporal *a,
                               const CypherTemporal *b, bool subtract)
{
  return attrib_cypher_fail(context, CYPHER_TYPE_ERROR, "InvalidArgumentType",
                            "a %s and a %s cannot be %s", attrib_temporal_kind_name(a->kind),
                            attrib_temporal_kind_name(b->kind), subtract ? "subtracted" : "added");
}

AttribStatus attrib_temporal_add(CypherContext *context, const CypherTemporal *a,
                                 const CypherTemporal *b, bool subtract, CypherValue *out)
{
  const bool is_turned = !subtract && a->kind == CYPHER_DURATION && b->kind != CYPHER_DURATION;
  const CypherTemporal *const to = is_turned ? b : a;
  CypherTemporal by = is_turned ? *a : *b;
  CypherTemporal sum;
  if (by.kind != CYPHER_DURATION) {
    return refuse_sum(context, a, b, subtract);
  }
  if (subtract && !negate(b, &by)) {
    return refuse(context);
  }
  if (to->kind == CYPHER_DURATION) {
    return add_durations(to, &by, &sum) ? attrib_temporal_value(context, &sum, out)
                                        : refuse(context);
  }
  if (!is_small(&by)) {
    return refuse(context);
  }
  sum = *to;
  move(&sum, &by);
  return attrib_temporal_value(context, &sum, out);
}

AttribStatus attrib_temporal_scale(CypherContext *context, const CypherTemporal *duration,
                                   double number, bool divide, CypherValue *out)
{
  // Not times 1.0 / number: 49 * (1.0 / 49) is less than 1.
  const double factor = divide ? 1.0 : number;
  const double divisor = divide ? number : 1.0;
  if (divisor == 0.0) {
    return attrib_cypher_fail(context, CYPHER_ARITHMETIC_ERROR, "DivisionByZero",
                              "a duration is divided by 0");
  }
  const CypherDurationParts parts = {.months = (double)duration->months * factor / divisor,
                                     .days = (double)duration->days * factor / divisor,
                                     .seconds = (double)duration->seconds * factor / divisor,
                                     .nanoseconds =
                                         (double)duration->nanoseconds * factor / divisor};
  CypherTemporal scaled = {.kind = CYPHER_DURATION};
  return attrib_temporal_add_parts(&scaled, &parts) ? attrib_temporal_value(context, &scaled, out)
                                                    : refuse(context);
}

// Texts

static bool is_over(const CypherTemporalText *text)
{
  return text->at == text->text.length;
}

// A number with a sign and a fraction, and the letter behind it.
static bool read_part(CypherTemporalText *text, double *number, char *unit)
{
  const size_t start = text->at;
  while (!is_over(text) && (text->text.data[text->at] < 'A' || text->text.data[text->at] > 'Z')) {
    text->at++;
  }
  if (is_over(text)) {
    return false;
  }
  *unit = text->text.data[text->at];
  return attrib_real_read(attrib_text_slice(text->text, start, text->at++ - start), number);
}

static bool add_part(CypherDurationParts *parts, double number, char unit, bool in_time)
{
  switch (unit) {
  case 'Y': parts->months += number * 12; return !in_time;
  case 'W': parts->days += number * 7; return !in_time;
  case 'D': parts->days += number; return !in_time;
  case 'H': parts->seconds += number * 3600; return in_time;
  case 'S': parts->seconds += number; return in_time;
  case 'M':
    *(in_time ? &parts->seconds : &parts->months) += number * (in_time ? 60 : 1);
    return true;
  default: return false;
  }
}

static bool read_units(CypherTemporalText *text, CypherTemporal *out)
{
  CypherDurationParts parts = {0, 0, 0, 0};
  bool in_time = false;
  if (is_over(text)) {
    return false;
  }
  while (!is_over(text)) {
    double number;
    char unit;
    if (!in_time && text->text.data[text->at] == 'T') {
      in_time = true;
      text->at++;
    }
    if (!read_part(text, &number, &unit) || !add_part(&parts, number, unit, in_time)) {
      return false;
    }
  }
  return attrib_temporal_add_parts(out, &parts);
}

// P2012-02-02T14:37:21.545 counts years, months, and so on.
static bool read_as_date(CypherTemporalText *text, CypherTemporal *out)
{
  static const struct {
    size_t length;
    char end;
    char unit;
    bool in_time;
  } parts[] = {{4, '-', 'Y', false}, {2, '-', 'M', false}, {2, 'T', 'D', false},
               {2, ':', 'H', true},  {2, ':', 'M', true},  {0, 0, 'S', true}};
  CypherDurationParts sum = {0, 0, 0, 0};
  for (size_t i = 0; i < sizeof(parts) / sizeof(*parts) && !is_over(text); i++) {
    const size_t rest = text->text.length - text->at;
    const size_t length = parts[i].length && parts[i].length < rest ? parts[i].length : rest;
    double number;
    if (!attrib_real_read(attrib_text_slice(text->text, text->at, length), &number) ||
        !add_part(&sum, number, parts[i].unit, parts[i].in_time)) {
      return false;
    }
    text->at += length;
    if (!is_over(text) && text->text.data[text->at++] != parts[i].end) {
      return false;
    }
  }
  return is_over(text) && attrib_temporal_add_parts(out, &sum);
}

bool attrib_temporal_read_duration(CypherTemporalText *text, CypherTemporal *out)
{
  if (is_over(text) || text->text.data[text->at++] != 'P') {
    return false;
  }
  const bool is_date = text->text.length > 5 && text->text.data[5] == '-';
  return is_date ? read_as_date(text, out) : read_units(text, out);
}
