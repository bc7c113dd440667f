// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/svg_finish.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const AttribSvgNames names = {ATTRIB_TEXT_INIT("A & B"), ATTRIB_TEXT_INIT("Of <what>")};

#define BEGIN                                                                    \
  "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n"    \
  " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<!-- a comment -->\n" \
  "<svg width=\"8pt\" viewBox=\"0 0 8 8\" xmlns=\"http://www.w3.org/2000/svg\">\n"

#define NAMED                                                                   \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8pt\" viewBox=\"0 0 8 8\"" \
  " font-family=\"Noto Sans, Helvetica, Arial, sans-serif\" font-size=\"11\""   \
  " fill=\"#1a1a1a\" text-anchor=\"start\" role=\"group\""                      \
  " aria-labelledby=\"picture-title picture-description\">\n"                   \
  " <title id=\"picture-title\">A &amp; B</title>\n"                            \
  " <desc id=\"picture-description\">Of &lt;what&gt;</desc>\n"

static void expect(const char *drawn, const char *finished)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  assert_int_equal(attrib_svg_finish(attrib_text(drawn), &names, &out), ATTRIB_SUCCESS);
  assert_string_equal(out.data, finished);
  attrib_buffer_clear(&out);
}

static void a_picture_has_a_title_and_a_description(void **state)
{
  (void)state;
  expect(BEGIN "</svg>", NAMED "</svg>\n");
}

static void a_node_is_named_by_its_tooltip(void **state)
{
  (void)state;
  expect(BEGIN "<g id=\"n\" class=\"node actor\"><title>node1</title>\n"
               "<g id=\"a_n\"><a xlink:title=\"Land &amp; &lt;Sea&gt;\">\n"
               "<path fill=\"none\" stroke=\"transparent\" d=\"M0,0\"/>\n"
               "<text x=\"1\" font-family=\"Noto Sans\">Land</text></a></g></g></svg>",
         NAMED " <g id=\"n\" class=\"node actor\" role=\"img\">\n"
               "  <title>Land &amp; &lt;Sea&gt;</title>\n"
               "  <path fill=\"none\" stroke=\"none\" d=\"M0,0\"/>\n"
               "  <text x=\"1\">Land</text>\n"
               " </g>\n"
               "</svg>\n");
}

static void what_all_have_stands_once(void **state)
{
  (void)state;
  expect(BEGIN "<polygon fill=\"#ffffff\" stroke-width=\"0\" points=\"1,1\"/>"
               "<text text-anchor=\"start\" font-size=\"11.00\" fill=\"#1a1a1a\">a</text>"
               "<text text-anchor=\"middle\" font-size=\"9.00\" fill=\"#ffffff\">b</text></svg>",
         NAMED " <text>a</text>\n"
               " <text text-anchor=\"middle\" font-size=\"9.00\" fill=\"#ffffff\">b</text>\n"
               "</svg>\n");
}

static void only_links_to_the_web_are_kept(void **state)
{
  (void)state;
  expect(BEGIN "<g class=\"node\"><g id=\"a\">"
               "<a xlink:href=\"https://a.example/?b&amp;c\" xlink:title=\"T\">"
               "<path d=\"\"/></a></g></g></svg>",
         NAMED " <g class=\"node\" role=\"group\">\n"
               "  <title>T</title>\n"
               "  <a href=\"https://a.example/?b&amp;c\" rel=\"noopener noreferrer\">\n"
               "   <path d=\"\"/>\n"
               "  </a>\n"
               " </g>\n"
               "</svg>\n");
  expect(BEGIN "<g class=\"node\"><a xlink:href=\"javascript:alert(1)\" xlink:title=\"T\">"
               "<path d=\"\"/></a></g></svg>",
         NAMED " <g class=\"node\" role=\"img\">\n"
               "  <title>T</title>\n"
               "  <path d=\"\"/>\n"
               " </g>\n"
               "</svg>\n");
}

static void nothing_that_acts_is_kept(void **state)
{
  (void)state;
  expect(BEGIN "<path onclick=\"alert(1)\" role=\"button\" d=\"\"/></svg>",
         NAMED " <path d=\"\"/>\n</svg>\n");
}

static void anything_else_is_refused(void **state)
{
  (void)state;
  static const char *const rows[] = {
      "",
      "no SVG",
      BEGIN,
      BEGIN "<g></svg>",
      BEGIN "<script>alert(1)</script></svg>",
      BEGIN "<foreignObject/></svg>",
      BEGIN "<g>\x01</g></svg>",
      "<html/>",
      "<text>no picture</text>",
      BEGIN "<svg/></svg>",
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    AttribBuffer out;
    attrib_buffer_init(&out);
    assert_int_equal(attrib_svg_finish(attrib_text(rows[i]), &names, &out), ATTRIB_BAD_TEXT);
    attrib_buffer_clear(&out);
  }
}

static void depth_has_a_limit(void **state)
{
  (void)state;
  AttribBuffer deep;
  AttribBuffer out;
  attrib_buffer_init(&deep);
  attrib_buffer_init(&out);
  attrib_buffer_add_string(&deep, BEGIN);
  for (int i = 0; i < 1000; ++i) {
    attrib_buffer_add_string(&deep, "<g class=\"x\">");
  }
  assert_int_equal(attrib_svg_finish(attrib_buffer_text(&deep), &names, &out), ATTRIB_BAD_TEXT);
  attrib_buffer_clear(&out);
  attrib_buffer_clear(&deep);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_picture_has_a_title_and_a_description),
      cmocka_unit_test(a_node_is_named_by_its_tooltip),
      cmocka_unit_test(what_all_have_stands_once),
      cmocka_unit_test(only_links_to_the_web_are_kept),
      cmocka_unit_test(nothing_that_acts_is_kept),
      cmocka_unit_test(anything_else_is_refused),
      cmocka_unit_test(depth_has_a_limit),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
