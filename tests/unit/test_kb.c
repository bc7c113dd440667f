// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Whole knowledge bases: order makes no difference, bad records are left out exactly, files of every sort are read.

#include "engine/model/names.h"
#include "tests/unit/records.h"
#include "tests/unit/scratch.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <cmocka.h>

// The ids of all nodes.
static void assert_nodes(const AttribGraph *graph, const char *expected)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  for (uint32_t i = 0; i < attrib_graph_node_count(graph); ++i) {
    const AttribValue id = attrib_node_property(graph, (AttribNode){i}, ATTRIB_KEY(ID));
    attrib_buffer_add_string(&out, i > 0 ? " " : "");
    attrib_buffer_add(&out, attrib_value_text(graph, id));
  }
  attrib_records_assert_text(&out, expected);
}

// Order

enum { most_lines = 12 };

typedef struct {
  const char *section;
  const char *id;
  const char *lines[most_lines]; // each a key and its value; the keys stand in any order
} Record;

static const Record records[] = {
    {"actors",
     "us",
     {"name: US", "kind: state", "aliases: [A, {by: m, name: B}]", "x-b: [2, 1]",
      "x-a: {d: 1, c: 2}", "refs: {z: 1, a: 2, m: 3}", "member-of: [e, {until: 2020, actor: o}]"}},
    {"actors", "cn", {"name: CN", "kind: state", "country: CN"}},
    {"actors", "mss", {"name: MSS", "kind: agency", "part-of: cn", "cite: s"}},
    {"actors", "e", {"name: E", "kind: alliance", "note: N"}},
    {"actors", "o", {"name: O", "kind: organisation"}},
    {"actors", "m", {"name: M", "kind: media"}},
    {"actors", "p", {"name: P", "kind: person", "role: R", "part-of: us"}},
    {"incidents",
     "i",
     {"name: I", "kind: [espionage, other]", "began: 2021", "part-of: j", "targets: [us, e]",
      "exploits: [CVE-2021-26855, CVE-2021-27065]", "techniques: T1190",
      "affected: [{what: w, count: 5, where: us, cite: s}]"}},
    {"incidents", "j", {"name: J", "exploits: CVE-2021-26855", "cite: [{at: p, source: s}, t]"}},
    {"claims",
     "c1",
     {"act: accuse", "by: us", "with: {e: support, o: accuse}", "against: [mss, cn]",
      "over: [i, j]", "said: {as-written: W, date: 2021-07-19}", "cite: s", "quote: Q", "voice: p",
      "alleges: [{whom: cn, tie: part-of, who: mss}]"}},
    {"claims",
     "c2",
     {"act: deny", "by: cn", "answers: c1", "grounds: [motive, flat]", "via: m", "cite: t"}},
    {"claims",
     "c3",
     {"act: accuse", "by: us", "against: cn", "supersedes: c1", "over: i",
      "cite: [{source: t, quote: [a, b]}, s]"}},
    {"sources", "s", {"title: S", "publisher: P", "published: 2021", "relays: t"}},
    {"sources", "t", {"description: T"}},
};

enum { record_count = sizeof(records) / sizeof(records[0]), file_count = 3 };

static const char *const sections[] = {"actors", "incidents", "claims", "sources"};

static uint32_t random_state;

// xorshift: the same orders on every machine.
static uint32_t random_below(uint32_t bound)
{
  random_state ^= random_state << 13;
  random_state ^= random_state >> 17;
  random_state ^= random_state << 5;
  return random_state % bound;
}

static void shuffle(uint32_t *numbers, uint32_t count)
{
  for (uint32_t i = 0; i < count; ++i) {
    numbers[i] = i;
  }
  for (uint32_t i = count; i > 1; --i) {
    const uint32_t j = random_below(i);
    const uint32_t number = numbers[i - 1];
    numbers[i - 1] = numbers[j];
    numbers[j] = number;
  }
}

static void write_record(const Record *record, AttribBuffer *out)
{
  uint32_t lines[most_lines];
  uint32_t count = 0;
  while (count < most_lines && record->lines[count]) {
    ++count;
  }
  shuffle(lines, count);
  attrib_buffer_add_format(out, "  %s:\n", record->id);
  for (uint32_t i = 0; i < count; ++i) {
    attrib_buffer_add_format(out, "    %s\n", record->lines[lines[i]]);
  }
}

// The records of one section that fell to a file, in some order.
static void write_section(const char *section, const uint32_t *files, uint32_t file,
                          AttribBuffer *out)
{
  uint32_t order[record_count];
  bool any = false;
  shuffle(order, record_count);
  for (uint32_t i = 0; i < record_count; ++i) {
    const Record *const record = &records[order[i]];
    if (files[order[i]] == file && strcmp(record->section, section) == 0) {
      if (!any) {
        attrib_buffer_add_format(out, "%s:\n", section);
      }
      write_record(record, out);
      any = true;
    }
  }
}

static void write_shuffled(void)
{
  static const char *const names[] = {"kb/m.yaml", "kb/z/b.yml", "kb/a.yaml"};
  uint32_t files[record_count];
  for (uint32_t i = 0; i < record_count; ++i) {
    files[i] = random_below(file_count);
  }
  for (uint32_t file = 0; file < file_count; ++file) {
    AttribBuffer text;
    uint32_t order[4];
    attrib_buffer_init(&text);
    attrib_buffer_add_string(&text, "# a file\n");
    shuffle(order, 4);
    for (uint32_t i = 0; i < 4; ++i) {
      write_section(sections[order[i]], files, file, &text);
    }
    attrib_scratch_file(names[file], text.data);
    attrib_buffer_clear(&text);
  }
}

static void order_makes_no_difference(void **state)
{
  (void)state;
  AttribBuffer first;
  attrib_buffer_init(&first);
  random_state = 20210719;
  for (int round = 0; round < 200; ++round) {
    AttribBuffer out;
    attrib_buffer_init(&out);
    write_shuffled();
    AttribKb *const kb = attrib_records_open_sound();
    attrib_records_show_graph(attrib_kb_graph(kb), round == 0 ? &first : &out);
    attrib_kb_free(kb);
    if (round > 0) {
      attrib_records_assert_text(&out, first.data);
    }
  }
  attrib_buffer_clear(&first);
}

static void the_same_files_give_the_same_bytes(void **state)
{
  (void)state;
  random_state = 1;
  write_shuffled();
  AttribKb *const one = attrib_records_open_sound();
  AttribKb *const two = attrib_records_open_sound();
  assert_true(attrib_text_equal(attrib_graph_bytes(attrib_kb_graph(one)),
                                attrib_graph_bytes(attrib_kb_graph(two))));
  attrib_kb_free(one);
  attrib_kb_free(two);
}

// What is left out

static void leaves_out_what_refers_to_bad_records(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "sources: {s: {title: S}}\n"
                                   "actors:\n"
                                   "  bad: {name: A, kind: sate}\n"
                                   "  organ: {name: B, kind: agency, part-of: bad}\n"
                                   "  good: {name: C, kind: state}\n");
  attrib_scratch_file("kb/b.yaml", "cite: s\n"
                                   "incidents:\n"
                                   "  hit: {name: H, affected: [{count: 1, where: organ}]}\n"
                                   "  other: {name: O, targets: good}\n"
                                   "claims:\n"
                                   "  first: {act: accuse, by: good, against: good, over: hit}\n"
                                   "  answer: {act: deny, by: good, answers: first}\n"
                                   "  alone: {act: comment, by: good, over: other}\n");
  AttribKb *const kb = attrib_records_open(true);
  assert_nodes(attrib_kb_graph(kb), "good other alone s");
  assert_int_equal(attrib_kb_left_out(kb), 5);
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_records_show_findings(attrib_kb_diagnostics(kb), &out);
  assert_non_null(strstr(out.data, "a.yaml:3:24: E016 unknown kind of actor `sate`; did you mean "
                                   "`state`?\n"));
  assert_non_null(strstr(out.data, "a.yaml:4:43: E036 `bad` is left out, so this record is too\n"));
  assert_non_null(
      strstr(out.data, "b.yaml:3:47: E036 `organ` is left out, so this record is too\n"));
  assert_non_null(strstr(out.data, "b.yaml:6:55: E036 `hit` is left out, so this record is too\n"));
  assert_non_null(
      strstr(out.data, "b.yaml:7:42: E036 `first` is left out, so this record is too\n"));
  assert_int_equal(attrib_kb_diagnostics(kb)->errors, 5);
  attrib_buffer_clear(&out);
  attrib_kb_free(kb);
}

// A record is left out through whatever names a bad one.
static void leaves_out_through_every_reference(void **state)
{
  (void)state;
  static const char *const referrers[] = {
      "actors: {r: {name: R, kind: state, part-of: bad}}\n",
      "actors: {r: {name: R, kind: state, part-of: {actor: bad, from: 2021}}}\n",
      "actors: {r: {name: R, kind: state, aliases: {name: Q, by: bad}}}\n",
      "actors: {r: {name: R, kind: mission, accredited-to: bad}}\n",
      "actors: {r: {name: R, kind: state, cite: {source: s, via: bad}}}\n",
      "cite: {source: s, via: bad}\nactors: {r: {name: R, kind: state}}\n",
      "incidents: {r: {name: R, targets: bad}}\n",
      "incidents: {r: {name: R, affected: {where: [us, bad]}}}\n",
      "claims: {r: {act: comment, by: [us, bad], cite: s}}\n",
      "claims: {r: {act: comment, by: us, with: bad, cite: s}}\n",
      "claims: {r: {act: comment, by: us, with: {bad: support}, cite: s}}\n",
      "claims: {r: {act: accuse, by: us, against: bad, cite: s}}\n",
      "claims: {r: {act: comment, by: us, cite: s, via: bad}}\n",
      "claims: {r: {act: comment, by: us, cite: s, alleges: {who: bad, tie: paid-by, whom: us}}}\n",
      "claims: {r: {act: comment, by: us, cite: s, figures: {what: x, where: bad}}}\n",
  };
  attrib_scratch_file("kb/a.yaml", "sources: {s: {title: S}}\n"
                                   "actors:\n"
                                   "  bad: {name: A, kind: media, rolle: B}\n"
                                   "  us: {name: US, kind: state}\n");
  for (size_t i = 0; i < sizeof(referrers) / sizeof(referrers[0]); ++i) {
    attrib_scratch_file("kb/b.yaml", referrers[i]);
    AttribKb *const kb = attrib_records_open(true);
    assert_nodes(attrib_kb_graph(kb), "us s");
    assert_int_equal(attrib_kb_left_out(kb), 2);
    attrib_kb_free(kb);
  }
}

static void leaves_out_what_inherits_a_bad_citation(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "cite: [nothing]\n"
                                   "sources: {s: {title: S}}\n"
                                   "actors:\n"
                                   "  own: {name: A, kind: state, cite: s}\n"
                                   "  inherits: {name: B, kind: state}\n");
  AttribKb *const kb = attrib_records_open(true);
  assert_nodes(attrib_kb_graph(kb), "own s");
  assert_int_equal(attrib_kb_left_out(kb), 1);
  attrib_kb_free(kb);
}

static void leaves_out_whole_files(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "actor: {}\n"
                                   "actors: {x: {name: X, kind: state}}\n");
  attrib_scratch_file("kb/b.yaml", "actors: {y: {name: Y, kind: state, part-of: x}, z: {name: Z, "
                                   "kind: state}}\n");
  AttribKb *const kb = attrib_records_open(true);
  assert_nodes(attrib_kb_graph(kb), "z");
  assert_int_equal(attrib_kb_left_out(kb), 2);
  attrib_kb_free(kb);
}

static void leaves_out_whole_cycles(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "actors:\n"
                                   "  a: {name: A, kind: state, part-of: b}\n"
                                   "  b: {name: B, kind: state, part-of: c}\n"
                                   "  c: {name: C, kind: state, part-of: a}\n"
                                   "  d: {name: D, kind: state, part-of: c}\n"
                                   "  e: {name: E, kind: state}\n");
  AttribKb *const kb = attrib_records_open(true);
  assert_nodes(attrib_kb_graph(kb), "e");
  assert_int_equal(attrib_kb_left_out(kb), 4);
  attrib_kb_free(kb);
}

static void a_graph_of_nothing_is_one(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "actors: [\n");
  AttribKb *const kb = attrib_records_open(true);
  assert_nodes(attrib_kb_graph(kb), "");
  assert_int_equal(attrib_kb_left_out(kb), 0);
  attrib_kb_free(kb);
}

// Files

static void reads_files_without_records(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "");
  attrib_scratch_file("kb/b.yaml", "# only a comment\n");
  attrib_scratch_file("kb/c.yaml", "---\n...\n");
  attrib_scratch_file("kb/d.yaml", "\xEF\xBB\xBF");
  attrib_scratch_file("kb/e.yaml", "x-only: [mine]\n");
  attrib_scratch_file("kb/f.yaml", "{}\n");
  AttribKb *const kb = attrib_records_open_sound();
  assert_int_equal(attrib_kb_file_count(kb), 6);
  assert_int_equal(attrib_graph_node_count(attrib_kb_graph(kb)), 0);
  assert_int_equal(attrib_kb_diagnostics(kb)->items.length, 0);
  attrib_kb_free(kb);
}

static void reads_a_folder_without_files(void **state)
{
  (void)state;
  attrib_scratch_folder("kb");
  AttribKb *const kb = attrib_records_open_sound();
  assert_int_equal(attrib_kb_file_count(kb), 0);
  assert_int_equal(attrib_kb_title(kb).length, 0);
  attrib_kb_free(kb);
}

static void reads_line_ends_and_marks_of_other_systems(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "\xEF\xBB\xBF"
                                   "actors:\r\n"
                                   "  a: {name: A, kind: state, note: one\r\n"
                                   "    two}\r\n"
                                   "  b:\r\n"
                                   "    name: B\r\n"
                                   "    kind: state\r\n"
                                   "    note: |\r\n"
                                   "      x\r\n"
                                   "      y\r\n"
                                   "    part-of: q\r\n");
  AttribKb *const kb = attrib_records_open(true);
  const AttribDiagnostic *const dangling = attrib_vector_at(&attrib_kb_diagnostics(kb)->items, 2);
  assert_string_equal(dangling->problem->code, "E022");
  assert_int_equal(dangling->place.line, 10);
  assert_int_equal(dangling->place.column, 14);
  assert_true(attrib_text_equal(dangling->source, ATTRIB_TEXT("    part-of: q")));
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_records_show_node(attrib_kb_graph(kb),
                           attrib_graph_node_by_id(attrib_kb_graph(kb), ATTRIB_TEXT("a")), &out);
  attrib_records_assert_text(&out, "a :Actor:State {id: a, name: A, kind: state, note: one two}\n");
  attrib_kb_free(kb);
}

static void keeps_line_breaks_of_texts_plain(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "actors:\r\n"
                                   "  b: {name: B, kind: state, note: \"x\r\n\r\n  y\"}\r\n");
  AttribKb *const kb = attrib_records_open_sound();
  const AttribGraph *const graph = attrib_kb_graph(kb);
  const AttribValue note = attrib_node_property(
      graph, attrib_graph_node_by_id(graph, ATTRIB_TEXT("b")), ATTRIB_KEY(NOTE));
  assert_string_equal(attrib_value_text(graph, note).data, "x\ny");
  attrib_kb_free(kb);
}

static void refuses_a_file_that_is_too_large(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "");
  assert_int_equal(truncate("kb/a.yaml", (off_t)ATTRIB_FILE_LIMIT + 1), 0);
  attrib_records_assert_findings(false, "a.yaml:0:0: E002 the file is larger than 64 MiB\n");
}

static void names_a_file_that_cannot_be_read(void **state)
{
  (void)state;
  if (geteuid() == 0) {
    skip(); // Root reads everything.
  }
  attrib_scratch_file("kb/a.yaml", "actors: {a: {name: A, kind: state}}\n");
  attrib_scratch_file("kb/b.yaml", "actors: {b: {name: B, kind: state, part-of: a}}\n");
  assert_int_equal(chmod("kb/a.yaml", 0), 0);
  attrib_records_assert_findings(
      false, "a.yaml:0:0: E001 cannot read it: Permission denied\n"
             "b.yaml:1:10: W102 nothing refers to this actor\n"
             "b.yaml:1:45: E022 there is no actor `a`; it may be declared in a.yaml, "
             "which could not be read whole\n");
}

static void fails_without_a_folder(void **state)
{
  (void)state;
  AttribKb *kb = (AttribKb *)&kb;
  errno = 0;
  assert_int_equal(attrib_kb_open("kb", NULL, &kb), ATTRIB_IO_ERROR);
  assert_int_equal(errno, ENOENT);
  attrib_scratch_file("kb", "");
  assert_int_equal(attrib_kb_open("kb", NULL, &kb), ATTRIB_IO_ERROR);
  assert_int_equal(errno, ENOTDIR);
  assert_ptr_equal(kb, &kb);
}

static void reads_a_thousand_files(void **state)
{
  (void)state;
  for (int i = 0; i < 1000; ++i) {
    char path[40];
    char text[200];
    snprintf(path, sizeof(path), "kb/%02d/%03d.yaml", i % 20, i);
    snprintf(text, sizeof(text), "actors: {a%d: {name: A%d, kind: state, part-of: a%d}}\n", i, i,
             i + 1);
    attrib_scratch_file(path, text);
  }
  attrib_scratch_file("kb/last.yaml", "actors: {a1000: {name: Last, kind: state}}\n");
  AttribKb *const kb = attrib_records_open_sound();
  assert_int_equal(attrib_kb_file_count(kb), 1001);
  assert_int_equal(attrib_graph_edge_count(attrib_kb_graph(kb)), 1000);
  attrib_kb_free(kb);
}

static uint32_t steps;

static void count_steps(void *context, uint32_t done, uint32_t total)
{
  assert_ptr_equal(context, &steps);
  assert_int_equal(done, ++steps);
  assert_int_equal(total, 3);
}

static void tells_how_far_it_is(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "");
  attrib_scratch_file("kb/attrib.yaml", "format: 1\n");
  attrib_scratch_file("kb/b.yaml", "");
  const AttribKbOptions options = {.progress = count_steps, .context = &steps};
  AttribKb *kb = NULL;
  steps = 0;
  assert_int_equal(attrib_kb_open("kb", &options, &kb), ATTRIB_SUCCESS);
  assert_int_equal(steps, 3);
  attrib_kb_free(kb);
}

// attrib.yaml

static void takes_the_title(void **state)
{
  (void)state;
  attrib_scratch_file("kb/attrib.yaml", "format: 1\ntitle: \"Zuschreibungen: é\"\nlang: de\n");
  AttribKb *const kb = attrib_records_open_sound();
  assert_string_equal(attrib_kb_title(kb).data, "Zuschreibungen: é");
  assert_int_equal(attrib_graph_node_count(attrib_kb_graph(kb)), 0);
  attrib_kb_free(kb);
}

static void judges_the_format(void **state)
{
  (void)state;
  static const struct {
    const char *text;
    const char *findings;
  } bases[] = {
      {"", ""},
      {"# nothing yet\n", ""},
      {"format: '1'\n", ""},
      {"format: 2\n", "attrib.yaml:1:9: E030 this program knows format 1 only; install a newer "
                      "attrib, or write `format: 1`\n"},
      {"format: 11\n", "attrib.yaml:1:9: E030 this program knows format 1 only; install a newer "
                       "attrib, or write `format: 1`\n"},
      {"format: 1.0\n", "attrib.yaml:1:9: E017 `1.0` is not a whole number in plain digits, such "
                        "as 30000\n"},
      {"title: T\n", "attrib.yaml:1:1: E019 this attrib.yaml has no `format`; `format`: the "
                     "version of the record format: 1\n"},
      {"format: 1\nactors: {}\n", "attrib.yaml:2:1: E012 unknown attrib.yaml key `actors`; it is "
                                  "a key of: record file\n"},
      {"format: 1\nx-team: [a]\n", ""},
      {"- format: 1\n", "attrib.yaml:1:1: E015 expected a map, found a list\n"},
  };
  for (size_t i = 0; i < sizeof(bases) / sizeof(bases[0]); ++i) {
    attrib_scratch_file("kb/attrib.yaml", bases[i].text);
    attrib_records_assert_findings(false, bases[i].findings);
  }
}

static void is_a_file_of_records_below_the_root(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a/attrib.yaml", "format: 1\n");
  attrib_records_assert_findings(
      false, "a/attrib.yaml:1:1: E012 unknown record file key `format`; a record "
             "stands below `actors`, `incidents`, `claims` or `sources`\n");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(order_makes_no_difference),
      CASE(the_same_files_give_the_same_bytes),
      CASE(leaves_out_what_refers_to_bad_records),
      CASE(leaves_out_through_every_reference),
      CASE(leaves_out_what_inherits_a_bad_citation),
      CASE(leaves_out_whole_files),
      CASE(leaves_out_whole_cycles),
      CASE(a_graph_of_nothing_is_one),
      CASE(reads_files_without_records),
      CASE(reads_a_folder_without_files),
      CASE(reads_line_ends_and_marks_of_other_systems),
      CASE(keeps_line_breaks_of_texts_plain),
      CASE(refuses_a_file_that_is_too_large),
      CASE(names_a_file_that_cannot_be_read),
      CASE(fails_without_a_folder),
      CASE(reads_a_thousand_files),
      CASE(tells_how_far_it_is),
      CASE(takes_the_title),
      CASE(judges_the_format),
      CASE(is_a_file_of_records_below_the_root),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
