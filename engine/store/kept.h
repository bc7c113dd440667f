// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_KEPT_H
#define ATTRIB_STORE_KEPT_H

#include "engine/base/buffer.h"
#include "engine/store/look.h"
#include "engine/store/store.h"

// What the files of the store share; for them alone.

/// A folder of records, where its snapshot is kept, and its files as they were last looked at.
typedef struct {
  AttribStoreOptions options;
  AttribBuffer real; ///< the real path of the folder
  AttribBuffer path; ///< of the snapshot; empty where there is no place for one
  AttribLook look;
} AttribKept;

void attrib_kept_init(AttribKept *kept, const char *root, const AttribStoreOptions *options);

/// Free what it holds; gives `status` back, and keeps errno, which tells the caller more than what is done here could.
AttribStatus attrib_kept_clear(AttribKept *kept, AttribStatus status);

/// Find where the snapshot is, or would be. ATTRIB_IO_ERROR with errno where there is no such folder, ATTRIB_NO_MEMORY.
AttribStatus attrib_kept_find(AttribKept *kept);

#endif // ATTRIB_STORE_KEPT_H
