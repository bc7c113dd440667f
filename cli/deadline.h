// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_CLI_DEADLINE_H
#define ATTRIB_CLI_DEADLINE_H

/// End the program, with a line on stderr and ATTRIB_EXIT_FAILURE, a second after `seconds` are
/// over: for work that is asked to stop by itself, and may not come to look at the clock. Nothing
/// that must be undone may be on its way then.
void attrib_deadline_set(double seconds);
void attrib_deadline_lift(void);

#endif // ATTRIB_CLI_DEADLINE_H
