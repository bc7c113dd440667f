// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/utf8.h"

#include <utf8proc.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const uint32_t last_code_point = 0x10FFFF;

static bool is_surrogate(uint32_t c)
{
  return c >= 0xD800 && c <= 0xDFFF;
}

// Encoding by another road than the code that is tested.
static AttribText encode(uint32_t c, char bytes[4])
{
  const utf8proc_ssize_t length =
      utf8proc_encode_char((utf8proc_int32_t)c, (utf8proc_uint8_t *)bytes);
  return (AttribText){bytes, (size_t)length};
}

static void test_next_reads_every_code_point(void **state)
{
  (void)state;
  for (uint32_t c = 0; c <= last_code_point; ++c) {
    if (is_surrogate(c)) {
      continue;
    }
    char bytes[4];
    const AttribText text = encode(c, bytes);
    size_t offset = 0;
    uint32_t read = 0;
    assert_true(attrib_utf8_next(text, &offset, &read));
    assert_int_equal(read, c);
    assert_int_equal(offset, text.length);
    assert_false(attrib_utf8_next(text, &offset, &read));
    assert_int_equal(offset, text.length);
  }
}

static void assert_as_utf8proc(AttribText text)
{
  size_t offset = 0;
  uint32_t read = 0;
  utf8proc_int32_t expected = 0;
  const utf8proc_ssize_t length = utf8proc_iterate((const utf8proc_uint8_t *)text.data,
                                                   (utf8proc_ssize_t)text.length, &expected);
  assert_int_equal(attrib_utf8_next(text, &offset, &read), length > 0);
  assert_int_equal(offset, length > 0 ? (size_t)length : 0);
  assert_int_equal(read, length > 0 ? (uint32_t)expected : 0);
}

// All beginnings of three bytes, alone and with bytes after them, as another decoder sees them.
static void test_next_refuses_what_is_malformed(void **state)
{
  (void)state;
  for (uint32_t i = 0; i <= 0xFFFFFF; ++i) {
    const char bytes[] = {(char)(i >> 16), (char)(i >> 8), (char)i, (char)0xBF};
    // Bytes that cannot change the outcome are tried in two values only.
    const uint32_t last = i & 0xFF;
    if (last != 0 && last != 0x7F && last != 0x80 && last != 0xBF && last != 0xC0) {
      continue;
    }
    assert_as_utf8proc((AttribText){bytes, 4});
    assert_as_utf8proc((AttribText){bytes, 3});
    assert_as_utf8proc((AttribText){bytes, 2});
    assert_as_utf8proc((AttribText){bytes, 1});
  }
}

// One refused character, and what is said of it.
typedef struct {
  AttribText text;
  uint32_t code_point;
  AttribUtf8Fault fault;
} Refused;

static const Refused refused[] = {
    {ATTRIB_TEXT_INIT("\0"), 0, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\x08"), 8, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\x0B"), 0x0B, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\x0C"), 0x0C, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\x1B"), 0x1B, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\x1F"), 0x1F, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\x7F"), 0x7F, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\xC2\x80"), 0x80, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\xC2\x9F"), 0x9F, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\xEF\xBB\xBF"), 0xFEFF, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\xEF\xBF\xBE"), 0xFFFE, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\xEF\xBF\xBF"), 0xFFFF, ATTRIB_UTF8_CONTROL},
    {ATTRIB_TEXT_INIT("\xE2\x80\xAA"), 0x202A, ATTRIB_UTF8_BIDI},
    {ATTRIB_TEXT_INIT("\xE2\x80\xAE"), 0x202E, ATTRIB_UTF8_BIDI},
    {ATTRIB_TEXT_INIT("\xE2\x81\xA6"), 0x2066, ATTRIB_UTF8_BIDI},
    {ATTRIB_TEXT_INIT("\xE2\x81\xA9"), 0x2069, ATTRIB_UTF8_BIDI},
    {ATTRIB_TEXT_INIT("\x80"), 0x80, ATTRIB_UTF8_MALFORMED},
    {ATTRIB_TEXT_INIT("\xC0\x80"), 0xC0, ATTRIB_UTF8_MALFORMED},
    {ATTRIB_TEXT_INIT("\xE2\x82"), 0xE2, ATTRIB_UTF8_MALFORMED},
    {ATTRIB_TEXT_INIT("\xED\xA0\x80"), 0xED, ATTRIB_UTF8_MALFORMED},
    {ATTRIB_TEXT_INIT("\xF4\x90\x80\x80"), 0xF4, ATTRIB_UTF8_MALFORMED},
    {ATTRIB_TEXT_INIT("\xFF"), 0xFF, ATTRIB_UTF8_MALFORMED},
};

static void assert_refused_at(const Refused *row, size_t place, AttribText fill)
{
  char bytes[64];
  memset(bytes, 'x', sizeof(bytes));
  memcpy(bytes, fill.data, fill.length);
  memcpy(bytes + place, row->text.data, row->text.length);
  size_t offset = 999;
  uint32_t code_point = 999;
  assert_int_equal(attrib_utf8_check((AttribText){bytes, sizeof(bytes)}, &offset, &code_point),
                   row->fault);
  assert_int_equal(offset, place);
  assert_int_equal(code_point, row->code_point);
}

// Behind texts of every length and alignment, ASCII and not: nothing that is quick passes it by.
static void test_check_finds_every_fault_everywhere(void **state)
{
  (void)state;
  for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); ++i) {
    for (size_t place = 4; place <= 60; ++place) {
      assert_refused_at(&refused[i], place, ATTRIB_TEXT(""));
      assert_refused_at(&refused[i], place, ATTRIB_TEXT("\xC3\xA9\r\n"));
    }
  }
}

static AttribUtf8Fault check(AttribText text)
{
  size_t offset = 0;
  uint32_t code_point = 0;
  return attrib_utf8_check(text, &offset, &code_point);
}

static void test_check_accepts_the_rest(void **state)
{
  (void)state;
  assert_int_equal(check(attrib_text(NULL)), ATTRIB_UTF8_FINE);
  assert_int_equal(check(ATTRIB_TEXT("\t\r\n ~ plain text, long enough")), ATTRIB_UTF8_FINE);
  // A byte order mark, but only as such; marks and joiners that scripts need; U+FFFD; U+1F600.
  assert_int_equal(check(ATTRIB_TEXT("\xEF\xBB\xBFid: 1")), ATTRIB_UTF8_FINE);
  assert_int_equal(check(ATTRIB_TEXT("a\xE2\x80\x8E\xE2\x80\x8F\xE2\x80\x8D\xE2\x80\x8C")),
                   ATTRIB_UTF8_FINE);
  assert_int_equal(check(ATTRIB_TEXT("\xEF\xBF\xBD\xF0\x9F\x98\x80")), ATTRIB_UTF8_FINE);
  assert_int_equal(check(ATTRIB_TEXT("\xC2\xA0\xE2\x80\xA9\xE2\x81\xA5\xE2\x81\xAA")),
                   ATTRIB_UTF8_FINE);
}

// Which of all single characters are refused: counted by the header's list.
static void test_check_refuses_no_other(void **state)
{
  (void)state;
  size_t controls = 0;
  size_t overrides = 0;
  for (uint32_t c = 0; c <= last_code_point; ++c) {
    char bytes[5] = "x";
    if (is_surrogate(c)) {
      continue;
    }
    const size_t length = encode(c, bytes + 1).length;
    const AttribUtf8Fault fault = check((AttribText){bytes, length + 1});
    assert_int_not_equal(fault, ATTRIB_UTF8_MALFORMED);
    controls += fault == ATTRIB_UTF8_CONTROL;
    overrides += fault == ATTRIB_UTF8_BIDI;
  }
  // C0 without tab, LF, CR; DEL and C1; U+FEFF, U+FFFE, U+FFFF.
  assert_int_equal(controls, 29 + 33 + 3);
  assert_int_equal(overrides, 5 + 4);
}

static void test_count(void **state)
{
  (void)state;
  assert_int_equal(attrib_utf8_count(attrib_text(NULL)), 0);
  assert_int_equal(attrib_utf8_count(ATTRIB_TEXT("mss")), 3);
  // e with an acute: one code point composed, two decomposed.
  assert_int_equal(attrib_utf8_count(ATTRIB_TEXT("\xC3\xA9"
                                                 "e\xCC\x81")),
                   3);
  assert_int_equal(attrib_utf8_count(ATTRIB_TEXT("\xE4\xB8\xAD\xE5\x9B\xBD")), 2);
  assert_int_equal(attrib_utf8_count(ATTRIB_TEXT("\xF0\x9F\x98\x80!")), 2);
}

static void test_width(void **state)
{
  (void)state;
  assert_int_equal(attrib_utf8_width(attrib_text(NULL)), 0);
  assert_int_equal(attrib_utf8_width(ATTRIB_TEXT("mss")), 3);
  assert_int_equal(attrib_utf8_width(ATTRIB_TEXT("\xC3\xA9"
                                                 "e\xCC\x81")),
                   2);
  // Two ideographs; fullwidth M; Hangul whole, then as three letters; an emoji.
  assert_int_equal(attrib_utf8_width(ATTRIB_TEXT("\xE4\xB8\xAD\xE5\x9B\xBD")), 4);
  assert_int_equal(attrib_utf8_width(ATTRIB_TEXT("\xEF\xBC\xAD")), 2);
  assert_int_equal(attrib_utf8_width(ATTRIB_TEXT("\xED\x95\x9C")), 2);
  assert_int_equal(attrib_utf8_width(ATTRIB_TEXT("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB")), 2);
  assert_int_equal(attrib_utf8_width(ATTRIB_TEXT("\xF0\x9F\x98\x80")), 2);
  // A joiner, a direction mark, a control; then a malformed byte.
  assert_int_equal(attrib_utf8_width(ATTRIB_TEXT("\xE2\x80\x8D\xE2\x80\x8E\x1B")), 0);
  assert_int_equal(attrib_utf8_width(ATTRIB_TEXT("a\xFFz")), 3);
}

typedef struct {
  AttribText text;
  const char *escaped;
} Escape;

static const Escape escapes[] = {
    {ATTRIB_TEXT_INIT(""), ""},
    {ATTRIB_TEXT_INIT("plain \\ 'text'"), "plain \\ 'text'"},
    {ATTRIB_TEXT_INIT("Zh\xC3\xA0o"), "Zh\xC3\xA0o"},
    {ATTRIB_TEXT_INIT("a\nb\r\n\tc"), "a\\nb\\r\\n\\tc"},
    {ATTRIB_TEXT_INIT("\x1B[31mred\x7F\0"), "\\x1B[31mred\\x7F\\x00"},
    {ATTRIB_TEXT_INIT("\xE2\x80\xAEoverride\xE2\x81\xA9"), "\\u{202E}override\\u{2069}"},
    {ATTRIB_TEXT_INIT("\xC2\x9B\xC2\x85"), "\\u{9B}\\u{85}"},
    {ATTRIB_TEXT_INIT("\xEF\xBB\xBF\xE2\x80\xA8\xE2\x80\xA9"), "\\u{FEFF}\\u{2028}\\u{2029}"},
    {ATTRIB_TEXT_INIT("a\x9B\xE2\x82z\xFF"), "a\\x9B\\xE2\\x82z\\xFF"},
    {ATTRIB_TEXT_INIT("\xF0\x9F\x98\x80\xE2\x80\x8D"), "\xF0\x9F\x98\x80\xE2\x80\x8D"},
};

static void test_escape(void **state)
{
  (void)state;
  for (size_t i = 0; i < sizeof(escapes) / sizeof(escapes[0]); ++i) {
    AttribBuffer out;
    attrib_buffer_init(&out);
    attrib_utf8_escape(escapes[i].text, &out);
    assert_int_equal(out.status, ATTRIB_SUCCESS);
    assert_string_equal(out.data, escapes[i].escaped);
    attrib_buffer_clear(&out);
  }
}

// Whatever the bytes, what comes out is well-formed, on one line, and has nothing that acts.
static void test_escaped_text_is_harmless(void **state)
{
  (void)state;
  uint32_t random = 20261123;
  for (int round = 0; round < 20000; ++round) {
    char bytes[16];
    for (size_t i = 0; i < sizeof(bytes); ++i) {
      random = random * 1664525 + 1013904223;
      bytes[i] = (char)(random >> 24);
    }
    AttribBuffer out;
    attrib_buffer_init(&out);
    attrib_utf8_escape((AttribText){bytes, sizeof(bytes)}, &out);
    assert_int_equal(check(attrib_buffer_text(&out)), ATTRIB_UTF8_FINE);
    assert_null(strpbrk(out.data, "\t\r\n"));
    attrib_buffer_clear(&out);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_next_reads_every_code_point),
      cmocka_unit_test(test_next_refuses_what_is_malformed),
      cmocka_unit_test(test_check_finds_every_fault_everywhere),
      cmocka_unit_test(test_check_accepts_the_rest),
      cmocka_unit_test(test_check_refuses_no_other),
      cmocka_unit_test(test_count),
      cmocka_unit_test(test_width),
      cmocka_unit_test(test_escape),
      cmocka_unit_test(test_escaped_text_is_harmless),
  };
  return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
