// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_BENCH_DOSSIER_H
#define ATTRIB_TESTS_BENCH_DOSSIER_H

#include "engine/base/buffer.h"
#include "engine/view/view.h"

#include <stdint.h>

/// Ask for the dossier of an actor and write it as rows: claim x incident that it is over x source
/// that it cites, for the claims that the actor made, joined or that are against it; `rows` is
/// their number. Fails as attrib_ask() does.
AttribStatus attrib_dossier_write(const AttribView *view, AttribNode actor, AttribBuffer *out,
                                  uint64_t *rows);

#endif // ATTRIB_TESTS_BENCH_DOSSIER_H
