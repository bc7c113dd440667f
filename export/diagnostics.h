// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_EXPORT_DIAGNOSTICS_H
#define ATTRIB_EXPORT_DIAGNOSTICS_H

#include "engine/base/buffer.h"
#include "engine/base/diagnostic.h"
#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>

/// How findings look as text.
typedef struct {
  bool colour;     ///< with ANSI escapes
  unsigned width;  ///< columns that a source line may take, its number included; 0: 80
  AttribText root; ///< as below
} AttribDiagnosticsStyle;

/// Append the path of a file in the folder `root` as whoever asked about that folder can open it:
/// with the folder before it, as it was given, less what ends it in vain ("kb//" and "kb" are the
/// same). An empty root, or ".", adds nothing. Nothing is escaped. The buffer's status is the
/// outcome.
ATTRIB_API void attrib_diagnostics_write_path(AttribText root, AttribText path, AttribBuffer *out);

/// Append the findings of a sorted list, with their source lines filled in, in one of the forms
/// below. Nothing that comes from a file can act on whoever shows the result. The number of findings
/// past the list's limit is only in its counters. Paths are those of the list, each below `root` as
/// above. ATTRIB_NO_MEMORY is the only failure; `out` may then hold a part.

/// For people, as compilers do it. A source line that is too wide is cut around what it is about.
///
///     2021.yaml:12:5: error: unknown claim key `acct` [E012]
///        12 |     acct: accuse
///           |     ^~~~
///           hint: did you mean `act`?
///     actors/china.yaml:3:3: note: first declared here
///
/// A finding about a whole file has its path only.
ATTRIB_API AttribStatus attrib_diagnostics_write_text(const AttribDiagnostics *list,
                                                      AttribDiagnosticsStyle style,
                                                      AttribBuffer *out);

/// For programs: `{"format": "attrib/1", "diagnostics": […], "errors": N, "warnings": N}`. A finding
/// has `code`, `severity` (`error` or `warning`), `message`, `hint`, `file`, `line`, `column`,
/// `length` and `related` (null, or an object with `message` and a place), where what does not apply
/// is null.
ATTRIB_API AttribStatus attrib_diagnostics_write_json(const AttribDiagnostics *list,
                                                      AttribText root, AttribBuffer *out);

/// SARIF 2.1.0 (OASIS, 2020): one run, with a rule for each kind of problem that occurs. Addresses
/// of files are references without a scheme (RFC 3986, section 4.2), relative where `root` is;
/// columns count code points.
ATTRIB_API AttribStatus attrib_diagnostics_write_sarif(const AttribDiagnostics *list,
                                                       AttribText root, AttribBuffer *out);

#endif // ATTRIB_EXPORT_DIAGNOSTICS_H
