// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/command.h"
#include "cli/cypher_picture.h"
#include "cli/date_option.h"
#include "cli/format.h"
#include "cli/kb_option.h"
#include "cli/output.h"
#include "cli/query_text.h"
#include "cli/report.h"
#include "engine/base/show.h"
#include "engine/cypher/cypher.h"
#include "engine/view/view.h"
#include "export/table.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const uint64_t usual_memory = (uint64_t)1 << 30;

/// A query and all that it is run with.
typedef struct {
  AttribFormat format;
  AttribViewOptions view;
  AttribQueryRead query;
  AttribVector parameters; ///< of AttribCypherParameter
  AttribCypherOptions options;
  AttribPictureWish wish; ///< where the result is drawn
} Asked;

// Options

static AttribExit read_parameters(const AttribCli *cli, Asked *asked)
{
  size_t position = 0;
  const char *value;
  while (attrib_options_next(&cli->options, ATTRIB_OPTION_PARAM, &position, &value)) {
    const AttribText text = attrib_text(value);
    AttribCypherParameter parameter;
    size_t length = 0;
    while (length < text.length && text.data[length] != '=') {
      ++length;
    }
    if (length == 0 || length == text.length) {
      AttribShown shown;
      return attrib_message_misuse("cypher", "--param %s: say NAME=VALUE",
                                   attrib_show(text, &shown));
    }
    parameter.name = attrib_text_slice(text, 0, length);
    parameter.value = attrib_text_slice(text, length + 1, text.length);
    if (attrib_vector_push(&asked->parameters, &parameter) != ATTRIB_SUCCESS) {
      return attrib_message_fail(ATTRIB_NO_MEMORY, "cannot read the options");
    }
  }
  return ATTRIB_EXIT_DONE;
}

// The value of an option that takes a number from 0 to `most`, times `unit`.
static AttribExit read_number(const AttribCli *cli, AttribOptionNumber number, double unit,
                              uint64_t *out)
{
  const double most = 1e15;
  const char *const value = attrib_options_last(&cli->options, number);
  char *end = NULL;
  if (!value) {
    return ATTRIB_EXIT_DONE;
  }
  const double read = strtod(value, &end);
  if (end == value || *end || !(read > 0) || read * unit < 1 || read * unit > most) {
    AttribShown shown;
    return attrib_message_misuse("cypher", "--%s %s is no number above 0",
                                 attrib_option(number)->name,
                                 attrib_show(attrib_text(value), &shown));
  }
  *out = (uint64_t)(read * unit);
  return ATTRIB_EXIT_DONE;
}

static AttribExit read_bounds(const AttribCli *cli, AttribCypherOptions *options)
{
  uint64_t memory = usual_memory;
  AttribExit result = read_number(cli, ATTRIB_OPTION_TIMEOUT, 1000, &options->timeout_ms);
  if (result == ATTRIB_EXIT_DONE) {
    result = read_number(cli, ATTRIB_OPTION_MAX_ROWS, 1, &options->max_rows);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = read_number(cli, ATTRIB_OPTION_MAX_MEMORY, 1024.0 * 1024.0, &memory);
  }
  options->memory_limit = (size_t)memory;
  return result;
}

static AttribExit read_options(AttribCli *cli, Asked *asked)
{
  AttribExit result = attrib_format_choose(cli, &asked->format);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_date_option_view(cli, &asked->view);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = read_parameters(cli, asked);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = read_bounds(cli, &asked->options);
  }
  if (result == ATTRIB_EXIT_DONE && attrib_format_is_picture(asked->format)) {
    result = attrib_picture_option_read(cli, &asked->wish);
  }
  asked->options.parameters = asked->parameters.data;
  asked->options.parameter_count = asked->parameters.length;
  return result == ATTRIB_EXIT_DONE ? attrib_query_text_read(cli, &asked->query) : result;
}

// The answer

// A wrong query is wrong usage, a bound that was hit a failure.
static AttribExit report(const AttribCli *cli, const Asked *asked, AttribStatus status,
                         const AttribCypherError *error)
{
  AttribDiagnostics list;
  AttribBuffer text;
  if (status != ATTRIB_BAD_ARGUMENT && (status != ATTRIB_LIMIT || !error->message[0])) {
    return attrib_message_fail(status, "cannot run the query");
  }
  attrib_diagnostics_init(&list);
  attrib_buffer_init(&text);
  AttribStatus shown =
      attrib_cypher_report(error, asked->query.text, attrib_text(asked->query.name), &list);
  if (shown == ATTRIB_SUCCESS) {
    AttribDiagnosticsStyle style = attrib_report_style(cli, STDERR_FILENO);
    style.root = (AttribText){NULL, 0};
    shown = attrib_diagnostics_write_text(&list, style, &text);
  }
  if (shown == ATTRIB_SUCCESS) {
    fwrite(text.data, 1, text.length, attrib_message_stream());
  } else {
    attrib_message_fail(shown, "cannot say what is wrong with the query");
  }
  attrib_buffer_clear(&text);
  attrib_diagnostics_clear(&list);
  return status == ATTRIB_LIMIT ? ATTRIB_EXIT_FAILURE : ATTRIB_EXIT_USAGE;
}

static AttribExit write_table(const AttribCli *cli, const Asked *asked, const AttribTable *table,
                              AttribBuffer *answer)
{
  const AttribStatus status = asked->format == ATTRIB_FORMAT_TEXT
                                  ? attrib_table_write_text(table, attrib_output_style(cli), answer)
                                  : attrib_format_write_table(asked->format, table, answer);
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE
                                  : attrib_message_fail(status, "cannot write the result");
}

static AttribExit run(const AttribCli *cli, const Asked *asked, const AttribKb *kb,
                      AttribBuffer *answer)
{
  AttribView *view = NULL;
  AttribTable table;
  AttribCypherError error = {.type = CYPHER_NO_ERROR};
  AttribStatus status = attrib_view_new(attrib_kb_graph(kb), asked->view, &view);
  if (status != ATTRIB_SUCCESS) {
    return attrib_message_fail(status, "cannot run the query");
  }
  status = attrib_cypher_table(view, asked->query.text, &asked->options, &table, &error);
  AttribExit result = ATTRIB_EXIT_DONE;
  if (status != ATTRIB_SUCCESS) {
    result = report(cli, asked, status, &error);
  } else if (attrib_format_is_picture(asked->format)) {
    result = attrib_cypher_picture_write(view, &table, asked->format, &asked->wish, answer);
  } else {
    result = write_table(cli, asked, &table, answer);
  }
  attrib_table_clear(&table);
  attrib_view_free(view);
  return result;
}

AttribExit attrib_command_cypher(AttribCli *cli, AttribBuffer *answer)
{
  Asked asked = {.format = ATTRIB_FORMAT_TEXT};
  AttribKb *kb = NULL;
  attrib_vector_init(&asked.parameters, sizeof(AttribCypherParameter));
  AttribExit result = read_options(cli, &asked);
  if (result == ATTRIB_EXIT_DONE) {
    result = attrib_kb_option_open(cli, &kb);
  }
  if (result == ATTRIB_EXIT_DONE) {
    result = run(cli, &asked, kb, answer);
  }
  attrib_kb_option_close(cli, kb);
  attrib_vector_clear(&asked.parameters);
  return result;
}
