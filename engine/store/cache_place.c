// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/cache_place.h"

#include "engine/base/digest.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

AttribStatus attrib_cache_real_path(const char *root, AttribBuffer *out)
{
  char *const path = realpath(root, NULL);
  if (path == NULL) {
    return errno == ENOMEM ? ATTRIB_NO_MEMORY : ATTRIB_IO_ERROR;
  }
  attrib_buffer_add_string(out, path);
  free(path); // not attrib_free: the C library made it
  return out->status;
}

/// The XDG base directory specification: a path that is not absolute does not count.
static bool add_place(AttribBuffer *out)
{
  const char *const caches = getenv("XDG_CACHE_HOME");
  const char *const home = getenv("HOME");
  if (caches != NULL && caches[0] == '/') {
    attrib_buffer_add_format(out, "%s/attrib/", caches);
    return true;
  }
  if (home != NULL && home[0] == '/') {
    attrib_buffer_add_format(out, "%s/.cache/attrib/", home);
    return true;
  }
  return false;
}

static AttribStatus add_path(const char *root, const char *suffix, AttribBuffer *real,
                             AttribBuffer *out)
{
  char key[ATTRIB_DIGEST_ROOM];
  ATTRIB_TRY(attrib_cache_real_path(root, real));
  if (!add_place(out)) {
    return ATTRIB_NOT_FOUND;
  }
  attrib_digest_show(attrib_digest(attrib_buffer_text(real)), key);
  attrib_buffer_add_format(out, "%s.%s", key, suffix);
  return out->status;
}

AttribStatus attrib_cache_path(const char *root, const char *suffix, AttribBuffer *out)
{
  AttribBuffer real;
  attrib_buffer_init(&real);
  const size_t before = out->length;
  const AttribStatus status = add_path(root, suffix, &real, out);
  const int reason = errno;
  attrib_buffer_clear(&real);
  errno = reason;
  if (status != ATTRIB_SUCCESS) {
    attrib_buffer_truncate(out, before);
  }
  return status;
}

static AttribStatus make_each(AttribBuffer *path)
{
  for (char *slash = strchr(path->data + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    *slash = '\0';
    const bool there = mkdir(path->data, S_IRWXU) == 0 || errno == EEXIST;
    *slash = '/';
    if (!there) {
      return ATTRIB_IO_ERROR;
    }
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_cache_make_folders(const char *path)
{
  AttribBuffer copy;
  struct stat found;
  attrib_buffer_init(&copy);
  attrib_buffer_add_string(&copy, path);
  char *const slash = copy.data != NULL ? strrchr(copy.data, '/') : NULL;
  AttribStatus status = copy.status;
  // Usually all are there: one look is enough.
  if (slash != NULL && slash > copy.data) {
    *slash = '\0';
    const bool there = stat(copy.data, &found) == 0;
    *slash = '/';
    status = there ? ATTRIB_SUCCESS : make_each(&copy);
  }
  const int reason = errno;
  attrib_buffer_clear(&copy);
  errno = reason;
  return status;
}
