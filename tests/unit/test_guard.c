// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// What lists of an unverified graph may hold: only what is there, no deeper than records nest, and
// never more than there is.

#include "engine/base/alloc.h"
#include "engine/graph/attach.h"
#include "engine/graph/layout.h"
#include "tests/unit/small_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const AttribString key = {ATTRIB_KEY_ALLEGES};

// A graph of one node, whose property is a list of two values; both are integers, or the second is
// such a list again, `depth` lists in all.
static AttribGraph *build(unsigned depth)
{
  AttribBuilder *const builder = attrib_small_begin();
  AttribValue items[] = {attrib_value_of_integer(1), attrib_value_of_integer(2)};
  attrib_small_bare_node(builder);
  for (unsigned i = 0; i < depth; i++) {
    AttribValue list;
    assert_int_equal(attrib_builder_span(builder, ATTRIB_LIST, items, 2, &list), ATTRIB_SUCCESS);
    items[1] = list;
  }
  items[1].key = key;
  assert_int_equal(attrib_builder_property(builder, items[1]), ATTRIB_SUCCESS);
  return attrib_small_freeze(builder);
}

/// A graph as it would come from a file, and its bytes.
typedef struct {
  void *bytes;
  AttribPacked *items;
  AttribGraph *graph;
} Attached;

static Attached attach(unsigned depth)
{
  AttribGraph *const built = build(depth);
  const AttribText bytes = attrib_graph_bytes(built);
  const char *const items = attrib_layout_items(built, ATTRIB_SECTION_ITEMS);
  Attached attached = {.bytes = attrib_alloc(bytes.length)};
  assert_non_null(attached.bytes);
  memcpy(attached.bytes, bytes.data, bytes.length);
  attached.items = (AttribPacked *)((char *)attached.bytes + (items - bytes.data));
  assert_int_equal(
      attrib_graph_attach((AttribGraphBlock){.bytes = attached.bytes, .size = bytes.length},
                          &attached.graph),
      ATTRIB_SUCCESS);
  attrib_graph_free(built);
  return attached;
}

static void detach(Attached *attached)
{
  attrib_graph_free(attached->graph);
  attrib_free(attached->bytes);
}

static AttribValues read_list(const Attached *attached)
{
  const AttribValue list = attrib_node_property(attached->graph, (AttribNode){0}, key);
  assert_int_equal(list.type, ATTRIB_LIST);
  return attrib_value_items(attached->graph, list);
}

static void assert_refused(const Attached *attached)
{
  assert_int_equal(read_list(attached).count, 0);
  assert_true(attrib_graph_is_damaged(attached->graph));
}

static void gives_sound_lists(void **state)
{
  (void)state;
  for (unsigned depth = 1; depth <= 100; depth++) {
    Attached attached = attach(depth);
    assert_int_equal(read_list(&attached).count, 2);
    assert_false(attrib_graph_is_damaged(attached.graph));
    detach(&attached);
  }
}

static void refuses_lists_deeper_than_records_nest(void **state)
{
  (void)state;
  Attached attached = attach(101);
  assert_refused(&attached);
  detach(&attached);
}

static void refuses_a_list_in_itself(void **state)
{
  (void)state;
  Attached attached = attach(2);
  const AttribValue list = attrib_node_property(attached.graph, (AttribNode){0}, key);
  // The outer list, number 1, is the second pair of items.
  attached.items[2] = (AttribPacked){.key = ATTRIB_LIST, .content = list.as.span};
  attached.items[3] = attached.items[2];
  assert_refused(&attached);
  detach(&attached);
}

// Each list holds the next one twice: the innermost would be read 2^60 times.
static void refuses_lists_that_share_what_they_hold(void **state)
{
  (void)state;
  Attached attached = attach(60);
  for (uint32_t i = 2; i < 2 * 60; i += 2) {
    assert_int_equal(attrib_packed_type(attached.items[i + 1]), ATTRIB_LIST);
    attached.items[i] = attached.items[i + 1];
  }
  assert_refused(&attached);
  detach(&attached);
}

static void refuses_what_is_not_there(void **state)
{
  (void)state;
  Attached attached = attach(3);
  attached.items[3].content = UINT32_MAX;
  assert_refused(&attached);
  detach(&attached);
}

// On any number of threads the same is found.
static void verifies_on_any_number_of_threads(void **state)
{
  (void)state;
  for (uint32_t threads = 1; threads <= 8; threads++) {
    Attached sound = attach(20);
    assert_true(attrib_graph_verify(sound.graph, threads));
    assert_int_equal(read_list(&sound).count, 2);
    detach(&sound);
    Attached damaged = attach(20);
    damaged.items[7].content = UINT32_MAX;
    assert_false(attrib_graph_verify(damaged.graph, threads));
    detach(&damaged);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(gives_sound_lists),
      cmocka_unit_test(refuses_lists_deeper_than_records_nest),
      cmocka_unit_test(refuses_a_list_in_itself),
      cmocka_unit_test(refuses_lists_that_share_what_they_hold),
      cmocka_unit_test(refuses_what_is_not_there),
      cmocka_unit_test(verifies_on_any_number_of_threads),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
