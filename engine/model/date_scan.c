// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/date_scan.h"

#include <string.h>

#define MAX_DIGITS 8 // of a number that can be part of a date

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool is_separator(char c)
{
  return c != '\0' && strchr("-./, ", c) != NULL;
}

static char to_lower(char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

// How many characters from `start` on are of a kind.
static size_t measure(AttribText text, size_t start, bool (*is_kind)(char))
{
  size_t length = 0;
  while (start + length < text.length && is_kind(text.data[start + length])) {
    length++;
  }
  return length;
}

bool attrib_date_word_is(AttribText word, const char *name, size_t enough)
{
  const size_t length = strlen(name);
  if (word.length > length || (word.length < length && word.length < enough)) {
    return false;
  }
  for (size_t i = 0; i < word.length; i++) {
    if (to_lower(word.data[i]) != to_lower(name[i])) {
      return false;
    }
  }
  return true;
}

// The month that a word names, in full or by its first letters ("Jul", "Sept"), or 0.
static int32_t find_month(AttribText word)
{
  for (int32_t month = 1; month <= 12; month++) {
    if (attrib_date_word_is(word, attrib_calendar_month_name(month), 3)) {
      return month;
    }
  }
  return 0;
}

static bool scan_number(AttribText digits, AttribDateScan *scan)
{
  if (digits.length > MAX_DIGITS || scan->count == ATTRIB_DATE_SCAN_NUMBERS) {
    return false;
  }
  int32_t number = 0;
  for (size_t i = 0; i < digits.length; i++) {
    number = number * 10 + (digits.data[i] - '0');
  }
  scan->numbers[scan->count] = number;
  scan->digits[scan->count] = digits.length;
  scan->count++;
  return true;
}

// A word in a date: a month, or the ending of an ordinal ("19th of July").
static bool scan_word(AttribText word, AttribDateScan *scan)
{
  static const char *const fillers[] = {"st", "nd", "rd", "th", "of"};
  const int32_t month = find_month(word);
  if (month != 0) {
    const bool first = scan->month == 0;
    scan->month = month;
    return first;
  }
  for (size_t i = 0; i < sizeof fillers / sizeof fillers[0]; i++) {
    if (attrib_date_word_is(word, fillers[i], 2)) {
      return true;
    }
  }
  return false;
}

// Whether a time of day begins here: after a whole date, `T` or a blank, and a digit.
static bool begins_time(AttribText text, size_t at, const AttribDateScan *scan)
{
  const bool whole =
      scan->count == ATTRIB_DATE_SCAN_NUMBERS || (scan->count == 2 && scan->month != 0);
  if (!whole || at + 1 >= text.length || !is_digit(text.data[at + 1])) {
    return false;
  }
  return text.data[at] == 'T' ||
         (text.data[at] == ' ' && memchr(text.data + at, ':', text.length - at) != NULL);
}

// One number, word or separator at `*at`; false where it has no place in a date.
static bool scan_step(AttribText text, size_t *at, AttribDateScan *scan)
{
  const size_t digits = measure(text, *at, is_digit);
  const size_t letters = measure(text, *at, is_letter);
  const AttribText piece = attrib_text_slice(text, *at, digits + letters);
  *at += piece.length;
  if (digits > 0) {
    return scan_number(piece, scan);
  }
  if (letters > 0) {
    return scan_word(piece, scan);
  }
  // A sign before everything is no separator, and no date to guess at.
  if (*at == 0) {
    return false;
  }
  scan->separator = text.data[*at];
  *at += 1;
  return is_separator(scan->separator);
}

// `20210719` and `202107`.
static void split_compact(AttribDateScan *scan)
{
  if (scan->count != 1 || scan->month != 0 || (scan->digits[0] != 8 && scan->digits[0] != 6)) {
    return;
  }
  const int32_t number = scan->numbers[0];
  const bool day = scan->digits[0] == 8;
  scan->compact = true;
  scan->numbers[0] = day ? number / 10000 : number / 100;
  scan->numbers[1] = day ? number / 100 % 100 : number % 100;
  scan->numbers[2] = number % 100;
  scan->digits[0] = 4;
  scan->digits[1] = 2;
  scan->digits[2] = 2;
  scan->count = day ? 3 : 2;
}

bool attrib_date_scan(AttribText text, AttribDateScan *scan)
{
  *scan = (AttribDateScan){0};
  for (size_t at = 0; at < text.length && !scan->time;) {
    scan->time = begins_time(text, at, scan);
    if (!scan->time && !scan_step(text, &at, scan)) {
      return false;
    }
  }
  split_compact(scan);
  return scan->count > 0 && (scan->time || !is_separator(text.data[text.length - 1]));
}

// Where the year stands: the only number of four digits, first or last. False where there is none.
static bool find_year(const AttribDateScan *scan, size_t *index)
{
  size_t found = 0;
  for (size_t i = 0; i < scan->count; i++) {
    if (scan->digits[i] == 4) {
      *index = i;
      found++;
    } else if (scan->digits[i] > 2) {
      return false;
    }
  }
  return found == 1 && (*index == 0 || *index == scan->count - 1);
}

// Before the year: with dots the day comes first, else nobody knows unless one of them is no month.
static void order_day_first(const AttribDateScan *scan, AttribCivil *guess)
{
  const int32_t a = scan->numbers[0];
  const int32_t b = scan->numbers[1];
  if (scan->separator == '.' || a > 12) {
    guess->day = a;
    guess->month = b;
  } else if (b > 12) {
    guess->month = a;
    guess->day = b;
  }
}

bool attrib_date_guess(const AttribDateScan *scan, AttribCivil *guess)
{
  size_t year = 0;
  if (!find_year(scan, &year) || (scan->month != 0 && scan->count == 3)) {
    return false;
  }
  *guess = (AttribCivil){scan->numbers[year], scan->month, 0};
  const size_t rest = scan->count - 1;
  const int32_t *others = year == 0 ? scan->numbers + 1 : scan->numbers;
  if (rest == 1 && scan->month != 0) {
    guess->day = others[0];
  } else if (rest == 1) {
    guess->month = others[0];
  } else if (rest == 2 && year == 0) {
    guess->month = others[0];
    guess->day = others[1];
  } else if (rest == 2) {
    order_day_first(scan, guess);
  }
  const bool dayless = guess->day == 0 && (rest == 0 || (rest == 1 && scan->month == 0));
  return attrib_calendar_has((AttribCivil){guess->year, guess->month, dayless ? 1 : guess->day});
}

AttribText attrib_date_first_word(AttribText text)
{
  return attrib_text_slice(text, 0, measure(text, 0, is_letter));
}
