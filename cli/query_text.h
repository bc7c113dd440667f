// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_QUERY_TEXT_H
#define ATTRIB_CLI_QUERY_TEXT_H

#include "cli/command.h"
#include "engine/base/text.h"

/// A query, borrowed from the command line that it was read for, and what it is called in messages.
typedef struct {
  AttribText text;
  const char *name;
} AttribQueryRead;

/// Read the query that a command is given: by its only argument, where that is `-` by the standard
/// input, or by the file that --file names; where it was read before, it is the same. What is wrong
/// was said.
AttribExit attrib_query_text_read(AttribCli *cli, AttribQueryRead *query);

#endif // ATTRIB_CLI_QUERY_TEXT_H
