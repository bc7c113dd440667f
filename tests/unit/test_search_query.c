// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/search_query.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_expression(const char *words, const char *expected)
{
  AttribSearchQuery query;
  AttribBuffer out;
  attrib_buffer_init(&out);
  assert_int_equal(attrib_search_query_read(attrib_text(words), &query), ATTRIB_SUCCESS);
  attrib_search_query_write(&query, &out);
  assert_string_equal(out.data, expected);
  attrib_search_query_clear(&query);
  attrib_buffer_clear(&out);
}

static void assert_refused(AttribText words, AttribStatus expected)
{
  AttribSearchQuery query;
  assert_int_equal(attrib_search_query_read(words, &query), expected);
  attrib_search_query_clear(&query);
}

/// The words must stand in the text where "[" and "]" stand in `marked`.
static void assert_marked(const char *words, const char *text, const char *marked)
{
  AttribSearchQuery query;
  AttribVector marks;
  AttribBuffer shown;
  size_t offset = 0;
  attrib_vector_init(&marks, sizeof(AttribSearchMark));
  attrib_buffer_init(&shown);
  assert_int_equal(attrib_search_query_read(attrib_text(words), &query), ATTRIB_SUCCESS);
  assert_int_equal(attrib_search_query_mark(&query, attrib_text(text), &marks), ATTRIB_SUCCESS);
  for (size_t i = 0; i < marks.length; ++i) {
    const AttribSearchMark *const mark = attrib_vector_at(&marks, i);
    attrib_buffer_add(&shown, attrib_text_slice(attrib_text(text), offset, mark->start - offset));
    attrib_buffer_add_char(&shown, '[');
    attrib_buffer_add(&shown,
                      attrib_text_slice(attrib_text(text), mark->start, mark->end - mark->start));
    attrib_buffer_add_char(&shown, ']');
    offset = mark->end;
  }
  attrib_buffer_add(&shown, attrib_text_slice(attrib_text(text), offset, strlen(text)));
  assert_string_equal(shown.data, marked);
  attrib_buffer_clear(&shown);
  attrib_vector_clear(&marks);
  attrib_search_query_clear(&query);
}

static void test_words_are_joined_by_and(void **state)
{
  (void)state;
  assert_expression("hack", "\"hack\"");
  assert_expression("  Exchange\tHACK ", "\"exchange\" AND \"hack\"");
  assert_expression("CVE-2021-26855", "\"cve 2021 26855\"");
  assert_expression("– hack –", "\"hack\"");
  // The blank of East Asia.
  assert_expression("中方　攻击", "\"中方\" AND \"攻击\"");
}

static void test_quotation_marks_hold_a_phrase_together(void **state)
{
  (void)state;
  assert_expression("\"out of thin air\" china", "\"out of thin air\" AND \"china\"");
  assert_expression("“Thin Air”", "\"thin air\"");
  assert_expression("\"never closed", "\"never closed\"");
  assert_expression("one\"two three\"four", "\"one\" AND \"two three\" AND \"four\"");
  assert_expression("\"\" x \"…\"", "\"x\"");
}

static void test_a_star_lets_a_word_go_on(void **state)
{
  (void)state;
  assert_expression("hack*", "\"hack\" *");
  assert_expression("\"thin ai\"* x", "\"thin ai\" * AND \"x\"");
  assert_expression("a*b", "\"a b\"");
  assert_expression("* x", "\"x\"");
}

static void test_scripts_without_blanks_are_looked_for_in_pairs(void **state)
{
  (void)state;
  assert_expression("中方", "\"中方\"");
  assert_expression("赵立坚", "\"赵立 立坚\"");
  assert_expression("中", "\"中\" *");
  assert_expression("中方abc", "\"中方 方 abc\"");
  assert_expression("APT组", "\"apt 组\" *");
}

// Whatever FTS5 gives a meaning is a blank here.
static void test_nothing_of_fts5_gets_through(void **state)
{
  (void)state;
  assert_expression("x OR y", "\"x\" AND \"or\" AND \"y\"");
  assert_expression("NOT NEAR(a b, 3)", "\"not\" AND \"near a\" AND \"b\" AND \"3\"");
  assert_expression("names:x {a b}:c", "\"names x\" AND \"a\" AND \"b c\"");
  assert_expression("^x +y -z", "\"x\" AND \"y\" AND \"z\"");
  assert_expression("x\"\" OR \"\"y", "\"x\" AND \"or\" AND \"y\"");
  assert_expression("'); DROP TABLE claims; --", "\"drop\" AND \"table\" AND \"claims\"");
}

static void test_what_holds_nothing_is_refused(void **state)
{
  (void)state;
  char longest[ATTRIB_SEARCH_BYTES + 1];
  assert_refused(ATTRIB_TEXT(""), ATTRIB_BAD_ARGUMENT);
  assert_refused(ATTRIB_TEXT(" \"\" * … \xFF\xC3"), ATTRIB_BAD_ARGUMENT);
  memset(longest, 'x', sizeof(longest));
  assert_refused((AttribText){longest, sizeof(longest)}, ATTRIB_LIMIT);
  for (size_t i = 1; i < sizeof(longest); i += 2) {
    longest[i] = ' ';
  }
  assert_refused((AttribText){longest, sizeof(longest) - 1}, ATTRIB_LIMIT);
}

static void test_words_are_marked_in_the_text_as_it_is_written(void **state)
{
  (void)state;
  assert_marked("fabricated", "‘Fabricated’ claims", "‘[Fabricated]’ claims");
  assert_marked("cafe", "Le CAFÉ, un café.", "Le [CAFÉ], un [café].");
  assert_marked("air thin", "out of thin air", "out of [thin] [air]");
  assert_marked("\"thin air\"", "thin out of thin air", "thin out of [thin air]");
  assert_marked("hack*", "Hackers hack a shack", "[Hackers] [hack] a shack");
  assert_marked("mss", "ＭＳＳ and mssx", "[ＭＳＳ] and mssx");
  assert_marked("nothing", "is here", "is here");
}

static void test_characters_are_marked_inside_sentences(void **state)
{
  (void)state;
  assert_marked("赵立坚", "外交部发言人赵立坚说", "外交部发言人[赵立坚]说");
  assert_marked("中方", "中方坚决反对，中方", "[中方]坚决反对，[中方]");
  assert_marked("方", "中方反对中方", "中[方]反对中[方]");
  assert_marked("ガード", "「ｶﾞｰﾄﾞ」", "「[ｶﾞｰﾄﾞ]」");
  assert_marked("북한", "북한은 아니라고", "[북한]은 아니라고");
  assert_marked("立坚 赵立", "赵立坚", "[赵立坚]");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_words_are_joined_by_and),
      cmocka_unit_test(test_quotation_marks_hold_a_phrase_together),
      cmocka_unit_test(test_a_star_lets_a_word_go_on),
      cmocka_unit_test(test_scripts_without_blanks_are_looked_for_in_pairs),
      cmocka_unit_test(test_nothing_of_fts5_gets_through),
      cmocka_unit_test(test_what_holds_nothing_is_refused),
      cmocka_unit_test(test_words_are_marked_in_the_text_as_it_is_written),
      cmocka_unit_test(test_characters_are_marked_inside_sentences),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
