// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The table of acts against the record format's: each row spelt out once more, by hand.

#include "engine/base/buffer.h"
#include "engine/model/act.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

// What the record format says of an act. `edge` is NULL where it derives none.
typedef struct {
  const char *word;
  const char *label;
  const char *edge;
  AttribTowards towards;
  AttribAttributes attributes;
  AttribAnswerRule answer;
  bool takes_against;
  const char *needs;
} Expected;

static const Expected expected[] = {
    {"accuse", "Accuse", "ACCUSES", ATTRIB_TOWARDS_ACCUSED, ATTRIB_ATTRIBUTES_ACCUSED,
     ATTRIB_ANSWER_MAYBE, true, "against"},
    {"charge", "Charge", "ACCUSES", ATTRIB_TOWARDS_ACCUSED, ATTRIB_ATTRIBUTES_ACCUSED,
     ATTRIB_ANSWER_MAYBE, true, "against"},
    {"sanction", "Sanction", "ACCUSES", ATTRIB_TOWARDS_ACCUSED, ATTRIB_ATTRIBUTES_ACCUSED,
     ATTRIB_ANSWER_MAYBE, true, "against"},
    {"counter-accuse", "CounterAccuse", "COUNTER_ACCUSES", ATTRIB_TOWARDS_ACCUSED,
     ATTRIB_ATTRIBUTES_ACCUSED, ATTRIB_ANSWER_ALWAYS, true, "against answers"},
    {"criticise", "Criticise", "CRITICISES", ATTRIB_TOWARDS_ACCUSED, ATTRIB_ATTRIBUTES_NONE,
     ATTRIB_ANSWER_MAYBE, true, "against"},
    {"condemn", "Condemn", NULL, ATTRIB_TOWARDS_NOBODY, ATTRIB_ATTRIBUTES_NONE, ATTRIB_ANSWER_MAYBE,
     false, ""},
    {"support", "Support", "SUPPORTS", ATTRIB_TOWARDS_ANSWERED, ATTRIB_ATTRIBUTES_NONE,
     ATTRIB_ANSWER_NEVER, true, "answers"},
    {"acknowledge", "Acknowledge", "SUPPORTS", ATTRIB_TOWARDS_ANSWERED, ATTRIB_ATTRIBUTES_NONE,
     ATTRIB_ANSWER_NEVER, true, "answers"},
    {"deny", "Deny", "DENIES", ATTRIB_TOWARDS_ANSWERED, ATTRIB_ATTRIBUTES_NONE,
     ATTRIB_ANSWER_ALWAYS, false, "answers"},
    {"claim-victim", "ClaimVictim", NULL, ATTRIB_TOWARDS_NOBODY, ATTRIB_ATTRIBUTES_NONE,
     ATTRIB_ANSWER_MAYBE, false, ""},
    {"admit", "Admit", NULL, ATTRIB_TOWARDS_NOBODY, ATTRIB_ATTRIBUTES_SPEAKER, ATTRIB_ANSWER_MAYBE,
     false, "over"},
    {"reward", "Reward", NULL, ATTRIB_TOWARDS_NOBODY, ATTRIB_ATTRIBUTES_NONE, ATTRIB_ANSWER_NEVER,
     false, ""},
    {"defer", "Defer", NULL, ATTRIB_TOWARDS_NOBODY, ATTRIB_ATTRIBUTES_NONE, ATTRIB_ANSWER_NEVER,
     false, ""},
    {"decline", "Decline", NULL, ATTRIB_TOWARDS_NOBODY, ATTRIB_ATTRIBUTES_NONE, ATTRIB_ANSWER_MAYBE,
     false, ""},
    {"comment", "Comment", NULL, ATTRIB_TOWARDS_NOBODY, ATTRIB_ATTRIBUTES_NONE, ATTRIB_ANSWER_MAYBE,
     false, ""},
    {"retract", "Retract", NULL, ATTRIB_TOWARDS_NOBODY, ATTRIB_ATTRIBUTES_NONE, ATTRIB_ANSWER_NEVER,
     false, "supersedes"},
};

enum { act_count = sizeof(expected) / sizeof(expected[0]) };

static void assert_needs(const AttribAct *act, const char *wanted)
{
  AttribBuffer needs;
  attrib_buffer_init(&needs);
  attrib_buffer_add_string(&needs, "");
  for (size_t i = 0; i < sizeof(act->needs) / sizeof(act->needs[0]); ++i) {
    if (act->needs[i] != ATTRIB_KEY_NONE) {
      attrib_buffer_add_string(&needs, i > 0 ? " " : "");
      attrib_buffer_add(&needs, attrib_key_texts[act->needs[i]]);
    }
  }
  assert_string_equal(needs.data, wanted);
  attrib_buffer_clear(&needs);
}

static void is_the_table_of_the_record_format(void **state)
{
  (void)state;
  assert_int_equal(attrib_acts.count, act_count);
  for (size_t i = 0; i < act_count; ++i) {
    const AttribAct *const act = attrib_act(i);
    assert_string_equal(act->word.word, expected[i].word);
    assert_string_equal(act->label, expected[i].label);
    if (expected[i].edge == NULL) {
      assert_int_equal(act->edge, ATTRIB_KNOWN_TYPES);
    } else {
      assert_string_equal(attrib_type_texts[act->edge].data, expected[i].edge);
    }
    assert_int_equal(act->towards, expected[i].towards);
    assert_int_equal(act->attributes, expected[i].attributes);
    assert_int_equal(act->answer, expected[i].answer);
    assert_int_equal(act->takes_against, expected[i].takes_against);
    assert_needs(act, expected[i].needs);
  }
}

static void reaches_somebody_where_it_has_an_edge(void **state)
{
  (void)state;
  for (size_t i = 0; i < act_count; ++i) {
    const AttribAct *const act = attrib_act(i);
    assert_true((act->edge == ATTRIB_KNOWN_TYPES) == (act->towards == ATTRIB_TOWARDS_NOBODY));
    assert_true(act->towards != ATTRIB_TOWARDS_ACCUSED || act->takes_against);
  }
}

static void has_words_for_prose(void **state)
{
  (void)state;
  for (size_t i = 0; i < act_count; ++i) {
    const AttribAct *const act = attrib_act(i);
    assert_in_range(strlen(act->verb), 4, 30);
    assert_in_range(strlen(act->past), 4, 40);
    assert_in_range(strlen(act->word.help), 10, 90);
  }
}

static void has_cameo_codes(void **state)
{
  (void)state;
  for (size_t i = 0; i < act_count; ++i) {
    const char *const code = attrib_act(i)->cameo;
    assert_int_equal(strspn(code, "0123456789"), strlen(code));
    assert_in_range(strlen(code), 3, 4);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(is_the_table_of_the_record_format),
      cmocka_unit_test(reaches_somebody_where_it_has_an_edge),
      cmocka_unit_test(has_words_for_prose),
      cmocka_unit_test(has_cameo_codes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
