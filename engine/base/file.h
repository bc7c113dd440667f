// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_FILE_H
#define ATTRIB_BASE_FILE_H

#include "engine/base/buffer.h"
#include "engine/base/status.h"

#include <stddef.h>
#include <sys/stat.h>

/// Append the contents of the regular file at `path`. What is not a regular file is an I/O error
/// (EISDIR, or EINVAL for pipes and devices) and is never waited for. A file that shrinks or grows
/// while it is read is read as it then is.
///
/// ATTRIB_IO_ERROR with errno set, ATTRIB_LIMIT where there is more than `limit` bytes,
/// ATTRIB_NO_MEMORY (which sticks to `out`). `out` holds what it held before on failure.
ATTRIB_API AttribStatus attrib_file_read(const char *path, size_t limit, AttribBuffer *out);

/// The same, and what the file is: `found` is set where it could be opened, also where it is too large or no regular file.
AttribStatus attrib_file_read_found(const char *path, size_t limit, AttribBuffer *out,
                                    struct stat *found);

/// Write `text` to a temporary file beside `path`, flush it, and rename it over `path`: a reader
/// sees the old contents or the new, never a part. The permissions of an older file are kept, and
/// one that may not be written is refused. A new file gets those that the umask leaves of 0666.
/// Where `path` is a symbolic link it stays, and what it points to is written.
///
/// What has no contents to replace (a pipe, a device, `/dev/stdout` and its like) is written to
/// directly.
///
/// ATTRIB_IO_ERROR with errno set, or ATTRIB_NO_MEMORY; then no temporary file is left behind.
ATTRIB_API AttribStatus attrib_file_write(const char *path, AttribText text);

/// The same of several texts, one after the other.
AttribStatus attrib_file_write_parts(const char *path, const AttribText *parts, size_t count);

#endif // ATTRIB_BASE_FILE_H
