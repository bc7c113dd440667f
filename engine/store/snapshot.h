// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_SNAPSHOT_H
#define ATTRIB_STORE_SNAPSHOT_H

#include "engine/graph/graph.h"
#include "engine/store/freshness.h"

/// A snapshot is a file that holds the graph of a knowledge base as it lies in memory, and what tells whether it is still fresh:
///
///     header   magic, byte order, versions, the fingerprint of the record files, where each part lies, its checksum, its own
///     parts    the real path of the folder; its title; the list of the record files; the header and each section of the graph
///
/// It is disposable: whatever is wrong with one, the records are read again.

/// What there is in a file, once its header is believed. Texts are borrowed from the file's bytes.
typedef struct {
  AttribFingerprint print; ///< of the files that it was made of
  AttribText root;         ///< real path of the folder
  AttribText title;        ///< of the knowledge base
  AttribText list;         ///< of the files; see attrib_fingerprint_list()
  AttribText graph;        ///< the bytes of the graph
} AttribSnapshot;

/// Read the bytes of a snapshot, which begin at a multiple of 16. Its header and the bounds of all parts are checked, and nothing else yet.
/// ATTRIB_BAD_TEXT where it is damaged, cut short, of another version or byte order, or something else.
AttribStatus attrib_snapshot_read(AttribText bytes, AttribSnapshot *out);

/// How many threads verify a snapshot of so many bytes, where `jobs` are allowed, or (0) as many as there are cores: one looks at a few
/// megabytes while another is started.
uint32_t attrib_snapshot_threads(size_t bytes, uint32_t jobs);

/// Whether each part of a snapshot that was read has its checksum, looked at on up to `threads` threads.
bool attrib_snapshot_verify(AttribText bytes, uint32_t threads);

/// Write a snapshot of a graph to a file, whole or not at all; the graph of `snapshot` does not count.
/// ATTRIB_IO_ERROR with errno, ATTRIB_NO_MEMORY.
AttribStatus attrib_snapshot_write(const char *path, const AttribSnapshot *snapshot,
                                   const AttribGraph *graph);

#endif // ATTRIB_STORE_SNAPSHOT_H
