// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/record/guess.h"

#include "engine/base/buffer.h"
#include "engine/record/folder.h"
#include "engine/record/kb.h"

#include <stdlib.h>
#include <sys/stat.h>

enum { looked_at = 32 };

/// How much is read of a file; 0 where that cannot be seen, or is too much.
static uint64_t size_of(const char *root, const AttribFolderFile *file)
{
  AttribBuffer path;
  struct stat found = {.st_size = 0};
  attrib_buffer_init(&path);
  attrib_buffer_add_format(&path, "%s/%.*s", root, ATTRIB_TEXT_ARGS(file->path));
  const bool seen = path.status == ATTRIB_SUCCESS && stat(path.data, &found) == 0;
  attrib_buffer_clear(&path);
  return seen && found.st_size > 0 && found.st_size <= (off_t)ATTRIB_FILE_LIMIT
             ? (uint64_t)found.st_size
             : 0;
}

static int by_size(const void *left, const void *right)
{
  const uint64_t a = *(const uint64_t *)left;
  const uint64_t b = *(const uint64_t *)right;
  return (a > b) - (a < b);
}

AttribGuess attrib_guess_bytes(const char *root, const AttribVector *files)
{
  uint64_t sizes[looked_at];
  const size_t count = files->length;
  const size_t some = count < looked_at ? count : looked_at;
  uint64_t sum = 0;
  for (size_t i = 0; i < some; ++i) {
    sizes[i] = size_of(root, attrib_vector_at(files, i * count / some));
    sum += sizes[i];
  }
  if (some == count) {
    return (AttribGuess){sum, sum};
  }
  qsort(sizes, some, sizeof(*sizes), by_size);
  return (AttribGuess){sum * count / some, sizes[some / 2] * count};
}
