// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/kept.h"

#include "engine/store/cache_place.h"

#include <errno.h>

void attrib_kept_init(AttribKept *kept, const char *root, const AttribStoreOptions *options)
{
  kept->options = *options;
  attrib_buffer_init(&kept->real);
  attrib_buffer_init(&kept->path);
  attrib_look_init(&kept->look, root, options->kb.jobs);
}

AttribStatus attrib_kept_clear(AttribKept *kept, AttribStatus status)
{
  const int reason = errno;
  attrib_buffer_clear(&kept->real);
  attrib_buffer_clear(&kept->path);
  attrib_look_clear(&kept->look);
  errno = reason;
  return status;
}

AttribStatus attrib_kept_find(AttribKept *kept)
{
  ATTRIB_TRY(attrib_cache_real_path(kept->look.root, &kept->real));
  if (kept->options.file != NULL) {
    attrib_buffer_add_string(&kept->path, kept->options.file);
    return kept->path.status;
  }
  const AttribStatus status = attrib_cache_path(kept->look.root, "graph", &kept->path);
  return status == ATTRIB_NOT_FOUND ? ATTRIB_SUCCESS : status;
}
