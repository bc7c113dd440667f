// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Files are compiled on their own, so any thread may take the next one. Each has its room, its findings and its arena; what
// they give is put in order when all have ended.

#include "engine/record/compile_files.h"

#include "engine/base/alloc.h"
#include "engine/base/tasks.h"
#include "engine/graph/builder.h"
#include "engine/record/compile_file.h"
#include "engine/record/folder.h"
#include "engine/record/guess.h"
#include "engine/record/join_texts.h"

#include <pthread.h>
#include <stdatomic.h>

enum {
  most_threads = 64,
  worth_a_thread = 512 * 1024 // bytes of records; less is read before a thread has started
};

/// What the threads share.
typedef struct {
  const AttribFiles *files;
  AttribUnit *units; ///< one for each file; nobody writes to the same one as another
  uint32_t count;
  atomic_uint next; ///< the first file that nobody has taken
  atomic_uint done;
  atomic_bool failed;
} Work;

typedef struct {
  Work *work;
  AttribArena arena;     ///< of the units
  AttribInterner *texts; ///< likewise
  AttribDiagnostics findings;
  AttribFileCompiler compiler;
  AttribStatus status;
  pthread_t thread;
  bool tells;    ///< it is the thread of the caller, who wants to know how far it is
  uint32_t told; ///< how far it was when the caller heard of it last
} Worker;

static AttribStatus compile_next(Worker *worker, uint32_t number)
{
  const AttribFiles *files = worker->work->files;
  AttribFolderFile *file = attrib_vector_at(files->files, number);
  ATTRIB_TRY(attrib_file_compile(&worker->compiler, file->path, ATTRIB_SHAPE_FILE,
                                 &worker->findings, files->first + number));
  attrib_folder_note(file, &worker->compiler.found);
  return attrib_unit_keep(&worker->compiler.unit, &worker->arena, &worker->work->units[number]);
}

static void tell(Worker *worker, uint32_t done)
{
  const AttribKbOptions *options = worker->work->files->options;
  if (worker->tells && options->progress != NULL && done > worker->told) {
    options->progress(options->context, done, worker->work->count);
    worker->told = done;
  }
}

static void *work_on(void *context)
{
  Worker *worker = context;
  Work *work = worker->work;
  worker->status = worker->texts != NULL ? ATTRIB_SUCCESS : ATTRIB_NO_MEMORY;
  while (worker->status == ATTRIB_SUCCESS && !atomic_load(&work->failed)) {
    const uint32_t number = atomic_fetch_add(&work->next, 1);
    if (number >= work->count) {
      break;
    }
    if (number != work->files->skipped) {
      worker->status = compile_next(worker, number);
    }
    tell(worker, atomic_fetch_add(&work->done, 1) + 1);
  }
  if (worker->status != ATTRIB_SUCCESS) {
    atomic_store(&work->failed, true);
  }
  return NULL;
}

// How many threads

static uint64_t least(uint64_t a, uint64_t b)
{
  return a < b ? a : b;
}

static uint32_t choose_threads(const AttribFiles *files, uint64_t bytes)
{
  uint64_t wanted = files->options->jobs;
  if (wanted == 0) {
    wanted = least(attrib_tasks_cores(), 1 + (bytes / worth_a_thread));
  }
  const uint64_t threads = least(least(wanted, most_threads), files->files->length);
  return threads > 0 ? (uint32_t)threads : 1;
}

// All of them

/// Run the first worker here, and the others beside it.
static void run(Worker *workers, uint32_t count)
{
  uint32_t started = 1;
  while (started < count &&
         pthread_create(&workers[started].thread, NULL, work_on, &workers[started]) == 0) {
    ++started;
  }
  work_on(&workers[0]);
  for (uint32_t i = 1; i < started; ++i) {
    pthread_join(workers[i].thread, NULL);
  }
  tell(&workers[0], atomic_load(&workers[0].work->done));
}

/// Of the workers that have a finding left the one whose next is of the earliest file; `count` where none has.
static uint32_t find_earliest(const Worker *workers, uint32_t count, const size_t *taken)
{
  uint32_t earliest = count;
  uint32_t least_file = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const AttribVector *items = &workers[i].findings.items;
    if (taken[i] < items->length) {
      const uint32_t file =
          ((const AttribDiagnostic *)attrib_vector_at(items, taken[i]))->place.file;
      if (earliest == count || file < least_file) {
        earliest = i;
        least_file = file;
      }
    }
  }
  return earliest;
}

/// Each took its files in order, so its findings are in order, too.
static AttribStatus merge_findings(const Worker *workers, uint32_t count,
                                   AttribDiagnostics *diagnostics)
{
  size_t taken[most_threads] = {0};
  for (uint32_t next = find_earliest(workers, count, taken); next < count;
       next = find_earliest(workers, count, taken)) {
    ATTRIB_TRY(attrib_diagnostics_append_item(
        diagnostics, attrib_vector_at(&workers[next].findings.items, taken[next]++)));
  }
  for (uint32_t i = 0; i < count; ++i) {
    attrib_diagnostics_count(diagnostics, &workers[i].findings);
  }
  return ATTRIB_SUCCESS;
}

/// Several threads number texts each in its own way; one needs no second numbering.
static AttribStatus collect_texts(Worker *workers, uint32_t count, AttribUnits *units)
{
  AttribInterner *texts[most_threads];
  if (count == 1) {
    units->texts = workers[0].texts;
    workers[0].texts = NULL;
    return ATTRIB_SUCCESS;
  }
  for (uint32_t i = 0; i < count; ++i) {
    texts[i] = workers[i].texts;
  }
  return attrib_texts_join(texts, count, units);
}

static AttribStatus collect(Worker *workers, uint32_t count, AttribUnits *units,
                            AttribDiagnostics *diagnostics)
{
  AttribStatus status = ATTRIB_SUCCESS;
  for (uint32_t i = 0; i < count; ++i) {
    attrib_arena_take(&units->arena, &workers[i].arena);
    status = status == ATTRIB_SUCCESS ? workers[i].status : status;
  }
  ATTRIB_TRY(status);
  ATTRIB_TRY(collect_texts(workers, count, units));
  return merge_findings(workers, count, diagnostics);
}

/// Room for what each thread makes of its share of a large base. Units take as much as the text; half of it more is reserved, so
/// that the graph, which is made when they are gone, finds room where they were. Texts that differ are a quarter of the text.
static void expect_shares(Worker *workers, uint32_t count, uint64_t bytes)
{
  enum { bytes_a_text = 160, large_share = 1 << 20 };
  const uint64_t share = bytes / count;
  for (uint32_t i = 0; share >= large_share && i < count; ++i) {
    if (workers[i].texts != NULL) {
      attrib_interner_expect(workers[i].texts, (uint32_t)least(share / bytes_a_text, UINT32_MAX),
                             (size_t)(share / 4));
    }
    attrib_arena_expect(&workers[i].arena, (size_t)(share + share / 2));
  }
}

static void init_workers(Worker *workers, uint32_t count, Work *work, uint32_t limit)
{
  for (uint32_t i = 0; i < count; ++i) {
    workers[i] = (Worker){.work = work, .texts = attrib_builder_strings_new(), .tells = i == 0};
    attrib_arena_init(&workers[i].arena);
    attrib_diagnostics_init(&workers[i].findings);
    attrib_file_compiler_init(&workers[i].compiler, work->files->root, workers[i].texts);
    workers[i].findings.limit = limit;
  }
}

static void clear_workers(Worker *workers, uint32_t count)
{
  for (uint32_t i = 0; i < count; ++i) {
    attrib_arena_clear(&workers[i].arena);
    attrib_diagnostics_clear(&workers[i].findings);
    attrib_file_compiler_clear(&workers[i].compiler);
    attrib_interner_free(workers[i].texts);
  }
}

AttribStatus attrib_files_compile(const AttribFiles *files, AttribUnits *units,
                                  AttribDiagnostics *diagnostics)
{
  Work work = {.files = files, .count = (uint32_t)files->files->length};
  ATTRIB_TRY(attrib_vector_reserve(&units->list, work.count));
  for (uint32_t i = 0; i < work.count; ++i) {
    const AttribUnit none = {.file = files->first + i};
    ATTRIB_TRY(attrib_vector_push(&units->list, &none));
  }
  work.units = units->list.data;
  const AttribGuess guess = attrib_guess_bytes(files->root, files->files);
  const uint32_t count = choose_threads(files, guess.bytes);
  Worker *workers = attrib_alloc_array(count, sizeof(*workers));
  if (workers == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  units->threads = count;
  init_workers(workers, count, &work, diagnostics->limit);
  expect_shares(workers, count, guess.usual);
  run(workers, count);
  const AttribStatus status = collect(workers, count, units, diagnostics);
  clear_workers(workers, count);
  attrib_free(workers);
  return status;
}
