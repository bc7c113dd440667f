// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/diagnostic.h"
#include "engine/record/quotes.h"
#include "tests/unit/scratch.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char records[] = "cite: report\n"
                              "sources:\n"
                              "  report: {title: A report, publisher: P, published: 2021}\n"
                              "  letter: {title: A letter, publisher: P, published: 2021}\n"
                              "actors:\n"
                              "  us: {name: US, kind: state}\n"
                              "  cn: {name: China, kind: state}\n"
                              "claims:\n"
                              "  first:\n"
                              "    act: accuse\n"
                              "    by: us\n"
                              "    against: cn\n"
                              "    quote: [likely behind it, surely behind it]\n"
                              "  second:\n"
                              "    act: deny\n"
                              "    by: cn\n"
                              "    answers: first\n"
                              "    cite: letter\n"
                              "    quote: >-\n"
                              "      fabricated out of\n"
                              "      thin air\n";

/// The knowledge base of the folder `kb` after its quotes were looked for in `texts`.
static AttribKb *check(AttribStatus expected)
{
  const AttribKbOptions options = {.keep_going = false};
  AttribKb *kb = NULL;
  assert_int_equal(attrib_kb_open("kb", &options, &kb), ATTRIB_SUCCESS);
  assert_int_equal(attrib_quotes_check(kb, "kb", "texts"), expected);
  return kb;
}

/// Compare the findings, a line for each, `line:column+length code message (hint) | source line`, and
/// free all.
static void assert_findings(AttribKb *kb, const char *expected)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  attrib_buffer_add_string(&out, "");
  const AttribDiagnostics *const findings = attrib_kb_diagnostics(kb);
  for (size_t i = 0; i < findings->items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&findings->items, i);
    attrib_buffer_add_format(&out, "%u:%u+%u %s %s (%s) | %s\n", (unsigned)item->place.line,
                             (unsigned)item->place.column, (unsigned)item->place.length,
                             item->problem->code, item->message.data,
                             item->hint.data ? item->hint.data : "", item->source.data);
  }
  assert_int_equal(out.status, ATTRIB_SUCCESS);
  assert_string_equal(out.length > 0 ? out.data : "", expected);
  attrib_buffer_clear(&out);
  attrib_kb_free(kb);
}

static void test_all_found(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", records);
  attrib_scratch_file("texts/report.txt", "Some are likely\nbehind it, some surely behind it.");
  attrib_scratch_file("texts/letter.txt", "“Fabricated” and fabricated out of thin air");
  assert_findings(check(ATTRIB_SUCCESS), "");
}

static void test_missing_quotes_at_their_place(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", records);
  attrib_scratch_file("texts/report.txt", "Somebody is likely behind it.");
  attrib_scratch_file("texts/letter.txt", "It was fabricated out of nothing.");
  assert_findings(
      check(ATTRIB_SUCCESS),
      "13:31+16 E033 the text of report does not hold \"surely behind it\" (it has \"likely behind "
      "it.\") |     quote: [likely behind it, surely behind it]\n"
      "20:7+17 E033 the text of letter does not hold \"fabricated out of thin air\" (it has "
      "\"fabricated out of nothing.\") |       fabricated out of\n");
}

static void test_texts_by_id_or_title(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", records);
  attrib_scratch_file("texts/report", "likely behind it, surely behind it");
  attrib_scratch_file("texts/A letter.txt", "fabricated out of thin air");
  assert_findings(check(ATTRIB_SUCCESS), "");
}

static void test_folder_is_no_text(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", records);
  attrib_scratch_folder("texts/report");
  attrib_scratch_file("texts/A report.txt", "likely behind it, surely behind it");
  attrib_scratch_file("texts/letter.txt", "fabricated out of thin air");
  assert_findings(check(ATTRIB_SUCCESS), "");
}

static void test_no_text_is_said_once_a_source(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", records);
  attrib_scratch_folder("texts");
  assert_findings(
      check(ATTRIB_SUCCESS),
      "3:3+6 W107 no text of report to hold its quotes against (save it as report.txt) |   report: "
      "{title: A report, publisher: P, published: 2021}\n"
      "4:3+6 W107 no text of letter to hold its quotes against (save it as letter.txt) |   letter: "
      "{title: A letter, publisher: P, published: 2021}\n");
}

static void test_source_without_quotes_needs_no_text(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "cite: s\n"
                                   "sources: {s: {title: T, publisher: P, published: 2021}}\n"
                                   "actors: {us: {name: US, kind: state}}\n"
                                   "incidents: {i: {name: I, targets: us}}\n");
  attrib_scratch_folder("texts");
  assert_findings(check(ATTRIB_SUCCESS), "");
}

static void test_no_folder(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", records);
  AttribKb *const kb = check(ATTRIB_IO_ERROR);
  assert_int_equal(errno, ENOENT);
  assert_findings(kb, "");
}

static void test_records_with_errors_have_no_quotes(void **state)
{
  (void)state;
  attrib_scratch_file("kb/a.yaml", "actors: {us: {name: US}}\n");
  attrib_scratch_folder("texts");
  const AttribKbOptions options = {.keep_going = false};
  AttribKb *kb = NULL;
  assert_int_equal(attrib_kb_open("kb", &options, &kb), ATTRIB_BAD_RECORDS);
  const uint32_t before = attrib_kb_diagnostics(kb)->errors;
  assert_int_equal(attrib_quotes_check(kb, "kb", "texts"), ATTRIB_SUCCESS);
  assert_int_equal(attrib_kb_diagnostics(kb)->errors, before);
  attrib_kb_free(kb);
}

int main(void)
{
#define IN_SCRATCH(test) \
  cmocka_unit_test_setup_teardown(test, attrib_scratch_enter, attrib_scratch_leave)
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(test_all_found),
      IN_SCRATCH(test_missing_quotes_at_their_place),
      IN_SCRATCH(test_texts_by_id_or_title),
      IN_SCRATCH(test_folder_is_no_text),
      IN_SCRATCH(test_no_text_is_said_once_a_source),
      IN_SCRATCH(test_source_without_quotes_needs_no_text),
      IN_SCRATCH(test_no_folder),
      IN_SCRATCH(test_records_with_errors_have_no_quotes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
