// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_CYPHER_PICTURE_H
#define ATTRIB_CLI_CYPHER_PICTURE_H

#include "cli/format.h"
#include "cli/picture_option.h"
#include "engine/result/table.h"
#include "engine/view/view.h"

/// Draw the claims that the result of a query holds, with what they answer and what answers them:
/// those that are nodes of it, and those that its edges come from; in lists, maps and paths, too. A
/// result without any is said to be nothing to draw: ATTRIB_EXIT_USAGE.
AttribExit attrib_cypher_picture_write(const AttribView *view, const AttribTable *table,
                                       AttribFormat format, const AttribPictureWish *wish,
                                       AttribBuffer *out);

#endif // ATTRIB_CLI_CYPHER_PICTURE_H
