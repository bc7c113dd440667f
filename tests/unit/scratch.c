// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/scratch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <cmocka.h>

enum { longest_path = 4096, deepest = 100 };

static char scratch[] = "/tmp/attrib-test-XXXXXX";

int attrib_scratch_enter(void **state)
{
  (void)state;
  memcpy(scratch + sizeof(scratch) - 7, "XXXXXX", 6);
  return mkdtemp(scratch) && chdir(scratch) == 0 ? 0 : -1;
}

// Empties an open folder, and closes it.
static int empty_folder(int file, int depth)
{
  DIR *const folder = depth < deepest ? fdopendir(file) : NULL;
  if (!folder) {
    return -1;
  }
  int result = 0;
  for (const struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
    const char *const name = entry->d_name;
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) {
      continue;
    }
    if (unlinkat(file, name, 0) != 0) {
      const int inner = openat(file, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
      result |= inner >= 0 ? empty_folder(inner, depth + 1) : -1;
      result |= unlinkat(file, name, AT_REMOVEDIR);
    }
  }
  closedir(folder);
  return result;
}

int attrib_scratch_leave(void **state)
{
  (void)state;
  if (chdir("/") != 0) {
    return -1;
  }
  const int folder = open(scratch, O_RDONLY | O_DIRECTORY);
  const int result = folder >= 0 ? empty_folder(folder, 0) : -1;
  return rmdir(scratch) == 0 ? result : -1;
}

// Make the first `length` bytes of a path a folder, unless it is one.
static void make_folder(const char *path, size_t length)
{
  char part[longest_path];
  assert_true(length < sizeof(part));
  memcpy(part, path, length);
  part[length] = '\0';
  assert_true(mkdir(part, 0777) == 0 || errno == EEXIST);
}

static void make_way(const char *path)
{
  for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
    make_folder(path, (size_t)(slash - path));
  }
}

void attrib_scratch_file(const char *path, const char *contents)
{
  FILE *file = fopen(path, "w");
  if (!file) {
    make_way(path);
    file = fopen(path, "w");
  }
  assert_non_null(file);
  assert_true(fputs(contents, file) >= 0);
  assert_int_equal(fclose(file), 0);
}

void attrib_scratch_folder(const char *path)
{
  make_way(path);
  make_folder(path, strlen(path));
}

void attrib_scratch_link(const char *target, const char *path)
{
  make_way(path);
  assert_int_equal(symlink(target, path), 0);
}
