// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// The table of problems, and docs/diagnostics.md, which is made of it: with ATTRIB_UPDATE=1 in the
// environment the page is written anew.

#include "engine/base/buffer.h"
#include "engine/base/file.h"
#include "engine/base/utf8.h"
#include "engine/record/problem.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { widest_line = 76, page_limit = 1000000 };

static const char page[] = "docs/diagnostics.md";

// By hand: these codes are known to people and programs, and never change their meaning.
static const char *const codes[] = {
    [ATTRIB_PROBLEM_UNREADABLE] = "E001",
    [ATTRIB_PROBLEM_TOO_LARGE] = "E002",
    [ATTRIB_PROBLEM_ENCODING] = "E003",
    [ATTRIB_PROBLEM_CONTROL] = "E004",
    [ATTRIB_PROBLEM_BIDI] = "E005",
    [ATTRIB_PROBLEM_YAML] = "E006",
    [ATTRIB_PROBLEM_DOCUMENTS] = "E007",
    [ATTRIB_PROBLEM_ANCHOR] = "E008",
    [ATTRIB_PROBLEM_TAG] = "E009",
    [ATTRIB_PROBLEM_MERGE] = "E010",
    [ATTRIB_PROBLEM_DEPTH] = "E011",
    [ATTRIB_PROBLEM_UNKNOWN_KEY] = "E012",
    [ATTRIB_PROBLEM_DUPLICATE_KEY] = "E013",
    [ATTRIB_PROBLEM_NO_VALUE] = "E014",
    [ATTRIB_PROBLEM_WRONG_FORM] = "E015",
    [ATTRIB_PROBLEM_UNKNOWN_WORD] = "E016",
    [ATTRIB_PROBLEM_MALFORMED] = "E017",
    [ATTRIB_PROBLEM_DATE] = "E018",
    [ATTRIB_PROBLEM_MISSING_KEY] = "E019",
    [ATTRIB_PROBLEM_ID] = "E020",
    [ATTRIB_PROBLEM_DUPLICATE_ID] = "E021",
    [ATTRIB_PROBLEM_DANGLING] = "E022",
    [ATTRIB_PROBLEM_WRONG_KIND] = "E023",
    [ATTRIB_PROBLEM_CYCLE] = "E024",
    [ATTRIB_PROBLEM_TWICE] = "E025",
    [ATTRIB_PROBLEM_ACT_NEEDS] = "E026",
    [ATTRIB_PROBLEM_ACT_FORBIDS] = "E027",
    [ATTRIB_PROBLEM_WHICH_CITATION] = "E028",
    [ATTRIB_PROBLEM_OTHER_SPEAKER] = "E029",
    [ATTRIB_PROBLEM_FORMAT] = "E030",
    [ATTRIB_PROBLEM_NO_CITATION] = "E031",
    [ATTRIB_PROBLEM_NO_TITLE] = "E032",
    [ATTRIB_PROBLEM_QUOTE] = "E033",
    [ATTRIB_PROBLEM_TOO_MUCH] = "E034",
    [ATTRIB_PROBLEM_ORDER] = "E035",
    [ATTRIB_PROBLEM_LEFT_OUT] = "E036",
    [ATTRIB_PROBLEM_NO_QUOTE] = "W101",
    [ATTRIB_PROBLEM_UNUSED] = "W102",
    [ATTRIB_PROBLEM_ANSWERS_LATER] = "W103",
    [ATTRIB_PROBLEM_SHARED_NAME] = "W104",
    [ATTRIB_PROBLEM_SOURCE_DETAILS] = "W105",
    [ATTRIB_PROBLEM_SUPERSEDES_LATER] = "W106",
    [ATTRIB_PROBLEM_NO_SOURCE_TEXT] = "W107",
    [ATTRIB_PROBLEM_SKIPPED] = "W108",
};

static void has_the_codes_that_people_know(void **state)
{
  (void)state;
  assert_int_equal(sizeof(codes) / sizeof(codes[0]), ATTRIB_PROBLEMS);
  for (AttribProblemNumber i = 0; i < ATTRIB_PROBLEMS; ++i) {
    const AttribProblem *const problem = attrib_problem(i);
    assert_string_equal(problem->code, codes[i]);
    assert_int_equal(problem->severity, problem->code[0] == 'E' ? ATTRIB_ERROR : ATTRIB_WARNING);
  }
}

static void is_sorted_by_code(void **state)
{
  (void)state;
  for (AttribProblemNumber i = 1; i < ATTRIB_PROBLEMS; ++i) {
    assert_true(strcmp(attrib_problem(i - 1)->code, attrib_problem(i)->code) < 0);
  }
}

static void finds_a_code_in_any_case(void **state)
{
  (void)state;
  for (AttribProblemNumber i = 0; i < ATTRIB_PROBLEMS; ++i) {
    assert_ptr_equal(attrib_problem_by_code(attrib_text(codes[i])), attrib_problem(i));
  }
  assert_string_equal(attrib_problem_by_code(ATTRIB_TEXT("e012"))->code, "E012");
  assert_string_equal(attrib_problem_by_code(ATTRIB_TEXT("w101"))->code, "W101");
  static const char *const unknown[] = {"", "E", "E000", "E12", "E0120", "W012", "E037", "query"};
  for (size_t i = 0; i < sizeof(unknown) / sizeof(unknown[0]); ++i) {
    assert_null(attrib_problem_by_code(attrib_text(unknown[i])));
  }
}

static void has_titles_of_one_line(void **state)
{
  (void)state;
  for (AttribProblemNumber i = 0; i < ATTRIB_PROBLEMS; ++i) {
    const AttribText title = attrib_text(attrib_problem(i)->title);
    assert_in_range(title.length, 5, 60);
    assert_null(strchr(title.data, '\n'));
    assert_int_not_equal(title.data[title.length - 1], '.');
  }
}

// Cut the first line off a text that ends with one.
static AttribText cut_line(AttribText *text)
{
  size_t length = 0;
  while (length < text->length && text->data[length] != '\n') {
    ++length;
  }
  assert_true(length < text->length);
  const AttribText line = attrib_text_slice(*text, 0, length);
  *text = attrib_text_slice(*text, length + 1, text->length);
  return line;
}

static void assert_line_is_tidy(const char *code, AttribText line)
{
  if (line.length > widest_line || attrib_text_ends_with(line, ATTRIB_TEXT(" "))) {
    fail_msg("%s: too long, or a blank at the end: %.*s", code, ATTRIB_TEXT_ARGS(line));
  }
}

static void assert_explains(const AttribProblem *problem)
{
  AttribText text = attrib_text(problem->explain);
  uint32_t code_point = 0;
  size_t offset = 0;
  size_t lines = 0;
  assert_int_equal(attrib_utf8_check(text, &offset, &code_point), ATTRIB_UTF8_FINE);
  for (; text.length > 0; ++lines) {
    assert_line_is_tidy(problem->code, cut_line(&text));
  }
  if (lines < 3 || lines > 20) {
    fail_msg("%s: %zu lines", problem->code, lines);
  }
}

static void explains_in_short_lines(void **state)
{
  (void)state;
  for (AttribProblemNumber i = 0; i < ATTRIB_PROBLEMS; ++i) {
    assert_explains(attrib_problem(i));
  }
}

// An indented block at the end, after an empty line: in Markdown that is code.
static void assert_ends_with_example(const AttribProblem *problem)
{
  const AttribText margin = ATTRIB_TEXT("    ");
  AttribText text = attrib_text(problem->explain);
  AttribText line = cut_line(&text);
  while (!attrib_text_starts_with(text, margin)) {
    line = cut_line(&text);
  }
  assert_int_equal(line.length, 0);
  while (text.length > 0) {
    assert_true(attrib_text_starts_with(cut_line(&text), margin));
  }
}

static void gives_an_example_below_the_prose(void **state)
{
  (void)state;
  for (AttribProblemNumber i = 0; i < ATTRIB_PROBLEMS; ++i) {
    assert_ends_with_example(attrib_problem(i));
  }
}

static void write_part(AttribSeverity severity, const char *title, AttribBuffer *out)
{
  attrib_buffer_add_format(out, "\n## %s\n", title);
  for (AttribProblemNumber i = 0; i < ATTRIB_PROBLEMS; ++i) {
    const AttribProblem *const problem = attrib_problem(i);
    if (problem->severity == severity) {
      attrib_buffer_add_format(out, "\n### %s: %s\n\n%s", problem->code, problem->title,
                               problem->explain);
    }
  }
}

static void write_page(AttribBuffer *out)
{
  attrib_buffer_add_string(
      out, "# Diagnostics\n\n"
           "Every kind of problem that `attrib check` reports has a code, which never changes its\n"
           "meaning. `attrib help E012` prints the same text as here.\n\n"
           "Errors stop `query` and `export`, unless `--keep-going` leaves out the records that\n"
           "have them. Warnings stop nothing; with `--strict` they make `check` fail too.\n\n"
           "This page is made of the program's own table: `ATTRIB_UPDATE=1` in the environment of\n"
           "the test `unit_problem` writes it anew.\n");
  write_part(ATTRIB_ERROR, "Errors", out);
  write_part(ATTRIB_WARNING, "Warnings", out);
}

static void is_what_the_docs_say(void **state)
{
  (void)state;
  AttribBuffer wanted;
  AttribBuffer found;
  attrib_buffer_init(&wanted);
  attrib_buffer_init(&found);
  write_page(&wanted);
  assert_int_equal(wanted.status, ATTRIB_SUCCESS);
  const char *const update = getenv("ATTRIB_UPDATE");
  if (update && strcmp(update, "1") == 0) {
    assert_int_equal(attrib_file_write(page, attrib_buffer_text(&wanted)), ATTRIB_SUCCESS);
  }
  assert_int_equal(attrib_file_read(page, page_limit, &found), ATTRIB_SUCCESS);
  if (!attrib_text_equal(attrib_buffer_text(&wanted), attrib_buffer_text(&found))) {
    fail_msg("%s is not what the table says: run this test with ATTRIB_UPDATE=1", page);
  }
  attrib_buffer_clear(&found);
  attrib_buffer_clear(&wanted);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(has_the_codes_that_people_know),
      cmocka_unit_test(is_sorted_by_code),
      cmocka_unit_test(finds_a_code_in_any_case),
      cmocka_unit_test(has_titles_of_one_line),
      cmocka_unit_test(explains_in_short_lines),
      cmocka_unit_test(gives_an_example_below_the_prose),
      cmocka_unit_test(is_what_the_docs_say),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
