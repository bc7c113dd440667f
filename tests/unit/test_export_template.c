// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/unit.h"
#include "export/template.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void write_template(AttribShapeNumber shape, AttribBuffer *text)
{
  attrib_buffer_init(text);
  assert_int_equal(attrib_template_write(shape, ATTRIB_TEXT(""), text), ATTRIB_SUCCESS);
}

/// How many errors and warnings there are in a file; they are printed where `loud`.
static uint32_t compile(AttribText yaml, bool loud)
{
  AttribUnit unit;
  AttribDiagnostics diagnostics;
  uint32_t file = 0;
  AttribInterner *const texts = attrib_interner_new();
  attrib_unit_init(&unit, texts);
  attrib_diagnostics_init(&diagnostics);
  assert_int_equal(attrib_diagnostics_add_path(&diagnostics, ATTRIB_TEXT("t.yaml"), &file),
                   ATTRIB_SUCCESS);
  assert_int_equal(attrib_unit_compile(&unit, yaml, ATTRIB_SHAPE_FILE, &diagnostics, file),
                   ATTRIB_SUCCESS);
  for (size_t i = 0; loud && i < diagnostics.items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&diagnostics.items, i);
    print_error("line %u: %s\n", item->place.line, item->message.data);
  }
  const uint32_t found = diagnostics.errors + diagnostics.warnings;
  attrib_diagnostics_clear(&diagnostics);
  attrib_unit_clear(&unit);
  attrib_interner_free(texts);
  return found;
}

static void a_template_compiles_as_it_is(void **state)
{
  (void)state;
  for (int i = 0; i < ATTRIB_RECORD_SHAPES; ++i) {
    AttribBuffer text;
    write_template((AttribShapeNumber)i, &text);
    assert_int_equal(compile(attrib_buffer_text(&text), true), 0);
    attrib_buffer_clear(&text);
  }
}

/// The template without the `#` before a key.
static void uncomment(AttribBuffer *text, const char *key)
{
  char line[100];
  snprintf(line, sizeof(line), "\n    #%s: ", key);
  char *const mark = strstr(text->data, line);
  if (mark) {
    memmove(mark + 5, mark + 6, strlen(mark + 6) + 1);
    --text->length;
  }
}

static void every_key_is_there_once_and_its_example_compiles(void **state)
{
  (void)state;
  for (int i = 0; i < ATTRIB_RECORD_SHAPES; ++i) {
    const AttribShape *const shape = attrib_shape((AttribShapeNumber)i);
    for (size_t j = 0; j < shape->count; ++j) {
      AttribBuffer text;
      char line[300];
      write_template((AttribShapeNumber)i, &text);
      uncomment(&text, shape->fields[j].key);
      snprintf(line, sizeof(line), "\n    %s: %s\n", shape->fields[j].key,
               shape->fields[j].example);
      const char *const found = strstr(text.data, line);
      assert_non_null(found);
      assert_null(strstr(found + 1, line));
      // Only a denial has grounds, and the example is an accusation.
      const bool grounds = shape->fields[j].property == ATTRIB_KEY_GROUNDS;
      assert_int_equal(compile(attrib_buffer_text(&text), !grounds), grounds ? 1 : 0);
      attrib_buffer_clear(&text);
    }
  }
}

static void what_is_needed_stands_without_a_mark(void **state)
{
  (void)state;
  static const struct {
    const char *line;
    AttribShapeNumber shape;
    bool there;
  } lines[] = {
      {"\nactors:\n", ATTRIB_SHAPE_ACTOR, true},
      {"\n  my-actor:\n", ATTRIB_SHAPE_ACTOR, true},
      {"\n    name: ", ATTRIB_SHAPE_ACTOR, true},
      {"\n    kind: agency\n", ATTRIB_SHAPE_ACTOR, true},
      {"\n    country: ", ATTRIB_SHAPE_ACTOR, false},
      {"\nincidents:\n", ATTRIB_SHAPE_INCIDENT, true},
      {"\n    name: ", ATTRIB_SHAPE_INCIDENT, true},
      {"\n    alleged: ", ATTRIB_SHAPE_INCIDENT, false},
      {"\nclaims:\n", ATTRIB_SHAPE_CLAIM, true},
      {"\n    act: accuse\n", ATTRIB_SHAPE_CLAIM, true},
      {"\n    by: us\n", ATTRIB_SHAPE_CLAIM, true},
      {"\n    against: ", ATTRIB_SHAPE_CLAIM, true}, // an accusation needs it
      {"\n    cite: ", ATTRIB_SHAPE_CLAIM, true},
      {"\n    quote: ", ATTRIB_SHAPE_CLAIM, true},
      {"\n    answers: ", ATTRIB_SHAPE_CLAIM, false},
      {"\nsources:\n", ATTRIB_SHAPE_SOURCE, true},
      {"\n    title: ", ATTRIB_SHAPE_SOURCE, true},
      {"\n    publisher: ", ATTRIB_SHAPE_SOURCE, true},
      {"\n    description: ", ATTRIB_SHAPE_SOURCE, false},
  };
  for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); ++i) {
    AttribBuffer text;
    write_template(lines[i].shape, &text);
    assert_int_equal(strstr(text.data, lines[i].line) != NULL, lines[i].there);
    attrib_buffer_clear(&text);
  }
}

static void comments_explain_and_fit_a_screen(void **state)
{
  (void)state;
  AttribBuffer text;
  write_template(ATTRIB_SHAPE_CLAIM, &text);
  assert_non_null(strstr(text.data, "\n    # what the claim does (accuse, charge, sanction, "
                                    "counter-accuse, criticise,\n    # condemn, support,"));
  assert_non_null(strstr(text.data, "\n    # the person through whom\n    #voice: "));
  for (const char *line = text.data; *line; line += strcspn(line, "\n") + 1) {
    if (strncmp(line + strspn(line, " "), "# ", 2) == 0) {
      assert_in_range(strcspn(line, "\n"), 1, 80);
    }
  }
  attrib_buffer_clear(&text);
}

static void the_id_is_the_one_that_is_asked_for(void **state)
{
  (void)state;
  AttribBuffer text;
  attrib_buffer_init(&text);
  assert_int_equal(attrib_template_write(ATTRIB_SHAPE_ACTOR, ATTRIB_TEXT("apt28"), &text),
                   ATTRIB_SUCCESS);
  assert_non_null(strstr(text.data, "\n  apt28:\n"));
  assert_null(strstr(text.data, "my-actor"));
  attrib_buffer_clear(&text);
}

static void a_shape_that_is_no_record_has_none(void **state)
{
  (void)state;
  AttribBuffer text;
  attrib_buffer_init(&text);
  assert_int_equal(attrib_template_write(ATTRIB_SHAPE_FILE, ATTRIB_TEXT(""), &text),
                   ATTRIB_BAD_ARGUMENT);
  assert_int_equal(attrib_template_write(ATTRIB_SHAPE_CITATION, ATTRIB_TEXT(""), &text),
                   ATTRIB_BAD_ARGUMENT);
  assert_int_equal(attrib_template_write(ATTRIB_SHAPE_NONE, ATTRIB_TEXT(""), &text),
                   ATTRIB_BAD_ARGUMENT);
  assert_int_equal(text.length, 0);
  attrib_buffer_clear(&text);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_template_compiles_as_it_is),
      cmocka_unit_test(every_key_is_there_once_and_its_example_compiles),
      cmocka_unit_test(what_is_needed_stands_without_a_mark),
      cmocka_unit_test(comments_explain_and_fit_a_screen),
      cmocka_unit_test(the_id_is_the_one_that_is_asked_for),
      cmocka_unit_test(a_shape_that_is_no_record_has_none),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
