// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_STRING_INDEX_H
#define ATTRIB_GRAPH_STRING_INDEX_H

#include "engine/base/status.h"
#include "engine/graph/layout.h"

/// Finds a string by its text: the numbers of all strings, put into as many buckets as there are
/// strings.
///
/// The strings are known to be different, so filling it compares none of them: the time is linear
/// in their bytes, whatever they are. The hash has no seed and depends on the text alone, so that
/// equal graphs have equal bytes.

/// Fill the sections BUCKET_FIRST (one item more than there are strings) and BUCKET_STRINGS from
/// the strings of the graph. ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_string_index_fill(AttribGraph *graph);

#endif // ATTRIB_GRAPH_STRING_INDEX_H
