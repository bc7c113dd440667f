// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Whatever the number of threads that compile the files: the same graph, the same findings, in the same order.

#include "tests/unit/records.h"
#include "tests/unit/scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

enum { files = 200 };

static const uint32_t jobs[] = {2, 3, 8, 64, 1000, 0};

static AttribKb *open_with(uint32_t count, uint32_t most_findings)
{
  const AttribKbOptions options = {
      .keep_going = true, .jobs = count, .most_findings = most_findings};
  AttribKb *kb = NULL;
  const AttribStatus status = attrib_kb_open("kb", &options, &kb);
  assert_true(status == ATTRIB_SUCCESS || status == ATTRIB_BAD_RECORDS);
  assert_non_null(kb);
  return kb;
}

static void show_all(const AttribKb *kb, AttribBuffer *out)
{
  const AttribDiagnostics *const findings = attrib_kb_diagnostics(kb);
  attrib_records_show_findings(findings, out);
  attrib_buffer_add_format(out, "%u errors, %u warnings, %u left out, title %s\n",
                           (unsigned)findings->errors, (unsigned)findings->warnings,
                           (unsigned)attrib_kb_left_out(kb), attrib_kb_title(kb).data);
}

static void assert_same(const AttribKb *a, const AttribKb *b)
{
  AttribBuffer first;
  AttribBuffer second;
  attrib_buffer_init(&first);
  attrib_buffer_init(&second);
  show_all(a, &first);
  show_all(b, &second);
  assert_string_equal(first.data, second.data);
  const AttribText bytes = attrib_graph_bytes(attrib_kb_graph(a));
  assert_true(attrib_text_equal(bytes, attrib_graph_bytes(attrib_kb_graph(b))));
  attrib_buffer_clear(&first);
  attrib_buffer_clear(&second);
}

// Each file has some of what goes wrong, and refers to others.
static void write_files(void)
{
  attrib_scratch_file("kb/attrib.yaml", "format: 1\ntitle: Many files\nnme: x\n");
  for (int i = 0; i < files; ++i) {
    char path[40];
    char text[400];
    snprintf(path, sizeof(path), "kb/%d/%03d.yaml", i % 7, i);
    snprintf(text, sizeof(text),
             "cite: s%d\n"
             "actors: {a%d: {name: A %d, kind: %s, part-of: a%d}}\n"
             "sources: {s%d: {title: T, publisher: P %d, published: 2021%s}}\n%s",
             i, i, i % 50, i % 11 == 0 ? "sate" : "state", i + 1, i, i, i % 13 == 0 ? "-13" : "",
             i % 17 == 0 ? "claims: [\n" : "");
    attrib_scratch_file(path, text);
  }
  // The last one is sound, and has words of the first ones.
  attrib_scratch_file("kb/z.yaml", "cite: s1\n"
                                   "actors: {z: {name: A 1, kind: state, note: only here}}\n"
                                   "sources: {sz: {title: T, publisher: P 2, published: 2021}}\n");
}

static void give_the_same(void **state)
{
  (void)state;
  write_files();
  AttribKb *const one = open_with(1, 0);
  assert_true(attrib_kb_diagnostics(one)->errors > 30);
  assert_true(attrib_graph_node_count(attrib_kb_graph(one)) > 100);
  for (size_t i = 0; i < sizeof(jobs) / sizeof(jobs[0]); ++i) {
    AttribKb *const many = open_with(jobs[i], 0);
    assert_same(one, many);
    attrib_kb_free(many);
  }
  attrib_kb_free(one);
}

// Of more findings than are kept it is the first that are.
static void keep_the_same_findings(void **state)
{
  (void)state;
  write_files();
  for (uint32_t most = 1; most < 20; most += 3) {
    AttribKb *const one = open_with(1, most);
    assert_int_equal(attrib_kb_diagnostics(one)->items.length, most);
    AttribKb *const many = open_with(4, most);
    assert_same(one, many);
    attrib_kb_free(many);
    attrib_kb_free(one);
  }
}

static void need_no_files(void **state)
{
  (void)state;
  attrib_scratch_folder("kb");
  AttribKb *const kb = open_with(8, 0);
  assert_int_equal(attrib_kb_file_count(kb), 0);
  attrib_kb_free(kb);
}

typedef struct {
  uint32_t last;
  uint32_t total;
} Progress;

static void note_progress(void *context, uint32_t done, uint32_t total)
{
  Progress *const progress = context;
  assert_true(done > progress->last && done <= total);
  *progress = (Progress){done, total};
}

static void tell_how_far_they_are(void **state)
{
  (void)state;
  write_files();
  Progress progress = {0, 0};
  const AttribKbOptions options = {
      .keep_going = true, .jobs = 4, .progress = note_progress, .context = &progress};
  AttribKb *kb = NULL;
  assert_int_equal(attrib_kb_open("kb", &options, &kb), ATTRIB_BAD_RECORDS);
  assert_int_equal(progress.total, files + 2);
  assert_int_equal(progress.last, files + 2);
  attrib_kb_free(kb);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, attrib_scratch_enter, attrib_scratch_leave)

int main(void)
{
  const struct CMUnitTest tests[] = {
      CASE(give_the_same),
      CASE(keep_the_same_findings),
      CASE(need_no_files),
      CASE(tell_how_far_they_are),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
