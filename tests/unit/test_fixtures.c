// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The fixtures of tests/golden/check: those that are good have every key and every word of the record format, those that are bad
// every kind of problem.

#include "engine/base/file.h"
#include "engine/model/act.h"
#include "engine/model/kind.h"
#include "engine/record/problem.h"
#include "engine/record/unit.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { most_words = 64, most_vocabularies = 16 };

// What was seen in the good fixtures.
static bool fields[ATTRIB_SHAPES][ATTRIB_FIELD_LIMIT];
static struct {
  const AttribVocabulary *vocabulary;
  bool words[most_words];
} vocabularies[most_vocabularies];

static bool *seen_words(const AttribVocabulary *vocabulary)
{
  size_t i = 0;
  while (vocabularies[i].vocabulary && vocabularies[i].vocabulary != vocabulary) {
    ++i;
    assert_true(i < most_vocabularies);
  }
  vocabularies[i].vocabulary = vocabulary;
  return vocabularies[i].words;
}

static void see_word(const AttribField *field, const AttribUnit *unit, uint32_t index)
{
  const AttribItem *const item = attrib_unit_item(unit, index);
  const AttribVocabulary *const vocabulary =
      item->scalar == ATTRIB_SCALAR_BOOLEAN ? &attrib_booleans : field->vocabulary;
  if (vocabulary && (item->scalar == ATTRIB_SCALAR_WORD || item->scalar == ATTRIB_SCALAR_BOOLEAN)) {
    const size_t word = attrib_vocabulary_find(vocabulary, attrib_unit_text(unit, item));
    assert_true(word < vocabulary->count);
    seen_words(vocabulary)[word] = true;
  }
}

// Look at what stands below a map of a known shape.
static void see_map(const AttribUnit *unit, uint32_t parent)
{
  const AttribItem *const map = attrib_unit_item(unit, parent);
  const AttribShape *const shape = attrib_shape((AttribShapeNumber)map->shape);
  for (uint32_t i = parent + 1; i < map->end; i = attrib_unit_item(unit, i)->end) {
    const AttribItem *const item = attrib_unit_item(unit, i);
    if (item->field == ATTRIB_FIELD_OWN) {
      continue;
    }
    fields[map->shape][item->field] = true;
    see_word(&shape->fields[item->field], unit, i);
    if (item->shape < ATTRIB_SHAPES) {
      see_map(unit, i);
    } else if (item->form == ATTRIB_ITEM_ENTRY && item->end > i + 1) {
      see_word(&shape->fields[item->field], unit, i + 1);
    }
  }
}

static void see_file(const char *path)
{
  AttribDiagnostics diagnostics;
  AttribBuffer bytes;
  AttribUnit unit;
  const bool base = strstr(path, "attrib.yaml") != NULL;
  attrib_diagnostics_init(&diagnostics);
  attrib_buffer_init(&bytes);
  AttribInterner *const texts = attrib_interner_new();
  attrib_unit_init(&unit, texts);
  assert_int_equal(attrib_file_read(path, 1 << 20, &bytes), ATTRIB_SUCCESS);
  assert_int_equal(attrib_unit_compile(&unit, attrib_buffer_text(&bytes),
                                       base ? ATTRIB_SHAPE_BASE : ATTRIB_SHAPE_FILE, &diagnostics,
                                       0),
                   ATTRIB_SUCCESS);
  assert_int_equal(diagnostics.items.length, 0);
  see_map(&unit, 0);
  attrib_unit_clear(&unit);
  attrib_interner_free(texts);
  attrib_buffer_clear(&bytes);
  attrib_diagnostics_clear(&diagnostics);
}

static void for_each_file(const char *pattern, void (*visit)(const char *path))
{
  glob_t found;
  assert_int_equal(glob(pattern, 0, NULL, &found), 0);
  for (size_t i = 0; i < found.gl_pathc; ++i) {
    visit(found.gl_pathv[i]);
  }
  globfree(&found);
}

static int see_good_files(void **state)
{
  (void)state;
  for_each_file("tests/golden/check/files/good/*.yaml", see_file);
  for_each_file("tests/golden/check/files/good/parts/*.y*ml", see_file);
  return 0;
}

static void assert_fields_seen(AttribShapeNumber number)
{
  const AttribShape *const shape = attrib_shape(number);
  for (size_t i = 0; i < shape->count; ++i) {
    if (!fields[number][i]) {
      fail_msg("no good fixture has `%s` in: %s", shape->fields[i].key, shape->name);
    }
  }
}

static void good_ones_have_every_key(void **state)
{
  (void)state;
  for (size_t i = 0; i < ATTRIB_SHAPES; ++i) {
    assert_fields_seen((AttribShapeNumber)i);
  }
}

static void assert_words_seen(const AttribVocabulary *vocabulary)
{
  for (size_t i = 0; i < vocabulary->count; ++i) {
    if (!seen_words(vocabulary)[i]) {
      fail_msg("no good fixture has the %s `%s`", vocabulary->name,
               attrib_vocabulary_word(vocabulary, i)->word);
    }
  }
}

static void good_ones_have_every_word(void **state)
{
  (void)state;
  static const AttribVocabulary *const all[] = {
      &attrib_actor_kinds,      &attrib_incident_kinds, &attrib_acts,
      &attrib_instruments,      &attrib_likelihoods,    &attrib_confidences,
      &attrib_responsibilities, &attrib_grounds,        &attrib_ties,
      &attrib_qualifiers,       &attrib_reliabilities,  &attrib_credibilities,
      &attrib_places,           &attrib_booleans,
  };
  for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); ++i) {
    assert_words_seen(all[i]);
  }
}

// What `check` is expected to print, all of it.
static AttribBuffer answers;

static void read_answer(const char *path)
{
  assert_int_equal(attrib_file_read(path, 1 << 20, &answers), ATTRIB_SUCCESS);
}

static void bad_ones_have_every_problem(void **state)
{
  (void)state;
  // Root reads every file, so that E001 cannot be planted; E036 comes with --keep-going alone. Both are cases of unit_kb.
  static const char planted_elsewhere[] = "E001 E036";
  attrib_buffer_init(&answers);
  for_each_file("tests/golden/check/*.out", read_answer);
  for (AttribProblemNumber i = 0; i < ATTRIB_PROBLEMS; ++i) {
    const char *const code = attrib_problem(i)->code;
    const char sign[] = {'[', code[0], code[1], code[2], code[3], ']', '\0'};
    if (!strstr(answers.data, sign) && !strstr(planted_elsewhere, code)) {
      fail_msg("no bad fixture has %s", code);
    }
  }
  attrib_buffer_clear(&answers);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(good_ones_have_every_key),
      cmocka_unit_test(good_ones_have_every_word),
      cmocka_unit_test(bad_ones_have_every_problem),
  };
  return cmocka_run_group_tests(tests, see_good_files, NULL);
}
