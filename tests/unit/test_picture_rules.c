// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The rules of the graph picture (picture_rules.h), over the records that ship and over many that are made up.

#include "engine/base/buffer.h"
#include "export/dot.h"
#include "tests/unit/made_base.h"
#include "tests/unit/picture_rules.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"
#include "tests/unit/small_graph.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const AttribPictureOptions look = {ATTRIB_THEME_PRINT, ATTRIB_LANGUAGE_ENGLISH};

/// Draw an answer and hold it to the rules; `name` says which it is.
static void expect_rules(const AttribAnswer *answer, const char *name)
{
  AttribPictureReport report;
  AttribBuffer dot;
  attrib_buffer_init(&dot);
  assert_int_equal(attrib_answer_write_dot(answer, &look, &report, &dot), ATTRIB_SUCCESS);
  const char *const broken = attrib_picture_rules_broken(answer, dot.data, &report);
  if (broken != NULL) {
    print_error("%s: %s\n", name, broken);
  }
  assert_null(broken);
  attrib_buffer_clear(&dot);
}

static void expect_rules_for(const AttribGraph *graph, const char *subject, AttribQuestion question,
                             const char *as_of)
{
  AttribAnswer answer;
  attrib_small_ask(graph, subject, question, as_of, &answer);
  expect_rules(&answer, subject != NULL ? subject : "all");
  attrib_answer_clear(&answer);
}

/// Every record of a kind as the subject.
static void expect_rules_for_each(const AttribGraph *graph, AttribKnownLabel label,
                                  AttribAbout about, const char *as_of)
{
  const AttribNodes nodes = attrib_graph_labelled(graph, (AttribLabel){(uint16_t)label});
  for (uint32_t i = 0; i < nodes.count; ++i) {
    expect_rules_for(graph, attrib_small_id(graph, nodes.items[i]),
                     (AttribQuestion){.about = about}, as_of);
  }
}

static void expect_rules_of_base(const AttribGraph *graph, const char *as_of)
{
  expect_rules_for(graph, NULL, (AttribQuestion){.about = ATTRIB_ABOUT_CLAIMS}, as_of);
  expect_rules_for_each(graph, ATTRIB_LABEL_ACTOR, ATTRIB_ABOUT_ACTOR, as_of);
  expect_rules_for_each(graph, ATTRIB_LABEL_INCIDENT, ATTRIB_ABOUT_INCIDENT, as_of);
}

/// Each of some acts alone, with what answers and what is answered.
static void expect_rules_of_acts(const AttribGraph *graph)
{
  for (uint32_t act = 0; act < 16; ++act) {
    const AttribQuestion question = {.about = ATTRIB_ABOUT_CLAIMS, .filter = {.acts = 1U << act}};
    expect_rules_for(graph, NULL, question, NULL);
  }
}

static void hold_for_the_records_that_ship(void **state)
{
  const AttribKbOptions options = {.keep_going = false};
  AttribKb *kb = NULL;
  assert_int_equal(attrib_kb_open(*state, &options, &kb), ATTRIB_SUCCESS);
  const AttribGraph *const graph = attrib_kb_graph(kb);
  expect_rules_of_base(graph, NULL);
  expect_rules_of_base(graph, "2021-07-19");
  expect_rules_of_acts(graph);
  expect_rules_for_each(graph, ATTRIB_LABEL_CLAIM, ATTRIB_ABOUT_CLAIM, NULL);
  expect_rules_for_each(graph, ATTRIB_LABEL_SOURCE, ATTRIB_ABOUT_SOURCE, NULL);
  attrib_kb_free(kb);
}

static AttribKb *make(uint64_t seed, AttribMadeSize size)
{
  AttribMade made = {.seed = seed};
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  attrib_made_base_write(&made, &size, &yaml);
  assert_int_equal(yaml.status, ATTRIB_SUCCESS);
  AttribKb *const kb = attrib_small_base(yaml.data);
  attrib_buffer_clear(&yaml);
  return kb;
}

static void hold_for_many_that_are_small(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= 60; ++seed) {
    AttribKb *const kb = make(seed, (AttribMadeSize){4 + (uint32_t)seed % 5, 1 + (uint32_t)seed % 3,
                                                     (uint32_t)seed % 14, false});
    const AttribGraph *const graph = attrib_kb_graph(kb);
    expect_rules_of_base(graph, NULL);
    expect_rules_of_base(graph, seed % 2 == 0 ? "2021-07-19" : "2021-01");
    expect_rules_of_acts(graph);
    expect_rules_for_each(graph, ATTRIB_LABEL_CLAIM, ATTRIB_ABOUT_CLAIM, NULL);
    attrib_kb_free(kb);
  }
}

static void hold_for_those_that_fold(void **state)
{
  (void)state;
  static const AttribMadeSize sizes[] = {
      {9, 3, 40, false},     {60, 3, 40, false},     {40, 12, 200, false},
      {300, 40, 200, false}, {100, 30, 2000, false}, {2000, 300, 2000, false},
  };
  for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); ++i) {
    for (uint64_t seed = 1; seed <= (sizes[i].claims < 2000 ? 4 : 1); ++seed) {
      AttribKb *const kb = make(seed, sizes[i]);
      expect_rules_for(attrib_kb_graph(kb), NULL, (AttribQuestion){.about = ATTRIB_ABOUT_CLAIMS},
                       NULL);
      expect_rules_for(attrib_kb_graph(kb), "i0", (AttribQuestion){.about = ATTRIB_ABOUT_INCIDENT},
                       NULL);
      expect_rules_for(attrib_kb_graph(kb), "a0", (AttribQuestion){.about = ATTRIB_ABOUT_ACTOR},
                       NULL);
      attrib_kb_free(kb);
    }
  }
}

static int enter(void **state)
{
  // The records are found from where the tests are started.
  static char shipped[PATH_MAX];
  const size_t room = sizeof(shipped) - sizeof("/incidents");
  if (getcwd(shipped, room) == NULL) {
    return -1;
  }
  memcpy(shipped + strlen(shipped), "/incidents", sizeof("/incidents"));
  const int result = attrib_scratch_enter(state);
  *state = shipped;
  return result;
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(hold_for_the_records_that_ship),
      cmocka_unit_test(hold_for_many_that_are_small),
      cmocka_unit_test(hold_for_those_that_fold),
  };
  return cmocka_run_group_tests(tests, enter, attrib_scratch_leave);
}
