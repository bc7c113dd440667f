// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_NAME_OPTION_H
#define ATTRIB_CLI_NAME_OPTION_H

#include "cli/command.h"
#include "engine/base/arena.h"
#include "engine/question/question.h"

/// Refuse more than one subject, and --below without anything that has something below it. Needs
/// no records.
AttribExit attrib_name_option_check(const AttribCli *cli);

/// Find in the graph what --actor, --incident, --claim and --source, and the filters by name, are
/// about. A name that fits none or several is said, and is ATTRIB_EXIT_PROBLEMS. Arrays are kept in
/// `arena`.
AttribExit attrib_name_option_resolve(const AttribCli *cli, const AttribGraph *graph,
                                      AttribArena *arena, AttribQuestion *question);

#endif // ATTRIB_CLI_NAME_OPTION_H
