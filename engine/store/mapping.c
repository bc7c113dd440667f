// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/mapping.h"

#include "engine/base/alloc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct AttribMapping {
  void *bytes;
  size_t length;
};

static AttribStatus map(int file, AttribMapping *mapping)
{
  struct stat found;
  if (fstat(file, &found) != 0) {
    return ATTRIB_IO_ERROR;
  }
  if (!S_ISREG(found.st_mode) || found.st_size <= 0 || (uintmax_t)found.st_size > SIZE_MAX) {
    errno = EINVAL;
    return ATTRIB_IO_ERROR;
  }
  mapping->length = (size_t)found.st_size;
  mapping->bytes = mmap(NULL, mapping->length, PROT_READ, MAP_PRIVATE, file, 0);
  return mapping->bytes != MAP_FAILED ? ATTRIB_SUCCESS : ATTRIB_IO_ERROR;
}

AttribStatus attrib_mapping_open(const char *path, AttribMapping **out)
{
  AttribMapping *mapping = attrib_alloc_array(1, sizeof(*mapping));
  if (mapping == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  const int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  const AttribStatus status = file >= 0 ? map(file, mapping) : ATTRIB_IO_ERROR;
  const int reason = errno;
  if (file >= 0) {
    close(file);
  }
  if (status != ATTRIB_SUCCESS) {
    attrib_free(mapping);
    errno = reason;
    return status;
  }
  *out = mapping;
  return ATTRIB_SUCCESS;
}

AttribText attrib_mapping_bytes(const AttribMapping *mapping)
{
  return (AttribText){mapping->bytes, mapping->length};
}

void attrib_mapping_free(void *mapping)
{
  AttribMapping *own = mapping;
  if (own != NULL) {
    munmap(own->bytes, own->length);
    attrib_free(own);
  }
}
