// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_DIGEST_H
#define ATTRIB_BASE_DIGEST_H

#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/// A checksum of 128 bits, XXH3: differs where bytes differ, but for chance. It is not made to withstand
/// somebody who looks for two texts with the same one.
typedef struct {
  uint64_t high;
  uint64_t low;
} AttribDigest;

/// Bytes of a digest in hexadecimal digits, with a NUL.
#define ATTRIB_DIGEST_ROOM 33

/// The same on every machine.
AttribDigest attrib_digest(AttribText bytes);

bool attrib_digest_equal(AttribDigest a, AttribDigest b);

/// As 32 hexadecimal digits and a NUL; returns `out`.
const char *attrib_digest_show(AttribDigest digest, char out[ATTRIB_DIGEST_ROOM]);

#endif // ATTRIB_BASE_DIGEST_H
