// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_KB_OPTION_H
#define ATTRIB_CLI_KB_OPTION_H

#include "cli/command.h"
#include "engine/record/kb.h"

/// The folder of the knowledge base: `cli->root` where a command has set it, else --kb, $ATTRIB_KB,
/// ./incidents, or the one that was installed, whichever is there; NULL where none is. Borrowed;
/// its contents may still be anything.
const char *attrib_kb_option_root(const AttribCli *cli);

/// Read the knowledge base, with a progress line where that takes long and stderr is a terminal,
/// and set `cli->root`. `*kb` is the caller's to free; it is set where ATTRIB_EXIT_DONE is
/// returned, and may then have errors in its records. Everything else was said.
AttribExit attrib_kb_option_read(AttribCli *cli, bool keep_going, AttribKb **kb);

/// The same for commands that answer from the records: errors in these are said, and are
/// ATTRIB_EXIT_PROBLEMS; with --keep-going, what was left out is said, and a graph is there.
AttribExit attrib_kb_option_open(AttribCli *cli, AttribKb **kb);

#endif // ATTRIB_CLI_KB_OPTION_H
