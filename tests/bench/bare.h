// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_BENCH_BARE_H
#define ATTRIB_TESTS_BENCH_BARE_H

#include "engine/base/arena.h"
#include "engine/base/vector.h"

#include <stdbool.h>
#include <stdint.h>

/// The files of a knowledge base, for the loop that the loader is measured against.
typedef struct {
  const char *root;
  AttribArena arena;
  AttribVector list; ///< of AttribFolderFile
} AttribBareFiles;

/// What a loop over them went through.
typedef struct {
  uint64_t files;
  uint64_t bytes;
  uint64_t events;
} AttribBareCounts;

/// List the files below `root`. False where that fails; to be cleared all the same.
bool attrib_bare_list(AttribBareFiles *files, const char *root);
void attrib_bare_clear(AttribBareFiles *files);

/// Open and read each file, take each event of libyaml and throw it away: the least that any
/// program does that reads these files with libyaml. False where a file cannot be read or parsed.
bool attrib_bare_run(const AttribBareFiles *files, AttribBareCounts *counts);

#endif // ATTRIB_TESTS_BENCH_BARE_H
