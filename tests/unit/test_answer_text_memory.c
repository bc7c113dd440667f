// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Printing an answer while memory runs out: at every allocation, once and from then on. The
// allocator of engine/base/alloc.h is replaced here, so it counts what is not given back.

#include "engine/base/alloc.h"
#include "export/answer_text.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static struct {
  uint32_t calls;
  uint32_t fail_at; ///< from 1; 0 for never
  bool forever;     ///< whether all later calls fail, too
  int64_t held;     ///< pieces that were given out and are not back
} heap;

static bool fails(void)
{
  heap.calls++;
  return heap.fail_at && (heap.forever ? heap.calls >= heap.fail_at : heap.calls == heap.fail_at);
}

static void *give(void *pointer)
{
  assert_non_null(pointer);
  heap.held++;
  return pointer;
}

void *attrib_alloc(size_t size)
{
  return fails() ? NULL : give(malloc(size ? size : 1));
}

void *attrib_alloc_array(size_t count, size_t size)
{
  return fails() ? NULL : give(count && size ? calloc(count, size) : malloc(1));
}

void *attrib_realloc_array(void *old, size_t count, size_t size)
{
  if (fails()) {
    return NULL;
  }
  heap.held -= old != NULL;
  return give(realloc(old, count && size ? count * size : 1));
}

void attrib_free(void *pointer)
{
  heap.held -= pointer != NULL;
  free(pointer);
}

static const char records[] =
    "cite: paper\n"
    "sources:\n"
    "  paper: {title: Paper, publisher: P, published: 2021}\n"
    "  census: {title: Census, publisher: C, published: 2020}\n"
    "actors:\n"
    "  us: {name: United States, kind: state}\n"
    "  cn: {name: China, kind: state, aliases: [{name: Zhongguo, by: us}]}\n"
    "incidents:\n"
    "  hack: {name: The hack, affected: [{count: 3, what: firms, cite: census}]}\n"
    "claims:\n"
    "  accuses: {act: accuse, by: us, against: cn, over: hack, said: 2021-07-19, quote: they did,\n"
    "    figures: [{count: 3, what: firms, cite: census}]}\n"
    "  denies: {act: deny, by: cn, answers: accuses, said: 2021-07-20, quote: we did not}\n";

// Leaves everything freed, whatever happens; `length` is that of the text.
static AttribStatus print_once(const AttribAnswer *answer, size_t *length)
{
  const AttribTextStyle style = {.colour = true, .width = 60};
  AttribBuffer out;
  attrib_buffer_init(&out);
  const AttribStatus status = attrib_answer_write_text(answer, style, &out);
  *length = out.length;
  attrib_buffer_clear(&out);
  return status;
}

static void fail_everywhere(const AttribAnswer *answer, bool forever)
{
  size_t whole = 0;
  size_t length = 0;
  heap.fail_at = 0;
  heap.calls = 0;
  const int64_t held = heap.held;
  assert_int_equal(print_once(answer, &whole), ATTRIB_SUCCESS);
  const uint32_t calls = heap.calls;
  assert_true(calls > 5);
  assert_int_equal(heap.held, held);
  heap.forever = forever;
  for (uint32_t i = 1; i <= calls; i++) {
    heap.fail_at = i;
    heap.calls = 0;
    assert_int_equal(print_once(answer, &length), ATTRIB_NO_MEMORY);
    assert_int_equal(heap.held, held);
  }
  heap.fail_at = 0;
  assert_int_equal(print_once(answer, &length), ATTRIB_SUCCESS);
  assert_int_equal(length, whole);
}

static void fail_for(const char *subject, AttribAbout about)
{
  AttribAnswer answer;
  AttribKb *kb = attrib_small_base(records);
  attrib_small_ask(attrib_kb_graph(kb), subject, (AttribQuestion){.about = about}, NULL, &answer);
  fail_everywhere(&answer, false);
  fail_everywhere(&answer, true);
  attrib_answer_clear(&answer);
  attrib_kb_free(kb);
  assert_int_equal(heap.held, 0);
}

static void survives_failures_with_an_actor(void **state)
{
  (void)state;
  fail_for("cn", ATTRIB_ABOUT_ACTOR);
}

static void survives_failures_with_an_incident(void **state)
{
  (void)state;
  fail_for("hack", ATTRIB_ABOUT_INCIDENT);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(survives_failures_with_an_actor, attrib_scratch_enter,
                                      attrib_scratch_leave),
      cmocka_unit_test_setup_teardown(survives_failures_with_an_incident, attrib_scratch_enter,
                                      attrib_scratch_leave),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
