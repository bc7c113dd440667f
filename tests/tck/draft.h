// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_TCK_DRAFT_H
#define ATTRIB_TESTS_TCK_DRAFT_H

#include "engine/base/vector.h"
#include "engine/cypher/value/value.h"

/// A graph that is still being made. What it is made of is borrowed and must outlive it.
typedef struct {
  AttribVector nodes;
  AttribVector edges;
} TckDraft;

typedef struct {
  const AttribText *labels;
  uint32_t label_count;
  CypherValue properties; ///< a map, or null for none
} TckNode;

typedef struct {
  AttribText type;
  uint32_t source;
  uint32_t target;
  CypherValue properties;
  bool is_deleted;
} TckEdge;

void attrib_tck_draft_init(TckDraft *draft);
void attrib_tck_draft_clear(TckDraft *draft);

/// A frozen copy; the caller's to free. Node ids are the numbers of the draft; the line of an edge's
/// origin is its number + 1. NULL where it cannot be made.
AttribGraph *attrib_tck_draft_freeze(const TckDraft *draft);

#endif // ATTRIB_TESTS_TCK_DRAFT_H
