// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_COLOUR_H
#define ATTRIB_CLI_COLOUR_H

#include "cli/command.h"
#include "cli/terminal.h"

/// What --color asks for. A value that is none of its words was refused by attrib_colour_check.
AttribColour attrib_colour_wish(const AttribCli *cli);

/// Refuse what is no value of --color.
AttribExit attrib_colour_check(const AttribCli *cli);

/// The values of --color, with blanks between them.
extern const char attrib_colour_words[];

#endif // ATTRIB_CLI_COLOUR_H
