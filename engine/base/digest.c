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

// Byte by byte, which compilers make one load of where bytes stand in this order anyway.
static uint64_t load(const unsigned char *bytes)
{
  uint64_t word = 0;
  for (unsigned i = 0; i < WORD; ++i) {
    word |= (uint64_t)bytes[i] << 8 * i;
  }
  return word;
}

static void step(uint64_t lanes[LANES], const unsigned char *bytes)
{
  for (unsigned i = 0; i < LANES; ++i) {
    lanes[i] = (lanes[i] ^ load(bytes + (size_t)i * WORD)) * factors[i];
    lanes[i] ^= lanes[i] >> 29;
  }
}

static uint64_t scramble(uint64_t hash)
{
  hash = (hash ^ hash >> 32) * factors[1];
  hash = (hash ^ hash >> 29) * factors[2];
  return hash ^ hash >> 32;
}

AttribDigest attrib_digest(AttribText bytes)
{
  uint64_t lanes[LANES] = {factors[3], factors[2], factors[1], factors[0]};
  const unsigned char *at = (const unsigned char *)bytes.data;
  size_t left = bytes.length;
  for (; left >= STEP; left -= STEP, at += STEP) {
    step(lanes, at);
  }
  unsigned char rest[STEP] = {0};
  if (left > 0) {
    memcpy(rest, at, left);
  }
  step(lanes, rest);
  lanes[0] ^= (uint64_t)bytes.length;
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
