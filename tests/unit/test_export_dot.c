// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

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
static const AttribPictureOptions look = {ATTRIB_THEME_PRINT, ATTRIB_LANGUAGE_ENGLISH};
static AttribPictureReport report;

static char *draw(AttribAbout about, const char *subject, const char *as_of)
{
  AttribAnswer answer;
  AttribBuffer text;
  attrib_buffer_init(&text);
  attrib_small_ask(attrib_kb_graph(kb), subject, (AttribQuestion){.about = about}, as_of, &answer);
  assert_int_equal(attrib_answer_write_dot(&answer, &look, &report, &text), ATTRIB_SUCCESS);
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

/// Read as Graphviz reads a label: escapes, and the entities of HTML.
static const char *unescape(const char *label)
{
  static const struct {
    const char *escaped;
    char plain;
  } pairs[] = {{"\\\\", '\\'}, {"\\n", '\n'},  {"&lt;", '<'},  {"&gt;", '>'},
               {"&amp;", '&'}, {"&#45;", '-'}, {"&quot;", '"'}};
  static char out[1000];
  const size_t count = sizeof(pairs) / sizeof(pairs[0]);
  size_t length = 0;
  while (*label) {
    size_t i = 0;
    while (i < count && strncmp(label, pairs[i].escaped, strlen(pairs[i].escaped)) != 0) {
      ++i;
    }
    out[length++] = i < count ? pairs[i].plain : *label;
    label += i < count ? strlen(pairs[i].escaped) : 1;
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

static void every_box_stands_in_its_column(void **state)
{
  (void)state;
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  static const struct {
    const char *column;
    const char *nodes[6];
  } columns[] = {
      {"left", {"left:land", "left:sea", "left:isle"}},
      {"statements", {"claim:a-theft", "claim:f-old", "claim:g-new"}},
      {"middle", {"middle:hill", "middle:theft", "middle:wave", "claim:c-deny", "claim:e-counter"}},
      {"right", {"right:hill", "right:dash", "right:wave"}},
  };
  for (size_t i = 0; i < 4; ++i) {
    Agraph_t *const column = agsubg(graph, own(columns[i].column), 0);
    assert_non_null(column);
    for (size_t j = 0; columns[i].nodes[j] != NULL; ++j) {
      Agnode_t *const node = node_of(graph, columns[i].nodes[j]);
      assert_non_null(agsubnode(column, node, 0));
      assert_string_equal(agget(node, own("id")), columns[i].nodes[j]);
    }
  }
  // Who takes part in nothing has no box, nor has who only lends a voice; what only backs a claim
  // is a stroke. The rest are the two ends of each line of the key: of seven kinds.
  assert_int_equal(agnnodes(graph), 14 + 2 * 7);
  assert_int_equal(report.left_out, 0);
  agclose(graph);
  free(dot);
}

static void names_stay_what_they_are(void **state)
{
  (void)state;
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  expect_label(graph, "left:land", "<b>Land</b>");
  expect_label(graph, "left:isle", "a\"b\\\"c \"; evil\n[shape=star]; \"");
  expect_label(graph, "middle:hill", "{a|b} &lt; &#92;N \xe4\xb8\x89");
  expect_label(graph, "right:dash", "-.");
  // Who has most strokes of a column is in bold, which takes HTML.
  assert_string_equal(agget(node_of(graph, "left:sea"), own("label")),
                      "<B>Sea \\\\N \\\\G \\\\l \\\\</B>");
  agclose(graph);
  free(dot);
  char *const lonely = draw(ATTRIB_ABOUT_ACTOR, "alone", NULL);
  Agraph_t *const one = parse(lonely);
  expect_label(one, "middle:alone", "node");
  assert_int_equal(agnnodes(one), 1);
  agclose(one);
  free(lonely);
}

static void expect_in_label(Agraph_t *graph, const char *node, const char *words)
{
  char *const label = agget(node_of(graph, node), own("label"));
  assert_true(aghtmlstr(label));
  if (strstr(label, words) == NULL) {
    print_error("no %s in %s\n", words, label);
  }
  assert_non_null(strstr(label, words));
}

static void a_card_says_who_when_and_what(void **state)
{
  (void)state;
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  expect_in_label(graph, "claim:a-theft",
                  ">&lt;b&gt;Land&lt;/b&gt;\xc2\xa0· 2\xc2\xa0March\xc2\xa0"
                  "2020<");
  expect_in_label(graph, "claim:a-theft", ">“one two&quot;three\\\\”<");
  expect_in_label(graph, "claim:a-theft", ">Accusation<");
  expect_in_label(graph, "claim:c-deny", ">A Clerk, speaker<");
  expect_in_label(graph, "claim:f-old", "\xc2\xa0· 2019<");
  expect_in_label(graph, "claim:f-old", ">Comment\xc2\xa0· superseded<");
  expect_in_label(graph, "middle:wave", "<B>Wave</B>");
  expect_in_label(graph, "middle:wave", "alleged: known from claims alone");
  assert_null(strstr(agget(node_of(graph, "middle:theft"), own("label")), "alleged"));
  assert_string_equal(
      agget(node_of(graph, "claim:a-theft"), own("tooltip")),
      "&lt;b>Land&lt;/b>\xc2\xa0· 2 March 2020\xc2\xa0· Accusation, against {a|b} &amp;lt; "
      "&amp;#92;N \xe4\xb8\x89, over Theft and Wave (alleged): “one two\"three\\\\”");
  agclose(graph);
  free(dot);
}

static void strokes_say_which_claims_they_come_from(void **state)
{
  (void)state;
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  static const struct {
    const char *id;
    const char *tail;
    const char *head;
    const char *kind;
  } rows[] = {
      {"names/left:land/claim:a-theft", "left:land", "claim:a-theft", "names accuse c-a-theft"},
      {"support/left:sea/claim:a-theft", "left:sea", "claim:a-theft", "support accuse c-a-theft"},
      {"support/left:isle/claim:a-theft", "left:isle", "claim:a-theft", "support accuse c-b-back"},
      {"says/left:sea/claim:f-old", "left:sea", "claim:f-old", "says neutral c-f-old"},
      {"says/left:sea/claim:g-new", "left:sea", "claim:g-new", "says neutral c-g-new"},
      {"names/claim:a-theft/middle:hill", "claim:a-theft", "middle:hill", "names accuse c-a-theft"},
      {"names/claim:a-theft/middle:theft", "claim:a-theft", "middle:theft",
       "names accuse c-a-theft"},
      {"names/claim:a-theft/middle:wave", "claim:a-theft", "middle:wave", "names accuse c-a-theft"},
      {"supersedes/claim:g-new/claim:f-old", "claim:g-new", "claim:f-old",
       "supersedes neutral c-g-new"},
      // What points to the left is written from left to right, and drawn the other way.
      {"deny/claim:c-deny/claim:a-theft", "claim:a-theft", "claim:c-deny", "deny deny c-c-deny"},
      {"says/right:hill/claim:c-deny", "claim:c-deny", "right:hill", "says deny c-c-deny"},
      {"support/right:dash/claim:c-deny", "claim:c-deny", "right:dash", "support deny c-d-echo"},
      {"counter/claim:e-counter/left:land", "left:land", "claim:e-counter",
       "counter counter c-e-counter"},
      {"says/right:hill/claim:e-counter", "claim:e-counter", "right:hill",
       "says counter c-e-counter"},
      {"answers/claim:e-counter/claim:a-theft", "claim:a-theft", "claim:e-counter",
       "answers counter c-e-counter"},
      {"names/claim:e-counter/right:wave", "claim:e-counter", "right:wave",
       "names counter c-e-counter"},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    expect_edge(graph, rows[i].id, rows[i].tail, rows[i].head, rows[i].kind);
  }
  // Seven of the key, and three that keep the columns in order.
  assert_int_equal(agnedges(graph), sizeof(rows) / sizeof(rows[0]) + 7 + 3);
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
      {"names/claim:a-theft/middle:hill", "color", "#0072B2"},
      {"names/claim:a-theft/middle:hill", "style", "solid"},
      {"deny/claim:c-deny/claim:a-theft", "color", "#C24E00"},
      {"deny/claim:c-deny/claim:a-theft", "style", "dashed,bold"},
      {"deny/claim:c-deny/claim:a-theft", "arrowtail", "tee"},
      {"deny/claim:c-deny/claim:a-theft", "dir", "back"},
      {"counter/claim:e-counter/left:land", "color", "#882255"},
      {"counter/claim:e-counter/left:land", "arrowtail", "vee"},
      {"support/left:isle/claim:a-theft", "style", "dashed"},
      {"support/left:isle/claim:a-theft", "arrowhead", "empty"},
      {"support/left:isle/claim:a-theft", "color", "#0072B2"},
      {"support/right:dash/claim:c-deny", "color", "#C24E00"},
  };
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  for (size_t i = 0; i < sizeof(looks) / sizeof(looks[0]); ++i) {
    assert_string_equal(edge_property(graph, looks[i].id, looks[i].key), looks[i].value);
  }
  assert_string_equal(agget(node_of(graph, "middle:theft"), own("fillcolor")), "#F0E442");
  assert_string_equal(agget(node_of(graph, "claim:c-deny"), own("class")),
                      "statement deny c-c-deny");
  assert_string_equal(agget(node_of(graph, "left:land"), own("class")), "actor accuse a-land");
  assert_string_equal(agget(node_of(graph, "middle:hill"), own("class")), "actor neutral a-hill");
  assert_string_equal(agget(node_of(graph, "right:hill"), own("class")), "actor deny a-hill");
  agclose(graph);
  free(dot);
}

static void the_title_tells_what_it_is_and_as_of_when(void **state)
{
  (void)state;
  char *dot = draw(ATTRIB_ABOUT_ACTOR, "hill", "2020-03-02");
  Agraph_t *graph = parse(dot);
  const char *title = agget(graph, own("label"));
  assert_non_null(strstr(title, "{a|b} &amp;lt; &amp;#92;N \xe4\xb8\x89: what is said of it"));
  assert_non_null(strstr(title, "As of 2 March 2020. Statements of"));
  assert_non_null(strstr(title, "A box reports what somebody said, not"));
  expect_in_label(graph, "claim:c-deny", ">Denial\xc2\xa0· day not known<");
  agclose(graph);
  free(dot);
  dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  graph = parse(dot);
  title = agget(graph, own("label"));
  assert_non_null(strstr(title, ">Who blames whom, and who answers<"));
  assert_null(strstr(title, "As of"));
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
  // Three lines of 26 columns.
  const char *const label = unescape(agget(node_of(graph, "left:a"), own("label")));
  const size_t marks = strspn(label, "\"\n");
  assert_int_equal(marks, 3 * 26 + 2);
  assert_string_equal(label + marks, " …");
  // Three lines of 38 columns.
  expect_in_label(graph, "claim:c",
                  ">“alpha beta gamma delta epsilon zeta<BR ALIGN=\"LEFT\"/>"
                  "eta theta iota kappa lambda mu nu xi<BR ALIGN=\"LEFT\"/>"
                  "omicron pi rho sigma tau upsilon phi …<BR ALIGN=\"LEFT\"/>");
  agclose(graph);
  free(dot);
  attrib_kb_free(kb);
  kb = usual;
}

static void a_word_wider_than_a_line_is_broken(void **state)
{
  (void)state;
  AttribKb *const usual = kb;
  // The mark and 18 of these fill a line of 38 columns.
  kb = open_long("A", "三三三三三三三三三三三三三三三三三三三三四");
  char *const dot = draw(ATTRIB_ABOUT_CLAIMS, NULL, NULL);
  Agraph_t *const graph = parse(dot);
  expect_in_label(graph, "claim:c",
                  ">“三三三三三三三三三三三三三三三三三三<BR ALIGN=\"LEFT\"/>三三四”<");
  agclose(graph);
  free(dot);
  attrib_kb_free(kb);
  kb = usual;
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
    AttribPictureReport mine;
    same += attrib_answer_write_dot(&answer, &look, &mine, &text) == ATTRIB_SUCCESS &&
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
  assert_int_equal(agnnodes(graph), 14 + 2 * 7);
  assert_int_equal(agnedges(graph), 16 + 7 + 3);
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
      cmocka_unit_test(every_box_stands_in_its_column),
      cmocka_unit_test(names_stay_what_they_are),
      cmocka_unit_test(a_card_says_who_when_and_what),
      cmocka_unit_test(strokes_say_which_claims_they_come_from),
      cmocka_unit_test(each_kind_has_its_look),
      cmocka_unit_test(the_title_tells_what_it_is_and_as_of_when),
      cmocka_unit_test(the_same_answer_gives_the_same_bytes),
      cmocka_unit_test(long_texts_are_cut),
      cmocka_unit_test(a_word_wider_than_a_line_is_broken),
      cmocka_unit_test(threads_draw_at_once),
      cmocka_unit_test(dot_draws_it_without_a_complaint),
  };
  return cmocka_run_group_tests(tests, enter, leave);
}
