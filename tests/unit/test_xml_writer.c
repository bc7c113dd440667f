// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/xml_writer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static AttribBuffer out;
static AttribXml xml;

static int begin(void **state)
{
  (void)state;
  attrib_buffer_init(&out);
  attrib_xml_init(&xml, &out);
  return 0;
}

static int end(void **state)
{
  (void)state;
  attrib_buffer_clear(&out);
  return 0;
}

static void expect(const char *text)
{
  assert_int_equal(attrib_xml_finish(&xml), ATTRIB_SUCCESS);
  assert_string_equal(out.data, text);
}

static void elements_alone_are_indented(void **state)
{
  (void)state;
  attrib_xml_declare(&xml);
  attrib_xml_begin(&xml, "a");
  attrib_xml_attribute_integer(&xml, "n", -5);
  attrib_xml_begin(&xml, "b");
  attrib_xml_attribute_string(&xml, "x", "1");
  attrib_xml_begin(&xml, "c");
  attrib_xml_end(&xml);
  attrib_xml_end(&xml);
  attrib_xml_begin(&xml, "b");
  attrib_xml_end(&xml);
  attrib_xml_end(&xml);
  expect("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<a n=\"-5\">\n <b x=\"1\">\n  <c/>\n </b>\n <b/>\n</a>\n");
}

static void nothing_is_added_beside_text(void **state)
{
  (void)state;
  attrib_xml_begin(&xml, "a");
  attrib_xml_begin(&xml, "t");
  attrib_xml_add_string(&xml, " one ");
  attrib_xml_begin(&xml, "i");
  attrib_xml_begin(&xml, "j");
  attrib_xml_add_integer(&xml, 7);
  attrib_xml_end(&xml);
  attrib_xml_end(&xml);
  attrib_xml_add_string(&xml, " two");
  attrib_xml_end(&xml);
  attrib_xml_end(&xml);
  expect("<a>\n <t> one <i><j>7</j></i> two</t>\n</a>\n");
}

static void what_means_something_is_escaped(void **state)
{
  (void)state;
  attrib_xml_begin(&xml, "a");
  attrib_xml_attribute_string(&xml, "x", "\"<&>'\t\n\r]]>");
  attrib_xml_add_string(&xml, "\"<&>'\t\n\r]]>&amp;");
  attrib_xml_end(&xml);
  expect("<a x=\"&quot;&lt;&amp;&gt;'&#9;&#10;&#13;]]&gt;\">"
         "\"&lt;&amp;&gt;'\t\n&#13;]]&gt;&amp;amp;</a>\n");
}

static void what_xml_does_not_have_is_replaced(void **state)
{
  static const char *const refused[] = {
      "\x01",         "\x1B",         "\x7F",         "\xC2\x85",     "\xFF",
      "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xC0",
  };
  (void)state;
  for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); ++i) {
    begin(NULL);
    attrib_xml_begin(&xml, "a");
    attrib_xml_begin_attribute(&xml, "x");
    attrib_xml_add_string(&xml, refused[i]);
    attrib_xml_add_string(&xml, "-");
    attrib_xml_end_attribute(&xml);
    attrib_xml_add_string(&xml, "long enough for a block ");
    attrib_xml_add_string(&xml, refused[i]);
    attrib_xml_end(&xml);
    expect("<a x=\"\xEF\xBF\xBD-\">long enough for a block \xEF\xBF\xBD</a>\n");
    end(NULL);
  }
}

static void faults_side_by_side_are_each_replaced(void **state)
{
  (void)state;
  attrib_xml_begin(&xml, "a");
  attrib_xml_add(&xml, (AttribText){"\0\xE4\xB8x\xED\xA0\x80 \xE4\xB8\x89", 11});
  attrib_xml_end(&xml);
  expect("<a>\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDx\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD "
         "\xE4\xB8\x89</a>\n");
}

static void a_call_out_of_place_is_refused(void **state)
{
  (void)state;
  attrib_xml_end(&xml);
  assert_int_equal(out.status, ATTRIB_BAD_ARGUMENT);
  end(NULL);

  begin(NULL);
  attrib_xml_begin(&xml, "a");
  attrib_xml_add_string(&xml, "x");
  attrib_xml_attribute_string(&xml, "late", "x");
  assert_int_equal(out.status, ATTRIB_BAD_ARGUMENT);
  end(NULL);

  begin(NULL);
  attrib_xml_begin(&xml, "a");
  attrib_xml_begin_attribute(&xml, "x");
  attrib_xml_begin(&xml, "b");
  assert_int_equal(out.status, ATTRIB_BAD_ARGUMENT);
  end(NULL);

  begin(NULL);
  attrib_xml_begin(&xml, "a");
  assert_int_equal(attrib_xml_finish(&xml), ATTRIB_BAD_ARGUMENT);
}

static void depth_has_a_limit(void **state)
{
  (void)state;
  for (unsigned i = 0; i < ATTRIB_XML_DEPTH; ++i) {
    attrib_xml_begin(&xml, "a");
  }
  assert_int_equal(out.status, ATTRIB_SUCCESS);
  attrib_xml_begin(&xml, "a");
  assert_int_equal(out.status, ATTRIB_LIMIT);
  assert_int_equal(attrib_xml_finish(&xml), ATTRIB_LIMIT);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
  const struct CMUnitTest tests[] = {
      TEST(elements_alone_are_indented),
      TEST(nothing_is_added_beside_text),
      TEST(what_means_something_is_escaped),
      TEST(what_xml_does_not_have_is_replaced),
      TEST(faults_side_by_side_are_each_replaced),
      TEST(a_call_out_of_place_is_refused),
      TEST(depth_has_a_limit),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
