// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_SYNTAX_H
#define ATTRIB_RECORD_SYNTAX_H

#include "engine/base/diagnostic.h"
#include "engine/base/status.h"
#include "engine/base/text.h"

/// What libyaml says of text that it cannot read. Lines and columns count from 1; 0: no such place.
typedef struct {
  const char *problem; ///< never NULL
  const char *context; ///< NULL where it gives none
  AttribPlace place;   ///< of the problem
  AttribPlace around;  ///< where the context begins
} AttribSyntaxFault;

/// Report it in words that an analyst can use, at the place that helps. `text` is what was read.
/// ATTRIB_NO_MEMORY is the only failure.
AttribStatus attrib_syntax_report(AttribDiagnostics *diagnostics, AttribText text,
                                  const AttribSyntaxFault *fault);

#endif // ATTRIB_RECORD_SYNTAX_H
