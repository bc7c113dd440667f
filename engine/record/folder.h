// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_FOLDER_H
#define ATTRIB_RECORD_FOLDER_H

#include "engine/base/arena.h"
#include "engine/base/diagnostic.h"
#include "engine/base/status.h"
#include "engine/base/vector.h"

/// The record files of a knowledge base: every `*.yaml` and `*.yml` below `root`, names that begin with a dot aside (files and folders alike), and
/// `attrib.yaml` at the root itself. Symbolic links are followed while they stay inside `root`; one that leaves it, dangles
/// or loops, and whatever is not a regular file, is warned about (W108) and passed over. A folder or file that
/// cannot be read is an error (E001). Two ways to the same file count once (the first in order of paths).
///
/// Appends AttribText items, paths relative to `root` with `/`, copied to `arena`, in bytewise order, to `paths`.
/// ATTRIB_IO_ERROR with errno where `root` itself cannot be read. ATTRIB_NO_MEMORY. Depth is limited to 64 folders.
AttribStatus attrib_folder_list(const char *root, AttribArena *arena, AttribDiagnostics *diagnostics, AttribVector *paths);

#endif // ATTRIB_RECORD_FOLDER_H
