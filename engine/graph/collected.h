// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_COLLECTED_H
#define ATTRIB_GRAPH_COLLECTED_H

#include "engine/base/vector.h"
#include "engine/graph/builder.h"

#include <stdbool.h>
#include <stdint.h>

/// What a builder holds. For the builder and for what freezes it.

/// Labels or types: their texts numbered among themselves, and the number of each text among all
/// strings.
typedef struct {
  AttribInterner *numbers; ///< a name's number plus one, as 0 is the empty string
  AttribVector strings;    ///< of AttribString
} AttribCollectedNames;

typedef struct {
  AttribString file;
  uint32_t line;
  uint32_t column;
  uint32_t first_property; ///< in `node_properties`; they reach to those of the next node
  uint16_t set;
} AttribCollectedNode;

typedef struct {
  uint32_t source;
  uint32_t target;
  uint32_t record;
  uint32_t line;
  uint16_t type;
  uint16_t
      property_count; ///< in `edge_properties`, which hold those of one edge after those of another
} AttribCollectedEdge;

struct AttribBuilder {
  AttribInterner *strings;
  AttribCollectedNames labels;
  AttribCollectedNames types;
  AttribInterner *sets; ///< of the bytes of an array of AttribLabel: the number of each label set
  AttribVector nodes;   ///< of AttribCollectedNode
  AttribVector edges;   ///< of AttribCollectedEdge
  AttribVector node_properties; ///< of AttribPacked
  AttribVector edge_properties; ///< of AttribPacked
  AttribVector items;    ///< of AttribPacked: those of one list or map after those of another
  AttribVector spans;    ///< of uint32_t: where in `items` each list or map begins
  AttribVector wides;    ///< of uint64_t
  AttribInterner *dates; ///< of the bytes of an AttribGraphDate: a date's number plus one
  bool edge_is_last;     ///< whether the next property is an edge's
};

/// How many different dates there are.
uint32_t attrib_collected_date_count(const AttribBuilder *builder);

#endif // ATTRIB_GRAPH_COLLECTED_H
