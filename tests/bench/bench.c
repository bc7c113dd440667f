// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Takes the measurements that report.py makes ratios of, and prints each as a line: a name, then
// numbers. Times are in seconds of the wall clock, then of the processor.

#include "engine/base/buffer.h"
#include "engine/base/heap.h"
#include "engine/record/kb.h"
#include "engine/store/look.h"
#include "tests/bench/bare.h"
#include "tests/bench/dossier.h"
#include "tests/bench/open.h"
#include "tests/bench/queries.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_RUNS = 2000 };

/// A moment, by two clocks.
typedef struct {
  double wall;
  double processor;
} Moment;

static double read_clock(clockid_t clock)
{
  struct timespec time;
  (void)clock_gettime(clock, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static Moment now(void)
{
  return (Moment){read_clock(CLOCK_MONOTONIC), read_clock(CLOCK_PROCESS_CPUTIME_ID)};
}

static void print_since(const char *name, Moment start)
{
  const Moment end = now();
  printf("%s %.6f %.6f\n", name, end.wall - start.wall, end.processor - start.processor);
}

static int complain(const char *what)
{
  (void)fprintf(stderr, "attrib_bench: %s\n", what);
  return 1;
}

static AttribKb *open_with(const char *root, uint32_t jobs)
{
  const AttribKbOptions options = {.jobs = jobs};
  AttribKb *kb = NULL;
  const AttribStatus status = attrib_kb_open(root, &options, &kb);
  if (status != ATTRIB_SUCCESS) {
    (void)complain("the knowledge base cannot be loaded");
    attrib_kb_free(kb);
    return NULL;
  }
  return kb;
}

static AttribKb *open_kb(const char *root)
{
  return open_with(root, 1);
}

// Loading

static bool time_bare(const AttribBareFiles *files)
{
  AttribBareCounts counts;
  const Moment start = now();
  const bool fine = attrib_bare_run(files, &counts);
  print_since("bare", start);
  return fine;
}

/// From a folder of text to a graph that answers questions; giving it back is not part of it.
static bool time_load(const char *root, const char *name, uint32_t jobs)
{
  const Moment start = now();
  AttribKb *kb = open_with(root, jobs);
  print_since(name, start);
  const bool fine = kb != NULL;
  attrib_kb_free(kb);
  return fine;
}

/// From a file to a graph of which nothing is in doubt.
static bool time_open(const char *snapshot)
{
  const Moment start = now();
  const bool fine = attrib_bench_open(snapshot);
  print_since("open", start);
  return fine;
}

/// One listing with a stat of each file.
static bool time_walk(const char *root)
{
  AttribFingerprint print;
  const Moment start = now();
  const bool fine = attrib_look_fingerprint(root, 0, &print) == ATTRIB_SUCCESS;
  print_since("walk", start);
  return fine;
}

static bool print_counts(const AttribBareFiles *files)
{
  AttribBareCounts counts;
  if (!attrib_bare_run(files, &counts)) {
    return false;
  }
  printf("files %" PRIu64 "\nbytes %" PRIu64 "\nevents %" PRIu64 "\n", counts.files, counts.bytes,
         counts.events);
  return true;
}

static bool time_in_turn(const AttribBareFiles *files, const char *snapshot, long runs)
{
  // The first of each warms the page cache and the heap.
  bool fine = print_counts(files);
  AttribKb *kb = fine ? open_kb(files->root) : NULL;
  fine = kb != NULL && attrib_bench_keep(files->root, snapshot);
  attrib_kb_free(kb);
  for (long i = 0; fine && i < runs; ++i) {
    fine = time_bare(files) && time_load(files->root, "load", 1) &&
           time_load(files->root, "load_2", 2) && time_open(snapshot) && time_walk(files->root);
  }
  return fine;
}

static int measure_load(const char *root, const char *snapshot, long runs)
{
  AttribBareFiles files;
  const bool fine = attrib_bare_list(&files, root) && time_in_turn(&files, snapshot, runs);
  attrib_bare_clear(&files);
  return fine ? 0 : complain("a file cannot be read");
}

// Memory

/// In a child of its own, so that nothing else counts. Linux gives kilobytes.
static int measure_peak(const char *root)
{
  struct rusage usage;
  int status = 0;
  const pid_t child = fork();
  if (child == 0) {
    _exit(open_kb(root) != NULL ? 0 : 1);
  }
  if (child < 0 || waitpid(child, &status, 0) != child || status != 0 ||
      getrusage(RUSAGE_CHILDREN, &usage) != 0) {
    return complain("the child that loads has failed");
  }
  printf("peak %ld\n", usage.ru_maxrss * 1024);
  return 0;
}

// The dossier

static int by_value(const void *left, const void *right)
{
  const double a = *(const double *)left;
  const double b = *(const double *)right;
  return (a > b) - (a < b);
}

static bool ask_often(const AttribView *view, AttribNode actor, double seconds)
{
  static double times[MOST_RUNS];
  AttribBuffer out;
  uint64_t rows = 0;
  size_t runs = 0;
  attrib_buffer_init(&out);
  const double begin = now().wall;
  AttribStatus status = ATTRIB_SUCCESS;
  while (status == ATTRIB_SUCCESS && runs < MOST_RUNS &&
         (runs < 7 || now().wall - begin < seconds)) {
    const double start = now().wall;
    status = attrib_dossier_write(view, actor, &out, &rows);
    times[runs++] = now().wall - start;
  }
  attrib_buffer_clear(&out);
  qsort(times, runs, sizeof(*times), by_value);
  printf("attrib Q1 median_us %.1f min_us %.1f n %zu rows %" PRIu64 " check 0\n",
         times[runs / 2] * 1e6, times[0] * 1e6, runs, rows);
  return status == ATTRIB_SUCCESS;
}

static int measure_dossier(const char *root, const char *id, double seconds)
{
  AttribKb *kb = open_kb(root);
  if (kb == NULL) {
    return 1;
  }
  const AttribNode actor = attrib_graph_node_by_id(attrib_kb_graph(kb), attrib_text(id));
  AttribView *view = NULL;
  bool fine = actor.index != ATTRIB_NO_NODE.index &&
              attrib_view_new(attrib_kb_graph(kb), (AttribViewOptions){.has_as_of = false},
                              &view) == ATTRIB_SUCCESS;
  fine = fine && ask_often(view, actor, seconds);
  attrib_view_free(view);
  attrib_kb_free(kb);
  return fine ? 0 : complain("the dossier cannot be made");
}

// The queries of other engines

static void print_times(const AttribQueries *queries, const char *name, double *times, size_t runs)
{
  qsort(times, runs, sizeof(*times), by_value);
  printf("attrib %-4s median_us %.1f min_us %.1f n %zu rows %" PRIu64 " check %" PRId64 "\n", name,
         times[runs / 2] * 1e6, times[0] * 1e6, runs, queries->rows, queries->check);
}

static bool run_often(AttribQueries *queries, const AttribQuery *query, double seconds)
{
  static double times[MOST_RUNS];
  size_t runs = 0;
  bool fine = true;
  const double begin = now().wall;
  while (fine && runs < MOST_RUNS && (runs < 7 || now().wall - begin < seconds)) {
    const double start = now().wall;
    fine = query->run(queries);
    times[runs++] = now().wall - start;
  }
  print_times(queries, query->name, times, runs);
  return fine;
}

static int measure_queries(const char *root, const char *parameters, double seconds)
{
  AttribKb *kb = open_with(root, 0);
  if (kb == NULL) {
    return 1;
  }
  AttribQueries queries;
  bool fine = attrib_queries_init(&queries, attrib_kb_graph(kb), parameters);
  for (size_t i = 0; fine && i < ATTRIB_QUERIES; ++i) {
    fine = run_often(&queries, &attrib_queries[i], seconds);
  }
  attrib_queries_clear(&queries);
  attrib_kb_free(kb);
  return fine ? 0 : complain("the queries cannot be answered");
}

static int show_usage(void)
{
  (void)fputs("usage: attrib_bench load KB SNAPSHOT RUNS | peak KB | dossier KB ACTOR SECONDS |\n"
              "       attrib_bench queries KB PARAMETERS SECONDS\n",
              stderr);
  return 2;
}

int main(int count, char **arguments)
{
  attrib_heap_prepare(); // as the program does
  if (count == 5 && strcmp(arguments[1], "load") == 0) {
    return measure_load(arguments[2], arguments[3], strtol(arguments[4], NULL, 10));
  }
  if (count == 3 && strcmp(arguments[1], "peak") == 0) {
    return measure_peak(arguments[2]);
  }
  if (count == 5 && strcmp(arguments[1], "queries") == 0) {
    return measure_queries(arguments[2], arguments[3], strtod(arguments[4], NULL));
  }
  if (count == 5 && strcmp(arguments[1], "dossier") == 0) {
    return measure_dossier(arguments[2], arguments[3], strtod(arguments[4], NULL));
  }
  return show_usage();
}
