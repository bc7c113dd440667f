// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/kb_option.h"

#include "cli/place.h"
#include "cli/report.h"
#include "engine/base/show.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { patience = 1000, between = 100 }; // Milliseconds.

enum { most_jobs = 64, bar_width = 30 };

// Where findings are chosen by their files, those of one file must not crowd out the others.
enum { most_to_choose_from = 100000 };

const char *attrib_kb_option_root(const AttribCli *cli)
{
  const char *const option = attrib_options_last(&cli->options, ATTRIB_OPTION_KB);
  const char *const environment = getenv("ATTRIB_KB");
  if (cli->root) {
    return cli->root;
  }
  if (option) {
    return option;
  }
  if (environment && environment[0] != '\0') {
    return environment;
  }
  if (attrib_place_is_folder("incidents")) {
    return "incidents";
  }
  return attrib_place_is_folder(ATTRIB_INSTALLED_KB) ? ATTRIB_INSTALLED_KB : NULL;
}

static const char bar[bar_width + 1] = "##############################";

// A line about how far reading is, on a terminal.
typedef struct {
  int64_t next; // when it is shown again
  bool shown;
} Progress;

static int64_t now(void)
{
  struct timespec time = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return ((int64_t)time.tv_sec * 1000) + (time.tv_nsec / 1000000);
}

static void show_progress(void *context, uint32_t done, uint32_t total)
{
  Progress *const progress = context;
  const int64_t time = now();
  if (time >= progress->next) {
    const int full = (int)((uint64_t)done * bar_width / (total > 0 ? total : 1));
    fprintf(stderr, "\rreading records [%.*s%*s] %u of %u files", full, bar, bar_width - full, "",
            (unsigned)done, (unsigned)total);
    fflush(stderr);
    progress->next = time + between;
    progress->shown = true;
  }
}

static void wipe_progress(const Progress *progress)
{
  if (progress->shown) {
    fprintf(stderr, "\r%78s\r", "");
    fflush(stderr);
  }
}

// --jobs; 0 where it is left to the loader.
static AttribExit read_jobs(const AttribCli *cli, uint32_t *jobs)
{
  const char *const value = attrib_options_last(&cli->options, ATTRIB_OPTION_JOBS);
  char *end = NULL;
  const unsigned long number =
      value && isdigit((unsigned char)value[0]) ? strtoul(value, &end, 10) : 0;
  *jobs = (uint32_t)number;
  if (!value || (number > 0 && number <= most_jobs && *end == '\0')) {
    return ATTRIB_EXIT_DONE;
  }
  AttribShown shown;
  return attrib_message_misuse(cli->command->name, "--jobs is a number from 1 to %d, not %s",
                               most_jobs, attrib_show(attrib_text(value), &shown));
}

AttribExit attrib_kb_option_store(const AttribCli *cli, AttribStoreOptions *options)
{
  const bool keep_going = attrib_options_has(&cli->options, ATTRIB_OPTION_KEEP_GOING);
  *options = (AttribStoreOptions){
      .file = attrib_options_last(&cli->options, ATTRIB_OPTION_CACHE),
      .trust = attrib_options_has(&cli->options, ATTRIB_OPTION_TRUST_CACHE) && !cli->mistaken,
      .kb = {.keep_going = keep_going,
             .most_findings = keep_going || cli->argument_count > 0 ? most_to_choose_from : 0}};
  return read_jobs(cli, &options->kb.jobs);
}

// How the records are got at.
typedef AttribStatus (*Reading)(AttribCli *cli, const AttribStoreOptions *options, AttribKb **kb);

static AttribStatus read_records(AttribCli *cli, const AttribStoreOptions *options, AttribKb **kb)
{
  return attrib_kb_open(cli->root, &options->kb, kb);
}

static AttribStatus open_store(AttribCli *cli, const AttribStoreOptions *options, AttribKb **kb)
{
  return attrib_store_open(cli->root, options, kb);
}

static AttribStatus hurry(AttribCli *cli, const AttribStoreOptions *options, AttribKb **kb)
{
  return attrib_store_hurry(cli->root, options, kb, &cli->doubt);
}

static Reading choose_reading(const AttribCli *cli)
{
  if (attrib_options_has(&cli->options, ATTRIB_OPTION_NO_CACHE)) {
    return read_records;
  }
  return cli->command->hurries && !cli->mistaken ? hurry : open_store;
}

static AttribStatus read_with_progress(AttribCli *cli, AttribStoreOptions options, Reading reading,
                                       AttribKb **kb)
{
  Progress progress = {.next = now() + patience};
  options.kb.progress = isatty(STDERR_FILENO) ? show_progress : NULL;
  options.kb.context = &progress;
  const AttribStatus status = reading(cli, &options, kb);
  const int reason = errno;
  wipe_progress(&progress);
  errno = reason;
  return status;
}

AttribExit attrib_kb_option_refuse_missing(void)
{
  attrib_message_say("no knowledge base: there is no folder incidents here; say --kb DIR");
  return ATTRIB_EXIT_FAILURE;
}

static AttribExit read_kb(AttribCli *cli, const AttribStoreOptions *options, Reading reading,
                          AttribKb **kb)
{
  cli->root = attrib_kb_option_root(cli);
  if (!cli->root) {
    return attrib_kb_option_refuse_missing();
  }
  AttribShown shown;
  attrib_show(attrib_text(cli->root), &shown);
  const AttribStatus status = read_with_progress(cli, *options, reading, kb);
  // Until it is known whether the snapshot was right, nothing is said either.
  if (cli->doubt || options->trust) {
    attrib_message_hold();
  }
  if (status != ATTRIB_SUCCESS && status != ATTRIB_BAD_RECORDS) {
    char what[sizeof(shown.bytes) + 40];
    snprintf(what, sizeof(what), "cannot read the knowledge base %s", shown.bytes);
    return attrib_message_fail(status, what);
  }
  if (attrib_kb_file_count(*kb) == 0 && status == ATTRIB_SUCCESS) {
    attrib_message_say("%s is no knowledge base: it holds no record files (*.yaml, *.yml)",
                       shown.bytes);
    attrib_kb_option_close(cli, *kb);
    *kb = NULL;
    return ATTRIB_EXIT_FAILURE;
  }
  return ATTRIB_EXIT_DONE;
}

AttribExit attrib_kb_option_read(AttribCli *cli, bool keep_going, AttribKb **kb)
{
  AttribStoreOptions options;
  const AttribExit result = attrib_kb_option_store(cli, &options);
  options.kb.keep_going = keep_going;
  return result == ATTRIB_EXIT_DONE ? read_kb(cli, &options, read_records, kb) : result;
}

AttribExit attrib_kb_option_open(AttribCli *cli, AttribKb **kb)
{
  AttribStoreOptions options;
  AttribExit result = attrib_kb_option_store(cli, &options);
  if (result == ATTRIB_EXIT_DONE) {
    result = read_kb(cli, &options, choose_reading(cli), kb);
  }
  if (result != ATTRIB_EXIT_DONE) {
    return result;
  }
  AttribDiagnostics *const findings = attrib_kb_findings(*kb);
  // Where records have errors there is a graph only with --keep-going.
  if (findings->errors > 0 && attrib_kb_graph(*kb)) {
    result = attrib_report_left_out(cli, findings, attrib_kb_left_out(*kb));
  } else if (findings->errors > 0) {
    result = attrib_report_errors(cli, findings);
  }
  if (result != ATTRIB_EXIT_DONE) {
    attrib_kb_option_close(cli, *kb);
    *kb = NULL;
  }
  return result;
}

void attrib_kb_option_close(AttribCli *cli, AttribKb *kb)
{
  const AttribGraph *const graph = kb ? attrib_kb_graph(kb) : NULL;
  bool right = true;
  if (cli->doubt) {
    right = attrib_store_settle(cli->doubt);
    cli->doubt = NULL;
  }
  right = right && !(graph && attrib_graph_is_damaged(graph));
  cli->mistaken = cli->mistaken || !right;
  attrib_message_release(right);
  attrib_kb_free(kb);
}
