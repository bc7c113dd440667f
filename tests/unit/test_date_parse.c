// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define BOTH (ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_APPROXIMATE)

typedef struct {
  const char *text;
  const char *earliest;
  const char *latest;
  uint32_t flags;
} Good;

typedef struct {
  const char *text;
  const char *why;
} Bad;

static void assert_day(int32_t day, const char *expected)
{
  AttribBuffer written;
  attrib_buffer_init(&written);
  attrib_day_write(day, &written);
  assert_int_equal(written.status, ATTRIB_SUCCESS);
  assert_string_equal(written.data, expected);
  attrib_buffer_clear(&written);
}

static void assert_reads(const Good *rows, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    AttribDate date = {1, 0, 99};
    AttribBuffer why;
    attrib_buffer_init(&why);
    if (attrib_date_parse(attrib_text(rows[i].text), &date, &why) != ATTRIB_SUCCESS) {
      fail_msg("%s is refused: %s", rows[i].text, why.data);
    }
    assert_int_equal(why.length, 0);
    assert_day(date.earliest, rows[i].earliest);
    assert_day(date.latest, rows[i].latest);
    assert_int_equal(date.flags, rows[i].flags);
    attrib_buffer_clear(&why);
  }
}

// Refused for the reason given, without a word too, and with `out` as it was.
static void assert_refuses(const Bad *rows, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    AttribDate date = {11, 12, 13};
    AttribBuffer why;
    attrib_buffer_init(&why);
    if (attrib_date_parse(attrib_text(rows[i].text), &date, &why) != ATTRIB_BAD_TEXT) {
      fail_msg("%s is not refused", rows[i].text);
    }
    assert_int_equal(why.status, ATTRIB_SUCCESS);
    assert_string_equal(why.data, rows[i].why);
    attrib_buffer_clear(&why);
    assert_int_equal(attrib_date_parse(attrib_text(rows[i].text), &date, NULL), ATTRIB_BAD_TEXT);
    assert_int_equal(date.earliest, 11);
    assert_int_equal(date.latest, 12);
    assert_int_equal(date.flags, 13);
  }
}

#define ASSERT_READS(rows) assert_reads(rows, sizeof(rows) / sizeof(rows)[0])
#define ASSERT_REFUSES(rows) assert_refuses(rows, sizeof(rows) / sizeof(rows)[0])

static void reads_years_months_and_days(void **state)
{
  (void)state;
  static const Good rows[] = {
      {"2021", "2021-01-01", "2021-12-31", 0},
      {"2021-07", "2021-07-01", "2021-07-31", 0},
      {"2021-02", "2021-02-01", "2021-02-28", 0},
      {"2020-02", "2020-02-01", "2020-02-29", 0},
      {"1900-02", "1900-02-01", "1900-02-28", 0},
      {"2000-02-29", "2000-02-29", "2000-02-29", 0},
      {"2021-07-19", "2021-07-19", "2021-07-19", 0},
      {"0000", "0000-01-01", "0000-12-31", 0},
      {"0000-02-29", "0000-02-29", "0000-02-29", 0},
      {"-0044-03-15", "-0044-03-15", "-0044-03-15", 0},
      {"-9999", "-9999-01-01", "-9999-12-31", 0},
      {"9999-12-31", "9999-12-31", "9999-12-31", 0},
  };
  ASSERT_READS(rows);
}

static void reads_unknown_digits(void **state)
{
  (void)state;
  static const Good rows[] = {
      {"201X", "2010-01-01", "2019-12-31", 0},       {"20XX", "2000-01-01", "2099-12-31", 0},
      {"2021-XX", "2021-01-01", "2021-12-31", 0},    {"2021-XX-XX", "2021-01-01", "2021-12-31", 0},
      {"2021-07-XX", "2021-07-01", "2021-07-31", 0}, {"2020-02-XX", "2020-02-01", "2020-02-29", 0},
      {"-004X", "-0049-01-01", "-0040-12-31", 0},    {"-00XX", "-0099-01-01", "-0001-12-31", 0},
      {"-000X", "-0009-01-01", "-0001-12-31", 0},    {"000X", "0000-01-01", "0009-12-31", 0},
  };
  ASSERT_READS(rows);
}

static void reads_qualifiers(void **state)
{
  (void)state;
  static const Good rows[] = {
      {"2021?", "2021-01-01", "2021-12-31", ATTRIB_DATE_UNCERTAIN},
      {"2021-07~", "2021-07-01", "2021-07-31", ATTRIB_DATE_APPROXIMATE},
      {"2021-07-19%", "2021-07-19", "2021-07-19", BOTH},
      {"201X~", "2010-01-01", "2019-12-31", ATTRIB_DATE_APPROXIMATE},
      {"2021?/2022", "2021-01-01", "2022-12-31", ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_INTERVAL},
      {"2021/2022~", "2021-01-01", "2022-12-31", ATTRIB_DATE_APPROXIMATE | ATTRIB_DATE_INTERVAL},
      {"2021?/2022~", "2021-01-01", "2022-12-31", BOTH | ATTRIB_DATE_INTERVAL},
  };
  ASSERT_READS(rows);
}

static void reads_intervals(void **state)
{
  (void)state;
  static const Good rows[] = {
      {"2011/2018", "2011-01-01", "2018-12-31", ATTRIB_DATE_INTERVAL},
      {"2021-03/2021-05-10", "2021-03-01", "2021-05-10", ATTRIB_DATE_INTERVAL},
      {"2021-07-19/2021-07-19", "2021-07-19", "2021-07-19", ATTRIB_DATE_INTERVAL},
      {"2021-05-20/2021-05", "2021-05-20", "2021-05-31", ATTRIB_DATE_INTERVAL},
      {"2021/2021-05", "2021-01-01", "2021-05-31", ATTRIB_DATE_INTERVAL},
      {"2021-05-31/2021-05-XX", "2021-05-31", "2021-05-31", ATTRIB_DATE_INTERVAL},
      {"-0002/0001", "-0002-01-01", "0001-12-31", ATTRIB_DATE_INTERVAL},
      {"2021-03/..", "2021-03-01", "..", ATTRIB_DATE_INTERVAL},
      {"2021-03/", "2021-03-01", "..", ATTRIB_DATE_INTERVAL},
      {"../2021-03", "..", "2021-03-31", ATTRIB_DATE_INTERVAL},
      {"/2021-03~", "..", "2021-03-31", ATTRIB_DATE_APPROXIMATE | ATTRIB_DATE_INTERVAL},
  };
  ASSERT_READS(rows);
}

static void holds_an_open_end_as_a_bound(void **state)
{
  (void)state;
  AttribDate date;
  assert_int_equal(attrib_date_parse(ATTRIB_TEXT("2021/.."), &date, NULL), ATTRIB_SUCCESS);
  assert_true(date.latest == ATTRIB_DAY_MAX);
  assert_int_equal(attrib_date_parse(ATTRIB_TEXT("../2021"), &date, NULL), ATTRIB_SUCCESS);
  assert_true(date.earliest == ATTRIB_DAY_MIN);
}

static void refuses_days_that_are_not(void **state)
{
  (void)state;
  static const Bad rows[] = {
      {"2021-02-30", "there is no 30 February 2021: the month has 28 days"},
      {"2020-02-30", "there is no 30 February 2020: the month has 29 days"},
      {"1900-02-29", "there is no 29 February 1900: the month has 28 days"},
      {"2021-04-31", "there is no 31 April 2021: the month has 30 days"},
      {"-0044-12-32", "there is no 32 December -0044: the month has 31 days"},
      {"2021-07-00", "there is no day 00: days go from 01 to 31"},
      {"2021-13", "there is no month 13: months go from 01 to 12"},
      {"2021-00-01", "there is no month 00: months go from 01 to 12"},
      {"-0000-0X", "the year 0 has no sign: write 0000"},
      {"-0000", "the year 0 has no sign: write 0000"},
      {"2021-01-01/2021-02-29", "there is no 29 February 2021: the month has 28 days"},
  };
  ASSERT_REFUSES(rows);
}

static void refuses_seasons(void **state)
{
  (void)state;
#define SEASONS "seasons are not supported; write the months as an interval"
  static const Bad rows[] = {
      {"2021-21", SEASONS ": 2021-03/2021-05"},
      {"2021-22", SEASONS ": 2021-06/2021-08"},
      {"2021-23", SEASONS ": 2021-09/2021-11"},
      {"2021-24", SEASONS ": 2021-12/2022-02"},
      {"-0001-24", SEASONS ": -0001-12/0000-02"},
      {"9999-24", SEASONS ": 9999-12/9999-12"},
      {"spring 2021", SEASONS ", as in 2021-03/2021-05"},
      {"2021-25", "there is no month 25: months go from 01 to 12"},
  };
#undef SEASONS
  ASSERT_REFUSES(rows);
}

static void refuses_unknown_digits_beyond_level_1(void **state)
{
  (void)state;
  static const Bad rows[] = {
      {"2XXX", "only the last one or two digits of a year may be X, as in 202X or 20XX"},
      {"XXXX-07-19", "only the last one or two digits of a year may be X, as in 202X or 20XX"},
      {"201X-07", "a year with an X in it has no month: write 201X"},
      {"-01XX-07-19", "a year with an X in it has no month: write -01XX"},
      {"2021-0X", "write both digits of an unknown month as X: 2021-XX"},
      {"2021-1X-XX", "write both digits of an unknown month as X: 2021-XX-XX"},
      {"2021-XX-19", "an unknown month has no known day: write 2021-XX-XX"},
      {"2021-XX-1X", "an unknown month has no known day: write 2021-XX-XX"},
      {"2021-07-1X", "write both digits of an unknown day as X: 2021-07-XX"},
      {"2021-13-1X", "there is no month 13: months go from 01 to 12"},
      {"20xx", "write an unknown digit as a capital X, as in 202X or 2021-XX"},
  };
  ASSERT_REFUSES(rows);
}

static void refuses_intervals_that_say_nothing_or_end_too_soon(void **state)
{
  (void)state;
#define NOTHING "an interval without a beginning and an end says nothing: leave it out"
#define SLASH "a slash stands between two whole dates"
  static const Bad rows[] = {
      {"/", NOTHING},
      {"../..", NOTHING},
      {"../", NOTHING},
      {"/..", NOTHING},
      {"..", "write an interval with a slash, as in 2021/2022, and an open one with a date, as in "
             "2021/.."},
      {"2021-07-20/2021-07-19", "the interval ends before it begins"},
      {"2022/2021-12", "the interval ends before it begins"},
      {"2021/22", SLASH ", as in 2021/2022 or 2021-07-19/2021-07-21"},
      {"2021-07-19/21", SLASH ", as in 2021/2022 or 2021-07-19/2021-07-21"},
      {"2021/07", SLASH "; write a month with a hyphen: 2021-07"},
      {"07/2021", SLASH "; write a month with a hyphen: 2021-07"},
      {"2021/2022/2023", "an interval has one slash, as in 2021/2022"},
      {"2021-2022", "write an interval with a slash: 2021/2022"},
      {"2022-2021", "\"2022-2021\" is no date: write 2021, 2021-07 or 2021-07-19"},
      {"2021..2022", "write an interval with a slash: 2021/2022"},
      {"2021/present", "write an open end as .., as in 2021-07/.."},
      {"since 2021", "write an open end as .., as in 2021-07/.."},
      {"before 2021", "write an open beginning as .., as in ../2021-07"},
  };
#undef SLASH
#undef NOTHING
  ASSERT_REFUSES(rows);
}

static void mends_forms_of_other_calendars_and_habits(void **state)
{
  (void)state;
#define ORDER "write year, month and day in this order, with hyphens: "
#define NUMBERS "write year, month and day as numbers of four, two and two digits, as in 2021-07-19"
  static const Bad rows[] = {
      {"19.07.2021", ORDER "2021-07-19"},
      {"07.08.2021", ORDER "2021-08-07"},
      {"19/07/2021", ORDER "2021-07-19"},
      {"07/19/2021", ORDER "2021-07-19"},
      {"07/08/2021", NUMBERS},
      {"32/07/2021", NUMBERS},
      {"2021/07/19", ORDER "2021-07-19"},
      {"07.2021", "write year and month in this order, with a hyphen: 2021-07"},
      {"2021--07", "write year and month in this order, with a hyphen: 2021-07"},
      {"2021-7-9", "write month and day as two digits: 2021-07-09"},
      {"2021-07-9", "write month and day as two digits: 2021-07-09"},
      {"2021-7", "write the month as two digits: 2021-07"},
      {"2021-13-1", NUMBERS},
      {"2021-007", NUMBERS},
      {"20210719", "write it with hyphens: 2021-07-19"},
      {"202107", "write it with hyphens: 2021-07"},
      {"July 2021", "write the month as a number: 2021-07"},
      {"19 July 2021", "write the month as a number: 2021-07-19"},
      {"JUL 19th, 2021", "write the month as a number: 2021-07-19"},
      {"1st of Sept 2021", "write the month as a number: 2021-09-01"},
      {"2021 May 3", "write the month as a number: 2021-05-03"},
      {"31 June 2021", NUMBERS},
      {"21 July", NUMBERS},
      {"circa 2021", "write an approximate date with ~ at its end, as in 2021-07~"},
      {"2021-W29",
       "weeks are not supported; write the days as an interval, as in 2021-07-19/2021-07-25"},
      {"{2021,2022}", "sets of dates are not supported; write an interval, as in 2021-07/2021-08"},
      {"2021\xE2\x80\x93"
       "2022",
       "write the plain hyphen -, as in 2021-07, and / between the ends of an interval"},
      {"+2021", "write the year without a plus sign, as in 2021"},
  };
#undef NUMBERS
#undef ORDER
  ASSERT_REFUSES(rows);
}

static void refuses_times_of_day(void **state)
{
  (void)state;
  static const Bad rows[] = {
      {"2021-07-19T10:00", "leave the time of day out: 2021-07-19"},
      {"2021-07-19T10:00:00Z", "leave the time of day out: 2021-07-19"},
      {"2021-07-19T10:00:00+02:00", "leave the time of day out: 2021-07-19"},
      {"2021-07-19 10:00", "leave the time of day out: 2021-07-19"},
      {"19 July 2021 10:00", "leave the time of day out: 2021-07-19"},
      {"10:00", "leave the time of day out, as in 2021-07-19"},
      {"2021-07-19Z", "leave the time zone out, as in 2021-07-19"},
  };
  ASSERT_REFUSES(rows);
}

static void refuses_years_of_other_lengths(void **state)
{
  (void)state;
  static const Bad rows[] = {
      {"21", "write the year as four digits, as in 0044 or 2021"},
      {"-44", "write the year as four digits, as in 0044 or 2021"},
      {"17000", "years are four digits, from -9999 to 9999"},
      {"99999999999999999999", "years are four digits, from -9999 to 9999"},
      {"Y17000", "years are four digits, without a Y, from -9999 to 9999"},
      {"Y-17000", "years are four digits, without a Y, from -9999 to 9999"},
  };
  ASSERT_REFUSES(rows);
}

static void refuses_misplaced_qualifiers(void **state)
{
  (void)state;
#define ONCE "? ~ and % stand once, at the end, for the whole date, as in "
  static const Bad rows[] = {
      {"2021??", ONCE "2021-07? (% is both); an unknown digit is X"},
      {"20??", ONCE "2021-07? (% is both); an unknown digit is X"},
      {"2021?-07", ONCE "2021-07? (% is both); an unknown digit is X"},
      {"2021/..?", ONCE "2021-07? (% is both); an unknown digit is X"},
      {"?", ONCE "2021-07? (% is both); an unknown digit is X"},
      {"~2021", ONCE "2021-07~ (% is both)"},
      {"%2021", ONCE "2021-07% (% is both)"},
  };
#undef ONCE
  ASSERT_REFUSES(rows);
}

static void refuses_blanks_and_nothing(void **state)
{
  (void)state;
  static const Bad rows[] = {
      {"", "the date is empty: leave it out where it is not known"},
      {" 2021", "write the date without blanks around it"},
      {"2021\n", "write the date without blanks around it"},
      {"2021 ?",
       "? ~ and % stand once, at the end, for the whole date, as in 2021-07? (% is both); "
       "an unknown digit is X"},
      {"unknown", "leave a date out where it is not known"},
  };
  ASSERT_REFUSES(rows);
}

static void quotes_the_text_escaped_and_shortened(void **state)
{
  (void)state;
#define WRITE " is no date: write 2021, 2021-07 or 2021-07-19"
#define NINE "abcdefghi "
  static const Bad rows[] = {
      {"on Monday", "\"on Monday\"" WRITE},
      {"2021-", "\"2021-\"" WRITE},
      {"2021-07-", "\"2021-07-\"" WRITE},
      {"-2021-7-9", "\"-2021-7-9\"" WRITE},
      {"\x1B[31m2021", "\"\\x1B[31m2021\"" WRITE},
      {"\xE2\x80\xAE"
       "on Monday",
       "\"\\u{202E}on Monday\"" WRITE},
      {"\xFF\xFEq", "\"\\xFF\\xFEq\"" WRITE},
      {NINE NINE NINE "abcdefghij", "\"" NINE NINE NINE "abcdefghij\"" WRITE},
      {NINE NINE NINE NINE "j", "\"" NINE NINE NINE NINE "...\"" WRITE},
      // The 40th byte is the first of a character of two: neither half is shown.
      {NINE NINE NINE "abcdefghi\xC3\xB6", "\"" NINE NINE NINE "abcdefghi...\"" WRITE},
  };
#undef NINE
#undef WRITE
  ASSERT_REFUSES(rows);
}

static void reads_no_further_than_its_length(void **state)
{
  (void)state;
  AttribDate date;
  const AttribText text = {"2021-07-19", 7};
  assert_int_equal(attrib_date_parse(text, &date, NULL), ATTRIB_SUCCESS);
  assert_day(date.latest, "2021-07-31");
  const AttribText with_nul = {"2021\0-07", 8};
  assert_int_equal(attrib_date_parse(with_nul, &date, NULL), ATTRIB_BAD_TEXT);
  assert_int_equal(attrib_date_parse((AttribText){NULL, 0}, &date, NULL), ATTRIB_BAD_TEXT);
}

static void returns_the_failure_to_say_why(void **state)
{
  (void)state;
  AttribDate date = {11, 12, 13};
  AttribBuffer why;
  attrib_buffer_init(&why);
  why.status = ATTRIB_NO_MEMORY;
  assert_int_equal(attrib_date_parse(ATTRIB_TEXT("on Monday"), &date, &why), ATTRIB_NO_MEMORY);
  assert_int_equal(date.earliest, 11);
  assert_int_equal(attrib_date_parse(ATTRIB_TEXT("2021"), &date, &why), ATTRIB_SUCCESS);
  attrib_buffer_clear(&why);
}

static void appends_the_reason(void **state)
{
  (void)state;
  AttribDate date;
  AttribBuffer why;
  attrib_buffer_init(&why);
  attrib_buffer_add_string(&why, "said: ");
  assert_int_equal(attrib_date_parse(ATTRIB_TEXT("2021-7"), &date, &why), ATTRIB_BAD_TEXT);
  assert_string_equal(why.data, "said: write the month as two digits: 2021-07");
  attrib_buffer_clear(&why);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(reads_years_months_and_days),
      cmocka_unit_test(reads_unknown_digits),
      cmocka_unit_test(reads_qualifiers),
      cmocka_unit_test(reads_intervals),
      cmocka_unit_test(holds_an_open_end_as_a_bound),
      cmocka_unit_test(refuses_days_that_are_not),
      cmocka_unit_test(refuses_seasons),
      cmocka_unit_test(refuses_unknown_digits_beyond_level_1),
      cmocka_unit_test(refuses_intervals_that_say_nothing_or_end_too_soon),
      cmocka_unit_test(mends_forms_of_other_calendars_and_habits),
      cmocka_unit_test(refuses_times_of_day),
      cmocka_unit_test(refuses_years_of_other_lengths),
      cmocka_unit_test(refuses_misplaced_qualifiers),
      cmocka_unit_test(refuses_blanks_and_nothing),
      cmocka_unit_test(quotes_the_text_escaped_and_shortened),
      cmocka_unit_test(reads_no_further_than_its_length),
      cmocka_unit_test(returns_the_failure_to_say_why),
      cmocka_unit_test(appends_the_reason),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
