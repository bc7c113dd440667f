// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_PAGER_H
#define ATTRIB_CLI_PAGER_H

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>

/// Show `text` through $PAGER (`less`, with the options FRX unless $LESS says others) and wait
/// until it is left. False, and nothing shown, where no pager is wanted (an empty one, or `cat`) or
/// none can be started; then the text is to be written plainly.
bool attrib_pager_show(AttribText text);

/// Write all of `text` to an open file. ATTRIB_IO_ERROR with errno.
AttribStatus attrib_pager_write(int file, AttribText text);

#endif // ATTRIB_CLI_PAGER_H
