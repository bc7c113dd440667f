// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_HEAP_H
#define ATTRIB_BASE_HEAP_H

#include "engine/base/api.h"

/// Set up the heap of the whole process for reading or asking a large graph, once, before anything else: it grows by megabytes, keeps what
/// it has, and begins with large pages. For a program that does little else; a library does not decide
/// that for others, so nothing in it calls this. A hint, without effect where the C library is not glibc, or memory is limited (ulimit).
ATTRIB_API void attrib_heap_prepare(void);

#endif // ATTRIB_BASE_HEAP_H
