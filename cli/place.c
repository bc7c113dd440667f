// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "cli/place.h"

#include "engine/base/arena.h"
#include "engine/base/buffer.h"
#include "engine/base/diagnostic.h"
#include "engine/base/vector.h"
#include "engine/record/folder.h"
#include "engine/record/symlink.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool identify(const char *path, AttribIdentity *identity)
{
  struct stat found;
  if (stat(path, &found) != 0) {
    return false;
  }
  *identity = attrib_identity(&found);
  return true;
}

bool attrib_place_is_same(const char *path, const char *other)
{
  AttribIdentity a;
  AttribIdentity b;
  return identify(path, &a) && identify(other, &b) && attrib_identity_equal(a, b);
}

bool attrib_place_is_folder(const char *path)
{
  struct stat found;
  return stat(path, &found) == 0 && S_ISDIR(found.st_mode);
}

// Open a folder, or the one that a file is in. -1 where that cannot be done.
static int open_around(const char *path)
{
  if (attrib_place_is_folder(path)) {
    return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  }
  const char *const slash = strrchr(path, '/');
  AttribBuffer folder;
  attrib_buffer_init(&folder);
  if (slash) {
    attrib_buffer_add(&folder, (AttribText){path, (size_t)(slash - path) + 1});
  } else {
    attrib_buffer_add_string(&folder, ".");
  }
  const int file =
      folder.status == ATTRIB_SUCCESS ? open(folder.data, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  attrib_buffer_clear(&folder);
  return file;
}

bool attrib_place_is_inside(const char *root, const char *path)
{
  AttribIdentity identity;
  const int folder = open_around(path);
  if (folder < 0) {
    return false;
  }
  const bool inside = identify(root, &identity) && attrib_symlink_is_inside(folder, identity);
  close(folder);
  return inside;
}

// Look for the file at `path` in the list of those below `root`.
static AttribStatus search(const char *root, const AttribVector *files, const char *path, bool *is)
{
  AttribBuffer name;
  attrib_buffer_init(&name);
  *is = false;
  for (size_t i = 0; i < files->length && !*is && name.status == ATTRIB_SUCCESS; ++i) {
    const AttribFolderFile *const record = attrib_vector_at(files, i);
    attrib_buffer_truncate(&name, 0);
    attrib_buffer_add_format(&name, "%s/%.*s", root, ATTRIB_TEXT_ARGS(record->path));
    *is = name.status == ATTRIB_SUCCESS && attrib_place_is_same(name.data, path);
  }
  const AttribStatus status = name.status;
  attrib_buffer_clear(&name);
  return status;
}

AttribStatus attrib_place_is_record(const char *root, const char *path, bool *is)
{
  AttribArena arena;
  AttribDiagnostics diagnostics;
  AttribVector files;
  attrib_arena_init(&arena);
  attrib_diagnostics_init(&diagnostics);
  attrib_vector_init(&files, sizeof(AttribFolderFile));
  *is = false;
  AttribStatus status = attrib_folder_list(root, &arena, &diagnostics, &files);
  if (status == ATTRIB_SUCCESS) {
    status = search(root, &files, path, is);
  } else if (status == ATTRIB_IO_ERROR) {
    status = ATTRIB_SUCCESS;
  }
  attrib_vector_clear(&files);
  attrib_diagnostics_clear(&diagnostics);
  attrib_arena_clear(&arena);
  return status;
}

bool attrib_place_would_be_record(const char *root, const char *path)
{
  const char *const slash = strrchr(path, '/');
  const AttribText name = attrib_text(slash ? slash + 1 : path);
  const bool named = attrib_text_ends_with(name, ATTRIB_TEXT(".yaml")) ||
                     attrib_text_ends_with(name, ATTRIB_TEXT(".yml"));
  return named && name.data[0] != '.' && attrib_place_is_inside(root, path);
}
