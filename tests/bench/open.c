// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/bench/open.h"

#include "engine/base/mapping.h"
#include "engine/graph/attach.h"
#include "engine/store/snapshot.h"
#include "engine/store/store.h"

bool attrib_bench_keep(const char *root, const char *file)
{
  const AttribStoreOptions options = {.file = file};
  AttribKb *kb = NULL;
  const AttribStatus status = attrib_store_build(root, &options, &kb);
  attrib_kb_free(kb);
  return status == ATTRIB_SUCCESS;
}

/// Checksums of all parts, then every number of the graph.
static bool verify(AttribText bytes)
{
  const uint32_t threads = attrib_snapshot_threads(bytes.length, 0); // as the program does
  AttribSnapshot snapshot;
  AttribGraph *graph = NULL;
  if (attrib_snapshot_read(bytes, &snapshot) != ATTRIB_SUCCESS ||
      !attrib_snapshot_verify(bytes, threads) ||
      attrib_graph_attach((AttribGraphBlock){snapshot.graph.data, snapshot.graph.length}, &graph) !=
          ATTRIB_SUCCESS) {
    return false;
  }
  const bool fine = attrib_graph_verify(graph, threads);
  attrib_graph_free(graph);
  return fine;
}

bool attrib_bench_open(const char *file)
{
  AttribMapping mapping = {NULL, 0};
  if (attrib_mapping_open(file, &mapping) != ATTRIB_SUCCESS) {
    return false;
  }
  const bool fine = verify(attrib_mapping_text(&mapping));
  attrib_mapping_close(&mapping);
  return fine;
}
