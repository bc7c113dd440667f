// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_DIAGNOSTIC_H
#define ATTRIB_BASE_DIAGNOSTIC_H

#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "engine/base/text.h"
#include "engine/base/vector.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum { ATTRIB_ERROR, ATTRIB_WARNING } AttribSeverity;

/// A kind of problem: one row of a table that `check`, `help` and the docs read.
typedef struct {
  const char *code; ///< "E012": stable, never used for anything else later; "" of what has none
  AttribSeverity severity;
  const char *title;   ///< one line, no full stop
  const char *explain; ///< what it means, why it is refused, how to mend it; with an example
} AttribProblem;

/// Where in which file. Lines and columns count from 1, columns in code points. Line 0: the file as
/// a whole.
typedef struct {
  uint32_t file; ///< index of a path that was added to the list
  uint32_t line;
  uint32_t column;
  uint32_t length; ///< code points to underline, at least 1 where there is a column
} AttribPlace;

/// One finding. All texts are borrowed from the list that holds it.
typedef struct {
  const AttribProblem *problem;
  AttribPlace place;
  AttribText message; ///< what is wrong, escaped for a terminal, no full stop
  AttribText hint;    ///< what to do ("did you mean …?"), or empty
  AttribText source;  ///< the line of the file, once filled in; may be empty
  AttribPlace other;  ///< a second place that belongs to it
  AttribText label;   ///< what that is ("first declared here"); empty where there is none
} AttribDiagnostic;

/// A list of findings, with the paths that they are about. Bounded: past `limit` findings they are
/// only counted.
typedef struct {
  AttribArena arena;
  AttribVector paths; ///< of AttribText
  AttribVector items; ///< of AttribDiagnostic
  uint32_t limit;
  uint32_t errors;   ///< all that were reported, also beyond the limit
  uint32_t warnings; ///< likewise
  bool kept;         ///< whether the finding reported last is in `items`
} AttribDiagnostics;

ATTRIB_API void attrib_diagnostics_init(AttribDiagnostics *list);

/// Free everything; as after init.
ATTRIB_API void attrib_diagnostics_clear(AttribDiagnostics *list);

/// Add a path to be named in places; copied. `*file` is its number; untouched on failure.
ATTRIB_API AttribStatus attrib_diagnostics_add_path(AttribDiagnostics *list, AttribText path,
                                                    uint32_t *file);

/// The path of that number, borrowed; empty where there is none.
ATTRIB_API AttribText attrib_diagnostics_path(const AttribDiagnostics *list, uint32_t file);

/// Report a finding; the message is formatted as by printf and copied. Records' own text in it must
/// be escaped by the caller (attrib_utf8_escape). ATTRIB_NO_MEMORY is the only failure, and then
/// the finding is neither kept nor counted; a finding beyond the limit is a success.
ATTRIB_API AttribStatus attrib_diagnostics_report(AttribDiagnostics *list,
                                                  const AttribProblem *problem, AttribPlace place,
                                                  const char *format, ...) ATTRIB_PRINTF(4, 5);

/// Add a hint, or a second place, to the finding reported last (nothing where that one was beyond
/// the limit, or the list was sorted or appended to since).
ATTRIB_API AttribStatus attrib_diagnostics_hint(AttribDiagnostics *list, const char *format, ...)
    ATTRIB_PRINTF(2, 3);
ATTRIB_API AttribStatus attrib_diagnostics_relate(AttribDiagnostics *list, AttribPlace other,
                                                  const char *label);

/// Append all findings of `from`, copied. Its paths must have been added to `list` already: file
/// number 0 there is `first_file` here. On ATTRIB_NO_MEMORY some may have been appended.
ATTRIB_API AttribStatus attrib_diagnostics_append(AttribDiagnostics *list,
                                                  const AttribDiagnostics *from,
                                                  uint32_t first_file);

/// Append one finding of another list, copied, whose places have this list's numbers of files. It is not counted. Nothing
/// happens past the limit. ATTRIB_NO_MEMORY.
AttribStatus attrib_diagnostics_append_item(AttribDiagnostics *list, const AttribDiagnostic *item);

/// Count the errors and warnings that were reported to another list.
void attrib_diagnostics_count(AttribDiagnostics *list, const AttribDiagnostics *from);

/// Order by path (bytewise), line, column, code; findings alike in all four keep their order. Takes
/// no memory.
ATTRIB_API void attrib_diagnostics_sort(AttribDiagnostics *list);

#endif // ATTRIB_BASE_DIAGNOSTIC_H
