// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_LOOK_H
#define ATTRIB_STORE_LOOK_H

#include "engine/base/arena.h"
#include "engine/base/tasks.h"
#include "engine/base/vector.h"
#include "engine/store/freshness.h"

/// A look at the record files in a folder, by the rules of the loader. It stays where it is from begin to end.
typedef struct {
  const char *root;
  uint32_t jobs;      ///< threads; 0: as many as are worth it
  AttribArena arena;  ///< of the paths
  AttribVector files; ///< of AttribFolderFile, in order
  AttribFingerprint print;
  AttribTasks tasks;
  int folder; ///< the root, open while its files are looked at; negative: closed
} AttribLook;

void attrib_look_init(AttribLook *look, const char *root, uint32_t jobs);
void attrib_look_clear(AttribLook *look); ///< forget the files; not between begin and end

/// List the files, and begin to look at each on other threads, as far as that is worth it. The caller may do something else meanwhile, and
/// leaves the rest alone. ATTRIB_IO_ERROR with errno where the root cannot be read, ATTRIB_NO_MEMORY; then nothing was begun.
AttribStatus attrib_look_begin(AttribLook *look);

/// Whether other threads look at them.
bool attrib_look_goes_on(const AttribLook *look);

/// Look at those that are left, and wait for the others: `files` and `print` are there then. As attrib_look_begin() fails.
AttribStatus attrib_look_end(AttribLook *look);

/// Both at once.
AttribStatus attrib_look_now(AttribLook *look);

/// The fingerprint alone, of a look with so many jobs; untouched on failure.
AttribStatus attrib_look_fingerprint(const char *root, uint32_t jobs, AttribFingerprint *out);

#endif // ATTRIB_STORE_LOOK_H
