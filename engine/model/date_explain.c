// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/date_explain.h"

#include "engine/base/utf8.h"
#include "engine/model/date_scan.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define MAX_QUOTED 40 // bytes

typedef struct {
  const char *needle;
  const char *phrase;
} Advice;

// Looked for as the first word, in any case.
static const Advice by_word[] = {
    {"about", "write an approximate date with ~ at its end, as in 2021-07~"},
    {"around", "write an approximate date with ~ at its end, as in 2021-07~"},
    {"c", "write an approximate date with ~ at its end, as in 2021-07~"},
    {"ca", "write an approximate date with ~ at its end, as in 2021-07~"},
    {"circa", "write an approximate date with ~ at its end, as in 2021-07~"},
    {"after", "write an open end as .., as in 2021-07/.."},
    {"from", "write an open end as .., as in 2021-07/.."},
    {"since", "write an open end as .., as in 2021-07/.."},
    {"now", "write an open end as .., as in 2021-07/.."},
    {"ongoing", "write an open end as .., as in 2021-07/.."},
    {"present", "write an open end as .., as in 2021-07/.."},
    {"before", "write an open beginning as .., as in ../2021-07"},
    {"until", "write an open beginning as .., as in ../2021-07"},
    {"spring", "seasons are not supported; write the months as an interval, as in 2021-03/2021-05"},
    {"summer", "seasons are not supported; write the months as an interval, as in 2021-06/2021-08"},
    {"autumn", "seasons are not supported; write the months as an interval, as in 2021-09/2021-11"},
    {"fall", "seasons are not supported; write the months as an interval, as in 2021-09/2021-11"},
    {"winter", "seasons are not supported; write the months as an interval, as in 2021-12/2022-02"},
    {"unknown", "leave a date out where it is not known"},
};

// Looked for anywhere, in this order, in a text of digits and signs.
static const Advice by_sign[] = {
    {"[", "sets of dates are not supported; write an interval, as in 2021-07/2021-08"},
    {"{", "sets of dates are not supported; write an interval, as in 2021-07/2021-08"},
    {":", "leave the time of day out, as in 2021-07-19"},
    {"x", "write an unknown digit as a capital X, as in 202X or 2021-XX"},
    {"W", "weeks are not supported; write the days as an interval, as in 2021-07-19/2021-07-25"},
    {"Z", "leave the time zone out, as in 2021-07-19"},
    {"Y", "years are four digits, without a Y, from -9999 to 9999"},
    {"?", "? ~ and % stand once, at the end, for the whole date, as in 2021-07? (% is both); an "
          "unknown digit is X"},
    {"~", "? ~ and % stand once, at the end, for the whole date, as in 2021-07~ (% is both)"},
    {"%", "? ~ and % stand once, at the end, for the whole date, as in 2021-07% (% is both)"},
    {"..",
     "write an interval with a slash, as in 2021/2022, and an open one with a date, as in 2021/.."},
    {"+", "write the year without a plus sign, as in 2021"},
    {"\xE2\x80", "write the plain hyphen -, as in 2021-07, and / between the ends of an interval"},
    {"\xE2\x88", "write the plain hyphen -, as in 2021-07, and / between the ends of an interval"},
    {" ", "write the date without blanks, as in 2021-07-19"},
    {"/", "an interval has one slash, as in 2021/2022"},
};

static bool has_lone_digit(const AttribDateScan *scan)
{
  for (size_t i = 0; i < scan->count; i++) {
    if (scan->digits[i] == 1) {
      return true;
    }
  }
  return false;
}

// What is wrong with a form from which the date could still be read.
static const char *name_mistake(const AttribDateScan *scan, bool has_day)
{
  if (scan->time) {
    return "leave the time of day out";
  }
  if (scan->compact) {
    return "write it with hyphens";
  }
  if (scan->month != 0) {
    return "write the month as a number";
  }
  if (scan->separator == '-' && scan->digits[0] == 4 && has_lone_digit(scan)) {
    return has_day ? "write month and day as two digits" : "write the month as two digits";
  }
  return has_day ? "write year, month and day in this order, with hyphens"
                 : "write year and month in this order, with a hyphen";
}

static void write_guess(const AttribCivil *guess, AttribBuffer *why)
{
  attrib_buffer_add_format(why, ": %04d-%02d", (int)guess->year, (int)guess->month);
  if (guess->day != 0) {
    attrib_buffer_add_format(why, "-%02d", (int)guess->day);
  }
}

// More than one number that only a year can be.
static bool has_years(const AttribDateScan *scan)
{
  size_t years = 0;
  for (size_t i = 0; i < scan->count; i++) {
    years += scan->digits[i] == 4 ? 1 : 0;
  }
  return years > 1;
}

// `2021-2022`
static bool is_span(const AttribDateScan *scan)
{
  return scan->count == 2 && scan->month == 0 && has_years(scan) &&
         scan->numbers[0] <= scan->numbers[1];
}

// A text of numbers, names of months and separators.
static bool explain_scan(AttribText text, AttribBuffer *why)
{
  AttribDateScan scan;
  AttribCivil guess;
  if (!attrib_date_scan(text, &scan)) {
    return false;
  }
  if (attrib_date_guess(&scan, &guess)) {
    attrib_buffer_add_string(why, name_mistake(&scan, guess.day != 0));
    write_guess(&guess, why);
  } else if (is_span(&scan)) {
    attrib_buffer_add_format(why, "write an interval with a slash: %04d/%04d", (int)scan.numbers[0],
                             (int)scan.numbers[1]);
  } else if ((scan.count > 1 || scan.month != 0) && !has_years(&scan)) {
    attrib_buffer_add_string(
        why, "write year, month and day as numbers of four, two and two digits, as in 2021-07-19");
  } else {
    return false;
  }
  return true;
}

// A lone number of a wrong length.
static bool explain_number(AttribText text, AttribBuffer *why)
{
  const size_t sign = text.data[0] == '-' ? 1 : 0;
  for (size_t i = sign; i < text.length; i++) {
    if (text.data[i] < '0' || text.data[i] > '9') {
      return false;
    }
  }
  const bool is_short = text.length - sign < 4;
  attrib_buffer_add_string(why, is_short ? "write the year as four digits, as in 0044 or 2021"
                                         : "years are four digits, from -9999 to 9999");
  return true;
}

static bool explain_word(AttribText text, AttribBuffer *why)
{
  const AttribText word = attrib_date_first_word(text);
  for (size_t i = 0; i < sizeof by_word / sizeof by_word[0]; i++) {
    if (attrib_date_word_is(word, by_word[i].needle, SIZE_MAX)) {
      attrib_buffer_add_string(why, by_word[i].phrase);
      return true;
    }
  }
  return false;
}

static bool contains(AttribText text, const char *needle)
{
  const size_t length = strlen(needle);
  for (size_t i = 0; i + length <= text.length; i++) {
    if (memcmp(text.data + i, needle, length) == 0) {
      return true;
    }
  }
  return false;
}

static bool explain_sign(AttribText text, AttribBuffer *why)
{
  for (size_t i = 0; i < text.length; i++) {
    const AttribText rest = attrib_text_slice(text, i, text.length);
    if (attrib_date_first_word(rest).length > 0 && strchr("TWXYZx", text.data[i]) == NULL) {
      return false;
    }
  }
  for (size_t i = 0; i < sizeof by_sign / sizeof by_sign[0]; i++) {
    if (contains(text, by_sign[i].needle)) {
      attrib_buffer_add_string(why, by_sign[i].phrase);
      return true;
    }
  }
  return false;
}

// Nothing that anybody could have meant as a date.
static void explain_other(AttribText text, AttribBuffer *why)
{
  size_t length = text.length;
  if (length > MAX_QUOTED) {
    // Cut between characters: bytes 10xxxxxx continue one.
    length = MAX_QUOTED;
    while (length > MAX_QUOTED - 3 && ((unsigned char)text.data[length] & 0xC0) == 0x80) {
      length--;
    }
  }
  attrib_buffer_add_char(why, '"');
  attrib_utf8_escape(attrib_text_slice(text, 0, length), why);
  attrib_buffer_add_string(why, length < text.length ? "...\"" : "\"");
  attrib_buffer_add_string(why, " is no date: write 2021, 2021-07 or 2021-07-19");
}

void attrib_date_explain(AttribText text, AttribBuffer *why)
{
  if (text.length == 0) {
    attrib_buffer_add_string(why, "the date is empty: leave it out where it is not known");
  } else if (attrib_text_trim(text).length != text.length) {
    attrib_buffer_add_string(why, "write the date without blanks around it");
  } else if (!explain_scan(text, why) && !explain_number(text, why) && !explain_word(text, why) &&
             !explain_sign(text, why)) {
    explain_other(text, why);
  }
}

void attrib_date_explain_slash(AttribText text, AttribBuffer *why)
{
  AttribDateScan scan;
  AttribCivil guess;
  attrib_buffer_add_string(why, "a slash stands between two whole dates");
  if (attrib_date_scan(text, &scan) && scan.count == 2 && scan.month == 0 &&
      attrib_date_guess(&scan, &guess)) {
    attrib_buffer_add_string(why, "; write a month with a hyphen");
    write_guess(&guess, why);
  } else {
    attrib_buffer_add_string(why, ", as in 2021/2022 or 2021-07-19/2021-07-21");
  }
}
