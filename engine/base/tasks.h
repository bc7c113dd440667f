// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#ifndef ATTRIB_BASE_TASKS_H
#define ATTRIB_BASE_TASKS_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/// Work that falls into parts which do not depend on each other, done on several threads.

/// One part, by its number; on any thread, beside others. False where it went wrong.
typedef bool (*AttribTask)(void *context, uint32_t number);

/// The cores that the system has for us; at least 1.
uint32_t attrib_tasks_cores(void);

enum { ATTRIB_TASKS_MOST_HELPERS = 16 };

/// Tasks 0 to `count - 1`, each run once, in order of their numbers as threads become free. It stays where it is from begin to end.
typedef struct {
  AttribTask task;
  void *context;
  uint32_t count;
  atomic_uint next; ///< the first task that nobody has taken
  atomic_bool failed;
  pthread_t helpers[ATTRIB_TASKS_MOST_HELPERS];
  uint32_t started; ///< of them
} AttribTasks;

/// Begin tasks on up to `helpers` threads, fewer where there are fewer tasks or the system has no more, while the caller does something else. It has
/// attrib_tasks_end() called in any case.
void attrib_tasks_begin(AttribTasks *tasks, uint32_t helpers, uint32_t count, AttribTask task,
                        void *context);

/// Run on this thread what is left, and wait for the others. True where all went well; after one that did not, those not yet begun are left out.
bool attrib_tasks_end(AttribTasks *tasks);

/// Both at once: on the caller's thread and up to `threads - 1` others.
bool attrib_tasks_run(uint32_t threads, uint32_t count, AttribTask task, void *context);

#endif // ATTRIB_BASE_TASKS_H
