// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/calendar.h"
#include "export/date_words.h"
#include "export/lag_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct {
  const char *written;
  const char *words;
} Case;

static AttribDate parse(const char *text)
{
  AttribDate date;
  assert_int_equal(attrib_date_parse(attrib_text(text), &date, NULL), ATTRIB_SUCCESS);
  return date;
}

static void expect(const Case *cases, size_t count, AttribDateStyle style)
{
  for (size_t i = 0; i < count; ++i) {
    AttribBuffer out;
    attrib_buffer_init(&out);
    attrib_date_write_words(parse(cases[i].written), attrib_text(cases[i].written), style, &out);
    assert_int_equal(out.status, ATTRIB_SUCCESS);
    assert_string_equal(out.data, cases[i].words);
    attrib_buffer_clear(&out);
  }
}

#define EXPECT(cases, ...) \
  expect(cases, sizeof(cases) / sizeof((cases)[0]), (AttribDateStyle){__VA_ARGS__})

static void a_date_is_as_exact_as_it_is(void **state)
{
  static const Case cases[] = {
      {"2021-07-19", "19 July 2021"},
      {"2021-07", "July 2021"},
      {"2021-07-XX", "July 2021"},
      {"2021-XX-XX", "2021"},
      {"2021", "2021"},
      {"202X", "the 2020s"},
      {"20XX", "2000–2099"},
      {"2021-01-01/2021-01-31", "January 2021"},
      {"2021-01/2021-12", "2021"},
      {"2024-02", "February 2024"},
  };
  (void)state;
  EXPECT(cases, .no_year = false);
}

static void ranges_say_what_is_common_once(void **state)
{
  static const Case cases[] = {
      {"2021-07-19/2021-07-20", "19–20 July 2021"},
      {"2021-01-01/2021-07-19", "1 January – 19 July 2021"},
      {"2020-12-31/2021-07-19", "31 December 2020 – 19 July 2021"},
      {"2021-06/2021-07", "June–July 2021"},
      {"2020-12/2021-07", "December 2020 – July 2021"},
      {"2011/2018", "2011–2018"},
      {"2020/2029", "2020–2029"},
      {"2021/2021-07-19", "2021 – 19 July 2021"},
      {"2021-07-19/2021-07-19", "19 July 2021"},
  };
  (void)state;
  EXPECT(cases, .no_year = false);
}

static void doubts_are_kept(void **state)
{
  static const Case cases[] = {
      {"2021-06~", "about June 2021"},
      {"2021-06?", "perhaps June 2021"},
      {"2021-06-05%", "perhaps about 5 June 2021"},
      {"2011~/2018~", "about 2011–2018"},
      {"2021-06~/2021-07-20", "about June 2021 – 20 July 2021"},
      {"2011/2018?", "2011 – perhaps 2018"},
      {"../2021?", "by perhaps 2021"},
  };
  (void)state;
  EXPECT(cases, .no_year = false);
}

static void open_ends_are_open(void **state)
{
  static const Case cases[] = {
      {"../2021-07-20", "by 20 July 2021"},
      {"/2021-07", "by July 2021"},
      {"2021-03/..", "from March 2021"},
      {"2021-03-04/", "from 4 March 2021"},
      {"../2018", "by 2018"},
  };
  (void)state;
  EXPECT(cases, .no_year = false);
}

static void years_far_away_have_an_era(void **state)
{
  static const Case cases[] = {
      {"-0044-03-15", "15 March 45 BC"},  {"0000", "1 BC"},
      {"0079-10", "October AD 79"},       {"-0044/-0030", "45 BC–31 BC"},
      {"9999-12-31", "31 December 9999"}, {"000X", "1 BC–AD 9"},
  };
  (void)state;
  EXPECT(cases, .no_year = false);
}

static void the_year_can_be_left_to_what_stands_around(void **state)
{
  static const Case cases[] = {
      {"2021-07-19", "19 July"},
      {"2021-07", "July"},
      {"2021", "2021"},
      {"2021-07-19/2021-07-20", "19–20 July"},
      {"2021-01-01/2021-07-19", "1 January – 19 July"},
      {"2020-12-31/2021-07-19", "31 December 2020 – 19 July 2021"},
      {"2021-06~", "about June"},
      {"../2021-07-20", "by 20 July"},
  };
  (void)state;
  EXPECT(cases, .no_year = true);
}

static void a_sure_day_has_its_name(void **state)
{
  static const Case cases[] = {
      {"2021-07-19", "Monday 19 July 2021"},     {"1969-12-31", "Wednesday 31 December 1969"},
      {"1583-01-01", "Saturday 1 January 1583"}, {"1582-12-31", "31 December 1582"},
      {"2021-07-19?", "perhaps 19 July 2021"},   {"2021-07", "July 2021"},
  };
  (void)state;
  EXPECT(cases, .weekday = true);
}

/// Without the text, the days alone tell the ends.
static void days_alone_are_enough(void **state)
{
  AttribBuffer out;
  AttribDate date = {attrib_calendar_day((AttribCivil){2011, 1, 1}),
                     attrib_calendar_day((AttribCivil){2018, 12, 31}), ATTRIB_DATE_INTERVAL};
  (void)state;
  attrib_buffer_init(&out);
  attrib_date_write_words(date, ATTRIB_TEXT(""), (AttribDateStyle){0}, &out);
  attrib_buffer_add_char(&out, '|');
  date.latest = ATTRIB_DAY_MAX;
  attrib_date_write_words(date, ATTRIB_TEXT("no date"), (AttribDateStyle){0}, &out);
  attrib_buffer_add_char(&out, '|');
  date.earliest = ATTRIB_DAY_MIN;
  attrib_date_write_words(date, ATTRIB_TEXT(""), (AttribDateStyle){0}, &out);
  attrib_buffer_add_char(&out, '|');
  attrib_day_write_words(0, (AttribDateStyle){0}, &out);
  assert_string_equal(out.data, "2011–2018|from 1 January 2011|day not known|1 January 1970");
  attrib_buffer_clear(&out);
}

static void lags_are_ranges(void **state)
{
  static const struct {
    AttribLag lag;
    const char *words;
  } cases[] = {
      {{0, 0}, "same day"},
      {{1, 1}, "+1 day"},
      {{30, 30}, "+30 days"},
      {{-2, -2}, "2 days earlier"},
      {{0, 1}, "0–1 days"},
      {{-5, -3}, "3–5 days earlier"},
      {{-1, 2}, "1 day earlier to +2 days"},
      {{3, ATTRIB_DAY_MAX}, "at least 3 days"},
      {{0, ATTRIB_DAY_MAX}, "same day or later"},
      {{-3, ATTRIB_DAY_MAX}, "at most 3 days earlier"},
      {{ATTRIB_DAY_MIN, 1}, "at most 1 day"},
      {{ATTRIB_DAY_MIN, 0}, "same day or earlier"},
      {{ATTRIB_DAY_MIN, -3}, "at least 3 days earlier"},
      {{ATTRIB_DAY_MIN, ATTRIB_DAY_MAX}, "lag not known"},
  };
  (void)state;
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    AttribBuffer out;
    attrib_buffer_init(&out);
    attrib_lag_write_words(cases[i].lag, ATTRIB_LANGUAGE_ENGLISH, &out);
    assert_string_equal(out.data, cases[i].words);
    attrib_buffer_clear(&out);
  }
}

static void every_phrase_has_words(void **state)
{
  (void)state;
  for (unsigned language = 0; language < ATTRIB_LANGUAGES; ++language) {
    for (unsigned phrase = 0; phrase < ATTRIB_PHRASES; ++phrase) {
      assert_non_null(attrib_phrase((AttribLanguage)language, (AttribPhrase)phrase));
    }
    for (size_t act = 0; act < attrib_acts.count; ++act) {
      assert_non_null(attrib_phrase_of_act((AttribLanguage)language, attrib_act(act)));
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_date_is_as_exact_as_it_is),
      cmocka_unit_test(ranges_say_what_is_common_once),
      cmocka_unit_test(doubts_are_kept),
      cmocka_unit_test(open_ends_are_open),
      cmocka_unit_test(years_far_away_have_an_era),
      cmocka_unit_test(the_year_can_be_left_to_what_stands_around),
      cmocka_unit_test(a_sure_day_has_its_name),
      cmocka_unit_test(days_alone_are_enough),
      cmocka_unit_test(lags_are_ranges),
      cmocka_unit_test(every_phrase_has_words),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
