// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_LEFTOVERS_H
#define ATTRIB_STORE_LEFTOVERS_H

#include "engine/base/status.h"

#include <stdint.h>

/// Remove the temporary files beside the file at `path` that nobody writes any more: those of processes that were killed. What
/// cannot be removed stays.
void attrib_leftovers_remove(const char *path);

/// Remove what is kept for one knowledge base: every file beside `path` with its name up to the dot. `*removed` is their number.
/// ATTRIB_IO_ERROR with errno; a folder that is not there holds none.
AttribStatus attrib_leftovers_clear(const char *path, uint32_t *removed);

#endif // ATTRIB_STORE_LEFTOVERS_H
