// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_QUERY_ERROR_H
#define ATTRIB_CLI_QUERY_ERROR_H

#include "cli/query_text.h"

/// Say on stderr what is wrong with a query, with the line in question and a mark below it: at
/// `offset` bytes, or of the query as a whole where that is SIZE_MAX. `message` is escaped already.
/// ATTRIB_EXIT_USAGE, or ATTRIB_EXIT_FAILURE where memory is out.
AttribExit attrib_query_error_say(const AttribCli *cli, AttribQueryRead query, size_t offset,
                                  const char *message);

#endif // ATTRIB_CLI_QUERY_ERROR_H
