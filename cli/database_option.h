// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_DATABASE_OPTION_H
#define ATTRIB_CLI_DATABASE_OPTION_H

#include "cli/command.h"
#include "engine/store/database.h"

/// Open the database of the knowledge base, and set `cli->root`: the one that is kept, while it is
/// what the records say, else a new one, which is kept where that can be done. `*database` is the
/// caller's to close where ATTRIB_EXIT_DONE is returned; everything else was said, errors in the
/// records as attrib_kb_option_open() does.
AttribExit attrib_database_option_open(AttribCli *cli, AttribDatabase **database);

#endif // ATTRIB_CLI_DATABASE_OPTION_H
