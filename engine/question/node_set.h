// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_QUESTION_NODE_SET_H
#define ATTRIB_QUESTION_NODE_SET_H

#include "engine/base/vector.h"
#include "engine/graph/graph.h"

#include <stdbool.h>
#include <stdint.h>

/// A set of nodes in the order in which they were added. It takes memory for its members alone, however large their graph:
/// a question has many sets, and most of them stay small.
typedef struct {
  AttribVector members; ///< of AttribNode
  uint32_t *slots; ///< by hash: one more than a member's place; 0: free; NULL while it is empty
  unsigned bits;   ///< there are 2 to this power slots
} AttribNodeSet;

void attrib_node_set_init(AttribNodeSet *set);
void attrib_node_set_clear(AttribNodeSet *set); ///< as after init

bool attrib_node_set_has(const AttribNodeSet *set, AttribNode node);

/// The place of a node among the members, at which it is put where it was none: the last. ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_node_set_place(AttribNodeSet *set, AttribNode node, uint32_t *place);

/// The same, for those who do not ask for the place.
AttribStatus attrib_node_set_add(AttribNodeSet *set, AttribNode node);

AttribNode attrib_node_set_at(const AttribNodeSet *set, size_t place);

#endif // ATTRIB_QUESTION_NODE_SET_H
