// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_CHECK_RECORD_H
#define ATTRIB_RECORD_CHECK_RECORD_H

#include "engine/record/unit.h"

/// Hold a record, or a map inside one, against the rules that need no other record: what its act needs and forbids, that nothing
/// ends before it begins. Findings are reported; ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_check_map(const AttribUnit *unit, uint32_t map, AttribDiagnostics *diagnostics);

/// Report values, or keys, that stand twice among the siblings from item `first` to the last item.
AttribStatus attrib_check_twice(const AttribUnit *unit, uint32_t first,
                                AttribDiagnostics *diagnostics);

/// The same for the analyst's own keys among the children of `parent`, which reach to the last item.
AttribStatus attrib_check_own_twice(const AttribUnit *unit, uint32_t parent,
                                    AttribDiagnostics *diagnostics);

#endif // ATTRIB_RECORD_CHECK_RECORD_H
