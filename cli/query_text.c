// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/query_text.h"

#include "engine/base/file.h"
#include "engine/base/show.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/// The longest query that is read; the language takes less.
enum { most_bytes = 2 * 1024 * 1024, piece = 4096 };

static AttribExit read_stdin(AttribBuffer *out)
{
  while (out->length < most_bytes && attrib_buffer_reserve(out, piece)) {
    const ssize_t count = read(STDIN_FILENO, out->data + out->length, piece);
    if (count == 0) {
      return ATTRIB_EXIT_DONE;
    }
    if (count < 0 && errno != EINTR) {
      return attrib_message_fail(ATTRIB_IO_ERROR, "cannot read the query");
    }
    out->length += count > 0 ? (size_t)count : 0;
  }
  return attrib_message_fail(out->status ? out->status : ATTRIB_LIMIT, "cannot read the query");
}

static AttribExit read_file(const char *file, AttribBuffer *out)
{
  AttribShown shown;
  char what[sizeof(shown.bytes) + 20];
  const AttribStatus status = attrib_file_read(file, most_bytes, out);
  if (status == ATTRIB_SUCCESS) {
    return ATTRIB_EXIT_DONE;
  }
  const int reason = errno;
  snprintf(what, sizeof(what), "cannot read %s", attrib_show(attrib_text(file), &shown));
  errno = reason;
  return attrib_message_fail(status, what);
}

static AttribExit read_text(const AttribCli *cli, AttribBuffer *out, const char **name)
{
  const char *const file = attrib_options_last(&cli->options, ATTRIB_OPTION_FILE);
  const char *const argument = cli->argument_count > 0 ? cli->arguments[0] : NULL;
  if (file && argument) {
    return attrib_message_misuse(cli->command->name, "a query and a file with a query: say one");
  }
  if (file && strcmp(file, "-") != 0) {
    *name = file;
    return read_file(file, out);
  }
  if (file || (argument && strcmp(argument, "-") == 0)) {
    *name = "stdin";
    return read_stdin(out);
  }
  if (!argument) {
    return attrib_message_misuse(cli->command->name, "%s needs QUERY, or -f FILE",
                                 cli->command->name);
  }
  *name = "query";
  attrib_buffer_add_string(out, argument);
  return out->status ? attrib_message_fail(out->status, "cannot read the query") : ATTRIB_EXIT_DONE;
}

AttribExit attrib_query_text_read(AttribCli *cli, AttribQueryRead *query)
{
  AttribExit result = ATTRIB_EXIT_DONE;
  if (!cli->query_name) {
    result = read_text(cli, &cli->query, &cli->query_name);
  }
  *query = (AttribQueryRead){attrib_buffer_text(&cli->query), cli->query_name};
  return result;
}
