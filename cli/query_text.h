// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_QUERY_TEXT_H
#define ATTRIB_CLI_QUERY_TEXT_H

#include "cli/command.h"
#include "engine/base/buffer.h"

/// Append the query that a command is given: by its only argument, where that is `-` by the standard
/// input, or by the file that --file names; when it is read again, the same. `*name` is what it is called in messages. What is wrong
/// was said.
AttribExit attrib_query_text_read(AttribCli *cli, AttribBuffer *out, const char **name);

#endif // ATTRIB_CLI_QUERY_TEXT_H
