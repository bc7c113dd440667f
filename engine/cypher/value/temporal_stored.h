// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_VALUE_TEMPORAL_STORED_H
#define ATTRIB_CYPHER_VALUE_TEMPORAL_STORED_H

#include "engine/cypher/value/temporal.h"

// A graph has no temporal properties but the dates of records, which a query sees as strings. A
// graph from elsewhere can hold one as a map of one entry: its text by a key that names its kind
// and begins with U+0001, which no key of a record can.

/// The key of a kind; static.
const char *attrib_temporal_stored_key(CypherTemporalKind kind);

/// True, and both set, where a property is such a map; the text is the graph's.
bool attrib_temporal_stored(const AttribGraph *graph, AttribValue stored, CypherTemporalKind *kind,
                            AttribText *text);

#endif // ATTRIB_CYPHER_VALUE_TEMPORAL_STORED_H
