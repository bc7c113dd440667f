// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/quote_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void test_one_spelling(void **state)
{
  (void)state;
  static const char *const cases[][2] = {
      {"", ""},
      {" \t\r\n ", ""},
      {"  two\n\t words ", "two words"},
      {"non\u00A0breaking\u2009thin\u3000wide", "non breaking thin wide"},
      {"next\xC2\x85line\u2028and\u2029paragraph", "next line and paragraph"},
      {"“double” ‘single’ \"plain\" „low“ «guillemets»",
       "'double' 'single' 'plain' 'low' 'guillemets'"},
      {"Microsoft’s", "Microsoft's"},
      {"2011–2018 — long‑hyphen − minus", "2011-2018 - long-hyphen - minus"},
      {"and so on…", "and so on..."},
      {"soft\u00ADhyphen zero\u200Bwidth \uFEFFmark", "softhyphen zerowidth mark"},
      {"Case, accents: É", "Case, accents: É"},
      {"broken \xFF byte", "broken \xFF byte"},
  };
  for (size_t i = 0; i < COUNT(cases); ++i) {
    AttribBuffer out;
    attrib_buffer_init(&out);
    attrib_buffer_add_string(&out, "before");
    attrib_quote_normalise(attrib_text(cases[i][0]), &out);
    assert_int_equal(out.status, ATTRIB_SUCCESS);
    assert_string_equal(out.data + strlen("before"), cases[i][1]);
    attrib_buffer_clear(&out);
  }
}

/// Whether a quote is in a text.
typedef struct {
  const char *quote;
  const char *text;
  bool is_in;
} Search;

static void test_search(void **state)
{
  (void)state;
  static const Search cases[] = {
      {"likely behind", "it is likely behind it", true},
      {"likely behind", "likely behind", true},
      {"likely behind", "Likely behind", false},
      {"likely behind", "behind, likely", false},
      {"likely behind", "", false},
      {"", "likely behind", false},
      {"longer than the text", "longer", false},
      // Whole words, at both ends.
      {"hack", "the hackers", false},
      {"ally", "really", false},
      {"hack", "the hackers' hack", true},
      {"hack", "hackers (hack)", true},
      {"2021", "12021 20210 2021", true},
      {"捏造", "凭空捏造的", true},
      // Parts.
      {"a ... d", "a b c d", true},
      {"a [...] d", "a b c d", true},
      {"a (...) d", "a b c d", true},
      {"a...d", "a b c d", true},
      {"d ... a", "a b c d", false},
      {"a ... a", "a b", false},
      {"a ... a", "a b a", true},
      {"a b ... b c", "a b c", false},
      {"... b", "a b c", true},
      {"b ...", "a b c", true},
      {"b ... x", "a b c", false},
      // An ellipsis that the text itself has.
      {"a ... d", "d a ... d", true},
      {"wait ...", "wait ...", true},
      // Nothing but an ellipsis says nothing.
      {"...", "a b", false},
      {"... ...", "a ... b", false},
  };
  for (size_t i = 0; i < COUNT(cases); ++i) {
    const bool is_in = attrib_quote_is_in(attrib_text(cases[i].quote), attrib_text(cases[i].text));
    if (is_in != cases[i].is_in) {
      fail_msg("\"%s\" in \"%s\"", cases[i].quote, cases[i].text);
    }
  }
}

static void test_nearest(void **state)
{
  (void)state;
  static const char text[] = "China said that it is a victim too. It was likely behind a hack, the "
                             "United States said; likely behind a massive hack of mail.";
  static const char *const cases[][2] = {
      // The most words win, not the first place.
      {"likely behind a massive attack", "likely behind a massive hack of"},
      // Also where the first words are wrong.
      {"surely behind a massive attack", "likely behind a massive hack of"},
      // One word is too little.
      {"likely after", ""},
      {"something else", ""},
      {"victim", ""},
      // Up to the ends of the text, no further.
      {"of mail and of everything else that there was", "of mail."},
      {"whatever they say: China said", "China said that it is a victim"},
  };
  for (size_t i = 0; i < COUNT(cases); ++i) {
    const AttribText found = attrib_quote_nearest(attrib_text(cases[i][0]), attrib_text(text));
    if (!attrib_text_equal(found, attrib_text(cases[i][1]))) {
      fail_msg("\"%s\": \"%.*s\"", cases[i][0], ATTRIB_TEXT_ARGS(found));
    }
  }
  assert_int_equal(attrib_quote_nearest(attrib_text("a b"), attrib_text("")).length, 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_one_spelling),
      cmocka_unit_test(test_search),
      cmocka_unit_test(test_nearest),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
