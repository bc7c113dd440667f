// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// A main for a fuzz target where there is no libFuzzer: gives it every file of a corpus once.

#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Reads the file into a block of just its size, so that a sanitizer sees one byte too many read.
static bool replay_open_file(FILE *file, size_t size)
{
  uint8_t *const data = malloc(size ? size : 1);
  const bool read = data && fread(data, 1, size, file) == size;
  if (read) {
    (void)LLVMFuzzerTestOneInput(data, size);
  }
  free(data);
  return read;
}

static bool replay_file(const char *path)
{
  struct stat about;
  FILE *const file = fopen(path, "rb");
  const bool done =
      file && fstat(fileno(file), &about) == 0 && replay_open_file(file, (size_t)about.st_size);
  if (!done) {
    perror(path);
  }
  if (file) {
    (void)fclose(file);
  }
  return done;
}

// The inputs of a folder: visible names only.
static int is_input(const struct dirent *entry)
{
  return entry->d_name[0] != '.';
}

// Replays each entry in the order of names; returns how many, or -1 where one cannot be read.
static int replay_entries(const char *folder, struct dirent *const *entries, int count)
{
  char path[4096];
  for (int i = 0; i < count; i++) {
    const int length = snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
    if (length < 0 || (size_t)length >= sizeof path || !replay_file(path)) {
      return -1;
    }
  }
  return count;
}

static int replay_folder(const char *folder)
{
  struct dirent **entries = NULL;
  const int count = scandir(folder, &entries, is_input, alphasort);
  if (count < 0) {
    perror(folder);
    return -1;
  }
  const int replayed = replay_entries(folder, entries, count);
  for (int i = 0; i < count; i++) {
    free(entries[i]);
  }
  free(entries);
  return replayed;
}

int main(int argc, char **argv)
{
  if (argc != 2) {
    (void)fprintf(stderr, "usage: %s CORPUS-FOLDER\n", argv[0]);
    return 2;
  }
  const int replayed = replay_folder(argv[1]);
  // A corpus that has gone missing must not pass for one without a fault.
  if (replayed <= 0) {
    (void)fprintf(stderr, "%s: no input was replayed\n", argv[1]);
    return 1;
  }
  printf("%s: %d inputs replayed\n", argv[1], replayed);
  return 0;
}
