// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The loader refuses text that could act on a terminal. A graph that comes from elsewhere may hold
// it all the same, and then it must not reach one.

#include "engine/base/utf8.h"
#include "engine/question/question.h"
#include "export/answer_text.h"
#include "tests/unit/small_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

// Ends the line, sets a colour, the window's title; the marks that ink.h uses; a bidi override.
static const char hostile[] = "a\nb\x1B[31mc\x1B]0;d\x07"
                              "e\x0E\x12\x1F"
                              "f\xE2\x80\xAEg";
// As it is shown, from where a line may break.
static const char harmless[] = "b\\x1B[31mc\\x1B]0;d\\x07e\\x0E\\x12\\x1Ff\\u{202E}g";

static void add_text(AttribBuilder *builder, AttribKey key, const char *words)
{
  AttribString string = {0};
  assert_int_equal(attrib_builder_string(builder, attrib_text(words), &string), ATTRIB_SUCCESS);
  AttribValue value = attrib_value_of_string(string);
  value.key = (AttribString){key};
  assert_int_equal(attrib_builder_property(builder, value), ATTRIB_SUCCESS);
}

static void add_texts(AttribBuilder *builder, const AttribKey *keys, size_t count)
{
  for (size_t i = 0; i < count; ++i) {
    add_text(builder, keys[i], hostile);
  }
}

#define TEXTS(builder, keys) add_texts(builder, keys, sizeof(keys) / sizeof((keys)[0]))

/// An actor that made a claim, the incident that it is over, the source that it stands in: all their
/// texts are hostile.
static AttribGraph *make_graph(AttribNode *subject)
{
  static const AttribKey of_actor[] = {ATTRIB_KEY_ID,   ATTRIB_KEY_NAME, ATTRIB_KEY_KIND,
                                       ATTRIB_KEY_ROLE, ATTRIB_KEY_NOTE, ATTRIB_KEY_COUNTRY};
  static const AttribKey of_incident[] = {ATTRIB_KEY_ID, ATTRIB_KEY_NAME, ATTRIB_KEY_KIND};
  static const AttribKey of_source[] = {ATTRIB_KEY_ID,        ATTRIB_KEY_TITLE, ATTRIB_KEY_AUTHORS,
                                        ATTRIB_KEY_PUBLISHER, ATTRIB_KEY_LANG,  ATTRIB_KEY_URL,
                                        ATTRIB_KEY_NOTE};
  static const AttribKey of_claim[] = {ATTRIB_KEY_ID, ATTRIB_KEY_SAID_AS_WRITTEN,
                                       ATTRIB_KEY_INSTRUMENT, ATTRIB_KEY_WORDING,
                                       ATTRIB_KEY_GROUNDS};
  static const AttribKey of_citation[] = {ATTRIB_KEY_QUOTE, ATTRIB_KEY_AT, ATTRIB_KEY_VIA,
                                          ATTRIB_KEY_ORIGINAL, ATTRIB_KEY_LANG};
  AttribBuilder *builder = attrib_small_begin();
  *subject = attrib_small_node(builder, ATTRIB_LABEL_ACTOR);
  TEXTS(builder, of_actor);
  const AttribNode incident = attrib_small_node(builder, ATTRIB_LABEL_INCIDENT);
  TEXTS(builder, of_incident);
  const AttribNode source = attrib_small_node(builder, ATTRIB_LABEL_SOURCE);
  TEXTS(builder, of_source);
  const AttribNode claim = attrib_small_claim(builder, "2021-07-19", NULL);
  TEXTS(builder, of_claim);
  add_text(builder, ATTRIB_KEY_ACT, "admit");
  attrib_small_edge(builder, attrib_small_edge_of(ATTRIB_TYPE_MADE, *subject, claim, claim));
  attrib_small_edge(builder, attrib_small_edge_of(ATTRIB_TYPE_JOINED, *subject, claim, claim));
  add_text(builder, ATTRIB_KEY_ACT, hostile);
  attrib_small_edge(builder, attrib_small_edge_of(ATTRIB_TYPE_OVER, claim, incident, claim));
  attrib_small_edge(builder, attrib_small_edge_of(ATTRIB_TYPE_CITES, claim, source, claim));
  TEXTS(builder, of_citation);
  return attrib_small_freeze(builder);
}

static unsigned count_of(const char *text, const char *part)
{
  unsigned count = 0;
  for (const char *at = text; (at = strstr(at, part)) != NULL; ++at) {
    ++count;
  }
  return count;
}

static void escapes_whatever_records_say(void **state)
{
  (void)state;
  AttribNode subject;
  AttribGraph *graph = make_graph(&subject);
  AttribView *view = attrib_small_view(graph, NULL);
  const AttribQuestion question = {.about = ATTRIB_ABOUT_ACTOR, .subject = subject};
  AttribAnswer answer;
  AttribBuffer out;
  attrib_buffer_init(&out);
  assert_int_equal(attrib_ask(view, &question, &answer), ATTRIB_SUCCESS);
  const AttribTextStyle style = {.colour = false, .width = 100};
  assert_int_equal(attrib_answer_write_text(&answer, style, &out), ATTRIB_SUCCESS);
  size_t offset = 0;
  uint32_t code_point = 0;
  assert_int_equal(attrib_utf8_check(attrib_buffer_text(&out), &offset, &code_point),
                   ATTRIB_UTF8_FINE);
  // The actor: six, and its name twice with the claim. The incident: id and name. The claim: five.
  // The citation: five. The source: seven.
  assert_int_equal(count_of(out.data, harmless), 6 + 2 + 2 + 5 + 5 + 7);
  attrib_buffer_clear(&out);
  attrib_answer_clear(&answer);
  attrib_view_free(view);
  attrib_graph_free(graph);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(escapes_whatever_records_say),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
