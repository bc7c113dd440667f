// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_PICTURE_OPTION_H
#define ATTRIB_CLI_PICTURE_OPTION_H

#include "cli/command.h"
#include "export/picture.h"

/// Which picture.
typedef enum {
  ATTRIB_PICTURE_GRAPH,
  ATTRIB_PICTURE_TIMELINE,
  ATTRIB_PICTURES,
} AttribPictureKind;

/// What the command line says of a picture.
typedef struct {
  AttribPictureKind kind;
  AttribPictureOptions look;
  unsigned seconds; ///< that the program which draws may take
} AttribPictureWish;

/// The pictures and the themes that there are, with blanks between them.
extern const char attrib_picture_words[];
extern const char attrib_theme_words[];

/// Read it; a value that makes no sense is said.
AttribExit attrib_picture_option_read(const AttribCli *cli, AttribPictureWish *wish);

#endif // ATTRIB_CLI_PICTURE_OPTION_H
