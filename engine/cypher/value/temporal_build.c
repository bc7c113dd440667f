// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Temporal values made of the entries of a map.

#include "engine/cypher/function/checked.h"
#include "engine/cypher/value/temporal_read.h"

/// A value being made. What an entry does not say comes from `base`.
typedef struct {
  CypherContext *context;
  const CypherMap *map;
  CypherTemporal base;
  bool has_date; ///< of the base
  bool has_time;
  bool has_zone;
  bool is_cut;    ///< the base is cut off, and entries fill in what is below
  bool is_moment; ///< date and time of the base are of one moment, and move together
} Builder;

static const CypherValue *find(const Builder *builder, const char *key)
{
  return attrib_cypher_map_find(builder->map, attrib_text(key));
}

static AttribStatus refuse(const Builder *builder, const char *what)
{
  return attrib_cypher_fail(builder->context, CYPHER_ARGUMENT_ERROR, "InvalidArgumentValue", "%s",
                            what);
}

// An entry that is an integer; `*number` keeps its value where there is none.
static AttribStatus read_number(const Builder *builder, const char *key, int64_t *number,
                                bool *is_there)
{
  const CypherValue *const value = find(builder, key);
  if (!value) {
    return ATTRIB_SUCCESS;
  }
  if (value->kind != CYPHER_INTEGER) {
    return attrib_cypher_fail(builder->context, CYPHER_TYPE_ERROR, "InvalidArgumentType",
                              "%s must be an integer, not %s", key,
                              attrib_cypher_kind_name(value->kind));
  }
  *number = value->as.integer;
  *is_there = true;
  return ATTRIB_SUCCESS;
}

// Takes what a temporal value of the map has over into the base.
static AttribStatus take(Builder *builder, const char *key, bool date, bool time)
{
  const CypherValue *const value = find(builder, key);
  if (!value) {
    return ATTRIB_SUCCESS;
  }
  const CypherTemporal *const from =
      value->kind == CYPHER_TEMPORAL && value->as.temporal->kind != CYPHER_DURATION
          ? value->as.temporal
          : NULL;
  if (!from || (date && !attrib_temporal_has_date(from->kind)) ||
      (time && !date && !attrib_temporal_has_time(from->kind))) {
    return refuse(builder, "date, time and datetime must be temporal values that have one");
  }
  if (date) {
    builder->base.days = from->days;
    builder->has_date = true;
  }
  if (time) {
    builder->base.nanoseconds = from->nanoseconds;
    builder->base.offset = from->offset;
    builder->has_time = true;
    builder->has_zone = attrib_temporal_has_zone(from->kind);
    builder->is_moment = date;
  }
  return ATTRIB_SUCCESS;
}

// The time zone; what was taken from another zone is the same moment in this one.
static AttribStatus build_zone(Builder *builder, CypherTemporal *out)
{
  const CypherValue *const value = find(builder, "timezone");
  out->offset = builder->has_zone ? builder->base.offset : 0;
  if (!value) {
    return ATTRIB_SUCCESS;
  }
  if (value->kind != CYPHER_STRING) {
    return refuse(builder, "timezone must be a string");
  }
  CypherTemporalText text = {value->as.text, 0};
  if (!attrib_temporal_read_offset(&text, &out->offset) || text.at != text.text.length) {
    return attrib_temporal_refuse_zone(builder->context);
  }
  if (builder->has_zone) {
    const int64_t local = builder->base.nanoseconds +
                          (int64_t)(out->offset - builder->base.offset) * CYPHER_NANOSECONDS;
    builder->base.nanoseconds = attrib_days_remainder(local, CYPHER_DAY_NANOSECONDS);
    builder->base.days +=
        builder->is_moment ? attrib_days_quotient(local, CYPHER_DAY_NANOSECONDS) : 0;
  }
  return ATTRIB_SUCCESS;
}

// What of the base's fraction of a second stays when entries say some of it: what lies above them,
// where the base is cut off there.
static int64_t kept_fraction(const Builder *builder)
{
  const int64_t fraction = builder->base.nanoseconds % CYPHER_NANOSECONDS;
  const bool has_thousands = find(builder, "millisecond");
  const bool has_millions = find(builder, "microsecond");
  if (!builder->is_cut || has_thousands) {
    return 0;
  }
  return has_millions ? fraction - fraction % 1000000 : fraction - fraction % 1000;
}

static AttribStatus build_time(const Builder *builder, CypherTemporal *out)
{
  static const struct {
    const char *key;
    int64_t nanoseconds;
    int64_t below;
  } parts[] = {{"hour", 3600 * CYPHER_NANOSECONDS, 24}, {"minute", 60 * CYPHER_NANOSECONDS, 60},
               {"second", CYPHER_NANOSECONDS, 60},      {"millisecond", 1000000, 1000},
               {"microsecond", 1000, 1000000},          {"nanosecond", 1, 1000000000}};
  const int64_t base = builder->has_time ? builder->base.nanoseconds : 0;
  int64_t fraction = kept_fraction(builder);
  bool has_fraction = false;
  out->nanoseconds = 0;
  for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
    int64_t number = i < 3 ? base / parts[i].nanoseconds % parts[i].below : 0;
    ATTRIB_TRY(read_number(builder, parts[i].key, &number, i < 3 ? &(bool){false} : &has_fraction));
    if (number < 0 || number >= parts[i].below) {
      return refuse(builder, "an entry for the time is out of its range");
    }
    *(i < 3 ? &out->nanoseconds : &fraction) += number * parts[i].nanoseconds;
  }
  if (fraction >= CYPHER_NANOSECONDS) {
    return refuse(builder, "the fractions of a second are more than one");
  }
  out->nanoseconds += has_fraction ? fraction : base % CYPHER_NANOSECONDS;
  return ATTRIB_SUCCESS;
}

/// The ways to name a day of a year.
typedef enum { BY_MONTH, BY_WEEK, BY_ORDINAL, BY_QUARTER } DayName;

static const char *const day_keys[][2] = {[BY_MONTH] = {"month", "day"},
                                          [BY_WEEK] = {"week", "dayOfWeek"},
                                          [BY_ORDINAL] = {"ordinalDay", "ordinalDay"},
                                          [BY_QUARTER] = {"quarter", "dayOfQuarter"}};

// The way that the entries of the map use; by month where they use none.
static AttribStatus find_day_name(const Builder *builder, DayName *out)
{
  int used = 0;
  *out = BY_MONTH;
  for (int way = BY_MONTH; way <= BY_QUARTER; way++) {
    if (find(builder, day_keys[way][0]) || find(builder, day_keys[way][1])) {
      *out = (DayName)way;
      used++;
    }
  }
  return used > 1 ? refuse(builder, "a day is named in two ways") : ATTRIB_SUCCESS;
}

// What the base says in that way: year, then the two numbers.
static void split_base(const Builder *builder, DayName way, int64_t parts[3])
{
  const int64_t days = builder->base.days;
  const CypherCivil civil = attrib_days_civil(days);
  const int64_t quarter = (civil.month + 2) / 3;
  parts[0] = way == BY_WEEK ? attrib_days_week_year(days) : civil.year;
  if (way == BY_MONTH) {
    parts[1] = civil.month;
    parts[2] = civil.day;
  } else if (way == BY_WEEK) {
    parts[1] = (days - attrib_days_first_week(parts[0])) / 7 + 1;
    parts[2] = attrib_days_weekday(days);
  } else if (way == BY_QUARTER) {
    parts[1] = quarter;
    parts[2] = days - attrib_days_of((CypherCivil){civil.year, quarter * 3 - 2, 1}) + 1;
  } else {
    parts[1] = days - attrib_days_of((CypherCivil){civil.year, 1, 1}) + 1;
    parts[2] = parts[1];
  }
}

static AttribStatus build_date(const Builder *builder, CypherTemporal *out)
{
  DayName way;
  int64_t parts[3] = {0, 1, 1};
  bool has_year = builder->has_date;
  bool is_there = false;
  ATTRIB_TRY(find_day_name(builder, &way));
  if (builder->has_date) {
    split_base(builder, way, parts);
  }
  ATTRIB_TRY(read_number(builder, "year", &parts[0], &has_year));
  ATTRIB_TRY(read_number(builder, day_keys[way][0], &parts[1], &is_there));
  ATTRIB_TRY(read_number(builder, day_keys[way][1], &parts[2], &is_there));
  if (!has_year) {
    return refuse(builder, "a date needs a year");
  }
  const bool exists =
      way == BY_MONTH
          ? attrib_temporal_civil((CypherCivil){parts[0], parts[1], parts[2]}, &out->days)
      : way == BY_WEEK    ? attrib_temporal_week(parts[0], parts[1], parts[2], &out->days)
      : way == BY_ORDINAL ? attrib_temporal_ordinal(parts[0], parts[1], &out->days)
                          : attrib_temporal_quarter(parts[0], parts[1], parts[2], &out->days);
  return exists ? ATTRIB_SUCCESS : refuse(builder, "there is no such day");
}

static AttribStatus build_moment(Builder *builder, CypherTemporal *out)
{
  ATTRIB_TRY(take(builder, "date", true, false));
  ATTRIB_TRY(take(builder, "time", false, true));
  ATTRIB_TRY(take(builder, "datetime", true, true));
  if (attrib_temporal_has_zone(out->kind)) {
    ATTRIB_TRY(build_zone(builder, out));
  }
  if (attrib_temporal_has_date(out->kind)) {
    ATTRIB_TRY(build_date(builder, out));
  }
  return attrib_temporal_has_time(out->kind) ? build_time(builder, out) : ATTRIB_SUCCESS;
}

// Integers are added as such: a double has not all of them.
static bool add_integer(CypherTemporal *duration, const CypherDurationParts *unit, int64_t number)
{
  int64_t months;
  int64_t days;
  int64_t seconds;
  CypherDurationParts rest = {0, 0, 0, 0};
  if (unit->nanoseconds > 0) {
    const int64_t of_second = CYPHER_NANOSECONDS / (int64_t)unit->nanoseconds;
    rest.nanoseconds = (double)(number % of_second) * unit->nanoseconds;
    number /= of_second;
  }
  const int64_t factor = unit->nanoseconds > 0 ? 1 : (int64_t)unit->seconds;
  return attrib_checked_multiply(number, (int64_t)unit->months, &months) &&
         attrib_checked_multiply(number, (int64_t)unit->days, &days) &&
         attrib_checked_multiply(number, factor, &seconds) &&
         attrib_checked_add(duration->months, months, &duration->months) &&
         attrib_checked_add(duration->days, days, &duration->days) &&
         attrib_checked_add(duration->seconds, seconds, &duration->seconds) &&
         attrib_temporal_add_parts(duration, &rest);
}

static bool add_number(CypherTemporal *duration, const CypherDurationParts *unit,
                       const CypherValue *number)
{
  if (number->kind == CYPHER_INTEGER) {
    return add_integer(duration, unit, number->as.integer);
  }
  const CypherDurationParts parts = {.months = unit->months * number->as.real,
                                     .days = unit->days * number->as.real,
                                     .seconds = unit->seconds * number->as.real,
                                     .nanoseconds = unit->nanoseconds * number->as.real};
  return attrib_temporal_add_parts(duration, &parts);
}

static AttribStatus build_duration(const Builder *builder, CypherTemporal *out)
{
  static const struct {
    const char *key;
    CypherDurationParts unit;
  } keys[] = {
      // clang-format off
      {"years", {.months = 12}}, {"quarters", {.months = 3}}, {"months", {.months = 1}},
      {"weeks", {.days = 7}}, {"days", {.days = 1}},
      {"hours", {.seconds = 3600}}, {"minutes", {.seconds = 60}}, {"seconds", {.seconds = 1}},
      {"milliseconds", {.nanoseconds = 1e6}}, {"microseconds", {.nanoseconds = 1e3}},
      {"nanoseconds", {.nanoseconds = 1}},
      // clang-format on
  };
  for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
    const CypherValue *const value = find(builder, keys[i].key);
    if (value && !attrib_cypher_is_number(value)) {
      return refuse(builder, "the parts of a duration are numbers");
    }
    if (value && !add_number(out, &keys[i].unit, value)) {
      return refuse(builder, "the duration is beyond 64 bits");
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_temporal_build(CypherContext *context, CypherTemporalKind kind,
                                   const CypherMap *map, const CypherTemporal *base,
                                   CypherTemporal *out)
{
  Builder builder = {.context = context, .map = map};
  CypherTemporal made = {.kind = kind};
  if (base) {
    builder.base = *base;
    builder.is_cut = true;
    builder.has_date = attrib_temporal_has_date(base->kind);
    builder.has_time = attrib_temporal_has_time(base->kind);
    // What is cut off keeps its local time in another zone.
    builder.has_zone = attrib_temporal_has_zone(base->kind) && !find(&builder, "timezone");
  }
  ATTRIB_TRY(kind == CYPHER_DURATION ? build_duration(&builder, &made)
                                     : build_moment(&builder, &made));
  *out = made;
  return ATTRIB_SUCCESS;
}
