// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_COMPILER_H
#define ATTRIB_RECORD_COMPILER_H

#include "engine/record/problem.h"
#include "engine/record/reader.h"
#include "engine/record/unit.h"

// What the parts of the compiler share; for them alone.

/// One file on its way into a unit.
typedef struct {
  AttribReader *reader;
  AttribUnit *unit;
  AttribDiagnostics *diagnostics;
  uint32_t inside; ///< errors inside records, which are held against these alone
} AttribCompiler;

/// Append an item for an event; `*index` is its number. Its children are what is added until it is closed.
AttribStatus attrib_compiler_add(AttribCompiler *compiler, const AttribEvent *event, AttribItem row,
                                 uint32_t *index);
void attrib_compiler_close(AttribCompiler *compiler, uint32_t index);

/// Report that something else was expected here.
AttribStatus attrib_compiler_expect(AttribCompiler *compiler, const AttribEvent *event,
                                    const char *expected);

AttribStatus attrib_compiler_report_key(AttribCompiler *compiler, const AttribShape *shape,
                                        const AttribEvent *key);

/// A key with nothing behind it. In braces that is nearly always a text that YAML cut at its comma.
AttribStatus attrib_compiler_report_no_value(AttribCompiler *compiler, AttribPlace place,
                                             bool in_braces);

/// Read the value of a key that begins with `x-`, and the key itself, as children of the map that is open.
AttribStatus attrib_compiler_own_field(AttribCompiler *compiler, const AttribEvent *key);

#endif // ATTRIB_RECORD_COMPILER_H
