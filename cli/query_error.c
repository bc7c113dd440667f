// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/query_error.h"

#include "cli/report.h"
#include "engine/base/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const AttribProblem malformed = {"", ATTRIB_ERROR, "a malformed query", ""};

/// The line that an offset is in, and where it is in it.
static AttribText find_line(AttribText text, size_t offset, AttribPlace *place)
{
  size_t start = 0;
  place->line = 1;
  place->length = 1;
  for (size_t i = 0; i < offset; ++i) {
    if (text.data[i] == '\n') {
      start = i + 1;
      ++place->line;
    }
  }
  place->column = (uint32_t)attrib_utf8_count(attrib_text_slice(text, start, offset - start)) + 1;
  const char *const end = memchr(text.data + start, '\n', text.length - start);
  return attrib_text_slice(text, start, end ? (size_t)(end - text.data) - start : text.length);
}

static AttribStatus report(AttribQueryRead query, size_t offset, const char *message,
                           AttribDiagnostics *list)
{
  const AttribText text = query.text;
  AttribPlace place = {0};
  AttribText line = ATTRIB_TEXT("");
  ATTRIB_TRY(attrib_diagnostics_add_path(list, attrib_text(query.name), &place.file));
  if (offset <= text.length && text.length > 0) {
    line = find_line(text, offset, &place);
  }
  ATTRIB_TRY(attrib_diagnostics_report(list, &malformed, place, "%s", message));
  ((AttribDiagnostic *)attrib_vector_at(&list->items, 0))->source = line;
  return ATTRIB_SUCCESS;
}

AttribExit attrib_query_error_say(const AttribCli *cli, AttribQueryRead query, size_t offset,
                                  const char *message)
{
  AttribDiagnostics list;
  AttribBuffer out;
  AttribDiagnosticsStyle style = attrib_report_style(cli, STDERR_FILENO);
  style.root = ATTRIB_TEXT("");
  attrib_diagnostics_init(&list);
  attrib_buffer_init(&out);
  AttribStatus status = report(query, offset, message, &list);
  if (status == ATTRIB_SUCCESS) {
    status = attrib_diagnostics_write_text(&list, style, &out);
  }
  if (status == ATTRIB_SUCCESS) {
    fputs(out.data, attrib_message_stream());
  }
  attrib_buffer_clear(&out);
  attrib_diagnostics_clear(&list);
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_USAGE
                                  : attrib_message_fail(status, "cannot show the query");
}
