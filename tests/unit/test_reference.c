// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// docs/keys.md is made of the schema table, the vocabularies and the table of acts: with ATTRIB_UPDATE=1 in the environment the
// page is written anew.

#include "engine/base/buffer.h"
#include "engine/base/file.h"
#include "engine/model/act.h"
#include "engine/model/kind.h"
#include "engine/model/schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

enum { page_limit = 1000000 };

static const char page[] = "docs/keys.md";

static const char head[] =
    "# Keys and words of the record format\n"
    "\n"
    "Made from the one schema table of the engine (`engine/model/schema.c` and the vocabularies "
    "beside\n"
    "it) by a unit test; do not edit it by hand. What it all means is told in\n"
    "[record-format.md](record-format.md).\n";

/// "one" or "list"; what a value is.
static void write_form(AttribBuffer *out, const AttribField *field)
{
  attrib_buffer_add_string(out,
                           (field->flags & ATTRIB_FIELD_REQUIRED) != 0 ? "**required**; " : "");
  if ((field->flags & ATTRIB_FIELD_KEYED) != 0) {
    attrib_buffer_add_string(out, "map from your own keys; ");
  }
  attrib_buffer_add_string(out, (field->flags & ATTRIB_FIELD_MANY) != 0 ? "one or a list: " : "");
  if (field->scalar == ATTRIB_SCALAR_WORD) {
    attrib_buffer_add_format(out, "a word of *%s*", field->vocabulary->name);
  } else if (field->scalar != ATTRIB_SCALAR_NONE) {
    attrib_buffer_add_string(out, attrib_scalar(field->scalar)->expected);
  }
  if (field->shape != ATTRIB_SHAPE_NONE) {
    attrib_buffer_add_format(out, "%sa map, *%s*",
                             field->scalar != ATTRIB_SCALAR_NONE ? ", or " : "",
                             attrib_shape(field->shape)->name);
  }
}

static void write_shape(AttribBuffer *out, const AttribShape *shape)
{
  attrib_buffer_add_format(
      out, "\n## %s\n\n%s%s\n\n| key | value | meaning | example |\n|---|---|---|---|\n",
      shape->name, shape->help, shape->open ? "; keys that begin with `x-` are your own" : "");
  for (size_t i = 0; i < shape->count; ++i) {
    const AttribField *field = &shape->fields[i];
    attrib_buffer_add_format(out, "| `%s` | ", field->key);
    write_form(out, field);
    attrib_buffer_add_format(out, " | %s | ", field->help);
    if (field->example != NULL) {
      attrib_buffer_add_format(out, "`%s`", field->example);
    }
    attrib_buffer_add_string(out, " |\n");
  }
}

static void write_vocabulary(AttribBuffer *out, const AttribVocabulary *vocabulary)
{
  attrib_buffer_add_format(out, "\n### %s\n\n%s\n\n| word | means |\n|---|---|\n", vocabulary->name,
                           vocabulary->help);
  for (size_t i = 0; i < vocabulary->count; ++i) {
    const AttribWord *word = attrib_vocabulary_word(vocabulary, i);
    attrib_buffer_add_format(out, "| `%s` | %s |\n", word->word, word->help);
  }
}

static const char *derived_edge(const AttribAct *act)
{
  return act->edge == ATTRIB_KNOWN_TYPES ? "–" : attrib_type_texts[act->edge].data;
}

static void write_acts(AttribBuffer *out)
{
  static const char *const towards[] = {"", " → each `against`",
                                        " → whoever made what it `answers`"};
  static const char *const attributes[] = {"", "; each `over` ATTRIBUTED_TO each `against`",
                                           "each `over` ATTRIBUTED_TO each `by`"};
  static const char *const answers[] = {"no", "with `answers`", "yes"};
  attrib_buffer_add_string(
      out, "\n### act\n\nwhat a claim does, and what follows from it\n\n"
           "| word | means | edges derived | is an answer | CAMEO |\n|---|---|---|---|---|\n");
  for (size_t i = 0; i < attrib_acts.count; ++i) {
    const AttribAct *act = attrib_act(i);
    const bool only_speaker = act->attributes == ATTRIB_ATTRIBUTES_SPEAKER;
    attrib_buffer_add_format(out, "| `%s` | %s | %s%s%s | %s | %s |\n", act->word.word,
                             act->word.help, only_speaker ? "" : derived_edge(act),
                             towards[act->towards], attributes[act->attributes],
                             answers[act->answer], act->cameo);
  }
}

static void write_page(AttribBuffer *out)
{
  const AttribVocabulary *const vocabularies[] = {
      &attrib_actor_kinds, &attrib_incident_kinds,   &attrib_instruments,   &attrib_likelihoods,
      &attrib_confidences, &attrib_responsibilities, &attrib_grounds,       &attrib_ties,
      &attrib_qualifiers,  &attrib_places,           &attrib_reliabilities, &attrib_credibilities};
  attrib_buffer_add_string(out, head);
  for (size_t i = 0; i < ATTRIB_SHAPES; ++i) {
    write_shape(out, attrib_shape((AttribShapeNumber)i));
  }
  attrib_buffer_add_string(out, "\n## Vocabularies\n");
  write_acts(out);
  for (size_t i = 0; i < sizeof(vocabularies) / sizeof(vocabularies[0]); ++i) {
    write_vocabulary(out, vocabularies[i]);
  }
}

static void page_is_what_the_tables_say(void **state)
{
  (void)state;
  AttribBuffer expected;
  AttribBuffer found;
  attrib_buffer_init(&expected);
  attrib_buffer_init(&found);
  write_page(&expected);
  assert_int_equal(expected.status, ATTRIB_SUCCESS);
  if (getenv("ATTRIB_UPDATE") != NULL) {
    assert_int_equal(attrib_file_write(page, attrib_buffer_text(&expected)), ATTRIB_SUCCESS);
  }
  assert_int_equal(attrib_file_read(page, page_limit, &found), ATTRIB_SUCCESS);
  assert_string_equal(found.data, expected.data);
  attrib_buffer_clear(&expected);
  attrib_buffer_clear(&found);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(page_is_what_the_tables_say),
  };
  return cmocka_run_group_tests_name("reference", tests, NULL, NULL);
}
