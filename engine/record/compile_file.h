// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_COMPILE_FILE_H
#define ATTRIB_RECORD_COMPILE_FILE_H

#include "engine/base/buffer.h"
#include "engine/record/unit.h"

#include <sys/stat.h>

/// Reads and compiles files, one after the other, in the same room. For one thread.
typedef struct {
  const char *root;   ///< that paths are relative to; borrowed
  AttribUnit unit;    ///< of the file that was compiled last
  AttribBuffer bytes; ///< of that file
  struct stat found;  ///< what the file is; all zero where that cannot be seen
  AttribBuffer path;
} AttribFileCompiler;

/// `texts` are borrowed: those of all units that it compiles.
void attrib_file_compiler_init(AttribFileCompiler *compiler, const char *root,
                               AttribInterner *texts);
void attrib_file_compiler_clear(AttribFileCompiler *compiler); ///< free everything of its own

/// Read and compile the file at `path`, which has number `file` among the paths. What cannot be read is reported,
/// and gives a useless unit. ATTRIB_NO_MEMORY, and ATTRIB_LIMIT past 4 GiB of different texts, are the only failures.
AttribStatus attrib_file_compile(AttribFileCompiler *compiler, AttribText path,
                                 AttribShapeNumber shape, AttribDiagnostics *diagnostics,
                                 uint32_t file);

#endif // ATTRIB_RECORD_COMPILE_FILE_H
