// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_CHECK_SCALAR_H
#define ATTRIB_RECORD_CHECK_SCALAR_H

#include "engine/record/reader.h"
#include "engine/record/unit.h"

/// Hold a scalar against its field: report what is wrong with it, and put the number of a word, the index of a date or a truth value into
/// `row->value` (its `scalar` becomes WORD where a word stands in place of a reference).
AttribStatus attrib_check_scalar(AttribUnit *unit, AttribDiagnostics *diagnostics,
                                 const AttribEvent *event, const AttribField *field,
                                 AttribItem *row);

/// Hold a key that is the analyst's (an id, a reference, a text) against its type.
AttribStatus attrib_check_key(AttribDiagnostics *diagnostics, const AttribEvent *key,
                              AttribScalar scalar);

#endif // ATTRIB_RECORD_CHECK_SCALAR_H
