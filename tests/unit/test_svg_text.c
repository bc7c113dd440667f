// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/svg_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const AttribSvgFont font = {10, false};

/// The lines of a text with bars between them; static storage.
static const char *lines_of(const char *text, int32_t width, uint32_t most)
{
  static char joined[1000];
  AttribArena arena;
  AttribSvgLines lines;
  attrib_arena_init(&arena);
  assert_int_equal(
      attrib_svg_break(attrib_text(text), (AttribSvgRoom){font, width, most, NULL}, &arena, &lines),
      ATTRIB_SUCCESS);
  assert_true(lines.count <= most);
  joined[0] = '\0';
  for (uint32_t i = 0; i < lines.count; ++i) {
    assert_true(attrib_svg_width(lines.items[i], font) <= lines.width);
    assert_true(strlen(joined) + lines.items[i].length + 2 < sizeof(joined));
    strncat(joined, i > 0 ? "|" : "", 2);
    strncat(joined, lines.items[i].data, lines.items[i].length);
  }
  attrib_arena_clear(&arena);
  return joined;
}

static void lines_break_between_words(void **state)
{
  (void)state;
  assert_string_equal(lines_of("one two three", 48, 5), "one two|three");
  assert_string_equal(lines_of("  one \n\t two  ", 100, 5), "one two");
  assert_string_equal(lines_of("", 100, 5), "");
  assert_string_equal(lines_of(" \n ", 100, 5), "");
}

static void wide_letters_break_anywhere_but_beside_marks(void **state)
{
  (void)state;
  // Each is 10 pixels and the margin.
  assert_string_equal(lines_of("\u4E00\u4E8C\u4E09\u56DB", 25, 5), "\u4E00\u4E8C|\u4E09\u56DB");
  assert_string_equal(lines_of("\u4E00\u4E8C\u3002\u56DB", 25, 5), "\u4E00|\u4E8C\u3002|\u56DB");
}

static void a_word_wider_than_a_line_is_cut(void **state)
{
  (void)state;
  assert_string_equal(lines_of("mmmmmmm", 30, 5), "mmm|mmm|m");
  assert_string_equal(lines_of("a mmmm", 30, 5), "a|mmm|m");
  // A mark stays on its letter.
  assert_string_equal(lines_of("mmm\u0301m", 30, 5), "mmm\u0301|m");
  // Not even one letter fits: one a line.
  assert_string_equal(lines_of("mm", 2, 5), "m|m");
}

static void what_does_not_fit_ends_in_dots(void **state)
{
  (void)state;
  assert_string_equal(lines_of("one two three four five", 48, 2), "one two|three…");
  assert_string_equal(lines_of("one two three", 48, 2), "one two|three");
  assert_string_equal(lines_of("one two three", 48, 1), "one two…");
}

static void no_line_is_wider_than_its_room(void **state)
{
  static const char *const texts[] = {
      "The quick brown fox jumps over WWWWW lazy dogs, iiiiii, 1234567890 times",
      "\u0427\u0435\u0440\u043D\u044B\u0435 \u043A\u043E\u0442\u044B \u0438 "
      "\u0431\u0435\u043B\u044B\u0435",
      "\u0627\u0644\u0635\u064A\u0646 \u062A\u0631\u0641\u0636 "
      "\u0627\u0644\u0627\u062A\u0647\u0627\u0645\u0627\u062A",
      "\xFF\xFE broken \xC3( bytes",
  };
  (void)state;
  for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    for (int32_t width = 20; width < 200; width += 7) {
      AttribArena arena;
      AttribSvgLines lines;
      attrib_arena_init(&arena);
      assert_int_equal(attrib_svg_break(attrib_text(texts[i]),
                                        (AttribSvgRoom){font, width, 100, NULL}, &arena, &lines),
                       ATTRIB_SUCCESS);
      assert_true(lines.count > 0);
      assert_true(lines.width <= width);
      attrib_arena_clear(&arena);
    }
  }
}

static void lines_are_one_text(void **state)
{
  AttribBuffer out;
  AttribXml xml;
  AttribText items[] = {ATTRIB_TEXT("a"), ATTRIB_TEXT("<b>")};
  const AttribSvgLines lines = {items, 2, 0};
  (void)state;
  attrib_buffer_init(&out);
  attrib_xml_init(&xml, &out);
  attrib_svg_write_lines(&xml, (AttribSvgPlace){{11, true}, 1, 2, 14, "#000000", "end"}, &lines);
  assert_int_equal(attrib_xml_finish(&xml), ATTRIB_SUCCESS);
  assert_string_equal(
      out.data, "<text x=\"1\" y=\"2\" font-size=\"11\" fill=\"#000000\" font-weight=\"bold\" "
                "text-anchor=\"end\">a<tspan x=\"1\" dy=\"14\">&lt;b&gt;</tspan></text>\n");
  attrib_buffer_clear(&out);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(lines_break_between_words),
      cmocka_unit_test(wide_letters_break_anywhere_but_beside_marks),
      cmocka_unit_test(a_word_wider_than_a_line_is_cut),
      cmocka_unit_test(what_does_not_fit_ends_in_dots),
      cmocka_unit_test(no_line_is_wider_than_its_room),
      cmocka_unit_test(lines_are_one_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
