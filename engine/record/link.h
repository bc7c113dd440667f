// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_LINK_H
#define ATTRIB_RECORD_LINK_H

#include "engine/base/diagnostic.h"
#include "engine/graph/graph.h"
#include "engine/record/unit.h"

#include <stdbool.h>

/// What linking gives.
typedef struct {
  AttribGraph *graph; ///< the caller's to free; NULL where errors stand in the way
  uint32_t left_out;  ///< how many records were left out
} AttribLinked;

/// Link compiled units into a graph: resolve references across files, check what needs more than one record, build.
///
/// The units are cleared as soon as a builder holds all that is in them, so that they and the graph are never in memory together. With
/// `keep_going`, records with errors are left out, and in turn what refers to them. Without it, errors leave the graph NULL.
/// ATTRIB_NO_MEMORY and ATTRIB_LIMIT are the only failures, and then there is no graph either.
AttribStatus attrib_link(AttribUnits *units, bool keep_going, AttribDiagnostics *diagnostics,
                         AttribLinked *out);

#endif // ATTRIB_RECORD_LINK_H
