// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_UNIT_LISTING_H
#define ATTRIB_TESTS_UNIT_LISTING_H

#include "engine/record/folder.h"

/// What listing a folder gives, made before each test of a scratch folder (see scratch.h) and freed after it.
typedef struct {
  AttribArena arena;
  AttribDiagnostics diagnostics;
  AttribVector files; ///< of AttribFolderFile
} AttribListing;

extern AttribListing attrib_listing;

/// For cmocka's setup and teardown, in place of those of the scratch folder.
int attrib_listing_enter(void **state);
int attrib_listing_leave(void **state);

#endif // ATTRIB_TESTS_UNIT_LISTING_H
