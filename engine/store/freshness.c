// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/store/freshness.h"

#include "engine/record/folder.h"

#include <time.h>

#define SECOND INT64_C(1000000000)

// How long two changes may get the same stamp. Kernels stamp with a clock that ticks a hundred
// times a second or more; a file system without fractions of a second may round to two.
#define FINE_GRANULE (SECOND / 10)
#define COARSE_GRANULE (2 * SECOND)

int64_t attrib_fingerprint_clock(void)
{
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_REALTIME, &now);
  return ((int64_t)now.tv_sec * SECOND) + now.tv_nsec;
}

static void add_number(AttribBuffer *out, uint64_t number)
{
  attrib_buffer_add(out, (AttribText){(const char *)&number, sizeof(number)});
}

static void add_file(AttribBuffer *out, const AttribFolderFile *file)
{
  add_number(out, file->path.length);
  attrib_buffer_add(out, file->path);
  add_number(out, file->identity.device);
  add_number(out, file->identity.number);
  add_number(out, file->size);
  add_number(out, (uint64_t)file->modified);
  add_number(out, (uint64_t)file->changed);
}

static int64_t settle(int64_t stamp)
{
  return stamp + (stamp % SECOND == 0 ? COARSE_GRANULE : FINE_GRANULE);
}

// A modification time may be set, to one that is yet to come: only the change time says something
// then.
static int64_t settle_file(const AttribFolderFile *file, int64_t taken)
{
  const int64_t changed = settle(file->changed);
  const int64_t modified = file->modified <= taken ? settle(file->modified) : changed;
  return modified > changed ? modified : changed;
}

AttribStatus attrib_fingerprint_list(const AttribVector *files, AttribBuffer *out)
{
  for (size_t i = 0; i < files->length; ++i) {
    add_file(out, attrib_vector_at(files, i));
  }
  return out->status;
}

// The digest of each file takes in that of the files before it: no list of them all need be made.
static AttribStatus add_to_print(AttribFingerprint *print, const AttribFolderFile *file,
                                 AttribBuffer *scratch)
{
  const int64_t settled = settle_file(file, print->taken);
  print->settled = settled > print->settled ? settled : print->settled;
  attrib_buffer_truncate(scratch, 0);
  add_number(scratch, print->digest.high);
  add_number(scratch, print->digest.low);
  add_file(scratch, file);
  print->digest = attrib_digest(attrib_buffer_text(scratch));
  return scratch->status;
}

AttribStatus attrib_fingerprint_of_files(const AttribVector *files, int64_t taken,
                                         AttribFingerprint *out)
{
  AttribFingerprint print = {
      .taken = taken, .settled = INT64_MIN, .files = (uint32_t)files->length};
  AttribStatus status = ATTRIB_SUCCESS;
  AttribBuffer scratch;
  attrib_buffer_init(&scratch);
  for (size_t i = 0; status == ATTRIB_SUCCESS && i < files->length; ++i) {
    status = add_to_print(&print, attrib_vector_at(files, i), &scratch);
  }
  attrib_buffer_clear(&scratch);
  if (status == ATTRIB_SUCCESS) {
    *out = print;
  }
  return status;
}

bool attrib_fingerprint_holds(const AttribFingerprint *kept, const AttribFingerprint *now)
{
  return kept->settled < kept->taken && kept->files == now->files &&
         attrib_digest_equal(kept->digest, now->digest);
}
