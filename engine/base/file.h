// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_FILE_H
#define ATTRIB_BASE_FILE_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"

#include <stddef.h>

/// Append the contents of the regular file at `path`. ATTRIB_IO_ERROR with errno set, ATTRIB_LIMIT beyond `limit` bytes.
/// A file that shrinks or grows while it is read is read as it then is. What is not a regular file is an I/O error
/// (EISDIR, or EINVAL for pipes and devices) and is never waited for.
ATTRIB_API AttribStatus attrib_file_read(const char *path, size_t limit, AttribBuffer *out);

/// Write `text` to a temporary file beside `path`, flush it, and rename it over `path`: a reader sees the old contents or
/// the new, never a part. The mode of an older file is kept. ATTRIB_IO_ERROR with errno set; nothing is left behind.
ATTRIB_API AttribStatus attrib_file_write(const char *path, AttribText text);

#endif // ATTRIB_BASE_FILE_H
