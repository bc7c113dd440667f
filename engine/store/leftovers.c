// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/leftovers.h"

#include "engine/base/buffer.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

// Nobody takes this long to write one file.
enum { old = 3600 };

/// A look at one name in an open folder: whether it is to be removed.
typedef bool (*Choice)(int folder, const char *name, AttribText key);

static bool is_leftover(int folder, const char *name, AttribText key)
{
  struct stat found;
  (void)key;
  return strncmp(name, ".attrib-", strlen(".attrib-")) == 0 &&
         attrib_text_ends_with(attrib_text(name), ATTRIB_TEXT(".tmp")) &&
         fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(found.st_mode) &&
         found.st_mtim.tv_sec < time(NULL) - old;
}

static bool has_key(int folder, const char *name, AttribText key)
{
  return attrib_text_starts_with(attrib_text(name), key) || is_leftover(folder, name, key);
}

static AttribStatus remove_chosen(DIR *folder, AttribText key, Choice choose, uint32_t *removed)
{
  AttribStatus status = ATTRIB_SUCCESS;
  for (const struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
    if (!choose(dirfd(folder), entry->d_name, key)) {
      continue;
    }
    if (unlinkat(dirfd(folder), entry->d_name, 0) == 0) {
      ++*removed;
    } else if (errno != ENOENT) {
      status = ATTRIB_IO_ERROR;
    }
  }
  return status;
}

static AttribStatus remove_beside(const char *path, Choice choose, uint32_t *removed)
{
  const char *const slash = strrchr(path, '/');
  const char *const name = slash != NULL ? slash + 1 : path;
  const char *const dot = strrchr(name, '.');
  const AttribText key = {name, dot != NULL ? (size_t)(dot - name) + 1 : strlen(name)};
  AttribBuffer parent;
  attrib_buffer_init(&parent);
  attrib_buffer_add(&parent, slash != NULL ? (AttribText){path, (size_t)(slash - path) + 1}
                                           : ATTRIB_TEXT("."));
  DIR *const folder = parent.status == ATTRIB_SUCCESS ? opendir(parent.data) : NULL;
  AttribStatus status = parent.status;
  if (folder != NULL) {
    status = remove_chosen(folder, key, choose, removed);
    closedir(folder);
  } else if (status == ATTRIB_SUCCESS && errno != ENOENT) {
    status = ATTRIB_IO_ERROR;
  }
  attrib_buffer_clear(&parent);
  return status;
}

void attrib_leftovers_remove(const char *path)
{
  uint32_t removed = 0;
  (void)remove_beside(path, is_leftover, &removed);
}

AttribStatus attrib_leftovers_clear(const char *path, uint32_t *removed)
{
  return remove_beside(path, has_key, removed);
}
