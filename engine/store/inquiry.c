// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/inquiry.h"

#include "engine/graph/attach.h"

#include <errno.h>

void attrib_inquiry_begin(AttribInquiry *inquiry, AttribKept *kept,
                          const AttribCandidate *candidate)
{
  *inquiry =
      (AttribInquiry){.kept = kept, .bytes = candidate->bytes, .snapshot = candidate->snapshot};
  inquiry->begun = attrib_look_begin(&kept->look);
  inquiry->reason = errno;
}

bool attrib_inquiry_goes_on(const AttribInquiry *inquiry)
{
  return inquiry->bytes.length > 0 && attrib_look_goes_on(&inquiry->kept->look);
}

static AttribStatus end_look(const AttribInquiry *inquiry)
{
  if (inquiry->begun == ATTRIB_SUCCESS) {
    return attrib_look_end(&inquiry->kept->look);
  }
  errno = inquiry->reason;
  return inquiry->begun;
}

// Those that look at files are among the threads that may be had.
static uint32_t choose_threads(const AttribInquiry *inquiry)
{
  const uint32_t jobs = inquiry->kept->options.kb.jobs;
  const uint32_t most = jobs > 0 ? jobs : attrib_tasks_cores();
  const uint32_t others = inquiry->kept->look.tasks.started;
  return attrib_snapshot_threads(inquiry->bytes.length, most > others ? most - others : 1);
}

static bool is_sound(const AttribInquiry *inquiry, AttribGraph *graph)
{
  const uint32_t threads = choose_threads(inquiry);
  return graph != NULL && attrib_snapshot_verify(inquiry->bytes, threads) &&
         attrib_graph_verify(graph, threads);
}

static bool is_fresh(const AttribInquiry *inquiry)
{
  return inquiry->bytes.length > 0 &&
         attrib_fingerprint_holds(&inquiry->snapshot.print, &inquiry->kept->look.print);
}

AttribStatus attrib_inquiry_end(AttribInquiry *inquiry, AttribGraph *graph, bool *good)
{
  // While nobody else looks at the files, a snapshot that turns out to be stale need not be verified.
  const bool before = attrib_inquiry_goes_on(inquiry);
  const bool sound_before = before && is_sound(inquiry, graph);
  const AttribStatus looked = end_look(inquiry);
  const int reason = errno;
  *good = looked == ATTRIB_SUCCESS && is_fresh(inquiry) &&
          (before ? sound_before : is_sound(inquiry, graph));
  errno = reason;
  return looked;
}
