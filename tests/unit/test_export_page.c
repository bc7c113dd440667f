// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/html.h"
#include "export/page.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char records[] =
    "cite: paper\n"
    "sources:\n"
    "  paper: {title: A paper, publisher: P, published: 2020, url: 'https://example.org/?a&b'}\n"
    "  talk: {description: A talk, publisher: P, published: 2020}\n"
    "actors:\n"
    "  land: {name: Land, kind: state}\n"
    "  sea: {name: '<b>Sea</b> & \"co\"', kind: state}\n"
    "  hill: {name: Hill, kind: agency, part-of: land, aliases: [Hump]}\n"
    "  clerk: {name: A Clerk, kind: person, role: speaker}\n"
    "incidents:\n"
    "  theft: {name: Theft}\n"
    "  wave: {name: Wave, alleged: true}\n"
    "claims:\n"
    "  a-old: {act: accuse, by: land, with: [sea], against: hill, over: theft, said: 2020-03-01,"
    " quote: old}\n"
    "  b-new:\n"
    "    act: accuse\n"
    "    by: land\n"
    "    voice: clerk\n"
    "    with: {sea: support}\n"
    "    against: hill\n"
    "    over: [theft, wave]\n"
    "    said: {date: 2020-03-02/.., as-written: soon}\n"
    "    supersedes: a-old\n"
    "    wording: likely\n"
    "    cite: [{source: paper, quote: [one, two], at: page 2}, talk]\n"
    "    note: Read twice.\n"
    "  c-deny: {act: deny, by: hill, answers: b-new, said: 2020-03-05, quote: no}\n"
    "  d-far: {act: deny, by: hill, answers: [a-old, e-else], quote: no}\n"
    "  e-else: {act: criticise, by: sea, against: hill, said: 2020, quote: e}\n";

static AttribKb *kb;

static char *write(const char *incident, const char *as_of, AttribPagePictures pictures)
{
  AttribAnswer answer;
  AttribBuffer page;
  attrib_buffer_init(&page);
  attrib_small_ask(attrib_kb_graph(kb), incident, (AttribQuestion){.about = ATTRIB_ABOUT_INCIDENT},
                   as_of, &answer);
  assert_int_equal(attrib_answer_write_page(&answer, &pictures, &page), ATTRIB_SUCCESS);
  attrib_answer_clear(&answer);
  return page.data; // freed as what malloc gave
}

static char *write_theft(const char *as_of)
{
  return write("theft", as_of, (AttribPagePictures){{"", 0}, {"", 0}});
}

static void expect_part(const char *page, const char *part)
{
  if (strstr(page, part) == NULL) {
    print_error("not there: %s\n", part);
    fail();
  }
}

static unsigned count(const char *page, const char *part)
{
  unsigned found = 0;
  for (const char *at = strstr(page, part); at != NULL; at = strstr(at + 1, part)) {
    ++found;
  }
  return found;
}

static void a_claim_is_a_row(void **state)
{
  (void)state;
  char *const page = write_theft(NULL);
  expect_part(
      page,
      "<tr class=\"accuse\" data-claim=\"b-new\" data-act=\"accuse\" data-said=\"18323 "
      "Infinity\">"
      "<td>from 2 March 2020</td>"
      "<th scope=\"row\"><a href=\"#actor:land\">Land</a>"
      "<span class=\"voice\">, through <a href=\"#actor:clerk\">A Clerk</a>, speaker</span></th>"
      "<td><a href=\"#claim:b-new\">accused Hill</a> – “likely”</td>"
      "<td>"
      "<p><q>“one”; “two”</q> <cite>[<a href=\"#source:1\">1</a>, page 2]</cite></p>"
      "<p>also in <cite>[<a href=\"#source:2\">2</a>]</cite></p>"
      "<div class=\"more\">"
      "<p>b-new · then or later · dated from “soon”</p>"
      "<dl><dt>Against</dt><dd class=\"against\"><a href=\"#actor:hill\">Hill</a></dd>"
      "<dt>Over</dt><dd class=\"over\"><a href=\"#incident:theft\">Theft</a> and "
      "<a href=\"#incident:wave\">Wave (alleged)</a></dd>"
      "<dt>Joined by</dt><dd class=\"with\"><a href=\"#actor:sea\">&lt;b&gt;Sea&lt;/b&gt; &amp; "
      "\"co\"</a>: <i>supported</i></dd>"
      "<dt>Answered in</dt><dd><a href=\"#claim:c-deny\">Hill denied</a> · at most 3 days</dd>"
      "<dt>In place of</dt><dd><a href=\"#claim:a-old\">Land accused Hill</a></dd></dl>"
      "<p class=\"note\">Analyst’s note: Read twice.</p>"
      "</div></td></tr>\n");
  free(page);
}

static void who_only_joined_accused_nobody(void **state)
{
  (void)state;
  char *const page = write_theft(NULL);
  expect_part(page, "&amp; \"co\"</a>: <i>joined; act not stated</i></dd>");
  free(page);
}

static void what_replaces_a_claim_is_told(void **state)
{
  (void)state;
  char *page = write_theft(NULL);
  expect_part(page, "<small>(superseded by b-new)</small>");
  expect_part(page, "<dt>Superseded by</dt><dd class=\"later\" data-said=\"18323 Infinity\">"
                    "<a href=\"#claim:b-new\">Land, through A Clerk, accused Hill</a></dd>");
  free(page);
  page = write_theft("2020-03-01");
  assert_null(strstr(page, "b-new"));
  free(page);
}

static void claims_of_other_pages_are_no_links(void **state)
{
  (void)state;
  char *const page = write_theft(NULL);
  expect_part(page, "<dd class=\"to\"><a href=\"#claim:a-old\">Land accused Hill</a> · lag not "
                    "known</dd><dd class=\"to\">e-else · lag not known</dd>");
  free(page);
}

static void the_view_is_told(void **state)
{
  (void)state;
  char *const page = write_theft("2020-03-03");
  expect_part(page, "<p>Only what had been said by 2020-03-03.</p>");
  expect_part(page, "data-claim=\"b-new\" data-act=\"accuse\" data-said=\"18323 Infinity\" "
                    "data-presence=\"maybe\"");
  expect_part(page, "(perhaps: its day may lie outside the time asked for)");
  expect_part(page, "data-claim=\"d-far\" data-act=\"deny\" data-presence=\"undated\"");
  assert_null(strstr(page, "c-deny"));
  free(page);
}

static void actors_incidents_and_sources_are_listed(void **state)
{
  (void)state;
  char *const page = write_theft(NULL);
  expect_part(page, "<li id=\"actor:hill\"><b>Hill</b><p>agency [1]</p><p>also called Hump</p>"
                    "<p>part of Land</p></li>\n");
  expect_part(page, "<li id=\"incident:wave\"><b>Wave</b>"
                    "<p>alleged: known only from claims [1]</p></li>\n");
  expect_part(page, "<li id=\"source:1\"><a href=\"https://example.org/?a&amp;b\" "
                    "rel=\"noopener noreferrer\">“A paper”</a>, P, 2020. "
                    "https://example.org/?a&amp;b </li>\n");
  expect_part(page, "<li id=\"source:2\">A talk, P, 2020. </li>\n");
  free(page);
}

static void a_picture_is_put_in_from_its_element_on(void **state)
{
  (void)state;
  const AttribPagePictures pictures = {
      ATTRIB_TEXT_INIT("<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg><g id=\"it\"/></svg>\n"),
      {"", 0}};
  char *const page = write("theft", NULL, pictures);
  expect_part(page, "tabindex=\"0\">\n<svg><g id=\"it\"/></svg>\n</div>");
  assert_null(strstr(page, "<?xml"));
  assert_int_equal(count(page, "<p class=\"none\">This picture could not be drawn.</p>"), 1);
  free(page);
}

static void nothing_but_the_policy_lets_anything_run(void **state)
{
  (void)state;
  char *const page = write_theft(NULL);
  expect_part(page, "content=\"default-src 'none'; script-src 'sha256-");
  assert_int_equal(count(page, "<script"), 1);
  assert_int_equal(count(page, "<style"), 1);
  assert_int_equal(count(page, " style="), 0);
  assert_int_equal(count(page, " onclick="), 0);
  assert_int_equal(count(page, "<b>Sea"), 0);
  assert_int_equal(count(page, "_hash@"), 0);
  assert_int_equal(count(page, "<!-- "), 0);
  free(page);
}

static void only_the_web_is_linked_to(void **state)
{
  static const struct {
    const char *url;
    bool linked;
  } cases[] = {
      {"https://example.org/", true},
      {"http://example.org/", true},
      {"javascript:alert(1)", false},
      {"data:text/html,x", false},
      {" https://example.org/", false},
      {"//example.org/", false},
      {"https:evil", false},
      {"", false},
  };
  (void)state;
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    AttribBuffer out;
    AttribHtml html = {.out = &out};
    attrib_buffer_init(&out);
    attrib_xml_init(&html.xml, &out);
    assert_int_equal(attrib_html_begin_web_link(&html, attrib_text(cases[i].url)), cases[i].linked);
    attrib_buffer_clear(&out);
  }
}

static void any_bytes_become_text(void **state)
{
  AttribBuffer out;
  AttribHtml html = {.out = &out};
  (void)state;
  attrib_buffer_init(&out);
  attrib_xml_init(&html.xml, &out);
  attrib_html_begin(&html, "p", NULL);
  attrib_html_add(&html, (AttribText){"<\0&\x1B\xFF\"\xE2\x80\xAE>", 10});
  attrib_html_end(&html);
  assert_string_equal(out.data, "<p>&lt;\xEF\xBF\xBD&amp;\xEF\xBF\xBD\xEF\xBF\xBD\"\xEF\xBF\xBD"
                                "&gt;</p>\n");
  attrib_buffer_clear(&out);
}

static int enter(void **state)
{
  const int result = attrib_scratch_enter(state);
  kb = attrib_small_base(records);
  return result;
}

static int leave(void **state)
{
  attrib_kb_free(kb);
  return attrib_scratch_leave(state);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_claim_is_a_row),
      cmocka_unit_test(who_only_joined_accused_nobody),
      cmocka_unit_test(what_replaces_a_claim_is_told),
      cmocka_unit_test(claims_of_other_pages_are_no_links),
      cmocka_unit_test(the_view_is_told),
      cmocka_unit_test(actors_incidents_and_sources_are_listed),
      cmocka_unit_test(a_picture_is_put_in_from_its_element_on),
      cmocka_unit_test(nothing_but_the_policy_lets_anything_run),
      cmocka_unit_test(only_the_web_is_linked_to),
      cmocka_unit_test(any_bytes_become_text),
  };
  return cmocka_run_group_tests(tests, enter, leave);
}
