// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_HELP_H
#define ATTRIB_CLI_HELP_H

#include "cli/command.h"

/// Append the page of a command that is not hidden; that of `help` is about the whole program.
void attrib_help_write(AttribCommandNumber number, AttribBuffer *out);

/// Say on stderr, in short, how the program is used. Returns ATTRIB_EXIT_USAGE.
AttribExit attrib_help_usage(void);

/// Say that there is no such `what` ("command"), with the nearest command that there is.
AttribExit attrib_help_refuse(const char *name, const char *what);

#endif // ATTRIB_CLI_HELP_H
