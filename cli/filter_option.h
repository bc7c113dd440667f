// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_FILTER_OPTION_H
#define ATTRIB_CLI_FILTER_OPTION_H

#include "cli/command.h"
#include "engine/base/arena.h"
#include "engine/question/question.h"

/// Read the filters that need no records to be understood: acts, kinds, a country, dates and flags.
/// What is malformed or contradicts itself is said. Texts are kept in `arena`.
AttribExit attrib_filter_option_read(const AttribCli *cli, AttribArena *arena,
                                     AttribFilter *filter);

#endif // ATTRIB_CLI_FILTER_OPTION_H
