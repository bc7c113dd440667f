// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/store.h"

#include "engine/base/alloc.h"
#include "engine/base/arena.h"
#include "engine/base/mapping.h"
#include "engine/base/tasks.h"
#include "engine/graph/attach.h"
#include "engine/record/folder.h"
#include "engine/store/cache_place.h"
#include "engine/store/leftovers.h"
#include "engine/store/snapshot.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

/// A folder, its snapshot, and its record files as they are now.
typedef struct {
  const char *root;
  const AttribStoreOptions *options;
  AttribBuffer real; ///< the real path of the root
  AttribBuffer path; ///< of the snapshot; empty where there is no place for one
  AttribArena arena; ///< of the paths of the files
  AttribVector files;
  AttribFingerprint print;
} Store;

static void init_store(Store *store, const char *root, const AttribStoreOptions *options)
{
  *store = (Store){.root = root, .options = options};
  attrib_buffer_init(&store->real);
  attrib_buffer_init(&store->path);
  attrib_arena_init(&store->arena);
  attrib_vector_init(&store->files, sizeof(AttribFolderFile));
}

// Keeps errno, which tells the caller more than what is done here could.
static AttribStatus clear_store(Store *store, AttribStatus status)
{
  const int reason = errno;
  attrib_buffer_clear(&store->real);
  attrib_buffer_clear(&store->path);
  attrib_vector_clear(&store->files);
  attrib_arena_clear(&store->arena);
  errno = reason;
  return status;
}

static AttribStatus find_place(Store *store)
{
  ATTRIB_TRY(attrib_cache_real_path(store->root, &store->real));
  if (store->options->file != NULL) {
    attrib_buffer_add_string(&store->path, store->options->file);
    return store->path.status;
  }
  const AttribStatus status = attrib_cache_path(store->root, "graph", &store->path);
  return status == ATTRIB_NOT_FOUND ? ATTRIB_SUCCESS : status;
}

/// See how the record files are now.
static AttribStatus look(Store *store)
{
  AttribDiagnostics ignored;
  attrib_diagnostics_init(&ignored);
  const int64_t taken = attrib_fingerprint_clock();
  attrib_arena_clear(&store->arena);
  store->files.length = 0;
  const AttribStatus status =
      attrib_folder_list(store->root, &store->arena, &ignored, &store->files);
  attrib_diagnostics_clear(&ignored);
  ATTRIB_TRY(status);
  return attrib_fingerprint_of_files(&store->files, taken, &store->print);
}

// Reading a snapshot

static bool is_of_folder(const Store *store, const AttribSnapshot *snapshot)
{
  return attrib_text_equal(snapshot->root, attrib_buffer_text(&store->real));
}

static AttribStatus new_mapping(const Store *store, AttribMapping **out)
{
  AttribMapping *const mapping = attrib_alloc_array(1, sizeof(*mapping));
  if (mapping == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  const AttribStatus status = attrib_mapping_open(store->path.data, mapping);
  if (status != ATTRIB_SUCCESS) {
    const int why = errno;
    attrib_free(mapping);
    errno = why;
    return status;
  }
  *out = mapping;
  return ATTRIB_SUCCESS;
}

static void free_mapping(void *mapping)
{
  attrib_mapping_close(mapping);
  attrib_free(mapping);
}

/// How many threads look at so many bytes: one looks at a few megabytes while another is started.
static uint32_t choose_threads(const Store *store, size_t bytes)
{
  const size_t worth_a_thread = 4 << 20;
  const uint32_t jobs = store->options->kb.jobs;
  const uint32_t most = jobs > 0 ? jobs : attrib_tasks_cores();
  const size_t wanted = 1 + bytes / worth_a_thread;
  return wanted < most ? (uint32_t)wanted : most;
}

/// A snapshot of the folder, of which only its header is known to be sound.
typedef struct {
  AttribMapping *mapping; ///< NULL where there is none
  AttribText bytes;
  AttribSnapshot snapshot;
  AttribGraph *graph;
} Candidate;

static void drop_candidate(Candidate *candidate)
{
  attrib_graph_free(candidate->graph);
  if (candidate->mapping != NULL) {
    free_mapping(candidate->mapping);
  }
  *candidate = (Candidate){.mapping = NULL};
}

static AttribStatus open_candidate(const Store *store, Candidate *candidate)
{
  ATTRIB_TRY(new_mapping(store, &candidate->mapping));
  candidate->bytes = attrib_mapping_text(candidate->mapping);
  ATTRIB_TRY(attrib_snapshot_read(candidate->bytes, &candidate->snapshot));
  const AttribText graph = candidate->snapshot.graph;
  return is_of_folder(store, &candidate->snapshot)
             ? attrib_graph_attach((AttribGraphBlock){.bytes = graph.data, .size = graph.length},
                                   &candidate->graph)
             : ATTRIB_NOT_FOUND;
}

/// Any failure means that there is none, and that the records are read.
static void find_candidate(const Store *store, Candidate *candidate)
{
  *candidate = (Candidate){.mapping = NULL};
  if (store->path.length > 0 && open_candidate(store, candidate) != ATTRIB_SUCCESS) {
    drop_candidate(candidate);
  }
}

static bool is_sound(const Candidate *candidate, uint32_t threads)
{
  return attrib_snapshot_verify(candidate->bytes, threads) &&
         attrib_graph_verify(candidate->graph, threads);
}

static bool is_fresh(const Store *store, const Candidate *candidate)
{
  return attrib_fingerprint_holds(&candidate->snapshot.print, &store->print);
}

// Whether a snapshot is sound and how the record files are now are two things to find out, each of which keeps one thread busy.

enum { TASK_LOOK, TASK_VERIFY, TASKS };

typedef struct {
  Store *store;
  const Candidate *candidate;
  uint32_t threads; ///< that verify
  bool sound;
  AttribStatus looked;
  int reason; ///< errno after looking
} Inquiry;

static bool inquire(void *context, uint32_t task)
{
  Inquiry *const inquiry = context;
  if (task == TASK_VERIFY) {
    inquiry->sound = is_sound(inquiry->candidate, inquiry->threads);
  } else {
    inquiry->looked = look(inquiry->store);
    inquiry->reason = errno;
  }
  return true;
}

/// See how the record files are now, and whether the snapshot may be believed.
static AttribStatus judge_candidate(Store *store, const Candidate *candidate, bool *good)
{
  const uint32_t threads = choose_threads(store, candidate->bytes.length);
  Inquiry inquiry = {.store = store, .candidate = candidate};
  inquiry.threads = threads > TASKS ? threads - 1 : 1;
  if (candidate->mapping != NULL && threads > 1) {
    (void)attrib_tasks_run(TASKS, TASKS, inquire, &inquiry);
  } else {
    (void)inquire(&inquiry, TASK_LOOK);
    inquiry.sound = inquiry.looked == ATTRIB_SUCCESS && candidate->mapping != NULL &&
                    is_fresh(store, candidate) && is_sound(candidate, 1);
  }
  errno = inquiry.reason;
  *good = inquiry.looked == ATTRIB_SUCCESS && inquiry.sound && is_fresh(store, candidate);
  return inquiry.looked;
}

/// The knowledge base in a snapshot, which it takes over; false where memory is out.
static bool adopt(Candidate *candidate, AttribKb **out)
{
  if (attrib_kb_of_graph(candidate->graph, candidate->snapshot.title,
                         candidate->snapshot.print.files, out) != ATTRIB_SUCCESS) {
    return false;
  }
  attrib_graph_release_by(candidate->graph, free_mapping, candidate->mapping);
  *candidate = (Candidate){.mapping = NULL};
  return true;
}

/// What was made of the records before, where that is good; `*recalled` says whether it is.
static AttribStatus recall(Store *store, AttribKb **out, bool *recalled)
{
  Candidate candidate;
  find_candidate(store, &candidate);
  bool good = store->options->trust && candidate.mapping != NULL;
  const AttribStatus status =
      store->options->trust ? ATTRIB_SUCCESS : judge_candidate(store, &candidate, &good);
  const int reason = errno;
  *recalled = good && adopt(&candidate, out);
  drop_candidate(&candidate);
  errno = reason;
  return status;
}

// Writing one

static AttribStatus write_snapshot(const Store *store, const AttribKb *kb)
{
  AttribBuffer list;
  attrib_buffer_init(&list);
  AttribStatus status = attrib_fingerprint_list(&store->files, &list);
  if (status == ATTRIB_SUCCESS) {
    status = attrib_cache_make_folders(store->path.data);
  }
  if (status == ATTRIB_SUCCESS) {
    const AttribSnapshot snapshot = {.print = store->print,
                                     .root = attrib_buffer_text(&store->real),
                                     .title = attrib_kb_title(kb),
                                     .list = attrib_buffer_text(&list)};
    status = attrib_snapshot_write(store->path.data, &snapshot, attrib_kb_graph(kb));
  }
  const int reason = errno;
  attrib_buffer_clear(&list);
  errno = reason;
  return status;
}

/// Keep what was just read, for the next time. Not where a change might not show: it would never be believed.
static void remember(const Store *store, const AttribKb *kb)
{
  if (store->path.length > 0 && attrib_fingerprint_holds(&store->print, &store->print) &&
      write_snapshot(store, kb) == ATTRIB_SUCCESS && store->options->file == NULL) {
    attrib_leftovers_remove(store->path.data);
  }
}

static AttribStatus read_records(Store *store, AttribKb **out)
{
  const AttribStatus looked = store->options->trust ? look(store) : ATTRIB_SUCCESS;
  ATTRIB_TRY(looked);
  ATTRIB_TRY(attrib_kb_open(store->root, &store->options->kb, out));
  remember(store, *out);
  return ATTRIB_SUCCESS;
}

static AttribStatus open_store(Store *store, AttribKb **out)
{
  bool recalled = false;
  ATTRIB_TRY(find_place(store));
  ATTRIB_TRY(recall(store, out, &recalled));
  return recalled ? ATTRIB_SUCCESS : read_records(store, out);
}

AttribStatus attrib_store_open(const char *root, const AttribStoreOptions *options, AttribKb **out)
{
  Store store;
  init_store(&store, root, options);
  return clear_store(&store, open_store(&store, out));
}

// To manage them

static AttribStatus judge(const Store *store, AttribStoreStatus *out)
{
  AttribMapping mapping = {NULL, 0};
  AttribSnapshot snapshot;
  const AttribStatus status = attrib_mapping_open(store->path.data, &mapping);
  if (status != ATTRIB_SUCCESS) {
    const bool none = status == ATTRIB_IO_ERROR && (errno == ENOENT || errno == ENOTDIR);
    out->state = none ? ATTRIB_STORE_NONE : ATTRIB_STORE_DAMAGED;
    return status == ATTRIB_NO_MEMORY ? status : ATTRIB_SUCCESS;
  }
  out->state = ATTRIB_STORE_DAMAGED;
  const AttribText bytes = attrib_mapping_text(&mapping);
  out->size = bytes.length;
  if (attrib_snapshot_read(bytes, &snapshot) == ATTRIB_SUCCESS &&
      attrib_snapshot_verify(bytes, choose_threads(store, bytes.length)) &&
      is_of_folder(store, &snapshot)) {
    const bool fresh = attrib_fingerprint_holds(&snapshot.print, &store->print);
    out->state = fresh ? ATTRIB_STORE_FRESH : ATTRIB_STORE_STALE;
    out->files = snapshot.print.files;
  }
  attrib_mapping_close(&mapping);
  return ATTRIB_SUCCESS;
}

static AttribStatus look_at_snapshot(Store *store, AttribBuffer *path, AttribStoreStatus *out)
{
  ATTRIB_TRY(find_place(store));
  ATTRIB_TRY(look(store));
  *out = (AttribStoreStatus){.state = ATTRIB_STORE_NOWHERE};
  attrib_buffer_add(path, attrib_buffer_text(&store->path));
  ATTRIB_TRY(path->status);
  return store->path.length > 0 ? judge(store, out) : ATTRIB_SUCCESS;
}

AttribStatus attrib_store_status(const char *root, const AttribStoreOptions *options,
                                 AttribBuffer *path, AttribStoreStatus *out)
{
  Store store;
  init_store(&store, root, options);
  return clear_store(&store, look_at_snapshot(&store, path, out));
}

static void wait_until(int64_t moment)
{
  const int64_t second = 1000000000;
  const int64_t left = moment - attrib_fingerprint_clock();
  if (left > 0) {
    const struct timespec time = {(time_t)(left / second), (long)(left % second)};
    nanosleep(&time, NULL);
  }
}

static AttribStatus build_store(Store *store, AttribKb **out)
{
  ATTRIB_TRY(find_place(store));
  if (store->path.length == 0) {
    return ATTRIB_NOT_FOUND;
  }
  ATTRIB_TRY(look(store));
  // At most the two seconds of a coarse clock, unless the clock was set back.
  if (!attrib_fingerprint_holds(&store->print, &store->print)) {
    wait_until(store->print.settled < store->print.taken + 3000000000 ? store->print.settled + 1
                                                                      : 0);
    ATTRIB_TRY(look(store));
  }
  ATTRIB_TRY(attrib_kb_open(store->root, &store->options->kb, out));
  ATTRIB_TRY(write_snapshot(store, *out));
  if (store->options->file == NULL) {
    attrib_leftovers_remove(store->path.data);
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_store_build(const char *root, const AttribStoreOptions *options, AttribKb **out)
{
  Store store;
  init_store(&store, root, options);
  return clear_store(&store, build_store(&store, out));
}

static AttribStatus clear_all(Store *store, uint32_t *removed)
{
  ATTRIB_TRY(find_place(store));
  *removed = 0;
  if (store->path.length == 0) {
    return ATTRIB_SUCCESS;
  }
  if (store->options->file == NULL) {
    return attrib_leftovers_clear(store->path.data, removed);
  }
  const bool gone = unlink(store->path.data) == 0;
  *removed = gone ? 1 : 0;
  return gone || errno == ENOENT ? ATTRIB_SUCCESS : ATTRIB_IO_ERROR;
}

AttribStatus attrib_store_clear(const char *root, const AttribStoreOptions *options,
                                uint32_t *removed)
{
  Store store;
  init_store(&store, root, options);
  return clear_store(&store, clear_all(&store, removed));
}
