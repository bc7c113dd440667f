// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_TCK_CREATE_H
#define ATTRIB_TESTS_TCK_CREATE_H

#include "tests/tck/world.h"

/// Carry out one CREATE clause for each row; new variables become columns. False where it cannot be.
bool attrib_tck_create(TckWorld *world, TckRows *rows, AttribText clause);

/// Run clauses that read, and what ends the query, over rows whose columns are its variables.
bool attrib_tck_over_rows(TckWorld *world, const TckRows *rows, AttribText clauses, AttribText end,
                          TckRows *out);

/// The number of a column, or -1.
int64_t attrib_tck_rows_find(const TckRows *rows, AttribText name);

#endif // ATTRIB_TESTS_TCK_CREATE_H
