// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_SELECTION_H
#define ATTRIB_CLI_SELECTION_H

#include "cli/command.h"
#include "engine/base/diagnostic.h"
#include "engine/base/vector.h"

/// The files and folders of the knowledge base that `check` is asked about.
typedef struct {
  AttribVector places; ///< what identifies them; none: all of the knowledge base
} AttribSelection;

void attrib_selection_init(AttribSelection *selection);
void attrib_selection_clear(AttribSelection *selection); ///< free what was added; as after init

/// Read the paths of the command line. A folder elsewhere that is the only one becomes `cli->root`.
/// What cannot be checked is said.
AttribExit attrib_selection_read(AttribCli *cli, AttribSelection *selection);

/// Drop the findings outside the selection, and count the others anew; the first thousand are kept.
/// Their paths must still be relative to the root. ATTRIB_LIMIT where some were only counted: nobody
/// knows to which files these belong.
AttribStatus attrib_selection_apply(const AttribSelection *selection, const char *root,
                                    AttribDiagnostics *findings);

/// How many record files below `root` it has.
AttribStatus attrib_selection_count(const AttribSelection *selection, const char *root,
                                    uint32_t *count);

#endif // ATTRIB_CLI_SELECTION_H
