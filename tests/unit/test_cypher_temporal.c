// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Dates, times and durations: openCypher CIP2015-08-06, ISO 8601, worked out by hand.

#include "engine/cypher/value/days.h"
#include "tests/unit/cypher_small.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define CHECK(cases) attrib_small_check_all(cases, sizeof(cases) / sizeof(*(cases)))

static void test_days(void **state)
{
  (void)state;
  assert_int_equal(attrib_days_of((CypherCivil){1970, 1, 1}), 0);
  assert_int_equal(attrib_days_of((CypherCivil){2000, 3, 1}), 11017);
  assert_int_equal(attrib_days_of((CypherCivil){1969, 12, 31}), -1);
  assert_int_equal(attrib_days_month_length(1900, 2), 28);
  assert_int_equal(attrib_days_month_length(2000, 2), 29);
  assert_int_equal(attrib_days_weekday(0), 4);
  assert_int_equal(attrib_days_weekday(-4), 7);
  assert_int_equal(attrib_days_week_year(attrib_days_of((CypherCivil){1984, 1, 1})), 1983);
  static const int64_t years[] = {-999999999, -400, -1, 0, 1, 1900, 1984, 2000, 999999999};
  for (size_t i = 0; i < sizeof(years) / sizeof(*years); i++) {
    const int64_t first = attrib_days_of((CypherCivil){years[i], 1, 1});
    for (int64_t day = first - 2; day < first + 370; day++) {
      const CypherCivil civil = attrib_days_civil(day);
      const CypherCivil next = attrib_days_civil(day + 1);
      assert_int_equal(attrib_days_of(civil), day);
      assert_true(
          next.day == civil.day + 1 ||
          (next.day == 1 && civil.day == attrib_days_month_length(civil.year, civil.month)));
    }
  }
}

static void test_texts_are_read(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"date('2015-07-21')", "'2015-07-21'"},
      {"date('20150721')", "'2015-07-21'"},
      {"date('2015-07')", "'2015-07-01'"},
      {"date('2015-W30-2')", "'2015-07-21'"},
      {"date('2015W302')", "'2015-07-21'"},
      {"date('2015-W30')", "'2015-07-20'"},
      {"date('2015-202')", "'2015-07-21'"},
      {"date('2015')", "'2015-01-01'"},
      {"date('-0001-03-01')", "'-0001-03-01'"},
      {"date('+12345-03-01')", "'+12345-03-01'"},
      {"date('2016-02-29')", "'2016-02-29'"},
      {"date('2015-02-29')", "!ArgumentError InvalidArgumentValue"},
      {"date('2015-13')", "!ArgumentError InvalidArgumentValue"},
      {"date('2015-W54')", "!ArgumentError InvalidArgumentValue"},
      {"date('2015-366')", "!ArgumentError InvalidArgumentValue"},
      {"date('2015-07-21x')", "!ArgumentError InvalidArgumentValue"},
      {"date('')", "!ArgumentError InvalidArgumentValue"},
      {"date('2021?')", "!ArgumentError InvalidArgumentValue"},
      {"localtime('21:40:32.142')", "'21:40:32.142'"},
      {"localtime('214032.1')", "'21:40:32.100'"},
      {"localtime('21')", "'21:00'"},
      {"localtime('24:00')", "!ArgumentError InvalidArgumentValue"},
      {"localtime('21:4')", "!ArgumentError InvalidArgumentValue"},
      {"time('21:40-01:30')", "'21:40-01:30'"},
      {"time('2140-00:00')", "'21:40Z'"},
      {"time('2140+02:05:59')", "'21:40+02:05:59'"},
      {"time('21:40+19:00')", "!ArgumentError InvalidArgumentValue"},
      {"datetime('2015-W30T2140-02')", "'2015-07-20T21:40-02:00'"},
      {"datetime('2015-07-20T21:40[Europe/London]')", "!Unsupported Unsupported"},
      {"localdatetime('2015202T21')", "'2015-07-21T21:00'"},
      {"localdatetime('2015-07-21 21:00')", "!ArgumentError InvalidArgumentValue"},
      {"duration('P14DT16H12M')", "'P14DT16H12M'"},
      {"duration('P5M1.5D')", "'P5M1DT12H'"},
      {"duration('PT0.75M')", "'PT45S'"},
      {"duration('P2.5W')", "'P17DT12H'"},
      {"duration('PT-0.5S')", "'PT-0.5S'"},
      {"duration('P2012-02-02T14:37:21.545')", "'P2012Y2M2DT14H37M21.545S'"},
      {"duration('P')", "!ArgumentError InvalidArgumentValue"},
      {"duration('PT')", "!ArgumentError InvalidArgumentValue"},
      {"duration('P1H')", "!ArgumentError InvalidArgumentValue"},
      {"duration('1D')", "!ArgumentError InvalidArgumentValue"},
      {"date(null)", "null"},
      {"date()", "!Unsupported Unsupported"},
      {"date.transaction()", "!Unsupported Unsupported"},
      {"date(1)", "!TypeError InvalidArgumentValue"},
  };
  CHECK(cases);
}

static void test_maps_are_built(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"date({year: 1984, month: 10, day: 11})", "'1984-10-11'"},
      {"date({year: 1984, week: 10, dayOfWeek: 3})", "'1984-03-07'"},
      {"date({year: 1984, ordinalDay: 202})", "'1984-07-20'"},
      {"date({year: 1984, quarter: 3, dayOfQuarter: 45})", "'1984-08-14'"},
      {"date({year: 1817, week: 53})", "!ArgumentError InvalidArgumentValue"},
      {"date({month: 1})", "!ArgumentError InvalidArgumentValue"},
      {"date({year: 1984, month: 2, day: 30})", "!ArgumentError InvalidArgumentValue"},
      {"date({year: 1984, month: 2, week: 3})", "!ArgumentError InvalidArgumentValue"},
      {"date({year: 1000000000})", "!ArgumentError InvalidArgumentValue"},
      {"date({year: '1984'})", "!TypeError InvalidArgumentType"},
      {"date({date: date('1984-11-11'), week: 1})", "'1984-01-08'"},
      {"date({date: date('1984-11-11'), quarter: 3})", "'1984-08-11'"},
      {"date({date: localtime('12:00')})", "!ArgumentError InvalidArgumentValue"},
      {"localtime({hour: 12, minute: 31, second: 14, millisecond: 645, nanosecond: 2})",
       "'12:31:14.645000002'"},
      {"localtime({hour: 25})", "!ArgumentError InvalidArgumentValue"},
      {"localtime({hour: 1, millisecond: 999, microsecond: 999999})",
       "!ArgumentError InvalidArgumentValue"},
      {"time({hour: 12, timezone: '-02:05:07'})", "'12:00-02:05:07'"},
      {"time({hour: 12, timezone: 'Europe/Paris'})", "!Unsupported Unsupported"},
      {"datetime({year: 1984, time: time('12:31+01:00'), timezone: '+05:00'})",
       "'1984-01-01T16:31+05:00'"},
      {"datetime({datetime: datetime('1984-10-11T23:30-01:00'), timezone: '+01:00', second: 42})",
       "'1984-10-12T01:30:42+01:00'"},
      {"datetime(localdatetime('1984-10-11T23:30'))", "'1984-10-11T23:30Z'"},
      {"localtime(datetime('1984-10-11T23:30-01:00'))", "'23:30'"},
      {"time(date('1984-10-11'))", "!TypeError InvalidArgumentValue"},
      {"duration({months: 0.75})", "'P22DT19H51M49.5S'"},
      {"duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, "
       "nanoseconds: 3})",
       "'P12Y11M29DT33H58M13.500000003S'"},
      {"duration({seconds: 9007199254740993})", "'PT2501999792983H36M33S'"},
      {"duration({years: 9223372036854775807})", "!ArgumentError InvalidArgumentValue"},
      {"duration({milliseconds: -1})", "'PT-0.001S'"},
      {"duration({})", "'PT0S'"},
      {"datetime.fromEpoch(416779, 999999999)", "'1970-01-05T19:46:19.999999999Z'"},
      {"datetime.fromEpochMillis(-1)", "'1969-12-31T23:59:59.999Z'"},
      {"datetime.fromEpoch(9223372036854775807, 0)", "!ArgumentError NumberOutOfRange"},
  };
  CHECK(cases);
}

static void test_truncation(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"date.truncate('millennium', date('2017-10-11'), {day: 2})", "'2000-01-02'"},
      {"date.truncate('century', date('-0001-01-01'))", "'-0100-01-01'"},
      {"date.truncate('weekYear', date('1984-01-01'))", "'1983-01-03'"},
      {"date.truncate('quarter', date('1984-11-11'))", "'1984-10-01'"},
      {"date.truncate('week', date('1984-10-11'), {dayOfWeek: 2})", "'1984-10-09'"},
      {"datetime.truncate('day', datetime('1984-10-11T12:31+01:00'), {timezone: '+05:00'})",
       "'1984-10-11T00:00+05:00'"},
      {"localtime.truncate('millisecond', localtime('12:31:14.645876123'), {nanosecond: 2})",
       "'12:31:14.645000002'"},
      {"localtime.truncate('microsecond', localtime('12:31:14.645876123'), {nanosecond: 2})",
       "'12:31:14.645876002'"},
      {"localtime.truncate('second', localtime('12:31:14.645876123'), {microsecond: 2})",
       "'12:31:14.000002'"},
      {"date.truncate('hour', date('1984-10-11'))", "!ArgumentError InvalidArgumentValue"},
      {"date.truncate('fortnight', date('1984-10-11'))", "!ArgumentError InvalidArgumentValue"},
      {"date.truncate('day', localtime('12:00'))", "!TypeError InvalidArgumentValue"},
      {"date.truncate('day', null)", "null"},
  };
  CHECK(cases);
}

static void test_parts(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"date('1984-10-11').quarter", "4"},
      {"date('1984-01-01').weekYear", "1983"},
      {"date('1984-01-01').week", "52"},
      {"date('1984-10-11').ordinalDay", "285"},
      {"date('1984-10-11').dayOfQuarter", "11"},
      {"localtime('12:31:14.645876123').microsecond", "645876"},
      {"time('12:31+01:00').offset", "'+01:00'"},
      {"time('12:31Z').timezone", "'Z'"},
      {"time('12:31-01:30').offsetMinutes", "-90"},
      {"datetime('1984-11-11T12:31:14.645+01:00').epochMillis", "469020674645"},
      {"duration('P1Y4M10DT1H1M1.111111111S').monthsOfQuarter", "1"},
      {"duration('P1Y4M10DT1H1M1.111111111S').nanoseconds", "3661111111111"},
      {"duration('PT-0.5S').milliseconds", "-500"},
      {"duration({seconds: 9223372036854775807}).nanoseconds", "!ArithmeticError IntegerOverflow"},
      {"date('1984-10-11').hour", "!TypeError InvalidArgumentValue"},
  };
  CHECK(cases);
}

static void test_durations_between(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"duration.between(date('1984-10-11'), date('2015-06-24'))", "'P30Y8M13D'"},
      {"duration.between(date('2015-06-24'), date('1984-10-11'))", "'P-30Y-8M-13D'"},
      {"duration.between(date('2015-01-31'), date('2015-02-28'))", "'P28D'"},
      {"duration.between(localdatetime('2018-01-02T10:00:00.1'), "
       "localdatetime('2018-01-01T10:00:00.2'))",
       "'PT-23H-59M-59.9S'"},
      {"duration.between(time('14:30'), time('16:30+0100'))", "'PT1H'"},
      {"duration.between(localtime('14:30'), time('16:30+0100'))", "'PT2H'"},
      {"duration.inMonths(date('2015-06-24'), date('1984-10-11'))", "'P-30Y-8M'"},
      {"duration.inDays(date('2021-07-19'), date('2021-07-20'))", "'P1D'"},
      {"duration.inDays(date('2021-07-19'), date('2021-07-20')).days", "1"},
      {"duration.inDays(localdatetime('2021-07-20T10:00'), localdatetime('2021-07-19T11:00'))",
       "'PT0S'"},
      {"duration.inSeconds(localdatetime('-999999999-01-01'), "
       "localdatetime('+999999999-12-31T23:59:59'))",
       "'PT17531639991215H59M59S'"},
      {"duration.between(null, date('2021-07-20'))", "null"},
      {"duration.between(duration('P1D'), date('2021-07-20'))", "!TypeError InvalidArgumentValue"},
  };
  CHECK(cases);
}

static void test_arithmetic(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"date('2015-01-31') + duration('P1M')", "'2015-02-28'"},
      {"duration('P1M') + date('2016-01-31')", "'2016-02-29'"},
      {"date('1984-10-11') - duration('P1M-14DT16H')", "'1984-09-25'"},
      {"date('1984-10-11') + duration('PT47H')", "'1984-10-12'"},
      {"localtime('12:00') - duration('PT13H')", "'23:00'"},
      {"localdatetime('2020-02-29T23:59:59.5') + duration('PT0.5S')", "'2020-03-01T00:00'"},
      {"datetime('2020-01-01T00:00+01:00') - duration('PT0.000000001S')",
       "'2019-12-31T23:59:59.999999999+01:00'"},
      {"duration('P12Y5M') + duration('P1M-1DT1H')", "'P12Y6M-1DT1H'"},
      {"duration('P1D') - duration('P1D')", "'PT0S'"},
      {"duration('P12Y5M14DT16H13M10.000000001S') / 2", "'P6Y2M22DT13H21M8S'"},
      {"duration('P49M') / 49", "'P1M'"},
      {"2 * duration('P1M1DT0.5S')", "'P2M2DT1S'"},
      {"duration('P1D') / 0", "!ArithmeticError DivisionByZero"},
      {"duration({seconds: 9223372036854775807}) + duration('PT1S')",
       "!ArithmeticError IntegerOverflow"},
      {"date('2015-01-31') + duration({months: 9223372036854775807})",
       "!ArithmeticError IntegerOverflow"},
      {"date('+999999999-12-31') + duration('P1D')", "!ArgumentError NumberOutOfRange"},
      {"date('2015-01-31') + date('2015-01-31')", "!TypeError InvalidArgumentType"},
      {"duration('P1D') - date('2015-01-31')", "!TypeError InvalidArgumentType"},
      {"date('2015-01-31') + 1", "!TypeError InvalidArgumentType"},
      {"date('2015-01-31') * 2", "!TypeError InvalidArgumentType"},
      {"toString(date('2015-01-31')) + '!'", "'2015-01-31!'"},
  };
  CHECK(cases);
}

static void test_relations(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"date('1984-10-11') < date('2015-06-24')", "true"},
      {"date('1984-10-11') = date('1984-10-11')", "true"},
      {"date('1984-10-11') = '1984-10-11'", "false"},
      {"date('1984-10-11') < localdatetime('2015-06-24')", "null"},
      {"date('1984-10-11') = localdatetime('1984-10-11')", "false"},
      {"time('10:00+01:00') < time('09:35:14Z')", "true"},
      {"datetime('1984-10-11T12:31Z') > datetime('1984-10-11T12:31+05:00')", "true"},
      {"datetime('1984-10-11T12:00Z') = datetime('1984-10-11T13:00+01:00')", "false"},
      {"duration('P1D') < duration('P2D')", "null"},
      {"duration('P1D') = duration('PT24H')", "false"},
      {"duration('P1D') = duration('P1D')", "true"},
      {"date('2015-01-01') IN [date('2014-01-01'), date('2015-01-01')]", "true"},
  };
  CHECK(cases);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_days),           cmocka_unit_test(test_texts_are_read),
      cmocka_unit_test(test_maps_are_built), cmocka_unit_test(test_truncation),
      cmocka_unit_test(test_parts),          cmocka_unit_test(test_durations_between),
      cmocka_unit_test(test_arithmetic),     cmocka_unit_test(test_relations),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
