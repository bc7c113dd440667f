// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// A load, a question and its answer as text and as JSON, with every allocation refused in turn; the same with a snapshot that is
// written, and with one that is mapped.

#include "engine/question/question.h"
#include "engine/record/kb.h"
#include "engine/store/store.h"
#include "export/answer_json.h"
#include "export/answer_text.h"
#include "tests/alloc/failing.h"

#include <jansson.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { skipped = 77 };

// A base of three records and one that is no good, each in a folder of its own.
static const struct {
  const char *folder;
  const char *file;
  const char *text;
} files[] = {
    {"sound", "sound/attrib.yaml", "format: 1\ntitle: Three records\n"},
    {"sound", "sound/records.yaml",
     "cite: s\n"
     "actors:\n"
     "  a:\n"
     "    name: Äland\n"
     "    kind: state\n"
     "    aliases: [b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, {name: r, by: a, since: "
     "2014}]\n"
     "    refs: {wikidata: Q1, misp: 2}\n"
     "    x-own: {list: [1, 2], map: {b: 1, a: 2}}\n"
     "claims:\n"
     "  c:\n"
     "    act: comment\n"
     "    by: a\n"
     "    said: {date: 2021-07-19, as-written: on Monday}\n"
     "    figures: {count: 5, qualifier: at-least, what: missions}\n"
     "    quote: [fabricated out of thin air, \"\\u00e9\"]\n"
     "sources:\n"
     "  s: {title: A title, publisher: P, published: 2021-07-20}\n"},
    {"broken", "broken/attrib.yaml", "format: 2\n"},
    {"broken", "broken/records.yaml",
     "actors:\n"
     "  a: {name: A, kind: sate, part-of: a}\n"
     "  b: {name: A, kind: state, nme: B, part-of: c, note: *x}\n"
     "  b: {name: B, kind: state}\n"
     "  d: {name: D, kind: state, country: UK, aliases: [x, x], part-of: e}\n"
     "  e: {name: E, kind: company, part-of: d, located-in: e}\n"
     "  f: {name: F, kind: state}\n"
     "incidents: {i: {name: I, began: 19.7.2021, targets: nobody}}\n"
     "claims: {c: {act: accuse, by: f, with: {e: deny}, said: 2021-02-30}}\n"},
    {"broken", "broken/syntax.yaml", "actors:\n  g: {name: G, kind: state\n"},
    {"broken", "broken/latin.yaml", "# caf\xE9\n"},
    {"shared", "shared/actors.yaml", "actors: {a: {name: A, kind: state, note: told}}\n"},
    {"shared", "shared/claims.yaml",
     "cite: s\nclaims: {c: {act: comment, by: a, said: 2021-07-19, quote: told}}\n"},
    {"shared", "shared/sources.yaml",
     "sources: {s: {title: A, publisher: told, published: 2021-07-20}}\n"},
};

// A second name of a file, for which all is read once more.
static const char twin[] = "shared/twin.yaml";

static void write_files(void)
{
  for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); ++i) {
    if (mkdir(files[i].folder, 0777) != 0 && errno != EEXIST) {
      perror(files[i].folder);
      exit(1);
    }
    FILE *const file = fopen(files[i].file, "w");
    if (!file || fputs(files[i].text, file) < 0 || fclose(file) != 0) {
      perror(files[i].file);
      exit(1);
    }
  }
  if (link("shared/claims.yaml", twin) != 0) {
    perror(twin);
    exit(1);
  }
}

static void remove_files(void)
{
  unlink(twin);
  for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); ++i) {
    unlink(files[i].file);
    rmdir(files[i].folder);
  }
}

// What is done

static AttribStatus write_answer(const AttribAnswer *answer, AttribBuffer *out)
{
  const AttribTextStyle style = {.width = 80};
  ATTRIB_TRY(attrib_answer_write_text(answer, style, out));
  return attrib_answer_write_json(answer, out);
}

static AttribStatus ask(const AttribView *view, AttribBuffer *out)
{
  const AttribQuestion question = {
      .about = ATTRIB_ABOUT_ACTOR,
      .subject = attrib_graph_node_by_id(attrib_view_graph(view), ATTRIB_TEXT("a"))};
  AttribAnswer answer;
  const AttribStatus asked = attrib_ask(view, &question, &answer);
  const AttribStatus status = asked == ATTRIB_SUCCESS ? write_answer(&answer, out) : asked;
  attrib_answer_clear(&answer);
  return status;
}

static AttribStatus query(const AttribGraph *graph, AttribBuffer *out)
{
  AttribView *view = NULL;
  ATTRIB_TRY(attrib_view_new(graph, (AttribViewOptions){.as_of = 0}, &view));
  const AttribStatus status = ask(view, out);
  attrib_view_free(view);
  return status;
}

static void write_findings(const AttribDiagnostics *diagnostics, AttribBuffer *out)
{
  for (size_t i = 0; i < diagnostics->items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&diagnostics->items, i);
    attrib_buffer_add_format(out, "%s:%u:%u: %s; %s\n%s\n",
                             attrib_diagnostics_path(diagnostics, item->place.file).data,
                             (unsigned)item->place.line, (unsigned)item->place.column,
                             item->message.data, item->hint.length > 0 ? item->hint.data : "",
                             item->source.length > 0 ? item->source.data : "");
  }
}

static const char snapshot_name[] = "snapshot";

static AttribStatus open_and_query(const AttribStoreOptions *options, AttribBuffer *out)
{
  AttribKb *kb = NULL;
  const AttribStatus opened = attrib_store_open("sound", options, &kb);
  if (opened != ATTRIB_SUCCESS) {
    return kb == NULL ? opened : ATTRIB_BAD_ARGUMENT; // `*out` must be untouched
  }
  attrib_buffer_add(out, attrib_kb_title(kb));
  AttribStatus status = query(attrib_kb_graph(kb), out);
  if (attrib_graph_is_damaged(attrib_kb_graph(kb))) {
    status = ATTRIB_NO_MEMORY; // it could not be checked where it was used, and says so
  }
  attrib_kb_free(kb);
  return out->status != ATTRIB_SUCCESS ? out->status : status;
}

static AttribStatus write_and_query(const char *name, AttribBuffer *out)
{
  (void)name;
  const AttribStoreOptions options = {.file = snapshot_name, .kb = {.jobs = 1}};
  unlink(snapshot_name);
  return open_and_query(&options, out);
}

static AttribStatus map_and_query(const char *name, AttribBuffer *out)
{
  (void)name;
  const AttribStoreOptions options = {.file = snapshot_name, .kb = {.jobs = 1}};
  return open_and_query(&options, out);
}

static AttribStatus trust_and_query(const char *name, AttribBuffer *out)
{
  (void)name;
  const AttribStoreOptions options = {.file = snapshot_name, .trust = true, .kb = {.jobs = 1}};
  return open_and_query(&options, out);
}

// An answer that cannot be vouched for is none: here it counts as lack of memory, and the program makes it anew.
static AttribStatus hurry_and_query(const char *name, AttribBuffer *out)
{
  (void)name;
  const AttribStoreOptions options = {.file = snapshot_name, .kb = {.jobs = 2}};
  AttribKb *kb = NULL;
  AttribStoreDoubt *doubt = NULL;
  const AttribStatus opened = attrib_store_hurry("sound", &options, &kb, &doubt);
  if (opened != ATTRIB_SUCCESS) {
    return kb == NULL && doubt == NULL ? opened : ATTRIB_BAD_ARGUMENT;
  }
  attrib_buffer_add(out, attrib_kb_title(kb));
  AttribStatus status = query(attrib_kb_graph(kb), out);
  if (doubt != NULL && !attrib_store_settle(doubt)) {
    status = ATTRIB_NO_MEMORY;
  }
  attrib_kb_free(kb);
  return out->status != ATTRIB_SUCCESS ? out->status : status;
}

static AttribStatus load_on(uint32_t threads, const char *folder, AttribBuffer *out)
{
  AttribKb *kb = NULL;
  const AttribKbOptions options = {.keep_going = true, .jobs = threads};
  AttribStatus status = attrib_kb_open(folder, &options, &kb);
  if (status != ATTRIB_SUCCESS && status != ATTRIB_BAD_RECORDS) {
    return kb == NULL ? status : ATTRIB_BAD_ARGUMENT; // `*out` must be untouched
  }
  attrib_buffer_add(out, attrib_kb_title(kb));
  write_findings(attrib_kb_diagnostics(kb), out);
  if (status == ATTRIB_SUCCESS) {
    status = query(attrib_kb_graph(kb), out);
  } else {
    attrib_buffer_add(out, attrib_graph_bytes(attrib_kb_graph(kb)));
  }
  attrib_kb_free(kb);
  return out->status != ATTRIB_SUCCESS ? out->status : status;
}

static AttribStatus load_and_query(const char *folder, AttribBuffer *out)
{
  return load_on(1, folder, out);
}

static AttribStatus load_on_three(const char *folder, AttribBuffer *out)
{
  return load_on(3, folder, out);
}

// How it must end

/// What is tried: its name, and how it is done.
typedef struct {
  const char *name;
  AttribStatus (*run)(const char *name, AttribBuffer *out);
} Trial;

static bool fail(const char *folder, uint64_t number, bool from_then_on, const char *what)
{
  printf("%s: allocation %llu refused %s: %s\n", folder, (unsigned long long)number,
         from_then_on ? "and all after it" : "once", what);
  return false;
}

// Refuse one allocation, or from it on. `*done` is set where there was none of that number.
static bool try_number(const Trial *trial, uint64_t number, bool from_then_on,
                       const AttribBuffer *expected, bool *done)
{
  AttribBuffer out;
  attrib_buffer_init(&out);
  const int64_t before = attrib_failing_live();
  attrib_failing_begin(number, from_then_on);
  const AttribStatus status = trial->run(trial->name, &out);
  const uint64_t refused = attrib_failing_end();
  const bool same = attrib_text_equal(attrib_buffer_text(&out), attrib_buffer_text(expected));
  attrib_buffer_clear(&out);
  *done = refused == 0;
  if (attrib_failing_live() != before) {
    return fail(trial->name, number, from_then_on, "blocks were left behind");
  }
  if (status == ATTRIB_NO_MEMORY) {
    return refused > 0 || fail(trial->name, number, from_then_on, "nothing was refused");
  }
  if (status != ATTRIB_SUCCESS && status != ATTRIB_BAD_RECORDS) {
    return fail(trial->name, number, from_then_on, attrib_status_text(status));
  }
  // The C library gets by without some: its qsort sorts in place then.
  return same || fail(trial->name, number, from_then_on, "a wrong answer");
}

static bool try_all(const Trial *trial, bool from_then_on, const AttribBuffer *expected)
{
  bool fine = true;
  bool done = false;
  uint64_t number = 0;
  while (!done) {
    fine = try_number(trial, ++number, from_then_on, expected, &done) && fine;
  }
  printf("%s: %llu allocations refused %s\n", trial->name, (unsigned long long)(number - 1),
         from_then_on ? "from each on" : "one by one");
  return fine && number > 100;
}

static bool try_it(Trial trial, AttribStatus wanted)
{
  AttribBuffer expected;
  attrib_buffer_init(&expected);
  // Twice: what the C library allocates once and for all is no leak.
  trial.run(trial.name, &expected);
  attrib_buffer_truncate(&expected, 0);
  const AttribStatus status = trial.run(trial.name, &expected);
  bool fine = status == wanted && expected.length > 0;
  if (!fine) {
    printf("%s: %s\n", trial.name, attrib_status_text(status));
  }
  fine = fine && try_all(&trial, false, &expected) && try_all(&trial, true, &expected);
  attrib_buffer_clear(&expected);
  return fine;
}

// Were the functions of this program not seen by the shared libraries, all would seem well.
static bool reaches_libraries(void)
{
  const int64_t before = attrib_failing_live();
  json_t *const object = json_object();
  const bool counted = attrib_failing_live() > before;
  json_decref(object);
  return counted && attrib_failing_live() == before;
}

int main(void)
{
  char scratch[] = "/tmp/attrib-alloc-XXXXXX";
  if (!attrib_failing_works()) {
    puts("skipped: malloc cannot be made to fail here");
    return skipped;
  }
  if (!reaches_libraries()) {
    puts("what shared libraries allocate cannot be refused");
    return 1;
  }
  if (!mkdtemp(scratch) || chdir(scratch) != 0) {
    perror(scratch);
    return 1;
  }
  write_files();
  bool fine = try_it((Trial){"sound", load_and_query}, ATTRIB_SUCCESS);
  fine = try_it((Trial){"broken", load_and_query}, ATTRIB_BAD_RECORDS) && fine;
  fine = try_it((Trial){"shared", load_on_three}, ATTRIB_SUCCESS) && fine;
  // By now the records are old enough for a snapshot.
  sleep(1);
  fine = try_it((Trial){"written", write_and_query}, ATTRIB_SUCCESS) && fine;
  fine = try_it((Trial){"mapped", map_and_query}, ATTRIB_SUCCESS) && fine;
  fine = try_it((Trial){"trusted", trust_and_query}, ATTRIB_SUCCESS) && fine;
  fine = try_it((Trial){"hurried", hurry_and_query}, ATTRIB_SUCCESS) && fine;
  const bool kept = access(snapshot_name, F_OK) == 0;
  unlink(snapshot_name);
  remove_files();
  const bool removed = chdir("/") == 0 && rmdir(scratch) == 0;
  return fine && kept && removed ? 0 : 1;
}
