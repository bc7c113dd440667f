// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/buffer.h"
#include "export/ink.h"
#include "export/wrap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

// Marks as string literals: faint and denial text, plain text, the tie.
#define FAINT "\x10"
#define DENIAL "\x12"
#define PLAIN "\x0E"
#define TIE "\x1F"

static void assert_wrapped(const char *paragraph, AttribWrap shape, const char *expected)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_wrap_write(attrib_text(paragraph), shape, &out);
  assert_int_equal(out.status, ATTRIB_SUCCESS);
  assert_string_equal(out.data ? out.data : "", expected);
  attrib_buffer_clear(&out);
}

static void marks_are_what_these_tests_spell(void **state)
{
  (void)state;
  assert_int_equal(FAINT[0], ATTRIB_INK_MARK + ATTRIB_INK_FAINT);
  assert_int_equal(DENIAL[0], ATTRIB_INK_MARK + ATTRIB_INK_DENIAL);
  assert_int_equal(PLAIN[0], ATTRIB_INK_MARK + ATTRIB_INK_PLAIN);
  assert_int_equal(TIE[0], ATTRIB_TIE_MARK);
}

static void fills_lines_up_to_the_width(void **state)
{
  (void)state;
  const AttribWrap ten = {.width = 10};
  assert_wrapped("abcd efghi jk", ten, "abcd efghi\njk\n");
  assert_wrapped("abcde efghi jk", ten, "abcde\nefghi jk\n");
  assert_wrapped("a", ten, "a\n");
  assert_wrapped("", ten, "");
  assert_wrapped("   ", ten, "");
}

static void indents_the_first_line_and_the_rest(void **state)
{
  (void)state;
  const AttribWrap shape = {.width = 10, .first = 2, .rest = 4};
  assert_wrapped("abcd efg hijk lm", shape, "  abcd efg\n    hijk\n    lm\n");
}

static void keeps_blanks_inside_lines_alone(void **state)
{
  (void)state;
  const AttribWrap ten = {.width = 10};
  assert_wrapped("ab   cd", ten, "ab   cd\n");
  assert_wrapped("abcdefg   hij  ", ten, "abcdefg\nhij\n");
}

static void leaves_what_cannot_break_on_a_line_of_its_own(void **state)
{
  (void)state;
  const AttribWrap five = {.width = 5, .rest = 1};
  assert_wrapped("ab https://x.org cd", five, "ab\n https://x.org\n cd\n");
}

static void holds_tied_words_together(void **state)
{
  (void)state;
  const AttribWrap ten = {.width = 10};
  assert_wrapped("abcd ef" TIE "ghi jk", ten, "abcd\nef ghi jk\n");
  assert_wrapped("abcdefg" TIE "凭空", ten, "abcdefg 凭\n空\n");
  assert_wrapped("abcdefgh" TIE "凭空", ten, "abcdefgh 凭\n空\n");
  assert_int_equal(attrib_wrap_width(attrib_text("a" TIE "b" FAINT "c")), 4);
}

static void measures_columns_and_not_bytes(void **state)
{
  (void)state;
  const AttribWrap ten = {.width = 10};
  assert_wrapped("äöüäö ßßßß x", ten, "äöüäö ßßßß\nx\n");
  // The accent is a character of its own that takes no column.
  assert_wrapped("e\xCC\x81"
                 "e\xCC\x81 bcdefgh i",
                 ten,
                 "e\xCC\x81"
                 "e\xCC\x81 bcdefgh\ni\n");
}

static void breaks_beside_wide_characters(void **state)
{
  (void)state;
  const AttribWrap ten = {.width = 10, .rest = 2};
  assert_wrapped("凭空捏造的指责毫无根据", ten, "凭空捏造的\n  指责毫无\n  根据\n");
  assert_wrapped("abc凭空捏造de", ten, "abc凭空捏\n  造de\n");
}

static void keeps_marks_with_what_they_close_and_open(void **state)
{
  (void)state;
  const AttribWrap ten = {.width = 10};
  // The full stop would be the first of its line, so the character before it goes with it.
  assert_wrapped("凭空捏造的。", ten, "凭空捏造\n的。\n");
  assert_wrapped("凭空捏造的”", ten, "凭空捏造\n的”\n");
  // An opening mark would be the last of its line.
  assert_wrapped("凭空捏造「指责」", ten, "凭空捏造\n「指责」\n");
}

static void leaves_joined_characters_whole(void **state)
{
  (void)state;
  // Two wide characters and a joiner between them; a base and a mark that takes no column.
  const AttribWrap three = {.width = 3};
  assert_wrapped("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB", three,
                 "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB\n");
  assert_wrapped("か\xE3\x82\x99が", three, "か\xE3\x82\x99\nが\n");
}

static void drops_ink_without_colour(void **state)
{
  (void)state;
  const AttribWrap ten = {.width = 10};
  assert_wrapped(FAINT "ab cd" PLAIN " ef", ten, "ab cd ef\n");
}

static void turns_ink_into_sequences(void **state)
{
  (void)state;
  const AttribWrap ten = {.width = 10, .colour = true};
  assert_wrapped("ab " DENIAL "cd" PLAIN " ef", ten, "ab \x1B[33mcd \x1B[0mef\n");
  assert_wrapped(FAINT PLAIN "ab", ten, "ab\n");
  assert_wrapped(FAINT, ten, "");
}

static void begins_and_ends_every_line_plain(void **state)
{
  (void)state;
  const AttribWrap shape = {.width = 6, .rest = 2, .colour = true};
  assert_wrapped(DENIAL "abc def" PLAIN, shape,
                 "\x1B[33m"
                 "abc\x1B[0m\n  \x1B[33m"
                 "def\x1B[0m\n");
}

static void is_the_same_text_with_and_without_colour(void **state)
{
  (void)state;
  static const char paragraph[] = DENIAL "one two" PLAIN " three 凭空" FAINT "捏造" PLAIN " four";
  for (unsigned width = 4; width < 30; ++width) {
    AttribBuffer plain;
    AttribBuffer coloured;
    AttribBuffer stripped;
    attrib_buffer_init(&plain);
    attrib_buffer_init(&coloured);
    attrib_buffer_init(&stripped);
    attrib_wrap_write(attrib_text(paragraph), (AttribWrap){.width = width}, &plain);
    attrib_wrap_write(attrib_text(paragraph), (AttribWrap){.width = width, .colour = true},
                      &coloured);
    for (const char *c = coloured.data; *c; ++c) {
      if (*c == '\x1B') {
        c = strchr(c, 'm');
      } else {
        attrib_buffer_add_char(&stripped, *c);
      }
    }
    assert_string_equal(stripped.data, plain.data);
    attrib_buffer_clear(&plain);
    attrib_buffer_clear(&coloured);
    attrib_buffer_clear(&stripped);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(marks_are_what_these_tests_spell),
      cmocka_unit_test(fills_lines_up_to_the_width),
      cmocka_unit_test(indents_the_first_line_and_the_rest),
      cmocka_unit_test(keeps_blanks_inside_lines_alone),
      cmocka_unit_test(leaves_what_cannot_break_on_a_line_of_its_own),
      cmocka_unit_test(holds_tied_words_together),
      cmocka_unit_test(measures_columns_and_not_bytes),
      cmocka_unit_test(breaks_beside_wide_characters),
      cmocka_unit_test(keeps_marks_with_what_they_close_and_open),
      cmocka_unit_test(leaves_joined_characters_whole),
      cmocka_unit_test(drops_ink_without_colour),
      cmocka_unit_test(turns_ink_into_sequences),
      cmocka_unit_test(begins_and_ends_every_line_plain),
      cmocka_unit_test(is_the_same_text_with_and_without_colour),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
