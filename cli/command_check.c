// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"
#include "cli/format.h"
#include "cli/kb_option.h"
#include "cli/output.h"
#include "cli/report.h"
#include "cli/selection.h"
#include "engine/base/show.h"
#include "engine/model/names.h"
#include "engine/record/quotes.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

/// A check of the records.
typedef struct {
  AttribCli *cli;
  AttribSelection selection;
  AttribFormat format;
  AttribKb *kb;
  uint32_t files; ///< record files that are asked about
} Check;

static AttribExit check_quotes(const Check *check)
{
  const char *const dir = attrib_options_last(&check->cli->options, ATTRIB_OPTION_SOURCES);
  if (!dir) {
    return ATTRIB_EXIT_DONE;
  }
  if (!attrib_kb_graph(check->kb)) {
    attrib_message_say("quotes are looked for once the records have no errors");
    return ATTRIB_EXIT_DONE;
  }
  const AttribStatus status = attrib_quotes_check(check->kb, check->cli->root, dir);
  if (status == ATTRIB_SUCCESS) {
    return ATTRIB_EXIT_DONE;
  }
  AttribShown shown;
  char what[sizeof(shown.bytes) + 40];
  const int reason = errno;
  snprintf(what, sizeof(what), "cannot look for quotes in %s",
           attrib_show(attrib_text(dir), &shown));
  errno = reason;
  return attrib_message_fail(status, what);
}

// The summary

static uint32_t count_files(const AttribDiagnostics *findings)
{
  uint32_t count = 0;
  uint32_t last = 0;
  for (size_t i = 0; i < findings->items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&findings->items, i);
    count += count == 0 || item->place.file != last;
    last = item->place.file;
  }
  return count;
}

static uint32_t count_records(const AttribGraph *graph)
{
  static const AttribKnownLabel labels[] = {ATTRIB_LABEL_ACTOR, ATTRIB_LABEL_INCIDENT,
                                            ATTRIB_LABEL_CLAIM, ATTRIB_LABEL_SOURCE};
  uint32_t count = 0;
  for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); ++i) {
    count += attrib_graph_labelled(graph, (AttribLabel){(uint16_t)labels[i]}).count;
  }
  return count;
}

static void add_counts(AttribBuffer *answer, const AttribDiagnostics *findings)
{
  if (findings->errors > 0) {
    attrib_report_count(answer, findings->errors, "error");
  }
  if (findings->errors > 0 && findings->warnings > 0) {
    attrib_buffer_add_string(answer, ", ");
  }
  if (findings->warnings > 0) {
    attrib_report_count(answer, findings->warnings, "warning");
  }
}

static void add_summary(const Check *check, AttribBuffer *answer)
{
  const AttribDiagnostics *const findings = attrib_kb_diagnostics(check->kb);
  const AttribGraph *const graph = attrib_kb_graph(check->kb);
  const size_t shown = findings->items.length;
  if (findings->errors + findings->warnings == 0) {
    attrib_buffer_add_string(answer, "no problems in ");
    attrib_report_count(answer, check->files, "file");
    if (graph && check->selection.places.length == 0) {
      attrib_buffer_add_string(answer, " (");
      attrib_report_count(answer, count_records(graph), "record");
      attrib_buffer_add_char(answer, ')');
    }
  } else {
    const uint32_t files = count_files(findings);
    add_counts(answer, findings);
    attrib_buffer_add_string(answer, " in ");
    if (files < check->files) {
      attrib_buffer_add_format(answer, "%u of ", (unsigned)files);
    }
    attrib_report_count(answer, check->files, "file");
  }
  if (findings->errors + findings->warnings > shown) {
    attrib_buffer_add_format(answer, "; the first %zu are shown", shown);
  }
  attrib_buffer_add_char(answer, '\n');
}

static AttribStatus write_text(const Check *check, AttribBuffer *answer)
{
  const AttribTextStyle style = attrib_output_style(check->cli);
  const AttribDiagnosticsStyle look = {style.colour, style.width, attrib_text(check->cli->root)};
  const AttribDiagnostics *const findings = attrib_kb_diagnostics(check->kb);
  ATTRIB_TRY(attrib_diagnostics_write_text(findings, look, answer));
  attrib_buffer_add_string(answer, findings->items.length > 0 ? "\n" : "");
  add_summary(check, answer);
  return answer->status;
}

static AttribStatus write_findings(const Check *check, AttribBuffer *answer)
{
  AttribDiagnostics *const findings = attrib_kb_findings(check->kb);
  const char *const root = check->cli->root;
  ATTRIB_TRY(attrib_selection_apply(&check->selection, root, findings));
  if (check->format == ATTRIB_FORMAT_JSON) {
    return attrib_diagnostics_write_json(findings, attrib_text(root), answer);
  }
  if (check->format == ATTRIB_FORMAT_SARIF) {
    return attrib_diagnostics_write_sarif(findings, attrib_text(root), answer);
  }
  return write_text(check, answer);
}

static AttribExit count_asked(Check *check)
{
  const AttribStatus status =
      attrib_selection_count(&check->selection, check->cli->root, &check->files);
  if (status != ATTRIB_SUCCESS) {
    return attrib_message_fail(status, "cannot list the record files");
  }
  // Without paths there may still be something to say of what could not be read.
  return check->files > 0 || check->selection.places.length == 0
             ? ATTRIB_EXIT_DONE
             : attrib_message_misuse("check", "no record file of the knowledge base is there");
}

static AttribExit judge(const Check *check)
{
  const AttribDiagnostics *const findings = attrib_kb_diagnostics(check->kb);
  const bool strict = attrib_options_has(&check->cli->options, ATTRIB_OPTION_STRICT);
  return findings->errors > 0 || (strict && findings->warnings > 0) ? ATTRIB_EXIT_PROBLEMS
                                                                    : ATTRIB_EXIT_DONE;
}

static AttribExit run(Check *check, AttribBuffer *answer)
{
  AttribExit result = attrib_format_choose(check->cli, &check->format);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_selection_read(check->cli, &check->selection);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_output_check(check->cli); // Again: a path may have been another root.
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_kb_option_read(check->cli, false, &check->kb);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = count_asked(check);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = check_quotes(check);
  }
  if (result != ATTRIB_EXIT_DONE) {
    return result;
  }
  const AttribStatus status = write_findings(check, answer);
  return status == ATTRIB_SUCCESS ? judge(check)
                                  : attrib_message_fail(status, "cannot show the problems");
}

AttribExit attrib_command_check(AttribCli *cli, AttribBuffer *answer)
{
  Check check = {.cli = cli};
  attrib_selection_init(&check.selection);
  const AttribExit result = run(&check, answer);
  attrib_kb_free(check.kb);
  attrib_selection_clear(&check.selection);
  return result;
}
