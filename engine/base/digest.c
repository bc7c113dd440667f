// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/digest.h"

#include <inttypes.h>
#include <stdio.h>

// Compiled in: one shared library less to load at every start.
#define XXH_INLINE_ALL
#include <xxhash.h>

AttribDigest attrib_digest(AttribText bytes)
{
  const XXH128_hash_t hash = XXH3_128bits(bytes.data, bytes.length);
  return (AttribDigest){hash.high64, hash.low64};
}

bool attrib_digest_equal(AttribDigest a, AttribDigest b)
{
  return a.high == b.high && a.low == b.low;
}

const char *attrib_digest_show(AttribDigest digest, char out[ATTRIB_DIGEST_ROOM])
{
  snprintf(out, ATTRIB_DIGEST_ROOM, "%016" PRIx64 "%016" PRIx64, digest.high, digest.low);
  return out;
}
