// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The operator =~: the whole text, code points, limits.

#include "engine/cypher/function/regex.h"
#include "tests/unit/cypher_small.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define CHECK(cases) attrib_small_check_all(cases, sizeof(cases) / sizeof(*(cases)))

static void test_the_whole_text_matches(void **state)
{
  (void)state;
  static const SmallCase cases[] = {
      {"'abc' =~ 'ab.*'", "true"},
      {"'xabc' =~ 'ab.*'", "false"},
      {"'abcx' =~ 'abc|abcx'", "true"},
      {"'abc\\n' =~ 'abc'", "false"},
      {"'abc\\n' =~ 'abc$'", "false"},
      {"'' =~ ''", "true"},
      {"'a' =~ ''", "false"},
      {"'ABC' =~ '(?i)abc'", "true"},
      {"'ä' =~ '.'", "true"},
      {"'Ä' =~ '(?i)ä'", "true"},
      {"'é' =~ '\\\\w'", "true"},
      {"'ab' =~ '(a)(b)'", "true"},
      {"null =~ 'a'", "null"},
      {"'a' =~ null", "null"},
      {"1 =~ 'a'", "null"},
      {"'a' =~ 1", "!TypeError InvalidArgumentType"},
      {"'a' =~ '('", "!ArgumentError InvalidArgumentValue"},
      {"'a' =~ '\\\\C'", "!ArgumentError InvalidArgumentValue"},
      {"'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaX' =~ '(a+)+[bc]'", "!Limit Limit"},
  };
  CHECK(cases);
}

static void test_more_patterns_than_are_kept(void **state)
{
  (void)state;
  SmallCypher small;
  attrib_small_cypher_init(&small);
  for (int round = 0; round < 3; round++) {
    for (int i = 0; i < 150; i++) {
      char text[16];
      bool matches;
      snprintf(text, sizeof(text), "x%d", i);
      assert_int_equal(
          attrib_regex_matches(&small.context, attrib_text(text), attrib_text(text), &matches),
          ATTRIB_SUCCESS);
      assert_true(matches);
      assert_int_equal(
          attrib_regex_matches(&small.context, ATTRIB_TEXT("y"), attrib_text(text), &matches),
          ATTRIB_SUCCESS);
      assert_false(matches);
    }
  }
  attrib_small_cypher_clear(&small);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_the_whole_text_matches),
      cmocka_unit_test(test_more_patterns_than_are_kept),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
