// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_VALUES_H
#define ATTRIB_RECORD_VALUES_H

#include "engine/base/vector.h"
#include "engine/graph/builder.h"
#include "engine/record/unit.h"

// Items of a unit become values of the graph, led by the schema; for the linker alone.

/// Where values go. `values` is a scratch of AttribValue, used as a stack.
typedef struct {
  const AttribUnit *unit;
  AttribBuilder *builder;
  AttribVector *values;
} AttribValueWriter;

/// Push the properties that field `number` of the map `parent` becomes: none where it is missing; two for a date with
/// its words, and for aliases some of which were coined.
AttribStatus attrib_values_push_field(const AttribValueWriter *writer, uint32_t parent,
                                      size_t number);

/// Push the analyst's own key at item `entry`, with whatever stands behind it.
AttribStatus attrib_values_push_own(const AttribValueWriter *writer, uint32_t entry);

/// Push a text property.
AttribStatus attrib_values_push_text(const AttribValueWriter *writer, AttribString key,
                                     AttribText text);

/// Give everything on the stack to the node or edge that was added last, and empty the stack.
AttribStatus attrib_values_flush(const AttribValueWriter *writer);

#endif // ATTRIB_RECORD_VALUES_H
