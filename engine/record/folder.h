// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_FOLDER_H
#define ATTRIB_RECORD_FOLDER_H

#include "engine/base/arena.h"
#include "engine/base/diagnostic.h"
#include "engine/base/status.h"
#include "engine/base/vector.h"
#include "engine/record/symlink.h"

#include <stdint.h>

/// A record file, and what tells whether it has changed since: whoever writes to it, or puts another file in its
/// place, changes one of these.
typedef struct {
  AttribText path;         ///< relative to the root, with `/`
  AttribIdentity identity; ///< device and inode of what a link leads to
  uint64_t size;           ///< in bytes
  int64_t modified;        ///< nanoseconds since 1970
  int64_t changed;         ///< likewise, of the inode: nobody can set it
} AttribFolderFile;

/// The record files of a knowledge base: every `*.yaml` and `*.yml` below `root`, names that begin
/// with a dot aside (files and folders alike), and `attrib.yaml` at the root itself.
///
/// Symbolic links are followed while they stay inside `root`. One that leaves it, dangles or loops,
/// whatever is neither a regular file nor a folder, and what has a name that is not UTF-8 is warned
/// about (W108) and passed over; regular files of other names, linked or not, are nobody's business
/// here. A folder that cannot be read is an error (E001), and so is one more than 64 folders deep
/// (E011). Two ways to the same file count once (the first in order of paths).
///
/// Appends AttribFolderFile items in bytewise order of their paths, which are copied to `arena`, to
/// `files`. They are as they were before anybody reads them. ATTRIB_IO_ERROR with errno where `root` itself cannot be read.
/// ATTRIB_NO_MEMORY; on failure some may have been appended.
AttribStatus attrib_folder_list(const char *root, AttribArena *arena,
                                AttribDiagnostics *diagnostics, AttribVector *files);

/// The same without a look at each file, for whoever opens them all anyway: of a regular file that is reached by no link only the
/// path is known, where the file system tells that much, and the rest is zero until attrib_folder_note() notes it. Two ways to one
/// file are both listed where one of them is no link. In a folder that may be listed and not searched, files are listed and cannot be
/// read, where attrib_folder_list() reports each of them.
AttribStatus attrib_folder_names(const char *root, AttribArena *arena,
                                 AttribDiagnostics *diagnostics, AttribVector *files);

/// Note what a file is; nothing where its number is 0, as of what could not be seen.
void attrib_folder_note(AttribFolderFile *file, const struct stat *found);

/// Look at a file that is known by its name alone; `root` is the open folder that its path begins at. False where it cannot be seen, or is no
/// regular file. Any thread may look at any file.
bool attrib_folder_see(int root, AttribFolderFile *file);

/// Whether two of the files are one, `*twins`; what was not noted is like nothing. ATTRIB_NO_MEMORY.
AttribStatus attrib_folder_find_twins(const AttribVector *files, bool *twins);

#endif // ATTRIB_RECORD_FOLDER_H
