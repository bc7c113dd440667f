// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_PLACE_H
#define ATTRIB_CLI_PLACE_H

#include "engine/base/status.h"

#include <stdbool.h>

// Where a path lies, whatever names and links lead there. `root` is a knowledge base's folder.

/// Whether both lead to the same file or folder; false where one of them leads nowhere.
bool attrib_place_is_same(const char *path, const char *other);

bool attrib_place_is_folder(const char *path);

/// Whether a file or folder is `root` or lies below it. A file need not be there, but its folder.
bool attrib_place_is_inside(const char *root, const char *path);

/// Whether the file at `path` is one of the record files. ATTRIB_NO_MEMORY is the only failure; a
/// root that cannot be read has none.
AttribStatus attrib_place_is_record(const char *root, const char *path, bool *is);

/// Whether a file that is made at `path` will be a record file.
bool attrib_place_would_be_record(const char *root, const char *path);

#endif // ATTRIB_CLI_PLACE_H
