// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/mapping.h"

#include "engine/base/pages.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static AttribStatus map_open(int file, AttribMapping *out)
{
  struct stat found;
  if (fstat(file, &found) != 0) {
    return ATTRIB_IO_ERROR;
  }
  if (!S_ISREG(found.st_mode) || (uintmax_t)found.st_size > SIZE_MAX) {
    errno = EINVAL;
    return ATTRIB_IO_ERROR;
  }
  if (found.st_size == 0) {
    *out = (AttribMapping){NULL, 0};
    return ATTRIB_SUCCESS;
  }
  const size_t length = (size_t)found.st_size;
  void *const bytes = mmap(NULL, length, PROT_READ, MAP_PRIVATE, file, 0);
  if (bytes == MAP_FAILED) {
    return ATTRIB_IO_ERROR;
  }
  // Where the file system keeps files in large pieces: a graph is read in no order, and each small page that
  // is touched for the first time costs as much as thousands of instructions. A file that is yet to be read
  // comes in such pieces, too.
  attrib_pages_ask_large(bytes, length);
  *out = (AttribMapping){bytes, length};
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_mapping_open(const char *path, AttribMapping *out)
{
  // A pipe is never waited for.
  const int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (file < 0) {
    return ATTRIB_IO_ERROR;
  }
  const AttribStatus status = map_open(file, out);
  const int reason = errno;
  close(file);
  errno = reason;
  return status;
}

void attrib_mapping_close(AttribMapping *mapping)
{
  if (mapping->bytes != NULL) {
    munmap(mapping->bytes, mapping->length);
  }
  *mapping = (AttribMapping){NULL, 0};
}

AttribText attrib_mapping_text(const AttribMapping *mapping)
{
  return (AttribText){mapping->bytes, mapping->length};
}
