// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_KB_H
#define ATTRIB_RECORD_KB_H

#include "engine/base/diagnostic.h"
#include "engine/graph/graph.h"

#include <stdbool.h>
#include <stdint.h>

/// A knowledge base that was read: its graph, and what there is to say of its records.
typedef struct AttribKb AttribKb;

/// How to read it. All zero, or NULL in its place, is the usual way.
typedef struct {
  bool keep_going;        ///< leave out records with errors and, in turn, what refers to them
  uint32_t most_findings; ///< that are kept; those beyond are counted only
  uint32_t
      jobs; ///< threads that compile files; 0: as many as there are cores, where that is worth it
  /// Called after files, where it is set, for a progress line: always on the thread that opens it. With several threads not
  /// for each file.
  void (*progress)(void *context, uint32_t done, uint32_t total);
  void *context;
} AttribKbOptions;

/// Bytes of one record file.
#define ATTRIB_FILE_LIMIT (64U << 20U)

/// Read the knowledge base in folder `root`. `*out` is the caller's to free; its diagnostics are in order. ATTRIB_BAD_RECORDS where records
/// have errors (`*out` is set all the same; it has a graph only with `keep_going`). ATTRIB_IO_ERROR with errno where `root` cannot be read, ATTRIB_NO_MEMORY, ATTRIB_LIMIT: `*out` is untouched.
ATTRIB_API AttribStatus attrib_kb_open(const char *root, const AttribKbOptions *options,
                                       AttribKb **out);

/// A knowledge base of a graph that was made of its records before: without findings. It owns the graph on success.
/// ATTRIB_NO_MEMORY; `*out` untouched then.
AttribStatus attrib_kb_of_graph(AttribGraph *graph, AttribText title, uint32_t files,
                                AttribKb **out);

ATTRIB_API void attrib_kb_free(AttribKb *kb);

/// The graph, borrowed; NULL where errors in the records stand in the way.
ATTRIB_API const AttribGraph *attrib_kb_graph(const AttribKb *kb);

/// All findings, in order of file and line; paths are relative to the root.
ATTRIB_API const AttribDiagnostics *attrib_kb_diagnostics(const AttribKb *kb);
/// The same, to add to.
AttribDiagnostics *attrib_kb_findings(AttribKb *kb);

/// The title that attrib.yaml gives; empty where it gives none.
ATTRIB_API AttribText attrib_kb_title(const AttribKb *kb);

ATTRIB_API uint32_t attrib_kb_file_count(const AttribKb *kb);

/// How many records `keep_going` left out.
ATTRIB_API uint32_t attrib_kb_left_out(const AttribKb *kb);

#endif // ATTRIB_RECORD_KB_H
