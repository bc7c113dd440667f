// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "export/cgraph_bridge.h"
#include "export/dot.h"
#include "tests/unit/scratch.h"
#include "tests/unit/small_base.h"

#include <cgraph.h>

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <spawn.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

extern char **environ;

// Names are texts that would act if anything took them for more.
static const char records[] =
    "cite: paper\n"
    "sources:\n"
    "  paper: {title: A paper, publisher: P, published: 2020}\n"
    "actors:\n"
    "  land: {name: '<b>Land</b>', kind: state}\n"
    "  sea: {name: 'Sea \\N \\G \\l \\', kind: state}\n"
    "  isle: {name: \"a\\\"b\\\\\\\"c\\n\\\"; evil [shape=star]; \\\"\", kind: state}\n"
    "  hill: {name: '{a|b} &lt; &#92;N \xe4\xb8\x89', kind: state}\n"
    "  dash: {name: '-.', kind: group}\n"
    "  alone: {name: node, kind: state}\n"
    "  clerk: {name: A Clerk, kind: person, part-of: hill, role: speaker}\n"
    "incidents:\n"
    "  theft: {name: Theft}\n"
    "  wave: {name: Wave, alleged: true}\n"
    "claims:\n"
    "  a-theft:\n"
    "    {act: accuse, by: land, with: {sea: support}, against: hill, over: [theft, wave],\n"
    "     said: 2020-03-02, quote: \"one two\\\"three\\\\\"}\n"
    "  b-back: {act: support, by: isle, answers: a-theft, said: 2020-03?, quote: q}\n"
    "  c-deny: {act: deny, by: hill, voice: clerk, answers: a-theft, quote: q}\n"
    "  d-echo: {act: support, by: dash, answers: c-deny, quote: q}\n"
    "  e-counter: {act: counter-accuse, by: hill, against: land, over: wave, answers: a-theft,\n"
    "              quote: q}\n"
    "  f-old: {act: comment, by: sea, said: 2019, quote: q}\n"
    "  g-new: {act: comment, by: sea, supersedes: f-old, said: 2020, quote: q}\n";

static AttribKb *kb;

static char *draw(AttribAbout about, const char *subject, const char *as_of)
{
  AttribAnswer answer;
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_small_ask(attrib_kb_graph(kb), subject, (AttribQuestion){.about = about}, as_of, &answer);
  assert_int_equal(attrib_answer_write_dot(&answer, &text), ATTRIB_SUCCESS);
  attrib_answer_clear(&answer);
  return text.data; // freed as what malloc gave
}

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
  if (!node) {
    print_error("no node %s\n", name);
  }
  assert_non_null(node);
  return node;
}

/// Read as Graphviz reads a label: escapes, then the entities of HTML.
static const char *unescape(const char *label)
{
  static const struct {
    const char *escaped;
    char plain;
  } pairs[] = {{"\\\\", '\\'}, {"\\n", '\n'}, {"\\l", '\n'}, {"&amp;", '&'}, {"&#45;", '-'}};
  static char out[1000];
  size_t length = 0;
  while (*label) {
    size_t i = 0;
    while (i < 5 && strncmp(label, pairs[i].escaped, strlen(pairs[i].escaped)) != 0) {
      ++i;
    }
    out[length++] = i < 5 ? pairs[i].plain : *label;
    label += i < 5 ? strlen(pairs[i].escaped) : 1;
    assert_true(length < sizeof(out));
  }
  out[length] = '\0';
  return out;
}

static void expect_label(Agraph_t *graph, const char *node, const char *label)
{
  char *const found = agget(node_of(graph, node), own("label"));
  assert_false(aghtmlstr(found));
  assert_string_equal(unescape(found), label);
}

static const char *edge_property(Agraph_t *graph, const char *id, const char *key)
{
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
    for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) {
      if (strcmp(agget(edge, own("id")), id) == 0) {
        return strcmp(key, "tail") == 0   ? agnameof(agtail(edge))
               : strcmp(key, "head") == 0 ? agnameof(aghead(edge))
                                          : agget(edge, own(key));
      }
    }
  }
  print_error("no edge %s\n", id);
  fail();
  return NULL;
}

static void expect_edge(Agraph_t *graph, const char *id, const char *tail, const char *head,
                        const char *kind)
{
  assert_string_equal(edge_property(graph, id, "tail"), tail);
  assert_string_equal(edge_property(graph, id, "head"), head);
  assert_string_equal(edge_property(graph, id, "class"), kind);
}

static void every_claim_and_party_is_a_node(void **state)
{
  (void)state;
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  static const char *const nodes[] = {
      "actor:dash",    "actor:hill",   "actor:isle",     "actor:land",   "actor:sea",
      "claim:a-theft", "claim:b-back", "claim:c-deny",   "claim:d-echo", "claim:e-counter",
      "claim:f-old",   "claim:g-new",  "incident:theft", "incident:wave"};
  for (size_t i = 0; i < sizeof(nodes) / sizeof(nodes[0]); ++i) {
    assert_string_equal(agget(node_of(graph, nodes[i]), own("id")), nodes[i]);
  }
  // Neither who takes part in nothing, nor who only lends a voice.
  assert_int_equal(agnnodes(graph), sizeof(nodes) / sizeof(nodes[0]));
  assert_true(agisdirected(graph));
  agclose(graph);
  free(dot);
}

static void names_stay_what_they_are(void **state)
{
  (void)state;
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  expect_label(graph, "actor:land", "<b>Land</b>");
  expect_label(graph, "actor:sea", "Sea \\N \\G \\l \\");
  expect_label(graph, "actor:isle", "a\"b\\\"c\n\"; evil [shape=star]; \"");
  expect_label(graph, "actor:hill", "{a|b} &lt; &#92;N \xe4\xb8\x89");
  expect_label(graph, "actor:dash", "-.");
  expect_label(graph, "incident:wave", "Wave (alleged)");
  agclose(graph);
  free(dot);
  char *const lonely = draw(ATTRIB_ABOUT_ACTOR, "alone", NULL);
  Agraph_t *const one = parse(lonely);
  expect_label(one, "actor:alone", "node");
  assert_int_equal(agnnodes(one), 1);
  agclose(one);
  free(lonely);
}

static void a_claim_says_who_when_and_what(void **state)
{
  (void)state;
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  expect_label(graph, "claim:a-theft", "accuse · <b>Land</b> · 2 March 2020\n“one two\"three\\”\n");
  expect_label(graph, "claim:c-deny", "deny · A Clerk, speaker\n“q”\n");
  expect_label(graph, "claim:b-back",
               "support · a\"b\\\"c\n\"; evil [shape=star]; \" · 2020-03?\n“q”\n");
  expect_label(graph, "claim:f-old", "comment · Sea \\N \\G \\l \\ · 2019 · superseded\n“q”\n");
  assert_string_equal(agget(node_of(graph, "claim:a-theft"), own("tooltip")),
                      "accuse · <b>Land</b> · 2 March 2020: “one two\"three\\\\”");
  agclose(graph);
  free(dot);
}

static void edges_lead_from_speakers_to_what_they_speak_of(void **state)
{
  (void)state;
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  expect_edge(graph, "made/actor:land/claim:a-theft", "actor:land", "claim:a-theft", "says");
  expect_edge(graph, "joined/actor:sea/claim:a-theft", "actor:sea", "claim:a-theft", "support");
  expect_edge(graph, "against/claim:a-theft/actor:hill", "claim:a-theft", "actor:hill", "names");
  expect_edge(graph, "over/claim:a-theft/incident:theft", "claim:a-theft", "incident:theft",
              "names");
  expect_edge(graph, "over/claim:a-theft/incident:wave", "claim:a-theft", "incident:wave", "names");
  expect_edge(graph, "made/actor:isle/claim:b-back", "actor:isle", "claim:b-back", "says");
  expect_edge(graph, "answers/claim:b-back/claim:a-theft", "claim:b-back", "claim:a-theft",
              "support");
  expect_edge(graph, "made/actor:sea/claim:f-old", "actor:sea", "claim:f-old", "says");
  expect_edge(graph, "made/actor:sea/claim:g-new", "actor:sea", "claim:g-new", "says");
  expect_edge(graph, "supersedes/claim:g-new/claim:f-old", "claim:g-new", "claim:f-old",
              "supersedes");
  // Answers, and what joins them, are written from right to left.
  expect_edge(graph, "made/actor:hill/claim:c-deny", "claim:c-deny", "actor:hill", "says");
  expect_edge(graph, "answers/claim:c-deny/claim:a-theft", "claim:a-theft", "claim:c-deny", "deny");
  expect_edge(graph, "made/actor:dash/claim:d-echo", "claim:d-echo", "actor:dash", "says");
  expect_edge(graph, "answers/claim:d-echo/claim:c-deny", "claim:c-deny", "claim:d-echo",
              "support");
  expect_edge(graph, "made/actor:hill/claim:e-counter", "claim:e-counter", "actor:hill", "says");
  expect_edge(graph, "against/claim:e-counter/actor:land", "actor:land", "claim:e-counter",
              "counter");
  expect_edge(graph, "over/claim:e-counter/incident:wave", "incident:wave", "claim:e-counter",
              "names");
  expect_edge(graph, "answers/claim:e-counter/claim:a-theft", "claim:a-theft", "claim:e-counter",
              "answers");
  assert_int_equal(agnedges(graph), 18);
  agclose(graph);
  free(dot);
}

static void each_kind_has_its_look(void **state)
{
  (void)state;
  static const struct {
    const char *id;
    const char *key;
    const char *value;
  } looks[] = {
      {"against/claim:a-theft/actor:hill", "color", "#0072B2"},
      {"against/claim:a-theft/actor:hill", "style", "solid"},
      {"answers/claim:c-deny/claim:a-theft", "color", "#C24E00"},
      {"answers/claim:c-deny/claim:a-theft", "style", "dashed,bold"},
      {"answers/claim:c-deny/claim:a-theft", "arrowtail", "tee"},
      {"answers/claim:c-deny/claim:a-theft", "dir", "back"},
      {"against/claim:e-counter/actor:land", "color", "#882255"},
      {"against/claim:e-counter/actor:land", "arrowtail", "vee"},
      {"answers/claim:b-back/claim:a-theft", "style", "dashed"},
      {"answers/claim:b-back/claim:a-theft", "arrowhead", "empty"},
      {"answers/claim:b-back/claim:a-theft", "color", "#0072B2"},
      {"answers/claim:d-echo/claim:c-deny", "color", "#C24E00"},
  };
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  for (size_t i = 0; i < sizeof(looks) / sizeof(looks[0]); ++i) {
    assert_string_equal(edge_property(graph, looks[i].id, looks[i].key), looks[i].value);
  }
  assert_string_equal(agget(node_of(graph, "incident:theft"), own("fillcolor")), "#F0E442");
  assert_string_equal(agget(node_of(graph, "claim:c-deny"), own("class")), "statement deny");
  assert_string_equal(agget(node_of(graph, "actor:land"), own("class")), "actor accuse");
  assert_string_equal(agget(node_of(graph, "actor:hill"), own("class")), "actor deny");
  agclose(graph);
  free(dot);
}

static void the_title_tells_what_it_is_and_as_of_when(void **state)
{
  (void)state;
  char *dot = draw(ATTRIB_ABOUT_ACTOR, "hill", "2020-03-02");
  Agraph_t *graph = parse(dot);
  assert_string_equal(unescape(agget(graph, own("label"))),
                      "{a|b} &lt; &#92;N \xe4\xb8\x89\nAs of 2 March 2020. A box reports what"
                      " somebody said, not what has been proved.\n");
  expect_label(graph, "claim:c-deny", "deny · A Clerk, speaker · day unknown\n“q”\n");
  agclose(graph);
  free(dot);
  dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  graph = parse(dot);
  assert_string_equal(unescape(agget(graph, own("label"))),
                      "Claims\nA box reports what somebody said, not what has been proved.\n");
  agclose(graph);
  free(dot);
}

static void the_same_answer_gives_the_same_bytes(void **state)
{
  (void)state;
  char *const first = draw(ATTRIB_ABOUT_ACTOR, "hill", NULL);
  char *const second = draw(ATTRIB_ABOUT_ACTOR, "hill", NULL);
  assert_string_equal(first, second);
  free(first);
  free(second);
}

// Texts too long for a box, or for cgraph

static AttribKb *open_long(const char *name, const char *quote)
{
  AttribBuffer yaml;
  attrib_buffer_init(&yaml);
  attrib_buffer_add_format(&yaml,
                           "sources: {s: {title: S, publisher: P, published: 2020}}\n"
                           "actors: {a: {name: '%s', kind: state}}\n"
                           "claims: {c: {act: condemn, by: a, cite: s, quote: '%s'}}\n",
                           name, quote);
  AttribKb *const opened = attrib_small_base(yaml.data);
  attrib_buffer_clear(&yaml);
  return opened;
}

static void long_texts_are_cut(void **state)
{
  (void)state;
  AttribKb *const usual = kb;
  char quotes[9001];
  memset(quotes, '"', 9000);
  quotes[9000] = '\0';
  kb = open_long(quotes, "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi "
                         "omicron pi rho sigma tau upsilon phi chi psi omega and once more");
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  const char *const label = agget(node_of(graph, "actor:a"), own("label"));
  assert_int_equal(strspn(label, "\""), 120);
  assert_string_equal(label + 120, "…");
  const char *const claim = unescape(agget(node_of(graph, "claim:c"), own("label")));
  assert_string_equal(strchr(claim, '\n') + 1, "“alpha beta gamma delta epsilon zeta\n"
                                               "eta theta iota kappa lambda mu nu xi\n"
                                               "omicron pi rho sigma tau upsilon phi …”\n");
  agclose(graph);
  free(dot);
  attrib_kb_free(kb);
  kb = usual;
}

static void a_word_wider_than_a_line_is_broken(void **state)
{
  (void)state;
  AttribKb *const usual = kb;
  // 19 of these fill a line of 38 columns.
  kb = open_long("A", "三三三三三三三三三三三三三三三三三三三四");
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  expect_label(graph, "claim:c", "condemn · A\n“三三三三三三三三三三三三三三三三三三三\n四”\n");
  agclose(graph);
  free(dot);
  attrib_kb_free(kb);
  kb = usual;
}

// The bridge to cgraph

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

enum { rounds = 20 };

static void *draw_often(void *expected)
{
  AttribAnswer answer;
  uintptr_t same = 0;
  attrib_small_ask(attrib_kb_graph(kb), NULL, (AttribQuestion){.about = ATTRIB_ABOUT_CLAIMS}, NULL,
                   &answer);
  for (int i = 0; i < rounds; ++i) {
    AttribBuffer text;
    attrib_buffer_init(&text);
    same += attrib_answer_write_dot(&answer, &text) == ATTRIB_SUCCESS &&
            strcmp(text.data, expected) == 0;
    attrib_buffer_clear(&text);
  }
  attrib_answer_clear(&answer);
  // NOLINTNEXTLINE(performance-no-int-to-ptr): a thread returns a pointer, and this is a number.
  return (void *)same;
}

static void threads_draw_at_once(void **state)
{
  (void)state;
  pthread_t threads[4];
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  for (size_t i = 0; i < 4; ++i) {
    assert_int_equal(pthread_create(&threads[i], NULL, draw_often, dot), 0);
  }
  for (size_t i = 0; i < 4; ++i) {
    void *same = NULL;
    assert_int_equal(pthread_join(threads[i], &same), 0);
    assert_int_equal((uintptr_t)same, rounds);
  }
  free(dot);
}

// The program that draws it

/// Its exit status; -1 where it is not installed.
static int run_dot(const char *format, const char *input, const char *output, const char *errors)
{
  char arguments[3][64];
  snprintf(arguments[0], sizeof(arguments[0]), "-T%s", format);
  snprintf(arguments[1], sizeof(arguments[1]), "-o%s", output);
  snprintf(arguments[2], sizeof(arguments[2]), "%s", input);
  char program[] = "dot";
  char *argv[] = {program, arguments[0], arguments[1], arguments[2], NULL};
  posix_spawn_file_actions_t actions;
  assert_int_equal(posix_spawn_file_actions_init(&actions), 0);
  assert_int_equal(
      posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0600), 0);
  pid_t child;
  int status = -1;
  const int failure = posix_spawnp(&child, program, &actions, NULL, argv, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failure == ENOENT) {
    return -1;
  }
  assert_int_equal(failure, 0);
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFEXITED(status));
  return WEXITSTATUS(status);
}

static size_t read_back(const char *path, char *text, size_t size)
{
  FILE *const file = fopen(path, "rb");
  assert_non_null(file);
  const size_t length = fread(text, 1, size - 1, file);
  fclose(file);
  text[length] = '\0';
  return length;
}

static void dot_draws_it_without_a_complaint(void **state)
{
  (void)state;
  static char text[200000];
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  attrib_scratch_file("in.dot", dot);
  free(dot);
  const int status = run_dot("canon", "in.dot", "out.dot", "errors");
  if (status < 0) {
    print_message("dot is not installed\n");
    skip();
  }
  assert_int_equal(status, 0);
  assert_int_equal(read_back("errors", text, sizeof(text)), 0);
  assert_true(read_back("out.dot", text, sizeof(text)) > 0);
  Agraph_t *const graph = parse(text);
  assert_int_equal(agnnodes(graph), 14);
  assert_int_equal(agnedges(graph), 18);
  agclose(graph);
  assert_int_equal(run_dot("svg", "in.dot", "out.svg", "errors"), 0);
  assert_int_equal(read_back("errors", text, sizeof(text)), 0);
  assert_true(read_back("out.svg", text, sizeof(text)) > 0);
  assert_non_null(strstr(text, ">&lt;b&gt;Land&lt;/b&gt;<"));
  assert_non_null(strstr(text, ">Sea \\N \\G \\l \\<"));
  assert_non_null(strstr(text, ">{a|b} &amp;lt; &amp;#92;N \xe4\xb8\x89<"));
  assert_non_null(strstr(text, ">&#45;.<"));
  assert_null(strstr(text, "<b>"));
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
      cmocka_unit_test(every_claim_and_party_is_a_node),
      cmocka_unit_test(names_stay_what_they_are),
      cmocka_unit_test(a_claim_says_who_when_and_what),
      cmocka_unit_test(edges_lead_from_speakers_to_what_they_speak_of),
      cmocka_unit_test(each_kind_has_its_look),
      cmocka_unit_test(the_title_tells_what_it_is_and_as_of_when),
      cmocka_unit_test(the_same_answer_gives_the_same_bytes),
      cmocka_unit_test(long_texts_are_cut),
      cmocka_unit_test(a_word_wider_than_a_line_is_broken),
      cmocka_unit_test(a_text_that_cgraph_cannot_take_is_a_limit),
      cmocka_unit_test(the_longest_text_is_written_and_read),
      cmocka_unit_test(controls_and_bad_bytes_are_replaced),
      cmocka_unit_test(threads_draw_at_once),
      cmocka_unit_test(dot_draws_it_without_a_complaint),
  };
  return cmocka_run_group_tests(tests, enter, leave);
}
