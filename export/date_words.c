// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/date_words.h"

#include "engine/model/calendar.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/// What a date, or an end of one, names.
typedef enum { UNIT_DAY, UNIT_MONTH, UNIT_YEAR, UNIT_DECADE, UNIT_SPAN } Unit;

/// A unit of the calendar with the doubts about it.
typedef struct {
  Unit unit;
  AttribCivil first;
  uint32_t doubts; ///< ATTRIB_DATE_UNCERTAIN, ATTRIB_DATE_APPROXIMATE
} End;

enum { doubt_flags = ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_APPROXIMATE };

// Units

static bool ends_month(AttribCivil civil)
{
  return civil.day == attrib_calendar_month_length(civil.year, civil.month);
}

/// Years of less than four digits need the name of their era, and make no decade.
static bool is_plain_year(int32_t year)
{
  return year >= 1000;
}

static Unit unit_of_years(AttribCivil first, AttribCivil last, uint32_t flags)
{
  const bool decade = first.year % 10 == 0 && last.year - first.year == 9 &&
                      is_plain_year(first.year) && (flags & ATTRIB_DATE_INTERVAL) == 0;
  if (first.year == last.year) {
    return UNIT_YEAR;
  }
  return decade ? UNIT_DECADE : UNIT_SPAN;
}

static Unit unit_of(AttribDate date)
{
  if (date.earliest == ATTRIB_DAY_MIN || date.latest == ATTRIB_DAY_MAX) {
    return UNIT_SPAN;
  }
  if (date.earliest == date.latest) {
    return UNIT_DAY;
  }
  const AttribCivil first = attrib_calendar_civil(date.earliest);
  const AttribCivil last = attrib_calendar_civil(date.latest);
  if (first.day != 1 || !ends_month(last)) {
    return UNIT_SPAN;
  }
  if (first.month == 1 && last.month == 12) {
    return unit_of_years(first, last, date.flags);
  }
  return first.year == last.year && first.month == last.month ? UNIT_MONTH : UNIT_SPAN;
}

static void add_year(AttribLanguage language, int32_t year, AttribBuffer *out)
{
  if (is_plain_year(year)) {
    attrib_buffer_add_integer(out, year);
  } else if (year > 0) {
    attrib_phrase_write_count(language, ATTRIB_PHRASE_YEAR_AD, (uint64_t)year, out);
  } else {
    attrib_phrase_write_count(language, ATTRIB_PHRASE_YEAR_BC, (uint64_t)(1 - (int64_t)year), out);
  }
}

static const char *month_name(AttribLanguage language, int32_t month)
{
  return attrib_phrase(language, (AttribPhrase)(ATTRIB_PHRASE_JANUARY + month - 1));
}

/// Two names as a range, one where they are the same.
static void add_names(AttribLanguage language, const char *first, const char *last,
                      AttribBuffer *out)
{
  const AttribText values[] = {attrib_text(first), attrib_text(last)};
  if (attrib_text_equal(values[0], values[1])) {
    attrib_buffer_add(out, values[0]);
  } else {
    attrib_phrase_write(language, ATTRIB_PHRASE_SHORT_RANGE, values, 2, out);
  }
}

/// The months from that of `first` to that of `last`, of one year.
static void add_months(AttribDateStyle style, AttribCivil first, AttribCivil last,
                       AttribBuffer *out)
{
  const char *const names[] = {month_name(style.language, first.month),
                               month_name(style.language, last.month)};
  AttribPhraseValues values;
  if (style.no_year) {
    add_names(style.language, names[0], names[1], out);
    return;
  }
  attrib_phrase_begin(&values);
  add_names(style.language, names[0], names[1], &values.text);
  attrib_phrase_next(&values);
  add_year(style.language, first.year, &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, style.language, ATTRIB_PHRASE_MONTH_YEAR, out);
}

/// The days from `first` to `last`, of one month.
static void add_days(AttribDateStyle style, AttribCivil first, AttribCivil last, AttribBuffer *out)
{
  char numbers[2][12];
  AttribPhraseValues values;
  snprintf(numbers[0], sizeof(numbers[0]), "%" PRId32, first.day);
  snprintf(numbers[1], sizeof(numbers[1]), "%" PRId32, last.day);
  attrib_phrase_begin(&values);
  add_names(style.language, numbers[0], numbers[1], &values.text);
  attrib_phrase_next(&values);
  attrib_buffer_add_string(&values.text, month_name(style.language, first.month));
  attrib_phrase_next(&values);
  if (!style.no_year) {
    add_year(style.language, first.year, &values.text);
    attrib_phrase_next(&values);
  }
  attrib_phrase_end(&values, style.language,
                    style.no_year ? ATTRIB_PHRASE_DAY_MONTH : ATTRIB_PHRASE_DAY_MONTH_YEAR, out);
}

static void add_unit(AttribDateStyle style, const End *end, AttribBuffer *out)
{
  switch (end->unit) {
  case UNIT_DAY: add_days(style, end->first, end->first, out); break;
  case UNIT_MONTH: add_months(style, end->first, end->first, out); break;
  case UNIT_DECADE:
    attrib_phrase_write_count(style.language, ATTRIB_PHRASE_DECADE, (uint64_t)end->first.year, out);
    break;
  case UNIT_YEAR:
  case UNIT_SPAN: add_year(style.language, end->first.year, out); break;
  }
}

// Doubts

/// Values of a phrase for each doubt that there is, the outermost word first.
typedef struct {
  AttribPhraseValues values[2];
  AttribPhrase phrases[2];
  size_t count;
} Doubts;

/// Where to write what is in doubt.
static AttribBuffer *begin_doubts(Doubts *all, uint32_t doubts, AttribBuffer *out)
{
  static const struct {
    uint32_t flag;
    AttribPhrase phrase;
  } words[] = {{ATTRIB_DATE_UNCERTAIN, ATTRIB_PHRASE_PERHAPS},
               {ATTRIB_DATE_APPROXIMATE, ATTRIB_PHRASE_ABOUT}};
  all->count = 0;
  for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); ++i) {
    if ((doubts & words[i].flag) != 0) {
      all->phrases[all->count] = words[i].phrase;
      attrib_phrase_begin(&all->values[all->count++]);
    }
  }
  return all->count > 0 ? &all->values[all->count - 1].text : out;
}

static void end_doubts(Doubts *all, AttribLanguage language, AttribBuffer *out)
{
  while (all->count > 0) {
    const size_t i = --all->count;
    attrib_phrase_next(&all->values[i]);
    attrib_phrase_end(&all->values[i], language, all->phrases[i],
                      i > 0 ? &all->values[i - 1].text : out);
  }
}

static void add_end(AttribDateStyle style, const End *end, AttribBuffer *out)
{
  Doubts doubts;
  AttribBuffer *const inner = begin_doubts(&doubts, end->doubts, out);
  add_unit(style, end, inner);
  end_doubts(&doubts, style.language, out);
}

// Ranges

static void add_phrase_of_ends(AttribDateStyle style, AttribPhrase phrase, const End ends[2],
                               AttribBuffer *out)
{
  AttribDateStyle first = style;
  AttribPhraseValues values;
  // The year of both stands once, behind the second.
  first.no_year = ends[0].unit != UNIT_YEAR && ends[0].first.year == ends[1].first.year &&
                  ends[0].unit == ends[1].unit;
  style.no_year = style.no_year && first.no_year;
  attrib_phrase_begin(&values);
  add_end(first, &ends[0], &values.text);
  attrib_phrase_next(&values);
  add_end(style, &ends[1], &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, style.language, phrase, out);
}

static void add_sure_range(AttribDateStyle style, const End ends[2], AttribBuffer *out)
{
  const AttribCivil first = ends[0].first;
  const AttribCivil last = ends[1].first;
  const bool alike = ends[0].unit == ends[1].unit;
  const bool same_year = alike && first.year == last.year;
  if (same_year && ends[0].unit == UNIT_DAY && first.month == last.month) {
    add_days(style, first, last, out);
  } else if (same_year && ends[0].unit == UNIT_MONTH) {
    add_months(style, first, last, out);
  } else {
    const bool years = alike && ends[0].unit == UNIT_YEAR;
    add_phrase_of_ends(style, years ? ATTRIB_PHRASE_SHORT_RANGE : ATTRIB_PHRASE_RANGE, ends, out);
  }
}

/// A doubt about both ends stands before them.
static void add_range(AttribDateStyle style, End ends[2], AttribBuffer *out)
{
  if (ends[0].doubts != ends[1].doubts) {
    style.no_year = false;
    add_phrase_of_ends(style, ATTRIB_PHRASE_RANGE, ends, out);
    return;
  }
  Doubts doubts;
  AttribBuffer *const inner = begin_doubts(&doubts, ends[0].doubts, out);
  ends[0].doubts = 0;
  ends[1].doubts = 0;
  add_sure_range(style, ends, inner);
  end_doubts(&doubts, style.language, out);
}

// Dates

static End end_of(AttribDate date)
{
  return (End){unit_of(date), attrib_calendar_civil(date.earliest), date.flags & doubt_flags};
}

/// An end as it is written, before or behind the slash.
static bool read_end(AttribText text, bool last, AttribDate *out)
{
  const char *const slash = text.length > 0 ? memchr(text.data, '/', text.length) : NULL;
  if (slash == NULL) {
    return false;
  }
  const size_t at = (size_t)(slash - text.data);
  const AttribText half =
      last ? attrib_text_slice(text, at + 1, text.length) : attrib_text_slice(text, 0, at);
  return attrib_date_parse(half, out, NULL) == ATTRIB_SUCCESS;
}

/// The largest units that begin, and end, where a date does: both years, or both months, or days.
static void derive_ends(AttribDate date, End ends[2])
{
  const AttribCivil first = attrib_calendar_civil(date.earliest);
  const AttribCivil last = attrib_calendar_civil(date.latest);
  const bool open = date.earliest == ATTRIB_DAY_MIN || date.latest == ATTRIB_DAY_MAX;
  Unit unit = UNIT_DAY;
  if (!open && first.day == 1 && ends_month(last)) {
    unit = first.month == 1 && last.month == 12 ? UNIT_YEAR : UNIT_MONTH;
  }
  ends[0] = (End){unit, first, date.flags & doubt_flags};
  ends[1] = (End){unit, last, date.flags & doubt_flags};
}

/// The two ends of a span; one that is open is not to be used.
static void find_ends(AttribDate date, AttribText text, End ends[2])
{
  derive_ends(date, ends);
  const bool open[] = {date.earliest == ATTRIB_DAY_MIN, date.latest == ATTRIB_DAY_MAX};
  AttribDate written[2] = {date, date};
  for (size_t i = 0; i < 2; ++i) {
    if (!open[i] && !read_end(text, i == 1, &written[i])) {
      return;
    }
  }
  ends[0] = open[0] ? ends[0] : end_of(written[0]);
  ends[1] = open[1] ? ends[1] : end_of(written[1]);
}

static void add_open(AttribDateStyle style, AttribPhrase phrase, const End *end, AttribBuffer *out)
{
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  add_end(style, end, &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, style.language, phrase, out);
}

static void add_span(AttribDate date, AttribText text, AttribDateStyle style, AttribBuffer *out)
{
  const bool no_first = date.earliest == ATTRIB_DAY_MIN;
  const bool no_last = date.latest == ATTRIB_DAY_MAX;
  End ends[2];
  find_ends(date, text, ends);
  if (no_first && no_last) {
    attrib_buffer_add_string(out, attrib_phrase(style.language, ATTRIB_PHRASE_NO_DATE));
  } else if (no_first) {
    add_open(style, ATTRIB_PHRASE_BY_DATE, &ends[1], out);
  } else if (no_last) {
    add_open(style, ATTRIB_PHRASE_FROM_DATE, &ends[0], out);
  } else {
    add_range(style, ends, out);
  }
}

/// Sure days of the Gregorian calendar's own time have a name.
static bool has_weekday(const End *end)
{
  return end->unit == UNIT_DAY && end->doubts == 0 && end->first.year >= 1583;
}

static void add_weekday(AttribDateStyle style, const End *end, int32_t day, AttribBuffer *out)
{
  enum { week = 7, thursday = 3 }; // the day 0 was a Thursday
  const int32_t number = ((day % week) + week + thursday) % week;
  AttribPhraseValues values;
  attrib_phrase_begin(&values);
  attrib_buffer_add_string(
      &values.text, attrib_phrase(style.language, (AttribPhrase)(ATTRIB_PHRASE_MONDAY + number)));
  attrib_phrase_next(&values);
  add_end(style, end, &values.text);
  attrib_phrase_next(&values);
  attrib_phrase_end(&values, style.language, ATTRIB_PHRASE_WEEKDAY_DATE, out);
}

void attrib_date_write_words(AttribDate date, AttribText text, AttribDateStyle style,
                             AttribBuffer *out)
{
  const End end = end_of(date);
  if (end.unit == UNIT_SPAN) {
    add_span(date, text, style, out);
  } else if (style.weekday && has_weekday(&end)) {
    add_weekday(style, &end, date.earliest, out);
  } else {
    add_end(style, &end, out);
  }
}

void attrib_day_write_words(int32_t day, AttribDateStyle style, AttribBuffer *out)
{
  attrib_date_write_words((AttribDate){day, day, 0}, ATTRIB_TEXT(""), style, out);
}
