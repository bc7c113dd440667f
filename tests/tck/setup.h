// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_TCK_SETUP_H
#define ATTRIB_TESTS_TCK_SETUP_H

#include "tests/tck/world.h"

/// Carry out a query that makes a graph: CREATE and the DELETE of relationships, between clauses that
/// read. False where it uses anything else.
bool attrib_tck_set_up(TckWorld *world, AttribText query);

#endif // ATTRIB_TESTS_TCK_SETUP_H
