// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/kept.h"

#include "engine/record/folder.h"
#include "engine/store/cache_place.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

void attrib_kept_init(AttribKept *kept, const char *root, const AttribStoreOptions *options)
{
  *kept = (AttribKept){.root = root, .options = *options, .folder = -1};
  attrib_buffer_init(&kept->real);
  attrib_buffer_init(&kept->path);
  attrib_arena_init(&kept->arena);
  attrib_vector_init(&kept->files, sizeof(AttribFolderFile));
}

AttribStatus attrib_kept_clear(AttribKept *kept, AttribStatus status)
{
  const int reason = errno;
  attrib_buffer_clear(&kept->real);
  attrib_buffer_clear(&kept->path);
  attrib_vector_clear(&kept->files);
  attrib_arena_clear(&kept->arena);
  errno = reason;
  return status;
}

AttribStatus attrib_kept_find(AttribKept *kept)
{
  ATTRIB_TRY(attrib_cache_real_path(kept->root, &kept->real));
  if (kept->options.file != NULL) {
    attrib_buffer_add_string(&kept->path, kept->options.file);
    return kept->path.status;
  }
  const AttribStatus status = attrib_cache_path(kept->root, "graph", &kept->path);
  return status == ATTRIB_NOT_FOUND ? ATTRIB_SUCCESS : status;
}

// Looking at the files

enum { few = 64, worth_a_helper = 1024 };

static void forget_files(AttribKept *kept)
{
  attrib_arena_clear(&kept->arena);
  kept->files.length = 0;
}

/// A way of attrib_folder_list().
typedef AttribStatus (*Listing)(const char *root, AttribArena *arena,
                                AttribDiagnostics *diagnostics, AttribVector *files);

static AttribStatus list(AttribKept *kept, Listing listing)
{
  AttribDiagnostics ignored;
  attrib_diagnostics_init(&ignored);
  forget_files(kept);
  const AttribStatus status = listing(kept->root, &kept->arena, &ignored, &kept->files);
  attrib_diagnostics_clear(&ignored);
  return status;
}

static bool see_few(void *context, uint32_t number)
{
  const AttribKept *const kept = context;
  const size_t first = (size_t)number * few;
  const size_t end = kept->files.length - first < few ? kept->files.length : first + few;
  bool fine = true;
  for (size_t i = first; fine && i < end; ++i) {
    fine = attrib_folder_see(kept->folder, attrib_vector_at(&kept->files, i));
  }
  return fine;
}

// As many as were asked for, else as is worth it.
static uint32_t choose_helpers(const AttribKept *kept, uint32_t files)
{
  const uint32_t jobs = kept->options.kb.jobs;
  const uint32_t cores = attrib_tasks_cores();
  const uint32_t wanted = files / worth_a_helper;
  return jobs > 0 ? jobs - 1 : wanted < cores ? wanted : cores - 1;
}

AttribStatus attrib_kept_begin_look(AttribKept *kept)
{
  kept->print.taken = attrib_fingerprint_clock();
  ATTRIB_TRY(list(kept, attrib_folder_names));
  kept->folder = open(kept->root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const uint32_t files = (uint32_t)kept->files.length;
  attrib_tasks_begin(&kept->looking, choose_helpers(kept, files), (files + few - 1) / few, see_few,
                     kept);
  return ATTRIB_SUCCESS;
}

bool attrib_kept_is_looked_at(const AttribKept *kept)
{
  return kept->looking.started > 0;
}

// Where one could not be seen, or is there twice, all are listed in the slower way, which tells what counts then.
AttribStatus attrib_kept_end_look(AttribKept *kept)
{
  bool twins = false;
  const int64_t taken = kept->print.taken;
  const bool seen = attrib_tasks_end(&kept->looking);
  if (kept->folder >= 0) {
    close(kept->folder);
    kept->folder = -1;
  }
  ATTRIB_TRY(attrib_folder_find_twins(&kept->files, &twins));
  if (!seen || twins) {
    ATTRIB_TRY(list(kept, attrib_folder_list));
  }
  return attrib_fingerprint_of_files(&kept->files, taken, &kept->print);
}

AttribStatus attrib_kept_look(AttribKept *kept)
{
  ATTRIB_TRY(attrib_kept_begin_look(kept));
  return attrib_kept_end_look(kept);
}
