// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_MAPPING_H
#define ATTRIB_STORE_MAPPING_H

#include "engine/base/status.h"
#include "engine/base/text.h"

/// A file in memory, to be read.
typedef struct AttribMapping AttribMapping;

/// Map a regular file. ATTRIB_IO_ERROR with errno (EINVAL where it is none, or is empty), ATTRIB_NO_MEMORY.
AttribStatus attrib_mapping_open(const char *path, AttribMapping **out);

/// The bytes, from a multiple of a page on.
AttribText attrib_mapping_bytes(const AttribMapping *mapping);

/// Free it, which is an AttribMapping; NULL is ignored.
void attrib_mapping_free(void *mapping);

#endif // ATTRIB_STORE_MAPPING_H
