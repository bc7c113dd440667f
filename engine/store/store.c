// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/store.h"

#include "engine/base/alloc.h"
#include "engine/base/mapping.h"
#include "engine/graph/attach.h"
#include "engine/store/cache_place.h"
#include "engine/store/inquiry.h"
#include "engine/store/leftovers.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

/// A knowledge base on its way out of the store.
struct AttribStoreDoubt {
  AttribKept kept;
  AttribInquiry inquiry;
  bool hurried; ///< it is handed out while the inquiry goes on
};

// Reading a snapshot

/// Whether a candidate may be handed out.
static AttribStatus judge_candidate(AttribStoreDoubt *doubt, const AttribCandidate *candidate,
                                    bool *good)
{
  *good = candidate->mapping != NULL;
  if (doubt->kept.options.trust) {
    return ATTRIB_SUCCESS;
  }
  attrib_inquiry_begin(&doubt->inquiry, &doubt->kept, candidate);
  return doubt->hurried && attrib_inquiry_goes_on(&doubt->inquiry)
             ? ATTRIB_SUCCESS
             : attrib_inquiry_end(&doubt->inquiry, candidate->graph, good);
}

/// What was made of the records before, where that may be handed out; `*recalled` says whether it is.
static AttribStatus recall(AttribStoreDoubt *doubt, AttribKb **out, bool *recalled)
{
  AttribCandidate candidate;
  bool good = false;
  attrib_candidate_find(&doubt->kept, &candidate);
  AttribStatus status = judge_candidate(doubt, &candidate, &good);
  *recalled = good && attrib_candidate_adopt(&candidate, out);
  if (!*recalled && attrib_inquiry_goes_on(&doubt->inquiry)) {
    status = attrib_inquiry_end(&doubt->inquiry, candidate.graph, &good);
  }
  attrib_candidate_drop(&candidate);
  return status;
}

// Writing one

static AttribStatus write_snapshot(const AttribKept *kept, const AttribKb *kb)
{
  AttribBuffer list;
  attrib_buffer_init(&list);
  AttribStatus status = attrib_fingerprint_list(&kept->look.files, &list);
  if (status == ATTRIB_SUCCESS) {
    status = attrib_cache_make_folders(kept->path.data);
  }
  if (status == ATTRIB_SUCCESS) {
    const AttribSnapshot snapshot = {.print = kept->look.print,
                                     .root = attrib_buffer_text(&kept->real),
                                     .title = attrib_kb_title(kb),
                                     .list = attrib_buffer_text(&list)};
    status = attrib_snapshot_write(kept->path.data, &snapshot, attrib_kb_graph(kb));
  }
  const int reason = errno;
  attrib_buffer_clear(&list);
  errno = reason;
  return status;
}

/// Keep what was just read, for the next time. Not where a change might not show: it would never be believed.
static void remember(const AttribKept *kept, const AttribKb *kb)
{
  if (kept->path.length > 0 && attrib_fingerprint_holds(&kept->look.print, &kept->look.print) &&
      write_snapshot(kept, kb) == ATTRIB_SUCCESS && kept->options.file == NULL) {
    attrib_leftovers_remove(kept->path.data);
  }
}

static AttribStatus read_records(AttribKept *kept, AttribKb **out)
{
  const AttribStatus looked = kept->options.trust ? attrib_look_now(&kept->look) : ATTRIB_SUCCESS;
  ATTRIB_TRY(looked);
  ATTRIB_TRY(attrib_kb_open(kept->look.root, &kept->options.kb, out));
  remember(kept, *out);
  return ATTRIB_SUCCESS;
}

static AttribStatus open_store(AttribStoreDoubt *doubt, AttribKb **out)
{
  bool recalled = false;
  ATTRIB_TRY(attrib_kept_find(&doubt->kept));
  ATTRIB_TRY(recall(doubt, out, &recalled));
  return recalled ? ATTRIB_SUCCESS : read_records(&doubt->kept, out);
}

AttribStatus attrib_store_open(const char *root, const AttribStoreOptions *options, AttribKb **out)
{
  AttribStoreDoubt doubt = {.hurried = false};
  attrib_kept_init(&doubt.kept, root, options);
  return attrib_kept_clear(&doubt.kept, open_store(&doubt, out));
}

AttribStatus attrib_store_hurry(const char *root, const AttribStoreOptions *options, AttribKb **out,
                                AttribStoreDoubt **doubt)
{
  *doubt = NULL;
  AttribStoreDoubt *const opening = attrib_alloc_array(1, sizeof(*opening));
  if (opening == NULL) {
    return ATTRIB_NO_MEMORY;
  }
  opening->hurried = true;
  attrib_kept_init(&opening->kept, root, options);
  AttribStatus status = open_store(opening, out);
  if (attrib_inquiry_goes_on(&opening->inquiry)) {
    // Its context is the caller's, who may be gone at the end.
    opening->kept.options.kb.progress = NULL;
    opening->kept.options.kb.context = NULL;
    *doubt = opening;
    return status;
  }
  status = attrib_kept_clear(&opening->kept, status);
  const int reason = errno;
  attrib_free(opening);
  errno = reason;
  return status;
}

// What was handed out goes on looking at each number where it is used, perhaps on this thread: another graph of the same bytes is verified.
bool attrib_store_settle(AttribStoreDoubt *doubt)
{
  const AttribText bytes = doubt->inquiry.snapshot.graph;
  AttribGraph *graph = NULL;
  bool good = false;
  const AttribStatus attached =
      attrib_graph_attach((AttribGraphBlock){.bytes = bytes.data, .size = bytes.length}, &graph);
  const AttribStatus looked = attrib_inquiry_end(&doubt->inquiry, graph, &good);
  attrib_graph_free(graph);
  (void)attrib_kept_clear(&doubt->kept, looked);
  attrib_free(doubt);
  return attached == ATTRIB_SUCCESS && good;
}

// To manage them

static AttribStatus judge(const AttribKept *kept, AttribStoreStatus *out)
{
  AttribMapping mapping = {NULL, 0};
  AttribSnapshot snapshot;
  const AttribStatus status = attrib_mapping_open(kept->path.data, &mapping);
  if (status != ATTRIB_SUCCESS) {
    const bool none = status == ATTRIB_IO_ERROR && (errno == ENOENT || errno == ENOTDIR);
    out->state = none ? ATTRIB_STORE_NONE : ATTRIB_STORE_DAMAGED;
    return status == ATTRIB_NO_MEMORY ? status : ATTRIB_SUCCESS;
  }
  out->state = ATTRIB_STORE_DAMAGED;
  const AttribText bytes = attrib_mapping_text(&mapping);
  out->size = bytes.length;
  if (attrib_snapshot_read(bytes, &snapshot) == ATTRIB_SUCCESS &&
      attrib_snapshot_verify(bytes, attrib_snapshot_threads(bytes.length, kept->options.kb.jobs)) &&
      attrib_candidate_is_of(kept, &snapshot)) {
    const bool fresh = attrib_fingerprint_holds(&snapshot.print, &kept->look.print);
    out->state = fresh ? ATTRIB_STORE_FRESH : ATTRIB_STORE_STALE;
    out->files = snapshot.print.files;
  }
  attrib_mapping_close(&mapping);
  return ATTRIB_SUCCESS;
}

static AttribStatus look_at_snapshot(AttribKept *kept, AttribBuffer *path, AttribStoreStatus *out)
{
  ATTRIB_TRY(attrib_kept_find(kept));
  ATTRIB_TRY(attrib_look_now(&kept->look));
  *out = (AttribStoreStatus){.state = ATTRIB_STORE_NOWHERE};
  attrib_buffer_add(path, attrib_buffer_text(&kept->path));
  ATTRIB_TRY(path->status);
  return kept->path.length > 0 ? judge(kept, out) : ATTRIB_SUCCESS;
}

AttribStatus attrib_store_status(const char *root, const AttribStoreOptions *options,
                                 AttribBuffer *path, AttribStoreStatus *out)
{
  AttribKept kept;
  attrib_kept_init(&kept, root, options);
  return attrib_kept_clear(&kept, look_at_snapshot(&kept, path, out));
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

static AttribStatus build_store(AttribKept *kept, AttribKb **out)
{
  ATTRIB_TRY(attrib_kept_find(kept));
  if (kept->path.length == 0) {
    return ATTRIB_NOT_FOUND;
  }
  ATTRIB_TRY(attrib_look_now(&kept->look));
  // At most the two seconds of a coarse clock, unless the clock was set back.
  if (!attrib_fingerprint_holds(&kept->look.print, &kept->look.print)) {
    wait_until(kept->look.print.settled < kept->look.print.taken + 3000000000
                   ? kept->look.print.settled + 1
                   : 0);
    ATTRIB_TRY(attrib_look_now(&kept->look));
  }
  ATTRIB_TRY(attrib_kb_open(kept->look.root, &kept->options.kb, out));
  ATTRIB_TRY(write_snapshot(kept, *out));
  if (kept->options.file == NULL) {
    attrib_leftovers_remove(kept->path.data);
  }
  return ATTRIB_SUCCESS;
}

AttribStatus attrib_store_build(const char *root, const AttribStoreOptions *options, AttribKb **out)
{
  AttribKept kept;
  attrib_kept_init(&kept, root, options);
  return attrib_kept_clear(&kept, build_store(&kept, out));
}

static AttribStatus clear_all(AttribKept *kept, uint32_t *removed)
{
  ATTRIB_TRY(attrib_kept_find(kept));
  *removed = 0;
  if (kept->path.length == 0) {
    return ATTRIB_SUCCESS;
  }
  if (kept->options.file == NULL) {
    return attrib_leftovers_clear(kept->path.data, removed);
  }
  const bool gone = unlink(kept->path.data) == 0;
  *removed = gone ? 1 : 0;
  return gone || errno == ENOENT ? ATTRIB_SUCCESS : ATTRIB_IO_ERROR;
}

AttribStatus attrib_store_clear(const char *root, const AttribStoreOptions *options,
                                uint32_t *removed)
{
  AttribKept kept;
  attrib_kept_init(&kept, root, options);
  return attrib_kept_clear(&kept, clear_all(&kept, removed));
}
