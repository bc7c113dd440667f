// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "tests/unit/listing.h"

#include "tests/unit/scratch.h"

AttribListing attrib_listing;

int attrib_listing_enter(void **state)
{
  attrib_arena_init(&attrib_listing.arena);
  attrib_diagnostics_init(&attrib_listing.diagnostics);
  attrib_vector_init(&attrib_listing.files, sizeof(AttribFolderFile));
  return attrib_scratch_enter(state);
}

int attrib_listing_leave(void **state)
{
  attrib_vector_clear(&attrib_listing.files);
  attrib_diagnostics_clear(&attrib_listing.diagnostics);
  attrib_arena_clear(&attrib_listing.arena);
  return attrib_scratch_leave(state);
}
