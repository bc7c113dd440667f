// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/svg_small.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void expect(const char *picture, const char *small)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_svg_write_small(attrib_text(picture), &out);
  assert_int_equal(out.status, ATTRIB_SUCCESS);
  assert_string_equal(out.length > 0 ? out.data : "", small);
  attrib_buffer_clear(&out);
}

static void what_lays_a_file_out_goes(void **state)
{
  (void)state;
  expect(
      "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<!-- a > b -->\n<svg width=\"9pt\"\n"
      " height=\"8pt\">\n <g>\n  <!-- c -->\n  <text>a b\nc</text> <text> </text>\n </g>\n</svg>\n",
      "<svg width=\"9pt\" height=\"8pt\"><g><text>a b\nc</text> <text> </text></g></svg>");
}

static void what_svg_takes_for_granted_goes(void **state)
{
  (void)state;
  expect("<svg><text text-anchor=\"start\" fill=\"#1a1a1a\">a</text>"
         "<text text-anchor=\"middle\" fill=\"#ffffff\">text-anchor=\"start\"</text>"
         "<rect stroke=\"none\" stroke-width=\"1\" fill=\"none\"/></svg>",
         "<svg><text>a</text><text text-anchor=\"middle\" fill=\"#ffffff\">text-anchor=\"start\""
         "</text><rect fill=\"none\"/></svg>");
}

static void coordinates_keep_a_digit(void **state)
{
  (void)state;
  expect("<svg viewBox=\"0.00 0.00 9.25 8.25\"><path d=\"M-20.50,6.25C7.05,.99 1.,2\"/>"
         "<text font-size=\"11.00\" x=\"5.678\">9.25</text></svg>",
         "<svg viewBox=\"0.00 0.00 9.25 8.25\"><path d=\"M-20.5,6.2C7,.9 1,2\"/>"
         "<text font-size=\"11\" x=\"5.6\">9.25</text></svg>");
}

static void only_edges_lose_their_ids(void **state)
{
  (void)state;
  expect("<svg><g id=\"says/left:a/claim:b\" class=\"edge c-b\"/><g id=\"claim:b\"/></svg>",
         "<svg><g class=\"edge c-b\"/><g id=\"claim:b\"/></svg>");
}

static void values_may_hold_what_ends_a_tag(void **state)
{
  (void)state;
  expect("<svg><g aria-label=\"a > b\" class=\"c\"/></svg>",
         "<svg><g aria-label=\"a > b\" class=\"c\"/></svg>");
}

static void what_is_no_picture_ends(void **state)
{
  (void)state;
  expect("", "");
  expect("no picture", "");
  expect("<svg", "<svg");
  expect("<svg a=\"", "<svg a=\"");
  expect("<svg a", "<svg a");
  expect("<svg><!-- ", "<svg>");
  expect("<svg>a", "<svg>a");
  expect("<svg ><g", "<svg ><g");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_lays_a_file_out_goes),
      cmocka_unit_test(what_svg_takes_for_granted_goes),
      cmocka_unit_test(coordinates_keep_a_digit),
      cmocka_unit_test(only_edges_lose_their_ids),
      cmocka_unit_test(values_may_hold_what_ends_a_tag),
      cmocka_unit_test(what_is_no_picture_ends),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
