// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_MESSAGE_H
#define ATTRIB_CLI_MESSAGE_H

#include "engine/base/api.h"
#include "engine/base/status.h"

#include <stdbool.h>
#include <stdio.h>

/// What the program exits with.
typedef enum {
  ATTRIB_EXIT_DONE = 0,
  ATTRIB_EXIT_PROBLEMS = 1, ///< problems in the records, or a name that fits none or several
  ATTRIB_EXIT_USAGE = 2,    ///< wrong usage, a malformed query
  ATTRIB_EXIT_FAILURE = 3,  ///< input unreadable, output unwritable, out of memory, a limit hit
  ATTRIB_EXIT_RENDERER = 4, ///< the program that draws is missing, or failed
} AttribExit;

/// One line on stderr, after the program's name. What comes from a user or a record is escaped by
/// the caller (attrib_show).
void attrib_message_say(const char *format, ...) ATTRIB_PRINTF(1, 2);

/// The same about wrong usage of a command (NULL: of the program), with where its help is. Returns
/// ATTRIB_EXIT_USAGE.
AttribExit attrib_message_misuse(const char *command, const char *format, ...) ATTRIB_PRINTF(2, 3);

/// Say that `what` ("cannot read x") failed with `status`, where that is an I/O error with what
/// errno says. Returns ATTRIB_EXIT_FAILURE.
AttribExit attrib_message_fail(AttribStatus status, const char *what);

/// Where messages go: stderr, or memory while they are held back.
FILE *attrib_message_stream(void);

/// Hold back what is said from now on, as far as memory allows.
void attrib_message_hold(void);

/// Say now what was held back, where it is wanted, or forget it.
void attrib_message_release(bool wanted);

#endif // ATTRIB_CLI_MESSAGE_H
