// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_KEPT_BASE_H
#define ATTRIB_TESTS_UNIT_KEPT_BASE_H

#include "engine/base/buffer.h"
#include "engine/store/store.h"

/// What is in its file a.yaml; the other is attrib.yaml.
extern const char attrib_kept_base_records[];

/// A scratch folder with a small knowledge base `kb` of two files, and a place for snapshots of its own.
int attrib_kept_base_enter(void **state);

/// Make a snapshot of it.
void attrib_kept_base_build(void);

/// Wait until a snapshot of what was just written may be kept.
void attrib_kept_base_wait(void);

/// Whether its records were read, and not recalled.
bool attrib_kept_base_was_read(const AttribKb *kb);

/// Where its snapshot is; static storage.
const char *attrib_kept_base_snapshot(void);

/// The bytes of the snapshot; the caller's to clear.
AttribBuffer attrib_kept_base_read(void);

/// Put other bytes in their place.
void attrib_kept_base_write(AttribText bytes);

#endif // ATTRIB_TESTS_UNIT_KEPT_BASE_H
