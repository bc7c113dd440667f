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

/// The field whose value is read.
typedef struct {
  const AttribField *field;
  uint8_t number; ///< of the field in the shape
} AttribSlot;

/// Append an item for an event; `*index` is its number. Its children are what is added until it is closed. ATTRIB_LIMIT where a file
/// has too many.
AttribStatus attrib_compiler_add(AttribCompiler *compiler, const AttribEvent *event, AttribItem row,
                                 uint32_t *index);
void attrib_compiler_close(AttribCompiler *compiler, uint32_t index);

/// Append an item without text in place of a value that was refused, so that nothing is said of its absence too.
AttribStatus attrib_compiler_stand_in(AttribCompiler *compiler, const AttribEvent *event,
                                      AttribSlot slot);

/// Whether an event is a text that says nothing.
bool attrib_compiler_is_empty(const AttribEvent *event);

/// Report that something else was expected here.
AttribStatus attrib_compiler_expect(AttribCompiler *compiler, const AttribEvent *event,
                                    const char *expected);

/// Report a key that is no key of its map, and step over its value. `*meant` is the number of the field that it probably is, for
/// which an item stands in (a section is read as what it is meant to be); `shape->count` where nothing is near.
AttribStatus attrib_compiler_refuse_key(AttribCompiler *compiler, const AttribShape *shape,
                                        const AttribEvent *key, size_t *meant);

/// Refuse what can be no key of any map: a list, a map, a merge key, nothing. `*odd` says whether it was such; then it and its
/// value are stepped over.
AttribStatus attrib_compiler_refuse_odd_key(AttribCompiler *compiler, const AttribEvent *key,
                                            bool *odd);

/// A key with nothing behind it. In braces that is nearly always a text that YAML cut at its comma.
AttribStatus attrib_compiler_report_no_value(AttribCompiler *compiler, AttribPlace place,
                                             AttribText key, bool in_braces);

/// Read the value of a key that begins with `x-`, and the key itself, as children of the map that is open.
AttribStatus attrib_compiler_own_field(AttribCompiler *compiler, const AttribEvent *key);

/// Read whatever is the value of a field, as children of the map that is open.
AttribStatus attrib_compiler_value(AttribCompiler *compiler, const AttribEvent *event,
                                   AttribSlot slot);

/// Read the fields of a map up to its end, as children of item `parent`. `place` is where a missing key is reported.
AttribStatus attrib_compiler_fields(AttribCompiler *compiler, uint32_t parent, AttribPlace place);

#endif // ATTRIB_RECORD_COMPILER_H
