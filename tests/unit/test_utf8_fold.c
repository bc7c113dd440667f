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

// The folded form of `text`; the caller clears it.
static AttribBuffer fold(AttribText text)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_utf8_fold(text, &out);
  assert_int_equal(out.status, ATTRIB_SUCCESS);
  return out;
}

static bool fold_alike(AttribText a, AttribText b)
{
  AttribBuffer folded_a = fold(a);
  AttribBuffer folded_b = fold(b);
  const bool alike =
      attrib_text_equal(attrib_buffer_text(&folded_a), attrib_buffer_text(&folded_b));
  attrib_buffer_clear(&folded_a);
  attrib_buffer_clear(&folded_b);
  return alike;
}

typedef struct {
  const char *text;
  const char *folded;
} Pair;

static const Pair foldings[] = {
    {"MSS", "mss"},
    {"  Ministry\t of \r\n State  ", "ministry of state"},
    {" \t ", ""},
    {"Zhào Lìjiān", "zhao lijian"},
    {"ＭＳＳ", "mss"},
    {"Straße", "strasse"},
    {"STRAẞE", "strasse"},
    {"İstanbul", "istanbul"},
    {"Diyarbakır", "diyarbakir"},
    {"ﬁnal oﬃce", "final office"},
    {"Æsir Œuvre", "aesir oeuvre"},
    {"Ørsted Łódź Đặng", "orsted lodz dang"},
    {"Ðorður Þór", "dordur thor"},
    {"ΟΔΥΣΣΕΎΣ ὀδυσσεύς", "οδυσσευσ οδυσσευσ"},
    {"Фёдор Й", "федор и"},
    {"O’Brien O‘Brien O´Brien Oʼbrien", "o'brien o'brien o'brien o'brien"},
    {"“Fancy” „Bear‟", "\"fancy\" \"bear\""},
    {"APT‐40 APT–40 APT—40 APT−40 APT－40", "apt-40 apt-40 apt-40 apt-40 apt-40"},
    {"½ № ²", "1/2 no 2"},
    {"Ⓐ ⒈", "a 1."},
    // No-break, thin and ideographic blanks; a line separator; runs of several kinds.
    {"a\u00A0b\u2009c\u3000d\u2028e \u00A0\t f\u3000", "a b c d e f"},
    // Joiners, direction marks, a soft hyphen, a variation selector, a byte order mark.
    {"m\u200Ds\u200Cs\u200E\u200F\u00AD\uFE0F\uFEFF", "mss"},
    {"\u200E \u200F", ""},
    // An overlaid and an enclosing mark, Arabic and Hebrew points.
    {"o\u0338\u20DD", "o"},
    {"\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F", "\u0645\u062D\u0645\u062F"},
    {"\u05E9\u05C1\u05B8\u05DC", "\u05E9\u05DC"},
    {"中国国家安全部", "中国国家安全部"},
};

static void test_foldings(void **state)
{
  (void)state;
  for (size_t i = 0; i < sizeof(foldings) / sizeof(foldings[0]); ++i) {
    AttribBuffer out = fold(attrib_text(foldings[i].text));
    assert_string_equal(out.data ? out.data : "", foldings[i].folded);
    attrib_buffer_clear(&out);
  }
}

static const Pair alike[] = {
    // Composed and decomposed: a Latin name, Hangul, Vietnamese with its marks in either order.
    {"Zh\u00E0o", "Zha\u0300o"},
    {"\uD55C\uAD6D", "\u1112\u1161\u11AB\u1100\u116E\u11A8"},
    {"\u1EAD", "a\u0302\u0323"},
    // Katakana: halfwidth with a voicing mark, and whole. Nukta: with its letter, and whole.
    {"\uFF76\uFF9E", "\u30AC"},
    {"\u0915\u093C", "\u0958"},
    // Ideographs for compatibility.
    {"\uF900", "\u8C48"},
    {"\u01C4", "d\u017E"},
};

static const Pair different[] = {
    // Voicing, vowel signs and nuktas are half of a letter; so are Thai vowels.
    {"\u30AB", "\u30AC"}, {"\u0915\u093F", "\u0915\u0940"},
    {"\u0915", "\u0958"}, {"\u0E01\u0E38", "\u0E01\u0E39"},
    {"ab", "a b"},        {"\u3042", "\u30A2"},
};

static void test_pairs(void **state)
{
  (void)state;
  for (size_t i = 0; i < sizeof(alike) / sizeof(alike[0]); ++i) {
    assert_true(fold_alike(attrib_text(alike[i].text), attrib_text(alike[i].folded)));
  }
  for (size_t i = 0; i < sizeof(different) / sizeof(different[0]); ++i) {
    assert_false(fold_alike(attrib_text(different[i].text), attrib_text(different[i].folded)));
  }
}

static AttribText encode(utf8proc_int32_t c, char bytes[5])
{
  const utf8proc_ssize_t length = utf8proc_encode_char(c, (utf8proc_uint8_t *)bytes);
  bytes[length] = '\0';
  return (AttribText){bytes, (size_t)length};
}

static void assert_folds_as(AttribText text, utf8proc_uint8_t *other)
{
  assert_non_null(other);
  assert_true(fold_alike(text, attrib_text((const char *)other)));
  free(other);
}

// For every character: folding twice is folding once; its normal forms and its cases fold alike.
static void test_every_code_point(void **state)
{
  (void)state;
  for (utf8proc_int32_t c = 1; c <= 0x10FFFF; ++c) {
    char bytes[5];
    char other[5];
    if (!utf8proc_codepoint_valid(c) || utf8proc_category(c) == UTF8PROC_CATEGORY_CN) {
      continue;
    }
    const AttribText text = encode(c, bytes);
    const utf8proc_uint8_t *const string = (const utf8proc_uint8_t *)bytes;
    AttribBuffer folded = fold(text);
    assert_true(fold_alike(text, attrib_buffer_text(&folded)));
    attrib_buffer_clear(&folded);
    assert_folds_as(text, utf8proc_NFC(string));
    assert_folds_as(text, utf8proc_NFD(string));
    // A lone acute is an apostrophe to us, and a blank with an accent to Unicode.
    if (c != 0xB4 && c != 0x1FFD) {
      assert_folds_as(text, utf8proc_NFKC(string));
    }
    assert_true(fold_alike(text, encode(utf8proc_toupper(c), other)));
    assert_true(fold_alike(text, encode(utf8proc_tolower(c), other)));
  }
}

// ASCII takes a road of its own: it must lead where the other one does.
static void test_ascii_as_the_rest(void **state)
{
  (void)state;
  char bytes[129];
  for (size_t i = 0; i < 128; ++i) {
    bytes[i] = (char)i;
  }
  AttribBuffer expected = fold((AttribText){bytes, 128});
  AttribBuffer mixed;
  attrib_buffer_init(&mixed);
  attrib_buffer_add(&mixed, (AttribText){bytes, 128});
  attrib_buffer_add_string(&mixed, "\u00E9");
  AttribBuffer actual = fold(attrib_buffer_text(&mixed));
  attrib_buffer_add_char(&expected, 'e');
  assert_true(attrib_text_equal(attrib_buffer_text(&expected), attrib_buffer_text(&actual)));
  attrib_buffer_clear(&actual);
  attrib_buffer_clear(&mixed);
  attrib_buffer_clear(&expected);
}

// Longer than what is kept on the stack.
static void test_long_text(void **state)
{
  (void)state;
  AttribBuffer text;
  attrib_buffer_init(&text);
  for (int i = 0; i < 1000; ++i) {
    attrib_buffer_add_string(&text, "\u00C9 ");
  }
  AttribBuffer out = fold(attrib_buffer_text(&text));
  assert_int_equal(out.length, 1999);
  for (size_t i = 0; i < out.length; ++i) {
    assert_int_equal(out.data[i], i % 2 ? ' ' : 'e');
  }
  attrib_buffer_clear(&out);
  attrib_buffer_clear(&text);
}

static void test_malformed_stays(void **state)
{
  (void)state;
  static const AttribText malformed[] = {
      ATTRIB_TEXT_INIT("MSS\xFF"),
      ATTRIB_TEXT_INIT("\xC3\x89 \xED\xA0\x80 A"),
      ATTRIB_TEXT_INIT("A \xE2\x82"),
  };
  for (size_t i = 0; i < sizeof(malformed) / sizeof(malformed[0]); ++i) {
    AttribBuffer out = fold(malformed[i]);
    assert_true(attrib_text_equal(attrib_buffer_text(&out), malformed[i]));
    attrib_buffer_clear(&out);
  }
}

static void test_appends(void **state)
{
  (void)state;
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_buffer_add_string(&out, "Kept ");
  attrib_utf8_fold(ATTRIB_TEXT(" A "), &out);
  attrib_utf8_fold(ATTRIB_TEXT(" \u00C9 "), &out);
  assert_string_equal(out.data, "Kept ae");
  attrib_buffer_clear(&out);
}

static void test_nothing_after_a_failure(void **state)
{
  (void)state;
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_buffer_add_code_point(&out, 0xD800);
  attrib_utf8_fold(ATTRIB_TEXT("A"), &out);
  attrib_utf8_fold(ATTRIB_TEXT("\u00C9"), &out);
  assert_int_equal(out.status, ATTRIB_BAD_TEXT);
  assert_int_equal(out.length, 0);
  attrib_buffer_clear(&out);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_foldings),         cmocka_unit_test(test_pairs),
      cmocka_unit_test(test_every_code_point), cmocka_unit_test(test_ascii_as_the_rest),
      cmocka_unit_test(test_long_text),        cmocka_unit_test(test_malformed_stays),
      cmocka_unit_test(test_appends),          cmocka_unit_test(test_nothing_after_a_failure),
  };
  return cmocka_run_group_tests_name("utf8_fold", tests, NULL, NULL);
}
