// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_SHOW_H
#define ATTRIB_BASE_SHOW_H

#include "engine/base/text.h"

/// Text of a record or of a user, made fit for one line of a message.
typedef struct {
  char bytes[200]; ///< NUL-terminated
} AttribShown;

/// Escape what could act on a terminal, put line breaks and tabs as `\n` and `\t`, and shorten what is longer than about 150 bytes (with `…`).
/// Allocates nothing. Returns `out->bytes`.
ATTRIB_API const char *attrib_show(AttribText text, AttribShown *out);

#endif // ATTRIB_BASE_SHOW_H
