// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_TERMINAL_H
#define ATTRIB_CLI_TERMINAL_H

#include <stdbool.h>

/// What `--color` asks for.
typedef enum {
  ATTRIB_COLOUR_AUTO, ///< on a terminal that can, unless $NO_COLOR is set (no-color.org)
  ATTRIB_COLOUR_ALWAYS,
  ATTRIB_COLOUR_NEVER,
} AttribColour;

/// Columns that text may take on an open file: $COLUMNS, else those of the terminal, else 80; at
/// least 20.
unsigned attrib_terminal_width(int file);

/// Lines of the terminal: $LINES, else what it says, else 24.
unsigned attrib_terminal_height(int file);

/// Whether to write colours to an open file.
bool attrib_terminal_colour(int file, AttribColour wish);

#endif // ATTRIB_CLI_TERMINAL_H
