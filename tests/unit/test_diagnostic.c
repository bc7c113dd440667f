// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/diagnostic.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const AttribProblem key_problem = {"E010", ATTRIB_ERROR, "unknown key", "…"};
static const AttribProblem date_problem = {"E020", ATTRIB_ERROR, "impossible date", "…"};
static const AttribProblem quote_problem = {"W001", ATTRIB_WARNING, "no quote", "…"};

static int begin(void **state)
{
  static AttribDiagnostics list;
  attrib_diagnostics_init(&list);
  *state = &list;
  return 0;
}

static int end(void **state)
{
  attrib_diagnostics_clear(*state);
  return 0;
}

static uint32_t add_path(AttribDiagnostics *list, const char *path)
{
  uint32_t file = UINT32_MAX;
  assert_int_equal(attrib_diagnostics_add_path(list, attrib_text(path), &file), ATTRIB_SUCCESS);
  return file;
}

static const AttribDiagnostic *item(const AttribDiagnostics *list, size_t index)
{
  assert_true(index < list->items.length);
  return attrib_vector_at(&list->items, index);
}

static void assert_text(AttribText text, const char *expected)
{
  assert_true(attrib_text_equal(text, attrib_text(expected)));
}

static void report(AttribDiagnostics *list, const AttribProblem *problem, AttribPlace place)
{
  const size_t number = list->items.length;
  assert_int_equal(attrib_diagnostics_report(list, problem, place, "finding %zu", number),
                   ATTRIB_SUCCESS);
}

static void test_paths_are_copied(void **state)
{
  AttribDiagnostics *const list = *state;
  char path[] = "b.yaml";
  assert_int_equal(add_path(list, path), 0);
  path[0] = 'x';
  assert_int_equal(add_path(list, "a.yaml"), 1);
  assert_text(attrib_diagnostics_path(list, 0), "b.yaml");
  assert_text(attrib_diagnostics_path(list, 1), "a.yaml");
  assert_text(attrib_diagnostics_path(list, 2), "");
}

static void test_report(void **state)
{
  AttribDiagnostics *const list = *state;
  add_path(list, "a.yaml");
  const AttribPlace place = {0, 3, 5, 4};
  const AttribPlace other = {0, 1, 1, 2};
  char key[] = "actr";
  assert_int_equal(attrib_diagnostics_report(list, &key_problem, place, "unknown key '%s'", key),
                   ATTRIB_SUCCESS);
  assert_int_equal(attrib_diagnostics_hint(list, "did you mean '%.*s'?", 5, "actorX"),
                   ATTRIB_SUCCESS);
  assert_int_equal(attrib_diagnostics_relate(list, other, "the record begins here"),
                   ATTRIB_SUCCESS);
  key[0] = 'X';
  const AttribDiagnostic *const found = item(list, 0);
  assert_ptr_equal(found->problem, &key_problem);
  assert_memory_equal(&found->place, &place, sizeof(place));
  assert_memory_equal(&found->other, &other, sizeof(other));
  assert_text(found->message, "unknown key 'actr'");
  assert_text(found->hint, "did you mean 'actor'?");
  assert_text(found->label, "the record begins here");
  assert_int_equal(found->source.length, 0);
  assert_int_equal(list->errors, 1);
  assert_int_equal(list->warnings, 0);
}

static void test_long_message(void **state)
{
  AttribDiagnostics *const list = *state;
  assert_int_equal(
      attrib_diagnostics_report(list, &key_problem, (AttribPlace){0, 0, 0, 0}, "%010000d", 7),
      ATTRIB_SUCCESS);
  assert_int_equal(item(list, 0)->message.length, 10000);
  assert_int_equal(item(list, 0)->message.data[9999], '7');
}

static void test_hint_without_finding(void **state)
{
  AttribDiagnostics *const list = *state;
  assert_int_equal(attrib_diagnostics_hint(list, "nothing"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_diagnostics_relate(list, (AttribPlace){0, 1, 1, 1}, "nowhere"),
                   ATTRIB_SUCCESS);
  assert_int_equal(list->items.length, 0);
}

static void test_limit_is_a_thousand(void **state)
{
  AttribDiagnostics *const list = *state;
  for (uint32_t i = 0; i < 1500; ++i) {
    report(list, i % 3 ? &key_problem : &quote_problem, (AttribPlace){0, i + 1, 1, 1});
  }
  assert_int_equal(list->items.length, 1000);
  assert_int_equal(list->errors, 1000);
  assert_int_equal(list->warnings, 500);
}

static void test_hint_beyond_the_limit(void **state)
{
  AttribDiagnostics *const list = *state;
  list->limit = 1;
  report(list, &key_problem, (AttribPlace){0, 1, 1, 1});
  assert_int_equal(attrib_diagnostics_hint(list, "kept"), ATTRIB_SUCCESS);
  report(list, &date_problem, (AttribPlace){0, 2, 1, 1});
  assert_int_equal(attrib_diagnostics_hint(list, "lost"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_diagnostics_relate(list, (AttribPlace){0, 9, 1, 1}, "lost"),
                   ATTRIB_SUCCESS);
  assert_int_equal(list->items.length, 1);
  assert_text(item(list, 0)->hint, "kept");
  assert_int_equal(item(list, 0)->label.length, 0);
}

// The parts are gone when the whole is read: what was appended is copied.
static void test_append(void **state)
{
  AttribDiagnostics *const list = *state;
  AttribDiagnostics part;
  attrib_diagnostics_init(&part);
  add_path(&part, "b.yaml");
  add_path(&part, "c.yaml");
  report(&part, &key_problem, (AttribPlace){1, 4, 2, 1});
  attrib_diagnostics_hint(&part, "a hint");
  report(&part, &quote_problem, (AttribPlace){0, 1, 1, 1});
  attrib_diagnostics_relate(&part, (AttribPlace){1, 7, 1, 1}, "over there");
  add_path(list, "a.yaml");
  report(list, &date_problem, (AttribPlace){0, 2, 1, 1});
  const uint32_t first = add_path(list, "b.yaml");
  add_path(list, "c.yaml");
  assert_int_equal(attrib_diagnostics_append(list, &part, first), ATTRIB_SUCCESS);
  attrib_diagnostics_clear(&part);
  assert_int_equal(list->items.length, 3);
  assert_int_equal(item(list, 1)->place.file, 2);
  assert_int_equal(item(list, 1)->other.file, 0);
  assert_text(item(list, 1)->message, "finding 0");
  assert_text(item(list, 1)->hint, "a hint");
  assert_int_equal(item(list, 2)->place.file, 1);
  assert_int_equal(item(list, 2)->other.file, 2);
  assert_int_equal(item(list, 2)->other.line, 7);
  assert_text(item(list, 2)->label, "over there");
  assert_int_equal(list->errors, 2);
  assert_int_equal(list->warnings, 1);
}

static void test_append_beyond_the_limit(void **state)
{
  AttribDiagnostics *const list = *state;
  AttribDiagnostics part;
  attrib_diagnostics_init(&part);
  part.limit = 2;
  for (uint32_t i = 0; i < 5; ++i) {
    report(&part, &key_problem, (AttribPlace){0, i + 1, 1, 1});
  }
  list->limit = 3;
  assert_int_equal(attrib_diagnostics_append(list, &part, 0), ATTRIB_SUCCESS);
  assert_int_equal(attrib_diagnostics_append(list, &part, 0), ATTRIB_SUCCESS);
  // A hint is for what was reported, not for what was appended.
  assert_int_equal(attrib_diagnostics_hint(list, "stray"), ATTRIB_SUCCESS);
  attrib_diagnostics_clear(&part);
  assert_int_equal(list->items.length, 3);
  assert_int_equal(list->errors, 10);
  assert_int_equal(item(list, 2)->hint.length, 0);
}

static void test_sort_keys(void **state)
{
  AttribDiagnostics *const list = *state;
  const uint32_t b = add_path(list, "b.yaml");
  const uint32_t a = add_path(list, "a.yaml");
  const uint32_t upper = add_path(list, "B.yaml");
  report(list, &key_problem, (AttribPlace){b, 1, 1, 1});
  report(list, &date_problem, (AttribPlace){a, 10, 2, 1});
  report(list, &key_problem, (AttribPlace){a, 10, 2, 1});
  report(list, &key_problem, (AttribPlace){a, 9, 80, 1});
  report(list, &quote_problem, (AttribPlace){a, 10, 1, 1});
  report(list, &key_problem, (AttribPlace){upper, 5, 1, 1});
  report(list, &key_problem, (AttribPlace){a, 0, 0, 0});
  attrib_diagnostics_sort(list);
  static const size_t expected[] = {5, 6, 3, 4, 2, 1, 0};
  for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); ++i) {
    char message[32];
    snprintf(message, sizeof(message), "finding %zu", expected[i]);
    assert_text(item(list, i)->message, message);
  }
}

// For every length: ordered by line, and by what came first where lines are equal (kept as length).
static void test_sort_is_stable(void **state)
{
  AttribDiagnostics *const list = *state;
  uint32_t random = 20261123;
  for (uint32_t length = 0; length <= 300; ++length) {
    attrib_diagnostics_clear(list);
    add_path(list, "a.yaml");
    uint32_t lines = 0;
    for (uint32_t i = 0; i < length; ++i) {
      random = random * 1664525 + 1013904223;
      const uint32_t line = (random >> 16) % (1 + length / 4);
      lines += line;
      report(list, &key_problem, (AttribPlace){0, line, 1, i});
    }
    attrib_diagnostics_sort(list);
    assert_int_equal(list->items.length, length);
    for (uint32_t i = 0; i < length; ++i) {
      lines -= item(list, i)->place.line;
      if (i > 0) {
        const AttribPlace before = item(list, i - 1)->place;
        const AttribPlace now = item(list, i)->place;
        assert_true(before.line < now.line ||
                    (before.line == now.line && before.length < now.length));
      }
    }
    assert_int_equal(lines, 0);
  }
}

#define CASE(function) cmocka_unit_test_setup_teardown(function, begin, end)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(test_paths_are_copied),
      CASE(test_report),
      CASE(test_long_message),
      CASE(test_hint_without_finding),
      CASE(test_limit_is_a_thousand),
      CASE(test_hint_beyond_the_limit),
      CASE(test_append),
      CASE(test_append_beyond_the_limit),
      CASE(test_sort_keys),
      CASE(test_sort_is_stable),
  };
  return cmocka_run_group_tests_name("diagnostic", tests, NULL, NULL);
}
