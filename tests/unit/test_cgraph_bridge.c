// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/cgraph_bridge.h"

#include <cgraph.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static char *own(const char *text)
{
  static char copies[4][200];
  static size_t next;
  char *const copy = copies[next++ % 4];
  assert_true(strlen(text) < sizeof(copies[0]));
  return memcpy(copy, text, strlen(text) + 1);
}

static Agraph_t *parse(const char *dot)
{
  Agraph_t *const graph = agmemread(dot);
  assert_non_null(graph);
  return graph;
}

static Agnode_t *node_of(Agraph_t *graph, const char *name)
{
  Agnode_t *const node = agnode(graph, own(name), 0);
  assert_non_null(node);
  return node;
}

static void a_text_that_cgraph_cannot_take_is_a_limit(void **state)
{
  (void)state;
  static char longer[ATTRIB_CGRAPH_TEXT_LIMIT + 2];
  AttribCgraph *picture = NULL;
  AttribBuffer out;
  attrib_buffer_init(&out);
  memset(longer, '"', sizeof(longer) - 1);
  assert_int_equal(attrib_cgraph_begin("g", 1000, &picture), ATTRIB_SUCCESS);
  AttribCgraphObject *const node = attrib_cgraph_node(picture, longer);
  assert_null(node);
  // What comes after a failure does nothing.
  assert_null(attrib_cgraph_edge(picture, node, node));
  attrib_cgraph_set(picture, node, "label", "a");
  assert_int_equal(attrib_cgraph_write(picture, &out), ATTRIB_LIMIT);
  assert_int_equal(out.length, 0);
  attrib_cgraph_end(picture);
  attrib_cgraph_end(NULL);
}

static void the_longest_text_is_written_and_read(void **state)
{
  (void)state;
  static char longest[ATTRIB_CGRAPH_TEXT_LIMIT + 1];
  AttribCgraph *picture = NULL;
  AttribBuffer out;
  attrib_buffer_init(&out);
  memset(longest, '"', sizeof(longest) - 1);
  assert_int_equal(attrib_cgraph_begin("g", 1000, &picture), ATTRIB_SUCCESS);
  attrib_cgraph_default(picture, ATTRIB_CGRAPH_NODES, "label", "");
  attrib_cgraph_set(picture, attrib_cgraph_node(picture, "n"), "label", longest);
  assert_int_equal(attrib_cgraph_write(picture, &out), ATTRIB_SUCCESS);
  attrib_cgraph_end(picture);
  Agraph_t *const graph = parse(out.data);
  assert_string_equal(agget(node_of(graph, "n"), own("label")), longest);
  agclose(graph);
  attrib_buffer_clear(&out);
}

static void controls_and_bad_bytes_are_replaced(void **state)
{
  (void)state;
  static const struct {
    AttribText text;
    const char *escaped;
  } rows[] = {
      {ATTRIB_TEXT_INIT("a\x1b[1m\tb\r"), "a\xef\xbf\xbd[1m b "},
      {ATTRIB_TEXT_INIT("a\xffz"), "a\xef\xbf\xbdz"},
      {ATTRIB_TEXT_INIT("\0"), "\xef\xbf\xbd"},
      {ATTRIB_TEXT_INIT("\xe2\x80\xae\xe2\x80\x8f"), "\xef\xbf\xbd\xe2\x80\x8f"}, // U+202E, U+200F
      {ATTRIB_TEXT_INIT("12345678901"), "1234567890…"},
      {ATTRIB_TEXT_INIT(""), ""},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    AttribBuffer out;
    attrib_buffer_init(&out);
    attrib_buffer_add_char(&out, '|');
    attrib_cgraph_escape(rows[i].text, 10, &out);
    assert_string_equal(out.data + 1, rows[i].escaped);
    attrib_buffer_clear(&out);
  }
}

static void html_stays_html_and_plain_text_plain(void **state)
{
  (void)state;
  AttribCgraph *picture = NULL;
  AttribBuffer out;
  AttribBuffer escaped;
  attrib_buffer_init(&out);
  attrib_buffer_init(&escaped);
  attrib_cgraph_escape(ATTRIB_TEXT("<B>a</B>"), 100, &escaped);
  assert_int_equal(attrib_cgraph_begin("g", 1000, &picture), ATTRIB_SUCCESS);
  attrib_cgraph_default(picture, ATTRIB_CGRAPH_NODES, "label", "\\N");
  attrib_cgraph_set_html(picture, attrib_cgraph_node(picture, "html"), "label", "<B>a</B>");
  attrib_cgraph_set(picture, attrib_cgraph_node(picture, "text"), "label", escaped.data);
  assert_int_equal(attrib_cgraph_write(picture, &out), ATTRIB_SUCCESS);
  attrib_cgraph_end(picture);
  Agraph_t *const graph = parse(out.data);
  assert_true(aghtmlstr(agget(node_of(graph, "html"), own("label"))));
  assert_false(aghtmlstr(agget(node_of(graph, "text"), own("label"))));
  agclose(graph);
  attrib_buffer_clear(&escaped);
  attrib_buffer_clear(&out);
}

static void text_in_html_is_text(void **state)
{
  (void)state;
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_cgraph_escape_html(ATTRIB_TEXT("<B>&amp; \\N \"q\"\n\x01"), 100, &out);
  assert_string_equal(out.data, "&lt;B&gt;&amp;amp; \\\\N &quot;q&quot; \xef\xbf\xbd");
  attrib_buffer_clear(&out);
}

static void a_subgraph_holds_its_nodes(void **state)
{
  (void)state;
  AttribCgraph *picture = NULL;
  AttribBuffer out;
  attrib_buffer_init(&out);
  assert_int_equal(attrib_cgraph_begin("g", 1000, &picture), ATTRIB_SUCCESS);
  attrib_cgraph_default(picture, ATTRIB_CGRAPH_ROOT, "label", "whole");
  AttribCgraphObject *const outer = attrib_cgraph_subgraph(picture, NULL, "cluster_a");
  AttribCgraphObject *const inner = attrib_cgraph_subgraph(picture, outer, "cluster_b");
  attrib_cgraph_place(picture, inner, attrib_cgraph_node(picture, "n"));
  attrib_cgraph_set(picture, inner, "label", "part");
  assert_int_equal(attrib_cgraph_write(picture, &out), ATTRIB_SUCCESS);
  attrib_cgraph_end(picture);
  Agraph_t *const graph = parse(out.data);
  Agraph_t *const found = agsubg(agsubg(graph, own("cluster_a"), 0), own("cluster_b"), 0);
  assert_non_null(found);
  assert_int_equal(agnnodes(found), 1);
  assert_string_equal(agget(found, own("label")), "part");
  assert_string_equal(agget(graph, own("label")), "whole");
  agclose(graph);
  attrib_buffer_clear(&out);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_text_that_cgraph_cannot_take_is_a_limit),
      cmocka_unit_test(the_longest_text_is_written_and_read),
      cmocka_unit_test(controls_and_bad_bytes_are_replaced),
      cmocka_unit_test(html_stays_html_and_plain_text_plain),
      cmocka_unit_test(text_in_html_is_text),
      cmocka_unit_test(a_subgraph_holds_its_nodes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
