// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_TCK_WORLD_H
#define ATTRIB_TESTS_TCK_WORLD_H

#include "engine/cypher/run.h"
#include "tests/tck/draft.h"

/// What one scenario runs in: its graph, and the memory of everything.
typedef struct {
  TckDraft draft;
  AttribArena arena;
  AttribVector graphs; ///< of TckFrozen: the last one is the present one
  bool is_changed;     ///< since the draft was frozen last
  AttribCypherError error;
} TckWorld;

void attrib_tck_world_init(TckWorld *world);
void attrib_tck_world_clear(TckWorld *world);

/// A view of the draft as it is now, borrowed; NULL where it cannot be made.
const AttribView *attrib_tck_world_view(TckWorld *world);

/// A context to make values with in the world's arena.
CypherContext attrib_tck_world_context(TckWorld *world);

/// Columns and rows of a query.
typedef struct {
  const AttribText *columns;
  uint32_t width;
  AttribVector values; ///< of CypherValue, row by row
  uint32_t count;      ///< of rows
} TckRows;

void attrib_tck_rows_init(TckRows *rows);
void attrib_tck_rows_clear(TckRows *rows);

/// The value of a row; both numbers below the counts.
const CypherValue *attrib_tck_rows_at(const TckRows *rows, uint32_t row, uint32_t column);

/// Run a query, the rows added to `out`. The world's error is set as by attrib_cypher_run().
AttribStatus attrib_tck_world_run(TckWorld *world, AttribText query, CypherParameters parameters,
                                  CypherProcedures procedures, TckRows *out);

#endif // ATTRIB_TESTS_TCK_WORLD_H
