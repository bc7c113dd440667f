// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_KB_OPTION_H
#define ATTRIB_CLI_KB_OPTION_H

#include "cli/command.h"
#include "engine/store/store.h"

/// The folder of the knowledge base: `cli->root` where a command has set it, else --kb, $ATTRIB_KB,
/// ./incidents, or the one that was installed, whichever is there; NULL where none is. Borrowed;
/// its contents may still be anything.
const char *attrib_kb_option_root(const AttribCli *cli);

/// Say that there is none.
AttribExit attrib_kb_option_refuse_missing(void);

/// Read the knowledge base, with a progress line where that takes long and stderr is a terminal,
/// and set `cli->root`. `*kb` is the caller's to free; it is set where ATTRIB_EXIT_DONE is
/// returned, and may then have errors in its records. Everything else was said.
AttribExit attrib_kb_option_read(AttribCli *cli, bool keep_going, AttribKb **kb);

/// The same for commands that answer from the records: errors in these are said, and are
/// ATTRIB_EXIT_PROBLEMS; with --keep-going, what was left out is said, and a graph is there. Uses the snapshot, as
/// the options have it; there are no warnings then. attrib_kb_option_close() is called in any case:
/// until then messages may be held.
AttribExit attrib_kb_option_open(AttribCli *cli, AttribKb **kb);

/// Free a knowledge base that was opened so, once the answer is made: it is then known whether the snapshot that it came from was
/// damaged or stale; the command is run again without it, and what it said is forgotten. NULL is ignored.
void attrib_kb_option_close(AttribCli *cli, AttribKb *kb);

/// How the options want the snapshot to be used; `options->kb` is set as for reading. What is wrong was said.
AttribExit attrib_kb_option_store(const AttribCli *cli, AttribStoreOptions *options);

#endif // ATTRIB_CLI_KB_OPTION_H
