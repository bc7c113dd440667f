// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_PROGRAM_H
#define ATTRIB_CLI_PROGRAM_H

#include "cli/message.h"

/// Run the program with its command line. The order of `words` may change.
AttribExit attrib_program_run(int count, char **words);

#endif // ATTRIB_CLI_PROGRAM_H
