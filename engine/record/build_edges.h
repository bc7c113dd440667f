// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_BUILD_EDGES_H
#define ATTRIB_RECORD_BUILD_EDGES_H

#include "engine/record/linker.h"
#include "engine/record/values.h"

/// Add the recorded edges of a record: one for each reference whose field makes one, those of its citations, and what a claim alleges.
AttribStatus attrib_build_edges(const AttribLinker *linker, const AttribRecord *record,
                                const AttribValueWriter *writer);

#endif // ATTRIB_RECORD_BUILD_EDGES_H
