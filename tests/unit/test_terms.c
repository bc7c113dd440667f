// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/terms.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/// The terms of a text with "|" between them: a word as it is folded, a pair after "+", the last
/// character of a run after ".".
static void show(AttribText text, AttribBuffer *out)
{
  static const char *const signs[] = {
      [ATTRIB_TERM_WORD] = "", [ATTRIB_TERM_PAIR] = "+", [ATTRIB_TERM_LAST] = "."};
  AttribTerms terms;
  AttribTerm term;
  size_t start = 0;
  attrib_terms_begin(&terms, text);
  while (attrib_terms_next(&terms, &term)) {
    assert_true(term.start >= start && term.start < term.end && term.end <= text.length);
    assert_true(term.folded.length > 0);
    start = term.start;
    attrib_buffer_add_string(out, out->length > 0 ? "|" : "");
    attrib_buffer_add_string(out, signs[term.kind]);
    attrib_buffer_add(out, term.folded);
  }
  assert_int_equal(attrib_terms_end(&terms), ATTRIB_SUCCESS);
}

static void assert_terms(const char *text, const char *expected)
{
  AttribBuffer shown;
  attrib_buffer_init(&shown);
  show(attrib_text(text), &shown);
  assert_string_equal(shown.data != NULL ? shown.data : "", expected);
  attrib_buffer_clear(&shown);
}

/// Both texts have the same terms.
static void assert_alike(const char *text, const char *other)
{
  AttribBuffer shown;
  attrib_buffer_init(&shown);
  show(attrib_text(text), &shown);
  assert_true(shown.length > 0);
  assert_terms(other, shown.data);
  attrib_buffer_clear(&shown);
}

static void test_words_are_letters_and_digits(void **state)
{
  (void)state;
  assert_terms("", "");
  assert_terms(" – … ", "");
  assert_terms("Out of THIN air.", "out|of|thin|air");
  assert_terms("CVE-2021-26855", "cve|2021|26855");
  assert_terms("Microsoft’s e-mail", "microsoft|s|e|mail");
  assert_terms("a_b a\"b a*b a\nb", "a|b|a|b|a|b|a|b");
}

static void test_case_accents_and_width_are_gone(void **state)
{
  (void)state;
  assert_terms("ÉTÉ Łódź Straße", "ete|lodz|strasse");
  assert_alike("café", "cafe\xCC\x81");
  assert_terms("ＡＰＴ２８", "apt28");
  assert_alike("İstanbul ISPARTA", "istanbul ısparta");
  assert_terms("Ελλάδα Россия", "ελλαδα|россия");
}

static void test_arabic_and_hebrew_words_stand_by_themselves(void **state)
{
  (void)state;
  assert_alike("وِزَارَة الخارجية", "وزارة الخارجية");
  assert_terms("משרד החוץ", "משרד|החוץ");
  // A joiner inside a word shows nothing.
  assert_alike("می\xE2\x80\x8Cخواهم", "میخواهم");
}

static void test_han_is_cut_into_pairs(void **state)
{
  (void)state;
  assert_terms("中", ".中");
  assert_terms("中方", "+中方|.方");
  assert_terms("赵立坚说", "+赵立|+立坚|+坚说|.说");
  assert_terms("外交部发言人赵立坚。", "+外交|+交部|+部发|+发言|+言人|+人赵|+赵立|+立坚|.坚");
  assert_terms("APT31组织", "apt31|+组织|.织");
  assert_terms("中方 abc", "+中方|.方|abc");
}

static void test_kana_keep_their_marks(void **state)
{
  (void)state;
  assert_terms("サイバー攻撃", "+サイ|+イハ\xE3\x82\x99|+ハ\xE3\x82\x99ー|+ー攻|+攻撃|.撃");
  // Composed, decomposed and half-width are one.
  assert_alike("がデ", "か\xE3\x82\x99テ\xE3\x82\x99");
  assert_alike("ガード", "ｶﾞｰﾄﾞ");
}

static void test_hangul_is_cut_into_syllables(void **state)
{
  (void)state;
  AttribTerms terms;
  AttribTerm term;
  assert_alike("북한은", "\xE1\x84\x87\xE1\x85\xAE\xE1\x86\xA8\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"
                         "\xE1\x84\x8B\xE1\x85\xB3\xE1\x86\xAB");
  attrib_terms_begin(&terms, attrib_text("북한"));
  assert_true(attrib_terms_next(&terms, &term));
  assert_int_equal(term.kind, ATTRIB_TERM_PAIR);
  assert_int_equal(term.end, strlen("북한"));
  assert_true(attrib_terms_next(&terms, &term));
  assert_int_equal(term.kind, ATTRIB_TERM_LAST);
  assert_int_equal(term.start, strlen("북"));
  assert_false(attrib_terms_next(&terms, &term));
  assert_int_equal(attrib_terms_end(&terms), ATTRIB_SUCCESS);
}

static void test_thai_is_cut_but_not_its_vowels(void **state)
{
  (void)state;
  assert_terms("ที่ดี", "+ที่ดี|.ดี");
}

static void test_malformed_bytes_separate(void **state)
{
  (void)state;
  assert_terms("a\xFF"
               "b\xC3",
               "a|b");
  assert_terms("中\xE4\xB8", ".中");
  assert_terms("\xCC\x81 \xE1\x85\xA0", "");
}

static void test_long_words_are_cut(void **state)
{
  (void)state;
  char word[1000];
  AttribTerms terms;
  AttribTerm term;
  memset(word, 'x', sizeof(word));
  attrib_terms_begin(&terms, (AttribText){word, sizeof(word)});
  assert_true(attrib_terms_next(&terms, &term));
  assert_int_equal(term.end, sizeof(word));
  assert_int_equal(term.folded.length, 200);
  assert_false(attrib_terms_next(&terms, &term));
  assert_int_equal(attrib_terms_end(&terms), ATTRIB_SUCCESS);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_words_are_letters_and_digits),
      cmocka_unit_test(test_case_accents_and_width_are_gone),
      cmocka_unit_test(test_arabic_and_hebrew_words_stand_by_themselves),
      cmocka_unit_test(test_han_is_cut_into_pairs),
      cmocka_unit_test(test_kana_keep_their_marks),
      cmocka_unit_test(test_hangul_is_cut_into_syllables),
      cmocka_unit_test(test_thai_is_cut_but_not_its_vowels),
      cmocka_unit_test(test_malformed_bytes_separate),
      cmocka_unit_test(test_long_words_are_cut),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
