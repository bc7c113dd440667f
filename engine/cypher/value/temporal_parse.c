// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/cypher/value/temporal_read.h"

static bool at(const CypherTemporalText *text, char c)
{
  return text->at < text->text.length && text->text.data[text->at] == c;
}

static bool accept(CypherTemporalText *text, char c)
{
  const bool is_there = at(text, c);
  text->at += is_there ? 1 : 0;
  return is_there;
}

static size_t count_digits(const CypherTemporalText *text)
{
  size_t count = 0;
  while (text->at + count < text->text.length && text->text.data[text->at + count] >= '0' &&
         text->text.data[text->at + count] <= '9') {
    count++;
  }
  return count;
}

// Exactly `count` digits.
static bool read_digits(CypherTemporalText *text, size_t count, int64_t *out)
{
  if (count_digits(text) < count) {
    return false;
  }
  int64_t number = 0;
  for (size_t i = 0; i < count; i++) {
    number = number * 10 + (text->text.data[text->at++] - '0');
  }
  *out = number;
  return true;
}

// Four digits, or up to nine behind a sign.
static bool read_year(CypherTemporalText *text, int64_t *out)
{
  const bool is_negative = at(text, '-');
  const bool is_signed = is_negative || at(text, '+');
  text->at += is_signed ? 1 : 0;
  const size_t digits = count_digits(text);
  const size_t length = is_signed && digits <= 9 ? digits : 4;
  if (!length || !read_digits(text, length, out)) {
    return false;
  }
  *out = is_negative ? -*out : *out;
  return true;
}

// W30-2, W302, W30
static bool read_week(CypherTemporalText *text, bool is_extended, int64_t year, int64_t *days)
{
  int64_t week;
  int64_t day = 1;
  if (!read_digits(text, 2, &week)) {
    return false;
  }
  const bool has_day = is_extended ? accept(text, '-') : count_digits(text) == 1;
  if (has_day && !read_digits(text, 1, &day)) {
    return false;
  }
  return attrib_temporal_week(year, week, day, days);
}

// The rest behind the year: a month and a day, a day of the year, or nothing.
static bool read_month_and_day(CypherTemporalText *text, bool is_extended, CypherCivil civil,
                               int64_t *days)
{
  if (count_digits(text) == 3) {
    int64_t ordinal;
    return read_digits(text, 3, &ordinal) && attrib_temporal_ordinal(civil.year, ordinal, days);
  }
  if (is_extended || count_digits(text) > 0) {
    if (!read_digits(text, 2, &civil.month)) {
      return false;
    }
    const bool has_day = is_extended ? accept(text, '-') : count_digits(text) > 0;
    if (has_day && !read_digits(text, 2, &civil.day)) {
      return false;
    }
  }
  return attrib_temporal_civil(civil, days);
}

static bool read_date(CypherTemporalText *text, int64_t *days)
{
  CypherCivil civil = {0, 1, 1};
  if (!read_year(text, &civil.year)) {
    return false;
  }
  const bool is_extended = accept(text, '-');
  return accept(text, 'W') ? read_week(text, is_extended, civil.year, days)
                           : read_month_and_day(text, is_extended, civil, days);
}

static bool read_fraction(CypherTemporalText *text, int64_t *nanoseconds)
{
  const size_t digits = count_digits(text);
  if (digits < 1 || digits > 9 || !read_digits(text, digits, nanoseconds)) {
    return false;
  }
  for (size_t i = digits; i < 9; i++) {
    *nanoseconds *= 10;
  }
  return true;
}

// 21:40:32.142, 214032.142, 21:40, 2140, 21
static bool read_time(CypherTemporalText *text, int64_t *nanoseconds)
{
  int64_t parts[3] = {0, 0, 0};
  int64_t fraction = 0;
  if (!read_digits(text, 2, &parts[0])) {
    return false;
  }
  const bool is_extended = at(text, ':');
  for (size_t i = 1; i < 3 && (is_extended ? accept(text, ':') : count_digits(text) > 0); i++) {
    if (!read_digits(text, 2, &parts[i])) {
      return false;
    }
  }
  if (accept(text, '.') && !read_fraction(text, &fraction)) {
    return false;
  }
  *nanoseconds = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * CYPHER_NANOSECONDS + fraction;
  return parts[0] < 24 && parts[1] < 60 && parts[2] < 60;
}

bool attrib_temporal_read_offset(CypherTemporalText *text, int32_t *out)
{
  int64_t parts[3] = {0, 0, 0};
  if (accept(text, 'Z') || accept(text, 'z')) {
    *out = 0;
    return true;
  }
  const bool is_negative = at(text, '-');
  if (!(accept(text, '+') || accept(text, '-')) || !read_digits(text, 2, &parts[0])) {
    return false;
  }
  const bool is_extended = at(text, ':');
  for (size_t i = 1; i < 3 && (is_extended ? accept(text, ':') : count_digits(text) > 0); i++) {
    if (!read_digits(text, 2, &parts[i])) {
      return false;
    }
  }
  const int32_t seconds = (int32_t)((parts[0] * 60 + parts[1]) * 60 + parts[2]);
  *out = is_negative ? -seconds : seconds;
  return parts[1] < 60 && parts[2] < 60 && seconds <= 18 * 3600;
}

static bool read_moment(CypherTemporalText *text, CypherTemporal *out)
{
  const bool has_date = attrib_temporal_has_date(out->kind);
  const bool has_time = attrib_temporal_has_time(out->kind);
  if (has_date && !read_date(text, &out->days)) {
    return false;
  }
  // A day alone is its midnight.
  const bool is_day = has_date && text->at == text->text.length;
  if (has_time && !is_day && has_date && !accept(text, 'T')) {
    return false;
  }
  if (has_time && !is_day && !read_time(text, &out->nanoseconds)) {
    return false;
  }
  const bool is_over = text->at == text->text.length;
  if (attrib_temporal_has_zone(out->kind) && !is_over && !at(text, '[') &&
      !attrib_temporal_read_offset(text, &out->offset)) {
    return false;
  }
  return text->at == text->text.length || at(text, '[');
}

AttribStatus attrib_temporal_refuse_zone(CypherContext *context)
{
  return attrib_cypher_fail(context, CYPHER_UNSUPPORTED, "Unsupported",
                            "time zones by name are not supported; write an offset such as +02:00");
}

AttribStatus attrib_temporal_parse(CypherContext *context, CypherTemporalKind kind, AttribText text,
                                   CypherTemporal *out)
{
  CypherTemporalText reader = {text, 0};
  CypherTemporal read = {.kind = kind};
  AttribShown shown;
  const bool is_read = kind == CYPHER_DURATION ? attrib_temporal_read_duration(&reader, &read)
                                               : read_moment(&reader, &read);
  if (!is_read) {
    return attrib_cypher_fail(context, CYPHER_ARGUMENT_ERROR, "InvalidArgumentValue",
                              "'%s' is no %s in the form of ISO 8601", attrib_show(text, &shown),
                              attrib_temporal_kind_name(kind));
  }
  if (at(&reader, '[')) {
    return attrib_temporal_refuse_zone(context);
  }
  *out = read;
  return ATTRIB_SUCCESS;
}
