// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/calendar.h"
#include "engine/model/date.h"
#include "engine/model/date_explain.h"

#include <stddef.h>

#define YEAR_DIGITS 4
#define LAST_YEAR 9999

// A year, month or day as written. The last `unknown` of its digits are X, and count as 0.
typedef struct {
  int32_t value;
  int32_t unknown;
  bool given;
} Part;

// A date without its qualifier.
typedef struct {
  AttribText year_text; // with its sign
  bool negative;
  Part year;
  Part month;
  Part day;
} Parts;

static bool take_char(AttribText *rest, char c)
{
  if (rest->length == 0 || rest->data[0] != c) {
    return false;
  }
  *rest = attrib_text_slice(*rest, 1, rest->length);
  return true;
}

// part = { digit } { "X" }, `width` characters together
static bool take_part(AttribText *rest, size_t width, Part *part)
{
  if (rest->length < width) {
    return false;
  }
  for (size_t i = 0; i < width; i++) {
    const char c = rest->data[i];
    const bool digit = c >= '0' && c <= '9' && part->unknown == 0;
    if (!digit && c != 'X') {
      return false;
    }
    part->value = part->value * 10 + (digit ? c - '0' : 0);
    part->unknown += digit ? 0 : 1;
  }
  part->given = true;
  *rest = attrib_text_slice(*rest, width, rest->length);
  return true;
}

// parts = [ "-" ] year [ "-" month [ "-" day ] ]
static bool split_parts(AttribText text, Parts *parts)
{
  *parts = (Parts){0};
  AttribText rest = text;
  const bool negative = take_char(&rest, '-');
  if (!take_part(&rest, YEAR_DIGITS, &parts->year)) {
    return false;
  }
  parts->year_text = attrib_text_slice(text, 0, text.length - rest.length);
  parts->negative = negative;
  if (take_char(&rest, '-') && !take_part(&rest, 2, &parts->month)) {
    return false;
  }
  if (parts->month.given && take_char(&rest, '-') && !take_part(&rest, 2, &parts->day)) {
    return false;
  }
  return rest.length == 0;
}

// Which digits may be X: EDTF level 1, "unspecified digits from the right". NULL, or what is wrong;
// of a day only whether it may be known, as the month has not been looked at.
static const char *find_unknown_fault(const Parts *parts)
{
  const Part year = parts->year;
  const Part month = parts->month;
  const Part day = parts->day;
  if (year.unknown > 2) {
    return "only the last one or two digits of a year may be X, as in 202X or 20XX";
  }
  if (year.unknown > 0 && month.given) {
    return "a year with an X in it has no month: write ";
  }
  if (month.unknown == 1) {
    return "write both digits of an unknown month as X: ";
  }
  if (month.unknown == 2 && day.given && day.unknown != 2) {
    return "an unknown month has no known day: write ";
  }
  return NULL;
}

static bool check_unknown(const Parts *parts, AttribBuffer *why)
{
  const char *fault = find_unknown_fault(parts);
  if (fault == NULL) {
    return true;
  }
  attrib_buffer_add_string(why, fault);
  if (parts->year.unknown > 2) {
    return false;
  }
  attrib_buffer_add(why, parts->year_text);
  if (parts->year.unknown > 0) {
    return false;
  }
  attrib_buffer_add_string(why, parts->day.given ? "-XX-XX" : "-XX");
  return false;
}

static void write_month(int32_t year, int32_t month, AttribBuffer *out)
{
  attrib_buffer_add_format(out, "%s%04d-%02d", year < 0 ? "-" : "", (int)(year < 0 ? -year : year),
                           (int)month);
}

// EDTF writes seasons as months 21 to 24. A winter is taken to begin in December.
static void refuse_season(int32_t year, int32_t season, AttribBuffer *why)
{
  const int32_t first = (season - 20) * 3;
  attrib_buffer_add_string(why, "seasons are not supported; write the months as an interval: ");
  write_month(year, first, why);
  attrib_buffer_add_char(why, '/');
  if (first < 12) {
    write_month(year, first + 2, why);
  } else if (year < LAST_YEAR) {
    write_month(year + 1, 2, why);
  } else {
    write_month(year, 12, why);
  }
}

static bool check_month(int32_t year, Part month, AttribBuffer *why)
{
  if (!month.given || month.unknown > 0 || (month.value >= 1 && month.value <= 12)) {
    return true;
  }
  if (month.value >= 21 && month.value <= 24) {
    refuse_season(year, month.value, why);
  } else {
    attrib_buffer_add_format(why, "there is no month %02d: months go from 01 to 12",
                             (int)month.value);
  }
  return false;
}

// Only where the month is known: a day is X wherever the month is.
static bool check_day(const Parts *parts, int32_t year, AttribBuffer *why)
{
  const Part day = parts->day;
  if (!day.given || day.unknown == 2) {
    return true;
  }
  if (day.unknown == 1) {
    attrib_buffer_add_string(why, "write both digits of an unknown day as X: ");
    attrib_buffer_add(why, parts->year_text);
    attrib_buffer_add_format(why, "-%02d-XX", (int)parts->month.value);
    return false;
  }
  if (day.value == 0) {
    attrib_buffer_add_string(why, "there is no day 00: days go from 01 to 31");
    return false;
  }
  const int32_t month = parts->month.value;
  const int32_t length = attrib_calendar_month_length(year, month);
  if (day.value <= length) {
    return true;
  }
  attrib_buffer_add_format(why, "there is no %d %s ", (int)day.value,
                           attrib_calendar_month_name(month));
  attrib_buffer_add(why, parts->year_text);
  attrib_buffer_add_format(why, ": the month has %d days", (int)length);
  return false;
}

// The first and last day that the parts can mean.
static void find_days(const Parts *parts, int32_t first_year, int32_t last_year, AttribDate *out)
{
  AttribCivil first = {first_year, 1, 1};
  AttribCivil last = {last_year, 12, 31};
  if (parts->month.given && parts->month.unknown == 0) {
    first.month = parts->month.value;
    last.month = parts->month.value;
    last.day = attrib_calendar_month_length(last_year, last.month);
  }
  if (parts->day.given && parts->day.unknown == 0) {
    first.day = parts->day.value;
    last.day = parts->day.value;
  }
  out->earliest = attrib_calendar_day(first);
  out->latest = attrib_calendar_day(last);
}

// Before the year 0 the X counts downward: -004X is -0049 to -0040.
static void find_years(const Parts *parts, int32_t *first, int32_t *last)
{
  static const int32_t spans[] = {0, 9, 99};
  const int32_t low = parts->year.value;
  const int32_t high = low + spans[parts->year.unknown];
  // There is no year -0000, so -000X ends a year earlier.
  *first = parts->negative ? -high : low;
  *last = !parts->negative ? high : low == 0 ? -1 : -low;
}

static bool check_sign(const Parts *parts, AttribBuffer *why)
{
  if (parts->negative && parts->year.value == 0 && parts->year.unknown == 0) {
    attrib_buffer_add_string(why, "the year 0 has no sign: write 0000");
    return false;
  }
  return true;
}

// qualifier = "?" | "~" | "%", at the end
static uint32_t take_qualifier(AttribText *text)
{
  static const char marks[] = {'?', '~', '%'};
  static const uint32_t flags[] = {
      ATTRIB_DATE_UNCERTAIN,
      ATTRIB_DATE_APPROXIMATE,
      ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_APPROXIMATE,
  };
  for (size_t i = 0; i < sizeof marks; i++) {
    if (text->length > 0 && text->data[text->length - 1] == marks[i]) {
      text->length--;
      return flags[i];
    }
  }
  return 0;
}

// date = parts [ "?" | "~" | "%" ]
static bool parse_single(AttribText text, AttribDate *out, AttribBuffer *why)
{
  AttribText rest = text;
  const uint32_t flags = take_qualifier(&rest);
  Parts parts;
  if (!split_parts(rest, &parts)) {
    attrib_date_explain(text, why);
    return false;
  }
  if (!check_sign(&parts, why) || !check_unknown(&parts, why)) {
    return false;
  }
  int32_t first = 0;
  int32_t last = 0;
  find_years(&parts, &first, &last);
  if (!check_month(first, parts.month, why) || !check_day(&parts, first, why)) {
    return false;
  }
  find_days(&parts, first, last, out);
  out->flags = flags;
  return true;
}

static bool is_open(AttribText side)
{
  return side.length == 0 || attrib_text_equal(side, ATTRIB_TEXT(".."));
}

static bool is_stump(AttribText side)
{
  for (size_t i = 0; i < side.length; i++) {
    if (side.data[i] < '0' || side.data[i] > '9') {
      return false;
    }
  }
  return side.length > 0 && side.length < YEAR_DIGITS;
}

// interval = date "/" date | date "/" [ ".." ] | [ ".." ] "/" date
static bool parse_interval(AttribText text, size_t slash, AttribDate *out, AttribBuffer *why)
{
  const AttribText begin = attrib_text_slice(text, 0, slash);
  const AttribText end = attrib_text_slice(text, slash + 1, text.length);
  if (is_open(begin) && is_open(end)) {
    attrib_buffer_add_string(
        why, "an interval without a beginning and an end says nothing: leave it out");
    return false;
  }
  if (is_stump(begin) || is_stump(end)) {
    attrib_date_explain_slash(text, why);
    return false;
  }
  AttribDate first = {ATTRIB_DAY_MIN, ATTRIB_DAY_MIN, 0};
  AttribDate last = {ATTRIB_DAY_MAX, ATTRIB_DAY_MAX, 0};
  if ((!is_open(begin) && !parse_single(begin, &first, why)) ||
      (!is_open(end) && !parse_single(end, &last, why))) {
    return false;
  }
  if (first.earliest > last.latest) {
    attrib_buffer_add_string(why, "the interval ends before it begins");
    return false;
  }
  *out = (AttribDate){first.earliest, last.latest, first.flags | last.flags | ATTRIB_DATE_INTERVAL};
  return true;
}

static bool parse_date(AttribText text, AttribDate *out, AttribBuffer *why)
{
  size_t slashes = 0;
  size_t slash = 0;
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] == '/') {
      slash = i;
      slashes++;
    }
  }
  if (slashes == 1) {
    return parse_interval(text, slash, out, why);
  }
  if (slashes == 0) {
    return parse_single(text, out, why);
  }
  attrib_date_explain(text, why);
  return false;
}

AttribStatus attrib_date_parse(AttribText text, AttribDate *out, AttribBuffer *why)
{
  // A buffer that has failed takes nothing in: so nobody below asks whether a reason is wanted.
  AttribBuffer nowhere;
  attrib_buffer_init(&nowhere);
  nowhere.status = ATTRIB_LIMIT;
  AttribDate date = {0};
  if (parse_date(text, &date, why != NULL ? why : &nowhere)) {
    *out = date;
    return ATTRIB_SUCCESS;
  }
  return why != NULL && why->status != ATTRIB_SUCCESS ? why->status : ATTRIB_BAD_TEXT;
}
