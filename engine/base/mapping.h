// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_MAPPING_H
#define ATTRIB_BASE_MAPPING_H

#include "engine/base/status.h"
#include "engine/base/text.h"

/// The contents of a regular file, to be read in place. The file may be replaced meanwhile (by
/// rename), and must not be cut short.
typedef struct {
  void *bytes; ///< never to be written to; NULL where there are none
  size_t length;
} AttribMapping;

/// ATTRIB_IO_ERROR with errno, also of what is not a regular file; `out` untouched on failure.
AttribStatus attrib_mapping_open(const char *path, AttribMapping *out);

void attrib_mapping_close(AttribMapping *mapping); ///< as zeroed memory, which may be closed too

AttribText attrib_mapping_text(const AttribMapping *mapping);

#endif // ATTRIB_BASE_MAPPING_H
