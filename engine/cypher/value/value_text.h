// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_VALUE_TEXT_H
#define ATTRIB_CYPHER_VALUE_VALUE_TEXT_H

#include "engine/base/buffer.h"
#include "engine/cypher/value/value.h"
#include "engine/result/table.h"

/// Append a value in the notation of the openCypher TCK: `null`, `1`, `1.0`, `'it\'s'`, `[1, 2]`,
/// `{k: 1}`, `(:A {k: 1})`, `[:T]`, `<(:A)-[:T]->(:B)>`. A key that is no plain name
/// stands in back-ticks.
void attrib_cypher_value_write(const AttribGraph *graph, const CypherValue *value,
                               AttribBuffer *out);

/// The value as a cell of the table, everything but nodes and edges copied into its arena; the cell
/// is not added. ATTRIB_NO_MEMORY, and ATTRIB_LIMIT past 2^32 - 1 items of a list.
AttribStatus attrib_cypher_value_cell(AttribTable *table, const CypherValue *value,
                                      AttribCell *out);

#endif // ATTRIB_CYPHER_VALUE_VALUE_TEXT_H
