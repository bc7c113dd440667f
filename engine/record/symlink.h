// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_SYMLINK_H
#define ATTRIB_RECORD_SYMLINK_H

#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>

/// What a file or a folder is, whatever names lead to it.
typedef struct {
  uint64_t device;
  uint64_t number;
} AttribIdentity;

AttribIdentity attrib_identity(const struct stat *found);
bool attrib_identity_equal(AttribIdentity a, AttribIdentity b);

/// Whether an open folder is `root` or lies below it. False where that cannot be found out.
bool attrib_symlink_is_inside(int folder, AttribIdentity root);

/// Open the folder of the file that the symbolic link `name` (NUL-terminated) in an open folder
/// leads to, by any number of links up to 40. The caller closes it. -1 with errno on failure.
int attrib_symlink_open_target(int folder, AttribText name);

#endif // ATTRIB_RECORD_SYMLINK_H
