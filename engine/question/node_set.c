// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/question/node_set.h"

#include "engine/base/alloc.h"

enum { FIRST_BITS = 6, MOST_BITS = 31 };

void attrib_node_set_init(AttribNodeSet *set)
{
  *set = (AttribNodeSet){.slots = NULL};
  attrib_vector_init(&set->members, sizeof(AttribNode));
}

void attrib_node_set_clear(AttribNodeSet *set)
{
  attrib_free(set->slots);
  attrib_vector_clear(&set->members);
  attrib_node_set_init(set);
}

static uint32_t first_slot(AttribNode node, unsigned bits)
{
  // Numbers of nodes follow each other: the product spreads them.
  return (node.index * UINT32_C(2654435769)) >> (32 - bits);
}

// The slot of a node, else the free one where it belongs.
static uint32_t *find_slot(const AttribNodeSet *set, AttribNode node)
{
  const AttribNode *const members = set->members.data;
  const uint32_t mask = (UINT32_C(1) << set->bits) - 1;
  uint32_t at = first_slot(node, set->bits);
  while (set->slots[at] != 0 && members[set->slots[at] - 1].index != node.index) {
    at = (at + 1) & mask;
  }
  return &set->slots[at];
}

bool attrib_node_set_has(const AttribNodeSet *set, AttribNode node)
{
  return set->slots != NULL && *find_slot(set, node) != 0;
}

static AttribStatus grow(AttribNodeSet *set)
{
  const unsigned bits = set->slots != NULL ? set->bits + 1 : FIRST_BITS;
  uint32_t *const slots =
      bits <= MOST_BITS ? attrib_alloc_array((size_t)1 << bits, sizeof(*slots)) : NULL;
  if (slots == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  attrib_free(set->slots);
  set->slots = slots;
  set->bits = bits;
  for (size_t i = 0; i < set->members.length; ++i) {
    *find_slot(set, attrib_node_set_at(set, i)) = (uint32_t)i + 1;
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_node_set_place(AttribNodeSet *set, AttribNode node, uint32_t *place)
{
  // Half of the slots stay free.
  if (set->slots == NULL || set->members.length >> (set->bits - 1) != 0) {
    ATTRIB_TRY(grow(set));
  }
  uint32_t *const slot = find_slot(set, node);
  if (*slot == 0) {
    ATTRIB_TRY(attrib_vector_push(&set->members, &node));
    *slot = (uint32_t)set->members.length;
  }
  *place = *slot - 1;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_node_set_add(AttribNodeSet *set, AttribNode node)
{
  uint32_t place = 0;
  return attrib_node_set_place(set, node, &place);
}

AttribNode attrib_node_set_at(const AttribNodeSet *set, size_t place)
{
  return *(const AttribNode *)attrib_vector_at(&set->members, place);
}
