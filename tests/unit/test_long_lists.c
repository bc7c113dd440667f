// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Claims that name very many, with the long list before all else: what it takes grows with the length of the lists, not with
// the square of it.

#include "tests/unit/records.h"
#include "tests/unit/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

enum { many = 100000, patience = 20 };

static AttribBuffer text;

static int enter(void **state)
{
  attrib_buffer_init(&text);
  attrib_buffer_add_string(&text, "cite: s\nsources: {s: {title: T}}\nactors:\n"
                                  "  x: {name: X, kind: state}\n  y: {name: Y, kind: state}\n");
  return attrib_scratch_enter(state);
}

static int leave(void **state)
{
  attrib_buffer_clear(&text);
  return attrib_scratch_leave(state);
}

// A line for each number, which stands between the two parts.
static void add_many(const char *before, const char *after)
{
  for (int i = 0; i < many; ++i) {
    attrib_buffer_add_format(&text, "%s%d%s\n", before, i, after);
  }
}

// Quadratic work on lists of this length takes minutes.
static uint32_t count_edges_in_time(void)
{
  attrib_scratch_file("kb/a.yaml", text.data);
  const clock_t start = clock();
  AttribKb *const kb = attrib_records_open_sound();
  const clock_t end = clock();
  const uint32_t edges = attrib_graph_edge_count(attrib_kb_graph(kb));
  attrib_kb_free(kb);
  assert_true((end - start) / CLOCKS_PER_SEC < patience);
  return edges;
}

static void a_claim_with_many_joiners(void **state)
{
  (void)state;
  add_many("  a", ": {name: A, kind: state}");
  attrib_buffer_add_string(&text, "claims:\n  c:\n    with:\n");
  add_many("      - a", "");
  attrib_buffer_add_string(&text, "    act: comment\n    by: x\n    said: 2021\n    quote: q\n");
  // JOINED, SUPPORTS and CITES of each; MADE and CITES; CITES of two more actors.
  assert_int_equal(count_edges_in_time(), 3 * many + 4);
}

static void a_claim_that_answers_many(void **state)
{
  (void)state;
  attrib_buffer_add_string(&text, "claims:\n  c:\n    answers:\n");
  add_many("      - d", "");
  attrib_buffer_add_string(&text, "    act: comment\n    by: x\n    said: 2021\n    quote: q\n");
  add_many("  d", ": {act: comment, by: y, said: 2020, quote: q}");
  // ANSWERS, MADE and CITES of each; MADE and CITES; CITES of two actors.
  assert_int_equal(count_edges_in_time(), 3 * many + 4);
}

static void many_that_answer_a_claim_with_a_long_list(void **state)
{
  (void)state;
  add_many("  a", ": {name: A, kind: state}");
  attrib_buffer_add_string(&text, "claims:\n  c:\n    with:\n");
  add_many("      - a", "");
  attrib_buffer_add_string(&text, "    act: comment\n    by: x\n    said: 2020\n    quote: q\n");
  add_many("  d", ": {answers: c, act: deny, by: y, said: 2021, quote: q}");
  // JOINED, SUPPORTS and CITES of each joiner; ANSWERS, MADE, CITES and DENIES of each answer;
  // MADE and CITES of the claim; CITES of two more actors.
  assert_int_equal(count_edges_in_time(), 7 * many + 4);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(a_claim_with_many_joiners),
      CASE(a_claim_that_answers_many),
      CASE(many_that_answer_a_claim_with_a_long_list),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
