// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_TESTS_TCK_PROCEDURES_H
#define ATTRIB_TESTS_TCK_PROCEDURES_H

#include "engine/cypher/procedure.h"

#include <jansson.h>

/// The procedures of a scenario, each a table of rows: inputs, then outputs. They live in the arena of
/// the context. False where one is malformed.
bool attrib_tck_procedures(CypherContext *context, const json_t *list, CypherProcedures *out);

#endif // ATTRIB_TESTS_TCK_PROCEDURES_H
