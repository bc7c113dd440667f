// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/show.h"
#include "engine/base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_shown(AttribText text, const char *expected)
{
  AttribShown shown;
  memset(&shown, 'x', sizeof(shown));
  assert_ptr_equal(attrib_show(text, &shown), shown.bytes);
  assert_string_equal(shown.bytes, expected);
}

static void shows_texts_as_they_are(void **state)
{
  (void)state;
  assert_shown(ATTRIB_TEXT(""), "");
  assert_shown(ATTRIB_TEXT("Ministry of State Security"), "Ministry of State Security");
  assert_shown(ATTRIB_TEXT("凭空捏造 é"), "凭空捏造 é");
  assert_shown(ATTRIB_TEXT("%s `x` \\"), "%s `x` \\");
}

static void shows_what_could_act_as_numbers(void **state)
{
  (void)state;
  assert_shown(ATTRIB_TEXT("a\nb\tc\rd"), "a\\nb\\tc\\u{D}d");
  assert_shown(ATTRIB_TEXT("\x1B[31m"), "\\u{1B}[31m");
  assert_shown(ATTRIB_TEXT("\0"), "\\u{0}");
  assert_shown(ATTRIB_TEXT("\xE2\x80\xAE"), "\\u{202E}");
  assert_shown(ATTRIB_TEXT("\xC2\x9B"), "\\u{9B}");
  assert_shown(ATTRIB_TEXT("\xEF\xBB\xBF"
                           "a\xEF\xBB\xBF"),
               "\\u{FEFF}a\\u{FEFF}");
  assert_shown(ATTRIB_TEXT("a\xE2\x80\xA8"
                           "b\xE2\x80\xA9"),
               "a\\u{2028}b\\u{2029}");
}

static void shows_bytes_that_are_no_text(void **state)
{
  (void)state;
  assert_shown(ATTRIB_TEXT("a\xFF"), "a\\xFF");
  assert_shown(ATTRIB_TEXT("\xE5\x87"), "\\xE5\\x87");
}

static void shortens_what_is_long(void **state)
{
  (void)state;
  char text[1000];
  memset(text, 'a', sizeof(text));
  AttribShown shown;
  attrib_show((AttribText){text, sizeof(text)}, &shown);
  assert_in_range(strlen(shown.bytes), 150, sizeof(shown.bytes) - 1);
  assert_string_equal(shown.bytes + strlen(shown.bytes) - 3, "…");
  // Just as much as fits is not shortened.
  attrib_show((AttribText){text, 150}, &shown);
  assert_int_equal(strlen(shown.bytes), 150);
}

// The longest that one character can become, all along.
static void stays_within_its_room(void **state)
{
  (void)state;
  AttribBuffer text;
  attrib_buffer_init(&text);
  for (int i = 0; i < 200; ++i) {
    AttribShown shown[2];
    memset(shown, 'x', sizeof(shown));
    attrib_buffer_add_string(&text, "\xEF\xBF\xBF");
    attrib_show(attrib_buffer_text(&text), &shown[0]);
    assert_non_null(memchr(shown[0].bytes, '\0', sizeof(shown[0].bytes)));
    assert_int_equal(shown[1].bytes[0], 'x');
  }
  attrib_buffer_clear(&text);
}

static void never_cuts_a_character(void **state)
{
  (void)state;
  AttribBuffer text;
  attrib_buffer_init(&text);
  for (size_t start = 0; start < 4; ++start) {
    attrib_buffer_truncate(&text, 0);
    attrib_buffer_add_repeated(&text, 'a', start);
    for (int i = 0; i < 200; ++i) {
      attrib_buffer_add_string(&text, "\xF0\x9F\x90\xBC");
    }
    AttribShown shown;
    attrib_show(attrib_buffer_text(&text), &shown);
    size_t offset = 0;
    uint32_t code = 0;
    assert_int_equal(attrib_utf8_check(attrib_text(shown.bytes), &offset, &code), ATTRIB_UTF8_FINE);
  }
  attrib_buffer_clear(&text);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(shows_texts_as_they_are),
      cmocka_unit_test(shows_what_could_act_as_numbers),
      cmocka_unit_test(shows_bytes_that_are_no_text),
      cmocka_unit_test(shortens_what_is_long),
      cmocka_unit_test(stays_within_its_room),
      cmocka_unit_test(never_cuts_a_character),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
