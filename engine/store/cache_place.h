// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_CACHE_PLACE_H
#define ATTRIB_STORE_CACHE_PLACE_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"

/// Append the path of the file in which something that was made of the knowledge base in folder `root` is kept:
/// `$XDG_CACHE_HOME/attrib/KEY.suffix`, else `~/.cache/attrib/KEY.suffix`. KEY follows from the real path of `root`, so that
/// every way to it leads to the same file. Nothing is made.
///
/// ATTRIB_IO_ERROR with errno where `root` is not there; ATTRIB_NOT_FOUND where no place for caches is known;
/// ATTRIB_NO_MEMORY. `out` holds what it held before on failure.
AttribStatus attrib_cache_path(const char *root, const char *suffix, AttribBuffer *out);

/// Append the real path of a folder: absolute, no links in it. ATTRIB_IO_ERROR with errno, ATTRIB_NO_MEMORY.
AttribStatus attrib_cache_real_path(const char *root, AttribBuffer *out);

/// Make the folders on the way to the file at `path`, for its owner alone. ATTRIB_IO_ERROR with errno, ATTRIB_NO_MEMORY.
AttribStatus attrib_cache_make_folders(const char *path);

#endif // ATTRIB_STORE_CACHE_PLACE_H
