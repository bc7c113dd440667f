// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CYPHER_CYPHER_H
#define ATTRIB_CYPHER_CYPHER_H

#include "engine/base/api.h"
#include "engine/base/diagnostic.h"
#include "engine/cypher/error.h"
#include "engine/result/table.h"
#include "engine/view/view.h"

/// A parameter: what $name stands for.
typedef struct {
  AttribText name;
  /// A literal of the language: a number, a string in quotation marks, true, false, null, a list or a
  /// map of these. Anything else is a string as it stands, so that ids and dates need no quotation
  /// marks.
  AttribText value;
} AttribCypherParameter;

/// What a query is run with; all zeros set no bounds.
typedef struct {
  const AttribCypherParameter *parameters;
  size_t parameter_count;
  uint64_t timeout_ms;       ///< milliseconds; 0: any
  uint64_t max_rows;         ///< 0: any number
  size_t memory_limit;       ///< bytes; 0: any number
  const volatile bool *stop; ///< ends the query once it is true; may be NULL
} AttribCypherOptions;

/// Run a read-only openCypher query over what a view shows, and put its rows into `out`, which was not
/// initialised and is to be cleared by the caller whatever happens.
///
/// With ATTRIB_BAD_ARGUMENT the query is wrong, with ATTRIB_LIMIT a bound was hit: `error` says what
/// and where. ATTRIB_NO_MEMORY leaves it as it was.
ATTRIB_API AttribStatus attrib_cypher_table(const AttribView *view, AttribText query,
                                            const AttribCypherOptions *options, AttribTable *out,
                                            AttribCypherError *error);

/// Add an error to a list of findings, as one at its line and column of the query, which is called
/// `name`; what was expected there is its hint. ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_cypher_report(const AttribCypherError *error, AttribText query,
                                             AttribText name, AttribDiagnostics *list);

#endif // ATTRIB_CYPHER_CYPHER_H
