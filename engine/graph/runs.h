// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_GRAPH_RUNS_H
#define ATTRIB_GRAPH_RUNS_H

#include <stdint.h>

/// Counting sort into the runs that a `…_first` array describes, in three steps and without a
/// second array of cursors:
///
/// 1. `first` has `count + 1` zeroed items; add 1 to `first[key + 1]` for every item;
/// 2. attrib_runs_begin(); then put every item at `first[key]++`;
/// 3. attrib_runs_end(). Run `key` is now [first[key], first[key + 1]), its items in the order in
///    which they were put.
void attrib_runs_begin(uint32_t *first, uint32_t count);
void attrib_runs_end(uint32_t *first, uint32_t count);

#endif // ATTRIB_GRAPH_RUNS_H
