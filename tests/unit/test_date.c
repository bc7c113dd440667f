// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Order, lags and the writing of days. What is expected of small dates is worked out from the sets
// of days that they can mean, pair by pair.

#include "engine/model/calendar.h"
#include "engine/model/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

// The days that the small dates know, on both sides of day 0.
#define FIRST_DAY (-3)
#define LAST_DAY 2
#define FAR_BEFORE \
  (FIRST_DAY - 1)                // stands for every day before them, in a date without a beginning
#define FAR_AFTER (LAST_DAY + 1) // likewise after them
#define MAX_DATES ((FAR_AFTER - FAR_BEFORE + 1) * (FAR_AFTER - FAR_BEFORE + 1))

// Every date whose ends are open or among these days; returns how many.
static size_t list_dates(AttribDate *dates)
{
  size_t count = 0;
  for (int32_t first = FAR_BEFORE; first <= LAST_DAY; first++) {
    for (int32_t last = first == FAR_BEFORE ? FIRST_DAY : first; last <= FAR_AFTER; last++) {
      dates[count++] = (AttribDate){
          first == FAR_BEFORE ? ATTRIB_DAY_MIN : first,
          last == FAR_AFTER ? ATTRIB_DAY_MAX : last,
          0,
      };
    }
  }
  return count;
}

// Whether a date can mean a day of FAR_BEFORE..FAR_AFTER.
static bool can_be(AttribDate date, int32_t day)
{
  if (day == FAR_BEFORE) {
    return date.earliest == ATTRIB_DAY_MIN;
  }
  if (day == FAR_AFTER) {
    return date.latest == ATTRIB_DAY_MAX;
  }
  return date.earliest <= day && day <= date.latest;
}

// What all pairs of days that two dates can mean have to say.
typedef struct {
  int before;
  int same;
  int after;
} Pairs;

static Pairs count_pairs(AttribDate a, AttribDate b)
{
  Pairs pairs = {0, 0, 0};
  for (int32_t x = FAR_BEFORE; x <= FAR_AFTER; x++) {
    for (int32_t y = FAR_BEFORE; y <= FAR_AFTER; y++) {
      if (can_be(a, x) && can_be(b, y)) {
        pairs.before += x < y;
        pairs.same += x == y;
        pairs.after += x > y;
      }
    }
  }
  return pairs;
}

// The first day from one end on that one date can mean and the other cannot: whose it is.
static bool begins_first(AttribDate a, AttribDate b)
{
  for (int32_t day = FAR_BEFORE; day <= FAR_AFTER; day++) {
    const bool in_a = can_be(a, day);
    if (in_a != can_be(b, day)) {
      // Where both began together, the one that stops here is the one that ends first.
      const bool began = day > FAR_BEFORE && can_be(a, day - 1) && can_be(b, day - 1);
      return began ? !in_a : in_a;
    }
  }
  return true;
}

static AttribDateOrder work_out_order(AttribDate a, AttribDate b)
{
  const Pairs pairs = count_pairs(a, b);
  if (pairs.same == 0 && pairs.after == 0) {
    return ATTRIB_BEFORE;
  }
  if (pairs.same == 0 && pairs.before == 0) {
    return ATTRIB_AFTER;
  }
  if (pairs.before == 0 && pairs.after == 0) {
    return ATTRIB_EQUAL;
  }
  return begins_first(a, b) ? ATTRIB_PERHAPS_BEFORE : ATTRIB_PERHAPS_AFTER;
}

static void compares_as_the_days_it_can_mean(void **state)
{
  (void)state;
  AttribDate dates[MAX_DATES];
  const size_t count = list_dates(dates);
  assert_int_equal(count, 7 + 6 + 5 + 4 + 3 + 2 + 7);
  for (size_t i = 0; i < count; i++) {
    for (size_t k = 0; k < count; k++) {
      const AttribDateOrder order = attrib_date_compare(dates[i], dates[k]);
      const Pairs pairs = count_pairs(dates[i], dates[k]);
      assert_int_equal(order, work_out_order(dates[i], dates[k]));
      assert_true(order != ATTRIB_PERHAPS_BEFORE || pairs.before > 0);
      assert_true(order != ATTRIB_PERHAPS_AFTER || pairs.after > 0);
    }
  }
}

static bool is_same(AttribDate a, AttribDate b)
{
  return a.earliest == b.earliest && a.latest == b.latest;
}

static void compares_mirrored_when_exchanged(void **state)
{
  (void)state;
  AttribDate dates[MAX_DATES];
  const size_t count = list_dates(dates);
  for (size_t i = 0; i < count; i++) {
    for (size_t k = 0; k < count; k++) {
      const AttribDateOrder order = attrib_date_compare(dates[i], dates[k]);
      const AttribDateOrder back = attrib_date_compare(dates[k], dates[i]);
      if (is_same(dates[i], dates[k]) && dates[i].earliest != dates[i].latest) {
        assert_int_equal(order, ATTRIB_PERHAPS_BEFORE);
        assert_int_equal(back, ATTRIB_PERHAPS_BEFORE);
      } else {
        assert_int_equal(back, ATTRIB_AFTER - order);
      }
    }
  }
}

static bool is_not_after(AttribDate a, AttribDate b)
{
  return attrib_date_compare(a, b) <= ATTRIB_EQUAL;
}

static void orders_any_three_without_a_circle(void **state)
{
  (void)state;
  AttribDate dates[MAX_DATES];
  const size_t count = list_dates(dates);
  for (size_t i = 0; i < count; i++) {
    for (size_t k = 0; k < count; k++) {
      for (size_t m = 0; m < count; m++) {
        const bool chain = is_not_after(dates[i], dates[k]) && is_not_after(dates[k], dates[m]);
        assert_true(!chain || is_not_after(dates[i], dates[m]));
      }
    }
  }
}

static void compares_without_looking_at_flags(void **state)
{
  (void)state;
  const AttribDate plain = {4, 4, 0};
  const AttribDate marked = {4, 4, ATTRIB_DATE_UNCERTAIN | ATTRIB_DATE_INTERVAL};
  assert_int_equal(attrib_date_compare(plain, marked), ATTRIB_EQUAL);
}

// The least lag that any pair of days has, and the most; open where a day far away takes part.
static AttribLag work_out_lag(AttribDate from, AttribDate to)
{
  AttribLag lag = {ATTRIB_DAY_MAX, ATTRIB_DAY_MIN};
  for (int32_t x = FIRST_DAY; x <= LAST_DAY; x++) {
    for (int32_t y = FIRST_DAY; y <= LAST_DAY; y++) {
      if (can_be(from, x) && can_be(to, y)) {
        lag.least = y - x < lag.least ? y - x : lag.least;
        lag.most = y - x > lag.most ? y - x : lag.most;
      }
    }
  }
  if (can_be(from, FAR_AFTER) || can_be(to, FAR_BEFORE)) {
    lag.least = ATTRIB_DAY_MIN;
  }
  if (can_be(from, FAR_BEFORE) || can_be(to, FAR_AFTER)) {
    lag.most = ATTRIB_DAY_MAX;
  }
  return lag;
}

static void counts_lags_as_the_days_it_can_mean(void **state)
{
  (void)state;
  AttribDate dates[MAX_DATES];
  const size_t count = list_dates(dates);
  for (size_t i = 0; i < count; i++) {
    for (size_t k = 0; k < count; k++) {
      const AttribLag lag = attrib_date_lag(dates[i], dates[k]);
      const AttribLag expected = work_out_lag(dates[i], dates[k]);
      assert_int_equal(lag.least, expected.least);
      assert_int_equal(lag.most, expected.most);
    }
  }
}

static void widens_a_lag_too_large_for_its_type(void **state)
{
  (void)state;
  const AttribDate first = {ATTRIB_DAY_MIN + 1, ATTRIB_DAY_MIN + 1, 0};
  const AttribDate last = {ATTRIB_DAY_MAX - 1, ATTRIB_DAY_MAX - 1, 0};
  const AttribLag forth = attrib_date_lag(first, last);
  assert_int_equal(forth.least, ATTRIB_DAY_MAX - 1);
  assert_int_equal(forth.most, ATTRIB_DAY_MAX);
  const AttribLag back = attrib_date_lag(last, first);
  assert_int_equal(back.least, ATTRIB_DAY_MIN);
  assert_int_equal(back.most, ATTRIB_DAY_MIN + 1);
}

static void knows_what_had_come_by_a_day(void **state)
{
  (void)state;
  AttribDate dates[MAX_DATES];
  const size_t count = list_dates(dates);
  for (size_t i = 0; i < count; i++) {
    for (int32_t by = FIRST_DAY; by <= LAST_DAY; by++) {
      bool some = false;
      bool all = true;
      for (int32_t day = FAR_BEFORE; day <= FAR_AFTER; day++) {
        some = some || (can_be(dates[i], day) && day <= by);
        all = all && (!can_be(dates[i], day) || day <= by);
      }
      const AttribCertainty expected = all ? ATTRIB_SURELY : some ? ATTRIB_PERHAPS : ATTRIB_NEVER;
      assert_int_equal(attrib_date_by(dates[i], by), expected);
    }
  }
}

static void assert_text(const AttribBuffer *buffer, const char *expected)
{
  assert_int_equal(buffer->status, ATTRIB_SUCCESS);
  assert_string_equal(buffer->data, expected);
}

static void writes_lags_in_words(void **state)
{
  (void)state;
  static const struct {
    AttribLag lag;
    const char *text;
  } rows[] = {
      {{0, 0}, "same day"},
      {{1, 1}, "1 day"},
      {{3, 3}, "3 days"},
      {{-1, -1}, "1 day earlier"},
      {{-2, -2}, "2 days earlier"},
      {{0, 1}, "0-1 days"},
      {{1, 31}, "1-31 days"},
      {{-5, -3}, "3-5 days earlier"},
      {{-1, 0}, "0-1 days earlier"},
      {{-1, 2}, "1 day earlier to 2 days"},
      {{-30, 1}, "30 days earlier to 1 day"},
      {{3, ATTRIB_DAY_MAX}, "at least 3 days"},
      {{1, ATTRIB_DAY_MAX}, "at least 1 day"},
      {{0, ATTRIB_DAY_MAX}, "same day or later"},
      {{-3, ATTRIB_DAY_MAX}, "at most 3 days earlier"},
      {{ATTRIB_DAY_MIN, 3}, "at most 3 days"},
      {{ATTRIB_DAY_MIN, 0}, "same day or earlier"},
      {{ATTRIB_DAY_MIN, -3}, "at least 3 days earlier"},
      {{ATTRIB_DAY_MIN, ATTRIB_DAY_MAX}, "unknown"},
      {{ATTRIB_DAY_MIN + 1, ATTRIB_DAY_MAX - 1}, "2147483647 days earlier to 2147483646 days"},
      {{ATTRIB_DAY_MAX - 1, ATTRIB_DAY_MAX - 1}, "2147483646 days"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    AttribBuffer out;
    attrib_buffer_init(&out);
    attrib_lag_write(rows[i].lag, &out);
    assert_text(&out, rows[i].text);
    attrib_buffer_clear(&out);
  }
}

static void writes_days(void **state)
{
  (void)state;
  static const struct {
    int32_t day;
    const char *text;
  } rows[] = {
      {0, "1970-01-01"},
      {-1, "1969-12-31"},
      {11016, "2000-02-29"},
      {18827, "2021-07-19"},
      {-719162, "0001-01-01"},
      {-719163, "0000-12-31"},
      {-719468, "0000-03-01"},
      {-719469, "0000-02-29"},
      {-719529, "-0001-12-31"},
      {2932896, "9999-12-31"},
      {-4371587, "-9999-01-01"},
      {2932897, "10000-01-01"},
      {ATTRIB_DAY_MIN + 1, "-5877641-06-24"},
      {ATTRIB_DAY_MAX - 1, "5881580-07-10"},
      {ATTRIB_DAY_MIN, ".."},
      {ATTRIB_DAY_MAX, ".."},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    AttribBuffer out;
    attrib_buffer_init(&out);
    attrib_day_write(rows[i].day, &out);
    assert_text(&out, rows[i].text);
    attrib_buffer_clear(&out);
  }
}

// Every day of a month, of which the first is `day`; returns the day after the last.
static int32_t check_month(int32_t day, int32_t year, int32_t month, int32_t length)
{
  assert_int_equal(attrib_calendar_month_length(year, month), length);
  for (int32_t of_month = 1; of_month <= length; of_month++, day++) {
    const AttribCivil civil = attrib_calendar_civil(day);
    const bool right = civil.year == year && civil.month == month && civil.day == of_month;
    if (!right || attrib_calendar_day(civil) != day) {
      fail_msg("day %d is %d-%d-%d, not %d-%d-%d", day, civil.year, civil.month, civil.day, year,
               month, of_month);
    }
  }
  return day;
}

// Counted from -9999-01-01, a day at a time, by the rule of leap years and nothing else.
static void counts_every_day_of_every_year(void **state)
{
  (void)state;
  static const int32_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int32_t day = -4371587;
  for (int32_t year = -9999; year <= 9999; year++) {
    const bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
    for (int32_t month = 1; month <= 12; month++) {
      day = check_month(day, year, month, month == 2 && leap ? 29 : lengths[month - 1]);
    }
  }
  assert_int_equal(day, 2932896 + 1);
}

static void has_no_day_outside_a_month(void **state)
{
  (void)state;
  static const AttribCivil no_days[] = {
      {2021, 0, 1}, {2021, 13, 1}, {2021, 1, 0}, {2021, 1, 32}, {2021, 2, 29}, {1900, 2, 29},
  };
  for (size_t i = 0; i < sizeof no_days / sizeof no_days[0]; i++) {
    assert_false(attrib_calendar_has(no_days[i]));
  }
  assert_true(attrib_calendar_has((AttribCivil){2000, 2, 29}));
  assert_true(attrib_calendar_has((AttribCivil){2021, 12, 31}));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(compares_as_the_days_it_can_mean),
      cmocka_unit_test(compares_mirrored_when_exchanged),
      cmocka_unit_test(orders_any_three_without_a_circle),
      cmocka_unit_test(compares_without_looking_at_flags),
      cmocka_unit_test(counts_lags_as_the_days_it_can_mean),
      cmocka_unit_test(widens_a_lag_too_large_for_its_type),
      cmocka_unit_test(knows_what_had_come_by_a_day),
      cmocka_unit_test(writes_lags_in_words),
      cmocka_unit_test(writes_days),
      cmocka_unit_test(counts_every_day_of_every_year),
      cmocka_unit_test(has_no_day_outside_a_month),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
