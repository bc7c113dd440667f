// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_STORE_H
#define ATTRIB_STORE_STORE_H

#include "engine/record/kb.h"
#include "engine/store/freshness.h"

/// How a knowledge base is opened by way of its snapshot.
typedef struct {
  const char *file; ///< where the snapshot is; NULL: the usual place, see cache_place.h
  bool
      trust; ///< take any snapshot of the folder without looking at the records, and without verifying all of it first
  AttribKbOptions kb;
} AttribStoreOptions;

/// As attrib_kb_open(), but faster where a snapshot is fresh: that is mapped then, and there are no warnings. Else the records are read, and a
/// snapshot is written where they have no errors. Whatever goes wrong with a snapshot costs the speed and nothing else.
///
/// After use of a graph that was opened with `trust`, ask attrib_graph_is_damaged().
AttribStatus attrib_store_open(const char *root, const AttribStoreOptions *options, AttribKb **out);

/// What is not yet known of a knowledge base that was opened in a hurry.
typedef struct AttribStoreDoubt AttribStoreDoubt;

/// As attrib_store_open(), but a snapshot is handed out while another thread still looks at the record files. Whatever is made of it must
/// be told nobody before attrib_store_settle() holds. `*doubt` is NULL where nothing is open: where the records were read; on one core,
/// or where files are so few that no thread is worth starting, unless `jobs` asks for one; with `trust`; on failure. The root must stay until then.
AttribStatus attrib_store_hurry(const char *root, const AttribStoreOptions *options, AttribKb **out,
                                AttribStoreDoubt **doubt);

/// Find out, and free the doubt, before the knowledge base is freed: whether it was what the records say. Where it was not, all that was
/// made of it is to be made anew, after attrib_store_open().
bool attrib_store_settle(AttribStoreDoubt *doubt);

/// What a snapshot is good for.
typedef enum {
  ATTRIB_STORE_NONE,    ///< there is none
  ATTRIB_STORE_FRESH,   ///< it is what the records say
  ATTRIB_STORE_STALE,   ///< they have changed since, or may have
  ATTRIB_STORE_DAMAGED, ///< it is none of this program and folder, or broken
  ATTRIB_STORE_NOWHERE, ///< there is no place for one
} AttribStoreState;

typedef struct {
  AttribStoreState state;
  uint64_t size;  ///< of the file in bytes
  uint32_t files; ///< record files that it was made of; where it is fresh or stale
} AttribStoreStatus;

/// Look at the snapshot of a folder; `path`, empty before, becomes where it is or would be. ATTRIB_IO_ERROR with errno where the
/// folder cannot be read, ATTRIB_NO_MEMORY.
AttribStatus attrib_store_status(const char *root, const AttribStoreOptions *options,
                                 AttribBuffer *path, AttribStoreStatus *out);

/// Read the records and write a snapshot, also where one is fresh; waits the moment until a change of the records would show.
/// What attrib_kb_open() gives; ATTRIB_NOT_FOUND where there is no place for it, ATTRIB_IO_ERROR with errno where it cannot be written;
/// `*out` is set where the records were read.
AttribStatus attrib_store_build(const char *root, const AttribStoreOptions *options,
                                AttribKb **out);

/// Remove all that is kept for a folder; `*removed` files. Nothing is a success. ATTRIB_IO_ERROR with errno, ATTRIB_NO_MEMORY.
AttribStatus attrib_store_clear(const char *root, const AttribStoreOptions *options,
                                uint32_t *removed);

#endif // ATTRIB_STORE_STORE_H
