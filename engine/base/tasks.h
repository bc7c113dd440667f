// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_TASKS_H
#define ATTRIB_BASE_TASKS_H

#include <stdbool.h>
#include <stdint.h>

/// Work that falls into parts which do not depend on each other, done on several threads.

/// One part, by its number; on any thread, beside others. False where it went wrong.
typedef bool (*AttribTask)(void *context, uint32_t number);

/// The cores that the system has for us; at least 1.
uint32_t attrib_tasks_cores(void);

/// Run task 0 to `count - 1`, each once, in order of their numbers as threads become free: the caller's and up to `threads - 1` others, fewer
/// where the system has no more. True where all went well; after one that did not, those not yet begun are left out.
bool attrib_tasks_run(uint32_t threads, uint32_t count, AttribTask task, void *context);

#endif // ATTRIB_BASE_TASKS_H
