// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The closed lists of words, spelt out once more by hand: what is written with them must stay readable.

#include "engine/base/buffer.h"
#include "engine/model/act.h"
#include "engine/model/kind.h"
#include "engine/model/vocabulary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct {
  const AttribVocabulary *vocabulary;
  const char *words;
} rows[] = {
    {&attrib_actor_kinds,
     "state agency office mission alliance organisation group company media person class"},
    {&attrib_incident_kinds,
     "espionage data-theft ransomware disruption destruction influence campaign other"},
    {&attrib_acts, "accuse charge sanction counter-accuse criticise condemn support acknowledge "
                   "deny claim-victim admit reward defer decline comment retract"},
    {&attrib_instruments,
     "statement joint-statement press-conference interview communique indictment sanctions-list "
     "advisory report post letter anonymous-briefing"},
    {&attrib_likelihoods,
     "almost-no-chance very-unlikely unlikely roughly-even likely very-likely almost-certain"},
    {&attrib_confidences, "low moderate high"},
    {&attrib_responsibilities,
     "state-prohibited state-prohibited-but-inadequate state-ignored state-encouraged state-shaped "
     "state-coordinated state-ordered state-rogue-conducted state-executed state-integrated"},
    {&attrib_grounds, "flat evidence motive principle"},
    {&attrib_ties, "part-of directed-by paid-by sheltered-by same-as"},
    {&attrib_qualifiers, "stated exactly at-least at-most about unknown"},
    {&attrib_reliabilities, "a b c d e f"},
    {&attrib_credibilities, "1 2 3 4 5 6"},
    {&attrib_places, "worldwide"},
    {&attrib_booleans, "true false"},
};

enum { row_count = sizeof(rows) / sizeof(rows[0]) };

static void assert_words(const AttribVocabulary *vocabulary, const char *wanted)
{
  AttribBuffer words;
  attrib_buffer_init(&words);
  for (size_t i = 0; i < vocabulary->count; ++i) {
    attrib_buffer_add_format(&words, "%s%s", i > 0 ? " " : "",
                             attrib_vocabulary_word(vocabulary, i)->word);
  }
  assert_string_equal(words.data, wanted);
  attrib_buffer_clear(&words);
}

static void has_the_words_of_the_record_format(void **state)
{
  (void)state;
  for (size_t i = 0; i < row_count; ++i) {
    assert_words(rows[i].vocabulary, rows[i].words);
  }
}

static void finds_each_word(void **state)
{
  (void)state;
  for (size_t i = 0; i < row_count; ++i) {
    const AttribVocabulary *const vocabulary = rows[i].vocabulary;
    for (size_t j = 0; j < vocabulary->count; ++j) {
      const char *const word = attrib_vocabulary_word(vocabulary, j)->word;
      assert_int_equal(attrib_vocabulary_find(vocabulary, attrib_text(word)), j);
    }
  }
}

static void finds_nothing_else(void **state)
{
  (void)state;
  static const char *const others[] = {"", "Likely", "likel", "likelyx", " likely", "likely\n"};
  for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); ++i) {
    assert_int_equal(attrib_vocabulary_find(&attrib_likelihoods, attrib_text(others[i])),
                     ATTRIB_NO_WORD);
  }
}

// A text from a file that was tampered with may hold NUL; it is longer than the word before it.
static void finds_no_word_before_a_nul(void **state)
{
  (void)state;
  static const char longer[] = "likely\0 and so on, far behind the end of any word";
  assert_int_equal(attrib_vocabulary_find(&attrib_likelihoods, (AttribText){longer, 7}),
                   ATTRIB_NO_WORD);
  assert_int_equal(
      attrib_vocabulary_find(&attrib_likelihoods, (AttribText){longer, sizeof(longer) - 1}),
      ATTRIB_NO_WORD);
}

static void explains_each_word(void **state)
{
  (void)state;
  for (size_t i = 0; i < row_count; ++i) {
    const AttribVocabulary *const vocabulary = rows[i].vocabulary;
    assert_in_range(strlen(vocabulary->name), 3, 30);
    assert_in_range(strlen(vocabulary->help), 5, 100);
    for (size_t j = 0; j < vocabulary->count; ++j) {
      const char *const help = attrib_vocabulary_word(vocabulary, j)->help;
      assert_in_range(strlen(help), 2, 90);
      assert_int_not_equal(help[strlen(help) - 1], '.');
    }
  }
}

static void kinds_are_labels_in_capitals(void **state)
{
  (void)state;
  assert_string_equal(attrib_kind(ATTRIB_KIND_STATE)->label, "State");
  assert_string_equal(attrib_kind(ATTRIB_KIND_CLASS)->label, "Class");
  for (size_t i = 0; i < attrib_actor_kinds.count; ++i) {
    const AttribKindRow *const kind = attrib_kind(i);
    assert_int_equal(kind->label[0], kind->word.word[0] - 'a' + 'A');
    assert_string_equal(kind->label + 1, kind->word.word + 1);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(has_the_words_of_the_record_format),
      cmocka_unit_test(finds_each_word),
      cmocka_unit_test(finds_nothing_else),
      cmocka_unit_test(finds_no_word_before_a_nul),
      cmocka_unit_test(explains_each_word),
      cmocka_unit_test(kinds_are_labels_in_capitals),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
