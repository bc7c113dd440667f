// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_VALUES_H
#define ATTRIB_RECORD_VALUES_H

#include "engine/base/vector.h"
#include "engine/graph/builder.h"
#include "engine/record/unit.h"

// Items of a unit become values of the graph, led by the schema; for the linker alone.

/// A key that is the analyst's, as it is sorted.
typedef struct {
  AttribText text;
  uint32_t item; ///< its number in the unit
} AttribEntry;

/// Where values go. Both vectors are scratch, used as stacks: `values` of AttribValue, `entries` of AttribEntry.
typedef struct {
  const AttribUnit *unit;
  AttribBuilder *builder;
  AttribVector *values;
  AttribVector *entries;
} AttribValueWriter;

/// Push the properties that field `number` of the map `parent` becomes, whose first value is item `first`: none where that is
/// the map's end; two for a date with its words, and for aliases some of which were coined.
AttribStatus attrib_values_push_field(const AttribValueWriter *writer, uint32_t parent,
                                      size_t number, uint32_t first);

/// Push the analyst's own keys among the children of `parent`, with whatever stands behind them, in bytewise order: where a key
/// stands in its map makes no difference to the properties.
AttribStatus attrib_values_push_own(const AttribValueWriter *writer, uint32_t parent);

/// Push a text property.
AttribStatus attrib_values_push_text(const AttribValueWriter *writer, AttribString key,
                                     AttribString text);

/// Give everything on the stack to the node or edge that was added last, and empty the stack.
AttribStatus attrib_values_flush(const AttribValueWriter *writer);

#endif // ATTRIB_RECORD_VALUES_H
