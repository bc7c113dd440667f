// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_PICTURE_H
#define ATTRIB_CLI_PICTURE_H

#include "cli/format.h"
#include "cli/picture_option.h"
#include "engine/result/answer.h"

/// Draw an answer in a format of pictures, and say on stderr what had to be left out, or why it
/// could not be drawn.
AttribExit attrib_picture_write(const AttribAnswer *answer, AttribFormat format,
                                const AttribPictureWish *wish, AttribBuffer *out);

#endif // ATTRIB_CLI_PICTURE_H
