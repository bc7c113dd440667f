// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_EXCERPT_H
#define ATTRIB_RECORD_EXCERPT_H

#include "engine/base/diagnostic.h"

/// Fill in the source line of every finding that has a line, from the files below `root`; the
/// findings are sorted. A file that can no longer be read leaves its findings without, and so do a
/// line that it no longer has and one of more than 64 KiB. ATTRIB_NO_MEMORY is the only failure.
///
/// Lines are counted as libyaml counts them: they end at LF, CR, CR LF, U+0085, U+2028 or U+2029.
/// A byte order mark belongs to no line.
AttribStatus attrib_excerpts_fill(AttribDiagnostics *diagnostics, const char *root);

#endif // ATTRIB_RECORD_EXCERPT_H
