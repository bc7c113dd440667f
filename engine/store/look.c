// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/look.h"

#include "engine/record/folder.h"

#include <fcntl.h>
#include <unistd.h>

// How many files are looked at in a row, and for how many another thread is worth starting.
enum { few = 64, worth_a_helper = 1024 };

void attrib_look_init(AttribLook *look, const char *root, uint32_t jobs)
{
  *look = (AttribLook){.root = root, .jobs = jobs, .folder = -1};
  attrib_arena_init(&look->arena);
  attrib_vector_init(&look->files, sizeof(AttribFolderFile));
}

void attrib_look_clear(AttribLook *look)
{
  attrib_arena_clear(&look->arena);
  attrib_vector_clear(&look->files);
}

/// A way of attrib_folder_list().
typedef AttribStatus (*Listing)(const char *root, AttribArena *arena,
                                AttribDiagnostics *diagnostics, AttribVector *files);

static AttribStatus list(AttribLook *look, Listing listing)
{
  AttribDiagnostics ignored;
  attrib_diagnostics_init(&ignored);
  attrib_look_clear(look);
  const AttribStatus status = listing(look->root, &look->arena, &ignored, &look->files);
  attrib_diagnostics_clear(&ignored);
  return status;
}

static bool see_few(void *context, uint32_t number)
{
  const AttribLook *const look = context;
  const size_t first = (size_t)number * few;
  const size_t end = look->files.length - first < few ? look->files.length : first + few;
  bool fine = true;
  for (size_t i = first; fine && i < end; ++i) {
    fine = attrib_folder_see(look->folder, attrib_vector_at(&look->files, i));
  }
  return fine;
}

// As many as were asked for, else as are worth it.
static uint32_t choose_helpers(const AttribLook *look, uint32_t files)
{
  const uint32_t cores = attrib_tasks_cores();
  const uint32_t wanted = files / worth_a_helper;
  return look->jobs > 0 ? look->jobs - 1 : wanted < cores ? wanted : cores - 1;
}

AttribStatus attrib_look_begin(AttribLook *look)
{
  look->print.taken = attrib_fingerprint_clock();
  ATTRIB_TRY(list(look, attrib_folder_names));
  const uint32_t files = (uint32_t)look->files.length;
  look->folder = open(look->root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  attrib_tasks_begin(&look->tasks, choose_helpers(look, files), (files + few - 1) / few, see_few,
                     look);
  return ATTRIB_SUCCESS;
}

bool attrib_look_goes_on(const AttribLook *look)
{
  return look->tasks.started > 0;
}

// Where one could not be seen, or is there twice, all are listed in the slower way, which tells what counts then.
AttribStatus attrib_look_end(AttribLook *look)
{
  bool twins = false;
  const bool seen = attrib_tasks_end(&look->tasks);
  if (look->folder >= 0) {
    close(look->folder);
    look->folder = -1;
  }
  ATTRIB_TRY(attrib_folder_find_twins(&look->files, &twins));
  if (!seen || twins) {
    ATTRIB_TRY(list(look, attrib_folder_list));
  }
  return attrib_fingerprint_of_files(&look->files, look->print.taken, &look->print);
}

AttribStatus attrib_look_now(AttribLook *look)
{
  ATTRIB_TRY(attrib_look_begin(look));
  return attrib_look_end(look);
}

static AttribStatus take(AttribLook *look, AttribFingerprint *out)
{
  ATTRIB_TRY(attrib_look_now(look));
  *out = look->print;
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_look_fingerprint(const char *root, uint32_t jobs, AttribFingerprint *out)
{
  AttribLook look;
  attrib_look_init(&look, root, jobs);
  const AttribStatus status = take(&look, out);
  attrib_look_clear(&look);
  return status;
}
