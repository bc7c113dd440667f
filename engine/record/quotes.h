// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_RECORD_QUOTES_H
#define ATTRIB_RECORD_QUOTES_H

#include "engine/base/status.h"
#include "engine/record/kb.h"

/// Look for each quote of a knowledge base in the text of the source that is cited for it: a file
/// `ID.txt`, `ID` or `TITLE.txt` in folder `dir`. What is not there is added to the findings (E033),
/// and so is, once each, a quoted source without a text (W107); these are then in order again and
/// have their source lines. `root` is the folder that the knowledge base was read from.
///
/// How a quote and a text are compared: quote_text.h. A knowledge base without a graph has no
/// quotes. ATTRIB_IO_ERROR with errno where `dir` cannot be read; ATTRIB_NO_MEMORY.
ATTRIB_API AttribStatus attrib_quotes_check(AttribKb *kb, const char *root, const char *dir);

#endif // ATTRIB_RECORD_QUOTES_H
