// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_PAGES_H
#define ATTRIB_BASE_PAGES_H

#include <stddef.h>

/// Ask the system to keep some memory, all of it ours and mapped, in large pages, as far as it fills some. A hint: whatever comes of it, the
/// memory is as good.
void attrib_pages_ask_large(void *begin, size_t size);

#endif // ATTRIB_BASE_PAGES_H
