// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/suggest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct {
  const char *wanted;
  const char *candidate;
  bool found;
  size_t distance;
} Case;

static const Case cases[] = {
    {"mss", "mss", true, 0},
    {"MSS", "mss", true, 0},
    {"mms", "mss", true, 1},
    {"msss", "mss", true, 1},
    {"ms", "mss", true, 1},
    {"sms", "mss", true, 1},
    {"abc", "xyc", false, 0},
    // The limit is a third of the length, and never above three.
    {"answers", "anwsesr", true, 2},
    {"answers", "awnesrs", false, 0},
    {"answers", "answer", true, 1},
    {"answers", "antwort", false, 0},
    {"incident-exchange", "incidnet-exhcange", true, 2},
    {"incident-exchange", "incident-exchange-abc", false, 0},
    {"incident-exchange", "incident-exchange-ab", true, 3},
    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaabbbb", false, 0},
    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaabbb", true, 3},
    // Restricted: a pair that was exchanged is not edited again.
    {"abcdefghi", "abcdfxehi", true, 3},
    // Nothing in common is no likeness.
    {"a", "b", false, 0},
    {"", "b", false, 0},
    {"a", "", false, 0},
    {"a", "ab", true, 1},
    {"", "", false, 0},
};

static void test_cases(void **state)
{
  (void)state;
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    AttribSuggestion suggestion;
    attrib_suggestion_begin(&suggestion, attrib_text(cases[i].wanted));
    assert_false(attrib_suggestion_found(&suggestion));
    attrib_suggestion_offer(&suggestion, attrib_text(cases[i].candidate));
    if (attrib_suggestion_found(&suggestion) != cases[i].found) {
      fail_msg("'%s' for '%s'", cases[i].candidate, cases[i].wanted);
    }
    if (cases[i].found) {
      assert_int_equal(suggestion.distance, cases[i].distance);
      assert_ptr_equal(suggestion.best.data, cases[i].candidate);
    }
  }
}

static void test_nearest_then_first(void **state)
{
  (void)state;
  static const char *const candidates[] = {"suporsedes", "superseeds", "supersede", "supersedex",
                                           "superseded"};
  AttribSuggestion suggestion;
  attrib_suggestion_begin(&suggestion, ATTRIB_TEXT("supersedes"));
  for (size_t i = 0; i < sizeof(candidates) / sizeof(candidates[0]); ++i) {
    attrib_suggestion_offer(&suggestion, attrib_text(candidates[i]));
  }
  assert_true(attrib_suggestion_found(&suggestion));
  assert_ptr_equal(suggestion.best.data, candidates[0]);
  attrib_suggestion_offer(&suggestion, ATTRIB_TEXT("SUPERSEDES"));
  assert_int_equal(suggestion.distance, 0);
}

static void test_long_texts(void **state)
{
  (void)state;
  char wanted[129];
  char candidate[129];
  memset(wanted, 'a', sizeof(wanted));
  memset(candidate, 'a', sizeof(candidate));
  candidate[64] = 'b';
  AttribSuggestion suggestion;
  attrib_suggestion_begin(&suggestion, (AttribText){wanted, 128});
  attrib_suggestion_offer(&suggestion, (AttribText){candidate, 129});
  assert_false(attrib_suggestion_found(&suggestion));
  attrib_suggestion_offer(&suggestion, (AttribText){candidate, 128});
  assert_int_equal(suggestion.distance, 1);
  attrib_suggestion_begin(&suggestion, (AttribText){wanted, 129});
  attrib_suggestion_offer(&suggestion, (AttribText){wanted, 128});
  assert_false(attrib_suggestion_found(&suggestion));
}

enum { most = 12 };

static size_t least(size_t a, size_t b)
{
  return a < b ? a : b;
}

// The definition, cell by cell, with neither bound nor band.
static size_t plain_distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
  size_t table[most + 1][most + 1];
  for (size_t i = 0; i <= a_length; ++i) {
    for (size_t j = 0; j <= b_length; ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      const size_t change = table[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
      size_t cost = least(change, least(table[i - 1][j], table[i][j - 1]) + 1);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost = least(cost, table[i - 2][j - 2] + 1);
      }
      table[i][j] = cost;
    }
  }
  return table[a_length][b_length];
}

static void make_text(char text[most], size_t length, uint32_t *random)
{
  for (size_t i = 0; i < length; ++i) {
    *random = *random * 1664525 + 1013904223;
    text[i] = (char)('a' + (*random >> 24) % 3);
  }
}

static void test_as_the_definition(void **state)
{
  (void)state;
  uint32_t random = 20261123;
  for (uint32_t round = 0; round < 200000; ++round) {
    char a[most];
    char b[most];
    const size_t a_length = 1 + round % most;
    const size_t b_length = 1 + round / most % most;
    make_text(a, a_length, &random);
    make_text(b, b_length, &random);
    const size_t expected = plain_distance(a, a_length, b, b_length);
    AttribSuggestion suggestion;
    attrib_suggestion_begin(&suggestion, (AttribText){a, a_length});
    attrib_suggestion_offer(&suggestion, (AttribText){b, b_length});
    const size_t limit = least(3, a_length < 6 ? 1 : a_length / 3);
    const bool near = expected <= limit && (a_length > 1 || b_length > 1 || expected == 0);
    assert_int_equal(attrib_suggestion_found(&suggestion), near);
    if (near) {
      assert_int_equal(suggestion.distance, expected);
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_cases),
      cmocka_unit_test(test_nearest_then_first),
      cmocka_unit_test(test_long_texts),
      cmocka_unit_test(test_as_the_definition),
  };
  return cmocka_run_group_tests_name("suggest", tests, NULL, NULL);
}
