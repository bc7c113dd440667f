// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/report.h"

#include "cli/colour.h"
#include "cli/terminal.h"
#include "engine/base/utf8.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { most_shown = 20 };

AttribDiagnosticsStyle attrib_report_style(const AttribCli *cli, int file)
{
  return (AttribDiagnosticsStyle){.colour = attrib_terminal_colour(file, attrib_colour_wish(cli)),
                                  .width = attrib_terminal_width(file),
                                  .root = attrib_text(cli->root)};
}

void attrib_report_count(AttribBuffer *out, uint32_t count, const char *what)
{
  attrib_buffer_add_format(out, "%u %s%s", (unsigned)count, what, count == 1 ? "" : "s");
}

static void drop_warnings(AttribDiagnostics *findings)
{
  size_t kept = 0;
  for (size_t i = 0; i < findings->items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&findings->items, i);
    if (item->problem->severity == ATTRIB_ERROR) {
      *(AttribDiagnostic *)attrib_vector_at(&findings->items, kept++) = *item;
    }
  }
  findings->items.length = kept;
  findings->warnings = 0;
}

static void write_errors(const AttribCli *cli, const AttribDiagnostics *findings, AttribBuffer *out)
{
  AttribDiagnostics first = *findings; // Never cleared: a view of what it is a copy of.
  if (first.items.length > most_shown) {
    first.items.length = most_shown;
  }
  const AttribDiagnosticsStyle style = attrib_report_style(cli, STDERR_FILENO);
  if (attrib_diagnostics_write_text(&first, style, out) == ATTRIB_SUCCESS &&
      findings->errors > first.items.length) {
    attrib_buffer_add_format(out, "... and %u more; run attrib check\n",
                             (unsigned)(findings->errors - first.items.length));
  }
}

AttribExit attrib_report_errors(const AttribCli *cli, AttribDiagnostics *findings)
{
  AttribBuffer text;
  attrib_buffer_init(&text);
  drop_warnings(findings);
  write_errors(cli, findings, &text);
  const AttribStatus status = text.status;
  if (status == ATTRIB_SUCCESS) {
    fputs(text.data ? text.data : "", attrib_message_stream());
    attrib_message_say("no answer while records have errors; mend them, or leave them out with "
                       "--keep-going");
  } else {
    attrib_message_fail(status, "cannot show the errors in the records");
  }
  attrib_buffer_clear(&text);
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_PROBLEMS : ATTRIB_EXIT_FAILURE;
}

static void add_file(AttribText root, AttribText path, AttribBuffer *out)
{
  AttribBuffer below;
  attrib_buffer_init(&below);
  attrib_diagnostics_write_path(root, path, &below);
  attrib_buffer_add_string(out, "  ");
  attrib_utf8_escape(attrib_buffer_text(&below), out);
  attrib_buffer_add_char(out, '\n');
  if (out->status == ATTRIB_SUCCESS) {
    out->status = below.status;
  }
  attrib_buffer_clear(&below);
}

// The files that have errors, each once and on a line of its own; they are sorted.
static uint32_t list_files(const AttribDiagnostics *findings, AttribText root, AttribBuffer *out)
{
  AttribText last = {NULL, 0};
  uint32_t count = 0;
  for (size_t i = 0; i < findings->items.length; ++i) {
    const AttribDiagnostic *const item = attrib_vector_at(&findings->items, i);
    const AttribText path = attrib_diagnostics_path(findings, item->place.file);
    if (count == 0 || !attrib_text_equal(path, last)) {
      add_file(root, path, out);
      last = path;
      ++count;
    }
  }
  return count;
}

AttribExit attrib_report_left_out(const AttribCli *cli, AttribDiagnostics *findings,
                                  uint32_t left_out)
{
  AttribBuffer files;
  AttribBuffer text;
  attrib_buffer_init(&files);
  attrib_buffer_init(&text);
  drop_warnings(findings);
  const uint32_t count = list_files(findings, attrib_text(cli->root), &files);
  attrib_report_count(&text, left_out, "record");
  attrib_buffer_add_string(&text, " left out because of errors in ");
  attrib_report_count(&text, count, "file");
  const AttribStatus status = files.status == ATTRIB_SUCCESS ? text.status : files.status;
  if (status == ATTRIB_SUCCESS) {
    attrib_message_say("%s:", text.data);
    fputs(files.data ? files.data : "", attrib_message_stream());
  } else {
    attrib_message_fail(status, "cannot tell what was left out");
  }
  attrib_buffer_clear(&files);
  attrib_buffer_clear(&text);
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE : ATTRIB_EXIT_FAILURE;
}
