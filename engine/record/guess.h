// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_GUESS_H
#define ATTRIB_RECORD_GUESS_H

#include "engine/base/vector.h"

#include <stdint.h>

/// How much there is to read, by a look at a few files of many. Nothing but time and room may depend on it.
typedef struct {
  uint64_t bytes; ///< if all were as large as these are together
  uint64_t
      usual; ///< if each were as large as the middle one of these: less, where a few are very large
} AttribGuess;

/// `files` of AttribFolderFile, relative to `root`. A few are all looked at, and both numbers are right then.
AttribGuess attrib_guess_bytes(const char *root, const AttribVector *files);

#endif // ATTRIB_RECORD_GUESS_H
