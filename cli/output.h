// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_OUTPUT_H
#define ATTRIB_CLI_OUTPUT_H

#include "cli/command.h"
#include "engine/base/text.h"
#include "export/text_style.h"

/// Whether the answer may go to where -o says: not over a record file of the knowledge base. Asked
/// before the work is done.
AttribExit attrib_output_check(const AttribCli *cli);

/// How an answer for people looks where it goes.
AttribTextStyle attrib_output_style(const AttribCli *cli);

/// Write the answer: to the file that -o names, whole or not at all; else to stdout, on a terminal
/// through the pager where it is longer than the screen. What fails is said; a closed pipe ends the
/// program as SIGPIPE does.
AttribExit attrib_output_write(const AttribCli *cli, AttribText answer);

#endif // ATTRIB_CLI_OUTPUT_H
