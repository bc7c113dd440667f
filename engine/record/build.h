// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_BUILD_H
#define ATTRIB_RECORD_BUILD_H

#include "engine/record/linker.h"
#include "engine/record/values.h"

// What those share that fill a graph; for the linker alone.

/// A graph being filled.
typedef struct {
  AttribLinker *linker;
  AttribBuilder *builder;
  AttribString
      *paths; ///< of each unit that of its file, among the strings; 0 until it is asked for
  AttribVector values;  ///< of AttribValue
  AttribVector entries; ///< of AttribEntry
} AttribBuild;

/// Where the values of a record go.
AttribValueWriter attrib_build_writer(AttribBuild *build, const AttribRecord *record);

/// Where an item of a record stands. ATTRIB_NO_MEMORY, ATTRIB_LIMIT.
AttribStatus attrib_build_origin(const AttribBuild *build, const AttribRecord *record,
                                 uint32_t item, AttribBuilderOrigin *origin);

/// Add the nodes that are only named, vulnerabilities and techniques, in order of their labels and names, and an edge to each from
/// every incident that names it.
AttribStatus attrib_build_named(AttribBuild *build);

#endif // ATTRIB_RECORD_BUILD_H
