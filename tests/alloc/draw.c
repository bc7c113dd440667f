// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// A program run as a child, and what it draws made fit to be read aloud, with every allocation
// refused in turn, those of expat and of the C library too.

#include "engine/base/process.h"
#include "export/svg_finish.h"
#include "tests/alloc/failing.h"

#include <stdio.h>

enum { skipped = 77 };

static const char drawn[] =
    "<?xml version=\"1.0\"?>\n"
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n"
    " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
    "<svg width=\"8pt\" xmlns=\"http://www.w3.org/2000/svg\"><g id=\"n\" class=\"node\">"
    "<title>n</title><g id=\"a_n\"><a xlink:href=\"https://a.example/\" xlink:title=\"T &amp; U\">"
    "<path d=\"M0,0\"/><text x=\"1\">some words</text></a></g></g></svg>";

static AttribStatus finish(AttribBuffer *out)
{
  static const AttribSvgNames names = {ATTRIB_TEXT_INIT("A title"), ATTRIB_TEXT_INIT("In words")};
  return attrib_svg_finish(attrib_text(drawn), &names, out);
}

static AttribStatus run(AttribBuffer *out)
{
  static const char *const words[] = {"cat", NULL};
  const AttribProcess process = {words, attrib_text(drawn), 60, 1 << 20};
  AttribProcessResult result;
  const AttribStatus status = attrib_process_run(&process, &result);
  if (status == ATTRIB_SUCCESS) {
    attrib_buffer_add(out, attrib_buffer_text(&result.output));
  }
  attrib_process_result_clear(&result);
  return out->status != ATTRIB_SUCCESS ? out->status : status;
}

static const struct {
  const char *name;
  AttribStatus (*work)(AttribBuffer *out);
} works[] = {{"finish", finish}, {"run", run}};

static bool fail(size_t work, uint64_t number, const char *what)
{
  printf("%s: allocation %llu refused: %s\n", works[work].name, (unsigned long long)number, what);
  return false;
}

/// Refuse one allocation, or from it on. `*done` is set where there was none of that number.
static bool try_number(size_t work, uint64_t number, bool from_then_on,
                       const AttribBuffer *expected, bool *done)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  const int64_t before = attrib_failing_live();
  attrib_failing_begin(number, from_then_on);
  const AttribStatus status = works[work].work(&out);
  *done = attrib_failing_end() == 0;
  const bool same = attrib_text_equal(attrib_buffer_text(&out), attrib_buffer_text(expected));
  attrib_buffer_clear(&out);
  if (attrib_failing_live() != before) {
    return fail(work, number, "blocks were left behind");
  }
  if (status == ATTRIB_NO_MEMORY) {
    return !*done || fail(work, number, "nothing was refused");
  }
  return (status == ATTRIB_SUCCESS && same) || fail(work, number, attrib_status_text(status));
}

static bool try_all(size_t work, bool from_then_on)
{
  AttribBuffer expected;
  attrib_buffer_init(&expected);
  bool fine = works[work].work(&expected) == ATTRIB_SUCCESS && expected.length > 0;
  bool done = !fine;
  uint64_t number = 0;
  while (!done) {
    fine = try_number(work, ++number, from_then_on, &expected, &done) && fine;
  }
  attrib_buffer_clear(&expected);
  printf("%s: %llu allocations refused\n", works[work].name, (unsigned long long)(number - 1));
  return fine && number > 3;
}

int main(void)
{
  bool fine = true;
  if (!attrib_failing_works()) {
    puts("skipped: malloc cannot be made to fail here");
    return skipped;
  }
  for (size_t i = 0; i < sizeof(works) / sizeof(works[0]); ++i) {
    fine = try_all(i, false) && fine;
    fine = try_all(i, true) && fine;
  }
  return fine ? 0 : 1;
}
