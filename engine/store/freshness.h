// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_STORE_FRESHNESS_H
#define ATTRIB_STORE_FRESHNESS_H

#include "engine/base/buffer.h"
#include "engine/base/digest.h"
#include "engine/base/status.h"
#include "engine/base/vector.h"

#include <stdbool.h>
#include <stdint.h>

/// What the record files of a knowledge base were like at a moment, without having read them. A plain value
/// of 40 bytes, to be kept beside what is made of the records.
///
/// Take it before the files are read; what is made of them then is fresh as long as
/// attrib_fingerprint_holds(). A file that is written, replaced, added, removed or renamed changes it, also where size and
/// modification time stay (the inode's change time cannot be set).
typedef struct {
  AttribDigest digest; ///< of the path, size, times and identity of each record file
  int64_t taken;       ///< when, in nanoseconds since 1970: before the first file was looked at
  int64_t
      settled; ///< from when on the clock that files are stamped with had surely moved on since the last change
  uint32_t files;
  uint32_t reserved; ///< 0, so that equal fingerprints have equal bytes
} AttribFingerprint;

/// Of files that were looked at (look.h): `files` of AttribFolderFile, in order; `taken` as above.
/// ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_fingerprint_of_files(const AttribVector *files, int64_t taken,
                                         AttribFingerprint *out);

/// Append what the digest is of, which takes in one file after the other: for each file the length of its path, the path, device, inode, size, modification
/// and change time, each number in 8 bytes as this machine stores it.
AttribStatus attrib_fingerprint_list(const AttribVector *files, AttribBuffer *out);

/// Now, as `taken` wants it.
int64_t attrib_fingerprint_clock(void);

/// Whether what was made of the records when `kept` was taken is still what they say, `now` being taken just now. False also
/// where a file had changed so shortly before `kept` was taken that a second change need not show.
bool attrib_fingerprint_holds(const AttribFingerprint *kept, const AttribFingerprint *now);

#endif // ATTRIB_STORE_FRESHNESS_H
