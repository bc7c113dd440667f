// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BENCH_OPEN_H
#define ATTRIB_BENCH_OPEN_H

#include <stdbool.h>

/// Keep a snapshot of a knowledge base in a file.
bool attrib_bench_keep(const char *root, const char *file);

/// Map that file, verify all of it, and give it back.
bool attrib_bench_open(const char *file);

#endif // ATTRIB_BENCH_OPEN_H
