// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_KEPT_H
#define ATTRIB_STORE_KEPT_H

#include "engine/base/arena.h"
#include "engine/base/buffer.h"
#include "engine/base/tasks.h"
#include "engine/base/vector.h"
#include "engine/store/store.h"

// What the files of the store share; for them alone.

/// A folder of records, where its snapshot is kept, and its record files as they were last looked at. It does not move while they are.
typedef struct {
  const char *root;
  AttribStoreOptions options;
  AttribBuffer real; ///< the real path of the root
  AttribBuffer path; ///< of the snapshot; empty where there is no place for one
  AttribArena arena; ///< of the paths of the files
  AttribVector files;
  AttribFingerprint print;
  AttribTasks looking;
  int folder; ///< the root, open while its files are looked at; negative: closed
} AttribKept;

void attrib_kept_init(AttribKept *kept, const char *root, const AttribStoreOptions *options);

/// Free what it holds; gives `status` back, and keeps errno, which tells the caller more than what is done here could.
AttribStatus attrib_kept_clear(AttribKept *kept, AttribStatus status);

/// Find where the snapshot is, or would be. ATTRIB_IO_ERROR with errno where there is no such folder, ATTRIB_NO_MEMORY.
AttribStatus attrib_kept_find(AttribKept *kept);

/// Begin to see how the record files are now: list them, and look at each of them on other threads, as far as that is worth it. The caller may do
/// something else meanwhile, and leaves `kept` alone. As attrib_folder_list() fails; then nothing was begun.
AttribStatus attrib_kept_begin_look(AttribKept *kept);

/// Whether others look at them.
bool attrib_kept_is_looked_at(const AttribKept *kept);

/// Look at those that are left, and wait for the others. ATTRIB_IO_ERROR with errno, ATTRIB_NO_MEMORY.
AttribStatus attrib_kept_end_look(AttribKept *kept);

/// Both at once.
AttribStatus attrib_kept_look(AttribKept *kept);

#endif // ATTRIB_STORE_KEPT_H
