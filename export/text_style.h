// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_TEXT_STYLE_H
#define ATTRIB_EXPORT_TEXT_STYLE_H

#include <stdbool.h>

/// How text for people looks where it is read.
typedef struct {
  bool colour;    ///< with escape sequences for a terminal (ECMA-48, select graphic rendition)
  unsigned width; ///< columns of a line; 0 means 80
} AttribTextStyle;

#endif // ATTRIB_EXPORT_TEXT_STYLE_H
