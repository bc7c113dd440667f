// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/base/digest.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

// Four lanes that do not wait for each other: memory is read about as fast as it comes.
enum { LANES = 4, WORD = sizeof(uint64_t), STEP = LANES * WORD };

static const uint64_t factors[LANES] = {UINT64_C(0x9E3779B97F4A7C15), UINT64_C(0xD6E8FEB86659FD93),
                                        UINT64_C(0xC2B2AE3D27D4EB4F), UINT64_C(0xFF51AFD7ED558CCD)};

// Written out, compilers make one load of it where bytes stand in this order anyway.
static uint64_t load(const unsigned char *bytes)
{
  return (uint64_t)bytes[0] | (uint64_t)bytes[1] << 8 | (uint64_t)bytes[2] << 16 |
         (uint64_t)bytes[3] << 24 | (uint64_t)bytes[4] << 32 | (uint64_t)bytes[5] << 40 |
         (uint64_t)bytes[6] << 48 | (uint64_t)bytes[7] << 56;
}

static uint64_t step(uint64_t lane, const unsigned char *bytes, unsigned number)
{
  lane = (lane ^ load(bytes + (size_t)number * WORD)) * factors[number];
  return lane ^ lane >> 29;
}

static uint64_t scramble(uint64_t hash)
{
  hash = (hash ^ hash >> 32) * factors[1];
  hash = (hash ^ hash >> 29) * factors[2];
  return hash ^ hash >> 32;
}

AttribDigest attrib_digest(AttribText bytes)
{
  uint64_t a = factors[3];
  uint64_t b = factors[2];
  uint64_t c = factors[1];
  uint64_t d = factors[0];
  const unsigned char *at = (const unsigned char *)bytes.data;
  size_t left = bytes.length;
  for (; left >= STEP; left -= STEP, at += STEP) {
    a = step(a, at, 0);
    b = step(b, at, 1);
    c = step(c, at, 2);
    d = step(d, at, 3);
  }
  unsigned char rest[STEP] = {0};
  if (left > 0) {
    memcpy(rest, at, left);
  }
  const uint64_t lanes[LANES] = {step(a, rest, 0) ^ (uint64_t)bytes.length, step(b, rest, 1),
                                 step(c, rest, 2), step(d, rest, 3)};
  AttribDigest digest = {0, 0};
  for (unsigned i = 0; i < LANES; ++i) {
    digest.high = scramble(digest.high ^ lanes[i]) + factors[i];
    digest.low = scramble(digest.low + lanes[LANES - 1 - i]) ^ factors[i];
  }
  return digest;
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
