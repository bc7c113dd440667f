// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_COMPILE_FILES_H
#define ATTRIB_RECORD_COMPILE_FILES_H

#include "engine/record/kb.h"
#include "engine/record/unit.h"

/// Files to compile.
typedef struct {
  const char *root;
  AttribVector *files; ///< of AttribFolderFile; what is read is noted there
  uint32_t first;      ///< the number of the first one's path; those of the others follow
  uint32_t
      skipped; ///< the number in `files` of one that is none of them: its unit stays empty; UINT32_MAX: none
  const AttribKbOptions *options; ///< how many threads to use, whom to tell how far it is
} AttribFiles;

/// Compile files on several threads. `units` (empty before) gets one for each file, in order; findings are appended in order of
/// the files, then of their lines. Texts are numbered in order of their first place. All are the same whatever the number of threads, and however fast each was.
///
/// ATTRIB_NO_MEMORY, and ATTRIB_LIMIT past 4 GiB of different texts, are the only failures. Where no thread can be started this one does it all.
AttribStatus attrib_files_compile(const AttribFiles *files, AttribUnits *units,
                                  AttribDiagnostics *diagnostics);

#endif // ATTRIB_RECORD_COMPILE_FILES_H
