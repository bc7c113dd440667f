// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The types of scalars: what each accepts, and that its pattern, for other programs, says the same.

#include "engine/model/scalar.h"

#include <regex.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

// POSIX has no `\x20` in its expressions; the pattern of addresses is tried by those who read it.
static bool matches(const char *pattern, const char *text)
{
  regex_t compiled;
  assert_int_equal(regcomp(&compiled, pattern, REG_EXTENDED | REG_NOSUB), 0);
  const bool found = regexec(&compiled, text, 0, NULL, 0) == 0;
  regfree(&compiled);
  return found;
}

static void assert_judged(AttribScalar scalar, const char *text, bool accepted)
{
  const AttribScalarRow *const row = attrib_scalar(scalar);
  if (row->accepts(attrib_text(text)) != accepted) {
    fail_msg("`%s` should %sbe %s", text, accepted ? "" : "not ", row->expected);
  }
  if (scalar != ATTRIB_SCALAR_URL && matches(row->pattern, text) != accepted) {
    fail_msg("the pattern of %s says otherwise of `%s`", row->expected, text);
  }
}

// Lists end with NULL.
static void assert_accepted(AttribScalar scalar, const char *const *texts)
{
  for (; *texts; ++texts) {
    assert_judged(scalar, *texts, true);
  }
}

static void assert_refused(AttribScalar scalar, const char *const *texts)
{
  for (; *texts; ++texts) {
    assert_judged(scalar, *texts, false);
  }
}

// A hundred bytes, and one more.
static const char hundred[] =
    "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghi"
    "jabcdefghijabcdefghijabcdefghij";
static const char more[] =
    "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijab"
    "cdefghijabcdefghijabcdefghijk";

static void ids(void **state)
{
  (void)state;
  static const char *const good[] = {"us",   "1e3", "no", "a",     "0",          "a.b-c",
                                     "a--b", "a-",  "a.", hundred, "2021-07-19", NULL};
  static const char *const bad[] = {"",  "US",  "-a", ".a", "a b", "a_b", "a/b",
                                    "é", "a\n", " a", "a ", "*",   more,  NULL};
  assert_accepted(ATTRIB_SCALAR_ID, good);
  assert_refused(ATTRIB_SCALAR_ID, bad);
  assert_accepted(ATTRIB_SCALAR_REFERENCE, good);
  assert_refused(ATTRIB_SCALAR_REFERENCE, bad);
}

static void respells_what_is_meant_as_an_id(void **state)
{
  (void)state;
  char out[ATTRIB_ID_LIMIT + 1];
  static const char *const rows[][2] = {
      {"US_Accuses MSS", "us-accuses-mss"}, {"us", "us"}, {"Région", "région"}, {"", ""}};
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    const AttribText respelt = attrib_id_respell(attrib_text(rows[i][0]), out);
    assert_true(attrib_text_equal(respelt, attrib_text(rows[i][1])));
  }
  // What is too long stays too long.
  static const char longer[200] = "x";
  assert_int_equal(attrib_id_respell(attrib_text(more), out).length, 101);
  assert_int_equal(attrib_id_respell((AttribText){longer, sizeof(longer)}, out).length, 101);
}

static void integers(void **state)
{
  (void)state;
  static const char *const good[] = {"0", "7", "30000", "999999999999999", NULL};
  static const char *const bad[] = {
      "",  "-1", "+1", "007", "1e3", "1.0", "1,000", "1_000", "0x1", " 1", "1000000000000000",
      "٣", NULL};
  assert_accepted(ATTRIB_SCALAR_INTEGER, good);
  assert_refused(ATTRIB_SCALAR_INTEGER, bad);
}

static void countries(void **state)
{
  (void)state;
  static const char *const good[] = {"CN", "EU", "GB", "AD", "ZW", "NO", "SS", "XK", "TW", NULL};
  // Reserved, withdrawn, or never given; neighbours in the table that are no code together.
  static const char *const bad[] = {"",   "C",  "CNN", "cn", "UK", "SU", "YU", "ZZ",
                                    "DA", "WE", "A|",  "^(", "C1", "É",  NULL};
  assert_accepted(ATTRIB_SCALAR_COUNTRY, good);
  assert_refused(ATTRIB_SCALAR_COUNTRY, bad);
}

static void knows_every_country(void **state)
{
  (void)state;
  // ISO 3166-1 has 249 codes; XK and EU are not among them.
  uint32_t count = 0;
  for (int first = 'A'; first <= 'Z'; ++first) {
    for (int second = 'A'; second <= 'Z'; ++second) {
      const char code[] = {(char)first, (char)second, '\0'};
      count += attrib_scalar(ATTRIB_SCALAR_COUNTRY)->accepts(attrib_text(code)) ? 1U : 0U;
    }
  }
  assert_int_equal(count, 249 + 2);
}

static void languages(void **state)
{
  (void)state;
  static const char *const good[] = {"en", "zh", "yue", "zh-Hans", "zh-Hans-CN", "es-419", NULL};
  static const char *const bad[] = {"",    "e",    "EN",      "engl", "english", "en_GB",
                                    "en-", "en-a", "zh Hans", "中",   NULL};
  assert_accepted(ATTRIB_SCALAR_LANGUAGE, good);
  assert_refused(ATTRIB_SCALAR_LANGUAGE, bad);
}

static void addresses(void **state)
{
  (void)state;
  static const char *const good[] = {"https://example.org",
                                     "http://example.org/a/b?c=d&e=f#g",
                                     "https://example.org:8080/%20",
                                     "https://例え.jp/テスト",
                                     "https://[::1]/",
                                     NULL};
  static const char *const bad[] = {"",
                                    "example.org",
                                    "HTTPS://example.org",
                                    "ftp://example.org",
                                    "javascript:alert(1)",
                                    "file:///etc/passwd",
                                    "https://",
                                    "https:///x",
                                    "https://a b",
                                    "https://a\tb",
                                    "https://a\"b",
                                    "https://a<b",
                                    "https://a\\b",
                                    "https://a`b",
                                    "https://a\x7F",
                                    NULL};
  assert_accepted(ATTRIB_SCALAR_URL, good);
  assert_refused(ATTRIB_SCALAR_URL, bad);
}

static void addresses_of_any_length_but_one(void **state)
{
  (void)state;
  char url[4100] = "https://";
  memset(url + 8, 'a', 4000);
  assert_true(attrib_scalar(ATTRIB_SCALAR_URL)->accepts((AttribText){url, 4008}));
  url[4008] = 'a';
  assert_false(attrib_scalar(ATTRIB_SCALAR_URL)->accepts((AttribText){url, 4009}));
}

static void flaws(void **state)
{
  (void)state;
  static const char *const good[] = {"CVE-2021-26855", "CVE-1999-0001", "CVE-2021-1234567", NULL};
  static const char *const bad[] = {"",
                                    "2021-26855",
                                    "cve-2021-26855",
                                    "CVE-21-26855",
                                    "CVE-2021-123",
                                    "CVE-2021-",
                                    "CVE-2021",
                                    "CVE-2021-26855x",
                                    "CVE 2021-26855",
                                    "CVE-2021-12345678901234567890",
                                    NULL};
  assert_accepted(ATTRIB_SCALAR_CVE, good);
  assert_refused(ATTRIB_SCALAR_CVE, bad);
}

static void techniques(void **state)
{
  (void)state;
  static const char *const good[] = {"T1190", "T1505.003", "T0001", NULL};
  static const char *const bad[] = {"",          "T",      "T119",    "T11900",
                                    "t1190",     "T1190.", "T1190.1", "T1190.0031",
                                    "T1190-003", "TA0001", "G0125",   NULL};
  assert_accepted(ATTRIB_SCALAR_TECHNIQUE, good);
  assert_refused(ATTRIB_SCALAR_TECHNIQUE, bad);
}

static void says_what_is_expected(void **state)
{
  (void)state;
  for (int i = ATTRIB_SCALAR_NONE; i <= ATTRIB_SCALAR_TECHNIQUE; ++i) {
    const AttribScalarRow *const row = attrib_scalar((AttribScalar)i);
    assert_in_range(strlen(row->expected), 4, 80);
    // A rule that is a pattern for others is a function here.
    assert_true((row->pattern != NULL) == (row->accepts != NULL));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(ids),
      cmocka_unit_test(respells_what_is_meant_as_an_id),
      cmocka_unit_test(integers),
      cmocka_unit_test(countries),
      cmocka_unit_test(knows_every_country),
      cmocka_unit_test(languages),
      cmocka_unit_test(addresses),
      cmocka_unit_test(addresses_of_any_length_but_one),
      cmocka_unit_test(flaws),
      cmocka_unit_test(techniques),
      cmocka_unit_test(says_what_is_expected),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
