// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/candidate.h"

#include "engine/base/alloc.h"
#include "engine/graph/attach.h"

#include <errno.h>

static void free_mapping(void *mapping)
{
  attrib_mapping_close(mapping);
  attrib_free(mapping);
}

static AttribStatus new_mapping(const char *path, AttribMapping **out)
{
  AttribMapping *const mapping = attrib_alloc_array(1, sizeof(*mapping));
  if (mapping == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  const AttribStatus status = attrib_mapping_open(path, mapping);
  if (status != ATTRIB_SUCCESS) {
    attrib_free(mapping);
    return status;
  }
  *out = mapping;
  return ATTRIB_SUCCESS;
}

bool attrib_candidate_is_of(const AttribKept *kept, const AttribSnapshot *snapshot)
{
  return attrib_text_equal(snapshot->root, attrib_buffer_text(&kept->real));
}

static AttribStatus open_candidate(const AttribKept *kept, AttribCandidate *candidate)
{
  ATTRIB_TRY(new_mapping(kept->path.data, &candidate->mapping));
  candidate->bytes = attrib_mapping_text(candidate->mapping);
  ATTRIB_TRY(attrib_snapshot_read(candidate->bytes, &candidate->snapshot));
  const AttribText graph = candidate->snapshot.graph;
  return attrib_candidate_is_of(kept, &candidate->snapshot)
             ? attrib_graph_attach((AttribGraphBlock){.bytes = graph.data, .size = graph.length},
                                   &candidate->graph)
             : ATTRIB_NOT_FOUND;
}

void attrib_candidate_find(const AttribKept *kept, AttribCandidate *candidate)
{
  *candidate = (AttribCandidate){.mapping = NULL};
  if (kept->path.length > 0 && open_candidate(kept, candidate) != ATTRIB_SUCCESS) {
    attrib_candidate_drop(candidate);
  }
}

void attrib_candidate_drop(AttribCandidate *candidate)
{
  const int reason = errno;
  attrib_graph_free(candidate->graph);
  if (candidate->mapping != NULL) {
    free_mapping(candidate->mapping);
  }
  *candidate = (AttribCandidate){.mapping = NULL};
  errno = reason;
}

bool attrib_candidate_adopt(AttribCandidate *candidate, AttribKb **out)
{
  if (attrib_kb_of_graph(candidate->graph, candidate->snapshot.title,
                         candidate->snapshot.print.files, out) != ATTRIB_SUCCESS) {
    return false;
  }
  attrib_graph_release_by(candidate->graph, free_mapping, candidate->mapping);
  *candidate = (AttribCandidate){.mapping = NULL};
  return true;
}
