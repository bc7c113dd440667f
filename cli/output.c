// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/output.h"

#include "cli/colour.h"
#include "cli/kb_option.h"
#include "cli/pager.h"
#include "cli/place.h"
#include "cli/terminal.h"
#include "engine/base/file.h"
#include "engine/base/show.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// NULL: stdout.
static const char *output_file(const AttribCli *cli)
{
  const char *const file = attrib_options_last(&cli->options, ATTRIB_OPTION_OUTPUT);
  return file && strcmp(file, "-") != 0 ? file : NULL;
}

static AttribExit refuse_file(const AttribCli *cli, const char *file, const char *why)
{
  AttribShown shown;
  return attrib_message_misuse(cli->command->name,
                               "%s %s a record file of the knowledge base; "
                               "write elsewhere",
                               attrib_show(attrib_text(file), &shown), why);
}

AttribExit attrib_output_check(const AttribCli *cli)
{
  const char *const file = output_file(cli);
  const char *const root = file ? attrib_kb_option_root(cli) : NULL;
  bool harm = false;
  if (!root) {
    return ATTRIB_EXIT_DONE;
  }
  if (access(file, F_OK) != 0) {
    // A new record file is what `new` is for.
    return cli->command->run != attrib_command_new && attrib_place_would_be_record(root, file)
               ? refuse_file(cli, file, "would be")
               : ATTRIB_EXIT_DONE;
  }
  const AttribStatus status = attrib_place_is_record(root, file, &harm);
  if (status != ATTRIB_SUCCESS) {
    return attrib_message_fail(status, "cannot look at the record files");
  }
  return harm ? refuse_file(cli, file, "is") : ATTRIB_EXIT_DONE;
}

AttribTextStyle attrib_output_style(const AttribCli *cli)
{
  // A file is no terminal; -1 is no open file either.
  const int file = output_file(cli) ? -1 : STDOUT_FILENO;
  return (AttribTextStyle){
      .colour = attrib_terminal_colour(file, attrib_colour_wish(cli)),
      .width = attrib_terminal_width(file),
  };
}

// As the signal would have ended it, had it not been ignored when the program was started.
static void die_of_closed_pipe(void)
{
  const struct sigaction usual = {.sa_handler = SIG_DFL};
  sigaction(SIGPIPE, &usual, NULL);
  raise(SIGPIPE);
}

static AttribExit write_stdout(AttribText answer)
{
  AttribStatus status = attrib_pager_write(STDOUT_FILENO, answer);
  if (status == ATTRIB_SUCCESS && answer.length > 0 && close(STDOUT_FILENO) != 0 &&
      errno != EINTR) {
    status = ATTRIB_IO_ERROR; // On some file systems a full disk shows only now.
  }
  if (status == ATTRIB_IO_ERROR && errno == EPIPE) {
    die_of_closed_pipe();
  }
  return status == ATTRIB_SUCCESS ? ATTRIB_EXIT_DONE
                                  : attrib_message_fail(status, "cannot write the answer");
}

static AttribExit write_file(const char *file, AttribText answer)
{
  const AttribStatus status = attrib_file_write(file, answer);
  if (status == ATTRIB_IO_ERROR && errno == EPIPE) {
    die_of_closed_pipe();
  }
  if (status == ATTRIB_SUCCESS) {
    return ATTRIB_EXIT_DONE;
  }
  AttribShown shown;
  char what[sizeof(shown.bytes) + 20];
  const int reason = errno;
  snprintf(what, sizeof(what), "cannot write %s", attrib_show(attrib_text(file), &shown));
  errno = reason;
  return attrib_message_fail(status, what);
}

static bool fills_screen(AttribText answer)
{
  unsigned lines = 0;
  const unsigned height = attrib_terminal_height(STDOUT_FILENO);
  for (size_t i = 0; i < answer.length && lines < height; ++i) {
    lines += answer.data[i] == '\n';
  }
  return lines >= height;
}

AttribExit attrib_output_write(const AttribCli *cli, AttribText answer)
{
  const char *const file = output_file(cli);
  if (file) {
    return write_file(file, answer);
  }
  if (isatty(STDOUT_FILENO) && fills_screen(answer) && attrib_pager_show(answer)) {
    return ATTRIB_EXIT_DONE;
  }
  return write_stdout(answer);
}
